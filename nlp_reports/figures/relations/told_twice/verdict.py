"""What a sentence without figures of its own says of a share or a plan, held against the figure told elsewhere.

"Quá nửa số doanh nghiệp … đã mở hội nghị người lao động" and "mở được ở 03/08 nơi"; "Thu kinh phí cũng cán đích" and
"thu được 1.742 triệu đồng, bằng 96,2% số giao". Nearly all that the verdict speaks of must stand in the sentence with
the figure, and no figure of another sentence that speaks of it may bear the verdict out.
"""

import itertools
import math
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from nlp_reports.figures.agreement import HUNDRED, is_exact, percent_of
from nlp_reports.figures.clauses import idle_words
from nlp_reports.figures.cues import cues
from nlp_reports.figures.kinship import Weight
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.goal_said import GOAL, is_goal
from nlp_reports.figures.relations.held import is_value
from nlp_reports.figures.relations.in_words import words_as_figure
from nlp_reports.figures.relations.percent import share as share_of
from nlp_reports.figures.relations.two_values import are_alike
from nlp_reports.figures.relations.worded import Share, shares_in, tenths_in
from nlp_reports.figures.retelling import told_syllables
from nlp_reports.model import Figure, FigureKind, FigureRole, Span
from nlp_reports.text import fold

_MAY: Final = cues(("nửa", "phần ba", "phần tư", "phần năm", "phần mười", "đa số", "phần lớn"))
_REACHED: Final = (
    r"\b(?<!chưa )(?<!không )(?<!gần )(?<!để )(?<!sớm )(?:(?:cán|về|tới|đến|chạm) đích"
    r"|(?:hoàn thành|đạt|vượt|đạt và vượt|hoàn thành và vượt|xong|trọn|tròn|quá)(?:\s+(?:mức|con số))?"
    rf"\s+(?:{GOAL}|(?:[^\W\d]+\s+){{0,2}}(?:đặt|đề) ra))\b"
)
# "Chỉ tiêu tặng thẻ bảo hiểm y tế đã hoàn thành".
_DONE: Final = (
    r"(?:^|[,;]\s*)\W*@plan_word\b(?P<what>[^;.,()\d]{3,60}?)\s"
    r"(?P<done>(?:đã|được|cũng)\s+(?:hoàn thành|đạt|vượt|xong))(?=\s*(?:[,.;)]|$))"
)
_MAY_REACH: Final = cues(("đích", "hoàn thành", "đạt", "vượt", "xong", "trọn", "tròn", "quá"))
# "Thu chưa chạm mức tỉnh giao".
_MISSED: Final = (
    r"\b(?:chưa|không|chẳng)\s+(?:đạt|đạt được|hoàn thành|chạm|tới|với tới|bằng)(?:\s+(?:mức|con số|đích|được))*\s+"
    r"(?:@plan_word|@set_for)\b"
)
_MAY_MISS: Final = cues(("chưa", "không", "chẳng"))
# What is said of some, of one time or of a plan of many years is not said of all.
_OF_SOME: Final = re.compile(
    r"\b(?:một số|một vài|vài|nhiều|có nơi|còn nơi|nơi|các|từng|ở|tại|riêng|khối|khu vực|nhóm|nếu|sẽ|có thể|khả năng"
    r"|đầu năm|năm (?:trước|ngoái)|quý|tháng|nhiệm kỳ|giai đoạn|đại hội|tiến độ|chất lượng)\b|\d"
)
_OF_PLAN: Final = r"\b(?:@plan_word|@set_for|cam kết|hứa|(?:ct|kh)(?=\s+\d))\b"
_AHEAD: Final = re.compile(r"\b(?:ước|dự kiến|phấn đấu|sẽ|nếu|để|quyết tâm|khả năng|chắc)\b")
_DENIED: Final = re.compile(r"\b(?:chưa|không|khó|suýt|trừ|riêng|ngoài)\b")
# "Thu kinh phí cũng cán đích ở khối hành chính" claims nothing of the others.
_OF_SECTOR: Final = re.compile(
    r"\s*(?:(?:[^\W\d]+\s+){0,3}(?:ở|tại|trong|đối với|thuộc)\s+)(?:(?:các|một số|nhiều)\s+)?"
    r"(?:khối|khu vực|nhóm|cụm|xã|phường|ngành|doanh nghiệp|trường)\b"
)
# "Ở khối may, khám sức khoẻ đã xong kế hoạch".
_OF_PART: Final = re.compile(
    r"^\W*(?:ở|tại|trong|với|riêng)\s+(?:các\s+)?(?:khối|khu vực|nhóm|cụm|xã|phường|ngành|dn)\b"
)
_CLAUSE: Final = re.compile(r"[;:.,()](?!\d)")
_SAYS_NOTHING: Final = frozenset(
    {"số", "đã", "đều", "cũng", "biết", "là", "có", "được", "ở", "tại", "trong", "năm", "nay", "toàn", "huyện", "tỉnh"}
    | {"việc", "công", "tác", "và", "còn", "vẫn", "thì", "các", "những", "của", "cả", "lại", "nên", "bỏ", "về"}
)
_MOST, _NEARLY = 0.85, 0.7
_LEAST, _PAIRED = 0.9, 0.6


