"""What the bracket behind a row's name counts by: "Người nghe pháp luật (lượt)"."""

import functools
import re
from typing import Final

from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.nouns import common_nouns, group_of, is_turn, kin_of, openings
from nlp_reports.indicators.places import Place

_BRACKET: Final = re.compile(r"\(([^()\d]+)\)\W*$")


def is_by_other_noun(place: Place, wanted: Wanted) -> bool:
    """Tell whether the bracket of a row names a noun of another kind than the one that is wanted.

    "Phổ biến pháp luật (buổi)" counts no people. A noun that many things are counted by says nothing.
    """
    if "(" not in place.label or wanted.indicator.unit:
        return False
    found = _BRACKET.search(place.label)
    return found is not None and _differs(found[1].strip(), wanted.noun)


@functools.lru_cache(1024)
def _differs(bracket: str, noun: str) -> bool:
    kinds = _kind(bracket), _kind(noun)
    alike = bracket in common_nouns() or not kin_of(noun).isdisjoint(openings(bracket))
    return all(kinds) and kinds[0] != kinds[1] and not alike


def _kind(noun: str) -> str:
    """Return the group of a noun; turns are taken by people."""
    return "person" if is_turn(noun) else group_of(noun)
