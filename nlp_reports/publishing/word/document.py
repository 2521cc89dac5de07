"""A Word document of an office from its empty page to its bytes: paper, font, language, page number, properties."""

import datetime as dt
import io

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from nlp_reports.publishing.word.elements import element
from nlp_reports.publishing.word.profile import Profile
from nlp_reports.publishing.writing.office_zip import steady

STAMP = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


def blank(profile: Profile) -> Document:
    """Return an empty document with the profile's page, font and language, and the page number on top."""
    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(profile.width), Mm(profile.height)
    section.top_margin, section.bottom_margin = Mm(profile.top), Mm(profile.bottom)
    section.left_margin, section.right_margin = Mm(profile.left), Mm(profile.right)
    section.header_distance = Mm(profile.top / 2)
    section.different_first_page_header_footer = True
    _font(document, profile)
    _page_number(section.header.paragraphs[0], profile)
    return document


def _font(document: Document, profile: Profile) -> None:
    """Set font and language for every script: Word falls back to its template's where one is left out."""
    normal = document.styles["Normal"]
    normal.font.name = profile.font
    normal.font.size = Pt(profile.body)
    for properties in (normal.element.get_or_add_rPr(), *document.styles.element.iter(qn("w:rPrDefault"))):
        target = properties if properties.tag == qn("w:rPr") else properties.find(qn("w:rPr"))
        _only(target, "w:rFonts", **dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), profile.font))
        _only(target, "w:lang", **dict.fromkeys(("val", "eastAsia", "bidi"), profile.language))


def _only(parent: BaseOxmlElement, name: str, **attributes: str) -> None:
    """Put a fresh child of this name in the place of the old one; theme fonts would win over named ones."""
    fresh = element(name, **attributes)
    old = parent.find(qn(name))
    if old is not None:
        parent.replace(old, fresh)
    elif name == "w:rFonts":
        parent.insert(0, fresh)
    else:
        parent.append(fresh)


def _page_number(paragraph: Paragraph, profile: Profile) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run()
    run.font.size = Pt(profile.page_number)
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        part = element("w:fldChar", fldCharType=kind) if kind else element("w:instrText")
        part.text = text or None
        run._r.append(part)  # noqa: SLF001 - python-docx has no field of its own


def finished(document: Document, title: str, profile: Profile) -> bytes:
    """Return the document as .docx, its properties set; equal documents give equal bytes."""
    _properties(document, title, profile)
    out = io.BytesIO()
    document.save(out)
    return steady(out.getvalue())


def _properties(document: Document, title: str, profile: Profile) -> None:
    """Replace what python-docx's template says of itself; nothing names the person or the machine."""
    core = document.core_properties
    core.author = core.last_modified_by = core.comments = core.keywords = core.subject = core.category = ""
    core.title = title
    core.language = profile.language
    core.created = core.modified = STAMP
    core.revision = 1
