"""Ratios whose noun stands elsewhere, noughts by labels in short, sums in other words, bodies without the deed."""

from decimal import Decimal

import pytest

from nlp_reports.figures import extract
from nlp_reports.indicators.nameless import with_nouns
from nlp_reports.model import Indicator
from tests.indicators.test_indicators_standing import amount_of
from tests.indicators.test_indicators_values import report_of, values

INSURED = Indicator("t#1", "doanh nghiệp tham gia bảo hiểm xã hội", ("doanh nghiệp",))
IDEAS = Indicator("t#1", "số sáng kiến", ("sáng kiến",))
CHILDREN = Indicator("t#1", "số cháu được chăm lo", ("cháu",))
HELD = Indicator("t#1", "đơn vị tổ chức hội nghị cán bộ, công chức, viên chức", ("đơn vị",))
WORKERS = Indicator("t#2", "doanh nghiệp tổ chức hội nghị người lao động", ("doanh nghiệp",))
AGREED = Indicator("t#1", "số bản TƯLĐTT đang có hiệu lực", ("bản",))
HOUSES = Indicator("t#1", "nhà “Mái ấm Công đoàn”", ("nhà", "căn"))


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("BHXH, BHYT 1.150/1.164 (98,8%); 14 người thử việc chưa đóng.", ["người", "", "người"]),
        ("Xếp loại tốt trở lên 36/38 (94,7%); 02 CĐCS chưa xếp.", ["CĐCS", "", "CĐCS"]),
        ("Sáng kiến 47/45 đăng ký.", [""]),
        ("Đại hội 11/11 xong.", [""]),
        ("Tốt trở lên 36/38; 03 lớp tập huấn, 02 người vắng.", ["", "lớp tập huấn", "người"]),
        ("Có 36/38 chi hội đạt; 02 người vắng.", ["chi hội", "người"]),
    ],
)
def test_a_ratio_counts_by_what_it_leaves(text: str, nouns: list[str]) -> None:
    found = with_nouns(extract(text))
    assert [one.counted for one in found if one.value is not None or one.low is not None] == nouns


@pytest.mark.parametrize(
    ("text", "indicator", "amount"),
    [
        ("BHXH, BHYT 1.150/1.164 (98,8%); 14 người thử việc chưa đóng.", INSURED, None),
        ("Bảo hiểm xã hội: 39/42 doanh nghiệp tham gia.", INSURED, 39),
        ("Sáng kiến 47/45 đăng ký (104,4%).", IDEAS, 47),
        ("Quà 01/6 420 cháu; Trung thu 980 cháu; học bổng 60 cháu.\nGom lại 1.460 cháu.", CHILDREN, 1460),
        ("TƯLĐTT: không phát sinh, vì chưa đơn vị nào thuộc diện ký.", AGREED, 0),
        ("Khối này không có cơ quan nên không tổ chức hội nghị cán bộ, công chức, viên chức.", HELD, 0),
        ("Không tổ chức tràn lan hội nghị cán bộ, công chức, viên chức ở 12 đơn vị.", HELD, None),
        ("Nhà “Mái ấm Công đoàn”: xây mới 07 nhà, mỗi nhà 50 triệu đồng, sửa chữa 04 nhà.", HOUSES, None),
        ("Nhà “Mái ấm Công đoàn”: xây mới 07 nhà, mỗi nhà 50 triệu đồng; không sửa chữa nhà nào.", HOUSES, 7),
        ("Khánh thành 11 nhà “Mái ấm Công đoàn” (xây mới 07 nhà, sửa chữa 04 nhà).", HOUSES, 11),
    ],
)
def test_what_is_counted_stands_elsewhere(text: str, indicator: Indicator, amount: int | None) -> None:
    assert amount_of(text, indicator) == (None if amount is None else Decimal(amount))


def test_a_conference_is_not_held_by_bodies_of_which_something_else_is_told() -> None:
    line = "Quy chế dân chủ được rà soát, sửa ở 21 đơn vị."
    assert [one.amount for one in values(report_of(line), HELD, WORKERS)] == [None, None]
