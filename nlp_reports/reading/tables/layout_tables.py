"""Tables that are no tables: frames and columns that an office lays its running text out in."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from nlp_reports.reading.labels.list_label import LabelKind, computed_label, typed_label
from nlp_reports.reading.raw import RawBlock, RawCell, RawParagraph, RawTable, Stretch, is_blank

_FEWEST_FRAMED, _SHORTEST_FRAMED = 5, 600
_RUNNING = 60  # characters of a paragraph that no table of values has many of
_MOSTLY = 0.6
_FEWEST_LABELS = 3
_LABEL_COLUMNS = 2
_FEWEST_ITEMS, _FORM_COLUMNS = 4, 4
_FEW = 0.1
_LONGEST_TITLE = 120
_VALUE = re.compile(r"[\d\s.,/%x+()-]+")
_STROKE = re.compile(r"[-–+*•]")


def unframed(blocks: Iterable[RawBlock]) -> Iterator[RawBlock]:
    """Go through the blocks, those inside a frame around running text among them."""
    blocks = list(blocks)
    written = sum(_length(block) for block in blocks)
    for block in blocks:
        if isinstance(block, RawTable) and _is_frame(block):
            yield from unframed(inner for row in block.rows for inner in joined_label(row))
        elif isinstance(block, RawTable) and _is_form(block, written):
            yield from unframed(_form_blocks(block))
        else:
            yield block


def joined_label(row: Sequence[RawCell]) -> list[RawBlock]:
    """Return what stands in a row, a label that has a cell of its own before the text that it numbers."""
    blocks = [block for cell in row for block in cell.blocks if not is_blank(block)]
    if len(blocks) <= 1 or len(row) != _LABEL_COLUMNS or not _holds_label(row[0]):
        return blocks
    label, first, *others = blocks
    if not isinstance(label, RawParagraph) or not isinstance(first, RawParagraph):
        return blocks
    return [_labelled(label, first), *others]


def _labelled(label: RawParagraph, text: RawParagraph) -> RawParagraph:
    typed = label.text.strip()
    if not typed:
        return replace(text, index=label.index, label=label.label, bullet=label.bullet, list_level=label.list_level)
    typed += " " if typed_label(f"{typed} Việc") or _STROKE.fullmatch(typed) else ". "
    own = label.stretches[:1]
    stretches = tuple(Stretch(s.start + len(typed), s.end + len(typed), s.face) for s in text.stretches)
    before = (Stretch(0, len(typed), own[0].face),) if own else ()
    return replace(text, index=label.index, text=typed + text.text, stretches=before + stretches)


def _is_frame(table: RawTable) -> bool:
    return _frames_text(table) or _lays_text_out(table) or _frames_tables(table)


def _frames_tables(table: RawTable) -> bool:
    """Tell whether a table only holds other tables in their places, with a word beside them and no value of its own."""
    cells = [cell for row in table.rows for cell in row]
    inner = [block for cell in cells for block in cell.blocks if isinstance(block, RawTable)]
    has_table = any(len(block.rows) > 1 and any(len(row) > 1 for row in block.rows) for block in inner)
    return has_table and not any(_VALUE.fullmatch(cell.text) for cell in cells)


def _frames_text(table: RawTable) -> bool:
    """Tell whether a table is a page drawn as cells of full width, as some offices frame a whole report."""
    if any(len(row) != 1 for row in table.rows):
        return False
    cells = [_lengths(row[0].blocks) for row in table.rows]
    if any(len(lengths) >= _FEWEST_FRAMED and sum(lengths) >= _SHORTEST_FRAMED for lengths in cells):
        return True
    lengths = [length for lengths in cells for length in lengths]
    return _is_running(lengths) or (_begins_section(table) and max(lengths, default=0) >= _RUNNING)


def _begins_section(table: RawTable) -> bool:
    """Tell whether the first line of a frame has a number, as the heading of a section has."""
    first = next((block for row in table.rows for block in row[0].blocks if not is_blank(block)), None)
    if not isinstance(first, RawParagraph):
        return False
    label = computed_label(first.label, bullet=first.bullet) if first.label else typed_label(first.text.strip())
    return label is not None and label.kind is not LabelKind.BULLET


def _lays_text_out(table: RawTable) -> bool:
    """Tell whether two columns are no more than labels and the text that they number."""
    wide = [row for row in table.rows if len(row) == _LABEL_COLUMNS]
    if any(len(row) > _LABEL_COLUMNS for row in table.rows) or len(wide) <= len(table.rows) // 2:
        return False
    labels = [row[0] for row in wide if any(not is_blank(block) for block in row[0].blocks)]
    if len(labels) < _FEWEST_LABELS or not all(map(_holds_label, labels)):
        return False
    return _is_running([length for row in table.rows for length in _lengths(row[-1].blocks)])


def _is_form(table: RawTable, written: int) -> bool:
    """Tell whether a table is the report itself, filled into a form: items, and beside each what was done.

    `written` is the number of characters of the document; a table of the report holds fewer of them.
    """
    columns = max((len(row) for row in table.rows), default=0)
    if len(table.rows) < _FEWEST_ITEMS or not 1 < columns <= _FORM_COLUMNS or _length(table) < _MOSTLY * written:
        return False
    cells = [cell for row in table.rows for cell in row[_labels(row) :]]
    values = sum(bool(_VALUE.fullmatch(cell.text)) for cell in cells)
    return values <= _FEW * len(cells) and _is_running([length for cell in cells for length in _lengths(cell.blocks)])


def _form_blocks(table: RawTable) -> Iterator[RawBlock]:
    """Return what a form says, row by row, its column heads apart and its items dressed as the headings they are."""
    has_heads = all(0 < _length_of(cell) < _RUNNING and not _begins_with_label(cell) for cell in table.rows[0])
    if has_heads:
        yield replace(table, rows=table.rows[:1], header=0)
    for row in table.rows[1:] if has_heads else table.rows:
        head = 1 + (_labels(row) if len(row) > _LABEL_COLUMNS else 0)
        title = joined_label(row[:head])
        only = title[0] if len(title) == 1 else None
        if isinstance(only, RawParagraph) and len(only.text) <= _LONGEST_TITLE:
            title = [_emphasised(only)]
        yield from title
        yield from (block for cell in row[head:] for block in cell.blocks)


def _emphasised(title: RawParagraph) -> RawParagraph:
    stretches = (replace(stretch, face=replace(stretch.face, bold=True)) for stretch in title.stretches)
    return replace(title, stretches=tuple(stretches))


def _is_running(lengths: Sequence[int]) -> bool:
    """Tell whether paragraphs of these lengths are mostly sentences."""
    total = sum(lengths)
    long = sum(length for length in lengths if length >= _RUNNING)
    return len(lengths) >= _FEWEST_FRAMED and total >= _SHORTEST_FRAMED and long >= _MOSTLY * total


def _length(block: RawBlock) -> int:
    """Return how many characters stand in a block, those of its cells included."""
    if isinstance(block, RawParagraph):
        return len(block.text)
    return sum(_length(inner) for row in block.rows for cell in row for inner in cell.blocks)


def _length_of(cell: RawCell) -> int:
    return sum(map(_length, cell.blocks))


def _labels(row: Sequence[RawCell]) -> int:
    """Return how many cells the label of a row fills: one, or none."""
    return int(len(row) > 1 and _holds_label(row[0]))


def _begins_with_label(cell: RawCell) -> bool:
    return typed_label(cell.text) is not None or _holds_label(cell)


def _lengths(blocks: Sequence[RawBlock]) -> list[int]:
    return [len(block.text) for block in blocks if isinstance(block, RawParagraph) and block.text]


def _holds_label(cell: RawCell) -> bool:
    """Tell whether a cell holds the label of what stands beside it, and nothing else."""
    blocks = [block for block in cell.blocks if not is_blank(block)]
    if len(blocks) != 1 or not isinstance(blocks[0], RawParagraph):
        return False
    typed, computed = blocks[0].text.strip(), blocks[0].label
    if not typed:
        return computed_label(computed, bullet=blocks[0].bullet) is not None
    label = typed_label(f"{typed} Việc") or typed_label(f"{typed}. Việc")
    return bool(_STROKE.fullmatch(typed)) or (label is not None and label.end > len(typed))
