"""Figures of table cells: the header and the row label say what a bare number counts."""

import dataclasses
import functools
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from nlp_reports.figures.extraction import extract
from nlp_reports.figures.numerals import amount, plain
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.separators import commas_part_thousands
from nlp_reports.figures.table_units import scale_of, units_told
from nlp_reports.model import Cell, CellRef, Evidence, Figure, FigureKind, FigureRole, Report, Span, Table
from nlp_reports.text import fold, numbers_columns

_NUMBER = re.compile(r"\s*(?P<v>\d+(?:[.,]\d+)*)\s*")
_RATIO = re.compile(r"\s*(?P<a>\d+(?:[.,]\d+)*)\s?/\s?(?P<b>\d+(?:[.,]\d+)*)\s*")
# No share is written so, though its column is headed by "đạt" ("Hộ đạt 5 không, 3 sạch | 7.355").
_THOUSANDS = re.compile(r"\s*[1-9]\d{0,2}(?:\.\d{3})+\s*")
_PERCENT = re.compile(r"\s*(?P<v>\d+(?:[.,]\d+)*)\s?%\s*")
_BARE_YEAR = re.compile(r"\s*20\d\d\s*")
_BRACKETED = re.compile(r"\((?P<inside>[^()]*)\)")
# A column headed by nothing but its unit ("Khoản | Triệu đồng").
_MONEY = re.compile(r"(?:nghìn|ngàn|triệu|tỷ) đồng|đồng")
# A column of this head holds bodies, or units.
_BODIES = "đơn vị"
_UNIT_WORDS = 3
_SHORT_UNIT = re.compile(r"(?P<scale>tr|ng)\.? ?đ(?:ồng)?")
# A level or a number of parts may stand behind the word for a sum ("Cộng toàn phường", "Tổng cộng 4 cụm").
_SUMS_UP = (
    r"\s*(?:@total_header"
    r"|(?:cộng|tổng cộng|tổng)\s+(?:toàn|cả|\d{1,2}|hai|ba|bốn|năm|các)\s+[^\W\d]+(?:\s+[^\W\d]+){0,2})"
    r"\s*(?:\([^)]*\))?\s*[:.]?\s*"
)
_REACHED = frozenset({"đạt", "đạt được"})
_LEADING_NUMBER = re.compile(
    r"^(?:trong đó\W+(?=(?:số )?nữ(?!\w)))?(?:(?:tổng số|số lượng|số)\s+(?=\w))?", re.IGNORECASE
)


class Column(NamedTuple):
    """What a header says of its column: title, unit, role, the time it speaks of, and whether it only numbers rows.

    `commas` tells that commas part thousands in its table, `groups` that its cells reach over rows and name several.
    """

    title: str
    unit: str
    role: FigureRole
    period: str
    numbering: bool
    units: bool
    percent: bool
    generic: bool
    estimate: bool
    commas: bool = False
    groups: bool = False


def cell_figures(report: Report, table: Table, number: int) -> Iterator[Figure]:
    """Yield the figures of `table`, which is number `number` of the report, in text order."""
    columns = columns_of(table)
    if commas_part_thousands(table):
        columns = {at: one._replace(commas=True) for at, one in columns.items()}
    told = units_told(report, table, columns)
    for row in table.rows[table.header :]:
        label = row_label(row, columns)
        total = is_total(label)
        row_unit = next((fold(c.text).strip() for c in row if _column(columns, c).units), "") or _bracketed_unit(label)
        for cell in row:
            column = _column(columns, cell)
            for figure in _of_cell(cell, column, label, told.of(column, label, row_unit)):
                flags = (*figure.flags, "total-row") if total else figure.flags
                yield dataclasses.replace(figure, cell=CellRef(number, cell.row, cell.column), flags=flags)


# Check after check asks for the columns of the same table.
@functools.lru_cache(64)
def columns_of(table: Table) -> Mapping[int, Column]:
    """Return what the header rows say of every column, by its number."""
    titles: dict[int, list[str]] = {}
    whole = max((cell.column + cell.width - 1 for row in table.rows for cell in row), default=1)
    for row in table.rows[: table.header]:
        heads = () if numbers_columns([cell.text for cell in row]) else row
        for cell in (cell for cell in heads if cell.width < max(whole, 2)):
            for at in range(cell.column, cell.column + cell.width):
                titles.setdefault(at, []).append(" ".join(cell.text.split()))
    read = {at: _column_of(" ".join(part for part in parts if part)) for at, parts in sorted(titles.items())}
    for at in [at for at, one in read.items() if one.units and _is_counted(table, at)]:
        read[at] = read[at]._replace(units=False)
    for at in [at for at, one in read.items() if fold(one.title).strip() == _BODIES and _holds_units(table, at)]:
        read[at] = read[at]._replace(units=True)
    for at in {cell.column for row in table.rows[table.header :] for cell in row if cell.height > 1} & set(read):
        read[at] = read[at]._replace(groups=True)
    return _with_estimated(_with_reached(read)) if any(one.percent for one in read.values()) else read


