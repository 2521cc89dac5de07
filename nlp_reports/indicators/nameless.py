"""Ratios whose noun stands elsewhere: what follows them is a deed, or what they leave is told with its noun."""

import dataclasses
import functools
from collections.abc import Sequence

from nlp_reports.lexicon import table
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold


def with_nouns(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures of a sentence, ratios with the noun of what they leave, and deeds not taken for one.

    "Sáng kiến 47/45 đăng ký" counts no deeds, and "BHXH: 1.150/1.164; 14 người chưa đóng" counts people.
    """
    return [_named(one, figures[place + 1 :]) for place, one in enumerate(figures)]


def _named(figure: Figure, behind: Sequence[Figure]) -> Figure:
    if figure.kind is not FigureKind.RATIO or figure.low is None or figure.high is None or figure.unit:
        return figure
    if figure.counted and fold(figure.counted) not in _deeds():
        return figure
    beside = next((one for one in behind if one.unit != "%"), None)
    leaves = beside is not None and beside.value == figure.high - figure.low > 0
    return dataclasses.replace(figure, counted=beside.counted if beside and leaves else "")


@functools.cache
def _deeds() -> frozenset[str]:
    return frozenset(fold(row["phrase"]) for row in table("counted_deeds"))
