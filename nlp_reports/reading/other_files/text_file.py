"""Text files: lines instead of paragraphs, hard-wrapped ones joined."""

from nlp_reports.reading.lines.wrapping import joined_lines
from nlp_reports.reading.opening.limits import MAX_PARAGRAPHS, MAX_PART
from nlp_reports.reading.opening.reasons import unreadable
from nlp_reports.reading.raw import PLAIN, RawBlock, RawCell, RawDocument, RawParagraph, RawTable, Stretch
from nlp_reports.text import joined, nfc

_FEWEST_TABS = 2
_FEWEST_ROWS = 3


def text_document(content: bytes, file: str) -> RawDocument:
    """Return a text file as raw blocks; a paragraph's index is its first line, from 0.

    Raises:
        UnreadableError: the bytes are no Unicode text, or too many.
    """
    if len(content) > MAX_PART:
        raise unreadable(file, "huge")
    text = _decoded(content, file).replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    if text.count("\n") > MAX_PARAGRAPHS:
        raise unreadable(file, "huge")
    lines = [nfc(line).strip(" ") for line in text.split("\n")]
    blocks: list[RawBlock] = []
    start = 0
    for first, last in _tables(lines):
        blocks += _paragraphs(lines, start, first)
        blocks.append(_table(lines, first, last))
        start = last
    return RawDocument(blocks=[*blocks, *_paragraphs(lines, start, len(lines))])


def _paragraphs(lines: list[str], start: int, end: int) -> list[RawParagraph]:
    groups = joined_lines(lines[start:end])
    return [_paragraph(start + group[0], joined(lines[start + at] for at in group)) for group in groups]


def _paragraph(index: int, text: str) -> RawParagraph:
    return RawParagraph(index, text, (Stretch(0, len(text), PLAIN),))


def _tables(lines: list[str]) -> list[tuple[int, int]]:
    """Return the runs of lines that tabs part into three columns or more."""
    found: list[tuple[int, int]] = []
    start = 0
    for at in range(len(lines) + 1):
        if at < len(lines) and lines[at].count("\t") >= _FEWEST_TABS:
            continue
        if at - start >= _FEWEST_ROWS:
            found.append((start, at))
        start = at + 1
    return found


def _table(lines: list[str], first: int, last: int) -> RawTable:
    rows = (
        tuple(
            RawCell(row, column, 1, 1, (_paragraph(at, text),))
            for column, text in enumerate(map(str.strip, lines[at].split("\t")), start=1)
        )
        for row, at in enumerate(range(first, last), start=1)
    )
    return RawTable(tuple(rows))


def _decoded(content: bytes, file: str) -> str:
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise unreadable(file, "encoding") from error
