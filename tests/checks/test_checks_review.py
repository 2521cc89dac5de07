"""A whole review: numbered findings, blanks, earlier years, contradictions."""

import dataclasses
import datetime as dt
from decimal import Decimal

import pytest

from nlp_reports.checks import Context, review, standard
from nlp_reports.checks.contradictions import findings as contradictions
from nlp_reports.checks.template_blanks import is_blank
from nlp_reports.figures import Outcome, Relation, RelationKind, figures_of
from nlp_reports.model import (
    Analysis,
    Cell,
    Evidence,
    Figure,
    FigureKind,
    Letterhead,
    Paragraph,
    ParagraphKind,
    Report,
    Rule,
    Section,
    SectionKind,
    Severity,
    Span,
    Table,
)
from nlp_reports.text import sentences_of


def context_of(*lines: str) -> Context:
    text = "II. KẾT QUẢ\n"
    laid = [Paragraph(0, ParagraphKind.HEADING, Span(0, len(text) - 1), Span(0, 0), "II", 0, 0)]
    for index, line in enumerate(lines, start=1):
        span = Span(len(text), len(text) + len(line))
        laid.append(Paragraph(index, ParagraphKind.ITEM, span, span, "-", 0, 0))
        text += line + "\n"
    section = Section("II", "II", "KẾT QUẢ", 1, SectionKind.RESULTS, laid[0].span, Span(11, len(text)), -1, 0)
    letterhead = Letterhead(unit="LĐLĐ huyện A", title="Kết quả năm 2020", date=dt.date(2020, 11, 25))
    report = Report("r", "r.docx", text, tuple(laid), (section,), letterhead=letterhead)
    sentences = sentences_of(report)
    return Context(report, sentences, figures_of(report, sentences))


def test_findings_are_numbered_in_text_order() -> None:
    coverage, found = review(
        context_of(
            "Phong trào ngày càng sôi nổi.",
            "Tổng số đơn thư: …… đơn; đã giải quyết: …… đơn.",
            "Năm 2019, kết nạp 154 đoàn viên.",
            "Công tác nữ công được quan tâm.",
        )
    )
    assert coverage == ()
    assert [finding.rule for finding in found] == [
        Rule.VAGUE_CLAIM,
        Rule.TEMPLATE_BLANK,
        Rule.STALE_YEAR,
        Rule.VAGUE_CLAIM,
    ]
    assert [finding.ref for finding in found] == [1, 2, 3, 4]
    assert "năm 2019" in found[2].message


def test_a_sound_report_has_no_finding() -> None:
    assert review(context_of("Kết nạp 154 đoàn viên.", "Trong năm không phát sinh đơn thư.")) == ((), ())


def test_a_review_says_the_same_again() -> None:
    context = context_of("Phong trào ngày càng sôi nổi.", "Công tác nữ công được quan tâm.")
    assert review(context) == review(context)


def test_every_rule_is_asked_once() -> None:
    rules = [rule for check in standard() for rule in check.rules]
    assert len(rules) == len(set(rules))