def _is_counted(table: Table, column: int) -> bool:
    """Tell whether a column holds nothing but numbers: "ĐV" above them are members, no units."""
    told = [cell.text.strip() for row in table.rows[table.header :] for cell in row if cell.column == column]
    return any(told) and all(not text or text.replace(".", "").isdigit() for text in told)


def _holds_units(table: Table, column: int) -> bool:
    """Tell whether a column headed by "Đơn vị" holds units ("triệu đồng", "tổ", "hộ") and no bodies.

    Units are short and written small or, abbreviated ("HTX"), wholly great, and one of them is of money or a share.
    """
    told = [cell.text.strip() for row in table.rows[table.header :] for cell in row if cell.column == column]
    units = [one for one in told if one]
    small = all(not one[0].isdigit() and (not one[0].isupper() or one.isupper()) for one in units)
    short = small and all(len(one.split()) <= _UNIT_WORDS for one in units)
    return short and any(one == "%" or _MONEY.fullmatch(fold(one)) or _SHORT_UNIT.fullmatch(one) for one in units)


def _with_reached(columns: dict[int, Column]) -> dict[int, Column]:
    """Return columns, "Đạt" between a plan and its share for what was reached ("Giao | Đạt | %")."""
    shares = [at for at, one in columns.items() if "%" in one.title]
    plans = [at for at, one in columns.items() if one.role is FigureRole.TARGET]
    return {
        at: one._replace(percent=False)
        if fold(one.title).strip() in _REACHED and at - 1 in plans and at + 1 in shares
        else one
        for at, one in columns.items()
    }


def _with_estimated(columns: dict[int, Column]) -> dict[int, Column]:
    """Return columns, of several shares that are headed by nothing else the one right behind an estimate its share."""
    shares = [at for at, one in columns.items() if one.percent and one.generic]
    if len(shares) == 1:
        return columns
    ahead = {at: columns[at - 1] for at in shares if at - 1 in columns and columns[at - 1].estimate}
    return columns | {at: columns[at]._replace(estimate=True, period=one.period) for at, one in ahead.items()}


def row_label(row: tuple[Cell, ...], columns: Mapping[int, Column]) -> str:
    """Return the words that name the row: its first cells that are no number, numbering left out, or its year."""
    total = next((cell.text for cell in row if not _measured(cell.text) and is_total(cell.text)), "")
    if total:
        return " ".join(total.split())
    first = next((cell.text for cell in row if not _column(columns, cell).numbering), "")
    if _BARE_YEAR.fullmatch(first):
        return first.strip()
    named = [
        " ".join(cell.text.split())
        for cell in sorted(row, key=lambda cell: _column(columns, cell).groups)
        if not _column(columns, cell).numbering and not _column(columns, cell).units and not _measured(cell.text)
    ]
    return next((part for part in named if any(letter.isalpha() for letter in part)), "")


def is_total(label: str) -> bool:
    """Tell whether a row of that label sums up the others.

    >>> is_total("Tổng cộng:"), is_total("Cộng toàn phường"), is_total("Tổng số CNVCLĐ")
    (True, True, False)
    """
    return bool(compiled(_SUMS_UP).fullmatch(fold(label)))


def _column(columns: Mapping[int, Column], cell: Cell) -> Column:
    return columns.get(cell.column, _column_of(""))


@functools.lru_cache(256)
def _column_of(title: str) -> Column:
    said = fold(title)
    bare = re.sub(r"[^\w%#]+", " ", said).strip()
    return Column(
        title=title,
        unit=_bracketed_unit(said) or (said.strip() if _MONEY.fullmatch(said.strip()) else ""),
        role=_role(said),
        period=_period(title, said),
        numbering=bool(compiled("(?:@index_header)").fullmatch(bare)),
        units=bool(compiled("(?:@unit_header)").fullmatch(bare)),
        percent="%" in said or bool(compiled(r"(?<!\w)(?:@percent_header)(?!\w)(?! được(?!\w))").search(said)),
        generic=_is_generic(said),
        estimate=bool(compiled(r"(?<!\w)@estimate(?!\w)").search(said)),
    )


