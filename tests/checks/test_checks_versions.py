"""Whose file it is, which version counts, what changed, who is late."""

import dataclasses
import datetime as dt
from decimal import Decimal

import pytest

from nlp_reports.checks import receive, revision, revisions
from nlp_reports.checks.receiving.ownership import named_in, owner_of
from nlp_reports.checks.stale_year import wrong_year
from nlp_reports.model import (
    Analysis,
    Change,
    ChangeKind,
    CoverageStatus,
    Guideline,
    IndicatorValue,
    Letterhead,
    LogEntry,
    Paragraph,
    ParagraphKind,
    Receipt,
    Report,
    Rule,
    Severity,
    Span,
    Status,
    TopicCoverage,
    ValueStatus,
)
from nlp_reports.text import sentences_of

GUIDELINE = Guideline("Hướng dẫn", 2020, deadline=dt.date(2020, 11, 25))
UNITS = ("LĐLĐ huyện Khe Lau", "LĐLĐ thị xã Cửa Lân", "Công đoàn ngành Y tế tỉnh Trà Sơn", "LĐLĐ huyện Khe Lau Đông")
KHE_LAU, CUA_LAN = UNITS[:2]
LINES = tuple(f"Tổ chức hội nghị số {n} với {n}5 đại biểu tham dự." for n in range(1, 9))
EARLY, LATE = dt.date(2020, 11, 20), dt.date(2020, 11, 28)


def analysis_of(
    name: str, *lines: str, unit: str = KHE_LAU, date: dt.date | None = EARLY, draft: bool = False
) -> Analysis:
    text, laid = "", []
    for index, line in enumerate(lines or LINES):
        span = Span(len(text), len(text) + len(line))
        laid.append(Paragraph(index, ParagraphKind.BODY, span, span))
        text += line + "\n"
    letterhead = Letterhead(unit=unit, date=date, title="Kết quả năm 2020", draft=draft)
    report = Report(name, f"{name}.docx", text, tuple(laid), letterhead=letterhead, digest=f"sha-{name}")
    return Analysis(report, sentences_of(report))


def rows_of(*analyses: Analysis, log: tuple[LogEntry, ...] = ()) -> dict[str, Receipt]:
    return {row.report: row for row in receive(analyses, {}, UNITS, GUIDELINE, log)[0]}


def states(*analyses: Analysis, log: tuple[LogEntry, ...] = ()) -> list[Status]:
    rows = rows_of(*analyses, log=log)
    return [rows[analysis.report.name].status for analysis in analyses]


@pytest.mark.parametrize(
    ("file", "found"),
    [
        ("01_khe_lau.docx", (KHE_LAU,)),
        ("Báo cáo/BC_KheLau 2020.docx", (KHE_LAU,)),
        ("BC huyện Khe Lau Đông.docx", (UNITS[3],)),
        ("BC TX Cửa Lân, tỉnh Trà Sơn.docx", (CUA_LAN,)),
        ("cđ y tế.docx", (UNITS[2],)),
        ("BC 2020 (1).docx", ()),
        ("khe.docx", ()),
    ],
)
def test_a_file_name_names_the_units_whose_words_it_holds(file: str, found: tuple[str, ...]) -> None:
    assert named_in(file, UNITS) == found


@pytest.mark.parametrize(
    ("unit", "file", "organisation", "doubted"),
    [
        ("LĐLĐ HUYỆN KHE LAU", "bc.docx", KHE_LAU, False),
        ("LĐLĐ HUYỆN KHE LAU", "cua_lan.docx", KHE_LAU, True),
        ("", "LĐLĐ huyện Khe Lau.docx", KHE_LAU, False),
        ("", "khe_lau.docx", "", True),
        ("CÔNG ĐOÀN HUYỆN KHE LAU", "bc.docx", "Công đoàn huyện Khe Lau", True),
        ("", "BC 2020 (1).docx", "", True),
    ],
)
def test_what_is_doubtful_is_asked_and_never_guessed(unit: str, file: str, organisation: str, *, doubted: bool) -> None:
    owner = owner_of(unit, file, UNITS)
    assert (owner.organisation, bool(owner.doubt)) == (organisation, doubted)


