"""Values of one measure told beside each other, each with the words that name whose it is ("xã A 41, xã B 47 suất")."""

import functools
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from nlp_reports.figures.agreement import is_exact
from nlp_reports.figures.line import Line
from nlp_reports.figures.same_things import are_one_thing
from nlp_reports.figures.vocabulary import nouns_of
from nlp_reports.figures.wholes import is_person
from nlp_reports.lexicon import table
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_WORD: Final = re.compile(r"\w+")
_LABEL: Final = re.compile(r"[,;:(.–](?!\d)|\s-\s")
_BEHIND: Final = re.compile(r"[,;.()]|\bvà\b")
_KINDS: Final = frozenset(
    {FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.PERCENTAGE, FigureKind.RATE}
)


class Named(NamedTuple):
    """A value and the words, folded, that name whose it is; `head` is the first of them."""

    words: frozenset[str]
    figure: Figure
    value: Decimal
    head: str


class Run(NamedTuple):
    """Values of one measure, each with its name, and all words that are told with them."""

    every: tuple[Named, ...]
    words: frozenset[str]


def run_of(told: Sequence[tuple[Line, Figure]]) -> Run | None:
    """Return figures, each with its sentence, as values with their names, None where they are not of one measure."""
    figures = [one for _, one in told]
    if len(told) < 2 or not are_of_one_measure(figures):
        return None
    words = words_of(" ".join({line.sentence.ref: line.text for line, _ in told}.values()))
    names = [_name_before(line, one, figures) for line, one in told]
    if all(words_of(name) - bare_words() for name in names):
        told_nouns = ((line.after(one).lstrip(), fold(one.counted)) for line, one in told)
        nouns = [noun for behind, noun in told_nouns if noun and behind.startswith(noun)]
        if not all(are_one_thing(nouns[0], noun) for noun in nouns):
            return None
    else:
        # "340 nam và 310 nữ" names each behind its number; whatever persons they are said to be, they are these.
        names = [_name_behind(line, one) for line, one in told]
        words |= _persons() if all(is_person(one) for one in figures) else frozenset()
    every = tuple(named(name, one) for name, one in zip(names, figures, strict=True))
    return Run(every, words) if all(one.words for one in every) else None


def are_of_one_measure(figures: Sequence[Figure]) -> bool:
    """Tell whether figures are of one kind and unit, exact, and tell what was reached."""
    kinds = {(one.kind, one.unit, one.per) for one in figures}
    plain = all(one.value is not None and one.role in {FigureRole.ACTUAL, FigureRole.BASE} for one in figures)
    return len(kinds) == 1 and next(iter(kinds))[0] in _KINDS and plain and is_exact(*figures)


def words_of(said: str) -> frozenset[str]:
    """Return the words of a folded text.

    >>> sorted(words_of("tháng 7, tháng 8"))
    ['7', '8', 'tháng']
    """
    return frozenset(_WORD.findall(said))


def named(name: str, figure: Figure) -> Named:
    """Return a figure with the folded words that name whose it is."""
    words = _WORD.findall(name)
    return Named(frozenset(words), figure, figure.value or Decimal(0), words[0] if words else "")


def one_named(run: Run, said: str) -> Named | None:
    """Return the value that words name: the one whose whole name they hold, or the only one that they point at."""
    words = words_of(said)
    own = {id(one): one.words - bare_words() for one in run.every}
    whole = [one for one in run.every if own[id(one)] and own[id(one)] <= words]
    most = max((len(own[id(one)]) for one in whole), default=0)
    longest = [one for one in whole if len(own[id(one)]) == most]
    if longest:
        return longest[0] if len(longest) == 1 else None
    pointing = [word for word in words if 0 < sum(word in one.words for one in run.every) < len(run.every)]
    pointed = [one for one in run.every if pointing and all(word in one.words for word in pointing)]
    return pointed[0] if len(pointed) == 1 else None


def _name_before(line: Line, figure: Figure, told: Sequence[Figure]) -> str:
    """Return the words before a value that name it, from the value before it on."""
    last = next((one for one in reversed(told) if one.span.end <= figure.span.start), None)
    inside = last is not None and last.sentence == figure.sentence
    since = line.between(last, figure) if last and inside else line.before(figure)
    noun = fold(last.counted) if last and inside else ""
    pieces = _LABEL.split(since.lstrip().removeprefix(noun) if noun else since)
    return next((piece for piece in reversed(pieces) if words_of(piece) - bare_words()), "")


def _name_behind(line: Line, figure: Figure) -> str:
    at = line.place_of(figure)
    until = line.figures[at + 1].span.start if at + 1 < len(line.figures) else line.sentence.span.end
    return _BEHIND.split(line.folded[figure.span.end : until])[0]


@functools.cache
def _persons() -> frozenset[str]:
    return frozenset(" ".join(nouns_of("person")).split())


@functools.cache
def bare_words() -> frozenset[str]:
    """Return the syllables of words that say nothing of whose a value is."""
    return frozenset(" ".join(fold(row["word"]) for row in table("rank_words") if row["role"] == "idle").split())
