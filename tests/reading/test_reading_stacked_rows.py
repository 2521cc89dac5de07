"""Rows stacked in one by the Enter key are rows again; a name over two lines stays one."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from nlp_reports.reading import read_report

MakeWord = Callable[..., Path]
HEAD = ("TT", "Nội dung", "ĐVT", "Số lượng")


def paragraphs(cell: str) -> str:
    """Return the paragraphs of a cell: strokes part them, "~" stands for a soft break."""
    soft = "</w:t><w:br/><w:t>"
    return "".join(f"<w:p><w:r><w:t>{line.replace('~', soft)}</w:t></w:r></w:p>" for line in cell.split("|"))


def rows_of(make_word: MakeWord, *rows: Sequence[str]) -> list[list[str]]:
    lines = ("".join(f"<w:tc>{paragraphs(cell)}</w:tc>" for cell in row) for row in rows)
    table = f"<w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"
    report = read_report(make_word(paragraphs("I. KẾT QUẢ") + table))
    assert [cell.row for row in report.tables[0].rows for cell in row[:1]] == [
        *range(1, len(report.tables[0].rows) + 1)
    ]
    return [[cell.text for cell in row] for row in report.tables[0].rows]


@pytest.mark.parametrize("part", ["|", "~"], ids=["paragraphs", "soft breaks"])
@pytest.mark.parametrize(
    "row",
    [
        ("1|2", "Kết nạp đoàn viên|Thành lập công đoàn cơ sở", "người|đơn vị", "215|03"),
        ("", "Nam|Nữ", "", "5|7"),
        ("1|2|3", "Lớp tập huấn|Buổi toạ đàm|Hội thi", "lớp|buổi|hội thi", "12|4|1"),
        ("1|2", "Hội nghị người lao động|Đối thoại", "%|%", "95,5%|80%"),
        ("1|2", "Hội nghị người lao động|Đối thoại", "đơn vị|đơn vị", "41/46|30/46"),
    ],
)
def test_stacked_rows_are_rows(make_word: MakeWord, row: Sequence[str], part: str) -> None:
    count = max(cell.count("|") for cell in row) + 1
    expected = [[cell.split("|")[at] if cell else "" for cell in row] for at in range(count)]
    stacked = [cell.replace("|", part) for cell in row]
    assert rows_of(make_word, HEAD, stacked, ("9", "Quà Tết", "suất", "820"))[1 : 1 + count] == expected


@pytest.mark.parametrize(
    "row",
    [
        ("1", "Kết nạp đoàn viên|Thành lập công đoàn cơ sở", "người|đơn vị", "215|03"),
        ("1", "Kết nạp đoàn viên|mới", "người", "215"),
        ("1|2", "Kết nạp đoàn viên|mới", "người|người", "215|218"),
        ("", "Kết nạp|Đạt", "người|%", "215|107,5%"),
        ("", "Kết nạp đoàn viên|Thành lập cơ sở", "", "215 người|03 đơn vị"),
        ("1|2", "Kết nạp đoàn viên|Thành lập cơ sở|Giải thể", "", "215|03"),
        ("1|2", "3|4", "5|6", "7|8"),
    ],
    ids=["one number", "two lines of a name", "a small letter", "two kinds", "words", "three", "no name"],
)
def test_other_rows_stay_one(make_word: MakeWord, row: Sequence[str]) -> None:
    assert len(rows_of(make_word, HEAD, row, ("9", "Quà Tết", "suất", "820"))) == 3
