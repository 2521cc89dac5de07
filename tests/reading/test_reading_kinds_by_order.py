"""Sections whose headings do not say what they are about: content and place tell."""

from pathlib import Path

import pytest

from nlp_reports.lexicon import Row, table
from nlp_reports.model import SectionKind
from nlp_reports.reading import read_report
from nlp_reports.reading.section_kinds.signals import gives

ROWS = [pytest.param(row, id=f"{row['rule']}:{row.line}") for row in table("section_signals")]
HEAD = (
    "LĐLĐ TỈNH TRÀ SƠN\nLĐLĐ HUYỆN KHE LAU\nSố: 42/BC-LĐLĐ\nKhe Lau, ngày 25 tháng 11 năm 2020\n"
    "BÁO CÁO\nHoạt động công đoàn năm 2020\n"
)
RESULTS = "\n".join(f"Đã tổ chức {n} lớp cho {n * 40} người, trao {n * 9} suất quà tại {n} xã." for n in range(3, 30))
JUDGED = "Mạnh\nPhong trào đều khắp các cơ sở.\n{}. Yếu\nMột số nơi còn hình thức, chưa họp đều, báo cáo chậm."


@pytest.mark.parametrize("row", ROWS)
def test_a_signal_fires_on_its_examples_and_spares_the_others(row: Row) -> None:
    assert [text for text in row.values("fires") if not gives(row["signal"], text, row["cue"])] == []
    assert [text for text in row.values("spares") if gives(row["signal"], text, row["cue"])] == []
    assert row["fires"]
    assert row["spares"]


def kinds(*sections: str, folder: Path) -> list[SectionKind]:
    path = folder / "bao_cao.txt"
    path.write_text(HEAD + "\n".join(sections) + "\n", encoding="utf-8")
    return [section.kind for section in read_report(path).sections if section.parent < 0]


def test_a_report_whose_headings_say_nothing_is_told_by_content_and_order(tmp_path: Path) -> None:
    assert kinds(
        "I. TÌNH HÌNH",
        "Huyện có 12 xã, 74 CĐCS.",
        "II. MỘT NĂM CỦA CHÚNG TÔI",
        RESULTS,
        "III. ĐIỀU RÚT RA",
        f"1. {JUDGED.format(2)}",
        "IV. MONG MUỐN",
        "Đề nghị LĐLĐ tỉnh hỗ trợ kinh phí.",
        "Mong UBND huyện bố trí quỹ đất.",
        "V. NĂM 2021",
        "Tiếp tục đổi mới nội dung hoạt động.",
        "Phấn đấu kết nạp thêm đoàn viên.",
        folder=tmp_path,
    ) == [
        SectionKind.BACKGROUND,
        SectionKind.RESULTS,
        SectionKind.ASSESSMENT,
        SectionKind.PROPOSALS,
        SectionKind.PLAN,
    ]


def test_what_stands_before_the_results_is_background(tmp_path: Path) -> None:
    said = kinds("I. HUYỆN NHÀ", "Huyện có 12 xã.", "II. KẾT QUẢ HOẠT ĐỘNG", RESULTS, folder=tmp_path)
    assert said == [SectionKind.BACKGROUND, SectionKind.RESULTS]


def test_the_longest_section_judges_nothing_however_it_is_called(tmp_path: Path) -> None:
    fields = f"1. Chăm lo đoàn viên\n{RESULTS}\n2. Tuyên truyền, thi đua\nĐã mở 5 lớp cho 200 người.\n"
    judged = f"III. NHÌN LẠI\n1. {JUDGED.format(2)}"
    told = kinds("I. VỀ CHÚNG TÔI", "Huyện có 12 xã.", f"II. KẾT QUẢ NỔI BẬT\n{fields}", judged, folder=tmp_path)
    assert told == [SectionKind.BACKGROUND, SectionKind.RESULTS, SectionKind.ASSESSMENT]


