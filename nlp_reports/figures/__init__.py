"""Sentence or table cell → typed figures, and the relations between them."""

from nlp_reports.figures.extraction import extract
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations import relations_of
from nlp_reports.figures.report import figures_of

__all__ = ["Outcome", "Relation", "RelationKind", "extract", "figures_of", "relations_of"]
