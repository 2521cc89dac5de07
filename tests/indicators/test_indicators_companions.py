"""Two numbers of one deed, bases and levels, labels, women, and what there is none of."""

import pytest

from nlp_reports.model import Doubt, Indicator
from tests.indicators.test_indicators_telling import values

CLASSES = Indicator("t#1", "số lớp tập huấn", ("lớp",))
LEARNERS = Indicator("t#2", "lượt người học", ("lượt người",))
HELPED = Indicator("t#1", "người được thăm hỏi, trợ cấp", ("người",))
SPENT = Indicator("t#2", "số tiền thăm hỏi, trợ cấp", (), "đồng")
REACHED = Indicator("t#1", "chỉ tiêu cam kết đạt và vượt", ("chỉ tiêu",))
JOINED = Indicator("t#1", "đoàn viên kết nạp mới", ("đoàn viên",))
BODIES = Indicator("t#1", "số CĐCS hiện có", ("CĐCS",))
FOUNDED = Indicator("t#1", "CĐCS thành lập mới", ("CĐCS",))
WOMEN = Indicator("t#2", "nữ công nhân, viên chức, lao động", ("người",))
WORKERS = Indicator("t#1", "tổng số công nhân, viên chức, lao động", ("người",))
CONTRACTS = Indicator("t#1", "doanh nghiệp, đơn vị có thoả ước", ("doanh nghiệp",))
EVENTS = Indicator("t#1", "số cuộc tuyên truyền, học tập", ("cuộc",))
AUDITED = Indicator("t#1", "CĐCS được kiểm tra", ("CĐCS",))
STRIKES = Indicator("t#1", "số cuộc ngừng việc tập thể", ("cuộc",))
ARREARS = Indicator("t#1", "số nợ đọng kinh phí", (), "đồng")
GROUPS = Indicator("t#1", "số tổ phụ nữ", ("tổ",))
TET = Indicator("t#1", "người được nhận quà Tết", ("người",))
OFFERED = Indicator("t#3", "CNVCLĐ được giới thiệu cho Đảng", ("người",))
TAKEN = Indicator("t#4", "CNVCLĐ được kết nạp Đảng", ("người",))
RECOMMENDED = Indicator("t#1", "CNLĐ ngoài nhà nước được giới thiệu cho Đảng", ("người",))
ADMITTED = Indicator("t#2", "CNLĐ ngoài nhà nước được kết nạp Đảng", ("người",))
STARTED = Indicator("t#1", "phụ nữ được hỗ trợ khởi nghiệp", ("phụ nữ",))
WON = Indicator("t#1", "cá nhân đạt “Giỏi việc nước, đảm việc nhà”", ("người",))
STAFF = Indicator("t#1", "đơn vị tổ chức hội nghị CBCCVC", ("đơn vị",))
LABOUR = Indicator("t#2", "doanh nghiệp tổ chức hội nghị người lao động", ("doanh nghiệp",))
LAWS = Indicator("t#1", "số buổi tuyên truyền pháp luật", ("buổi",))
SHARE = Indicator("t#1", "tỷ lệ doanh nghiệp có thoả ước", ("doanh nghiệp",), "%")
MODELS = Indicator("t#1", "mô hình an ninh trật tự", ("mô hình",))
ESCAPED = Indicator("t#1", "hộ nghèo được giúp thoát nghèo", ("hộ",))
BENEFITED = Indicator("t#1", "lượt đoàn viên được hưởng phúc lợi", ("lượt đoàn viên",))
SCHOOLED = Indicator("t#1", "CNVCLĐ được bồi dưỡng về Đảng", ("người",))
GROWN = Indicator("t#1", "vốn Quỹ Hỗ trợ nông dân tăng trong năm", (), "đồng")
PRIVATELY = Indicator("t#1", "CNLĐ ngoài nhà nước được giới thiệu cho Đảng", ("người",))


