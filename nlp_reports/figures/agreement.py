"""Whether a computed number agrees with a written one: rounded or cut at the written precision, and within bounds."""

from decimal import Decimal

from nlp_reports.figures.numerals import amount, precision, scales
from nlp_reports.figures.relation import Outcome
from nlp_reports.model import Figure
from nlp_reports.text import fold

HUNDRED = Decimal(100)
_HALF = Decimal("0.5")
_LOOSE = Decimal("0.1")


def agreement(computed: Decimal, stated: Figure, *, exact: bool = True) -> Outcome:
    """Return whether `computed` is what `stated` says; `exact` is False where what was computed from had bounds.

    >>> from nlp_reports.figures.extraction import extract
    >>> agreement(Decimal("83.33"), extract("đạt 83,3%")[0]), agreement(Decimal("78.57"), extract("đạt 87,5%")[0])
    (<Outcome.FITS: 'fits'>, <Outcome.NOT: 'not'>)
    """
    value = stated.value
    if value is None:
        return Outcome.CANNOT
    if _close(computed, value, step_of(stated)):
        return Outcome.FITS
    if stated.comparator == "=":
        return Outcome.NOT if exact else Outcome.CANNOT
    return _bounded(computed, value, stated.comparator, exact=exact)


def step_of(figure: Figure) -> Decimal:
    """Return the smallest difference that the writing of `figure` can show ("151,8 triệu" → 100,000)."""
    written = fold(figure.text)
    scale = scales(written) or Decimal(1)
    if scale == 1 and figure.unit == "đồng" and figure.value is not None:
        bare = numeral_value(written)
        scale = figure.value / bare if bare else Decimal(1)
    return scale * Decimal(10) ** -precision(written)


def numeral_value(written: str) -> Decimal | None:
    """Return the bare number that is written, scale and unit left out."""
    read = amount(written)
    return read.value if read else None


def is_exact(*figures: Figure) -> bool:
    """Tell whether none of `figures` is a bound, an approximation or an estimate."""
    return all(figure.comparator == "=" for figure in figures)


def _close(computed: Decimal, value: Decimal, step: Decimal) -> bool:
    return -step < value - computed <= step * _HALF


def _bounded(computed: Decimal, value: Decimal, comparator: str, *, exact: bool) -> Outcome:
    holds = {">": computed >= value, ">=": computed >= value, "<": computed <= value, "<=": computed <= value}
    near = abs(computed - value) <= abs(value) * _LOOSE
    if comparator == "~":
        return Outcome.FITS if near else Outcome.CANNOT
    if holds[comparator]:
        return Outcome.FITS
    return Outcome.NOT if exact and not near else Outcome.CANNOT
