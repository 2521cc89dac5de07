"""The first sheet: who reported, how much there is to talk about, and the map of units × topics."""

from collections import Counter
from collections.abc import Iterator

from nlp_reports.model import Analysis, CoverageStatus, Receipt, Rule, Run, Status, heads, lean
from nlp_reports.publishing.rows import counting, received, text_links
from nlp_reports.publishing.words import late_reports, organisations, receipt_state, word
from nlp_reports.publishing.workbook.sheet import COVERAGE_LOOKS, Block, Column, Look, Painted, Row, Sheet, linked

# Beyond this many units a map is no longer seen at a glance; the long list of the next sheets has them all.
MOST_UNITS = 60
_COUNTED = (Rule.VAGUE_CLAIM, Rule.MISSING_FIGURES)


def overview(run: Run) -> Sheet:
    """Return the sheet "Tổng hợp chung"."""
    read, due = received(run)
    blocks = [Block(_unit_columns(), list(_units(run)), f"Đã nhận {read}/{due} báo cáo")]
    shown = lean(counting(run), "coverage")
    if len(shown) <= MOST_UNITS and any(a.coverage for a in shown):
        blocks.append(Block(_map_columns(run), list(_map(run)), "Mức độ đáp ứng đề cương của từng đơn vị"))
    return Sheet("Tổng hợp chung", tuple(blocks), run.guideline.title)


def _unit_columns() -> tuple[Column, ...]:
    states = tuple(Column(word(status), 13) for status in CoverageStatus)
    rules = tuple(Column(word(rule), 13) for rule in _COUNTED)
    return (Column("Đơn vị", 38), Column("Tình hình", 13), *states, *rules, Column("Ý kiến khác", 13))


def _units(run: Run) -> Iterator[Row]:
    tallies = {a.report.name: _tally(a) for a in lean(counting(run), "coverage", "findings")}
    late, links = late_reports(run), text_links(run)
    for receipt in run.receipts:
        name = linked(receipt.organisation or receipt.file, links.get(receipt.report, ""))
        head = (name, _status(receipt, late))
        yield (*head, *tallies.get(receipt.report, [None] * (len(_unit_columns()) - len(head))))


def _tally(analysis: Analysis) -> list[int]:
    """Return how many topics are in each state, and how many remarks of each kind there are."""
    states = Counter(c.status for c in analysis.coverage)
    rules = Counter(f.rule for f in analysis.findings if not f.suppressed)
    others = sum(rules.values()) - sum(rules[rule] for rule in _COUNTED)
    return [*(states[s] for s in CoverageStatus), *(rules[r] for r in _COUNTED), others]


def _status(receipt: Receipt, late: frozenset[str]) -> Painted:
    words = receipt_state(receipt, late)
    if receipt.status is Status.READ:
        return Painted(words, Look.FAIR if receipt.report in late else Look.GOOD)
    return Painted(words, Look.MILD if receipt.status is Status.SUPERSEDED else Look.POOR)


def _map_columns(run: Run) -> tuple[Column, ...]:
    names = organisations(run)
    return (Column("Mục theo đề cương", 38), *(Column(names[head.name], 15) for head in heads(counting(run))))


def _map(run: Run) -> Iterator[Row]:
    titles = {c.topic: c.title for a in lean(counting(run), "coverage") for c in a.coverage}
    states = [{c.topic: c.status for c in a.coverage} for a in lean(counting(run), "coverage")]
    for topic, title in titles.items():
        yield (f"{topic}. {title}", *(_state(s.get(topic)) for s in states))


def _state(status: CoverageStatus | None) -> Painted | None:
    return Painted(word(status), COVERAGE_LOOKS[status]) if status else None
