from decimal import Decimal

import pytest

from nlp_reports.evaluation.matching import align, ends, keys, same_span, same_unit
from nlp_reports.evaluation.tally import Tally, bcubed
from nlp_reports.model import Evidence, Figure, FigureKind, Span


def figure(text: str = "12", value: str | None = None, low: str | None = None, high: str | None = None) -> Figure:
    number = [Decimal(end) if end else None for end in (value, low, high)]
    return Figure(Span(0, len(text)), text, FigureKind.COUNT, Evidence.YES, *number, counted="đoàn viên")


def test_a_typed_label_may_be_kept_or_dropped() -> None:
    assert keys("1/- Những ưu điểm") & keys("Những ưu điểm")
    assert keys("PHẦN THỨ NHẤT: ĐẶC ĐIỂM") & keys("Đặc điểm")
    assert not keys("25/11 là hạn") & keys("là hạn")


def test_a_sentence_cut_in_two_still_has_both_halves_as_mates() -> None:
    gold = ["Kết nạp 12 đoàn viên; thành lập 2 CĐCS tại huyện.", "Không có đơn thư."]
    ours = ["Kết nạp 12 đoàn viên;", "thành lập 2 CĐCS tại huyện.", "Không có đơn thư."]
    assert [sorted(mates) for mates in align(gold, ours)] == [[0, 1], [2]]


@pytest.mark.parametrize(
    ("gold", "ours", "found"),
    [
        ("96.5", figure(value="96.5"), {"value", "low", "high"}),
        (">500", figure(value="500"), {"value", "low", "high"}),
        ("12/15", figure(low="12", high="15"), {"value", "low", "high"}),
        ("5..7", figure(low="5", high="8"), set()),
        ("12", figure(low="12", high="15"), {"low"}),
        ("12", figure(value="13"), set()),
    ],
)
def test_a_value_is_found_at_the_right_end(gold: str, ours: Figure, found: set[str]) -> None:
    assert ends(gold, ours) == found


def test_the_same_number_written_with_other_words_around_it_is_the_same_span() -> None:
    assert same_span("trên 500", "500 người")
    assert same_span("hai", "Hai đợt")
    assert not same_span("1.250", "250.1")
    assert not same_span("năm", "5")


def test_a_unit_fits_when_one_holds_the_other() -> None:
    assert same_unit("đoàn viên", figure())
    assert same_unit("đoàn viên ưu tú", figure())
    assert not same_unit("suất", figure())


def test_bcubed_of_one_heap_and_of_singletons() -> None:
    items = ["a", "a", "b", "b"]
    assert bcubed([(gold, 0) for gold in items]) == pytest.approx(0.667, abs=1e-3)
    assert bcubed(list(zip(items, range(4), strict=True))) == pytest.approx(0.667, abs=1e-3)
    assert bcubed([]) == 0.0


def test_a_tally_of_nothing_is_zero_not_an_error() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1, Tally().n) == (0.0, 0.0, 0.0, 0)
