"""What stock sentences say of figures that a clause or a sentence parts: the rules that read all that stands near."""

from collections.abc import Iterator, Sequence

from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Relation
from nlp_reports.figures.relations.gap_told import gaps_told
from nlp_reports.figures.relations.hundred import hundreds
from nlp_reports.figures.relations.mean_afar import means_afar
from nlp_reports.figures.relations.mean_of_fee import means_of_fees
from nlp_reports.figures.relations.reckoned import reckoned
from nlp_reports.figures.relations.share_said import shares_said


def stock(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield what each of these rules says of sentences and those before them; `found` settle what is left alone."""
    yield from reckoned(lines, found)
    yield from means_afar(lines, found)
    yield from means_of_fees(lines, found)
    yield from gaps_told(lines, found)
    said = list(shares_said(lines, found))
    yield from said
    yield from hundreds(lines, said)
