"""Stale years: text of an earlier year that was left in."""

import re
from typing import Final

from nlp_reports.checks.context import Context
from nlp_reports.model import Finding, ParagraphKind, Rule, SectionKind, Severity
from nlp_reports.text import fold

_OPENING: Final = re.compile(
    r"(?:trong |kết quả |tính đến (?:hết |cuối )?|đến (?:hết |cuối )?)?năm (20\d\d)(?!\s*[-–/]\s*\d)(?=[ ,:])"
)
_COMPARED: Final = re.compile(r"năm (20\d\d)")
_TEXT: Final = frozenset({ParagraphKind.BODY, ParagraphKind.ITEM})
_OWING: Final = frozenset({SectionKind.BACKGROUND, SectionKind.RESULTS})


def report_year(context: Context) -> int | None:
    """Return the year that the report is about: the guideline's, else its title's, else its date's; None if unknown."""
    if context.guideline is not None and context.guideline.year is not None:
        return context.guideline.year
    letterhead = context.report.letterhead
    if named := _COMPARED.search(fold(letterhead.title)):
        return int(named[1])
    return letterhead.date.year if letterhead.date else None


def stale_paragraphs(context: Context) -> frozenset[int]:
    """Return the paragraphs that open with an earlier year and never name the report's own."""
    year = report_year(context)
    if year is None:
        return frozenset()
    found = set()
    for position, paragraph in enumerate(context.report.paragraphs):
        section = context.report.section_of(paragraph)
        if paragraph.kind not in _TEXT or section is None or section.kind not in _OWING:
            continue
        text = fold(paragraph.body.of(context.report.text))
        opening = _OPENING.match(text)
        if opening and int(opening[1]) < year and str(year) not in text:
            found.add(position)
    return frozenset(found)


def stale_findings(context: Context) -> tuple[Finding, ...]:
    """Return one request for each paragraph that seems to be of an earlier year, at its first sentence."""
    stale = stale_paragraphs(context)
    first: dict[int, Finding] = {}
    for sentence in context.sentences:
        if sentence.paragraph in stale and sentence.paragraph not in first:
            opening = _OPENING.match(fold(context.text_of(sentence)))
            year = opening[1] if opening else ""
            first[sentence.paragraph] = Finding(
                Rule.STALE_YEAR,
                Severity.WARNING,
                f"Đoạn này ghi năm {year}; đề nghị rà soát lại.",
                where=sentence.span,
                sentence=sentence.ref,
                topic=context.topic_of(sentence),
                suggestion=f"Thay bằng số liệu năm {report_year(context)} hoặc bỏ đoạn này.",
            )
    return tuple(first.values())
