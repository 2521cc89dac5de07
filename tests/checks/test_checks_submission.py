"""Who reported: organisations found and never guessed, templates, copies, the missing."""

import dataclasses
import datetime as dt

import pytest

from nlp_reports.checks import receive
from nlp_reports.checks.organisations import display, kind_of, matched
from nlp_reports.model import (
    Analysis,
    Finding,
    Guideline,
    Letterhead,
    Paragraph,
    ParagraphKind,
    Receipt,
    Report,
    Rule,
    Severity,
    Span,
    Status,
)
from nlp_reports.text import sentences_of

GUIDELINE = Guideline("Hướng dẫn", 2020, deadline=dt.date(2020, 11, 25))
RECIPIENTS = ("LĐLĐ huyện Khe Lau", "LĐLĐ thị xã Cửa Lân", "Công đoàn ngành Y tế tỉnh Trà Sơn")
OWN = "Mở 03 lớp tập huấn nghiệp vụ cho 236 lượt cán bộ công đoàn cơ sở toàn huyện."


def analysis_of(name: str, unit: str, *lines: str, date: dt.date = dt.date(2020, 11, 24)) -> Analysis:
    text, laid = "", []
    for index, line in enumerate(lines):
        span = Span(len(text), len(text) + len(line))
        laid.append(Paragraph(index, ParagraphKind.BODY, span, span))
        text += line + "\n"
    letterhead = Letterhead(unit=unit, number="1/BC-LĐLĐ", date=date, title="Kết quả năm 2020")
    report = Report(name, f"{name}.docx", text, tuple(laid), letterhead=letterhead)
    return Analysis(report, sentences_of(report))


def rows_of(*analyses: Analysis, unread: dict[str, tuple[str, str]] | None = None) -> dict[str, Receipt]:
    receipts, _ = receive(analyses, unread or {}, RECIPIENTS, GUIDELINE)
    return {row.report: row for row in receipts}


def test_reports_stand_by_name_then_the_missing() -> None:
    rows = rows_of(
        analysis_of("b", "LIÊN ĐOÀN LAO ĐỘNG HUYỆN KHE LAU", OWN),
        analysis_of("a", "CĐ NGÀNH Y TẾ TỈNH TRÀ SƠN", "Có 5 lớp."),
        unread={"c": ("c.docx", "có mật khẩu")},
    )
    assert list(rows) == ["a", "b", "c", "thieu-1"]
    assert [row.status for row in rows.values()] == [Status.READ, Status.READ, Status.UNREADABLE, Status.MISSING]
    assert rows["b"].organisation == "LĐLĐ huyện Khe Lau"
    assert rows["a"].organisation_kind == "ngành"
    assert rows["c"].problems == ("có mật khẩu",)
    assert (rows["thieu-1"].organisation, rows["thieu-1"].file) == ("LĐLĐ thị xã Cửa Lân", "")
    assert all(row.late is None for row in rows.values())


def test_an_unknown_unit_is_asked_for_and_not_guessed() -> None:
    rows = rows_of(analysis_of("a", "LĐLĐ HUYỆN KHE", OWN), analysis_of("b", "", OWN))
    assert rows["a"].organisation == "LĐLĐ huyện Khe"
    assert rows["a"].problems == ("Chưa xác định được “LĐLĐ huyện Khe” là đơn vị nào trong danh sách",)
    assert rows["b"].problems == ("Chưa rõ đơn vị gửi báo cáo",)
    assert sum(row.status is Status.MISSING for row in rows.values()) == 3


def test_a_printed_date_after_the_deadline_is_only_a_problem() -> None:
    row = rows_of(analysis_of("a", "LĐLĐ huyện Khe Lau", OWN, date=dt.date(2020, 11, 27)))["a"]
    assert row.problems == ("Ngày ký sau thời hạn (27/11/2020, hạn 25/11/2020)",)
    assert row.late is None


def test_two_files_of_one_unit_are_told() -> None:
    rows = rows_of(analysis_of("a", "LĐLĐ huyện Khe Lau", OWN), analysis_of("b", "LĐLĐ huyện Khe Lau", "Có 5 lớp."))
    assert all("Đơn vị gửi 2 tệp, cần xác nhận bản dùng" in rows[name].problems for name in ("a", "b"))


def test_a_half_empty_form_is_a_template() -> None:
    blanks = [f"Chỉ tiêu {n}: …… người; …… đơn vị." for n in range(6)]
    assert rows_of(analysis_of("a", "LĐLĐ huyện Khe Lau", OWN, *blanks))["a"].status is Status.TEMPLATE


def test_stale_text_is_a_problem_of_the_receipt() -> None:
    analysis = analysis_of("a", "LĐLĐ huyện Khe Lau", OWN)
    stale = Finding(Rule.STALE_YEAR, Severity.WARNING, "Đoạn này ghi năm 2019; đề nghị rà soát lại.")
    told = Analysis(analysis.report, analysis.sentences, findings=(stale,))
    assert rows_of(told)["a"].problems == ("Có đoạn ghi số liệu năm 2019",)


