"""The body of raw blocks: tables mended, blank paragraphs and page numbers left out, broken lines joined."""

from collections.abc import Iterable

from nlp_reports.reading.body.broken_lines import CENTRED, rewrapped, softly_joined
from nlp_reports.reading.body.contents_page import with_contents
from nlp_reports.reading.body.counted_nouns import with_noun_labels
from nlp_reports.reading.body.letters_from_h import with_letters_from_h
from nlp_reports.reading.body.office_codes import with_coded_labels
from nlp_reports.reading.body.pieces import Piece, SilentPiece, TablePiece
from nlp_reports.reading.body.title_lines import framed_heading, with_centred_titles
from nlp_reports.reading.body.type_line import with_type_apart
from nlp_reports.reading.lines.line import Line, lines_of
from nlp_reports.reading.lines.page_marks import page_numbers
from nlp_reports.reading.raw import RawBlock, RawParagraph, RawTable
from nlp_reports.reading.tables.cut_tables import with_continued
from nlp_reports.reading.tables.layout_tables import unframed
from nlp_reports.reading.tables.stacked_rows import unstacked
from nlp_reports.reading.tables.tabbed_tables import with_tabbed

_NO_LINE = "…"  # a table among the lines


def body_of(blocks: Iterable[RawBlock]) -> list[Piece]:
    """Return the pieces of a body, its contents set aside, with the labels that only the lines around tell."""
    return with_noun_labels(with_letters_from_h(with_contents(with_type_apart(pieces_of(blocks)))))


def pieces_of(blocks: Iterable[RawBlock]) -> list[Piece]:
    """Return the lines and tables of these blocks in order, blank paragraphs left out."""
    found: list[Piece] = []
    for block in with_continued(with_tabbed(unframed(blocks))):
        if isinstance(block, RawTable):
            table = TablePiece(unstacked(block))
            heading = framed_heading(table)
            found += heading or [table]
        else:
            lines = softly_joined(lines_of(block))
            found.extend(lines or _silent(block))
    return rewrapped(with_coded_labels(with_centred_titles(_without_page_numbers(found))))


def _without_page_numbers(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces without the numbers of pages that were typed, or copied with their text."""
    lines = [piece.text if isinstance(piece, Line) else _NO_LINE for piece in pieces]
    centred = {at for at, piece in enumerate(pieces) if isinstance(piece, Line) and piece.alignment in CENTRED}
    numbers = page_numbers(lines, centred)
    return [piece for at, piece in enumerate(pieces) if at not in numbers]


def _silent(raw: RawParagraph) -> list[SilentPiece]:
    hidden, label = raw.hidden.strip(), "" if raw.bullet else raw.label
    return [SilentPiece(raw.index, hidden, label)] if hidden or label else []