@pytest.mark.parametrize(
    ("line", "indicators", "amounts"),
    [
        ("Mở 14 lớp tập huấn với 1.263 lượt cán bộ chi hội.", (CLASSES, LEARNERS), (14, 1263)),
        ("Tập huấn 16 lớp/1.090 lượt.", (CLASSES, LEARNERS), (16, 1090)),
        ("Mở 14 lớp tập huấn; phát 1.263 tờ gấp.", (CLASSES, LEARNERS), (14, None)),
        ("Thăm hỏi, trợ cấp 162 người, hết 129,6 triệu đồng.", (HELPED, SPENT), (162, 129_600_000)),
    ],
)
def test_two_numbers_of_one_deed_are_read_together(
    line: str, indicators: tuple[Indicator, ...], amounts: tuple[int | None, ...]
) -> None:
    assert tuple(value.amount for value in values(line, *indicators)) == amounts


def test_what_stands_beside_is_doubtful() -> None:
    found = values("Mở 14 lớp tập huấn với 1.263 lượt cán bộ chi hội.", CLASSES, LEARNERS)
    assert Doubt.UNCERTAIN in found[1].doubts


@pytest.mark.parametrize(
    ("line", "indicator", "amount"),
    [
        ("Kết nạp mới 214; tổng 1.432 đoàn viên.", JOINED, 214),
        ("Gia nhập công đoàn 164 đoàn viên.", JOINED, 164),
        ("Trong 450 đoàn viên kết nạp mới, có 320 đoàn viên ở doanh nghiệp.", JOINED, 450),
        ("LĐLĐ huyện quản lý 78 CĐCS với 2.731 đoàn viên.", BODIES, 78),
        ("Có 49/58 doanh nghiệp ký thoả ước.\n52/58 doanh nghiệp bảo đảm bữa ăn ca.", CONTRACTS, 49),
        ("Tổ chức 68 cuộc tuyên truyền, học tập, trong đó học tập nghị quyết 12 cuộc.", EVENTS, 68),
        ("Kiểm tra cấp mình: 02 lần; kiểm tra cấp dưới: 26/118 CĐCS.", AUDITED, 26),
        ("Chương trình “Tết Sum vầy - Xuân chia sẻ” trao quà Tết cho 4.250 công nhân.", TET, 4250),
        ("Pháp luật lao động: 38 buổi.\nPhát trực tiếp 03 buổi trên mạng.", LAWS, 38),
        ("Kết nạp 5.210 đoàn viên mới.\nƯớc 31/12/2022: kết nạp 5.600 đoàn viên.", JOINED, 5210),
        ("Mô hình an ninh trật tự: 24 điểm.", MODELS, 24),
        ("Cho 327 hộ nghèo mượn giống, 118 hộ đã ra khỏi danh sách nghèo.", ESCAPED, 118),
    ],
)
def test_the_number_asked_for_is_told_from_those_beside_it(line: str, indicator: Indicator, amount: int) -> None:
    assert values(line, indicator)[0].amount == amount


def test_one_kind_of_meeting_is_not_the_other() -> None:
    found = values("42/42 đơn vị tổ chức hội nghị cán bộ, công chức, viên chức.", STAFF, LABOUR)
    assert [value.amount for value in found] == [42, None]


def test_who_registered_has_not_reached_it() -> None:
    found = values("1.204 chị đăng ký “Giỏi việc nước, đảm việc nhà”.", WON, title="Phong trào “Giỏi việc nước”")
    assert found[0].amount is None


def test_a_promised_share_is_no_share() -> None:
    assert str(values("Có 31/39 doanh nghiệp có thoả ước, bằng 79,5% (cam kết 75%).", SHARE)[0].amount) == "79.5"


def test_a_base_is_not_what_was_reached() -> None:
    line = "Trong 12 chỉ tiêu cam kết với Huyện uỷ, có 10 chỉ tiêu đạt và vượt, 02 chỉ tiêu chưa đạt."
    found = values(line, REACHED, title="Kết quả thực hiện chỉ tiêu cam kết với cấp uỷ")
    assert found[0].amount == 10


