"""Tables that are no tables: frames and columns that an office lays its running text out in."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from nlp_reports.reading.labels import computed_label, typed_label
from nlp_reports.reading.raw import RawBlock, RawCell, RawParagraph, RawTable, Stretch

_FEWEST_FRAMED, _SHORTEST_FRAMED = 5, 600
_RUNNING = 60  # characters of a paragraph that no table of values has many of
_MOSTLY = 0.6
_FEWEST_LABELS = 3
_LABEL_COLUMNS = 2
_STROKE = re.compile(r"[-–+*•]")


def unframed(blocks: Iterable[RawBlock]) -> Iterator[RawBlock]:
    """Go through the blocks, those inside a frame around running text among them."""
    for block in blocks:
        if isinstance(block, RawTable) and (_frames_text(block) or _lays_text_out(block)):
            yield from unframed(inner for row in block.rows for inner in joined_label(row))
        else:
            yield block


def joined_label(row: Sequence[RawCell]) -> list[RawBlock]:
    """Return what stands in a row, a label that has a cell of its own before the text that it numbers."""
    blocks = [block for cell in row for block in cell.blocks if not _is_blank(block)]
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
    typed += " "
    own = label.stretches[:1]
    stretches = tuple(Stretch(s.start + len(typed), s.end + len(typed), s.face) for s in text.stretches)
    before = (Stretch(0, len(typed), own[0].face),) if own else ()
    return replace(text, index=label.index, text=typed + text.text, stretches=before + stretches)


def _frames_text(table: RawTable) -> bool:
    """Tell whether a table is a page drawn as cells of full width, as some offices frame a whole report."""
    if any(len(row) != 1 for row in table.rows):
        return False
    cells = [_lengths(row[0].blocks) for row in table.rows]
    if any(len(lengths) >= _FEWEST_FRAMED and sum(lengths) >= _SHORTEST_FRAMED for lengths in cells):
        return True
    return _is_running([length for lengths in cells for length in lengths])


def _lays_text_out(table: RawTable) -> bool:
    """Tell whether two columns are no more than labels and the text that they number."""
    wide = [row for row in table.rows if len(row) == _LABEL_COLUMNS]
    if any(len(row) > _LABEL_COLUMNS for row in table.rows) or len(wide) <= len(table.rows) // 2:
        return False
    labels = [row[0] for row in wide if any(not _is_blank(block) for block in row[0].blocks)]
    if len(labels) < _FEWEST_LABELS or not all(map(_holds_label, labels)):
        return False
    return _is_running([length for row in table.rows for length in _lengths(row[-1].blocks)])


def _is_running(lengths: Sequence[int]) -> bool:
    """Tell whether paragraphs of these lengths are mostly sentences."""
    total = sum(lengths)
    long = sum(length for length in lengths if length >= _RUNNING)
    return len(lengths) >= _FEWEST_FRAMED and total >= _SHORTEST_FRAMED and long >= _MOSTLY * total


def _lengths(blocks: Sequence[RawBlock]) -> list[int]:
    return [len(block.text) for block in blocks if isinstance(block, RawParagraph) and block.text]


def _holds_label(cell: RawCell) -> bool:
    """Tell whether a cell holds the label of what stands beside it, and nothing else."""
    blocks = [block for block in cell.blocks if not _is_blank(block)]
    if len(blocks) != 1 or not isinstance(blocks[0], RawParagraph):
        return False
    typed, computed = blocks[0].text.strip(), blocks[0].label
    if not typed:
        return computed_label(computed, bullet=blocks[0].bullet) is not None
    label = typed_label(f"{typed} X") or typed_label(f"{typed}. X")
    return bool(_STROKE.fullmatch(typed)) or (label is not None and label.end > len(typed))


def _is_blank(block: RawBlock) -> bool:
    return isinstance(block, RawParagraph) and not (block.text.strip() or block.hidden.strip() or block.label)
