"""Tables to fill in that stand between the items, of several shapes, as Word tables and as lines copied from them."""

from pathlib import Path

import pytest
from docx import Document

from nlp_reports.guidelines import read_guideline
from nlp_reports.guidelines.forms.form_cites import takes_form
from nlp_reports.guidelines.forms.form_tables import columns_of
from nlp_reports.model import Guideline

Grid = tuple[tuple[str, ...], ...]
SHAPES: list[tuple[Grid, list[tuple[str, str]]]] = [
    (
        (
            ("Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện"),
            ("Suất quà đã trao", "suất", "…", "…"),
            ("Trị giá", "triệu đồng", "…", "…"),
        ),
        [("suất quà", ""), ("", "đồng")],
    ),
    (
        (
            ("Nhóm người", "Số lượt người", "Số tiền (đồng)"),
            ("Người già neo đơn", "…", "…"),
            ("Trẻ mồ côi", "…", "…"),
        ),
        [("người", ""), ("", "đồng"), ("trẻ", ""), ("", "đồng")],
    ),
    (
        (("Nội dung", "Năm 2023", "Năm 2024"), ("Bếp ăn tình thương (bếp)", "", ""), ("Suất cháo (suất)", "", "")),
        [("bếp", ""), ("suất", "")],
    ),
    (
        (("Công việc", "Cùng kỳ", "Kỳ này"), ("Số lớp tập huấn", "", ""), ("Số tiền đóng góp", "", "")),
        [("lớp", ""), ("", "đồng")],
    ),
    (
        (("Cơ sở", "Tổng số hội viên", "Tỷ lệ nữ (%)"), ("Khối xã", "...", "..."), ("Khối trường học", "...", "...")),
        [("hội viên", ""), ("", "%"), ("hội viên", ""), ("", "%")],
    ),
    (
        (("TT", "Hoạt động", "Đạt được"), ("1", "Buổi ngoại khoá", "…"), ("2", "Cây trồng mới (cây)", "…")),
        [("buổi", ""), ("cây", "")],
    ),
    ((("Trường", "Mô hình của học sinh", "Giáo viên phụ trách"), ("…", "…", "…"), ("…", "…", "…")), []),
]


def _read(grid: Grid, file: Path) -> Guideline:
    """Return a guideline with a form below its second item, and one in the plan."""
    before = ("HƯỚNG DẪN", "Viết báo cáo năm 2024", "I. KẾT QUẢ CÔNG TÁC NĂM 2024", "1. Tuyên truyền về Hội.")
    after = ("3. Kiểm tra, giám sát.", "II. PHƯƠNG HƯỚNG NĂM 2025", "1. Đăng ký chỉ tiêu")
    plan = (("Chỉ tiêu", "Đơn vị tính", "Đăng ký"), ("Hội viên mới", "người", "…"))
    last = ("2. Việc làm mới.", "III. KIẾN NGHỊ", "Với Tỉnh hội.")
    parts = ((*before, "2. Hoạt động nhân đạo."), grid, after, plan, last)
    if file.suffix == ".txt":
        lines = ("  ".join(c or "…" for c in one) if isinstance(one, tuple) else one for part in parts for one in part)
        file.write_text("\n".join(lines), "utf-8", newline="\n")
        return read_guideline(file)
    document = Document()
    for part in parts:
        rows = [one for one in part if isinstance(one, tuple)]
        table = document.add_table(len(rows), len(rows[0])) if rows else None
        for at, one in enumerate(part):
            if table is None:
                document.add_paragraph(str(one))
                continue
            for cell, text in zip(table.rows[at].cells, one, strict=True):
                cell.text = text
    document.save(str(file))
    return read_guideline(file)


@pytest.mark.parametrize("form", ["docx", "txt"])
@pytest.mark.parametrize(("grid", "wanted"), SHAPES, ids=range(len(SHAPES)))
def test_a_form_between_items_is_that_of_the_item_above_it(
    grid: Grid, wanted: list[tuple[str, str]], form: str, tmp_path: Path
) -> None:
    topics = _read(grid, tmp_path / f"de_cuong.{form}").topics
    asked = {topic.id: [one for one in topic.indicators if one.required] for topic in topics}
    assert list(asked) == ["I.1", "I.2", "I.3"]
    assert [(one.counted[0] if one.counted else "", one.unit) for one in asked["I.2"]] == wanted
    assert not asked["I.1"]
    assert not asked["I.3"]