class _Claim(NamedTuple):
    """What a sentence claims of what its clause names: a share in words, or that a plan was reached, or was missed."""

    line: Line
    clause: str
    span: Span
    share: Share | None
    missed: bool = False


class _Told(NamedTuple):
    """A sentence with a share in figures, or a result beside its goal, what it comes to, and the telling words."""

    line: Line
    figure: Figure
    percent: Decimal
    words: tuple[str, ...]
    beside_goal: bool = False


def verdicts(lines: Sequence[Line], weight: Weight) -> Iterator[Relation]:
    """Yield the shares in words and the plans called reached that a figure of another sentence gainsays."""
    claims = [claim for line in lines if len(line.figures) <= 1 for claim in _claims_in(line)]
    told = [one for line in lines for one in _shares_of(line)] if claims else []
    for claim in claims:
        found = _speaking_of(claim, [one for one in told if claim.share is None or not one.beside_goal], weight)
        if claim.share is not None and found and all(claim.share.rules_out(one.percent) for one in found):
            yield _relation(RelationKind.RATIO_PERCENT, claim, found[0].figure)
        planned = [one for one in found if claim.share is None and _is_of_plan(one)]
        if planned and all(_gainsays(one, claim) and not _AHEAD.search(one.line.text) for one in planned):
            yield _relation(RelationKind.TARGET_PERCENT, claim, planned[0].figure)


def _gainsays(one: _Told, claim: _Claim) -> bool:
    """Tell whether a share of a plan is below it where the plan is called reached, or not where it is called missed."""
    return one.percent >= HUNDRED if claim.missed else one.percent < HUNDRED


def _is_of_plan(one: _Told) -> bool:
    """Tell whether a share is one of a plan, not a level beside a planned one ("đạt 93%, vượt chỉ tiêu giao 90%")."""
    text = one.line.text
    levels = sum(figure.unit == "%" for figure in one.line.figures)
    return levels <= 1 and bool(compiled(_OF_PLAN).search(text)) and not compiled(_REACHED).search(text)


def _claims_in(line: Line) -> Iterator[_Claim]:
    if _MAY.stand_in(line) and not line.planned:
        for share in (*shares_in(line), *tenths_in(line)):
            if not any(not share.span.meets(one.span) for one in line.figures):
                yield from _claim(line, share.span, share)
    if not line.figures and _MAY_REACH.stand_in(line) and not line.planned:
        ahead = _AHEAD.search(line.text)
        said = None if ahead else compiled(_REACHED).search(line.text)
        done = None if ahead or said else compiled(_DONE).search(line.text)
        if said is not None and not _OF_SECTOR.match(line.text, said.end()):
            yield from _claim(line, line.span_of(said), None)
        if done is not None and not _DENIED.search(line.text) and not _OF_SOME.search(line.text):
            yield _Claim(line, line.span_of(done, "what").of(line.report.text), line.span_of(done, "done"), None)
    if not line.figures and not line.planned and _MAY_MISS.stand_in(line):
        missed = compiled(_MISSED).search(line.text)
        clause = _CLAUSE.split(line.text[: missed.start()])[-1] if missed else ""
        if missed is not None and not _OF_SOME.search(f"{clause} {_CLAUSE.split(line.text[missed.end() :])[0]}"):
            start = line.sentence.span.start
            written = line.report.text[start + missed.start() - len(clause) : start + missed.start()]
            yield _Claim(line, written, Span(*missed.span()).shift(start), None, missed=True)


