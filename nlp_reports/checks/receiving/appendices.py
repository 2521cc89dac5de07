"""Which documents are appendices of a report, and whose: known by their first lines, never guessed."""

import functools
import re
from collections.abc import Sequence
from typing import Final

from nlp_reports.checks.organisations import matched
from nlp_reports.checks.receiving.ownership import Owner, owner_of
from nlp_reports.lexicon import table
from nlp_reports.model import ParagraphKind, Report
from nlp_reports.text import fold

_FIRST: Final = 8  # lines among which the title stands
_WORDS: Final = 120  # an appendix says little beside its tables


def is_appendix(report: Report) -> bool:
    """Tell whether a document is an appendix by itself: a title says so, and it is tables and little else."""
    titled = any(_title().match(line) for line in _first_lines(report))
    return titled and bool(report.tables) and _words_of(report) <= _WORDS


def owner_of_appendix(report: Report, organisations: Sequence[str]) -> Owner:
    """Return whose appendix a document is: one of its first lines is a unit's name, or its path holds one."""
    named = {unit for line in _first_lines(report) if (unit := matched(line, organisations))}
    if len(named) == 1:
        return owner_of(next(iter(named)), report.file, organisations)
    return owner_of("", report.file, organisations)


def _first_lines(report: Report) -> list[str]:
    lines = [report.letterhead.unit, report.letterhead.doctype, report.letterhead.title]
    lines += [one.span.of(report.text) for one in report.paragraphs if one.kind is not ParagraphKind.ROW][:_FIRST]
    return [fold(line).strip() for line in lines if line.strip()]


def _words_of(report: Report) -> int:
    return sum(len(one.span.of(report.text).split()) for one in report.paragraphs if one.kind is not ParagraphKind.ROW)


@functools.cache
def _title() -> re.Pattern[str]:
    cues = "|".join(re.escape(fold(row["cue"])) for row in table("appendix_titles"))
    return re.compile(rf"(?:{cues})(?!\w)")
