"""Percentages that nothing bears out, and that one slip of the pen parts from the share of the figures beside them.

Where a percentage is no share of any count of the report, and two figures near it make up one that differs in a single
digit or in two exchanged ones, no more need be said of which is the whole: hardly ever is that chance.
"""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from nlp_reports.figures.agreement import HUNDRED, agreement, agrees, is_exact, is_shifted, step_of
from nlp_reports.figures.amounts import COUNT_OR_MONEY
from nlp_reports.figures.another import has_another_subject, is_beside_ratio, is_share_of_others
from nlp_reports.figures.bases import may_hold
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.retelling import are_persons
from nlp_reports.figures.wholes import alike, comparable, is_plain
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_SAYS = (
    r"(?:\(\s*|=\s*|,\s*|\b(?:@reached|chiếm|tỷ lệ|tương đương|tương ứng|tức|còn)\s*)"
    r"(?:(?:@reached|chiếm|tỷ lệ|tương đương|tương ứng|tức|là|được|mới|chỉ|với|tới|:)\s*)*$"
)
_EXPLAINS = re.compile(
    r"\s*(?:[^\W\d]+\s+){0,6}?(?:\(|,?\s*(?:tức|tương đương|tương ứng|hay|là))(?:\s*(?:là|với))*\s*$"
)
_AFTER = re.compile(
    r"\s*(?:của|số|tổng số|trong|trên|so với|kế hoạch|chỉ tiêu|dự toán)?(?:\s+[^\W\d]+){0,5}"
    r"\s*(?:\(|là|:|trong|trên|của|so với)?\s*$"
)
_PARTED = re.compile(r"[;]|\.\s")
_APART = r"[;]|\.\s|\b@apart\b|\btỷ lệ\s+(?!(?:là|đạt|trên|hơn|gần|khoảng)?\s*$)"
_ENDS = re.compile(r"\s*(?:[,;.)]|$|(?:của|trong|trên|so với)?\s*(?:tổng\b|số\b))")
# "…, chiếm 0,04% tổng dư nợ" may be of more than is told before; only a comma set wrong is sure.
_OF_SUM = re.compile(r"\s*(?:của|trong|trên|so với)?\s*tổng\s+(?!số\b)(?P<what>[^\W\d]+\s+[^\W\d]+)\s*(?:[,;.)]|$)")
_OF_PLAN = r"\s*(?:\)|so với)?\s*@plan_word\b"
_IN_ALL = re.compile(r"\s*(?:của|trong|trên)?\s*tổng\s+số\b(?:\s+(?P<what>[^\W\d]+(?:\s+[^\W\d]+){0,4}))?")
_AMONG = re.compile(r"\btrong\s+(?:tổng\s+)?số\b[^;.]*$")
_OF_KIND = re.compile(r"\b(?:cấp|khối|khu vực|ngành)\s+[^\W\d]+")
_OF_OTHERS = re.compile(
    r"\b(?:cộng lại|gộp lại|tổng cộng|tính chung|năm\s+(?:ngoái|trước|20\d\d)|cùng kỳ|đầu năm|đầu nhiệm kỳ)\b"
)
_HELD = re.compile(r"\s*so với\b")
_REACH, _BACK, _AROUND = 70, 2, 25
_FAR, _NEAR = Decimal(12), Decimal(6)
_REACHED = re.compile(r"^\s*,?\s*đạt\s*$")
_IN_BRACKET = re.compile(r"\([^()]*$")


