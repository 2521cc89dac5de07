"""Which file of a folder is the guideline, which the list of units: told, never guessed."""

import shutil
from pathlib import Path

import pytest

from nlp_reports.demo import demo_corpus
from nlp_reports.errors import InputError
from nlp_reports.guidelines.folder import guideline_among, recipients_among, targets_among

CORPUS = demo_corpus()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(CORPUS.reports / "01_khe_lau.docx", tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", ["huong_dan_2020.docx", "HƯỚNG DẪN số 47.docx", "De cuong bao cao.docx", "47-hd.docx"])
def test_the_guideline_is_found_by_its_name_or_its_letterhead(folder: Path, name: str) -> None:
    shutil.copy(CORPUS.guideline, folder / name)
    assert guideline_among(folder).name == name


def test_an_edited_yaml_comes_before_the_word_file(folder: Path) -> None:
    shutil.copy(CORPUS.guideline, folder / "huong_dan.docx")
    (folder / "huong_dan.yaml").write_text("title: x", encoding="utf-8")
    (folder / "themes.yaml").write_text("x: y", encoding="utf-8")
    assert guideline_among(folder).name == "huong_dan.yaml"


def test_none_and_several_are_told(folder: Path) -> None:
    with pytest.raises(InputError, match="không thấy văn bản hướng dẫn"):
        guideline_among(folder)
    for name in ("huong_dan_1.docx", "huong_dan_2.docx"):
        shutil.copy(CORPUS.guideline, folder / name)
    with pytest.raises(InputError, match=r"huong_dan_1\.docx, huong_dan_2\.docx"):
        guideline_among(folder)


def test_the_list_of_units_is_found_or_absent_and_two_are_told(folder: Path) -> None:
    assert recipients_among(folder) is None
    shutil.copy(CORPUS.recipients, folder / "Danh sách đơn vị.txt")
    found = recipients_among(folder)
    assert found is not None
    assert found.name == "Danh sách đơn vị.txt"
    shutil.copy(CORPUS.recipients, folder / "danh_sach_2.txt")
    with pytest.raises(InputError, match="nhiều danh sách"):
        recipients_among(folder)


@pytest.mark.parametrize("name", ["Giao chỉ tiêu.xlsx", "Bảng giao chỉ tiêu năm 2020.xlsx", "chi_tieu_giao.xlsx"])
def test_the_targets_are_found_by_their_name(folder: Path, name: str) -> None:
    assert targets_among(folder) is None
    (folder / name).touch()
    (folder / "so_nhan_bao_cao.xlsx").touch()
    found = targets_among(folder)
    assert found is not None
    assert found.name == name
    assert recipients_among(folder) is None
    (folder / "GIAO CHI TIEU 2.xlsx").touch()
    with pytest.raises(InputError, match="nhiều bảng giao chỉ tiêu"):
        targets_among(folder)