def test_a_long_section_that_judges_by_its_parts_stays_an_assessment(tmp_path: Path) -> None:
    judged = "III. ĐÁNH GIÁ CHUNG\n1. Ưu điểm\n" + RESULTS + "\n2. Hạn chế\nMột số nơi còn hình thức.\n"
    told = kinds("I. TÌNH HÌNH", "Huyện có 12 xã.", "II. KẾT QUẢ", "Đã mở 5 lớp.", judged, folder=tmp_path)
    assert told[-1] is SectionKind.ASSESSMENT


def test_a_report_judges_itself_once(tmp_path: Path) -> None:
    field = "Cán bộ nhiệt tình, trách nhiệm, song một vài nơi lúng túng."
    judged = f"III. NHÌN LẠI\n1. {JUDGED.format(2)}"
    told = kinds("I. PHONG TRÀO", RESULTS, "II. ĐỔI MỚI", field, judged, "IV. ĐỀ NGHỊ", "Mong hỗ trợ.", folder=tmp_path)
    assert told[1:3] == [SectionKind.RESULTS, SectionKind.ASSESSMENT]


def test_a_section_of_two_matters_is_parted_by_its_headings(tmp_path: Path) -> None:
    path = tmp_path / "bao_cao.txt"
    body = f"I. KẾT QUẢ HOẠT ĐỘNG\n{RESULTS}\nII. NHÌN LẠI VÀ KIẾN NGHỊ\n1. Nhìn lại một năm\n"
    body += "Một số nơi còn hình thức, chưa đều, báo cáo chậm.\n"
    path.write_text(f"{HEAD}{body}2. Kiến nghị\nĐề nghị LĐLĐ tỉnh hỗ trợ.\n", encoding="utf-8")
    told = {section.title: section.kind for section in read_report(path).sections}
    assert told["Nhìn lại một năm"] is SectionKind.ASSESSMENT
    assert told["Kiến nghị"] is SectionKind.PROPOSALS


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("PHONG TRÀO VÀ NHÌN LẠI", SectionKind.RESULTS),
        ("Kết quả thi đua, đánh giá", SectionKind.RESULTS),
        ("NHÌN LẠI PHONG TRÀO", SectionKind.ASSESSMENT),
        ("ƯU ĐIỂM, HẠN CHẾ", SectionKind.ASSESSMENT),
    ],
)
def test_results_named_before_the_assessment_have_their_own_part(title: str, kind: SectionKind, tmp_path: Path) -> None:
    path = tmp_path / "bao_cao.txt"
    done = "Đã mở 12 cuộc tuyên truyền cho 900 người.\nCông nhận 96 sáng kiến, làm lợi 400 triệu đồng."
    judged = "Một số nơi còn hình thức, chưa họp đều, báo cáo chậm.\nCán bộ kiêm nhiệm, còn lúng túng."
    body = f"I. CHĂM LO\n{RESULTS}\nII. {title}\n1. Tuyên truyền, thi đua\n{done}\n2. Hạn chế\n{judged}\n"
    path.write_text(HEAD + body, encoding="utf-8")
    found = {section.title: section.kind for section in read_report(path).sections}
    assert (found["Tuyên truyền, thi đua"], found["Hạn chế"]) == (kind, SectionKind.ASSESSMENT)


def test_a_closing_section_in_its_own_words_asks_and_plans_by_its_parts(tmp_path: Path) -> None:
    path = tmp_path / "bao_cao.txt"
    body = f"I. KẾT QUẢ HOẠT ĐỘNG\n{RESULTS}\nII. TỰ COI LẠI MÌNH\nMột số nơi còn hình thức, chưa đều, báo cáo chậm.\n"
    body += "III. ĐIỀU GỬI LÊN TRÊN VÀ ĐIỀU HỨA TIẾP\n1. Gửi lên trên\n"
    body += "Xin huyện hỗ trợ máy tính.\nNhờ tỉnh giúp thêm vốn.\n"
    path.write_text(f"{HEAD}{body}2. Hứa tiếp năm 2021\nCất thêm mười căn nhà.\n", encoding="utf-8")
    told = {section.title: section.kind for section in read_report(path).sections}
    assert told["Gửi lên trên"] is SectionKind.PROPOSALS
    assert told["Hứa tiếp năm 2021"] is SectionKind.PLAN


