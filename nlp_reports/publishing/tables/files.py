"""The tables of a run as CSV files, written in one pass over its reports."""

import contextlib
import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from nlp_reports.model import Analysis, Run
from nlp_reports.publishing.tables.columns import COLUMNS
from nlp_reports.publishing.tables.rows import Rows

# Excel knows UTF-8 by it; written by itself, as Python's own "utf-8-sig" goes through a slow codec at every row.
_BYTE_ORDER_MARK = "\ufeff"


def tables(run: Run) -> dict[str, list[tuple[str, ...]]]:
    """Return every table of the contract: its rows, each cell as the file will hold it, without the header.

    The order is the contract's, rows are in report, then text order.
    """
    found: dict[str, list[tuple[str, ...]]] = {name: [] for name in COLUMNS}
    rows = Rows(run)
    for analysis in run.analyses:
        for name, some in rows.of_report(analysis):
            found[name] += some
    for name, some in rows.of_all():
        found[name] += some
    return found


def to_csv(name: str, rows: Iterable[tuple[str, ...]]) -> str:
    """Return the table as CSV text: one header row, commas, Unix line ends."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS[name])
    writer.writerows(rows)
    return out.getvalue()


def write_tables(run: Run, folder: Path) -> Iterator[Analysis]:
    """Write every table below `folder` in one pass over the reports, and yield each of them as it passes by.

    The files are whole when the last report has been taken.
    """
    rows = Rows(run)
    with contextlib.ExitStack() as files:
        writers = {}
        for name, columns in COLUMNS.items():
            file = files.enter_context((folder / f"{name}.csv").open("w", encoding="utf-8", newline=""))
            file.write(_BYTE_ORDER_MARK)
            writers[name] = csv.writer(file, lineterminator="\n")
            writers[name].writerow(columns)
        for analysis in run.analyses:
            for name, some in rows.of_report(analysis):
                writers[name].writerows(some)
            yield analysis
        for name, some in rows.of_all():
            writers[name].writerows(some)
