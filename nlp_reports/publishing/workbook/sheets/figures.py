"""The sheets of figures: every figure, the asked ones with their totals, and those to be compared."""

from collections.abc import Iterator

from nlp_reports.model import Evidence, IndicatorValue, Rule, Run, ValueStatus, lean
from nlp_reports.publishing.rows import REMARKING, counting, figure_source, remarks, text_links, topic_of
from nlp_reports.publishing.words import organisations, pair, phrase, word
from nlp_reports.publishing.workbook.sheet import Block, Column, Row, Sheet, linked
from nlp_reports.publishing.workbook.sheets.indicators import indicator_sheet
from nlp_reports.text import written

FIGURES = (Column("Đơn vị", 20), Column("Mục theo đề cương", 9), Column("Số liệu", 18), Column("Giá trị", 15),
           Column("Đơn vị tính", 9), Column("Đối tượng", 16), Column("Mức", 8), Column("Loại", 13),
           Column("Vai trò", 11), Column("Trích nguyên văn", 50), Column("Nguồn (báo cáo, câu)", 14))  # fmt: skip
DOUBTS = (Column("Đơn vị", 24), Column("Mục theo đề cương", 12), Column("Loại ý kiến", 18),
          Column("Trích nguyên văn", 52), Column("Ý kiến của Văn phòng", 46))  # fmt: skip
TO_COMPARE = (Rule.ARITHMETIC, Rule.CONFLICT, Rule.STALE_YEAR)


def figure_sheets(run: Run) -> tuple[Sheet, ...]:
    """Return the sheets "Số liệu trong báo cáo", "Tổng hợp chỉ tiêu", "Số liệu cần đối chiếu"."""
    evidence = "Chỉ gồm số liệu có giá trị chứng minh; ngày tháng, số văn bản, số thứ tự có trong tables/figures.csv."
    return (
        Sheet("Số liệu trong báo cáo", (Block(FIGURES, _figures(run)),), evidence, csv="figures"),
        indicator_sheet(run),
        Sheet("Số liệu cần đối chiếu", (Block(DOUBTS, _doubts(run)),), csv="findings"),
    )


def _figures(run: Run) -> Iterator[Row]:
    names, links = organisations(run), text_links(run)
    for a in lean(counting(run), "figures", "sentences", "topics", "table_topics"):
        for f in a.figures:
            if f.evidence is Evidence.NO:
                continue
            value = f.value if f.value is not None else pair(f.low, f.high, "–" if f.kind.value == "range" else "/")
            said = a.sentence_text(f.sentence) if f.sentence else ""
            bound = phrase(f"comparator.{f.comparator}")
            yield (names[a.report.name], topic_of(a, f), f.text, value, f.unit, f.counted, bound,
                   word(f.kind), word(f.role), said, linked(figure_source(f), links[a.report.name]))  # fmt: skip


def _doubts(run: Run) -> Iterator[Row]:
    names, links = organisations(run), text_links(run)
    unsettled: list[Row] = []
    for analysis in lean(counting(run), "values", *REMARKING):
        for r in remarks([analysis], names):
            if r.finding.rule in TO_COMPARE:
                unit = linked(r.organisation, links[analysis.report.name])
                yield (unit, r.finding.topic, word(r.finding.rule), r.excerpt, r.finding.message)
        # Below all remarks, and yet from one pass over the reports.
        unsettled += [
            _unsettled(v, names[analysis.report.name]) for v in analysis.values if v.status is ValueStatus.CONFLICT
        ]
    yield from unsettled
    for total in run.totals:
        for report, doubt in total.doubts:
            said = f"{total.title}: tổng cộng {written(total.value, total.unit)}"
            message = f"{word(doubt)}; xem lại trước khi dùng số tổng hợp."
            yield (names.get(report, report), total.indicator, word(ValueStatus.CONFLICT), said, message)


def _unsettled(value: IndicatorValue, unit: str) -> Row:
    """Return the row of an asked figure on which its report contradicts itself."""
    said = f"{value.title}: {written(value.value, value.unit)}".rstrip(": ")
    message = "Số liệu của chỉ tiêu này chưa thống nhất trong báo cáo nên chưa được cộng; đề nghị xác nhận."
    return (unit, value.indicator, word(value.status), said, message)
