"""A table that a page break cut in two is one table again; other tables below one another stay apart."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from nlp_reports.figures import figures_of
from nlp_reports.reading import read_report

MakeWord = Callable[..., Path]
Rows = Sequence[Sequence[str]]
HEAD = ("TT", "Nội dung", "Kế hoạch (triệu đồng)", "Thực hiện (triệu đồng)")
BLANK = "<w:p/>"


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def table(rows: Rows) -> str:
    lines = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


UPPER = (HEAD, ("1", "Thu kinh phí", "2.400", "2.520"), ("2", "Thu đoàn phí", "800", "812"))
NO_NUMBERS = tuple(row[1:] for row in UPPER)


@pytest.mark.parametrize("between", ["", BLANK, BLANK * 3], ids=["at once", "a blank line", "blank lines"])
@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        (UPPER, [("3", "Chi chăm lo", "310", "326"), ("4", "Chi khác", "90", "88")]),
        (UPPER, [("3", "Chi chăm lo", "", "")]),
        (NO_NUMBERS, [("Chi chăm lo", "310", "326")]),
    ],
    ids=["by number", "by number alone", "by columns of values"],
)
def test_a_table_goes_on_behind_a_page_break(make_word: MakeWord, upper: Rows, lower: Rows, between: str) -> None:
    report = read_report(make_word(paragraph("I. KẾT QUẢ") + table(upper) + between + table(lower)))
    assert [len(found.rows) for found in report.tables] == [len(upper) + len(lower)]
    assert [cell.row for row in report.tables[0].rows for cell in row[:1]] == [*range(1, len(upper) + len(lower) + 1)]


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        (UPPER, [HEAD, ("3", "Chi chăm lo", "310", "326")]),
        (UPPER, [("1", "Chi chăm lo", "310", "326")]),
        (UPPER, [("3", "Chi chăm lo", "310")]),
        (UPPER, [("TT", "Đơn vị", "Số lớp", "Số người"), ("1", "Khe Lau", "3", "120")]),
        (NO_NUMBERS, [("Đơn vị", "Số lớp", "Số người"), ("Khe Lau", "3", "120")]),
        ([("Năm", "2022", "2023"), ("Số lớp", "12", "14")], [("Năm", "2021", "2022"), ("Số người", "310", "326")]),
    ],
    ids=["its own head", "counts anew", "other columns", "another head", "no values", "years above"],
)
def test_tables_below_one_another_stay_apart(make_word: MakeWord, upper: Rows, lower: Rows) -> None:
    report = read_report(make_word(paragraph("I. KẾT QUẢ") + table(upper) + BLANK + table(lower)))
    assert [len(found.rows) for found in report.tables] == [len(upper), len(lower)]


def test_text_between_parts_tables(make_word: MakeWord) -> None:
    lower = [("3", "Chi chăm lo", "310", "326")]
    report = read_report(make_word(paragraph("I. KẾT QUẢ") + table(UPPER) + paragraph("Bảng 2") + table(lower)))
    assert [len(found.rows) for found in report.tables] == [len(UPPER), 1]


def test_the_head_tells_what_values_below_the_break_are(make_word: MakeWord) -> None:
    lower = [("3", "Chi chăm lo", "310", "326")]
    report = read_report(make_word(paragraph("I. KẾT QUẢ") + table(UPPER) + BLANK + table(lower)))
    values = [int(figure.value or 0) for figure in figures_of(report, ()) if figure.unit == "đồng"]
    assert values[-2:] == [310_000_000, 326_000_000]
