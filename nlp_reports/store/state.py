"""The state of one run beside its results: the run, each analysis once, and the seal on what was written.

A row whose version does not fit is as good as absent, so an old file costs time and never a wrong result.
"""

import dataclasses
import errno
import sqlite3
from collections.abc import Mapping
from pathlib import Path

from nlp_reports.errors import OutputError
from nlp_reports.model import Analysis, Guideline, Run
from nlp_reports.store.keeping import packed, unpacked
from nlp_reports.store.shelf import TABLE, kept_at, opened, shelf_at, shelve

SCHEMA = f"create table if not exists run (key text primary key, value blob not null); {TABLE}"
_LAYOUT = 3  # of the tables: a file of another layout is as good as none


def write_state(path: Path, run: Run, fingerprint: str) -> None:
    """Keep `run` in a new file at `path`, each analysis once and under its file's digest and `fingerprint`.

    It is made whole each time: a report that was withdrawn must not stay in a folder that is passed on.

    Raises:
        OSError: the disk is full.
    """
    try:
        with opened(path, SCHEMA) as connection:
            connection.execute(f"pragma user_version = {_LAYOUT}")
            row = packed(dataclasses.replace(run, analyses=()))
            connection.execute("insert into run values ('run', ?)", (row,))
            shelve(connection, run.analyses, fingerprint)
    except sqlite3.OperationalError as error:
        raise OSError(errno.ENOSPC, str(error), str(path)) from error


def seal(path: Path, token: str) -> None:
    """Put `token` beside the run kept at `path`: what it was made from and what was written of it."""
    with opened(path, SCHEMA) as connection:
        connection.execute("insert or replace into run values ('seal', ?)", (token,))


def sealed_run(path: Path, token: str) -> Run | None:
    """Return the run kept at `path` under this very seal, None for any other; its analyses are read when looked at."""
    if not _sound(path):
        return None
    return _run(path, lazily=True) if _value(path, "seal") == token else None


def keep_guideline(path: Path, guideline: Guideline, fingerprint: str) -> None:
    """Put a guideline that was read from a file of this `fingerprint` beside the run kept at `path`."""
    with opened(path, SCHEMA) as connection:
        rows = [("guideline", packed(guideline)), ("guideline file", fingerprint)]
        connection.executemany("insert or replace into run values (?, ?)", rows)


def kept_guideline(path: Path, fingerprint: str) -> Guideline | None:
    """Return the guideline kept at `path` that was read from a file of this `fingerprint`, None for any other."""
    if not _sound(path) or _value(path, "guideline file") != fingerprint:
        return None
    content = _value(path, "guideline")
    return unpacked(Guideline, content) if isinstance(content, bytes) else None


def complete(path: Path, log: str) -> None:
    """Note beside the run kept at `path`, where one is, that a receipt log of this digest names all there is."""
    if _sound(path):
        with opened(path, SCHEMA) as connection:
            connection.execute("insert or replace into run values ('log', ?)", (log,))


def is_complete(path: Path, log: str) -> bool:
    """Tell whether it was noted beside the run kept at `path` that a receipt log of this digest names all there is."""
    return _sound(path) and _value(path, "log") == log


def load_run(path: Path) -> Run | None:
    """Return the run kept at `path`, None when there is none or the file is damaged."""
    return _run(path) if _sound(path) else None


def load_analyses(path: Path, fingerprint: str) -> Mapping[str, Analysis]:
    """Return the analyses kept at `path` under `fingerprint` by the digest of their file, each made when looked up.

    There are none in a damaged file.
    """
    return kept_at(path, fingerprint) if _sound(path) else {}


def _run(path: Path, *, lazily: bool = False) -> Run | None:
    content = _value(path, "run")
    run: Run | None = unpacked(Run, content) if isinstance(content, bytes) else None
    try:
        return dataclasses.replace(run, analyses=shelf_at(path, lazily=lazily)) if run is not None else None
    except OutputError:
        return None


def _value(path: Path, key: str) -> object:
    with opened(path, SCHEMA) as connection:
        row = connection.execute("select value from run where key = ?", (key,)).fetchone()
    return row[0] if row else None


def _sound(path: Path) -> bool:
    """Tell whether a state of this layout stands at `path` that SQLite can work with."""
    if not path.is_file():
        return False
    try:
        with opened(path, "") as connection:
            layout = connection.execute("pragma user_version").fetchone()
            return bool(layout == (_LAYOUT,) and connection.execute("pragma quick_check").fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        return False
