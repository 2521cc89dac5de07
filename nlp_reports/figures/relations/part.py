"""A part with its percentage of a whole that stands before it in the sentence."""

import re
from collections.abc import Iterator
from decimal import Decimal

from nlp_reports.figures.agreement import HUNDRED, agreement, agrees, is_exact
from nlp_reports.figures.another import is_share_of_both
from nlp_reports.figures.bases import Bases
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.vocabulary import nouns_of
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_BESIDE = re.compile(
    r"(?:\s*[^\W\d]+(?:/c)?(?!\w)){0,9}\s*(?:\(|,?\s*(?:chiếm|đạt)(?:\s+tỷ lệ)?\s*|,\s*tỷ lệ\s*(?:là\s*)?)"
    r"(?:chiếm\s*(?:tỷ lệ)?\s*)?$"
)
_PART = re.compile(r"(?:\bnữ|\bnam|trong đó(?:\s+[^\W\d]+){0,4}|\bgồm)\s*(?:có|là|:)?\s*$")
_OF_OTHER = r"\s*(?:@plan_word\b|so với|tổng số|số\b|dân số|@noun(?!\w))"
PRONOUNS = frozenset({"người", "em", "chị", "anh", "đồng chí", "đ/c"})
_SLIP = Decimal(12)
_ENDS = re.compile(r"\s*(?:[),;.]|$)")
_FROM = re.compile(r"\btừ\s*$")
# "22 lớp so với 20 lớp đã đăng ký (110%)": a plan or an earlier value is no part.
_AGAINST = re.compile(r"\bso(?:\s+với)?(?:\s+[^\W\d]+){0,3}\s*$")
_TO = re.compile(r"[^;.()]{0,30}\b(?:lên|xuống|còn|đến)(?:\s+(?:còn|đến|tới|là|thành))?\s*$")
# "1.262 ĐV/giao 1.200, đạt 105,2%": what was done stands before what was planned.
_PLANNED = re.compile(
    r"[^;.,()\d]*/\s*(?:(?:chỉ tiêu|kế hoạch|kh|dự toán|mục tiêu|nghị quyết|ct)\s+)?(?:[^\W\d]+\s+){0,3}?"
    r"(?:giao|được giao|kế hoạch|kh|chỉ tiêu|ct|dự toán|đăng ký|mục tiêu|nghị quyết|đề ra)(?:\s+[^\W\d]+){0,3}\s*:?\s*$"
)
_WHOLE = re.compile(r"\b(?:tổng số|toàn \w+|quản lý|hiện có)\b[^;.]{0,60}$")


def part_percents(line: Line, bases: Bases) -> Iterator[Relation]:
    """Yield what is said of a count with its percentage and the whole before it.

    `bases` are the counts of the report: a percentage of any of them is no mistake.
    """
    for at, (part, percent) in enumerate(zip(line.figures, line.figures[1:], strict=False)):
        if not _is_part(line, part, percent):
            continue
        wholes = [whole for whole in line.figures[:at] if _is_whole(whole, part)]
        if not wholes:
            continue
        yield _judged(line, part, percent, wholes, bases)


def _is_part(line: Line, part: Figure, percent: Figure) -> bool:
    counted = part.kind is FigureKind.COUNT and part.role is FigureRole.ACTUAL and not _is_planned(line, part)
    return counted and percent.kind is FigureKind.PERCENTAGE and bool(_BESIDE.fullmatch(line.between(part, percent)))


def _is_planned(line: Line, part: Figure) -> bool:
    """Tell whether a number stands behind a stroke as the plan of the one before it."""
    at = line.place_of(part)
    return at > 0 and _PLANNED.fullmatch(line.between(line.figures[at - 1], part)) is not None


def _is_whole(whole: Figure, part: Figure) -> bool:
    value = whole.amount
    return (
        whole.kind in {FigureKind.COUNT, FigureKind.RATIO}
        and not whole.unit
        and value is not None
        and value >= (part.value or 0)
    )


