"""A report of five sentences, with one mistake of each kind where the text says so."""

from decimal import Decimal

from nlp_reports.evaluation.gold import GoldFigure, GoldReport, GoldSentence
from nlp_reports.evaluation.measures import Measure, measure
from nlp_reports.model import (
    Analysis,
    CoverageStatus,
    Evidence,
    Figure,
    FigureKind,
    Finding,
    Guideline,
    Letterhead,
    Report,
    Role,
    Rule,
    Run,
    Section,
    SectionKind,
    Sentence,
    Severity,
    Span,
    Statement,
    Theme,
    TopicCoverage,
)

TEXTS = (
    "Kết nạp mới 12 đoàn viên trong năm 2020.",
    "Công tác tuyên truyền được quan tâm.",
    "Phong trào thi đua diễn ra sôi nổi khắp nơi.",
    "Thu kinh phí đạt 90% kế hoạch được giao.",
    "Một số nơi còn hình thức, chưa thực chất.",
)


def gold() -> GoldReport:
    sentences = (
        GoldSentence(TEXTS[0], "K", ("II.5.a",), (GoldFigure("12", "12", "đoàn viên"),), ("năm 2020",)),
        GoldSentence(TEXTS[1], "V", ("II.3.a",), (), ()),
        GoldSentence(TEXTS[2], "V", ("II.4.a",), (), ()),
        GoldSentence(TEXTS[3], "K", ("II.7.b",), (GoldFigure("90%", "90", "%"),), (), inconsistent="percent-of-target"),
        GoldSentence(TEXTS[4], "N", ("III.2.1",), (), (), role="limitation", theme="L07"),
    )
    return GoldReport(
        "a", "LĐLĐ huyện A", "1/BC-LĐLĐ", "2020-11-25", frozenset({"II.9.a"}), frozenset({"II.3.a", "II.4.a"}),
        frozenset({"II.3.a"}), ((1, "KẾT QUẢ"), (2, "Tuyên truyền")), sentences,
    )  # fmt: skip


def run() -> Run:
    text = "\n".join(("I. KẾT QUẢ", *TEXTS)) + "\n"
    spans = [Span(text.index(sentence), text.index(sentence) + len(sentence)) for sentence in TEXTS]
    year = Span(text.index("2020"), text.index("2020") + 4)
    report = Report(
        "a", "a.docx", text, (),
        (Section("I", "I", "KẾT QUẢ", 1, SectionKind.RESULTS, Span(0, 10), Span(11, len(text)), -1, 0),),
        letterhead=Letterhead(unit="LĐLĐ huyện A", number="2/BC-LĐLĐ"),
    )  # fmt: skip
    figures = (
        Figure(Span(23, 25), "12", FigureKind.COUNT, Evidence.YES, Decimal(12), counted="đoàn viên", sentence=1),
        Figure(year, "2020", FigureKind.COUNT, Evidence.YES, Decimal(2020), sentence=1),
    )
    findings = (
        Finding(Rule.VAGUE_CLAIM, Severity.WARNING, "…", spans[1], 2),
        Finding(Rule.VAGUE_CLAIM, Severity.WARNING, "…", spans[0], 1),
        Finding(Rule.ARITHMETIC, Severity.ERROR, "…", spans[3], 4),
    )
    coverage = (
        TopicCoverage("II.3.a", "", CoverageStatus.PARTIAL, figures_required=1),
        TopicCoverage("II.4.a", "", CoverageStatus.MISSING),
        TopicCoverage("II.5.a", "", CoverageStatus.COVERED, figures_required=1),
        TopicCoverage("II.7.b", "", CoverageStatus.COVERED, figures_required=1, figures_found=1),
        TopicCoverage("II.9.a", "", CoverageStatus.MISSING),
        TopicCoverage("III.2.1", "", CoverageStatus.COVERED),
    )
    statement = Statement("a", 1, 5, spans[4], TEXTS[4], Role.LIMITATION)
    sentences = tuple(Sentence(ref, span, ref) for ref, span in enumerate(spans, start=1))
    analysis = Analysis(report, sentences, figures, findings, coverage, (statement,))
    return Run(Guideline(""), (), (analysis,), (Theme("L01", Role.LIMITATION, "", (statement,)),))


def values(measures: tuple[Measure, ...]) -> dict[str, float]:
    return {m.id: m.value for m in measures}


def test_every_measure_counts_what_its_name_says() -> None:
    got = values(measure(run(), [gold()]))
    assert got["letterhead.unit"] == 1
    assert got["letterhead.number"] == got["letterhead.date"] == 0
    assert got["headings.f1"] == 0.667
    assert got["sentences.exact"] == 1
    assert (got["figures.precision"], got["figures.recall"], got["figures.taken"]) == (0.5, 0.5, 1)
    assert (got["vague.precision"], got["vague.recall"], got["vague.false_per_100"]) == (0.5, 0.5, 50)
    assert (got["inconsistency.precision"], got["inconsistency.recall"]) == (1, 1)
    assert got["coverage.accuracy"] == 0.833
    assert got["coverage.said_missing"] == 0.2
    assert (got["missing_figures.recall"], got["missing_figures.precision"]) == (1, 0.5)
    assert (got["roles.right"], got["themes.limitation"], got["themes.mean"]) == (1, 1, 0.25)


def test_a_report_that_was_not_read_has_lost_all_that_was_in_it() -> None:
    nothing = Run(Guideline(""), (), ())
    got = values(measure(nothing, [gold()]))
    assert got["reports.read"] == got["sentences.exact"] == got["figures.recall"] == got["coverage.accuracy"] == 0
