"""Values that are another's: one person's deed, one body of several, another topic's, told again in other words."""

from decimal import Decimal

import pytest

from nlp_reports.figures import figures_of
from nlp_reports.guidelines import Alignment
from nlp_reports.indicators import values_of
from nlp_reports.indicators.one_person import _is_told
from nlp_reports.model import Doubt, Guideline, Indicator, Topic, ValueStatus
from nlp_reports.text import sentences_of
from tests.indicators.test_indicators_standing import told_twice
from tests.indicators.test_indicators_telling import values
from tests.indicators.test_indicators_values import report_of

ORPHANS = Indicator("t#1", "trẻ mồ côi đang được đỡ đầu", ("trẻ", "em", "cháu"))
DAYS = Indicator("t#1", "ngày công phụ nữ đóng góp", ("ngày công",))
FREED = Indicator("t#1", "hộ phụ nữ thoát nghèo", ("hộ",))
GROUPS = Indicator("t#1", "tổ vay vốn", ("tổ",))
MEETINGS = Indicator("t#1", "doanh nghiệp tổ chức hội nghị người lao động", ("doanh nghiệp",))
TALKS = Indicator("t#1", "buổi nói chuyện truyền thống", ("buổi",))
HOUSES = Indicator("t#1", "nhà “Mái ấm Công đoàn”", ("nhà",))
TRAINED = Indicator("t#1", "CNVCLĐ được bồi dưỡng", ("người",))
LEARNERS = Indicator("u#1", "số người dự bồi dưỡng, tập huấn", ("người",))


@pytest.mark.parametrize(
    "before",
    [
        "Gương: bà Lưu Thị Nhẫn, phường Bến Gỗ, nuôi ",
        "Chị Điểu Thị Lan (thôn 3) một mình cưu mang ",
        "Tiêu biểu là ông Nguyễn Văn Tư ở xã Hoà Bình hiến ",
        "Nổi bật có anh Lò Văn Pản đã giúp đỡ ",
    ],
)
def test_a_person_called_by_name_did_it(before: str) -> None:
    assert _is_told(before)


@pytest.mark.parametrize(
    "before",
    [
        "Các chị ở Bến Gỗ nuôi ",
        "Hội LHPN xã Bến Gỗ nhận đỡ đầu ",
        "Tặng bà Lưu Thị Nhẫn ",
        "Chị em Đồng Mới góp ",
        "Các mẹ đang nuôi ",
        "Tổ trưởng là bà Lê Thị Hoa, hội viên nòng cốt, có (",
        "Chủ nhiệm là chị Vũ Thị Mận, thôn 4, có ",
        "Phụ trách là ông Trần Văn Bảy, mở ",
    ],
)
def test_others_did_it(before: str) -> None:
    assert not _is_told(before)


def test_what_one_person_did_is_no_value() -> None:
    (value,) = values("Bà Lưu Thị Nhẫn, phường Bến Gỗ, đỡ đầu 05 trẻ mồ côi.", ORPHANS, title="Mẹ đỡ đầu")
    assert value.status is ValueStatus.MISSING
    (value,) = values("Các mẹ ở phường Bến Gỗ đỡ đầu 86 trẻ mồ côi.", ORPHANS, title="Mẹ đỡ đầu")
    assert value.amount == Decimal(86)


def test_whom_it_is_for_does_not_say_what_is_counted() -> None:
    line = "Đoạn đường PN tự quản: 64, có hoa 40, có camera 24."
    (value,) = values(line, DAYS, title="Góp sức xây dựng nông thôn mới")
    assert value.status is ValueStatus.MISSING or value.doubts
    (value,) = values("Chị em góp 5.460 ngày công.", DAYS, title="Góp sức xây dựng nông thôn mới")
    assert (value.amount, value.doubts) == (5460, ())


@pytest.mark.parametrize(
    ("line", "amount"),
    [
        ("Nhận giúp 06 hộ nghèo do nữ làm chủ; thoát nghèo 4/6 hộ - 66,7%.", 4),
        ("Đỡ 12 hộ nghèo do chị em đứng tên; thoát nghèo được 09/12 hộ.", 9),
        ("Có 06 hộ phụ nữ thoát nghèo; vận động 4/6 hộ mua bảo hiểm.", 6),
        ("Giúp 41 hộ phụ nữ nghèo, cuối kỳ 26 hộ ra khỏi danh sách.", 26),
        ("Có 06 hộ phụ nữ thoát nghèo.", 6),
    ],
)
def test_a_ratio_that_says_the_deed_is_more_than_its_whole(line: str, amount: int) -> None:
    (value,) = values(line, FREED, title="Thoát nghèo, học nghề cho phụ nữ")
    assert value.amount == amount


