"""What a person wrote into the workbook beside the remarks, so that the next run writes it again and loses nothing."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from nlp_reports.checks.suppressing.suppression import mark_of
from nlp_reports.errors import OutputError
from nlp_reports.model import Guideline, Run, lean
from nlp_reports.publishing.rows import REMARKING, Remark, counting, remarks
from nlp_reports.publishing.words import organisations, topic_title, word
from nlp_reports.publishing.workbook.remark_columns import (
    CODE,
    EXCERPT,
    LEFT,
    MESSAGE,
    NEEDED,
    ORIGIN,
    RULE,
    SEEN,
    SHEET,
    SUGGESTION,
    TICK,
    TOPIC,
    code_of,
    hashed,
)
from nlp_reports.publishing.workbook.some_sheets import with_sheets

# Report, topic, rule and the words that a remark is about: what is the same remark in the next run.
Key = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Mark:
    """One row as a person left it; `cells` by their headings."""

    key: Key
    cells: Mapping[str, str]

    @property
    def reworded(self) -> bool:
        """Tell whether a person changed the words; where the workbook does not say what they were, a tick approves."""
        origin = self.cells.get(ORIGIN, "")
        words = hashed(self.cells[MESSAGE], self.cells[SUGGESTION])
        return words != origin.partition(".")[0] if origin else bool(self.cells[TICK])

    @property
    def reason(self) -> str:
        """Return why a person passes the remark over, empty where the reason is the program's from `bo_qua.yaml`."""
        said = self.cells[SEEN]
        return "" if hashed(said) == self.cells.get(ORIGIN, "").partition(".")[2] else said

    @property
    def written(self) -> bool:
        """Tell whether a person wrote anything at all into the row."""
        return bool(self.cells[TICK] or self.reason) or (bool(self.cells.get(ORIGIN)) and self.reworded)


@dataclass(frozen=True, slots=True)
class Marks:
    """What a person wrote, by the code of the remark that it stands beside now, and the rows that fit none any more."""

    placed: Mapping[str, Mark]
    left: tuple[Mark, ...] = ()


NONE: Final = Marks({})


def marks_in(path: Path, run: Run) -> Marks:
    """Return what a person wrote into the workbook at `path`, each row beside the remark of `run` that is still it.

    There are none where no workbook stands, or one that is none of ours.

    Raises:
        OutputError: the workbook is open in Excel and cannot be read.
    """
    rows = list(_rows(path)) if path.is_file() else []
    if not any(row.written for row in rows):
        return NONE
    waiting: dict[Key, list[Mark]] = defaultdict(list)
    for row in rows:
        waiting[row.key].append(row)
    placed = {}
    for remark in remarks(lean(counting(run), *REMARKING), organisations(run)):
        same = waiting.get(_key(remark, run.guideline))
        if same and (mark := same.pop(0)).written:
            placed[code_of(remark)] = mark
    left = (row for same in waiting.values() for row in same if row.written)
    return Marks(placed, tuple(left))


def _key(remark: Remark, guideline: Guideline) -> Key:
    finding = remark.finding
    topic = topic_title(guideline, finding.topic)
    return remark.analysis.report.name, topic, word(finding.rule), mark_of(remark.excerpt)


def _rows(path: Path) -> Iterator[Mark]:
    """Go through the remarks of a workbook, then those that fitted none when it was written."""
    try:
        book = with_sheets(path, (SHEET, LEFT))
        sheets = [list(book[name].iter_rows(values_only=True)) for name in (SHEET, LEFT) if name in book.sheetnames]
        book.close()
    except OSError as error:
        msg = f"Không đọc được {path.name} để giữ các đánh dấu: tệp đang mở trong Excel; đóng tệp rồi chạy lại."
        raise OutputError(msg) from error
    except Exception:  # noqa: BLE001 - openpyxl raises whatever its parts raise on a broken file
        return
    for rows in sheets:
        yield from _marks([["" if value is None else str(value) for value in row] for row in rows])


def _marks(rows: Sequence[Sequence[str]]) -> Iterator[Mark]:
    header = next((n for n, row in enumerate(rows) if set(row) >= NEEDED), None)
    if header is None:
        return
    places = {name: place for place, name in enumerate(rows[header]) if name}
    for row in rows[header + 1 :]:
        cells = {name: row[place].strip() if place < len(row) else "" for name, place in places.items()}
        report, _, number = cells[CODE].rpartition("#")
        if report and number.isdecimal():
            yield Mark((report, cells[TOPIC], cells[RULE], mark_of(cells[EXCERPT])), cells)
