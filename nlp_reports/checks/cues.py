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
# Brackets that are meant as signs, and those of a set, group nothing.
_PIECE_OF_RULE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)


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

    A text that shows none of them is gone through once, not once for each, and of those that can only open a text no
    other place is asked. What refers back to its own groups is not joined with others, which would count them anew.
    """
    patterns = [pattern for key, pattern in rule_patterns(name, column).items() if key in keys]
    plain = [pattern.pattern.removeprefix(_WHOLE) for pattern in patterns if not pattern.groups]
    opening = [pattern for pattern in plain if _can_only_open(pattern)]
    anywhere = [pattern for pattern in plain if pattern not in opening]
    joined = [f"{place}(?:{'|'.join(each)})" for place, each in ((r"\A", opening), (_WHOLE, anywhere)) if each]
    return (*map(re.compile, joined), *(pattern for pattern in patterns if pattern.groups))


def _can_only_open(pattern: str) -> bool:
    """Tell whether each way of an expression begins where a text does.

    >>> _can_only_open("(?:^trên đây|^kính trình)"), _can_only_open("(?:^trên (?:đây|đó)|kính trình)")
    (True, False)
    """
    inside = pattern.removeprefix("(?:").removesuffix(")")
    depth, ways = 0, [""]
    for piece in _PIECE_OF_RULE.findall(inside):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            ways.append("")
        else:
            ways[-1] += piece
    return all(way.startswith("^") for way in ways)


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
