"""The outline of guidelines that number their parts in other ways, as text and as Word files."""

from pathlib import Path

import pytest
from docx import Document

from nlp_reports.errors import InputError
from nlp_reports.guidelines import from_yaml, read_guideline, to_yaml
from nlp_reports.guidelines.outlines.item_labels import label_below, plain_label
from nlp_reports.guidelines.outlines.outline_home import is_on_report
from nlp_reports.model import Guideline

FOLDER = Path(__file__).parent / "examples" / "numberings"
FILES = sorted(FOLDER.glob("*.txt"))
BOLD = "# "


def example(file: Path) -> tuple[str, dict[str, str], list[str]]:
    """Return the text of an example, the kinds of its sections and its topics; `# ` begins a line in bold."""
    text, wanted = file.read_text("utf-8").split("\n---\n")
    *sections, topics = wanted.strip().split("\n")
    return text, dict(one.split() for one in sections), topics.split()[1:]


def read(text: str, folder: Path, form: str) -> Guideline:
    file = folder / f"de_cuong.{form}"
    if form == "txt":
        file.write_text(text.replace(BOLD, ""), "utf-8", newline="\n")
        return read_guideline(file)
    document = Document()
    for line in text.splitlines():
        document.add_paragraph().add_run(line.removeprefix(BOLD)).bold = line.startswith(BOLD) or None
    document.save(str(file))
    return read_guideline(file)


CASES = [(file, form) for file in FILES for form in ("txt", "docx") if form == "docx" or BOLD not in file.read_text()]


@pytest.mark.parametrize(("file", "form"), CASES, ids=[f"{file.stem}-{form}" for file, form in CASES])
def test_each_numbering_gives_its_outline(file: Path, form: str, tmp_path: Path) -> None:
    text, sections, topics = example(file)
    guideline = read(text, tmp_path, form)
    assert {section.id: section.kind.value for section in guideline.sections} == sections
    assert [topic.id for topic in guideline.topics] == topics
    assert from_yaml(to_yaml(guideline), "de_cuong.yaml") == guideline


@pytest.mark.parametrize(
    ("label", "plain"),
    [("CHƯƠNG THỨ HAI", "II"), ("Tiểu mục 4", "4"), ("Câu hỏi 12", "12"), ("Mục số 3", "3"), ("B2", "B2"), ("đ", "đ")],
)
def test_a_label_is_its_number_alone(label: str, plain: str) -> None:
    assert plain_label(label) == plain


@pytest.mark.parametrize(
    ("label", "plain"),
    [
        ("Nội dung thứ nhất", "1"),
        ("NHÓM NHIỆM VỤ THỨ TƯ", "4"),
        ("Nhiệm vụ thứ mười hai", "12"),
        ("Phần thứ hai", "II"),
        ("CHƯƠNG THỨ BA", "III"),
        ("Nhiệm vụ II", "II"),
        ("Lĩnh vực A", "A"),
        ("2b", "2b"),
    ],
)
def test_a_number_in_words_below_another_part_is_a_figure(label: str, plain: str) -> None:
    assert label_below(label) == plain


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        *(("CÁCH LẬP VÀ GỬI", True), ("ĐIỀU KHOẢN THI HÀNH", True), ("PHÂN CÔNG, THỜI HẠN", True)),
        *(("CĂN CỨ XÂY DỰNG KẾ HOẠCH", True), ("CĂN CỨ ĐỊA CÁCH MẠNG", False), ("PHÂN CÔNG GIÚP ĐỠ XÃ NGHÈO", False)),
        *(("CÁCH LÀM MỚI", False), ("KẾT QUẢ TỔ CHỨC THỰC HIỆN", False)),
    ],
)
def test_a_heading_may_speak_of_the_report_itself(heading: str, told: bool) -> None:  # noqa: FBT001 - a case
    assert is_on_report(heading) is told


