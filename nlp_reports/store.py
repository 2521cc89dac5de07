"""What is kept in SQLite: the state of one run beside its results, and, where a person asks for it, the runs of years.

Values are kept as JSON beside their key; a row whose version does not fit is as good as absent, so an old file costs
time and never a wrong result. The file of years is only ever added to, each run in one transaction: a crash loses
nothing that was there, and readers see the runs before it or after it.
"""

import contextlib
import functools
import hashlib
import sqlite3
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

from nlp_reports import lexicon
from nlp_reports.errors import OutputError
from nlp_reports.model import Analysis, Guideline, PastRun, Run

SCHEMA = """
create table if not exists run (key text primary key, value blob not null);
create table if not exists analysis (digest text, fingerprint text, value blob not null,
    primary key (digest, fingerprint));
"""
HISTORY = """
create table if not exists past_run (number integer primary key, digest text not null, fingerprint text not null,
    value blob not null);
create table if not exists past_analysis (digest text, fingerprint text, value blob not null,
    primary key (digest, fingerprint));
"""
_WAIT = 30.0  # seconds that a reader or writer waits for another
_NEITHER = "chưa ghi được gì, dữ liệu cũ còn nguyên"


def state_of(run: Run, fingerprint: str) -> bytes:
    """Return a file that keeps `run`, and each analysis under its file's digest for a later run of equal fingerprint.

    It is made whole each time: a report that was withdrawn must not stay in a folder that is passed on.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        path = Path(folder, "state.sqlite")
        with _connect(path) as connection:
            connection.execute("insert into run values ('run', ?)", (_adapter(Run).dump_json(run),))
            connection.executemany(
                "insert or replace into analysis values (?, ?, ?)",
                [(a.report.digest, fingerprint, _adapter(Analysis).dump_json(a)) for a in run.analyses],
            )
        return path.read_bytes()


def seal(path: Path, token: str) -> None:
    """Put `token` beside the run kept at `path`: what it was made from and what was written of it."""
    with _connect(path) as connection:
        connection.execute("insert or replace into run values ('seal', ?)", (token,))


def sealed_run(path: Path, token: str) -> Run | None:
    """Return the run kept at `path` under this very seal, None for any other."""
    if not path.is_file() or not _sound(path):
        return None
    with _connect(path) as connection:
        row = connection.execute("select value from run where key = 'seal'").fetchone()
    return load_run(path) if row == (token,) else None


def load_run(path: Path) -> Run | None:
    """Return the run kept at `path`, None when there is none or the file is damaged."""
    if not path.is_file() or not _sound(path):
        return None
    with _connect(path) as connection:
        row = connection.execute("select value from run where key = 'run'").fetchone()
    return _parsed(Run, row[0]) if row else None


def load_analyses(path: Path, fingerprint: str) -> dict[str, Analysis]:
    """Return the analyses kept at `path` under `fingerprint`, by the digest of their file; none of a damaged file."""
    if not path.is_file() or not _sound(path):
        return {}
    with _connect(path) as connection:
        rows = connection.execute("select digest, value from analysis where fingerprint = ?", (fingerprint,)).fetchall()
    found = {digest: _parsed(Analysis, value) for digest, value in rows}
    return {digest: analysis for digest, analysis in found.items() if analysis is not None}


def add_to_history(path: Path, run: Run, fingerprint: str) -> None:
    """Add `run` to the runs of years kept at `path`, with each analysis; one equal to the last kept is not added twice.

    Raises:
        OutputError: the file cannot be written or is no such file; what is in it is as it was.
    """
    past = _adapter(PastRun).dump_json(_past(run))
    digest = hashlib.sha256(past).hexdigest()
    with _history(path) as connection, connection:
        connection.execute("begin immediate")
        last = connection.execute("select digest from past_run order by number desc limit 1").fetchone()
        if last != (digest,):
            row = (digest, fingerprint, zlib.compress(past))
            connection.execute("insert into past_run (digest, fingerprint, value) values (?, ?, ?)", row)
        connection.executemany(
            "insert or ignore into past_analysis values (?, ?, ?)",
            [(a.report.digest, fingerprint, zlib.compress(_adapter(Analysis).dump_json(a))) for a in run.analyses],
        )


def past_runs(path: Path) -> tuple[PastRun, ...]:
    """Return the runs of years kept at `path`, the oldest first; those of a program that wrote otherwise are left out.

    Raises:
        OutputError: what stands at `path` is no such file.
    """
    if not path.exists():
        return ()
    with _history(path) as connection:
        rows = connection.execute("select value from past_run order by number").fetchall()
    found = (_read(PastRun, value) for (value,) in rows)
    return tuple(run for run in found if run is not None)


def past_analyses(path: Path, digests: Iterable[str]) -> dict[str, Analysis]:
    """Return the analyses last kept of files with these digests, by digest; whatever guideline they were made by."""
    if not path.exists():
        return {}
    question = "select value from past_analysis where digest = ? order by rowid desc limit 1"
    with _history(path) as connection:
        rows = [(digest, connection.execute(question, (digest,)).fetchone()) for digest in dict.fromkeys(digests)]
    found = {digest: _read(Analysis, row[0]) for digest, row in rows if row}
    return {digest: analysis for digest, analysis in found.items() if analysis is not None}


def known_analyses(path: Path, fingerprint: str) -> dict[str, Analysis]:
    """Return the analyses kept in the file of years under `fingerprint`, by the digest of their file."""
    if not path.exists():
        return {}
    question = "select digest, value from past_analysis where fingerprint = ?"
    with _history(path) as connection:
        rows = connection.execute(question, (fingerprint,)).fetchall()
    found = {digest: _read(Analysis, value) for digest, value in rows}
    return {digest: analysis for digest, analysis in found.items() if analysis is not None}


def _past(run: Run) -> PastRun:
    values = tuple(value for analysis in run.analyses for value in analysis.values)
    digests = tuple((analysis.report.name, analysis.report.digest) for analysis in run.analyses)
    return PastRun(run.guideline, run.receipts, values, run.totals, digests)


def _read(noun: type, value: bytes) -> Any:  # noqa: ANN401 - the noun's own type
    """Return what was kept compressed, None where this program reads it otherwise."""
    try:
        return _parsed(noun, zlib.decompress(value))
    except zlib.error:
        return None


def _parsed(noun: type, value: bytes) -> Any:  # noqa: ANN401 - the noun's own type
    """Return what was kept as JSON, None where another version of this program wrote it otherwise."""
    try:
        return _adapter(noun).validate_json(value)
    except ValueError:
        return None


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


def fingerprint(guideline: Guideline | None) -> str:
    """Return what an analysis depends on beside its file: the program's version, the lexicon and the guideline."""
    digest = hashlib.sha256(metadata.version("nlp-reports").encode())
    digest.update(lexicon.digest().encode())
    digest.update(_adapter(Guideline).dump_json(guideline) if guideline else b"")
    return digest.hexdigest()


def _sound(path: Path) -> bool:
    """Tell whether SQLite can work with what stands at `path`, be it nothing."""
    try:
        with _connect(path) as connection:
            return bool(connection.execute("pragma quick_check").fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        return False


@contextlib.contextmanager
def _connect(path: Path) -> Iterator[sqlite3.Connection]:
    """Open, commit or roll back, and close: sqlite3's own context does not close."""
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(SCHEMA)
        yield connection


@functools.cache
def _adapter(noun: type) -> Any:  # noqa: ANN401 - pydantic's adapter is generic over the noun it is built for
    from pydantic import TypeAdapter  # noqa: PLC0415 - 0.1 s that `import nlp_reports` should not cost

    return TypeAdapter(noun)


def digest_of(path: Path) -> str:
    """Return the digest of a file's bytes, empty for one that is not there or cannot be opened."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
