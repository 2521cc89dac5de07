"""The sheets of figures: every figure, the asked ones with their totals, and those to be compared."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from nlp_reports.model import Evidence, IndicatorValue, Rule, Run, ValueStatus
from nlp_reports.publishing.rows import figure_source, remarks, value_source
from nlp_reports.publishing.sheet import Block, Column, Look, Painted, Row, Sheet
from nlp_reports.publishing.tables import topic_of
from nlp_reports.publishing.words import amount, number, organisations, phrase, word

FIGURES = (Column("Đơn vị", 20), Column("Mục theo đề cương", 9), Column("Số liệu", 18), Column("Giá trị", 15),
           Column("Đơn vị tính", 9), Column("Đối tượng", 16), Column("Mức", 8), Column("Loại", 13),
           Column("Vai trò", 11), Column("Trích nguyên văn", 50), Column("Nguồn (báo cáo, câu)", 14))  # fmt: skip
INDICATORS = (Column("Chỉ tiêu", 11), Column("Nội dung", 38), Column("Đơn vị", 26), Column("Số liệu", 17),
              Column("Đơn vị tính", 9), Column("Số liệu đến ngày", 12), Column("Tình trạng", 14),
              Column("Nguồn (báo cáo, câu)", 32))  # fmt: skip
DOUBTS = (Column("Đơn vị", 24), Column("Mục theo đề cương", 12), Column("Loại ý kiến", 18),
          Column("Trích nguyên văn", 52), Column("Ý kiến của Văn phòng", 46))  # fmt: skip
TO_COMPARE = (Rule.ARITHMETIC, Rule.CONFLICT, Rule.STALE_YEAR)


def figure_sheets(run: Run) -> tuple[Sheet, ...]:
    """Return the sheets "Số liệu trong báo cáo", "Tổng hợp chỉ tiêu", "Số liệu cần đối chiếu"."""
    evidence = "Chỉ gồm số liệu có giá trị chứng minh; ngày tháng, số văn bản, số thứ tự có trong tables/figures.csv."
    sums = "Dòng tổng cộng chỉ gồm số liệu đã lấy được; đơn vị chưa có số liệu không tính là 0."
    return (
        Sheet("Số liệu trong báo cáo", (Block(FIGURES, _figures(run)),), evidence, csv="figures"),
        Sheet("Tổng hợp chỉ tiêu", (Block(INDICATORS, _indicators(run)),), sums, csv="indicators"),
        Sheet("Số liệu cần đối chiếu", (Block(DOUBTS, _doubts(run)),), csv="findings"),
    )


def _figures(run: Run) -> Iterator[Row]:
    names = organisations(run)
    for a in run.analyses:
        for f in a.figures:
            if f.evidence is Evidence.NO:
                continue
            value = f.value if f.value is not None else _pair(f.low, f.high, "–" if f.kind.value == "range" else "/")
            said = a.sentence_text(f.sentence) if f.sentence else ""
            bound = phrase(f"comparator.{f.comparator}")
            yield (names[a.report.name], topic_of(a, f), f.text, value, f.unit, f.counted, bound,
                   word(f.kind), word(f.role), said, figure_source(f))  # fmt: skip


def _indicators(run: Run) -> Iterator[Row]:
    names = organisations(run)
    totals = {total.indicator: total for total in run.totals}
    for indicator, values in _by_indicator(run).items():
        total = totals.get(indicator)
        if total:
            absent = ", ".join(names.get(report, report) for report in total.absent)
            said = f"Chưa có số liệu: {absent}" if absent else ""
            who = f"Tổng cộng ({len(total.reports)} đơn vị)"
            cells = (indicator, total.title, who, total.value, total.unit, "", "", said)
            yield tuple(Painted(cell, Look.TOTAL) for cell in cells)
        for v in values:
            value = v.value if v.value is not None else _pair(v.low, v.high, "/")
            yield (indicator, v.title, names.get(v.report, v.report), value, v.unit, v.as_of, _status(v.status),
                   value_source(v))  # fmt: skip


def _by_indicator(run: Run) -> dict[str, list[IndicatorValue]]:
    """Group values by indicator, in the guideline's order, those that it does not know last.

    What the guideline does not demand and nobody gave is left out: it would only fill the sheet.
    """
    found: dict[str, list[IndicatorValue]] = defaultdict(list)
    for analysis in run.analyses:
        for value in analysis.values:
            found[value.indicator].append(value)
    asked = {indicator.id: indicator.required for topic in run.guideline.topics for indicator in topic.indicators}
    order = [*asked, *(t.indicator for t in run.totals), *found]
    return {
        name: found.get(name, [])
        for name in dict.fromkeys(order)
        if asked.get(name, True) or any(value.status is not ValueStatus.MISSING for value in found.get(name, []))
    }


def _status(status: ValueStatus) -> Painted:
    looks = {ValueStatus.TAKEN: Look.GOOD, ValueStatus.CONFLICT: Look.FAIR, ValueStatus.MISSING: Look.POOR}
    return Painted(word(status), looks[status])


def _doubts(run: Run) -> Iterator[Row]:
    names = organisations(run)
    for r in remarks(run.analyses, names):
        if r.finding.rule in TO_COMPARE:
            yield (r.organisation, r.finding.topic, word(r.finding.rule), r.excerpt, r.finding.message)
    for analysis in run.analyses:
        for v in analysis.values:
            if v.status is ValueStatus.CONFLICT:
                said = f"{v.title}: {amount(v.value, v.unit)}".rstrip(": ")
                message = "Số liệu của chỉ tiêu này chưa thống nhất trong báo cáo nên chưa được cộng; đề nghị xác nhận."
                yield (names[analysis.report.name], v.indicator, word(v.status), said, message)


def _pair(low: Decimal | None, high: Decimal | None, sign: str) -> str:
    return f"{number(low)}{sign}{number(high)}" if low is not None and high is not None else ""
