"""`nlp-reports door`: one folder, one double-click."""

import csv
import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import Workbook

from nlp_reports.cli import door, main
from nlp_reports.demo import demo_corpus

CORPUS = demo_corpus()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "Báo cáo năm 2020"
    (home / "chuong_trinh").mkdir(parents=True)
    for name in ("01_khe_lau", "02_bau_sen"):
        shutil.copy(CORPUS.reports / f"{name}.docx", home)
    shutil.copy(CORPUS.reports / "03_tra_son.docx", home / "chuong_trinh")
    shutil.copy(CORPUS.guideline, home / "huong_dan.docx")
    shutil.copy(CORPUS.recipients, home / "danh_sach_don_vi.txt")
    return home


def test_the_folder_alone_is_enough_and_a_second_run_reads_its_own_log(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(door, "open_folder", opened.append)
    for _ in range(2):
        assert main(["door", str(folder), "--aside", str(folder / "chuong_trinh"), "--open"]) == 0
        assert "huong_dan.docx" in capsys.readouterr().err
    with (folder / "ket_qua" / "tables" / "reports.csv").open(encoding="utf-8-sig", newline="") as file:
        files = [row["file"] for row in csv.DictReader(file) if row["file"]]
    assert files == ["01_khe_lau.docx", "02_bau_sen.docx"]
    assert opened == [folder / "ket_qua"] * 2


def test_targets_beside_the_reports_are_used(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Đơn vị", "đoàn viên kết nạp mới"])
    sheet.append(["Toàn tỉnh", 5000])
    book.save(folder / "Giao chỉ tiêu.xlsx")
    assert main(["door", str(folder), "--aside", str(folder / "chuong_trinh")]) == 0
    assert "Bảng giao chỉ tiêu: Giao chỉ tiêu.xlsx." in capsys.readouterr().err
    with (folder / "ket_qua" / "tables" / "targets.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["target"] for row in csv.DictReader(file)] == ["5000"]


def test_a_folder_without_a_guideline_says_what_to_do(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "huong_dan.docx").unlink()
    assert main(["door", str(folder)]) == 2
    assert "đặt tên tệp văn bản hướng dẫn" in capsys.readouterr().err


def test_a_system_without_a_file_manager_is_told_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def absent(*_: object, **__: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(subprocess, "Popen", absent)
    door.open_folder(tmp_path)
    assert str(tmp_path) in capsys.readouterr().err
