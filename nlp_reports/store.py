"""The state of a run in one SQLite file: what `draft` and a second run need.

Values are kept as JSON beside their key; a row whose version does not fit is as good as absent, so an old file costs
time and never a wrong result.
"""

import contextlib
import functools
import hashlib
import sqlite3
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

from nlp_reports import lexicon
from nlp_reports.model import Analysis, Guideline, Run

SCHEMA = """
create table if not exists run (key text primary key, value blob not null);
create table if not exists analysis (digest text, fingerprint text, value blob not null,
    primary key (digest, fingerprint));
"""


def save_run(path: Path, run: Run, fingerprint: str) -> None:
    """Keep `run` at `path`, and each analysis under its file's digest for a later run with the same fingerprint.

    What an earlier run kept goes: a report that was withdrawn must not stay in a folder that is passed on.
    """
    if not _sound(path):
        path.unlink(missing_ok=True)
    with _connect(path) as connection:
        connection.execute("delete from analysis")
        connection.execute("insert or replace into run values ('run', ?)", (_adapter(Run).dump_json(run),))
        connection.executemany(
            "insert or replace into analysis values (?, ?, ?)",
            [(a.report.digest, fingerprint, _adapter(Analysis).dump_json(a)) for a in run.analyses],
        )


def load_run(path: Path) -> Run | None:
    """Return the run kept at `path`, None when there is none or the file is damaged."""
    if not path.is_file() or not _sound(path):
        return None
    with _connect(path) as connection:
        row = connection.execute("select value from run where key = 'run'").fetchone()
    return _adapter(Run).validate_json(row[0]) if row else None


def load_analyses(path: Path, fingerprint: str) -> dict[str, Analysis]:
    """Return the analyses kept at `path` under `fingerprint`, by the digest of their file; none of a damaged file."""
    if not path.is_file() or not _sound(path):
        return {}
    with _connect(path) as connection:
        rows = connection.execute("select digest, value from analysis where fingerprint = ?", (fingerprint,)).fetchall()
    return {digest: _adapter(Analysis).validate_json(value) for digest, value in rows}


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
