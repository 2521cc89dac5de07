"""Does a sentence with figures go on with the matter of the claim before it? Signals, weighed by a small table."""

import functools
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from nlp_reports.checks.cues import rows_told, rule_patterns, unquoted
from nlp_reports.lexicon import table
from nlp_reports.text import expand

_PIECE: Final = re.compile(r"[^\W\d_]+|[^\w\s]|\d")
_HEAD_SYLLABLES: Final = 6
_SHORT: Final = 4
_OFTEN: Final = 6
_OFTEN_SHARE: Final = 0.06
_DIGIT: Final = re.compile(r"\d")
_TURN_END: Final = re.compile(r"[,:;]| (?=\d)")
# What opens the following sentence, in the order in which it is asked; "subject" is what is left.
_OPENERS: Final = ("contrast", "addition", "turn", "result", "count", "measure", "deed", "actor", "named")


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim and the sentence with figures that follows it.

    Attributes:
        claim, following: their text as written.
        after_figures: whether figures stand before the claim in its paragraph.
        common: tells whether the report says words everywhere (`are_common`); asked only where the two share some.
    """

    claim: str
    following: str
    after_figures: bool = False
    common: Callable[[frozenset[str]], bool] = lambda _: False


def continues(pair: Pair) -> bool:
    """Tell whether the following sentence goes on with the matter of the claim, so that its figures support it.

    >>> continues(Pair("Phong trào thi đua sôi nổi.", "Kết quả có 87 sáng kiến."))
    True
    >>> continues(Pair("Trình độ ngày càng nâng cao.", "Tiền lương bình quân 5 triệu đồng."))
    False
    """
    weights = _weights()
    # In tenths, so that the order of the signals cannot tip a tie; a tie speaks against.
    return sum(round(10 * weights[signal]) for signal in signals_of(pair)) > 0


def signals_of(pair: Pair) -> frozenset[str]:
    """Return the names of the signals that the pair shows; each has its weight in the table `continuation_weights`."""
    claim, following = _bare(expand(pair.claim)), unquoted(expand(pair.following))
    said = (*_opening(claim, following), *_likeness(pair, claim, following), *_told_of(claim, following))
    return frozenset(("always", *said, *_kind(pair, claim)))


def _bare(claim: str) -> str:
    """Return the claim without what only frames it ("dù thiên tai …"), unless little would be left."""
    kept = claim
    for pattern in rule_patterns("claim_frames").values():
        kept = pattern.sub(" ", kept)
    return kept if len(kept.split()) >= _SHORT else claim


def _opening(claim: str, following: str) -> Iterator[str]:
    """Yield how the following sentence begins: on the figures at once, with an actor, or with a matter of its own."""
    openers = rule_patterns("continuation_openers", "patterns")
    said = _said(claim)
    timed = openers["time"].match(following)
    if timed:
        yield "time first"
    rest = following[timed.end() :] if timed else following
    framed = openers["manner"].match(rest)
    rest = rest[framed.end() :] if framed else rest
    opener = next((name for name in _OPENERS if openers[name].match(rest)), "subject")
    if opener in {"turn", "named", "subject"}:
        head = " ".join(_TURN_END.split(rest, maxsplit=1)[0].split()[:_HEAD_SYLLABLES])
        named = _said(head)
        # "Về đơn thư", "Với Ngân hàng …" turn away unless the claim said nearly all of it; a subject needs one word.
        back = 2 * len(named & said) > len(named) if opener == "turn" else bool(named & said)
        opener += " to the same" if back else " to another"
    yield opener


def _likeness(pair: Pair, claim: str, following: str) -> Iterator[str]:
    """Yield what the two share: words and matters; a circumstance is followed by the next one, not by its figures."""
    shared = _said(claim) & _said(following)
    if shared and not pair.common(shared):
        yield "shared words"
    counting = "; ".join(clause for clause in following.split(";") if _DIGIT.search(clause)) or following
    mine, theirs = matters_of(unquoted(claim)) or matters_of(claim), matters_of(counting)
    if mine & theirs:
        yield "same matter"
    elif mine & _listed() and theirs & _listed():
        yield "other circumstance"
    elif theirs and not mine:
        yield "matter appears"
    elif mine and not theirs:
        yield "no matter told"
    head = matters_of(" ".join(unquoted(claim).split()[:_HEAD_SYLLABLES]))
    if head and theirs and not head & theirs:
        yield "head matter left"


def _told_of(claim: str, following: str) -> Iterator[str]:
    """Yield what the one says to the other: a hardship told by its harm, another occasion, a worry after faith.

    How many people and bodies a unit has supports only what is said of its size.
    """
    openers = rule_patterns("continuation_openers", "patterns")
    if openers["hardship"].match(claim) and openers["harm"].match(following):
        yield "harm told"
    if openers["occasion"].match(claim) and openers["occasion"].match(following):
        named = {word for word in _said(_TURN_END.split(claim, maxsplit=1)[0]) if " " in word}
        if not named & _said(following):
            yield "other occasion"
    if "thought" in matters_of(claim) and openers["worry"].match(following):
        yield "worry told"
    timed = openers["time"].match(following)
    if openers["own size"].match(following, timed.end() if timed else 0) and not openers["grown"].match(claim):
        yield "own size told"


def _kind(pair: Pair, claim: str) -> Iterator[str]:
    """Yield what kind of claim it is: one that sums up what stands before it, or one that points or announces."""
    openers = rule_patterns("continuation_openers", "patterns")
    if openers["effect"].match(claim):
        yield "claim tells an effect"
    if pair.after_figures:
        yield "claim after figures"
    if openers["pointing"].match(claim):
        yield "claim points"
    if openers["announcing"].match(claim):
        yield "claim announces"


def are_common(words: Collection[str], texts: Sequence[str]) -> bool:
    """Tell whether so many sentences of one report say each of some syllables or pairs that these tell no matter.

    The sentences, `texts`, are expanded. Most words are rare: only those that may not be are counted exactly.

    >>> said = ["hội viên đóng phí"] * 9
    >>> are_common({"đóng phí"}, said), are_common({"đóng phí", "nợ"}, said)
    (True, False)
    """
    often = max(_OFTEN, len(texts) * _OFTEN_SHARE)
    may_say: dict[str, list[str]] = {}
    for word in words:
        may_say[word] = [text for text in texts if all(map(text.__contains__, word.split()))]
        if len(may_say[word]) <= often:
            return False
    return all(sum(word in _said(text) for text in holding) > often for word, holding in may_say.items())


@functools.lru_cache(4096)
def matters_of(text: str) -> frozenset[str]:
    """Return the matters that an expanded, folded sentence speaks of, from the table `matters`.

    >>> sorted(matters_of("tiền lương bình quân 5 triệu đồng"))
    ['pay']
    """
    return rows_told("matters", "cues", text)


@functools.lru_cache(4096)
def _said(text: str) -> frozenset[str]:
    """Return the syllables of `text` and their neighbouring pairs, without those that tell nothing."""
    idle = _idle()
    pieces = _PIECE.findall(text)
    pairs = [
        f"{left} {right}"
        for left, right in pairwise(pieces)
        if left.isalpha() and right.isalpha() and not (left in idle and right in idle)
    ]
    return frozenset([piece for piece in pieces if piece.isalpha() and piece not in idle]).union(pairs)


@functools.cache
def _idle() -> frozenset[str]:
    """Return the syllables that stand in sentences on any matter."""
    return frozenset(syllable for row in table("idle_syllables") for syllable in row.values("syllables"))


@functools.cache
def _listed() -> frozenset[str]:
    """Return the circumstances that reports tell one after another (jobs, pay, housing): each is its own matter."""
    return frozenset(row["matter"] for row in table("matters") if row["listed"])


@functools.cache
def _weights() -> dict[str, float]:
    return {row["signal"]: float(row["weight"]) for row in table("continuation_weights")}
