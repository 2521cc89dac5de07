"""Terse lines: so often and so many, factors and prices, whose check it was, sentences that no topic's words are in."""

import pytest

from nlp_reports.figures import figures_of
from nlp_reports.guidelines import Alignment
from nlp_reports.indicators import values_of
from nlp_reports.model import Doubt, Guideline, Indicator, Topic
from nlp_reports.text import sentences_of
from tests.indicators.test_indicators_telling import values
from tests.indicators.test_indicators_values import report_of

TALKS = Indicator("t#1", "buổi phổ biến pháp luật", ("buổi",))
HEARERS = Indicator("t#2", "lượt người nghe phổ biến pháp luật", ("lượt người",))
CLASSES = Indicator("t#1", "lớp bồi dưỡng cán bộ công đoàn", ("lớp",))
LEARNERS = Indicator("t#2", "lượt người dự bồi dưỡng", ("lượt người",))
GIFTS = Indicator("t#1", "suất quà “Tết Sum vầy”", ("suất",))
HOUSES = Indicator("t#1", "nhà “Mái ấm Công đoàn”", ("nhà",))
OWN = Indicator("t#1", "cuộc kiểm tra cùng cấp", ("cuộc",))
BELOW = Indicator("t#1", "số cuộc kiểm tra cấp dưới", ("cuộc",))
CHECKS = Indicator("t#1", "số cuộc kiểm tra", ("cuộc",))
MEMBERS = Indicator("t#1", "tổng số hội viên", ("hội viên",))
NEW = Indicator("t#2", "hội viên kết nạp mới", ("hội viên",))
CAME = Indicator("t#1", "vụ việc, đơn thư tiếp nhận", ("vụ",))
SETTLED = Indicator("t#2", "vụ việc, đơn thư giải quyết xong", ("vụ",))
POOR = Indicator("t#1", "hộ nghèo được giúp đỡ", ("hộ",))
STRIKES = Indicator("t#1", "số cuộc ngừng việc tập thể", ("cuộc",))
REPAIRED = Indicator("t#1", "nhà ở hỗ trợ", ("nhà",))
BORROWERS = Indicator("t#1", "hộ vay Quỹ Hỗ trợ nông dân", ("hộ",))
SKILLED = Indicator("t#1", "nữ CNVCLĐ đạt “Giỏi việc nước, đảm việc nhà”", ("người",))
TRAINED = Indicator("t#1", "số người dự bồi dưỡng, tập huấn", ("người",))
DRAFTS = Indicator("t#1", "văn bản được phản biện, góp ý", ("văn bản",))
VIOLENCE = Indicator("t#1", "vụ bạo lực gia đình", ("vụ",))
INSURED = Indicator("t#1", "doanh nghiệp tham gia BHXH, BHYT, BHTN", ("doanh nghiệp",))
LETTERS = Indicator("t#1", "số đơn thư đã nhận", ("đơn",))
ANSWERED = Indicator("t#2", "số đơn thư giải quyết xong", ("đơn",))
IDEAS = Indicator("t#1", "sáng kiến được công nhận", ("sáng kiến",))
LABOUR = Indicator("t#1", "cuộc kiểm tra, giám sát pháp luật lao động", ("cuộc",))


@pytest.mark.parametrize(
    ("line", "indicators", "amounts"),
    [
        ("Phổ biến pháp luật 26/3.180 lượt CN; gồm cả 09 buổi Luật BHXH.", (TALKS, HEARERS), (26, 3180)),
        ("Phổ biến pháp luật: 14/1.260 lượt công nhân.", (TALKS, HEARERS), (14, 1260)),
        ("Lớp 05/318 lượt CBCĐ, đạt 106% KH (300 lượt).", (CLASSES, LEARNERS), (5, 318)),
        ("Bồi dưỡng cán bộ công đoàn 118/160 lượt người.", (CLASSES, LEARNERS), (None, 118)),
    ],
)
def test_so_often_and_so_many_are_two_numbers(
    line: str, indicators: tuple[Indicator, ...], amounts: tuple[int | None, ...]
) -> None:
    assert tuple(value.amount for value in values(line, *indicators)) == amounts


