"""The clause of what there is none of: without its reason, of all or of some, denied once more."""

import dataclasses
import re
from typing import Final

from nlp_reports.indicators.labelled_zeros import SO, WHY
from nlp_reports.indicators.nouns import group_of
from nlp_reports.indicators.places import Place
from nlp_reports.text import fold

_BROKEN: Final = re.compile(r"[;,:.()]|  |(?<!\w)(?:và|nên|nhưng|song)(?!\w)")
# "không lớp nào phải dừng": none did it.
_DID: Final = re.compile(r" nào \w")
NEGATION: Final = re.compile(r"(?<!\w)(?<!và )(?:không|chưa)(?!\w)")


def is_of_some(place: Place) -> bool:
    """Tell whether only so many bodies have none ("14/16 xã không còn hộ nghèo"): the others may have some."""
    some = place.earlier[-1] if place.earlier else None
    if some is None or group_of(some.counted) != "organisation":
        return False
    gap = place.figure.span.start - some.span.end
    between = place.between.replace(f"{fold(some.counted).replace(',', ' ')} ", "")
    return gap <= len(place.between) and not _BROKEN.search(between)


def without_reasons(place: Place) -> Place:
    """Return the place of a zero without what follows of it, or why it is: none of that is said.

    "Không còn ai mù chữ nên lớp đông dần" leaves classes; "Không còn ai mù chữ nên không mở lớp nào" tells one none.
    """
    own = fold(place.figure.text)
    reasoned = SO.search(place.stretch.partition(own)[0])
    if not (SO.search(place.stretch) or WHY.search(place.stretch)) or (reasoned and _DID.search(own)):
        return place
    local = tuple(_clause(place, text) for text in place.words.local)
    return dataclasses.replace(
        place, stretch=_clause(place, place.stretch), words=dataclasses.replace(place.words, local=local)
    )


def _clause(place: Place, text: str) -> str:
    """Return the clause of a text that holds a figure, all of it where none does, without the reason behind it."""
    own = fold(place.figure.text)
    clause = next((one for one in SO.split(text) if own in fold(one)), text)
    why = WHY.search(clause, fold(clause).find(own) + len(own))
    return clause[: why.start()] if why else clause


def is_negated(place: Place) -> bool:
    """Tell whether what there is none of did not do something itself ("không có cơ sở nào không hoàn thành")."""
    own = bool(NEGATION.match(fold(place.figure.text)))
    return len(NEGATION.findall(place.stretch)) > own


def is_of_persons(place: Place) -> bool:
    """Tell whether it is people of whom nobody did something ("Không đoàn viên nghèo nào bị bỏ quên")."""
    return bool(_DID.search(fold(place.figure.text))) and group_of(place.figure.counted) == "person"
