"""Totals of people that are less than another number of people told of the same topic: they are no totals."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from nlp_reports.indicators.counting import is_count_of_people
from nlp_reports.indicators.fit import LEAST, STAFF, STRANGE, SURE, Claim
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.nouns import PERSON
from nlp_reports.indicators.parts import Whole, whole_of
from nlp_reports.indicators.places import Place, Spot
from nlp_reports.indicators.untaken import sure_of
from nlp_reports.text import fold

_PERSON: Final = "person"
_WOMEN: Final = re.compile(
    r"[^;.(\d]{0,90}?(?:[,;(]|(?:[,;(] ?)?trong (?:đó|số (?:ấy|này|đó)))(?: có)?(?: \d[\d.]* (?:người )?(?:là )?)?"
    r" ?(?:(?:số |phái |riêng )?nữ|chị em|phụ nữ|lao động nữ)(?!\w)"
)
_LEADS: Final = re.compile(
    r"(?:^|(?<!\w))(?:tổng(?: số)?|tổng cộng|(?:hiện (?:nay |đang )?|đang )?(?:có|quản lý|sử dụng))(?: tổng số)? $"
)
# "có 146 lao động mất việc" are not all.
_NO_MORE: Final = re.compile(r"\s*(?:$|[;,.(:]|trong đó|gồm|bao gồm|ở|tại|với|làm việc|đang làm)")
# Members are not all who work, women not all people.
_MEMBERS: Final = frozenset({"đoàn", "hội", "đảng", "nữ", "chị", "phụ"})


def lesser_totals(places: Sequence[tuple[Place, Mapping[str, int]]], taken: Mapping[str, Claim]) -> Iterator[str]:
    """Yield the ids of totals of people that only a heading points to, where a sentence of the topic tells of more.

    "Tổng số CNVCLĐ" is not 96 "người bị giảm thu nhập" where "2.764 người" stand in a sentence about it.
    """
    doubted = {
        indicator: claim
        for indicator, claim in taken.items()
        if claim.wanted.total and claim.wanted.kind == _PERSON and claim.surely < SURE
    }
    sure = sure_of(places) if doubted else {}
    for indicator, claim in doubted.items():
        told = sure.get(claim.wanted.topic.id, ())
        most = max((one.figure.amount or 0 for one in told if is_count_of_people(one)), default=0)
        if most > (claim.figure.amount or 0):
            yield indicator


def headcounts(
    places: Sequence[tuple[Place, Mapping[str, int]]], spots: Collection[Spot], missing: Sequence[Wanted]
) -> Iterator[tuple[str, Claim]]:
    """Yield the totals of all who work, by id, that are told by no word for them, each with its claim.

    "Công ty có 468 người làm, nữ 159 người": a number of people, not of members, of whom so many are women, and no
    greater one stands in a sentence about the topic; so does "Tổng số 5.230 lao động". Such a value is doubtful.
    """
    wanted = [one for one in missing if one.total and one.noun == PERSON]
    for one in wanted:
        told = [place for place, sureness in places if one.topic.id in sureness and _is_staff(place)]
        most = max(told, key=lambda place: place.figure.amount or 0, default=None)
        named = most is not None and (_has_women(most) or _is_all_staff(most))
        if most is not None and named and most.spot not in spots and whole_of(most, one) is Whole.WHOLE:
            yield one.indicator.id, _claim(one, most)


def _is_staff(place: Place) -> bool:
    return is_count_of_people(place) and fold(place.figure.counted).split()[0] not in _MEMBERS and not place.figure.per


def _has_women(place: Place) -> bool:
    """Tell whether a number is opened by little, and the number behind it is of women."""
    return place.first and bool(_WOMEN.match(place.after))


def _is_all_staff(place: Place) -> bool:
    """Tell whether a number is of all who work, by their own noun and by what leads to it."""
    noun = fold(place.figure.counted)
    led = place.first and noun in STAFF and _LEADS.search(place.head)
    return bool(led) and bool(_NO_MORE.match(place.after.removeprefix(f" {noun}")))


def _claim(wanted: Wanted, place: Place) -> Claim:
    return Claim(wanted, place, LEAST[STRANGE], Whole.WHOLE, summed=False, exact=False, surely=STRANGE)
