"""What stands in the folder of reports: a task for each report, and the files beside them."""

from dataclasses import dataclass
from pathlib import Path

from nlp_reports.guidelines.folder import is_office_file
from nlp_reports.lexicon import own_folder
from nlp_reports.model import Guideline
from nlp_reports.reading import others_in, reports_in

STATE = "state.sqlite"


@dataclass(frozen=True, slots=True)
class Task:
    """One report to analyse: plain values only, since it travels to other processes.

    `lexicon` is the folder of own language tables: a worker that was started before it was chosen must hear of it.
    `converted` is where an old Word file stands as .docx.
    """

    path: Path
    name: str
    file: str
    guideline: Guideline | None
    lexicon: Path | None = None
    converted: Path | None = None


def tasks_in(reports: Path, guideline: Guideline, aside: frozenset[Path]) -> list[Task]:
    """Return a task for each report below the folder, in the order of their names.

    Raises:
        InputError: the folder does not exist or holds no report.
    """
    return [
        Task(path, name, file, guideline, own_folder())
        for path, name, file in reports_in(reports, beside=STATE, aside=aside)
    ]


def beside(reports: Path, aside: frozenset[Path]) -> list[tuple[Path, str]]:
    """Return the files below the folder that are no reports and not the office's own, with their shown paths."""
    return [(path, shown) for path, shown in others_in(reports, beside=STATE, aside=aside) if not is_office_file(path)]
