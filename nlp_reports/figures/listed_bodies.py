"""Numbers behind the names of bodies in a list that makes up a count: "97 sáng kiến: XN Axit 31, XN NPK 38, XN Xút 28".

By itself "XN May 2" names a workshop. Behind a count, in a list whose numbers come to about as many, each is a count.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from nlp_reports.model import Evidence, Figure, FigureKind, FigureRole

_OPENS: Final = re.compile(r"[^\d;.]{0,40}(?:[(:]|\b(?:gồm|trong đó)\b)[^\d;.]*")
_NEXT: Final = re.compile(r"[^\d;.()]*(?:,|\bvà\b)[^\d;.()]*")
_ABOUT: Final = Decimal("0.8")
_GREAT: Final = 100


def with_listed_bodies(figures: Sequence[Figure], text: str) -> list[Figure]:
    """Return the figures of a sentence, those that such a list counts as counts of what its whole counts."""
    told = list(figures)
    if sum(map(_may_be_count, told)) < 2:
        return told
    for at, whole in enumerate(told):
        if whole.kind is FigureKind.COUNT and whole.value:
            run = list(_run(told, at, text))
            if _makes_up(whole, [told[place] for place in run]):
                for place in run:
                    told[place] = _counted(told[place], whole)
    return told


def _may_be_count(figure: Figure) -> bool:
    return figure.kind is FigureKind.NAME and figure.text.isdecimal()


def _run(figures: Sequence[Figure], at: int, text: str) -> Iterator[int]:
    """Yield the places of the figures that are listed behind the one at `at`."""
    link = _OPENS
    for before, place in itertools.pairwise(range(at, len(figures))):
        one = figures[place]
        listed = _may_be_count(one) or (one.kind is FigureKind.COUNT and one.value is not None)
        if not listed or not link.fullmatch(text, figures[before].span.end, one.span.start):
            return
        yield place
        link = _NEXT


def _makes_up(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether at least two names end in numbers that with the counts beside them come to about the whole."""
    if sum(map(_may_be_count, parts)) < 2:
        return False
    total, value = sum(map(_value, parts)), whole.value or Decimal(0)
    # A body's own number is small: only what makes up the whole is surely counted.
    great = all(_value(one) >= _GREAT for one in parts if _may_be_count(one))
    about = great and min(total, value) >= max(total, value) * _ABOUT
    return max(map(_value, parts)) < value and (total == value or about)


def _value(figure: Figure) -> Decimal:
    return Decimal(figure.text) if _may_be_count(figure) else figure.value or Decimal(0)


def _counted(figure: Figure, whole: Figure) -> Figure:
    if not _may_be_count(figure):
        return figure
    return replace(
        figure,
        kind=FigureKind.COUNT,
        evidence=Evidence.YES,
        value=Decimal(figure.text),
        counted=whole.counted,
        role=FigureRole.ACTUAL,
    )
