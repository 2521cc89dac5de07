"""What leads to a value: levels before their parts, sums, prices, months, decreases, and nothing at all."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from nlp_reports.figures import figures_of
from nlp_reports.guidelines import Alignment
from nlp_reports.indicators import values_of
from nlp_reports.model import Doubt, Guideline, Indicator, IndicatorValue, Topic, ValueStatus
from nlp_reports.text import sentences_of
from tests.indicators.test_indicators_values import report_of

MEMBERS = Indicator("t#1", "tổng số hội viên", ("hội viên",))
NEW = Indicator("t#2", "hội viên kết nạp mới", ("hội viên",))
FEWER = Indicator("t#3", "hội viên giảm", ("hội viên",))
TARGETS = Indicator("t#1", "chỉ tiêu đạt và vượt", ("chỉ tiêu",))
STATUTE = Indicator("t#1", "số cuộc kiểm tra Điều lệ", ("cuộc",))
MONEY = Indicator("t#2", "số cuộc kiểm tra tài chính", ("cuộc",))
WATCHED = Indicator("t#3", "số cuộc giám sát", ("cuộc",))
STRIKES = Indicator("t#1", "số cuộc ngừng việc tập thể", ("cuộc",))
GIFTS = Indicator("t#1", "số tiền “Tết Sum vầy”", (), "đồng")
LISTENERS = Indicator("t#1", "số lượt người học nghị quyết", ("lượt người",))
LAND = Indicator("t#1", "diện tích đất hiến", ("đất",), "m2")
LOANS = Indicator("t#1", "dư nợ uỷ thác", (), "đồng")
GROUPS = Indicator("t#2", "tổ tiết kiệm và vay vốn", ("tổ",))
REPRIMANDED = Indicator("t#1", "cán bộ, hội viên bị kỷ luật", ("hội viên",))
BOTH = Indicator("t#1", "cuộc giám sát, phản biện", ("cuộc",))
LETTERS = Indicator("t#1", "số đơn đã giải quyết", ("đơn",))
NEWS = Indicator("t#1", "tin, bài đăng tải", ("tin, bài",))
PARCELS = Indicator("t#1", "suất quà trong Tháng Công nhân", ("suất",))
SPENT = Indicator("t#1", "số tiền quà Tết", (), "đồng")


def values(line: str, *indicators: Indicator, title: str = "Kết quả") -> Sequence[IndicatorValue]:
    report = report_of(*line.split("\n"))
    sentences = sentences_of(report)
    guideline = Guideline("Hướng dẫn", 2020, topics=(Topic("t", title, indicators=indicators),))
    alignment = Alignment(tuple(("t",) for _ in sentences))
    return values_of(report, sentences, figures_of(report, sentences), guideline, alignment)


@pytest.mark.parametrize(
    ("line", "indicators", "amounts"),
    [
        (
            "Toàn huyện có 4.286 hội viên, trong đó nữ 118 hội viên; hội viên từng kháng chiến 1.907 hội viên.",
            (MEMBERS,),
            (4286,),
        ),
        ("Tổng số hội viên là 5.734 người; kết nạp mới 268 hội viên; giảm 126 hội viên.", (MEMBERS,), (5734,)),
        ("Kết nạp mới 268 hội viên.\nGiảm 113 hội viên.", (NEW, FEWER), (268, 113)),
        ("Đối chiếu 12 chỉ tiêu: 09 chỉ tiêu đạt và vượt, 03 chỉ tiêu chưa đạt.", (TARGETS,), (9,)),
        (
            "Kiểm tra 34 cuộc về Điều lệ, 41 cuộc về tài chính và 06 cuộc giám sát.",
            (STATUTE, MONEY, WATCHED),
            (34, 41, 6),
        ),
        ("Tháng 01/2020, Công ty May có 01 cuộc ngừng việc tập thể.", (STRIKES,), (1,)),
        ("Mỗi đoàn viên nhận quà “Tết Sum vầy” trị giá 600.000 đồng, tốn 72 triệu đồng.", (GIFTS,), (72_000_000,)),
    ],
)
def test_the_whole_is_told_from_what_stands_beside_it(
    line: str, indicators: Sequence[Indicator], amounts: Sequence[int]
) -> None:
    assert [value.value for value in values(line, *indicators)] == list(map(Decimal, amounts))


HELD = Indicator("t#1", "doanh nghiệp mở hội nghị người lao động", ("doanh nghiệp",))
INSURED = Indicator("t#1", "doanh nghiệp tham gia BHXH", ("doanh nghiệp",))
KEPT = Indicator("t#1", "chỉ tiêu cam kết đạt và vượt", ("chỉ tiêu",))
RISEN = Indicator("t#1", "tỷ lệ tăng thu nhập so với năm 2019", ("thu nhập",), "%")
BEST = Indicator("t#1", "CĐCS hoàn thành xuất sắc nhiệm vụ", ("CĐCS",))
GOOD = Indicator("t#2", "CĐCS hoàn thành tốt nhiệm vụ", ("CĐCS",))
KILLED = Indicator("t#1", "số người chết do tai nạn lao động", ("người",))
BRANCHES = Indicator("t#1", "tổng số chi hội", ("chi hội",))
FOUNDED = Indicator("t#2", "chi hội thành lập mới", ("chi hội",))
SIGNED = Indicator("t#1", "bản thoả ước ký mới, ký lại", ("bản",))
MODELS = Indicator("t#1", "mô hình an ninh", ("mô hình",))


@pytest.mark.parametrize(
    ("title", "line", "indicators", "amounts"),
    [
        ("Hội nghị", "Hội nghị người lao động 18/25 doanh nghiệp; 07/25 doanh nghiệp không mở.", (HELD,), (18,)),
        ("BHXH", "Tham gia BHXH có 38/46 doanh nghiệp; 05 doanh nghiệp nợ BHXH.", (INSURED,), (38,)),
        ("Chỉ tiêu cam kết", "Huyện cam kết 12 chỉ tiêu; đến nay đạt và vượt 10/12 chỉ tiêu (83,3%).", (KEPT,), (10,)),
        ("Thu nhập", "Thu nhập bình quân 6,3 triệu đồng/tháng (năm 2019: 6,0 triệu đồng), tăng 5%.", (RISEN,), (5,)),
        ("Xếp loại CĐCS", "Xếp loại 198 CĐCS: 74 xuất sắc, 92 tốt.", (BEST, GOOD), (74, 92)),
        ("An toàn", "Tai nạn lao động 02 vụ, 02 người bị thương, không có người chết.", (KILLED,), (0,)),
        ("Chi hội", "Trong năm thành lập mới 03 chi hội; hiện có 21 chi hội.", (BRANCHES, FOUNDED), (21, 3)),
    ],
)
def test_what_did_not_do_it_and_what_only_the_title_says_are_no_values(
    title: str, line: str, indicators: Sequence[Indicator], amounts: Sequence[int]
) -> None:
    assert [value.amount for value in values(line, *indicators, title=title)] == list(map(Decimal, amounts))


@pytest.mark.parametrize(
    ("title", "line", "indicators"),
    [
        ("Nông thôn mới", "Hiến đất: không có.", (LAND,)),
        ("Vốn uỷ thác", "Vốn uỷ thác: không phát sinh.", (LOANS, GROUPS)),
        ("Kỷ luật", "Không có cán bộ, hội viên bị kỷ luật.", (REPRIMANDED,)),
        ("Ngừng việc", "Ngừng việc, lãn công thì không.", (STRIKES,)),
    ],
)
def test_what_there_is_none_of_is_nought(title: str, line: str, indicators: Sequence[Indicator]) -> None:
    assert [value.value for value in values(line, *indicators, title=title)] == [Decimal(0)] * len(indicators)


@pytest.mark.parametrize(
    ("line", "indicator"),
    [
        ("Phản biện: không có.", BOTH),
        ("Không có đơn vị yếu kém.", LETTERS),
        ("Học nghị quyết trực tuyến 11.200 lượt xem.", LISTENERS),
        ("Mức quà “Tết Sum vầy” 500.000 - 1.000.000 đồng.", GIFTS),
    ],
)
def test_none_of_another_thing_views_and_ranges_are_no_values(line: str, indicator: Indicator) -> None:
    (value,) = values(line, indicator)
    assert value.status is ValueStatus.MISSING


@pytest.mark.parametrize(
    ("other", "status"),
    [("Đã trao 5.427 suất quà.", ValueStatus.CONFLICT), ("Đã trao 320 suất quà.", ValueStatus.TAKEN)],
)
def test_the_digits_of_a_value_in_another_order_are_a_conflict(other: str, status: ValueStatus) -> None:
    gifts = Indicator("t#1", "suất quà “Tết Sum vầy”", ("suất",))
    (value,) = values(f"“Tết Sum vầy”: 5.247 suất quà.\n{other}", gifts)
    assert value.status is status


def test_a_part_of_two_things_that_a_name_adds_up_is_doubtful() -> None:
    (value,) = values("Trong năm ký mới 09 bản, ký lại 06 bản thoả ước.", SIGNED, title="Thoả ước lao động tập thể")
    assert value.status is ValueStatus.MISSING or Doubt.UNCERTAIN in value.doubts


def test_how_many_more_than_last_year_is_no_value() -> None:
    (value,) = values("Mô hình an ninh được giữ vững, thêm 03 mô hình so với năm 2019.", MODELS, title="An ninh")
    assert value.status is ValueStatus.MISSING


def test_many_numbers_of_documents_before_a_zero_are_read_at_once() -> None:
    cited = ", ".join(f"{number}-NQ/TW" for number in range(10, 50))
    (value,) = values(f"Quán triệt {cited}, không có ngừng việc tập thể trong năm nay.", STRIKES)
    assert (value.status, value.value) == (ValueStatus.TAKEN, 0)


ACCIDENTS = Indicator("t#1", "số vụ tai nạn lao động", ("vụ",))
VICTIMS = Indicator("t#2", "số người chết vì tai nạn lao động", ("người",))
STOPPED = Indicator("t#1", "số vụ ngừng việc tập thể, đình công", ("vụ",))
JOINED = Indicator("t#2", "số người tham gia ngừng việc", ("người",))


@pytest.mark.parametrize(
    ("line", "indicators"),
    [
        ("Trong năm không để xảy ra vụ tai nạn lao động nào.", (ACCIDENTS, VICTIMS)),
        ("Không phát sinh ngừng việc tập thể, đình công.\nTổ chức tập huấn cho 02 người.", (STOPPED, JOINED)),
        ("Trên địa bàn không xảy ra đình công, ngừng việc tập thể.", (STRIKES,)),
        ("Ngừng việc tập thể: không ghi nhận vụ nào.", (STRIKES,)),
    ],
)
def test_of_what_did_not_happen_nothing_followed(line: str, indicators: Sequence[Indicator]) -> None:
    assert [value.value for value in values(line, *indicators)] == [0] * len(indicators)


@pytest.mark.parametrize(
    ("line", "amount"),
    [
        ("Có 126 sáng kiến được công nhận, giá trị làm lợi ước 640 triệu đồng.", 640_000_000),
        ("126 sáng kiến, số tiền làm lợi ước tính 1,2 tỷ đồng.", 1_200_000_000),
        ("Sáng kiến làm lợi cả năm ước 640 triệu đồng.", None),
    ],
)
def test_what_a_deed_is_worth_is_reckoned(line: str, amount: int | None) -> None:
    value = values(line, Indicator("t#1", "số tiền làm lợi của sáng kiến", (), "đồng"))[0]
    assert value.amount == amount
    assert (Doubt.APPROXIMATE in value.doubts) == (amount is not None)


@pytest.mark.parametrize(
    ("line", "amount"),
    [
        ("Bảo hiểm xã hội đóng đủ 10/10 tháng, không nợ.", 0),
        ("BHXH: không chậm đóng.", 0),
        ("BHXH đóng đủ, không chậm trễ việc báo tăng, báo giảm.", None),
    ],
)
def test_nothing_owed_is_no_money_owed(line: str, amount: int | None) -> None:
    owed = Indicator("t#1", "số tiền bảo hiểm xã hội chậm đóng", (), "đồng")
    assert values(line, owed)[0].amount == amount


@pytest.mark.parametrize(
    ("line", "amounts"),
    [
        ("Ngừng việc tập thể: 0; khiếu kiện đông người: 0.", (0, None)),
        ("Không có đình công trong năm.", (0, None)),
        ("Có 126 người mất việc.", (None, 126)),
    ],
)
def test_a_strike_is_not_work_lost(line: str, amounts: tuple[int | None, int | None]) -> None:
    strikes = Indicator("t#1", "số vụ ngừng việc tập thể, đình công", ("vụ",))
    jobless = Indicator("t#2", "số lao động mất việc, bị giảm giờ làm", ("người",))
    assert tuple(value.amount for value in values(line, strikes, jobless)) == amounts


@pytest.mark.parametrize(
    ("line", "indicator", "amount"),
    [
        ("Trang Facebook của khối đăng 412 tin, bài.", NEWS, 412),
        ("Khối doanh nghiệp 412 tin, bài; toàn tỉnh 1.650 tin, bài.", NEWS, 1650),
        ("Tháng Công nhân ở khối cơ quan là dịp của lao động hợp đồng: 96 suất quà.", PARCELS, 96),
        (
            "Quà Tết: 05 nhà, gồm 03 nhà 20 triệu đồng/nhà và 02 nhà 10 triệu đồng/nhà, hết 80 triệu đồng.",
            SPENT,
            80_000_000,
        ),
        ("Quà Tết 900 triệu đồng, gồm tỉnh 500 triệu đồng, huyện 400 triệu đồng.", SPENT, 900_000_000),
    ],
)
def test_what_opens_a_story_is_no_part(line: str, indicator: Indicator, amount: int) -> None:
    assert values(line, indicator)[0].amount == amount


@pytest.mark.parametrize(
    "people",
    ["công chức, viên chức, lao động", "cán bộ, viên chức, người lao động", "nhà giáo, nhân viên, người lao động"],
)
def test_all_who_work_are_listed(people: str) -> None:
    staff = Indicator("t#1", "tổng số CNVCLĐ", ("người",))
    assert values(f"Ngành có 46 CĐCS với 2.120 {people}, trong đó nữ 980 người.", staff)[0].amount == 2120


@pytest.mark.parametrize(
    ("other", "doubts"),
    [
        ("Ban hành 64 văn bản, tổ chức 06 lớp tập huấn.", (Doubt.ELSEWHERE,)),
        ("Ban hành 64 văn bản, tổ chức 01 lớp tập huấn.", ()),
        ("Ban hành 64 văn bản, dự 06 hội nghị.", ()),
    ],
)
def test_another_topic_may_tell_another_number(other: str, doubts: tuple[Doubt, ...]) -> None:
    report = report_of("Sau đại hội đã mở 05 lớp tập huấn.", other)
    sentences = sentences_of(report)
    lessons = Topic("t", "Tập huấn cán bộ", indicators=(Indicator("t#1", "số lớp tập huấn", ("lớp",)),))
    guideline = Guideline("Hướng dẫn", 2020, topics=(lessons, Topic("u", "Chỉ đạo, điều hành")))
    alignment = Alignment((("t",), ("u",)))
    found = values_of(report, sentences, figures_of(report, sentences), guideline, alignment)
    assert (found[0].amount, found[0].doubts) == (5, doubts)


@pytest.mark.parametrize(
    ("line", "amounts"),
    [
        ("Trong 14 chỉ tiêu tỉnh giao, 12 chỉ tiêu đạt và vượt, 02 chỉ tiêu lỡ hẹn là hội phí và thẻ.", (12, 2)),
        ("Giao 16 chỉ tiêu: đạt, vượt 13; hụt 03.", (13, 3)),
    ],
)
def test_targets_are_missed_in_many_words(line: str, amounts: tuple[int, int]) -> None:
    missed = Indicator("t#2", "chỉ tiêu chưa đạt", ("chỉ tiêu",))
    assert tuple(value.amount for value in values(line, TARGETS, missed, title="Chỉ tiêu tỉnh giao")) == amounts


@pytest.mark.parametrize(
    ("line", "amounts"),
    [
        ("Đơn thư thì cả năm không có.", (0, 0, None)),
        ("Đơn thư và việc khiếu kiện không xảy ra trong năm.", (0, 0, None)),
        ("Đơn thư thì cả năm 04 đơn.", (4, None, None)),
    ],
)
def test_none_all_year_and_of_two_things(line: str, amounts: tuple[int | None, ...]) -> None:
    came = Indicator("t#1", "đơn thư nhận được", ("đơn",))
    settled = Indicator("t#2", "đơn thư giải quyết xong", ("đơn",))
    earned = Indicator("t#3", "thu nhập bình quân của người có đơn", (), "đồng")
    found = values(line, came, settled, earned, title="Đơn thư; thu nhập")
    assert tuple(value.amount for value in found) == amounts


def test_people_of_another_topic_need_more_than_a_word() -> None:
    report = report_of("Mở 05 lớp tập huấn.", "Có 1.205 người dân tộc thiểu số; bằng đại học trở lên 1.418.")
    sentences = sentences_of(report)
    lessons = Topic("t", "Tập huấn cán bộ", indicators=(Indicator("t#1", "số người học", ("người",)),))
    guideline = Guideline("Hướng dẫn", 2020, topics=(lessons, Topic("u", "Đội ngũ")))
    alignment = Alignment((("t",), ("u",)), scores=((0.9,), (0.9,)))
    assert values_of(report, sentences, figures_of(report, sentences), guideline, alignment)[0].amount is None
