"""What stands for the whole: bases, plans, pledges, lesser numbers elsewhere, sums told later, nouns in other dress."""

import dataclasses
from decimal import Decimal

import pytest

from nlp_reports.figures import figures_of
from nlp_reports.guidelines import Alignment
from nlp_reports.indicators import values_of
from nlp_reports.model import Doubt, Guideline, Indicator, IndicatorValue, Report, SectionKind, Span, Topic, ValueStatus
from nlp_reports.text import sentences_of
from tests.indicators.test_indicators_values import report_of

POOR = Indicator("t#1", "hộ nghèo", ("hộ",))
NEW = Indicator("t#1", "hội viên kết nạp mới", ("hội viên",))
BRANCHES = Indicator("t#1", "số chi đoàn", ("chi đoàn",))
GROUPS = Indicator("t#1", "số tổ vay vốn", ("tổ",))
CHILDREN = Indicator("t#1", "số cháu được chăm lo", ("cháu",))
REACHED = Indicator("t#1", "chỉ tiêu cam kết đạt và vượt", ("chỉ tiêu",))
IDEAS = Indicator("t#1", "sáng kiến được công nhận", ("sáng kiến",))
OPINIONS = Indicator("t#1", "ý kiến góp ý văn kiện", ("ý kiến",))
LAND = Indicator("t#1", "đất hiến", ("mét vuông",))
BASES = Indicator("t#1", "số cơ sở Đoàn", ("cơ sở Đoàn",))
BOARDS = Indicator("t#1", "Ban nữ công quần chúng", ("ban",))
FAMILIES = Indicator("t#1", "gia đình chính sách được thăm hỏi", ("gia đình",))
PARTY = Indicator("t#1", "hội viên được kết nạp Đảng", ("hội viên",))
STOPPED = Indicator("t#1", "doanh nghiệp giải thể hoặc tạm ngừng", ("doanh nghiệp",))
TALKS = Indicator("t#1", "số buổi tuyên truyền", ("buổi",))
AID = Indicator("t#1", "số tiền trợ cấp khó khăn", (), "đồng")
PRAISED = Indicator("t#1", "cá nhân được khen", ("cá nhân",))
PEACE = Indicator("t#1", "vụ hoà giải", ("vụ",))
STRIKES = Indicator("t#1", "số vụ ngừng việc tập thể, đình công", ("vụ",))
BOTH_HARMS = Indicator("t#1", "số vụ bạo lực gia đình, xâm hại trẻ em", ("vụ",))
DEAD = Indicator("t#1", "số người chết vì tai nạn lao động", ("người",))
COOPERATIVES = Indicator("t#1", "hợp tác xã mới thành lập", ("hợp tác xã",))
VIOLENCE = Indicator("t#1", "vụ bạo lực gia đình", ("vụ",))
CHECKED = Indicator("t#1", "CĐCS được kiểm tra", ("CĐCS",))
CLASSES = Indicator("t#1", "số lớp tập huấn", ("lớp",))
MERGED = Indicator("t#1", "CĐCS sáp nhập, giải thể", ("CĐCS",))
FILES = Indicator("t#1", "hồ sơ tiếp nhận", ("hồ sơ",))


def value_of(report: Report, indicator: Indicator) -> IndicatorValue:
    sentences = sentences_of(report)
    guideline = Guideline("Hướng dẫn", 2020, topics=(Topic("t", "Kết quả", indicators=(indicator,)),))
    alignment = Alignment(tuple(("t",) for _ in sentences))
    (value,) = values_of(report, sentences, figures_of(report, sentences), guideline, alignment)
    return value


def amount_of(text: str, indicator: Indicator) -> Decimal | None:
    value = value_of(report_of(*text.split("\n")), indicator)
    return value.amount if value.status is ValueStatus.TAKEN else None


@pytest.mark.parametrize(
    ("text", "indicator", "amount"),
    [
        ("Toàn xã còn 214 hộ nghèo trong tổng số 3.405 hộ.", POOR, 214),
        ("Còn 214 hộ nghèo trên tổng số 3.405 hộ dân.", POOR, 214),
        ("Tỉnh Hội giao kết nạp 90 hội viên, đến nay đã kết nạp 97 hội viên.", NEW, 97),
        ("Kết nạp được 97 hội viên, so với 90 hội viên tỉnh giao đạt 107,8%.", NEW, 97),
        ("Kết nạp 97 hội viên; ước đến 31/12/2020 kết nạp 110 hội viên.", NEW, 97),
        ("Đã ký cam kết 12 chỉ tiêu với cấp uỷ; đạt và vượt 10 chỉ tiêu.", REACHED, 10),
        ("Đối chiếu với bản giao ước thì 10 chỉ tiêu đạt và vượt.", REACHED, 10),
        ("Có 58/84 CĐCS có Ban nữ công quần chúng, thêm 03 ban so với đầu nhiệm kỳ.", BOARDS, 58),
        ("Cấp uỷ kết nạp 41 hội viên ưu tú.", PARTY, 41),
        ("Được chi bộ kết nạp 41 hội viên ưu tú.", PARTY, 41),
        ("Nhận 25 hồ sơ; còn 02 hồ sơ chờ xã xác nhận.", FILES, 25),
    ],
)
def test_bases_plans_and_pledges_are_no_results(text: str, indicator: Indicator, amount: int | None) -> None:
    assert amount_of(text, indicator) == amount