def test_a_name_that_begins_with_women_asks_for_them() -> None:
    line = "Tổng số công nhân lao động là 21.640 người, trong đó lao động nữ 13.417 người."
    assert [value.amount for value in values(line, WORKERS, WOMEN)] == [21640, 13417]


@pytest.mark.parametrize(
    ("line", "indicator"),
    [
        ("Không có ngừng việc tập thể.", STRIKES),
        ("Ngừng việc tập thể không xảy ra trong năm.", STRIKES),
        ("Do sáp nhập nên giảm, không thành lập mới CĐCS.", FOUNDED),
        ("Thu kinh phí đạt 101,9%; không nợ đọng.", ARREARS),
        ("Chi hội: 31; tổ phụ nữ: không lập.", GROUPS),
    ],
)
def test_more_ways_to_say_none(line: str, indicator: Indicator) -> None:
    assert values(line, indicator)[0].amount == 0


@pytest.mark.parametrize(
    "line",
    ["07 doanh nghiệp không tổ chức ngừng việc.", "Không có ngừng việc tập thể kéo dài."],
)
def test_none_of_a_kind_is_not_none_of_all(line: str) -> None:
    assert values(line, STRIKES)[0].amount is None


@pytest.mark.parametrize("how", ["riêng", "tập trung", "lớp độc lập"])
def test_not_done_in_one_way_is_not_none(how: str) -> None:
    assert values(f"Tập huấn: không tổ chức {how}; lồng ghép 03 lớp.", CLASSES)[0].amount == 3


def test_a_part_is_of_what_it_is_told_of() -> None:
    line = "Giới thiệu 49 công nhân ưu tú, kết nạp Đảng 26 đ/c, trong đó khu vực ngoài nhà nước 24 đ/c."
    found = values(line, OFFERED, TAKEN, RECOMMENDED, ADMITTED, title="Giới thiệu đoàn viên ưu tú cho Đảng")
    assert [value.amount for value in found] == [49, 26, None, 24]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Khởi nghiệp: hỗ trợ 98 phụ nữ.\nHội dắt tay 88 phụ nữ mở quán.", (Doubt.ELSEWHERE,)),
        ("Khởi nghiệp: hỗ trợ 98 phụ nữ.\nHội dắt tay 8 phụ nữ mở quán.", ()),
        ("Khởi nghiệp: hỗ trợ 98 phụ nữ.\n90/98 phụ nữ mở quán.", ()),
    ],
)
def test_a_number_nearly_told_again_is_doubtful(line: str, said: tuple[Doubt, ...]) -> None:
    assert [one for one in values(line, STARTED)[0].doubts if one is Doubt.ELSEWHERE] == list(said)


@pytest.mark.parametrize(
    ("line", "indicator", "amount"),
    [
        ("Ký 03 thoả thuận với nhà thuốc; 1.420 lượt đoàn viên được giảm giá.", BENEFITED, 1420),
        ("1.420 đoàn viên bị ảnh hưởng bởi lũ.", BENEFITED, None),
        ("Học cảm tình Đảng 42 người, vào Đảng 18 người.", SCHOOLED, 42),
        ("Năm nay vốn Quỹ Hỗ trợ nông dân dày thêm 365 triệu đồng.", GROWN, 365_000_000),
        ("Trường tư giới thiệu cho Đảng 07 công nhân.", PRIVATELY, 7),
    ],
)
def test_deeds_have_many_names(line: str, indicator: Indicator, amount: int | None) -> None:
    assert values(line, indicator)[0].amount == amount


