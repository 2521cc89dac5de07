"""The figures that the work of an item is usually counted in, asked for in no word."""

import functools
import re
from collections.abc import Iterator

from nlp_reports.guidelines.asking.demanded import Asked
from nlp_reports.guidelines.asking.figure_names import clipped
from nlp_reports.guidelines.asking.matters import list_parts, without_opener
from nlp_reports.lexicon import table
from nlp_reports.text import expand, fold

_PEOPLE = re.compile(r"(?<!\w)(?:người|học viên)(?!\w)")


@functools.cache
def _activities() -> tuple[tuple[re.Pattern[str], tuple[str, ...], tuple[str, ...], str], ...]:
    return tuple(
        (
            re.compile(rf"(?<!\w){re.escape(expand(row['activity']))}(?!\w)"),
            row.values("name"),
            row.values("counted"),
            row["unit"],
        )
        for row in table("activity_indicators")
    )


@functools.cache
def _figure_openers() -> dict[str, bool]:
    """Return whether each opener asks for figures, the longest first."""
    rows = sorted(table("demand_openers"), key=lambda row: (-len(row["opener"]), row["opener"]))
    return {fold(row["opener"]): row["figures"] == "yes" for row in rows}


def by_nature(clause: str, *, demand: str, told: bool) -> list[Asked]:
    """Return what the work of the clause is usually counted in; demanded where it opens with "Kết quả" and the like.

    What the clause tells in so many words (`told`) is not demanded again by its nature.
    """
    words = clause[: len(_opener(clause))] or demand
    required = bool(words) and not told
    found: list[Asked] = []
    for part in list_parts(clause):
        written = expand(part)
        for pattern, names, counted, unit in _activities():
            if pattern.search(written):
                each = zip(names, (counted,) if unit else _shares(names, counted), strict=False)
                found += [Asked(name, nouns, "", required, natural=True, words=words) for name, nouns in each if nouns]
                found += [Asked(names[-1], (), unit, required, natural=True, words=words)] if unit else []
    return found


def by_opener(clause: str) -> Iterator[Asked]:
    """Yield what a clause that opens with "Kết quả" asks for where nothing tells what its work is counted in."""
    opener = _opener(clause)
    if opener:
        name = f"số liệu về {clipped(without_opener(clause)[:1].lower() + without_opener(clause)[1:])}"
        yield Asked(name, (), "", natural=True, words=clause[: len(opener)], opening=True)


def _opener(clause: str) -> str:
    folded = fold(clause)
    opener = next((opener for opener in _figure_openers() if folded.startswith(f"{opener} ")), "")
    return opener if _figure_openers().get(opener) else ""


def _shares(names: tuple[str, ...], counted: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return which nouns count the first name and which the second: where there are two, people are the second."""
    people = tuple(noun for noun in counted if _PEOPLE.search(fold(noun)))
    rest = tuple(noun for noun in counted if noun not in people)
    return (rest, people) if len(names) > 1 and rest and people else (counted, ())
