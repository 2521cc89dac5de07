"""Of a workbook only the sheets that are asked for are gone through, whoever wrote it."""

import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from nlp_reports.publishing.workbook.some_sheets import with_sheets


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A workbook of three sheets as openpyxl writes it, which refers to their parts from the root of the file."""
    made = openpyxl.Workbook()
    for number, name in enumerate(("Tổng hợp", "Ý kiến", "Số liệu"), start=1):
        sheet = made.create_sheet(name)
        sheet.append([name, number, None])
        sheet.append(["dòng hai", 1.5, "cuối"])
    del made["Sheet"]
    made.save(tmp_path / "thu.xlsx")
    return tmp_path / "thu.xlsx"


def values(made: Any, name: str) -> list[Any]:  # noqa: ANN401 - openpyxl's workbook
    return list(made[name].iter_rows(values_only=True))


def test_a_sheet_that_is_asked_for_is_as_openpyxl_reads_it_and_the_others_are_empty(book: Path) -> None:
    ours, theirs = with_sheets(book, ("Ý kiến", "Không có")), openpyxl.load_workbook(book, read_only=True)
    assert ours.sheetnames == theirs.sheetnames
    assert values(ours, "Ý kiến") == values(theirs, "Ý kiến") == [("Ý kiến", 2, None), ("dòng hai", 1.5, "cuối")]
    assert values(ours, "Tổng hợp") == values(ours, "Số liệu") == []


def test_parts_may_be_told_from_the_folder_of_the_workbook(book: Path) -> None:
    with zipfile.ZipFile(book) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace(b'="/xl/', b'="')
    with zipfile.ZipFile(book, "w") as new:
        for name, content in parts.items():
            new.writestr(name, content)
    assert values(with_sheets(book, ("Số liệu",)), "Số liệu")[0] == ("Số liệu", 3, None)
    assert values(with_sheets(book, ("Số liệu",)), "Ý kiến") == []


def test_what_is_no_workbook_is_refused_as_ever(tmp_path: Path) -> None:
    (tmp_path / "hong.xlsx").write_bytes(b"PK khong phai Excel")
    with pytest.raises(zipfile.BadZipFile):
        with_sheets(tmp_path / "hong.xlsx", ("Ý kiến",))