@pytest.mark.parametrize(
    "head",
    [
        ("TT", "Nội dung", "Yêu cầu số liệu"),
        ("TT", "Nội dung", "Ghi chú"),
        ("Nội dung báo cáo", "Người viết"),
        ("Nội dung", "Cách trình bày", "Nơi gửi"),
    ],
)
def test_a_table_of_words_is_no_form(head: tuple[str, ...]) -> None:
    assert columns_of([head, ("1", "Hội viên", "")[: len(head)]]) is None


SENT = (
    ("HƯỚNG DẪN", "Viết báo cáo năm 2024", "I. TÌNH HÌNH", "1. Lực lượng hội viên."),
    ("II. KẾT QUẢ CÔNG TÁC NĂM 2024", "Câu 2. Đã tuyên truyền bằng cách nào?"),
    ("Câu 3. Quà tặng người nghèo: điền Biểu 1.",),
    (("Biểu 1", "Đơn vị tính", "Chỉ tiêu giao", "Ước cả năm"), ("Suất quà đã trao", "suất", "…", "…")),
    ("Câu 4. Bệnh nhân được khám ra sao?", "III. HẠN CHẾ", "1. Việc còn yếu.", "IV. ĐĂNG KÝ NĂM 2025"),
    ("Chọn ba việc và điền {form}, căn cứ để giao chỉ tiêu.",),
    (("Biểu 2", "Đơn vị tính", "Đăng ký"), ("Hội viên mới", "người", "…"), ("Bếp ăn mới", "bếp", "…")),
)


def _asked_in(form: str, place: Path) -> dict[str, list[str]]:
    """Return what each topic asks for where the plan's text sends to `form`."""
    document = Document()
    for part in SENT:
        if isinstance(part[0], str):
            for line in part:
                document.add_paragraph(str(line).format(form=form))
            continue
        table = document.add_table(len(part), len(part[0]))
        for row, cells in zip(table.rows, part, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    document.save(str(place / "de_cuong.docx"))
    topics = read_guideline(place / "de_cuong.docx").topics
    return {topic.id: [one.name for one in topic.indicators if one.required] for topic in topics}


def test_a_form_whose_head_is_its_own_name_goes_to_the_item_that_sends_to_it(tmp_path: Path) -> None:
    asked = _asked_in("Biểu 2", tmp_path)
    assert asked.pop("II.3") == ["số suất quà đã trao"]
    assert not any(asked.values())  # the form of the plan, last in the text, asks for nothing of this year


def test_a_last_form_to_which_the_plan_does_not_send_is_filled_in_for_the_items(tmp_path: Path) -> None:
    asked = _asked_in("Biểu 7", tmp_path)
    assert any("số hội viên mới" in names for names in asked.values())


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (("Biểu 1", "Đơn vị tính", "Chỉ tiêu giao"), 0),
        (("BIỂU SỐ 02", "ĐVT", "Số liệu"), 0),
        (("Biểu 1", "Chỉ tiêu", "ĐVT", "Thực hiện"), 1),
        (("TT", "Chỉ tiêu", "ĐVT", "Biểu 1"), 1),
    ],
)
def test_the_name_of_a_form_may_head_its_rows(head: tuple[str, ...], name: int) -> None:
    columns = columns_of((head, ("Hội viên", *("…" for _ in head[1:]))))
    assert columns
    assert columns.name == name


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Đơn vị điền đủ các dòng trong Biểu chỉ tiêu gửi kèm.", "V"),
        ("Nêu toàn bộ số liệu của Phụ lục.", "V"),
        ("Báo cáo tất cả các chỉ tiêu ở biểu kèm theo.", "V"),
        ("Số hội viên (theo biểu kèm theo).", ""),
        ("Biểu dương đủ các chi hội.", ""),
        ("Điền đủ các dòng trong Biểu 02.", ""),
    ],
)
def test_an_item_may_take_all_rows_of_a_form(text: str, taken: str) -> None:
    assert takes_form("1", {"I": "Số lớp đã mở.", "V": text}) == taken


def test_two_items_that_take_a_form_take_none() -> None:
    text = "Điền đủ các dòng trong Biểu chỉ tiêu."
    assert not takes_form("", {"I": text, "V": text})
