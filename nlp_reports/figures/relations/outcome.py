"""What values near each other come to: how many times as much, how much more or less, what is missing.

The values may stand in the sentences before, in one paragraph. Only what can be meant by just one reading is accused.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from nlp_reports.figures.agreement import HUNDRED, agreement, agrees, is_exact, percent_of
from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import Line, in_order, where_in
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.gap_and_share import is_near_one, is_of_no_other
from nlp_reports.figures.relations.two_values import are_alike
from nlp_reports.figures.retelling import are_persons
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

_MAY = cues(("gấp", "tăng", "giảm", "thiếu", "hụt", "vượt", "hơn", "nâng", "đưa"))
_TIMES = re.compile(r"\bgấp\s*$")
_FROM = re.compile(r"\btừ\s*$")
_TO = re.compile(r"[^;.()]{0,40}\b(?:lên|đến|thành)(?:\s+[^\W\d]+){0,2}\s*$")
_MISSING = re.compile(r"\b(?P<way>thiếu|hụt|vượt|chưa đạt)(?:\s+(?:được|mất|tới|thêm))?\s*$")
# The plan of a whole term is not that of the year.
_OF_PLAN = (
    r"\s*(?:[^\W\d]+\s+){0,3}?(?:so với|so|của)\s+(?:\w+\s+){0,2}?@plan_word\b"
    r"(?![^;.,]{0,20}\b(?:nhiệm kỳ|giai đoạn|\d+ năm))"
)
_AT_ONCE = re.compile(r"\s*(?:kế hoạch|chỉ tiêu)?\s*(?:,|và|;)?\s*(?:vẫn\s+)?(?:còn\s+)?(?:thiếu|hụt)\s*")
_BY = re.compile(r"\b(?P<way>tăng|giảm|nhiều hơn|ít hơn|cao hơn|thấp hơn)(?:\s+(?:được|thêm|lên))?\s*$")
_ITS_SHARE = re.compile(
    r"\s*(?:[^\W\d]++\s*){0,3}[,(]\s*"
    r"(?:tức|tương ứng|tương đương|hay|ứng với|bằng)?(?:\s+(?:là|với|tăng|giảm|mức))*\s*$"
)
_PLAIN = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.CHANGE})
_NEAR = Decimal("0.8")
_BACK, _FEW = 2, 3


def outcomes(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield what sentences say that values come to; `found` are the relations known, whose changes are left alone."""
    settled = {
        figure.ref
        for one in found
        if one.outcome is not Outcome.CANNOT and one.kind is RelationKind.CHANGE
        for figure in one.figures
    }
    for at, line in enumerate(lines):
        if not line.figures or not _MAY.stand_in(line):
            continue
        window = [one for one in lines[max(0, at - _BACK) : at] if one.sentence.paragraph == line.sentence.paragraph]
        yield from _times(line)
        yield from _missing(line, [*window, line], found)
        yield from _shares(line, [*window, line], settled)


def _is_plain(figure: Figure) -> bool:
    return figure.kind in _PLAIN and is_exact(figure) and bool(figure.value)


def _relation(used: Sequence[Figure], computed: Decimal, stated: Figure, outcome: Outcome) -> Relation:
    ordered = in_order(used)
    where = where_in(ordered, stated.sentence)
    return Relation(RelationKind.CHANGE, outcome, ordered, where, computed, stated.value, stated.unit)


def _times(line: Line) -> Iterator[Relation]:
    """Read "tăng gấp 3 lần, từ 320 lượt lên 640 lượt"."""
    for times, base, reached in zip(line.figures, line.figures[1:], line.figures[2:], strict=False):
        told = times.unit == "lần" and bool(_TIMES.search(line.before(times))) and is_exact(times)
        risen = told and _FROM.search(line.before(base)) and _TO.fullmatch(line.between(base, reached))
        if risen and _is_plain(base) and _is_plain(reached) and are_alike(reached, base):
            computed = (reached.value or Decimal(0)) / (base.value or Decimal(1))
            outcome = agreement(computed, times)
            rough = abs(computed - (times.value or Decimal(0))) <= computed * (1 - _NEAR)
            outcome = Outcome.CANNOT if outcome is Outcome.NOT and rough else outcome
            yield _relation((times, base, reached), computed, times, outcome)


