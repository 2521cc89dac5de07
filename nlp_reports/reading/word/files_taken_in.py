"""Files inside a Word file that Word takes in when it opens it (`w:altChunk`), as programs of the web write them."""

from dataclasses import replace

from nlp_reports.reading.opening.file_kinds import FileKind, sniff
from nlp_reports.reading.opening.package import Package
from nlp_reports.reading.other_files.text_file import text_document
from nlp_reports.reading.other_files.web_page import page_document
from nlp_reports.reading.raw import RawBlock, RawDocument, changed


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


def placed(block: RawBlock, index: int) -> RawBlock:
    """Return a block of another file with `index`, the paragraph of the Word file before it, for its own."""
    return changed(block, lambda paragraph: replace(paragraph, index=index))
