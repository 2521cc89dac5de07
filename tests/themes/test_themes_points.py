"""Points: what units share is told first, in words that stand by themselves, the same in any order."""

import pytest

from nlp_reports.lexicon import Row, table
from nlp_reports.model import Role, Span, Statement, Theme
from nlp_reports.themes import Points, Told, claim_of
from nlp_reports.themes.phrases import words_of

TEXTS = (
    "Báo cáo của cơ sở gửi lên muộn, ít số liệu, nặng về kể lể.",
    "Báo cáo từ cơ sở gửi về chậm, số liệu không khớp, phải nhắc nhiều lần.",
    "Chế độ báo cáo của cơ sở còn muộn, số liệu không khớp giữa các biểu.",
)


def told(texts: tuple[str, ...] = TEXTS) -> list[Told]:
    return [Told(f"{name}#1", name, text) for name, text in zip("abcdef", texts, strict=False)]


def test_the_first_point_is_the_most_common_and_others_add_to_it() -> None:
    first, *others = Points(()).of(Role.LIMITATION, told(), 2)
    assert first.text.startswith("Báo cáo")
    assert len(first.reports) > 1
    assert all(other.key != first.key for other in others)


def test_the_order_of_the_statements_does_not_matter() -> None:
    there, back = (Points(()).of(Role.LIMITATION, said, 2) for said in (told(), told()[::-1]))
    assert [point.text for point in there] == [point.text for point in back]


def test_a_point_ends_where_it_says_something_by_itself() -> None:
    (point,) = Points(()).of(Role.LIMITATION, told(("Cấp uỷ, thủ trưởng ở vài đơn vị còn xem nhẹ công đoàn.",)), 1)
    assert point.text == "Cấp uỷ, thủ trưởng ở vài đơn vị còn xem nhẹ công đoàn"


def test_what_a_wording_costs_decides_between_equals() -> None:
    said = told(("Báo cáo gửi về muộn ở Bến Trà.", "Báo cáo gửi về muộn ở cơ sở."))
    (point,) = Points(()).of(Role.LIMITATION, said, 1, lambda text: 9.0 * ("Bến Trà" in text))
    assert "Bến Trà" not in point.text


@pytest.mark.parametrize("row", [*table("point_ends"), *table("point_predicates")], ids=lambda row: row["word"])
def test_a_word_stands_in_its_example_only(row: Row) -> None:
    word = f" {' '.join(words_of(row['word']))} "
    assert word in f" {' '.join(words_of(row['fires']))} "
    assert word not in f" {' '.join(words_of(row['spares']))} "


def test_a_unit_that_speaks_of_nothing_known_is_counted_where_it_holds_a_word_of_the_matter() -> None:
    texts = ("Phát triển tổ chức còn chậm.", "Chưa lập được công đoàn ở DN.", "05 DN còn nợ.", "Tổ chức còn mỏng.")
    said = tuple(
        Statement(unit, 1, 1, Span(0, 1), text, Role.LIMITATION) for unit, text in zip("abcd", texts, strict=True)
    )
    found = claim_of(Theme("L01", Role.LIMITATION, "Phát triển tổ chức cơ sở", said))
    assert [one.report for one in found.statements] == ["a", "b"]


def test_a_field_is_called_by_the_name_that_is_most_in_the_words_of_its_units() -> None:
    texts = ("Hội viên mới 1.264 người, vượt chỉ tiêu tỉnh giao.", "Hội viên mới vượt 7,9%.")
    said = tuple(Statement(unit, 1, 1, Span(0, 1), text, Role.STRENGTH) for unit, text in zip("ab", texts, strict=True))
    assert claim_of(Theme("S01", Role.STRENGTH, "Phát triển tổ chức cơ sở", said)).matter == "Phát triển hội viên"


def test_asking_the_same_body_is_not_asking_for_the_same() -> None:
    texts = (
        "LĐLĐ tỉnh sớm có hướng dẫn về tổ chức công đoàn ở những cơ quan hợp nhất.",
        "LĐLĐ tỉnh sớm có hướng dẫn thống nhất về xử lý doanh nghiệp chây ì kinh phí công đoàn.",
    )
    first, *_ = Points(()).of(Role.PROPOSAL, told(texts), 2)
    assert len(first.reports) == 1
