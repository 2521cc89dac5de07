"""How many rows of a table are its head: a title above it and numbers of columns below it belong to it."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from nlp_reports.figures import figures_of
from nlp_reports.reading import read_report

MakeWord = Callable[..., Path]
HEAD = ("TT", "Nội dung", "ĐVT", "Kế hoạch", "Thực hiện")
ROWS = (("1", "Kết nạp đoàn viên", "người", "200", "215"), ("2", "Thu kinh phí", "triệu đồng", "2.400", "2.520"))
TITLE = ("KẾT QUẢ NĂM 2023",)


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return a table; the only cell of a row reaches over all columns."""
    wide = f'<w:tcPr><w:gridSpan w:val="{max(map(len, rows))}"/></w:tcPr>'
    lines = (
        "".join(f"<w:tc>{wide if len(row) == 1 else ''}<w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>" for cell in row)
        for row in rows
    )
    return (
        f"<w:p><w:r><w:t>I. KẾT QUẢ</w:t></w:r></w:p><w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"
    )


@pytest.mark.parametrize(
    ("rows", "header"),
    [
        ((HEAD, *ROWS), 1),
        ((TITLE, HEAD, *ROWS), 2),
        ((TITLE, ("Đơn vị tính: triệu đồng",), HEAD, *ROWS), 3),
        ((HEAD, ("A", "B", "C", "1", "2"), *ROWS), 2),
        ((HEAD, ("(1)", "(2)", "(3)", "(4)", "(5=4/3)"), *ROWS), 2),
        ((TITLE, HEAD, ("A", "B", "C", "1", "2=1x3"), *ROWS), 3),
        ((TITLE, *ROWS), 1),
        ((HEAD, ("I. Tổ chức",), *ROWS), 1),
        ((TITLE, HEAD), 1),
        ((HEAD, ("1", "2", "3", "4", "5")), 1),
        ((HEAD, ("1", "Lớp", "lớp", "2", "3"), *ROWS), 1),
    ],
    ids=["plain", "a title", "two", "letters", "brackets", "both", "no head", "a group", "no rows", "only", "values"],
)
def test_rows_of_the_head(make_word: MakeWord, rows: Sequence[Sequence[str]], header: int) -> None:
    assert read_report(make_word(table(rows))).tables[0].header == header


@pytest.mark.parametrize(
    ("rows", "header"),
    [
        ((("Kết nạp đoàn viên", "215 người"), ("Thành lập CĐCS", "3 đơn vị"), ("Thu kinh phí", "2.520 triệu đồng")), 0),
        ((("Kết nạp đoàn viên", "200", "215"), ("Thành lập CĐCS", "3", "3")), 0),
        ((("3", "Kết nạp đoàn viên", "107,5%"), ("4", "Thành lập CĐCS", "100%")), 0),
        ((("Chỉ tiêu", "2022", "2023"), ("Kết nạp đoàn viên", "190", "215")), 1),
        ((("Chỉ tiêu", "31/12/2022", "20/11/2023"), ("Hộ vay", "190", "215")), 1),
        ((("Chỉ tiêu", "31.12.2022", "20.11.2023"), ("Hộ vay", "190", "215")), 1),
        ((("Tháng", "1", "2", "3"), ("Số lớp", "4", "0", "7")), 1),
        ((("Nội dung", "6 tháng", "9 tháng"), ("Số lớp", "4", "7")), 1),
        ((("Nội dung", "Năm 2023"), ("Số lớp", "4 lớp")), 1),
        ((("Độ tuổi", "30 tuổi", "40 tuổi"), ("Số người", "12", "15")), 1),
        ((("Số lớp", "12"), ("Nội dung", "pháp luật lao động")), 1),
    ],
    ids=["units", "numbers", "shares", "years", "days", "points", "months", "spells", "words", "ages", "words below"],
)
def test_a_table_that_begins_with_values_has_no_head(
    make_word: MakeWord, rows: Sequence[Sequence[str]], header: int
) -> None:
    assert read_report(make_word(table(rows))).tables[0].header == header


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("2 400", "2.400"),
        ("12\u00a0345\u00a0678", "12.345.678"),
        ("240 15", "240 15"),
        ("091 234 567", "091 234 567"),
        ("2 400 người", "2 400 người"),
        ("240</w:t><w:tab/><w:t>315", "240 315"),
        ("240</w:t><w:br/><w:t>315", "240 315"),
        ("240</w:t></w:r></w:p><w:p><w:r><w:t>315", "240 315"),
    ],
)
def test_thousands_parted_by_blanks_are_one_number(make_word: MakeWord, typed: str, seen: str) -> None:
    report = read_report(make_word(table((("Nội dung", "Số lượng", "Ghi chú"), ("Đoàn viên", typed, "")))))
    assert report.tables[0].rows[1][1].text == seen


@pytest.mark.parametrize("above", [(), (TITLE,)], ids=["no title", "a title"])
@pytest.mark.parametrize("below", [(), (("A", "B", "C", "1", "2"),)], ids=["no numbers", "numbers"])
def test_values_have_units_and_roles_whatever_stands_around_the_head(
    make_word: MakeWord, above: Sequence[Sequence[str]], below: Sequence[Sequence[str]]
) -> None:
    report = read_report(make_word(table((*above, HEAD, *below, *ROWS))))
    told = [(int(f.value or 0), f.counted, f.role.value) for f in figures_of(report, ()) if f.evidence.value == "yes"]
    assert told == [
        (200, "Kết nạp đoàn viên", "target"),
        (215, "Kết nạp đoàn viên", "actual"),
        (2_400_000_000, "Thu kinh phí", "target"),
        (2_520_000_000, "Thu kinh phí", "actual"),
    ]
