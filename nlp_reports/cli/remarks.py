"""Read the reports once more and write what goes back to each unit."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from nlp_reports import pipeline
from nlp_reports.cli.handwork import tell_handwork
from nlp_reports.cli.manner import warn
from nlp_reports.errors import InputError, Problem, UnreadableError
from nlp_reports.guidelines import read_guideline
from nlp_reports.guidelines.recipients import read_recipients
from nlp_reports.model import Analysis, Guideline
from nlp_reports.publishing.commenting import Order, read_approvals, strays, unit_files
from nlp_reports.publishing.writing.handwork import write_beside_handwork


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the person at the terminal asked for beside the reports."""

    approved: Path | None
    most: int
    due: dt.date | None
    recipients: Path | None


def write_remarks(reports: Path, guideline_file: Path, out: Path, wishes: Wishes) -> tuple[Path, ...]:
    """Write commented copies and slips of the report or folder `reports` to `out`, and return the files.

    A file that cannot be read or commented is told and the others go on. A copy that a person changed since it was
    written stays, and the new one is put beside it.

    Raises:
        InputError: the guideline, the ticked workbook or the list of units is not as it should be.
    """
    if not reports.exists():
        raise InputError(Problem(str(reports), "", "không có tệp hoặc thư mục này", "kiểm tra lại đường dẫn"))
    if _same_folder(reports, out):
        cure = "chọn thư mục khác bằng --out; tệp gốc của đơn vị phải giữ nguyên"
        raise InputError(Problem(str(out), "", "thư mục ghi góp ý trùng với thư mục báo cáo", cure))
    guideline = read_guideline(guideline_file)
    approved = read_approvals(wishes.approved) if wishes.approved else None
    names = read_recipients(wishes.recipients) if wishes.recipients else ()
    found = list(_read(reports, pipeline.Options(names), guideline))
    own = [analysis.report.letterhead.unit for _, analysis in found]
    order = Order(guideline, approved, wishes.most, wishes.due, frozenset({*names, *own}))
    _tell_strays(order, [analysis for _, analysis in found])
    contents: dict[str, bytes] = {}
    for path, analysis in found:
        try:
            contents |= unit_files(order, analysis, path)
        except UnreadableError as error:
            warn(str(error))
    written = write_beside_handwork(out, contents) if contents else {}
    tell_handwork(out)
    return tuple(out / name for name in written.values())


def _read(reports: Path, options: pipeline.Options, guideline: Guideline) -> Iterator[tuple[Path, Analysis]]:
    if reports.is_file():
        (analysis,), _ = pipeline.pass_over([pipeline.analyse(reports, guideline)], reports.parent)
        yield reports, analysis
        return
    run = pipeline.journey(reports, guideline, options)
    for receipt in run.receipts:
        if receipt.file and not receipt.status.heard:
            warn(f"{receipt.file}: {'; '.join(receipt.problems) or 'không dùng tệp này'}")
    for analysis in run.analyses:
        yield reports / analysis.report.file, analysis


def _tell_strays(order: Order, analyses: Sequence[Analysis]) -> None:
    problems = strays(order, analyses)
    if problems:
        raise InputError(*problems)


def _same_folder(reports: Path, out: Path) -> bool:
    folder = reports if reports.is_dir() else reports.parent
    return folder.resolve() == out.resolve()
