"""A total of the year held against what each part of it tells: "Trọn bốn quý kết nạp 1.812 đoàn viên".

Each part of the year must tell the same deed of the same noun just once.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.cues import cues
from nlp_reports.figures.ledger import Entry
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.number_words import number_said
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.told_twice.stages import stages_of
from nlp_reports.figures.retelling import told_words
from nlp_reports.figures.wholes import total_of
from nlp_reports.text import fold

_OVER: Final = re.compile(
    r"\b(?:trọn|cả|gom cả|cộng|cộng cả|tính chung|gộp|qua|hết)\s+(?:cả\s+)?(?P<n>\d{1,2}|hai|ba|bốn|năm|sáu)\s+"
    r"(?P<part>quý|chặng|giai đoạn|đợt|học kỳ|vòng)\b(?P<deed>[^;.:()\d]{0,40})$"
)
_MAY: Final = cues(("quý", "chặng", "giai đoạn", "đợt", "học kỳ", "vòng"))
_NEAR: Final = Decimal("0.15")
_LEAST: Final = 2


def over_stages(lines: Sequence[Line], entries: Sequence[Entry]) -> Iterator[Relation]:
    """Yield the totals of all parts of the year that these do not make up."""
    claims = [
        (line, entry, said)
        for line in lines
        if line.figures and not line.planned and _MAY.stand_in(line) and _OVER.search(line.before(line.figures[0]))
        for entry in entries
        if entry.figure.sentence == line.sentence.ref and (said := _OVER.search(line.before(entry.figure)))
    ]
    stages = stages_of(lines) if claims else {}
    for line, entry, said in claims:
        many = number_said(said["n"]) or 0
        if many >= _LEAST and line.sentence.ref not in stages:
            yield from _held(entry, many, _by_stage(entry, said, entries, stages))


def _by_stage(
    entry: Entry, said: re.Match[str], entries: Sequence[Entry], stages: Mapping[int, str]
) -> dict[str, list[Entry]]:
    """Return what each part of the year tells of the deed and noun of a total."""
    deed = told_words(said["deed"]) - entry.noun
    found: dict[str, list[Entry]] = {}
    for one in entries:
        stage = stages.get(one.figure.sentence or 0, "")
        if not stage.startswith(said["part"]) or not one.told or one.figure.unit != entry.figure.unit:
            continue
        alike = one.figure.unit or (one.noun == entry.noun and fold(one.figure.counted) == fold(entry.figure.counted))
        if alike and deed <= one.own and not one.parts:
            found.setdefault(stage, []).append(one)
    return found if deed or entry.noun else {}


def _held(entry: Entry, many: int, by_stage: Mapping[str, Sequence[Entry]]) -> Iterator[Relation]:
    if len(by_stage) != many or any(len(told) != 1 for told in by_stage.values()):
        return
    parts = [told[0].figure for told in by_stage.values()]
    computed, number = total_of(parts), entry.number
    if any(part.value is None for part in parts) or not entry.told:
        return
    near = abs(computed - number) <= number * _NEAR
    outcome = Outcome.FITS if computed == number else Outcome.NOT if near and not entry.figure.unit else Outcome.CANNOT
    used = in_order((*parts, entry.figure))
    yield Relation(RelationKind.SUM, outcome, used, entry.figure.span, computed, number, entry.figure.unit)
