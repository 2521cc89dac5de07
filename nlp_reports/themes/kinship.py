"""Part a group whose members share nothing but a word that everybody says: what they are about holds it together."""

import functools
import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence

from nlp_reports.lexicon import table
from nlp_reports.model import Statement
from nlp_reports.themes.concepts import concepts
from nlp_reports.themes.matter import matter_words, told_words
from nlp_reports.themes.phrases import words_of
from nlp_reports.themes.vectors import stop_words

# A concept that is spoken of so much less than the chief one is named in passing.
_PASSING = 0.5


def parted_by_matter(statements: Sequence[Statement]) -> list[list[Statement]]:
    """Return `statements` of one role in groups that speak of one matter, each in order, by their first member.

    Two speak of one matter when they share a known one; where nothing is known of one of them, a word that tells
    something.

    >>> from nlp_reports.model import Role, Span
    >>> texts = ("Hụt 02 chỉ tiêu.", "Chỉ tiêu còn lại làm chắc.", "Báo cáo nộp chậm.", "Cơ sở báo cáo chậm.")
    >>> said = [Statement(t, 1, 1, Span(0, 1), t, Role.LIMITATION) for t in texts]
    >>> [len(group) for group in parted_by_matter(said)]
    [1, 1, 2]
    """
    home = list(range(len(statements)))

    def root(place: int) -> int:
        while home[place] != place:
            home[place] = home[home[place]]
            place = home[place]
        return place

    for first, second in _kin(statements):
        low, high = sorted((root(first), root(second)))
        home[high] = low
    groups: dict[int, list[Statement]] = defaultdict(list)
    for place, said in enumerate(statements):
        groups[root(place)].append(said)
    return list(groups.values())


def _kin(statements: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    """Go through pairs of statements that speak of one matter: enough of them to tie all that do."""
    holders: dict[str, list[int]] = defaultdict(list)
    sayers: dict[str, list[int]] = defaultdict(list)
    unknown: set[int] = set()
    for place, said in enumerate(statements):
        known = {} if said.favourable else concepts(told_words(said), said.role)
        unknown.update(() if known else (place,))
        for concept, score in known.items():
            if score >= _PASSING * max(known.values()):
                holders[concept].append(place)
        for word in set(filter(None, _telling(matter_words(said)))):
            sayers[word].append(place)
    for places in holders.values():
        yield from ((places[0], other) for other in places)
    for places in sayers.values():
        # A word ties only those of which nothing else is known.
        first = next((place for place in places if place in unknown), None)
        yield from ((first, other) for other in places if first is not None)


def _telling(words: Sequence[str]) -> list[str]:
    """Return `words` with an empty one where one tells nothing: numbers, and what every unit speaks of."""
    kept = list(words)
    for place, pair in enumerate(itertools.pairwise(words)):
        if " ".join(pair) in _general():
            kept[place] = kept[place + 1] = ""
        elif pair[0] == "phần":
            # "Hai phần ba": "ba" is left out of the number words.
            kept[place + 1] = ""
    return ["" if word in stop_words() or word in number_words() or word.isdigit() else word for word in kept]


@functools.cache
def _general() -> frozenset[str]:
    return frozenset(" ".join(words_of(row["word"])) for row in table("matter_fillers"))


@functools.cache
def number_words() -> frozenset[str]:
    """Return the words that tell a number."""
    return frozenset(table("draft_numbers").keys())
