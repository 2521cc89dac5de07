"""Tables that name items of the outline again and list the figures of each: "Nội dung | Con số phải có"."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from nlp_reports.guidelines.asking.marked import listed_in
from nlp_reports.guidelines.forms.column_heads import headed
from nlp_reports.guidelines.forms.form_cites import path_named
from nlp_reports.guidelines.forms.form_tables import columns_of
from nlp_reports.guidelines.outlines.item_labels import steps_of, undressed
from nlp_reports.guidelines.outlines.outline_home import is_on_report
from nlp_reports.guidelines.vocabulary import telling_words
from nlp_reports.model import Paragraph, ParagraphKind, Report, Table
from nlp_reports.text import fold

_LABEL = re.compile(
    r"(?:mục |phần |ý |điểm )?(?P<label>(?:[A-ZĐ]|[IVX]{1,4}|\d{1,2}|[a-zđ])(?:\.\w{1,3})*)[.)/:]?\s+(?=\S)"
)
_GAP = re.compile(r"\s{2,}|\t")
_LEAD = re.compile(r"(?<!\w)(?:con số|số liệu|chỉ tiêu|bảng|biểu)(?!\w)")
_TEXT = frozenset({ParagraphKind.ITEM, ParagraphKind.BODY})
_NAMED = _TEXT | {ParagraphKind.HEADING}
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One row: the label and the name of the item that it repeats, and the figures that it lists for it."""

    label: str
    name: str
    figures: str


@dataclass(frozen=True, slots=True)
class FigureTable:
    """Such a table: its rows, the section whose items they name, its first paragraph and the one behind its last."""

    rows: tuple[FigureRow, ...]
    section: int
    begin: int
    end: int


Line = tuple[int, Sequence[str]]


def figure_tables_of(report: Report) -> Iterator[FigureTable]:
    """Yield the tables of a guideline, in Word or copied as lines, whose rows name items again for their figures."""
    for lines, section in (*map(_lines_of, report.tables), *_copied(report)):
        rows = tuple(_rows(lines)) if len(lines) > 1 else ()
        begin = begin_of(report, lines[0][0]) if rows else 0
        scopes = _scopes(report, section, rows) if len(rows) >= _FEWEST else ()
        for scope in scopes:
            near = scope in {section, -1}
            if 2 * sum(_is_repeated(row, report, begin, scope, near=near) for row in rows) > len(rows):
                yield FigureTable(rows, scope, begin, lines[-1][0] + 1)
                break


def _scopes(report: Report, section: int, rows: Sequence[FigureRow]) -> Iterator[int]:
    """Yield the sections whose items the rows may name: its own and those above it; -1 for the whole document.

    A table that stands beside the outline, or tells whole paths ("II.3"), speaks of all of it.
    """
    beside = section < 0 or is_on_report(report.sections[section].title)
    while section >= 0 and not beside:
        yield section
        section = report.sections[section].parent
    if beside or all("." in row.label for row in rows):
        yield -1


def figures_by_item(
    tables: Iterable[FigureTable], items: Sequence[tuple[str, str]], around: Callable[[int], Sequence[str]]
) -> dict[str, str]:
    """Return the figures that tables list for each item, by its id.

    `items`: ids and texts; `around`: the ids below a section, among which a table of it looks first.
    """
    found: dict[str, list[str]] = {}
    for one in tables:
        near = set(around(one.section))
        own = [item for item in items if item[0] in near] or items
        for row in one.rows:
            home = _home(row, own)
            if home and row.figures:
                found.setdefault(home, []).append(row.figures)
    return {item: "; ".join(figures) for item, figures in found.items()}


def _lines_of(table: Table) -> tuple[list[Line], int]:
    """Return the rows of a Word table, and the section that it stands in."""
    rows: list[Line] = [
        (table.paragraph + at, [f"{cell.label} {cell.text}".strip() for cell in row])
        for at, row in enumerate(table.rows)
    ]
    return rows, table.section


