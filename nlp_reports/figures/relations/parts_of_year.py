"""Numbers told for each part of the year held against what is told of all of it.

"Cả năm có 19 cuộc đối thoại. … Quý I 04 cuộc, quý II 06 cuộc, quý III 06 cuộc, quý IV (đến 15/11) 05 cuộc": parts that
follow one another from January to the day of the report leave nothing out, so nothing else need say that they are all.
So are the first half of the year and what came since, or the two terms of schools.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import are_near
from nlp_reports.figures.amounts import AMOUNTS
from nlp_reports.figures.cues import cues
from nlp_reports.figures.deeds_apart import deed_in
from nlp_reports.figures.line import Line
from nlp_reports.figures.number_words import number_said
from nlp_reports.figures.relation import Outcome, Relation
from nlp_reports.figures.retelling import told_syllables
from nlp_reports.figures.vocabulary import nouns_of
from nlp_reports.figures.wholes import alike, is_person, is_plain, judged, relation, total_of
from nlp_reports.model import Figure
from nlp_reports.text import fold
from nlp_reports.text.romans import roman_value

_CUES: Final = cues(("quý", "tháng", "nửa đầu", "nửa năm", "học kỳ", "từ"))
_SO_FAR: Final = r"(?:đến|tới)\s+(?:nay|hết|cuối|ngày|thời điểm|khi|\d{1,2}[/.-]\d)|trở đi|về sau"
_N: Final = r"\d{1,2}|ba|bốn|năm|sáu|bảy|tám|chín|mười"
_PART: Final = re.compile(
    rf"\bquý\s+(?P<quarter>i{{1,3}}|iv|[1-4]|một|hai|ba|tư|bốn)\b"
    rf"|\b(?P<first>{_N})\s+tháng\s+đầu(?:\s+năm)?\b|\b(?P<half>nửa\s+(?:đầu\s+năm|năm\s+đầu))\b"
    rf"|\b(?P<second>(?:6|06|sáu)\s+tháng\s+cuối(?:\s+năm)?|nửa\s+(?:cuối\s+năm|năm\s+(?:cuối|sau)|sau))\b"
    rf"|\btừ\s+(?:ngày\s+)?(?:0?1/)(?P<day>\d{{1,2}})(?:/20\d\d)?\s+(?:{_SO_FAR})"
    rf"|\btừ\s+(?:đầu\s+)?tháng\s+(?P<month>\d{{1,2}})(?:/20\d\d)?\s+(?:{_SO_FAR})"
    rf"|\b(?P<since>(?:từ\s+(?:đó|ấy)\s+(?:{_SO_FAR})))\b"
    r"|\bhọc\s+kỳ\s+(?P<term>i{1,2}|1|2|một|hai)\b|\btừ\s+đầu\s+(?P<school>năm học)\b"
)
# What stands between the name of a part and its number may be its deed or body, but no other number's label.
_APART: Final = re.compile(
    r"[;]|\.\s|\b(?:trong đó|so với|kế hoạch|chỉ tiêu|cùng kỳ|năm (?:trước|ngoái)|bình quân|mỗi)\b"
)
_OTHERWISE: Final = re.compile(
    r"\b(?:cùng kỳ|năm (?:trước|ngoái)|so với|kế hoạch|chỉ tiêu|dự toán|giao|ước|dự kiến|(?<!từ )đầu (?:năm|kỳ))\b"
    r"[^,;.()]*$"
)
_DECEMBER, _LATE, _QUARTER, _HALF = 12, 9, 3, 6
_BACK, _ROUGHLY = 4, Decimal("0.75")


@dataclass(frozen=True, slots=True)
class _Part:
    """A number told for some months.

    Attributes:
        at: the place of its sentence.
        figure: the number, `deed` the words between the name of the part and it.
        first: the first month, 0 for the one behind the part before it; `last` the last one.
    """

    at: int
    figure: Figure
    deed: frozenset[str]
    first: int
    last: int


def parts_of_year(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the wholes of a year with the numbers of its parts, whether these make them up or not."""
    for run in _runs([part for at, line in enumerate(lines) for part in _parts_of(line, at)], lines):
        yield from _held(lines, run)


def _parts_of(line: Line, at: int) -> Iterator[_Part]:
    """Yield the numbers of a sentence that the name of a part of the year stands right before."""
    if line.planned or not line.figures or not _CUES.stand_in(line):
        return
    for figure in line.figures:
        said = line.since(figure)
        named = list(_PART.finditer(said))
        if not named or not _may_be_summed(figure) or _APART.search(said, named[-1].end()):
            continue
        deed = deed_in(said[named[-1].end() :])
        yield _Part(at, figure, deed, *_months_of(named[-1]))


