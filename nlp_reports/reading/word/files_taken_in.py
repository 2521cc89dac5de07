"""Files inside a Word file that Word takes in when it opens it (`w:altChunk`), as programs of the web write them."""

from collections.abc import Iterable
from dataclasses import replace

from nlp_reports.reading.opening.file_kinds import FileKind, sniff
from nlp_reports.reading.opening.package import Package
from nlp_reports.reading.other_files.text_file import text_document
from nlp_reports.reading.other_files.web_page import page_document
from nlp_reports.reading.raw import RawBlock, RawDocument, RawParagraph


def chunk_document(package: Package, relation: str) -> RawDocument | None:
    """Return the web page or text that the document takes in by that relationship, None where it is neither.

    Raises:
        UnreadableError: it is damaged or too large.
    """
    content = package.target(relation)
    if content is None:
        return None
    kind = sniff(content)
    if kind is FileKind.WEB_PAGE:
        return page_document(content, package.file)
    return text_document(content, package.file) if kind is FileKind.TEXT else None


def paragraphs_in(blocks: Iterable[RawBlock]) -> int:
    """Return how many paragraphs the blocks hold, those of their tables included."""
    return sum(
        1 if isinstance(block, RawParagraph) else sum(paragraphs_in(cell.blocks) for row in block.rows for cell in row)
        for block in blocks
    )


def placed(block: RawBlock, index: int) -> RawBlock:
    """Return a block of another file with `index`, the paragraph of the Word file before it, for its own."""
    if isinstance(block, RawParagraph):
        return replace(block, index=index)
    rows = (
        tuple(replace(cell, blocks=tuple(placed(inner, index) for inner in cell.blocks)) for cell in row)
        for row in block.rows
    )
    return replace(block, rows=tuple(rows))
