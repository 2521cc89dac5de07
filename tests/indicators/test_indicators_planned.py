"""Numbers whose clause has the plan for its subject are no results."""

import pytest

from nlp_reports.figures.extraction import extract
from nlp_reports.indicators.places import Place, Words
from nlp_reports.indicators.planned import is_set
from nlp_reports.text import fold

SET = (
    "Dự toán thu kinh phí công đoàn cả năm là ",
    "Kế hoạch thu hội phí cả năm là ",
    "Chỉ tiêu kết nạp tỉnh giao cho ngành là ",
    "Dự toán năm 2023 được giao là ",
    "Mục tiêu đầu năm đề ra cho toàn huyện là ",
    "Số phải thu cả năm là ",
    "; mức kế hoạch của khối doanh nghiệp là ",
    ", so với chỉ tiêu Huyện uỷ giao là ",
)
REACHED = (
    "Chỉ tiêu kết nạp đoàn viên: ",
    "Kết quả thực hiện kế hoạch kết nạp đoàn viên là ",
    "Chỉ tiêu đạt và vượt là ",
    "Kế hoạch thu hội phí đã hoàn thành là ",
    "Số thu kinh phí công đoàn cả năm là ",
    "Thu theo dự toán được giao, số đã nộp là ",
    "Chỉ tiêu thực hiện được trong năm là ",
    "Mục tiêu vượt xa là ",
    "Đoàn viên kết nạp trong năm là ",
    "Số tiền thu được là ",
    "Ban Chấp hành giám sát việc giao chỉ tiêu, số cuộc là ",
    "Dự toán đã chi là ",
    "Theo kế hoạch số 12/KH-BTV, số lớp mở được là ",
    "Chỉ tiêu còn thiếu là ",
    "Kế hoạch kết nạp 160 đoàn viên, số kết nạp là ",
)


def place(before: str, number: str = "480 triệu đồng") -> Place:
    """A figure behind some words."""
    figure = extract(f"{before}{number}.")[-1]
    return Place(figure, Words(()), between=fold(before))


@pytest.mark.parametrize("before", SET)
def test_what_is_planned_is_no_result(before: str) -> None:
    assert is_set(place(before))


@pytest.mark.parametrize("before", REACHED)
def test_what_was_reached_is_one(before: str) -> None:
    assert not is_set(place(before))


def test_a_ratio_holds_what_was_reached() -> None:
    assert not is_set(place("Chỉ tiêu kết nạp tỉnh giao cho ngành là ", "184/160 đoàn viên"))
