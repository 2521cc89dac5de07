"""A guideline whose items stand in a table: "TT | Nội dung | Yêu cầu số liệu"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from nlp_reports.guidelines.form_tables import columns_of, grid_of
from nlp_reports.model import Report, SectionKind, Table
from nlp_reports.text import fold

_NUMBERING = re.compile(r"(?:số )?(?:tt|stt|thứ tự|mục)\W*")
_ROOT = re.compile(r"(?:phần (?:thứ )?)?(?P<label>[IVXLC]+|[A-ZĐ])[.)]?")
_LABEL = re.compile(r"(?P<label>[IVXLC]+|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)/]\s+")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its label, what it asks, and whether it is the heading of a first-level section."""

    label: str
    text: str
    root: bool


def rows_of(report: Report) -> Mapping[int, Row]:
    """Return the rows of the tables that list items, by the position of their paragraph."""
    return {place: row for table in report.tables for place, row in _rows(table)}


def _rows(table: Table) -> Iterator[tuple[int, Row]]:
    heads = [fold(cell.text) for cell in table.rows[0]] if table.rows else []
    asked = next((place for place, head in enumerate(heads) if "nội dung" in head), None)
    if asked is None or columns_of(grid_of(table)):
        return
    numbered = next((place for place, head in enumerate(heads) if _NUMBERING.fullmatch(head)), None)
    for at, cells in enumerate(table.rows[1:], start=1):
        texts = [" ".join(cell.text.split()) for cell in cells]
        if asked >= len(texts) or not texts[asked]:
            continue
        label = texts[numbered].strip(" .)") if numbered is not None else ""
        typed = _LABEL.match(texts[asked])
        text = texts[asked][typed.end() :] if typed and not label else texts[asked]
        label = label or (cells[asked].label or (typed["label"] if typed else "")).strip(" .)")
        # How to tell the matter stands behind it, as brackets would have it.
        more = "; ".join(text for place, text in enumerate(texts) if text and place not in {asked, numbered})
        root = bool(_ROOT.fullmatch(label)) and not more
        yield table.paragraph + at, Row(label, f"{text} ({more})" if more else text, root)


def is_tabular(report: Report) -> bool:
    """Tell whether the sections themselves stand in the table, or none above it."""
    rows = rows_of(report)
    return any(row.root or report.paragraphs[place].section < 0 for place, row in rows.items())


def kind_told(title: str) -> SectionKind | None:
    """Return what a section is about by its heading alone, None where it does not say."""
    from nlp_reports.reading.kinds import title_kind  # noqa: PLC0415 - a YAML guideline needs no Word

    return title_kind(title)


def kind_of(title: str) -> SectionKind:
    """Return what a section is about by its heading alone, results where it does not say."""
    return kind_told(title) or SectionKind.RESULTS
