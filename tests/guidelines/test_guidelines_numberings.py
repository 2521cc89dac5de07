"""The outline of guidelines that number their parts in other ways, as text and as Word files."""

from pathlib import Path

import pytest
from docx import Document

from nlp_reports.errors import InputError
from nlp_reports.guidelines import from_yaml, read_guideline, to_yaml
from nlp_reports.guidelines.item_labels import label_below, plain_label
from nlp_reports.guidelines.outline_home import is_on_report
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
