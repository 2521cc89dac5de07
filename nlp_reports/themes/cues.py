"""The lexicon tables that tell roles, read once."""

import functools
from collections.abc import Sequence

from nlp_reports.lexicon import table
from nlp_reports.model import Role
from nlp_reports.themes.phrases import Phrases

CAUSE = "cause"
NONE = "none"
NEGATIVE, POSITIVE, SPARE = "negative", "positive", "spare"


@functools.cache
def headings() -> Phrases[str]:
    """Return what headings and lead-in lines say of the statements below them."""
    return Phrases((row["phrase"], row["role"]) for row in table("role_headings"))


def turn(words: Sequence[str]) -> tuple[str, bool] | None:
    """Return the role that the beginning of a sentence turns to, and whether it stays turned; None for none.

    >>> from nlp_reports.themes.phrases import words_of
    >>> turn(words_of("Song tiến độ còn chậm")), turn(words_of("Song song với đó"))
    (('limitation', True), None)
    """
    hit = _openers().opening(tuple(words))
    return hit.value if hit is not None and hit.value[0] != NONE else None


@functools.cache
def _openers() -> Phrases[tuple[str, bool]]:
    return Phrases((row["opener"], (row["role"], row["reach"] == "turn")) for row in table("role_openers"))


@functools.cache
def _senses() -> Phrases[str]:
    return Phrases((row["phrase"], row["sense"]) for row in table("role_cues"))


@functools.cache
def _sides() -> Phrases[tuple[Role, int]]:
    return Phrases((row["phrase"], (Role(f"cause_{row['side']}"), int(row["weight"]))) for row in table("cause_cues"))


@functools.cache
def setbacks() -> Phrases[str]:
    """Return the words of plans that gave way, and of why."""
    return Phrases((row["phrase"], row["part"]) for row in table("setback_cues"))


@functools.cache
def arrears() -> Phrases[str]:
    """Return what units may be in arrears with."""
    return Phrases((row["phrase"], NEGATIVE) for row in table("arrears_cues"))


@functools.cache
def formulas() -> Phrases[str]:
    """Return the openings of sentences that state nothing."""
    return Phrases((row["phrase"], NONE) for row in table("not_statements"))


@functools.cache
def addressees() -> Phrases[str]:
    """Return the names under which proposals ask somebody."""
    return Phrases((name, row["addressee"]) for row in table("addressees") for name in row.values("variants"))


def senses(words: Sequence[str]) -> tuple[int, int]:
    """Return how many negative and how many positive cues `words` hold; a spared reading counts as neither.

    >>> from nlp_reports.themes.phrases import words_of
    >>> senses(words_of("Không có đơn thư tồn đọng")), senses(words_of("Thỏa ước còn chậm"))
    ((0, 0), (1, 0))
    """
    hits = list(_senses().find(tuple(words)))
    spared = {place for hit in hits if hit.value == SPARE for place in range(hit.start, hit.end)}
    taken: set[int] = set()
    counts = {NEGATIVE: 0, POSITIVE: 0}
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start)):
        places = set(range(hit.start, hit.end))
        if hit.value != SPARE and not places & spared and not places & taken:
            counts[hit.value] += 1
            taken |= places
    return counts[NEGATIVE], counts[POSITIVE]


def side(words: Sequence[str], otherwise: Role) -> Role:
    """Return the kind of cause that `words` tell, `otherwise` when they tell none or both alike.

    >>> from nlp_reports.themes.phrases import words_of
    >>> str(side(words_of("Cán bộ kiêm nhiệm, năng lực hạn chế"), Role.CAUSE_OBJECTIVE))
    'cause_subjective'
    """
    weights = {Role.CAUSE_OBJECTIVE: 0, Role.CAUSE_SUBJECTIVE: 0}
    for hit in _sides().find(tuple(words)):
        role, weight = hit.value
        weights[role] += weight
    objective, subjective = weights.values()
    if objective == subjective:
        return otherwise
    return Role.CAUSE_OBJECTIVE if objective > subjective else Role.CAUSE_SUBJECTIVE
