"""Findings that a person passed over: known again after small edits, told when they are gone."""

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.checks import read_suppressions, suppress
from nlp_reports.checks.suppressing.suppression import mark_of, suppression_of
from nlp_reports.checks.suppressing.suppression_file import added, parsed
from nlp_reports.errors import InputError
from nlp_reports.model import (
    Analysis,
    Finding,
    Paragraph,
    ParagraphKind,
    Report,
    Rule,
    Severity,
    Span,
    Suppression,
)
from nlp_reports.text import sentences_of

VAGUE = "Công tác tuyên truyền, giáo dục được các cấp công đoàn quan tâm thực hiện tốt."
SUM = "Kết nạp 12/15 đoàn viên, đạt 90% chỉ tiêu được giao trong năm của công đoàn huyện."
OTHER = "Phong trào thi đua được triển khai sôi nổi."
DONE = "đã trao đổi với đơn vị"


def analysis_of(*lines: str, rules: tuple[Rule, ...]) -> Analysis:
    """A report of these lines, each with a finding of the rule in its place."""
    text, laid = "", []
    for index, line in enumerate(lines):
        span = Span(len(text), len(text) + len(line))
        laid.append(Paragraph(index, ParagraphKind.BODY, span, span))
        text += line + "\n"
    report = Report("a", "a.docx", text, tuple(laid))
    sentences = sentences_of(report)
    findings = tuple(
        Finding(rule, Severity.WARNING, "…", sentence.span, sentence.ref, ref=sentence.ref)
        for rule, sentence in zip(rules, sentences, strict=True)
    )
    return Analysis(report, sentences, findings=findings)


SEEN = analysis_of(VAGUE, SUM, rules=(Rule.VAGUE_CLAIM, Rule.ARITHMETIC))
ENTRIES = tuple(suppression_of(SEEN, finding, DONE) for finding in SEEN.findings)


def reasons(analysis: Analysis, entries: tuple[Suppression, ...] = ENTRIES) -> tuple[list[str], int]:
    (done,), stale = suppress([analysis], entries)
    return [finding.suppressed for finding in done.findings], len(stale)


def test_what_was_seen_stays_with_its_reason() -> None:
    assert reasons(SEEN) == ([DONE, DONE], 0)


@pytest.mark.parametrize(
    "edited",
    [
        VAGUE.upper(),
        VAGUE.replace("thực hiện tốt", "thực hiện rất tốt"),
        VAGUE.replace("các cấp công đoàn", "các cấp công đoàn huyện"),
        VAGUE.replace(",", " ,").replace("  ", " "),
    ],
)
def test_a_small_edit_and_a_new_place_change_nothing(edited: str) -> None:
    now = analysis_of(OTHER, SUM, edited, rules=(Rule.STALE_YEAR, Rule.ARITHMETIC, Rule.VAGUE_CLAIM))
    assert reasons(now) == (["", DONE, DONE], 0)


def test_other_sentences_other_rules_and_other_figures_are_asked_again() -> None:
    now = analysis_of(OTHER, SUM.replace("90%", "95%"), rules=(Rule.VAGUE_CLAIM, Rule.ARITHMETIC))
    assert reasons(now) == (["", ""], 2)
    assert reasons(analysis_of(VAGUE, rules=(Rule.COPIED_TEXT,))) == ([""], 2)


def test_entries_of_other_reports_and_gone_findings_are_stale() -> None:
    elsewhere = dataclasses.replace(ENTRIES[0], report="b")
    assert reasons(SEEN, (elsewhere, ENTRIES[1])) == (["", DONE], 1)


def test_reasons_of_an_earlier_run_are_left_behind() -> None:
    (before,), _ = suppress([SEEN], ENTRIES)
    assert reasons(before, ()) == (["", ""], 0)


def test_a_topic_is_passed_over_by_what_is_said_of_it() -> None:
    missing = Finding(Rule.MISSING_TOPIC, Severity.ERROR, "Văn phòng chưa tìm thấy nội dung “Thi đua”.", topic="II.4")
    analysis = dataclasses.replace(SEEN, findings=(missing, dataclasses.replace(missing, topic="II.5", message="…")))
    assert reasons(analysis, (suppression_of(analysis, missing, DONE),)) == ([DONE, ""], 0)


@given(st.text(), st.sampled_from(list(Rule)), st.text(min_size=1).filter(str.strip))
def test_what_is_written_is_read_again(text: str, rule: Rule, reason: str) -> None:
    entry = Suppression("a__b-2", rule, mark_of(text), reason, text)
    (read,) = parsed(added("", [entry]), "bo_qua.yaml")
    assert (read.report, read.rule, read.mark) == (entry.report, entry.rule, entry.mark)
    assert added(added("", [entry]), [entry]) == added("", [entry])


@pytest.mark.parametrize(
    "mine",
    [
        "# của tôi\n- report: b\n  rule: late\n  sentence: '12'\n  reason: đã nhận bản giấy\n",
        "  - {report: b, rule: late, sentence: 1e5, reason: đã nhận bản giấy}",
        "[{report: b, rule: late, sentence: 00, reason: đã nhận bản giấy}]\n",
    ],
)
def test_what_a_person_wrote_stays_when_an_entry_is_added(mine: str) -> None:
    longer = added(mine, ENTRIES[:1])
    assert [(e.report, e.reason) for e in parsed(longer, "f")] == [("b", "đã nhận bản giấy"), ("a", DONE)]
    assert parsed(longer, "f")[0].mark == parsed(mine, "f")[0].mark
    assert "# của tôi" in longer or "# của tôi" not in mine


def test_every_mistake_is_told_at_once_with_its_line(tmp_path: Path) -> None:
    text = "- report: a\n  rule: vauge\n- {report: b, rule: late, sentence: 1, reason: '', who: x}\n- 5\n"
    (tmp_path / "bo_qua.yaml").write_text(text, "utf-8")
    with pytest.raises(InputError) as raised:
        read_suppressions(tmp_path / "bo_qua.yaml")
    assert [(problem.place, problem.message) for problem in raised.value.problems] == [
        ("dòng 1", "thiếu “sentence”"),
        ("dòng 1", "thiếu “reason”"),
        ("dòng 1", "không có loại ý kiến “vauge”"),
        ("dòng 3", "không có khóa “who”"),
        ("dòng 3", "thiếu “reason”"),
        ("dòng 4", "phải gồm các khóa"),
    ]


@pytest.mark.parametrize(("text", "said"), [("a: [", "không đọc được YAML"), ("a: b", "phải là danh sách")])
def test_what_is_no_list_is_told(text: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        parsed(text, "bo_qua.yaml")


def test_no_file_holds_no_entries(tmp_path: Path) -> None:
    assert read_suppressions(tmp_path / "bo_qua.yaml") == ()
    assert parsed("# trống\n", "bo_qua.yaml") == ()
