"""Numbers of which all are of one kind: "giới thiệu 48 công nhân, tất cả ở doanh nghiệp ngoài nhà nước"."""

import dataclasses
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from nlp_reports.indicators.concepts import is_in, spoken
from nlp_reports.indicators.fit import Claim
from nlp_reports.indicators.naming import Wanted, alike
from nlp_reports.text import fold

_ALL: Final = re.compile(r"(?<!\w)(?:tất cả|toàn bộ|đều|hết thảy|100%)(?!\w)[^;.\d]{0,80}")


def all_of_them(
    taken: Mapping[str, Claim], missing: Sequence[Wanted], every: Sequence[Wanted]
) -> Iterator[tuple[str, Claim]]:
    """Yield the indicators, by id, of a part that is the whole, or of the whole that is all of a part, with the claim.

    Two indicators of one topic count alike, and one says all that the other says and a kind besides; the sentence of
    the value says that all of them are of that kind.
    """
    names = {one.indicator.id: one for one in every}
    for one in missing:
        for claim in taken.values():
            other = names[claim.wanted.indicator.id]
            if other.topic.id == one.topic.id and alike(other.indicator, one.indicator):
                kind = one.ways[0] ^ other.ways[0]
                if _is_narrower(one, other) and _says_all(claim, kind):
                    yield one.indicator.id, dataclasses.replace(claim, wanted=one)
                    break


def _is_narrower(one: Wanted, other: Wanted) -> bool:
    """Tell whether one of two names says all that the other says, and more."""
    return one.ways[0] < other.ways[0] or other.ways[0] < one.ways[0]


def _says_all(claim: Claim, kind: frozenset[str]) -> bool:
    """Tell whether the sentence of a claim says that all of them are of a kind."""
    if claim.figure.cell is not None or not claim.figure.amount:
        return False
    found = _ALL.findall(fold(claim.place.words.sentence))
    return any(all(is_in(matter, spoken(told)) for matter in kind) for told in found)
