import dataclasses
import datetime as dt
import itertools
import re
from pathlib import Path

import pytest

from nlp_reports.figures import Outcome, Relation, RelationKind, figures_of, relations_of
from nlp_reports.figures.bases import Bases
from nlp_reports.figures.headlines import concept_of
from nlp_reports.figures.line import Line, lines_of
from nlp_reports.figures.relations.of_line import _of_several, _of_two
from nlp_reports.lexicon import Row, table
from nlp_reports.model import (
    FigureRole,
    Letterhead,
    Paragraph,
    ParagraphKind,
    Report,
    Section,
    SectionKind,
    Sentence,
    Span,
)
from nlp_reports.text import sentences_of as cut

CASES = [
    tuple(line.split("\t"))
    for name in ("relations.tsv", "held_out_relations.tsv")
    for line in (Path(__file__).parent / name).read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def report_of(*texts: str, kind: SectionKind = SectionKind.RESULTS, depths: tuple[int, ...] = ()) -> Report:
    """A report of one section; every text is a paragraph of one sentence."""
    whole = "".join(text + "\n" for text in texts)
    paragraphs, at = [], 0
    for number, text in enumerate(texts):
        span = Span(at, at + len(text))
        listed = bool(depths) and depths[number] >= 0
        shape = ParagraphKind.ITEM if listed else ParagraphKind.BODY
        paragraphs.append(Paragraph(number, shape, span, span, depth=depths[number] if listed else 0, section=0))
        at += len(text) + 1
    section = Section("II", "II", "KẾT QUẢ", 1, kind, Span(0, 0), Span(0, len(whole)), -1, 0)
    return Report(
        "thu", "thu.docx", whole, tuple(paragraphs), (section,), letterhead=Letterhead(date=dt.date(2020, 11, 25))
    )


def sentences_of(report: Report) -> tuple[Sentence, ...]:
    return tuple(Sentence(at + 1, p.span, at, 0) for at, p in enumerate(report.paragraphs))


def relations(report: Report) -> tuple[Relation, ...]:
    sentences = sentences_of(report)
    return relations_of(report, sentences, figures_of(report, sentences))


@pytest.mark.parametrize(("wanted", "kind", "text"), CASES, ids=[text for _, _, text in CASES])
def test_relation_of_one_sentence(wanted: str, kind: str, text: str) -> None:
    found = relations(report_of(text))
    accused = [str(one.kind) for one in found if one.outcome is Outcome.NOT]
    if wanted == "none":
        assert accused == []
    elif wanted == "not":
        assert accused
        assert set(accused) == {kind}
    else:
        assert accused == []
        assert any(str(one.kind) == kind and one.outcome is Outcome.FITS for one in found)


@pytest.mark.parametrize("text", sorted({text for _, _, text in CASES}))
def test_two_figures_say_nothing_but_what_they_are_asked_for(text: str) -> None:
    report = report_of(text)
    for line in lines_of(report, sentences_of(report), figures_of(report, sentences_of(report))):
        for pair in itertools.pairwise(line.figures):
            two = dataclasses.replace(line, figures=pair)
            read = [[(one.kind, one.figures) for one in found] for found in (_of_several(two, Bases()), _of_two(two))]
            assert read[0] == read[1]


SEVERAL = [
    line.split("\t")
    for name in (
        "carried.tsv",
        "apart.tsv",
        "enumerated.tsv",
        "slips.tsv",
        "factors.tsv",
        "outcomes.tsv",
        "by_roles.tsv",
        "interleaved.tsv",
        "days_and_verdicts.tsv",
        "moved.tsv",
        "spread.tsv",
        "shared_out.tsv",
        "worded.tsv",
        "belonging.tsv",
        "near_shares.tsv",
        "flows.tsv",
        "ranks.tsv",
        "spells.tsv",
        "means.tsv",
        "gathering.tsv",
        "near_sums.tsv",
        "parts_of_year.tsv",
        "parted_by.tsv",
        "fractions.tsv",
        "multiplied.tsv",
        "held.tsv",
        "called.tsv",
        "goals_said.tsv",
        "lasting.tsv",
        "sequence.tsv",
        "lists.tsv",
        "lengths.tsv",
        "reckoned.tsv",
        "means_afar.tsv",
        "spelled_out.tsv",
        "months.tsv",
        "gaps.tsv",
        "shares_said.tsv",
        "plans_parted.tsv",
        "bracketed.tsv",
        "shares_listed.tsv",
        "year_before.tsv",
        "loose_parts.tsv",
        "untold_bases.tsv",
        "open_lists.tsv",
        "left_alone.tsv",
        "news_shapes.tsv",
        "plain.tsv",
        "explanations.tsv",
        "totals_apart.tsv",
        "misreckoned.tsv",
        "net_changes.tsv",
    )
    for line in (Path(__file__).parent / name).read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("wanted", "kind", "text"), SEVERAL)
def test_relation_of_several_sentences(wanted: str, kind: str, text: str) -> None:
    laid = text.split(" ¶ ")
    depths = tuple(0 if one.startswith("- ") else -1 for one in laid)
    report = report_of(*(one.removeprefix("- ") for one in laid), depths=depths)
    sentences = tuple(dataclasses.replace(one, section=0) for one in cut(report))
    found = relations_of(report, sentences, figures_of(report, sentences))
    accused = {str(one.kind) for one in found if one.outcome is Outcome.NOT}
    assert accused == ({kind} if wanted == "not" else set())
    assert wanted != "fits" or any(str(one.kind) == kind and one.outcome is Outcome.FITS for one in found)


def test_spans_of_figures_lie_in_the_report_and_are_numbered() -> None:
    report = report_of("Có 12 CĐCS.", "Không phát sinh đơn thư.", "Kết nạp 5 đoàn viên.")
    figures = figures_of(report, sentences_of(report))
    assert [figure.ref for figure in figures] == [1, 2, 3]
    assert all(figure.span.of(report.text) == figure.text for figure in figures)
    assert [figure.sentence for figure in figures] == [1, 2, 3]


def test_two_counts_that_a_slash_makes_a_ratio_are_one_figure_of_the_report() -> None:
    report = report_of("Giới thiệu 42 dự án/40 chỉ tiêu, đạt 105%.")
    sentences = sentences_of(report)
    (line,) = lines_of(report, sentences, figures_of(report, sentences))
    assert [figure.text for figure in line.figures] == ["42 dự án/40", "105%"]
    assert all(figure.span.of(report.text) == figure.text for figure in line.figures)


def test_figures_of_a_plan_say_so() -> None:
    report = report_of("Kết nạp 50 đoàn viên.", kind=SectionKind.PLAN)
    (figure,) = figures_of(report, sentences_of(report))
    assert figure.role is FigureRole.PLAN


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        ("Thành lập 03/03 CĐCS, đạt 100%.", "Đã thành lập mới 02 CĐCS tại cụm công nghiệp.", Outcome.NOT),
        ("Thành lập 03/03 CĐCS, đạt 100%.", "Đã thành lập mới 03 CĐCS tại cụm công nghiệp.", Outcome.FITS),
        (
            "Đến nay toàn huyện có 3.164 CNVCLĐ tại 112 CĐCS, trong đó có 2.958 đoàn viên.",
            "Kết nạp 135 đoàn viên mới, nâng tổng số đoàn viên toàn huyện lên 2.985 người.",
            Outcome.NOT,
        ),
        ("Thu kinh phí công đoàn đạt 89,1% kế hoạch.", "Kinh phí công đoàn mới thu đạt 91,1% kế hoạch.", Outcome.NOT),
        ("Có 39 đ/c được kết nạp.", "Có 41 đoàn viên được đứng vào hàng ngũ của Đảng.", Outcome.NOT),
        ("Kết nạp mới 412/400 hội viên.", "Trong năm kết nạp 412 hội viên.", Outcome.FITS),
        (
            "Tính đến nay có 27.480 phụ nữ từ 18 tuổi trở lên, 19.236 hội viên sinh hoạt ở 12 cơ sở Hội.",
            "Cả năm kết nạp thêm hội viên, nâng tổng số lên 19.410 hội viên.",
            Outcome.NOT,
        ),
        (
            "Huyện có 15 cơ sở Hội, 128 chi hội với 14.260 hội viên trên tổng số 19.845 hộ nông dân.",
            "Phát triển tổ chức được quan tâm, đưa tổng số lên 14.260 hội viên.",
            Outcome.FITS,
        ),
    ],
)
def test_one_figure_told_twice(first: str, second: str, outcome: Outcome) -> None:
    found = [one.outcome for one in relations(report_of(first, second)) if one.kind is RelationKind.CONFLICT]
    assert found == [outcome]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Kết nạp mới 187 đoàn viên.", "Khu vực ngoài nhà nước kết nạp 142 đoàn viên."),
        ("Kết nạp mới 187 đoàn viên.", "Trong quý I kết nạp 30 đoàn viên."),
        ("Kết nạp mới 187 đoàn viên.", "Năm 2019 kết nạp 154 đoàn viên."),
        ("Thành lập 03 CĐCS.", "Thành lập 01 CĐCS ở DN ngoài nhà nước."),
        ("Toàn huyện có 74 CĐCS với 3.105 đoàn viên.", "Có 2.298 đoàn viên tham gia học tập."),
        ("Kết nạp 187 đoàn viên.", "Kết nạp trên 180 đoàn viên."),
        ("Huyện có 15 cơ sở Hội, 128 chi hội với 14.260 hội viên.", "Có 9 cơ sở Hội với 640 hội viên tham gia."),
        (
            "Huyện có 34.620 phụ nữ từ 18 tuổi trở lên, 24.857 hội viên.",
            "Các câu lạc bộ kết nạp thêm 30 người, nâng tổng số lên 640 hội viên.",
        ),
        (
            "Toàn huyện có 14.260 hội viên.",
            "Phát triển thêm 60 hội viên tham gia tổ hợp tác, nâng tổng số lên 240 hội viên.",
        ),
        ("Toàn huyện có 14.260 hội viên.", "Kết nạp 412 hội viên, nâng tổng số hội viên lên 14.672 hội viên."),
        (
            "Kết nạp 66/60 đoàn viên, đạt 110% kế hoạch.",
            "Bồi dưỡng 117 đoàn viên ưu tú; giới thiệu 92; kết nạp 64, tỷ lệ 69,6%.",
        ),
        ("Thu kinh phí công đoàn: 2.046 triệu đồng.", "Thu kinh phí công đoàn còn thiếu 154 triệu đồng."),
        (
            "Có công đoàn: 39/54 DN (72,2%), 12.810 ĐV.",
            "Qua tài khoản công đoàn Việt Nam: 36/39 DN (92,3%), 8,1 tỷ đồng.",
        ),
        (
            "Huyện có 34.620 phụ nữ từ 18 tuổi trở lên, 24.857 hội viên.",
            "Đầu năm huyện có 34.020 phụ nữ, 24.300 hội viên.",
        ),
    ],
)
def test_parts_and_other_times_are_no_conflict(first: str, second: str) -> None:
    assert all(one.outcome is not Outcome.NOT for one in relations(report_of(first, second)))


