"""The parts of a Word package that hold comments; every other part keeps its bytes."""

import io
import posixpath
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from nlp_reports.publishing.clean import for_xml
from nlp_reports.publishing.commenting.cut_runs import SPACE
from nlp_reports.reading import WordFile
from nlp_reports.reading.xml_names import PACKAGE_RELATIONS, RELATIONS

AUTHOR, INITIALS = "Văn phòng", "VP"
_TYPES = "[Content_Types].xml"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"


@dataclass(frozen=True, slots=True)
class Opened:
    """A Word package that is being written into: its document part, and the part that holds its comments."""

    file: WordFile
    document: etree._Element
    comments: etree._Element
    comments_part: str
    related: bool

    @property
    def namespace(self) -> str:
        """Return the namespace of the document part: transitional or strict."""
        return etree.QName(self.document).namespace or ""

    def element(self, name: str, **attributes: str) -> etree._Element:
        """Return a new Word element with attributes of its own namespace."""
        made = etree.Element(f"{{{self.namespace}}}{name}")
        for key, value in attributes.items():
            made.set(f"{{{self.namespace}}}{key}", value)
        return made


def open_word(file: WordFile) -> Opened:
    """Return `file` opened for comments; those that it has stay."""
    with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
        document = _parse(archive.read(_entry(archive, file.main)))
        part = _comments_part(archive, file.main)
        namespace = etree.QName(document).namespace or ""
        empty = etree.Element(f"{{{namespace}}}comments", nsmap={"w": namespace})
        comments = _parse(archive.read(_entry(archive, part))) if part else empty
    beside = posixpath.join(posixpath.dirname(file.main), "comments.xml")
    return Opened(file, document, comments, part or beside, bool(part))


def next_number(opened: Opened) -> int:
    """Return the first free number of a comment."""
    numbers = [comment.get(f"{{{opened.namespace}}}id") or "" for comment in opened.comments]
    return max((int(number) for number in numbers if number.isdecimal()), default=-1) + 1


def add_comment(opened: Opened, number: int, lines: Sequence[str]) -> None:
    """Add a comment of the office with one paragraph for each line."""
    comment = opened.element("comment", id=str(number), author=AUTHOR, initials=INITIALS)
    for line in lines:
        paragraph, run, text = opened.element("p"), opened.element("r"), opened.element("t")
        text.text = for_xml(line)
        text.set(SPACE, "preserve")
        run.append(text)
        paragraph.append(run)
        comment.append(paragraph)
    opened.comments.append(comment)


def write_word(opened: Opened) -> bytes:
    """Return the package with the document and the comments as they are now, every other part byte for byte."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(opened.file.content)) as old, zipfile.ZipFile(out, "w") as new:
        changed = _changed(old, opened)
        for entry in old.infolist():
            content = changed.pop(entry.filename, None) or old.read(entry)
            new.writestr(entry, content)
        for name, content in changed.items():
            fresh = zipfile.ZipInfo(name)
            fresh.compress_type, fresh.create_system = zipfile.ZIP_DEFLATED, 0
            new.writestr(fresh, content)
    return out.getvalue()


def _changed(archive: zipfile.ZipFile, opened: Opened) -> dict[str, bytes]:
    changed = {_entry(archive, opened.file.main): _bytes(opened.document)}
    if opened.related:
        return changed | {_entry(archive, opened.comments_part): _bytes(opened.comments)}
    relations = _relations_part(opened.file.main)
    return changed | {
        opened.comments_part: _bytes(opened.comments),
        _entry(archive, relations): _bytes(_related(archive, relations, opened)),
        _entry(archive, _TYPES): _bytes(_declared(archive, opened.comments_part)),
    }


def _related(archive: zipfile.ZipFile, part: str, opened: Opened) -> etree._Element:
    """Return the document's relations with one more, to its comments."""
    try:
        root = _parse(archive.read(_entry(archive, part)))
    except KeyError:
        root = etree.fromstring(f'<Relationships xmlns="{PACKAGE_RELATIONS}"/>')
    taken = {relation.get("Id") for relation in root}
    number = next(number for number in range(1, len(taken) + 2) if f"rIdGopY{number}" not in taken)
    office = _STRICT_OFFICE if "purl.oclc.org" in opened.namespace else RELATIONS
    relation = etree.SubElement(root, f"{{{PACKAGE_RELATIONS}}}Relationship")
    relation.attrib.update({"Id": f"rIdGopY{number}", "Type": f"{office}/comments"})
    relation.set("Target", posixpath.relpath(opened.comments_part, posixpath.dirname(opened.file.main) or "."))
    return root


def _declared(archive: zipfile.ZipFile, part: str) -> etree._Element:
    """Return the content types with one more, that of the comments."""
    root = _parse(archive.read(_entry(archive, _TYPES)))
    named = {override.get("PartName") for override in root}
    if f"/{part}" not in named:
        etree.SubElement(root, f"{{{_CONTENT_TYPES}}}Override", {"PartName": f"/{part}", "ContentType": _KIND})
    return root


def _comments_part(archive: zipfile.ZipFile, main: str) -> str:
    """Return the part that already holds comments, empty when there is none."""
    try:
        root = _parse(archive.read(_entry(archive, _relations_part(main))))
    except KeyError:
        return ""
    for relation in root:
        if (relation.get("Type") or "").endswith("/relationships/comments"):
            target = posixpath.normpath(posixpath.join("/", posixpath.dirname(main), relation.get("Target") or ""))
            if _known(archive, target.lstrip("/")):
                return target.lstrip("/")
    return ""


def _relations_part(main: str) -> str:
    folder, name = posixpath.split(main)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _names(archive: zipfile.ZipFile) -> Mapping[str, str]:
    return {name.replace("\\", "/").lstrip("/").lower(): name for name in archive.namelist()}


def _known(archive: zipfile.ZipFile, part: str) -> bool:
    return part.lower() in _names(archive)


def _entry(archive: zipfile.ZipFile, part: str) -> str:
    """Return the name in the zip of `part`; the part's own where it has none yet."""
    return _names(archive).get(part.lower(), part)


def _parse(content: bytes) -> etree._Element:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
