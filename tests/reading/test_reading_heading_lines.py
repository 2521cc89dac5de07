"""The outline whatever the dress: bold, styles, capitals, numbers alone; levels by nesting; body is no heading."""

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from nlp_reports.model import ParagraphKind, Report
from nlp_reports.reading import read_report

MakeWord = Callable[..., Path]
TEXT = "Trong năm đã mở 12 lớp tập huấn cho 412 lượt cán bộ công đoàn cơ sở, đạt 103% kế hoạch đề ra từ đầu năm."
DRESSES = {
    "bold": "<w:b/>",
    "underlined": '<w:u w:val="single"/>',
    "italic": "<w:i/>",
    "plain": "",
}


def word(lines: list[str], look: str) -> str:
    """Dress the lines that begin with "#" with `look`; "…" stands for a sentence; "a|b" has `a` dressed only."""
    body = ""
    for line in lines:
        text = line.lstrip("#").replace("…", TEXT)
        head, bar, rest = text.partition("|")
        dressed = line.startswith("#") or bool(bar)
        runs = [(head if bar else text, dressed), (rest, False)]
        inner = "".join(
            f'<w:r>{f"<w:rPr>{look}</w:rPr>" if on else ""}<w:t xml:space="preserve">{part}</w:t></w:r>'
            for part, on in runs
            if part
        )
        body += f"<w:p>{inner}</w:p>"
    return body


def outline(report: Report) -> list[tuple[int, str, str]]:
    return [(section.level, section.path, section.title) for section in report.sections]


UNION = [
    "#I. TÌNH HÌNH ĐOÀN VIÊN",
    "- …",
    "#II. KẾT QUẢ HOẠT ĐỘNG",
    "#1. Công tác tuyên truyền",
    "…",
    "#2. Đại diện, bảo vệ đoàn viên",
    "#a) Dân chủ cơ sở",
    "…",
    "#b) Chăm lo đời sống",
    "- …",
    "+ …",
    "#III. ĐÁNH GIÁ CHUNG",
    "#1. Những ưu điểm",
    "- …",
    "#2. Tồn tại, hạn chế và nguyên nhân",
    "#2.1. Tồn tại, hạn chế",
    "- …",
    "#2.2. Nguyên nhân",
    "- …",
    "#IV. KIẾN NGHỊ, ĐỀ XUẤT",
    "- …",
    "#V. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2021",
    "1. Tiếp tục tuyên truyền nghị quyết đại hội Đảng các cấp.",
    "2. Kết nạp 50 đoàn viên, thành lập 02 CĐCS.",
    "3. Đổi mới phong trào thi đua.",
]


@pytest.mark.parametrize("look", DRESSES.values(), ids=DRESSES.keys())
def test_one_outline_in_every_dress(make_word: MakeWord, look: str) -> None:
    report = read_report(make_word(word(UNION, look)))
    assert outline(report) == [
        (1, "I", "TÌNH HÌNH ĐOÀN VIÊN"),
        (1, "II", "KẾT QUẢ HOẠT ĐỘNG"),
        (2, "II.1", "Công tác tuyên truyền"),
        (2, "II.2", "Đại diện, bảo vệ đoàn viên"),
        (3, "II.2.a", "Dân chủ cơ sở"),
        (3, "II.2.b", "Chăm lo đời sống"),
        (1, "III", "ĐÁNH GIÁ CHUNG"),
        (2, "III.1", "Những ưu điểm"),
        (2, "III.2", "Tồn tại, hạn chế và nguyên nhân"),
        (3, "III.2.1", "Tồn tại, hạn chế"),
        (3, "III.2.2", "Nguyên nhân"),
        (1, "IV", "KIẾN NGHỊ, ĐỀ XUẤT"),
        (1, "V", "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2021"),
    ]
    assert [s.kind.value for s in report.sections if s.level == 1] == [
        "background",
        "results",
        "assessment",
        "proposals",
        "plan",
    ]
    items = [(p.label, p.depth) for p in report.paragraphs if p.kind is ParagraphKind.ITEM]
    assert items == [
        ("-", 0),
        ("-", 0),
        ("+", 1),
        ("-", 0),
        ("-", 0),
        ("-", 0),
        ("-", 0),
        ("1.", 0),
        ("2.", 0),
        ("3.", 0),
    ]


