"""What is another thing than what is asked for: what was only proposed, left out elsewhere, gone, or of children."""

import pytest

from nlp_reports.model import Indicator
from tests.indicators.test_indicators_standing import amount_of

MEDALS = Indicator("t#1", "số Kỷ niệm chương được tặng", ("kỷ niệm chương",))
PRAISED = Indicator("t#1", "cá nhân được khen", ("cá nhân",))
IDEAS = Indicator("t#1", "sáng kiến được công nhận", ("sáng kiến",))
PARCELS = Indicator("t#1", "tổng số suất quà", ("suất",))
WOMEN = Indicator("t#1", "nữ đạt “Giỏi việc nước, đảm việc nhà”", ("người",))
CHILDREN = Indicator("t#1", "số cháu được tặng quà", ("cháu",))
LED = Indicator("t#1", "số cuộc giám sát do Hội chủ trì", ("cuộc",))
LEFT = Indicator("t#1", "hộ nghèo hiện còn", ("hộ",))


@pytest.mark.parametrize(
    ("line", "indicator", "amount"),
    [
        ("Đề nghị tặng 48 Kỷ niệm chương, đã được tặng 45 kỷ niệm chương.", MEDALS, 45),
        ("Được tặng 31 kỷ niệm chương, đề nghị tặng tiếp 12 kỷ niệm chương.", MEDALS, 31),
        ("Đề nghị LĐLĐ tỉnh tặng Bằng khen 06 tập thể, 11 cá nhân.", PRAISED, None),
        ("Theo đề nghị của các cơ sở, LĐLĐ huyện khen thưởng 16 tập thể, 31 cá nhân.", PRAISED, 31),
        ("Căn cứ đề nghị của cơ sở, khen thưởng 16 tập thể, 31 cá nhân.", PRAISED, 31),
        ("Đề nghị công nhận 15 sáng kiến; được công nhận 11 sáng kiến.", IDEAS, 11),
        ("Tặng 985 suất quà; 58 suất quà của tỉnh không tính vào số trên.", PARCELS, 985),
        ("58 suất quà của tỉnh chuyển về không tính vào biểu trên.", PARCELS, None),
        ("Tặng 985 suất quà, chưa tính quà của doanh nghiệp.", PARCELS, 985),
        ("Lớp mẫu giáo do doanh nghiệp mở: 02 lớp, 63 cháu.", WOMEN, None),
        ("Tặng quà 63 cháu.", CHILDREN, 63),
        ("14/16 xã không còn hộ nghèo; hộ nghèo còn 21 hộ ở hai xã.", LEFT, 21),
        ("52 chi hội không còn hộ nghèo.", LEFT, None),
        ("Hộ nghèo còn 14 hộ, không còn hộ đói.", LEFT, 14),
        ("Đến nay không còn hộ hội viên nghèo.", LEFT, 0),
    ],
)
def test_what_is_another_thing_is_no_value(line: str, indicator: Indicator, amount: int | None) -> None:
    assert amount_of(line, indicator) == amount


@pytest.mark.parametrize(
    ("line", "amount"),
    [
        ("Hội chủ trì 04 cuộc giám sát.\nCán bộ Hội tham gia 17 cuộc giám sát do Mặt trận Tổ quốc chủ trì.", 4),
        ("Tham gia 17 cuộc giám sát do Mặt trận Tổ quốc chủ trì.", None),
        ("Tham gia 08 cuộc giám sát do Hội đồng nhân dân chủ trì; tự chủ trì 03 cuộc giám sát.", 3),
        ("Có 05 cuộc giám sát do Huyện Hội chủ trì.", 5),
        ("Có 05 cuộc giám sát do các cấp Hội chủ trì.", 5),
        ("Có 05 cuộc giám sát do Ban Thường vụ Huyện Đoàn chủ trì.", 5),
        ("Chủ trì 05 cuộc giám sát, phối hợp 07 cuộc do Mặt trận chủ trì.", 5),
    ],
)
def test_what_another_body_led_is_not_what_the_own_one_led(line: str, amount: int | None) -> None:
    assert amount_of(line, LED) == amount
