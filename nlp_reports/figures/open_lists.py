"""Lists that are left open ("lúa 300 ha; ngô 70 ha…"): their parts need not make up the whole."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Outcome, Relation, RelationKind

_LEFT_OPEN: Final = re.compile(r"[^.…;\d]*?(?:…|\.\s?\.|\bv\.\s?v\b|\bvân vân\b)")


def without_open_lists(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the relations; a sum cannot be checked where parts that come to less than it end in "…" or "v.v."."""
    by_sentence = {line.sentence.ref: line for line in lines}
    for one in found:
        known = one.outcome is not Outcome.NOT or one.kind is not RelationKind.SUM
        yield replace(one, outcome=Outcome.CANNOT) if not known and _is_left_open(by_sentence, one) else one


def _is_left_open(by_sentence: dict[int, Line], one: Relation) -> bool:
    if one.computed is None or one.stated is None or one.computed >= one.stated:
        return False
    last = max((part for part in one.figures if part.value != one.stated), key=lambda part: part.span, default=None)
    line = by_sentence.get(last.sentence or 0) if last is not None else None
    return last is not None and line is not None and bool(_LEFT_OPEN.match(line.after(last)))