def test_heading_styles_tell_without_numbers_or_bold(make_word: MakeWord) -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="H{n}"><w:name w:val="heading {n}"/>'
        f'<w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr></w:style>'
        for n in (1, 2)
    )
    rows = [
        ("H1", "Kết quả"),
        ("H2", "Tuyên truyền"),
        ("", TEXT),
        ("H2", "Thi đua"),
        ("", TEXT),
        ("H1", "Phương hướng"),
        ("", TEXT),
    ]
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>' for style, text in rows
    )
    report = read_report(make_word(body, styles=styles))
    assert [(s.level, s.title) for s in report.sections] == [
        (1, "Kết quả"),
        (2, "Tuyên truyền"),
        (2, "Thi đua"),
        (1, "Phương hướng"),
    ]


LEVELS = {
    "letters hold Roman numbers": (
        [
            "#A. KẾT QUẢ",
            "#I. Xây dựng Hội",
            "#1. Tuyên truyền",
            "#a) Miệng",
            "…",
            "#II. Thi đua",
            "…",
            "#B. PHƯƠNG HƯỚNG",
            "#I. Mục tiêu",
            "…",
        ],
        [(1, "A"), (2, "A.I"), (3, "A.I.1"), (4, "A.I.1.a"), (2, "A.II"), (1, "B"), (2, "B.I")],
    ),
    "Roman numbers hold letters": (
        [
            "#I. KẾT QUẢ",
            "#A. Xây dựng",
            "#1. Tuyên truyền",
            "…",
            "#B. Thi đua",
            "…",
            "#II. PHƯƠNG HƯỚNG",
            "#A. Mục tiêu",
            "…",
        ],
        [(1, "I"), (2, "I.A"), (3, "I.A.1"), (2, "I.B"), (1, "II"), (2, "II.A")],
    ),
    "a section without Roman numbers": (
        [
            "#A. KẾT QUẢ",
            "#I. Xây dựng",
            "#1. Tuyên truyền",
            "…",
            "#B. NHẬN XÉT",
            "#1. Kết quả nổi bật",
            "…",
            "#2. Hạn chế",
            "…",
        ],
        [(1, "A"), (2, "A.I"), (3, "A.I.1"), (1, "B"), (2, "B.1"), (2, "B.2")],
    ),
    "two numbers just below a Roman one": (
        [
            "#I/ tình hình",
            "#1.1.Kinh tế",
            "…",
            "#1.2.Lao động",
            "…",
            "#II/ kết quả",
            "#1./ cam kết",
            "…",
            "#2./ đại diện",
            "#2.1.Kiểm tra",
            "…",
        ],
        [(1, "I"), (3, "I.1.1"), (3, "I.1.2"), (1, "II"), (2, "II.1"), (2, "II.2"), (3, "II.2.1")],
    ),
    "two numbers that say the part's own again": (
        [
            "#PHẦN 1. TÌNH HÌNH",
            "#1.1. Kinh tế",
            "…",
            "#PHẦN 2. KẾT QUẢ",
            "#2.1. Chăm lo",
            "…",
            "#2.2. Thi đua",
            "#2.2.1. Khối cơ quan",
            "…",
        ],
        [
            (1, "PHẦN 1"),
            (2, "PHẦN 1.1.1"),
            (1, "PHẦN 2"),
            (2, "PHẦN 2.2.1"),
            (2, "PHẦN 2.2.2"),
            (3, "PHẦN 2.2.2.1"),
        ],
    ),
    "two numbers that say the Roman section's own again": (
        ["#I. TÌNH HÌNH", "…", "#II. KẾT QUẢ", "#2.1. Chăm lo", "…", "#2.2. Thi đua", "…"],
        [(1, "I"), (1, "II"), (2, "II.2.1"), (2, "II.2.2")],
    ),
    "parts in words": (
        [
            "#PHẦN THỨ NHẤT: ĐẶC ĐIỂM TÌNH HÌNH",
            "#1/- Thuận lợi",
            "…",
            "#PHẦN THỨ HAI",
            "#KẾT QUẢ CÔNG TÁC",
            "#1/- Tuyên truyền",
            "…",
        ],
        [(1, "PHẦN THỨ NHẤT"), (2, "PHẦN THỨ NHẤT.1"), (1, "PHẦN THỨ HAI"), (2, "PHẦN THỨ HAI.1")],
    ),
    "numbers that say their section again": (
        ["#II. KẾT QUẢ", "#II.1. Tuyên truyền", "…", "#II.2. Thi đua", "…", "#II.2.1. Trường học", "…"],
        [(1, "II"), (2, "II.1"), (2, "II.2"), (3, "II.2.1")],
    ),
    "codes that say their letter again": (
        ["#B. KẾT QUẢ", "#B1. Chăm lo", "#B1.1. Tết", "…", "#B1.2. Nhà ở", "#B2. Thi đua", "…", "#C. ĐÁNH GIÁ"],
        [(1, "B"), (2, "B1"), (3, "B1.1"), (3, "B1.2"), (2, "B2"), (1, "C")],
    ),
    "numbers that say the number of a part again": (
        ["#Phần II. Kết quả", "#II.1. Tuyên truyền", "…", "#II.2. Thi đua", "…", "#Phần III. Đánh giá", "…"],
        [(1, "Phần II"), (2, "II.1"), (2, "II.2"), (1, "Phần III")],
    ),
}


