"""Numbers of an assessment that may tell a value again, in other words: "44 buổi nói chuyện", "kể chuyện … 47 buổi"."""

import dataclasses
import functools
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.indicators.amounts import is_rounded
from nlp_reports.indicators.commas import side_by_side
from nlp_reports.indicators.concepts import MARK, is_in, spoken, words_of
from nlp_reports.indicators.counting import is_count_of_people, is_exact
from nlp_reports.indicators.excluding import is_excluded
from nlp_reports.indicators.fit import Claim
from nlp_reports.indicators.nouns import common_nouns
from nlp_reports.indicators.parts import Whole, either, whole_of
from nlp_reports.indicators.places import Place, Spot
from nlp_reports.indicators.ties import is_of_before
from nlp_reports.indicators.usable import gives_account
from nlp_reports.indicators.zero_labels import idle_words
from nlp_reports.lexicon import table
from nlp_reports.model import FigureKind, Report, SectionKind, Sentence
from nlp_reports.text import fold

_NEAR: Final = Decimal("0.85")
_CLOSE: Final = Decimal("0.9")
_LEAST: Final = 5
_NUMBER: Final = re.compile(r"(?<!\w)\d[\d.]* ")
_NUMBERS: Final = re.compile(r"(?<![\w.,])\d{1,3}(?:\.\d{3})+(?![\w.,]\d)|(?<![\w.,])\d+(?![\w.,]*\d)")
_LONG: Final = 100
_MOVED: Final = frozenset({Misprint.SWAPPED, Misprint.SHUFFLED, Misprint.EXCHANGED})
# A family gets one house.
_FAMILY: Final = "gia đình"
_HOUSE: Final = "nhà"
_TARGET: Final = "chỉ tiêu"
_MONEY: Final = "đồng"
_PARTY: Final = MARK + "đảng"


def told_again(
    report: Report,
    sentences: Sequence[Sentence],
    retold: Sequence[tuple[Place, Mapping[str, int]]],
    taken: Mapping[str, Claim],
    spots: Collection[Spot],
) -> Iterator[str]:
    """Yield the ids of indicators of which an assessment may tell another number in other words.

    It counts by the indicator's own noun, is near to the value, and shares a word with its sentence; or its digits are
    those of the value in another order, and its sentence says all of the name; or it tells of families where the houses
    of a programme that it names are asked for.
    """
    free = [place for place, _ in retold if place.spot not in spots and place.figure.kind is FigureKind.COUNT]
    known = {(claim.figure.amount, claim.wanted.noun) for claim in taken.values()}
    money = [place for place, _ in retold if place.spot not in spots and place.figure.unit == _MONEY]
    families = list(_families(report, sentences)) if any(_is_of_houses(claim) for claim in taken.values()) else []
    for indicator, claim in taken.items():
        if claim.wanted.indicator.unit == _MONEY and any(_is_moved(place, claim) for place in money):
            yield indicator
        if claim.wanted.indicator.unit or not claim.figure.amount:
            continue
        noun = claim.wanted.noun
        again = any(_is_again(place, claim) for place in free if (place.figure.amount, noun) not in known)
        told = families if _is_of_houses(claim) else ()
        if again or any(count != claim.figure.amount and _says(claim, text) for count, text in told):
            yield indicator


def told_otherwise(
    retold: Sequence[tuple[Place, Mapping[str, int]]], taken: Mapping[str, Claim], spots: Collection[Spot]
) -> Iterator[tuple[str, Claim]]:
    """Yield the values, by id, that an assessment tells again in all words of the name with another number, as claims.

    "41 CĐCS tốt trở lên", and "43 CĐCS hoàn thành tốt nhiệm vụ trở lên" among what was reached.
    """
    free = [place for place, _ in retold if place.spot not in spots and place.figure.kind is FigureKind.COUNT]
    for indicator, claim in taken.items():
        if claim.wanted.indicator.unit or not claim.figure.amount:
            continue
        other = next((one for one in free if _is_told_otherwise(one, claim)), None)
        if other is not None:
            yield indicator, dataclasses.replace(claim, place=other)


def _is_told_otherwise(place: Place, claim: Claim) -> bool:
    again = _are_those_again if claim.wanted.kind == "person" else _is_again
    if not again(place, claim) or not place.figure.comparator == claim.figure.comparator == "=":
        return False
    other = dataclasses.replace(claim, place=place)
    return not is_of_before(other) and not is_excluded(claim.wanted, place) and _is_told_plainly(place, claim)


