"""Guidelines in other numberings, written for this test: parts in words, bullets only, wrapped lines, a table."""

import datetime as dt
from pathlib import Path

import pytest
from docx import Document

from nlp_reports.guidelines import from_yaml, read_guideline, to_yaml
from nlp_reports.model import Guideline, SectionKind

EXAMPLES = Path(__file__).parent / "examples"


def read(name: str) -> Guideline:
    return read_guideline(EXAMPLES / name)


def asked(guideline: Guideline, topic: str) -> list[tuple[str, str]]:
    required = [one for one in guideline.topic(topic).indicators if one.required]
    return [(one.counted[0] if one.counted else "", one.unit) for one in required]


def kinds(guideline: Guideline) -> dict[str, str]:
    return {section.id: section.kind.value for section in guideline.sections}


def test_parts_may_be_numbered_in_words() -> None:
    guideline = read("phan_thu.txt")
    ids = [topic.id for topic in guideline.topics]
    assert ids == ["I.1", "I.2", "II.1.1", "II.1.2", "II.2.1.1", "II.2.1.2", "II.2.2", "II.3"]
    assert kinds(guideline)["I"] == "background"
    assert kinds(guideline)["III.2"] == "assessment"
    assert kinds(guideline)["IV.2"] == "plan"
    assert asked(guideline, "I.2")[0][0] == "hội viên"
    assert asked(guideline, "II.1.1") == [("buổi", ""), ("hội viên", "%")]
    assert asked(guideline, "II.2.1.1") == [("", "đồng"), ("tổ", ""), ("hộ vay", "")]
    assert asked(guideline, "II.2.2") == [("nhà", ""), ("", "đồng")]
    assert guideline.topic("II.3").zero_allowed
    assert (guideline.year, guideline.deadline) == (2021, dt.date(2021, 12, 10))
    assert guideline.cutoff == dt.date(2021, 11, 30)
    assert guideline.recipients == ("Hội Cựu chiến binh các huyện, thành phố", "Hội Cựu chiến binh khối cơ quan")


def test_items_may_be_bullets_with_bullets_below() -> None:
    guideline = read("gach_dau_dong.txt")
    assert [topic.id for topic in guideline.topics] == ["I.a", "I.b", "II.a", "II.b", "II.c"]
    assert kinds(guideline) == {
        "I": "background",
        "II": "results",
        "III": "assessment",
        "IV": "proposals",
        "V": "plan",
        "V.a": "plan",
        "V.b": "plan",
    }
    assert asked(guideline, "I.b") == [("hội", ""), ("hội viên", "")]
    assert asked(guideline, "II.a") == [("đề án", "")]
    assert "bản tin" in " ".join(guideline.topic("II.b").aspects)
    assert asked(guideline, "II.c") == [("giải pháp", "")] * 2
    assert (guideline.year, guideline.deadline) == (2022, dt.date(2022, 12, 15))


def test_lines_may_be_wrapped_as_copied_from_a_pdf() -> None:
    guideline = read("ngat_dong.txt")
    ids = [topic.id for topic in guideline.topics]
    assert ids == ["A.a", "A.b", "B.I.1", "B.I.2", "B.II.1", "B.II.2"]
    assert guideline.topic("B.I.2").aspects == ("Giáo dục pháp luật, phòng chống ma tuý trong thanh niên",)
    assert next(one for one in guideline.sections if one.id == "B").title.endswith("THIẾU NHI NĂM 2023")
    assert asked(guideline, "A.b") == [("thanh niên", ""), ("đoàn viên", ""), ("thanh niên", "%")]
    assert asked(guideline, "B.II.1") == [("công trình", ""), ("", "đồng")]
    assert (guideline.deadline, guideline.cutoff, guideline.forecast) == (
        dt.date(2023, 12, 5),
        dt.date(2023, 11, 20),
        dt.date(2023, 12, 31),
    )
    assert guideline.sections[-1].title.endswith("chi đoàn")


def table_guideline(file: Path) -> Guideline:
    document = Document()
    for line in ("HỘI NGƯỜI CAO TUỔI TỈNH TRÀ SƠN", "HƯỚNG DẪN", "Báo cáo công tác Hội năm 2020"):
        document.add_paragraph(line)
    document.add_paragraph("Kính gửi: Hội Người cao tuổi các huyện.")
    rows = [
        ("TT", "Nội dung", "Yêu cầu số liệu"),
        ("I", "TÌNH HÌNH NGƯỜI CAO TUỔI", ""),
        ("1", "Đời sống người cao tuổi, thuận lợi, khó khăn", ""),
        ("2", "Tổ chức Hội", "Số chi hội, số hội viên"),
        ("II", "KẾT QUẢ HOẠT ĐỘNG NĂM 2020", ""),
        ("1", "Chăm sóc sức khoẻ người cao tuổi", "Số lượt người được khám, số tiền"),
        ("2", "Giải quyết đơn thư", "Tổng số đơn, số đã giải quyết"),
        ("3", "Phong trào Tuổi cao - Gương sáng", ""),
        ("III", "PHƯƠNG HƯỚNG NĂM 2021", ""),
        ("1", "Đại hội Hội các cấp", ""),
    ]
    table = document.add_table(len(rows), 3)
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.add_paragraph("Báo cáo gửi về Hội tỉnh trước ngày 01/12/2020.")
    document.save(str(file))
    return read_guideline(file)


