"""Figures of the draft: totals beside claims, results against targets, limitations that nobody confesses."""

from dataclasses import replace
from decimal import Decimal

import pytest

from nlp_reports.drafting import compose
from nlp_reports.drafting.figures import received_by, said
from nlp_reports.drafting.targets import reaches
from nlp_reports.figures import figures_of
from nlp_reports.lexicon import Row, table
from nlp_reports.model import (
    Analysis,
    Doubt,
    Guideline,
    GuidelineSection,
    Indicator,
    IndicatorValue,
    Paragraph,
    ParagraphKind,
    Receipt,
    Report,
    Role,
    Section,
    SectionKind,
    Span,
    Statement,
    Status,
    Theme,
    Topic,
    Total,
    ValueStatus,
)
from nlp_reports.text import sentences_of

FEES = Indicator("II.7#1", "số thu kinh phí", unit="đồng")
MEMBERS = Indicator("II.5#1", "số đoàn viên kết nạp mới")
GUIDELINE = Guideline(
    "Báo cáo",
    sections=(GuidelineSection("II", "Kết quả", SectionKind.RESULTS),),
    topics=(
        Topic("II.5", "Phát triển đoàn viên", "II", indicators=(MEMBERS,)),
        Topic("II.7", "Tài chính", "II", indicators=(FEES,)),
    ),
)


def analysis(name: str, text: str, *values: IndicatorValue) -> Analysis:
    span = Span(0, len(text))
    section = Section("II", "II", "Kết quả", 1, SectionKind.RESULTS, Span(0, 0), span, -1, 0)
    report = Report(
        name, f"{name}.docx", text + "\n", (Paragraph(0, ParagraphKind.BODY, span, span, section=0),), (section,)
    )
    sentences = sentences_of(report)
    return Analysis(report, sentences, figures_of(report, sentences), values=values)


def value(
    name: str, of: Indicator, amount: str = "", low: str = "", high: str = "", doubts: tuple[Doubt, ...] = ()
) -> IndicatorValue:
    numbers = [Decimal(part) if part else None for part in (amount, low, high)]
    return IndicatorValue(
        of.id, of.name, name, numbers[0], ValueStatus.TAKEN, numbers[1], numbers[2], of.unit, "", "1", doubts
    )


def units() -> list[Analysis]:
    return [
        analysis(
            "a",
            "Thu kinh phí công đoàn được 3.120 triệu đồng, bằng 89,1% kế hoạch năm (3.500 triệu đồng).",
            value("a", FEES, "3120000000"),
        ),
        analysis(
            "b",
            "Thu kinh phí công đoàn 612,5 triệu đồng/640 triệu đồng, đạt 95,7% dự toán.",
            value("b", FEES, low="612500000", high="640000000"),
        ),
        analysis("c", "Kết nạp mới 62/60 đoàn viên, đạt 103,3%.", value("c", MEMBERS, low="62", high="60")),
        analysis("d", "Kết nạp mới 44/50 đoàn viên, đạt 88%.", value("d", MEMBERS, low="44", high="50")),
    ]


def receipts() -> list[Receipt]:
    return [Receipt(name, f"{name}.docx", f"LĐLĐ {name}", Status.READ) for name in "abcd"]


def drafted() -> list[tuple[str, str]]:
    total = [Total(of.id, of.name, Decimal(1), of.unit, ("a", "b"), ()) for of in (MEMBERS, FEES)]
    return [(one.section, one.text) for one in compose(GUIDELINE, receipts(), (), total, units()).sentences]


def test_a_limitation_that_nobody_confesses_is_read_from_the_figures() -> None:
    assert (
        "2.1. Tồn tại, hạn chế",
        (
            "Số thu kinh phí chưa đạt chỉ tiêu: 3.732,5/4.140 triệu đồng, đạt 90,2% "
            "(cộng 2 đơn vị có số liệu so sánh; 2/2 đơn vị chưa đạt)."
        ),
    ) in drafted()


