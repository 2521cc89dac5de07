"""Read a language table strictly: UTF-8, NFC, tabs, one header row, no duplicate keys.

A table begins with comment lines that say where it comes from (`# source:`, `# owner:`, `# date:`) and, where a column
takes only certain cells, which (`# form kind: name|person`, a regular expression); then comes a header line of column
names parted by tabs; the first column is the key. A cell may be empty; several values in a cell are parted by " | ".
A byte order mark and Windows line ends, which editors add by themselves, are no mistakes.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from nlp_reports.errors import InputError, Problem

SUFFIX = ".tsv"
ORIGINS = ("source", "owner", "date")
_FORM = "form "
SEPARATOR = " | "
# Columns of these names hold regular expressions in every table.
_PATTERNS = frozenset({"pattern", "patterns"})


class _Readable(Protocol):
    """A file on disk or inside the installed package."""

    @property
    def name(self) -> str: ...

    def read_bytes(self) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Row:
    """One entry: its line in the file and its cells by column name."""

    line: int
    cells: tuple[tuple[str, str], ...]

    def __getitem__(self, column: str) -> str:
        """Return the cell of `column`, empty when nothing is written there."""
        return dict(self.cells)[column]

    def values(self, column: str) -> tuple[str, ...]:
        """Return the values of `column` that " | " parts."""
        return tuple(part.strip() for part in self[column].split(SEPARATOR) if part.strip())


@dataclass(frozen=True, slots=True)
class Table:
    """A language table: name, column names, rows in file order, and the forms that cells of some columns must have."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    forms: tuple[tuple[str, str], ...] = ()

    def __iter__(self) -> Iterator[Row]:
        """Go through the rows."""
        return iter(self.rows)

    def keys(self) -> tuple[str, ...]:
        """Return the first column."""
        return tuple(row[self.columns[0]] for row in self.rows)


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of a table by what they are: notes by their name, the header, the entries with their numbers."""

    notes: dict[str, str]
    header: tuple[int, str]
    entries: tuple[tuple[int, str], ...]


def read_table(path: _Readable, like: Table | None = None) -> Table:
    """Return the language table at `path`; with `like`, it must have the columns and the forms of that table.

    Raises:
        InputError: with every mistake of the file at once, each with its line and what would be right.
    """
    lines = _sorted(path.name, _decoded(path))
    columns = tuple(lines.header[1].split("\t"))
    forms = like.forms if like else _forms(lines.notes)
    allowed = dict(forms)
    problems = [Problem(path.name, "1", f"thiếu dòng “# {o}:”", "") for o in ORIGINS if not lines.notes.get(o)]
    if like and columns != like.columns:
        cure = f"cần đúng các cột cách nhau bằng phím Tab: {', '.join(like.columns)}"
        raise InputError(*problems, Problem(path.name, str(lines.header[0]), "tên cột chưa đúng", cure))
    seen: dict[str, int] = {}
    rows: list[Row] = []
    for number, line in lines.entries:
        cells = tuple(zip(columns, line.split("\t"), strict=False))
        faults = (*_line_faults(line, columns), *_key_faults(cells[0][1], seen), *_cell_faults(cells, allowed))
        problems += [Problem(path.name, str(number), *fault) for fault in faults]
        seen.setdefault(cells[0][1], number)
        rows.append(Row(number, cells))
    if problems:
        raise InputError(*problems)
    return Table(path.name.removesuffix(SUFFIX), columns, tuple(rows), forms)


def _decoded(path: _Readable) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(Problem(path.name, "", "tệp không phải UTF-8", "lưu lại với mã UTF-8")) from error


def _sorted(name: str, content: str) -> _Lines:
    numbered = [(number, line.removesuffix("\r")) for number, line in enumerate(content.split("\n"), start=1)]
    parted = (line[1:].partition(":") for _, line in numbered if line.startswith("#"))
    notes = {title.strip(): said.strip() for title, _, said in parted}
    written = [(number, line) for number, line in numbered if line and not line.startswith("#")]
    if not written:
        raise InputError(Problem(name, "1", "thiếu dòng tên cột", ""))
    return _Lines(notes, written[0], tuple(written[1:]))


def _forms(notes: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((note.removeprefix(_FORM), form) for note, form in notes.items() if note.startswith(_FORM))


def _line_faults(line: str, columns: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    cells = line.split("\t")
    if len(cells) != len(columns):
        yield f"có {len(cells)} ô", f"cần {len(columns)} ô cách nhau bằng phím Tab: {', '.join(columns)}"
    if not unicodedata.is_normalized("NFC", line):
        yield "chữ chưa ở dạng dựng sẵn (NFC)", "gõ lại bằng bộ gõ Unicode dựng sẵn"
    if "\r" in line or any(cell != cell.strip() for cell in cells):
        yield "thừa dấu cách ở đầu hoặc cuối ô", "xóa dấu cách thừa"


def _key_faults(key: str, seen: dict[str, int]) -> Iterator[tuple[str, str]]:
    if not key.strip():
        yield "ô đầu tiên để trống", "ghi từ vào ô đầu tiên hoặc xóa dòng"
    elif key in seen:
        yield f"trùng với dòng {seen[key]}: {key}", "xóa một trong hai dòng"


def _cell_faults(cells: tuple[tuple[str, str], ...], allowed: dict[str, str]) -> Iterator[tuple[str, str]]:
    for column, cell in cells:
        if column in allowed and not re.fullmatch(allowed[column], cell):
            yield f"ô “{column}” ghi “{cell}”", f"chỉ được ghi: {allowed[column]}"
        elif column in _PATTERNS and not all(map(_compiles, cell.split(SEPARATOR))):
            yield f"ô “{column}” không phải biểu thức chính quy", "xem các dòng có sẵn của bảng gốc"


def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True
