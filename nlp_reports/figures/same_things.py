"""Whether two nouns may stand for what is counted in one account."""

import functools
from typing import Final

from nlp_reports.figures.vocabulary import nouns_of, role_words, words
from nlp_reports.lexicon import table
from nlp_reports.text import fold

_GENERIC: Final = frozenset({"người", "đồng chí", "đ/c", "chị", "anh", "em", "cụ", "ông", "bà", "trường hợp", "bạn"})


def are_one_thing(noun: str, other: str) -> bool:
    """Tell whether two nouns, folded, may stand for what is counted; one that goes unsaid may stand for anything.

    >>> are_one_thing("hội viên", "người"), are_one_thing("áo ấm", "chiếc"), are_one_thing("hội viên", "hộ")
    (True, True, False)
    """
    one, two = noun.partition(",")[0], other.partition(",")[0]
    if not one or not two or one == two or one.startswith(two + " ") or two.startswith(one + " "):
        return True
    if one.endswith(" " + two):
        return True
    if _GENERIC & {one, two}:
        return {one, two} & _GENERIC == {one, two} or bool({one, two} - _GENERIC & nouns_of("person"))
    return bool(any_piece() & {one, two}) or are_kin(one, two)


def are_kin(noun: str, other: str) -> bool:
    """Tell whether two nouns, folded, are two words for one thing.

    >>> are_kin("hộ", "gia đình"), are_kin("hộ", "căn")
    (True, False)
    """
    return other in _kin().get(noun, ()) or noun in _kin().get(other, ())


@functools.cache
def any_piece() -> frozenset[str]:
    """Return the words that stand for whatever is counted ("45 gia đình (500.000 đồng/trường hợp)")."""
    return frozenset(role_words()["piece"]) | frozenset(role_words()["generic"])


def is_thing(noun: str) -> bool:
    """Tell whether what stands behind a number, folded, opens with a known noun, and not with what was done.

    >>> is_thing("đoàn viên mới"), is_thing("thôi sinh"), is_thing("")
    (True, False, False)
    """
    syllables = noun.replace(",", " ").split()
    return any(" ".join(syllables[:end]) in _things() for end in range(1, len(syllables) + 1))


@functools.cache
def _things() -> frozenset[str]:
    return frozenset(words("counted_nouns"))


@functools.cache
def _kin() -> dict[str, frozenset[str]]:
    return {fold(row["noun"]): frozenset(map(fold, row.values("kin"))) for row in table("counted_kin")}