@pytest.mark.parametrize("row", table("headline_figures").rows, ids=lambda row: row["form"])
def test_headline_forms_fire_and_spare(row: Row) -> None:
    marked, spared = row["fires"], row["spares"]
    text = re.sub("[«»]", "", marked)
    (line,) = _lines(text)
    at = marked.index("«")
    told = {figure.span.start: concept_of(line, figure) for figure in line.figures}
    assert told[at] == row["concept"]
    (other,) = _lines(spared)
    assert row["concept"] not in {concept_of(other, figure) for figure in other.figures}


def _lines(text: str) -> tuple[Line, ...]:
    report = report_of(text)
    sentences = sentences_of(report)
    return lines_of(report, sentences, figures_of(report, sentences))


def test_items_below_make_up_the_whole() -> None:
    lead = "Trao 320 suất quà, trị giá 112 triệu đồng, gồm:"
    right = report_of(lead, "Nguồn LĐLĐ tỉnh 120 suất;", "Nguồn LĐLĐ huyện 200 suất.", depths=(0, 1, 1))
    wrong = report_of(lead, "Nguồn LĐLĐ tỉnh 120 suất;", "Nguồn LĐLĐ huyện 210 suất.", depths=(0, 1, 1))
    assert [one.outcome for one in relations(right) if one.kind is RelationKind.SUM] == [Outcome.FITS]
    assert [one.outcome for one in relations(wrong) if one.kind is RelationKind.SUM] == [Outcome.NOT]


