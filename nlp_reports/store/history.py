"""The runs of years, where a person asks for them: one file that is only ever added to.

Each run is added in one transaction: a crash loses nothing that was there, and readers see the runs before it or after
it.
"""

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from nlp_reports.errors import OutputError
from nlp_reports.model import Analysis, PastRun, Run, heads, lean
from nlp_reports.store.keeping import Kept, packed, unpacked

HISTORY = """
create table if not exists past_run (number integer primary key, digest text not null, fingerprint text not null,
    value blob not null);
create table if not exists past_analysis (digest text, fingerprint text, value blob not null,
    primary key (digest, fingerprint));
"""
_WAIT = 30.0  # seconds that a reader or writer waits for another
_NEITHER = "chưa ghi được gì, dữ liệu cũ còn nguyên"


def add_to_history(path: Path, run: Run, fingerprint: str) -> None:
    """Add `run` to the runs of years kept at `path`, with each analysis; one equal to the last kept is not added twice.

    Raises:
        OutputError: the file cannot be written or is no such file; what is in it is as it was.
    """
    past = packed(_past(run))
    digest = hashlib.sha256(past).hexdigest()
    with _history(path) as connection, connection:
        connection.execute("begin immediate")
        last = connection.execute("select digest from past_run order by number desc limit 1").fetchone()
        if last != (digest,):
            row = (digest, fingerprint, past)
            connection.execute("insert into past_run (digest, fingerprint, value) values (?, ?, ?)", row)
        kept = "select 1 from past_analysis where digest = ? and fingerprint = ?"
        there = [connection.execute(kept, (head.digest, fingerprint)).fetchone() for head in heads(run.analyses)]
        # Going through a shelf costs time: it is spared where nothing is new.
        for analysis in run.analyses if None in there else ():
            row = (analysis.report.digest, fingerprint, packed(analysis))
            connection.execute("insert or ignore into past_analysis values (?, ?, ?)", row)


def past_runs(path: Path) -> tuple[PastRun, ...]:
    """Return the runs of years kept at `path`, the oldest first; those of a program that wrote otherwise are left out.

    Raises:
        OutputError: what stands at `path` is no such file.
    """
    if not path.exists():
        return ()
    with _history(path) as connection:
        rows = connection.execute("select value from past_run order by number").fetchall()
    found = (unpacked(PastRun, value) for (value,) in rows)
    return tuple(run for run in found if run is not None)


def past_analyses(path: Path, digests: Iterable[str]) -> Mapping[str, Analysis]:
    """Return the analyses last kept of files with these digests, by digest; whatever guideline they were made by.

    Each is made when it is looked up.
    """
    if not path.exists():
        return {}
    question = "select max(rowid) from past_analysis where digest = ?"
    with _history(path) as connection:
        rows = {digest: connection.execute(question, (digest,)).fetchone()[0] for digest in dict.fromkeys(digests)}
    return _kept(path, {digest: row for digest, row in rows.items() if row is not None})


def known_analyses(path: Path, fingerprint: str) -> Mapping[str, Analysis]:
    """Return the analyses kept in the file of years under `fingerprint`, by the digest of their file.

    Each is made when it is looked up.
    """
    if not path.exists():
        return {}
    with _history(path) as connection:
        question = "select digest, rowid from past_analysis where fingerprint = ?"
        return _kept(path, dict(connection.execute(question, (fingerprint,))))


def _kept(path: Path, rows: Mapping[str, int]) -> Kept:
    def read(row: int) -> Analysis | None:
        with _history(path) as connection:
            found = connection.execute("select value from past_analysis where rowid = ?", (row,)).fetchone()
        return unpacked(Analysis, found[0]) if found else None

    return Kept(rows, read)


def _past(run: Run) -> PastRun:
    values = tuple(value for analysis in lean(run.analyses, "values") for value in analysis.values)
    digests = tuple((head.name, head.digest) for head in heads(run.analyses))
    return PastRun(run.guideline, run.receipts, values, run.totals, digests)


@contextlib.contextmanager
def _history(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the file of years: readers go on while one writes, writers wait for one another."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.closing(sqlite3.connect(path, timeout=_WAIT, isolation_level=None)) as connection:
            # Where the disk cannot share memory (a network drive) SQLite keeps its ordinary journal.
            connection.execute("pragma journal_mode=wal")
            connection.executescript(HISTORY)
            yield connection
    except (sqlite3.Error, OSError) as error:
        busy = "locked" in str(error)
        why = (
            "chương trình khác đang ghi, chờ rồi chạy lại" if busy else "không phải tệp lưu của chương trình hoặc hỏng"
        )
        msg = f"Không dùng được tệp lưu các kỳ {path.name}: {why}; {_NEITHER}."
        raise OutputError(msg) from error
