"""A list behind the outline may name the required figures of its items: by label, by part, by the number of a dash."""

from pathlib import Path

import pytest
from docx import Document

from nlp_reports.guidelines import read_guideline
from nlp_reports.guidelines.outlines.closing_lists import with_closing_list
from nlp_reports.model import Guideline
from nlp_reports.reading import read_report

LETTER = """HỘI ĐỒNG TRUNG TÂM
Số: 41/LĐLĐ-VP
HƯỚNG DẪN
Báo cáo công tác năm 2024
Số liệu tính đến hết ngày 15/11/2024. Báo cáo gửi về Văn phòng Liên đoàn Lao động huyện trước ngày 25/11/2024.
TM. BAN THƯỜNG VỤ
CHỦ TỊCH
Nguyễn Văn A
ĐỀ CƯƠNG BÁO CÁO
(Kèm theo Hướng dẫn số 41/LĐLĐ-VP)
"""
RUNNING = """I. TÌNH HÌNH
1. Lao động, việc làm.
2. Tư tưởng đoàn viên.
II. KẾT QUẢ HOẠT ĐỘNG
3. Chăm lo Tết cho đoàn viên.
4. Tuyên truyền, học tập nghị quyết.
5. Thăm hỏi, trợ cấp đoàn viên ốm đau.
6. Bảo vệ quyền lợi
a) Đối thoại với người sử dụng lao động.
b) Thoả ước lao động tập thể.
7. Phát triển đoàn viên.
8. Kiểm tra, giải quyết đơn thư.
III. ĐÁNH GIÁ CHUNG
9. Ưu điểm.
10. Hạn chế.
IV. NHIỆM VỤ NĂM 2025
11. Nhiệm vụ trọng tâm.
V. KIẾN NGHỊ
12. Với cấp trên.
"""
PARTED = """Phần I. TÌNH HÌNH
1. Lao động, việc làm.
2. Tư tưởng đoàn viên.
Phần II. KẾT QUẢ HOẠT ĐỘNG
A. Việc chung
1. Chăm lo Tết cho đoàn viên.
2. Tuyên truyền, học tập nghị quyết.
B. Việc của doanh nghiệp
1. Đối thoại với người sử dụng lao động.
2. Thoả ước lao động tập thể.
3. Kiểm tra, giải quyết đơn thư.
Phần III. ĐÁNH GIÁ CHUNG
1. Ưu điểm.
2. Hạn chế.
Phần IV. NHIỆM VỤ NĂM 2025
1. Nhiệm vụ trọng tâm.
Phần V. KIẾN NGHỊ
1. Với cấp trên.
"""
DASHED = """Phần thứ nhất. TÌNH HÌNH
1. Lao động, việc làm.
Phần thứ hai. KẾT QUẢ HOẠT ĐỘNG
2. Chăm lo
- Quà Tết cho đoàn viên.
- Nhà ở “Mái ấm Công đoàn”.
- Thoả thuận giảm giá hàng hoá.
3. Tổ chức
- Phát triển đoàn viên.
- Bồi dưỡng cán bộ công đoàn.
4. Kiểm tra, giải quyết đơn thư.
Phần thứ ba. ĐÁNH GIÁ
5. Ưu điểm.
6. Hạn chế.
Phần thứ tư. NHIỆM VỤ NĂM 2025
7. Nhiệm vụ trọng tâm.
"""


BODIES = {"running": RUNNING, "parted": PARTED, "dashed": DASHED}
EXAMPLES = Path(__file__).parent / "examples"


def _lines(row: str) -> str:
    return row.replace(" ⏎ ", "\n") + "\n"


def _file(text: str, folder: Path) -> Path:
    file = folder / "hd.txt"
    file.write_text(text, "utf-8", newline="\n")
    return file


def _read(text: str, folder: Path) -> Guideline:
    return read_guideline(_file(text, folder))


def _asked(guideline: Guideline) -> dict[str, int]:
    told = {topic.id: sum(one.required for one in topic.indicators) for topic in guideline.topics}
    return {topic: count for topic, count in told.items() if count}