def test_the_last_item_sums_up_those_above() -> None:
    items = ("Khu vực HCSN: 1,692 tỷ đồng, đạt 101,9%;", "Khu vực SXKD: 492 triệu đồng;")
    right = report_of(*items, "Tổng cộng 2,184 tỷ đồng.", depths=(0, 0, 0))
    wrong = report_of(*items, "Tổng cộng 2,384 tỷ đồng.", depths=(0, 0, 0))
    assert [one.outcome for one in relations(right) if one.kind is RelationKind.SUM] == [Outcome.FITS]
    assert [one.outcome for one in relations(wrong) if one.kind is RelationKind.SUM] == [Outcome.NOT]


TOLD = ("held_out_arithmetic.tsv", "mistakes_and_twins.tsv", "retold_pairs.tsv", "told_twice.tsv")
HELD_OUT_ARITHMETIC = [
    line.split("\t")
    for name in (*TOLD, "none_at_all.tsv")
    for line in (Path(__file__).parent / name).read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
PROMISED_RECALL = 0.9


def accused(text: str) -> set[RelationKind]:
    """The kinds of the accusations against a report; " ¶ " parts its results from its assessment."""
    results, _, assessment = text.partition(" ¶ ")
    report = report_of(results, *([assessment] if assessment else []))
    if assessment:
        told = Span(len(results) + 1, len(report.text))
        paragraphs = (report.paragraphs[0], dataclasses.replace(report.paragraphs[1], section=1))
        sections = (
            report.sections[0],
            Section("III", "III", "ĐÁNH GIÁ", 1, SectionKind.ASSESSMENT, Span(0, 0), told, -1, 1),
        )
        report = dataclasses.replace(report, paragraphs=paragraphs, sections=sections)
    sentences = tuple(Sentence(at + 1, p.span, at, p.section) for at, p in enumerate(report.paragraphs))
    found = relations_of(report, sentences, figures_of(report, sentences))
    return {one.kind for one in found if one.outcome is Outcome.NOT}


@pytest.mark.parametrize("text", [text for wanted, _, text in HELD_OUT_ARITHMETIC if wanted != "not"])
def test_nothing_that_agrees_is_accused(text: str) -> None:
    assert not accused(text)


def test_mistakes_held_out_are_found_as_well_as_promised() -> None:
    mistakes = [text for wanted, _, text in HELD_OUT_ARITHMETIC if wanted == "not"]
    assert sum(bool(accused(text)) for text in mistakes) >= PROMISED_RECALL * len(mistakes)


TOLD_TWICE = [
    (kind, text)
    for wanted, kind, text in (
        line.split("\t")
        for line in (Path(__file__).parent / "told_twice.tsv").read_text("utf-8").splitlines()
        if not line.startswith("#")
    )
    if wanted == "not"
]


@pytest.mark.parametrize(("kind", "text"), TOLD_TWICE)
def test_what_is_told_twice_with_two_values_is_accused(kind: str, text: str) -> None:
    assert accused(text) == {RelationKind(kind)}


@pytest.mark.parametrize("row", table("partitions").rows, ids=lambda row: row["family"])
def test_every_partition_fires_and_spares(row: Row) -> None:
    assert RelationKind.SUM in accused(row["fires"])
    assert not accused(row["spares"])


def test_a_number_told_in_two_places_is_held_against_another_once() -> None:
    told = ("Tổng số đoàn viên 4.620 người.", "Tổng số đoàn viên: 4.260 người.", "Tổng số đoàn viên là 4.620 người.")
    found = [one for one in relations(report_of(*told)) if one.outcome is Outcome.NOT]
    assert [[figure.text for figure in one.figures] for one in found] == [["4.620", "4.260"]]