def _claim(line: Line, span: Span, share: Share | None) -> Iterator[_Claim]:
    """Yield the claim with its clause, that of a plan up to the verdict; one that denies claims nothing."""
    written = line.report.text
    before = written[line.sentence.span.start : span.start]
    clause = _CLAUSE.split(before)[-1]
    if share is not None:
        clause = f"{clause} {_CLAUSE.split(written[span.end : line.sentence.span.end])[0]}"
    if share is None and _OF_PART.search(fold(before)):
        return
    if not _DENIED.search(fold(clause if share is not None else before)):
        yield _Claim(line, clause, span, share)


def _shares_of(line: Line) -> Iterator[_Told]:
    words: tuple[str, ...] | None = None
    for figure in () if line.planned else line.figures:
        percent = figure.value if figure.unit == "%" else share_of(figure) if figure.kind is FigureKind.RATIO else None
        if percent is None or figure.kind not in {FigureKind.RATIO, FigureKind.PERCENTAGE} or figure.period:
            continue
        if figure.role in {FigureRole.ACTUAL, FigureRole.TARGET} and is_exact(figure):
            words = tuple(_telling(line.sentence.span.of(line.report.text))) if words is None else words
            yield _Told(line, figure, percent, words)
    yield from _of_goal(line)


def _of_goal(line: Line) -> Iterator[_Told]:
    """Yield the only result of a sentence with its only goal, as a share ("282 người, chỉ tiêu giao 300 người")."""
    if len(line.figures) != 2 or line.planned:
        return
    goals = [one for one in line.figures if is_value(one) and one.unit != "%" and is_goal(line, one)]
    values = [one for one in line.figures if is_value(one) and one.role is FigureRole.ACTUAL and one not in goals]
    if (
        len(goals) == len(values) == 1
        and are_alike(values[0], goals[0])
        and not any(one.period for one in line.figures)
    ):
        words = tuple(_telling(line.sentence.span.of(line.report.text)))
        yield _Told(line, values[0], percent_of(values[0], goals[0]), words, beside_goal=True)


def _speaking_of(claim: _Claim, told: Sequence[_Told], weight: Weight) -> list[_Told]:
    """Return the shares told of what a claim speaks of, those of the sentence that says most of it first.

    There are none where no sentence says nearly all of it, most of it in the same pairs of words.
    """
    said = _telling(claim.clause)
    words = frozenset(said)
    whole = math.fsum(map(weight, words))
    if len(words) < 2 or whole < _LEAST:
        return []
    ranked = sorted(
        ((math.fsum(map(weight, words.intersection(one.words))) / whole, -at, one) for at, one in enumerate(told)),
        reverse=True,
    )
    if not ranked or ranked[0][0] < _MOST or not _goes_in_pairs(said, ranked[0][2].words):
        return []
    return [one for share, _, one in ranked if share >= _NEARLY and one.line is not claim.line]


def _telling(said: str) -> list[str]:
    return [word for word in told_syllables(said) if word not in idle_words() and word not in _SAYS_NOTHING]


def _goes_in_pairs(said: Sequence[str], told: Sequence[str]) -> bool:
    """Tell whether most words follow one another there too: "đoàn phí công đoàn" is not "kinh phí công đoàn"."""
    pairs = set(itertools.pairwise(said))
    return len(pairs & set(itertools.pairwise(told))) >= len(pairs) * _PAIRED


def _relation(kind: RelationKind, claim: _Claim, figure: Figure) -> Relation:
    used = in_order((figure, words_as_figure(claim.line, claim.span)))
    return Relation(kind, Outcome.NOT, tuple(used), claim.span)
