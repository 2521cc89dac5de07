"""The words of the draft: headings, verbs and quantifiers, as the lexicon has them."""

import functools
import re
from collections.abc import Iterable
from decimal import Decimal

from nlp_reports.lexicon import table
from nlp_reports.text import fold


@functools.cache
def _phrases() -> dict[str, str]:
    return {row["name"]: row["text"] for row in table("draft_phrases")}


def phrase(name: str, **values: str) -> str:
    """Return the phrase `name` with its braces filled in.

    >>> phrase("missing", count="01")
    '[CẦN BỔ SUNG: 01 đơn vị chưa gửi báo cáo]'
    """
    return _phrases()[name].format(**values)


def quantifier(units: int, received: int) -> str:
    """Return how the office speaks of `units` out of `received` reports; "cá biệt có đơn vị" for one.

    >>> quantifier(11, 11), quantifier(10, 11), quantifier(6, 11), quantifier(4, 11), quantifier(2, 11)
    ('tất cả đơn vị', 'hầu hết đơn vị', 'đa số đơn vị', 'nhiều đơn vị', 'một số đơn vị')
    """
    if units == 1:
        return phrase("single")
    for row in table("quantifiers"):
        share, part = Decimal(row["share"]), Decimal(100 * units) / received
        if part > share or (row["bound"] == "from" and part == share):
            return f"{row['quantifier']} đơn vị"
    return phrase("single")


def any_of(phrases: Iterable[str], end: str) -> re.Pattern[str]:
    r"""Return the pattern of any of `phrases`, the longest first, in folded text, with what must stand behind it.

    >>> any_of(["song", "song hành"], r"\s").match("song hành cùng cơ sở")[0]
    'song hành '
    """
    longest = sorted((re.escape(fold(phrase)) for phrase in phrases), key=lambda p: (-len(p), p))
    return re.compile(rf"(?:{'|'.join(longest)})(?!\w){end}")