@pytest.mark.parametrize(
    ("line", "amounts"),
    [
        ("Sau đại hội đã mở 06 lớp tập huấn cho 412 lượt cán bộ công đoàn.", (6, 412)),
        ("Tập huấn: 09 lớp/505 lượt; riêng kỹ năng đối thoại 02 lớp/96 lượt.", (9, 505)),
        ("Mở 06 lớp tập huấn; 412 lượt xe đưa đón.", (6, None)),
    ],
)
def test_who_came_stands_beside_how_often(line: str, amounts: tuple[int | None, int | None]) -> None:
    lessons = Indicator("t#1", "số lớp đào tạo, tập huấn", ("lớp",))
    learners = Indicator("t#2", "số người học", ("người",))
    found = values(line, lessons, learners, title="Đào tạo, tập huấn cán bộ công đoàn")
    assert tuple(value.amount for value in found) == amounts


HEARD = Indicator("t#2", "lượt người nghe tuyên truyền", ("lượt người",))
TOLD = Indicator("t#1", "cuộc tuyên truyền", ("cuộc",))


@pytest.mark.parametrize(
    ("line", "indicators", "amounts"),
    [
        ("Tuyên truyền 88 cuộc, 6.120 lượt.\nDịp 14/10: tuyên truyền 01 cuộc/150 người.", (TOLD, HEARD), (88, 6120)),
        ("Cả năm tuyên truyền 88 cuộc, 6.120 lượt người.\nCó 150 người nghe qua loa.", (TOLD, HEARD), (88, 6120)),
        # What stands beside is less.
        (
            "Tuyên truyền 88 cuộc, 6.120 lượt người nghe.\nTrong đợt cao điểm 05 cuộc, 310 lượt.",
            (TOLD, HEARD),
            (88, 6120),
        ),
    ],
)
def test_what_stands_beside_its_neighbour_is_more_than_a_loose_number_elsewhere(
    line: str, indicators: tuple[Indicator, ...], amounts: tuple[int, ...]
) -> None:
    assert tuple(value.amount for value in values(line, *indicators)) == amounts


GIVEN = Indicator("t#1", "số suất quà Tết", ("suất quà", "suất"))
GIFTS_WORTH = Indicator("t#2", "trị giá quà Tết", (), "đồng")


@pytest.mark.parametrize(
    ("line", "amounts"),
    [
        (
            "Tết: 1.860 suất quà đến tay phụ nữ nghèo, mỗi suất 500.000 đồng, cộng thành 930 triệu đồng.",
            (1860, 930_000_000),
        ),
        ("Tết: 860 suất x 400.000 đ = 344 tr.đ; nguồn: doanh nghiệp 410 suất, Hội 450 suất.", (860, 344_000_000)),
    ],
)
def test_what_gifts_cost_in_all_stands_behind_their_price(line: str, amounts: tuple[int, int]) -> None:
    assert tuple(value.amount for value in values(line, GIVEN, GIFTS_WORTH)) == amounts


DEBT = Indicator("t#1", "dư nợ uỷ thác", (), "đồng")
LEFT = Indicator("t#1", "số dư quỹ Hội", (), "đồng")
TURNING = Indicator("t#1", "số tiền Quỹ tiết kiệm xoay vòng", (), "đồng")


@pytest.mark.parametrize(
    ("line", "indicator", "amount"),
    [
        ("Thông qua Hội, 1.012 hộ đang vay 41,7 tỷ đồng.", DEBT, 41_700_000_000),
        ("Chị em nuôi heo đất ở 58 chi hội, đập ra được 412 triệu đồng.", DEBT, None),
        ("Quỹ Hội các cấp còn 1,23 tỷ đồng.", LEFT, 1_230_000_000),
        ("Đã chi 3,02 tỷ đồng cho chăm lo.", LEFT, None),
        ("Quỹ TKXV dư 86 triệu đồng.", TURNING, 86_000_000),
        ("Heo đất của 18 CĐCS gom được 132,6 triệu đồng.", TURNING, None),
    ],
)
def test_an_amount_that_nothing_calls_a_debt_or_a_fund_is_none(
    line: str, indicator: Indicator, amount: int | None
) -> None:
    (value,) = values(line, indicator, title=indicator.name)
    assert value.amount == amount
