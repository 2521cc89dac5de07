"""From one sentence to its figures: the cascade's finds, read and set in their context."""

import dataclasses
import functools
from decimal import Decimal
from typing import NamedTuple

from nlp_reports.figures import context
from nlp_reports.figures.amounts import AMOUNTS_AND_SHARES
from nlp_reports.figures.cascade import Taken, scan
from nlp_reports.figures.listed_bodies import with_listed_bodies
from nlp_reports.figures.number_words import denominator_in_words, number_in_words
from nlp_reports.figures.numerals import amount, plain, scales
from nlp_reports.figures.pattern import Pattern
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
# What was reached is never less than this share of what was meant to be.
_FEW = 8
_TURNS = "lượt"
# What is counted where only the turns are named.
_EVENT = "cuộc"


def extract(text: str) -> tuple[Figure, ...]:
    """Return every numeric expression of one sentence, evidence or not, in text order.

    Spans are relative to `text`; what is not evidence keeps the kind that says why.

    >>> [(f.text, str(f.kind), str(f.value)) for f in extract("Trao 320 suất quà dịp 08/3, trị giá 1,25 tỷ đồng.")]
    [('320', 'count', '320'), ('08/3', 'date', 'None'), ('1,25 tỷ đồng', 'money', '1250000000')]
    """
    folded = fold(text)
    figures = [figure for taken in scan(text, folded) if (figure := _figure(text, folded, taken)) is not None]
    counted = with_listed_bodies(_inherited(figures, folded), folded)
    return _weighed(with_periods(_apart(counted, text, folded), text, folded))


class _Reading(NamedTuple):
    """What the digits or words of an expression come to."""

    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    flags: tuple[str, ...] = ()


def _figure(text: str, folded: str, taken: Taken) -> Figure | None:
    """Return the figure that was taken, None where words turn out to be no number."""
    kind, flags = taken.pattern.kind, taken.pattern.flags
    span = Span(taken.start, taken.end)
    if kind not in EVIDENCE:
        return Figure(span, span.of(text), kind, Evidence.NO, flags=flags)
    if kind is FigureKind.ZERO:
        counted = taken.groups["z"]
        return Figure(span, span.of(text), kind, Evidence.YES, Decimal(0), counted=counted, flags=flags)
    worded = "w" in taken.groups or "in-words" in flags
    read = (_spoken if worded else _valued)(taken.pattern, taken.groups)
    if read is not None:
        return _in_context(text, folded, taken, read)
    return None if worded else Figure(span, span.of(text), FigureKind.OTHER, Evidence.NO, flags=flags)


def _spoken(pattern: Pattern, groups: dict[str, str]) -> _Reading | None:
    """Return the value of the words, None where they are no number; "half" adds a half."""
    if "w" not in groups:
        low, high = number_in_words(groups["a"]), denominator_in_words(groups["b"])
        proper = low is not None and high is not None and low < high
        return _Reading(low=Decimal(low or 0), high=Decimal(high or 0), flags=pattern.flags) if proper else None
    value = number_in_words(groups["w"])
    if value is None:
        return None
    half = _HALF if "half" in pattern.flags else Decimal(0)
    return _Reading(Decimal(value) + half, unit=_unit(pattern.kind, groups.get("u", "")), flags=pattern.flags)


def _valued(pattern: Pattern, groups: dict[str, str]) -> _Reading | None:
    unit = _unit(pattern.kind, groups.get("u", ""))
    whole = unit in {"", "đồng"}
    if "v" in groups:
        written = groups["v"]
        if "blank-thousands" in pattern.flags:
            written = "".join(written.split())
        read = amount(written, whole=whole)
        return None if read is None else _Reading(read.value, unit=unit, flags=pattern.flags + read.flags)
    # "4,224/5,28 tỷ đồng": the scale of the second, which may have decimals, is that of the first.
    shared = scales(groups["b"])
    low, high = amount(groups["a"], whole=whole and shared is None), amount(groups["b"], whole=whole)
    if low is None or high is None:
        return None
    first = plain(low.value * shared) if shared and scales(groups["a"]) is None and low.value < shared else low.value
    flags = (*pattern.flags, *low.flags, *high.flags)
    return _Reading(low=first, high=high.value, unit=unit, flags=tuple(dict.fromkeys(flags)))