@pytest.mark.parametrize(("lines", "levels"), LEVELS.values(), ids=LEVELS.keys())
def test_levels_are_told_by_what_stands_inside_what(
    make_word: MakeWord, lines: list[str], levels: list[tuple[int, str]]
) -> None:
    report = read_report(make_word(word(lines, "<w:b/>")))
    assert [(s.level, s.path) for s in report.sections] == levels


BODY_LINES = {
    "long numbered sentences": ["#I. NHIỆM VỤ", "1. …", "2. …"],
    "short numbered tasks without a stop": [
        "#I. NHIỆM VỤ",
        "1. Tổ chức học tập nghị quyết",
        "2. Đẩy mạnh thi đua",
        "3. Phát triển đoàn viên",
    ],
    "numbered sentences with their own title": ["#I. KẾT QUẢ", "1. Công tác tuyên truyền: …", "2. Công tác thi đua: …"],
    "a table's caption": ["#I. KẾT QUẢ", "…", "#Bảng 1. Kết quả phát triển đoàn viên", "…"],
}


@pytest.mark.parametrize("lines", BODY_LINES.values(), ids=BODY_LINES.keys())
def test_body_is_no_heading(make_word: MakeWord, lines: list[str]) -> None:
    assert len(read_report(make_word(word(lines, "<w:b/>"))).sections) == 1


def test_a_pseudo_heading_leaves_its_body_to_the_sentences(make_word: MakeWord) -> None:
    lines = ["#I. KẾT QUẢ", "Công tác tài chính:| …", "* Công tác thi đua:| …", "#1. Nữ công", "…"]
    report = read_report(make_word(word(lines, "<w:b/>")))
    assert outline(report) == [
        (1, "I", "KẾT QUẢ"),
        (2, "I", "Công tác tài chính"),
        (2, "I", "Công tác thi đua"),
        (2, "I.1", "Nữ công"),
    ]
    assert [p.body.of(report.text) for p in report.paragraphs if p.body] == [TEXT, TEXT, TEXT]
    assert report.sections[1].heading.of(report.text) == "Công tác tài chính:"


def test_a_title_alone_among_titles_with_their_bodies_is_a_heading(make_word: MakeWord) -> None:
    lines = [
        "#I. KẾT QUẢ",
        "#1. Tuyên truyền.| …",
        "#2. Thi đua và xây dựng tổ chức công đoàn.",
        "#a) Thi đua.| …",
        "#b) Tổ chức.| …",
        "#3. Nữ công.| …",
    ]
    report = read_report(make_word(word(lines, "<w:b/>")))
    assert [(s.level, s.title.rstrip(".")) for s in report.sections] == [
        (1, "KẾT QUẢ"),
        (2, "Tuyên truyền"),
        (2, "Thi đua và xây dựng tổ chức công đoàn"),
        (3, "Thi đua"),
        (3, "Tổ chức"),
        (2, "Nữ công"),
    ]


ITALICS = {
    "two titles": (
        ["/Tuyên truyền", "…", "/Công tác nữ công (ATVSLĐ)", "…"],
        ["Tuyên truyền", "Công tác nữ công (ATVSLĐ)"],
    ),
    "with a year": (["/Kết quả năm 2020", "…", "/Nguyên nhân", "…"], ["Kết quả năm 2020", "Nguyên nhân"]),
    "one alone": (["…", "/Đoàn kết là sức mạnh", "…", "…"], []),
    "lead-ins": (["/Cụ thể như sau:", "- …", "/Trong đó:", "- …", "/Kết quả đạt được,", "- …"], []),
    "sentences": (["/Các cấp đã làm tốt.", "…", "/Cần cố gắng hơn.", "…"], []),
    "notes in brackets": (["/(Số liệu tính đến hết năm)", "…", "/(Có biểu kèm theo)", "…"], []),
    "dates and figures": (["/Số liệu đến 25/11/2020", "…", "/Tổng số 12 lớp tập huấn", "…"], []),
    "a poem": (["/Công nhân thi đua sản xuất", "/Nông dân thi đua tăng gia", "/Trí thức thi đua sáng tạo", "…"], []),
    "two poems": (
        ["/Công nhân sản xuất", "/Nông dân tăng gia", "…", "/Trí thức sáng tạo", "/Phụ nữ đảm đang", "…"],
        [],
    ),
    "above an item in small letters": (["/trong sản xuất", "…", "/trong học tập", "…"], []),
}


