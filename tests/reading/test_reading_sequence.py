"""Lists in one another, numbers that are missing, given twice or shaped otherwise, headings in odd places."""

from collections.abc import Callable
from pathlib import Path

import pytest

from nlp_reports.reading import read_report

MakeWord = Callable[..., Path]
TEXT = "Trong năm đã mở 12 lớp tập huấn cho 412 lượt cán bộ công đoàn cơ sở, đạt 103% kế hoạch đề ra từ đầu năm."
BOLD, ITALIC = "<w:b/>", "<w:i/>"


def paragraph(line: str) -> str:
    """Return a paragraph: "#" before a line makes it bold, "/" bold and italic; "…" stands for a sentence."""
    look = {"#": BOLD, "/": BOLD + ITALIC}.get(line[0], "")
    text = line.lstrip("#/").replace("…", TEXT)
    return f"<w:p><w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def body(lines: list[str]) -> str:
    return "".join(map(paragraph, lines))


def levels(path: Path) -> list[tuple[int, str]]:
    return [(section.level, section.title) for section in read_report(path).sections]


OUTLINES = {
    "items numbered as the headings around them": (
        ["#I. KẾT QUẢ", "#1. Tuyên truyền", "1. …", "2. …", "#2. Thi đua", "1. …", "2. …", "#3. Nữ công", "…"],
        [(1, "KẾT QUẢ"), (2, "Tuyên truyền"), (2, "Thi đua"), (2, "Nữ công")],
    ),
    "brackets below full stops": (
        ["#I. KẾT QUẢ", "#1. Tuyên truyền", "#1) Miệng", "…", "#2) Báo chí", "…", "#2. Thi đua", "…"],
        [(1, "KẾT QUẢ"), (2, "Tuyên truyền"), (3, "Miệng"), (3, "Báo chí"), (2, "Thi đua")],
    ),
    "brackets around the numbers below letters": (
        ["#I. KẾT QUẢ", "#1. Thi đua", "#a) Trường học", "#(1) Dạy", "…", "#(2) Học", "…", "#b) Cơ quan", "…"],
        [(1, "KẾT QUẢ"), (2, "Thi đua"), (3, "Trường học"), (4, "Dạy"), (4, "Học"), (3, "Cơ quan")],
    ),
    "letters below a letter that says nothing itself": (
        [
            "#I. KẾT QUẢ",
            "#1. Đại diện",
            "#a) Quan hệ lao động",
            "#a) Đối thoại",
            "…",
            "#b) Bữa ăn ca",
            "…",
            "#b) Kiểm tra",
            "…",
            "#c) Chăm lo",
            "#a) Tết",
            "…",
            "#b) Mái ấm",
            "…",
            "#2. Thi đua",
            "…",
        ],
        [
            (1, "KẾT QUẢ"),
            (2, "Đại diện"),
            (3, "Quan hệ lao động"),
            (4, "Đối thoại"),
            (4, "Bữa ăn ca"),
            (3, "Kiểm tra"),
            (3, "Chăm lo"),
            (4, "Tết"),
            (4, "Mái ấm"),
            (2, "Thi đua"),
        ],
    ),
    "a number that begins again below text stands beside it": (
        ["#I. KẾT QUẢ", "#1. Tuyên truyền", "…", "#1. Thi đua", "…", "#2. Nữ công", "…"],
        [(1, "KẾT QUẢ"), (2, "Tuyên truyền"), (2, "Thi đua"), (2, "Nữ công")],
    ),
    "a number given twice in the middle stands beside it": (
        ["#I. KẾT QUẢ", "#1. Tuyên truyền", "…", "#2. Thi đua", "#2. Nữ công", "…", "#3. Kiểm tra", "…"],
        [(1, "KẾT QUẢ"), (2, "Tuyên truyền"), (2, "Thi đua"), (2, "Nữ công"), (2, "Kiểm tra")],
    ),
    "careless strokes in one list": (
        ["#I. KẾT QUẢ", "#1. Tuyên truyền", "…", "#2/ Thi đua", "…", "#3- Nữ công", "…"],
        [(1, "KẾT QUẢ"), (2, "Tuyên truyền"), (2, "Thi đua"), (2, "Nữ công")],
    ),
    "a number forgotten in between": (
        [
            "#I. KẾT QUẢ",
            "#1. Tuyên truyền",
            "#1.1. Miệng",
            "…",
            "#Thi đua",
            "#2.1. Trường học",
            "…",
            "#3. Nữ công",
            "…",
        ],
        [(1, "KẾT QUẢ"), (2, "Tuyên truyền"), (3, "Miệng"), (2, "Thi đua"), (3, "Trường học"), (2, "Nữ công")],
    ),
    "the first number forgotten": (
        ["#I. KẾT QUẢ", "#Tuyên truyền", "…", "#2. Thi đua", "…"],
        [(1, "KẾT QUẢ"), (2, "Tuyên truyền"), (2, "Thi đua")],
    ),
    "the last number forgotten, told by its dress": (
        ["#I. KẾT QUẢ", "#1. Tuyên truyền", "/a) Miệng", "…", "#Nữ công", "…", "#II. KIẾN NGHỊ", "…"],
        [(1, "KẾT QUẢ"), (2, "Tuyên truyền"), (3, "Miệng"), (2, "Nữ công"), (1, "KIẾN NGHỊ")],
    ),
    "bold above bold italics without numbers": (
        [
            "#KẾT QUẢ CÔNG TÁC",
            "#Thi đua",
            "/Trường học",
            "…",
            "/Cơ quan",
            "…",
            "#Nữ công",
            "…",
            "#KIẾN NGHỊ, ĐỀ XUẤT",
            "…",
        ],
        [
            (1, "KẾT QUẢ CÔNG TÁC"),
            (2, "Thi đua"),
            (3, "Trường học"),
            (3, "Cơ quan"),
            (2, "Nữ công"),
            (1, "KIẾN NGHỊ, ĐỀ XUẤT"),
        ],
    ),
    "plain titles that end with a stop": (
        ["I. KẾT QUẢ.", "1. Công tác tuyên truyền năm 2020.", "…", "2. Công tác nữ công.", "…", "II. KIẾN NGHỊ.", "…"],
        [(1, "KẾT QUẢ."), (2, "Công tác tuyên truyền năm 2020."), (2, "Công tác nữ công."), (1, "KIẾN NGHỊ.")],
    ),
    "plain titles of two letterings, capitals and small": (
        [
            "A. KẾT QUẢ",
            "I. XÂY DỰNG HỘI",
            "…",
            "II. THI ĐUA",
            "…",
            "B. NHẬN XÉT",
            "I. Mặt được",
            "…",
            "II. Chưa được",
            "…",
        ],
        [
            (1, "KẾT QUẢ"),
            (2, "XÂY DỰNG HỘI"),
            (2, "THI ĐUA"),
            (1, "NHẬN XÉT"),
            (2, "Mặt được"),
            (2, "Chưa được"),
        ],
    ),
    "a title over two paragraphs": (
        ["#II. KẾT QUẢ HOẠT ĐỘNG CỦA CÁC CẤP CÔNG ĐOÀN", "#TRONG TỈNH NĂM 2020", "#1. Tuyên truyền,", "#giáo dục", "…"],
        [(1, "KẾT QUẢ HOẠT ĐỘNG CỦA CÁC CẤP CÔNG ĐOÀN TRONG TỈNH NĂM 2020"), (2, "Tuyên truyền, giáo dục")],
    ),
    "titles in capitals without a number below a title in capitals": (
        [
            "#II. KẾT QUẢ HOẠT ĐỘNG CÔNG ĐOÀN CÁC CẤP",
            "#TUYÊN TRUYỀN",
            "…",
            "#THI ĐUA",
            "…",
            "#NỮ CÔNG",
            "…",
            "#III. KIẾN NGHỊ",
            "…",
        ],
        [
            (1, "KẾT QUẢ HOẠT ĐỘNG CÔNG ĐOÀN CÁC CẤP"),
            (2, "TUYÊN TRUYỀN"),
            (2, "THI ĐUA"),
            (2, "NỮ CÔNG"),
            (1, "KIẾN NGHỊ"),
        ],
    ),
    "a title of middling width over two paragraphs": (
        ["#I. TÌNH HÌNH DOANH NGHIỆP VÀ CÔNG", "#NHÂN LAO ĐỘNG", "#1. Việc làm", "…", "#II. KẾT QUẢ", "…"],
        [(1, "TÌNH HÌNH DOANH NGHIỆP VÀ CÔNG NHÂN LAO ĐỘNG"), (2, "Việc làm"), (1, "KẾT QUẢ")],
    ),
    "a bold line below a title is no part of it": (
        ["#II. KẾT QUẢ", "#Công tác tuyên truyền", "…", "#Công tác nữ công", "…"],
        [(1, "KẾT QUẢ"), (2, "Công tác tuyên truyền"), (2, "Công tác nữ công")],
    ),
}


