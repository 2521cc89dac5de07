"""A document is an appendix by its title and its tables; every title fires and spares."""

import pytest

from nlp_reports.checks import is_appendix, owner_of_appendix
from nlp_reports.lexicon import Row, table
from nlp_reports.model import Cell, Paragraph, ParagraphKind, Report, Span, Table

UNITS = ("LĐLĐ huyện Khe Lau", "LĐLĐ huyện Bàu Sen")


def document(*lines: str, file: str = "a.xlsx", tables: int = 1) -> Report:
    text, laid = "", []
    for index, line in enumerate(lines):
        span = Span(len(text), len(text) + len(line))
        laid.append(Paragraph(index, ParagraphKind.BODY, span, span))
        text += line + "\n"
    one = Table(Span(0, 0), ((Cell("", Span(0, 0), 1, 1),),))
    return Report("a", file, text, tuple(laid), tables=(one,) * tables)


@pytest.mark.parametrize("row", table("appendix_titles").rows, ids=lambda row: row["cue"])
def test_a_title_fires_and_spares(row: Row) -> None:
    assert is_appendix(document("LĐLĐ huyện Khe Lau", row["fires"]))
    assert not is_appendix(document("LĐLĐ huyện Khe Lau", row["spares"]))


def test_a_report_with_an_appendix_at_its_end_is_a_report() -> None:
    assert not is_appendix(document("PHỤ LỤC", "Công đoàn huyện tổ chức nhiều hoạt động. " * 30))
    assert not is_appendix(document("PHỤ LỤC", tables=0))


def test_a_unit_is_told_by_a_line_or_the_path_and_two_are_asked() -> None:
    assert owner_of_appendix(document("LĐLĐ HUYỆN KHE LAU", "PHỤ LỤC"), UNITS).organisation == UNITS[0]
    path = "phu luc LDLD huyen Bau Sen.xlsx"
    assert owner_of_appendix(document("PHỤ LỤC", file=path), UNITS).organisation == UNITS[1]
    assert owner_of_appendix(document("LĐLĐ HUYỆN KHE LAU", "PHỤ LỤC", file=path), UNITS).doubt
    assert owner_of_appendix(document("PHỤ LỤC"), UNITS).doubt
