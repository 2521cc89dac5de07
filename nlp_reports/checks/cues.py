"""Compile the language tables of this room into patterns, once per process."""

import functools
import re

from nlp_reports.lexicon import table
from nlp_reports.text import fold, whole_words

_QUOTED = re.compile(r"“[^”\n]*”|«[^»\n]*»|\"[^\"\n]*\"|‘[^’\n]*’")


def unquoted(text: str) -> str:
    """Return `text` of the same length with every quotation blanked, so that titles trigger nothing.

    >>> unquoted('Mô hình "Bếp ấm" tốt')
    'Mô hình          tốt'
    """
    return _QUOTED.sub(lambda match: " " * len(match[0]), text)


def phrases_pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern of whole phrases for folded text, the longest first."""
    return whole_words(map(fold, phrases))


@functools.cache
def rule_patterns(name: str, column: str = "pattern") -> dict[str, re.Pattern[str]]:
    """Return the regular expressions of table `name` by their key, for folded text."""
    rows = table(name)
    return {row[rows.columns[0]]: re.compile(rf"(?<!\w)(?:{fold(row[column])})") for row in rows}


@functools.cache
def phrase_patterns(name: str, column: str) -> dict[str, re.Pattern[str]]:
    """Return one pattern of phrases per row of table `name`, by its key."""
    rows = table(name)
    return {row[rows.columns[0]]: phrases_pattern(row.values(column)) for row in rows}
