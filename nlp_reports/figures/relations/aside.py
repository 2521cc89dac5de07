"""What a closed bracket tells aside: nothing behind it is of a figure in it ("512 suất (tỉnh 60), mỗi suất …")."""

import re
from collections.abc import Sequence
from dataclasses import replace

from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Relation, RelationKind
from nlp_reports.model import Figure, Span

_BRACKET = re.compile(r"\([^()]*\)")
_IN_BRACKET = re.compile(r"\([^()]*$")


def asides(line: Line) -> tuple[Span, ...]:
    """Return the brackets that hold figures and have figures before and behind them."""
    if "(" not in line.text or len(line.figures) <= 2:
        return ()
    start, first, last = line.sentence.span.start, line.figures[0].span, line.figures[-1].span
    brackets = [Span(*found.span()).shift(start) for found in _BRACKET.finditer(line.text)]
    return tuple(
        bracket
        for bracket in brackets
        if first.end <= bracket.start
        and bracket.end <= last.start
        and any(_lies_in(figure, bracket) for figure in line.figures)
    )


def without_asides(line: Line, brackets: Sequence[Span]) -> Line:
    """Return the line with blanks for `brackets` and without their figures."""
    folded = line.folded
    for bracket in brackets:
        folded = folded[: bracket.start] + " " * len(bracket.of(folded)) + folded[bracket.end :]
    outside = tuple(figure for figure in line.figures if not any(_lies_in(figure, one) for one in brackets))
    return replace(line, folded=folded, figures=outside)


def steps_out(line: Line, relation: Relation, brackets: Sequence[Span]) -> bool:
    """Tell whether figures behind a bracket are held against one in it, where the like stands before the bracket.

    A change may well be of what a bracket tells ("so với năm trước (09 vụ) giảm 02 vụ, tức giảm 26%").
    """
    return any(_mixes(line, relation, bracket) or _steps_out_of(line, relation, bracket) for bracket in brackets)


def _mixes(line: Line, relation: Relation, bracket: Span) -> bool:
    """Tell whether parts of one whole stand in a bracket and, outside of any, behind it."""
    inside = any(_lies_in(figure, bracket) for figure in relation.figures)
    behind = [figure for figure in relation.figures if figure.span.start >= bracket.end]
    summed = relation.kind is RelationKind.SUM and inside
    return summed and any(not _IN_BRACKET.search(line.before(figure)) for figure in behind)


def _steps_out_of(line: Line, relation: Relation, bracket: Span) -> bool:
    inside = [figure for figure in relation.figures if _lies_in(figure, bracket)]
    ahead = [figure for figure in relation.figures if figure.span.end <= bracket.start]
    behind = [figure for figure in relation.figures if figure.span.start >= bracket.end]
    if len(inside) != 1 or not behind or ahead or relation.kind is RelationKind.CHANGE:
        return False
    like = {(figure.kind, figure.unit) for figure in line.figures if figure.span.end <= bracket.start}
    return any((figure.kind, figure.unit) in like for figure in inside)


def _lies_in(figure: Figure, bracket: Span) -> bool:
    return bracket.start <= figure.span.start and figure.span.end <= bracket.end
