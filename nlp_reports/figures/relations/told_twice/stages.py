"""Parts of the year that a report tells one after the other, under headings or at the heads of paragraphs.

"Quý I" and "Quý II", "Chặng 1" and "Chặng 2", "6 tháng đầu năm" and "6 tháng cuối năm", "Trước bão" and "Sau bão": what
is told under one of them is of that part of the year only.
"""

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.told_twice.conflict import judged
from nlp_reports.model import FigureKind, ParagraphKind, Report
from nlp_reports.text import fold

_NUMBER: Final = r"(?:\d{1,2}|một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười(?: (?:một|hai))?)"
_NAMES: Final = (
    (
        r"(?:quý|chặng|giai đoạn|đợt|học kỳ|pha|hồi|vòng)\s+(?:thứ\s+)?"
        rf"(?:[ivx]{{1,4}}|nhất|đầu|giữa|cuối|{_NUMBER})(?!\w)"
    ),
    r"tháng\s+(?:\d{1,2}|giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: (?:một|hai))?|chạp)(?!\w)",
    rf"{_NUMBER} tháng\s+(?:đầu|giữa|cuối|tiếp|sau|còn lại|xuân|hè|hạ|thu|đông)(?!\w)",
    r"(?:nửa|đầu|giữa|cuối)\s+(?:đầu\s+|cuối\s+|sau\s+)?(?:năm|kỳ)(?!\w)",
    r"mùa\s+(?:xuân|hè|hạ|thu|đông)(?!\w)",
    r"(?:trước|sau)\s+(?:(?:cơn|trận|đợt|mùa|kỳ)\s+)?(?:(?:bão|lũ|lụt|dịch|tết|hè)(?!\w)|(?:ngày|tháng)\s+\d)",
    r"từ\s+(?:(?:ngày|tháng|(?:đầu|cuối|hết) tháng)\s+\d|\d{1,2}[/.]\d)",
)
_LEADS: Final = r"(?:(?:trong|vào|sang|bước vào|bước sang|kết quả|hoạt động|công việc|việc|sổ)\s+)*"
_STAGE: Final = re.compile(rf"\W*(?:\d{{1,2}}[.)]\s+)?{_LEADS}(?P<name>{'|'.join(_NAMES)})")
_TOLD: Final = frozenset({ParagraphKind.BODY, ParagraphKind.ITEM})
_SHORT: Final = 90
_ENDS: Final = (".", ";", ",", ":")
_MANY: Final = 5000


def stages_of(lines: Sequence[Line]) -> dict[int, str]:
    """Return the part of the year that each sentence is told of, by its number; nothing for those of the whole year.

    >>> stages_of(())
    {}
    """
    if not lines:
        return {}
    report = lines[0].report
    sections, heads = _of_sections(report), _of_paragraphs(report)
    told = ((line, heads.get(line.sentence.paragraph) or sections.get(line.sentence.section, "")) for line in lines)
    return {line.sentence.ref: stage for line, stage in told if stage}


def are_of_two(relation: Relation, stages: Mapping[int, str]) -> bool:
    """Tell whether two figures are of two parts of the year, or one denies of a part what another one tells."""
    if relation.outcome is not Outcome.NOT or relation.kind is RelationKind.SUM:
        return False
    told = [(figure.kind, stages.get(figure.sentence or 0, "")) for figure in relation.figures]
    named = {stage for _, stage in told}
    denied = any(stage and kind is FigureKind.ZERO for kind, stage in told)
    return len(named - {""}) > 1 or (denied and len(named) > 1)


def is_added_up(relation: Relation, lines: Sequence[Line], stages: Mapping[int, str]) -> bool:
    """Tell whether a figure of the whole year is the sum of one of a part of it and of some of the other parts."""
    staged = [one for one in relation.figures if one.sentence in stages]
    whole = [one for one in relation.figures if one.sentence not in stages]
    if relation.outcome is not Outcome.NOT or len(staged) != 1 or len(whole) != 1 or not staged[0].counted:
        return False
    own, others = stages[staged[0].sentence or 0], dict[str, set[Decimal]]()
    for line in lines:
        stage = stages.get(line.sentence.ref, own)
        if stage != own:
            counted = (one for one in line.figures if one.counted == staged[0].counted and one.amount)
            others.setdefault(stage, {Decimal(0)}).update(one.amount or Decimal(0) for one in counted)
    rest = (whole[0].amount or Decimal(0)) - (staged[0].amount or Decimal(0))
    picked = itertools.islice(itertools.product(*others.values()), _MANY)
    return any(sum(values, Decimal(0)) == rest for values in picked)


def of_whole_year(relation: Relation, stages: Mapping[int, str]) -> Relation:
    """Return a conflict of wholes without what is of a part of the year; one that is left with one value fits."""
    if relation.outcome is not Outcome.NOT:
        return relation
    left = [figure for figure in relation.figures if figure.sentence not in stages]
    if len(left) == len(relation.figures):
        return relation
    return judged(left) if len(left) > 1 else replace(relation, outcome=Outcome.CANNOT)


def _stage_named(said: str) -> str:
    """Return the part of the year that a heading or paragraph begins with, empty where it begins otherwise."""
    found = _STAGE.match(fold(said))
    return " ".join(found["name"].split()) if found else ""


def _of_sections(report: Report) -> dict[int, str]:
    """Return the part of the year of each section that has one, those below it included."""
    named = {at: stage for at, section in enumerate(report.sections) if (stage := _stage_named(section.title[:_SHORT]))}
    if not named:
        return {}
    beside: dict[int, set[str]] = {}
    for at, stage in named.items():
        beside.setdefault(report.sections[at].parent, set()).add(stage)
    found: dict[int, str] = {}
    for at, section in enumerate(report.sections):
        own = named.get(at, "") if len(beside.get(section.parent, ())) >= 2 else ""
        stage = own or found.get(section.parent, "")
        if stage:
            found[at] = stage
    return found


def _of_paragraphs(report: Report) -> dict[int, str]:
    """Return the part of the year of each paragraph: its own head, or the last paragraph that was nothing but one."""
    heads = {
        at: stage
        for at, paragraph in enumerate(report.paragraphs)
        if paragraph.kind in _TOLD and (stage := _stage_named(paragraph.span.of(report.text)[:_SHORT]))
    }
    if len(set(heads.values())) < 2:
        return {}
    found: dict[int, str] = {}
    section, stage = -1, ""
    for at, paragraph in enumerate(report.paragraphs):
        if paragraph.section != section:
            section, stage = paragraph.section, ""
        head = heads.get(at, "")
        if head and len(paragraph.span) < _SHORT and not paragraph.span.of(report.text).rstrip().endswith(_ENDS):
            stage = head
        if head or stage:
            found[at] = head or stage
    return found
