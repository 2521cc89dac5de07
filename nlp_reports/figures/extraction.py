"""From one sentence to its figures: the cascade's finds, read and set in their context."""

import dataclasses
from decimal import Decimal

from nlp_reports.figures import context
from nlp_reports.figures.cascade import Taken, scan
from nlp_reports.figures.number_words import denominator_in_words, number_in_words
from nlp_reports.figures.numerals import amount, plain, scales
from nlp_reports.figures.periods import with_periods
from nlp_reports.figures.vocabulary import mapping
from nlp_reports.model import Evidence, Figure, FigureKind, FigureRole, Span
from nlp_reports.text import fold

EVIDENCE = frozenset(
    {
        FigureKind.COUNT,
        FigureKind.MONEY,
        FigureKind.PERCENTAGE,
        FigureKind.RATIO,
        FigureKind.RANGE,
        FigureKind.CHANGE,
        FigureKind.RATE,
        FigureKind.MEASURE,
        FigureKind.ZERO,
    }
)
_HUNDRED, _HALF = Decimal(100), Decimal("0.5")


def extract(text: str) -> tuple[Figure, ...]:
    """Return every numeric expression of one sentence, evidence or not, in text order.

    Spans are relative to `text`; what is not evidence keeps the kind that says why.

    >>> [(f.text, str(f.kind), str(f.value)) for f in extract("Trao 320 suất quà dịp 08/3, trị giá 1,25 tỷ đồng.")]
    [('320', 'count', '320'), ('08/3', 'date', 'None'), ('1,25 tỷ đồng', 'money', '1250000000')]
    """
    folded = fold(text)
    figures = [figure for taken in scan(text, folded) if (figure := _figure(text, folded, taken)) is not None]
    return _weighed(with_periods(_inherited(figures), text, folded))


def _figure(text: str, folded: str, taken: Taken) -> Figure | None:
    """Return the figure that was taken, None where words turn out to be no number."""
    pattern = taken.pattern
    plain = Figure(
        span=Span(taken.start, taken.end),
        text=text[taken.start : taken.end],
        kind=pattern.kind,
        evidence=Evidence.YES if pattern.kind in EVIDENCE else Evidence.NO,
        flags=pattern.flags,
    )
    if pattern.kind not in EVIDENCE:
        return plain
    if pattern.kind is FigureKind.ZERO:
        return dataclasses.replace(plain, value=Decimal(0), counted=taken.groups["z"])
    if "w" in taken.groups or "in-words" in pattern.flags:
        spoken = _spoken(plain, taken.groups)
        return None if spoken is None else _in_context(spoken, text, folded, taken.after)
    valued = _valued(plain, taken.groups)
    if valued is None:
        return dataclasses.replace(plain, kind=FigureKind.OTHER, evidence=Evidence.NO)
    return _in_context(valued, text, folded, taken.after)


def _spoken(figure: Figure, groups: dict[str, str]) -> Figure | None:
    """Return the figure with the value of its words, None where they are no number; "half" adds a half."""
    if "w" not in groups:
        low, high = number_in_words(groups["a"]), denominator_in_words(groups["b"])
        proper = low is not None and high is not None and low < high
        return dataclasses.replace(figure, low=Decimal(low or 0), high=Decimal(high or 0)) if proper else None
    value = number_in_words(groups["w"])
    if value is None:
        return None
    half = _HALF if "half" in figure.flags else Decimal(0)
    return dataclasses.replace(figure, value=Decimal(value) + half, unit=_unit(figure.kind, groups.get("u", "")))


