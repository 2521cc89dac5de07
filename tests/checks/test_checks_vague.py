"""The sentence cases that a linguist keeps in examples/vague.tsv, and where a claim may find support."""

import itertools
from pathlib import Path

import pytest

from nlp_reports.checks import Context
from nlp_reports.checks.vagueness.claims import trigger_of
from nlp_reports.checks.vagueness.findings import vague_findings, vague_sentences
from nlp_reports.checks.vagueness.scope import Scope
from nlp_reports.figures import figures_of
from nlp_reports.guidelines import Alignment
from nlp_reports.lexicon.reader import Row, read_table
from nlp_reports.model import (
    Guideline,
    Indicator,
    Paragraph,
    ParagraphKind,
    Report,
    Rule,
    Section,
    SectionKind,
    Severity,
    Span,
    Topic,
)
from nlp_reports.text import sentences_of

EXAMPLES = Path(__file__).parent / "examples"
CASES = tuple(read_table(EXAMPLES / "vague.tsv"))
HELD_OUT = tuple(read_table(EXAMPLES / "vague_held_out.tsv"))
CLERKS = tuple(read_table(EXAMPLES / "vague_clerks.tsv"))
BODY, ITEM, ROW = ParagraphKind.BODY, ParagraphKind.ITEM, ParagraphKind.ROW


def context_of(
    *paragraphs: tuple[ParagraphKind, int, str],
    kind: SectionKind = SectionKind.RESULTS,
    guideline: Guideline | None = None,
) -> Context:
    text = "II. KẾT QUẢ\n"
    laid = [Paragraph(0, ParagraphKind.HEADING, Span(0, len(text) - 1), Span(0, 0), "II", 0, 0)]
    for index, (sort, depth, words) in enumerate(paragraphs, start=1):
        span = Span(len(text), len(text) + len(words))
        laid.append(Paragraph(index, sort, span, span, "-" if sort is ITEM else "", depth, 0))
        text += words + "\n"
    section = Section("II", "II", "KẾT QUẢ", 1, kind, laid[0].span, Span(11, len(text)), -1, 0)
    report = Report("r", "r.docx", text, tuple(laid), (section,))
    sentences = sentences_of(report)
    alignment = Alignment(tuple(("II.1",) for _ in sentences)) if guideline else Alignment()
    return Context(report, sentences, figures_of(report, sentences), guideline, alignment)


