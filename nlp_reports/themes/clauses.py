"""Tell whether the clauses of a chain say different things."""

from collections.abc import Sequence

from nlp_reports.model import Role
from nlp_reports.themes.concepts import chief
from nlp_reports.themes.phrases import words_of

_FEWEST_WORDS = 6


def differ(clauses: Sequence[str], role: Role) -> bool:
    """Return whether every one of `clauses` is a statement and each is about another concept.

    >>> differ(("thu kinh phí công đoàn còn chậm", "hoạt động nữ công ở cơ sở mờ nhạt"), Role.LIMITATION)
    True
    """
    if len(clauses) < len("ab"):
        return False
    words = [words_of(clause) for clause in clauses]
    if any(len(said) < _FEWEST_WORDS for said in words):
        return False
    concepts = [chief(said, role) for said in words]
    return all(concepts) and len(set(concepts)) == len(concepts)