@functools.lru_cache(256)
def _unit(kind: FigureKind, written: str) -> str:
    said = " ".join(written.split()).strip(".")
    if kind is FigureKind.MONEY or said in {"đồng", "đ", "vnđ", "vnd"}:
        return "đồng"
    if kind is FigureKind.PERCENTAGE or said in {"%", "phần trăm"}:
        return "%"
    return mapping("measure_units", "canonical").get(said, said)


def _in_context(text: str, folded: str, taken: Taken, read: _Reading) -> Figure:
    """Return the figure with what the words around it say: what it counts, its bound, what it is per, its role."""
    start, end, after = taken.start, taken.end, taken.after
    flags = (*read.flags, "estimate") if context.is_estimate(folded, start) else read.flags
    unit = "đồng" if "no-currency" in read.flags else read.unit
    role = context.role_of(folded, start, end)
    per = counted = None
    if unit not in {"", "%"}:
        per = context.per_of(folded, start, after if unit != "đồng" else end)
    if unit not in {"đồng", "%"}:
        counted = _noun(folded, start, after, measured=bool(unit))
    return Figure(
        Span(start, end),
        text[start:end],
        _kind(taken.pattern.kind, read.value, role, per=per is not None),
        Evidence.YES,
        read.value,
        read.low,
        read.high,
        unit,
        " ".join(_at(counted, text).split()),
        context.comparator_of(folded, start, end),
        role,
        _at(per, text),
        flags=flags,
    )


def _at(place: tuple[int, int] | None, text: str) -> str:
    return text[place[0] : place[1]] if place else ""


def _noun(folded: str, start: int, after: int, *, measured: bool) -> tuple[int, int] | None:
    """Return where the noun stands that is counted: after the number, before it, or as the subject of the sentence."""
    behind = context.noun_after(folded, after)
    if behind or measured:
        return behind
    return context.noun_before(folded, start) or context.noun_of_subject(folded, start)


def _kind(kind: FigureKind, value: Decimal | None, role: FigureRole, *, per: bool) -> FigureKind:
    if role is FigureRole.CHANGE and kind in AMOUNTS_AND_SHARES:
        return FigureKind.CHANGE
    if per and kind is FigureKind.MONEY:
        return FigureKind.RATE
    return FigureKind.ZERO if kind is FigureKind.COUNT and value == 0 else kind


def _inherited(figures: list[Figure], folded: str) -> list[Figure]:
    """Give a bare number the noun of the count before it in the same sentence ("148 CĐCS (HCSN: 82, DN: 66)").

    What a bracket counts is handed on in it alone: "nhận 04 đơn (khiếu nại 03, tố cáo 01), giải quyết 02".
    """
    result: list[Figure] = []
    last, outside, done = "", None, 0
    for figure in figures:
        counted = figure.counted
        opened, closed = (folded.rfind(mark, done, figure.span.start) for mark in "()")
        done = figure.span.end
        if closed > opened:
            last, outside = last if outside is None else outside, None
        elif opened >= 0:
            outside = last if result else None
        if figure.evidence is Evidence.YES and not figure.unit:
            counted = counted or last
            if fold(counted) in context.SEXES and last and last != counted:
                counted = f"{counted.lower()} {last}"
            elif figure.kind is not FigureKind.ZERO:
                last = counted
        result.append(dataclasses.replace(figure, counted=counted) if counted != figure.counted else figure)
    return result


def _apart(figures: list[Figure], text: str, folded: str) -> list[Figure]:
    """Return "05/318 lượt" as the two counts that it is, so often and so many: no ratio leaves so much undone."""
    result: list[Figure] = []
    for figure in figures:
        low, high, slash = figure.low, figure.high, figure.text.find("/")
        if figure.kind is not FigureKind.RATIO or slash < 0 or low is None or high is None or high < _FEW * low:
            result.append(figure)
        elif fold(figure.counted).startswith(_TURNS):
            start, middle, end = figure.span.start, figure.span.start + slash, figure.span.end
            noun = _at(context.noun_before(folded, start), text) or _EVENT
            for at, to, value, counted in ((start, middle, low, noun), (middle + 1, end, high, figure.counted)):
                told = text[at:to].strip()
                begin = text.index(told, at)
                span = Span(begin, begin + len(told))
                count = dataclasses.replace(figure, span=span, text=told, kind=FigureKind.COUNT, counted=counted)
                result.append(dataclasses.replace(count, value=value, low=None, high=None))
        else:
            result.append(figure)
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