def test_a_ratio_is_a_target_only_where_some_result_is_beyond_it() -> None:
    found = {reach.indicator.id: reach for reach in reaches(units(), GUIDELINE)}
    assert [one.share.quantize(Decimal(1)) for one in found["II.5#1"].outcomes] == [103, 88]
    parts = [analysis(n, "Ban nữ công có ở 44/50 cơ sở.", value(n, MEMBERS, low="44", high="50")) for n in "xy"]
    assert not reaches(parts, GUIDELINE)


@pytest.mark.parametrize("counted", ["chỉ tiêu", "kế hoạch", "mục tiêu"])
def test_plans_that_were_reached_have_no_plan_of_their_own(counted: str) -> None:
    plans = Indicator("II.5#1", f"số {counted} đạt và vượt", (counted,))
    guideline = Guideline("Báo cáo", topics=(Topic("II.5", "Thi đua", indicators=(plans,)),))
    told = [
        analysis(unit, f"Đạt và vượt {done}/11 {counted}, còn 01 {counted} chưa đạt kế hoạch.",
                 value(unit, plans, low=str(done), high="11"))
        for unit, done in (("a", 10), ("b", 12))
    ]  # fmt: skip
    assert reaches(told, guideline) == ()


@pytest.mark.parametrize(
    ("text", "amount", "share"),
    [
        ("Kết nạp 512 hội viên, vượt 12 người so với chỉ tiêu 500 hội viên.", "512", "102.4"),
        ("Kết nạp 468 đoàn viên, đạt 104% chỉ tiêu tỉnh giao (450 đoàn viên).", "468", "104"),
        ("Kết nạp 12 đoàn viên là nữ; tổ chức học cho 80 đoàn viên, vượt kế hoạch 70 đoàn viên.", "12", ""),
        ("Có 2 đoàn viên dự thi; kiểm tra 14 đoàn viên (kế hoạch 12 đoàn viên).", "2", ""),
        ("Tổng số 7.150 đoàn viên (chỉ tiêu 500 đoàn viên).", "7150", ""),
    ],
)
def test_a_plan_belongs_to_what_stands_right_before_it(text: str, amount: str, share: str) -> None:
    told = [analysis(unit, text, value(unit, MEMBERS, amount)) for unit in "ab"]
    shares = [str(one.share.normalize()) for reach in reaches(told, GUIDELINE) for one in reach.outcomes]
    assert shares == [share] * 2 * bool(share)


def test_what_is_reached_together_stands_among_the_strengths() -> None:
    whole = [analysis(n, "Kết nạp 62/60 đoàn viên.", value(n, MEMBERS, low="62", high="60")) for n in "ab"]
    total = [Total(MEMBERS.id, MEMBERS.name, Decimal(124), "", ("a", "b"), ())]
    texts = [one.text for one in compose(GUIDELINE, receipts()[:2], (), total, whole).sentences]
    assert texts == ["Số đoàn viên kết nạp mới: 124/120, đạt 103,3% chỉ tiêu (cộng 2 đơn vị có số liệu so sánh)."]


@pytest.mark.parametrize("doubt", [Doubt.MISCALCULATED, Doubt.ELSEWHERE, Doubt.UNCERTAIN])
def test_a_doubted_value_proves_nothing(doubt: Doubt) -> None:
    first = analysis("a", "Thu kinh phí 9 đồng/10 đồng dự toán.", value("a", FEES, low="9", high="10", doubts=(doubt,)))
    assert not reaches([first, *units()[1:2]], GUIDELINE)


