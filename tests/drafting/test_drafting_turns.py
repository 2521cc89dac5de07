import pytest

from nlp_reports.drafting import compose
from nlp_reports.drafting.forms import Kind, formed
from nlp_reports.lexicon import Row, table
from nlp_reports.model import Guideline, Receipt, Role, Span, Statement, Status, Theme
from nlp_reports.themes import cluster

TEXTS = ("Nhiều DN chưa trích nộp kinh phí công đoàn.", "Có nơi dây dưa, khất nợ nhiều quý liền, nhất là xưởng gỗ.")


@pytest.mark.parametrize("role", [Role.STRENGTH, Role.LIMITATION])
def test_neighbouring_themes_are_not_told_in_the_same_words(role: Role) -> None:
    said = tuple(Statement(u, 1, 1, Span(0, len(t)), t, role) for u, t in zip("ab", TEXTS, strict=True))
    themes = [Theme(f"X{number:02}", role, "Thu kinh phí", said) for number in range(1, 5)]
    receipts = [Receipt(unit, f"{unit}.docx", f"LĐLĐ {unit}", Status.READ) for unit in "ab"]
    texts = [one.text for one in compose(Guideline("x"), receipts, themes, ()).sentences]
    assert len(set(texts[:3])) == 3
    assert texts[3] == texts[0]
    assert all("tất cả đơn vị (2/2)" in text.lower() for text in texts)


@pytest.mark.parametrize("row", list(table("draft_forms")), ids=lambda row: row["form"])
def test_every_form_says_who_and_fills_its_gaps(row: Row) -> None:
    gaps = {"who": "một số đơn vị (2/6)", "verb": "nêu", "matter": "nữ công", "points": "x", "figures": "12 cuộc"}
    text = row["text"].format(**gaps)
    assert gaps["who"] in text
    assert not set("{}") & set(text)


def test_every_role_has_a_form_of_every_kind_that_it_needs() -> None:
    gaps = {"who": "w", "verb": "v", "matter": "m", "points": "p", "figures": "f"}
    for role in set(Role) - {Role.PLAN}:
        kinds = set(Kind)
        if role is not Role.STRENGTH:
            kinds -= {Kind.COUNTED, Kind.TALLIED, *({Kind.JUDGED} if role is Role.PROPOSAL else ())}
        assert all(
            formed(role, kind, turn, gaps, led=led) for kind in kinds for turn in (0, 7) for led in (True, False)
        )


def test_a_body_that_is_asked_twice_is_named_once() -> None:
    texts = ("Đề nghị UBND tỉnh dành quỹ đất xây nhà trọ.", "Đề nghị UBND tỉnh làm thêm nhà trẻ cho công nhân.")
    said = tuple(
        Statement(u, 1, 1, Span(0, len(t)), t, Role.PROPOSAL, addressee="Uỷ ban nhân dân tỉnh")
        for u, t in zip("ab", texts, strict=True)
    )
    theme = Theme("P01", Role.PROPOSAL, "Nhà ở cho công nhân", said)
    receipts = [Receipt(unit, f"{unit}.docx", f"LĐLĐ {unit}", Status.READ) for unit in "ab"]
    (one,) = compose(Guideline("x"), receipts, [theme], ()).sentences
    assert one.text.count("UBND tỉnh") == 1


def test_what_helped_stands_among_the_strengths_and_never_under_the_causes_of_shortcomings() -> None:
    text = "Cấp uỷ các cấp luôn quan tâm, tạo điều kiện."
    said = tuple(Statement(u, 1, 1, Span(0, len(text)), text, Role.CAUSE_OBJECTIVE, favourable=True) for u in "abc")
    receipts = [Receipt(unit, f"{unit}.docx", f"LĐLĐ {unit}", Status.READ) for unit in "abc"]
    (one,) = compose(Guideline("x"), receipts, cluster(said), ()).sentences
    assert one.section == "1. Những ưu điểm"
    assert one.text == (
        "Về nguyên nhân của kết quả đạt được, tất cả đơn vị (3/3) nêu cấp uỷ các cấp luôn quan tâm, tạo điều kiện."
    )