def test_lines_with_colons_that_tell_no_report_are_no_outline(tmp_path: Path) -> None:
    file = tmp_path / "cong_van.txt"
    lines = [
        *("HỘI LUẬT GIA TỈNH ĐÀ LĨNH", "CÔNG VĂN", "V/v gửi báo cáo năm 2024", "Kính gửi: Các chi hội."),
        *("* Thời hạn: trước ngày 20/11/2024.", "* Hình thức: bản giấy.", "* Nơi nhận: Văn phòng Hội."),
        *("* Kết quả tổng hợp: gửi lại các chi hội.", "Phần ký duyệt: theo quy chế."),
    ]
    file.write_text("\n".join(lines), "utf-8", newline="\n")
    with pytest.raises(InputError, match="không thấy nội dung"):
        read_guideline(file)


def test_what_stands_behind_the_colon_of_a_part_is_its_text(tmp_path: Path) -> None:
    text, *_ = example(FOLDER / "sao_khong_gach.txt")
    topic = read(text, tmp_path, "txt").topic("II")
    assert topic.title == "Công tác giáo dục"
    assert [one.name for one in topic.indicators] == ["số lớp học tập nghị quyết", "số lượt đoàn viên"]


def test_a_heading_that_its_text_runs_on_from_is_no_item_of_itself(tmp_path: Path) -> None:
    document = Document()
    for title, told in (
        ("Phần thứ nhất. TÌNH HÌNH", ""),
        ("1. Tổ chức, biên chế.", " Số cán bộ, số đoàn viên."),
        ("Phần thứ hai. KẾT QUẢ NĂM 2023", ""),
        ("2. Đối thoại.", " Số cuộc; ý kiến được trả lời."),
        ("3. Dân chủ ở cơ quan.", ""),
        ("4. Chăm lo Tết.", " Số suất quà, số tiền."),
    ):
        paragraph = document.add_paragraph()
        paragraph.add_run(title).bold = True
        paragraph.add_run(told)
        if title.startswith("3."):
            document.add_paragraph("3a. Quy chế được sửa đổi.")
            document.add_paragraph("3b. Ban Thanh tra nhân dân: số cuộc giám sát.")
    document.save(str(tmp_path / "de_cuong.docx"))
    guideline = read_guideline(tmp_path / "de_cuong.docx")
    assert [topic.id for topic in guideline.topics if "3" not in topic.id] == ["I.1", "II.2", "II.4"]


def test_a_table_of_days_below_questions_is_not_the_outline(tmp_path: Path) -> None:
    document = Document()
    for line in (
        "CÔNG ĐOÀN CÁC KHU CÔNG NGHIỆP",
        "V/v trả lời bộ câu hỏi năm 2022",
        "Kính gửi: Công đoàn cơ sở",
        "Mỗi công đoàn cơ sở trả lời bộ câu hỏi dưới đây.",
        "# NHÀ MÁY VÀ NGƯỜI LÀM",
        "Câu 1. Công ty đang có bao nhiêu lao động?",
        "Câu 2. Thu nhập bình quân một tháng của một công nhân.",
        "# VIỆC CÔNG ĐOÀN ĐÃ LÀM",
        "Câu 3. Đối thoại định kỳ mấy cuộc?",
        "Câu 4. Thoả ước lao động tập thể còn hạn đến khi nào?",
        "Câu 5. Khám sức khoẻ định kỳ có làm đủ không?",
        "# HẸN NGÀY",
    ):
        document.add_paragraph().add_run(line.removeprefix(BOLD)).bold = line.startswith(BOLD) or None
    table = document.add_table(rows=3, cols=2)
    cells = (("Nội dung", "Ngày"), ("Gửi bản trả lời", "hết ngày 05/12/2022"), ("Họp tổng kết", "23/12/2022"))
    for row, said in zip(table.rows, cells, strict=True):
        for cell, text in zip(row.cells, said, strict=True):
            cell.text = text
    document.save(str(tmp_path / "de_cuong.docx"))
    topics = read_guideline(tmp_path / "de_cuong.docx").topics
    assert [topic.id for topic in topics][:4] == ["1", "2", "3", "4"]


def test_a_file_with_a_table_alone_is_told_to_hold_no_items(tmp_path: Path) -> None:
    document = Document()
    document.add_table(rows=1, cols=1).rows[0].cells[0].text = "Lời nhắn"
    document.save(str(tmp_path / "de_cuong.docx"))
    with pytest.raises(InputError):
        read_guideline(tmp_path / "de_cuong.docx")