@pytest.mark.parametrize(
    ("line", "indicator", "amount"),
    [
        ("Tết Sum vầy 1.600 x 600.000đ = 960 tr.đ; tỉnh 500, doanh nghiệp 800.", GIFTS, 1600),
        ("Mái ấm Công đoàn 03 x 60 tr.đ = 180 tr.đ.", HOUSES, 3),
        ("Tết Sum vầy: 450 suất, 225 tr, mỗi suất 500 nghìn.", GIFTS, 450),
        ("Tết Sum vầy tặng 96 suất, mỗi suất 350 ngàn.", GIFTS, 96),
    ],
)
def test_a_price_is_no_count(line: str, indicator: Indicator, amount: int) -> None:
    assert values(line, indicator)[0].amount == amount


@pytest.mark.parametrize(
    ("line", "amount"),
    [
        ("Cùng cấp 02; CĐCS 09, đạt 112,5% kế hoạch (08).", 2),
        ("Đồng cấp: 03; cấp dưới 12/31 CĐCS.", 3),
        ("Uỷ ban Kiểm tra tự kiểm tra 04 cuộc.", 4),
        ("Kiểm tra liên ngành 07 cuộc.", None),
        ("Cùng phòng Lao động đi kiểm tra 06 cuộc.", None),
        ("Kiểm tra phối hợp 05 cuộc ở doanh nghiệp.", None),
    ],
)
def test_a_check_with_others_is_not_one_of_its_own(line: str, amount: int | None) -> None:
    assert values(line, OWN, title="Kiểm tra cùng cấp, cấp dưới")[0].amount == amount


@pytest.mark.parametrize(
    ("line", "own", "below"),
    [
        ("Uỷ ban Kiểm tra làm 06 cuộc: cấp mình 02, cấp dưới 04.", 2, 4),
        ("Kiểm tra 08 cuộc: cấp dưới 06, cấp mình 02.", 2, 6),
        ("Kiểm tra cấp mình 02 cuộc về Điều lệ, 03 cuộc về tài chính, cộng 05 cuộc.", 5, None),
        ("Kiểm tra cấp mình 05 cuộc: Điều lệ 02, tài chính 03.", 5, None),
    ],
)
def test_what_all_levels_did_is_not_what_one_of_them_did(line: str, own: int, below: int | None) -> None:
    assert values(line, OWN, title="Công tác kiểm tra")[0].amount == own
    if below is not None:
        assert values(line, BELOW, title="Công tác kiểm tra")[0].amount == below
        assert values(line, CHECKS, title="Công tác kiểm tra")[0].amount == own + below


@pytest.mark.parametrize(
    ("line", "amount"),
    [
        ("Kiểm tra, giám sát pháp luật lao động: 05 cuộc tại 14/46 đơn vị (30,4%).", 5),
        ("Kiểm tra, giám sát pháp luật lao động 08 cuộc ở 19 doanh nghiệp.", 8),
        ("Giám sát pháp luật lao động được 03 cuộc với 27 đơn vị dự.", 3),
    ],
)
def test_the_noun_of_one_number_is_not_that_of_the_next(line: str, amount: int) -> None:
    found = values(line, LABOUR, title="Kiểm tra, giám sát pháp luật lao động")
    assert [(value.amount, value.doubts) for value in found] == [(amount, ())]


@pytest.mark.parametrize(
    ("line", "amount"),
    [
        ("TNLĐ 06 vụ: nặng 01, nhẹ 05; không có người chết.", 6),
        ("Tai nạn lao động xảy ra 03 vụ.", 3),
        ("Xảy ra 04 vụ, đã xử lý.", None),
        ("Tai nạn 02 vụ trên đường.", None),
    ],
)
def test_what_names_itself_needs_no_topic(line: str, amount: int | None) -> None:
    accidents, others = Indicator("a#1", "số vụ tai nạn lao động", ("vụ",)), Indicator("b#1", "số vụ hoà giải", ("vụ",))
    report = report_of(line)
    sentences = sentences_of(report)
    topics = Topic("a", "Việc làm", indicators=(accidents,)), Topic("b", "Đoàn viên", indicators=(others,))
    guideline = Guideline("Hướng dẫn", 2020, topics=topics)
    found = values_of(report, sentences, figures_of(report, sentences), guideline, Alignment((("b",),), ((0.2,),)))
    assert found[0].amount == amount


