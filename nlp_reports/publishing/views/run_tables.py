"""The plain tables of views: who reported, figures, values, totals, statements, sentences."""

from collections.abc import Iterable

from nlp_reports.drafting import practices
from nlp_reports.model import Analysis, Evidence, Run
from nlp_reports.publishing.rows import figure_source, name_of, topic_of, value_source
from nlp_reports.publishing.views.table import TableView
from nlp_reports.publishing.words import (
    EVERYBODY,
    date,
    doubts,
    late_reports,
    organisations,
    receipt_state,
    total_remark,
    verdict,
    word,
)


def receipts(run: Run) -> TableView:
    """Return a row for each report that came and each recipient that sent nothing."""
    keys = ("report", "organisation", "status", "number", "date", "received", "problems")
    headings = ("Báo cáo", "Đơn vị", "Tình hình", "Số, ký hiệu", "Ngày ký", "Ngày nhận", "Ghi chú")
    late = late_reports(run)
    rows = tuple(
        (
            r.report if r.file else "",
            r.organisation,
            receipt_state(r, late),
            r.number,
            date(r.date),
            date(r.received),
            r.problems,
        )
        for r in run.receipts
    )
    return TableView("Tình hình gửi báo cáo", keys, headings, rows)


def figures(analyses: Iterable[Analysis], names: dict[str, str]) -> TableView:
    """Return a row for each figure that is evidence, weak evidence included."""
    keys = ("organisation", "topic", "text", "value", "unit", "counted", "kind", "role", "source")
    headings = (
        "Đơn vị",
        "Mục theo đề cương",
        "Số liệu",
        "Giá trị",
        "Đơn vị tính",
        "Đối tượng",
        "Loại",
        "Vai trò",
        "Nguồn",
    )
    rows = tuple(
        (name_of(a, names), topic_of(a, f), f.text, _number(f.value), f.unit, f.counted, word(f.kind), word(f.role),
         figure_source(f))
        for a in analyses for f in a.figures if f.evidence is not Evidence.NO
    )  # fmt: skip
    return TableView("Số liệu trong báo cáo", keys, headings, rows)


def values(analyses: Iterable[Analysis], names: dict[str, str]) -> TableView:
    """Return a row for each asked figure of each report."""
    keys = ("indicator", "title", "organisation", "value", "low", "high", "unit", "as_of", "source", "status",
            "doubts")  # fmt: skip
    headings = ("Chỉ tiêu", "Nội dung", "Đơn vị", "Giá trị", "Tử số", "Mẫu số", "Đơn vị tính", "Số liệu đến ngày",
                "Nguồn (báo cáo, câu)", "Tình trạng", "Ghi chú")  # fmt: skip
    rows = tuple(
        (v.indicator, v.title, name_of(a, names), _number(v.value), _number(v.low), _number(v.high), v.unit, v.as_of,
         value_source(v), word(v.status), doubts(v.doubts))
        for a in analyses for v in a.values
    )  # fmt: skip
    return TableView("Chỉ tiêu của từng đơn vị", keys, headings, rows)


def totals(run: Run) -> TableView:
    """Return a row for each asked figure that at least one report gave."""
    names = organisations(run)
    keys = ("indicator", "title", "value", "unit", "units", "reports", "absent", "remark")
    headings = ("Chỉ tiêu", "Nội dung", "Tổng cộng", "Đơn vị tính", "Số đơn vị", "Đơn vị có số liệu",
                "Đơn vị chưa có số liệu", "Ghi chú")  # fmt: skip
    rows = tuple(
        (t.indicator, t.title, _number(t.value), t.unit, len(t.reports), _named(t.reports, names),
         _named(t.absent, names), total_remark(t, names))
        for t in run.totals
    )  # fmt: skip
    # The remark names the units without a value; two lists of all units would hide the sums.
    return TableView("Tổng hợp chỉ tiêu", keys, headings, rows).only(
        "indicator", "title", "value", "unit", "units", "remark"
    )


