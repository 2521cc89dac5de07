"""What a statement is about: its words without those that say its role or whom it asks."""

import functools
import re
from collections.abc import Sequence

from nlp_reports.model import Role, Statement
from nlp_reports.themes import cues
from nlp_reports.themes.announcing import announced
from nlp_reports.themes.phrases import words_of

_WORD = re.compile(r"[^\W_]+")
# "Nguyên nhân khách quan:" before the matter itself.
_LONGEST_NAME = 4
# Whom a proposal asks stands among its first words.
_EARLY = 16
_LATEST = 20
# A statement's words are asked for again at every step from its vector to the name of its theme.
_TEXTS_KEPT = 1 << 16  # so many statements of one role stand in a year of ten thousand reports


def matter_words(statement: Statement) -> tuple[str, ...]:
    """Return the words of `statement` from where its matter begins; all of them where nothing would be left.

    >>> from nlp_reports.model import Span
    >>> text = "Kính mong UBND tỉnh giao đất xây nhà ở."
    >>> matter_words(Statement("a", 1, 1, Span(0, len(text)), text, Role.PROPOSAL))
    ('giao', 'đất', 'xây', 'nhà', 'ở')
    """
    words = told_words(statement)
    return (without_addressees(words) if statement.role is Role.PROPOSAL else words) or words


def told_words(statement: Statement) -> tuple[str, ...]:
    """Return the words of `statement` from where it says more than its role.

    Whom it asks is included but for offices named after fields of work, which would speak of those.

    >>> from nlp_reports.model import Span
    >>> text = "Chủ quan: công đoàn ngành chưa kiểm tra."
    >>> told_words(Statement("a", 1, 1, Span(0, len(text)), text, Role.CAUSE_SUBJECTIVE))[:2]
    ('công', 'đoàn')
    """
    return _told_words(statement.text, asks=statement.role is Role.PROPOSAL)


@functools.lru_cache(_TEXTS_KEPT)
def _told_words(text: str, *, asks: bool) -> tuple[str, ...]:
    words = words_of(without_opening(text))
    told = words[cues.opening_length(words) :] or words
    return _without(told, cues.named_after_fields()) if asks else told


def without_opening(text: str) -> str:
    """Return `text` from where it says what helped or hindered; the same where it does not open by saying so.

    >>> without_opening("Có được kết quả đó là nhờ cấp uỷ quan tâm.")
    'cấp uỷ quan tâm.'
    """
    head, colon, rest = text.partition(":")
    if colon and rest.strip() and len(head.split()) <= _LONGEST_NAME and announced(words_of(head)):
        return rest.lstrip()
    length = cues.opening_length(words_of(text), causes=True)
    words = list(_WORD.finditer(text))
    opened = " ".join(word[0] for word in words[:length])
    plain = 0 < length < len(words) and len(words_of(opened)) == length
    return text[words[length].start() :] if plain else text


def addressee_of(words: Sequence[str]) -> str:
    """Return whom `words` ask, by the name that stands first; empty when they name nobody.

    >>> addressee_of(words_of("Mong UBND tỉnh giao đất")), addressee_of(words_of("Giao đất"))
    ('Uỷ ban nhân dân tỉnh', '')
    """
    hits = [hit for hit in cues.addressees().find(tuple(words)) if hit.start <= _LATEST]
    first = min(hits, key=lambda hit: (hit.start, hit.start - hit.end), default=None)
    return first.value if first else ""


def without_addressees(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a proposal without those that name whom it asks.

    >>> without_addressees(words_of("UBND tỉnh giao đất"))
    ('giao', 'đất')
    """
    return _without(words)


def _without(words: Sequence[str], names: frozenset[str] | None = None) -> tuple[str, ...]:
    """Return `words` without the addressees that stand early in them, of `names` alone where given."""
    hits = [hit for hit in cues.addressees().find(tuple(words)) if hit.start <= _EARLY]
    named = {place for hit in hits if names is None or hit.value in names for place in range(hit.start, hit.end)}
    return tuple(word for place, word in enumerate(words) if place not in named)
