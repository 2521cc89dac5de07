"""An outline whose parts nothing but a colon sets apart: "* Về tình hình chung: …", "Phần mở đầu:"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nlp_reports.guidelines.outlines.outline_home import is_on_report
from nlp_reports.guidelines.outlines.tabular import kind_told
from nlp_reports.model import Paragraph, ParagraphKind, Report, Section, SectionKind, Span

_TITLE = re.compile(r"(?P<mark>[*+•●–—-]?)\s*(?P<title>[^\W\d_][^:.;!?]{2,120})(?P<colon>:\s*|$)")
_LEAD = re.compile(r"(?:về|phần)\s+", re.IGNORECASE)
_ABOUT = re.compile(r"về\s+", re.IGNORECASE)
_MOST_WORDS, _FEWEST_PARTS, _FEWEST_KINDS = 14, 3, 2
_FEWEST_LED, _MOST_LED = 5, 0.75
_HOLDS = frozenset({SectionKind.BACKGROUND, SectionKind.RESULTS})
_BODY = frozenset({ParagraphKind.BODY, ParagraphKind.ITEM})


@dataclass(frozen=True, slots=True)
class _Part:
    """A line that may head a part: its paragraph, its mark, its title, and where the text behind its colon begins."""

    at: int
    mark: str
    title: str
    end: int


def with_colon_headings(report: Report) -> Report:
    """Return the guideline `report` with its lines that end in a colon as headings, where these are its outline."""
    parts = _outline(report)
    if not parts:
        return report
    sections = tuple(_sections(report, parts))
    heads = {part.at: part for part in parts}
    paragraphs: list[Paragraph] = []
    placed, section, marked = [0] * len(parts), -1, False
    for at, paragraph in enumerate(report.paragraphs):
        if at in heads:
            section, marked = section + 1, bool(heads[at].mark)
            placed[section] = len(paragraphs)
            paragraphs += _headed(paragraph, heads[at], section)
        else:
            depth = max(0, paragraph.depth - 1) if marked else paragraph.depth
            paragraphs.append(replace(paragraph, section=section, depth=depth))
    sections = tuple(replace(one, paragraph=place) for one, place in zip(sections, placed, strict=True))
    return replace(report, sections=sections, paragraphs=tuple(paragraphs))


def _outline(report: Report) -> Sequence[_Part]:
    """Return the lines that part the outline: alike, and telling what a report tells; none where none do.

    Where nearly all lines begin with a title and a colon, each of them is a part.
    """
    parts = [part for at, one in enumerate(report.paragraphs) if one.kind in _BODY for part in _part(report, at)]
    led = [part for part in parts if not part.mark]
    if len(led) >= _FEWEST_LED and _MOST_LED * (led[-1].at - led[0].at + 1) <= len(led) and _tell(led):
        return led
    for mark in dict.fromkeys(part.mark for part in parts):
        alike = [part for part in parts if part.mark == mark and (mark or _leads(part.title))]
        if len(alike) >= _FEWEST_PARTS and _tell(alike):
            return alike
    return ()


def _tell(parts: Sequence[_Part]) -> bool:
    """Tell whether titles name several parts of a report, one of those that tell what was done among them."""
    kinds = {kind_told(part.title) for part in parts} - {None}
    return len(kinds) >= _FEWEST_KINDS and bool(kinds & _HOLDS)


def _leads(title: str) -> bool:
    """Tell whether a title without a mark says that it is one, or what its part tells."""
    return bool(_LEAD.match(title)) or kind_told(title) is not None


def _part(report: Report, at: int) -> Iterator[_Part]:
    span = report.paragraphs[at].span
    found = _TITLE.match(span.of(report.text))
    if found is None or not found["title"][:1].isupper() or len(found["title"].split()) > _MOST_WORDS:
        return
    # "* Về tình hình chung", "Phần mở đầu" may do without one.
    if is_on_report(found["title"]) or not (
        found["colon"] or found["mark"] in ("*", "+") or _LEAD.match(found["title"])
    ):
        return
    yield _Part(at, found["mark"], found["title"].strip(), span.start + found.end())


def _sections(report: Report, parts: Sequence[_Part]) -> Iterator[Section]:
    """Yield the sections that the parts head; one that does not tell its kind holds results, or goes on judging."""
    ends = [report.paragraphs[part.at].span.start for part in parts[1:]]
    before = SectionKind.RESULTS
    for part, end in zip(parts, [*ends, len(report.text)], strict=True):
        title = _ABOUT.sub("", part.title, count=1)
        title = f"{title[:1].upper()}{title[1:]}"
        kind = kind_told(title) or before
        before = SectionKind.RESULTS if kind in _HOLDS else kind
        heading = Span(report.paragraphs[part.at].span.start, part.end)
        yield Section("", "", title, 1, kind, heading, Span(part.end, end), -1, part.at)


def _headed(paragraph: Paragraph, part: _Part, section: int) -> Iterator[Paragraph]:
    """Yield the heading of a part, and what stands behind its colon as a paragraph of its own."""
    head, rest = Span(paragraph.span.start, part.end), Span(part.end, paragraph.span.end)
    empty = Span(head.end, head.end)
    yield replace(paragraph, kind=ParagraphKind.HEADING, span=head, body=empty, label="", depth=0, section=section)
    if rest.start < rest.end:
        yield replace(paragraph, kind=ParagraphKind.BODY, span=rest, body=rest, label="", depth=0, section=section)
