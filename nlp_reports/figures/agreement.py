"""Whether a computed number agrees with a written one: rounded or cut at the written precision, and within bounds."""

import functools
import operator
from decimal import Decimal

from nlp_reports.figures.numerals import amount, precision, scales
from nlp_reports.figures.relation import Outcome
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

HUNDRED = Decimal(100)
# A share is often rounded twice ("97,49" → "97,5" → "98").
_HALF = Decimal("0.55")
_LOOSE = Decimal("0.1")
_ROUGH = Decimal("0.05")
_EXACT = frozenset({"="})
_comparator_of = operator.attrgetter("comparator")


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


def agrees(computed: Decimal, stated: Figure) -> bool:
    """Tell whether `computed` is what `stated` says, as `agreement` does."""
    return agreement(computed, stated) is Outcome.FITS


def is_one_value(one: Figure, other: Figure) -> bool:
    """Return whether two figures may be one value: rough writing allowed, a ratio beside either of its ends.

    So may a ratio beside one of those whom it reached.

    >>> from nlp_reports.figures.extraction import extract
    >>> told = (("2,4 tỷ đồng", "2.430 triệu đồng"), ("59/64 đơn vị", "64 đơn vị"), ("5 lớp", "6 lớp"))
    >>> [is_one_value(extract(one)[0], extract(other)[0]) for one, other in told]
    [True, True, False]
    """
    if one.kind is FigureKind.RATIO and other.kind is FigureKind.RATIO:
        return (
            (one.low, one.high) == (other.low, other.high) or _is_of_reached(one, other) or _is_of_reached(other, one)
        )
    first, second = one.amount, other.amount
    if first is None or second is None or _is_its_whole(one, second) or _is_its_whole(other, first):
        return True
    slack = max(step_of(one), step_of(other)) if one.unit and one.kind is not FigureKind.RATIO else Decimal(1)
    return abs(first - second) < slack


def _is_its_whole(ratio: Figure, number: Decimal) -> bool:
    return ratio.kind is FigureKind.RATIO and ratio.high == number


def _is_of_reached(ratio: Figure, other: Figure) -> bool:
    """Tell whether a ratio is of those whom another one has reached ("39/54 có công đoàn, 36/39 nộp qua tài khoản").

    One that has reached all is rather the same with another value: "10/10 đơn vị" and "09/10 đơn vị".
    """
    return ratio.low != ratio.high == other.low != other.high


def step_of(figure: Figure) -> Decimal:
    """Return the smallest difference that the writing of `figure` can show ("151,8 triệu" → 100,000)."""
    scale, place = _scale_and_place(figure.text)
    if scale == 1 and figure.unit == "đồng" and figure.value is not None:
        bare = numeral_value(fold(figure.text))
        scale = figure.value / bare if bare else Decimal(1)
    return scale * place


@functools.lru_cache(4096)
def _scale_and_place(text: str) -> tuple[Decimal, Decimal]:
    """Return the scale that a figure is written in, and what one is in its last place: many checks ask for both."""
    written = fold(text)
    return scales(written) or Decimal(1), Decimal(10) ** -precision(written)


def may_be_rounded(base: Figure, reached: Figure, by: Figure) -> bool:
    """Tell whether two rounded amounts may hide such that rose or fell by just that percentage, either way.

    >>> from nlp_reports.figures.extraction import extract
    >>> base, reached = extract("từ 4,4 triệu đồng lên 4,9 triệu đồng")
    >>> [may_be_rounded(base, reached, extract(by)[0]) for by in ("tăng 12,3%", "tăng 21,3%")]
    [True, False]
    """
    values = [one.value for one in (base, reached, by) if one.value]
    if by.unit != "%" or not base.unit or base.unit == "%" or len(values) < 3:
        return False
    steps = [step_of(one) for one in (base, reached)]
    written = [precision(fold(one.text)) > 0 for one in (base, reached)]
    if not any(written):
        return False
    half, other = (step / 2 if decimal else min(steps) / 2 for step, decimal in zip(steps, written, strict=True))
    first, last, said = values
    ways = [
        abs(last + up - first - down) * HUNDRED / (first + down) for up in (-other, other) for down in (-half, half)
    ]
    return min(ways) - step_of(by) / 2 <= abs(said) <= max(ways) + step_of(by) / 2


