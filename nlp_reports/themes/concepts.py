"""Fields of work and matters of the genre, as the lexicon names them: what a statement is about."""

import functools
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from nlp_reports.lexicon import table
from nlp_reports.model import Role
from nlp_reports.themes.phrases import Hit, Phrases, words_of

_CUE, _HINT = 1.0, 0.3
# A concept that is named first is what the sentence is about.
_FIRST = 0.6
_EACH_FURTHER_WORD = 0.35
# A phrase in more of the statements than this share, and in more than a few, is what all of them are about.
_COMMON, _FEW = 0.2, 2
_TEXTS_KEPT = 1 << 16  # so many statements of one role stand in a year of ten thousand reports


@dataclass(frozen=True, slots=True)
class _Sense:
    concept: str
    weight: float


def family(role: Role) -> str:
    """Return the roles that are gathered together: the two kinds of causes are one family."""
    return role.value.split("_")[0]


@functools.cache
def _phrases(kin: str) -> Phrases[_Sense]:
    return Phrases(
        (phrase, _Sense(row["concept"], weight))
        for row in table("concepts")
        if kin in row["roles"].split()
        for column, weight in (("cues", _CUE), ("hints", _HINT))
        for phrase in row.values(column)
    )


def label_of(concept: str, role: Role, texts: Sequence[str]) -> str:
    """Return what a person would write over `texts` about `concept`: the wording that is most in their own words.

    >>> label_of("thu kinh phí, đoàn phí, hội phí", Role.LIMITATION, ["Thu hội phí chưa đủ"])
    'Thu hội phí'
    """
    own = [set(words_of(text)) for text in texts]

    def heard(wording: str) -> tuple[int, int]:
        meant = words_of(wording)
        return sum(set(meant) <= words for words in own), len(meant)

    first, *others = names_of(concept, role)
    best = max(others, key=heard, default=first)
    return best if heard(best)[0] else first


@functools.cache
def concept_called(label: str, role: Role) -> str:
    """Return the concept of `role` that has `label` among its names; empty when none has.

    >>> concept_called("Thu hội phí", Role.LIMITATION)
    'thu kinh phí, đoàn phí, hội phí'
    """
    kin = family(role)
    rows = (row for row in table("concepts") if kin in row["roles"].split())
    return next((row["concept"] for row in rows if label in row.values("label")), "")


def names_of(concept: str, role: Role) -> tuple[str, ...]:
    """Return what a person may call `concept`, the most general name first.

    >>> names_of("thiên tai", Role.CAUSE_OBJECTIVE)[:2]
    ('Thiên tai', 'Bão lũ')
    """
    return _labels(concept, family(role))


@functools.cache
def _labels(concept: str, kin: str) -> tuple[str, ...]:
    rows = table("concepts")
    return next(row.values("label") for row in rows if row["concept"] == concept and kin in row["roles"].split())


def concepts(words: Sequence[str], role: Role, common: Collection[str] = ()) -> Mapping[str, float]:
    """Return how strongly `words` speak of each concept of `role`, in the order of the table; empty for none.

    A hint counts only beside a cue or another hint of its concept, not beside itself; a phrase inside a longer one is
    not counted, nor one that is `common` to all that is told.
    """
    told = tuple(words)
    kept = [hit for hit in _named(told, family(role)) if " ".join(told[hit.start : hit.end]) not in common]
    scores: dict[str, float] = {}
    named: dict[str, set[tuple[str, ...]]] = {}
    sure: set[str] = set()
    for hit in kept:
        length = 1 + _EACH_FURTHER_WORD * (hit.end - hit.start - 1)
        early = 1 + _FIRST * (1 - hit.start / len(words))
        scores[hit.value.concept] = scores.get(hit.value.concept, 0.0) + hit.value.weight * length * early
        named.setdefault(hit.value.concept, set()).add(told[hit.start : hit.end])
        if hit.value.weight == _CUE:
            sure.add(hit.value.concept)
    return {concept: score for concept, score in scores.items() if concept in sure or len(named[concept]) > 1}


def common_cues(texts: Sequence[Sequence[str]], role: Role) -> frozenset[str]:
    """Return the phrases that so many of `texts`, as words, hold that they tell nothing apart: "chị em" among women.

    >>> women = [words_of(f"Chị em {done}") for done in ("góp vốn", "trồng hoa", "học nghề")]
    >>> sorted(common_cues(women, Role.STRENGTH))
    ['chị em']
    """
    kin = family(role)
    counts = Counter(
        phrase
        for words in texts
        for phrase in {" ".join(words[hit.start : hit.end]) for hit in _named(tuple(words), kin)}
    )
    return frozenset(phrase for phrase, count in counts.items() if count > max(_FEW, _COMMON * len(texts)))


@functools.lru_cache(_TEXTS_KEPT)
def _named(words: tuple[str, ...], kin: str) -> Sequence[Hit[_Sense]]:
    """Return the phrases that `words` hold, which is asked to weigh, to part and to name what they are a part of."""
    return _outermost(list(_phrases(kin).find(words)))


def chief(words: Sequence[str], role: Role) -> str:
    """Return the concept that `words` speak of most; empty when they speak of none.

    >>> chief(words_of("UBKT ở nhiều CĐCS chưa chủ động tự kiểm tra"), Role.LIMITATION)
    'kiểm tra, giám sát'
    """
    scores = concepts(words, role)
    return max(scores, key=lambda concept: scores[concept], default="")


def about(texts: Sequence[str], role: Role) -> str:
    """Return the concept that most of `texts`, said in `role`, speak of; empty when most speak of none.

    >>> about(["Trao 300 suất quà Tết"], Role.STRENGTH)
    'chăm lo đời sống'
    """
    counts = Counter(chief(words_of(text), role) for text in texts)
    return max(counts, key=lambda concept: counts[concept], default="")


def _outermost(hits: list[Hit[_Sense]]) -> list[Hit[_Sense]]:
    """Drop hits that lie inside a longer one, and the same words twice for one concept."""
    kept: list[Hit[_Sense]] = []
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, -hit.value.weight, hit.start)):
        inside = [other for other in kept if other.start <= hit.start and hit.end <= other.end]
        longer = any(other.end - other.start > hit.end - hit.start for other in inside)
        if not longer and all(other.value.concept != hit.value.concept for other in inside):
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.start)
