"""Analyse the files that `check` and `suppress` name, with what a person passed over."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from nlp_reports import pipeline
from nlp_reports.checks import SUPPRESSIONS
from nlp_reports.errors import InputError, Problem, UnreadableError
from nlp_reports.guidelines import read_guideline
from nlp_reports.model import Analysis, Guideline
from nlp_reports.publishing.findings.checked import Checked
from nlp_reports.reading import REPORT_SUFFIXES, report_name

# How far above a report its folder of reports may stand: units often have a folder of their own.
_ABOVE = 3


def checked_files(files: Sequence[Path], guideline_file: Path | None) -> tuple[tuple[Checked, ...], tuple[str, ...]]:
    """Return each file with its findings or why it cannot be read, and what is to be said of stale suppressions.

    Of a suppression it can only be told that it is stale where its report is among the files.

    Raises:
        InputError: files that are not there (all are named), a mistake in the guideline or in a file of suppressions.
    """
    paths = tuple(dict.fromkeys(_expanded(files)))
    guideline = read_guideline(guideline_file) if guideline_file else None
    for folder in dict.fromkeys(home(path) for path in paths):
        pipeline.pass_over((), folder)  # its mistakes before the work
    return _passed_over([_checked(path, guideline) for path in paths])


def home(path: Path) -> Path:
    """Return the folder of reports that `path` stands in: the nearest with a file of suppressions, else its own."""
    folders = path.resolve().parents[:_ABOVE]
    return next((folder for folder in folders if (folder / SUPPRESSIONS).is_file()), folders[0])


def _checked(path: Path, guideline: Guideline | None) -> Checked:
    try:
        name = report_name(path.resolve().relative_to(home(path)))
        return Checked(str(path), pipeline.analyse(path, guideline, name=name))
    except UnreadableError as error:
        return Checked(str(path), None, "; ".join(part for part in (error.reason, error.cure) if part))


def _passed_over(found: Sequence[Checked]) -> tuple[tuple[Checked, ...], tuple[str, ...]]:
    """Return the files with their findings passed over, folder by folder: each has its own file of suppressions."""
    by_folder: dict[Path, list[Analysis]] = {}
    for one in found:
        if one.analysis:
            by_folder.setdefault(home(Path(one.file)), []).append(one.analysis)
    reviewed: dict[tuple[Path, str], Analysis] = {}
    remarks: list[str] = []
    for folder, analyses in by_folder.items():
        done, stale = pipeline.pass_over(analyses, folder)
        reviewed |= {(folder, analysis.report.name): analysis for analysis in done}
        remarks += stale
    told = (
        Checked(one.file, reviewed[home(Path(one.file)), one.analysis.report.name]) if one.analysis else one
        for one in found
    )
    return tuple(told), tuple(remarks)


def _expanded(files: Sequence[Path]) -> Iterator[Path]:
    """Yield the files, of a folder every report in it."""
    absent = [path for path in files if not path.exists()]
    if absent:
        cure = "kiểm tra lại tên tệp và thư mục"
        raise InputError(*(Problem(str(path), "", "không có tệp hoặc thư mục này", cure) for path in absent))
    for path in files:
        if path.is_file():
            yield path
            continue
        inside = sorted(one for one in path.rglob("*") if one.is_file() and one.suffix.lower() in REPORT_SUFFIXES)
        yield from (one for one in inside if not one.name.startswith(("~$", ".")))