def test_the_items_may_stand_in_a_table(tmp_path: Path) -> None:
    guideline = table_guideline(tmp_path / "bang.docx")
    assert [topic.id for topic in guideline.topics] == ["I.1", "I.2", "II.1", "II.2", "II.3"]
    assert kinds(guideline)["I"] == SectionKind.BACKGROUND.value
    assert kinds(guideline)["III.1"] == SectionKind.PLAN.value
    assert asked(guideline, "I.2") == [("chi hội", ""), ("hội viên", "")]
    assert asked(guideline, "II.1") == [("lượt người", ""), ("", "đồng")]
    assert asked(guideline, "II.2") == [("đơn", ""), ("đơn", "")]
    assert guideline.deadline == dt.date(2020, 12, 1)


def test_a_form_of_figures_demands_them_of_their_topics(tmp_path: Path) -> None:
    document = Document()
    for line in (
        "HỘI KHUYẾN HỌC TỈNH TRÀ SƠN",
        "HƯỚNG DẪN",
        "Báo cáo công tác năm 2020",
        "I. TÌNH HÌNH",
        "II. KẾT QUẢ CÔNG TÁC NĂM 2020",
        "1. Phát triển hội viên",
        "2. Quỹ khuyến học, trao học bổng",
        "3. Học tập cộng đồng",
        "III. PHƯƠNG HƯỚNG NĂM 2021",
        "Báo cáo gửi trước ngày 05/12/2020.",
    ):
        document.add_paragraph(line)
    rows = [
        ("TT", "Chỉ tiêu", "ĐVT", "Năm 2020"),
        ("1", "Hội viên kết nạp mới", "Người", ""),
        ("2", "Quỹ khuyến học vận động được", "Triệu đồng", ""),
        ("3", "Suất học bổng đã trao", "Suất", ""),
    ]
    table = document.add_table(len(rows), 4)
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.save(str(tmp_path / "g.docx"))
    guideline = read_guideline(tmp_path / "g.docx")
    assert [topic.id for topic in guideline.topics][-3:] == ["II.1", "II.2", "II.3"]
    assert asked(guideline, "II.1") == [("hội viên", "")]
    assert asked(guideline, "II.2") == [("", "đồng"), ("suất", "")]
    assert asked(guideline, "II.3") == []


@pytest.mark.parametrize("gap", ["  ", " ", "\t"])
def test_a_form_that_was_copied_as_lines_demands_its_figures(tmp_path: Path, gap: str) -> None:
    rows = [
        ("TT", "Chỉ tiêu", "ĐVT", "Năm 2020"),
        ("1", "Hội viên kết nạp mới", "Người"),
        ("II", "Quỹ"),
        ("2", "Quỹ khuyến học vận động được", "Triệu đồng"),
    ]
    lines = [
        "HƯỚNG DẪN",
        "Báo cáo công tác năm 2020",
        "I. KẾT QUẢ CÔNG TÁC NĂM 2020",
        "1. Phát triển hội viên",
        "2. Quỹ khuyến học",
        "II. PHƯƠNG HƯỚNG NĂM 2021",
        *(gap.join(row) for row in rows),
    ]
    (tmp_path / "g.txt").write_text("\n".join(lines), "utf-8")
    guideline = read_guideline(tmp_path / "g.txt")
    assert asked(guideline, "I.1") == [("hội viên", "")]
    assert asked(guideline, "I.2") == [("", "đồng")]


@pytest.mark.parametrize("gap", ["  ", "\t"])
def test_items_that_cite_rows_of_the_form_own_them_and_no_others(tmp_path: Path, gap: str) -> None:
    rows = [
        ("Dòng", "Nội dung", "Đơn vị tính", "Năm 2020"),
        ("1", "Chi hội xếp loại tốt", "chi hội"),
        ("2", "Chi hội xếp loại yếu", "chi hội"),
        ("3", "Người được tư vấn việc làm", "người"),
        ("4", "Người dân trong độ tuổi lao động", "người"),
    ]
    lines = [
        "HƯỚNG DẪN",
        "Báo cáo công tác năm 2020",
        "I. KẾT QUẢ CÔNG TÁC NĂM 2020",
        "1. Chất lượng (Biểu, dòng 1 - 2)",
        "2. Tâm tư của người dân trong độ tuổi lao động, việc làm",
        "3. Đồng hành với người trẻ (Biểu, dòng 3)",
        "II. PHƯƠNG HƯỚNG NĂM 2021",
        *(gap.join(row) for row in rows),
    ]
    (tmp_path / "g.txt").write_text("\n".join(lines), "utf-8")
    guideline = read_guideline(tmp_path / "g.txt")
    assert asked(guideline, "I.1") == [("chi hội", ""), ("chi hội", "")]
    assert asked(guideline, "I.2") == []
    assert asked(guideline, "I.3") == [("người", "")]


