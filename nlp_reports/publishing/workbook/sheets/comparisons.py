"""The sheet that holds today's figures against those of earlier runs."""

from collections.abc import Iterator

from nlp_reports.model import Comparison, Run
from nlp_reports.publishing.words import topic_title
from nlp_reports.publishing.workbook.sheet import Block, Column, Look, Painted, Row, Sheet

COLUMNS = (Column("Đơn vị", 30), Column("Mục theo đề cương", 30), Column("Chỉ tiêu", 30), Column("Kỳ so sánh", 18),
           Column("Số kỳ trước", 16), Column("Số kỳ này", 16), Column("Tăng, giảm", 14), Column("Tăng, giảm (%)", 10),
           Column("Đơn vị tính", 10), Column("Đề nghị kiểm tra", 36))  # fmt: skip


def comparison_sheets(run: Run) -> tuple[Sheet, ...]:
    """Return the sheet "So sánh các kỳ", what to look at first, then sums before units; none without an earlier run."""
    if not run.comparisons:
        return ()
    note = "Số kỳ trước lấy từ các lần chạy đã lưu (--store); chỉ so sánh số liệu đến ngày với số liệu đến ngày."
    ordered = sorted(run.comparisons, key=lambda one: (not (one.remark and one.report), bool(one.report)))
    return (Sheet("So sánh các kỳ", (Block(COLUMNS, _rows(run, ordered)),), note),)


def _rows(run: Run, ordered: list[Comparison]) -> Iterator[Row]:
    for one in ordered:
        title = topic_title(run.guideline, one.indicator.split("#")[0])
        percent = round(one.percent, 1) if one.percent is not None else None
        remark = Painted(one.remark, Look.FAIR) if one.remark else None
        yield (_unit(one), title, one.title, one.since, one.before, one.now, one.change, percent, one.unit, remark)


def _unit(one: Comparison) -> str:
    """Return whose figure it is; for a sum how many units gave it before and now."""
    if one.report:
        return one.organisation
    now, before = one.units
    return f"Tổng cộng ({now} đơn vị; kỳ trước {before} đơn vị)"