def _copied(report: Report) -> Iterator[tuple[list[Line], int]]:
    """Yield the tables that were copied as lines: below a head of two cells, as long as gaps part the cells."""
    found: list[Line] = []
    for place, paragraph in enumerate(report.paragraphs):
        cells = _GAP.split(paragraph.span.of(report.text).strip()) if paragraph.kind in _TEXT else [""]
        if found and len(cells) == 1:
            yield found, report.paragraphs[found[0][0]].section
            found = []
        if found or (len(cells) > 1 and _columns(cells)):
            found.append((place, cells))
    if found:
        yield found, report.paragraphs[found[0][0]].section


def _columns(heads: Sequence[str]) -> tuple[int, int, int] | None:
    """Return the columns of the labels (-1 for none), of the names and of the figures; None for another table."""
    folded = [fold(head).strip() for head in heads]
    number = next((at for at, head in enumerate(folded) if headed("numbering").fullmatch(head)), -1)
    name = next((at for at, head in enumerate(folded) if at != number and headed("name").fullmatch(head)), -1)
    figures = next((at for at, head in enumerate(folded) if at > name and headed("figures").search(head)), -1)
    return None if name < 0 or figures < 0 else (number, name, figures)


def _rows(lines: Sequence[Line]) -> Iterator[FigureRow]:
    columns = _columns(lines[0][1])
    if columns is None or columns_of([cells for _, cells in lines]):
        return
    number, name, figures = columns
    for _, cells in lines[1:]:
        if max(name, figures) >= len(cells) or not cells[name].strip():
            continue
        found = _LABEL.match(cells[name])
        label = cells[number] if number >= 0 else (found["label"] if found else path_named(cells[name]))
        told = listed_in(cells[figures])
        yield FigureRow(steps_of(label.strip(" .)")), cells[name][found.end() if found else 0 :].strip(), told)


def begin_of(report: Report, head: int) -> int:
    """Return the first paragraph of the table whose first row is `head`: the one that leads it in, if there is one."""
    above = report.paragraphs[head - 1] if head else None
    if above is None or above.kind not in _TEXT or above.section != report.paragraphs[head].section:
        return head
    text = fold(above.span.of(report.text)).strip()
    return head - 1 if text.endswith(":") and _LEAD.search(text) else head


def _is_repeated(row: FigureRow, report: Report, before: int, section: int, *, near: bool) -> bool:
    """Tell whether a row names an item that stands before its table, below the same section.

    `near`: the number of an item and a word of it are enough; of a section further up, item 1 of any other is no name.
    """
    return any(
        _names(row, _label_of(one), one.span.of(report.text), near=near)
        for one in report.paragraphs[:before]
        if one.kind in _NAMED and (section < 0 or _is_below(report, one.section, section))
    )


def _label_of(paragraph: Paragraph) -> str:
    return steps_of(undressed(paragraph.label))


def _is_below(report: Report, inner: int, outer: int) -> bool:
    while inner >= 0 and inner != outer:
        inner = report.sections[inner].parent
    return inner == outer


def _home(row: FigureRow, items: Sequence[tuple[str, str]]) -> str:
    """Return the item that a row names: by its label and a word of it, else by most of its words; empty for none."""
    bare = not telling_words(row.name)
    labelled = [
        item for item, text in items if f".{steps_of(item)}".endswith(f".{row.label}") and (bare or _shared(row, text))
    ]
    if row.label and labelled:
        return labelled[0]
    shared = {item: len(_shared(row, text)) for item, text in items}
    best = max(shared, key=lambda item: shared[item], default="")
    return best if best and 2 * shared[best] >= len(telling_words(row.name)) > 0 else ""


def _names(row: FigureRow, label: str, text: str, *, near: bool) -> bool:
    shared, own = len(_shared(row, text)), len(telling_words(row.name))
    if row.label and label and row.label.rpartition(".")[2] != label.rpartition(".")[2]:
        return False
    return shared > 0 if near and row.label and label else 2 * shared >= own > 0


def _shared(row: FigureRow, text: str) -> frozenset[str]:
    return telling_words(row.name) & telling_words(text)