@pytest.mark.parametrize(("lines", "titles"), ITALICS.values(), ids=ITALICS.keys())
def test_titles_in_italics_without_numbers(make_word: MakeWord, lines: list[str], titles: list[str]) -> None:
    shown = ["#I. KẾT QUẢ", *lines, "#II. KIẾN NGHỊ", *["…"] * 3]
    body = "".join(
        word([line.replace("/", "#", line[0] == "/")], "<w:i/>" if line[0] == "/" else "<w:b/>") for line in shown
    )
    report = read_report(make_word(body))
    assert [s.title for s in report.sections[1:-1]] == titles
    assert all(s.level == 2 for s in report.sections[1:-1])


CENTRED = '<w:pPr><w:jc w:val="center"/></w:pPr>'
TWO_LINES = {
    "a number before it": (["II. KẾT QUẢ HOẠT ĐỘNG", "NĂM 2020"], ["KẾT QUẢ HOẠT ĐỘNG NĂM 2020"]),
    "a part before it": (["Phần II. Kết quả hoạt động", "của Hội năm 2020"], ["Kết quả hoạt động của Hội năm 2020"]),
    "its number above it": (
        ["PHẦN THỨ HAI", "KẾT QUẢ HOẠT ĐỘNG", "CÔNG ĐOÀN NĂM 2020"],
        ["KẾT QUẢ HOẠT ĐỘNG CÔNG ĐOÀN NĂM 2020"],
    ),
    "an appendix": (["PHỤ LỤC 01", "MỘT SỐ CHỈ TIÊU", "NĂM 2020"], ["PHỤ LỤC 01 MỘT SỐ CHỈ TIÊU NĂM 2020"]),
    "two sections": (["PHẦN MỘT", "TÌNH HÌNH", "I. Thuận lợi", "II. Khó khăn"], ["TÌNH HÌNH", "Thuận lợi", "Khó khăn"]),
    "a heading in small letters below": (
        ["II. KẾT QUẢ HOẠT ĐỘNG", "Công tác thi đua"],
        ["KẾT QUẢ HOẠT ĐỘNG", "Công tác thi đua"],
    ),
}


@pytest.mark.parametrize(
    "between", ["</w:t></w:r></w:p><w:p>{}<w:r><w:rPr><w:b/></w:rPr><w:t>", "<w:br/>"], ids=["paragraphs", "break"]
)
@pytest.mark.parametrize(("lines", "titles"), TWO_LINES.values(), ids=TWO_LINES.keys())
def test_a_centred_title_over_more_than_one_line(
    make_word: MakeWord, lines: list[str], titles: list[str], between: str
) -> None:
    shown = between.format(CENTRED).join(lines) if "br" not in between else "</w:t><w:br/><w:t>".join(lines)
    body = f"<w:p>{CENTRED}<w:r><w:rPr><w:b/></w:rPr><w:t>{shown}</w:t></w:r></w:p>"
    report = read_report(make_word(word(["#I. TÌNH HÌNH", "…"], "<w:b/>") + body + word(["…"], "")))
    assert [s.title for s in report.sections[1:]] == titles


def test_a_bold_item_with_children_is_a_heading(make_word: MakeWord) -> None:
    lines = ["#II. KẾT QUẢ", "#1. Phong trào", "#- Công tác thi đua:", "+ …", "+ …", "#- Công tác nữ công:", "+ …"]
    report = read_report(make_word(word(lines, "<w:b/>")))
    assert [(s.level, s.title) for s in report.sections] == [
        (1, "KẾT QUẢ"),
        (2, "Phong trào"),
        (3, "Công tác thi đua:".rstrip(":")),
        (3, "Công tác nữ công"),
    ]


def test_headings_without_numbers_are_told_by_their_dress(make_word: MakeWord) -> None:
    lines = [
        "#ĐẶC ĐIỂM TÌNH HÌNH",
        "…",
        "#KẾT QUẢ HOẠT ĐỘNG",
        "#Công tác tuyên truyền",
        "…",
        "#Công tác tài chính",
        "…",
        "#PHƯƠNG HƯỚNG NHIỆM VỤ",
        "…",
    ]
    report = read_report(make_word(word(lines, "<w:b/>")))
    assert [s.level for s in report.sections] == [1, 1, 2, 2, 1]


