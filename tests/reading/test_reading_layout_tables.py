"""Tables that only lay running text out are read as text; tables of values stay tables."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from nlp_reports.model import Report
from nlp_reports.reading import read_report

MakeWord = Callable[..., Path]
SENTENCES = (
    "- Tổ chức 18 buổi tuyên truyền pháp luật cho 1.640 lượt người tham gia, cấp phát 2.500 tờ gấp.",
    "- Có 41/46 đơn vị tổ chức hội nghị người lao động, đạt 89,1%; ký mới 05 bản thoả ước lao động tập thể.",
    "- Kết nạp mới 215 đoàn viên, đạt 107,5% chỉ tiêu được giao; thành lập 03 công đoàn cơ sở tại khu công nghiệp.",
    "- Trao 820 suất quà cho đoàn viên có hoàn cảnh khó khăn nhân dịp Tết Quý Mão, trị giá 410 triệu đồng.",
)
OUTLINE = (
    ("I.", "#KẾT QUẢ HOẠT ĐỘNG"),
    ("1.", "#Tuyên truyền"),
    ("", SENTENCES[0]),
    ("2.", "#Đại diện, bảo vệ"),
    ("", SENTENCES[1]),
    ("II.", "#PHƯƠNG HƯỚNG"),
    ("-", SENTENCES[2][2:]),
    ("", SENTENCES[3]),
    ("", SENTENCES[0]),
    ("", SENTENCES[1]),
)
HEADINGS = [
    (1, "I", "KẾT QUẢ HOẠT ĐỘNG"),
    (2, "1", "Tuyên truyền"),
    (2, "2", "Đại diện, bảo vệ"),
    (1, "II", "PHƯƠNG HƯỚNG"),
]


def paragraph(text: str) -> str:
    """Return a paragraph, bold where `text` begins with "#"."""
    bold = "<w:rPr><w:b/></w:rPr>" if text.startswith("#") else ""
    return f'<w:p><w:r>{bold}<w:t xml:space="preserve">{text.lstrip("#")}</w:t></w:r></w:p>'


def table(*rows: Sequence[str]) -> str:
    """Return a table of these rows, lines of a cell parted by strokes."""
    lines = ("".join(f"<w:tc>{''.join(map(paragraph, cell.split('|')))}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in lines)}</w:tbl>"


def headings(report: Report) -> list[tuple[int, str, str]]:
    return [(section.level, section.label, section.title) for section in report.sections]


def test_rows_of_full_width_are_text(make_word: MakeWord) -> None:
    lines = (f"#{label} {text[1:]}" if text.startswith("#") else f"{label} {text}".strip() for label, text in OUTLINE)
    report = read_report(make_word(table(*([line] for line in lines))))
    assert headings(report) == HEADINGS
    assert report.tables == ()


def test_numbers_in_a_column_of_their_own_are_labels(make_word: MakeWord) -> None:
    report = read_report(make_word(table(*OUTLINE)))
    assert headings(report) == HEADINGS
    assert report.tables == ()
    assert SENTENCES[2] in report.text.splitlines()
    assert [p.index for p in report.paragraphs] == [0, 2, 5, 6, 9, 10, 12, 15, 17, 19]


def test_a_number_beside_its_heading_is_its_label(make_word: MakeWord) -> None:
    rows = ((label, text) for label, text in OUTLINE)
    body = "".join(table(row) if row[0][:-1] else paragraph(row[1]) for row in rows)
    report = read_report(make_word(body))
    assert headings(report) == HEADINGS
    assert report.tables == ()


def test_computed_numbers_in_a_column_of_their_own_are_labels(make_word: MakeWord) -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    number = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
    body = "".join(
        f"<w:tbl><w:tr><w:tc>{number}</w:tc><w:tc>{paragraph(title)}</w:tc></w:tr></w:tbl>{paragraph(SENTENCES[0])}"
        for title in ("#KẾT QUẢ HOẠT ĐỘNG", "#PHƯƠNG HƯỚNG")
    )
    report = read_report(make_word(body, numbering=numbering))
    assert headings(report) == [(1, "I", "KẾT QUẢ HOẠT ĐỘNG"), (1, "II", "PHƯƠNG HƯỚNG")]
    assert report.tables == ()


@pytest.mark.parametrize(
    "rows",
    [
        [("TT", "Tên đơn vị"), *((f"{at}", f"Công đoàn cơ sở xã Gò Mây {at}") for at in range(1, 30))],
        [(f"{at}", f"Công đoàn cơ sở xã Gò Mây {at}") for at in range(1, 40)],
        [("Nội dung", "Kết quả"), *((f"Số lớp {at}", f"{at}") for at in range(1, 60))],
        [("1", "Kết nạp đoàn viên", "215"), ("2", "Thành lập công đoàn cơ sở", "03"), ("3", SENTENCES[0], "")],
        [("Xã Gò Mây đạt 12 lớp tập huấn",)] * 30,
        [("1.", "Kết nạp 215 đoàn viên, đạt 107,5% chỉ tiêu.")],
    ],
    ids=["with a head", "names", "values", "three columns", "short lines", "one row of text"],
)
def test_other_tables_stay_tables(make_word: MakeWord, rows: list[tuple[str, ...]]) -> None:
    body = paragraph("#I. KẾT QUẢ") + paragraph(SENTENCES[0]) + table(*rows) + paragraph(SENTENCES[1])
    assert [len(found.rows) for found in read_report(make_word(body)).tables] == [len(rows)]


def test_a_table_inside_a_table_of_words_is_a_table_of_its_own(make_word: MakeWord) -> None:
    inner = table(("Nội dung", "Số lượng"), ("Lớp tập huấn", "12"))
    outer = f"<w:tbl><w:tr><w:tc>{paragraph('Bảng 1. Kết quả')}</w:tc><w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl>"
    report = read_report(make_word(paragraph("#I. KẾT QUẢ") + outer + paragraph(SENTENCES[0])))
    assert [[cell.text for cell in row] for row in report.tables[0].rows] == [
        ["Nội dung", "Số lượng"],
        ["Lớp tập huấn", "12"],
    ]
    assert report.text.splitlines()[1] == "Bảng 1. Kết quả"


def test_a_table_of_values_keeps_what_stands_in_its_cells(make_word: MakeWord) -> None:
    inner = table(("Nam", "5"), ("Nữ", "7"))
    told = (("Lớp", f"{inner}<w:p/>"), ("Buổi", paragraph("12")))
    rows = (f"<w:tc>{paragraph(name)}</w:tc><w:tc>{cell}</w:tc>" for name, cell in told)
    outer = f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
    report = read_report(make_word(paragraph("#I. KẾT QUẢ") + outer))
    assert len(report.tables) == 1
    assert len(report.tables[0].rows[0][1].tables) == 1


def test_a_section_in_a_frame_of_its_own_is_text(make_word: MakeWord) -> None:
    frames = (("#I. KẾT QUẢ", SENTENCES[0]), (f"#II. THI ĐUA|{SENTENCES[1]}",), ("#III. PHƯƠNG HƯỚNG", SENTENCES[2]))
    body = "".join(table(*([cell] for cell in frame)) + "<w:p/>" for frame in frames)
    report = read_report(make_word(body))
    assert [section.title for section in report.sections] == ["KẾT QUẢ", "THI ĐUA", "PHƯƠNG HƯỚNG"]
    assert report.tables == ()


@pytest.mark.parametrize(
    "cell", [SENTENCES[0], "1. Thi đua", "Ghi chú: số liệu tính đến hết ngày 20 tháng 11 năm 2023 theo quy định"]
)
def test_a_frame_around_a_remark_stays_a_table(make_word: MakeWord, cell: str) -> None:
    report = read_report(make_word(paragraph("#I. KẾT QUẢ") + table([cell], ["Xem thêm"]) + paragraph(SENTENCES[1])))
    assert len(report.tables) == 1


FORM = (
    ("I", "KẾT QUẢ HOẠT ĐỘNG", ""),
    ("1", "Tuyên truyền", "|".join(SENTENCES)),
    ("2", "Đại diện, bảo vệ", SENTENCES[1]),
    ("II", "PHƯƠNG HƯỚNG", f"{SENTENCES[2]}|{SENTENCES[0]}"),
)


@pytest.mark.parametrize(
    ("rows", "heads"),
    [
        ([("TT", "Nội dung", "Kết quả"), *FORM], ["TT", "Nội dung", "Kết quả"]),
        ([("Nội dung", "Kết quả"), *((f"{row[0]}. {row[1]}", row[2]) for row in FORM)], ["Nội dung", "Kết quả"]),
        ([(f"{row[0]}. {row[1]}", row[2]) for row in FORM], []),
        ([("TT", "Việc", "Kết quả", "Ghi chú"), *((*row, "") for row in FORM)], ["TT", "Việc", "Kết quả", "Ghi chú"]),
    ],
    ids=["numbers apart", "two columns", "no head", "an empty column"],
)
def test_a_report_filled_into_a_form_is_text_below_headings(
    make_word: MakeWord, rows: list[tuple[str, ...]], heads: list[str]
) -> None:
    report = read_report(make_word(paragraph("#BÁO CÁO") + paragraph("#Kết quả năm 2023") + table(*rows)))
    assert headings(report) == HEADINGS
    assert [[cell.text for cell in row] for found in report.tables for row in found.rows] == ([heads] if heads else [])
    assert all(sentence in report.text.splitlines() for sentence in SENTENCES)


def test_items_of_a_form_without_numbers_are_headings(make_word: MakeWord) -> None:
    rows = [("Nội dung", "Kết quả"), *((title, text) for _, title, text in FORM if text)]
    report = read_report(make_word(table(*rows)))
    assert [section.title for section in report.sections] == ["Tuyên truyền", "Đại diện, bảo vệ", "PHƯƠNG HƯỚNG"]


@pytest.mark.parametrize(
    "rows",
    [
        [("TT", "Chỉ tiêu", "Kế hoạch", "Đạt"), *(("1", sentence, "40", "42") for sentence in SENTENCES * 2)],
        [
            ("TT", "Việc", "Hạn", "Chủ trì", "Ghi chú"),
            *(("1", text, "Quý I", "Văn phòng", "") for text in SENTENCES * 2),
        ],
        [("TT", "Họ và tên", "Chức vụ"), *([("1", "Hà Thị Mận", "Chủ tịch công đoàn cơ sở")] * 30)],
    ],
    ids=["values", "a plan", "names"],
)
def test_tables_of_values_and_plans_are_no_forms(make_word: MakeWord, rows: list[tuple[str, ...]]) -> None:
    report = read_report(make_word(paragraph("#I. KẾT QUẢ") + table(*rows)))
    assert [len(found.rows) for found in report.tables] == [len(rows)]


def test_a_table_that_is_but_a_part_of_the_report_stays_a_table(make_word: MakeWord) -> None:
    body = paragraph("#I. KẾT QUẢ") + "".join(map(paragraph, SENTENCES * 3))
    rows = [("TT", "Tồn tại", "Nguyên nhân"), *((f"{at}", SENTENCES[at % 4], SENTENCES[at % 3]) for at in range(1, 5))]
    assert [len(found.rows) for found in read_report(make_word(body + table(*rows))).tables] == [len(rows)]
