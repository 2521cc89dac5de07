"""The one door to the language tables: the packaged ones, with an analyst's own laid over them.

Rooms ask `table(name)` and never learn where a row comes from. Which folder is laid over stands in an environment
variable, so that the processes that this one starts inherit it. Rooms keep what they make of a table, so the folder is
settled before the first table is read and stays so until the process ends.
"""

import functools
import hashlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from nlp_reports.errors import InputError, Problem
from nlp_reports.lexicon.reader import SEPARATOR, SUFFIX, Row, Table, read_table

LEXICON_VARIABLE = "NLP_REPORTS_LEXICON"
_VARIANTS = "variants"
_MORE = f"+{SEPARATOR}"


@functools.cache
def table(name: str) -> Table:
    """Return the table `name` (without ".tsv"), own rows laid over the packaged ones, read once per process.

    Raises:
        InputError: the folder of own tables has mistakes; `lay_over` finds them earlier.

    >>> "công đoàn cơ sở" in table("terms").keys()
    True
    """
    packaged, own = _packaged(name), _own().get(name)
    return _merged(packaged, own) if own else packaged


def lay_over(folder: Path | None) -> None:
    """Lay the tables in `folder` over the packaged ones, in this process and in those it starts; returns nothing.

    A file has the name and the columns of a packaged table; a row whose key is there replaces it, others are added.
    A cell that begins with "+ | " keeps the packaged values and adds its own. None changes nothing.

    Raises:
        InputError: with every mistake of every table at once; or other tables have been read in this process.
    """
    if folder is None:
        return
    wanted = str(folder.resolve())
    if wanted == os.environ.get(LEXICON_VARIABLE):
        _own()
        return
    _read_own(folder)
    if table.cache_info().currsize:
        cure = "khởi động lại chương trình (trong sổ tay: Kernel → Restart) rồi chọn bảng từ trước khi chạy"
        raise InputError(Problem(str(folder), "", "phiên làm việc này đã dùng bảng từ khác", cure))
    os.environ[LEXICON_VARIABLE] = wanted
    _own.cache_clear()
    digest.cache_clear()


def own_folder() -> Path | None:
    """Return the folder of own tables that is laid over, None when there is none."""
    folder = os.environ.get(LEXICON_VARIABLE)
    return Path(folder) if folder else None


def names() -> tuple[str, ...]:
    """Return the names of the packaged tables in alphabetical order."""
    files = (entry.name for entry in _folder().iterdir() if entry.name.endswith(SUFFIX))
    return tuple(sorted(name.removesuffix(SUFFIX) for name in files))


@functools.cache
def digest() -> str:
    """Return what tells these language tables, own ones included, from any others.

    Raises:
        InputError: the folder of own tables has mistakes.
    """
    found = hashlib.sha256()
    for name in names():
        found.update(name.encode() + (_folder() / f"{name}{SUFFIX}").read_bytes())
    for name, own in sorted(_own().items()):
        found.update(f"{name}{own}".encode())
    return found.hexdigest()


def _folder() -> Traversable:
    return resources.files("nlp_reports.lexicon") / "vi"


def _packaged(name: str) -> Table:
    return read_table(_folder() / f"{name}{SUFFIX}")


@functools.cache
def _own() -> Mapping[str, Table]:
    """Return the analyst's tables by name; read together, so that `digest` speaks of what the rooms were given."""
    folder = own_folder()
    return _read_own(folder) if folder else {}


def _read_own(folder: Path) -> dict[str, Table]:
    if not folder.is_dir():
        raise InputError(Problem(str(folder), "", "không có thư mục này", "kiểm tra lại đường dẫn thư mục bảng từ"))
    files = sorted(path for path in folder.iterdir() if SUFFIX in path.name.lower() and not path.name.startswith("."))
    if not files:
        raise InputError(Problem(str(folder), "", f"thư mục không có bảng từ nào (*{SUFFIX})", _known()))
    found: dict[str, Table] = {}
    problems: list[Problem] = []
    for path in files:
        try:
            own = _own_table(path)
        except InputError as error:
            problems += error.problems
        else:
            found[own.name] = own
    if problems:
        raise InputError(*problems)
    return found


def _own_table(path: Path) -> Table:
    name = path.name.removesuffix(SUFFIX)
    if name not in names():
        raise InputError(Problem(path.name, "", "không có bảng gốc tên này", _known()))
    return read_table(path, like=_packaged(name))


def _known() -> str:
    return f"các bảng có thể bổ sung: {', '.join(f'{name}{SUFFIX}' for name in names())}"


def _merged(packaged: Table, own: Table) -> Table:
    """Return `packaged` with the rows of `own`: in the place of rows with the same key, the others at the end."""
    mine = dict(zip(own.keys(), own.rows, strict=True))
    kept = zip(packaged.keys(), _unclaimed(packaged, own), strict=True)
    rows = [_replaced(row, mine.pop(key)) if key in mine else row for key, row in kept]
    blank = Row(0, tuple((column, "") for column in packaged.columns))
    return replace(packaged, rows=(*rows, *(_replaced(blank, row) for row in mine.values())))


def _replaced(row: Row, own: Row) -> Row:
    """Return `own` with what its cells that begin with "+ | " add to put behind the values of `row`."""
    cells = ((column, cell, row[column]) for column, cell in own.cells)
    return Row(
        own.line, tuple((c, cell.replace("+", old, 1) if cell.startswith(_MORE) else cell) for c, cell, old in cells)
    )


def _unclaimed(packaged: Table, own: Table) -> Iterable[Row]:
    """Return the packaged rows without the variants that `own` claims: a word given a new meaning loses its old one."""
    if _VARIANTS not in own.columns:
        return packaged.rows
    claimed = frozenset(own.keys()).union(*(row.values(_VARIANTS) for row in own))
    return (_without(row, claimed) for row in packaged.rows)


def _without(row: Row, forms: frozenset[str]) -> Row:
    kept = SEPARATOR.join(form for form in row.values(_VARIANTS) if form not in forms)
    return Row(row.line, tuple((column, kept if column == _VARIANTS else cell) for column, cell in row.cells))
