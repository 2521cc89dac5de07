"""Bare numbers that are told in the scale of the money before them ("1.212 triệu đồng, dự toán 1.180")."""

from dataclasses import replace

from nlp_reports.figures.agreement import numeral_value
from nlp_reports.figures.line import Line
from nlp_reports.figures.numerals import scales
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_HELD_AGAINST = frozenset({FigureRole.TARGET, FigureRole.BASE})


def in_scale(figure: Figure, money: Figure) -> Figure | None:
    """Return a bare number as a sum of money in the scale that `money` is written in, None where that has none."""
    scale, bare = scales(fold(money.text)), numeral_value(fold(figure.text))
    if scale is None or bare is None:
        return None
    return replace(figure, kind=FigureKind.MONEY, unit="đồng", value=bare * scale, counted="")


def is_bare(line: Line, figure: Figure) -> bool:
    """Tell whether no noun stands behind a count: what it counts was said before it."""
    if figure.kind is not FigureKind.COUNT or figure.unit:
        return False
    return not figure.counted or not line.after(figure).lstrip().startswith(fold(figure.counted))


def with_scales(line: Line) -> Line | None:
    """Return the line with the plans and earlier values that are told in the scale of the money before them.

    None where there are none.
    """
    told: list[Figure] = []
    for figure in line.figures:
        before = next((one for one in reversed(told) if one.unit != "%"), None)
        money = before is not None and before.kind is FigureKind.MONEY
        carried = in_scale(figure, before) if money and before and _may_carry(line, figure) else None
        told.append(carried or figure)
    return None if tuple(told) == line.figures else replace(line, figures=tuple(told))


def _may_carry(line: Line, figure: Figure) -> bool:
    return figure.role in _HELD_AGAINST and is_bare(line, figure)