@pytest.mark.parametrize(("lines", "expected"), OUTLINES.values(), ids=OUTLINES.keys())
def test_outline(make_word: MakeWord, lines: list[str], expected: list[tuple[int, str]]) -> None:
    assert levels(make_word(body(lines))) == expected


def test_tasks_without_children_are_no_headings_however_short(make_word: MakeWord) -> None:
    lines = ["#I. NHIỆM VỤ", "1. Tuyên truyền nghị quyết.", "2. Phát triển đoàn viên.", "3. Đổi mới thi đua.", "…"]
    assert levels(make_word(body(lines))) == [(1, "NHIỆM VỤ")]


def framed(inner: str) -> str:
    return f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>"


def test_a_frame_around_a_heading_is_no_table(make_word: MakeWord) -> None:
    path = make_word(framed(paragraph("#I. KẾT QUẢ")) + body(["…"]) + framed(paragraph("Ghi chú")) + body(["…"]))
    report = read_report(path)
    assert [section.title for section in report.sections] == ["KẾT QUẢ"]
    assert [table.rows[0][0].text for table in report.tables] == ["Ghi chú"]
    assert [p.index for p in report.paragraphs] == [0, 1, 2, 3]


def test_a_frame_around_the_whole_report_is_no_table(make_word: MakeWord) -> None:
    table = (
        "<w:tbl><w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in ("Số lớp", "12")) + "</w:tr></w:tbl>"
    )
    inner = body(["#I. KẾT QUẢ", "#1. Thi đua", *["…"] * 6]) + table + body(["#II. KIẾN NGHỊ", "…"])
    report = read_report(make_word(framed(inner)))
    assert [(s.level, s.title) for s in report.sections] == [(1, "KẾT QUẢ"), (2, "Thi đua"), (1, "KIẾN NGHỊ")]
    assert [[cell.text for cell in row] for table in report.tables for row in table.rows] == [["Số lớp", "12"]]
    assert [p.index for p in report.paragraphs] == [*range(9), 10, 11]