def _missing(line: Line, window: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Read "Kế hoạch 18 nhà. Bàn giao 15 nhà, đạt 83,3% kế hoạch. Còn thiếu 05 nhà so với kế hoạch"."""
    spoken = {one.sentence.ref for one in window}
    pairs = [pair for one in found if (pair := _plan_and_result(one, spoken)) is not None]
    for figure in line.figures if pairs else ():
        said = _MISSING.search(line.before(figure)) if figure.kind in _PLAIN and is_exact(figure) else None
        of_plan = said and (compiled(_OF_PLAN).match(line.after(figure)) or _is_at_once(line, figure, pairs[-1][2]))
        if said is None or not of_plan:
            continue
        plan, result, told = pairs[-1]
        alike = told.unit == figure.unit and (not figure.counted or not told.counted or _one_noun(figure, told))
        gap = abs(plan - result)
        if alike and figure.value and gap and figure.ref != told.ref:
            fits = agrees(gap, figure)
            sure = len({(one, other) for one, other, _ in pairs}) == 1 and (said["way"] == "vượt") is (result > plan)
            outcome = Outcome.FITS if fits else Outcome.NOT if sure else Outcome.CANNOT
            yield _relation((told, figure), gap, figure, outcome)


def _is_at_once(line: Line, figure: Figure, told: Figure) -> bool:
    """Tell whether what is missing stands right behind the share of the plan ("đạt 87,5% và còn thiếu 5 mô hình")."""
    at = line.place_of(figure)
    share = line.figures[at - 1] if at else None
    beside = share is not None and share.unit == "%" and _AT_ONCE.fullmatch(line.between(share, figure))
    return bool(beside) and told.sentence == figure.sentence and not figure.unit and told.counted == figure.counted


def _plan_and_result(one: Relation, spoken: set[int]) -> tuple[Decimal, Decimal, Figure] | None:
    """Return a plan and what was reached of it where a percentage bears both out."""
    shares = {RelationKind.TARGET_PERCENT, RelationKind.RATIO_PERCENT}
    if one.kind not in shares or one.outcome is not Outcome.FITS or one.figures[0].sentence not in spoken:
        return None
    values = [figure for figure in one.figures if figure.unit != "%"]
    percent = one.stated or HUNDRED
    if len(values) == 1 and values[0].low is not None and values[0].high is not None:
        return values[0].high, values[0].low, values[0]
    if len(values) != 2 or not all(figure.value for figure in values):
        return None
    first, second = sorted((figure.value or Decimal(0) for figure in values), reverse=percent < HUNDRED)
    return first, second, values[-1]


def _one_noun(one: Figure, other: Figure) -> bool:
    first, second = fold(one.counted).split(" ")[0], fold(other.counted).split(" ")[0]
    return first == second or (are_persons(one.counted) and are_persons(other.counted))


def _pairs_apart(window: Sequence[Line], by: Figure) -> list[tuple[Figure, Figure]]:
    """Return each two values of one thing that just a change parts, both on one side of it."""
    values = [one for near in window for one in near.figures if one.kind is not FigureKind.CHANGE and _is_plain(one)]
    return [
        (one, other)
        for one, other in itertools.combinations(values, 2)
        if one.unit == by.unit == other.unit
        and abs((one.value or 0) - (other.value or 0)) == by.value
        and _one_noun(one, other)
        and (not by.counted or _one_noun(by, one))
        and (one.span.start < by.span.start) is (other.span.start < by.span.start)
    ]


def _shares(line: Line, window: Sequence[Line], settled: set[int]) -> Iterator[Relation]:
    """Read "Năm 2022 có 250 hội viên, năm 2023 có 310 hội viên. … tăng 60 người, tương ứng tăng 34%".

    The change itself must be just what two values near it come to: then its percentage is of the earlier one.
    """
    for by, percent in itertools.pairwise(line.figures):
        told = by.kind is FigureKind.CHANGE and by.unit != "%" and _is_plain(by) and is_exact(percent)
        if not told or percent.unit != "%" or percent.ref in settled or not percent.value:
            continue
        beside = _BY.search(line.before(by)) and _ITS_SHARE.fullmatch(line.between(by, percent))
        if not beside or not is_of_no_other(line, percent):
            continue
        pairs = _pairs_apart(window, by)
        ways = [[percent_of(by, base) for base in pair] for pair in pairs]
        if ways:
            fitting = (at for at, two in enumerate(ways) if any(agrees(way, percent) for way in two))
            at = next(fitting, None)
            near = is_near_one(itertools.chain(*ways), abs(percent.value))
            outcome = Outcome.FITS if at is not None else Outcome.NOT if near else Outcome.CANNOT
            yield _relation((*pairs[at or 0], by, percent), ways[at or 0][0], percent, outcome)
