"""Ranks told below a table are held against its column."""

import pytest

from nlp_reports.figures import Outcome, figures_of, relations_of
from nlp_reports.model import Cell, Paragraph, ParagraphKind, Report, Section, SectionKind, Sentence, Span, Table

ROWS = ("Chi hội\tQuỹ (triệu đồng)\tHội viên", "Trảng Sim\t18,4\t92", "Gò Mít\t21,6\t144", "Bàu Đá\t9,7\t97")


def accused(told: str) -> list[str]:
    """The words that do not fit in a report of a table and the sentence below it."""
    text, cells = "", []
    for number, row in enumerate(ROWS, start=1):
        placed = []
        for column, said in enumerate(row.split("\t"), start=1):
            placed.append(Cell(said, Span(len(text), len(text) + len(said)), number, column))
            text += said + "\t"
        text = text[:-1] + "\n"
        cells.append(tuple(placed))
    span = Span(len(text), len(text) + len(told))
    section = Section("I", "I", "", 1, SectionKind.RESULTS, Span(0, 0), Span(0, span.end), -1, 0)
    paragraphs = (Paragraph(0, ParagraphKind.BODY, span, span, section=0),)
    report = Report(
        "r", "r.docx", text + told + "\n", paragraphs, (section,), (Table(Span(0, len(text) - 1), tuple(cells)),)
    )
    sentences = (Sentence(1, span, 0, 0),)
    found = relations_of(report, sentences, figures_of(report, sentences))
    return [one.where.of(report.text) for one in found if one.outcome is Outcome.NOT]


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ("Quỹ của chi hội Trảng Sim lớn nhất trong ba chi hội.", ["lớn nhất"]),
        ("Chi hội Bàu Đá có hội viên ít nhất.", ["ít nhất"]),
        ("Quỹ của chi hội Bàu Đá nhiều hơn chi hội Gò Mít.", ["nhiều hơn"]),
        ("Quỹ của chi hội Gò Mít lớn nhất trong ba chi hội.", []),
        ("Quỹ của Gò Mít lớn nhất, song bình quân đầu người thì Trảng Sim cao nhất.", []),
        ("Chi hội Trảng Sim dẫn đầu.", []),
        ("Chi hội Trảng Sim lớn nhất huyện về phong trào trồng cây.", []),
    ],
)
def test_a_rank_below_a_table_is_held_against_the_column_that_it_names(told: str, wrong: list[str]) -> None:
    assert accused(told) == wrong