def slipped(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the shares that are miswritten; `found` are the relations known, whose percentages are left alone."""
    settled = {figure.ref for one in found if one.outcome is not Outcome.CANNOT for figure in one.figures}
    # Behind a whole and its parts the whole is held against another value: "52 cuộc, gồm …, bằng 113% so với …".
    sums = (one for one in found if one.kind is RelationKind.SUM and one.outcome is Outcome.FITS)
    made = {one.figures[-1].ref: one.figures[0] for one in sums}
    every = [figure for line in lines for figure in line.figures]
    every += [figure for one in found for figure in one.figures if figure.cell is not None]
    for at, line in enumerate(lines):
        for percent in line.figures:
            if _is_share(percent) and percent.ref not in settled:
                part = _part_of(line, percent)
                if part is None or is_share_of_others(line, part):
                    continue
                whole = made.get(part.ref, part) if _HELD.match(line.after(percent)) else part
                wrong = list(_of_percent(lines[max(0, at - _BACK) : at], line, (whole, percent), every))
                yield from wrong or _of_all(line, (part, percent), every)


def _is_share(figure: Figure) -> bool:
    told = figure.kind is FigureKind.PERCENTAGE and figure.role is FigureRole.ACTUAL and is_exact(figure)
    return told and figure.value is not None and figure.value % HUNDRED != 0


def _sizes_for(part: Figure, figures: Iterable[Figure]) -> frozenset[Decimal]:
    """Return the numbers of the report that may be the whole of a part's percentage: of its unit, or of its kind."""
    noun = fold(part.counted)
    like = (one for one in figures if one.unit == part.unit and (one.unit or may_hold(fold(one.counted), noun)))
    return frozenset(size for one in like for size in (one.value, one.low, one.high) if size)


def _of_percent(
    before: Sequence[Line], line: Line, told: tuple[Figure, Figure], every: Sequence[Figure]
) -> Iterator[Relation]:
    part, percent = told
    number = part.amount
    if not number or _is_borne_out(line, number, percent, _sizes_for(part, every)):
        return
    for whole in _wholes(before, line, part, percent):
        size = whole.value if whole.value is not None else whole.high
        computed = number * HUNDRED / size if size else HUNDRED
        near = part.kind is FigureKind.RATIO or abs(computed - (percent.value or HUNDRED)) <= _FAR
        shifted = _is_named_sum(before, line, percent, whole) and is_shifted(computed, percent)
        slip = near and is_slip(computed, percent) and not _OF_SUM.match(line.after(percent))
        if slip or shifted:
            used = tuple(sorted({part.ref: part, whole.ref: whole, percent.ref: percent}.values(), key=_place))
            yield Relation(
                RelationKind.RATIO_PERCENT, Outcome.NOT, used, where_of(part, percent), computed, percent.value, "%"
            )
            return


def _is_named_sum(before: Sequence[Line], line: Line, percent: Figure, whole: Figure) -> bool:
    """Tell whether the sum that a percentage says to be of is named right before that one whole, and no other."""
    said = _OF_SUM.match(line.after(percent))
    if said is None or whole.kind is not FigureKind.MONEY:
        return False
    named = [
        one
        for near in (*before, line)
        for one in near.figures
        if one.kind is FigureKind.MONEY and f" {said['what']} " in f" {_clause_before(near, one)} "
    ]
    return len(named) == 1 and named[0].ref == whole.ref


def _clause_before(line: Line, figure: Figure) -> str:
    return re.split(r"[;:,]\s", line.since(figure))[-1]


def _of_all(line: Line, told: tuple[Figure, Figure], every: Sequence[Figure]) -> Iterator[Relation]:
    """Hold "đảng viên 1.879 người, chiếm 57% tổng số CBNGNLĐ" against the greatest number of those in the report."""
    part, percent = told
    said = _IN_ALL.match(line.after(percent))
    if (
        said is None
        or not said["what"]
        or part.kind is not FigureKind.COUNT
        or not part.value
        or _IN_BRACKET.search(line.before(part))
    ):
        return
    named = [figure for figure in every if _is_plain_count(figure) and _begins_with(said["what"], fold(figure.counted))]
    whole = max(named, key=lambda figure: figure.value or 0, default=None)
    if whole is None or not whole.value or _is_borne_out(line, part.value, percent, _sizes_for(part, every)):
        return
    computed = part.value * HUNDRED / whole.value
    if is_slip(computed, percent) or abs(computed - (percent.value or 0)) <= _NEAR:
        used = tuple(sorted({part.ref: part, whole.ref: whole, percent.ref: percent}.values(), key=_place))
        where = where_of(part, percent)
        yield Relation(
            RelationKind.RATIO_PERCENT, agreement(computed, percent), used, where, computed, percent.value, "%"
        )


def _is_plain_count(figure: Figure) -> bool:
    told = is_plain(figure) and not figure.period
    return told and figure.kind is FigureKind.COUNT and bool(figure.counted)


def _begins_with(said: str, noun: str) -> bool:
    return said == noun or said.startswith(noun + " ")


def _place(figure: Figure) -> int:
    return figure.span.start


def _part_of(line: Line, percent: Figure) -> Figure | None:
    """Return the figure that the percentage is of: before it, or behind it to explain it ("27,1% (114 người)")."""
    at = line.place_of(percent)
    before = line.figures[at - 1] if at else None
    if before is not None and _is_part(before):
        between = line.between(before, percent)
        if len(between) <= _REACH and not compiled(_APART).search(between) and compiled(_SAYS).search(between):
            of_others = _OF_OTHERS.search(between) or has_another_subject(line.before(before), between)
            return None if of_others else before
    after = line.figures[at + 1] if at + 1 < len(line.figures) else None
    explains = after is not None and _is_part(after) and _EXPLAINS.fullmatch(line.between(percent, after))
    return after if explains else None


def _is_part(figure: Figure) -> bool:
    told = figure.role is FigureRole.ACTUAL and is_exact(figure) and not (figure.per or figure.period)
    return told and (figure.kind in COUNT_OR_MONEY or figure.kind is FigureKind.RATIO)


def _is_borne_out(line: Line, number: Decimal, percent: Figure, sizes: frozenset[Decimal]) -> bool:
    """Tell whether the percentage is the share, or the rest, of any number of the report, or of two of its sentence."""
    rest = HUNDRED - (percent.value or Decimal(0))
    near = _figures_near(line, percent)
    shares = (number * HUNDRED / size for size in itertools.chain(sizes, _totals(near)))
    if any(agrees(share, percent) or (abs(share - rest) < 1 and share != HUNDRED) for share in shares):
        return True
    own = {size for one in near for size in (one.value, one.low, one.high) if size and one is not percent}
    pairs = itertools.permutations(own, 2)
    told = (share for one, other in pairs for share in (one * HUNDRED / other, abs(one - other) * HUNDRED / other))
    return any(agrees(share, percent) for share in told)


def _figures_near(line: Line, percent: Figure) -> Sequence[Figure]:
    """Return the figures of the sentence, of hundreds only those around the percentage: every pair of them is tried."""
    at = line.place_of(percent)
    return line.figures[max(0, at - _AROUND) : at + _AROUND]


def _totals(figures: Sequence[Figure]) -> Iterator[Decimal]:
    """Yield what counts, or sums, that follow one another come to: parts of a list whose whole goes unsaid."""
    for kind in COUNT_OR_MONEY:
        told = [figure.value for figure in figures if figure.kind is kind and figure.value]
        for first in range(len(told)):
            yield from itertools.islice(itertools.accumulate(told[first:]), 1, None)


def _wholes(before: Sequence[Line], line: Line, part: Figure, percent: Figure) -> Iterator[Figure]:
    """Yield what may be the whole: a ratio's own, what stands behind the percentage, or before the part.

    A percentage of a plan is held against nothing else; beyond a semicolon or a full stop the same must be counted.
    """
    planned = compiled(_OF_PLAN).match(line.after(percent))
    if part.kind is FigureKind.RATIO:
        yield part
        return
    at = line.place_of(percent)
    behind = line.figures[at + 1] if at + 1 < len(line.figures) else None
    if behind is not None and behind is not part and _AFTER.fullmatch(line.between(percent, behind)):
        yield from _if_like(behind, part)
    if planned or not _ENDS.match(line.after(percent)):
        return
    for figure in reversed(line.figures[:at]):
        if _may_hold(line, figure, part) and not _is_of_untold_plan(line, figure, part, percent):
            yield from _if_like(figure, part)
    of_all = _IN_ALL.match(line.after(percent))
    for other in reversed(before):
        narrower = of_all is not None and _is_narrower(of_all["what"] or "", other)
        if other.sentence.paragraph == line.sentence.paragraph and not narrower:
            among = of_all or _AMONG.search(line.before(part))
            for figure in reversed(other.figures):
                persons = are_persons(figure.counted) and are_persons(part.counted)
                if comparable(figure, part) or (among and (persons or alike(figure, part))):
                    yield from _if_like(figure, part)


def _is_narrower(what: str, told: Line) -> bool:
    """Tell whether all of a level or kind are meant that `told` does not name ("tổng số cán bộ cấp xã")."""
    kind = _OF_KIND.search(what)
    return kind is not None and kind[0] not in told.text


def _may_hold(line: Line, whole: Figure, part: Figure) -> bool:
    if whole is part or is_beside_ratio(line, whole, part):
        return False
    return not _PARTED.search(line.between(whole, part)) or _is_counted_in(line, whole, part)


def _is_of_untold_plan(line: Line, whole: Figure, part: Figure, percent: Figure) -> bool:
    """Tell whether a measure with a subject of its own has reached a share: "quỹ …, xã hội hoá …, đạt 65%"."""
    reached = bool(part.unit) and part.span.end < percent.span.start and _REACHED.search(line.between(part, percent))
    return bool(reached) and has_another_subject(line.before(whole), line.between(whole, part))


def _is_counted_in(line: Line, whole: Figure, part: Figure) -> bool:
    """Tell whether figures that a semicolon parts count the same, with its noun said at both."""
    return comparable(whole, part) and line.after(part).lstrip().startswith(fold(part.counted or "?"))


def _if_like(whole: Figure, part: Figure) -> Iterator[Figure]:
    measured = whole.kind in COUNT_OR_MONEY and whole.unit == part.unit and not whole.per
    if (measured or (whole.kind is FigureKind.RATIO and not part.unit)) and is_exact(whole):
        yield whole


def is_slip(computed: Decimal, stated: Figure) -> bool:
    """Tell whether one wrong digit, or two exchanged neighbours, part a number from the one that is written.

    >>> from nlp_reports.figures.extraction import extract
    >>> [is_slip(Decimal(a), extract(b)[0]) for a, b in (("86.1", "81,6%"), ("55.03", "57%"), ("55.03", "72%"))]
    [True, True, False]
    """
    step, value = step_of(stated), stated.value or Decimal(0)
    said = f"{(value / step).quantize(Decimal(1))}"
    made = {f"{(computed / step).quantize(Decimal(1), rounding=way)}" for way in (ROUND_HALF_UP, ROUND_DOWN)}
    return said not in made and any(_differ_by_a_slip(one, said) for one in made)


def _differ_by_a_slip(one: str, other: str) -> bool:
    if len(one) != len(other) or len(one) < len("10"):
        return False
    apart = [at for at, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
    exchanged = len(apart) > 1 and apart[1] == apart[0] + 1 and sorted(one) == sorted(other)
    return len(apart) == 1 or (len(apart) == 2 and exchanged)
