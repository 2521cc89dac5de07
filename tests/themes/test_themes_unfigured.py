"""Names of themes: no figure of one unit stands in the name of what several say."""

import pytest

from nlp_reports.lexicon import Row, table
from nlp_reports.model import Role, Span, Statement
from nlp_reports.themes.labels import label
from nlp_reports.themes.points import Points
from nlp_reports.themes.unfigured import unfigured


@pytest.mark.parametrize("row", table("label_leads").rows, ids=lambda row: row["word"])
def test_a_figure_that_ends_a_clause_goes_with_what_leads_up_to_it(row: Row) -> None:
    assert unfigured(row["fires"]) == row["reads"]
    assert unfigured(row["reads"]) == row["reads"]


@pytest.mark.parametrize(
    "text",
    [
        "Dịch Covid-19 kéo dài",
        "Đề án 939 triển khai chậm",
        "Ca 3 khó họp",
        "Phường 5 chưa có đất",
        "Nghị quyết 18 về bộ máy",
    ],
)
def test_names_and_dates_stay(text: str) -> None:
    assert unfigured(text) == text


def test_turns_are_people_without_their_number() -> None:
    assert unfigured("Đưa 11.000 lượt người trẻ nghe chuyện xưa") == "Đưa người trẻ nghe chuyện xưa"


def said(unit: str, text: str) -> Statement:
    return Statement(unit, 1, 1, Span(0, 1), text, Role.PROPOSAL)


def test_the_figure_of_one_unit_names_no_theme_of_several() -> None:
    first = said("a", "LĐLĐ tỉnh hỗ trợ thêm 120 triệu đồng cho lều trại của ngành.")
    both = [first, said("b", "LĐLĐ tỉnh hỗ trợ 300 triệu đồng cho lều trại.")]
    assert "120" in label([first], Points([first]))
    assert not any(char.isdigit() for char in label(both, Points(both)))


def test_what_is_left_of_something_is_named_with_what_is_wrong_with_it() -> None:
    told = ("Vẫn còn 04 cơ sở mới dừng ở mức trung bình.", "07 cơ sở xếp loại dưới mức khá.")
    few = [said(unit, text) for unit, text in zip("ab", told, strict=True)]
    assert label(few, Points(few)) == "Vẫn còn cơ sở mới dừng ở mức trung bình"