def test_an_appendix_behind_the_signature_is_a_section(make_word: MakeWord) -> None:
    lines = [
        "#I. KẾT QUẢ",
        "…",
        "Nơi nhận:",
        "- LĐLĐ tỉnh;",
        "TM. BAN THƯỜNG VỤ",
        "CHỦ TỊCH",
        "Hà Thị Mận",
        "#PHỤ LỤC: MỘT SỐ CHỈ TIÊU",
        "(Kèm theo Báo cáo số 42/BC-LĐLĐ)",
    ]
    report = read_report(make_word(word(lines, "<w:b/>")))
    assert [(s.level, s.title, s.kind.value) for s in report.sections] == [
        (1, "KẾT QUẢ", "results"),
        (1, "PHỤ LỤC: MỘT SỐ CHỈ TIÊU", "appendix"),
    ]
    assert report.letterhead.signer == "Hà Thị Mận"


def test_sections_hold_their_text(make_word: MakeWord) -> None:
    report = read_report(make_word(word(UNION, "<w:b/>")))
    for at, section in enumerate(report.sections):
        assert section.heading.of(report.text).endswith(section.title)
        assert report.paragraphs[section.paragraph].span.holds(section.heading)
        if section.parent >= 0:
            parent = report.sections[section.parent]
            assert parent.level < section.level
            assert parent.body.holds(section.body)
        inside = [p for p in report.paragraphs if p.section == at and p.kind is not ParagraphKind.HEADING]
        assert all(section.body.holds(p.span) for p in inside)


def test_lines_of_a_pdf_are_joined(make_word: MakeWord) -> None:
    sentence = (
        "Các cấp công đoàn đã tổ chức 12 lớp tập huấn cho 412 lượt cán bộ, trong đó có 38 lượt cán bộ nữ, "
        "tổng kinh phí 96 triệu đồng."
    )
    words, lines = sentence.split(), [""]
    for one in words:
        if len(lines[-1]) + len(one) > 55:
            lines.append("")
        lines[-1] = f"{lines[-1]} {one}".strip()
    report = read_report(make_word(word(["#I. KẾT QUẢ HOẠT ĐỘNG", *lines * 4], "<w:b/>")))
    assert report.text.splitlines()[1:] == [sentence] * 4
    assert [p.index for p in report.paragraphs] == [0, *range(1, 1 + 4 * len(lines), len(lines))]


WHOLE = (
    "- Nhìn chung, tư tưởng đoàn viên ổn định, tin vào sự lãnh đạo của Đảng và mong được giúp theo Nghị định 76.",
    "- Bồi dưỡng cán bộ công đoàn 236 lượt người, vượt kế hoạch từ đầu năm, kiểm tra tài chính tại 18 cơ sở các xã.",
    "- Có 312 sáng kiến cấp huyện, phần lớn là đồ dùng dạy học của giáo viên Trường Tiểu học Gò Mây và Bến Lau.",
)


def cut_short(lines: list[str], width: int) -> list[str]:
    """Return bold lines as they are and others cut at the width, each part a paragraph of its own."""
    return [part for line in lines for part in ([line] if line[0] == "#" else textwrap.wrap(line, width))]


@pytest.mark.parametrize("width", [60, 70, 80])
def test_lines_between_headings_are_joined_at_the_width_of_the_whole(make_word: MakeWord, width: int) -> None:
    titles = ["#I. TÌNH HÌNH", "#II. KẾT QUẢ", "#III. ĐÁNH GIÁ"]
    lines = [line for title, text in zip(titles * 2, WHOLE * 2, strict=True) for line in (title, text)]
    by_hand = "Một đoạn dài do người khác gõ thêm vào sau, không xuống dòng giữa chừng. " * 4
    body = word([*cut_short(lines, width), by_hand.strip()], "<w:b/>")
    assert read_report(make_word(body)).text.splitlines() == [*(line.lstrip("#") for line in lines), by_hand.strip()]


def test_whole_paragraphs_stay_though_a_few_are_broken(make_word: MakeWord) -> None:
    lines = [
        "#I. KẾT QUẢ",
        *["Mở 12 lớp tập huấn cho cán bộ công đoàn các cấp trong huyện", "Kết nạp 20 đoàn viên"] * 12,
    ]
    broken = ["Các cấp đã tổ chức nhiều hoạt động chăm lo cho đoàn viên,", "người lao động trong dịp Tết."]
    text = read_report(make_word(word([*lines, *broken], "<w:b/>"))).text
    assert text.splitlines() == [*(line.lstrip("#") for line in lines), " ".join(broken)]
