"""The small words around a whole and its parts, and how what they count is akin."""

import functools
import re
from dataclasses import dataclass
from typing import Final

from nlp_reports.figures.groups import Group, Place
from nlp_reports.figures.partitions import names_a_part
from nlp_reports.figures.seats import syllables
from nlp_reports.figures.trios import kin_of
from nlp_reports.figures.vocabulary import mapping, role_words
from nlp_reports.text import fold, whole_words

_ENDS: Final = re.compile(r"[;.,:()](?!\d)")
_LABEL_ENDS: Final = re.compile(r"[,;.()\d]")
_AND: Final = re.compile(r"\bvà\b")
_STOPS: Final = re.compile(r"[;.]")
_NEAR, _FAR = 50, 120


@dataclass(frozen=True, slots=True)
class Said:
    """The classes of small words before the whole, the first part, the others; around the last; behind the whole.

    What follows behind an "và" is no part any more, and stands in `after`.

    Those of `beyond` stand before what follows the farthest part, those of `around` around the whole, in its sentence,
    those of `behind` behind the last of them all.
    """

    whole: frozenset[str]
    first: frozenset[str]
    others: frozenset[str]
    last: frozenset[str]
    after: frozenset[str]
    tail: frozenset[str]
    beyond: frozenset[str]
    around: frozenset[str]
    behind: frozenset[str]


def words_of(group: Group) -> Said:
    """Return the small words around a group."""
    parts, beyond = group.parts, group.beyond
    tail = _up_to(_STOPS, parts[-1].tail)
    end = max(one.figure.span.end for one in (group.whole, *parts))
    return Said(
        whole=classes_of(group.whole.lead),
        first=classes_of(parts[0].lead),
        others=frozenset().union(*(classes_of(part.lead) for part in parts[1:])),
        last=(classes_of(parts[-1].lead) - {"none"}) | classes_of(_up_to(_AND, tail)),
        after=classes_of(tail),
        tail=classes_of(_up_to(_STOPS, group.whole.tail)),
        beyond=classes_of(beyond.lead) if beyond is not None else frozenset(),
        around=classes_of(group.whole.lead) | classes_of(group.whole.tail),
        behind=classes_of(group.whole.line.folded[end : end + _FAR]),
    )


@functools.lru_cache(8192)
def classes_of(said: str) -> frozenset[str]:
    """Return the classes of the small words of folded text.

    >>> sorted(classes_of("như vậy, tổng cộng"))
    ['so', 'total']
    """
    known = mapping("gathering_words", "class")
    return frozenset(known[word] for word in _words().findall(said))


@functools.cache
def _words() -> re.Pattern[str]:
    return whole_words(tuple(mapping("gathering_words", "class")))


def near_of(lead: str) -> str:
    """Return what stands before a figure since the last mark."""
    marks = [one.end() for one in _ENDS.finditer(lead)]
    return lead[marks[-1] :][-_NEAR:] if marks else lead[-_NEAR:]


def close_of(tail: str) -> str:
    """Return what stands behind a figure up to the next mark."""
    return _up_to(_ENDS, tail)[:_NEAR]


def _up_to(marks: re.Pattern[str], tail: str) -> str:
    closed = marks.search(tail)
    return tail[: closed.start()] if closed else tail


def label_of(part: Place) -> str:
    """Return what stands around a part: since the colon before it, up to a mark behind it."""
    return f"{part.lead.rpartition(':')[2]} | {_up_to(_ENDS, part.tail)}"


def new_words(group: Group) -> frozenset[str]:
    """Return the telling words before the whole that none of its parts is told with."""
    lead = group.whole.lead if not group.behind or group.whole.at != group.parts[0].at else ""
    known = {word for part in group.parts for word in (*syllables(f"{part.lead} {part.tail[:_NEAR]}"), *part.noun)}
    return frozenset(syllables(_words().sub(" ", lead.rpartition(". ")[2]))) - known - frozenset(group.whole.noun)


def kinds_of_kin(group: Group) -> frozenset[str]:
    """Return how what the parts count is akin to what the whole counts."""
    if group.whole.figure.unit:
        return frozenset()
    if fold(group.whole.figure.counted) in role_words()["generic"]:
        return frozenset()
    return frozenset(
        kin_of(group.whole, part) for part in group.parts if not names_a_part(_up_to(_LABEL_ENDS, part.tail))
    )
