"""What stands above a sentence and leads in to it: the line that its list begins with, the titles of its sections."""

from typing import Final

from nlp_reports.model import ParagraphKind, Report, Sentence

_LIST_LENGTH: Final = 8


def lead_in(report: Report, sentence: Sentence) -> str:
    """Return the lead-in that the sentence's list item stands under, empty where there is none."""
    position = lead_paragraph(report, sentence)
    return "" if position is None else report.paragraphs[position].body.of(report.text).rstrip()


def lead_paragraph(report: Report, sentence: Sentence) -> int | None:
    """Return the position of the paragraph that leads in to the sentence's list item, None where there is none."""
    own, deeper = report.paragraphs[sentence.paragraph], False
    for position in range(sentence.paragraph - 1, max(-1, sentence.paragraph - 1 - _LIST_LENGTH), -1):
        above = report.paragraphs[position]
        if above.section != own.section or above.kind not in {ParagraphKind.BODY, ParagraphKind.ITEM}:
            return None
        deeper |= above.depth > own.depth
        # An item that leads in to deeper ones leads in to none of its own depth behind these.
        over = deeper and above.kind is ParagraphKind.ITEM and above.depth >= own.depth
        if not over and above.body.of(report.text).rstrip().endswith(":"):
            return position
        if above.kind is not ParagraphKind.ITEM or own.kind is not ParagraphKind.ITEM:
            return None
    return None


def titles_of(report: Report, section: int) -> tuple[str, ...]:
    """Return the titles of a section and of those it stands in."""
    found: list[str] = []
    while section >= 0:
        found.append(report.sections[section].title)
        section = report.sections[section].parent
    return tuple(found)
