"""How a remark writes the number that figures come to: in the scale in which the report wrote its own."""

import re
from decimal import Decimal
from typing import Final

from nlp_reports.model import Figure
from nlp_reports.text import written

MONEY: Final = "đồng"
_SCALES: Final = ((Decimal(10) ** 9, "tỷ"), (Decimal(10) ** 6, "triệu"))
_NUMBER: Final = re.compile(r"\d[\d.]*(?:,\d+)?")
# Hundredths at least; finer where the report wrote finer, to ten-thousandths.
_HUNDREDTHS: Final = -2
_FINEST: Final = -4


def scale_of(figure: Figure | None) -> Decimal:
    """Return what a figure's number stands for a multiple of: a million for "2.640" below "triệu đồng", else one.

    >>> from nlp_reports.figures import extract
    >>> [str(scale_of(extract(said)[0])) for said in ("14,7 tỷ đồng", "78 tr.đ", "720.000 đồng", "1 tỷ 250 triệu")]
    ['1000000000', '1000000', '1', '1']
    """
    number = _NUMBER.search(figure.text) if figure else None
    if figure is None or number is None or not figure.value:
        return Decimal(1)
    told = Decimal(number.group().replace(".", "").replace(",", "."))
    return next((scale for scale, _ in _SCALES if told * scale == figure.value), Decimal(1))


def amounts(computed: Decimal | None, stated: Decimal | None, unit: str, figure: Figure | None) -> tuple[str, str]:
    """Return a number that was reckoned and the one that is told, alike to read; "số khác" for None.

    Args:
        computed: what the figures come to.
        stated: what the report says.
        unit: of both; money is written in the scale of `figure`.
        figure: the one that tells `stated`, None where it is not known.

    >>> amounts(Decimal(15_700_000_000), Decimal(14_700_000_000), "đồng", None)
    ('15.700.000.000 đồng', '14.700.000.000 đồng')
    >>> from nlp_reports.figures import extract
    >>> amounts(Decimal(15_700_000_000), Decimal(14_700_000_000), "đồng", extract("14,7 tỷ đồng")[0])
    ('15,7 tỷ đồng', '14,7 tỷ đồng')
    """
    scale = scale_of(figure) if unit == MONEY else Decimal(1)
    shown = _in_scale(computed, scale, unit, stated), _in_scale(stated, scale, unit, stated)
    return shown if shown[0] != shown[1] else (_plain(computed, unit, stated), _plain(stated, unit, stated))


def _in_scale(value: Decimal | None, scale: Decimal, unit: str, stated: Decimal | None) -> str:
    """Return a value in a scale, in the next smaller one where there is less than one of it."""
    for size, name in _SCALES:
        if value is not None and size <= scale and abs(value) >= size:
            return _plain(value / size, f"{name} {unit}", value / size)
    return _plain(value, unit, stated)


def _plain(value: Decimal | None, unit: str, stated: Decimal | None) -> str:
    """Return a number rounded to the place of what is said, hundredths at least ("117,113%" as it is said)."""
    if value is None:
        return "số khác"
    exponent = int(stated.as_tuple().exponent) if stated is not None else 0
    places = Decimal(10) ** max(_FINEST, min(_HUNDREDTHS, exponent))
    return written(value.quantize(Decimal(1) if value == value.to_integral_value() else places), unit)
