"""Figures that are one of two things which a name adds up: the report tells them apart and gives no number for both."""

import functools
import re
from collections.abc import Sequence
from typing import Final

from nlp_reports.indicators.choosing import PARTED
from nlp_reports.indicators.commas import ONE, joined
from nlp_reports.indicators.concepts import is_in, words_of
from nlp_reports.indicators.fit import Claim
from nlp_reports.indicators.nouns import NUMBER_WORDS
from nlp_reports.indicators.places import Place
from nlp_reports.model import Indicator
from nlp_reports.text import expand, fold

_PARTS: Final = re.compile(r",|/|(?<!\w)(?:và|hoặc|hay)(?!\w)")
_IDLE: Final = frozenset(("được", "đã", "của", "cho", "trong", "năm", "tặng", "trao", "có", "tham", "gia"))
_NEGATED: Final = frozenset(("chưa", "không", "hụt"))
# What was made, and what was only mended: each is a part of what was built.
_NEW, _MENDED = re.compile(r"(?<!\w)(?:mới|xây|dựng|cất)(?!\w)"), re.compile(r"(?<!\w)(?:sửa|tu sửa|nâng cấp)(?!\w)")


def is_one_of_two(claim: Claim) -> bool:
    """Tell whether a figure is one of two that its sentence tells of a name that adds them up.

    "sáp nhập 09 CĐCS, giải thể 06 CĐCS" has no number for "CĐCS sáp nhập, giải thể": neither of them is it; nor is
    "làm mới 04 nhà" all houses where "sửa 02 nhà" stands beside it.
    """
    place = claim.place
    if claim.summed or place.figure.cell is not None:
        return False
    if any("không" in sibling for sibling in place.siblings):
        # None of the other one: this one is all there is.
        return False
    if _is_mended(claim) and not _is_parted(place):
        return True
    if _says_all(claim):
        return False
    return _is_by_matters(claim) or (not _is_parted(place) and (_is_by_words(claim) or _is_by_nouns(claim)))


def _is_parted(place: Place) -> bool:
    """Tell whether figures that count alike follow in brackets or behind "gồm": they are parts of this one."""
    parted = PARTED.match(place.after)
    if parted is None:
        return False
    bracket = place.after[parted.end() :].partition(")")[0]
    return not parted[0].endswith("(") or any(one.strip() in bracket for one in place.siblings)


def _is_by_matters(claim: Claim) -> bool:
    """Tell whether a figure's stretch names one part of a name and another figure's a different one."""
    place, parts = claim.place, claim.wanted.ways[1:]
    if len(parts) < 2 or PARTED.match(place.after):
        return False
    own = [part for part in parts if part and all(is_in(matter, place.local) for matter in part)]
    others = [part for part in parts if part and all(is_in(matter, place.others) for matter in part)]
    return len(own) == 1 and any(part not in own for part in others)


def _is_by_words(claim: Claim) -> bool:
    """Tell whether all that only one part of a name says stands by a figure, and all that another says by a sibling."""
    parts = _words_of_parts(claim.wanted.indicator.name, claim.wanted.topic.title, claim.wanted.noun)
    if len(parts) < 2 or not claim.place.siblings:
        return False
    own = words_of(claim.place.stretch)
    said = [part for part in parts if part <= own]
    if len(said) != 1:
        return False
    siblings = [words for sibling in claim.place.siblings if _NEGATED.isdisjoint(words := words_of(sibling))]
    return any(part <= one and not said[0] <= one for one in siblings for part in parts)


@functools.lru_cache(1024)
def _words_of_parts(name: str, title: str, noun: str) -> Sequence[frozenset[str]]:
    """Return what only one of the parts of a name says, for each of them that says anything.

    What stands before the first word that all parts share holds for all of them ("bản thoả ước ký mới, ký lại").
    """
    idle, above = words_of(noun) | _IDLE, words_of(title)
    parts = [words_of(part) - idle for part in _PARTS.split(_without_head(joined(fold(name), ONE)))]
    only = [part.difference(*(other for other in parts if other is not part)) for part in parts]
    return tuple(part - above or part for part in only if part)


def _without_head(name: str) -> str:
    """Return a folded name without what its first part says before a word that its second part says too."""
    name = NUMBER_WORDS.sub("", name)
    mark = _PARTS.search(name)
    first, _, rest = name.partition(mark[0] if mark else "|")
    words = first.split()
    shared = next((number for number, word in enumerate(words) if word in rest.split()), 0)
    return name.split(maxsplit=shared)[-1] if 0 < shared < len(words) - 1 else name


def _is_by_nouns(claim: Claim) -> bool:
    """Tell whether a name counts by two nouns ("hợp tác xã, tổ hợp tác") and its sentence has a number of each."""
    nouns = _nouns_named(claim.wanted.indicator)
    counted = expand(claim.figure.counted)
    own = [noun for noun in nouns if counted.startswith(noun)]
    if len(nouns) < 2 or len(own) != 1 or "," in counted:
        return False
    rest = "|".join(re.escape(noun) for noun in nouns if noun not in own)
    return bool(rest) and bool(re.search(rf"\d (?:{rest})(?!\w)", expand(claim.place.words.sentence)))


@functools.lru_cache(1024)
def _nouns_named(indicator: Indicator) -> Sequence[str]:
    """Return the nouns of different things that begin the parts of a name."""
    name = NUMBER_WORDS.sub("", expand(indicator.name))
    nouns = [expand(one) for noun in indicator.counted for one in noun.split(", ")]
    begun = [noun for part in name.split(", ") for noun in nouns if part.startswith(noun)]
    return tuple(dict.fromkeys(begun))


def _is_mended(claim: Claim) -> bool:
    """Tell whether a figure is of what was made anew and another of what was mended, or the other way round."""
    name = fold(f"{claim.wanted.indicator.name}")
    if bool(_NEW.search(name)) is not bool(_MENDED.search(name)):
        return False
    own, others = claim.place.stretch, claim.place.siblings
    new, mended = _NEW.search(own), _MENDED.search(own)
    if new and not mended:
        return any(_MENDED.search(one) and not _NEW.search(one) for one in others)
    return bool(mended and not new) and any(_NEW.search(one) and not _MENDED.search(one) for one in others)


def _says_all(claim: Claim) -> bool:
    """Tell whether the name itself stands around a figure ("68 cuộc tuyên truyền, học tập")."""
    name = NUMBER_WORDS.sub("", fold(claim.wanted.indicator.name))
    return name in fold(claim.place.words.sentence).replace("  ", ", ")
