"""Open a Word package without trusting it: limits and parts; nothing outside the file is ever touched."""

import contextlib
import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from nlp_reports.errors import UnreadableError
from nlp_reports.reading.opening.limits import MAX_ENTRIES, MAX_PART, MAX_RATIO, MAX_TOTAL, RATIO_FROM
from nlp_reports.reading.opening.reasons import unreadable
from nlp_reports.reading.opening.safe_xml import parse
from nlp_reports.reading.xml_names import PACKAGE_RELATIONS

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
