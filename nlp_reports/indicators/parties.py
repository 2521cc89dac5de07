"""Bodies that each have numbers of their own for the same things: the groups of one bank are not those of another."""

import functools
import re
from collections.abc import Mapping
from typing import Final

from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.places import Place
from nlp_reports.lexicon import table
from nlp_reports.text import fold, whole_words

_LED: Final = "chủ trì"
_LED_BY: Final = re.compile(r"[^;.,\d]{0,60}?(?<!\w)do (?P<body>[^;.,\d]{3,50}?) chủ trì(?!\w)")
# The body that reports, at any of its levels.
_OWN: Final = re.compile(
    r"(?:(?:các cấp|ban thường vụ|ban chấp hành|tỉnh|huyện|thành|thị|xã|cơ sở|chi|liên đoàn|lđlđ|cđcs) ?)*"
    r"(?:hội(?! đồng)|đoàn|công đoàn|lđlđ|cđcs|liên đoàn lao động)(?!\w)"
)
_NOBODY: Final = frozenset[str]()


def is_of_other_party(place: Place, wanted: Wanted) -> bool:
    """Tell whether what stands nearest to a figure names another body than the indicator's name does."""
    asked = _parties(wanted.name)
    if not asked:
        return False
    words = place.words
    rings = (" ; ".join(words.local), words.segment, words.sofar, words.above)
    told = next((found for ring in rings if (found := _parties(fold(ring)))), _NOBODY)
    return bool(told) and told.isdisjoint(asked)


def is_of_one_of_them(place: Place, wanted: Wanted, report: str) -> bool:
    """Tell whether a figure is of one body, the name and its topic ask for no certain one, and a report names others.

    "58 tổ … của Ngân hàng Chính sách xã hội" are not all groups that borrow where Agribank lends too.
    """
    figure = place.figure
    if figure.unit or figure.cell is not None:
        return False
    told = _parties(fold(f"{place.words.sofar} ; {figure.counted}"))
    return bool(told) and not _parties(fold(f"{wanted.name} ; {wanted.topic.title}")) and not _in_report(report) <= told


def is_led_by_another(place: Place, wanted: Wanted) -> bool:
    """Tell whether another body led what the name asks for of the own one ("17 cuộc giám sát do Mặt trận chủ trì")."""
    if _LED not in wanted.name or _LED not in place.after:
        return False
    found = _LED_BY.match(place.after)
    return found is not None and not _OWN.match(found["body"])


@functools.lru_cache(4)
def _in_report(text: str) -> frozenset[str]:
    """Return the bodies that a whole report names, read only where one of its values names one."""
    return _parties.__wrapped__(fold(text))


@functools.lru_cache(8192)
def _parties(text: str) -> frozenset[str]:
    """Return the bodies that a folded text names."""
    return frozenset(_by_cue()[found] for found in _cues().findall(text))


@functools.cache
def _by_cue() -> Mapping[str, str]:
    return {fold(row["cue"]): row["party"] for row in table("indicator_parties")}


@functools.cache
def _cues() -> re.Pattern[str]:
    return whole_words(_by_cue())
