"""The workbook of a run: its sheets in their order."""

from pathlib import Path

from nlp_reports.model import Run
from nlp_reports.publishing.workbook.marks import NONE, Marks
from nlp_reports.publishing.workbook.rendering import render, write_sheets
from nlp_reports.publishing.workbook.sheet import Sheet
from nlp_reports.publishing.workbook.sheets.assessment import assessment_sheets
from nlp_reports.publishing.workbook.sheets.comparisons import comparison_sheets
from nlp_reports.publishing.workbook.sheets.figures import figure_sheets
from nlp_reports.publishing.workbook.sheets.overview import overview
from nlp_reports.publishing.workbook.sheets.review import review_sheets
from nlp_reports.publishing.workbook.sheets.targets import target_sheets


def to_workbook(run: Run) -> bytes:
    """Return the workbook of a run; equal runs give equal bytes."""
    return render(sheets_of(run))


def write_workbook(run: Run, path: Path, marks: Marks = NONE) -> None:
    """Write the workbook of a run to `path`, with what a person wrote into an earlier one.

    None of the sheets is ever in memory as a whole.
    """
    write_sheets(sheets_of(run, marks), path)


def sheets_of(run: Run, marks: Marks = NONE) -> tuple[Sheet, ...]:
    """Return the sheets in their order."""
    figures = (*figure_sheets(run), *target_sheets(run), *comparison_sheets(run))
    return (overview(run), *review_sheets(run, marks), *figures, *assessment_sheets(run))
