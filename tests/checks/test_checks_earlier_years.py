"""What a report claims of last year, held against what it reported then."""

import dataclasses
from decimal import Decimal

import pytest

from nlp_reports.checks import remarked, with_past_findings
from nlp_reports.checks.earlier_years import claim_in
from nlp_reports.figures import figures_of
from nlp_reports.indicators.comparing import BELOW
from nlp_reports.lexicon import table
from nlp_reports.model import (
    Analysis,
    Comparison,
    Doubt,
    IndicatorValue,
    Paragraph,
    ParagraphKind,
    Report,
    Rule,
    Span,
    ValueStatus,
)
from nlp_reports.text import sentences_of


def analysis_of(sentence: str, value: int = 12) -> Analysis:
    span = Span(0, len(sentence))
    report = Report("a", "a.docx", sentence + "\n", (Paragraph(0, ParagraphKind.BODY, span, span),))
    sentences = sentences_of(report)
    taken = IndicatorValue("II.1#1", "số lớp", "a", Decimal(value), ValueStatus.TAKEN, source="1")
    return Analysis(report, sentences, figures_of(report, sentences), values=(taken,))


def held(sentence: str, before: int, now: int = 12, since: str = "năm 2019", remark: str = "") -> Comparison:
    one = Comparison("II.1#1", "số lớp", "", "a", "LĐLĐ", Decimal(now), Decimal(before), since, remark)
    (found,) = remarked([analysis_of(sentence, now)], [one], 2020)
    return found


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("Mở 12 lớp tập huấn, tăng 20% so với cùng kỳ.", "tăng 20%"),
        ("Mở 12 lớp tập huấn, tăng 02 lớp so với năm 2019.", "tăng"),
        ("Mở 12 lớp tập huấn (giảm so với CK).", "giảm"),
        ("Mở 12 lớp tập huấn, nhiều hơn năm trước 02 lớp.", "tăng"),
        ("Mở 12 lớp tập huấn, vượt 20% kế hoạch, bằng 90% cùng kỳ.", None),
        ("Mở 12 lớp tập huấn; kết nạp 45 đoàn viên, tăng 20% so với cùng kỳ.", None),
        ("Mở 12 lớp tập huấn với 600 lượt người dự, tăng 20% so với cùng kỳ.", None),
        ("Mở 12 lớp tập huấn, tăng 20% so với năm 2015.", None),
        ("Mở 12 lớp tập huấn, tăng 20% so với kế hoạch.", None),
        ("So với cùng kỳ số vụ giảm; mở 12 lớp tập huấn.", None),
    ],
)
def test_a_claim_is_of_the_value_before_it_in_its_clause(sentence: str, claim: str | None) -> None:
    analysis = analysis_of(sentence)
    found = claim_in(analysis, analysis.values[0], 2020)
    assert (str(found) if found else None) == claim


@pytest.mark.parametrize(
    ("before", "remark"),
    [
        (10, ""),
        (15, "Báo cáo ghi tăng 20%, số liệu hai kỳ lại giảm"),
        (8, "Báo cáo ghi tăng 20%, tính từ số liệu hai kỳ là 50%"),
        (12, ""),
        (0, ""),
    ],
)
def test_sign_and_size_of_a_claim_are_held_against_the_two_values(before: int, remark: str) -> None:
    expected = remark if before != 12 else "Báo cáo ghi tăng 20%, tính từ số liệu hai kỳ là 0%"
    assert held("Mở 12 lớp tập huấn, tăng 20% so với cùng kỳ.", before).remark == expected


def test_a_claim_on_last_year_says_nothing_of_june() -> None:
    assert held("Mở 12 lớp tập huấn, tăng 20% so với cùng kỳ.", 15, since="6 tháng đầu năm 2020").remark == ""
    assert held("Mở 12 lớp tập huấn, tăng 20% so với cùng kỳ.", 15, since="6 tháng đầu năm 2019").remark != ""


def test_a_remark_is_a_request_at_the_value_and_a_fall_its_doubt() -> None:
    analysis = analysis_of("Mở 12 lớp tập huấn.")
    fell = held("Mở 12 lớp tập huấn.", 15, since="6 tháng đầu năm 2020", remark=BELOW)
    (told,) = with_past_findings([analysis], [fell])
    (finding,) = told.findings
    assert (finding.rule, finding.sentence, finding.ref, finding.topic) == (Rule.CONFLICT, 1, 1, "II.1")
    assert finding.message == (
        "So với số liệu đã báo cáo 6 tháng đầu năm 2020 về số lớp (15), nay là 12: số cộng dồn không thể thấp hơn; "
        "đề nghị rà soát."
    )
    assert told.values[0].doubts == (Doubt.FELL,)
    assert with_past_findings([told], [fell]) == (told,)
    assert with_past_findings([told], [dataclasses.replace(fell, remark="")]) == (analysis,)


def test_every_phrase_for_last_year_has_an_example_that_fires_and_one_that_does_not() -> None:
    for row in table("year_comparisons"):
        fires, silent = (analysis_of(f"Mở 12 lớp, {row[column]}.") for column in ("fires", "silent"))
        assert claim_in(fires, fires.values[0], 2020), row["phrase"]
        assert claim_in(silent, silent.values[0], 2020) is None, row["phrase"]
