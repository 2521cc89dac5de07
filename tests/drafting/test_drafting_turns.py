import pytest

from nlp_reports.drafting import compose
from nlp_reports.model import Guideline, Receipt, Role, Span, Statement, Status, Theme

TEXTS = ("Nhiều DN chưa trích nộp kinh phí công đoàn.", "Có nơi dây dưa, khất nợ nhiều quý liền, nhất là xưởng gỗ.")


@pytest.mark.parametrize("role", [Role.STRENGTH, Role.LIMITATION])
def test_neighbouring_themes_are_not_told_in_the_same_words(role: Role) -> None:
    said = tuple(Statement(u, 1, 1, Span(0, len(t)), t, role) for u, t in zip("ab", TEXTS, strict=True))
    themes = [Theme(f"X{number:02}", role, "Thu kinh phí", said) for number in range(1, 5)]
    receipts = [Receipt(unit, f"{unit}.docx", f"LĐLĐ {unit}", Status.READ) for unit in "ab"]
    texts = [one.text for one in compose(Guideline("x"), receipts, themes, ()).sentences]
    assert len(set(texts[:3])) == 3
    assert texts[3] == texts[0]
    assert all(text.startswith("Hầu hết đơn vị (2/2) ") for text in texts)
