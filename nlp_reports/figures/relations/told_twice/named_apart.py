"""Two sentences that each name somebody or some place of their own tell of two things."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Outcome, Relation
from nlp_reports.model import Figure, Report

_NAMED: Final = re.compile(
    r"(?i:\b(?:ông|bà|anh|chị|cháu|trường|thpt|thcs|xã|phường|huyện|thị trấn|tỉnh|tại|ở))"
    r"((?:\s[A-ZĐÀ-Ỹ][a-zà-ỹđ]+){2,4})"
)


def without_named_apart(report: Report, lines: Sequence[Line], found: Iterable[Relation]) -> Iterator[Relation]:
    """Yield what is told of two values, but for those of two names: "ông Thân đóng tàu 910 CV; ông Bảy tàu 840 CV"."""
    by = {line.sentence.ref: line for line in lines}
    for one in found:
        if one.outcome is not Outcome.NOT or not _are_named_apart(report, by, one.figures):
            yield one


def _are_named_apart(report: Report, by: Mapping[int, Line], figures: Sequence[Figure]) -> bool:
    """Tell whether the sentences of two figures name different persons or places, and none that both name."""
    told = [line for figure in figures if (line := by.get(figure.sentence or 0)) is not None]
    names = [{*names_in(line.sentence.span.of(report.text))} for line in told]
    return len(names) == 2 and all(names) and names[0].isdisjoint(names[1])


def names_in(said: str) -> list[str]:
    """Return the names of persons, schools and places behind the words that lead to them.

    >>> names_in("Tại Thanh Hoá, ông Lê Văn Bảy và bà con góp 12 ngày công")
    ['Thanh Hoá', 'Lê Văn Bảy']
    """
    return [found.strip() for found in _NAMED.findall(said)]