def rough_step(figure: Figure) -> Decimal:
    """Return what one is in the last place that is not 0: "23.000 tỷ đồng" may be rounded to a thousand of them.

    >>> from nlp_reports.figures.extraction import extract
    >>> [f"{rough_step(extract(said)[0]):,}" for said in ("23.000 đồng", "18.049 đồng", "4,5 đồng")]
    ['1,000', '1', '0.1']
    """
    step = step_of(figure)
    zeros = ((figure.value or Decimal(0)) / step).normalize().as_tuple().exponent
    return step * (Decimal(10) ** zeros if isinstance(zeros, int) and zeros > 0 else 1)


def numeral_value(written: str) -> Decimal | None:
    """Return the bare number that is written, scale and unit left out."""
    read = amount(written)
    return read.value if read else None


def is_exact(*figures: Figure) -> bool:
    """Tell whether none of `figures` is a bound, an approximation or an estimate."""
    return _EXACT.issuperset(map(_comparator_of, figures))


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


def is_rounded(computed: Decimal, heads: Figure, total: Figure, mean: Figure) -> bool:
    """Tell whether a mean is the computed one, its noughts at the end and the sum's precision taken for rounding.

    >>> from nlp_reports.figures.extraction import extract
    >>> heads, total, mean = extract("320 suất, 158 triệu đồng, bình quân 500.000 đồng/suất")
    >>> is_rounded(Decimal(493750), heads, total, mean)
    True
    """
    said = (mean.value or Decimal(0)).normalize()
    step = Decimal(10) ** max(0, int(said.as_tuple().exponent))
    slack = step / 2 + (step_of(total) / (heads.value or Decimal(1)) if total.unit else Decimal(0))
    return abs(computed - said) <= slack


def is_about(computed: Decimal, mean: Figure) -> bool:
    """Tell whether a mean is the computed one but for so little that it may be told roughly."""
    return abs(computed - (mean.value or Decimal(0))) <= computed * _ROUGH


def percent_of(part: Figure, whole: Figure) -> Decimal:
    """Return how many hundredths of a whole a part is, by their values.

    >>> from nlp_reports.figures.extraction import extract
    >>> percent_of(*extract("12 CĐCS và 48 CĐCS"))
    Decimal('25')
    """
    return (part.value or Decimal(0)) * HUNDRED / (whole.value or Decimal(1))


def are_near(one: Decimal, other: Decimal, share: Decimal) -> bool:
    """Tell whether the smaller of two amounts is at least that share of the greater.

    >>> are_near(Decimal(95), Decimal(100), Decimal("0.9")), are_near(Decimal(100), Decimal(80), Decimal("0.9"))
    (True, False)
    """
    return min(one, other) >= max(one, other) * share


def is_turned(part: Decimal, whole: Decimal, percent: Figure) -> bool:
    """Tell whether a percentage is the whole's share of the part instead of the part's of the whole.

    >>> from nlp_reports.figures.extraction import extract
    >>> is_turned(Decimal(276), Decimal(300), extract("đạt 108,7%")[0])
    True
    """
    return bool(part) and part != whole and agrees(whole * HUNDRED / part, percent)


def is_shifted(computed: Decimal, percent: Figure) -> bool:
    """Tell whether the comma of a percentage is one or two places off ("0,04%" for 0.4).

    >>> from nlp_reports.figures.extraction import extract
    >>> is_shifted(Decimal("0.4"), extract("0,04%")[0]), is_shifted(Decimal("0.4"), extract("0,06%")[0])
    (True, False)
    """
    ways = (computed * 10, computed / 10, computed * HUNDRED, computed / HUNDRED)
    return bool(computed) and any(agrees(way, percent) for way in ways)
