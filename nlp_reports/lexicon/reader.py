"""Read a language table strictly: UTF-8, NFC, tabs, one header row, no duplicate keys.

A table begins with comment lines that say where it comes from (`# source:`, `# owner:`, `# date:`), then a header
line of column names parted by tabs; the first column is the key. A cell may be empty; several values in a cell are
parted by " | ". An analyst adds a word by adding a line.
"""

import functools
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Protocol

from nlp_reports.errors import InputError, Problem

ORIGINS = ("source", "owner", "date")


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
        return tuple(part.strip() for part in self[column].split(" | ") if part.strip())


@dataclass(frozen=True, slots=True)
class Table:
    """A language table: name, column names and rows in file order."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def __iter__(self) -> Iterator[Row]:
        """Go through the rows."""
        return iter(self.rows)

    def keys(self) -> tuple[str, ...]:
        """Return the first column."""
        return tuple(row[self.columns[0]] for row in self.rows)


def read_table(path: Path) -> Table:
    """Return the language table at `path`.

    Raises:
        InputError: with every mistake of the file at once, each with its line and what would be right.
    """
    return _read(path)


@functools.cache
def table(name: str) -> Table:
    """Return the packaged table `name` (without ".tsv"), read once per process.

    >>> "công đoàn cơ sở" in table("terms").keys()
    True
    """
    return _read(resources.files("nlp_reports.lexicon") / "vi" / f"{name}.tsv")


def _read(path: _Readable) -> Table:
    try:
        content = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(Problem(path.name, "", "tệp không phải UTF-8", "lưu lại với mã UTF-8")) from error
    problems: list[Problem] = []
    columns: tuple[str, ...] = ()
    rows: list[Row] = []
    origins: set[str] = set()
    seen: dict[str, int] = {}
    for number, line in enumerate(content.split("\n"), start=1):
        if line.startswith("#"):
            origins.add(line[1:].split(":")[0].strip())
        elif not line:
            continue
        elif not columns:
            columns = tuple(line.split("\t"))
        else:
            problems += [Problem(path.name, str(number), *said) for said in _faults(line, columns, seen)]
            seen.setdefault(line.split("\t")[0], number)
            rows.append(Row(number, tuple(zip(columns, line.split("\t"), strict=False))))
    problems += [Problem(path.name, "1", f"thiếu dòng “# {o}:”", "") for o in ORIGINS if o not in origins]
    if problems or not columns:
        raise InputError(*problems or [Problem(path.name, "1", "thiếu dòng tên cột", "")])
    return Table(path.name.removesuffix(".tsv"), columns, tuple(rows))


def _faults(line: str, columns: tuple[str, ...], seen: dict[str, int]) -> Iterator[tuple[str, str]]:
    cells = line.split("\t")
    if len(cells) != len(columns):
        yield f"có {len(cells)} ô", f"cần {len(columns)} ô cách nhau bằng phím Tab: {', '.join(columns)}"
    if not unicodedata.is_normalized("NFC", line):
        yield "chữ chưa ở dạng dựng sẵn (NFC)", "gõ lại bằng bộ gõ Unicode dựng sẵn"
    if "\r" in line or any(cell != cell.strip() for cell in cells):
        yield "thừa dấu cách ở đầu hoặc cuối ô", "xóa dấu cách thừa"
    if not cells[0].strip():
        yield "ô đầu tiên để trống", "ghi từ vào ô đầu tiên hoặc xóa dòng"
    elif cells[0] in seen:
        yield f"trùng với dòng {seen[cells[0]]}: {cells[0]}", "xóa một trong hai dòng"
