"""Tables behind the signature: under a line that calls them an appendix they tell results, else they stay plans."""

import datetime as dt

import pytest

from nlp_reports.figures import figures_of
from nlp_reports.figures.annexes import is_annexed
from nlp_reports.model import (
    Cell,
    FigureRole,
    Letterhead,
    Paragraph,
    ParagraphKind,
    Report,
    Section,
    SectionKind,
    Span,
    Table,
)

ROWS = (("Chỉ tiêu", "Kế hoạch", "Thực hiện"), ("Sáng kiến", "250", "268"))


def report_of(*lines: tuple[str, ParagraphKind]) -> Report:
    text, laid, rows = "III. NHIỆM VỤ NĂM 2025\n", [], []
    laid.append(Paragraph(0, ParagraphKind.HEADING, Span(0, len(text) - 1), Span(0, 0), "III", 0, 0))
    for line, kind in lines:
        span = Span(len(text), len(text) + len(line))
        laid.append(Paragraph(len(laid), kind, span, span, "", 0, 0))
        text += line + "\n"
    first, begin = len(laid), len(text)
    for number, row in enumerate(ROWS, start=1):
        start, cells = len(text), []
        for column, words in enumerate(row, start=1):
            cells.append(Cell(words, Span(len(text), len(text) + len(words)), number, column))
            text += words + ("\t" if column < len(row) else "\n")
        rows.append(tuple(cells))
        span = Span(start, len(text) - 1)
        laid.append(Paragraph(len(laid), ParagraphKind.ROW, span, span, "", 0, 0))
    section = Section("III", "III", "NHIỆM VỤ NĂM 2025", 1, SectionKind.PLAN, laid[0].span, Span(23, len(text)), -1, 0)
    table = Table(Span(begin, len(text) - 1), tuple(rows), 0, first)
    head = Letterhead(date=dt.date(2024, 11, 25))
    return Report("r", "r.docx", text, tuple(laid), (section,), (table,), head)


SIGNED = ("CHỦ TỊCH", ParagraphKind.SIGNATURE)
PLANNED = ("Các chỉ tiêu phấn đấu:", ParagraphKind.BODY)


@pytest.mark.parametrize("title", ["Phụ lục: Một số chỉ tiêu chính", "BIỂU TỔNG HỢP SỐ LIỆU NĂM 2024"])
def test_a_table_under_a_line_that_calls_it_an_appendix_tells_results(title: str) -> None:
    report = report_of(SIGNED, (title, ParagraphKind.BODY))
    assert is_annexed(report, report.tables[0])
    told = {str(figure.cell): figure.role for figure in figures_of(report, ())}
    assert (told["t1r2c2"], told["t1r2c3"]) == (FigureRole.TARGET, FigureRole.ACTUAL)


@pytest.mark.parametrize(
    "lines",
    [
        (PLANNED,),
        (SIGNED, PLANNED),
        (("Phụ lục: Một số chỉ tiêu chính", ParagraphKind.BODY),),
        (SIGNED, ("Phụ lục: Chỉ tiêu phấn đấu năm 2025", ParagraphKind.BODY)),
    ],
)
def test_a_table_of_plans_stays_one(lines: tuple[tuple[str, ParagraphKind], ...]) -> None:
    report = report_of(*lines)
    assert not is_annexed(report, report.tables[0])
    assert {figure.role for figure in figures_of(report, ())} == {FigureRole.PLAN}
