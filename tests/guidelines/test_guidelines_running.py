"""Guidelines in running paragraphs, written for this test."""

from pathlib import Path

import pytest
from docx import Document

from nlp_reports.guidelines import read_guideline

RESULTS = (
    *("II. KẾT QUẢ CÔNG TÁC HỘI NĂM 2024", "1. Chăm lo hội viên"),
    "Nêu việc thăm hỏi, trợ cấp hội viên khó khăn, số lượt người được thăm và tổng số tiền đã chi trong năm.",
    "Số liệu chỉ tính phần do cấp mình thực hiện, không cộng phần của cấp dưới đã báo cáo.",
    "Báo cáo việc vận động xây nhà cho hội viên, trong đó phải có số nhà làm mới và số nhà sửa chữa xong.",
    "2. Công tác tổ chức",
)
LAST = "Phản ánh việc kết nạp hội viên, số hội viên kết nạp mới và số chi hội được củng cố trong năm."


def _ids(tmp_path: Path, *lines: str) -> list[str]:
    document = Document()
    for line in ("HƯỚNG DẪN", "Báo cáo công tác Hội năm 2024", *RESULTS, *lines):
        document.add_paragraph(line)
    document.save(str(tmp_path / "huong_dan.docx"))
    return [topic.id for topic in read_guideline(tmp_path / "huong_dan.docx").topics]


TITLED = (
    ("Vay vốn", "Dư nợ bao nhiêu, mấy hộ vay; hộ nào trả chậm thì vì sao."),
    ("Nhà ở cho hội viên", "Xây được mấy căn, sửa mấy căn; ai góp công."),
    ("Dạy nghề", "Mở mấy lớp cho bao nhiêu người; nghề nào dễ kiếm việc."),
    ("Thăm hỏi, giúp đỡ", "Thăm bao nhiêu lượt người lúc ốm đau, lúc khó khăn."),
)


@pytest.mark.parametrize("bold", [True, False])
@pytest.mark.parametrize("form", ["docx", "txt"])
def test_paragraphs_are_called_by_the_titles_that_they_run_on_from(tmp_path: Path, form: str, *, bold: bool) -> None:
    document = Document()
    for line in ("HỘI NÔNG DÂN", "HƯỚNG DẪN", "Báo cáo công tác Hội năm 2024", "PHẦN THỨ NHẤT: VIỆC ĐÃ LÀM"):
        document.add_paragraph(line)
    for title, asked in TITLED:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{title}.").bold = bold or None
        paragraph.add_run(f" {asked}")
    document.add_paragraph("PHẦN THỨ NHÌ: ĐỀ NGHỊ")
    document.add_paragraph("Nêu điều muốn đề nghị với cấp trên.")
    file = tmp_path / f"huong_dan.{form}"
    document.save(str(file))
    if form == "txt":
        file.write_text("\n".join(one.text for one in document.paragraphs), "utf-8", newline="\n")
    topics = read_guideline(file).topics
    assert [(topic.id, topic.title) for topic in topics] == [
        (f"I.{letter}", title) for letter, (title, _) in zip("abcd", TITLED, strict=True)
    ]
    assert [sum(one.required for one in topic.indicators) for topic in topics] == [2, 2, 2, 1]


def test_first_sentences_that_ask_are_no_titles(tmp_path: Path) -> None:
    asked = (
        "Nêu cách làm. Ghi rõ mấy buổi.",
        "Kể việc khó. Vì sao khó, ai giúp cho qua?",
        "Mở mấy lớp. Nghề gì, ai học?",
    )
    document = Document()
    for line in ("HƯỚNG DẪN", "Báo cáo công tác Hội năm 2024", "I. KẾT QUẢ CÔNG TÁC HỘI", *asked):
        document.add_paragraph(line)
    document.save(str(tmp_path / "huong_dan.docx"))
    titles = [topic.title for topic in read_guideline(tmp_path / "huong_dan.docx").topics]
    assert not {"Nêu cách làm", "Kể việc khó", "Mở mấy lớp"} & set(titles)


def test_a_part_that_is_not_numbered_is_the_one_that_its_neighbours_leave_out(tmp_path: Path) -> None:
    document = Document()
    for line in (
        *("HƯỚNG DẪN", "Báo cáo công tác Hội năm 2024", "PHẦN THỨ NHẤT: TÌNH HÌNH", "- Đời sống hội viên."),
        *("PHẦN GIỮA: KẾT QUẢ CÔNG TÁC HỘI", "- Vay vốn: số hộ vay.", "- Dạy nghề: số lớp."),
        *("PHẦN THỨ BA: KIẾN NGHỊ", "- Với cấp trên."),
    ):
        document.add_paragraph().add_run(line).bold = line.isupper()
    document.save(str(tmp_path / "huong_dan.docx"))
    guideline = read_guideline(tmp_path / "huong_dan.docx")
    assert [topic.id for topic in guideline.topics] == ["I.a", "II.a", "II.b"]


def test_each_running_paragraph_is_a_matter_one_alone_is_its_section(tmp_path: Path) -> None:
    assert _ids(tmp_path, LAST) == ["II.1.a", "II.1.b", "II.2"]


def test_where_matters_have_bullets_elsewhere_paragraphs_are_one(tmp_path: Path) -> None:
    assert _ids(tmp_path, f"- {LAST}", "- Chất lượng sinh hoạt chi hội.") == ["II.1", "II.2.a", "II.2.b"]


def test_a_heading_that_opens_as_those_of_results_is_one_of_them(tmp_path: Path) -> None:
    document = Document()
    for line in (
        *("HƯỚNG DẪN", "Báo cáo công tác Đoàn năm 2024", "I. TÌNH HÌNH THANH NIÊN", "1. Tư tưởng của thanh niên."),
        *("II. MẢNG VIỆC GIÁO DỤC", "1. Học tập nghị quyết: số buổi.", "III. MẢNG VIỆC PHONG TRÀO", "1. Hiến máu."),
        *("IV. PHƯƠNG HƯỚNG NĂM 2025", "1. Chủ đề năm.", "* Một số yêu cầu:", "- Báo cáo không quá 8 trang."),
    ):
        document.add_paragraph(line)
    document.save(str(tmp_path / "huong_dan.docx"))
    sections = {one.id: one.kind.value for one in read_guideline(tmp_path / "huong_dan.docx").sections}
    assert sections == {"I": "background", "II": "results", "III": "results", "IV": "plan", "IV.1": "plan"}
