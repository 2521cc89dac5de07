"""Whom proposals ask: the kinds of bodies under which the draft gathers them."""

import functools
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from nlp_reports.lexicon import table
from nlp_reports.model import Statement, Theme

SEVERAL, OTHERS = "several", "others"
ORDER = ("party", "state", "above", "agencies", "employers", SEVERAL, OTHERS)


def asked(statement: Statement) -> str:
    """Return the kind of body that `statement` asks, "others" when it names nobody known."""
    return _kinds().get(statement.addressee, OTHERS)


def asked_by(statements: Iterable[Statement]) -> str:
    """Return the kind of body that every one of `statements` asks; "several" when they ask different ones.

    >>> asked_by(())
    'others'
    """
    kinds = {asked(said) for said in statements}
    return kinds.pop() if len(kinds) == 1 else SEVERAL if kinds else OTHERS


def parted(theme: Theme, least: int) -> list[Theme]:
    """Return `theme` once for each kind of body that at least `least` of its units ask, with those that ask it.

    Where no kind is asked by so many the theme stays whole.
    """
    groups: dict[str, list[Statement]] = defaultdict(list)
    for said in theme.statements:
        groups[asked(said)].append(said)
    parts = [replace(theme, statements=tuple(groups[kind])) for kind in ORDER if kind in groups]
    return [part for part in parts if part.organisations >= least] or [theme]


@functools.cache
def _kinds() -> dict[str, str]:
    return {row["addressee"]: row["class"] for row in table("addressees")}
