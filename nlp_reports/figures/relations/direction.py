"""Words for more or less, held against the two values: "36 vụ, giảm so với 28 vụ của năm trước", "… 78%, chưa đạt".

Nothing is reckoned: only which of the two is greater counts.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp_reports.figures.agreement import is_exact
from nlp_reports.figures.amounts import AMOUNTS_AND_SHARES
from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import Line, in_order, where_in
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.in_words import words_as_figure
from nlp_reports.figures.relations.plan_before import PART_OF_TIME, is_said_as_plan
from nlp_reports.figures.relations.two_values import are_alike
from nlp_reports.model import Figure, FigureRole
from nlp_reports.text import fold

_MAY = cues(("tăng", "giảm", "cao hơn", "thấp hơn", "nhiều hơn", "ít hơn", "vượt", "chưa đạt", "không đạt", "hụt"))
_MAY_COMPARE = re.compile(
    r"[,(]\s*(?:đã\s+)?(?:tăng|giảm|[^\W\d]+ hơn)\s+(?:(?!so\b)[^\W\d]+\s+){0,2}(?:so|mức|con số)\b"
)
_THAN = re.compile(
    r"(?:\s*[^\W\d]++){0,8}\s*[,(]\s*(?:đã\s+)?(?P<way>tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn)"
    r"(?:\s+(?:nhiều|mạnh|đáng kể|hơn))?\s+(?:so với|so|mức|con số)(?:\s+(?:mức|con số|số))?\s*"
)
_EARLIER = r"(?:\s+(?!so\b|hơn\b|và\b)[^\W\d]+){0,3}?\s+(?:@yardstick|cùng kỳ|năm trước|năm ngoái)\b"
_VERDICT = (
    r"(?:\s*[^\W\d]++){0,8}\s*[,(]\s*(?:và\s+|đã\s+)?"
    r"(?P<way>vượt|cao hơn|đạt và vượt|hoàn thành vượt|chưa đạt|không đạt|hụt|thấp hơn)"
    r"(?:\s+(?:mức|so với))*\s+@plan_word(?:\s+(?:@plan_detail|cam kết|đã|giao|kế hoạch|đại hội|nghị quyết|hội nghị))*"
    r"\s*(?:[,;.)]|\d|$)"
)
# "Như vậy ngành đã vượt chỉ tiêu nghị quyết …" in a sentence of its own, without a number.
_SUMS_UP = (
    r"\W*(?:như vậy|như thế|do đó|so với (?:chỉ tiêu|nghị quyết|kế hoạch)|kết quả này|tỷ lệ này|con số này)\b"
    r"[^;.\d]{0,40}?\b(?P<way>đạt và vượt|hoàn thành vượt|vượt|cao hơn|chưa đạt|không đạt|hụt|thấp hơn)(?:\s+mức)?"
    r"\s+(?:so với\s+)?@plan_word\b"
)
_HEADED = r"\W*(?:[^\W\d]+\s+){0,4}?(?:@plan_word|đề ra|phấn đấu)\b[^;.:\d]{0,160}"
_MORE = frozenset({"tăng", "cao hơn", "nhiều hơn", "vượt", "đạt và vượt", "hoàn thành vượt"})
_LESS_IS_BETTER = re.compile(r"\b(?:giảm|còn|không quá|dưới|tối đa|hạ|nợ|nghèo|vi phạm|sinh con)\b")
_OF_PART = re.compile(r"\b(?:từ|khối|riêng|trong đó|nguồn|nữ|nam|khu vực)\b")


def directions(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield what sentences say of two values of which one is told to be the greater."""
    for at, line in enumerate(lines):
        if not _MAY.stand_in(line):
            continue
        if not line.figures:
            yield from _summed_up(lines[max(0, at - 2) : at], line)
            continue
        two = zip(line.figures, line.figures[1:], strict=False) if _MAY_COMPARE.search(line.text) else ()
        for reached, base in two:
            yield from _than(line, reached, base)
        if at and lines[at - 1].sentence.paragraph == line.sentence.paragraph:
            yield from _verdicts(lines[at - 1], line)


def _than(line: Line, reached: Figure, base: Figure) -> Iterator[Relation]:
    """Read "36 vụ, giảm so với 28 vụ của năm trước"."""
    said = _THAN.fullmatch(line.between(reached, base))
    if said is None or not _is_told(reached) or not _is_value(base) or base.role is FigureRole.CHANGE:
        return
    behind = line.after(base)
    counted = " " + fold(base.counted) if base.counted else ""
    earlier = behind.startswith(counted) and compiled(_EARLIER).match(behind[len(counted) :])
    if earlier and are_alike(reached, base) and (reached.unit or reached.counted):
        yield _judged(said["way"], reached, base)


def _verdicts(first: Line, second: Line) -> Iterator[Relation]:
    """Read "Chỉ tiêu giao là 80%. Đến nay đạt 84%, chưa đạt chỉ tiêu"; that less is better may not be ruled out."""
    if len(first.figures) != 1 or any(_LESS_IS_BETTER.search(one.text) for one in (first, second)):
        return
    plan = first.figures[0]
    like = [one for one in second.figures if one.unit == plan.unit and one.kind is plan.kind and _is_told(one)]
    if not like or not _is_value(plan) or not is_said_as_plan(first, plan) or PART_OF_TIME.search(second.text):
        return
    said = compiled(_VERDICT).match(second.after(like[0]))
    if said is not None and not _OF_PART.search(second.before(like[0])) and fold(like[0].counted) == fold(plan.counted):
        yield _judged(said["way"], like[0], plan)


def _summed_up(before: Sequence[Line], line: Line) -> Iterator[Relation]:
    """Read "Nghị quyết đề ra từ 90% trở lên. Tỷ lệ này là 86%. Như vậy ngành đã vượt chỉ tiêu nghị quyết"."""
    said = compiled(_SUMS_UP).match(line.text)
    if said is None or len(before) < 2 or any(len(one.figures) != 1 for one in before):
        return
    (plan,), (reached,) = before[0].figures, before[1].figures
    together = {one.sentence.paragraph for one in before} == {line.sentence.paragraph}
    like = reached.unit == plan.unit and reached.kind is plan.kind and fold(reached.counted) == fold(plan.counted)
    barred = any(_LESS_IS_BETTER.search(one.text) for one in before) or PART_OF_TIME.search(before[1].text)
    if together and like and not barred and _is_value(plan) and _is_told(reached) and _opens_with_plan(before[0], plan):
        made = _judged(said["way"], reached, plan)
        span = line.span_of(said)
        words = words_as_figure(line, span)
        yield replace(made, figures=(*made.figures, words), where=span)


def _opens_with_plan(line: Line, figure: Figure) -> bool:
    """Tell whether the sentence speaks of a plan from its beginning, however long it is."""
    return is_said_as_plan(line, figure) or bool(compiled(_HEADED).fullmatch(line.before(figure)))


def _is_value(figure: Figure) -> bool:
    return (
        figure.kind in AMOUNTS_AND_SHARES
        and bool(figure.value)
        and figure.comparator in {"=", ">="}
        and not figure.period
    )


def _is_told(figure: Figure) -> bool:
    return _is_value(figure) and is_exact(figure) and figure.role is FigureRole.ACTUAL


def _judged(way: str, reached: Figure, base: Figure) -> Relation:
    more = (reached.value or 0) > (base.value or 0)
    fits = reached.value != base.value and more is (way in _MORE)
    used = in_order((reached, base))
    where = where_in(used, reached.sentence)
    return Relation(RelationKind.CHANGE, Outcome.FITS if fits else Outcome.NOT, used, where)
