"""The paragraphs of a Word document: runs with what is to be filled in marked, running text, rules."""

import re

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run as WordRun

from nlp_reports.publishing.clean import for_xml
from nlp_reports.publishing.word.elements import element
from nlp_reports.publishing.word.profile import Profile

# What a person still has to fill in or look at: it must not go out unseen.
REMARK = re.compile(r"(\[[^\[\]]*\w[^\[\]]*\])")
# A number of the sources, which needs no looking at.
MARK = re.compile(r"\[[\d, –-]+\]")


def say(paragraph: Paragraph, text: str, size: float, *, bold: bool = False, italic: bool = False) -> None:
    """Add text to a paragraph; what stands in square brackets is highlighted, a source mark is grey instead."""
    for part in REMARK.split(for_xml(text)):
        if not part:
            continue
        run = paragraph.add_run(part)
        run.font.size, run.bold, run.italic = Pt(size), bold or None, italic or None
        _colour(run, part)


def _colour(run: WordRun, part: str) -> None:
    if MARK.fullmatch(part):
        run.font.color.rgb = RGBColor(0x59, 0x59, 0x59)
    elif REMARK.fullmatch(part):
        run.font.highlight_color = WD_COLOR_INDEX.YELLOW


def tight(paragraph: Paragraph, *, centred: bool = True, before: float = 0, after: float = 0) -> Paragraph:
    """Return the paragraph set as in a letterhead: single spaced, without indent."""
    form = paragraph.paragraph_format
    form.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else WD_ALIGN_PARAGRAPH.LEFT
    form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), 1.0
    return paragraph


def body(document: Document, profile: Profile, *, indent: bool = True) -> Paragraph:
    """Return a new justified paragraph of running text."""
    paragraph = document.add_paragraph()
    form = paragraph.paragraph_format
    form.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    form.first_line_indent = Mm(profile.first_line) if indent else None
    form.space_before, form.space_after = Pt(0), Pt(profile.paragraph_gap)
    form.line_spacing = profile.line_spacing
    return paragraph


def rule(paragraph: Paragraph, room: float, length: float) -> None:
    """Draw a line of `length` millimetres in the middle of `room`, as the bottom border of an empty paragraph."""
    tight(paragraph)
    side = Mm(max(room - length, 0) / 2)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = side
    paragraph.add_run().font.size = Pt(2)
    paragraph.paragraph_format.line_spacing = Pt(3)
    borders = element("w:pBdr")
    borders.append(element("w:bottom", val="single", sz="6", space="0", color="000000"))
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - borders are unknown to python-docx
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
