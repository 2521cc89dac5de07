"""XML that nothing outside it can change."""

from lxml import etree

from nlp_reports.reading.opening.reasons import unreadable
from nlp_reports.reading.xml_names import STRICT

_STRICT_MARK = b"http://purl.oclc.org/ooxml/"


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