def _may_be_summed(figure: Figure) -> bool:
    return figure.kind in AMOUNTS and is_plain(figure) and not figure.per


def _months_of(named: re.Match[str]) -> tuple[int, int]:
    """Return the first and the last month of a part of the year; 0 where it follows on what was told before."""
    if said := named["quarter"]:
        number = roman_value(said.upper()) or (4 if said in {"tư", "bốn"} else number_said(said) or 0)
        return number * _QUARTER - 2, number * _QUARTER
    if said := named["first"]:
        return 1, number_said(said) or 0
    if said := named["day"] or named["month"]:
        return int(said), _DECEMBER
    if named["term"]:
        return (1, _HALF) if named["term"] in {"ii", "2", "hai"} else (_HALF + 1, _DECEMBER)
    return (1, _HALF) if named["half"] else (0 if named["since"] else _HALF + 1, _DECEMBER)


def _runs(parts: Sequence[_Part], lines: Sequence[Line]) -> Iterator[list[_Part]]:
    """Yield the parts, one behind the other, that lead from January to the end of what is reported."""
    for start, first in enumerate(parts):
        run = [first] if first.first == 1 else []
        for part in parts[start + 1 :] if run else ():
            if part.first not in {0, run[-1].last + 1} or not _go_on(lines, run[-1], part):
                break
            run.append(part)
        if len(run) > 1 and run[-1].last > _LATE:
            yield run


def _go_on(lines: Sequence[Line], one: _Part, other: _Part) -> bool:
    """Tell whether a number is of the same kind as the one before and stands next to it, in the same section."""
    apart = other.at - one.at > 1 or lines[one.at].sentence.section != lines[other.at].sentence.section
    nouns = [told_syllables(part.figure.counted) for part in (one, other)]
    alike_named = not all(nouns) or nouns[0] == nouns[1] or alike(one.figure, other.figure)
    return not apart and one.figure.unit == other.figure.unit and alike_named


def _held(lines: Sequence[Line], run: Sequence[_Part]) -> Iterator[Relation]:
    """Hold the parts against what is told before them, the nearest first; what they make up is their whole."""
    figures = [part.figure for part in run]
    told = [*_told_before(lines, run), *_told_behind(lines, run)]
    fitting = [one for one in told if judged(one, figures) is Outcome.FITS or one.low == total_of(figures)]
    if fitting:
        yield from (relation(one, figures, Outcome.FITS) for one in fitting[:1] if one.value == total_of(figures))
        return
    near = [one for one in _told_before(lines, run) if _may_be_whole(one, figures) and _is_of_deed(lines, run, one)]
    if len({one.value for one in near}) == 1:
        yield relation(near[0], figures, judged(near[0], figures))


def _told_before(lines: Sequence[Line], run: Sequence[_Part]) -> Iterator[Figure]:
    """Yield the numbers of this year that stand before the first part in its section, the nearest first."""
    first = run[0]
    own = lines[first.at]
    for line in reversed(lines[max(0, first.at - _BACK) : first.at + 1]):
        if line.sentence.section != own.sentence.section or line.planned:
            return
        before = (one for one in line.figures if one.span.end <= first.figure.span.start)
        yield from reversed([one for one in before if not (one.period or _OTHERWISE.search(line.since(one)))])


def _told_behind(lines: Sequence[Line], run: Sequence[_Part]) -> Iterator[Figure]:
    """Yield the numbers behind the last part in its sentence and the next: what they come to may be told there."""
    last = run[-1]
    for line in lines[last.at : last.at + 2]:
        yield from (one for one in line.figures if one.span.start > last.figure.span.end)


def _is_of_deed(lines: Sequence[Line], run: Sequence[_Part], whole: Figure) -> bool:
    """Tell whether the whole is told with the deed of the parts: of men and bodies more is told than one deed."""
    deed = frozenset.intersection(*(part.deed for part in run))
    if not deed or whole.unit or not (is_person(whole) or fold(whole.counted) in nouns_of("organisation")):
        return True
    (line,) = (line for line in lines[max(0, run[0].at - _BACK) : run[0].at + 1] if line.sentence.ref == whole.sentence)
    return deed <= line.tokens


def _may_be_whole(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether a number counts what the parts do and roughly is their sum."""
    value, total = whole.value or Decimal(0), total_of(parts)
    if not _may_be_summed(whole) or whole.unit != parts[0].unit or any((one.value or 0) >= value for one in parts):
        return False
    named = [one for one in parts if one.counted]
    kin = bool(whole.unit) or (bool(named) and all(alike(whole, one) for one in named))
    return kin and are_near(total, value, _ROUGHLY)
