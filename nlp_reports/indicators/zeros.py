"""What a report says there is none of: "không phát sinh đơn thư" answers how many came and how many were settled."""

import dataclasses
import functools
import re
from collections.abc import Sequence
from typing import Final

from nlp_reports.indicators.concepts import MARK, is_in, spoken, words_of
from nlp_reports.indicators.fit import ALSO, EXACTLY, POINTED, SURE, SURELY, Claim
from nlp_reports.indicators.labelled_zeros import LABELLED, WORDED
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.nouns import (
    NUMBER_WORDS,
    common_nouns,
    grades,
    group_of,
    head_noun,
    kin_of,
    longer_nouns,
    openings,
)
from nlp_reports.indicators.parts import Whole, is_labelled_part
from nlp_reports.indicators.places import Place
from nlp_reports.indicators.zero_clauses import NEGATION, is_negated, is_of_persons, is_of_some, without_reasons
from nlp_reports.indicators.zero_labels import ENOUGH, claim_surely, idle_words, of_topic
from nlp_reports.lexicon import table
from nlp_reports.model import Lazily
from nlp_reports.text import expand, fold

_NEAR, _FAR = 1.0, 0.4
_WHOLE: Final = 1.0
# Nothing narrows down what there is none of ("không có vụ việc xâm hại trẻ em" does).
_WHOLLY: Final = re.compile(r"\s*(?:nào|gì|phải)?\s*(?:[^\w\s]|phải|$)")
# What is listed behind the first thing that there is none of ("không xảy ra đình công, ngừng việc tập thể").
_LISTED: Final = re.compile(r"\s*(?:, (?:không )?[^;:.,\d(]*)+")
# Nobody whom a rule concerns ("QĐ 6696: không có đối tượng hỗ trợ theo Quyết định").
_NOBODY_MEANT: Final = re.compile(
    r"đối tượng(?: (?:được |phải |thuộc diện )?(?:hỗ trợ|thụ hưởng|chi trả|trợ cấp))?(?: theo .*)?"
)
_NEW: Final = re.compile(r" mới(?: nào)?$")
_NOBODY: Final = " ai "
_ANY: Final = frozenset({"nào", "ai", "gì"})
_ARREARS: Final = MARK + "nợ quá hạn"
_FOUNDED: Final = frozenset({MARK + "thành lập"})


class _Rings:
    """What is said near to what there is none of and farther off, read once for all that is asked.

    A label holds for all that follows it ("Khu vực ngoài nhà nước: giới thiệu 03 người; chưa kết nạp được ai").
    """

    def __init__(self, place: Place) -> None:
        self._place = place

    @Lazily
    def near(self) -> frozenset[str]:
        """Return the matters of its own stretch and of what is listed behind it."""
        listed = _LISTED.match(self._place.after)
        return self._place.local.union(spoken(self._place.figure.text), spoken(listed[0]) if listed else ())

    @Lazily
    def labelled(self) -> frozenset[str]:
        """Return the matters of the label before it."""
        return spoken(self._place.label)

    @Lazily
    def far(self) -> frozenset[str]:
        """Return the matters of its sentence and the titles above it."""
        return self._place.sentence | self._place.heading


def zero_claims(place: Place, wanted: Sequence[tuple[Wanted, int]]) -> list[Claim]:
    """Return the claims to a figure that says there is none: of one topic only, the one that it names best.

    `wanted` has each indicator with how surely the sentence is about its topic. None of a kind ("không có khiếu nại
    vượt cấp") is not none, nor is none of another grade ("không có cơ sở yếu").
    """
    if is_of_some(place):
        return []
    place = without_reasons(place)
    limits, negated = set(_limits().findall(place.stretch)), is_negated(place)
    got = _grades_told().findall(fold(place.figure.text))
    rings = _Rings(place)
    claims = [
        claim
        for one, surely in wanted
        if all(limit in fold(f"{one.indicator.name} {one.topic.title}") for limit in limits)
        if negated == bool(NEGATION.search(one.name)) and all(grade in one.name for grade in got)
        if not is_labelled_part(place, one) and (claim := _claim(one, place, surely, rings))
    ]
    best = max(claims, key=lambda claim: claim.score, default=None)
    won = [claim for claim in claims if best and claim.wanted.topic.id == best.wanted.topic.id]
    if _NOBODY_MEANT.fullmatch(place.figure.counted) and WORDED in place.figure.flags:
        score = _WHOLE + SURELY[SURE] + EXACTLY
        told = (one for one, surely in wanted if _is_of_those(one, surely))
        return [dataclasses.replace(claim_surely(one, place, SURE), score=score, exact=True) for one in told] or won
    if limits or LABELLED not in place.figure.flags:
        return won
    answered = {claim.wanted.indicator.id for claim in won}
    return won + [one for one in of_topic(place, wanted) if one.wanted.indicator.id not in answered]


