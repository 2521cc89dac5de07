"""Stale years: text of an earlier year that was left in, and reports of another year altogether."""

import functools
from collections.abc import Mapping

from nlp_reports.checks.context import Context
from nlp_reports.indicators.periods import earlier_years, titled_year, year_of
from nlp_reports.model import Finding, Report, Rule, Severity


def report_year(context: Context) -> int | None:
    """Return the year that the report should be about: the guideline's, else its own; None if unknown."""
    if context.guideline is not None and context.guideline.year is not None:
        return context.guideline.year
    return year_of(context.report)


@functools.lru_cache(1)
def stale_of(context: Context) -> Mapping[int, int]:
    """Return the paragraphs that seem to be of an earlier year: position → that year."""
    return earlier_years(context.report, report_year(context))


def stale_findings(context: Context) -> tuple[Finding, ...]:
    """Return a request about the report where it is of another year, then one for each paragraph of an earlier year.

    The latter stand at the paragraph's first sentence, the former at no place.
    """
    return (*_whole(context), *_passages(context))


def wrong_year(report: Report, asked: int | None) -> int | None:
    """Return the year that a report is about where it is not the `asked` one: its title's, else its date's.

    A report on a year may be signed early in the next. None where the year is right, or nothing tells it.
    """
    if asked is None:
        return None
    titled = titled_year(report)
    if titled is not None:
        return titled if titled != asked else None
    signed = report.letterhead.date.year if report.letterhead.date else asked
    return signed if signed not in {asked, asked + 1} else None


def wrong_year_message(wrong: int, asked: int) -> str:
    """Return what is asked of a unit whose report is of another year."""
    return f"Báo cáo ghi năm {wrong}; đề nghị kiểm tra lại có đúng là báo cáo năm {asked}."


def _whole(context: Context) -> tuple[Finding, ...]:
    asked = context.guideline.year if context.guideline is not None else None
    wrong = wrong_year(context.report, asked)
    if wrong is None or asked is None:
        return ()
    said = wrong_year_message(wrong, asked)
    return (Finding(Rule.STALE_YEAR, Severity.ERROR, said, suggestion=f"Gửi báo cáo năm {asked}."),)


def _passages(context: Context) -> tuple[Finding, ...]:
    stale = stale_of(context)
    first: dict[int, Finding] = {}
    for sentence in context.sentences:
        if sentence.paragraph in stale and sentence.paragraph not in first:
            first[sentence.paragraph] = Finding(
                Rule.STALE_YEAR,
                Severity.WARNING,
                f"Đoạn này ghi năm {stale[sentence.paragraph]}; đề nghị rà soát lại.",
                where=sentence.span,
                sentence=sentence.ref,
                topic=context.topic_of(sentence),
                suggestion=f"Thay bằng số liệu năm {report_year(context)} hoặc bỏ đoạn này.",
            )
    return tuple(first.values())