def _judged(line: Line, part: Figure, percent: Figure, wholes: list[Figure], bases: Bases) -> Relation:
    for whole in reversed(wholes):
        computed = _share(part, whole.amount)
        if computed is not None and agrees(computed, percent):
            return _relation(Outcome.FITS, (whole, part, percent), computed, percent)
    whole = wholes[-1] if _is_beside(line, wholes[-1], part, percent) else wholes[0]
    computed = _share(part, whole.value)
    sure = (
        computed is not None
        and whole.kind is FigureKind.COUNT
        and is_exact(whole, part)
        and (_is_beside(line, whole, part, percent) or _is_total(line, whole, wholes[-1], part))
        and not compiled(_OF_OTHER).match(line.after(percent))
        and (_is_named_part(line, whole, part) or not any(_fits(part, percent, base) for base in bases.of(part)))
        and not is_share_of_both(line, part, percent)
    )
    outcome = agreement(computed, percent) if sure and computed is not None else Outcome.CANNOT
    return _relation(outcome, (whole, part, percent), computed, percent)


def _is_total(line: Line, whole: Figure, last: Figure, part: Figure) -> bool:
    """Tell whether the whole is said to be one, and the part a part of it ("Tổng số … 2.486 người, nữ 1.392 người")."""
    return bool(_WHOLE.search(line.before(whole)) and _PART.search(line.between(last, part)))


def _is_beside(line: Line, whole: Figure, part: Figure, percent: Figure) -> bool:
    """Tell whether two counts of one noun stand side by side ("27 vụ, hoà giải thành 24 vụ (88,9%)")."""
    at = line.place_of(part)
    adjacent = at > 0 and line.figures[at - 1] is whole
    joined = re.search(r"\(\s*$|\bchiếm(?:\s+tỷ lệ)?\s*$", line.between(part, percent)) or (
        re.search(r",\s*(?:đạt|bằng|tỷ lệ)(?:\s+tỷ lệ)?\s*$", line.between(part, percent))
        and _ENDS.match(line.after(percent))
        and _is_slip(part, whole, percent)
    )
    if _AGAINST.search(line.between(whole, part)):
        return False
    apart = re.search(r"[;]|\.\s", line.between(whole, part))
    of_which = re.search(r"\btrong đó\b", line.between(whole, part))
    if of_which and not _ENDS.match(line.after(percent)):
        return False
    if not adjacent or not joined or _is_change(line, whole, part):
        return False
    if apart:
        return _is_named_part(line, whole, part)
    if _is_named_part(line, whole, part):
        return True
    return _same_noun(whole, part) or (_refers_back(whole, part) and bool(_ENDS.match(line.after(percent))))


def _is_change(line: Line, base: Figure, reached: Figure) -> bool:
    """Tell whether two counts are what there was and what there is, no whole and its part ("từ 11 vụ xuống 4 vụ")."""
    return bool(_FROM.search(line.before(base)) and _TO.fullmatch(line.between(base, reached)))


def _is_named_part(line: Line, whole: Figure, part: Figure) -> bool:
    """Tell whether a part is named as one of the whole right before it ("CNVCLĐ: 2.864 người; nữ: 1.640 (57,3%)")."""
    between = line.between(whole, part)
    named = re.fullmatch(r"[^;.()\d]{0,60}[,;]\s*(?:trong đó\s*)?:?\s*(?:lao động\s+)?nữ\s*(?:có|là|:)?\s*", between)
    persons = nouns_of("person")
    return bool(named) and fold(whole.counted) in persons


def _is_slip(part: Figure, whole: Figure, percent: Figure) -> bool:
    """Tell whether the share is so near that it can only be miscounted; farther off it may be of a plan."""
    computed = _share(part, whole.value)
    return computed is not None and percent.value is not None and abs(computed - percent.value) <= _SLIP


def _same_noun(whole: Figure, part: Figure) -> bool:
    return bool(whole.counted) and fold(whole.counted) == fold(part.counted)


def _refers_back(whole: Figure, part: Figure) -> bool:
    """Tell whether a part is counted by a word that stands for the persons of the whole ("285 học viên, 236 người")."""
    return fold(part.counted) in PRONOUNS and fold(whole.counted) in nouns_of("person")


def _fits(part: Figure, percent: Figure, base: Decimal) -> bool:
    computed = _share(part, base)
    return computed is not None and agrees(computed, percent)


def _share(part: Figure, whole: Decimal | None) -> Decimal | None:
    return part.value * HUNDRED / whole if part.value is not None and whole else None


def _relation(outcome: Outcome, figures: tuple[Figure, ...], computed: Decimal | None, percent: Figure) -> Relation:
    return Relation(RelationKind.RATIO_PERCENT, outcome, figures, where_of(*figures), computed, percent.value, "%")
