"""Rows of a table held against what sentences tell, and against an assessment."""

from pathlib import Path

import pytest

from nlp_reports.figures import Outcome, RelationKind, figures_of, relations_of
from nlp_reports.model import Cell, Paragraph, ParagraphKind, Report, Section, SectionKind, Sentence, Span, Table

HEADER = "Nội dung\tĐơn vị tính\tThực hiện"


def accused(
    told: str, judged: str, *rows: str, kind: RelationKind = RelationKind.CONFLICT, header: str = HEADER
) -> list[list[str]]:
    """The figures that do not fit in a report of one sentence, one of its assessment, and a table."""
    text, paragraphs, sentences, sections = "", [], [], []
    for at, (line, where) in enumerate(((told, SectionKind.RESULTS), (judged, SectionKind.ASSESSMENT))):
        span = Span(len(text), len(text) + len(line))
        paragraphs.append(Paragraph(at, ParagraphKind.BODY, span, span, section=at))
        sentences.append(Sentence(at + 1, span, at, at))
        sections.append(Section(str(at), str(at), "", 1, where, Span(span.start, span.start), span, -1, at))
        text += line + "\n"
    start, cells = len(text), []
    for number, row in enumerate((header, *rows), start=1):
        placed = []
        for column, said in enumerate(row.split("\t"), start=1):
            placed.append(Cell(said, Span(len(text), len(text) + len(said)), number, column))
            text += said + "\t"
        text = text[:-1] + "\n"
        cells.append(tuple(placed))
    table = Table(Span(start, len(text) - 1), tuple(cells), section=1)
    report = Report("r", "r.docx", text, tuple(paragraphs), tuple(sections), (table,))
    found = relations_of(report, tuple(sentences), figures_of(report, tuple(sentences)))
    wrong = [one for one in found if one.kind is kind and one.outcome is Outcome.NOT]
    return [[figure.text for figure in one.figures] for one in wrong]


ROW = "Cháu mồ côi được đỡ đầu\tcháu\t38"
DONE = "Mọi việc xong cả."


def test_a_row_contradicts_the_sentence_that_tells_it() -> None:
    assert accused("Hội đang đỡ đầu 36 cháu mồ côi.", DONE, ROW) == [["36", "38"]]


@pytest.mark.parametrize(
    "told",
    [
        "Hội đang đỡ đầu 38 cháu mồ côi.",
        "Hội đang đỡ đầu 36 cháu mồ côi, nhận thêm 02 cháu.",
        "Hội tặng quà 36 cháu mồ côi.",
        "Hội đang đỡ đầu 12 cháu mồ côi.",
    ],
)
def test_a_row_spares_what_fits_it_or_tells_another_thing(told: str) -> None:
    assert accused(told, DONE, ROW) == []


def test_a_table_that_bears_the_assessment_out_leaves_a_sentence_alone() -> None:
    told, judged = "Cộng ba dịp lễ lo cho 1.855 cháu.", "Hội lo cho 1.835 cháu trong ba dịp lễ."
    assert ["1.855", "1.835"] in accused(told, judged, "Con đoàn viên được lo\tcháu\t1.835")
    assert accused(told.replace("1.855", "1.835"), judged, "Con đoàn viên được lo\tcháu\t1.835") == []


def test_the_last_row_may_be_a_mean() -> None:
    rows = ("Da giày\ttriệu đồng\t7,2", "May mặc\ttriệu đồng\t6,4", "Chế biến\ttriệu đồng\t5,1")
    sums = RelationKind.TABLE_SUM
    assert accused(DONE, DONE, *rows, "Cộng\ttriệu đồng\t6,2", kind=sums) == []
    assert accused(DONE, DONE, *rows, "Cộng\ttriệu đồng\t17,8", kind=sums) == [["7,2", "6,4", "5,1", "17,8"]]


def test_the_last_row_may_count_once_what_lies_in_several_rows() -> None:
    rows = ("CĐCS có sáng kiến cấp cơ sở\tCĐCS\t42", "CĐCS có sáng kiến cấp tỉnh\tCĐCS\t35")
    assert accused(DONE, DONE, *rows, "Cộng\tCĐCS\t42", kind=RelationKind.TABLE_SUM) == []
    assert accused(DONE, DONE, *rows, "Cộng\tCĐCS\t79", kind=RelationKind.TABLE_SUM) == [["42", "35", "79"]]


HEADS = "Cụm\tDoanh nghiệp có công đoàn\tDoanh nghiệp đã ký\tTỷ lệ (%)"


@pytest.mark.parametrize(("last", "wrong"), [("87,0", True), ("85,0", False)])
def test_a_share_that_its_row_does_not_give_as_others_do_is_wrong(last: str, *, wrong: bool) -> None:
    rows = ("Bắc sông\t40\t31\t77,5", "Nam sông\t26\t22\t84,6", f"Ven biển\t20\t17\t{last}")
    found = accused(DONE, DONE, *rows, kind=RelationKind.TABLE_PERCENT, header=HEADS)
    assert found == ([["20", "17", last]] if wrong else [])


