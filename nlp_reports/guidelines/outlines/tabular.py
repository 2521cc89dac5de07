"""A guideline whose items stand in a table: "TT | Nội dung | Yêu cầu số liệu"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from nlp_reports.guidelines.asking.marked import are_figures, figures_listed, listed_in
from nlp_reports.guidelines.forms.column_heads import headed
from nlp_reports.guidelines.forms.form_tables import Grid, columns_of, grid_of
from nlp_reports.guidelines.outlines.item_labels import plain_label
from nlp_reports.model import Cell, Report, SectionKind, Table
from nlp_reports.text import fold

_NUMBERING = re.compile(r"(?:số )?(?:tt|stt|thứ tự|mục)\W*")
_ROOT = re.compile(r"(?:phần (?:thứ )?)?(?P<label>[IVXLC]+|[A-ZĐ])[.)]?")
_LABEL = re.compile(r"(?P<label>[IVXLC]+|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)/]\s+")


# A label by itself, with the word for its part or without: "1", "Câu 2", "II.3".
_NUMBER = re.compile(r"(?:[^\W\d]+ )?(?:[IVXLC]+|[A-ZĐ]|\d{1,2}|[a-zđ])(?:\.\w{1,3})*[.)]?")
_LEAD = "Số liệu"
_GROUP = re.compile(r"(?:(?:(?i:phần|nhóm|mục) )?([IVXLC]+|[A-ZĐ])\s?[.:)/–-]+\s*)?(\S.*)")
_FEWEST_GROUPS = 2


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where a table of items has what they ask, their labels, the figures they list and the unit (-1 for none)."""

    asked: int
    label: int
    figures: int
    unit: int


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its label, what it asks, and whether it is the heading of a first-level section.

    `title`: that of a section which the row itself asks for, with no row below it.
    """

    label: str
    text: str
    root: bool
    title: str = ""


def rows_of(report: Report) -> Mapping[int, Row]:
    """Return the rows of the tables that list items, by the position of their paragraph."""
    # Titles without a label stand over tables that hold the whole outline, and are no parts of it.
    whole = not any(one.label for one in report.sections)
    return {place: row for table in report.tables for place, row in _rows(table, whole=whole)}


def _rows(table: Table, *, whole: bool) -> Iterator[tuple[int, Row]]:
    grid = grid_of(table)
    columns = None if columns_of(grid) else _columns(grid)
    if columns is None:
        return
    numbered = _numbered_roots(grid, columns) if whole else frozenset()
    groups = _group_rows(grid) if whole else {}
    for at, texts in enumerate(grid[1:], start=1):
        if at in groups:
            label, title = groups[at]
            yield table.paragraph + at, Row(label or "", title, root=True)
            continue
        if columns.asked >= len(texts) or not texts[columns.asked]:
            continue
        label, text = _labelled(table.rows[at], texts, columns)
        figures = _figures(texts, columns)
        told = {columns.asked, columns.label, *((columns.figures, columns.unit) if figures is not None else ())}
        # How to tell the matter stands behind it, as brackets would have it.
        told |= {place for place, head in enumerate(grid[0]) if headed("who").fullmatch(fold(head))}
        more = "; ".join(text for place, text in enumerate(texts) if text and place not in told)
        alone = label in numbered and bool(more or figures)
        root = label in numbered or (bool(_ROOT.fullmatch(label)) and not more and not figures)
        title, text = (text if alone else ""), (f"{text} ({more})" if more else text)
        told_of = f"{text.rstrip(' .;')}. {_LEAD}: {figures}" if figures else text
        yield table.paragraph + at, Row(label, told_of, root, title)


def _group_rows(grid: Grid) -> Mapping[int, tuple[str | None, str]]:
    """Return label and title of each row that only names those below it: as wide as the table, or alone in capitals.

    The last rows of a table name none, unless they tell themselves what part of a report they are; a single one is
    a remark.
    """
    told = {at: [text for text in row if text] for at, row in enumerate(grid) if at}
    found = {at: one[0] for at, one in told.items() if len(one) == 1 and _heads_group(grid[at], one[0])}
    below = {at: title for at, title in found.items() if (at + 1 in told and at + 1 not in found) or kind_told(title)}
    matches = ((at, _GROUP.fullmatch(title)) for at, title in below.items() if len(below) >= _FEWEST_GROUPS)
    return {at: (one[1], one[2]) for at, one in matches if one}


def _heads_group(row: Sequence[str], text: str) -> bool:
    return (len(row) == 1 or text.isupper()) and not text.endswith((".", ";", ":"))


def _numbered_roots(grid: Grid, columns: _Columns) -> frozenset[str]:
    """Return the whole numbers that are sections: most of them head rows whose numbers go on with theirs ("3.02").

    Where Roman numbers or letters head sections, numbers do not.
    """
    labels = [row[columns.label].strip(" .)") for row in grid[1:]] if columns.label >= 0 else []
    whole = [one for one in labels if one.isdecimal()]
    heading = [one for one in whole if any(label.startswith(f"{one}.") for label in labels)]
    lettered = any(_ROOT.fullmatch(label) for label in labels)
    return frozenset(whole if 2 * len(heading) > len(whole) and not lettered else ())


def _columns(grid: Grid) -> _Columns | None:
    """Return the columns of a table of items; None where its head is that of another."""
    heads = [fold(head).strip() for head in grid[0]] if grid else []
    asked = next((at for at, head in enumerate(heads) if "nội dung" in head), -1)
    asked = asked if asked >= 0 else next((at for at, one in enumerate(heads) if headed("name").fullmatch(one)), -1)
    if asked < 0:
        return None
    label = next((at for at, head in enumerate(heads) if _NUMBERING.fullmatch(head)), -1)
    label = label if label >= 0 else next((at for at in range(asked) if _numbers(grid, at)), -1)
    figures = next((at for at, head in enumerate(heads) if at > asked and _lists_figures(head)), -1)
    unit = next((at for at, head in enumerate(heads) if headed("unit").fullmatch(head)), -1)
    return _Columns(asked, label, figures, unit)


def _lists_figures(head: str) -> bool:
    """Tell whether a column lists figures; one of demands ("Yêu cầu số liệu") says how to tell the matter."""
    return headed("figures").search(head) is not None and not head.startswith("yêu cầu")


def _numbers(grid: Grid, at: int) -> bool:
    """Tell whether a column holds nothing but the labels of its rows, whatever heads it ("Ý", "Câu số", "Mã")."""
    cells = [row[at] for row in grid[1:] if at < len(row) and row[at]]
    return bool(cells) and all(_NUMBER.fullmatch(cell) for cell in cells)


def _labelled(cells: Sequence[Cell], texts: Sequence[str], columns: _Columns) -> tuple[str, str]:
    """Return the label of a row and what it asks for."""
    label = plain_label(texts[columns.label].strip(" .)")) if columns.label >= 0 else ""
    text = texts[columns.asked]
    typed = None if label else _LABEL.match(text)
    label = label or (cells[columns.asked].label or (typed["label"] if typed else "")).strip(" .)")
    return label, text[typed.end() :] if typed else text


def _figures(texts: Sequence[str], columns: _Columns) -> str | None:
    """Return the bare figures that a row lists, "" where it demands none; None where its cell says how to tell them."""
    unit = texts[columns.unit] if 0 <= columns.unit < len(texts) else ""
    if columns.figures < 0 and unit:
        return next(figures_listed(f"{texts[columns.asked]} ({unit})"), None)  # the row itself is one
    listed = listed_in(texts[columns.figures] if 0 <= columns.figures < len(texts) else "")
    return listed if not listed or are_figures(listed) else None


def is_tabular(report: Report) -> bool:
    """Tell whether the sections themselves stand in the table, or none above it.

    A table of days below more questions than it has rows ("Câu 1. … Câu 28. …") is none of items.
    """
    rows = rows_of(report)
    told = any(row.root or report.paragraphs[place].section < 0 for place, row in rows.items())
    asked = sum(bool(one.label) for place, one in enumerate(report.paragraphs) if place not in rows) if told else 0
    return told and (asked <= len(rows) or any(row.label for row in rows.values()))


def kind_told(title: str) -> SectionKind | None:
    """Return what a section is about by its heading alone, None where it does not say."""
    from nlp_reports.reading.section_kinds.by_title import title_kind  # noqa: PLC0415 - a YAML guideline needs no Word

    return title_kind(title)


def kind_of(title: str) -> SectionKind:
    """Return what a section is about by its heading alone, results where it does not say."""
    return kind_told(title) or SectionKind.RESULTS
