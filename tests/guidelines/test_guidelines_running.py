"""Guidelines in running paragraphs, written for this test."""

from pathlib import Path

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