def _is_of_those(wanted: Wanted, surely: int) -> bool:
    """Tell whether a sentence surely of the topic says that nobody is concerned by it: no people and no money."""
    return surely == SURE and (wanted.kind == "person" or wanted.indicator.unit == "đồng")


def _claim(wanted: Wanted, place: Place, surely: int, rings: _Rings) -> Claim | None:
    noun = head_noun(wanted.indicator)
    said = _is_all(wanted, place)
    if surely < POINTED or (wanted.indicator.unit == "%" and not said and not _is_rate_of(noun, wanted)):
        return None
    overdue = _ARREARS in spoken(place.figure.text) | spoken(place.figure.counted)
    unsaid = not wanted.ways[0] and not said
    if (WORDED in place.figure.flags and unsaid) or (overdue and _ARREARS not in wanted.matters):
        # "không có CĐCS nào yếu kém" does not say that there are no CĐCS; nothing overdue leaves all that was lent.
        return None
    if _is_of_people(noun, wanted, place) or _is_of_neighbour(wanted, rings):
        return None
    exact = said or (
        bool(noun) and (_stands(noun, place.stretch) or _stands(noun, expand(" ; ".join(place.words.local))))
    )
    kindred = not noun or not _kin_told(noun).isdisjoint(openings(place.figure.counted))
    all_told = _is_broader(wanted, place) or _is_done_by_nobody(wanted, place)
    fit = _WHOLE if all_told else _fit(_before_all(wanted.ways[0]), place, rings, named=exact)
    if not _is_of_all(place) and any(way and way.isdisjoint(_listed(place)) for way in wanted.ways[1:]):
        # None of one of two things ("xâm hại trẻ em: không có") is not none of both.
        return None
    named = fit >= _WHOLE and (fold(noun) in _times() or kindred)
    counts_any = not noun or fold(noun) in common_nouns() or named
    if fit < ENOUGH or not (exact or (surely >= ALSO and counts_any)):
        return None
    return Claim(
        wanted,
        place,
        round(fit + SURELY[surely] + EXACTLY * exact, 6),
        Whole.WHOLE,
        summed=False,
        exact=exact,
        surely=surely,
    )


def _is_broader(wanted: Wanted, place: Place) -> bool:
    """Tell whether what there is none of takes in what is asked for ("cuộc ngừng việc" for "ngừng việc tập thể")."""
    said, way = spoken(place.figure.counted), wanted.ways[0]
    marked = [one for one in way if one[0] == MARK]
    if len(wanted.ways) > 1 or not marked or not all(is_in(one, said) for one in marked):
        return False
    name = words_of(wanted.indicator.name).union(*map(words_of, wanted.indicator.counted))
    return words_of(place.figure.counted) - idle_words() - _ANY <= name


def _is_done_by_nobody(wanted: Wanted, place: Place) -> bool:
    """Tell whether nobody did what a name ends in, of which the sentence says the rest ("Khám …: không ai mắc")."""
    deed = words_of(place.figure.counted) - idle_words()
    nobody = WORDED in place.figure.flags and _NOBODY in f" {fold(place.figure.text)} "
    return (
        nobody and bool(deed) and deed <= wanted.ways[0] and all(is_in(one, place.sentence) for one in wanted.ways[0])
    )


def _is_of_people(noun: str, wanted: Wanted, place: Place) -> bool:
    """Tell whether nobody did something and things are asked for: "không ai phải tủi" leaves no gift ungiven."""
    things = group_of(noun) not in {"", "person", "event"}
    nobody = _NOBODY in f" {fold(place.figure.text)} " or is_of_persons(place)
    return things and nobody and not _is_done_by_nobody(wanted, place)