def test_content_outweighs_a_word_that_many_headings_hold(tmp_path: Path) -> None:
    assert kinds(
        "I. TÌNH HÌNH",
        "Huyện có 12 xã, 74 CĐCS.",
        "II. KẾT QUẢ HOẠT ĐỘNG",
        RESULTS,
        "III. KIẾN NGHỊ",
        "Đề nghị LĐLĐ tỉnh hỗ trợ kinh phí.",
        "IV. NHÌN LẠI NĂM CÔNG TÁC",
        "1. Những điều làm được\nPhong trào đều khắp các cơ sở.\n2. Những điều chưa được\nMột số nơi báo cáo chậm.",
        folder=tmp_path,
    ) == [SectionKind.BACKGROUND, SectionKind.RESULTS, SectionKind.PROPOSALS, SectionKind.ASSESSMENT]


def test_outstanding_results_that_are_the_bulk_of_a_report_are_its_results(tmp_path: Path) -> None:
    last = ("III. ĐÁNH GIÁ TỔNG QUÁT", f"1. {JUDGED.format(2)}", "IV. PHƯƠNG HƯỚNG NĂM 2021", "Tiếp tục đổi mới.")
    opening = ("I. ĐÔI NÉT VỀ NGÀNH", "Ngành có 12 đơn vị, 740 lao động.")
    own = kinds(*opening, "II. NHỮNG KẾT QUẢ NỔI BẬT", "1. Chăm lo đời sống", RESULTS, *last, folder=tmp_path)
    assert own[:3] == [SectionKind.BACKGROUND, SectionKind.RESULTS, SectionKind.ASSESSMENT]
    beside = ("II. KẾT QUẢ CÔNG TÁC", RESULTS, "III. KẾT QUẢ NỔI BẬT", RESULTS, "IV. PHƯƠNG HƯỚNG NĂM 2021", "Đổi mới.")
    assert kinds(*opening, *beside, folder=tmp_path)[1:3] == [SectionKind.RESULTS, SectionKind.ASSESSMENT]


@pytest.mark.parametrize(
    ("title", "last", "kind"),
    [
        ("Soi lại lời hứa", "III. TỰ SOI", SectionKind.RESULTS),
        ("Soi lại sổ sách", "III. ĐÁNH GIÁ CHUNG", SectionKind.RESULTS),
        ("Nhìn lại quỹ hội", "III. ƯU ĐIỂM, HẠN CHẾ", SectionKind.RESULTS),
        ("Hạn chế", "III. ĐÁNH GIÁ CHUNG", SectionKind.ASSESSMENT),
        ("Nguyên nhân", "III. ĐÁNH GIÁ CHUNG", SectionKind.ASSESSMENT),
        ("Soi lại lời hứa", "III. PHƯƠNG HƯỚNG NĂM 2021", SectionKind.ASSESSMENT),
    ],
)
def test_a_part_of_the_results_that_looks_back_tells_results_where_an_assessment_follows(
    tmp_path: Path, title: str, last: str, kind: SectionKind
) -> None:
    told = f"II. KẾT QUẢ HOẠT ĐỘNG\n1. Chăm lo\n{RESULTS}\n2. {title}\nĐạt 11/12 chỉ tiêu.\n{last}\nCòn chậm.\n"
    path = tmp_path / "bao_cao.txt"
    path.write_text(f"{HEAD}I. TÌNH HÌNH\nHuyện có 12 xã.\n{told}", encoding="utf-8")
    assert [section.kind for section in read_report(path).sections if section.title == title] == [kind]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Việc năm 2021", SectionKind.PLAN),
        ("Việc năm 2020", SectionKind.ASSESSMENT),
        ("Nguyên nhân", SectionKind.ASSESSMENT),
        ("Kiến nghị cho năm 2021", SectionKind.PROPOSALS),
    ],
)
def test_a_part_that_names_a_later_year_plans(title: str, kind: SectionKind, tmp_path: Path) -> None:
    path = tmp_path / "bao_cao.txt"
    parts = (
        f"I. KẾT QUẢ\n{RESULTS}\nII. NHẬN XÉT, KIẾN NGHỊ, VIỆC NĂM TỚI\n1. Nhận xét\nPhong trào đều khắp.\n"
        f"2. Kiến nghị\nĐề nghị LĐLĐ tỉnh cấp thêm kinh phí.\n3. {title}\nKết nạp 90 đoàn viên, làm 03 nhà mái ấm.\n"
    )
    path.write_text(HEAD + parts, encoding="utf-8")
    assert [one.kind for one in read_report(path).sections if one.title == title] == [kind]


