"""Tables that a guideline wants filled in: which they are, and the figures that their rows and columns demand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nlp_reports.guidelines.asking.bracketed import told_in
from nlp_reports.guidelines.asking.counting import begins_with_money, noun_at_start
from nlp_reports.guidelines.asking.units import measured_in
from nlp_reports.guidelines.forms.column_heads import headed
from nlp_reports.guidelines.forms.form_cites import NTH_DASH, is_caption, path_named
from nlp_reports.guidelines.forms.form_lines import Form, FormRow, forms_in_lines
from nlp_reports.guidelines.forms.row_parts import row_parts
from nlp_reports.model import ParagraphKind, Report, Table
from nlp_reports.text import fold

Grid = Sequence[Sequence[str]]
_BLANK = " .…xX_–-"
_IN_BRACKETS = re.compile(r"\s*\((?:(?:đvt|đơn vị(?: tính)?)\s*:\s*)?([^\W\d][^()]{0,20}|%)\)$", re.IGNORECASE)
_GAP = re.compile(r"\s{2,}|\t")
# "7", "Câu 7", "II.3", "7, gạch thứ hai": the label of an item.
_LABELLED = re.compile(
    r"(?:[^\W\d]+ )?(?:[IVX]{1,4}|[A-ZĐ]{1,4}(?=[.-]?\d)|[A-HĐ]|\d{1,2})(?:[.\-/]?\w{1,3})*[.)]?"
    rf"(?:,? (?i:{NTH_DASH}))?"
)
# A cell that repeats the one above it.
_DITTO = re.compile(r"[\s\"'“”″,.–-]*(?:-?\s*(?:nt|n/t|như trên)\s*-?)?[\s\"'“”″,.–-]*")
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a form's table has the names of its rows, their units, their items (-1 for none), and what is measured."""

    name: int
    unit: int
    item: int
    measures: tuple[tuple[int, str], ...]


def columns_of(grid: Grid) -> Columns | None:
    """Return the columns of a table that is to be filled in; None where its head or its cells tell another one.

    >>> columns_of([("Nhóm", "Số lượt người", "Số tiền (đồng)"), ("Người già", "…", "…")]).measures
    ((1, 'Số lượt người'), (2, 'Số tiền (đồng)'))
    >>> columns_of([("TT", "Nội dung", "Yêu cầu"), ("1", "Hội viên", "ghi rõ số")]) is None
    True
    """
    if listed := _listed_columns(grid):
        return listed
    heads = [fold(head) for head in grid[0]] if grid else []
    unit = next((at for at, head in enumerate(heads) if headed("unit").fullmatch(head)), -1)
    other = [at for at, head in enumerate(heads) if at != unit and not headed("form numbering").fullmatch(head)]
    name = next((at for at in other if headed("form name").search(heads[at])), -1)
    # "Biểu 1 | Đơn vị tính | Chỉ tiêu giao": the name of the form heads those of its rows.
    named = bool(other) and other[0] == 0 and is_caption(heads[0])
    if other and (unit < 0 or (named and not 0 <= name < unit)):
        name = other[0]
    if name < 0:
        return None
    item = next((at for at in other if at != name and unit >= 0 and headed("item").fullmatch(heads[at])), -1)
    values = [
        at
        for at in other
        if at > max(name, unit) and at != item and not (unit < 0 and headed("rest").search(heads[at]))
    ]
    times = [at for at in values if headed("time").fullmatch(heads[at])]
    measures = tuple((at, grid[0][at]) for at in values if headed("measure").match(heads[at]) and at not in times)
    if measures and unit < 0:  # "Người hưởng | Số tiền": beside a sum, persons and things are counted too
        counted = {at for at in values if at not in times and noun_at_start(heads[at])}
        measures = tuple((at, grid[0][at]) for at in values if at in counted or (at, grid[0][at]) in measures)
    if unit < 0 and len(times) + len(measures) < len(values):
        return None
    cells = [row[at] for row in grid[1:] for at in values if at < len(row)] or [""]
    # A cell that nobody fills in is crossed out.
    if not values or 2 * sum(not cell.strip(_BLANK) for cell in cells) < len(cells):
        return None
    return Columns(name, unit, item, () if unit >= 0 else measures)


