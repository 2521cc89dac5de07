"""What the assessment says never happened, and the results count ("không có cuộc ngừng việc nào", "02 vụ …")."""

import math
import re
from collections.abc import Iterator, Sequence
from typing import Final

from nlp_reports.figures.kinship import Weight
from nlp_reports.figures.ledger import Entry
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.in_words import denial_as_figure
from nlp_reports.figures.retelling import told_words
from nlp_reports.figures.vocabulary import role_words
from nlp_reports.model import FigureKind, SectionKind, Span

# Only a denial of an event, named as one or denied of any: "chưa có công đoàn" denies none.
_DENIES: Final = (
    r"\b(?<!hầu như )(?<!gần như )không\s+(?:(?:để\s+)?(?:xảy ra|có|phát sinh|ghi nhận)\s+(?:một\s+)?|một\s+)"
    r"(?P<what>@event_noun\b[^,.;:()\d]{3,60}?(?=\s+nào\b|[,.;]|$)|[^,.;:()\d]{3,60}?(?=\s+nào\b))"
)
_SPAN_OF_TIME: Final = re.compile(r"\b(?:từ|quý|tháng|đợt|sau|giai đoạn|dịp)\b")
_PART: Final = r"\b@told_part\b"
_CLAUSE: Final = re.compile(r"[,.;:(](?!\d)")
_RARE: Final = 0.6


def denied(lines: Sequence[Line], entries: Sequence[Entry], weight: Weight) -> Iterator[Relation]:
    """Yield the denials of the assessment whose every word stands in the clause of a count of the results."""
    for line in lines:
        if line.section is None or line.section.kind is not SectionKind.ASSESSMENT or line.planned:
            continue
        for found in compiled(_DENIES).finditer(line.text):
            said = _CLAUSE.split(line.text[: found.start()])[-1]
            if _SPAN_OF_TIME.search(said) or compiled(_PART).search(f"{said} {found['what']}"):
                continue
            start = line.sentence.span.start
            what = line.report.text[start + found.start("what") : start + found.end("what")]
            rival = _rival(what, entries, weight)
            if rival is not None:
                yield _relation(line, found, rival)


def _is_counted(entry: Entry) -> bool:
    figure = entry.figure
    told = entry.told and not entry.judges and not entry.parts and figure.kind is FigureKind.COUNT
    return told and not figure.unit and entry.number >= 1 and figure.sentence is not None


def _rival(what: str, entries: Sequence[Entry], weight: Weight) -> Entry | None:
    words = told_words(what) - frozenset(role_words()["event_noun"])
    if len(words) < 2 or math.fsum(map(weight, words)) < _RARE:
        return None
    # The clause is read last: few entries count events.
    return next((one for one in entries if _is_event(one) and _is_counted(one) and words <= one.said), None)


def _is_event(entry: Entry) -> bool:
    """Tell whether a count is one of events, not of the persons or bodies that stand beside them."""
    return not entry.noun.isdisjoint(role_words()["event_noun"])


def _relation(line: Line, found: re.Match[str], rival: Entry) -> Relation:
    start = line.sentence.span.start
    span = Span(start + found.start(), start + found.end())
    denial = denial_as_figure(line, span)
    used = in_order((denial, rival.figure))
    return Relation(RelationKind.CONFLICT, Outcome.NOT, used, used[0].span)
