"""What only a stage of the year tells: titles, columns and sentences, and the value of the year."""

import pytest

from nlp_reports.figures import figures_of
from nlp_reports.guidelines import Alignment
from nlp_reports.indicators import values_of
from nlp_reports.indicators.stages import is_of_year, is_stage, names_stage
from nlp_reports.lexicon import Row, table
from nlp_reports.model import (
    Doubt,
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
from nlp_reports.text import fold, sentences_of
from tests.indicators.test_indicators_telling import values

STRIKES = Indicator("t#1", "số cuộc ngừng việc tập thể", ("cuộc",))
TALKS = Indicator("t#2", "số cuộc đối thoại", ("cuộc",))


def report_of(*stages: tuple[str, str]) -> Report:
    """Return a report with a section of one paragraph for each title."""
    text, laid, sections = "", [], []
    for number, (title, line) in enumerate(stages):
        start = len(text)
        heading = Span(start, start + len(title))
        body = Span(heading.end + 1, heading.end + 1 + len(line))
        text += f"{title}\n{line}\n"
        laid += [
            Paragraph(2 * number, ParagraphKind.HEADING, heading, Span(start, start), "", 0, number),
            Paragraph(2 * number + 1, ParagraphKind.BODY, body, body, "", 0, number),
        ]
        sections.append(Section(str(number), "", title, 1, SectionKind.RESULTS, heading, body, -1, 2 * number))
    return Report("r", "r.docx", text, tuple(laid), tuple(sections))


def first_value(*stages: tuple[str, str]) -> IndicatorValue:
    report = report_of(*stages)
    sentences = sentences_of(report)
    guideline = Guideline("Hướng dẫn", 2025, topics=(Topic("t", "Quan hệ lao động", indicators=(STRIKES, TALKS)),))
    alignment = Alignment(tuple(("t",) for _ in sentences))
    return values_of(report, sentences, figures_of(report, sentences), guideline, alignment)[0]


@pytest.mark.parametrize("row", table("year_parts").rows, ids=[row["cue"] for row in table("year_parts")])
def test_a_part_of_the_year_and_the_year(row: Row) -> None:
    tells = is_stage if row["kind"] == "part" else lambda text: is_of_year(fold(text))
    assert tells(row["fires"])
    assert not tells(row["spares"])


@pytest.mark.parametrize("title", ["01/10-10/11", "6 tháng đầu năm", "Từ tháng 4 đến tháng 6", "Quý IV (đến 15/11)"])
def test_titles_of_stages(title: str) -> None:
    assert is_stage(title)


@pytest.mark.parametrize("title", ["Tháng Công nhân", "Đợt", "Năm 2025", "Tháng 11/2025", "Đến 15/11", "Thực hiện"])
def test_titles_of_no_stages(title: str) -> None:
    assert not is_stage(title)


def test_a_sentence_names_its_stage() -> None:
    assert names_stage("Chặng này có 02 cuộc ngừng việc.")
    assert names_stage("Bốn lớp dồn vào tháng 8.")
    assert not names_stage("Có 02 cuộc ngừng việc, hết 30 triệu đồng.")


def test_what_two_stages_tell_apart_is_no_value_of_the_year() -> None:
    value = first_value(("Quý I", "Có 02 cuộc ngừng việc tập thể."), ("Quý II", "Có 05 cuộc ngừng việc tập thể."))
    assert value.status is ValueStatus.MISSING


def test_a_stage_alone_is_taken_with_doubt_where_others_speak_of_it() -> None:
    value = first_value(
        ("Quý I", "Chỉ có 02 cuộc ngừng việc tập thể."), ("Quý II", "Một lần ngừng việc tập thể, 180 người bỏ máy.")
    )
    assert (value.value, value.doubts) == (2, (Doubt.UNCERTAIN,))


def test_a_stage_is_believed_where_no_other_speaks_of_it() -> None:
    value = first_value(("Quý I", "Có 02 cuộc ngừng việc tập thể."), ("Quý II", "Mở 11 lớp."))
    assert (value.value, value.doubts) == (2, ())


def test_the_year_comes_before_its_stages() -> None:
    value = first_value(
        ("Quý I", "Có 02 cuộc ngừng việc tập thể."),
        ("Quý II", "Từ đầu năm có 05 cuộc ngừng việc tập thể."),
        ("Quý III", "Có 03 cuộc ngừng việc tập thể."),
    )
    assert value.value == 5


def test_nothing_in_one_stage_is_not_nothing_in_the_year() -> None:
    value = first_value(
        ("Quý I", "Không có cuộc ngừng việc tập thể nào."), ("Quý II", "Lại ngừng việc tập thể, 180 người bỏ máy.")
    )
    assert value.value != 0


HELD = Indicator("t#1", "buổi tuyên truyền pháp luật", ("buổi",))
HEARD = Indicator("t#2", "lượt người nghe tuyên truyền pháp luật", ("lượt người",))


@pytest.mark.parametrize(
    ("line", "amounts"),
    [
        (
            "Phổ biến pháp luật: quý I 04 buổi, 420 lượt người; quý II 05 buổi, 515 lượt người.",
            (None, None),
        ),
        ("Phổ biến pháp luật: quý I 04 buổi; cả năm 09 buổi, 935 lượt người.", (9, 935)),
    ],
)
def test_what_stretches_of_one_sentence_tell_of_stages_is_none(line: str, amounts: tuple[int | None, ...]) -> None:
    taken = {value.indicator: value.amount for value in values(line, HELD, HEARD)}
    assert tuple(taken.values()) == amounts


def test_law_is_taught_in_any_words() -> None:
    taken = values("Nói chuyện pháp luật 15 buổi, 1.320 lượt người.", HELD, HEARD)
    assert [(one.amount, one.doubts) for one in taken] == [(15, ()), (1320, ())]