def test_the_log_says_whose_file_it_is() -> None:
    log = (LogEntry(CUA_LAN, "a.docx", EARLY),)
    row = rows_of(analysis_of("a"), log=log)["a"]
    assert (row.organisation, row.doubt, row.received, row.late) == (CUA_LAN, "", EARLY, False)


def test_lateness_is_of_the_log_alone() -> None:
    late, unknown = analysis_of("a"), analysis_of("b", unit=CUA_LAN, date=LATE)
    receipts, reviewed = receive((late, unknown), {}, UNITS, GUIDELINE, (LogEntry(KHE_LAU, "a.docx", LATE),))
    assert [row.late for row in receipts[:2]] == [True, None]
    assert [(f.rule, f.severity) for analysis in reviewed for f in analysis.findings if f.rule is Rule.LATE] == [
        (Rule.LATE, Severity.WARNING),
        (Rule.LATE, Severity.HINT),
    ]
    again = receive(reviewed, {}, UNITS, GUIDELINE, (LogEntry(KHE_LAU, "a.docx", EARLY),))[1]
    assert all(finding.rule is not Rule.LATE for finding in again[0].findings)


def test_a_later_version_of_a_report_that_came_in_time_is_no_late_report() -> None:
    log = (LogEntry(KHE_LAU, "a.docx", EARLY), LogEntry(KHE_LAU, "b.docx", LATE))
    receipts, reviewed = receive((analysis_of("a"), analysis_of("b", "Có 5 lớp.")), {}, UNITS, GUIDELINE, log)
    assert "Bản đầu nhận ngày 20/11/2020, trong thời hạn" in receipts[1].problems
    assert all(finding.rule is not Rule.LATE for analysis in reviewed for finding in analysis.findings)


READ, OVER = Status.READ, Status.SUPERSEDED


def test_the_later_received_counts_whatever_is_printed() -> None:
    log = (LogEntry(KHE_LAU, "a.docx", LATE), LogEntry(KHE_LAU, "b.docx", EARLY))
    assert states(analysis_of("a", "Có 5 lớp."), analysis_of("b", date=LATE), log=log) == [READ, OVER]


def test_the_official_copy_counts_before_the_draft() -> None:
    log = (LogEntry(KHE_LAU, "a.docx", EARLY, official=True), LogEntry(KHE_LAU, "b.docx", LATE, official=False))
    rows = rows_of(analysis_of("a"), analysis_of("b"), log=log)
    assert [rows[name].status for name in "ab"] == [READ, OVER]
    assert "Bản dự thảo b.docx nhận sau bản chính thức, đề nghị kiểm tra" in rows["a"].problems


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (analysis_of("a"), analysis_of("b", date=LATE), [OVER, READ]),
        (analysis_of("a", draft=True), analysis_of("b"), [OVER, READ]),
        (analysis_of("a"), analysis_of("b"), [READ, READ]),
        (analysis_of("a"), analysis_of("b", "Báo cáo chuyên đề nữ công có 3 lớp.", date=LATE), [READ, READ]),
        (analysis_of("a", date=None), analysis_of("b"), [READ, READ]),
    ],
)
def test_without_a_log_only_what_is_plain_is_settled(one: Analysis, other: Analysis, expected: list[Status]) -> None:
    rows = rows_of(one, other)
    assert [rows[name].status for name in "ab"] == expected
    asked = ["Đơn vị gửi 2 tệp, cần xác nhận bản dùng" in rows[name].problems for name in "ab"]
    assert asked == [expected == [READ, READ]] * 2


def test_a_filled_report_counts_before_a_blank_form() -> None:
    blank = analysis_of("a", *(f"Chỉ tiêu {n}: …… người; …… đơn vị." for n in range(6)), date=LATE)
    assert states(blank, analysis_of("b")) == [OVER, READ]


