import csv
import subprocess
import sys
from pathlib import Path

import pytest

from nlp_reports.errors import OutputError
from nlp_reports.model import Guideline, Run
from nlp_reports.publishing import publish, summary_lines
from nlp_reports.publishing.all_files import render
from nlp_reports.publishing.tables.columns import COLUMNS
from nlp_reports.publishing.writing.handwork import LEDGER


def test_everything_is_written_in_order_and_below_the_folder(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "kết quả"
    paths = publish(run, out)
    names = [path.relative_to(out).as_posix() for path in paths]
    assert names == [
        *(f"tables/{name}.csv" for name in COLUMNS),
        "texts/01_khe_lau.txt",
        "texts/__x.txt",
        "ket_qua.xlsx",
        "bao_cao.html",
        "danh_gia_chung.docx",
        "danh_gia_chung_ban_trinh.docx",
        "ghep_theo_muc.docx",
        "nhac_gui_bao_cao.docx",
    ]
    assert sorted(p for p in tmp_path.rglob("*") if p.is_file() and p.name != LEDGER) == sorted(paths)


def test_texts_and_tables_hold_what_the_contract_says(run: Run, tmp_path: Path) -> None:
    publish(run, tmp_path)
    assert (tmp_path / "texts/01_khe_lau.txt").read_bytes().decode() == run.analyses[0].report.text
    raw = (tmp_path / "tables/sentences.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(raw.decode("utf-8-sig").splitlines()))
    assert rows[0]["text"] == "Kết nạp 1.250 đoàn viên."


def test_only_leftovers_in_our_own_folders_are_removed(run: Run, tmp_path: Path) -> None:
    for kept in ("ghi_chu.txt", "texts/anh.png", "khac/cu.txt"):
        (tmp_path / kept).parent.mkdir(exist_ok=True)
        (tmp_path / kept).write_text("x")
    (tmp_path / "texts/da_xoa.txt").write_text("x")
    publish(run, tmp_path)
    assert not (tmp_path / "texts/da_xoa.txt").exists()
    assert all((tmp_path / kept).exists() for kept in ("ghi_chu.txt", "texts/anh.png", "khac/cu.txt"))


def test_a_file_that_cannot_be_written_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ket_qua.xlsx").mkdir()
    with pytest.raises(OutputError, match=r"ket_qua\.xlsx"):
        publish(run, tmp_path)


def test_equal_runs_give_equal_bytes(run: Run, tmp_path: Path) -> None:
    written = []
    for place in ("a", "b"):
        (tmp_path / place).mkdir()
        names = render(run, tmp_path / place)
        written.append([(tmp_path / place / name).read_bytes() for name in names])
    assert written[0] == written[1]


def test_an_empty_run_can_be_published(tmp_path: Path) -> None:
    assert publish(Run(Guideline("Hướng dẫn"), (), ()), tmp_path)


def test_the_summary_is_plain_lines_without_control_characters(run: Run) -> None:
    lines = summary_lines(run)
    assert lines[0] == "Tình hình gửi báo cáo: đã nhận 2/3 báo cáo"
    assert "  Chưa đọc được tệp: hong.docx (có mật khẩu)" in lines
    assert any("Phát triển đoàn viên (2 đơn vị)" in line for line in lines)
    assert all(line.isprintable() for line in lines)


def test_the_room_is_light_until_something_is_rendered() -> None:
    heavy = "{'jinja2', 'pandas', 'numpy', 'matplotlib', 'docx', 'openpyxl', 'lxml', 'sklearn', 'underthesea'}"
    rooms = "nlp_reports.publishing, nlp_reports.publishing.views.run"
    code = f"import sys, {rooms}; print(sorted({heavy} & set(sys.modules)))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
