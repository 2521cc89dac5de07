"""Elements of Word's XML that python-docx has no words for."""

from typing import cast

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement


def element(name: str, **attributes: str) -> BaseOxmlElement:
    """Return a Word element by its prefixed name, with attributes of the same namespace."""
    made = cast("BaseOxmlElement", OxmlElement(name))
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made
