"""Titles without a label between coded items: "Các việc khác" above B2 to B9 is no part of what "B" numbers."""

from collections.abc import Iterable

from nlp_reports.guidelines.outlines.codes import keeps_codes, letters_of, plain
from nlp_reports.guidelines.outlines.taking_out import without_sections
from nlp_reports.model import Report


def without_titles_between(report: Report) -> Report:
    """Return the guideline `report` without the titles that stand between codes; what they hold belongs to the part.

    A title that holds anything else, or codes of another part, stays.
    """
    if not keeps_codes(report):
        return report
    homes = {place: home for place in range(len(report.sections)) if (home := _home(report, place)) >= 0}
    return without_sections(report, homes)


def _home(report: Report, place: int) -> int:
    """Return the lettered part that all codes below a title without a label go on with, -1 where there is none."""
    if report.sections[place].label:
        return -1
    letters = {letters_of(label) for label in _labels_below(report, place)}
    above = report.sections[place].parent if len(letters) == 1 and "" not in letters else -1
    while above >= 0 and letters != {plain(report.sections[above].label)}:
        above = report.sections[above].parent
    return above


def _labels_below(report: Report, place: int) -> Iterable[str]:
    yield from (one.label for one in report.sections if one.parent == place)
    yield from (one.label for one in report.paragraphs if one.section == place and one.label)