def _listed_columns(grid: Grid) -> Columns | None:
    """Return the columns of a table that only lists figures: items by their labels, what is told of them, in what.

    Where the labels stand before the figures, columns to fill in and remarks may stand beside.
    """
    heads = [fold(head).strip() for head in grid[0]] if grid else []
    item = next((at for at, head in enumerate(heads) if headed("item").fullmatch(head)), -1)
    unit = next((at for at, head in enumerate(heads) if headed("unit").fullmatch(head)), -1)
    rest = [
        at for at, head in enumerate(heads) if at not in {item, unit} and not headed("form numbering").fullmatch(head)
    ]
    if 0 <= item < unit:
        rest = [at for at in rest if not (at > unit and _is_filled_in(heads[at]))]
    if item < 0 or unit < 0 or len(rest) != 1 or len(grid) < _FEWEST:
        return None
    labels = without_dittos([_text(row, item) for row in grid[1:]])
    labelled = all(_LABELLED.fullmatch(label) for label in labels) and all(_text(row, rest[0]) for row in grid[1:])
    return Columns(rest[0], unit, item, ()) if labelled else None


def _is_filled_in(head: str) -> bool:
    """Tell whether a column holds values of a time, or remarks."""
    return bool(headed("time").fullmatch(head) or headed("rest").search(head))


def without_dittos(cells: Sequence[str]) -> list[str]:
    """Return the cells of a column, those that repeat the one above them by a sign or by nothing written out.

    >>> without_dittos(["A2", "nt", "", "“", "A3"])
    ['A2', 'A2', 'A2', 'A2', 'A3']
    """
    found: list[str] = []
    for cell in cells:
        found.append(found[-1] if found and _DITTO.fullmatch(fold(cell)) else cell)
    return found


def rows_of_form(grid: Grid) -> Iterator[FormRow]:
    """Yield the figures that a form asks for: one of each row, or of each row and each column that names a measure.

    >>> [(row.name, row.unit) for row in rows_of_form([("Nội dung", "Năm 2024"), ("Suất ăn (suất)", "…")])]
    [('Suất ăn', 'suất')]
    """
    columns = columns_of(grid)
    if columns is None:
        return
    group, listed = "", _listed_columns(grid) is not None
    cells = [_text(row, columns.item) for row in grid[1:]]
    remarked = next((at for at, head in enumerate(grid[0]) if headed("rest").search(fold(head))), -1)
    for row, item in zip(grid[1:], without_dittos(cells) if listed else cells, strict=True):
        name, unit = _text(row, columns.name), _text(row, columns.unit)
        number = _text(row, 0).strip(" .)") if columns.name > 0 and columns.unit != 0 else "-"
        number = number if number.strip("-–+*") else ""
        if columns.unit < 0 and name.strip(_BLANK):
            for told, of in _measured(name, columns):
                yield FormRow(number, told, of, group)
        elif name and unit:
            own = item if path_named(item) else f"mục {item}" if item else group
            for one in row_parts(name):
                yield FormRow(
                    item if listed and not _numbered(grid[0]) else number, one, unit, own, _text(row, remarked)
                )
        group = group if unit or columns.unit < 0 else f"{number} {name}".strip(" -")


def _numbered(heads: Sequence[str]) -> bool:
    """Tell whether the rows of a form have numbers of their own."""
    return bool(headed("form numbering").fullmatch(fold(heads[0])))


def _measured(name: str, columns: Columns) -> Iterator[tuple[str, str]]:
    """Yield name and unit of each figure of a row whose table has no column of units."""
    if not columns.measures:
        yield _told_in(name)
    for _, head in columns.measures:
        told, unit = _told_in(head)
        small = name[:1].lower() + name[1:] if name[1:2].islower() else name
        yield (f"{told} {small}" if unit and not told_in(unit)[0] else name), unit


def _told_in(name: str) -> tuple[str, str]:
    """Return a name and what it is told in: as brackets say, else what it counts, money, per cent or a measure."""
    bracket = _IN_BRACKETS.search(name)
    if bracket:
        return name[: bracket.start()], bracket[1]
    return name, _unit_of(name)


def _unit_of(told: str) -> str:
    bare = re.sub(r"^(?:tổng số|số|tổng)\s+", "", fold(told))
    if fold(told).startswith("tỷ lệ"):
        return "%"
    noun = noun_at_start(bare)
    if noun and not begins_with_money(bare):
        return noun[0]
    return "đồng" if begins_with_money(bare) or begins_with_money(told) else measured_in(bare) or ""


def _text(row: Sequence[str], at: int) -> str:
    return row[at] if 0 <= at < len(row) else ""