def test_a_section_that_names_a_later_year_plans_even_before_the_assessment(tmp_path: Path) -> None:
    later = "3/- VIỆC LỚN NĂM 2021\nĐối thoại 190, TƯLĐTT 80.\nThêm 06 phòng vắt sữa."
    judged = f"4/- NHÌN LẠI\n1. {JUDGED.format(2)}"
    told = kinds("1/- TÌNH HÌNH", "Huyện có 12 xã.", f"2/- KẾT QUẢ\n{RESULTS}", later, judged, folder=tmp_path)
    assert told[2:] == [SectionKind.PLAN, SectionKind.ASSESSMENT]


def test_an_assessment_below_a_look_back_at_the_year_makes_the_rest_results(tmp_path: Path) -> None:
    path = tmp_path / "bao_cao.txt"
    fields = "".join(f"{label}. {title}\n{RESULTS}\n" for label, title in (("I", "Tổ chức"), ("II", "Phong trào")))
    judged = f"III. Đánh giá chung\n1. {JUDGED.format(2)}\n"
    path.write_text(f"{HEAD}A. NHÌN LẠI NĂM 2020\n{fields}{judged}B. VIỆC NĂM 2021\nTiếp tục đổi mới.\n", "utf-8")
    told = {section.title: section.kind for section in read_report(path).sections}
    assert told["NHÌN LẠI NĂM 2020"] is SectionKind.RESULTS
    assert told["Tổ chức"] is told["Phong trào"] is SectionKind.RESULTS
    assert told["Đánh giá chung"] is SectionKind.ASSESSMENT


def test_an_assessment_stays_one_below_a_heading_that_is_told_anew(tmp_path: Path) -> None:
    path = tmp_path / "bao_cao.txt"
    path.write_text(f"{HEAD}A. NHÌN LẠI NĂM 2020\nI. Tổ chức\n{RESULTS}\nII. Đánh giá chung\nCòn chậm.\n", "utf-8")
    told = {section.title: section.kind for section in read_report(path).sections}
    assert told["Đánh giá chung"] is SectionKind.ASSESSMENT


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("I. Chỉ tiêu, hội viên và phần mềm", SectionKind.RESULTS),
        ("I. Chỉ tiêu tỉnh giao", SectionKind.RESULTS),
        ("I. Chỉ tiêu năm 2021", SectionKind.PLAN),
        ("I. Kế hoạch và nhiệm vụ năm tới", SectionKind.PLAN),
    ],
)
def test_targets_below_the_results_tell_how_many_were_reached(title: str, kind: SectionKind, tmp_path: Path) -> None:
    path = tmp_path / "bao_cao.txt"
    said = ("PHẦN THỨ NHẤT: TÌNH HÌNH", "Huyện có 12 xã.", "PHẦN THỨ HAI: NHỮNG VIỆC ĐÃ LÀM", title, RESULTS)
    path.write_text(HEAD + "\n".join(said) + "\n", encoding="utf-8")
    assert [one.kind for one in read_report(path).sections if one.parent >= 0] == [kind]
