"""A Word file that a person changed is never written over; the new one stands beside it until hers is gone."""

import io
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from openpyxl import Workbook

from nlp_reports.model import Draft, Run, Status
from nlp_reports.publishing import kept_by_hand, publish
from nlp_reports.publishing.all_files import WORD_FILES
from nlp_reports.publishing.writing.handwork import LEDGER, write_beside_handwork

DRAFT, NEWEST = "danh_gia_chung.docx", "danh_gia_chung_ban_moi.docx"


def edit(path: Path, said: str = "Chị Hoa sửa câu này.") -> bytes:
    """Do what a person does in Word, and return the file as she saved it."""
    document = docx.Document(str(path))
    document.add_paragraph(said)
    document.save(str(path))
    return path.read_bytes()


def another(run: Run) -> Run:
    return replace(run, draft=Draft("III. ĐÁNH GIÁ CHUNG KHÁC", run.draft.sentences))


@pytest.fixture
def out(run: Run, tmp_path: Path) -> Path:
    publish(run, tmp_path)
    return tmp_path


def test_untouched_files_are_written_over(run: Run, out: Path) -> None:
    before = {name: (out / name).read_bytes() for name in WORD_FILES}
    publish(another(run), out)
    assert kept_by_hand(out) == []
    assert (out / DRAFT).read_bytes() != before[DRAFT]
    assert not list(out.glob("*_ban_moi*"))


@pytest.mark.parametrize("name", WORD_FILES)
def test_a_changed_file_stays_and_the_new_one_stands_beside_it(name: str, run: Run, out: Path) -> None:
    hers = edit(out / name)
    written = publish(another(run), out)
    newest = name.replace(".docx", "_ban_moi.docx")
    assert (out / name).read_bytes() == hers
    assert out / newest in written
    assert out / name not in written
    assert kept_by_hand(out) == [(name, newest)]
    publish(run, out)
    assert (out / name).read_bytes() == hers
    assert len(list(out.glob("*_ban_moi*"))) == 1


def test_whoever_changes_the_new_one_too_keeps_both(run: Run, out: Path) -> None:
    edit(out / DRAFT)
    publish(run, out)
    hers = edit(out / NEWEST)
    publish(run, out)
    assert (out / NEWEST).read_bytes() == hers
    assert (out / "danh_gia_chung_ban_moi_2.docx").is_file()


@pytest.mark.parametrize("taken", ["deleted", "renamed"])
def test_once_the_place_is_free_again_nothing_is_left_beside_it(taken: str, run: Run, out: Path) -> None:
    edit(out / DRAFT)
    publish(run, out)
    (out / DRAFT).unlink()
    if taken == "renamed":
        (out / NEWEST).rename(out / DRAFT)
    publish(another(run), out)
    assert "KHÁC" in docx.Document(str(out / DRAFT)).part.blob.decode()
    assert not (out / NEWEST).exists()
    assert kept_by_hand(out) == []


def test_a_reminder_that_is_no_longer_needed_goes_unless_a_person_changed_it(run: Run, out: Path) -> None:
    all_came = replace(run, receipts=tuple(r for r in run.receipts if r.status is Status.READ))
    hers = edit(out / "nhac_gui_bao_cao.docx")
    publish(all_came, out)
    assert (out / "nhac_gui_bao_cao.docx").read_bytes() == hers
    (out / "nhac_gui_bao_cao.docx").unlink()
    publish(run, out)
    publish(all_came, out)
    assert not (out / "nhac_gui_bao_cao.docx").exists()


@pytest.mark.parametrize("said", [b"", b"[1]", b'{"danh_gia_chung.docx": 3}'])
def test_where_nothing_is_known_what_stands_is_a_persons(said: bytes, run: Run, out: Path) -> None:
    (out / LEDGER).write_bytes(said)
    before = (out / DRAFT).read_bytes()
    publish(another(run), out)
    assert (out / DRAFT).read_bytes() == before
    assert "KHÁC" in docx.Document(str(out / NEWEST)).part.blob.decode()


def test_files_of_any_kind_are_kept_and_others_in_the_folder_left_alone(tmp_path: Path) -> None:
    book = io.BytesIO()
    Workbook().save(book)
    (tmp_path / "b_ban_moi.xlsx").write_bytes(b"hers")
    assert write_beside_handwork(tmp_path, {"a.xlsx": book.getvalue(), "c.docx": b"1"}) == {
        "a.xlsx": "a.xlsx",
        "c.docx": "c.docx",
    }
    (tmp_path / "a.xlsx").write_bytes(b"hers too")
    assert write_beside_handwork(tmp_path, {"a.xlsx": b"2"}) == {"a.xlsx": "a_ban_moi.xlsx"}
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.name != LEDGER} == {
        "a.xlsx": b"hers too",
        "a_ban_moi.xlsx": b"2",
        "b_ban_moi.xlsx": b"hers",
        "c.docx": b"1",
    }
