"""Text files: lines instead of paragraphs, hard-wrapped ones joined."""

from nlp_reports.reading.raw import RawDocument, RawParagraph
from nlp_reports.reading.reasons import unreadable
from nlp_reports.text import nfc, rejoin


def text_document(content: bytes, file: str) -> RawDocument:
    """Return a text file as raw blocks; a paragraph's index is its first line, from 0.

    Raises:
        UnreadableError: the bytes are no Unicode text.
    """
    text = _decoded(content, file).replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    joined = rejoin([nfc(line) for line in text.split("\n")])
    return RawDocument(blocks=[RawParagraph(line.lines[0], line.text) for line in joined])


def _decoded(content: bytes, file: str) -> str:
    encodings = ("utf-16",) if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig",)
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise unreadable(file, "encoding")
