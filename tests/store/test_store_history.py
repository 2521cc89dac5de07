"""The file of years: runs are kept, read while one writes, and survive a crash."""

import dataclasses
import sqlite3
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from nlp_reports import store
from nlp_reports.errors import OutputError
from nlp_reports.model import Analysis, Guideline, IndicatorValue, Receipt, Report, Run, Status, ValueStatus


def run_of(value: int, year: int = 2020, digest: str = "sha-a") -> Run:
    taken = IndicatorValue("I#1", "số lớp", "a", Decimal(value), ValueStatus.TAKEN)
    analysis = Analysis(Report("a", "a.docx", "", (), digest=digest), values=(taken,))
    return Run(Guideline("Báo cáo", year), (Receipt("a", "a.docx", "LĐLĐ", Status.READ),), (analysis,))


def kept(path: Path) -> list[tuple[int | None, Decimal | None]]:
    return [(run.guideline.year, run.values[0].value) for run in store.past_runs(path)]


def test_runs_are_kept_in_order_and_an_equal_one_once(tmp_path: Path) -> None:
    path = tmp_path / "kho" / "các năm.sqlite"
    for run in (run_of(1, 2019), run_of(2), run_of(2), run_of(3)):
        store.add_to_history(path, run, "v1")
    assert kept(path) == [(2019, Decimal(1)), (2020, Decimal(2)), (2020, Decimal(3))]
    assert store.past_runs(path)[0].digests == (("a", "sha-a"),)


def test_analyses_are_found_by_digest_and_what_they_were_made_by(tmp_path: Path) -> None:
    path = tmp_path / "kho.sqlite"
    store.add_to_history(path, run_of(1), "v1")
    store.add_to_history(path, run_of(2), "v2")
    store.add_to_history(path, run_of(9), "v2")
    assert store.past_analyses(path, ["sha-a", "sha-b"]) == {"sha-a": run_of(2).analyses[0]}
    assert store.known_analyses(path, "v1") == {"sha-a": run_of(1).analyses[0]}
    assert store.known_analyses(path, "v3") == {}


def test_without_a_file_there_is_nothing_and_none_is_made(tmp_path: Path) -> None:
    path = tmp_path / "kho.sqlite"
    assert (store.past_runs(path), store.past_analyses(path, ["a"]), store.known_analyses(path, "v")) == ((), {}, {})
    assert not path.exists()


def test_readers_see_what_was_there_while_one_writes(tmp_path: Path) -> None:
    path = tmp_path / "kho.sqlite"
    store.add_to_history(path, run_of(1), "v1")
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("begin immediate")
    writer.execute("delete from past_run")
    assert kept(path) == [(2020, Decimal(1))]
    assert list(store.known_analyses(path, "v1")) == ["sha-a"]
    writer.execute("rollback")
    writer.close()


def test_a_second_writer_that_waits_too_long_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kho.sqlite"
    store.add_to_history(path, run_of(1), "v1")
    monkeypatch.setattr("nlp_reports.store.history._WAIT", 0.0)
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("begin immediate")
    with pytest.raises(OutputError, match="đang ghi"):
        store.add_to_history(path, run_of(2), "v1")
    writer.close()
    assert kept(path) == [(2020, Decimal(1))]


def test_a_crash_in_the_middle_loses_nothing_that_was_there(tmp_path: Path) -> None:
    path = tmp_path / "kho.sqlite"
    store.add_to_history(path, run_of(1), "v1")
    program = (
        "import os, sqlite3, sys\n"
        "connection = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "connection.execute('begin immediate')\n"
        "connection.execute('delete from past_run')\n"
        "connection.execute(\"insert into past_run (digest, fingerprint, value) values ('x', 'x', x'00')\")\n"
        "os._exit(9)\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(path)], check=False)
    assert done.returncode == 9
    assert kept(path) == [(2020, Decimal(1))]
    store.add_to_history(path, run_of(2), "v1")
    assert kept(path) == [(2020, Decimal(1)), (2020, Decimal(2))]


def test_what_another_program_version_wrote_is_as_good_as_absent(tmp_path: Path) -> None:
    path = tmp_path / "kho.sqlite"
    store.add_to_history(path, run_of(1), "v1")
    with sqlite3.connect(path) as connection:
        connection.execute("insert into past_run (digest, fingerprint, value) values ('x', 'x', x'0011')")
    connection.close()
    assert kept(path) == [(2020, Decimal(1))]


def test_a_file_of_another_kind_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "kho.sqlite"
    path.write_bytes(b"khong phai co so du lieu " * 100)
    with pytest.raises(OutputError, match=r"kho\.sqlite"):
        store.add_to_history(path, run_of(1), "v1")
    assert path.read_bytes() == b"khong phai co so du lieu " * 100


def test_the_value_of_a_run_is_what_it_was(tmp_path: Path) -> None:
    path = tmp_path / "kho.sqlite"
    run = dataclasses.replace(run_of(1), remarks=("…",))
    store.add_to_history(path, run, "v1")
    (past,) = store.past_runs(path)
    assert (past.guideline, past.receipts, past.values) == (run.guideline, run.receipts, run.analyses[0].values)