@pytest.mark.parametrize(("last", "wrong"), [("14.500.000", True), ("12.500.000", False)])
def test_a_product_that_its_row_does_not_give_as_others_do_is_wrong(last: str, *, wrong: bool) -> None:
    head = "Nội dung\tSố suất\tMức (đồng)\tThành tiền (đồng)"
    rows = ("Tết\t40\t500.000\t20.000.000", "Dịch\t26\t1.000.000\t26.000.000", f"Lũ\t25\t500.000\t{last}")
    found = accused(DONE, DONE, *rows, kind=RelationKind.PRODUCT, header=head)
    assert found == ([["25", "500.000", last]] if wrong else [])


@pytest.mark.parametrize(("total", "wrong"), [("247,8", True), ("248,8", False)])
def test_a_last_row_that_names_what_it_sums_up_is_a_total(total: str, *, wrong: bool) -> None:
    rows = ("Hội viên đóng góp\ttriệu đồng\t125", "Doanh nghiệp\ttriệu đồng\t84,6", "Năm trước\ttriệu đồng\t39,2")
    found = accused(DONE, DONE, *rows, f"Tổng thu\ttriệu đồng\t{total}", kind=RelationKind.TABLE_SUM)
    assert bool(found) is wrong


@pytest.mark.parametrize(("last", "wrong"), [("28", True), ("18", False)])
def test_a_mean_that_its_row_does_not_give_is_wrong_however_far_off(last: str, *, wrong: bool) -> None:
    rows = ("Suối Đục\t30\t540\t18", "Phú Mận\t25\t700\t28", f"Gò Sim\t22\t396\t{last}")
    found = accused(DONE, DONE, *rows, kind=RelationKind.MEAN, header="Cụm\tSố buổi\tLượt người\tBình quân/buổi")
    assert found == ([["22", "396", last]] if wrong else [])


@pytest.mark.parametrize(("last", "wrong"), [("giảm 15%", True), ("giảm 5%", False)])
def test_a_growth_that_its_row_does_not_give_is_wrong(last: str, *, wrong: bool) -> None:
    rows = ("Lớp tập huấn\t20\t26\ttăng 30%", "Học viên\t700\t840\ttăng 20%", f"Hội thảo\t60\t57\t{last}")
    found = accused(DONE, DONE, *rows, kind=RelationKind.CHANGE, header="Nội dung\tNăm 2021\tNăm 2022\tTăng/giảm")
    assert bool(found) is wrong


def test_a_product_whose_digits_are_exchanged_is_wrong() -> None:
    head = "Đối tượng\tSố suất\tMức (đồng)\tThành tiền (đồng)"
    rows = (
        "Khó khăn\t60\t400.000\t24.000.000",
        "Bệnh nặng\t45\t600.000\t72.000.000",
        "Tai nạn\t10\t1.000.000\t10.000.000",
    )
    assert accused(DONE, DONE, *rows, kind=RelationKind.PRODUCT, header=head) == [["45", "600.000", "72.000.000"]]


PLANNED = "Chỉ tiêu\tKế hoạch\tĐến 20/11\tƯớc cả năm\tĐạt (%)"


@pytest.mark.parametrize(("last", "wrong"), [("105,0", False), ("115,0", False), ("125,0", True)])
def test_a_share_may_be_of_either_column_where_two_are_mostly_alike(last: str, *, wrong: bool) -> None:
    rows = ("Lớp học\t8\t8\t8\t100,0", "Hội viên mới\t400\t412\t412\t103,0", "Mái ấm\t50\t54\t54\t108,0")
    found = accused(
        DONE, DONE, *rows, f"Hộ giúp\t200\t210\t230\t{last}", kind=RelationKind.TABLE_PERCENT, header=PLANNED
    )
    assert bool(found) is wrong


NAMED = [
    line.split("\t")
    for line in (Path(__file__).parent / "tables.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("wanted", "kind", "rows"), NAMED)
def test_a_column_or_row_is_what_its_name_says(wanted: str, kind: str, rows: str) -> None:
    header, *told = (row.strip().replace(" | ", "\t") for row in rows.split(" || "))
    found = {str(one) for one in RelationKind if accused(DONE, DONE, *told, kind=one, header=header)}
    assert found == ({kind} if wanted == "not" else set())


@pytest.mark.parametrize(("told", "wrong"), [("314", True), ("341", False)])
def test_a_column_of_notes_tells_nothing_of_its_row(told: str, *, wrong: bool) -> None:
    rows = ("Quà Tết cho hội viên nghèo\t341\tmỗi hộ 01 suất", "Thẻ bảo hiểm y tế\t25\thộ cận nghèo")
    found = accused(
        f"Tổng cộng {told} hội viên nghèo được nhận quà Tết.", DONE, *rows, header="Nội dung\tSố lượng\tGhi chú"
    )
    assert bool(found) is wrong
