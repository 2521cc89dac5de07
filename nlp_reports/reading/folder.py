"""The reports in a folder, and what each is called."""

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath
from typing import Final

from nlp_reports.errors import InputError, Problem
from nlp_reports.text import nfc

REPORT_SUFFIXES: Final = (".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot", ".odt", ".rtf", ".txt")
_SHEETS: Final = (".xlsx", ".xlsm", ".xls", ".ods", ".csv")
_PAGES: Final = (".pdf", ".htm", ".html", ".mht", ".mhtml", ".wps", ".pages")
_OTHERS: Final = frozenset(
    (*_SHEETS, *_PAGES, ".ppt", ".pptx", ".jpg", ".jpeg", ".png", ".heic", ".zip", ".rar", ".7z")
)


def reports_in(folder: Path, beside: str, aside: frozenset[Path]) -> Iterator[tuple[Path, str, str]]:
    """Return path, name and shown path of every report below `folder`, in the order of their paths.

    Left out are what stands in or below `aside`, folders that hold a file called `beside` (results of an earlier
    run), hidden files and folders, and what Word keeps of open files.

    Raises:
        InputError: the folder does not exist or holds no report.
    """
    if not folder.is_dir():
        raise InputError(Problem(str(folder), "", "không có thư mục này", "kiểm tra lại đường dẫn thư mục báo cáo"))
    files = _files(folder, frozenset(REPORT_SUFFIXES), beside, aside)
    if not files:
        cure = f"đặt các tệp {', '.join(sorted(REPORT_SUFFIXES))} vào thư mục"
        raise InputError(Problem(str(folder), "", "không có báo cáo nào trong thư mục", cure))
    shown = [path.relative_to(folder) for path in files]
    return zip(files, _names(shown), (nfc(path.as_posix()) for path in shown), strict=True)


def others_in(folder: Path, beside: str, aside: frozenset[Path]) -> list[tuple[Path, str]]:
    """Return path and shown path of every other document below `folder` (Excel, PDF, picture, archive), in order.

    What `reports_in` leaves out is left out here too.
    """
    files = _files(folder, _OTHERS, beside, aside)
    return [(path, nfc(path.relative_to(folder).as_posix())) for path in files]


def _files(folder: Path, suffixes: frozenset[str], beside: str, aside: frozenset[Path]) -> list[Path]:
    files = sorted(
        (path for path in folder.rglob("*") if path.is_file() and path.suffix.lower() in suffixes),
        key=lambda path: nfc(path.relative_to(folder).as_posix()),
    )
    results = {state.parent for state in folder.rglob(beside)}  # a folder of results may stand among the reports
    left_out = results | {path.resolve() for path in aside}
    return [path for path in files if not _hidden(path.relative_to(folder)) and not _below(path, left_out)]


def _hidden(path: PurePath) -> bool:
    return path.name.startswith("~$") or any(part.startswith(".") for part in path.parts)


def report_name(file: PurePath) -> str:
    """Return the id of a report by its path below the reports' folder: no extension, `/` as `__`, `#` and `;` as `_`.

    >>> report_name(PurePath("khe lau/bc#1.docx"))
    'khe lau__bc_1'
    """
    return nfc(file.with_suffix("").as_posix()).replace("/", "__").replace("#", "_").replace(";", "_")


def _below(path: Path, places: set[Path]) -> bool:
    """Tell whether `path` is one of `places` or lies below one."""
    whole = path.resolve()
    return not places.isdisjoint((path, *path.parents, whole, *whole.parents))


def _names(files: Sequence[PurePath]) -> list[str]:
    """Return one name per file, a clash numbered."""
    taken: dict[str, int] = {}
    names = []
    for file in files:
        name = stem = report_name(file)
        while name in taken:
            taken[stem] += 1
            name = f"{stem}-{taken[stem]}"
        taken[name] = 1
        names.append(name)
    return names
