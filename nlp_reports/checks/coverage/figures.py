"""Which of the required figures a topic's evidence holds."""

import dataclasses
import functools
import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from nlp_reports.checks.context import Context
from nlp_reports.checks.coverage.demands import asked_together
from nlp_reports.checks.coverage.denials import says_nothing
from nlp_reports.checks.coverage.evidence import TopicEvidence, is_zero
from nlp_reports.checks.coverage.leads import lead_of
from nlp_reports.checks.coverage.matching import Place, names_together, shared_out, tells_both
from nlp_reports.checks.coverage.nothing import Clause, nothing_in
from nlp_reports.checks.coverage.values import is_of, unread_in
from nlp_reports.lexicon import table
from nlp_reports.model import CellRef, Figure, FigureKind, FigureRole, Indicator, IndicatorValue, Span, Topic
from nlp_reports.model import Evidence as Proof
from nlp_reports.text import clause_spans, fold, whole_words

# What changed answers what asks for a change.
_OWN = frozenset({FigureRole.ACTUAL, FigureRole.CHANGE})
_DIGIT = re.compile(r"\d")
_CUT = re.compile(r"[;.]\s")
_LAST_YEAR = whole_words(("cùng kỳ",))
_PLANNED = whole_words(("so với",))
_REACHED = re.compile(r"tỷ lệ (?:hoàn thành|đạt được|thực hiện)(?!\w)(?! tốt| xuất sắc| nhiệm vụ)")


def found_indicators(
    context: Context,
    topic: Topic,
    required: Sequence[Indicator],
    evidence: TopicEvidence,
    known: Mapping[Indicator, IndicatorValue] | None = None,
) -> tuple[Indicator, ...]:
    """Return those of `required` that have a figure of their own in the evidence, or a value that is `known`.

    Fitting is loose: the unit for money and percentages, the counted noun or one akin to it for counts, and the words
    of the clause tell which of several is whose. But one figure answers one indicator, unless it counts what both name.
    """
    known = known or {}
    said = {ref: context.text_of(context.sentences[ref - 1]) for ref in evidence.sentences}
    asked = [one for one in required if one not in known]
    zeros = [one for one, value in known.items() if value.amount == 0]
    none = nothing_in(_clauses(said, evidence), required, asked, zeros)
    figures = list(_figures(context, evidence))
    if not asked or _is_undone(evidence, said, figures) or (none.bare and topic.zero_allowed):
        return tuple(required)
    left = [one for one in required if one.id not in none.denied]
    # What denies something by name is no nought of another thing.
    free = [figure for figure in figures if not (none.denied and figure.kind is FigureKind.ZERO)]
    found = _told(context, left, free, said, evidence, known)
    rest = [one for one in asked if one.id not in none.denied and one not in found]
    for unit in sorted({one.unit for one in rest}):
        # A clause that names no noun ("Đơn thư: không.") answers one figure of each unit.
        found += [one for one in rest if one.unit == unit][: none.bare]
    return tuple(one for one in required if one in found or one in known or one.id in none.denied)


def _told(
    context: Context,
    asked: Sequence[Indicator],
    figures: Sequence[Figure],
    said: Mapping[int, str],
    evidence: TopicEvidence,
    known: Mapping[Indicator, IndicatorValue],
) -> list[Indicator]:
    """Return those of the figures `asked` for that the evidence tells."""
    told = [fold(text) for text in said.values()]
    compared = [one for one in asked if _LAST_YEAR.search(fold(one.name)) or _PLANNED.search(fold(one.name))]
    counted = [one for one in asked if one not in compared]
    held = _held(context, counted, figures, known, evidence.own)
    found = [one for one in compared if evidence.tables or evidence.rows or _compares(one, told, figures)]
    shares = any(figure.unit == "%" for figure in figures)
    for one in counted:
        others = [other for other in counted if other.id in held and other is not one]
        reached = shares and _REACHED.match(fold(one.name))
        if one.id in held or reached or _is_told_with(one, others, asked, told, held):
            found.append(one)
    return found


def _is_told_with(
    one: Indicator,
    others: Sequence[Indicator],
    required: Sequence[Indicator],
    told: Sequence[str],
    held: Mapping[str, Place],
) -> bool:
    """Tell whether the figure of another indicator answers this one too: they are asked, named or counted together."""
    return (
        any(asked_together(one, other, required) for other in others)
        or any(names_together(one, other, text) for other in others for text in told)
        or any(tells_both(one, other, held[other.id]) for other in others)
    )


def _held(
    context: Context,
    counted: Sequence[Indicator],
    figures: Sequence[Figure],
    known: Mapping[Indicator, IndicatorValue],
    sentences: Collection[int],
) -> dict[str, Place]:
    """Return for each indicator that has a figure its place; the figure of a `known` value is no other's.

    `sentences` are those whose first topic it is.
    """
    own = [figure for figure in figures if figure.role in _OWN] if counted else []
    read = {one.id: figure for one, value in known.items() for figure in own if one in counted and is_of(figure, value)}
    free = [_place(context, figure) for figure in own if figure not in read.values()]
    near = {None, *sentences}
    apart = [one if one.figure.sentence in near else dataclasses.replace(one, beside=True) for one in free]
    asked = [one for one in counted if one not in known]
    shared = shared_out(asked, apart, [one for one in counted if one in known], unread_in(context, asked))
    return {name: free[position] for name, position in shared.items()} | {
        name: _place(context, figure) for name, figure in read.items()
    }