@pytest.mark.parametrize(
    ("text", "indicator", "amount"),
    [
        ("95 đề tài, sáng kiến được công nhận.", IDEAS, 95),
        ("Gửi 412 lượt ý kiến góp ý văn kiện.", OPINIONS, 412),
        ("Nhân dân hiến 3.120 m2 đất.", LAND, 3120),
        ("Toàn huyện có 24 đoàn cơ sở.", BASES, 24),
        ("CSĐ: 24.", BASES, 24),
        ("Thăm hỏi 56 GĐCS.", FAMILIES, 56),
        ("Đã có 05 doanh nghiệp giải thể hoặc tạm ngừng.", STOPPED, 5),
    ],
)
def test_a_noun_may_come_in_company_in_another_order_or_in_short(text: str, indicator: Indicator, amount: int) -> None:
    assert amount_of(text, indicator) == amount


def test_a_far_lesser_number_elsewhere_is_another_thing_but_is_to_be_looked_at() -> None:
    between = ("Mở 12 lớp.", "Trồng 40 cây.", "Tặng 15 phần quà.")
    lines = ("Toàn huyện có 312 chi đoàn.", *between, "Nổi bật có 06 chi đoàn nhận trồng rừng.")
    value = value_of(report_of(*lines), BRANCHES)
    assert (value.amount, value.doubts) == (312, (Doubt.ELSEWHERE,))
    near = value_of(report_of("Toàn huyện có 312 chi đoàn.", "Sinh hoạt đều ở 321 chi đoàn."), BRANCHES)
    assert near.status is ValueStatus.CONFLICT


@pytest.mark.parametrize(
    "text",
    [
        "Ngân hàng CSXH: 71 tổ vay vốn.\nAgribank: 26 tổ.\nCộng hai ngân hàng: 97 tổ.",
        "Có 71 tổ vay vốn qua Ngân hàng CSXH.\nQua Agribank có 26 tổ.\nNhư vậy toàn huyện có 97 tổ.",
    ],
)
def test_a_later_sentence_sums_up(text: str) -> None:
    assert amount_of(text, GROUPS) == 97


def test_what_does_not_add_up_to_the_last_digit_is_no_sum() -> None:
    assert amount_of("Chăm lo 620 cháu dịp 01/6.\nTrung thu 150 cháu.\nCộng cả năm 780 cháu đi học.", CHILDREN) != 780


@pytest.mark.parametrize(
    ("text", "indicator", "amount"),
    [
        (
            "Tổ chức 46 buổi tuyên truyền, cụ thể:\nHọc tập nghị quyết: 19 buổi;\nPhổ biến pháp luật: 27 buổi.",
            TALKS,
            46,
        ),
        (
            "Trợ cấp 84 trường hợp với 67,2 triệu đồng, gồm:\n39 đoàn viên ốm đau, tổng số 24 triệu đồng.",
            AID,
            67_200_000,
        ),
        ("Khen thưởng: Bằng khen 08 cá nhân; Giấy khen 21 cá nhân; cộng 29 cá nhân.", PRAISED, 29),
        ("Trợ cấp 162 người, mỗi người 800.000 đồng/người, hết 129,6 triệu đồng.", AID, 129_600_000),
        ("Nữ cán bộ các xã hoà giải: 37 vụ.", PEACE, 37),
        ("212 sáng kiến được công nhận từ cấp cơ sở trở lên.", IDEAS, 212),
    ],
)
def test_the_whole_is_told_apart_from_its_parts(text: str, indicator: Indicator, amount: int) -> None:
    assert amount_of(text, indicator) == amount


@pytest.mark.parametrize(
    ("text", "indicator", "amount"),
    [
        ("Không xảy ra ngừng việc tập thể, đình công.", STRIKES, 0),
        ("Ngừng việc tập thể, đình công: 0.", STRIKES, 0),
        ("Không xảy ra ngừng việc tập thể.", STRIKES, 0),
        ("Không xảy ra xâm hại trẻ em.", BOTH_HARMS, None),
        ("Có 02 vụ tai nạn lao động, không có người chết.", DEAD, 0),
        ("Đơn vị không có hợp tác xã mới nào.", COOPERATIVES, 0),
        ("Hợp tác xã mới không có.", COOPERATIVES, 0),
        ("Không để xảy ra vụ việc xâm hại trẻ em; có 04 vụ bạo lực gia đình.", VIOLENCE, 4),
    ],
)
def test_none_is_told_in_other_words(text: str, indicator: Indicator, amount: int | None) -> None:
    assert amount_of(text, indicator) == amount


