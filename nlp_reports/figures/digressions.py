"""A sentence without what it tells between figures of one thing ("07 vụ làm 08 người bị nạn, so với 2023 (09 vụ)")."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from nlp_reports.figures.line import Line
from nlp_reports.model import Figure, Span
from nlp_reports.text import fold

# Between digits a comma is a decimal's.
_CUT: Final = re.compile(r"[,;](?!\d)")
_LEAST: Final = 3
_TWO: Final = 2


def without_digressions(line: Line) -> Iterator[Line]:
    """Yield the sentence once for each thing that it counts twice or more, with blanks for what it counts beside it.

    Of a clause that counts nothing of the kind all is blank, of any other what stands behind its last figure of the
    kind, else the other figure alone. A percentage stays with the clause it stands in.
    """
    if len(line.figures) < _LEAST:
        return
    things = list(filter(None, map(_thing_of, line.figures)))
    clauses = _clauses(line)
    for thing in dict.fromkeys(sorted(things, key=len)):
        own = [one for one in things if _is_of(one, thing)]
        if thing != "%" and len(own) >= _TWO and len(set(things) - {*own, "%"}) > 0:
            yield _about(line, clauses, thing)


def _thing_of(figure: Figure) -> str:
    return figure.unit or fold(figure.counted)


def _is_of(thing: str, head: str) -> bool:
    return thing == head or thing.startswith(f"{head} ")


def _clauses(line: Line) -> list[Span]:
    start, text = line.sentence.span.start, line.text
    ends = [0, *(found.start() for found in _CUT.finditer(text)), len(text)]
    return [Span(*ends).shift(start) for ends in itertools.pairwise(ends)]


def _about(line: Line, clauses: list[Span], thing: str) -> Line:
    """Return the line with the figures of `thing` alone, and the percentages beside them."""
    folded, kept = line.folded, list[Figure]()
    for clause in clauses:
        inside = [figure for figure in line.figures if clause.holds(figure.span)]
        own = [figure for figure in inside if _is_of(_thing_of(figure), thing)]
        others = [figure for figure in inside if figure not in own and figure.unit != "%"]
        kept += [figure for figure in inside if own and figure not in others]
        for blank in _blanks(clause, own, others):
            folded = folded[: blank.start] + " " * len(blank.of(folded)) + folded[blank.end :]
    return replace(line, folded=folded, figures=tuple(kept))


def _blanks(clause: Span, own: list[Figure], others: list[Figure]) -> Iterator[Span]:
    if others and not own:
        yield clause
        return
    for other in others:
        last = all(figure.span.start < other.span.start for figure in own)
        yield Span(other.span.start, clause.end) if last else other.span