def test_the_day_of_the_report_goes_before_those_of_other_papers(tmp_path: Path) -> None:
    lines = [
        "HƯỚNG DẪN",
        "Báo cáo công tác năm 2020",
        "1. KẾT QUẢ CÔNG TÁC NĂM 2020",
        "1.1. Phát triển hội viên (nếu có): số người.",
        "1.2. Đơn thư: nơi cả năm không có lá thư nào thì viết một chữ không; nơi có: số thư.",
        "1.3. Tuyên truyền: số buổi; tài liệu mới (nếu có).",
        "1.4. Thăm hỏi: số lượt; số suất quà (nếu có), trị giá.",
        "2. CÁCH LÀM VÀ GỬI BÁO CÁO",
        "2.1. Hồ sơ khen thưởng gửi trước ngày 15/11/2020.",
        "2.2. Tỉnh hội nhận báo cáo của đơn vị đến hết ngày 05 tháng 12 năm 2020.",
    ]
    (tmp_path / "g.txt").write_text("\n".join(lines), "utf-8")
    guideline = read_guideline(tmp_path / "g.txt")
    assert guideline.deadline == dt.date(2020, 12, 5)
    assert set(kinds(guideline)) == {"1"}
    assert [topic.id for topic in guideline.topics if topic.zero_allowed] == ["1.1", "1.2"]


def test_no_two_have_one_id_where_the_numbering_starts_anew() -> None:
    guideline = read("danh_so_lai.txt")
    ids = [topic.id for topic in guideline.topics]
    assert ids == ["A.1", "A.2", "B.I.1", "B.I.2", "B.I.1-2", "B.I-2.1", "B.I-2.2", "B.II.a", "B.II.a-2"]
    assert len({section.id for section in guideline.sections}) == len(guideline.sections)
    assert {topic.section for topic in guideline.topics} <= set(kinds(guideline))
    figures = [one.id for topic in guideline.topics for one in topic.indicators]
    assert len(set(figures)) == len(figures)


def test_labels_that_hold_their_parents_stay_as_printed(tmp_path: Path) -> None:
    lines = [
        "HƯỚNG DẪN",
        "Báo cáo công tác năm 2022",
        "1/ Tình hình đoàn viên",
        "1.1/ Số đoàn viên, số công đoàn cơ sở.",
        "2/ Kết quả hoạt động",
        "2.1/ Tuyên truyền",
        "2.1.1/ Số buổi tuyên truyền pháp luật.",
        "2.1.2/ Số lượt người dự.",
        "3/ Nhiệm vụ năm 2023",
    ]
    (tmp_path / "g.txt").write_text("\n".join(lines), "utf-8")
    assert [topic.id for topic in read_guideline(tmp_path / "g.txt").topics] == ["1.1", "2.1.1", "2.1.2"]


def test_a_table_may_stand_without_sections(tmp_path: Path) -> None:
    document = Document()
    for line in ("HƯỚNG DẪN", "Báo cáo công tác năm 2022", "Các đơn vị báo cáo theo bảng sau:"):
        document.add_paragraph(line)
    rows = [
        ("STT", "Nội dung báo cáo", "Yêu cầu số liệu"),
        ("1", "Chăm lo Tết", "Số suất, số tiền"),
        ("2", "Đánh giá chung", ""),
    ]
    table = document.add_table(len(rows), 3)
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.save(str(tmp_path / "g.docx"))
    guideline = read_guideline(tmp_path / "g.docx")
    assert asked(guideline, "1") == [("suất", ""), ("", "đồng")]
    assert kinds(guideline) == {"2": "assessment"}
    assert from_yaml(to_yaml(guideline), "g.yaml") == guideline


def test_parts_without_a_number_are_counted() -> None:
    guideline = read("khong_danh_so.txt")
    assert [topic.id for topic in guideline.topics] == ["I.a", "I.b", "II.a", "II.b", "II.c"]
    assert guideline.topic("II.b").aspects == ("Bồi dưỡng cán bộ: số lớp, số người",)
    assert kinds(guideline)["III"] == SectionKind.ASSESSMENT.value
    assert kinds(guideline)["IV.a"] == SectionKind.PLAN.value


def test_pages_leave_no_number_in_an_item(tmp_path: Path) -> None:
    text = (EXAMPLES / "ngat_dong.txt").read_text("utf-8").splitlines()
    marked = [line for at, one in enumerate(text) for line in ([one, "- 2 -"] if at % 9 == 8 else [one])]
    (tmp_path / "g.txt").write_text("\n".join(marked), "utf-8")
    assert read_guideline(tmp_path / "g.txt").topics == read("ngat_dong.txt").topics


@pytest.mark.parametrize("name", sorted(path.name for path in EXAMPLES.glob("*.txt")))
def test_each_is_written_and_read_back_the_same(name: str) -> None:
    guideline = read(name)
    assert from_yaml(to_yaml(guideline), "g.yaml") == guideline