def comparisons(run: Run) -> TableView:
    """Return a row for each value and each sum that an earlier run gave too."""
    keys = ("organisation", "indicator", "title", "since", "before", "now", "change", "percent", "unit", "remark")
    headings = ("Đơn vị", "Chỉ tiêu", "Nội dung", "Kỳ so sánh", "Số kỳ trước", "Số kỳ này", "Tăng, giảm",
                "Tăng, giảm (%)", "Đơn vị tính", "Đề nghị kiểm tra")  # fmt: skip
    rows = tuple(
        (c.organisation or "Tổng cộng", c.indicator, c.title, c.since, _number(c.before), _number(c.now),
         _number(c.change), _number(None if c.percent is None else round(c.percent, 1)), c.unit, c.remark)
        for c in run.comparisons
    )  # fmt: skip
    return TableView("So sánh các kỳ", keys, headings, rows)


def achievements(run: Run) -> TableView:
    """Return a row for each target that a unit was given, beside what it reached; empty where none were given."""
    keys = ("indicator", "title", "organisation", "target", "value", "unit", "percent", "verdict")
    headings = ("Chỉ tiêu", "Nội dung", "Đơn vị", "Chỉ tiêu giao", "Kết quả", "Đơn vị tính", "Tỷ lệ đạt (%)",
                "Đánh giá")  # fmt: skip
    rows = tuple(
        (one.target.indicator, one.title, one.target.organisation or EVERYBODY, _number(one.target.value),
         _number(one.value), one.unit, _number(one.percent), verdict(one))
        for one in run.achievements
    )  # fmt: skip
    return TableView("Kết quả theo chỉ tiêu giao", keys, headings, rows)


def changes(run: Run) -> TableView:
    """Return a row for each difference between two versions that a unit sent; empty where all sent one."""
    keys = ("organisation", "older", "newer", "kind", "matter", "before", "after")
    headings = ("Đơn vị", "Bản trước", "Bản sau", "Thay đổi", "Mục, câu", "Trước", "Sau")
    rows = tuple(
        (revision.organisation, revision.older, revision.newer, word(c.kind), c.matter, c.before, c.after)
        for revision in run.revisions
        for c in revision.changes
    )
    return TableView("Thay đổi giữa các bản", keys, headings, rows)


def good_practice(run: Run) -> TableView:
    """Return a row for each sentence that names a model or a way of working that others may copy."""
    keys = ("organisation", "topic", "text", "sentence")
    headings = ("Đơn vị", "Mục theo đề cương", "Trích nguyên văn", "Câu")
    rows = tuple((p.organisation, p.topic, p.text, p.sentence) for p in practices(run))
    return TableView("Cách làm hay", keys, headings, rows)


def statements(analyses: Iterable[Analysis], names: dict[str, str]) -> TableView:
    """Return a row for each statement."""
    headings = ("Đơn vị", "Câu", "Loại", "Trích nguyên văn")
    rows = tuple((name_of(a, names), s.sentence, word(s.role), s.text) for a in analyses for s in a.statements)
    return TableView("Nhận định", ("organisation", "sentence", "role", "text"), headings, rows)


def sentences(analyses: Iterable[Analysis], names: dict[str, str]) -> TableView:
    """Return a row for each sentence with the topics it speaks of."""
    headings = ("Đơn vị", "Câu", "Mục theo đề cương", "Nội dung")
    rows = tuple(
        (name_of(a, names), s.ref, a.topics[n] if n < len(a.topics) else (), a.sentence_text(s.ref))
        for a in analyses
        for n, s in enumerate(a.sentences)
    )
    return TableView("Các câu", ("organisation", "sentence", "topics", "text"), headings, rows)


def _number(value: object) -> object:
    """Return a decimal as the number that pandas counts with: whole where it is whole."""
    if value is None:
        return None
    as_float = float(str(value))
    return int(as_float) if as_float.is_integer() else as_float


def _named(reports: tuple[str, ...], names: dict[str, str]) -> tuple[str, ...]:
    return tuple(names.get(report, report) for report in reports)
