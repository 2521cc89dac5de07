"""The guard: a drafted sentence may say nothing that its sources do not say."""

import functools
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from nlp_reports.drafting.wording import phrase, quantifier
from nlp_reports.errors import UnfaithfulError
from nlp_reports.lexicon import table
from nlp_reports.model import DraftSentence
from nlp_reports.text import fold
from nlp_reports.themes import negations, number_words

_NUMBER = re.compile(r"\d+(?:[.,/:-]\d+)*")
_WORD = re.compile(r"[^\W_]+")
_NAMED = re.compile(r"\w[\w-]*")
_SENTENCE_START = re.compile(r"(?:^|[:.!?]\s|[“\"(]\s?)$")
# What follows may be from another source: each part is held to the one that it is nearest to.
_PART = re.compile(r"[;:]\s|, trong đó ")


@dataclass(frozen=True, slots=True)
class Counts:
    """How many units a sentence speaks for, out of how many reports received."""

    units: int
    received: int

    def __str__(self) -> str:
        """Return the count as the draft prints it, `6/11`."""
        return f"{self.units}/{self.received}"


@dataclass(frozen=True, slots=True)
class Allowed:
    """What a sentence may say beside its sources.

    Attributes:
        inner: counts of units that parts of it speak for ("một số đơn vị (3/12) nêu …", "(7/12 đơn vị)").
        computed: words with figures computed from the sources ("870/800, đạt 108,8%").
    """

    inner: tuple[Counts, ...] = ()
    computed: tuple[str, ...] = ()


_NOTHING = Allowed()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A sentence that the guard refused: `about` names its matter, so that a person can write it."""

    about: str


Written = DraftSentence | LeftOut


def guard(sentence: DraftSentence, sources: Mapping[str, str], counts: Counts, allowed: Allowed = _NOTHING) -> None:
    """Pass a sentence whose figures, dates, names and negations are in its sources; `sources` gives their texts by key.

    >>> said = DraftSentence("2.1", "Một số đơn vị (2/6) nêu việc thu chưa đạt.", ("a#1",))
    >>> guard(said, {"a#1": "Việc thu chưa đạt."}, Counts(2, 6))

    Raises:
        UnfaithfulError: it says something else; the message names the word.
    """
    texts = [sources[key] for key in sentence.sources if key in sources]
    if len(texts) != len(set(sentence.sources)):
        _refuse("nguồn không có trong báo cáo", "")
    texts += allowed.computed
    units = (counts, *allowed.inner)
    _check_counts(sentence.text, units)
    _check_figures(sentence.text, texts, units)
    _check_names(sentence.text, texts)
    spoken = [_words(text) for text in texts]
    for part in _PART.split(sentence.text):
        _check_negations(_words(part), spoken)


def sound(sentence: DraftSentence, sources: Mapping[str, str], counts: Counts, allowed: Allowed = _NOTHING) -> bool:
    """Tell whether the guard passes `sentence`."""
    try:
        guard(sentence, sources, counts, allowed)
    except UnfaithfulError:
        return False
    return True


def told(written: Iterable[Written]) -> tuple[DraftSentence, ...]:
    """Return the sentences that may be told."""
    return tuple(one for one in written if isinstance(one, DraftSentence))


def refused(written: Iterable[Written]) -> tuple[str, ...]:
    """Return a remark on the sentences that were left out; nothing when all were told.

    >>> refused([LeftOut("thu kinh phí")])
    ('[CẦN VIẾT TAY: 01 nội dung chưa viết được thành câu có đủ nguồn nên để ngoài dự thảo, về: thu kinh phí]',)
    """
    matters = [one.about for one in written if isinstance(one, LeftOut)]
    return (phrase("left out", count=f"{len(matters):02}", matters="; ".join(matters)),) if matters else ()


def _refuse(reason: str, word: str) -> None:
    message = f"câu dự thảo không đúng nguồn: {reason}" + (f" “{word}”" if word else "")
    raise UnfaithfulError(message)


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


@functools.cache
def _quantifiers() -> tuple[str, ...]:
    return tuple(sorted(table("quantifiers").keys(), key=lambda word: -len(word)))


def _check_counts(text: str, allowed: Sequence[Counts]) -> None:
    """Refuse a quantifier that its own count does not bear."""
    low = fold(text)
    for match in re.finditer(r"\((\d+)/(\d+)\)", low):
        before = low[: match.start()].rstrip()
        said = next((word for word in _quantifiers() if before.endswith(f"{word} đơn vị")), "")
        counts = next((one for one in allowed if match[0] == f"({one})"), None)
        if counts is None:
            _refuse("số đơn vị", match[0])
        elif said and f"{said} đơn vị" != quantifier(counts.units, counts.received):
            _refuse("từ chỉ mức độ", said)


def _check_figures(text: str, texts: Sequence[str], allowed: Sequence[Counts]) -> None:
    known = {number for source in texts for number in _NUMBER.findall(source)} | {str(counts) for counts in allowed}
    for number in _NUMBER.findall(text):
        if number not in known:
            _refuse("con số", number)
    spoken = {word for source in texts for word in _words(source)}
    for word in _words(text):
        if word in number_words() and word not in spoken:
            _refuse("con số", word)


def _check_names(text: str, texts: Sequence[str]) -> None:
    """Refuse a capitalised word inside the sentence that no source has; the first word of a sentence is no name."""
    known = {fold(word) for source in texts for word in _NAMED.findall(source)}
    for match in _NAMED.finditer(text):
        if not any(letter.isupper() for letter in match[0]) or fold(match[0]) in known:
            continue
        opens = _SENTENCE_START.search(text[: match.start()]) and not any(c.isupper() for c in match[0][1:])
        following = text[match.end() :].lstrip()[:1]
        if not opens or (following.isupper() and match.end() < len(text) and text[match.end()] == " "):
            _refuse("tên", match[0])


def _check_negations(said: Sequence[str], sources: Sequence[Sequence[str]]) -> None:
    """Refuse a negation that no source has, and one that the source had before the same words."""
    spoken = {word for source in sources for word in source}
    added = next((word for word in said if word in negations() and word not in spoken), "")
    if added:
        _refuse("từ phủ định", added)
    best: tuple[int, Sequence[str], dict[int, int]] = (0, (), {})
    wanted = Counter(said)
    for source in sources:
        # What cannot agree in more words than the best is not compared in order: a theme may have thousands.
        if (Counter(source) & wanted).total() <= best[0]:
            continue
        blocks = SequenceMatcher(None, source, said, autojunk=False).get_matching_blocks()
        pairs = {block.a + step: block.b + step for block in blocks for step in range(block.size)}
        best = max(best, (len(pairs), source, pairs), key=lambda found: found[0])
    _, source, pairs = best
    for place, word in enumerate(source):
        beside = pairs.get(place + 1, pairs.get(place - 1) if place + 1 == len(source) else None)
        if word in negations() and place not in pairs and beside is not None:
            _refuse("mất từ phủ định", word)
    taken = set(pairs.values())
    for place, word in enumerate(said):
        if word in negations() and place not in taken:
            _refuse("từ phủ định", word)
