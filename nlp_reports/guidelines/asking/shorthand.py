"""The shorthand in which terse guidelines ask for figures, written out."""

import functools
import re

from nlp_reports.lexicon import table


@functools.cache
def _shorthand() -> re.Pattern[str]:
    """Return a pattern of all shorthand, as written, where it opens a member of a list and a word follows it."""
    written = "|".join(re.escape(row["written"]) for row in table("demand_shorthand"))
    return re.compile(
        rf"(?:(?<=^)|(?<=[:;,(/+-])|(?<=[.:;,(/+-] )|(?<= và )|(?<=\n))"
        rf"(?:(?:{written})(?= (?!và\b)[^\W\d])|(?:GT|KP|ST)(?=\s*(?:[.;,)]|$)))"
    )


def in_full(text: str) -> str:
    """Return `text` with its shorthand in words.

    >>> in_full("Hè 2021: SL đội hình; % cán bộ được học")
    'Hè 2021: số đội hình; tỷ lệ cán bộ được học'
    >>> in_full("đạt bao nhiêu % kế hoạch")
    'đạt bao nhiêu % kế hoạch'
    """
    words = {row["written"]: row["words"] for row in table("demand_shorthand")}
    return _shorthand().sub(lambda found: words[found[0]], text)
