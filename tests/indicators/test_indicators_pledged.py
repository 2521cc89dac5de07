"""Targets that were reached, told in other words than those of the guideline, and their share."""

import pytest

from nlp_reports.figures import figures_of
from nlp_reports.guidelines import Alignment
from nlp_reports.indicators import values_of
from nlp_reports.model import Guideline, Indicator, Topic
from nlp_reports.text import sentences_of
from tests.indicators.test_indicators_values import report_of

REACHED = Indicator("t#1", "chỉ tiêu cam kết đạt và vượt", ("chỉ tiêu",))
SHARE = Indicator("t#2", "tỷ lệ hoàn thành chỉ tiêu cam kết", ("chỉ tiêu",), "%")
PASSED = Indicator("t#1", "chỉ tiêu vượt", ("chỉ tiêu",))
TITLE = "Kết quả thực hiện chỉ tiêu cam kết"


def amounts_of(text: str, *indicators: Indicator) -> list[float | None]:
    report = report_of(*text.split("\n"))
    sentences = sentences_of(report)
    guideline = Guideline("Hướng dẫn", 2020, topics=(Topic("t", TITLE, indicators=indicators),))
    alignment = Alignment(tuple(("t",) for _ in sentences))
    values = values_of(report, sentences, figures_of(report, sentences), guideline, alignment)
    return [float(value.amount) if value.amount is not None else None for value in values]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Về đích 9/10 việc đã hứa với Thường vụ (90%).", [9, 90]),
        ("Trong 12 mục tiêu đã giao kèo với tỉnh, đơn vị làm được 11 mục tiêu, tức 91,7%.", [11, 91.7]),
        ("Trong 09 điều đã hứa, 08 điều đã giữ được, bằng 88,9%.", [8, 88.9]),
        ("Ký kết giao ước: 08 chỉ tiêu.\nKết quả: hoàn thành và vượt 07, chưa đạt 01.", [7, None]),
        ("Ký với tỉnh 08 chỉ tiêu: đạt 06, không đạt 02; tỷ lệ 75%.", [6, 75]),
        ("08 chỉ tiêu: đạt 06, không đạt 02.", [6, None]),
        ("10 chỉ tiêu đã ký với tỉnh: hoàn thành 07.", [7, None]),
        ("Đạt và vượt 08 chỉ tiêu: đạt 06, vượt 02.", [8, None]),
        ("Không đạt 02/10 chỉ tiêu.", [None, None]),
        ("Đã cam kết 9 chỉ tiêu.\nHết tháng 11, đạt 5, vượt 3, hụt 1.", [None, None]),
    ],
)
def test_what_was_reached_of_what_was_promised_is_a_value(text: str, amounts: list[float | None]) -> None:
    assert amounts_of(text, REACHED, SHARE)[: len(amounts)] == amounts


def test_what_was_only_passed_is_asked_in_its_own_words() -> None:
    assert amounts_of("Trong 09 điều đã hứa, 08 điều đã giữ được.", PASSED) == [None]


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Hứa 07 chỉ tiêu; giữ được 05 (71,4%).", True),
        ("Ký với tỉnh 08 chỉ tiêu: đạt 06, không đạt 02.", True),
        ("Trong 12 mục tiêu đã giao kèo với tỉnh, đơn vị làm được 11 mục tiêu, tức 91,7%.", True),
        ("Hứa 07 chỉ tiêu; giữ được 05 (81,4%).", False),
        ("Ký với tỉnh 08 chỉ tiêu: đạt 06, không đạt 03.", False),
        ("Hứa với tỉnh, giữ được 05.", False),
        ("08 chỉ tiêu đã ký với tỉnh: đạt 04.", False),
        ("Ký với tỉnh 08 chỉ tiêu: đạt 04, vượt 04.", False),
        ("Hứa 10 chỉ tiêu; giữ được 05.", False),
        ("Hứa với tỉnh, giữ được 05 (100%).", False),
        ("Ký với tỉnh 08 chỉ tiêu: đạt 04, không đạt 04.", True),
    ],
)
def test_what_the_sentence_reckons_up_is_certain(text: str, sure: bool) -> None:  # noqa: FBT001
    report = report_of(text)
    sentences = sentences_of(report)
    guideline = Guideline("Hướng dẫn", 2020, topics=(Topic("t", TITLE, indicators=(REACHED,)),))
    (value,) = values_of(report, sentences, figures_of(report, sentences), guideline, Alignment((("t",),)))
    assert (value.amount is not None and not value.doubts) is sure
