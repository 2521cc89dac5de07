"""Which of the required figures a topic's evidence holds."""

import dataclasses
import functools
import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from nlp_reports.checks.context import Context
from nlp_reports.checks.coverage.demands import asked_together
from nlp_reports.checks.coverage.denials import denied
from nlp_reports.checks.coverage.evidence import TopicEvidence, is_zero
from nlp_reports.checks.coverage.leads import lead_of
from nlp_reports.checks.coverage.matching import Place, names_together, shared_out, tells_both
from nlp_reports.checks.coverage.values import is_of, unread_in
from nlp_reports.lexicon import table
from nlp_reports.model import CellRef, Figure, FigureKind, FigureRole, Indicator, IndicatorValue, Span, Topic
from nlp_reports.model import Evidence as Proof
from nlp_reports.text import clause_spans, fold, whole_words

# What changed answers what asks for a change.
_OWN = frozenset({FigureRole.ACTUAL, FigureRole.CHANGE})
_DIGIT = re.compile(r"\d")
_CUT = re.compile(r"[;,.]\s")
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
    if not required or _is_undone(topic, evidence, said):
        return tuple(required)
    told = [fold(text) for text in said.values()]
    figures = list(_figures(context, evidence))
    compared = [one for one in required if _LAST_YEAR.search(fold(one.name)) or _PLANNED.search(fold(one.name))]
    counted = [one for one in required if one not in compared]
    held = _held(context, counted, figures, known, evidence.own)
    found = [one for one in compared if evidence.tables or evidence.rows or _compares(one, told, figures)]
    shares = any(figure.unit == "%" for figure in figures)
    for one in counted:
        others = [other for other in counted if other.id in held and other is not one]
        reached = shares and _REACHED.match(fold(one.name))
        if one.id in held or reached or _is_told_with(one, others, required, told, held):
            found.append(one)
    lacking = [one for one in required if one not in found and one not in known]
    none = denied(lacking, _clauses(context, evidence)) if lacking else ()
    return tuple(one for one in required if one in found or one in known or one.id in none)


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


def _is_undone(topic: Topic, evidence: TopicEvidence, said: Mapping[int, str]) -> bool:
    """Tell whether all was not done, so that there are no figures ("Vốn uỷ thác: không thực hiện")."""
    elsewhere = evidence.tables or evidence.rows
    if topic.zero_allowed or not (evidence.proven or elsewhere):
        return any(map(is_zero, said.values()))
    return not elsewhere and all(ref in said and is_zero(said[ref]) for ref in evidence.proven)


def _clauses(context: Context, evidence: TopicEvidence) -> list[str]:
    """Return the folded clauses of the sentences that do more than claim."""
    told = (context.text_of(context.sentences[ref - 1]) for ref in evidence.sentences if ref not in evidence.claims)
    return [part for text in told for part in _CUT.split(fold(text))]


def has_figures(context: Context, evidence: TopicEvidence) -> bool:
    """Tell whether the evidence holds any figure at all."""
    tables = (context.report.tables[number - 1].span.of(context.report.text) for number in evidence.tables)
    return any(True for _ in _figures(context, evidence)) or any(map(_DIGIT.search, tables))


def _figures(context: Context, evidence: TopicEvidence) -> Iterator[Figure]:
    told = _told(context)
    found = [figure for ref in dict.fromkeys(evidence.sentences) for figure in told.get(ref, ())]
    found += [figure for figure in told.get(None, ()) if figure.cell and _holds(evidence, figure.cell)]
    yield from sorted(found, key=lambda figure: figure.ref)


@functools.lru_cache(1)
def _told(context: Context) -> Mapping[int | None, Sequence[Figure]]:
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
