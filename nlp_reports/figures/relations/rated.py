"""A whole held against its grades, marks or letters: "30/39 DN; loại A 05, B 15, C 09", whatever noun the grades have.

Who is graded is graded once, so the grades make up one of the wholes told before them; those not graded may be told
too.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from nlp_reports.figures.cues import Cues
from nlp_reports.figures.first_of_list import is_first_of_list
from nlp_reports.figures.line import Line
from nlp_reports.figures.partitions import parts_named
from nlp_reports.figures.relation import Outcome, Relation
from nlp_reports.figures.wholes import leaves_ungraded, relation, total_of
from nlp_reports.model import Figure, FigureKind, FigureRole

_MAY = Cues(
    frozenset({"loại", "xuất", "vững", "xs", "a", "b", "tốt", "khá"}),
    re.compile(r"\bloại\b|\bxuất sắc\b|\bvững mạnh\b|\bxs\b|\b[ab] ?: ?\d|\b[ab] \d|\btốt\b|\bkhá\b"),
)
_UNGRADED = re.compile(r"\b(?:không|chưa)\s+(?:được\s+)?(?:xếp|phân|đánh giá|xét)\b[^,;.()\d]*$")
_UNGRADED_BEHIND = re.compile(r"[^,;.()\d]{0,30}\b(?:không|chưa)\s+(?:được\s+)?(?:xếp|phân|đánh giá|xét)\b")
_CUT = re.compile(r"\.\s|\b(?:trong đó|riêng|tăng|giảm|so với|năm trước|cùng kỳ)\b")
_MORE = re.compile(r"[^;.\d]*?(?:\b(?:khác|còn lại|một số)\b|…|\.\.\.|\bv\.v)|\s*(?:đơn vị\s+)?trở lên\b")
_COUNTED = frozenset({FigureKind.COUNT, FigureKind.RATIO})
_FAMILIES = ("letter", "grade")
_NEAR, _FEW = Decimal("0.1"), 2


def rated(line: Line) -> Iterator[Relation]:
    """Yield what the sentence says of a whole and of the grades that part it."""
    if len(line.figures) < 3 or not _MAY.stand_in(line) or "trở lên" in line.text:
        return
    plain = [figure for figure in line.figures if figure.unit != "%"]
    for family in _FAMILIES:
        for behind in (False, True):
            parts = _run(line, plain, family, behind=behind)
            if len(parts) >= (2 if family == "letter" else 3):
                yield from _held(line, plain[: plain.index(parts[0])], parts, closed=family == "letter")
                return


def _run(line: Line, figures: Sequence[Figure], family: str, *, behind: bool) -> list[Figure]:
    """Return the figures side by side that are named as different grades, and those not graded behind them."""
    named = parts_named(line, figures, family, behind=behind)
    run: list[Figure] = []
    for figure in figures:
        known = figure.ref in named and figure.kind is FigureKind.COUNT and figure.role is FigureRole.ACTUAL
        told = {named[one.ref] for one in run if one.ref in named}
        parted = bool(run) and bool(_CUT.search(line.between(run[-1], figure)))
        another = known and named[figure.ref] not in told and not parted
        if another or (run and _is_ungraded(line, run[-1], figure)):
            run.append(figure)
        elif run:
            break
    return run


def _is_ungraded(line: Line, last: Figure, figure: Figure) -> bool:
    return bool(_UNGRADED.search(line.between(last, figure)) or _UNGRADED_BEHIND.match(line.after(figure)))


def _held(line: Line, before: Sequence[Figure], parts: Sequence[Figure], *, closed: bool) -> Iterator[Relation]:
    """Hold the grades against the wholes before them: they must make up one, or come near the last."""
    total = total_of(parts)
    wholes = [one for one in before if one.kind in _COUNTED and one.role in {FigureRole.ACTUAL, FigureRole.CHANGE}]
    near = [one for one in wholes if any(_is_near(total, value) for value in _values(one))]
    if any(one.comparator != "=" for one in (*near, *parts)) or not near:
        return
    fitting = [one for one in near if total in _values(one)]
    whole = fitting[-1] if fitting else near[-1]
    if fitting:
        yield relation(whole, parts, Outcome.FITS)
        return
    value = min(_values(whole), key=lambda one: abs(one - total))
    left = leaves_ungraded(line.after(parts[-1]))
    short = total < value and ((not closed and not _is_ended(line, parts)) or left)
    # "45 chi hội (02 chi hội mới chưa xếp): xuất sắc 12, …": what the grades lack is told before them.
    short = short or (total < value and any(one.value == value - total for one in before))
    short = short or is_first_of_list(line, whole, parts[0])
    doubted = short or _MORE.match(line.after(parts[-1])) or _CUT.search(line.between(whole, parts[0]))
    made = relation(whole, parts, Outcome.CANNOT if doubted else Outcome.NOT)
    yield Relation(made.kind, made.outcome, made.figures, made.where, total, value, whole.unit)


def _values(figure: Figure) -> list[Decimal]:
    """Return the numbers that grades may make up: of a ratio, either end."""
    return [value for value in (figure.value, figure.low, figure.high) if value]


def _is_near(total: Decimal, value: Decimal) -> bool:
    return abs(total - value) <= max(value * _NEAR, Decimal(_FEW)) and total > 2


def _is_ended(line: Line, parts: Sequence[Figure]) -> bool:
    """Tell whether grades that fall short leave none out: the sentence ends with the last of three."""
    return len(parts) >= 3 and bool(re.match(r"[^,;\d]{0,40}(?:[;.)]|$)", line.after(parts[-1])))
