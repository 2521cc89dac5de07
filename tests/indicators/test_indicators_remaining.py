"""Figures that are left and indicators that are left: matched jointly, with a doubt, or left alone."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from nlp_reports.figures import figures_of
from nlp_reports.guidelines import Alignment
from nlp_reports.indicators import values_of
from nlp_reports.model import Doubt, Guideline, Indicator, IndicatorValue, Topic
from nlp_reports.text import sentences_of
from tests.indicators.test_indicators_values import report_of

NEW = Indicator("t#1", "đoàn viên kết nạp mới", ("đoàn viên",))
GONE = Indicator("t#2", "đoàn viên giảm", ("đoàn viên",))
TOLD = Indicator("t#1", "đoàn viên ưu tú được giới thiệu", ("đoàn viên",))
PARTY = Indicator("t#2", "đoàn viên được kết nạp Đảng", ("đoàn viên",))
WORKERS = Indicator("t#3", "công nhân được kết nạp Đảng", ("công nhân",))
PROPOSALS = Indicator("t#1", "kiến nghị sau kiểm tra", ("kiến nghị",))
IDLE = Indicator("t#1", "lao động giãn việc, mất việc", ("lao động",))
CLASSES = Indicator("t#1", "số lớp tập huấn", ("lớp",))
SPENT = Indicator("t#1", "số tiền thăm hỏi, trợ giúp đột xuất", (), "đồng")


def values(line: str, *indicators: Indicator, title: str = "Đoàn viên") -> Sequence[IndicatorValue]:
    report = report_of(line)
    sentences = sentences_of(report)
    guideline = Guideline("Hướng dẫn", 2020, topics=(Topic("t", title, indicators=indicators),))
    alignment = Alignment(tuple(("t",) for _ in sentences))
    return values_of(report, sentences, figures_of(report, sentences), guideline, alignment)


@pytest.mark.parametrize(
    ("title", "line", "indicators", "amounts"),
    [
        ("Đoàn viên", "Kết nạp 62 đoàn viên mới; 17 đoàn viên rời đi theo công việc.", (NEW, GONE), (62, 17)),
        (
            "Kết nạp Đảng",
            "CĐCS giới thiệu 118 đoàn viên ưu tú; 64 đồng chí được kết nạp, 13 người đứng máy.",
            (TOLD, PARTY, WORKERS),
            (118, 64, 13),
        ),
        (
            "Kiểm tra",
            "Các đoàn để lại 57 kiến nghị, doanh nghiệp khắc phục xong 49 kiến nghị.",
            (PROPOSALS,),
            (57,),
        ),
        ("Thăm hỏi, trợ giúp", "Ốm đau, hoạn nạn 162 người, hết 129 triệu đồng.", (SPENT,), (129_000_000,)),
    ],
)
def test_what_is_left_answers_what_is_left(
    title: str, line: str, indicators: Sequence[Indicator], amounts: Sequence[int]
) -> None:
    assert [value.value for value in values(line, *indicators, title=title)] == list(map(Decimal, amounts))


def test_an_amount_that_is_summed_up_is_not_left() -> None:
    line = "162 người được giúp mỗi lần 800.000 đồng, cộng lại 129,6 triệu đồng."
    (value,) = values(line, SPENT, title="Thăm hỏi, trợ giúp")
    assert value.value == Decimal(129_600_000)


def test_a_value_by_what_is_left_is_doubtful() -> None:
    (value,) = values("Các đoàn để lại 57 kiến nghị; khắc phục xong 49 kiến nghị.", PROPOSALS, title="Kiểm tra")
    assert Doubt.UNCERTAIN in value.doubts


@pytest.mark.parametrize(
    ("line", "indicator"),
    [
        ("Có 87 lao động nghỉ luân phiên, 21 lao động thôi làm.", IDLE),
        ("Tập huấn cho 236 lượt người.", CLASSES),
        ("Xong 49 kiến nghị; trên tổng số 57 kiến nghị.", PROPOSALS),
        ("Trao 12 phần quà.", CLASSES),
    ],
)
def test_parts_other_things_and_two_that_fit_alike_are_left_alone(line: str, indicator: Indicator) -> None:
    (value,) = values(line, indicator)
    assert value.value is None


@pytest.mark.parametrize(
    ("line", "doubted"),
    [
        ("Giới thiệu 118 đoàn viên ưu tú với Đảng, đã có 64 người được kết nạp Đảng.", False),
        ("Giới thiệu 118 đoàn viên ưu tú với Đảng, 64 người sau đó đủ điều kiện.", True),
    ],
)
def test_what_is_left_and_told_plainly_needs_no_second_look(line: str, *, doubted: bool) -> None:
    told = Indicator("t#1", "đoàn viên ưu tú được giới thiệu cho Đảng", ("đoàn viên",))
    party = Indicator("t#2", "đoàn viên ưu tú được kết nạp Đảng", ("đoàn viên",))
    value = values(line, told, party, title="Kết nạp Đảng")[1]
    assert (value.amount is None or bool(value.doubts)) is doubted
