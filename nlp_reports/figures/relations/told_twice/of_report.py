"""All that may be one fact told twice: what stands in two places of a report is held against itself."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.cells_told import cells_told
from nlp_reports.figures.kinship import Weight, weights
from nlp_reports.figures.ledger import Entry, entries_of
from nlp_reports.figures.line import Line
from nlp_reports.figures.listed_rows import narrated
from nlp_reports.figures.relation import Outcome, Relation
from nlp_reports.figures.relations.told_twice.beyond_by_share import beyond_by_share
from nlp_reports.figures.relations.told_twice.beyond_plan import beyond_plans
from nlp_reports.figures.relations.told_twice.bound_told import bounds_told
from nlp_reports.figures.relations.told_twice.celled import celled
from nlp_reports.figures.relations.told_twice.changes_told import changes_told
from nlp_reports.figures.relations.told_twice.companions import companions
from nlp_reports.figures.relations.told_twice.complete import completed
from nlp_reports.figures.relations.told_twice.conflict import conflicts, in_rows, wholes_told
from nlp_reports.figures.relations.told_twice.denied import denied
from nlp_reports.figures.relations.told_twice.exchanged import exchanged, told_again
from nlp_reports.figures.relations.told_twice.grown_from import grown_from
from nlp_reports.figures.relations.told_twice.headed_apart import without_headed_apart
from nlp_reports.figures.relations.told_twice.levels_told import levels_told
from nlp_reports.figures.relations.told_twice.likely import likely
from nlp_reports.figures.relations.told_twice.miswritten_cells import miswritten_cells
from nlp_reports.figures.relations.told_twice.named_apart import without_named_apart
from nlp_reports.figures.relations.told_twice.natures import without_two_natures
from nlp_reports.figures.relations.told_twice.no_grade import no_grades
from nlp_reports.figures.relations.told_twice.no_letters import no_letters
from nlp_reports.figures.relations.told_twice.none_at_all import none_at_all
from nlp_reports.figures.relations.told_twice.now_in_plans import now_in_plans
from nlp_reports.figures.relations.told_twice.or_better import or_better
from nlp_reports.figures.relations.told_twice.over_stages import over_stages
from nlp_reports.figures.relations.told_twice.owed import debts_told
from nlp_reports.figures.relations.told_twice.plans_left import plans_left
from nlp_reports.figures.relations.told_twice.plans_reached import plans_reached
from nlp_reports.figures.relations.told_twice.reached_in_plans import reached_in_plans
from nlp_reports.figures.relations.told_twice.retold import retold
from nlp_reports.figures.relations.told_twice.scopes import without_two_scopes
from nlp_reports.figures.relations.told_twice.shares_retold import shares_retold
from nlp_reports.figures.relations.told_twice.sole import counted_once, tabled
from nlp_reports.figures.relations.told_twice.stages import are_of_two, is_added_up, of_whole_year, stages_of
from nlp_reports.figures.relations.told_twice.undone import undone
from nlp_reports.figures.relations.told_twice.unsourced import unsourced
from nlp_reports.figures.relations.told_twice.verdict import verdicts
from nlp_reports.model import Figure, Report

_MANY: Final = 100
_TAKEN_IN: Final = re.compile(r"\b(?:kể cả|tính cả|gồm cả|có cả|cộng cả|tính thêm|cộng thêm)\s*$")


def told_twice(report: Report, lines: Sequence[Line], figures: Sequence[Figure]) -> Iterator[Relation]:
    """Yield what two sentences, or a sentence and a table, say of one thing: each rule in words of its own."""
    told_in_words, rows = narrated(lines), in_rows(report, lines, figures)
    told = wholes_told(told_in_words, rows)
    concepts = {figure.ref: concept for concept, every in told.items() for figure in every}
    wholes = list(without_headed_apart(lines, conflicts(told)))
    others = list(retold(report, told_in_words, rows, concepts))
    cells = entries_of((), tuple(cells_told(report, figures)), concepts)
    entries = entries_of(told_in_words, rows, concepts)
    weight = weights(entries)
    others += without_named_apart(report, lines, _of_entries(lines, entries, cells, weight))
    others += without_named_apart(report, lines, told_again(figures, entries, weight))
    others += levels_told(lines, figures)
    others += without_named_apart(report, lines, miswritten_cells(report, lines, figures, entries, weight))
    others = [*without_headed_apart(lines, without_two_natures(lines, others))]
    if any(one.outcome is Outcome.NOT for one in (*wholes, *others)):
        yield from _without_two_things(lines, figures, wholes, [*without_two_scopes(lines, others)])
    else:
        yield from (*wholes, *others)


def _of_entries(
    lines: Sequence[Line], entries: Sequence[Entry], cells: Sequence[Entry], weight: Weight
) -> Iterator[Relation]:
    """Yield what each rule says of what the figures of the report, and the cells of its tables, tell."""
    yield from unsourced(entries, weight)
    yield from exchanged(entries, weight)
    yield from companions(lines, entries)
    yield from counted_once(entries, weight)
    yield from tabled(entries, weight)
    yield from denied(lines, entries, weight)
    yield from none_at_all(lines, weight)
    yield from no_grades(lines)
    yield from no_letters(lines)
    yield from changes_told(lines)
    yield from completed(lines, entries)
    yield from undone(lines, entries, weight)
    yield from verdicts(lines, weight)
    yield from grown_from(lines, entries)
    yield from now_in_plans(lines, entries)
    yield from reached_in_plans(lines, entries)
    yield from over_stages(lines, entries)
    yield from plans_reached(lines)
    yield from plans_left(lines)
    yield from beyond_plans(lines)
    yield from beyond_by_share(lines)
    yield from or_better(lines)
    yield from shares_retold(lines, entries, weight)
    yield from debts_told(lines)
    yield from bounds_told(lines, entries, weight)
    yield from likely(entries, weight)
    yield from celled(entries, cells, weight)


def _without_two_things(
    lines: Sequence[Line], figures: Sequence[Figure], wholes: Sequence[Relation], others: Sequence[Relation]
) -> Iterator[Relation]:
    """Yield the relations without the conflicts of two parts of the year, or of what a table tells both of."""
    stages = stages_of(lines)
    cells = [one for one in figures if one.cell is not None]
    by = {line.sentence.ref: line for line in lines}
    for one in (*(of_whole_year(one, stages) for one in wholes), *others):
        if not (
            _are_two_cells(one, cells)
            or _takes_in(one, by)
            or _is_told_otherwise(one, by)
            or are_of_two(one, stages)
            or is_added_up(one, lines, stages)
        ):
            yield one


def _takes_in(one: Relation, by: Mapping[int, Line]) -> bool:
    """Tell whether one value takes in what parts it from the other: "213 CLB", "231 CLB, kể cả 18 CLB của Đoàn"."""
    if one.outcome is not Outcome.NOT or len(one.figures) != 2:
        return False
    first, second = (figure.amount or Decimal(0) for figure in one.figures)
    whole = max(one.figures, key=lambda figure: figure.amount or Decimal(0))
    line = by.get(whole.sentence or 0)
    return line is not None and any(
        more.amount == abs(first - second) and _TAKEN_IN.search(line.before(more)) for more in line.figures
    )


def _is_told_otherwise(one: Relation, by: Mapping[int, Line]) -> bool:
    """Tell whether a sentence says by how much it differs from a cell ("826 cụ, thêm 36 cụ")."""
    told = [figure for figure in one.figures if figure.cell is None]
    if one.outcome is not Outcome.NOT or len(one.figures) != 2 or len(told) != 1:
        return False
    line = by.get(told[0].sentence or 0)
    cell = next(figure for figure in one.figures if figure.cell is not None)
    apart = abs((cell.amount or Decimal(0)) - (told[0].amount or Decimal(0)))
    return line is not None and any(
        near.amount == apart and near.unit == cell.unit for near in line.figures if near is not told[0]
    )


def _are_two_cells(one: Relation, cells: Sequence[Figure]) -> bool:
    """Tell whether the table that contradicts a sentence tells its value too, in the same row or column."""
    if one.outcome is not Outcome.NOT:
        return False
    told = [figure for figure in one.figures if figure.cell is None and (figure.amount or 0) >= _MANY]
    return any(
        near.amount == figure.amount and near.unit == figure.unit and near is not other and _are_in_line(near, other)
        for other in one.figures
        for figure in (told if other.cell is not None else ())
        for near in cells
    )


def _are_in_line(one: Figure, other: Figure) -> bool:
    """Tell whether two figures stand in one row or one column of a table."""
    first, second = one.cell, other.cell
    if first is None or second is None or first.table != second.table:
        return False
    return first.row == second.row or first.column == second.column
