"""Words of a sentence as figures, to be shown beside the figures that they are held against."""

from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.model import Evidence, Figure, FigureKind, Span


def words_as_figure(line: Line, span: Span) -> Figure:
    """Return words of a sentence as a figure that proves nothing, to be shown with those that rule it out."""
    return Figure(span, span.of(line.report.text), FigureKind.INDEFINITE, Evidence.NO, sentence=line.sentence.ref)


def denial_as_figure(line: Line, span: Span) -> Figure:
    """Return words that say there was nothing as the figure 0."""
    return Figure(span, span.of(line.report.text), FigureKind.ZERO, Evidence.YES, sentence=line.sentence.ref)


def date_told(line: Line, span: Span, *, fits: bool) -> Relation:
    """Return what is said of days or times alone: whether it fits can be told without another figure."""
    said = Figure(span, span.of(line.report.text), FigureKind.DATE, Evidence.NO, sentence=line.sentence.ref)
    return Relation(RelationKind.DATE, Outcome.FITS if fits else Outcome.NOT, (said,), span)
