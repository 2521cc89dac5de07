"""The parts that lines of a guideline head, and the guideline with these as its only headings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nlp_reports.guidelines.outlines.listed_kinds import kinds_listed
from nlp_reports.model import Paragraph, ParagraphKind, Report, Section, SectionKind, Span

_MOST_WORDS = 14
_HOLDS = frozenset({SectionKind.BACKGROUND, SectionKind.RESULTS})


@dataclass(frozen=True, slots=True)
class Part:
    """What heads a part: its paragraph, where its label begins and its heading ends, its label, its title."""

    at: int
    begin: int
    end: int
    label: str
    title: str


def kinds_of_parts(parts: Sequence[Part]) -> list[SectionKind | None]:
    """Return what the parts are about: one without a short title is told by its first clause."""
    short = (len(part.title.split()) <= _MOST_WORDS for part in parts)
    titles = [part.title if one else re.split(r"[,;:]", part.title)[0] for part, one in zip(parts, short, strict=True)]
    return kinds_listed(titles)


def headed(report: Report, parts: Sequence[Part]) -> Report:
    """Return the report with its parts as its only headings."""
    sections = list(_sections(report, parts))
    paragraphs: list[Paragraph] = []
    section = -1
    for at, one in enumerate(report.paragraphs):
        begin = one.span.start
        for part in (part for part in parts if part.at == at):
            if begin < part.begin:
                paragraphs.append(_rest(one, begin, part.begin, section))
            section += 1
            sections[section] = replace(sections[section], paragraph=len(paragraphs))
            head, end = Span(part.begin, part.end), Span(part.end, part.end)
            paragraphs.append(
                replace(
                    one, kind=ParagraphKind.HEADING, span=head, body=end, label=part.label, depth=0, section=section
                )
            )
            begin = part.end
        if begin == one.span.start:
            kind = ParagraphKind.BODY if one.kind is ParagraphKind.HEADING else one.kind
            body = one.span if one.kind is ParagraphKind.HEADING else one.body
            paragraphs.append(replace(one, kind=kind, body=body, section=section, depth=max(0, one.depth - 1)))
        elif begin < one.span.end:
            paragraphs.append(_rest(one, begin, one.span.end, section))
    return replace(report, sections=tuple(sections), paragraphs=tuple(paragraphs))


def _rest(one: Paragraph, begin: int, end: int, section: int) -> Paragraph:
    span = Span(begin, end)
    return replace(one, kind=ParagraphKind.BODY, span=span, body=span, label="", depth=0, section=section)


def _sections(report: Report, parts: Sequence[Part]) -> Iterator[Section]:
    """Yield the sections that the parts head; one that does not tell its kind holds results, or goes on judging."""
    ends = [*(part.begin for part in parts[1:]), len(report.text)]
    before = SectionKind.RESULTS
    told = kinds_of_parts(parts)
    for part, own, end in zip(parts, told, ends, strict=True):
        kind = own or before
        before = SectionKind.RESULTS if kind in _HOLDS else kind
        title = f"{part.title[:1].upper()}{part.title[1:]}"
        heading = Span(part.begin, part.end)
        yield Section(part.label, part.label, title, 1, kind, heading, Span(part.end, end), -1, 0)