def test_copied_text_is_told_to_both_and_names_nobody() -> None:
    first = analysis_of("a", "LĐLĐ huyện Khe Lau", OWN, "Có 5 lớp.")
    second = analysis_of("b", "LĐLĐ thị xã Cửa Lân", "Có 7 lớp.", OWN.upper().capitalize())
    _, reviewed = receive((first, second), {}, RECIPIENTS, GUIDELINE)
    found = [[(f.rule, f.sentence, f.ref) for f in analysis.findings] for analysis in reviewed]
    assert found == [[(Rule.COPIED_TEXT, 1, 1)], [(Rule.COPIED_TEXT, 2, 1)]]
    for analysis, other in ((reviewed[0], "Cửa Lân"), (reviewed[1], "Khe Lau")):
        assert all(other not in finding.message + finding.suggestion for finding in analysis.findings)


def test_receiving_again_adds_nothing_and_leaves_old_requests_behind() -> None:
    first, second = analysis_of("a", "LĐLĐ huyện Khe Lau", OWN), analysis_of("b", "LĐLĐ thị xã Cửa Lân", OWN)
    _, reviewed = receive((first, second), {}, RECIPIENTS, GUIDELINE)
    assert receive(reviewed, {}, RECIPIENTS, GUIDELINE)[1] == reviewed
    assert receive(reviewed[:1], {}, RECIPIENTS, GUIDELINE)[1] == (first,)


@pytest.mark.parametrize(
    "line",
    [
        "Trên đây là báo cáo kết quả hoạt động công đoàn năm 2020 của đơn vị.",
        "Công tác nữ công được quan tâm đúng mức.",
        "Có 5 lớp tập huấn.",
    ],
)
def test_formulas_and_short_sentences_are_no_copies(line: str) -> None:
    pair = (analysis_of("a", "LĐLĐ huyện Khe Lau", line), analysis_of("b", "LĐLĐ thị xã Cửa Lân", line))
    _, reviewed = receive(pair, {}, RECIPIENTS, GUIDELINE)
    assert [analysis.findings for analysis in reviewed] == [(), ()]


@pytest.mark.parametrize(
    ("written", "recipient"),
    [
        ("LĐLĐ HUYỆN KHE LAU", RECIPIENTS[0]),
        ("Liên đoàn Lao động huyện Khe Lau", RECIPIENTS[0]),
        ("LĐLĐ TX CỬA LÂN", RECIPIENTS[1]),
        ("CÔNG ĐOÀN NGÀNH Y TẾ", RECIPIENTS[2]),
        ("LĐLĐ huyện", ""),
        ("", ""),
    ],
)
def test_a_letterhead_is_matched_by_its_folded_name(written: str, recipient: str) -> None:
    assert matched(written, RECIPIENTS) == recipient


def test_a_name_that_fits_two_recipients_is_none() -> None:
    assert matched("LĐLĐ huyện Khe Lau", ("LĐLĐ huyện Khe Lau", "Liên đoàn Lao động huyện Khe Lau")) == ""


def test_names_are_printed_as_in_a_list() -> None:
    assert display("HND HUYỆN LÁNG CÓI") == "HND huyện Láng Cói"
    assert display("HUYỆN ĐOÀN NGÀN SÂU") == "Huyện đoàn Ngàn Sâu"
    assert display("CÔNG ĐOÀN NGÀNH Y TẾ TP. TRÀ SƠN") == "Công đoàn ngành Y tế TP. Trà Sơn"
    assert display("CÔNG ĐOÀN CÁC KHU CÔNG NGHIỆP TỈNH TRÀ SƠN") == "Công đoàn các Khu công nghiệp tỉnh Trà Sơn"
    assert display("HỘI LHPN THÀNH PHỐ BẢN VƯỢNG") == "Hội LHPN thành phố Bản Vượng"
    assert display("HỘI CCB HUYỆN KRÔNG ĐẮK") == "Hội CCB huyện Krông Đắk"
    assert kind_of("HND TX CỬA LÂN") == "thị xã"


def test_a_copy_of_a_file_is_no_second_unit() -> None:
    first, copy = (analysis_of(name, "LĐLĐ huyện Khe Lau", OWN) for name in ("a", "b"))
    first, copy = (dataclasses.replace(x, report=dataclasses.replace(x.report, digest="d")) for x in (first, copy))
    receipts, reviewed = receive((first, copy), {}, RECIPIENTS, GUIDELINE)
    assert [r.status for r in receipts[:2]] == [Status.READ, Status.SUPERSEDED]
    assert "Giống hệt tệp a.docx" in receipts[1].problems
    assert [analysis.findings for analysis in reviewed] == [(), ()]


def test_the_id_of_a_missing_unit_never_meets_a_report() -> None:
    receipts, _ = receive((analysis_of("thieu-1", "LĐLĐ huyện Khe Lau", OWN),), {}, RECIPIENTS, GUIDELINE)
    assert [r.report for r in receipts] == ["thieu-1", *(f"thieu-{n}" for n in range(2, len(RECIPIENTS) + 1))]
