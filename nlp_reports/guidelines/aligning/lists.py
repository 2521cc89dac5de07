"""Lists that a sentence with a colon leads in."""

from collections.abc import Sequence

from nlp_reports.model import Paragraph, ParagraphKind, Report, Sentence

_TEXT = frozenset({ParagraphKind.ITEM, ParagraphKind.BODY})


def lists_of(report: Report, sentences: Sequence[Sentence]) -> dict[int, int]:
    """Return for each paragraph of such a list the paragraph that leads it in, both by position."""
    last = {sentence.paragraph: sentence for sentence in sentences}
    leads: dict[int, int] = {}
    lead = -1
    for place, paragraph in enumerate(report.paragraphs):
        if paragraph.kind not in _TEXT:
            lead = -1
        elif place in last and last[place].span.of(report.text).endswith(":"):
            lead = place
        elif lead >= 0 and _below(report.paragraphs[lead], paragraph):
            leads[place] = lead
        else:
            lead = -1
    return leads


def _below(lead: Paragraph, item: Paragraph) -> bool:
    if item.kind is not ParagraphKind.ITEM:
        return False
    return lead.kind is ParagraphKind.BODY or item.depth > lead.depth or item.label != lead.label