def _is_undone(evidence: TopicEvidence, said: Mapping[int, str], figures: Sequence[Figure]) -> bool:
    """Tell whether all was not done, so that there are no figures ("Vốn uỷ thác: không thực hiện").

    Where figures or general words speak of something else beside it, it was not all.
    """
    if evidence.tables or evidence.rows or evidence.claims or any(one.kind is not FigureKind.ZERO for one in figures):
        return False
    told = evidence.proven or said
    return all(ref in said and _is_none(said[ref]) for ref in told)


def _is_none(text: str) -> bool:
    return is_zero(text) or says_nothing(fold(text))


def _clauses(said: Mapping[int, str], evidence: TopicEvidence) -> Iterator[Clause]:
    """Yield the clauses of the sentences that do more than claim, each with what commas join to it."""
    for ref, text in said.items():
        if ref not in evidence.claims or is_zero(text):
            yield from ((part, joined) for joined in _CUT.split(text) for part in joined.split(", "))


def has_figures(context: Context, evidence: TopicEvidence) -> bool:
    """Tell whether the evidence holds any figure at all."""
    tables = (context.report.tables[number - 1].span.of(context.report.text) for number in evidence.tables)
    return any(True for _ in _figures(context, evidence)) or any(map(_DIGIT.search, tables))


def _figures(context: Context, evidence: TopicEvidence) -> Iterator[Figure]:
    told = _figures_told(context)
    found = [figure for ref in dict.fromkeys(evidence.sentences) for figure in told.get(ref, ())]
    found += [figure for figure in told.get(None, ()) if figure.cell and _holds(evidence, figure.cell)]
    yield from sorted(found, key=lambda figure: figure.ref)


@functools.lru_cache(1)
def _figures_told(context: Context) -> Mapping[int | None, Sequence[Figure]]:
    """Return the figures of a report that may be evidence, by their sentence, under None those of tables."""
    found: dict[int | None, list[Figure]] = {}
    for figure in context.figures:
        counts = figure.evidence is not Proof.NO or figure.kind is FigureKind.ZERO
        if counts and figure.role is not FigureRole.PLAN:
            found.setdefault(figure.sentence, []).append(figure)
    return found


def _holds(evidence: TopicEvidence, cell: CellRef) -> bool:
    return cell.table in evidence.tables or (cell.table, cell.row) in evidence.rows


def _place(context: Context, figure: Figure) -> Place:
    if figure.sentence is None:
        return Place(figure, _clause(context, figure))
    sentence = context.sentences[figure.sentence - 1]
    text = context.text_of(sentence)
    lead = lead_of(text, figure.span.start - sentence.span.start)
    return Place(figure, _clause(context, figure), fold(text), lead)


def _clause(context: Context, figure: Figure) -> str:
    """Return the folded clause of a figure, or its row under the table's first one."""
    if figure.cell is not None:
        rows = context.report.tables[figure.cell.table - 1].rows
        return fold(" . ".join(cell.text for row in (rows[figure.cell.row - 1], rows[0]) for cell in row))
    assert figure.sentence is not None  # noqa: S101 - a figure stands in a cell or in a sentence
    sentence = context.sentences[figure.sentence - 1]
    text, place = context.text_of(sentence), figure.span.start - sentence.span.start
    return fold(next((span.of(text) for span in _parts(text) if span.start <= place < span.end), text))


@functools.lru_cache(256)
def _parts(text: str) -> Sequence[Span]:
    """Return the clauses of a sentence: each of its figures asks for its own."""
    return clause_spans(text)


def _compares(indicator: Indicator, told: Sequence[str], figures: Sequence[Figure]) -> bool:
    """Tell whether the evidence holds its figures against last year's, or against what was planned."""
    if _LAST_YEAR.search(fold(indicator.name)):
        role = FigureRole.CHANGE, FigureRole.BASE
        return any(figure.role in role for figure in figures) or any(map(_year_before().search, told))
    planned = any(figure.role is FigureRole.TARGET or figure.unit == "%" for figure in figures)
    return planned or any(map(_target().search, told))


@functools.cache
def _year_before() -> re.Pattern[str]:
    return _either(row["phrase"].partition(" {")[0] for row in table("year_comparisons"))


@functools.cache
def _target() -> re.Pattern[str]:
    return _either(row["cue"] for row in table("target_cues"))


def _either(phrases: Iterator[str]) -> re.Pattern[str]:
    folded = sorted({fold(phrase) for phrase in phrases}, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, folded)) + r")(?!\w)")
