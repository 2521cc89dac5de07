"""A label that is answered by none ("Vốn uỷ thác: không phát sinh"): what else of its topic there is none of."""

import functools
import re
from collections.abc import Sequence
from typing import Final

from nlp_reports.indicators.concepts import MARK, is_in, spoken, words_of
from nlp_reports.indicators.fit import SURE, SURELY, Claim
from nlp_reports.indicators.labelled_zeros import HEADED
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.nouns import is_person
from nlp_reports.indicators.parts import Whole
from nlp_reports.indicators.places import Place
from nlp_reports.lexicon import table
from nlp_reports.text import fold

ENOUGH: Final = 0.7
_PARTS: Final = re.compile(r"[,;]")
_LISTING: Final = re.compile(r",| (?:và|hoặc|hay)(?: việc)? ")


def of_topic(place: Place, wanted: Sequence[tuple[Wanted, int]]) -> list[Claim]:
    """Return the claims to a label that is a part of a topic's title: with what it is none of, there is none of all.

    "Vốn uỷ thác: không phát sinh" leaves no loans and no groups that borrow; a rate of nothing is not told.
    """
    told = [(one, surely) for one, surely in wanted if surely == SURE and one.indicator.unit != "%" and not one.average]
    opened = [(one, surely) for one, surely in told if fold(one.topic.title).startswith(place.figure.counted)]
    whole = bool(opened) or HEADED in place.figure.flags
    asked = [(one, surely) for one, surely in opened or told if not (opened and _is_of_other_part(one, place))]
    return [claim_surely(one, place, surely) for one, surely in asked if whole or _is_named(one, place)]


def _is_of_other_part(wanted: Wanted, place: Place) -> bool:
    """Tell whether a name is of another part of a title than the label that opens it ("Đơn thư, hoà giải")."""
    label = words_of(place.figure.counted) - idle_words()
    name = words_of(wanted.indicator.name).union(*map(words_of, wanted.indicator.counted))
    if label & name:
        return False
    parts = [words_of(part) - idle_words() for part in _PARTS.split(wanted.topic.title)]
    return any(part and part <= name and not part & label for part in parts)


def _is_named(wanted: Wanted, place: Place) -> bool:
    """Tell whether a part of a label names an indicator; of two things that a name adds up both must be named."""
    parts = [words_of(part) - idle_words() for part in _LISTING.split(place.figure.counted)]
    said = spoken(place.figure.counted).union(*parts)
    people = frozenset[str]().union(
        *(words_of(one) for one in fold(wanted.indicator.name).split(",") if is_person(one))
    )
    whole = len(wanted.ways) == 1 or all(
        is_in(m, said) or m in people or is_person(m.strip(MARK)) for m in wanted.ways[0]
    )
    return whole and any(_names(part, wanted) for part in parts)


def _names(part: frozenset[str], wanted: Wanted) -> bool:
    """Tell whether words of a label are all in an indicator's name or its topic's title, and some in the name."""
    name = words_of(wanted.indicator.name).union(*map(words_of, wanted.indicator.counted)) - idle_words()
    return bool(part & name) and part <= name | words_of(wanted.topic.title)


def claim_surely(wanted: Wanted, place: Place, surely: int) -> Claim:
    """Return the claim to a zero that words need not say all of."""
    score = round(ENOUGH + SURELY[surely], 6)
    return Claim(wanted, place, score, Whole.WHOLE, summed=False, exact=False, surely=surely)


@functools.cache
def idle_words() -> frozenset[str]:
    """Return the words that say nothing of what is asked for."""
    return frozenset(word for row in table("indicator_stopwords") for word in words_of(row["word"]))
