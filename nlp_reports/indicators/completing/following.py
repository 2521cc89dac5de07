"""Noughts that follow from another: where nothing happened, nobody was hurt by it or took part in it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from nlp_reports.indicators.concepts import MARK
from nlp_reports.indicators.fit import Claim
from nlp_reports.indicators.naming import Wanted
from nlp_reports.model import FigureKind

_PROCESS: Final = frozenset({MARK + "tiếp nhận", MARK + "giải quyết"})


def following(taken: Mapping[str, Claim], missing: Sequence[Wanted]) -> Iterator[tuple[str, Claim]]:
    """Yield the indicators, by id, of which there is none because there is none of what they name, each with its claim.

    "Không xảy ra tai nạn lao động" leaves nobody "chết vì tai nạn lao động". Both are of one topic, and the name says
    all that the other says and more; a share of nothing is not told.
    """
    none = [claim for claim in taken.values() if claim.figure.kind is FigureKind.ZERO and claim.figure.cell is None]
    for one in missing:
        if one.indicator.unit == "%":
            continue
        for claim in none:
            if claim.wanted.topic.id == one.topic.id and _is_more(one, claim.wanted):
                yield (
                    one.indicator.id,
                    Claim(one, claim.place, claim.score, claim.whole, summed=False, exact=False, surely=claim.surely),
                )
                break


def _is_more(wanted: Wanted, none: Wanted) -> bool:
    """Tell whether a name says all that another says: of what there is none of, and what became of it."""
    own, theirs = wanted.ways[0], none.ways[0]
    told = [frozenset(matter for matter in way if matter.startswith(MARK)) for way in none.ways]
    people = wanted.kind == "person" and none.kind == "event"
    # That no letter was settled leaves cases that were.
    return (bool(theirs - _PROCESS) and theirs < own) or (people and any(way and way <= own for way in told))