def _are_those_again(place: Place, claim: Claim) -> bool:
    """Tell whether a figure counts the people of the value, by any name, with its digits exchanged or near to it."""
    one, other = place.figure.amount or Decimal(0), claim.figure.amount or Decimal(0)
    if one == other or min(one, other) < _LEAST or not is_count_of_people(place):
        return False
    near = misprint_of(one, other) in _MOVED or min(one, other) >= max(one, other) * _CLOSE
    return near and not _tells(place, other) and whole_of(place, claim.wanted) is Whole.WHOLE


def _tells(place: Place, number: Decimal) -> bool:
    """Tell whether a number stands in the sentence of a figure."""
    return number in _numbers_in(place.words.sentence)


@functools.lru_cache(256)
def _numbers_in(sentence: str) -> frozenset[Decimal]:
    """Return the whole numbers of a sentence, read once for all figures and values that it is asked about."""
    return frozenset(Decimal(one.replace(".", "")) for one in _NUMBERS.findall(sentence))


def _is_told_plainly(place: Place, claim: Claim) -> bool:
    """Tell whether a sentence tells of all of the name, or a noun of its own says it.

    Of people the words by the number must: "thêm 18 đảng viên" says what "thêm đảng viên" does.
    """
    wanted = claim.wanted
    if wanted.kind != "person":
        return _is_of_a_noun(claim) or _says(claim, place.words.sentence)
    asked = frozenset(one for one in wanted.ways[0] if one.startswith(MARK)) | wanted.telling
    told = place.local | place.segment | spoken(_NUMBER.sub("", place.words.segment))
    if _PARTY in told - spoken(f"{wanted.indicator.name} {wanted.topic.title}"):
        return False
    return bool(asked) and all(is_in(matter, told) for matter in asked)


def _is_again(place: Place, claim: Claim) -> bool:
    one, other = place.figure.amount or Decimal(0), claim.figure.amount or Decimal(0)
    if is_rounded(place.figure, claim.figure) or _tells(place, other):
        return False
    if min(one, other) >= _LONG and misprint_of(one, other) in _MOVED and _says(claim, place.words.sentence):
        return True
    if one == other or min(one, other) < max(one, other) * _NEAR or min(one, other) < _LEAST:
        return False
    wanted = claim.wanted
    if wanted.kind == "person" or wanted.noun == _TARGET:
        # People of one kind did many things, and targets are counted by how they came out.
        return False
    return (
        is_exact(place, wanted)
        and whole_of(place, wanted) is Whole.WHOLE
        and (_is_of_a_noun(claim) or _shares_a_word(place, claim))
    )


def _is_moved(place: Place, claim: Claim) -> bool:
    """Tell whether an amount of money has the digits of the value in another order, and its sentence says of the name.

    "Đồng vốn uỷ thác 64,2 tỷ đồng" speaks against "dư nợ vốn uỷ thác 62,4 tỷ đồng".
    """
    one, other = place.figure.amount or Decimal(0), claim.figure.amount or Decimal(0)
    if misprint_of(one, other) not in _MOVED:
        return False
    return any(is_in(matter, place.sentence) for matter in claim.wanted.ways[0])


def _is_of_a_noun(claim: Claim) -> bool:
    """Tell whether a cell, which says little, is of a noun that hardly anything else is counted by ("sáng kiến")."""
    return claim.figure.cell is not None and claim.wanted.noun not in common_nouns() and claim.wanted.kind == "thing"


def _shares_a_word(place: Place, claim: Claim) -> bool:
    noun = claim.wanted.noun_words
    return bool((words_of(place.words.sentence) & words_of(claim.place.words.sentence)) - noun - idle_words())


def _is_of_houses(claim: Claim) -> bool:
    return claim.wanted.noun == _HOUSE and bool(claim.wanted.ways[0])


def _says(claim: Claim, text: str) -> bool:
    """Tell whether a text says all of the name, or the two things that it adds up side by side."""
    way, beside = claim.wanted.ways[0], side_by_side(claim.wanted.name)
    both = bool(beside) and all(one.search(fold(text)) for one in beside)
    return both or (bool(way) and all(is_in(one, spoken(text)) for one in way))


def _families(report: Report, sentences: Sequence[Sentence]) -> Iterator[tuple[Decimal, str]]:
    """Yield how many families sentences of an assessment tell of, in words, each with the sentence."""
    for one in sentences:
        if one.section < 0 or report.sections[one.section].kind is not SectionKind.ASSESSMENT:
            continue
        text = one.span.of(report.text)
        for found in _counted().finditer(fold(text)) if not gives_account(report, one) else ():
            yield _numbers()[found[1]], text


@functools.cache
def _counted() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)({either(_numbers())}) {_FAMILY}(?!\w)")


@functools.cache
def _numbers() -> Mapping[str, Decimal]:
    return {
        fold(row["word"]): Decimal(row["value"]) for row in table("number_words") if row["place"] in {"digit", "ten"}
    }
