"""A gain told both as a number and as a percentage of what there was before ("tăng 24 đoàn viên, tức 8,3%")."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from nlp_reports.figures.agreement import HUNDRED, agreement, agrees, is_exact, percent_of
from nlp_reports.figures.line import Line, in_order, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.two_values import is_of_earlier_time
from nlp_reports.figures.wholes import comparable
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_THAT_IS = re.compile(
    r"[^;.(),\d]{0,40}(?:\(\s*(?:tăng|giảm|tương đương|tức|bằng|hay)?"
    r"|,\s*(?:tức|tương đương|tương ứng|hay|ứng với|bằng|tỷ lệ)(?:\s+(?:là|với|tăng|giảm|thêm|mức))*)\s*$"
)
_AGAINST = re.compile(r"\s+so với\s+(?:cùng kỳ(?:\s+năm\s+\d{4})?|năm\s+(?:trước|ngoái|\d{4}))")
_OF_OTHER = re.compile(r"\s*\)?\s*(?:so với\s+)?(?:kế hoạch|chỉ tiêu|tổng|dự toán|nghị quyết)\b")
_IS_SO_MUCH = re.compile(r"\bbằng\s*$")
_OF_IT = re.compile(r"\s*(?:so với|cùng kỳ|của|mức)\b")
_OF_PART = re.compile(r"\b(?:trong đó|riêng)\b")
_DOWN = re.compile(r"\b(?:giảm|hụt|thấp hơn|ít hơn|kém)\b[^;.,()]*$")
_ITS_BASE = re.compile(
    r"\s*\)?\s*so với\s+(?:cùng kỳ(?:\s+năm\s+(?:trước|ngoái|\d{4}))?|năm\s+(?:trước|ngoái|\d{4}))"
    r"\s*\(\s*(?:là|có|đạt)?\s*"
)
# "So với Tết Giáp Thìn (902 người)": what is held against is what there was, whatever names its time.
_HELD_AGAINST = re.compile(r"\bso(?: với)?\s[^;.()]{2,60}\((?:[^;()]{1,40},)?\s*(?:là|có|đạt)?\s*$")
# "2023 165, tăng 18 (10,9%)" and "31/12/2023: 58,3 tỷ đồng" open with an earlier year's number, which what follows is
# held against.
_OPENED_BY_YEAR = re.compile(
    r"\W*(?:(?:tính\s+)?đến\s+)?(?:(?:cuối\s+)?năm\s+|(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-])?(?P<year>20\d\d)\s*[:,]?\s*(?:(?:là|có)\s+)?"
)
_COUNTED = re.compile(r"^[^;.()\d]{0,30}(?=\))")
_TWICE = 2
# "18,8%" for 8,8%, "8,8%" for 18,8%.
_A_DIGIT_MORE = (Decimal(10), Decimal(-10))


def gain_percents(line: Line) -> Iterator[Relation]:
    """Yield what the sentence says of a gain, its percentage, and the values before or after it."""
    for at, by in enumerate(line.figures[:-1]):
        percent = line.figures[at + 1]
        if _is_gain(by) and is_its_percent(line, by, percent):
            yield from _judged(line, at, by, percent)
        elif _is_gain(by) and len(line.figures) > at + _TWICE:
            yield from _of_base_between(line, by, percent, line.figures[at + _TWICE])


def _is_gain(figure: Figure) -> bool:
    return figure.role is FigureRole.CHANGE and figure.unit != "%" and bool(figure.value) and is_exact(figure)


def is_its_percent(line: Line, by: Figure, percent: Figure) -> bool:
    """Tell whether a percentage right behind a gain is that of the gain, and of no plan or other base."""
    shares = {FigureKind.PERCENTAGE, FigureKind.CHANGE}
    between = _AGAINST.sub("", line.between(by, percent))
    said = percent.unit == "%" and percent.kind in shares and _THAT_IS.fullmatch(between)
    # "Tăng thêm 700 triệu đồng, bằng 92% so với cùng kỳ" is a share of another gain.
    other = _OF_OTHER.match(line.after(percent)) or (_IS_SO_MUCH.search(between) and _OF_IT.match(line.after(percent)))
    return bool(said) and not other


def _judged(line: Line, at: int, by: Figure, percent: Figure) -> Iterator[Relation]:
    """Hold the percentage against every value that it may be of; only one that nearly fits is called wrong."""
    known = [(figure, base) for figure, base in _bases(line, at, by) if base > 0]
    known = _of_base_behind(line, at, by) or known
    shares = [((by.value or Decimal(0)) * HUNDRED / base, figure) for figure, base in known]
    fitting = [one for one in shares if agrees(one[0], percent)]
    # "Đạt 1.024 triệu đồng, tăng 541 triệu đồng, tương đương 212% so với năm trước": so much of what there was.
    reached = ((figure.value or Decimal(0)) * HUNDRED / base for figure, base in known if figure.value)
    if not fitting and any(agrees(one, percent) for one in reached):
        return
    chosen = fitting or [one for one in shares[:1] if _is_near(one[0], percent)]
    for computed, figure in chosen[:1]:
        used = in_order((figure, by, percent))
        outcome = agreement(computed, percent, exact=is_exact(figure, by))
        yield Relation(RelationKind.CHANGE, outcome, used, where_of(*used), computed, percent.value, "%")


def _of_base_between(line: Line, by: Figure, base: Figure, percent: Figure) -> Iterator[Relation]:
    """Read "tăng 13 vụ so với năm 2022 (65 vụ), tức 20%": what there was stands in a bracket before the percentage."""
    behind = _COUNTED.sub("", line.between(base, percent), count=1)
    ahead = line.between(by, base).lstrip().removeprefix(fold(by.counted))
    told = _ITS_BASE.fullmatch(ahead) and behind.startswith(")") and _THAT_IS.fullmatch(behind[1:])
    if not told or percent.unit != "%" or not _may_have_grown(base, by) or _OF_OTHER.match(line.after(percent)):
        return
    computed = percent_of(by, base)
    outcome = agreement(computed, percent, exact=is_exact(base, by))
    if outcome is Outcome.FITS or _is_near(computed, percent):
        used = (by, base, percent)
        yield Relation(RelationKind.CHANGE, outcome, used, where_of(*used), computed, percent.value, "%")


def _of_base_behind(line: Line, at: int, by: Figure) -> list[tuple[Figure, Decimal]]:
    """Return the earlier value right behind the percentage where it and the gain come to a value of the sentence.

    In "1.124 (cơ sở 1.012, tỉnh 112), tăng 86 (9,3%) so với năm 2019 (1.038)" no other value is what there was.
    """
    percent, behind = line.figures[at + 1], line.figures[at + 2 : at + 3]
    if not behind or not _ITS_BASE.fullmatch(line.between(percent, behind[0])) or not _may_have_grown(behind[0], by):
        return []
    base, gained = behind[0].value or Decimal(0), by.value or Decimal(0)
    now = base - gained if _DOWN.search(line.before(by)) else base + gained
    told = any(one.value == now and one.unit == by.unit for one in line.figures[:at])
    return [(behind[0], base)] if told and is_exact(behind[0]) else []


def _bases(line: Line, at: int, by: Figure) -> Iterator[tuple[Figure, Decimal]]:
    """Yield the values that there may have been before: those told of an earlier time, then what the gain leaves."""
    others = [figure for figure in line.figures if figure is not by and _may_have_grown(figure, by)]
    others = [one for one in others if one.span.end > by.span.start or not _OF_PART.search(line.between(one, by))]
    yield from ((one, one.value or Decimal(0)) for one in others if _is_of_other_time(line, one, by))
    gained = -(by.value or Decimal(0)) if _DOWN.search(line.before(by)) else (by.value or Decimal(0))
    reached = [one for one in others if one in line.figures[:at] and one.role is FigureRole.ACTUAL]
    yield from ((one, (one.value or Decimal(0)) - gained) for one in reversed(reached))


def _is_of_other_time(line: Line, one: Figure, by: Figure) -> bool:
    """Tell whether a value is of a time of its own: "6 tháng có 22 vụ, tăng 4 vụ (22,2%)" tells one time for both."""
    held_against = one.span.end <= by.span.start and bool(_HELD_AGAINST.search(line.before(one)))
    clause = line.before(one).rpartition(";")[2]
    opened, written = _OPENED_BY_YEAR.fullmatch(clause), line.report.letterhead.date
    if opened and written is not None and int(opened["year"]) < written.year:
        return True
    return held_against or (bool(one.period) and one.period != by.period) or is_of_earlier_time(line, one)


def _may_have_grown(figure: Figure, by: Figure) -> bool:
    alike = not by.unit and not by.counted and figure.kind is FigureKind.COUNT and not figure.unit
    money = bool(by.unit) and figure.unit == by.unit and figure.kind is FigureKind.MONEY
    return bool(figure.value) and (alike or money or comparable(figure, _as_count(figure, by)))


def _as_count(figure: Figure, by: Figure) -> Figure:
    """Return the gain as a figure of the kind and role of what grew."""
    return replace(by, kind=figure.kind, role=figure.role)


def _is_near(computed: Decimal, percent: Figure) -> bool:
    """Tell whether a share is not far from the one that is written, or is it but for a digit before all others."""
    said = percent.value or Decimal(0)
    near = bool(said) and max(computed, said) <= _TWICE * min(computed, said)
    return near or any(agrees(computed + more, percent) for more in _A_DIGIT_MORE)
