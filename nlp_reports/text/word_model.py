"""The word model of underthesea, asked directly: which syllables go on with the word of the one before.

A conditional random field scores each syllable by itself, its two neighbours on either side and the pairs and triples
of them, adds a score for each change of label, and takes the best chain (Viterbi). underthesea writes out some forty
questions as text for every syllable and looks each up. Here the answers to all questions about one syllable, pair or
triple stand together, and only the difference between the two labels is kept; most pairs and triples say nothing.

Where two chains are as good as each other but for rounding, no answer is given, since underthesea adds in another
order; anywhere else the best chain is the same.
"""

import functools
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from nlp_reports.text.crfsuite import Weights

_STARTS, _JOINS = "B-W", "I-W"
# A template of underthesea: the first and last syllable, counted from the one it scores, and what is asked of them.
_TEMPLATE = re.compile(r"T\[(-?\d)(?:,(-?\d))?\](?:\.(\w+))?")
_ITSELF, _LOW, _DIGIT, _TITLE, _KNOWN = "", "lower", "isdigit", "istitle", "is_in_dict"
_QUESTIONS = (_ITSELF, _LOW, _DIGIT, _TITLE, _KNOWN)
_BEFORE, _BEHIND = "BOS", "EOS"
_REACH = 2
_SINGLE, _PAIR, _TRIPLE = 1, 2, 3
_LARGEST_NUMBER = 2**31 - 1
# Far more than rounding ever adds up to, far less than two chains differ by unless all their syllables are unknown.
_TIE = 1e-6
_SYLLABLES_KEPT, _LENGTHS_KEPT = 1 << 16, 256

# What some syllables add to the scores around them, first to the syllable two places behind the first of them, then to
# each before that.
Gains = tuple[float, ...]
_Answers = dict[tuple[str, str], Gains]
_NOTHING: Gains = (0.0,) * (2 * _REACH + 1)


class _Next(NamedTuple):
    """What a pair adds, and what the triples that begin with it add, by their last syllable."""

    gains: Gains
    further: dict[str, Gains]


class _Syllable(NamedTuple):
    """What the model sees in one syllable; `title` tells that its first letter is no small one.

    `following` has what may come next as it is written, `low_following` in small letters.
    """

    text: str
    low: str
    title: bool
    gains: Gains
    following: dict[str, _Next]
    low_following: dict[str, _Next]


_NOTHING_NEXT = _Next(_NOTHING, {})
_END = _Syllable("", "", title=False, gains=_NOTHING, following={}, low_following={})


class WordModel:
    """Joins syllables to words as underthesea does, by its weights and its dictionary of words in small letters."""

    def __init__(self, weights: Weights, dictionary: AbstractSet[str]) -> None:
        """Sort `weights` by how many syllables they ask about; raises ValueError where they ask anything unknown."""
        labels = (_STARTS, _JOINS)
        self._turns = tuple(weights.transitions[one, two] for one in labels for two in labels)
        self._dictionary = dictionary
        self._tables = {length: _Table(answers) for length, answers in _sorted(weights).items()}
        several = {length: self._tables[length] for length in (_PAIR, _TRIPLE)}
        self._title = [table.gain(_TITLE) for table in several.values()]
        known = {length: table.gain(_KNOWN) for length, table in several.items()}
        words = ((word, known.get(word.count(" ") + 1, _NOTHING)) for word in dictionary)
        self._following = _chained(one for table in several.values() for one in table.answers_to(_ITSELF))
        low = (one for table in several.values() for one in table.answers_to(_LOW))
        self._low_following = _chained(itertools.chain(words, low))
        self._syllables: dict[str, _Syllable] = {}
        self._frame = functools.lru_cache(_LENGTHS_KEPT)(self._framed)

    def joined(self, syllables: Sequence[str]) -> list[bool] | None:
        """Return for each of `syllables` whether it goes on with the word of the one before it; None where two tie."""
        return _best(self._scores(syllables), self._turns) if syllables else []

    def _scores(self, syllables: Sequence[str]) -> list[float]:
        """Return how much better it is for each of `syllables` to go on than to start, other labels aside."""
        kept = self._syllables
        seen = [kept.get(one) or self._look(one) for one in syllables]
        rows = [_NOTHING, _NOTHING, *[one.gains for one in seen], _NOTHING, _NOTHING]
        # Beyond the last score lies padding for what pairs add behind the end; before the first is the last of it.
        scores = [*_added(rows, self._frame(len(seen))), 0.0, 0.0]
        for place, (behind, after, here, before, _) in self._special(seen):
            scores[place + 2] += behind
            scores[place + 1] += after
            scores[place] += here
            scores[place - 1] += before
        return scores[:-2]

    def _special(self, seen: Sequence[_Syllable]) -> Iterator[tuple[int, Gains]]:
        """Go through what pairs and triples add beyond the usual, each with the place of its first syllable."""
        pair, triple = self._title
        for place, (one, two, three) in enumerate(zip(seen, seen[1:], [*seen[2:], _END], strict=False)):
            found = one.following.get(two.text)
            if found:
                yield place, found.gains
                if three.text in found.further:
                    yield place, found.further[three.text]
            found = one.low_following.get(two.low)
            if found:
                yield place, found.gains
                if three.low in found.further:
                    yield place, found.further[three.low]
            if one.title and two.title:
                yield place, pair
                if three.title:
                    yield place, triple

    def _look(self, syllable: str) -> _Syllable:
        low = syllable.lower()
        title = syllable[0] == syllable[0].upper()
        asked = ((_ITSELF, syllable), (_LOW, low), (_DIGIT, str(_is_number(syllable))))
        gains = self._tables[_SINGLE].sum(*asked, (_TITLE, str(title)), (_KNOWN, str(low in self._dictionary)))
        following, low_following = self._following.get(syllable, {}), self._low_following.get(low, {})
        if len(self._syllables) >= _SYLLABLES_KEPT:
            self._syllables.clear()
        self._syllables[syllable] = seen = _Syllable(syllable, low, title, gains, following, low_following)
        return seen

    def _framed(self, count: int) -> list[float]:
        """Return what `count` syllables get where questions reach beyond them, and from pairs that say nothing."""
        frames = []
        for length, table in self._tables.items():
            inside = [_NOTHING if length == _SINGLE else table.usual] * max(0, count + 1 - length)
            rows = [table.before] * _REACH + inside + [table.behind] * (_REACH + length)
            frames.append(_added(rows, [0.0] * count))
        return list(map(sum, zip(*frames, strict=True)))