def _valued(figure: Figure, groups: dict[str, str]) -> Figure | None:
    unit = _unit(figure.kind, groups.get("u", ""))
    whole = unit in {"", "đồng"}
    if "v" in groups:
        written = groups["v"]
        if "blank-thousands" in figure.flags:
            written = "".join(written.split())
        read = amount(written, whole=whole)
        if read is None:
            return None
        return dataclasses.replace(figure, value=read.value, unit=unit, flags=figure.flags + read.flags)
    low, high = amount(groups["a"], whole=whole), amount(groups["b"], whole=whole)
    if low is None or high is None:
        return None
    shared = scales(groups["b"])
    first = plain(low.value * shared) if shared and scales(groups["a"]) is None and low.value < shared else low.value
    flags = (*figure.flags, *low.flags, *high.flags)
    return dataclasses.replace(figure, low=first, high=high.value, unit=unit, flags=tuple(dict.fromkeys(flags)))


def _unit(kind: FigureKind, written: str) -> str:
    said = " ".join(written.split()).strip(".")
    if kind is FigureKind.MONEY or said in {"đồng", "đ", "vnđ", "vnd"}:
        return "đồng"
    if kind is FigureKind.PERCENTAGE or said in {"%", "phần trăm"}:
        return "%"
    return mapping("measure_units", "canonical").get(said, said)


def _in_context(figure: Figure, text: str, folded: str, after: int) -> Figure:
    start, end = figure.span.start, figure.span.end
    if "no-currency" in figure.flags:
        figure = dataclasses.replace(figure, unit="đồng")
    if context.is_estimate(folded, start):
        figure = dataclasses.replace(figure, flags=(*figure.flags, "estimate"))
    role = context.role_of(folded, start, end)
    counted = per = ""
    if figure.unit not in {"", "%"}:
        place = context.per_of(folded, start, after if figure.unit != "đồng" else end)
        per = text[place[0] : place[1]] if place else ""
    if figure.unit not in {"đồng", "%"}:
        place = _noun(figure, folded, after)
        counted = " ".join(text[place[0] : place[1]].split()) if place else ""
    return dataclasses.replace(
        figure,
        kind=_kind(figure, role, per),
        role=role,
        counted=counted,
        per=per,
        comparator=context.comparator_of(folded, start, end),
    )


def _noun(figure: Figure, folded: str, after: int) -> tuple[int, int] | None:
    """Return where the noun stands that `figure` counts: after it, before it, or as the subject of the sentence."""
    start = figure.span.start
    behind = context.noun_after(folded, after)
    if behind or figure.unit:
        return behind
    return context.noun_before(folded, start) or context.noun_of_subject(folded, start)


_CHANGEABLE = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.PERCENTAGE, FigureKind.MEASURE})


def _kind(figure: Figure, role: FigureRole, per: str) -> FigureKind:
    if role is FigureRole.CHANGE and figure.kind in _CHANGEABLE:
        return FigureKind.CHANGE
    if per and figure.kind is FigureKind.MONEY:
        return FigureKind.RATE
    return FigureKind.ZERO if figure.kind is FigureKind.COUNT and figure.value == 0 else figure.kind


def _inherited(figures: list[Figure]) -> list[Figure]:
    """Give a bare number the noun of the count before it in the same sentence ("148 CĐCS (HCSN: 82, DN: 66)")."""
    result: list[Figure] = []
    last = ""
    for figure in figures:
        counted = figure.counted
        if figure.evidence is Evidence.YES and not figure.unit:
            counted = counted or last
            if fold(counted) in context.SEXES and last and last != counted:
                counted = f"{counted.lower()} {last}"
            elif figure.kind is not FigureKind.ZERO:
                last = counted
        result.append(dataclasses.replace(figure, counted=counted) if counted != figure.counted else figure)
    return result


def _weighed(figures: list[Figure]) -> tuple[Figure, ...]:
    """Weaken what proves little: 100 % of nobody knows what, and a fraction that may be a date."""
    based = any(f.evidence is Evidence.YES and f.unit != "%" and f.kind is not FigureKind.ZERO for f in figures)
    return tuple(
        dataclasses.replace(f, evidence=Evidence.WEAK)
        if (f.unit == "%" and f.value == _HUNDRED and not based)
        or (f.evidence is Evidence.YES and "ambiguous" in f.flags)
        else f
        for f in figures
    )