def _is_of_neighbour(wanted: Wanted, rings: _Rings) -> bool:
    """Tell whether what there is none of is what tells a neighbour, and nothing of what tells the indicator."""
    telling, theirs = wanted.telling - _process(), wanted.theirs - _process()
    own = any(is_in(one, rings.near | rings.labelled) for one in telling)
    return bool(telling) and not own and not theirs.isdisjoint(rings.near)


def _is_rate_of(noun: str, wanted: Wanted) -> bool:
    """Tell whether a percentage is the share of the noun itself ("tỷ lệ nợ quá hạn"): none of it is 0 %."""
    return bool(noun) and fold(wanted.indicator.name) == f"tỷ lệ {fold(noun)}"


def _is_all(wanted: Wanted, place: Place) -> bool:
    """Tell whether what there is none of is all that the name says ("nợ quá hạn" for "tỷ lệ nợ quá hạn")."""
    return NUMBER_WORDS.sub("", fold(wanted.indicator.name)).removeprefix("tỷ lệ ") == place.figure.counted


def _before_all(way: frozenset[str]) -> frozenset[str]:
    """Return a name without what happens to things before they can be none; of none at all, none is founded either."""
    rest = way - _process()
    return rest - _FOUNDED or rest


def _is_of_all(place: Place) -> bool:
    """Tell whether with what there is none of there is none of any kind of it."""
    return fold(place.figure.counted) in _all_of_them() and bool(_WHOLLY.match(place.after))


def _listed(place: Place) -> frozenset[str]:
    """Return the matters of a zero and of what is listed with it ("không xảy ra ngừng việc tập thể, đình công")."""
    return place.local | spoken(place.after.partition(";")[0])


def _fit(way: frozenset[str], place: Place, rings: _Rings, *, named: bool) -> float:
    """Return the share of what should be none that the figure's own stretch names; the noun may be all there is."""
    if not way or (named and (_is_of_all(place) or _NEW.search(place.figure.counted))):
        return 1.0 if named else 0.0
    if not any(is_in(matter, rings.near) for matter in way):
        return 0.0
    near = rings.near | rings.labelled
    told = [_NEAR if is_in(matter, near) else _FAR if is_in(matter, rings.far) else 0.0 for matter in sorted(way)]
    return sum(told) / len(way)


def _stands(noun: str, text: str) -> bool:
    """Tell whether a noun stands in a text, and not as the beginning of a longer one ("đơn vị" is no "đơn")."""
    return any(
        _is_word(one, text) and not any(_is_word(longer, text) for longer in longer_nouns(one))
        for one in {fold(noun), expand(noun)} & kin_of(noun)
    )


def _is_word(phrase: str, text: str) -> bool:
    """Tell whether a phrase stands in a text between the ends of words."""
    return phrase in text and bool(re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text))


@functools.lru_cache(1024)
def _kin_told(noun: str) -> frozenset[str]:
    """Return the nouns, but common ones, that may stand for one."""
    return kin_of(noun) - common_nouns()


@functools.cache
def _times() -> frozenset[str]:
    """Return nouns that go without saying where what happens is named ("không có ngừng việc" for "số cuộc …")."""
    return frozenset({"cuộc", "vụ", "lần", "đợt", "trường hợp", "người"})


@functools.cache
def _all_of_them() -> frozenset[str]:
    """Return nouns of which none at all leaves none of any kind: no petition, so none settled or passed on."""
    return frozenset({"đơn", "đơn thư", "vụ việc"})


@functools.cache
def _process() -> frozenset[str]:
    """Return what happens to things before they can be none: they come in, and are settled."""
    return frozenset({MARK + "tiếp nhận", MARK + "giải quyết", "mắc", "phối", "hợp"})


@functools.cache
def _grades_told() -> re.Pattern[str]:
    """Return the pattern of grades in folded text; "chủ yếu", "yếu tố" and "tốt nghiệp" are other words."""
    either = "|".join(sorted(grades()))
    return re.compile(rf"(?<!\w)(?<!chủ )(?<!thiết )(?<!trọng )(?:{either})(?!\w)(?! (?:tố|nghiệp))")


@functools.cache
def _limits() -> re.Pattern[str]:
    limits = "|".join(re.escape(fold(row["limit"])) for row in table("indicator_zero_limits"))
    return re.compile(rf"(?<!\w)(?:{limits})(?!\w)")