@pytest.mark.parametrize(
    "text",
    [
        "Số lớp: … lớp; số người: … người.",
        "Chỉ thị số …../CT ngày …/…/2020.",
        "Số tiền: ............ đồng.",
        "Tổng số: ____ người.",
    ],
)
def test_a_form_left_blank_is_seen(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", ["Gồm xã, phường, thị trấn…", "Tuyên truyền qua loa, đài, báo, v.v…", "Có 5 lớp."])
def test_an_ellipsis_is_no_blank(text: str) -> None:
    assert not is_blank(text)


def figure(context: Context, words: str, ref: int) -> Figure:
    start = context.report.text.index(words)
    return Figure(Span(start, start + len(words)), words, FigureKind.COUNT, Evidence.YES, Decimal(1), sentence=ref)


def told(context: Context, relation: Relation, monkeypatch: pytest.MonkeyPatch) -> list[tuple[int | None, str]]:
    monkeypatch.setattr(contradictions, "relations_of", lambda *_: (relation,))
    found = contradictions.relation_findings(context)
    assert all(finding.severity is Severity.ERROR for finding in found)
    return [(finding.sentence, finding.message) for finding in found]


def test_a_wrong_percentage_is_told_with_the_right_one(monkeypatch: pytest.MonkeyPatch) -> None:
    context = context_of("Có 11/14 doanh nghiệp đóng đủ BHXH, đạt 87,5%.")
    pair = (figure(context, "11/14", 1), figure(context, "87,5%", 1))
    where = Span(pair[0].span.start, pair[1].span.end)
    numbers = {"computed": Decimal("78.5714"), "stated": Decimal("87.5"), "unit": "%"}
    relation = Relation(RelationKind.RATIO_PERCENT, Outcome.NOT, pair, where, **numbers)
    message = "Theo số liệu đã nêu, tỷ lệ tính được là 78,57% (báo cáo ghi 87,5%); đề nghị rà soát."
    assert told(context, relation, monkeypatch) == [(1, message)]


def test_a_percentage_is_quoted_as_finely_as_it_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    context = context_of("Kết nạp 857/700 hội viên, đạt 122,492%.")
    pair = (figure(context, "857/700", 1), figure(context, "122,492%", 1))
    numbers = {"computed": Decimal("122.428571"), "stated": Decimal("122.492"), "unit": "%"}
    relation = Relation(RelationKind.RATIO_PERCENT, Outcome.NOT, pair, pair[0].span, **numbers)
    message = "Theo số liệu đã nêu, tỷ lệ tính được là 122,429% (báo cáo ghi 122,492%); đề nghị rà soát."
    assert told(context, relation, monkeypatch) == [(1, message)]


def test_one_number_is_asked_about_once_though_two_readings_come_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    context = context_of("Chỉ tiêu giao 250 ý tưởng, đã gửi 214, đạt 86,5%.")
    given, sent, share = (figure(context, words, 1) for words in ("250", "214", "86,5%"))
    numbers = {"computed": Decimal("85.6"), "stated": Decimal("86.5"), "unit": "%"}
    readings = [
        Relation(kind, Outcome.NOT, (given, sent, share), Span(first.span.start, share.span.end), **numbers)
        for kind, first in ((RelationKind.TARGET_PERCENT, given), (RelationKind.RATIO_PERCENT, sent))
    ]
    monkeypatch.setattr(contradictions, "relations_of", lambda *_: readings)
    assert len(contradictions.relation_findings(context)) == 1


def test_a_wrong_sum_is_told_in_office_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    context = context_of("Trao 1.150 suất, gồm 450 suất, 380 suất và 340 suất.")
    parts = tuple(figure(context, words, 1) for words in ("1.150", "450", "380", "340"))
    numbers = {"computed": Decimal(1170), "stated": Decimal(1150), "unit": ""}
    relation = Relation(RelationKind.SUM, Outcome.NOT, parts, parts[0].span, **numbers)
    message = "Theo số liệu đã nêu, tổng tính được là 1.170 (báo cáo ghi 1.150); đề nghị rà soát."
    assert told(context, relation, monkeypatch) == [(1, message)]


@pytest.mark.parametrize(("kind", "what"), [(FigureKind.CHANGE, "mức tăng, giảm"), (FigureKind.COUNT, "kết quả")])
def test_a_change_is_told_apart_from_what_it_comes_to(
    kind: FigureKind, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = context_of("Đầu năm có 120 hội viên; kết nạp 31, giảm 12, hiện có 149.")
    parts = [figure(context, words, 1) for words in ("120", "31", "12,", "149")]
    last = dataclasses.replace(parts[-1], kind=kind, value=Decimal(149))
    numbers = {"computed": Decimal(139), "stated": Decimal(149), "unit": ""}
    relation = Relation(RelationKind.CHANGE, Outcome.NOT, (*parts[:-1], last), last.span, **numbers)
    message = f"Theo số liệu đã nêu, {what} tính được là 139 (báo cáo ghi 149); đề nghị rà soát."
    assert told(context, relation, monkeypatch) == [(1, message)]


def test_a_word_for_more_or_less_is_told_with_its_values(monkeypatch: pytest.MonkeyPatch) -> None:
    context = context_of("Xảy ra 36 vụ, giảm so với 28 vụ của năm trước.")
    pair = (figure(context, "36", 1), figure(context, "28", 1))
    relation = Relation(RelationKind.CHANGE, Outcome.NOT, pair, pair[0].span)
    message = "Mức tăng, giảm hoặc đạt, vượt nêu trong câu chưa khớp với hai số liệu (36 và 28); đề nghị rà soát."
    assert told(context, relation, monkeypatch) == [(1, message)]


def test_a_mean_outside_those_of_the_parts_is_told_with_them(monkeypatch: pytest.MonkeyPatch) -> None:
    context = context_of(
        "Khối dệt thu nhập bình quân 7 triệu đồng, khối may 9 triệu đồng, chung hai khối 11 triệu đồng."
    )
    three = tuple(figure(context, words, 1) for words in ("7 triệu đồng", "9 triệu đồng", "11 triệu đồng"))
    relation = Relation(RelationKind.MEAN, Outcome.NOT, three, three[-1].span)
    message = (
        "Mức bình quân chung phải nằm giữa các mức thành phần (7 triệu đồng và 9 triệu đồng và 11 triệu đồng);"
        " đề nghị rà soát."
    )
    assert told(context, relation, monkeypatch) == [(1, message)]


def test_what_remains_is_asked_about_where_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    context = context_of("Cuối năm có 149 hội viên.", "Đầu năm có 120; kết nạp 31, giảm 12.")
    end = dataclasses.replace(figure(context, "149", 1), value=Decimal(149))
    parts = [figure(context, words, 2) for words in ("120", "31", "12.")]
    numbers = {"computed": Decimal(139), "stated": Decimal(149), "unit": ""}
    relation = Relation(RelationKind.CHANGE, Outcome.NOT, (end, *parts), end.span, **numbers)
    told_from = " (120, 31, 12. tại mục II)"
    message = f"Theo số liệu đã nêu{told_from}, kết quả tính được là 139 (báo cáo ghi 149); đề nghị rà soát."
    assert told(context, relation, monkeypatch) == [(1, message)]


def test_a_conflict_is_told_at_both_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    context = context_of("Thành lập 03 CĐCS.", "Đã lập 02 CĐCS.")
    pair = (figure(context, "03", 1), figure(context, "02", 2))
    relation = Relation(RelationKind.CONFLICT, Outcome.NOT, pair, pair[0].span)
    message = "Số liệu tại mục II (03) và mục II (02) chưa thống nhất; đề nghị xác nhận."
    assert told(context, relation, monkeypatch) == [(1, message), (2, message)]


@pytest.mark.parametrize("outcome", [Outcome.FITS, Outcome.CANNOT])
def test_what_fits_or_cannot_be_checked_is_passed_over(outcome: Outcome, monkeypatch: pytest.MonkeyPatch) -> None:
    context = context_of("Có 12/14 đơn vị (85,7%).")
    pair = (figure(context, "12/14", 1), figure(context, "85,7%", 1))
    assert told(context, Relation(RelationKind.RATIO_PERCENT, outcome, pair, pair[0].span), monkeypatch) == []


def test_an_impossible_date_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    context = context_of("Tổ chức 01 hội nghị ngày 31/9/2020.")
    date = figure(context, "31/9/2020", 1)
    relation = Relation(RelationKind.DATE, Outcome.NOT, (date,), date.span)
    assert told(context, relation, monkeypatch) == [(1, "Ngày tháng «31/9/2020» chưa hợp lý; đề nghị rà soát.")]


def test_mistakes_are_found_from_the_text_itself() -> None:
    _, found = review(
        context_of(
            "Có 11/14 doanh nghiệp đóng đủ BHXH, đạt 87,5%.",
            "Trao 1.150 suất quà, gồm 450 suất của tỉnh, 380 suất của huyện và 340 suất do cơ sở vận động.",
        )
    )
    assert [(finding.rule, finding.sentence) for finding in found] == [(Rule.ARITHMETIC, 1), (Rule.ARITHMETIC, 2)]


def test_a_miscalculated_table_is_named_by_the_sentence_above_it() -> None:
    rows = ("Xếp loại\tSố CĐCS", "Xuất sắc\t5", "Khá\t7", "Cộng\t13")
    lead, text = "Xếp loại như sau:", "Xếp loại như sau:\n"
    laid, cells = [Paragraph(0, ParagraphKind.BODY, Span(0, len(lead)), Span(0, len(lead)))], []
    for number, row in enumerate(rows, start=1):
        span = Span(len(text), len(text) + len(row))
        laid.append(Paragraph(number, ParagraphKind.ROW, span, span))
        at, line = len(text), []
        for column, said in enumerate(row.split("\t"), start=1):
            line.append(Cell(said, Span(at, at + len(said)), number, column))
            at += len(said) + 1
        cells.append(tuple(line))
        text += row + "\n"
    report = Report("r", "r.docx", text, tuple(laid), tables=(Table(Span(len(lead) + 1, len(text) - 1), tuple(cells)),))
    sentences = sentences_of(report)
    figures = figures_of(report, sentences)
    (found,) = contradictions.relation_findings(Context(report, sentences, figures))
    assert found.sentence == 1
    assert found.where is not None
    assert found.where.of(text) == "13"
    assert Analysis(report, sentences, figures, (found,)).words_of(found) == "13"


@pytest.mark.parametrize(
    ("texts", "asked"),
    [
        (("Có 258 đoàn viên mới:", "Công ty A 62.", "Công ty B 41.", "Công ty C 145."), 1),
        (("Có 258 đoàn viên mới.", "Chia ra: công ty A 62, công ty B 41, công ty C 145."), 2),
        (("Công ty A 62.", "Công ty B 41.", "Công ty C 145.", "Cộng 258 đoàn viên mới."), 4),
    ],
)
def test_a_sum_is_asked_about_where_it_is_told_or_where_all_its_parts_are(
    texts: tuple[str, ...], asked: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = context_of(*texts)
    parts = tuple(
        dataclasses.replace(figure(context, words, ref), value=Decimal(words))
        for ref, text in enumerate(texts, start=1)
        for words in ("62", "41", "145", "258")
        if words in text
    )
    parts = tuple(sorted(parts, key=lambda one: one.span.start))
    where = Span(parts[0].span.start, parts[-1].span.end)
    relation = Relation(RelationKind.SUM, Outcome.NOT, parts, where, Decimal(248), Decimal(258))
    ((sentence, _),) = told(context, relation, monkeypatch)
    assert sentence == asked


def test_a_remark_says_where_the_number_is_told_that_does_not_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    context = context_of("Có 612 người mất việc.", "Gồm 487 người bớt giờ, 135 người nghỉ hẳn.")
    whole, *parts = (figure(context, words, ref) for words, ref in (("612", 1), ("487", 2), ("135", 2)))
    whole, *parts = (dataclasses.replace(one, value=Decimal(one.text)) for one in (whole, *parts))
    numbers = {"computed": Decimal(622), "stated": Decimal(612), "unit": ""}
    relation = Relation(RelationKind.SUM, Outcome.NOT, (whole, *parts), parts[0].span, **numbers)
    ((_, message),) = told(context, relation, monkeypatch)
    assert message == "Theo số liệu đã nêu, tổng tính được là 622 (báo cáo ghi 612 tại mục II); đề nghị rà soát."