def test_the_groups_of_one_bank_are_doubtful_where_another_lends_too() -> None:
    own = "58 tổ tiết kiệm và vay vốn đang quản lý 96,4 tỷ đồng dư nợ uỷ thác của Ngân hàng Chính sách xã hội."
    (value,) = values(f"{own}\nQuan hệ với Agribank được mở rộng.", GROUPS, title="Tín dụng ngân hàng")
    assert (value.amount, value.doubts) == (58, (Doubt.UNCERTAIN,))
    (value,) = values(own, GROUPS, title="Tín dụng ngân hàng")
    assert (value.amount, value.doubts) == (58, ())
    (value,) = values("58 tổ vay vốn.\nQuan hệ với Agribank được mở rộng.", GROUPS, title="Tín dụng ngân hàng")
    assert (value.amount, value.doubts) == (58, ())


@pytest.mark.parametrize(
    ("line", "doubts"),
    [
        ("Hội nghị người lao động 15/15 đơn vị.", (Doubt.UNCERTAIN,)),
        ("Hội nghị người lao động mở ở 9/9 nơi.", (Doubt.UNCERTAIN,)),
        ("Hội nghị người lao động 15/15 doanh nghiệp.", ()),
        ("Trong các doanh nghiệp, 15/15 đơn vị tổ chức hội nghị người lao động.", ()),
    ],
)
def test_all_of_some_bodies_may_be_no_enterprises(line: str, doubts: tuple[Doubt, ...]) -> None:
    (value,) = values(line, MEETINGS, title="Hội nghị người lao động")
    assert value.doubts == doubts


@pytest.mark.parametrize(
    ("line", "doubts"),
    [
        ("Tập huấn: 03 khoá, 118 lượt người.", (Doubt.UNCERTAIN,)),
        ("Bồi dưỡng 118 người.", (Doubt.UNCERTAIN,)),
        ("Bồi dưỡng 118 người, giới thiệu cho Đảng.", ()),
    ],
)
def test_what_another_topic_is_called_by_is_doubtful(line: str, doubts: tuple[Doubt, ...]) -> None:
    report = report_of(line)
    sentences = sentences_of(report)
    topics = (
        Topic("t", "Giới thiệu đoàn viên cho Đảng", indicators=(TRAINED,)),
        Topic("u", "Bồi dưỡng, tập huấn cán bộ", indicators=(LEARNERS,)),
    )
    alignment = Alignment((("t",),))
    found = values_of(report, sentences, figures_of(report, sentences), Guideline("G", 2020, topics=topics), alignment)
    assert found[0].amount == 118
    assert found[0].doubts == doubts


@pytest.mark.parametrize(
    ("result", "said", "indicator", "doubted"),
    [
        ("Nói chuyện truyền thống: 44 buổi.", "Nghe kể chuyện chiến trường 47 buổi.", TALKS, True),
        ("Nói chuyện truyền thống: 44 buổi.", "Nghe kể chuyện chiến trường 12 buổi.", TALKS, False),
        ("Nói chuyện truyền thống: 44 buổi.", "Nghe kể chuyện chiến trường 44 buổi.", TALKS, False),
        ("Nói chuyện truyền thống: 44 buổi.", "Quét dọn nghĩa trang 47 buổi.", TALKS, False),
        ("“Mái ấm Công đoàn” trao 06 nhà.", "Bảy gia đình vào ở “Mái ấm Công đoàn”.", HOUSES, True),
        ("“Mái ấm Công đoàn” trao 06 nhà.", "Sáu gia đình vào ở “Mái ấm Công đoàn”.", HOUSES, False),
        ("“Mái ấm Công đoàn” trao 06 nhà.", "Bảy gia đình được thăm hỏi.", HOUSES, False),
    ],
)
def test_an_assessment_may_tell_another_number_in_other_words(
    result: str, said: str, indicator: Indicator, *, doubted: bool
) -> None:
    value = told_twice(result, said, indicator)
    assert (Doubt.ELSEWHERE in value.doubts) is doubted


NEWS = Indicator("t#1", "tin, bài đã đăng", ("tin, bài",))
NEW = Indicator("t#1", "hội viên mới", ("hội viên",))
MEMBERS = Indicator("t#2", "hội viên", ("hội viên",))
HEARERS = Indicator("t#1", "lượt người học tập nghị quyết", ("lượt người",))


