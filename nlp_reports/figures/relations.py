"""The relations of a report's figures, checked."""

from collections.abc import Sequence

from nlp_reports.figures.relation import Relation
from nlp_reports.model import Figure, Report, Sentence


def relations_of(report: Report, sentences: Sequence[Sentence], figures: Sequence[Figure]) -> tuple[Relation, ...]:  # noqa: ARG001
    """Return what the report's figures say of one another, in text order, with the outcome of each check."""
    return ()
