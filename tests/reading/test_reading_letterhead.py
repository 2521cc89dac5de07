"""Letterheads in every layout: who wrote the document, its number and date, title and signature."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from nlp_reports.model import Letterhead, ParagraphKind
from nlp_reports.reading import read_report

MakeWord = Callable[..., Path]
CENTRE = '<w:jc w:val="center"/>'
NATION = [("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True), ("Độc lập - Tự do - Hạnh phúc", True), ("-------", False)]
DATE = ("Khe Lau, ngày 18 tháng 11 năm 2020", False)


def line(text: str, *, bold: bool = False, centred: bool = False) -> str:
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    inner = "<w:tab/>".join(f'<w:t xml:space="preserve">{part}</w:t>' for part in text.split("\t"))
    return f"<w:p>{f'<w:pPr>{CENTRE}</w:pPr>' if centred else ''}<w:r>{look}{inner}</w:r></w:p>"


def columns(*cells: list[tuple[str, bool]]) -> str:
    inner = "".join(
        f"<w:tc>{''.join(line(text, bold=bold, centred=True) for text, bold in cell)}</w:tc>" for cell in cells
    )
    return f"<w:tbl><w:tr>{inner}</w:tr></w:tbl>"


def title(*lines: str) -> str:
    return "".join(line(text, bold=True, centred=True) for text in lines)


BODY = "".join(
    [
        line("Thực hiện Công văn số 12/LĐLĐ ngày 03/11/2020, LĐLĐ huyện Khe Lau báo cáo như sau:"),
        line("I. TÌNH HÌNH CHUNG", bold=True),
        line("Toàn huyện có 74 CĐCS với 2.371 đoàn viên đang sinh hoạt."),
    ]
)
END = columns(
    [("Nơi nhận:", True), ("- LĐLĐ tỉnh;", False), ("- Lưu: VT.", False)],
    [("TM. BAN THƯỜNG VỤ", True), ("CHỦ TỊCH", True), ("(Đã ký)", False), ("Hà Thị Mận", True)],
)
KHE_LAU = [("LĐLĐ TỈNH TRÀ SƠN", False), ("LĐLĐ HUYỆN KHE LAU", True), ("-----", False), ("Số: 42/BC-LĐLĐ", False)]
TITLE = title("BÁO CÁO", "Kết quả hoạt động năm 2020", "phương hướng năm 2021")
LAYOUTS = {
    "a table": columns(KHE_LAU, [*NATION, DATE]) + TITLE,
    "a table of two rows": columns(KHE_LAU[:3], NATION) + columns([KHE_LAU[3]], [DATE]) + TITLE,
    "tabs": line("LĐLĐ TỈNH TRÀ SƠN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    + line("LĐLĐ HUYỆN KHE LAU\tĐộc lập - Tự do - Hạnh phúc", bold=True)
    + line("   ***      \t-------")
    + line("Số: 42/BC-LĐLĐ\t\tKhe Lau, ngày 18 tháng 11 năm 2020")
    + TITLE,
    "blanks": line("LĐLĐ TỈNH TRÀ SƠN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    + line("LĐLĐ HUYỆN KHE LAU   Độc lập - Tự do - Hạnh phúc", bold=True)
    + line("Số: 42/BC-LĐLĐ            Khe Lau, ngày 18 tháng 11 năm 2020")
    + TITLE,
    "one blank before the motto": line("LĐLĐ TỈNH TRÀ SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    + line("LĐLĐ HUYỆN KHE LAU Độc lập - Tự do - Hạnh phúc", bold=True)
    + line("Số: 42/BC-LĐLĐ Khe Lau, ngày 18 tháng 11 năm 2020")
    + TITLE,
    "the date with dashes": columns(KHE_LAU, [*NATION, ("Khe Lau, ngày 18 – 11 – 2020", False)]) + TITLE,
    "the date in figures": columns(KHE_LAU, [*NATION, ("Khe Lau, ngày 18/11/ 2020", False)]) + TITLE,
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_unit_number_date_and_title(make_word: MakeWord, layout: str) -> None:
    report = read_report(make_word(layout + BODY + END))
    assert report.letterhead == Letterhead(
        unit="LĐLĐ huyện Khe Lau",
        parent="LĐLĐ TỈNH TRÀ SƠN",
        number="42/BC-LĐLĐ",
        date=dt.date(2020, 11, 18),
        place="Khe Lau",
        doctype="BÁO CÁO",
        title="Kết quả hoạt động năm 2020 phương hướng năm 2021",
        recipients=("LĐLĐ tỉnh", "Lưu: VT"),
        signer="Hà Thị Mận",
    )
    kinds = [p.kind for p in report.paragraphs]
    assert kinds.count(ParagraphKind.BODY) == 2
    assert kinds.count(ParagraphKind.HEADING) == 1
    assert kinds[-1] is ParagraphKind.SIGNATURE
    assert report.tables == ()


def test_a_wrapped_name_is_joined(make_word: MakeWord) -> None:
    names = [
        ("LIÊN ĐOÀN LAO ĐỘNG", False),
        ("TỈNH TRÀ SƠN", False),
        ("CÔNG ĐOÀN NGÀNH GIÁO DỤC", True),
        ("VÀ ĐÀO TẠO", True),
    ]
    found = read_report(make_word(columns(names, NATION) + TITLE + BODY)).letterhead
    assert (found.parent, found.unit) == ("LIÊN ĐOÀN LAO ĐỘNG TỈNH TRÀ SƠN", "CÔNG ĐOÀN NGÀNH GIÁO DỤC VÀ ĐÀO TẠO")


PROVINCE = ("LĐLĐ TỈNH TRÀ SƠN", False)
NAMES = {
    "one name alone": ([("LĐLĐ HUYỆN BÀU SEN", True)], ("", "LĐLĐ HUYỆN BÀU SEN")),
    "none in bold": ([PROVINCE, ("LĐLĐ HUYỆN BÀU SEN", False)], (PROVINCE[0], "LĐLĐ HUYỆN BÀU SEN")),
    "both in bold": ([("HUYỆN ỦY BÀU SEN", True), ("BAN DÂN VẬN", True)], ("HUYỆN ỦY BÀU SEN", "BAN DÂN VẬN")),
    "three bodies": (
        [("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM", False), PROVINCE, ("CÔNG ĐOÀN NGÀNH Y TẾ", True)],
        (PROVINCE[0], "CÔNG ĐOÀN NGÀNH Y TẾ"),
    ),
    "the company on the next line": (
        [PROVINCE, ("CÔNG ĐOÀN", True), ("CÔNG TY CỔ PHẦN CHÈ", True)],
        (PROVINCE[0], "CÔNG ĐOÀN CÔNG TY CỔ PHẦN CHÈ"),
    ),
    "the committee above its body": (
        [PROVINCE, ("BAN CHẤP HÀNH", True), ("CÔNG ĐOÀN NGÀNH Y TẾ", True)],
        (PROVINCE[0], "CÔNG ĐOÀN NGÀNH Y TẾ"),
    ),
    "the committee below its body": (
        [PROVINCE, ("CÔNG ĐOÀN NGÀNH Y TẾ", True), ("BAN CHẤP HÀNH", True)],
        (PROVINCE[0], "CÔNG ĐOÀN NGÀNH Y TẾ"),
    ),
    "the committee below its body, alone in bold": (
        [PROVINCE, ("CÔNG ĐOÀN NGÀNH Y TẾ", False), ("BAN THƯỜNG VỤ", True)],
        (PROVINCE[0], "CÔNG ĐOÀN NGÀNH Y TẾ"),
    ),
    "a committee alone": ([("BAN CHẤP HÀNH", True)], ("", "BAN CHẤP HÀNH")),
    "a committee that is the issuer": (
        [("UBMTTQ TỈNH TRÀ SƠN", False), ("BAN THƯỜNG TRỰC", True)],
        ("UBMTTQ TỈNH TRÀ SƠN", "BAN THƯỜNG TRỰC"),
    ),
    "a base union of a company": (
        [("CÔNG TY TNHH MAY", False), ("CÔNG ĐOÀN CƠ SỞ", True)],
        ("CÔNG TY TNHH MAY", "CÔNG ĐOÀN CƠ SỞ"),
    ),
    "a stamp below": ([PROVINCE, ("LĐLĐ HUYỆN BÀU SEN", True), ("MẬT", True)], (PROVINCE[0], "LĐLĐ HUYỆN BÀU SEN")),
}


@pytest.mark.parametrize(("names", "bodies"), NAMES.values(), ids=NAMES.keys())
def test_the_issuer_and_its_parent(make_word: MakeWord, names: list[tuple[str, bool]], bodies: tuple[str, str]) -> None:
    left = [*names, ("Số: 42/2020/BC-LĐLĐ", False)]
    found = read_report(make_word(columns(left, [*NATION, DATE]) + TITLE + BODY)).letterhead
    assert (found.parent, found.unit, found.number) == (*bodies, "42/2020/BC-LĐLĐ")


def test_the_banner_of_the_youth_union_is_no_issuer(make_word: MakeWord) -> None:
    left = [("TỈNH ĐOÀN TRÀ SƠN", False), ("BCH ĐOÀN HUYỆN KHE LAU", True), ("***", False), ("Số: 42-BC/ĐTN", False)]
    found = read_report(make_word(columns(left, [("ĐOÀN TNCS HỒ CHÍ MINH", True), DATE]) + TITLE + BODY)).letterhead
    assert (found.parent, found.unit, found.number) == ("TỈNH ĐOÀN TRÀ SƠN", "BCH ĐOÀN HUYỆN KHE LAU", "42-BC/ĐTN")


def test_the_title_may_stand_in_a_table(make_word: MakeWord) -> None:
    head = columns([("BÁO CÁO", True), ("Kết quả hoạt động năm 2020", True), ("-----", False)])
    report = read_report(make_word(columns(KHE_LAU, [*NATION, DATE]) + head + BODY))
    found = report.letterhead
    assert (found.unit, found.doctype, found.title) == ("LĐLĐ huyện Khe Lau", "BÁO CÁO", "Kết quả hoạt động năm 2020")
    assert report.tables == ()


def test_a_party_letterhead(make_word: MakeWord) -> None:
    left = [("TỈNH ỦY TRÀ SƠN", False), ("BAN DÂN VẬN", True), ("*", False), ("Số 98-BC/BDVTU", False)]
    found = read_report(make_word(columns(left, [("ĐẢNG CỘNG SẢN VIỆT NAM", True), DATE]) + TITLE + BODY)).letterhead
    assert (found.parent, found.unit, found.number) == ("TỈNH ỦY TRÀ SƠN", "BAN DÂN VẬN", "98-BC/BDVTU")


def test_blanks_to_fill_in_are_no_date(make_word: MakeWord) -> None:
    left = [*KHE_LAU[:2], ("Số:      /BC-LĐLĐ", False)]
    right = [*NATION, ("Khe Lau, ngày … tháng 11 năm 2020", False)]
    found = read_report(make_word(columns(left, right) + TITLE + BODY)).letterhead
    assert (found.number, found.date, found.place) == ("/BC-LĐLĐ", None, "Khe Lau")


@pytest.mark.parametrize(
    "mark", [columns([("DỰ THẢO", True)]), title("(Dự thảo lần 2)")], ids=["a framed word", "a line below the title"]
)
def test_a_draft_says_so(make_word: MakeWord, mark: str) -> None:
    head = columns(KHE_LAU, [*NATION, DATE])
    body = mark + head + TITLE if "tbl" in mark else head + TITLE + mark
    found = read_report(make_word(body + BODY)).letterhead
    assert found.draft
    assert found.unit == "LĐLĐ huyện Khe Lau"


@pytest.mark.parametrize(
    "cover",
    [
        title("LĐLĐ TỈNH TRÀ SƠN", "LĐLĐ HUYỆN KHE LAU", "BÁO CÁO", "Kết quả hoạt động năm 2020")
        + line("Khe Lau, tháng 11 năm 2020", centred=True),
        title("LĐLĐ HUYỆN KHE LAU", "BÁO CÁO KẾT QUẢ HOẠT ĐỘNG NĂM 2020"),
    ],
    ids=["with its month", "type and title in one"],
)
def test_a_cover_before_the_letterhead_is_passed_over(make_word: MakeWord, cover: str) -> None:
    report = read_report(make_word(cover + columns(KHE_LAU, [*NATION, DATE]) + TITLE + BODY + END))
    found = report.letterhead
    assert (found.unit, found.number, found.date) == ("LĐLĐ huyện Khe Lau", "42/BC-LĐLĐ", dt.date(2020, 11, 18))
    assert [section.title for section in report.sections] == ["TÌNH HÌNH CHUNG"]
    assert report.tables == ()


def test_the_type_may_stand_behind_the_date(make_word: MakeWord) -> None:
    both = line("Khe Lau, ngày 18 tháng 11 năm 2020 BÁO CÁO", bold=True)
    report = read_report(make_word(columns(KHE_LAU, NATION) + both + title("Kết quả hoạt động năm 2020") + BODY))
    found = report.letterhead
    assert (found.date, found.doctype) == (dt.date(2020, 11, 18), "BÁO CÁO")
    assert found.title == "Kết quả hoạt động năm 2020"
    assert report.text.splitlines()[7:9] == ["Khe Lau, ngày 18 tháng 11 năm 2020", "BÁO CÁO"]


@pytest.mark.parametrize(
    "text",
    ["Khe Lau, ngày 18 tháng 11 năm 2020, báo cáo như sau:", "Căn cứ Công văn ngày 18/11/2020 BÁO CÁO của LĐLĐ tỉnh"],
)
def test_a_date_in_a_sentence_stays_in_it(make_word: MakeWord, text: str) -> None:
    assert text in read_report(make_word(TITLE + line(text) + BODY)).text.splitlines()


def test_addressees_stand_apart_from_the_body(make_word: MakeWord) -> None:
    to = line("Kính gửi:", centred=True) + line("- Liên đoàn Lao động tỉnh Trà Sơn;") + line("- Huyện ủy Khe Lau.")
    report = read_report(make_word(columns(KHE_LAU, NATION) + TITLE + to + BODY))
    assert report.letterhead.recipients == ("Liên đoàn Lao động tỉnh Trà Sơn", "Huyện ủy Khe Lau")
    assert [p.kind for p in report.paragraphs].count(ParagraphKind.BODY) == 2


def test_title_on_the_line_of_its_type(make_word: MakeWord) -> None:
    found = read_report(
        make_word(columns(KHE_LAU, NATION) + title("BÁO CÁO KẾT QUẢ HOẠT ĐỘNG", "NĂM 2020") + BODY)
    ).letterhead
    assert (found.doctype, found.title) == ("BÁO CÁO", "KẾT QUẢ HOẠT ĐỘNG NĂM 2020")


def test_an_official_letter_has_its_subject(make_word: MakeWord) -> None:
    left = [*KHE_LAU[:2], ("Số: 15/CĐYT", False), ("V/v báo cáo kết quả", False), ("hoạt động năm 2020", False)]
    found = read_report(
        make_word(columns(left, [*NATION, DATE]) + line("Kính gửi: LĐLĐ tỉnh Trà Sơn") + BODY)
    ).letterhead
    assert (found.title, found.number, found.recipients) == (
        "V/v báo cáo kết quả hoạt động năm 2020",
        "15/CĐYT",
        ("LĐLĐ tỉnh Trà Sơn",),
    )


def test_the_date_may_stand_at_the_signature(make_word: MakeWord) -> None:
    end = (
        line("Khe Lau, ngày 18 tháng 11 năm 2020")
        + line("TM. BAN CHẤP HÀNH")
        + line("CHỦ TỊCH")
        + line("Trần Thị Bình")
    )
    report = read_report(make_word(columns(KHE_LAU, NATION) + TITLE + BODY + end))
    assert (report.letterhead.date, report.letterhead.signer) == (dt.date(2020, 11, 18), "Trần Thị Bình")
    assert [p.kind for p in report.paragraphs][-4:] == [ParagraphKind.SIGNATURE] * 4


def test_a_letterhead_in_the_page_header(make_word: MakeWord) -> None:
    found = read_report(make_word(TITLE + BODY, header1=columns(KHE_LAU, [*NATION, DATE]))).letterhead
    assert (found.unit, found.number, found.date) == ("LĐLĐ huyện Khe Lau", "42/BC-LĐLĐ", dt.date(2020, 11, 18))


def test_a_file_without_letterhead_begins_with_its_body(make_word: MakeWord) -> None:
    report = read_report(make_word(BODY))
    assert report.letterhead == Letterhead()
    assert [p.kind for p in report.paragraphs] == [ParagraphKind.BODY, ParagraphKind.HEADING, ParagraphKind.BODY]


def test_an_appendix_may_have_its_own_signature(make_word: MakeWord) -> None:
    appendix = title("PHỤ LỤC: MỘT SỐ CHỈ TIÊU") + line("Số liệu đến ngày 25/11/2020 của toàn huyện.")
    own = columns([("NGƯỜI LẬP BIỂU", True), ("Lò Thị Én", False)], [("TM. BAN THƯỜNG VỤ", True), ("Hà Thị Mận", True)])
    report = read_report(make_word(columns(KHE_LAU, [*NATION, DATE]) + TITLE + BODY + END + appendix + own))
    assert report.letterhead.recipients == ("LĐLĐ tỉnh", "Lưu: VT")
    assert report.letterhead.signer == "Hà Thị Mận"
    body = [p.span.of(report.text) for p in report.paragraphs if p.kind is ParagraphKind.BODY]
    assert body[2:] == ["Số liệu đến ngày 25/11/2020 của toàn huyện."]
    assert [s.kind.value for s in report.sections] == ["background", "appendix"]


@pytest.mark.parametrize(
    "rows",
    [
        [("Nội dung", "Kế hoạch", "Thực hiện"), ("Kết nạp đoàn viên", "200", "215")],
        [("Nội dung", "Kế hoạch", "Thực hiện"), ("Mở lớp tập huấn", "02 lớp", "03 lớp")],
        [("Nội dung", "Kế hoạch"), ("Kết nạp đoàn viên", "200")],
    ],
    ids=["values", "values with units", "two columns"],
)
def test_a_column_of_plans_is_no_type_of_document(make_word: MakeWord, rows: list[tuple[str, ...]]) -> None:
    cells = ("".join(f"<w:tc>{line(cell)}</w:tc>" for cell in row) for row in rows)
    table = f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"
    report = read_report(make_word(line("Công đoàn xã Khe Lau gửi số liệu:") + table + BODY))
    assert report.letterhead == Letterhead()
    assert [len(found.rows) for found in report.tables] == [len(rows)]
