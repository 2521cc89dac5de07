"""The shelf of a long run: a file of analyses, of which one at a time is in memory."""

import contextlib
import dataclasses
import shutil
import sqlite3
import tempfile
import weakref
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from nlp_reports.errors import OutputError
from nlp_reports.model import Analysis, Head, Parts, Shelf, head_of, tally_of
from nlp_reports.store.keeping import Kept, packed, unpacked
from nlp_reports.store.parts import made_of, parted

TABLE = """
create table if not exists analysis (place integer primary key, name text not null, digest text not null,
    head blob not null, fingerprint text not null, value blob not null);
"""
_PARTS = "create table if not exists part (place integer, name text, value blob not null, primary key (place, name));"
# So many analyses take some 150 MB of memory; a shelf, which costs milliseconds at each pass, begins beyond them.
IN_MEMORY = 300


class Shelving:
    """Takes analyses one by one and gives them back as a sequence: a tuple of few, a shelf of many.

    >>> from nlp_reports.model import Report
    >>> shelving = Shelving()
    >>> shelving.add(Analysis(Report("a", "a.docx", "", ())))
    >>> len(shelving.analyses())
    1
    """

    def __init__(self) -> None:
        """Begin with none; a file is made only when there are too many for memory."""
        self._few: list[Analysis] = []
        self._heads: list[Head] = []
        self._file: _File | None = None

    def add(self, analysis: Analysis) -> None:
        """Take one more.

        Raises:
            OutputError: the disk of the temporary folder is full.
        """
        self._heads.append(head_of(analysis))
        self._few.append(analysis)
        if self._file is not None or len(self._few) > IN_MEMORY:
            self._put_away()

    def analyses(self) -> Sequence[Analysis]:
        """Return all that were taken, in order; the file lives as long as something reads from it."""
        return tuple(self._few) if self._file is None else Shelf(self._heads, self._file.read)

    def _put_away(self) -> None:
        try:
            self._file = self._file or _File()
            self._file.add(len(self._heads) - len(self._few), self._few)
        except (OSError, sqlite3.OperationalError) as error:
            msg = "Không ghi được tệp tạm: ổ đĩa chứa thư mục tạm (TEMP) đã đầy; dọn chỗ trống rồi chạy lại."
            raise OutputError(msg) from error
        self._few.clear()


class _File:
    """A temporary file of analyses in parts that is gone when nothing reads from it any more."""

    def __init__(self) -> None:
        folder = tempfile.mkdtemp()
        self._path = Path(folder, "shelf.sqlite")
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)

    def add(self, first: int, analyses: Iterable[Analysis]) -> None:
        with opened(self._path, _PARTS) as connection:
            for place, analysis in enumerate(analyses, start=first):
                rows = ((place, name, content) for name, content in parted(analysis))
                connection.executemany("insert into part values (?, ?, ?)", rows)

    def read(self, places: Sequence[int], parts: Parts) -> Iterator[Analysis]:
        asked = ", ".join("?" * (1 + len(parts)))
        question = f"select name, value from part where place = ? and name in ({asked})"  # noqa: S608 - marks only
        with opened(self._path, "") as connection:
            for place in places:
                yield made_of(dict(connection.execute(question, (place, "bare", *parts))))


def shelve(connection: sqlite3.Connection, analyses: Iterable[Analysis], fingerprint: str) -> None:
    """Put `analyses` away one by one, in their order."""
    for place, analysis in enumerate(analyses):
        head = dataclasses.replace(head_of(analysis), tally=tally_of(analysis))
        row = (place, head.name, head.digest, packed(head), fingerprint, packed(analysis))
        connection.execute("insert into analysis values (?, ?, ?, ?, ?, ?)", row)


def shelf_at(path: Path, *, lazily: bool = False) -> Sequence[Analysis]:
    """Return the analyses that stand in the file at `path` in their order: a tuple of few, a shelf of many.

    `lazily` makes a shelf of any number: for who may look at none of them.
    """
    with opened(path) as connection:
        rows = connection.execute("select head from analysis order by place").fetchall()
    heads: list[Head] = [_whole(path, unpacked(Head, head)) for (head,) in rows]
    if len(heads) <= IN_MEMORY and not lazily:
        return tuple(read_places(path, range(len(heads))))
    return Shelf(heads, lambda places, _: read_places(path, places))


def kept_at(path: Path, fingerprint: str) -> Kept:
    """Return the analyses of equal `fingerprint` that stand in the file at `path`, by the digest of their file."""
    question = "select digest, place from analysis where fingerprint = ?"
    with opened(path) as connection:
        places = dict(connection.execute(question, (fingerprint,)))
    return Kept(places, lambda place: next(_read(path, [place])))


def read_places(path: Path, places: Iterable[int]) -> Iterator[Analysis]:
    """Go through the analyses at these places of the file, in this order.

    Raises:
        OutputError: the file is damaged.
    """
    for analysis in _read(path, places):
        yield _whole(path, analysis)


def _whole(path: Path, found: Any) -> Any:  # noqa: ANN401 - a head or an analysis
    if found is None:
        msg = f"Tệp lưu {path.name} bị hỏng; xóa tệp này rồi chạy lại lệnh run."
        raise OutputError(msg)
    return found


def _read(path: Path, places: Iterable[int]) -> Iterator[Analysis | None]:
    with opened(path) as connection:
        for place in places:
            row = connection.execute("select value from analysis where place = ?", (place,)).fetchone()
            yield unpacked(Analysis, row[0]) if row else None


@contextlib.contextmanager
def opened(path: Path, schema: str = TABLE) -> Iterator[sqlite3.Connection]:
    """Open, commit or roll back, and close: sqlite3's own context does not close."""
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(schema)
        yield connection
