import sqlite3
from pathlib import Path

from nlp_reports import store
from nlp_reports.model import Analysis, Guideline, Report, Run


def run_of(*names: str) -> Run:
    analyses = tuple(Analysis(Report(name, f"{name}.docx", "", (), digest=f"sha-{name}")) for name in names)
    return Run(Guideline("Hướng dẫn"), (), analyses)


def test_a_run_comes_back_as_it_was(tmp_path: Path) -> None:
    run = run_of("a", "b")
    store.write_state(tmp_path / "state.sqlite", run, "v1")
    assert store.load_run(tmp_path / "state.sqlite") == run


def test_an_analysis_is_found_by_its_file_and_fingerprint_only(tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    store.write_state(path, run_of("a"), "v1")
    assert list(store.load_analyses(path, "v1")) == ["sha-a"]
    assert store.load_analyses(path, "v2") == {}


def test_without_a_file_there_is_nothing_and_none_is_made(tmp_path: Path) -> None:
    assert store.load_run(tmp_path / "x.sqlite") is None
    assert store.load_analyses(tmp_path / "x.sqlite", "v1") == {}
    assert not (tmp_path / "x.sqlite").exists()


def test_another_guideline_is_another_fingerprint() -> None:
    assert store.fingerprint(Guideline("a")) == store.fingerprint(Guideline("a"))
    assert store.fingerprint(Guideline("a")) != store.fingerprint(Guideline("b"))


def test_a_damaged_file_is_as_good_as_none(tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    path.write_bytes(b"no database at all, but long enough to be read as a header" * 20)
    assert store.load_run(path) is None
    assert store.load_analyses(path, "v1") == {}


def test_what_another_version_wrote_otherwise_is_as_good_as_absent(tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    store.write_state(path, run_of("a"), "v1")
    connection = sqlite3.connect(path)
    connection.execute("update run set value = x'7b7d'")
    connection.execute("update analysis set value = x'7b7d'")
    connection.commit()
    connection.close()
    assert store.load_run(path) is None
    assert store.load_analyses(path, "v1").get("sha-a") is None