def _is_generic(said: str) -> bool:
    """Tell whether a header names no thing of its own ("Thực hiện đến 25/11/2020"), so that the row's label does."""
    rest = compiled(r"(?<!\w)(?:@generic_header)(?!\w)").sub("", _BRACKETED.sub("", said))
    return not any(letter.isalpha() for letter in rest)


def _role(said: str) -> FigureRole:
    if compiled(r"(?<!\w)(?:@target_header)(?!\w)").search(said) and "thực hiện" not in said and "%" not in said:
        return FigureRole.TARGET
    if compiled(r"(?<!\w)(?:@base_header)(?!\w)").search(said):
        return FigureRole.BASE
    return FigureRole.ACTUAL


def _period(title: str, said: str) -> str:
    found = re.search(
        r"(?:đến|tới|ước)?\s*(?:ngày\s+\d[\d/.-]*|\d{1,2}/\d{1,2}(?:/\d{4})?|(?:cả\s+)?năm\s+\d{4}|cả năm|cùng kỳ)",
        said,
    )
    if found is None and _BARE_YEAR.fullmatch(said):
        return f"năm {said.strip()}"
    return title[found.start() : found.end()].strip() if found else ""


def _bracketed_unit(text: str) -> str:
    found = [fold(m["inside"]).strip() for m in _BRACKETED.finditer(text)]
    told = found[-1].removeprefix("đvt:").removeprefix("đơn vị tính:").strip() if found else ""
    # "Hội viên có thẻ (% tổng hội viên)" says of what as well.
    return "%" if told.startswith("% ") else told


def _measured(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text) or _RATIO.fullmatch(text) or _PERCENT.fullmatch(text))


def _of_cell(cell: Cell, column: Column, label: str, unit: str) -> Iterator[Figure]:
    text = cell.text
    if not any(letter.isdigit() for letter in text) or column.units:
        return
    lead = len(text) - len(text.lstrip())
    span = Span(cell.span.start + lead, cell.span.start + len(text.rstrip()))
    bare = Figure(span, text.strip(), FigureKind.HEADING, Evidence.NO)
    if column.numbering:
        yield bare
    elif text.strip() == label and _BARE_YEAR.fullmatch(text):
        yield dataclasses.replace(bare, kind=FigureKind.PERIOD)
    elif _measured(text):
        yield _measured_figure(bare, column, label, column.unit or unit)
    elif fold(text).strip() != fold(label):
        for figure in extract(text):
            yield _of_column(dataclasses.replace(figure, span=figure.span.shift(cell.span.start)), column, label)


def _measured_figure(bare: Figure, column: Column, label: str, unit: str) -> Figure:
    text = bare.text
    known = dataclasses.replace(_of_column(bare, column, label), evidence=Evidence.YES)
    percent = _PERCENT.fullmatch(text)
    if percent or ((column.percent or unit == "%") and _NUMBER.fullmatch(text) and not _THOUSANDS.fullmatch(text)):
        read = amount(percent["v"] if percent else text.strip())
        return _valued(known, FigureKind.PERCENTAGE, read.value if read else None, "%", read.flags if read else ())
    scale, currency = scale_of(unit)
    ratio = _RATIO.fullmatch(text)
    if ratio:
        low, high = amount(ratio["a"]), amount(ratio["b"])
        if low is None or high is None:
            return dataclasses.replace(known, kind=FigureKind.OTHER, evidence=Evidence.NO)
        return dataclasses.replace(
            known, kind=FigureKind.RATIO, low=low.value * scale, high=high.value * scale, unit=currency
        )
    read = amount(text.strip(), whole=scale == 1 or column.commas)
    value = None if read is None else read.value * scale
    kind = FigureKind.MONEY if currency == "đồng" else FigureKind.MEASURE if currency else FigureKind.COUNT
    if value == 0 and kind is FigureKind.COUNT:
        kind = FigureKind.ZERO
    return _valued(known, kind, value, currency, read.flags if read else ())


def _valued(figure: Figure, kind: FigureKind, value: Decimal | None, unit: str, flags: tuple[str, ...]) -> Figure:
    if value is None:
        return dataclasses.replace(figure, kind=FigureKind.OTHER, evidence=Evidence.NO)
    return dataclasses.replace(figure, kind=kind, value=plain(value), unit=unit, flags=(*figure.flags, *flags))


def _of_column(figure: Figure, column: Column, label: str) -> Figure:
    named = label if column.generic else column.title
    role = figure.role if column.role is FigureRole.ACTUAL else column.role
    counted = figure.counted or _LEADING_NUMBER.sub("", " ".join(_BRACKETED.sub("", named).split()))
    flags = (*figure.flags, "estimate") if column.estimate else figure.flags
    return dataclasses.replace(figure, counted=counted, role=role, period=column.period, flags=flags)
