"""The relations of a report's figures, checked."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from nlp_reports.figures.bases import Bases
from nlp_reports.figures.explained import without_explained, without_rests_of_parts
from nlp_reports.figures.line import Line, lines_of
from nlp_reports.figures.loose_parts import without_loose_parts, without_untold_parts
from nlp_reports.figures.open_lists import without_open_lists
from nlp_reports.figures.overlapping import without_overlapping
from nlp_reports.figures.relation import Key, Outcome, Relation, RelationKind, key_of
from nlp_reports.figures.relations.all_told import all_told
from nlp_reports.figures.relations.among import among_these
from nlp_reports.figures.relations.apart import parts_apart
from nlp_reports.figures.relations.belonging import belonging
from nlp_reports.figures.relations.both_kinds import both_kinds
from nlp_reports.figures.relations.bracketed import bracketed
from nlp_reports.figures.relations.called import called
from nlp_reports.figures.relations.carried import carried
from nlp_reports.figures.relations.columns import columns_reckoned
from nlp_reports.figures.relations.direction import directions
from nlp_reports.figures.relations.each import of_each
from nlp_reports.figures.relations.factors import factored
from nlp_reports.figures.relations.flow import flows, without_settled
from nlp_reports.figures.relations.flow_table import table_flows
from nlp_reports.figures.relations.fraction import fractions
from nlp_reports.figures.relations.fund import fund_accounts
from nlp_reports.figures.relations.gain_of_row import gains_of_rows
from nlp_reports.figures.relations.gap_and_share import gap_shares
from nlp_reports.figures.relations.gap_of_row import gaps_of_rows
from nlp_reports.figures.relations.gathering import gathered
from nlp_reports.figures.relations.goal_beside import goals_beside
from nlp_reports.figures.relations.goal_said import goals_said
from nlp_reports.figures.relations.grades import grades_apart
from nlp_reports.figures.relations.grown_whole import grown_wholes
from nlp_reports.figures.relations.held import held
from nlp_reports.figures.relations.in_part import without_means_in_part
from nlp_reports.figures.relations.lasting import lasting
from nlp_reports.figures.relations.lead import leads
from nlp_reports.figures.relations.length import lengths
from nlp_reports.figures.relations.list import list_sums
from nlp_reports.figures.relations.mean import means_apart
from nlp_reports.figures.relations.mean_of_run import means_of_runs
from nlp_reports.figures.relations.mean_told import means_told
from nlp_reports.figures.relations.misreckoned import misreckoned
from nlp_reports.figures.relations.misscaled import misscaled
from nlp_reports.figures.relations.months import sums_of_months
from nlp_reports.figures.relations.moved import moved
from nlp_reports.figures.relations.multiplied import multiplied
from nlp_reports.figures.relations.named import named_columns
from nlp_reports.figures.relations.named_parts import named_parts
from nlp_reports.figures.relations.of_line import of_line
from nlp_reports.figures.relations.of_total import more_than_total
from nlp_reports.figures.relations.order import orders_apart
from nlp_reports.figures.relations.outcome import outcomes
from nlp_reports.figures.relations.over_parts import over_parts
from nlp_reports.figures.relations.overdue import overdue_shares
from nlp_reports.figures.relations.parted_below import parted_below
from nlp_reports.figures.relations.parted_by import parted_by
from nlp_reports.figures.relations.parts_of_year import parts_of_year
from nlp_reports.figures.relations.plan_before import of_plans_before
from nlp_reports.figures.relations.plan_day import of_plan_days
from nlp_reports.figures.relations.plans_missed import plans_missed
from nlp_reports.figures.relations.plans_parted import plans_parted
from nlp_reports.figures.relations.profit import profits
from nlp_reports.figures.relations.rank import ranked
from nlp_reports.figures.relations.rate_before import rates_before
from nlp_reports.figures.relations.rate_next import rates_next
from nlp_reports.figures.relations.rest import of_wholes_before
from nlp_reports.figures.relations.rest_of_ratio import rests_of_ratios
from nlp_reports.figures.relations.row_totals import row_totals
from nlp_reports.figures.relations.row_totals_told import row_totals_told
from nlp_reports.figures.relations.sequence import sequences
from nlp_reports.figures.relations.settled import settled
from nlp_reports.figures.relations.share_of import shares_of
from nlp_reports.figures.relations.shares_listed import shares_listed
from nlp_reports.figures.relations.since_then import since_then
from nlp_reports.figures.relations.slips import slipped
from nlp_reports.figures.relations.spell import spells
from nlp_reports.figures.relations.spelled_out import spelled_out
from nlp_reports.figures.relations.spread import spread
from nlp_reports.figures.relations.stock import stock
from nlp_reports.figures.relations.table import table_relations
from nlp_reports.figures.relations.told_change import told_changes
from nlp_reports.figures.relations.told_twice import told_twice
from nlp_reports.figures.relations.told_twice.conflict import explained
from nlp_reports.figures.relations.totals_told import totals_told
from nlp_reports.figures.relations.worded import worded
from nlp_reports.figures.relations.worded_whole import shares_of_wholes
from nlp_reports.figures.relations.year_before import of_year_before
from nlp_reports.figures.untold_bases import without_untold_bases
from nlp_reports.model import Figure, Report, Sentence


def relations_of(report: Report, sentences: Sequence[Sentence], figures: Sequence[Figure]) -> tuple[Relation, ...]:
    """Return what the report's figures say of one another, in text order, with the outcome of each check.

    Only what stands so close that the meaning is sure is ever found not to fit; the rest cannot be checked.

    >>> from nlp_reports.figures.report import figures_of
    >>> from nlp_reports.model import Paragraph, ParagraphKind, Report, Sentence, Span
    >>> text = "Có 11/14 doanh nghiệp ký kết, đạt 87,5%."
    >>> whole = Span(0, len(text))
    >>> report = Report("bc", "bc.docx", text, (Paragraph(0, ParagraphKind.BODY, whole, whole),))
    >>> sentences = (Sentence(1, whole, 0),)
    >>> [(str(one.kind), str(one.outcome)) for one in relations_of(report, sentences, figures_of(report, sentences))]
    [('ratio-percent', 'not')]
    """
    lines, found = ruled(report, sentences, figures)
    found += belonging(lines, found)
    found = list(without_loose_parts(lines, found))
    found += gathered(lines, found)
    found += misreckoned(lines, found)
    found = list(without_untold_parts(lines, list(without_overlapping(lines, found))))
    found = list(without_open_lists(lines, found))
    found = list(without_untold_bases(lines, found))
    found = without_explained(without_means_in_part(found, lines), lines)
    found = [one for one in found if not explained(one, figures)]
    ordered = sorted(_once(found), key=lambda relation: (relation.where.start, relation.where.end, relation.kind))
    return tuple(_without_repeats(ordered))


def ruled(
    report: Report, sentences: Sequence[Sentence], figures: Sequence[Figure]
) -> tuple[tuple[Line, ...], list[Relation]]:
    """Return the sentences with their figures, and all that the rules say of these, each in words of its own."""
    lines = lines_of(report, sentences, figures)
    bases = Bases(figures)
    found = _of_sentences(lines, bases)
    found += told_twice(report, lines, figures)
    of_tables = _of_tables(report, figures)
    found += of_tables
    found += leads(report, lines, of_tables)
    found += [*totals_told(report, lines, of_tables), *row_totals_told(report, lines, figures)]
    found += [*parted_below(report, lines, figures), *gaps_of_rows(report, lines, figures)]
    found = _with_means(lines, found)
    found = _with_changes(lines, figures, found)
    found = _with_shares(lines, found)
    found += ranked(report, lines, figures)
    found = _with_times(lines, bases, found)
    accounts = without_rests_of_parts([*flows(lines), *fund_accounts(lines)], found)
    found = [*without_settled(found, accounts), *accounts]
    return lines, found


def _of_sentences(lines: Sequence[Line], bases: Bases) -> list[Relation]:
    """Return what single sentences and lists say of wholes and their parts."""
    found = [relation for line in lines for relation in of_line(line, bases)]
    found += carried(lines, bases)
    found += of_plans_before(lines, bases, found)
    found += of_wholes_before(lines, bases, found)
    found += list_sums(lines)
    found += [
        *parts_apart(lines),
        *named_parts(lines),
        *all_told(lines),
        *bracketed(lines),
        *plans_parted(lines),
        *parted_by(lines),
        *parts_of_year(lines),
    ]
    found += [*grades_apart(lines), *among_these(lines), *settled(lines), *both_kinds(lines), *more_than_total(lines)]
    found += [*overdue_shares(lines), *plans_missed(lines)]
    return found


def _of_tables(report: Report, figures: Sequence[Figure]) -> list[Relation]:
    """Return what the rows and columns of tables say of each other."""
    found = list(table_relations(report, figures))
    found += columns_reckoned(report, figures, found)
    found += named_columns(report, figures, found)
    found += [*table_flows(report, figures), *row_totals(report, figures)]
    return found


# Each rule from here on is given what is found before it: what one has read, another need not read in its own way.


def _with_means(lines: Sequence[Line], found: Sequence[Relation]) -> list[Relation]:
    """Return what is found with what is said of each one and of all: slips, products and means."""
    found = [*found]
    found += slipped(lines, found)
    found += factored(lines, found)
    found += of_each(lines, found)
    found += spread(lines, found)
    found += means_apart(lines, found)
    found += means_told(lines, found)
    found += means_of_runs(lines, found)
    return found


def _with_changes(lines: Sequence[Line], figures: Sequence[Figure], found: Sequence[Relation]) -> list[Relation]:
    """Return what is found with what is said to have grown, fallen, or been reached of a plan."""
    found = [*found]
    found += [*directions(lines), *since_then(lines, found)]
    found += [*held(lines), *called(lines)]
    found += [*gap_shares(lines), *grown_wholes(lines)]
    found += gains_of_rows(lines, figures, found)
    found += outcomes(lines, found)
    found += goals_said(lines, found)
    found += goals_beside(lines, found)
    found += told_changes(lines, found)
    found += over_parts(lines, found)
    found += moved(lines, found)
    found += worded(lines)
    return found


def _with_shares(lines: Sequence[Line], found: Sequence[Relation]) -> list[Relation]:
    """Return what is found with what is said of fractions, rates, prices and what they leave."""
    found = [*found]
    found += [*fractions(lines), *shares_of_wholes(lines)]
    found += shares_of(lines)
    found += rates_before(lines, found)
    found += rates_next(lines, found)
    found += multiplied(lines, found)
    found += stock(lines, found)
    found += misscaled(lines, found)
    found += [*profits(lines), *rests_of_ratios(lines)]
    return found


def _with_times(lines: Sequence[Line], bases: Bases, found: Sequence[Relation]) -> list[Relation]:
    """Return what is found with what is said of orders, days, months and years."""
    found = [*found]
    found += [*orders_apart(lines), *sequences(lines), *spelled_out(lines, found)]
    found += [*spells(lines), *lasting(lines), *lengths(lines), *of_plan_days(lines)]
    found += sums_of_months(lines)
    found += shares_listed(lines, found, bases)
    found += of_year_before(lines, found)
    return found


def _once(found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield each relation once where two readings came to the same figures; one that cannot tell gives way."""
    known: dict[Key, Relation] = {}
    for relation in found:
        key = key_of(relation)
        if key not in known or known[key].outcome is Outcome.CANNOT:
            known[key] = relation
    yield from known.values()


def _without_repeats(found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the relations; a figure that contradicts one number in two places is held against the first alone."""
    told: set[tuple[int, frozenset[Decimal | None]]] = set()
    for one in found:
        amounts = frozenset(figure.amount for figure in one.figures)
        pairs = {(figure.ref, amounts) for figure in one.figures if figure.ref}
        if one.kind is not RelationKind.CONFLICT or one.outcome is not Outcome.NOT or len(one.figures) != 2:
            yield one
        elif told.isdisjoint(pairs):
            told |= pairs
            yield one
