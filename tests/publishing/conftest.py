"""A hand-made run: two units that reported (one of them hostile), one that did not."""

import datetime as dt
from decimal import Decimal

import pytest

from nlp_reports.model import (
    Analysis,
    CoverageStatus,
    Draft,
    DraftSentence,
    Evidence,
    Figure,
    FigureKind,
    Finding,
    Guideline,
    Indicator,
    IndicatorValue,
    Letterhead,
    Paragraph,
    ParagraphKind,
    Receipt,
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
    Status,
    Theme,
    Topic,
    TopicCoverage,
    Total,
    ValueStatus,
)

GOOD = ("Kết nạp 1.250 đoàn viên.", "Đời sống đoàn viên được quan tâm.", "Duy trì mô hình “Tổ tự quản”.")
HOSTILE = (
    "=cmd|'/c calc'!A1",
    "<script>alert(1)</script> &amp; <b>",
    "+1 \u200bkhông\u202e \x00\x07 rộng",
    '@SUM(A1) "><img src=x>',
)


def analysis_of(name: str, unit: str, said: tuple[str, ...], value: int) -> Analysis:
    """Build a report whose paragraphs are one sentence each, the second of them vague."""
    head = "I. KẾT QUẢ"
    text, spans = head + "\n", []
    for sentence in said:
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += sentence + "\n"
    paragraphs = (
        Paragraph(0, ParagraphKind.HEADING, Span(0, len(head)), Span(len(head), len(head)), "I", section=0),
        *(Paragraph(n, ParagraphKind.BODY, span, span, section=0) for n, span in enumerate(spans, start=1)),
    )
    section = Section(
        "I", "I", "KẾT QUẢ", 1, SectionKind.RESULTS, Span(0, len(head)), Span(len(head), len(text)), -1, 0
    )
    letterhead = Letterhead(unit, "LIÊN ĐOÀN LAO ĐỘNG TỈNH TRÀ SƠN", "42/BC-LĐLĐ", dt.date(2020, 11, 25), "Khe Lau")
    report = Report(name, f"{name}.docx", text, paragraphs, (section,), letterhead=letterhead)
    first, second = spans[0], spans[1]
    return Analysis(
        report,
        sentences=tuple(Sentence(n, span, n, 0) for n, span in enumerate(spans, start=1)),
        figures=(
            Figure(
                first, said[0], FigureKind.COUNT, Evidence.YES, Decimal(value), counted="đoàn viên", sentence=1, ref=1
            ),
            Figure(second, said[1], FigureKind.DATE, Evidence.NO, sentence=2, ref=2),
        ),
        findings=(
            Finding(
                Rule.VAGUE_CLAIM,
                Severity.WARNING,
                f"Đề nghị bổ sung số liệu cho «{said[1]}».",
                second,
                2,
                "II.1",
                ref=1,
            ),
            Finding(
                Rule.MISSING_FIGURES,
                Severity.ERROR,
                "Đề cương yêu cầu nêu số cuộc.",
                None,
                None,
                "II.1",
                "Nêu số cuộc.",
                2,
            ),
        ),
        coverage=(
            TopicCoverage("I.a", "Tình hình", CoverageStatus.COVERED, 1.0, 1, 1, (), (1,)),
            TopicCoverage("II.1", "Đoàn viên", CoverageStatus.PARTIAL, 0.5, 1, 0, ("số cuộc",), (2,)),
            TopicCoverage("II.2", "Tài chính", CoverageStatus.MISSING),
        ),
        statements=(
            Statement(name, 1, 1, first, said[0], Role.STRENGTH, ("I.a",)),
            Statement(name, 2, 2, second, said[1], Role.LIMITATION, ("II.1",)),
            Statement(name, 3, 3, spans[2], said[2], Role.PROPOSAL, addressee="Đối với LĐLĐ tỉnh"),
        ),
        values=(IndicatorValue("I.a#1", "Số đoàn viên kết nạp", name, Decimal(value), ValueStatus.TAKEN, source="1"),),
        topics=tuple(("I.a",) for _ in said),
    )


@pytest.fixture(scope="session")
def run() -> Run:
    """Return the hand-made run."""
    good = analysis_of("01_khe_lau", "LĐLĐ huyện Khe Lau", GOOD, 1250)
    hostile = analysis_of("../x", "=Đơn vị <i>xấu</i>", HOSTILE, 7)
    analyses = (good, hostile)
    themes = tuple(
        Theme(f"{letter}01", role, label, tuple(a.statements[n] for a in analyses))
        for n, (letter, role, label) in enumerate([
            ("S", Role.STRENGTH, "Phát triển đoàn viên"),
            ("L", Role.LIMITATION, "Đời sống đoàn viên"),
            ("P", Role.PROPOSAL, "=Mô hình <tự quản>"),
        ])
    )  # fmt: skip
    draft = Draft(
        "III. ĐÁNH GIÁ CHUNG",
        (
            DraftSentence(
                "1. Những ưu điểm", "Tất cả đơn vị (2/2) kết nạp đoàn viên.", ("01_khe_lau#1", "../x#1"), "S01"
            ),
            DraftSentence("1. Những ưu điểm", "Toàn tỉnh kết nạp 1.257 đoàn viên.", ("total:I.a#1",)),
            DraftSentence("2.1. Tồn tại, hạn chế", "=HYPERLINK(\x01) <b>", ("01_khe_lau#2", "../x#2"), "L01"),
        ),
        ("CẦN BỔ SUNG: 01 đơn vị chưa gửi báo cáo",),
    )
    topics = (
        Topic("I.a", "Tình hình", "I", indicators=(Indicator("I.a#1", "Số đoàn viên kết nạp", ("đoàn viên",)),)),
        Topic("II.1", "Đoàn viên", "II"),
        Topic("II.2", "Tài chính", "II"),
    )
    return Run(
        Guideline("Hướng dẫn báo cáo năm 2020", 2020, dt.date(2020, 11, 27), dt.date(2020, 11, 25), topics=topics),
        (
            Receipt("01_khe_lau", "01_khe_lau.docx", "LĐLĐ huyện Khe Lau", Status.READ, number="42/BC-LĐLĐ",
                    date=dt.date(2020, 11, 25)),
            Receipt("../x", "../x.docx", "=Đơn vị <i>xấu</i>", Status.READ, late=True),
            Receipt("thieu-1", "", "Công đoàn ngành Y tế", Status.MISSING),
            Receipt("hong", "hong.docx", "", Status.UNREADABLE, problems=("có mật khẩu",)),
        ),
        analyses,
        themes,
        (Total("I.a#1", "Số đoàn viên kết nạp", Decimal(1257), "", ("01_khe_lau", "../x"), ()),),
        draft,
    )  # fmt: skip