@pytest.mark.parametrize(
    ("line", "indicator", "amount"),
    [
        ("Tin, bài: 412, nhóm Zalo 208.", NEWS, 412),
        ("Tin, bài 68: trang công ty 44, Zalo 24.", NEWS, 68),
        ("Đăng 1.126 tin, bài và 214 video.", NEWS, 1126),
        ("HV mới 530: công nhân 295, tiểu thương 160, thanh niên 75.", NEW, 530),
        ("Hội viên mới là 42 người.", NEW, 42),
        ("Toàn huyện có 11.188 hội viên.", NEW, None),
        ("Video: 412, nhóm Zalo 208.", NEWS, None),
        ("Học nghị quyết 64 cuộc, 4.812 lượt hội viên, phụ nữ tham dự.", HEARERS, 4812),
        ("Học nghị quyết 64 cuộc, nữ 812 lượt người.", HEARERS, None),
    ],
)
def test_a_label_that_is_the_whole_name_says_what_is_counted(
    line: str, indicator: Indicator, amount: int | None
) -> None:
    value = values(line, indicator, title="Kết quả")[0]
    assert value.amount == amount


TIDY = Indicator("t#1", "hộ đạt tiêu chí 5 có, 3 sạch", ("hộ",))


@pytest.mark.parametrize(
    ("said", "doubted"),
    [
        ("Đã có 5.382 nhà đủ “5 có, 3 sạch”.", True),
        ("Đã có 5.382 cây xanh ven đường.", False),
        ("Đã có 5.832 nhà đủ “5 có, 3 sạch”.", False),
    ],
)
def test_the_same_digits_told_of_the_same_thing_by_another_noun_are_doubtful(
    said: str,
    doubted: bool,  # noqa: FBT001
) -> None:
    value = told_twice("“Gia đình 5 có, 3 sạch” đạt 5.832 hộ.", said, TIDY)
    assert (value.status is ValueStatus.CONFLICT or Doubt.ELSEWHERE in value.doubts) is doubted


CAME = Indicator("t#1", "số đơn thư tiếp nhận", ("đơn",))
SETTLED = Indicator("t#2", "số đơn thư giải quyết xong", ("đơn",))


@pytest.mark.parametrize(
    ("line", "amount"),
    [
        ("Nhận 02 đơn khiếu nại về xếp lương, cả hai đơn đã giải quyết xong.", 2),
        ("Trong năm nhận 01 đơn về bình xét thi đua, hiện đã giải quyết xong.", 1),
        ("Tiếp nhận 05 đơn, tất cả đều được xử lý xong.", 5),
        ("Nhận 01 đơn về bình xét, hiện đã giải quyết xong, không có đơn vượt cấp.", 1),
        ("Tiếp nhận 05 đơn, hiện đã giải quyết xong.", None),
        ("Tiếp nhận 05 đơn, tất cả đều được xử lý xong, trừ đơn về đất đai.", None),
        ("Tiếp nhận 05 đơn, cả năm đơn đang được xem xét.", None),
    ],
)
def test_all_that_came_in_may_be_said_to_be_settled(line: str, amount: int | None) -> None:
    came, settled = values(line, CAME, SETTLED, title="Đơn thư")
    assert came.amount is not None
    assert settled.amount == amount
    assert amount is None or settled.doubts


KEEPERS = Indicator("t#1", "an toàn vệ sinh viên", ("người",))
STUDENTS = Indicator("t#1", "số lượt người học tập nghị quyết", ("lượt người",))


@pytest.mark.parametrize(
    ("line", "indicator", "doubted"),
    [
        ("Tập huấn 09 lớp/640 người; mạng lưới 268 an toàn vệ sinh viên.", KEEPERS, True),
        ("Học nghị quyết 1.320 lượt người, các quý sau cơ sở làm rải rác, chưa gộp được số.", STUDENTS, True),
        ("Học nghị quyết 1.320 lượt người, những đợt sau chưa tổng hợp.", STUDENTS, True),
        ("Học nghị quyết 1.320 lượt người.", STUDENTS, False),
        ("Học nghị quyết 1.320 lượt người, riêng quý I 320 lượt người.", STUDENTS, False),
        ("Học nghị quyết 1.320 lượt người; các chi đoàn đều chưa có phòng họp.", STUDENTS, False),
    ],
)
def test_what_leaves_the_rest_untold_or_is_named_by_another_figure_is_doubtful(
    line: str,
    indicator: Indicator,
    doubted: bool,  # noqa: FBT001
) -> None:
    (value,) = values(line, indicator, title="Học tập nghị quyết; an toàn, vệ sinh lao động")
    assert value.amount is not None
    assert bool(value.doubts) is doubted
