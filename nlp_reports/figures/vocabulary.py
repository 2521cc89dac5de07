"""Word lists of the figures room, folded."""

import functools

from nlp_reports.lexicon import table
from nlp_reports.text import fold


@functools.cache
def words(name: str, column: str = "", value: str = "") -> tuple[str, ...]:
    """Return the keys of table `name`, folded, in file order; only the rows whose `column` holds `value`, if given."""
    listed = table(name)
    key = listed.columns[0]
    return tuple(dict.fromkeys(fold(row[key]) for row in listed if not column or row[column] == value))


@functools.cache
def nouns_of(group: str) -> frozenset[str]:
    """Return the counted nouns of a group ("person", "organisation", …), folded, to look one up in."""
    return frozenset(words("counted_nouns", "group", group))


@functools.cache
def mapping(name: str, column: str) -> dict[str, str]:
    """Return table `name` as folded key → cell of `column`."""
    listed = table(name)
    return {fold(row[listed.columns[0]]): row[column] for row in listed}


@functools.cache
def role_words() -> dict[str, tuple[str, ...]]:
    """Return the words of table headers and total rows, folded, by their role."""
    found: dict[str, list[str]] = {}
    for row in table("figure_words"):
        found.setdefault(row["role"], []).append(fold(row["word"]))
    return {role: tuple(said) for role, said in found.items()}
