"""Tables behind the signature that a line of text calls an appendix: they tell results, in whatever section."""

import functools
import re
from typing import Final

from nlp_reports.lexicon import table
from nlp_reports.model import ParagraphKind, Report, Table
from nlp_reports.text import fold, one_of

_YEAR: Final = re.compile(r"(?<!\d)20\d\d(?!\d)")
# Paragraphs between an appendix's title and its table, notes and the unit of money.
_ABOVE: Final = 3


def is_annexed(report: Report, annex: Table) -> bool:
    """Tell whether a table stands behind the signature under a line that calls it an appendix of this year.

    Such a line is no heading, so that the table counts to the last section of the report, mostly the plan.
    """
    title = _title_of(report, annex)
    if title is None:
        return False
    signed = any(one.kind is ParagraphKind.SIGNATURE for one in report.paragraphs[max(0, title - _ABOVE) : title])
    return signed and not _is_of_later_year(report, fold(report.paragraphs[title].body.of(report.text)))


def _title_of(report: Report, annex: Table) -> int | None:
    """Return the position of the line right above a table that begins like an appendix's title, None where none."""
    for position in range(annex.paragraph - 1, max(-1, annex.paragraph - 1 - _ABOVE), -1):
        paragraph = report.paragraphs[position]
        if paragraph.kind is not ParagraphKind.BODY:
            return None
        if _titles().match(fold(paragraph.body.of(report.text))):
            return position
    return None


def _is_of_later_year(report: Report, title: str) -> bool:
    written, years = report.letterhead.date, [int(year) for year in _YEAR.findall(title)]
    return written is not None and bool(years) and min(years) > written.year


@functools.cache
def _titles() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{one_of(fold(row['cue']) for row in table('appendix_titles'))})(?!\w)")
