"""Stale years: text of an earlier year that was left in."""

from nlp_reports.checks.context import Context
from nlp_reports.indicators.periods import earlier_years, year_of
from nlp_reports.model import Finding, Rule, Severity


def report_year(context: Context) -> int | None:
    """Return the year that the report should be about: the guideline's, else its own; None if unknown."""
    if context.guideline is not None and context.guideline.year is not None:
        return context.guideline.year
    return year_of(context.report)


def stale_of(context: Context) -> dict[int, int]:
    """Return the paragraphs that seem to be of an earlier year: position → that year."""
    return earlier_years(context.report, report_year(context))


def stale_findings(context: Context) -> tuple[Finding, ...]:
    """Return one request for each paragraph that seems to be of an earlier year, at its first sentence."""
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
