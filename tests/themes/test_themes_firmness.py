"""Stability: what always meets is firm, what meets by chance is not, and the same themes give the same numbers."""

from dataclasses import replace

from nlp_reports.model import Role, Span, Statement
from nlp_reports.themes import cluster, stability

FIRM = "Thu kinh phí công đoàn chưa đạt dự toán."
LOOSE = ("Hồ sơ đoàn viên bị ướt.", "Cây xanh trong sân trường gãy đổ.", "Nhà ăn của xưởng xuống cấp.")


def statements() -> list[Statement]:
    said = [Statement(f"r{n}", 1, 1, Span(0, 1), FIRM + " " * n, Role.LIMITATION) for n in range(4)]
    return said + [Statement(f"r{n}", 2, 2, Span(0, 1), text, Role.LIMITATION) for n, text in enumerate(LOOSE)]


def test_what_always_meets_is_firm_and_a_lonely_theme_has_no_number() -> None:
    themes = cluster(statements())
    found = stability(themes)
    assert found[themes[0].id] == 1.0
    assert [found[theme.id] for theme in themes if theme.organisations == 1] == [None] * len(LOOSE)


def test_the_same_themes_give_the_same_numbers() -> None:
    assert stability(cluster(statements())) == stability(cluster(statements()[::-1]))


def test_statements_that_an_analyst_put_together_are_not_firm() -> None:
    themes = cluster(statements())
    lonely = [theme for theme in themes if theme.organisations == 1]
    whole = replace(lonely[0], statements=tuple(said for theme in lonely for said in theme.statements))
    assert stability((themes[0], whole))[whole.id] == 0.0