def flagged(*paragraphs: tuple[ParagraphKind, int, str]) -> list[int]:
    return list(vague_sentences(context_of(*paragraphs)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"line {case.line}")
def test_each_case_of_the_linguist_holds(case: Row) -> None:
    assert holds(case), f"{case['sentence']} ({case['reason']})"


def test_nearly_every_held_out_case_holds() -> None:
    # Written before any rule was tried on it: 37 of 40 held at first, 40 when the signals were weighed.
    assert sum(map(holds, HELD_OUT)) >= 0.95 * len(HELD_OUT)


def test_nearly_every_sentence_of_the_clerks_holds() -> None:
    # Written before the cues were looked at: 114 of 120 held at first, 6 sound ones were flagged.
    assert sum(map(holds, CLERKS)) >= 0.97 * len(CLERKS)


def holds(case: Row) -> bool:
    context = context_of((BODY, 0, f"{case['sentence']} {case['next']}".strip()), kind=SectionKind(case["section"]))
    return (1 in vague_sentences(context)) == (case["expected"] == "vague")


def test_the_cases_are_many_and_of_both_kinds() -> None:
    kinds = [case["expected"] for case in CASES]
    assert len(kinds) >= 150
    assert set(kinds) == {"vague", "sound"}


def test_a_lead_in_is_supported_by_its_items() -> None:
    lead = (ITEM, 0, "Công tác chăm lo được quan tâm với nhiều hoạt động thiết thực:")
    assert flagged(lead, (ITEM, 1, "Trao 320 suất quà.")) == []
    assert flagged(lead, (ITEM, 0, "Trao 320 suất quà.")) == []
    assert flagged(lead, (ITEM, 1, "Thăm hỏi kịp thời.")) == [1, 2]


def test_an_item_is_not_supported_by_its_neighbour() -> None:
    assert flagged((ITEM, 0, "Phong trào ngày càng sôi nổi."), (ITEM, 0, "Có 45 sáng kiến.")) == [1]


def test_a_claim_is_supported_by_deeper_items_and_by_the_table_below() -> None:
    claim = (ITEM, 0, "Công tác thu hội phí có nhiều chuyển biến.")
    assert flagged(claim, (ITEM, 1, "Thu được 125 triệu đồng.")) == []
    assert flagged(claim, (ROW, 0, "Xã\tSố thu"), (ROW, 0, "Phú Lẫm\t12,5")) == []
    assert flagged(claim, (ROW, 0, "Xã\tSố thu"), (ROW, 0, "Phú Lẫm\t")) == [1]


def test_a_claim_after_figures_is_a_hint_and_its_own() -> None:
    text = "Tổ chức 25 cuộc đối thoại. Quyền làm chủ của người lao động được phát huy cao độ."
    (finding,) = vague_findings(context_of((BODY, 0, text)))
    assert (finding.severity, finding.sentence) == (Severity.HINT, 2)


def test_a_finding_names_the_words_and_what_to_add() -> None:
    indicators = (Indicator("II.1#1", "số lớp bồi dưỡng", ("lớp",)), Indicator("II.1#2", "số người dự", ("người",)))
    guideline = Guideline("Hướng dẫn", 2020, topics=(Topic("II.1", "Bồi dưỡng", indicators=indicators),))
    context = context_of((BODY, 0, "Công tác bồi dưỡng có nhiều chuyển biến tích cực."), guideline=guideline)
    (finding,) = vague_findings(context)
    assert finding.rule is Rule.VAGUE_CLAIM
    assert finding.severity is Severity.WARNING
    assert finding.topic == "II.1"
    assert finding.where is not None
    assert finding.where.of(context.report.text) == "có nhiều chuyển biến tích cực"
    assert "«có nhiều chuyển biến tích cực»" in finding.message
    assert finding.suggestion == "Bổ sung: số lớp bồi dưỡng; số người dự."


@pytest.mark.parametrize(
    ("paragraphs", "looked"),
    [
        (((BODY, 0, "Phong trào sôi nổi."),), "trong câu chưa có số liệu."),
        (((BODY, 0, "Phong trào sôi nổi. Ai cũng vui."),), "trong câu và câu kế tiếp cùng nội dung chưa có số liệu."),
        (((ITEM, 0, "Phong trào sôi nổi:"), (ITEM, 1, "Thăm hỏi.")), "trong câu và các ý liền dưới chưa có số liệu."),
        (
            ((BODY, 0, "Phong trào sôi nổi."), (ROW, 0, "Xã\tSố đội"), (ROW, 0, "Phú Lẫm\t")),
            "trong câu và bảng bên dưới chưa có số liệu.",
        ),
    ],
)
def test_a_finding_says_where_support_was_looked_for(
    paragraphs: tuple[tuple[ParagraphKind, int, str], ...], looked: str
) -> None:
    first = vague_findings(context_of(*paragraphs))[0]
    assert first.message.endswith(looked)


@pytest.mark.parametrize(("required", "severity"), [(True, Severity.WARNING), (False, Severity.HINT)])
def test_a_claim_weighs_more_where_the_guideline_asks_for_figures(required: bool, severity: Severity) -> None:  # noqa: FBT001
    indicators = (Indicator("II.1#1", "số lớp", ("lớp",), required=required),)
    guideline = Guideline("Hướng dẫn", 2020, topics=(Topic("II.1", "Bồi dưỡng", indicators=indicators),))
    (finding,) = vague_findings(context_of((BODY, 0, "Bồi dưỡng có nhiều chuyển biến."), guideline=guideline))
    assert finding.severity is severity


@pytest.mark.parametrize(
    "sentence",
    [
        "Quỹ được quản lý chặt chẽ, đúng mục đích, không để xảy ra điều tiếng gì.",
        "Nợ đọng đã giảm hẳn, hầu như không còn đơn vị dây dưa.",
        "Mười phường, hai xã của thành phố vẫn giữ vững phong trào.",
        "Người phụ nữ của ba xã luôn thể hiện vai trò chủ thể.",
        "Nối tiếp kết quả của năm 2019 với 64 cuộc, tuyên truyền được đẩy mạnh thêm một bước.",
        "Chuyên mục được đông đảo chị em mong chờ, đón nghe.",
        "Bụi, nóng, ồn vẫn đáng lo ngại.",
    ],
)
def test_noughts_areas_and_earlier_values_support_no_praise(sentence: str) -> None:
    assert flagged((BODY, 0, sentence)) == [1]


def test_a_misspelt_claim_is_still_a_claim() -> None:
    assert flagged((BODY, 0, "Tháng Công nhân diễn ra sôi nỗi.")) == [1]


def test_text_before_the_first_heading_is_never_flagged() -> None:
    words = "Phong trào có nhiều chuyển biến."
    paragraph = Paragraph(0, BODY, Span(0, len(words)), Span(0, len(words)))
    report = Report("r", "r.docx", words + "\n", (paragraph,))
    assert vague_sentences(Context(report, sentences_of(report), ())) == {}


def test_spans_lie_in_their_sentence() -> None:
    words = itertools.islice((case["sentence"] for case in CASES if case["expected"] == "vague"), 60)
    context = context_of(*((BODY, 0, sentence) for sentence in words))
    flagged_spans = vague_sentences(context)
    assert flagged_spans
    for ref, span in flagged_spans.items():
        assert len(span) > 0
        assert context.sentences[ref - 1].span.holds(span)


@pytest.mark.parametrize(
    ("paragraphs", "looked"),
    [
        (((BODY, 0, "Phong trào sôi nổi. Có 12 đội. Có 3 giải."),), ["own", "next", "next"]),
        (
            ((BODY, 0, "Phong trào sôi nổi như sau:"), (ITEM, 0, "Có 12 đội."), (ITEM, 0, "Vui.")),
            ["own", "list", "list"],
        ),
        (((BODY, 0, "Phong trào sôi nổi."), (ROW, 0, "TT\tSố đội"), (ROW, 0, "1\t12")), ["own", "table", "table"]),
        (((BODY, 0, "Phong trào sôi nổi."), (BODY, 0, "Có 12 đội.")), ["own"]),
    ],
)
def test_a_claim_tells_where_its_support_is_looked_for(
    paragraphs: tuple[tuple[ParagraphKind, int, str], ...], looked: list[str]
) -> None:
    context = context_of(*paragraphs)
    places = list(Scope(context).looked_at(context.sentences[0]))
    assert [support.value for support, _ in places] == looked
    assert places[0][1] == context.sentences[0].span


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Một bộ phận lao động còn thiếu việc do doanh nghiệp làm ăn kém hiệu quả.", "còn thiếu"),
        ("Vườn cũ đã phá nhưng chưa chuyển đổi được, bà con gặp nhiều khó khăn.", "nhiều khó khăn"),
        ("Huyện bám sát chỉ đạo của tỉnh, coi phát triển đoàn viên là việc lớn.", "bám sát"),
        ("Phong trào ngày càng phát triển.", "ngày càng phát triển"),
    ],
)
def test_a_remark_quotes_neither_what_is_denied_nor_a_task(text: str, quoted: str) -> None:
    trigger = trigger_of(text)
    assert trigger is not None
    assert trigger.of(text) == quoted