def test_a_column_of_lines_stays_a_table(make_word: MakeWord) -> None:
    rows = "".join(f"<w:tr><w:tc>{paragraph('Xã Gò Mây đạt 12 lớp tập huấn')}</w:tc></w:tr>" for _ in range(30))
    report = read_report(make_word(body(["#I. KẾT QUẢ", "…"]) + f"<w:tbl>{rows}</w:tbl>" + body(["…"])))
    assert len(report.tables) == 1


SEQUENCES = {
    "in order": (["I. KẾT QUẢ", "1. Thi đua", "2. Nữ công", "II. KIẾN NGHỊ", "1. Với tỉnh"], []),
    "left out": (["I. KẾT QUẢ", "III. KIẾN NGHỊ"], ["đề mục “III.” đứng sau “I.”: nhảy số"]),
    "twice": (["I. KẾT QUẢ", "1. Thi đua", "1/ Nữ công", "2. Tài chính"], []),
    "twice in the middle": (
        ["I. KẾT QUẢ", "1. Thi đua", "2. Nữ công", "2. Tài chính"],
        ["đề mục “2.” đứng sau “2.”: trùng số"],
    ),
    "backwards": (
        ["I. KẾT QUẢ", "2. Thi đua", "3. Nữ công", "2. Tài chính"],
        ["đề mục “2.” đứng sau “3.”: lùi số"],
    ),
}


@pytest.mark.parametrize(("lines", "expected"), SEQUENCES.values(), ids=SEQUENCES.keys())
def test_gaps_and_repeats_are_noted(make_word: MakeWord, lines: list[str], expected: list[str]) -> None:
    report = read_report(make_word(body([part for line in lines for part in (f"#{line}", "…")])))
    assert [note.text for note in report.notes if note.kind == "numbering"] == expected
    assert [section.label for section in report.sections] == [line.split()[0].strip("./") for line in lines]
