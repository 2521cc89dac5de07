"""A change held against the two values that it lies between, however the three are ordered."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from nlp_reports.figures.agreement import agreement, is_exact, may_be_rounded
from nlp_reports.figures.another import is_told_of_another
from nlp_reports.figures.line import CLOSES, Line, in_order, where_of
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.net_change import net_changes
from nlp_reports.figures.relations.two_values import OF_ANOTHER, are_alike, is_of_earlier_time, is_way_near, ways_of
from nlp_reports.figures.vocabulary import nouns_of
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_RISES = re.compile(r"\b(?:tăng|nâng|giảm|hạ)(?:\s+[^\W\d]+){0,8}\s+từ\s*$")
_YEAR = r"(?:\s*\(?\s*(?:vào\s+|của\s+)?(?:đầu\s+|cuối\s+)?năm\s+(?:20\d\d|trước|ngoái|nay)\s*\)?)?"
_TO = re.compile(rf"{_YEAR}\s*(?:[^\W\d]+\s+){{0,4}}?(?:lên|xuống|còn)(?:\s+(?:còn|đến|tới|là|thành))?\s*$")
_BY = re.compile(
    rf"(?:/[^\W\d]+)*{_YEAR}"
    r"\s*(?:[^\W\d]++\s*){0,4}[,(]\s*(?:tức\s+(?:là\s+)?|tương đương\s+)?(?:đã\s+)?(?:tăng|giảm|nhích|bớt|sụt)"
    r"(?:\s+(?:thêm|lên|được|đi))*\s*$"
)
_GAP = r"[^;.()]{0,60}?[,(]?\s*\b(?:tăng|vượt|cao hơn|nhiều hơn|giảm|hụt|thấp hơn|ít hơn|thiếu)(?:\s+thêm)?\s*$"
# "So 2019 (398)" names a year as well as "so với năm 2019 (398)".
_YARDSTICK = r"(?:@yardstick|(?=20\d\d\b))"
_AGAINST = (
    rf"\s*(?:[^\W\d]+(?:/c)?\s+){{0,4}}?(?:so(?: với)?|hơn)\s+{_YARDSTICK}(?:\s+(?!so\b)[^\W\d]+){{0,3}}(?:\s*\d{{4}})?"
    r"\s*(?:\(|là\s|:)\s*(?:(?:là|có|đạt|năm \d{4}:?|@yardstick:?)\s*)*$"
)
_AGAINST_PLAN = r"\s*(?:[^\W\d]+\s+){0,3}?so với\s+@plan_word(?:\s+@plan_detail)*\s*$"
_HELD = r"\bso với\s+(?:@yardstick)(?:\s*\d{4})?(?:\s+[^\W\d]+){0,3}\s*(?:\(|là\s)\s*$"
_BRACKETED = r"[^;.,()]{0,40}\((?:so với\s+)?@yardstick(?:\s*\d{4})?\s*(?:là|có|:)?\s*"
_OF_OTHER = r"\s*(?:[^\W\d]+\s+){0,4}?(?:so với|@plan_word)(?!\w)"
_FROM = re.compile(r"\btừ\s*$")
_EARLIER = re.compile(r"(?:^|[;,:.]\s*)(?:trong\s+)?năm\s+(?:ngoái|trước|20\d\d)\b[^;.()\d]{0,40}$")
_ANY_YEAR = re.compile(r"\b20\d\d\b")
_LATER = re.compile(r"[^;.()\d]{0,40},\s*(?:sang\s+)?năm\s+(?:nay|này|20\d\d)\b[^;.()\d]{0,40}$")
_OF_THEN = r"(?:\s+[^\W\d]+){0,5}\s+(?:của|trong)\s+(?:@yardstick)(?:\s*\d{4})?\s*,[^;.()\d]{0,50}$"
_BY_ALONE = re.compile(r"[^;.()\d]{0,40}[,(]\s*(?:tăng|giảm)(?:\s+thêm)?\s*$")
_CHANGED = re.compile(
    r"\b(?:tăng|vượt|cao hơn|nhiều hơn|đông hơn|hơn|giảm|hụt|thấp hơn|ít hơn|kém|bớt|nhích|nhỉnh|chênh|thêm|sụt|tụt)"
    # "Giảm còn 60%", "cao hơn con số 25,9%": what is reached or held against is no change.
    r"(?:\s+(?:thêm|lên|được))?(?:\s+(?!(?:còn|xuống|con số|mức)\b)[^\W\d]+){0,4}\s*$"
)
_DOWN = re.compile(r"\b(?:giảm|hụt|thấp hơn|ít hơn|kém|thiếu|bớt|hạ|sụt|tụt|thua|vơi|xuống)\b(?=[^,]*$)")
_UP = re.compile(r"\b(?:tăng|nâng|vượt|cao hơn|nhiều hơn|đông hơn|thêm|nhích|nhỉnh)\b(?=[^,]*$)")
_DOWNWARD = re.compile(r"\b(?:giảm|hụt|thấp hơn|ít hơn|kém|thiếu|bớt|hạ|sụt|tụt|thua|vơi|xuống)\b[^,]*$")
_ITS_BASE = re.compile(r"\s*(?:[^\W\d]+\s+){0,3}?so(?: với)?\s[^;.()]{2,60}\(\s*")
_UP_TO = re.compile(r"\b(?:tăng|nâng) lên\s*$")
_IN_BRACKETS = re.compile(r"(?:\s*[^\W\d]++){0,3}\s*\(\s*")
_BRACKETS = re.compile(r"\([^()]*\)|\d+(?:[.,]\d+)*")
# No way to tell a change goes without one of these.
_MAY_CHANGE = re.compile(r"tăng|giảm|vượt|hơn|hụt|thiếu|kém|bớt|nhích|nhỉnh|chênh|thêm|sụt|tụt|đầu|cuối năm")
# "07 vụ; so với năm 2023 (09 vụ) giảm 03 vụ": the change follows its base at once.
_AT_ONCE = r"so(?:\s+với)?\s+[^;.(),]{3,40}\([^()]*\)\s*,?\s*(?:đã\s+)?(?:tăng|giảm)(?:\s+thêm)?\s*$"
_PARTED = re.compile(rf";(?!\s*(?:{_AT_ONCE}|(?:(?:cùng\s+)?kỳ|năm\s+(?:trước|ngoái|20\d\d)|tăng|giảm)\b))|\.\s")
_ADDED = re.compile(r"(?<!tăng )\bthêm\s*$")
_JUST_ADDED = re.compile(r"[,(;]\s*thêm\s*$")
_AFTER_MARK = re.compile(r"[,(]\s*$")
_REACH = 140


_Triple = tuple[Figure, Figure, Figure]


def changes(line: Line) -> Iterator[Relation]:
    """Yield what is said of two values and the change between them, whichever of the three stands first."""
    if not _MAY_CHANGE.search(line.text):
        return
    for one, two, three in zip(line.figures, line.figures[1:], line.figures[2:], strict=False):
        told = _from_to_by(line, one, two, three) or _reached_by_base(line, one, two, three)
        told = told or _base_reached_by(line, one, two, three) or _reached_base_by(line, one, two, three)
        told = told or _year_by_year(line, one, two, three) or _against_by(line, one, two, three)
        told = told or _by_roles(line, one, two, three) or _by_roles(line, one, three, two)
        if told is not None:
            yield from _judged(line, *told)
    yield from net_changes(line)
    yield from _changes_from_afar(line)


def _changes_from_afar(line: Line) -> Iterator[Relation]:
    """Read "nợ 142 triệu đồng ở 06 doanh nghiệp, giảm 58 triệu đồng so với năm 2019 (200 triệu đồng)"."""
    for at, (one, two) in enumerate(itertools.pairwise(line.figures)):
        for base, by in ((one, two), (two, one)):
            told = (f for f in line.figures[:at] if f.role is FigureRole.ACTUAL)
            earlier = [f for f in told if f.unit == base.unit and f.kind is base.kind]
            far = earlier and earlier[-1] is not line.figures[at - 1]
            triple = _by_roles(line, earlier[-1], base, by) if far else None
            if triple is not None:
                yield from _judged(line, *triple)


def _from_to_by(line: Line, base: Figure, reached: Figure, by: Figure) -> _Triple | None:
    """Read "tăng từ 11.940 lên 12.480 hội viên (tăng 540 hội viên)"."""
    risen = (_RISES.search(line.before(base)) or _FROM.search(line.before(base))) and _TO.fullmatch(
        line.between(base, reached)
    )
    if not risen or not _BY.fullmatch(line.between(reached, by)):
        return None
    # "Giảm từ 125 cục xuống còn 60, giảm 20 sở": what has a noun of its own is another thing.
    apart = by.unit != "%" and not are_alike(replace(by, kind=base.kind), base)
    return None if apart or compiled(_OF_OTHER).match(line.after(by)) else (base, reached, by)


def _reached_by_base(line: Line, reached: Figure, by: Figure, base: Figure) -> _Triple | None:
    """Read "12 vụ ngừng việc, giảm 6 vụ so với cùng kỳ (18 vụ)" and "7 CĐCS, vượt 1 CĐCS so với chỉ tiêu (6 CĐCS)"."""
    gap = compiled(_GAP).fullmatch(line.between(reached, by))
    said = line.between(by, base)
    against = compiled(_AGAINST).fullmatch(said) or compiled(_AGAINST_PLAN).fullmatch(said)
    if not gap or not against or reached.role is not FigureRole.ACTUAL or not are_alike(reached, base):
        return None
    return base, reached, by


def _against_by(line: Line, base: Figure, reached: Figure, by: Figure) -> _Triple | None:
    """Read "So với 214 sáng kiến của năm 2019, năm nay có 263 sáng kiến, tăng 49 sáng kiến"."""
    held = re.search(r"\bso với\s*$", line.before(base)) and compiled(_OF_THEN).fullmatch(line.between(base, reached))
    gap = _BY_ALONE.fullmatch(line.between(reached, by))
    return (base, reached, by) if held and gap and are_alike(reached, base) else None


def _year_by_year(line: Line, base: Figure, reached: Figure, by: Figure) -> _Triple | None:
    """Read "Năm 2019 có 640 sáng kiến, năm 2020 có 720 sáng kiến, tăng 80 sáng kiến"."""
    first, second = _EARLIER.search(line.before(base)), _LATER.fullmatch(line.between(base, reached))
    told = first and second and _ANY_YEAR.findall(first[0] + second[0])
    if told is None or told != sorted(told):
        return None
    if not _BY_ALONE.fullmatch(line.between(reached, by)) or not are_alike(reached, base):
        return None
    return None if compiled(_OF_OTHER).match(line.after(by)) else (base, reached, by)


def _by_roles(line: Line, reached: Figure, base: Figure, by: Figure) -> _Triple | None:
    """Read "96 sáng kiến, tăng 24 so với 78 của năm 2019": words at each number say which is which, in any order.

    Only a change that nearly fits is read so: what does not come near may be one of something else.
    """
    last = max(base, by, key=lambda figure: figure.span.start)
    said = line.between(reached, last)
    # "…; so với năm trước (12 huy chương) tăng 2 huy chương vàng" tells of some of them.
    of_some = ";" in said and not CLOSES.match(line.behind_noun(by))
    if len(said) > _REACH or _PARTED.search(said) or base.role is FigureRole.CHANGE or of_some:
        return None
    if reached.role is not FigureRole.ACTUAL or reached.period or not are_alike(reached, base):
        return None
    if _is_of_another(line, base, by) or _is_reached(line, base, by):
        return None
    before = _BRACKETS.sub(" ", line.between(reached, by)) if by is last else line.between(reached, by)
    bracketed = _IN_BRACKETS.fullmatch(line.between(reached, base)) and base is not last
    changed = _CHANGED.search(before) or _is_more(line, by)
    if _ADDED.search(before) and not _is_gain(line, base, by):
        return None
    if not (bracketed or is_of_earlier_time(line, base)) or not changed:
        return None
    down = bool(_DOWNWARD.search(before))
    near = any(is_way_near(way, by) for way in ways_of(base, reached, by, down=down))
    return (base, reached, by) if near else None


def _is_reached(line: Line, base: Figure, by: Figure) -> bool:
    """Tell whether a value is an end of a rise ("tăng lên 174 tỷ đồng", "tăng từ 38%"), or has a base of its own."""
    if (by.unit == base.unit and _UP_TO.search(line.before(by))) or _FROM.search(line.before(by)):
        return True
    behind = next((one for one in line.figures if one.span.start > by.span.end), None)
    beside = behind is not None and base.span.end < by.span.start and are_alike(behind, base)
    return beside and behind is not None and bool(_ITS_BASE.fullmatch(line.between(by, behind)))


def _is_of_another(line: Line, base: Figure, by: Figure) -> bool:
    """Tell whether a change is said to be of something else than the values, or from something else than the base."""
    if by.span.start < base.span.start:
        return bool(OF_ANOTHER.search(line.between(by, base)))
    return is_told_of_another(line, base, by)


def _is_more(line: Line, by: Figure) -> bool:
    """Tell whether "268 hội viên (năm ngoái 251), hơn 17 người" tells by how much, which is no bound."""
    bound = by.comparator == ">" and fold(by.text).startswith("hơn ") and _AFTER_MARK.search(line.before(by))
    return bool(bound) and _is_ended(line, by)


def _is_gain(line: Line, base: Figure, by: Figure) -> bool:
    """Tell whether ", thêm 12 hội viên" tells by how much both differ, not that so many came ("lập thêm 9 tổ")."""
    same = are_alike(replace(by, kind=base.kind), base)
    return same and bool(_JUST_ADDED.search(line.before(by))) and _is_ended(line, by)


def _is_ended(line: Line, figure: Figure) -> bool:
    """Tell whether nothing but its noun stands behind a figure in its clause ("thêm 12 hội viên danh dự" are some)."""
    return bool(CLOSES.match(line.behind_noun(figure)))


def _base_reached_by(line: Line, base: Figure, reached: Figure, by: Figure) -> _Triple | None:
    """Read "So với năm 2019 (1.850 người), số đoàn viên là 1.998 người, tăng 8%"."""
    held = compiled(_HELD).search(line.before(base))
    beside = re.fullmatch(r"[^;.()]{0,30}\)?[^;.()]{0,60}", line.between(base, reached))
    gap = re.fullmatch(r"[^;.(),]{0,40}[,(]\s*(?:tăng|giảm)(?:\s+thêm)?\s*$", line.between(reached, by))
    return (base, reached, by) if held and beside and gap and are_alike(reached, base) else None


def _reached_base_by(line: Line, reached: Figure, base: Figure, by: Figure) -> _Triple | None:
    """Read "có 7.618 CNVCLĐ (cùng kỳ 7.954 người, giảm 336 người)"."""
    held = compiled(_BRACKETED).fullmatch(line.between(reached, base))
    gap = re.fullmatch(r"[^;.(),]{0,30}[,;]\s*(?:tăng|giảm)(?:\s+thêm)?\s*", line.between(base, by))
    persons = nouns_of("person")
    same = are_alike(reached, base) or {fold(reached.counted), fold(base.counted)} <= persons
    return (base, reached, by) if held and gap and same and reached.unit == base.unit else None


def _judged(line: Line, base: Figure, reached: Figure, by: Figure) -> Iterator[Relation]:
    """Hold the change against every way to reckon it; the sign must be right as well where words say it."""
    # A base in brackets may stand between the words and the change: "kém năm 2019 (7,5 triệu đồng) 4%".
    said = _BRACKETS.sub(" ", line.before(by))
    # "Số vụ giảm từ 31 xuống 29 (giảm 6,4%); số người tăng từ 19 lên 25 (tăng 31,6%)": the nearest word counts.
    down, up = (max((one.start() for one in way.finditer(said)), default=-1) for way in (_DOWN, _UP))
    ways = list(ways_of(base, reached, by, down=down > up))
    if max(down, up) < 0:
        ways = [abs(way) for way in ways]
    if not ways:
        return
    used = in_order((base, reached, by))
    exact = is_exact(base, reached)
    outcomes = [agreement(way, by, exact=exact) for way in ways]
    outcomes += [Outcome.FITS] * (by.unit == "%" and may_be_rounded(base, reached, by))
    outcome = next((found for found in outcomes if found is not Outcome.NOT), Outcome.NOT)
    if outcome is Outcome.NOT and _is_gross(line, base, reached, by):
        outcome = Outcome.CANNOT
    yield Relation(RelationKind.CHANGE, outcome, used, where_of(*used), ways[0], by.value, by.unit)


def _is_gross(line: Line, base: Figure, reached: Figure, by: Figure) -> bool:
    """Tell whether the change told next brings it out: "so với 131 người giảm 5 người do nghỉ, tăng 2 người mới"."""
    more = next((one for one in line.figures if one.span.start >= by.span.end), None)
    if more is None or more.kind is not FigureKind.CHANGE or more.unit != base.unit:
        return False
    first, second = (abs(one.value or Decimal(0)) for one in (by, more))
    gap = abs((base.value or Decimal(0)) - (reached.value or Decimal(0)))
    return gap in {abs(first - second), first + second}
