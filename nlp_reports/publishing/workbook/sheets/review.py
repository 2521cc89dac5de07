"""The sheets of the review: who sent, how each topic is answered, what to talk about with each unit."""

from collections.abc import Iterator

from nlp_reports.model import Change, ChangeKind, CoverageStatus, Finding, Run, lean
from nlp_reports.publishing.rows import REMARKING, counting, remarks, text_links
from nlp_reports.publishing.words import late_reports, organisations, receipt_state, topic_title, word
from nlp_reports.publishing.workbook.marks import NONE, Mark, Marks
from nlp_reports.publishing.workbook.remark_columns import (
    CODE,
    EXCERPT,
    LEFT,
    MESSAGE,
    ORIGIN,
    RULE,
    SEEN,
    SHEET,
    SUGGESTION,
    TICK,
    TOPIC,
    UNIT,
    code_of,
    origin_of,
)
from nlp_reports.publishing.workbook.sheet import (
    COVERAGE_LOOKS,
    SEVERITY_LOOKS,
    Block,
    Column,
    Look,
    Painted,
    Row,
    Sheet,
    linked,
)

RECEIPTS = (Column("Đơn vị", 26), Column("Tình hình", 16), Column("Tệp", 24), Column("Số, ký hiệu", 15),
            Column("Ngày ký", 12), Column("Ngày nhận", 12), Column("Trích yếu", 34), Column("Ghi chú", 44))  # fmt: skip
COVERAGE = (Column("Đơn vị", 24), Column("Mục theo đề cương", 40), Column("Mức độ", 17),
            Column("Số liệu yêu cầu", 9), Column("Số liệu đã có", 9), Column("Nội dung còn thiếu", 40),
            Column("Nguồn (câu)", 18))  # fmt: skip
REMARKS = (Column("Đơn vị", 20), Column("Mục theo đề cương", 22), Column("Mức độ", 16), Column("Loại ý kiến", 16),
           Column("Trích nguyên văn", 46), Column("Ý kiến của Văn phòng", 40), Column("Gợi ý bổ sung", 26),
           Column("Gửi đơn vị", 7, tick=True), Column("Đã xem (lý do)", 13), Column("Mã", 10),
           Column(ORIGIN, 10, hidden=True))  # fmt: skip
LEFT_OVER = tuple(Column(name, 24) for name in (UNIT, TOPIC, RULE, EXCERPT, MESSAGE, SUGGESTION, TICK, SEEN, CODE))
LEFT_OVER += (Column(ORIGIN, 10, hidden=True),)

CHANGES = (Column("Đơn vị", 24), Column("Bản trước", 20), Column("Bản sau", 20), Column("Thay đổi", 16),
           Column("Mục, câu", 26), Column("Trước", 44), Column("Sau", 44))  # fmt: skip


def review_sheets(run: Run, marks: Marks = NONE) -> tuple[Sheet, ...]:
    """Return the sheets "Tình hình gửi báo cáo", "Mức độ đáp ứng đề cương", "Nội dung cần trao đổi".

    Where a unit sent a later version, "Thay đổi giữa các bản" stands behind the first. What a person wrote beside the
    remarks, `marks`, is written again; where a remark is no longer there, it stands on a sheet behind them.
    """
    tick = (
        "Ghi x vào cột “Gửi đơn vị” để chọn ý kiến gửi đi; có thể sửa câu chữ ở cột “Ý kiến của Văn phòng”."
        " Không sửa cột “Mã”."
    )
    lost = "Những ý kiến đã đánh dấu, ghi lý do hoặc sửa câu chữ nhưng không còn trong báo cáo; xóa dòng nếu không cần."
    changes = Sheet("Thay đổi giữa các bản", (Block(CHANGES, _changes(run)),))
    return (
        Sheet("Tình hình gửi báo cáo", (Block(RECEIPTS, _receipts(run)),), csv="reports"),
        *([changes] if run.revisions else []),
        Sheet("Mức độ đáp ứng đề cương", (Block(COVERAGE, _coverage(run)),), csv="coverage"),
        Sheet(SHEET, (Block(REMARKS, _remarks(run, marks)),), tick, csv="findings"),
        *([Sheet(LEFT, (Block(LEFT_OVER, _left_over(marks)),), lost)] if marks.left else []),
    )


def _receipts(run: Run) -> Iterator[Row]:
    links, late = text_links(run), late_reports(run)
    for r in run.receipts:
        file = linked(r.file, links.get(r.report, ""))
        yield (
            r.organisation,
            receipt_state(r, late),
            file,
            r.number,
            r.date,
            r.received,
            r.title,
            "; ".join(r.problems),
        )


def _changes(run: Run) -> Iterator[Row]:
    for revision in run.revisions:
        for c in revision.changes:
            before, after = (_state(c, side) for side in (c.before, c.after))
            yield (revision.organisation, revision.older, revision.newer, word(c.kind), c.matter, before, after)


def _state(change: Change, said: str) -> str:
    """Return one side of a change as people read it: the state of a topic has words of its own."""
    return word(CoverageStatus(said)) if change.kind is ChangeKind.TOPIC else said


def _coverage(run: Run) -> Iterator[Row]:
    names, links = organisations(run), text_links(run)
    for analysis in lean(counting(run), "coverage"):
        for c in analysis.coverage:
            state = Painted(word(c.status), COVERAGE_LOOKS[c.status])
            lacks, refs = "; ".join(c.missing_aspects), ", ".join(str(ref) for ref in c.evidence)
            evidence = linked(refs, links[analysis.report.name])
            topic = f"{c.topic}. {c.title}"
            yield (names[analysis.report.name], topic, state, c.figures_required, c.figures_found, lacks, evidence)


def _remarks(run: Run, marks: Marks) -> Iterator[Row]:
    titles = {topic.id: topic_title(run.guideline, topic.id) for topic in run.guideline.topics}
    links = text_links(run)
    for r in remarks(lean(counting(run), *REMARKING), organisations(run)):
        f = r.finding
        severity = Painted(word(f.severity), SEVERITY_LOOKS[f.severity])
        key = code_of(r)
        unit = linked(r.organisation, links[r.analysis.report.name])
        message, suggestion, tick, seen = _said(f, marks.placed.get(key))
        yield (unit, titles.get(f.topic, f.topic), severity, word(f.rule), r.excerpt, message, suggestion,
               Painted(tick or None, Look.TICK), seen, key, origin_of(f))  # fmt: skip


def _said(finding: Finding, mark: Mark | None) -> tuple[str, str, str, str]:
    """Return message, suggestion, tick and reason: what a person wrote, else what the program says."""
    if mark is None:
        return finding.message, finding.suggestion, "", finding.suppressed
    own = mark.cells if mark.reworded else {MESSAGE: finding.message, SUGGESTION: finding.suggestion}
    return own[MESSAGE], own[SUGGESTION], mark.cells[TICK], finding.suppressed or mark.reason


def _left_over(marks: Marks) -> Iterator[Row]:
    for mark in marks.left:
        yield tuple(mark.cells.get(column.heading, "") for column in LEFT_OVER)
