"""A run that keeps its analyses on a shelf writes the same results, and comes back the same."""

import dataclasses
import subprocess
import sys
from pathlib import Path

import pytest

from nlp_reports import pipeline
from nlp_reports.cli import main
from nlp_reports.demo import demo_corpus
from nlp_reports.guidelines import read_guideline
from nlp_reports.model import Run, Shelf

CORPUS = demo_corpus()
FIVE = frozenset({"01_khe_lau", "02_bau_sen", "05_dong_truc", "09_cang_ba_bien", "10_hon_sam"})
UNITS = ("LĐLĐ huyện Khe Lau", "LĐLĐ huyện Bàu Sen", "LĐLĐ huyện Mường Vông")


def made(known: Path | None = None) -> Run:
    guideline = read_guideline(CORPUS.guideline)
    kept = pipeline.known_analyses(known, guideline) if known else {}
    return pipeline.journey(CORPUS.reports, guideline, pipeline.Options(UNITS, only=FIVE, known=kept))


def results(folder: Path) -> dict[str, bytes]:
    paths = [path for path in sorted(folder.rglob("*.*")) if path.is_file() and path.suffix != ".sqlite"]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def whole(run: Run) -> Run:
    return dataclasses.replace(run, analyses=tuple(run.analyses))


def test_every_result_is_the_same_bytes_with_a_shelf_and_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = made()
    pipeline.save(few, tmp_path / "ít")
    monkeypatch.setattr("nlp_reports.store.shelf.IN_MEMORY", 2)
    many = made()
    assert isinstance(many.analyses, Shelf)
    assert whole(many) == few
    pipeline.save(many, tmp_path / "nhiều")
    assert results(tmp_path / "nhiều") == results(tmp_path / "ít")
    kept = pipeline.kept_run(tmp_path / "nhiều")
    assert kept is not None
    assert isinstance(kept.analyses, Shelf)
    assert whole(kept) == few
    monkeypatch.setattr("nlp_reports.pipeline.each.run_task", lambda _: pytest.fail("read again"))
    assert whole(made(tmp_path / "ít")) == few
    # What stands on the shelf of the folder can be written over it.
    pipeline.save(kept, tmp_path / "nhiều")
    assert results(tmp_path / "nhiều") == results(tmp_path / "ít")


def test_a_renamed_file_is_not_read_again_and_bears_its_new_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "vào").mkdir()
    report = tmp_path / "vào" / "cũ.docx"
    report.write_bytes((CORPUS.reports / "10_hon_sam.docx").read_bytes())
    guideline = read_guideline(CORPUS.guideline)
    pipeline.save(pipeline.journey(tmp_path / "vào", guideline), tmp_path / "ra")
    report.rename(tmp_path / "vào" / "mới.docx")
    fresh = pipeline.journey(tmp_path / "vào", guideline)
    monkeypatch.setattr("nlp_reports.pipeline.each.run_task", lambda _: pytest.fail("read again"))
    known = pipeline.known_analyses(tmp_path / "ra", guideline)
    assert pipeline.journey(tmp_path / "vào", guideline, pipeline.Options(known=known)) == fresh


def test_beyond_many_reports_what_nobody_could_open_is_left_out_and_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = made()
    pipeline.save(run, tmp_path)
    before = set(results(tmp_path))
    monkeypatch.setattr("nlp_reports.publishing.rows.MANY", 3)
    pipeline.save(run, tmp_path)
    assert before - set(results(tmp_path)) == {"bao_cao.html", "ghep_theo_muc.docx"}
    assert (tmp_path / "danh_gia_chung.docx").is_file()


KILLED = """
import os, sys
import nlp_reports.publishing.workbook.results
nlp_reports.publishing.workbook.results.write_workbook = lambda *_: os._exit(9)
from nlp_reports.cli import main
main(sys.argv[1:])
"""


def test_a_run_that_is_killed_while_it_renders_leaves_a_folder_that_the_next_run_takes(tmp_path: Path) -> None:
    (tmp_path / "vào").mkdir()
    (tmp_path / "vào" / "10_hon_sam.docx").write_bytes((CORPUS.reports / "10_hon_sam.docx").read_bytes())
    # The results stand among the reports: what was staged is neither a report nor another's file.
    arguments = ["run", str(tmp_path / "vào"), "-g", str(CORPUS.guideline), "-o", str(tmp_path / "vào" / "ra")]
    done = subprocess.run([sys.executable, "-c", KILLED, *arguments], check=False, capture_output=True)
    assert done.returncode == 9
    assert list((tmp_path / "vào" / "ra").glob(".dang-ghi-*"))
    assert main(arguments) == 0
    assert not list((tmp_path / "vào" / "ra").glob(".dang-ghi-*"))
    assert (tmp_path / "vào" / "ra" / "texts" / "10_hon_sam.txt").is_file()
    assert [path.name for path in (tmp_path / "vào" / "ra" / "texts").iterdir()] == ["10_hon_sam.txt"]
