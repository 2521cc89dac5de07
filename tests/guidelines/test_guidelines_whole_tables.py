"""Outlines that stand whole in tables, whose whole numbers are parts and whose titles are none."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import pytest
from docx import Document

from nlp_reports.guidelines import read_guideline
from nlp_reports.guidelines.asking.marked import figures_listed
from nlp_reports.guidelines.letter.signs import Signs, signs_of
from nlp_reports.guidelines.outlines.tabular import rows_of
from nlp_reports.model import Guideline, SectionKind
from nlp_reports.reading import read_report

ABOVE = [
    *("HỘI CHỮ THẬP ĐỎ HUYỆN BẾN SẬY", "CÔNG VĂN", "V/v nội dung báo cáo công tác Hội năm 2021"),
    *("Kính gửi: Hội Chữ thập đỏ các xã", "Ô gạch ngang là không đòi số; thấy “/0” thì nơi không phát sinh ghi 0."),
]
FIRST = [
    ("Số", "Nội dung", "Số buộc phải có", "Ai viết"),
    *(("1", "TÌNH HÌNH", "", ""), ("1.01", "Dân nghèo trong xã", "hộ nghèo", "xã"), ("1.02", "Dịch bệnh", "–", "cả")),
    *(("2", "CỨU TRỢ", "", ""), ("2.01", "Quà Tết", "suất; tổng tiền (triệu đồng)", "cả")),
    *(("2.02", "Hiến máu", "đơn vị máu; % so với huyện giao", "cả"), ("2.03", "Tai nạn", "người bị nạn /0", "xã")),
]
SECOND = [
    *(("Số", "Nội dung", "Gợi ý"), ("3", "TỒN TẠI", ""), ("3.01", "Việc chưa được", "nói thẳng")),
    *(("4", "NĂM 2022", ""), ("4.01", "Việc mới", "một việc"), ("5", "XIN VÀ GÓP", "xin huyện điều gì")),
]
P, R, A = SectionKind.PLAN, SectionKind.RESULTS, SectionKind.ASSESSMENT


def document_of(titles: Sequence[str], tables: Sequence[Sequence[Sequence[str]]], folder: Path) -> Path:
    """Return the Word file of a guideline with these tables, each below its title."""
    document = Document()
    for line in ABOVE:
        document.add_paragraph(line)
    for title, rows in zip(titles, tables, strict=True):
        document.add_heading(title, 1)
        table = document.add_table(rows=len(rows), cols=len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    document.save(str(folder / "de_cuong.docx"))
    return folder / "de_cuong.docx"


@pytest.fixture
def guideline(tmp_path: Path) -> Guideline:
    return read_guideline(document_of(["BẢNG LỚN", "BẢNG NHỎ"], [FIRST, SECOND], tmp_path))


def test_whole_numbers_are_parts_over_both_tables(guideline: Guideline) -> None:
    parts = {one.id: (one.title, one.kind) for one in guideline.sections if "." not in one.id}
    assert parts == {
        "1": ("TÌNH HÌNH", SectionKind.BACKGROUND),
        "2": ("CỨU TRỢ", R),
        "3": ("TỒN TẠI", A),
        "4": ("NĂM 2022", P),
        "5": ("XIN VÀ GÓP", SectionKind.PROPOSALS),
    }


def test_rows_keep_their_noughts_and_ask_for_what_their_cell_lists(guideline: Guideline) -> None:
    asked = {topic.id: [one.name for one in topic.indicators if one.required] for topic in guideline.topics}
    assert list(asked) == ["1.01", "1.02", "2.01", "2.02", "2.03"]
    assert (asked["1.01"], asked["1.02"], asked["2.03"]) == (["số hộ nghèo"], [], ["số người bị nạn"])
    assert [one.unit for topic in ("2.01", "2.02") for one in guideline.topic(topic).indicators] == [
        "",
        "đồng",
        "",
        "%",
    ]
    assert [topic.id for topic in guideline.topics if topic.zero_allowed] == ["2.03"]


def test_a_column_of_who_answers_is_no_matter(guideline: Guideline) -> None:
    assert guideline.topic("1.01").title == "Dân nghèo trong xã"


def test_the_same_tables_are_read_where_they_were_copied_as_lines(guideline: Guideline, tmp_path: Path) -> None:
    rows = ["BẢNG LỚN", *map("  ".join, FIRST), "BẢNG NHỎ", *map("  ".join, SECOND)]
    behind = "Số lấy trong khoảng 16-11-2020 tới 15-11-2021. Báo cáo gửi về Hội muộn nhất ngày 20-11-2021."
    file = tmp_path / "de_cuong.txt"
    file.write_text("\n".join([*ABOVE, *rows, behind]), "utf-8", newline="\n")
    copied = read_guideline(file)
    assert (copied.sections, copied.topics) == (guideline.sections, guideline.topics)
    assert (copied.cutoff, copied.deadline) == (dt.date(2021, 11, 15), dt.date(2021, 11, 20))


def test_numbers_below_a_numbered_heading_or_letters_are_no_parts(tmp_path: Path) -> None:
    below = read_report(document_of(["II. KẾT QUẢ"], [FIRST], tmp_path), name="", file="de_cuong.docx")
    assert not any(row.root for row in rows_of(below).values())
    lettered = [FIRST[0], ("A", "KẾT QUẢ", "", ""), *FIRST[1:]]
    among = read_report(document_of(["BẢNG LỚN"], [lettered], tmp_path), name="", file="de_cuong.docx")
    assert [row.label for row in rows_of(among).values() if row.root] == ["A"]


@pytest.mark.parametrize(
    ("sentence", "signs"),
    [
        ("Thấy “/0” thì nơi không phát sinh ghi 0.", ("/0",)),
        ("Ô có “/0” nếu không phát sinh được ghi số 0.", ("/0",)),
        ("Tính đến 31/05, nơi không phát sinh ghi 0.", ()),
        ("Thấy khó thì hỏi; nơi không phát sinh ghi 0.", ()),
    ],
)
def test_a_nought_behind_a_stroke_is_a_sign(sentence: str, signs: tuple[str, ...]) -> None:
    assert signs_of([sentence]).nil == signs


def test_a_day_bears_no_such_sign() -> None:
    known = Signs((), ("/0",))
    assert not known.allows_nil("số vụ tính đến 31/05, tỷ lệ 5/0,5")
    assert known.plain("đoàn viên bị kỷ luật /0; tính đến 31/05") == "đoàn viên bị kỷ luật; tính đến 31/05"


def test_per_cent_is_no_thing_that_is_counted() -> None:
    assert list(figures_listed("đoàn viên mới; % so với chỉ tiêu")) == ["đoàn viên mới", "% so với chỉ tiêu"]