@pytest.mark.parametrize(
    ("text", "indicator", "amount"),
    [
        ("Kiểm tra 18 CĐCS, nhắc nhở 03 CĐCS ghi sổ chậm.", CHECKED, 18),
        ("Kiểm tra 18 CĐCS; sai sót: 03 CĐCS thiếu chứng từ.", CHECKED, 18),
        ("Phát hiện 05 CĐCS chi chưa đúng mục.", CHECKED, None),
        ("Hồ sơ đã nhận 25 hồ sơ; vướng: 02 hồ sơ.", FILES, 25),
    ],
)
def test_what_was_found_or_is_stuck_is_no_result(text: str, indicator: Indicator, amount: int | None) -> None:
    assert amount_of(text, indicator) == amount


def told_twice(results: str, assessment: str, indicator: Indicator) -> IndicatorValue:
    """Return the value of a report that judges itself in its last line."""
    report = report_of(*results.split("\n"), assessment)
    begin = report.text.index(assessment)
    (section,) = report.sections
    judged = dataclasses.replace(
        section, kind=SectionKind.ASSESSMENT, heading=Span(begin, begin), body=Span(begin, len(report.text))
    )
    last = dataclasses.replace(report.paragraphs[-1], section=1)
    return value_of(
        dataclasses.replace(report, sections=(section, judged), paragraphs=(*report.paragraphs[:-1], last)), indicator
    )


def test_an_assessment_may_tell_what_results_add_up_to() -> None:
    value = told_twice("Mở 03 lớp tập huấn nghiệp vụ.\nMở 02 lớp tập huấn.", "Đã mở 05 lớp tập huấn.", CLASSES)
    assert (value.amount, value.doubts) == (5, (Doubt.ELSEWHERE,))


def test_an_assessment_that_says_more_makes_a_value_doubtful() -> None:
    value = told_twice("Mở 03 lớp tập huấn.", "Nhờ trên 40 lớp tập huấn, cán bộ vững nghề.", CLASSES)
    assert (value.amount, value.doubts) == (3, (Doubt.ELSEWHERE,))


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Trong năm sáp nhập 09 CĐCS, giải thể 06 CĐCS.", None),
        ("Sáp nhập 09 CĐCS, không có CĐCS giải thể.", 9),
    ],
)
def test_one_of_two_that_a_name_adds_up_is_no_value(text: str, amount: int | None) -> None:
    assert amount_of(text, MERGED) == amount


def test_exchanged_digits_are_seen_where_one_of_them_is_the_last_nought() -> None:
    value = told_twice("Có 2.406 hộ nghèo.", "Phong trào tốt, 2.460 hộ vươn lên.", POOR)
    assert value.status is ValueStatus.CONFLICT


ACCIDENTS = Indicator("t#1", "số vụ tai nạn lao động", ("vụ",))


def test_an_assessment_that_denies_what_results_tell_is_a_conflict() -> None:
    value = told_twice("Có 02 vụ tai nạn lao động.", "Cả năm không có vụ tai nạn lao động nào.", ACCIDENTS)
    assert value.status is ValueStatus.CONFLICT
    value = told_twice("Có 02 vụ tai nạn lao động.", "Không có vụ việc nào kéo dài.", ACCIDENTS)
    assert (value.status, value.amount) == (ValueStatus.TAKEN, 2)


@pytest.mark.parametrize(
    ("text", "name", "amount"),
    [
        ("Xếp loại: tốt 08 cơ sở Hội; không có cơ sở Hội yếu.", "số cơ sở Hội yếu", 0),
        ("Đã xếp loại cơ sở Hội, không có cơ sở Hội yếu.", "số cơ sở Hội hoàn thành tốt nhiệm vụ", None),
        ("Đã xếp loại cơ sở Hội, không có cơ sở Hội kém.", "số cơ sở Hội xuất sắc", None),
    ],
)
def test_none_of_one_grade_is_none_of_that_grade_only(text: str, name: str, amount: int | None) -> None:
    assert amount_of(text, Indicator("II.1#1", name, ("cơ sở Hội",))) == amount


@pytest.mark.parametrize(
    ("assessment", "doubted"),
    [
        ("Đồng vốn uỷ thác 64,2 tỷ đồng chảy đều đến các bản.", True),
        ("Đồng vốn uỷ thác 62,4 tỷ đồng chảy đều đến các bản.", False),
        ("Bà con góp 64,2 tỷ đồng làm đường.", False),
    ],
)
def test_money_whose_digits_an_assessment_exchanges_is_doubtful(assessment: str, *, doubted: bool) -> None:
    debt = Indicator("t#1", "dư nợ vốn uỷ thác do Đoàn quản lý", (), "đồng")
    value = told_twice("Dư nợ vốn uỷ thác do Đoàn quản lý là 62,4 tỷ đồng.", assessment, debt)
    assert (value.amount, bool(value.doubts)) == (62_400_000_000, doubted)
