"""Figures that contradict each other: percentages, sums, products, dates, one indicator with two values."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from nlp_reports.checks.context import Context
from nlp_reports.checks.contradictions.amounts import amounts
from nlp_reports.checks.contradictions.doubted_figures import doubted_in, told_otherwise
from nlp_reports.checks.contradictions.places import place_named
from nlp_reports.checks.contradictions.readings import nearest
from nlp_reports.figures import Outcome, Relation, RelationKind, relations_of
from nlp_reports.model import Figure, FigureKind, FigureRole, Finding, Rule, Sentence, Severity

_RESULTS: Final = {
    RelationKind.PRODUCT: "tích",
    RelationKind.MEAN: "mức bình quân",
    RelationKind.CHANGE: "mức tăng, giảm",
}
# What a result was reckoned from, and where another is told.
_FROM: Final = re.compile(r"(?<=Theo số liệu đã nêu) \(.*?\)(?=, )| tại [^()]*(?=\); đề nghị)")
_SHOWN: Final = 4  # so many figures of one place are named
_WHOLE: Final = Decimal(100)
_TWO: Final = 2
_CHECKED: Final = "Rà soát lại các số liệu trong câu, bảng và phụ lục."


def relation_findings(context: Context) -> tuple[Finding, ...]:
    """Return a request for each relation between figures that does not hold; what cannot be checked is passed over.

    A conflict between two sentences is one request at each of them. A miscalculated table is asked about at its cells,
    and named by the sentence that introduces it.
    """
    wrong = [
        relation
        for relation in relations_of(context.report, context.sentences, context.figures)
        if relation.outcome is Outcome.NOT
    ]
    return tuple(_said_once(finding for relation in nearest(wrong) for finding in _findings(context, relation)))


def _said_once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield no request twice at one place: two readings may come to the same number from other figures."""
    said: dict[str, list[Finding]] = {}
    for finding in findings:
        before = said.setdefault(_FROM.sub("", finding.message), [])
        if not any(_is_beside(finding, other) for other in before):
            yield finding
        before.append(finding)


def _is_beside(finding: Finding, other: Finding) -> bool:
    """Tell whether two requests of the same words meet, or are made at the same sentence."""
    meet = finding.where is not None and other.where is not None and finding.where.meets(other.where)
    return meet or (finding.sentence is not None and finding.sentence == other.sentence)


def _findings(context: Context, relation: Relation) -> Iterator[Finding]:
    if relation.kind is RelationKind.CONFLICT:
        told: set[int | None] = set()
        for figure in relation.figures:
            if figure.sentence is None or figure.sentence not in told:
                told.add(figure.sentence)
                yield _conflict(context, relation, figure)
        return
    sentence = _sentence(context, relation)
    yield Finding(
        Rule.ARITHMETIC,
        Severity.ERROR,
        _message(context, relation),
        where=relation.where,
        sentence=sentence.ref if sentence else None,
        topic=context.topic_of(sentence) if sentence else "",
        suggestion=_CHECKED,
        about=tuple(figure.span for figure in doubted_in(relation)),
    )


def _conflict(context: Context, relation: Relation, figure: Figure) -> Finding:
    sentence = context.sentences[figure.sentence - 1] if figure.sentence is not None else None
    said = " và ".join(f"{_place(context, each)} ({each.text})" for each in relation.figures)
    return Finding(
        Rule.CONFLICT,
        Severity.ERROR,
        f"Số liệu tại {said} chưa thống nhất; đề nghị xác nhận.",
        where=figure.span,
        sentence=figure.sentence,
        topic=context.topic_of(sentence) if sentence else "",
        suggestion="Xác nhận số liệu đúng và ghi thống nhất trong cả báo cáo.",
        about=(told_otherwise(figure, relation),),
    )


def _message(context: Context, relation: Relation) -> str:
    if relation.kind is RelationKind.DATE:
        return f"Ngày tháng «{relation.where.of(context.report.text)}» chưa hợp lý; đề nghị rà soát."
    return _unreckoned(relation) if relation.computed is None else _reckoned(relation, _Places(context, relation))


