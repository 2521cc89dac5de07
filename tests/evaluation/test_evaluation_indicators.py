"""Values of indicators and totals against their labels: each status right in its own way, and what is left out."""

import dataclasses
from decimal import Decimal
from pathlib import Path

import pytest

from nlp_reports.evaluation.indicator_measures import Label, labelled_values, load_labels, sums, values
from nlp_reports.evaluation.measures import _indicators
from nlp_reports.figures import figures_of
from nlp_reports.model import (
    Analysis,
    Doubt,
    Guideline,
    Indicator,
    IndicatorValue,
    Letterhead,
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

TAKEN, CONFLICT, MISSING = ValueStatus.TAKEN, ValueStatus.CONFLICT, ValueStatus.MISSING
HEADER = "indicator\tstatus\tvalue\tlow\thigh\tunit\tas_of\twhere\twhy\n"
YAML = """\
title: Báo cáo năm 2020
year: 2020
sections:
- {id: II, title: KẾT QUẢ, kind: results}
topics:
- id: II.a
  title: Kết nạp đoàn viên mới
  section: II
  indicators:
  - {id: "II.a#1", name: số đoàn viên kết nạp mới, counted: [đoàn viên]}
"""


def said(status: ValueStatus, value: int | None = None, low: int | None = None, report: str = "a") -> IndicatorValue:
    number, part = (None if one is None else Decimal(one) for one in (value, low))
    return IndicatorValue("II.a#1", "", report, number, status, part, Decimal(60) if low else None)


def label(status: str, value: int | None = None, why: str = "") -> Label:
    return Label("II.a#1", status, None if value is None else Decimal(value), why)


@pytest.mark.parametrize(
    ("gold", "right", "wrong"),
    [
        (label("value", 62), [said(TAKEN, 62), said(TAKEN, low=62)], [said(TAKEN, 60), said(CONFLICT), said(MISSING)]),
        (label("zero", 0), [said(TAKEN, 0)], [said(TAKEN, 1), said(MISSING)]),
        (label("absent"), [said(MISSING)], [said(TAKEN, 1), said(CONFLICT), None]),
        (label("conflict", 3), [said(CONFLICT)], [said(TAKEN, 3), said(MISSING)]),
        (label("parts"), [said(CONFLICT), said(MISSING)], [said(TAKEN, 3)]),
        (label("value", 7, "computed: 5 + 2"), [said(TAKEN, 7), said(MISSING)], [said(TAKEN, 5), said(CONFLICT)]),
        (label("value", 9, "arithmetic: …"), [said(TAKEN, 9), said(CONFLICT)], [said(TAKEN, 8), said(MISSING)]),
    ],
)
def test_each_status_is_right_in_its_own_way(
    gold: Label, right: list[IndicatorValue | None], wrong: list[IndicatorValue | None]
) -> None:
    assert [gold.accepts(one) for one in right] == [True] * len(right)
    assert [gold.accepts(one) for one in wrong] == [False] * len(wrong)


def analysis(name: str, *found: IndicatorValue) -> Analysis:
    return Analysis(Report(name, f"{name}.docx", "", (), letterhead=Letterhead(unit=name)), values=found)


def test_values_are_counted_as_taken_wrong_and_missed() -> None:
    labels = {name: {"II.a#1": label("value", 5)} for name in "abcd"} | {"e": {"II.a#1": label("absent")}}
    analyses = [
        analysis("a", said(TAKEN, 5, report="a")),
        analysis("b", said(TAKEN, 6, report="b")),
        analysis("c", said(CONFLICT, report="c")),
        analysis("e", said(MISSING, report="e")),
    ]
    tally = values(analyses, labels)
    assert (tally.hit, tally.false, tally.missed) == (1, 1, 2)
    assert (tally.more["pairs"], tally.more["right"]) == (5, 2)


def test_a_total_is_right_for_exactly_the_reports_it_names() -> None:
    guideline = Guideline("", topics=(Topic("II.a", "", indicators=(Indicator("II.a#1", "đoàn viên mới"),)),))
    labels = {name: {"II.a#1": label("value", 5)} for name in "ab"}
    right = [analysis("a", said(TAKEN, low=5, report="a")), analysis("b", said(MISSING, report="b"))]
    wrong = [analysis("a", said(TAKEN, 5, report="a")), analysis("b", said(TAKEN, 4, report="b"))]
    assert (sums(right, labels, guideline).hit, sums(right, labels, guideline).false) == (1, 0)
    assert (sums(wrong, labels, guideline).hit, sums(wrong, labels, guideline).false) == (0, 1)
    assert sums(wrong, labels, guideline).more == {"flagged": 0, "unflagged": 1}
    doubt = dataclasses.replace(wrong[1], values=(dataclasses.replace(wrong[1].values[0], doubts=(Doubt.ELSEWHERE,)),))
    assert sums([wrong[0], doubt], labels, guideline).more == {"flagged": 1, "unflagged": 0}
    parts = {"a": {"II.a#1": label("parts")}}
    assert sums(right[:1], parts, guideline).false == 1


def corpus_of(folder: Path, *rows: str) -> Path:
    (folder / "indicators").mkdir()
    (folder / "guideline.yaml").write_text(YAML, "utf-8")
    (folder / "indicators" / "a.tsv").write_text(HEADER + "".join(f"{row}\n" for row in rows), "utf-8")
    return folder


def report_of(line: str) -> Analysis:
    text = f"II. KẾT QUẢ\n{line}\n"
    heading, body = Span(0, 11), Span(12, len(text) - 1)
    report = Report(
        "a",
        "a.docx",
        text,
        (
            Paragraph(0, ParagraphKind.HEADING, heading, Span(0, 0), "II", 0, 0),
            Paragraph(1, ParagraphKind.BODY, body, body, "", 0, 0),
        ),
        (Section("II", "II", "KẾT QUẢ", 1, SectionKind.RESULTS, heading, Span(11, len(text)), -1, 0),),
    )
    sentences = sentences_of(report)
    return Analysis(report, sentences, figures_of(report, sentences))


def test_values_are_taken_by_the_labels_own_guideline(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, "# II.a#1: a remark", "II.a#1\tvalue\t62\t\t\t\t\tKết nạp mới\t")
    labels = load_labels(corpus, ["a", "unlabelled"])
    assert labels == {"a": {"II.a#1": label("value", 62)}}
    _, valued = labelled_values(corpus, [report_of("Kết nạp mới 62 đoàn viên.")], labels)
    assert [(one.status, one.value) for one in valued[0].values] == [(TAKEN, Decimal(62))]
    rows = _indicators(corpus, [report_of("Kết nạp mới 62 đoàn viên.")], ["a"])
    assert [(row.id, row.value, row.n) for row in rows] == [
        ("indicators.right", 1, 1),
        ("indicators.value_precision", 1, 1),
        ("indicators.value_recall", 1, 1),
        ("totals.right", 1, 1),
        ("totals.flagged", 0, 1),
        ("totals.wrong_unflagged", 0, 1),
    ]


def test_doubtful_rows_are_left_out(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, "II.a#1\tvalue\t62\t\t\t\t\tKết nạp mới\tdoubtful: families")
    labels = load_labels(corpus, ["a"])
    assert labels == {"a": {}}
    assert labelled_values(corpus, [report_of("Kết nạp mới 62 đoàn viên.")], labels)[1][0].values == ()


def test_a_corpus_without_indicators_has_empty_measures(tmp_path: Path) -> None:
    assert [(row.value, row.n) for row in _indicators(tmp_path, [analysis("a")], ["a"])] == [(0, 0)] * 6
