"""Tables typed with tabs or blanks: paragraphs below one another that these part into the same columns."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from nlp_reports.reading.raw import RawBlock, RawCell, RawParagraph, RawTable
from nlp_reports.reading.tables.cell_values import VALUE

_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 3
_GAP = " " * 3
_TAB, _TABS, _GAPS = re.compile(r"\t"), re.compile(r"\t+"), re.compile(r"\t[ \t]*| {3,}[ \t]*")


def with_tabbed(blocks: Iterable[RawBlock]) -> list[RawBlock]:
    """Return the blocks, runs of paragraphs that are rows of a table as tables."""
    found: list[RawBlock] = []
    run: list[RawParagraph] = []
    for block in blocks:
        if isinstance(block, RawParagraph) and _is_row(block):
            run.append(block)
            continue
        found += _settled(run)
        run = []
        found.append(block)
    return [*found, *_settled(run)]


def _is_row(paragraph: RawParagraph) -> bool:
    text = paragraph.text.strip()
    if "\t" not in text and _GAP not in text:
        return False
    parts = max(text.count("\t"), len(_GAPS.findall(text)))
    return parts >= _FEWEST_COLUMNS - 1 and "\n" not in text


def _settled(run: list[RawParagraph]) -> Sequence[RawBlock]:
    """Return a run of rows as a table, as it was where its rows do not fit together."""
    if len(run) < _FEWEST_ROWS:
        return run
    for mark in (_TAB, _TABS, _GAPS):
        rows = [_cells(paragraph, mark, at) for at, paragraph in enumerate(run, start=1)]
        if len({len(row) for row in rows}) == 1 and _holds_values(rows):
            return [RawTable(tuple(rows))]
    return run


def _holds_values(rows: Sequence[Sequence[RawCell]]) -> bool:
    """Tell whether below a head without values a column holds nothing else."""
    head, *others = ([cell.text for cell in row] for row in rows)
    if not all(head[1:]) or any(map(VALUE.fullmatch, head)):
        return False
    columns = zip(*others, strict=True)
    return any(
        any(column) and all(not told or VALUE.fullmatch(told) for told in column) for column in list(columns)[1:]
    )


def _cells(paragraph: RawParagraph, mark: re.Pattern[str], row: int) -> tuple[RawCell, ...]:
    """Return the cells of a row; a computed number is a part of the first."""
    text = paragraph.text.rstrip()
    begin = len(text) - len(text.lstrip())
    ends = [(found.start(), found.end()) for found in mark.finditer(text, begin)]
    bounds = zip([begin, *(end for _, end in ends)], [*(start for start, _ in ends), len(text)], strict=True)
    parts = [_part(paragraph, start, end) for start, end in bounds]
    first = replace(paragraph, text=parts[0].text, stretches=parts[0].stretches)
    return tuple(RawCell(row, at, 1, 1, (part,)) for at, part in enumerate((first, *parts[1:]), start=1))


def _part(paragraph: RawParagraph, start: int, end: int) -> RawParagraph:
    written = paragraph.text[start:end]
    start += len(written) - len(written.lstrip())
    part = paragraph.part(start, start + len(written.strip()))
    return replace(part, label="", bullet=False, list_level=-1, hidden="")
