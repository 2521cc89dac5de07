"""The sheet of asked figures: each unit's value, its share, the sum, and what speaks against using the sum."""

from collections.abc import Iterator
from decimal import Decimal

from nlp_reports.model import IndicatorValue, Run, Total, ValueStatus
from nlp_reports.publishing.rows import is_many, text_links, value_source, values_by_indicator
from nlp_reports.publishing.words import doubts, organisations, pair, total_counts, total_remark, word
from nlp_reports.publishing.workbook.sheet import Block, Column, Look, Painted, Row, Sheet, Value, linked
from nlp_reports.text import written

INDICATORS = (Column("Chỉ tiêu", 11), Column("Nội dung", 36), Column("Đơn vị", 26), Column("Số liệu", 17),
              Column("Đơn vị tính", 9), Column("Chiếm (%)", 9), Column("Số liệu đến ngày", 12),
              Column("Ước cả năm", 13), Column("Chỉ tiêu giao", 13), Column("Cùng kỳ", 13),
              Column("Tình trạng", 14), Column("Nguồn (báo cáo, câu)", 16), Column("Ghi chú", 44))  # fmt: skip
NOTE = (
    "Dòng tổng cộng chỉ gồm số liệu đã lấy được; đơn vị chưa có số liệu không tính là 0. "
    "Tổng cộng ghi “Cần đối chiếu” thì xem cột Ghi chú trước khi dùng."
)

ELSEWHERE = "Số liệu từng đơn vị: xem tables/indicators.csv, tables/totals.csv."


def indicator_sheet(run: Run) -> Sheet:
    """Return the sheet "Tổng hợp chỉ tiêu"."""
    if is_many(run):
        rows = (_total(total, total_counts(total)) for total in run.totals)
        return Sheet("Tổng hợp chỉ tiêu", (Block(INDICATORS, rows),), f"{NOTE} {ELSEWHERE}", csv="indicators")
    return Sheet("Tổng hợp chỉ tiêu", (Block(INDICATORS, _rows(run)),), NOTE, csv="indicators")


def _rows(run: Run) -> Iterator[Row]:
    names, links = organisations(run), text_links(run)
    totals = {total.indicator: total for total in run.totals}
    for indicator, values in values_by_indicator(run).items():
        total = totals.get(indicator)
        if total:
            yield _total(total, total_remark(total, names))
        for value in values:
            yield _value(value, total, names, links.get(value.report, ""))


def _total(total: Total, remark: str) -> Row:
    who = f"Tổng cộng ({len(total.reports)} đơn vị)"
    state = word(ValueStatus.CONFLICT) if total.flagged else ""
    cells: tuple[Value, ...] = (
        total.indicator,
        total.title,
        who,
        total.value,
        total.unit,
        "",
        "",
        "",
        "",
        "",
        state,
        "",
    )
    return (*(Painted(cell, Look.TOTAL) for cell in cells), Painted(remark, Look.TOTAL_NOTE))


def _value(value: IndicatorValue, total: Total | None, names: dict[str, str], link: str) -> Row:
    said = value.value if value.value is not None else pair(value.low, value.high, "/")
    return (value.indicator, value.title, names.get(value.report, value.report), said, value.unit,
            _share(value, total), value.as_of, value.estimate, value.target, value.previous,
            _status(value), linked(value_source(value), link), doubts(value.doubts))  # fmt: skip


def _share(value: IndicatorValue, total: Total | None) -> str:
    """Return which part of the sum a unit's value is, in percent with one decimal; empty for one that is not in it."""
    if total is None or not total.value or value.report not in total.reports or value.amount is None:
        return ""
    return written((value.amount * 100 / total.value).quantize(Decimal("0.1")))


def _status(value: IndicatorValue) -> Painted:
    if value.doubts and value.status is ValueStatus.TAKEN:
        return Painted("Đã lấy, cần xem lại", Look.FAIR)
    looks = {ValueStatus.TAKEN: Look.GOOD, ValueStatus.CONFLICT: Look.FAIR, ValueStatus.MISSING: Look.POOR}
    return Painted(word(value.status), looks[value.status])
