"""A whole told before its parts, whatever these say of the name, and a part that alone says what is asked for."""

import pytest

from nlp_reports.model import Indicator
from tests.indicators.test_indicators_standing import amount_of

TRAINED = Indicator("t#1", "lượt cán bộ dự tập huấn", ("lượt người",))
TAUGHT = Indicator("t#1", "nông dân được học nghề", ("nông dân",))
SIGNED = Indicator("t#1", "số bản thoả ước ký mới, ký lại trong năm", ("bản",))
ORPHANS = Indicator("t#1", "trẻ mồ côi được đỡ đầu", ("trẻ", "cháu"))
AGREEMENTS = Indicator("t#1", "số bản thoả ước ký trong năm", ("bản",))


@pytest.mark.parametrize(
    ("text", "indicator", "amount"),
    [
        (
            "Mở 03 lớp tập huấn, 208 lượt cán bộ: bí thư 65 người, tập huấn truyền thông (78 người), cán bộ Hội 65.",
            TRAINED,
            208,
        ),
        ("Tập huấn 208 lượt cán bộ, gồm 130 người tập huấn kế toán, 78 người học soạn văn bản.", TRAINED, 208),
        ("Trong năm ký 06 bản, gồm 04 bản thoả ước ký mới và 02 bản thoả ước ký lại.", AGREEMENTS, 6),
        ("Trong năm ký 06 bản thoả ước, gồm 04 bản ký mới và 02 bản ký lại.", SIGNED, 6),
        # What alone says the name is no plain part.
        ("Trong số 30 cháu được đỡ đầu: cháu mồ côi 07.", ORPHANS, 7),
        # What follows is no part of what stands before.
        ("Cơ quan có 08 cán bộ: 05 nam, 03 nữ; 78 lượt cán bộ dự tập huấn.", TRAINED, 78),
    ],
)
def test_what_is_told_before_its_parts_is_the_whole(text: str, indicator: Indicator, amount: int) -> None:
    assert amount_of(text, indicator) == amount
