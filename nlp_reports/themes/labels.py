"""Name a theme as a person would: the field of work, and what about it."""

from collections import Counter
from collections.abc import Sequence

from nlp_reports.model import Role, Statement
from nlp_reports.themes.concepts import chief, label_of
from nlp_reports.themes.phrases import words_of

_LONGEST = 8


def label(statements: Sequence[Statement]) -> str:
    """Return a label for `statements` of one theme, most representative first.

    >>> from nlp_reports.model import Span
    >>> label([Statement("a", 1, 1, Span(0, 1), "Hoạt động nữ công còn mờ nhạt", Role.LIMITATION)])
    'Công tác nữ công, phong trào nữ'
    """
    counts = Counter(chief(words_of(said.text), said.role) for said in statements)
    concept, support = max(counts.items(), key=lambda item: (item[0] != "", item[1]), default=("", 0))
    if concept and 2 * support >= len(statements):
        return label_of(concept)
    return _head(statements[0].text)


def _head(text: str) -> str:
    """Return the first words of `text` up to a comma."""
    words = text.split(",")[0].rstrip(".").split()
    return " ".join(words[:_LONGEST])
