"""What an indicator's name says besides the noun that it counts by: the matters of it."""

import re
from typing import Final

from nlp_reports.indicators.concepts import FOLK, MARK, asked, words_of
from nlp_reports.indicators.nouns import NUMBER_WORDS, PERSON, STAFF, common_nouns, group_of, head_noun, kin
from nlp_reports.model import Indicator
from nlp_reports.text import fold

# A name that begins with women asks for them ("nữ công nhân, viên chức, lao động").
_WOMEN: Final = frozenset({"nữ"})
_AS_OF: Final = re.compile(
    r",? sau (?:khi )?(?:sắp xếp|sáp nhập|hợp nhất)$|"
    r"(?:,? tính)? đến (?:hết )?(?:ngày|thời điểm|kỳ) (?:chốt|khoá sổ|báo cáo|lập báo cáo)(?: số liệu)?"
)
_NEW: Final = " mới"
ALL_STAFF: Final = frozenset({MARK + "công nhân viên chức lao động"})


def matters_of(indicator: Indicator, name: str) -> frozenset[str]:
    """Return the matters of a name without the noun that it counts by; a percentage counts by none.

    As of which day it is asked, or that units were merged before, tells nothing apart.
    """
    name = _AS_OF.sub("", name)
    if indicator.unit:
        return asked(name)
    written = NUMBER_WORDS.sub("", fold(name))
    if staff := STAFF.fullmatch(written):
        women = staff["before"] or staff["behind"] or staff["alone"]
        return (ALL_STAFF if staff["all"] else frozenset()) | (FOLK if women else frozenset())
    nouns = sorted({fold(noun) for noun in kin(indicator)} - _WOMEN, key=lambda noun: (-len(noun), noun))
    whole = fold(head_noun(indicator))
    begun = next(
        (one for one in nouns if written.startswith(one + " ") or (written == one and not one.endswith(whole))), ""
    )
    noun = words_of(head_noun(indicator)) | {MARK + whole}
    rest = asked(name[len(name) - len(written) + len(begun) :]) - noun
    if not rest and written.endswith(_NEW):
        # "hội viên mới": that they are new is all that is said of them.
        return frozenset(one for one in asked(name) - noun if one[0] == MARK)
    return rest if rest or begun == fold(head_noun(indicator)) else asked(name) - noun


def with_one_noun(indicator: Indicator) -> str:
    """Return a name that counts by either of two nouns with its own alone ("doanh nghiệp, đơn vị có thoả ước")."""
    begun, comma, rest = indicator.name.partition(", ")
    if comma and (listed := _listed(indicator)):
        return indicator.name[listed:].lstrip()
    own = NUMBER_WORDS.sub("", fold(begun))
    if not comma or indicator.unit or own != fold(head_noun(indicator)):
        return indicator.name
    other = next((noun for noun in sorted(kin(indicator), key=len, reverse=True) if _opens(fold(rest), noun)), "")
    return f"{begun}{rest[len(other) :]}" if other else indicator.name


def _listed(indicator: Indicator) -> int:
    """Return how much of a name a list of common nouns that stands for one takes up ("cơ quan, đơn vị mở …")."""
    name = fold(indicator.name)
    counted = len(name) - len(NUMBER_WORDS.sub("", name))
    lists = [one for one in kin(indicator) if common_nouns().issuperset(one.split(", ")) and ", " in one]
    listed = [one for one in lists if name.startswith(f"{one} ", counted)]
    return counted + len(max(listed, key=len)) if listed else 0


def _opens(text: str, noun: str) -> bool:
    return noun != PERSON and text.startswith(noun + " ") and group_of(noun) == "organisation"
