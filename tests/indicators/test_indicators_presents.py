"""What a plan says of today bears witness against the results."""

import pytest

from nlp_reports.figures import figures_of
from nlp_reports.guidelines import Alignment
from nlp_reports.indicators import values_of
from nlp_reports.indicators.presents import names_present
from nlp_reports.model import (
    Guideline,
    Indicator,
    IndicatorValue,
    Paragraph,
    ParagraphKind,
    Report,
    Section,
    SectionKind,
    Span,
    Topic,
    ValueStatus,
)
from nlp_reports.text import sentences_of

AGREEMENTS = Indicator("t#1", "bản thoả ước còn hiệu lực", ("bản",))


def value_beside(result: str, plan: str) -> IndicatorValue:
    """Return the value of the agreements of a report with a section of results and one of plans."""
    text, laid, sections = "", [], []
    for number, (kind, line) in enumerate(((SectionKind.RESULTS, result), (SectionKind.PLAN, plan))):
        span = Span(len(text), len(text) + len(line))
        text += f"{line}\n"
        laid.append(Paragraph(number, ParagraphKind.BODY, span, span, "", 0, number))
        sections.append(Section(str(number), "", "", 1, kind, Span(span.start, span.start), span, -1, number))
    report = Report("r", "r.docx", text, tuple(laid), tuple(sections))
    sentences = sentences_of(report)
    guideline = Guideline("Hướng dẫn", 2025, topics=(Topic("t", "Thoả ước", indicators=(AGREEMENTS,)),))
    alignment = Alignment((("t",), ()), section_topics=(("t",), ()))
    return values_of(report, sentences, figures_of(report, sentences), guideline, alignment)[0]


@pytest.mark.parametrize(
    ("plan", "status"),
    [
        ("Đưa số thoả ước còn hiệu lực từ 72 bản hiện nay lên 80 bản.", ValueStatus.CONFLICT),
        ("Đưa số thoả ước còn hiệu lực từ 68 bản hiện nay lên 80 bản.", ValueStatus.TAKEN),
        ("Đưa số thoả ước còn hiệu lực lên 80 bản.", ValueStatus.TAKEN),
    ],
)
def test_a_plan_that_tells_another_number_of_today_is_a_conflict(plan: str, status: ValueStatus) -> None:
    assert value_beside("Thoả ước còn hiệu lực 68 bản.", plan).status is status


def test_a_plan_names_what_there_is() -> None:
    assert names_present("nâng số nhà máy có thoả ước từ 47 hiện nay lên 52")
    assert not names_present("nâng bữa ca từ 20.000 đồng lên 23.000 đồng")
    assert not names_present("từ năm nay, mở 05 lớp")
