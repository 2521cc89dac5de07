"""Open a Word file without trusting it: sniff, limits, parts; nothing outside the file is ever touched."""

import contextlib
import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from lxml import etree

from nlp_reports.errors import UnreadableError
from nlp_reports.reading.opening.reasons import unreadable
from nlp_reports.reading.xml_names import PACKAGE_RELATIONS, STRICT

# A report of 37 pages has parts of 1–2 MB; an honest document part seldom shrinks to less than a fortieth.
MAX_FILE = 256 * 2**20
MAX_ENTRIES = 10_000
MAX_PART = 32 * 2**20
MAX_TOTAL = 1024 * 2**20
MAX_RATIO = 200
# Some five thousand pages: whatever is larger is no report, and would only cost memory.
MAX_PARAGRAPHS = 250_000
RATIO_FROM = 8 * 2**20
_MOST_HEADERS = 6
# All that zipfile raises on a file whose bytes were changed.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    NotImplementedError,
    IndexError,
    struct.error,
)

LOCK = "~$"
ZIP = b"PK"
_STRICT_MARK = b"http://purl.oclc.org/ooxml/"
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


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a Word file that reading needs, parsed on demand; `main` is the name of the document part."""

    file: str
    archive: zipfile.ZipFile
    names: Mapping[str, str]
    main: str

    def tree(self, part: str) -> etree._Element | None:
        """Return the root element of `part`, None where the file has no such part.

        Raises:
            UnreadableError: the part is damaged, too large or declares a DOCTYPE.
        """
        name = self.names.get(part.lower())
        if name is None:
            return None
        return parse(self.file, _read(self.file, self.archive, name))

    def related(self, kind: str) -> str | None:
        """Return the name of the part that the document relates to as `kind` ("styles", "numbering", …)."""
        target = _relations(self, self.main).get(kind)
        if target is not None and target.lower() in self.names:
            return target
        usual = posixpath.join(posixpath.dirname(self.main), f"{kind}.xml")
        return usual if usual.lower() in self.names else None

    def target(self, identity: str) -> bytes | None:
        """Return the part that a relationship of the document of that id names, None where the file has none.

        Raises:
            UnreadableError: the part is damaged or too large.
        """
        part = next((target for name, _, target in _related(self, self.main) if name == identity), "")
        name = self.names.get(part.lower())
        return None if name is None else _read(self.file, self.archive, name)

    def headers(self) -> list[etree._Element]:
        """Return the root elements of the page headers, by name."""
        names = sorted(
            name for name in self.names if posixpath.basename(name).startswith("header") and name.endswith(".xml")
        )
        found: list[etree._Element] = []
        for name in names[:_MOST_HEADERS]:
            # A damaged header costs nothing of the body.
            with contextlib.suppress(UnreadableError):
                tree = self.tree(name)
                found += [] if tree is None else [tree]
        return found

    def related_tree(self, kind: str) -> etree._Element | None:
        """Return the root element of the part that the document relates to as `kind`, None without one."""
        part = self.related(kind)
        return None if part is None else self.tree(part)


def open_package(content: bytes, file: str) -> Package:
    """Return the Word package in `content`; limits are checked before anything is unpacked.

    Raises:
        UnreadableError: it is damaged, locked by a password, a bomb, or not a Word file.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except _DAMAGE as error:
        raise unreadable(file, "damaged") from error
    _check_limits(archive, file)
    names = {entry.replace("\\", "/").lstrip("/").lower(): entry for entry in archive.namelist()}
    bare = Package(file, archive, names, "")
    main = _relations(bare, "").get("officeDocument", "word/document.xml")
    if main.lower() not in names:
        main = next((name for name in sorted(names) if name.startswith("word/document")), "")
    if not main or main.lower().startswith(("xl/", "ppt/")):
        raise unreadable(file, "foreign")
    return Package(file, archive, names, main)


def _check_limits(archive: zipfile.ZipFile, file: str) -> None:
    entries = archive.infolist()
    total = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if any(entry.flag_bits & 1 for entry in entries):
        raise unreadable(file, "password")
    if len(entries) > MAX_ENTRIES or total > MAX_TOTAL or _swells(total, packed):
        raise unreadable(file, "bomb")
    for entry in entries:
        if entry.filename.lower().endswith((".xml", ".rels")) and entry.file_size > MAX_PART:
            raise unreadable(file, "bomb")


def _swells(size: int, packed: int) -> bool:
    return size > RATIO_FROM and size > MAX_RATIO * max(1, packed)


def _read(file: str, archive: zipfile.ZipFile, name: str) -> bytes:
    """Return the bytes of an entry, never more than the limit: the directory's sizes may lie."""
    try:
        entry = archive.getinfo(name)
        with archive.open(entry) as stream:
            content = stream.read(MAX_PART + 1)
    except _DAMAGE as error:
        raise unreadable(file, "damaged") from error
    if len(content) > MAX_PART or _swells(len(content), entry.compress_size):
        raise unreadable(file, "bomb")
    return content


def parse(file: str, content: bytes) -> etree._Element:
    """Return the root element of XML that nothing outside it can change; a strict file becomes a transitional one.

    Raises:
        UnreadableError: it is damaged or declares a DOCTYPE.
    """
    if _STRICT_MARK in content:
        for strict, transitional in STRICT:
            content = content.replace(strict, transitional)
    if b"<!DOCTYPE" in content:
        raise unreadable(file, "doctype")
    try:
        root = etree.fromstring(content, _parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise unreadable(file, "damaged") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise unreadable(file, "doctype")
    return root


def _parser() -> etree.XMLParser:
    """Return a parser that opens nothing and expands nothing; its own limits on depth and size stay on."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _relations(package: Package, part: str) -> dict[str, str]:
    """Return the targets inside the package by the last word of their type."""
    found: dict[str, str] = {}
    for _, kind, target in _related(package, part):
        found.setdefault(kind, target)
    return found


def _related(package: Package, part: str) -> Iterator[tuple[str, str, str]]:
    """Go through ids, last words of types and targets inside the package; external ones are never looked at."""
    folder, name = posixpath.split(part)
    try:
        root = package.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
    except ValueError:
        return
    for relation in () if root is None else root.iter(f"{{{PACKAGE_RELATIONS}}}Relationship"):
        target, kind = relation.get("Target") or "", (relation.get("Type") or "").rpartition("/")[2]
        if target and kind and relation.get("TargetMode") != "External":
            inside = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            yield relation.get("Id") or "", kind, inside
