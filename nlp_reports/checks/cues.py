"""Compile the language tables of this room into patterns, once per process."""

import functools
import re
from collections.abc import Mapping

from nlp_reports.lexicon import table
from nlp_reports.text import fold, one_of, whole_words

_QUOTED = re.compile(r"“[^”\n]*”|«[^»\n]*»|\"[^\"\n]*\"|‘[^’\n]*’")
# What stands before each rule: none begins within a word.
_WHOLE = r"(?<!\w)"
_WORD_END = re.compile(r".(?!\w)")


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
    return {row[rows.columns[0]]: re.compile(rf"{_WHOLE}(?:{fold(row[column])})") for row in rows}


@functools.cache
def rules_joined(name: str, keys: frozenset[str], column: str = "pattern") -> tuple[re.Pattern[str], ...]:
    """Return what tells at once whether a text shows any of those rows of table `name`: one of few matches it then.

    A text that shows none of them is gone through once, not once for each. What refers back to its own groups is not
    joined with others, which would count them anew.
    """
    patterns = {key: pattern for key, pattern in rule_patterns(name, column).items() if key in keys}
    plain = "|".join(pattern.pattern.removeprefix(_WHOLE) for pattern in patterns.values() if not pattern.groups)
    return (re.compile(f"{_WHOLE}(?:{plain})"), *(pattern for pattern in patterns.values() if pattern.groups))


@functools.cache
def phrase_patterns(name: str, column: str) -> dict[str, re.Pattern[str]]:
    """Return one pattern of phrases per row of table `name`, by its key."""
    rows = table(name)
    return {row[rows.columns[0]]: phrases_pattern(row.values(column)) for row in rows}


def rows_told(name: str, column: str, text: str) -> frozenset[str]:
    """Return the keys of those rows of table `name` of whose phrases a folded text holds one, in one look.

    >>> sorted(rows_told("matters", "cues", "tiền lương bình quân 5 triệu đồng"))
    ['pay']
    """
    pattern, keys = _keys_of_phrases(name, column)
    return frozenset[str]().union(*[keys[phrase] for phrase in pattern.findall(text)])


@functools.cache
def _keys_of_phrases(name: str, column: str) -> tuple[re.Pattern[str], Mapping[str, frozenset[str]]]:
    """Return a pattern of the longest phrase that begins at a word, and the rows that it and its beginnings are of."""
    rows = table(name)
    keys: dict[str, set[str]] = {}
    for row in rows:
        for phrase in row.values(column):
            keys.setdefault(fold(phrase), set()).add(row[rows.columns[0]])
    begun = {phrase: [phrase[: end.end()] for end in _WORD_END.finditer(phrase)] for phrase in keys}
    told = {phrase: frozenset[str]().union(*(keys.get(one, ()) for one in begun[phrase])) for phrase in keys}
    return re.compile(rf"(?<!\w)(?=({one_of(keys)})(?!\w))"), told
