"""What is said of a whole behind the parts that make it up: "164 = cơ sở 131 + ngành 33; tăng 22,4% so với (138)".

The parts are read, and so are shares told aside in brackets: the whole stands for them, and what follows is of it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from nlp_reports.figures.bases import Bases
from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Outcome, Relation, RelationKind, key_of
from nlp_reports.figures.relations.aside import without_asides
from nlp_reports.figures.relations.change import changes
from nlp_reports.figures.relations.near import near_shares
from nlp_reports.figures.relations.share import shares
from nlp_reports.figures.relations.since_then import since_then
from nlp_reports.figures.relations.told_change import told_changes
from nlp_reports.figures.relations.year_before import of_year_before
from nlp_reports.model import Figure, FigureKind, Span
from nlp_reports.text import fold

_SHARE_ASIDE: Final = re.compile(r"\(\s*(?:đạt|bằng|chiếm|tỷ lệ|tăng)?\s*[\d.,]+\s?%[^()\d]*\)")
_TAIL: Final = re.compile(r"[^,;:.()\d]*\)?")
_OVER_LINES: Final = (told_changes, since_then, of_year_before)
_TIME: Final = re.compile(r"\b(?:năm|kỳ|20\d\d)\b")
_NEAR: Final = 25
_MAY: Final = re.compile(r"\b(?:tăng|giảm|so với|bằng)\b")


def over_parts(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the changes and shares told behind parts that make up their whole; `found` are the relations known."""
    made = defaultdict[int | None, list[Relation]](list)
    for one in found:
        if one.kind is RelationKind.SUM and one.outcome is Outcome.FITS and len(one.figures) > 2:
            made[one.figures[0].sentence].append(one)
    settled = {one.ref for each in found if each.outcome is not Outcome.CANNOT for one in each.figures}
    for line in lines:
        if line.planned or len(line.figures) < 4 or not _MAY.search(line.text):
            continue
        spans = [*_parts_of(line, made[line.sentence.ref]), *_shares_aside(line)]
        if spans:
            yield from _over(line, spans, settled, found)


def _parts_of(line: Line, made: Sequence[Relation]) -> Iterator[Span]:
    """Yield where parts stand behind the whole that they make up, nothing else told between them."""
    for one in made:
        whole, *parts = one.figures
        told = [figure for figure in line.figures if whole.span.end <= figure.span.start < one.where.end]
        first = sum((part.value or 0 for part in parts), start=0) == whole.value
        if first and all(figure.unit == "%" or any(figure is part for part in parts) for figure in told):
            end = parts[-1].span.end
            tail = _TAIL.match(line.folded, end, line.sentence.span.end)
            yield Span(whole.span.end, tail.end() if tail else end)


def _shares_aside(line: Line) -> Iterator[Span]:
    """Yield the brackets that hold one percentage alone, and have figures before and behind them."""
    for bracket in _SHARE_ASIDE.finditer(line.text):
        span = Span(*bracket.span()).shift(line.sentence.span.start)
        if line.figures[0].span.end <= span.start and span.end <= line.figures[-1].span.start:
            yield span


def _over(line: Line, spans: Sequence[Span], settled: set[int], found: Sequence[Relation]) -> Iterator[Relation]:
    left = without_asides(line, spans)
    if len(left.figures) < 3:
        return
    read = [[*_read(replace(left, figures=tuple(_as_told(left, end))), found)] for end in ("low", "high")]
    # "143/158 vụ (90,5%), giảm 27 vụ so với năm 2023 (185 vụ)": either end of a ratio may be meant.
    fitting = {key_of(one) for told in read for one in told if one.outcome is Outcome.FITS}
    for one in read[0]:
        known = _is_known(one.figures, settled) or (one.outcome is not Outcome.FITS and key_of(one) in fitting)
        behind = [figure for figure in one.figures if figure.span.start >= spans[0].end]
        known = known or not all(_says_of_what(line, figure) for figure in behind)
        if any(_reaches_over(one.figures, span) for span in spans) and not known:
            yield one


def _read(plain: Line, found: Sequence[Relation]) -> Iterator[Relation]:
    yield from (*changes(plain), *near_shares(plain, Bases()), *shares(plain, Bases()))
    for rule in _OVER_LINES:
        yield from rule((plain,), found)


def _as_told(line: Line, end: str) -> Iterator[Figure]:
    """Yield ratios as one end of theirs, and numbers with their own noun or the whole's: none is that of a part."""
    last = ""
    for figure in line.figures:
        noun = fold(figure.counted)
        own = line.after(figure).lstrip().startswith(noun) or line.before(figure).rstrip(" :").endswith(noun)
        last = figure.counted if own and noun else last
        told = replace(figure, counted=last if figure.unit == "" else figure.counted)
        if figure.kind is FigureKind.RATIO:
            kind = FigureKind.MONEY if figure.unit == "đồng" else FigureKind.COUNT
            told = replace(told, kind=kind, value=figure.low if end == "low" else figure.high, low=None, high=None)
        yield told


def _says_of_what(line: Line, figure: Figure) -> bool:
    """Tell whether a noun, a unit or a time stands beside a number: "so với 45" is of anything."""
    noun = fold(figure.counted)
    beside = line.after(figure).lstrip().startswith(noun) or line.before(figure).rstrip(" :").endswith(noun)
    named = bool(figure.unit) or (bool(noun) and beside)
    return named or bool(_TIME.search(line.before(figure)[-_NEAR:]) or _TIME.search(line.after(figure)[:_NEAR]))


def _reaches_over(figures: Sequence[Figure], span: Span) -> bool:
    """Tell whether figures stand on both sides of what was left out."""
    before = any(figure.span.end <= span.start for figure in figures)
    return before and any(figure.span.start >= span.end for figure in figures)


def _is_known(figures: Sequence[Figure], settled: set[int]) -> bool:
    """Tell whether what the last of them tells is read already."""
    return any(figure.ref in settled for figure in figures if figure.unit == "%")