def test_a_total_says_from_how_many_units_it_is_and_a_doubted_one_is_left_to_a_person() -> None:
    text = "Phát triển đoàn viên vượt kế hoạch."
    theme = Theme("S01", Role.STRENGTH, "Phát triển đoàn viên", tuple(
        Statement(n, 1, 1, Span(0, len(text)), text, Role.STRENGTH, ("II.5",)) for n in "abcd"
    ))  # fmt: skip
    sure = Total(MEMBERS.id, MEMBERS.name, Decimal(1454), "", ("a", "b", "c"), ("d",))
    doubted = Total(FEES.id, FEES.name, Decimal(9), "đồng", ("a", "b"), (), (), (("a", Doubt.OUTLIER),))
    draft = compose(GUIDELINE, receipts(), (theme,), (sure, doubted))
    (said,) = draft.sentences
    assert said.text == (
        "Phát triển đoàn viên: 1.454 đoàn viên kết nạp mới (3/4 đơn vị); "
        "tất cả đơn vị (4/4) nêu phát triển đoàn viên vượt kế hoạch."
    )
    assert draft.sentences[0].sources[0] == "total:II.5#1"
    assert draft.remarks[-1].startswith("[CẦN ĐỐI CHIẾU: 01 chỉ tiêu")


def test_a_remark_names_the_first_indicators_and_says_where_the_others_stand() -> None:
    many = [
        Total(f"II.5#{n}", f"số lớp {n}", Decimal(9), "", ("a", "b"), (), (), (("a", Doubt.OUTLIER),))
        for n in range(11)
    ]
    remark = compose(GUIDELINE, receipts(), (), many).remarks[-1]
    assert remark.startswith("[CẦN ĐỐI CHIẾU: 11 chỉ tiêu")
    assert "số lớp 7 và 3 chỉ tiêu khác" in remark
    assert "số lớp 8" not in remark


def test_figures_stand_beside_their_own_matter_whatever_topic_the_statements_were_put_to() -> None:
    text = "Bám sát nghị quyết của cấp uỷ, cụ thể hoá thành kế hoạch."
    theme = Theme("S01", Role.STRENGTH, "Bám sát nghị quyết, cụ thể hoá nhiệm vụ", tuple(
        Statement(n, 1, 1, Span(0, len(text)), text, Role.STRENGTH, ("II.5",)) for n in "abcd"
    ))  # fmt: skip
    total = Total(MEMBERS.id, MEMBERS.name, Decimal(1454), "", ("a", "b", "c"), ("d",))
    lost = Total("II.5#2", "số đoàn viên giảm", Decimal(20), "", ("a", "b", "c"), ("d",))
    strength, figures = compose(GUIDELINE, receipts(), (theme,), (total, lost)).sentences
    assert "1.454" not in strength.text
    assert figures.text == "Về phát triển đoàn viên: 1.454 đoàn viên kết nạp mới (3/4 đơn vị)."


@pytest.mark.parametrize("row", list(table("draft_deeds_for_people")), ids=lambda row: row["deed"])
def test_those_for_whom_something_was_done_are_not_told_as_its_doers(row: Row) -> None:
    assert f" được {row['deed']}" in received_by(row["fires"])
    assert received_by(row["spares"]) == row["spares"]


@pytest.mark.parametrize(
    ("title", "unit", "matter", "text"),
    [
        ("số cuộc chủ trì hoặc phối hợp kiểm tra", "", "chủ trì hoặc phối hợp kiểm tra", "24 cuộc"),
        ("số lượt người phổ biến pháp luật", "", "phổ biến pháp luật cho người lao động", "24 lượt người"),
        ("tổng số tiền quỹ “Tình thương”", "đồng", "quỹ “Tình thương”", "tổng số tiền 24 đồng"),
        ("số đoàn phí thu tài chính đến ngày 15/11", "đồng", "thu tài chính đến ngày 15/11", "số đoàn phí 24 đồng"),
        ("số lượt người được tư vấn", "", "tư vấn pháp luật", "24 lượt người được tư vấn"),
        ("số đoàn viên đã cập nhật", "", "cập nhật", "24 đoàn viên đã cập nhật"),
        ("số đơn tiếp nhận", "", "tiếp nhận, giải quyết đơn thư", "24 đơn tiếp nhận"),
        ("số lớp", "", "lớp", "24 lớp"),
        ("số chị gửi tiết kiệm tại chi hội", "", "tiết kiệm tại chi hội", "24 chị gửi tiết kiệm tại chi hội"),
        ("Dư nợ uỷ thác", "đồng", "hỗ trợ vốn", "dư nợ uỷ thác 24 đồng"),
    ],
)
def test_a_total_does_not_say_again_what_it_stands_beside(title: str, unit: str, matter: str, text: str) -> None:
    assert said(Total("II.5#1", title, Decimal(24), unit, ("a",), ()), 1, matter).text == text


