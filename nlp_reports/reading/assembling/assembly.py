"""One text and spans into it: the pieces of a file become a report."""

from dataclasses import dataclass

from nlp_reports.model import Note, Report
from nlp_reports.reading.assembling.report_builder import ReportBuilder
from nlp_reports.reading.body.doubtful_labels import without_doubtful_labels
from nlp_reports.reading.body.of_blocks import body_of, pieces_of
from nlp_reports.reading.body.pieces import Piece
from nlp_reports.reading.formal_lines.beginnings import begins_annexed_outline
from nlp_reports.reading.headings.heading_lines import headings
from nlp_reports.reading.headings.sequence import implied_labels, sequence_notes
from nlp_reports.reading.labels.list_label import ListLabel
from nlp_reports.reading.letterhead.closing_block import ClosingBlock, closing_blocks
from nlp_reports.reading.letterhead.completing import completed, with_signature
from nlp_reports.reading.letterhead.head import Head, read_head
from nlp_reports.reading.lines.line import Line
from nlp_reports.reading.raw import RawDocument


@dataclass(frozen=True, slots=True)
class Source:
    """Where a report comes from: its name in every table, its file as the tables show it, its digest."""

    name: str = ""
    file: str = ""
    digest: str = ""


def assemble(document: RawDocument, source: Source) -> Report:
    """Return the report that a document makes; one without visible text has no paragraphs."""
    pieces = body_of(document.blocks)
    head = read_head(pieces)
    closings = closing_blocks(pieces, head.length)
    found = _headings_in(pieces, head, closings)
    builder = ReportBuilder(implied=_implied_in(pieces, found))
    builder.build(without_doubtful_labels(pieces, found), head, closings, found)
    text = "".join(builder.parts)
    letterhead = with_signature(completed(head.letterhead, pieces_of(document.headers)), closings, text)
    return Report(
        name=source.name,
        file=source.file,
        text=text,
        paragraphs=tuple(builder.paragraphs),
        sections=builder.finished(text, letterhead.date),
        tables=tuple(builder.tables),
        letterhead=letterhead,
        notes=(
            *(Note(note.kind, note.text, note.paragraph) for note in document.notes),
            *sequence_notes(builder.numbered),
        ),
        digest=source.digest,
    )


def _headings_in(pieces: list[Piece], head: Head, closings: list[ClosingBlock]) -> dict[int, int]:
    """Return where headings stand between head and closing blocks, each with how many characters of it are one."""
    starts = [head.length, *(closing.end for closing in closings)]
    ends = [*(closing.start for closing in closings), len(pieces)]
    found = {
        at: length
        for start, end in zip(starts, ends, strict=True)
        for at, length in headings(pieces, start, end).items()
    }
    annexed = [line for closing in closings if (line := _line_at(pieces, closing.end))]
    found.update({pieces.index(line): len(line.text) for line in annexed if begins_annexed_outline(line.text)})
    return found


def _implied_in(pieces: list[Piece], found: dict[int, int]) -> dict[int, ListLabel]:
    """Return by position which number a heading without one stands for."""
    whole = {at: line for at in sorted(found) if (line := _line_at(pieces, at)) and found[at] == len(line.text)}
    places = list(whole)
    return {places[position]: label for position, label in implied_labels(list(whole.values())).items()}


def _line_at(pieces: list[Piece], at: int) -> Line | None:
    piece = pieces[at] if at < len(pieces) else None
    return piece if isinstance(piece, Line) else None