def test_what_changed_is_told_topic_by_topic_figure_by_figure_sentence_by_sentence() -> None:
    older, newer = (
        analysis_of("a"),
        analysis_of("b", *LINES[1:4], LINES[0], "Mở 02 lớp.", *LINES[4:7], LINES[7] + " Mới."),
    )
    newer = analysis_of(
        "b", LINES[1], LINES[0], "Mở 02 lớp tập huấn nghiệp vụ.", *LINES[2:6], LINES[6].replace("75", "90")
    )
    older, newer = (
        dataclasses.replace(
            analysis,
            coverage=(TopicCoverage("II.1", "Thi đua", state),),
            values=(IndicatorValue("II.1#1", "Số lớp", "r", value, status),),
        )
        for analysis, state, value, status in (
            (older, CoverageStatus.MISSING, None, ValueStatus.MISSING),
            (newer, CoverageStatus.COVERED, Decimal(1250), ValueStatus.TAKEN),
        )
    )
    assert revision(KHE_LAU, older, newer).changes == (
        Change(ChangeKind.TOPIC, "II.1. Thi đua", "missing", "covered"),
        Change(ChangeKind.FIGURE, "II.1#1. Số lớp", "", "1.250"),
        Change(ChangeKind.ADDED, "câu 3", "", "Mở 02 lớp tập huấn nghiệp vụ."),
        Change(ChangeKind.CHANGED, "câu 8", LINES[6], LINES[6].replace("75", "90")),
        Change(ChangeKind.REMOVED, "câu 8 (bản trước)", LINES[7], ""),
    )


def test_a_revision_leads_from_the_superseded_to_the_one_that_counts() -> None:
    analyses = (analysis_of("a"), analysis_of("b", *LINES, "Thêm 03 lớp.", date=LATE))
    receipts, reviewed = receive(analyses, {}, UNITS, GUIDELINE)
    assert [(r.older, r.newer, len(r.changes)) for r in revisions(receipts, reviewed)] == [("a.docx", "b.docx", 1)]


@pytest.mark.parametrize(
    ("title", "date", "wrong"),
    [
        ("Kết quả năm 2020; phương hướng năm 2021", EARLY, None),
        ("Kết quả năm 2019; phương hướng năm 2020", EARLY, 2019),
        ("Kết quả công tác", dt.date(2021, 1, 5), None),
        ("Kết quả công tác", dt.date(2018, 11, 5), 2018),
        ("Kết quả công tác", None, None),
        ("Một năm hoạt động và những việc sẽ làm năm 2021", EARLY, None),
        ("Kết quả công tác, phương hướng và nhiệm vụ năm 2021", EARLY, None),
        ("Nhìn lại công tác Hội; chương trình công tác năm 2021", EARLY, None),
        ("Mười hai tháng công đoàn - Kế hoạch năm 2021", EARLY, None),
        ("Tổng kết một năm hoạt động của công đoàn huyện và việc của năm 2021", EARLY, None),
        ("Một năm nhìn lại và lối đi năm 2021", EARLY, None),
        ("Một năm hoạt động và những việc sẽ làm năm 2020", dt.date(2018, 11, 5), 2018),
        ("Những việc đã làm năm 2019 và nhiệm vụ năm 2020", EARLY, 2019),
        ("Kết quả công tác Hội và phong trào phụ nữ năm 2021", EARLY, 2021),
        ("Tình hình đoàn viên, việc thực hiện nhiệm vụ năm 2019", EARLY, 2019),
        ("Kết quả thực hiện kế hoạch năm 2019", EARLY, 2019),
        ("Một năm của Hội và của nhà nông, 2020, cùng những điều tính cho năm 2021", EARLY, None),
        ("Một năm của Hội và của nhà nông, 2019, cùng những điều tính cho năm 2020", EARLY, 2019),
        ("Chuyện của Hội và những điều định cho năm 2021", EARLY, None),
        ("Công tác Hội (2019), việc chính năm 2020", EARLY, 2019),
        ("Một năm của tuổi trẻ kể theo bốn quý; điều hứa cho năm 2021", EARLY, None),
        ("Chuyện của tuổi trẻ - lời hẹn năm 2021", EARLY, None),
        ("Chuyện của tuổi trẻ; lời hẹn năm 2021", dt.date(2022, 1, 5), 2021),
        ("Một năm của tuổi trẻ; lời hẹn năm 2020", dt.date(2019, 11, 5), 2019),
        ("Công tác Hội cùng phong trào nông dân năm 2021", EARLY, 2021),
    ],
)
def test_a_report_of_another_year_is_told(title: str, date: dt.date | None, wrong: int | None) -> None:
    letterhead = Letterhead(title=title, date=date)
    assert wrong_year(Report("a", "a.docx", "", (), letterhead=letterhead), 2020) == wrong