@pytest.mark.parametrize("title", ["số chỉ tiêu đạt và vượt", "chỉ tiêu hoàn thành", "kết quả xếp loại"])
def test_targets_that_were_reached_are_not_added_up(title: str) -> None:
    total = Total("II.5#1", title, Decimal(48), "", ("a", "b", "c", "d"), ())
    assert compose(GUIDELINE, receipts(), (), (total,)).sentences == ()


def _praised(text: str) -> Theme:
    said = [Statement(n, 1, 1, Span(0, len(text)), text, Role.STRENGTH, ("II.5",)) for n in "abcd"]
    return Theme("S01", Role.STRENGTH, "Phát triển đoàn viên", tuple(said))


def test_strengths_told_in_figures_alone_are_told_by_their_total() -> None:
    theme = _praised("Phát triển đoàn viên: 281 đoàn viên mới.")
    total = Total(MEMBERS.id, MEMBERS.name, Decimal(1124), "", ("a", "b", "c", "d"), ())
    (sentence,) = compose(GUIDELINE, receipts(), (theme,), (total,)).sentences
    assert sentence.text == "Phát triển đoàn viên: 1.124 đoàn viên kết nạp mới."


def test_praise_of_which_nothing_can_be_told_is_left_to_a_person() -> None:
    draft = compose(GUIDELINE, receipts(), (_praised("Phát triển đoàn viên: 281 đoàn viên mới."),), ())
    assert draft.sentences == ()
    assert draft.remarks[-1].endswith("về: Phát triển đoàn viên]")


def test_a_drafted_total_that_waits_for_another_unit_is_named_apart() -> None:
    theme = _praised("Phát triển đoàn viên: 281 đoàn viên mới.")
    waiting = Total(MEMBERS.id, MEMBERS.name, Decimal(1124), "", ("a", "b", "c"), ("d",), (("d", Doubt.UNTAKEN),))
    doubted = Total(FEES.id, FEES.name, Decimal(9), "đồng", ("a", "b"), (), (("a", Doubt.OUTLIER),))
    draft = compose(GUIDELINE, receipts(), (theme,), (waiting, doubted))
    (sentence,) = draft.sentences
    assert sentence.text == "Phát triển đoàn viên: 1.124 đoàn viên kết nạp mới (3/4 đơn vị)."
    kept, told = draft.remarks[-2:]
    assert kept.endswith("cần xác nhận trước khi dùng: số thu kinh phí]")
    assert told.endswith("còn phải xác nhận của một số đơn vị: số đoàn viên kết nạp mới]")


def test_money_of_a_project_does_not_stand_beside_loans() -> None:
    given = Indicator("II.9#1", "vốn giao", unit="đồng")
    project = Topic("II.9", "Dự án về bình đẳng giới", "II", indicators=(given,))
    guideline = replace(GUIDELINE, topics=(*GUIDELINE.topics, project))
    text = "Hỗ trợ vốn cho hội viên kịp thời, đúng đối tượng."
    said = tuple(Statement(n, 1, 1, Span(0, len(text)), text, Role.STRENGTH, ("II.5",)) for n in "abcd")
    total = Total(given.id, given.name, Decimal(5), "đồng", ("a", "b", "c", "d"), ())
    loans, money = compose(
        guideline, receipts(), (Theme("S01", Role.STRENGTH, "Hỗ trợ vốn", said),), (total,)
    ).sentences
    assert "5 đồng" not in loans.text
    assert money.text == "Về dự án về bình đẳng giới: vốn giao 5 đồng."
