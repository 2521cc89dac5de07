"""Whether a unit says what another one says: all that it says of the matter, and turned the same way."""

import functools
from collections.abc import Sequence

from nlp_reports.lexicon import table
from nlp_reports.themes.phrases import words_of
from nlp_reports.themes.vectors import stop_words

# A statement says a point when it holds all words of it that mean something within so many times its length.
_NEAR = 2
# A negation turns what follows it so soon.
_JUST_BEFORE = 2
# Words that make a predicate of others and tell nothing by themselves.
_AUXILIARIES = {"còn", "được", "đã"}


def says(words: Sequence[str], point: Sequence[str]) -> bool:
    """Tell whether a statement of `words` says `point`: all of its words that mean something, and turned the same way.

    >>> says(words_of("Kinh phí công đoàn thu còn chậm"), words_of("thu kinh phí chậm"))
    True
    >>> says(words_of("Kinh phí công đoàn thu đủ, không chậm"), words_of("thu kinh phí chậm"))
    False
    """
    wanted = _wanted(tuple(point))
    # Most statements lack one of them: seen at once, without looking where the others stand.
    places = _nearest(words, wanted) if wanted.issubset(words) else []
    if not places or places[-1] - places[0] >= _NEAR * len(point) + len(wanted):
        return False
    among = words[max(0, places[0] - _JUST_BEFORE) : places[-1] + 1]
    return bool(negations() & set(point)) == bool(negations() & set(among)) or _stand_in(point, words)


@functools.lru_cache(256)
def _wanted(point: tuple[str, ...]) -> frozenset[str]:
    """Return the words of `point` that a statement must hold to say it."""
    return frozenset(point) - _light()


def _nearest(words: Sequence[str], wanted: frozenset[str]) -> list[int]:
    """Return the places of the shortest run of `words` that holds all `wanted`; empty where it lacks one."""
    last: dict[str, int] = {}
    best: list[int] = []
    for place, word in enumerate(words):
        if word in wanted:
            last[word] = place
            run = sorted(last.values())
            if len(last) == len(wanted) and (not best or run[-1] - run[0] < best[-1] - best[0]):
                best = run
    return best


def _stand_in(point: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether the words of `point` stand in `words` as they are."""
    return f" {' '.join(point)} " in f" {' '.join(words)} "


@functools.cache
def _light() -> frozenset[str]:
    """Return the words without which a statement says the same: those that mean nothing where they judge nothing."""
    kinds = {kind: {row["word"] for row in table("point_words") if row["kind"] == kind} for kind in ("kept", "light")}
    # "Ít", "yếu" mean something where they judge, though they name no matter.
    telling = frozenset(predicates()) - _AUXILIARIES - negations()
    return stop_words() - telling - kinds["kept"] | kinds["light"]


@functools.cache
def negations() -> frozenset[str]:
    """Return the words that deny."""
    return frozenset(table("negations").keys())


@functools.cache
def predicates() -> frozenset[str]:
    """Return the words by which a clause judges."""
    return frozenset(" ".join(words_of(row["word"])) for row in table("point_predicates"))