@pytest.mark.parametrize(
    ("line", "amounts"),
    [
        ("Trong năm kết nạp 312 hội viên, đạt 104%, nâng tổng số hội viên lên 8.914 hội viên.", (8914, 312)),
        ("Đầu năm có 5.842 hội viên; kết nạp 196 hội viên, giảm 58 hội viên; hiện có 5.980 hội viên.", (5980, 196)),
        ("Kết nạp 64 hội viên, đến nay có 1.205 hội viên.", (1205, 64)),
        ("Kết nạp mới 312 hội viên, trong đó có 64 hội viên nữ.", (None, 312)),
    ],
)
def test_what_there_is_in_all_is_told_from_what_came(line: str, amounts: tuple[int | None, ...]) -> None:
    assert tuple(value.amount for value in values(line, MEMBERS, NEW)) == amounts


@pytest.mark.parametrize(
    ("line", "amounts"),
    [
        ("Nhận 34 vụ, hoà giải xong 29 vụ, 85,3%; 05 vụ chuyển lên trên.", (34, 29)),
        ("Tiếp nhận 63 vụ việc, đã hoà giải thành 57 vụ, còn 06 vụ đang vận động.", (63, 57)),
        ("Tiếp nhận 18 vụ việc, hoà giải được 15 vụ.", (18, 15)),
    ],
)
def test_what_is_reconciled_is_settled(line: str, amounts: tuple[int | None, ...]) -> None:
    found = values(line, CAME, SETTLED, title="Giải quyết vụ việc, đơn thư")
    assert tuple(value.amount for value in found) == amounts


def test_who_is_taken_along_is_helped() -> None:
    escaped, line = (
        Indicator("t#2", "hộ thoát nghèo", ("hộ",)),
        "Hộ khá kèm hộ nghèo được 146 hộ; 58 hộ đã thoát nghèo.",
    )
    found = values(line, POOR, escaped, title="Giúp nhau làm kinh tế")
    assert [value.amount for value in found] == [146, 58]


@pytest.mark.parametrize(
    ("line", "indicator", "title"),
    [
        ("Đầu năm 2020 toàn xã có 58 hội viên.", MEMBERS, "Hội viên"),
        ("Đầu kỳ có 61 hội viên.", MEMBERS, "Hội viên"),
        ("Đang hoà giải 15 vụ.", SETTLED, "Giải quyết vụ việc, đơn thư"),
        ("Tặng quà kèm thư cho 31 hộ.", POOR, "Giúp nhau làm kinh tế"),
    ],
)
def test_what_was_before_or_is_under_way_is_never_taken_for_sure(line: str, indicator: Indicator, title: str) -> None:
    found = values(line, indicator, title=title)[0]
    assert found.amount is None or Doubt.UNCERTAIN in found.doubts


@pytest.mark.parametrize(
    ("line", "indicator", "amount"),
    [
        ("Cả năm không có cuộc ngừng việc nào.", STRIKES, 0),
        ("Trong năm không để xảy ra cuộc ngừng việc nào.", STRIKES, 0),
        ("Không có cuộc ngừng việc tập thể nào kéo dài.", STRIKES, None),
        ("Hỗ trợ xây, sửa 04 nhà ở với 320.000.000 đồng (xây mới 03, sửa 01).", REPAIRED, 4),
        ("Hỗ trợ làm mới, sửa chữa 11 nhà ở cho hội viên.", REPAIRED, 11),
        ("Hỗ trợ sửa 05 nhà ở, xây 02 nhà ở.", REPAIRED, None),
        ("Không có nợ quá hạn Quỹ Hỗ trợ nông dân.", BORROWERS, None),
        ("Giỏi việc nước, đảm việc nhà 3.240/5.063 (64,0%).", SKILLED, 3240),
        ("“Giỏi việc nước, đảm việc nhà”: 912/1.159 chị.", SKILLED, 912),
    ],
)
def test_none_and_all_of_several_are_told(line: str, indicator: Indicator, amount: int | None) -> None:
    title = "Phong trào “Giỏi việc nước, đảm việc nhà”" if indicator is SKILLED else "An sinh xã hội, hỗ trợ nhà ở"
    assert values(line, indicator, title=title)[0].amount == amount