@pytest.mark.parametrize("row", (EXAMPLES / "closing_lists.tsv").read_text("utf-8").splitlines())
def test_a_closing_list_names_the_figures_of_items(row: str, tmp_path: Path) -> None:
    body, listed, asked = row.split("\t")
    guideline = _read(LETTER + BODIES[body] + _lines(listed), tmp_path)
    assert ", ".join(f"{topic} {count}" for topic, count in _asked(guideline).items()) == asked
    if asked:
        bare = _read(LETTER + BODIES[body], tmp_path)
        assert [one.id for one in guideline.sections] == [one.id for one in bare.sections]


@pytest.mark.parametrize("outline", (EXAMPLES / "outlines_of_figures.tsv").read_text("utf-8").splitlines())
def test_an_outline_of_figures_is_no_closing_list(outline: str, tmp_path: Path) -> None:
    report = read_report(_file(_lines(outline), tmp_path))
    assert with_closing_list(report) is report


@pytest.mark.parametrize("suffix", [".docx", ".txt"])
@pytest.mark.parametrize("row", (EXAMPLES / "closing_tables.tsv").read_text("utf-8").splitlines())
def test_a_closing_table_names_the_items_of_its_rows(row: str, suffix: str, tmp_path: Path) -> None:
    lead, rows, asked = row.split("\t")
    grid = [[cell.strip() for cell in one.split("|")] for one in rows.split(" ⏎ ")]
    lines = [*(LETTER + RUNNING).splitlines(), lead]
    file = tmp_path / f"hd{suffix}"
    if suffix == ".docx":
        _word(lines, grid, file)
    else:
        file.write_text("\n".join([*lines, *("  ".join(cells).rstrip() for cells in grid)]), "utf-8", newline="\n")
    assert ", ".join(f"{topic} {count}" for topic, count in _asked(read_guideline(file)).items()) == asked


def _word(lines: list[str], grid: list[list[str]], file: Path) -> None:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    table = document.add_table(len(grid), len(grid[0]))
    for row, cells in zip(table.rows, grid, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.save(str(file))


@pytest.mark.parametrize(
    ("said", "nil"),
    [
        ("Mục 2 và đơn khiếu nại ở mục 8 nếu không phát sinh thì ghi “không phát sinh”.\n", ["I.2", "II.8.b"]),
        ("Nhà ở, quà Tết tại mục 3; khiếu nại của mục 8 đơn vị không có thì ghi số 0.\n", ["II.3", "II.8.b"]),
        ("Mục 5, mục 6 điểm b không phát sinh thì ghi “không”.\n", ["II.5", "II.6.b"]),
        ("Các mục 3, 5, 7 không phát sinh thì ghi rõ “không phát sinh”.\n", ["II.3", "II.5", "II.7"]),
        ("Mục 4 đến mục 6 nếu không có thì viết “không có”.\n", ["II.4", "II.5", "II.6.a", "II.6.b"]),
        ("Riêng mục 7, đơn vị không phát sinh ghi số 0, không bỏ trống.\n", ["II.7"]),
        ("Mục 8: đơn vị không phát sinh khiếu nại thì ghi “không có khiếu nại”.\n", ["II.8.b"]),
        ("Khiếu nại (mục 8), thoả ước (mục 6) nếu không có thì ghi “không”.\n", ["II.6.b", "II.8.b"]),
        ("Nội dung nào không phát sinh thì ghi “không phát sinh”.\n", []),
        ("Mục nào không có trong danh mục này thì viết bằng lời.\n", []),
        ("Đối thoại ở mục 6 năm nay không tổ chức thì nêu lý do.\n", []),
        ("Không có chữ ký của chủ tịch ở mục 9 thì trả lại.\n", []),
        ("Mục 3 không có số tiền thì coi như chưa báo cáo.\n", []),
    ],
)
def test_a_closing_remark_names_what_may_be_answered_by_none(said: str, nil: list[str], tmp_path: Path) -> None:
    parts = "8. Kiểm tra, giám sát\n- Kiểm tra tài chính.\n- Giải quyết khiếu nại của đoàn viên.\n- Quản lý dữ liệu."
    body = RUNNING.replace("8. Kiểm tra, giải quyết đơn thư.", parts)
    always = {"II.8.b"}  # complaints are rare whatever is said of them
    found = {topic.id for topic in _read(LETTER + body + said, tmp_path).topics if topic.zero_allowed}
    assert found == always | set(nil)
