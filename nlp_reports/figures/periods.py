"""The time that a figure speaks of, where its sentence says another than the report's own."""

import dataclasses
import re
from collections.abc import Sequence
from typing import Final

from nlp_reports.figures.pattern import compiled
from nlp_reports.model import Evidence, Figure, FigureKind

# Ways to name a time before the report's own, without its number.
EARLIER_TIME: Final = r"(?:năm|kỳ|quý|tháng|nhiệm kỳ) (?:trước|ngoái)|cùng kỳ|đầu (?:năm|kỳ|nhiệm kỳ)"
# A period speaks for what follows it where it opens a sentence, a clause or a bracket …
_OPENS = r"(?:^|[;(:]|\.\s)\s*(?:[-–*+]\s*)?(?:(?:@opening_word)\s+)*$"
# … and for what stands before it in its own clause where it is said to lie in it.
_LIES_IN = r"\b(?:trong|vào|của)\s+$"
_CLAUSE = re.compile(r"[;(.,:](?!\d)")
# … and for what a bracket right behind it tells, where something is held against it: "hơn 2024 (48 buổi)".
_HELD_AGAINST = re.compile(r"\b(?:hơn|so|so với|cùng kỳ|bằng)\s+(?:năm\s+)?$")
_BRACKET = re.compile(r"\s*\([^()]*\)")
# "Năm 2022 có 700 đầu sách, năm 2025 có 1.260": behind another year that opened the sentence the next one begins anew.
_NEXT = re.compile(r"[,;]\s*(?:(?:sang|đến|còn|và|tới)\s+)?$")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ENDS = re.compile(r"[;)]|\.\s")
_NAMES_A_LAW = r"(?:@titled)[^;,.]{0,60}$"


def with_periods(figures: Sequence[Figure], text: str, folded: str) -> list[Figure]:
    """Return `figures` with the time that their sentence gives them; a figure without one keeps none."""
    result = list(figures)
    years = [figure.span.start for figure in figures if figure.kind is FigureKind.PERIOD and _YEAR.search(figure.text)]
    opened = bool(years) and not folded[: years[0]].strip()
    nexts = [start for start in years[1:] if opened and _NEXT.search(folded[:start])]
    for period in figures:
        if period.kind is not FigureKind.PERIOD or not any(
            letter.isdigit() or letter in "iv" for letter in period.text.lower()
        ):
            continue
        before = folded[: period.span.start]
        if compiled(_NAMES_A_LAW).search(before):
            continue
        start, end = _scope(before, folded, period, begins=period.span.start in nexts)
        end = min((one for one in nexts if start < one < end and end > period.span.end), default=end)
        said = text[period.span.start : period.span.end]
        result = [
            dataclasses.replace(f, period=said)
            if f.evidence is not Evidence.NO and not f.period and start <= f.span.start and f.span.end <= end
            else f
            for f in result
        ]
    return result


def _scope(before: str, folded: str, period: Figure, *, begins: bool) -> tuple[int, int]:
    """Return the stretch of text that the period speaks for; empty where it speaks for none."""
    if begins or (not before.strip() and _YEAR.search(period.text)):
        # A year that opens a sentence speaks for all of it, up to another one that `begins` anew.
        return period.span.end, len(folded)
    if compiled(_OPENS).search(before):
        ends = _ENDS.search(folded, period.span.end)
        return period.span.end, ends.start() if ends else len(folded)
    if _HELD_AGAINST.search(before) and (bracket := _BRACKET.match(folded, period.span.end)):
        return bracket.span()
    if compiled(_LIES_IN).search(before):
        starts = [found.end() for found in _CLAUSE.finditer(before)]
        return starts[-1] if starts else 0, period.span.start
    return period.span.end, period.span.end