@pytest.mark.parametrize(
    ("line", "indicator", "amount"),
    [
        ("Tập huấn cho 326 cán bộ công đoàn: 01 lớp 24 người, 02 lớp tài chính 48 người.", TRAINED, 326),
        ("Bồi dưỡng 140 tổ trưởng công đoàn, trong đó 35 người mới.", TRAINED, 140),
        ("Tập huấn 24 người, sau đó tập huấn thêm 326 cán bộ công đoàn.", TRAINED, None),
        ("Phản biện, góp ý 27 dự thảo văn bản, trong đó phản biện 04 văn bản.", DRAFTS, 27),
        ("Bạo lực gia đình xảy ra 13 vụ, giảm 03 vụ so với năm 2019 (16 vụ).", VIOLENCE, 13),
        ("Bạo lực gia đình 09 vụ, tăng 02 vụ so với cùng kỳ (07 vụ).", VIOLENCE, 9),
        ("Bạo lực gia đình có 05 vụ so với năm trước (11 vụ).", VIOLENCE, 5),
        ("Có 129/138 doanh nghiệp (93,5%) tham gia BHXH, BHYT, BHTN cho người lao động.", INSURED, 129),
        ("15/18 doanh nghiệp (đạt 83,3%) đóng BHXH, BHYT, BHTN đúng, đủ; 03 doanh nghiệp nợ.", INSURED, 15),
        ("Có 31/38 doanh nghiệp (81,6%) có thoả ước; 11 doanh nghiệp nợ BHXH, BHYT, BHTN.", INSURED, None),
    ],
)
def test_parts_other_years_and_shares_stand_beside_the_whole(
    line: str, indicator: Indicator, amount: int | None
) -> None:
    found = values(line, indicator, title="Giám sát, phản biện, góp ý; việc làm, bạo lực gia đình, BHXH")[0]
    assert found.amount == amount or (amount is None and found.doubts)


WORKERS = Indicator("t#1", "tổng số CNVCLĐ", ("người",))
UNIONISTS = Indicator("t#2", "tổng số đoàn viên", ("đoàn viên",))
ARRIVED = Indicator("t#3", "đoàn viên kết nạp mới", ("đoàn viên",))


@pytest.mark.parametrize(
    ("line", "amounts"),
    [
        (
            "LĐ 11.250: FDI 7.980, trong nước 3.270; nữ 5.063.\nDoanh nghiệp có công đoàn 28/41; ĐV 9.120.",
            (11250, 9120),
        ),
        ("Doanh nghiệp đang hoạt động 54; 16.420 LĐ, nữ 10.674 (65%).", (16420, None)),
        ("Toàn ngành có 840 lao động.\nNgừng việc 01 cuộc, 320 CN.", (840, None)),
        ("Đoàn viên 4.210; kết nạp mới 214 đoàn viên.", (None, 4210)),
        ("Mỗi doanh nghiệp 25 lao động.", (None, None)),
        ("Giúp đoàn viên 12 suất quà.", (None, None)),
        ("Tặng đoàn viên: 85 suất.", (None, None)),
    ],
)
def test_the_noun_and_a_number_alone_tell_all_there_are(line: str, amounts: tuple[int | None, int | None]) -> None:
    found = values(line, WORKERS, UNIONISTS, ARRIVED, title="Công nhân, viên chức, lao động và tổ chức công đoàn")
    assert tuple(value.amount for value in found[:2]) == amounts


@pytest.mark.parametrize(
    ("line", "indicators", "amounts"),
    [
        ("Đơn: nhận 06, xong 05/06, còn 01.", (LETTERS, ANSWERED), (6, 5)),
        ("Đơn: đất đai 25, khác 08; nhận 33, trả lời 13.", (LETTERS, ANSWERED), (33, 13)),
        ("Sáng kiến: đề xuất 52, công nhận 38.", (IDEAS,), (38,)),
    ],
)
def test_the_noun_of_a_label_is_that_of_its_numbers(
    line: str, indicators: tuple[Indicator, ...], amounts: tuple[int, ...]
) -> None:
    found = values(line, *indicators)
    assert tuple(value.amount for value in found) == amounts
    assert not any(Doubt.UNCERTAIN in value.doubts for value in found)
