"""Gather the statements of all units into themes, role by role."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from nlp_reports.model import Role, Statement, Theme, Topic
from nlp_reports.themes.concepts import family
from nlp_reports.themes.groups import group
from nlp_reports.themes.kinship import parted_by_matter
from nlp_reports.themes.labels import label
from nlp_reports.themes.phrases import words_of
from nlp_reports.themes.points import Points
from nlp_reports.themes.vectors import Embedder, matrix, vectors

_LETTERS = {"strength": "S", "limitation": "L", "cause": "C", "proposal": "P", "plan": "K"}


def cluster(
    statements: Sequence[Statement], topics: Sequence[Topic] = (), embedder: Embedder | None = None
) -> tuple[Theme, ...]:
    """Return the themes of `statements`: every statement has one, a lonely one its own; roles in order, largest first.

    The guideline's `topics` are weak guidance. A theme of causes has the role that most of its statements have.

    >>> from nlp_reports.model import Span
    >>> said = [Statement(f"r{n}", 1, 1, Span(0, 1), "Nợ kinh phí công đoàn", Role.LIMITATION) for n in (1, 2)]
    >>> [(theme.id, theme.organisations) for theme in cluster(said)]
    [('L01', 2)]
    """
    guidance = frozenset(topic.id for topic in topics)
    return tuple(
        theme
        for kin in _LETTERS
        for theme in _themes(kin, [said for said in statements if family(said.role) == kin], guidance, embedder)
    )


def _themes(
    kin: str, statements: Sequence[Statement], guidance: frozenset[str], embedder: Embedder | None
) -> list[Theme]:
    """Return the themes of one family of roles, numbered by size."""
    if not statements:
        return []
    ordered = sorted(statements, key=lambda said: (said.report, said.ref))
    gathered = [
        members
        for favourable in (False, True)
        for members in _gathered([said for said in ordered if said.favourable is favourable], guidance, embedder)
    ]
    gathered.sort(key=lambda members: (-len({said.report for said in members}), -len(members), members[0].key))
    letter, points = _LETTERS[kin], Points(statements)
    return [
        Theme(f"{letter}{number:02}", _role(members), label(members, points), tuple(members))
        for number, members in enumerate(gathered, start=1)
    ]


def _gathered(
    statements: Sequence[Statement], guidance: frozenset[str], embedder: Embedder | None
) -> list[list[Statement]]:
    """Return `statements` in groups, each with the one most like all first; copies are compared once."""
    if not statements:
        return []
    copies: dict[str, list[Statement]] = {}
    for said in statements:
        copies.setdefault(" ".join(words_of(said.text)), []).append(said)
    everyone = list(copies.values())
    points = matrix(vectors([alike[0] for alike in everyone], guidance, embedder))
    gathered = [
        [said for position in _by_weight(points, members) for said in everyone[position]] for members in group(points)
    ]
    # What an embedder finds alike may share no word.
    return gathered if embedder else [part for members in gathered for part in parted_by_matter(members)]


def _by_weight(points: Any, members: Sequence[int]) -> list[int]:  # noqa: ANN401 - see vectors.matrix
    """Return `members`, the one that is most like all of them first."""
    own = points[list(members)]
    likeness = {place: round(value, 9) for place, value in zip(members, (own @ own.sum(axis=0).T).A1, strict=True)}
    return sorted(members, key=lambda position: (-likeness[position], position))


def _role(members: Sequence[Statement]) -> Role:
    counts = Counter(said.role for said in members)
    return max(Role, key=lambda role: counts[role])
