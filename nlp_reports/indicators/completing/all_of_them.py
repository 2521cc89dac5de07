"""Numbers of which all are of one kind: "giới thiệu 48 công nhân, tất cả ở doanh nghiệp ngoài nhà nước"."""

import dataclasses
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from nlp_reports.indicators.concepts import is_in, spoken
from nlp_reports.indicators.fit import COME_IN, LEAST, SETTLED, STRANGE, Claim
from nlp_reports.indicators.naming import Wanted, alike
from nlp_reports.text import fold

_ALL: Final = re.compile(r"(?<!\w)(?:tất cả|toàn bộ|đều|hết thảy|100%)(?!\w)[^;.\d]{0,80}")
# "…, cả hai đơn đã giải quyết xong", "…, hiện đã xử lý xong": all that came in was settled.
_DONE: Final = r"(?:giải quyết|xử lý|trả lời|giải đáp)(?: dứt điểm)? xong(?! \d)"
_EACH_DONE: Final = re.compile(
    rf"[^;.\d]*(?<!\w)(?:(?:cả|đều|tất cả|toàn bộ)(?: [^\W\d]+){{0,3}}?(?: (?:đã|được|đều))*|"
    rf"(?P<lone>(?:hiện|nay)(?: (?:đã|được))+)) {_DONE}(?P<rest>[^;.]*)"
)
_LEFT: Final = re.compile(r"(?<!\w)(?:còn|chưa|đang|trừ|riêng)(?!\w)")


def all_of_them(
    taken: Mapping[str, Claim], missing: Sequence[Wanted], every: Sequence[Wanted]
) -> Iterator[tuple[str, Claim]]:
    """Yield the indicators, by id, of a part that is the whole, or of the whole that is all of a part, with the claim.

    Two indicators of one topic count alike, and one says all that the other says and a kind besides; the sentence of
    the value says that all of them are of that kind. Of what came in it may say that all was settled; that is doubtful.
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
                if other.ways[0] >= COME_IN and one.ways[0] - other.ways[0] >= SETTLED and _is_settled(claim):
                    told = dataclasses.replace(claim, wanted=one, score=LEAST[STRANGE], exact=False, surely=STRANGE)
                    yield one.indicator.id, told
                    break


def _is_settled(claim: Claim) -> bool:
    """Tell whether what follows what came in says that each of it was settled, or the one that there was."""
    found = _EACH_DONE.match(claim.place.after) if claim.figure.cell is None and claim.figure.amount else None
    if found is None or _LEFT.search(found["rest"]):
        return False
    return found["lone"] is None or claim.figure.amount == 1


def _is_narrower(one: Wanted, other: Wanted) -> bool:
    """Tell whether one of two names says all that the other says, and more."""
    return one.ways[0] < other.ways[0] or other.ways[0] < one.ways[0]


def _says_all(claim: Claim, kind: frozenset[str]) -> bool:
    """Tell whether the sentence of a claim says that all of them are of a kind."""
    if claim.figure.cell is not None or not claim.figure.amount:
        return False
    found = _ALL.findall(fold(claim.place.words.sentence))
    return any(all(is_in(matter, spoken(told)) for matter in kind) for told in found)