class _Table:
    """What each answer about so many syllables adds.

    `usual` where nothing is known of them; `before` and `behind` where a question reaches outside the sentence.
    """

    def __init__(self, answers: _Answers) -> None:
        self._answers = answers
        self.usual = self.sum((_TITLE, str(False)), (_KNOWN, str(False)))
        self.before, self.behind = (self.sum(*((asked, end) for asked in _QUESTIONS)) for end in (_BEFORE, _BEHIND))

    def sum(self, *answers: tuple[str, str]) -> Gains:
        """Return what `answers`, pairs of what is asked and what is said, add together."""
        return tuple(map(sum, zip(*(self._answers.get(one, _NOTHING) for one in answers), strict=True)))

    def gain(self, asked: str) -> Gains:
        """Return what a yes adds beyond a no."""
        yes, no = self.sum((asked, str(True))), self.sum((asked, str(False)))
        return tuple(one - other for one, other in zip(yes, no, strict=True))

    def answers_to(self, asked: str) -> Iterator[tuple[str, Gains]]:
        """Go through the answers to a question and what each adds."""
        return ((answer, gains) for (question, answer), gains in self._answers.items() if question == asked)


def _chained(phrases: Iterable[tuple[str, Gains]]) -> dict[str, dict[str, _Next]]:
    """Return what pairs and triples add, by their first syllable and then by their second."""
    found: dict[str, dict[str, _Next]] = {}
    for phrase, gains in phrases:
        first, *others = phrase.split(" ")
        if len(others) not in (_PAIR - 1, _TRIPLE - 1):
            continue
        following = found.setdefault(first, {})
        known = following.get(others[0], _NOTHING_NEXT)
        if len(others) == _PAIR - 1:
            following[others[0]] = _Next(_both(known.gains, gains), known.further)
        else:
            further = known.further or {}
            further[others[1]] = _both(further.get(others[1], _NOTHING), gains)
            following[others[0]] = _Next(known.gains, further)
    return found


def _both(one: Gains, other: Gains) -> Gains:
    return other if one is _NOTHING else tuple(map(sum, zip(one, other, strict=True)))


def _added(rows: Sequence[Gains], start: Sequence[float]) -> list[float]:
    """Return `start` with what `rows` add, the first of which belongs two places before the first score."""
    columns = [column[place:] for place, column in enumerate(zip(*rows, strict=True))]
    return list(map(sum, zip(start, *columns, strict=False)))


def _sorted(weights: Weights) -> dict[int, _Answers]:
    """Return what each answer adds, by the number of syllables it is about."""
    found: dict[int, dict[tuple[str, str], list[float]]] = {_SINGLE: {}, _PAIR: {}, _TRIPLE: {}}
    signs = {_STARTS: -1, _JOINS: 1}
    for attribute, label, weight in weights.states:
        template, _, answer = attribute.partition("=")
        first, length, asked = _asked(template)
        gains = found[length].setdefault((asked, answer), list(_NOTHING))
        gains[_REACH + first] += signs[label] * weight
    return {length: {one: tuple(gains) for one, gains in answers.items()} for length, answers in found.items()}


@functools.cache
def _asked(template: str) -> tuple[int, int, str]:
    """Return the first syllable that a template asks about, how many, and what is asked of them."""
    match = _TEMPLATE.fullmatch(template)
    asked = (match[3] or _ITSELF) if match else None
    if not match or asked not in _QUESTIONS:
        message = f"a question of another kind: {template}"
        raise ValueError(message)
    first = int(match[1])
    return first, int(match[2] or first) - first + 1, asked


def _is_number(syllable: str) -> bool:
    return syllable.isascii() and syllable.isdigit() and int(syllable) <= _LARGEST_NUMBER


def _best(scores: Sequence[float], turns: Sequence[float]) -> list[bool] | None:
    """Return the best chain of labels: whether each syllable goes on, given how much better that is by itself.

    Only the lead of going on over starting counts; where it is large either way, the label before is settled.
    """
    stay, join, leave, keep = turns
    least, most = stay - leave, join - keep
    lead = scores[0]
    before: list[tuple[bool, bool]] = []
    for score in itertools.islice(scores, 1, None):
        if abs(lead - least) < _TIE or abs(lead - most) < _TIE:
            return None
        starts, goes_on = lead > least, lead > most
        before.append((starts, goes_on))
        lead = (lead + keep if goes_on else join) - (lead + leave if starts else stay) + score
    if abs(lead) < _TIE:
        return None
    labels = [lead > 0]
    for starts, goes_on in reversed(before):
        labels.append(goes_on if labels[-1] else starts)
    labels.reverse()
    return labels
