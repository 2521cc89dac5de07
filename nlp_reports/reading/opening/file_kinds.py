"""What a file is by its first bytes, whatever its name says."""

from enum import StrEnum

LOCK = "~$"
ZIP = b"PK"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD_HEADER = b"\xec\xa5"
_OLE_SECTOR = 512
_ENCRYPTED = 0x0100


class FileKind(StrEnum):
    """What a file is by its first bytes, whatever its name says."""

    EMPTY = "empty"
    PACKAGE = "package"
    WORD_BINARY = "word-binary"
    PROTECTED = "protected"
    RICH_TEXT = "rich-text"
    FLAT = "flat"
    WORD_XML = "word-xml"
    OPEN_TEXT = "open-text"
    WEB_PAGE = "web-page"
    TEXT = "text"
    FOREIGN = "foreign"


# The first entry of a text of LibreOffice says what it is, uncompressed.
_OPEN_TEXT, _FIRST_ENTRY = b"mimetypeapplication/vnd.oasis.opendocument.text", 128
_MAGIC = (
    (ZIP, FileKind.PACKAGE),
    (b"{\\rt", FileKind.RICH_TEXT),
    (b"%PDF", FileKind.FOREIGN),
)
_MARKS = (
    (b"schemas.microsoft.com/office/2006/xmlpackage", FileKind.FLAT),
    (b"schemas.microsoft.com/office/word/2003/wordml", FileKind.WORD_XML),
    (b"<html", FileKind.WEB_PAGE),
    (b"<!doctype html", FileKind.WEB_PAGE),
    (b"mime-version:", FileKind.WEB_PAGE),
    (b"<?xml", FileKind.FOREIGN),
)


def sniff(content: bytes) -> FileKind:
    """Return what `content` is by its first bytes.

    >>> sniff(b"%PDF-1.4").value, sniff("Báo cáo".encode()).value
    ('foreign', 'text')
    """
    if not content.strip(b"\x00 \t\r\n"):
        return FileKind.EMPTY
    if content.startswith(_OLE):
        return _sniff_ole(content)
    head = content[:2048].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(ZIP) and _OPEN_TEXT in head[:_FIRST_ENTRY]:
        return FileKind.OPEN_TEXT
    kind = next((kind for mark, kind in _MAGIC if head.startswith(mark)), None)
    if kind is None:
        # What a person typed may speak of such marks; only a file of marks begins with one.
        plain = head.replace(b"\x00", b"").lower()
        is_marked = plain.startswith((b"<", b"mime-version:", b"\xff\xfe<", b"\xfe\xff<"))
        kind = next((kind for mark, kind in _MARKS if is_marked and mark in plain), None)
    if kind is not None:
        return kind
    is_text = content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" not in content[:4096]
    return FileKind.TEXT if is_text else FileKind.FOREIGN


def _sniff_ole(content: bytes) -> FileKind:
    if "EncryptedPackage".encode("utf-16-le") in content:
        return FileKind.PROTECTED
    if "worddocument".encode("utf-16-le") not in content.lower():
        return FileKind.FOREIGN
    header = content[_OLE_SECTOR : _OLE_SECTOR + 12]
    flags = int.from_bytes(header[10:12], "little")
    if header.startswith(_WORD_HEADER) and flags & _ENCRYPTED:
        return FileKind.PROTECTED
    return FileKind.WORD_BINARY
