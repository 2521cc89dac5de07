"""Numbers that differ: one told at several places and another far from it, lists that end where their items go on."""

from decimal import Decimal

import pytest

from nlp_reports.indicators.leads import lead_in
from nlp_reports.model import (
    Doubt,
    Indicator,
    Paragraph,
    ParagraphKind,
    Report,
    Section,
    SectionKind,
    Span,
    ValueStatus,
)
from nlp_reports.text import sentences_of
from tests.indicators.test_indicators_standing import value_of
from tests.indicators.test_indicators_values import report_of

NEW = Indicator("t#1", "đoàn viên kết nạp mới", ("người", "đoàn viên"))


@pytest.mark.parametrize(
    ("lines", "amount"),
    [
        (("Kết nạp mới 731 đoàn viên.", "Số được kết nạp là 52 người.", "Kết nạp mới 731 đoàn viên."), 731),
        (("Kết nạp mới 731 đoàn viên.", "Kết nạp mới 713 đoàn viên.", "Kết nạp mới 731 đoàn viên."), None),
        (("Kết nạp mới 731 đoàn viên.", "Kết nạp mới 652 đoàn viên.", "Kết nạp mới 731 đoàn viên."), None),
    ],
)
def test_what_several_places_tell_stands_against_one_that_is_far(lines: tuple[str, ...], amount: int | None) -> None:
    value = value_of(report_of(*lines), NEW)
    assert value.amount == (None if amount is None else Decimal(amount))
    if amount is None:
        assert value.status is ValueStatus.CONFLICT
    else:
        assert value.doubts == (Doubt.ELSEWHERE,) or not value.doubts


def _list(*items: tuple[int, str]) -> Report:
    text, laid = "", []
    for index, (depth, line) in enumerate(items):
        span = Span(len(text), len(text) + len(line))
        laid.append(Paragraph(index, ParagraphKind.ITEM, span, span, "+" if depth else "-", depth, 0))
        text += line + "\n"
    section = Section("II", "II", "KẾT QUẢ", 1, SectionKind.RESULTS, Span(0, 0), Span(0, len(text)), -1, 0)
    return Report("r", "r.docx", text, tuple(laid), (section,))


def test_an_item_leads_in_to_deeper_ones_and_to_none_of_its_own_depth_behind_these() -> None:
    report = _list((0, "Tết lo cho 3.940 người:"), (1, "Tổng công ty chi 1.600 suất;"), (0, "Thăm ốm 488 lượt người."))
    _, deeper, same = sentences_of(report)
    assert lead_in(report, deeper) == "Tết lo cho 3.940 người:"
    assert not lead_in(report, same)


def test_items_of_one_depth_may_stand_under_one_that_leads_in() -> None:
    report = _list((0, "Tết lo cho 3.940 người:"), (0, "Tổng công ty chi 1.600 suất;"), (0, "Công đoàn chi 618 suất."))
    *_, last = sentences_of(report)
    assert lead_in(report, last) == "Tết lo cho 3.940 người:"
