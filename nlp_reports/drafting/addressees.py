"""Whom proposals ask: the kinds of bodies under which the draft gathers them."""

import functools
from collections.abc import Iterable

from nlp_reports.lexicon import table
from nlp_reports.model import Statement

OTHERS = "others"
ORDER = ("party", "state", "above", "agencies", "employers", OTHERS)


def asked(statement: Statement) -> str:
    """Return the kind of body that `statement` asks, "others" when it names nobody known."""
    return _kinds().get(statement.addressee, OTHERS)


def mostly_asked(statements: Iterable[Statement]) -> str:
    """Return the kind of body that most units ask; those that name nobody count only where no one else does.

    >>> mostly_asked(())
    'others'
    """
    units: dict[str, set[str]] = {}
    for said in statements:
        units.setdefault(asked(said), set()).add(said.report)
    named = [kind for kind in ORDER if kind in units and kind != OTHERS]
    return max(named, key=lambda kind: len(units[kind]), default=OTHERS)


@functools.cache
def _kinds() -> dict[str, str]:
    return {row["addressee"]: row["class"] for row in table("addressees")}
