"""Accounts in tables: columns or rows that are called what there was, what came, what went and what is left."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from nlp_reports.figures.agreement import is_exact
from nlp_reports.figures.cells import columns_of, row_label
from nlp_reports.figures.flow_words import Part, part_named
from nlp_reports.figures.line import in_order, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.flow import LOANS, comes_out
from nlp_reports.model import Evidence, Figure, FigureKind, FigureRole, Report, Table
from nlp_reports.text import fold

_SUM: Final = re.compile(r"\b(?:tổng|cộng)\b")
_KINDS: Final = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.ZERO, FigureKind.CHANGE})
_FLOWS: Final = (Part.ADDED, Part.TAKEN)
_HALF: Final = Decimal("0.5")


class _Entry(NamedTuple):
    """A cell of an account: what its name says it is, and whether that sums others up."""

    part: Part
    figure: Figure
    sums_up: bool


def table_flows(report: Report, figures: Sequence[Figure]) -> Iterator[Relation]:
    """Yield what accounts in the tables of the report come to."""
    tables: dict[int, list[Figure]] = {}
    for figure in figures:
        if figure.cell is not None and figure.kind in _KINDS and figure.evidence is not Evidence.NO:
            tables.setdefault(figure.cell.table, []).append(figure)
    for number, told in tables.items():
        table = report.tables[number - 1]
        loans = bool(LOANS.search(fold(report.text[table.span.start : table.span.end])))
        yield from _across(table, told, loans=loans)
        yield from _down(table, told, loans=loans)


def _across(table: Table, figures: Sequence[Figure], *, loans: bool) -> Iterator[Relation]:
    """Hold every row against what its columns are called ("Đầu năm | Tăng | Giảm | Cuối năm")."""
    titles = {at: fold(column.title) for at, column in columns_of(table).items()}
    parts = {at: part for at, title in titles.items() if (part := part_named(title, loans=loans)) is not None}
    if set(parts.values()) >= {Part.START, Part.END}:
        rows = _grouped(figures, [(one.cell.row, one.cell.column) for one in figures if one.cell])
        for row in rows.values():
            yield from _held([_Entry(parts[at], row[at], _sums_up(titles[at])) for at in sorted(row) if at in parts])


def _down(table: Table, figures: Sequence[Figure], *, loans: bool) -> Iterator[Relation]:
    """Hold every column against what the rows are called, from what there was to what is left."""
    columns = columns_of(table)
    labels = {row[0].row: fold(row_label(row, columns)) for row in table.rows if row}
    parts = {at: part for at, label in labels.items() if (part := part_named(label, loans=loans)) is not None}
    if set(parts.values()) >= {Part.START, Part.END}:
        told = _grouped(figures, [(one.cell.column, one.cell.row) for one in figures if one.cell])
        for column in told.values():
            entries = [_Entry(parts[at], column[at], _sums_up(labels[at])) for at in sorted(column) if at in parts]
            for account in _runs(entries):
                yield from _held(account)


def _grouped(figures: Sequence[Figure], places: Sequence[tuple[int, int]]) -> dict[int, dict[int, Figure]]:
    """Return the figures by one coordinate and then the other; cells of several figures are left out."""
    found: dict[int, dict[int, Figure]] = {}
    several = Counter(places)
    for figure, (one, other) in zip(figures, places, strict=True):
        if several[one, other] == 1:
            found.setdefault(one, {})[other] = figure
    return found


def _runs(entries: Sequence[_Entry]) -> Iterator[list[_Entry]]:
    """Yield the entries from each start to the next end: a table may hold several accounts below each other."""
    run: list[_Entry] = []
    for entry in entries:
        if entry.part is Part.START:
            run = [entry]
        elif run:
            run.append(entry)
            if entry.part is Part.END:
                yield run
                run = []


def _sums_up(name: str) -> bool:
    return bool(_SUM.search(name))


def _held(entries: Sequence[_Entry]) -> Iterator[Relation]:
    """Hold what is left against the rest; names that may be those of pieces leave the account undecided."""
    ends = {part: [one for one in entries if one.part is part] for part in Part}
    moves = [one for way in _FLOWS for one in _whole(ends[way])]
    if len(ends[Part.START]) != 1 or len(ends[Part.END]) != 1 or not moves:
        return
    start, end = ends[Part.START][0].figure, ends[Part.END][0].figure
    used = [start, *(one.figure for one in moves), end]
    if len({one.unit for one in used}) > 1 or not is_exact(*used) or any(_is_aimed_at(one) for one in used):
        return
    computed = (start.value or Decimal(0)) + sum(_moved(one) for one in moves)
    told, ways = end.value or Decimal(0), {one.part for one in moves}
    outcome = Outcome.FITS if comes_out(computed, end, used) else Outcome.CANNOT
    sure = len(ways) > 1 or (told > computed if ways == {Part.ADDED} else told < computed)
    clear = all(len(_whole(ends[way])) == 1 or not any(one.sums_up for one in ends[way]) for way in ways)
    if outcome is Outcome.CANNOT and sure and clear and 0 < max(told, computed) * _HALF <= min(told, computed):
        outcome = Outcome.NOT
    figures = in_order(used)
    yield Relation(RelationKind.CHANGE, outcome, figures, where_of(end), computed, told, end.unit)


def _whole(entries: Sequence[_Entry]) -> Sequence[_Entry]:
    """Return the one that sums the others up, else all."""
    sums = [one for one in entries if one.sums_up]
    return sums if len(sums) == 1 else entries


def _moved(entry: _Entry) -> Decimal:
    value = abs(entry.figure.value or Decimal(0))
    return value if entry.part is Part.ADDED else -value


def _is_aimed_at(figure: Figure) -> bool:
    return figure.role in {FigureRole.TARGET, FigureRole.PLAN}