def _unreckoned(relation: Relation) -> str:
    """Return what is asked where words, a level or a way, and no number, do not fit the figures."""
    words = [figure.text for figure in relation.figures if figure.kind is FigureKind.INDEFINITE]
    said = " và ".join(figure.text for figure in relation.figures if figure.kind is not FigureKind.INDEFINITE)
    if words:
        return f"Câu viết «{words[0]}» chưa khớp với số liệu đã nêu ({said}); đề nghị rà soát."
    if relation.kind is RelationKind.MEAN:
        return f"Mức bình quân chung phải nằm giữa các mức thành phần ({said}); đề nghị rà soát."
    if relation.kind is RelationKind.RATIO_PERCENT:
        return f"Số đạt được lớn hơn toàn bộ ({said}); đề nghị rà soát."
    if relation.kind is RelationKind.TARGET_PERCENT:
        return f"Nhận xét đạt, vượt hoặc chưa đạt nêu trong câu chưa khớp với số liệu ({said}); đề nghị rà soát."
    return f"Mức tăng, giảm hoặc đạt, vượt nêu trong câu chưa khớp với hai số liệu ({said}); đề nghị rà soát."


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the figures of a relation stand that are not in the sentence or table which is asked about."""

    context: Context
    relation: Relation

    @property
    def reckoned(self) -> str:
        """Return the figures that a remark reckons with in other places, in brackets; nothing without any."""
        told: dict[str, list[str]] = {}
        for figure in self._apart():
            if not _is_stated(self.relation, figure):
                told.setdefault(_place(self.context, figure), []).append(figure.text)
        listed = [
            f"{', '.join(texts[:_SHOWN])}{', …' * (len(texts) > _SHOWN)} tại {place}" for place, texts in told.items()
        ]
        return f" ({'; '.join(listed)})" if listed else ""

    @property
    def stated(self) -> str:
        """Return where the number stands that is told, when the sentence asked about does not tell it; else nothing."""
        found = next((figure for figure in self._apart() if _is_stated(self.relation, figure)), None)
        asked = _sentence(self.context, self.relation)
        shown = asked.span.of(self.context.report.text) if asked else ""
        return f" tại {_place(self.context, found)}" if found and found.text not in shown else ""

    def _apart(self) -> Iterator[Figure]:
        sentence = _sentence(self.context, self.relation)
        here = sentence.ref if sentence else None
        for figure in self.relation.figures:
            told = figure.sentence is not None
            if figure.sentence != here if told else _is_beside_table(self.relation, figure):
                yield figure


def _is_stated(relation: Relation, figure: Figure) -> bool:
    return relation.stated in {figure.value, figure.low, figure.high}


def _is_beside_table(relation: Relation, figure: Figure) -> bool:
    """Tell whether a cell's figure is reckoned with others than those of its table."""
    table = figure.cell.table if figure.cell else None
    return any(other.cell is None or other.cell.table != table for other in relation.figures)


def _reckoned(relation: Relation, places_of: _Places) -> str:
    """Return what is asked where the figures come to another number than is told, those of other places named."""
    told = next((figure for figure in relation.figures if _is_stated(relation, figure)), None)
    computed, stated = amounts(relation.computed, relation.stated, relation.unit, told)
    if relation.unit == "%" and relation.stated == _WHOLE and _WHOLE not in {one.value for one in relation.figures}:
        return f"Các tỷ lệ thành phần cộng lại được {computed}; đề nghị rà soát."
    if _is_part_too_great(relation):
        return f"Số thành phần ({computed}) lớn hơn tổng số ({stated}); đề nghị rà soát."
    what = "tỷ lệ" if relation.unit == "%" else _result(relation)
    said = f"Theo số liệu đã nêu{places_of.reckoned}, {what} tính được là {computed}"
    return f"{said} (báo cáo ghi {stated}{places_of.stated}); đề nghị rà soát."


def _is_part_too_great(relation: Relation) -> bool:
    """Tell whether one part alone is held against its whole ("41 đoàn viên, trong đó nữ 43")."""
    alone = relation.kind is RelationKind.SUM and len(relation.figures) == 2
    return alone and {relation.computed, relation.stated} == {one.amount for one in relation.figures}


def _result(relation: Relation) -> str:
    """Return what was computed: a change, or what it comes to ("nâng tổng số lên 1.278") or leaves missing."""
    changed = any(
        figure.role is FigureRole.CHANGE or figure.kind is FigureKind.CHANGE
        for figure in relation.figures
        if figure.value == relation.stated
    )
    if relation.kind is RelationKind.CHANGE and not changed:
        return "kết quả"
    if relation.kind not in _RESULTS and _is_gap(relation):
        return "số chênh lệch"
    return _RESULTS.get(relation.kind, "tổng")


def _is_gap(relation: Relation) -> bool:
    """Tell whether a number is held against what parts two others ("thu 1.482 trên 1.560, còn hụt 87")."""
    amounts_told = sorted(one.amount or Decimal(0) for one in relation.figures if not _is_stated(relation, one))
    return len(amounts_told) == _TWO and relation.computed == amounts_told[1] - amounts_told[0]


def _sentence(context: Context, relation: Relation) -> Sentence | None:
    """Return the sentence that holds what a remark shows, else that of the sum, else the last, else the table's."""
    refs = [figure.sentence for figure in relation.figures if figure.sentence is not None]
    if refs:
        told = [context.sentences[ref - 1] for ref in refs]
        shown = next((one for one in told if one.span.holds(relation.where)), None)
        return shown or (told[0] if _opens_with_sum(relation) else told[-1])
    cells = [figure.cell for figure in relation.figures if figure.cell is not None]
    return _introduction(context, cells[-1].table) if cells else None


def _opens_with_sum(relation: Relation) -> bool:
    """Tell whether the sum stands before items of their own: "Thành lập 04 CĐCS, có 258 đoàn viên:" is in doubt."""
    whole, *parts = relation.figures
    apart = len({part.sentence for part in parts} - {whole.sentence}) > 1
    return relation.kind is RelationKind.SUM and apart and whole.value == relation.stated


def _introduction(context: Context, number: int) -> Sentence | None:
    """Return the sentence that introduces a table: the last of its section above it, no other table between."""
    tables = context.report.tables
    table = tables[number - 1]
    above = [s for s in context.sentences if s.span.end <= table.span.start and s.section == table.section]
    start = above[-1].span.end if above else 0
    parted = any(start <= other.span.start < table.span.start for other in tables)
    return above[-1] if above and not parted else None


def _place(context: Context, figure: Figure) -> str:
    if figure.sentence is None:
        return f"bảng {figure.cell.table}" if figure.cell else "bảng"
    section = context.sentences[figure.sentence - 1].section
    path = context.report.sections[section].path if section >= 0 else ""
    return place_named(path) if path else f"câu {figure.sentence}"
