"""A sum that is written out with its signs: "120 triệu đồng + 187,2 triệu đồng = 307,2", "164 = cấp A 131 + cấp B 33".

The signs say all: what stands between two of them is one term. What else the sentence tells is left alone.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Final

from nlp_reports.figures.amounts import AMOUNTS
from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Relation
from nlp_reports.figures.wholes import is_plain, judged, relation
from nlp_reports.model import Figure

# A term has a label on either side, and no other sign.
_PLUS: Final = re.compile(r"[^\d;:.()=×*/+-]{0,60}\+[^\d;:.()=×*/+-]{0,60}")
_EQUALS: Final = re.compile(r"[^\d;:.()=×*/+-]{0,60}=[^\d;:.()=×*/+-]{0,60}")
_ENDS: Final = re.compile(r"[^\d;:,.()=×*/+-]{0,60}(?:[;,.()]|$)")
_OPENS: Final = re.compile(r"(?:^|[;:,.(])[^\d;:,.()=×*/+-]{0,60}$")


def equations(line: Line) -> Iterator[Relation]:
    """Yield the sums written out with their signs, the whole before them or behind them."""
    if "+" not in line.text or "=" not in line.text:
        return
    for run in _runs(line):
        before, behind = _whole_beside(line, run)
        whole = before or behind
        if whole is not None and not (before and behind) and all(map(_is_term, (whole, *run))):
            parts = [part for part in run if part.unit == whole.unit]
            if len(parts) == len(run):
                yield relation(whole, parts, judged(whole, parts))


def _runs(line: Line) -> Iterator[list[Figure]]:
    """Yield the terms that plus signs join, two at least."""
    run = [line.figures[0]]
    for one, other in itertools.pairwise(line.figures):
        if _PLUS.fullmatch(line.between(one, other)):
            run.append(other)
            continue
        if len(run) > 1:
            yield run
        run = [other]
    if len(run) > 1:
        yield run


def _whole_beside(line: Line, run: Sequence[Figure]) -> tuple[Figure | None, Figure | None]:
    """Return the figure that an equals sign puts before the terms, and that behind them."""
    first, last = line.place_of(run[0]), line.place_of(run[-1])
    before = line.figures[first - 1] if first else None
    behind = line.figures[last + 1] if last + 1 < len(line.figures) else None
    if before is not None and not (
        _EQUALS.fullmatch(line.between(before, run[0])) and _ENDS.match(line.after(run[-1]))
    ):
        before = None
    if behind is not None and not (
        _EQUALS.fullmatch(line.between(run[-1], behind)) and _OPENS.search(line.before(run[0]))
    ):
        behind = None
    return before, behind


def _is_term(figure: Figure) -> bool:
    return figure.kind in AMOUNTS and is_plain(figure) and not figure.per