def grid_of(table: Table) -> Grid:
    """Return the texts of a table's cells, each on one line."""
    return [[" ".join(cell.text.split()) for cell in row] for row in table.rows]


def forms_copied(report: Report) -> Iterator[Form]:
    """Yield the forms whose tables were copied as lines: by their numbers, else by the gaps between their cells."""
    gapped = [form for form in map(_gapped, _runs(report)) if form]
    own = {form.paragraph for form in gapped if _names_items_first(report, form)}
    numbered = [form for form in forms_in_lines(report) if form.paragraph not in own]
    yield from numbered
    places = {at for form in numbered for at in range(form.paragraph, form.end)}
    yield from (form for form in gapped if form.paragraph not in places)


def _names_items_first(report: Report, form: Form) -> bool:
    """Tell whether the head of a form has a column of items between its numbers and its names.

    No number there counts a row; "TT | Nội dung | ĐVT" names its rows.
    """
    heads = [fold(one) for one in _GAP.split(report.paragraphs[form.paragraph].span.of(report.text).strip())]
    if len(heads) <= _FEWEST or headed("unit").fullmatch(heads[2]):
        return False
    return bool(headed("form numbering").fullmatch(heads[0]) and headed("item").fullmatch(heads[1]))


def listing_tables(report: Report) -> Iterator[int]:
    """Yield the first paragraph of each table that only lists the figures of items, in Word or copied as lines."""
    yield from (one.paragraph for one in report.tables if _listed_columns(grid_of(one)))
    yield from (run[0][0] for run in _runs(report) if _listed_columns([cells for _, cells in run]))


def _gapped(run: Sequence[tuple[int, Sequence[str]]]) -> Form | None:
    """Return the form that lines with gaps make, None where they make none."""
    grid = [cells for _, cells in run]
    rows = tuple(rows_of_form(grid)) if len(grid) > 1 else ()
    plain = grid and columns_of(grid) is not None and len(grid) > 1
    return Form(run[0][0], rows, run[-1][0] + 1) if plain else None


def _runs(report: Report) -> Iterator[Sequence[tuple[int, Sequence[str]]]]:
    """Yield the runs of lines of a section that gaps part into as many cells, empty ones at their ends put back."""
    run: list[tuple[int, Sequence[str]]] = []
    section = -1
    for place, paragraph in enumerate(report.paragraphs):
        text = paragraph.span.of(report.text).strip()
        cells = _GAP.split(text) if paragraph.kind in {ParagraphKind.BODY, ParagraphKind.ITEM} else []
        cells = _filled_up(cells, run[0][1]) if run and len(cells) > 1 else cells
        if run and (len(cells) != len(run[0][1]) or paragraph.section != section):
            yield run
            run = []
        if len(cells) > 1:
            run.append((place, cells))
            section = paragraph.section
    yield run


def _filled_up(cells: list[str], head: Sequence[str]) -> list[str]:
    """Return the cells of a row below its head with the empty ones that no gap shows: an item told above, and values.

    >>> _filled_up(["1", "Suất quà", "suất"], ["Câu", "Chỉ tiêu", "ĐVT", "Kỳ trước", "Kỳ này"])
    ['1', 'Suất quà', 'suất', '', '']
    >>> _filled_up(["Trị giá", "đồng"], ["Câu", "Chỉ tiêu", "ĐVT", "Kỳ này"])
    ['', 'Trị giá', 'đồng', '']
    >>> _filled_up(["7", "Số lần kiểm tra", "lần", "B2"], ["Dòng", "Số liệu", "ĐVT", "Năm 2024", "Dùng cho mã"])
    ['7', 'Số lần kiểm tra', 'lần', '', 'B2']
    """
    heads = [fold(one) for one in head]
    unit = next((at for at, one in enumerate(heads) if headed("unit").fullmatch(one)), -1)
    if len(cells) == len(heads) or unit < 0:
        return cells
    told = [at for at, one in enumerate(heads) if at <= unit or not _is_filled_in(one)]
    named = _LABELLED.fullmatch(cells[0]) or _DITTO.fullmatch(fold(cells[0]))
    if len(cells) == len(told) - 1 and headed("item").fullmatch(heads[0]) and not named:
        cells = ["", *cells]
    if told == [*range(len(told))] and len(told) < len(cells) < len(heads):
        return [*cells, *[""] * (len(heads) - len(cells))]
    spread = dict(zip(told, cells, strict=False))
    return [spread.get(at, "") for at in range(len(heads))] if len(cells) == len(told) else cells
