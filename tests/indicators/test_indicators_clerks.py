"""How clerks write short: estimates behind a stroke, grades by letters, what there was before, short nouns."""

import pytest

from nlp_reports.model import Indicator
from tests.indicators.test_indicators_telling import values

FEES = Indicator("t#1", "số thu kinh phí công đoàn", (), "đồng")
DUES = Indicator("t#2", "số thu đoàn phí", (), "đồng")
BRANCHES = Indicator("t#1", "số chi hội trực thuộc", ("chi hội",))
MERGED = Indicator("t#1", "số chi hội trực thuộc sau sắp xếp", ("chi hội",))
CLEAN = Indicator("t#1", "số hộ đạt “5 không, 3 sạch”", ("hộ",))
POOR = Indicator("t#1", "số hộ đạt danh hiệu “Gia đình văn hoá”", ("hộ",))
TARGETS = Indicator("t#1", "số chỉ tiêu đạt và vượt", ("chỉ tiêu",))
ADVISED = Indicator("t#1", "hội viên ưu tú được giới thiệu cho Đảng", ("hội viên",))
GRADED = Indicator("t#1", "số bản TƯLĐTT xếp loại B trở lên", ("bản",))
STRIKES = Indicator("t#1", "số cuộc ngừng việc tập thể", ("cuộc",))
AGREED = Indicator("t#2", "số bản TƯLĐTT hiện có", ("bản",))


@pytest.mark.parametrize(
    ("line", "indicators", "amounts"),
    [
        (
            "KPCĐ 21.560 trđ/DT 22.000 trđ, đạt 98%; ĐP 9.270 trđ/DT 9.000 trđ, đạt 103%.",
            (FEES, DUES),
            (21560000000, 9270000000),
        ),
        ("Thu kinh phí công đoàn 640 triệu đồng/DT năm 600 triệu đồng.", (FEES,), (640000000,)),
        ("KPCĐ thu 812 trđ/DT giao 800 trđ.", (FEES,), (812000000,)),
        ("NVTT 03 cuộc ở 02 DN, 870 NLĐ.", (STRIKES,), (3,)),
        ("Để xảy ra 02 cuộc NVTT.", (STRIKES,), (2,)),
        ("KPCĐ thu 812 trđ/KH 800 trđ.", (FEES,), (812000000,)),
        ("Thu kinh phí công đoàn 95 trđ, đoàn phí 41 trđ.", (FEES, DUES), (95000000, 41000000)),
        ("Hội hiện có 27 chi hội (10 của xã cũ, 17 của xã nhập vào).", (BRANCHES,), (27,)),
        ("34 chi hội trên 34 tổ dân phố; 04 cán bộ chuyên trách.", (BRANCHES,), (34,)),
        ("Sau sắp xếp có 18 chi hội.", (MERGED,), (18,)),
        ("Hiện có 18 chi hội.", (MERGED,), (18,)),
        ("Chi hội: 17 chi hội, trước 01/3 là 24, giảm 07.", (BRANCHES,), (17,)),
        ("Có 12 chi hội, trước khi sáp nhập là 19.", (BRANCHES,), (12,)),
        ("Có 12 chi hội (trước sắp xếp có 19 chi hội).", (BRANCHES,), (12,)),
        ("Hộ đạt 5 không, 3 sạch: 8.140/8.800 hộ đăng ký (92,5%).", (CLEAN,), (8140,)),
        ("5 không, 3 sạch: 312/340 hộ đạt.", (CLEAN,), (312,)),
        ("Đạt “5 không, 3 sạch” có 96 hộ.", (CLEAN,), (96,)),
        ("Hộ đạt Gia đình văn hoá: 715/760 hộ đăng ký.", (POOR,), (715,)),
        ("Gia đình văn hoá: 760 hộ đăng ký.", (POOR,), (None,)),
        ("Giao 10 CT, đạt và vượt 09 (90%); hụt 01.", (TARGETS,), (9,)),
        ("Ban hành 12 CT phối hợp.", (TARGETS,), (None,)),
        ("GT Đảng 18 HV, KH 20.", (ADVISED,), (18,)),
        ("GT cho Đảng 07 HVƯT.", (ADVISED,), (7,)),
        ("TƯLĐTT 49 bản: loại A 12, loại B 23, loại C 14.", (GRADED, AGREED), (None, 49)),
        ("Có 05 bản TƯLĐTT, loại A 02 bản, loại B 02 bản, loại C 01 bản.", (GRADED, AGREED), (None, 5)),
        ("TƯLĐTT xếp loại B trở lên 35 bản.", (GRADED,), (35,)),
        ("TƯLĐTT có 49 bản, 35 bản xếp loại B trở lên.", (GRADED, AGREED), (35, 49)),
    ],
)
def test_short_writing_is_read(line: str, indicators: tuple[Indicator, ...], amounts: tuple[int | None, ...]) -> None:
    assert tuple(value.amount for value in values(line, *indicators)) == amounts
