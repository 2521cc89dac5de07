"""Word files in one piece of XML ("Flat OPC"): the same parts as in a .docx, put into one here, in memory."""

import base64
import binascii
import io
import zipfile

from lxml import etree

from nlp_reports.reading.opening.limits import MAX_PART
from nlp_reports.reading.opening.reasons import unreadable
from nlp_reports.reading.opening.safe_xml import parse

_PACKAGE = "{http://schemas.microsoft.com/office/2006/xmlPackage}"


def to_package(content: bytes, file: str) -> bytes:
    """Return the parts of a flat file as a .docx.

    Raises:
        UnreadableError: the file is damaged, too large, declares a DOCTYPE or has no parts.
    """
    if len(content) > MAX_PART:
        raise unreadable(file, "huge")
    root = parse(file, content)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for part in root.iterchildren(f"{_PACKAGE}part"):
            name = (part.get(f"{_PACKAGE}name") or "").lstrip("/")
            if name:
                archive.writestr(name, _content(part, file))
    return made.getvalue()


def _content(part: etree._Element, file: str) -> bytes:
    for child in part:
        if child.tag == f"{_PACKAGE}xmlData" and len(child):
            return etree.tostring(child[0], encoding="UTF-8", xml_declaration=True)
        if child.tag == f"{_PACKAGE}binaryData":
            try:
                return base64.b64decode(child.text or "")
            except (binascii.Error, ValueError) as error:
                raise unreadable(file, "damaged") from error
    return b""
