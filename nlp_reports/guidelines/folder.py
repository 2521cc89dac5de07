"""Tell the office's own files from the units' reports where a person put them into one folder."""

import re
from collections.abc import Iterable
from pathlib import Path

from nlp_reports import reading
from nlp_reports.errors import InputError, NlpReportsError, Problem
from nlp_reports.lexicon import table
from nlp_reports.reading import REPORT_SUFFIXES
from nlp_reports.text import fold, strip_marks

_YAML = frozenset({".yaml", ".yml"})
_BOOKS = frozenset({".xlsx", ".xlsm"})
_LISTS = _BOOKS | {".txt"}
_BETWEEN = re.compile(r"[\W_]+")
# Decisions and suppressions are YAML too, and no guideline.
_OTHER_YAML = frozenset({"themes", "bo_qua"})


def is_yaml(path: Path) -> bool:
    """Tell whether the name of a file says that it is YAML.

    >>> is_yaml(Path("de_cuong.yaml")), is_yaml(Path("de_cuong.docx"))
    (True, False)
    """
    return path.suffix.lower() in _YAML


def guideline_among(folder: Path) -> Path:
    """Return the guideline that stands in `folder` beside the reports: by its name, else by its letterhead.

    Raises:
        InputError: none is found, or several are (each is named): a person says which.
    """
    files = _files(folder)
    named = [path for path in files if _may_be_guideline(path) and _is_called(path, "guideline")]
    yaml = [path for path in named if is_yaml(path)]
    # A YAML beside the Word file it was made from is the one that a person edited.
    found = yaml or named or [path for path in files if path.suffix.lower() in REPORT_SUFFIXES and _is_guideline(path)]
    if len(found) == 1:
        return found[0]
    cure = "đặt tên tệp văn bản hướng dẫn là “huong_dan”, và chỉ để một tệp như vậy trong thư mục"
    if found:
        said = "có nhiều tệp có thể là văn bản hướng dẫn: " + ", ".join(path.name for path in found)
        raise InputError(Problem(folder.name, "", said, cure))
    raise InputError(Problem(folder.name, "", "không thấy văn bản hướng dẫn (đề cương) cạnh các báo cáo", cure))


def recipients_among(folder: Path) -> Path | None:
    """Return the list of units in `folder`, None when there is none.

    Raises:
        InputError: several are there (each is named).
    """
    return _only(folder, "recipients", _LISTS, "có nhiều danh sách đơn vị", "chỉ để một danh sách trong thư mục")


def targets_among(folder: Path) -> Path | None:
    """Return the Excel file of targets in `folder` ("Giao chỉ tiêu.xlsx"), None when there is none.

    Raises:
        InputError: several are there (each is named).
    """
    return _only(folder, "targets", _BOOKS, "có nhiều bảng giao chỉ tiêu", "chỉ để một bảng trong thư mục")


def is_office_file(path: Path) -> bool:
    """Tell whether a file that is no report is the office's own by its name: a list, targets, a log, a template."""
    return any(_is_called(path, kind) for kind in ("guideline", "recipients", "targets", "office"))


def _only(folder: Path, kind: str, suffixes: frozenset[str], many: str, cure: str) -> Path | None:
    found = [path for path in _files(folder) if path.suffix.lower() in suffixes and _is_called(path, kind)]
    if len(found) > 1:
        raise InputError(Problem(folder.name, "", f"{many}: " + ", ".join(path.name for path in found), cure))
    return found[0] if found else None


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith(("~$", ".")))


def _may_be_guideline(path: Path) -> bool:
    return path.suffix.lower() in REPORT_SUFFIXES or (is_yaml(path) and path.stem not in _OTHER_YAML)


def _is_called(path: Path, kind: str) -> bool:
    name = _BETWEEN.sub(" ", strip_marks(path.stem).lower())
    return any(cue in name for cue in _cues(kind, "cues"))


def _is_guideline(path: Path) -> bool:
    try:
        doctype = fold(reading.read_report(path).letterhead.doctype)
    except NlpReportsError:
        return False
    return doctype in {fold(said) for said in _cues("guideline", "types")}


def _cues(kind: str, column: str) -> Iterable[str]:
    return next(row.values(column) for row in table("folder_files") if row["kind"] == kind)
