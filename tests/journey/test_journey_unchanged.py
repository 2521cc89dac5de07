"""A second run over what has not changed keeps the results; whatever has changed is seen."""

import io
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from nlp_reports import guidelines, pipeline
from nlp_reports.cli import main
from nlp_reports.demo import demo_corpus

Counted = list[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two reports and what belongs to them, run once."""
    corpus = demo_corpus()
    (tmp_path / "vào").mkdir()
    for name in ("01_khe_lau", "10_hon_sam"):
        shutil.copy(corpus.reports / f"{name}.docx", tmp_path / "vào")
    shutil.copy(corpus.recipients, tmp_path / "ds.txt")
    shutil.copy(corpus.guideline, tmp_path / "đề cương.docx")
    assert again(tmp_path) == 0
    return tmp_path


def again(folder: Path) -> int:
    options = ["-g", str(folder / "đề cương.docx"), "--recipients", str(folder / "ds.txt"), "-o", str(folder / "ra")]
    return main(["run", str(folder / "vào"), *options])


@pytest.fixture
def journeys(monkeypatch: pytest.MonkeyPatch) -> Counted:
    """The journeys that are made: those that a second run spares are not in it."""
    made: Counted = []
    journey = pipeline.journey
    monkeypatch.setattr(pipeline, "journey", lambda *a, **k: (made.append("journey"), journey(*a, **k))[1])
    again = "a report that did not change was read again"
    monkeypatch.setattr("nlp_reports.pipeline.each.run_task", lambda _: pytest.fail(again))
    return made


def results(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in sorted((folder / "ra").rglob("*.*")) if path.suffix != ".sqlite"}


def test_nothing_is_made_again_where_nothing_changed(folder: Path, journeys: Counted) -> None:
    before = results(folder)
    assert again(folder) == 0
    assert journeys == []
    assert results(folder) == before


def test_neither_guideline_nor_analyses_are_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nlp_reports.guidelines.read_guideline", lambda _: pytest.fail("guideline read again"))
    monkeypatch.setattr("nlp_reports.store.shelf.read_places", lambda *_: pytest.fail("analyses read again"))
    monkeypatch.setattr("nlp_reports.publishing.keep_log", lambda *_: pytest.fail("log opened again"))
    assert again(folder) == 0


def test_what_the_terminal_shows_is_the_same_again(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(folder / "ra")
    assert again(folder) == 0
    first = capsys.readouterr().out
    assert again(folder) == 0
    assert capsys.readouterr().out == first


def test_a_guideline_of_other_bytes_is_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: Counted = []
    read = guidelines.read_guideline
    monkeypatch.setattr(guidelines, "read_guideline", lambda path: (made.append(path.name), read(path))[1])
    with zipfile.ZipFile(folder / "đề cương.docx", "a") as file:
        file.comment = b"saved again"
    assert [again(folder), again(folder)] == [0, 0]
    assert made == ["đề cương.docx"]


def test_a_log_that_was_lost_or_emptied_is_completed(folder: Path, journeys: Counted) -> None:
    log = folder / "ra" / "so_nhan_bao_cao.xlsx"
    whole = log.read_bytes()
    log.unlink()
    assert again(folder) == 0
    assert log.read_bytes() == whole
    book = load_workbook(log)
    book.active.delete_rows(5)
    book.save(log)
    assert again(folder) == 0
    assert load_workbook(log).active.max_row == load_workbook(io.BytesIO(whole)).active.max_row
    assert journeys == []


def more_recipients(folder: Path) -> None:
    with (folder / "ds.txt").open("a", encoding="utf-8") as file:
        file.write("LĐLĐ huyện Vàm Gạo\n")


def one_report_less(folder: Path) -> None:
    (folder / "vào" / "10_hon_sam.docx").unlink()


def a_table_lost(folder: Path) -> None:
    (folder / "ra" / "tables" / "figures.csv").unlink()


def a_table_edited(folder: Path) -> None:
    (folder / "ra" / "tables" / "figures.csv").write_text("", "utf-8")


@pytest.mark.parametrize("change", [more_recipients, one_report_less, a_table_lost, a_table_edited])
def test_what_changed_is_seen_and_unchanged_reports_are_not_read_again(
    folder: Path, journeys: Counted, change: Callable[[Path], None]
) -> None:
    change(folder)
    assert again(folder) == 0
    assert journeys == ["journey"]
    assert (folder / "ra" / "tables" / "figures.csv").stat().st_size > 1000


def test_a_draft_that_was_written_again_is_written_over_by_the_next_run(folder: Path, journeys: Counted) -> None:
    assert main(["draft", str(folder / "ra")]) == 0
    assert again(folder) == 0
    assert journeys == ["journey"]


def test_a_draft_that_a_person_changed_outlives_runs_and_drafts(
    folder: Path, journeys: Counted, capsys: pytest.CaptureFixture[str]
) -> None:
    draft, newest = folder / "ra" / "danh_gia_chung.docx", folder / "ra" / "danh_gia_chung_ban_moi.docx"
    draft.write_text("sửa tay", "utf-8")
    for made in (["journey"], ["journey"]):
        capsys.readouterr()
        assert again(folder) == 0
        assert journeys == made  # the second time it is among what stands
        assert "danh_gia_chung.docx đã có người sửa nên giữ nguyên" in capsys.readouterr().err
    assert main(["draft", str(folder / "ra"), "--length", "ngan"]) == 0
    assert draft.read_text("utf-8") == "sửa tay"
    assert newest.is_file()


def test_a_file_that_could_not_be_read_is_tried_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "vào" / "hỏng.docx").write_bytes(b"PK\x03\x04 day khong phai tep Word")
    assert again(folder) == 0
    made: Counted = []
    task = pipeline.run_task
    monkeypatch.setattr("nlp_reports.pipeline.each.run_task", lambda one: (made.append(one.name), task(one))[1])
    assert again(folder) == 0
    assert made == ["hỏng"]
