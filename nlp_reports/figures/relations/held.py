"""What one sentence calls reached, passed or below, held against the plan or the earlier value that it tells itself.

"31/37 (83,8%), đạt mức tỉnh giao (85%)"; "1.120 triệu, tỉnh giao 1.200 triệu, hoàn thành chỉ tiêu"; "0,11%, thấp hơn
năm trước (0,08%)". Where less may be the better, "đạt" rules nothing out. What such words sum up is held as well:
"vậy là bớt được 587 hộ", "giao 15 chỉ tiêu, 12 đạt và vượt, 02 hụt".
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, agreement, is_exact
from nlp_reports.figures.amounts import AMOUNTS_AND_SHARES
from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.periods import EARLIER_TIME
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.plan_before import PART_OF_TIME
from nlp_reports.figures.relations.two_values import are_alike, is_of_earlier_time, is_way_near
from nlp_reports.model import Figure, FigureKind, FigureRole

_MAY: Final = cues(("mức", "chỉ tiêu", "kế hoạch", "dự toán", "cao hơn", "thấp hơn", "nhiều hơn", "ít hơn"))
_MAY_NET: Final = cues(("vậy là", "như vậy", "tức", "nghĩa là", "thế là"))
_SO: Final = r"[,;:–-]\s*(?:(?:và|đã|tức|tức là|như vậy|là|nên|như thế|vẫn)\s+){0,3}"
_WAY: Final = (
    r"(?P<way>chưa đạt|không đạt|chưa hoàn thành|không hoàn thành|hoàn thành vượt|đạt và vượt|hoàn thành|đạt|vượt|hụt"
    r"|cao hơn|thấp hơn|nằm dưới|nằm trên|ở dưới|ở trên|dưới|trên)"
)
_LEVEL: Final = (
    rf"[^;.()\d]{{0,40}}\)?\s*{_SO}{_WAY}\s+(?:so với\s+)?(?:mức|@plan_word)(?:\s+[^\W\d]+){{0,5}}?\s*\(\s*$"
)
# "Tỷ lệ 96%, hoàn thành vượt mức chỉ tiêu 98%"; "vượt kế hoạch 120%" tells a share of the plan.
_PASSED_LEVEL: Final = (
    r"\s*[,;–-]?\s*(?:(?:và|đã|tức|tức là|như vậy|là|như thế|nhưng|vẫn)\s+){0,3}"
    r"(?P<way>chưa đạt|không đạt|chưa hoàn thành|không hoàn thành|hoàn thành vượt|đạt và vượt|vượt)\s+(?:mức\s+)?"
    r"(?:mức|@plan_word)(?:\s+(?:giao|đề ra|được giao|là|cam kết|đăng ký|năm|của năm|tỉnh giao|cấp trên giao)){0,3}\s*"
)
_GIVEN: Final = r"\b(?:giao|đề ra|cam kết|đăng ký|@plan_word)\b"
_SAID_GIVEN: Final = (
    r"[,;(]\s*(?:(?:mà|so với|trên|trong khi)\s+)?(?P<who>(?:[^\W\d]+\s+){0,3}?(?:giao|@plan_word))\s*:?\s*$"
)
_CALLED: Final = (
    rf"(?:\s*[^\W\d]++){{0,4}}\s*\)?\s*{_SO}"
    r"(?P<way>chưa đạt|không đạt|chưa hoàn thành|không hoàn thành|hoàn thành vượt(?: mức)?|đạt và vượt|hoàn thành|đạt"
    r"|vượt|hụt)\s+(?:mức\s+)?@plan_word\b(?P<tail>[^;.,()\d]{0,40})(?:[.;,]|$)"
)
_ABOVE: Final = frozenset({"cao hơn", "nằm trên", "ở trên", "trên"})
_LESS: Final = frozenset({"thấp hơn", "nằm dưới", "ở dưới", "dưới"})
SHORT: Final = frozenset({"chưa đạt", "không đạt", "chưa hoàn thành", "không hoàn thành", "hụt"})
# "Giảm còn 3,2%, vượt chỉ tiêu (3,5%)".
LESS_IS_BETTER: Final = re.compile(
    r"\b(?:giảm|còn|không quá|tối đa|hạ|nợ|(?<!thoát )nghèo|vi phạm|sinh con|thất thoát|hao hụt|tai nạn|tiết kiệm"
    r"|bỏ học|chi(?! (?:hội|đoàn|bộ)\b)|vắng|khiếu nại|đơn(?! vị\b)|quá hạn|tồn|(?<!nhiệm )vụ|lỗi|sự cố|dưới)\b"
)
_OF_PART: Final = re.compile(r"\b(?:riêng|trong đó|nữ|nam|nguồn|khối|đợt|nếu|phấn đấu|ước|dự kiến|sẽ|tháng|quý)\b")
_THAN: Final = re.compile(
    r"[^;.()\d]{0,60}\)?\s*[,(]\s*(?:đã\s+|tức\s+(?:là\s+)?)?(?P<way>cao hơn|thấp hơn|nhiều hơn|ít hơn)\s+"
    rf"(?:mức\s+|số\s+)?(?:cùng thời điểm\s+|của\s+)*(?:{EARLIER_TIME}|năm 20\d\d)"
    r"(?:\s+(?:20\d\d|năm (?:trước|ngoái|20\d\d)))?\s*\(\s*(?:là\s+|có\s+)?$"
)
_SO_MUCH: Final = re.compile(
    r"[^;.()\d]{0,40},\s*(?:vậy là|như vậy(?: là)?|tức(?: là)?|nghĩa là|thế là)\s+(?:đã\s+)?(?P<way>giảm|bớt|tăng)"
    r"(?:\s+(?:được|thêm|đi))*\s*$"
)
_AT_FIRST: Final = re.compile(rf"(?:^|[.;]\s*)(?:{EARLIER_TIME}|cuối năm (?:20\d\d|trước|ngoái))\b[^.;\d]{{0,60}}$")
_PLANS: Final = re.compile(
    r"(?<![\d/.,])(?P<whole>\d{1,2})\s+chỉ tiêu\b(?!\s+(?:đạt|vượt|hoàn thành)\b)[^;.:\d]{0,40}"
    r"[,:]\s*(?:(?:trong đó|có|đã)\s+)*(?P<met>\d{1,2})\s+"
    r"(?:chỉ tiêu\s+)?(?:đạt và vượt|đạt, vượt|hoàn thành và vượt|hoàn thành|đạt)(?:\s+(?:mức|kế hoạch))?\s*"
    r"(?:,|và|,\s*còn)\s+(?P<short>\d{1,2})\s+(?:chỉ tiêu\s+)?"
    r"(?:hụt|chưa đạt|không đạt|chưa hoàn thành|không hoàn thành)\b(?P<tail>.*)"
)
_MORE_PLANS: Final = re.compile(r"\d|\b(?:còn|một|hai|ba|chưa đánh giá|chưa chấm)\b")
_NOW: Final = re.compile(r"\b(?:còn|nay|xuống|lên|hiện có|là|có|đạt)\s*$")
_CLOSED: Final = re.compile(r"\s*(?:[^\W\d]+\s*){0,3}\)")
_HALF: Final = Decimal("0.5")


def held(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield what sentences call reached, passed or below though the plan or earlier value beside it says otherwise."""
    for at, line in enumerate(lines):
        if len(line.figures) < 2 or line.planned:
            continue
        if _MAY_NET.stand_in(line):
            yield from _nets(lines[max(0, at - 1) : at + 1])
        if _MAY.stand_in(line):
            yield from _plans(line)
            for one, other in itertools.pairwise(line.figures):
                if is_value(other):
                    yield from _of_level(line, one, other)
                    yield from _of_passed(line, one, other)
                    yield from _of_plan(line, one, other)
                    yield from _of_earlier(line, one, other)


def is_value(figure: Figure) -> bool:
    """Tell whether a figure tells an exact amount or share, for nobody in particular."""
    return figure.kind in AMOUNTS_AND_SHARES and bool(figure.value) and is_exact(figure) and not figure.per


def _of_level(line: Line, before: Figure, level: Figure) -> Iterator[Relation]:
    """Read "31/37 (83,8%), đạt mức tỉnh giao (85%)": all values of its unit before the level must contradict it."""
    between = line.between(before, level)
    said = compiled(_LEVEL).fullmatch(between)
    if said is None or not compiled(_GIVEN).search(between) or not _CLOSED.match(line.after(level)):
        return
    at = line.place_of(level)
    like = [one for one in line.figures[:at] if one.unit == level.unit and one.kind in AMOUNTS_AND_SHARES]
    told = [one for one in like if _is_told(one)]
    plain = bool(told) and len(told) == len(like) and not _OF_PART.search(between)
    if plain and all(_is_ruled_out(line, said["way"], one, level) for one in told):
        yield _relation(told[0], level)


def _of_passed(line: Line, reached: Figure, level: Figure) -> Iterator[Relation]:
    """Read "tỷ lệ 96%, hoàn thành vượt mức chỉ tiêu 98%": a level right before the planned one."""
    said = compiled(_PASSED_LEVEL).fullmatch(line.between(reached, level))
    shares = reached.unit == level.unit == "%" and (level.value or 0) <= HUNDRED
    if said is None or not shares or not _is_told(reached) or reached.kind is not FigureKind.PERCENTAGE:
        return
    near = (reached.value or 0) >= (level.value or 0) * _HALF
    of_plan = compiled(r"\s*(?:\w+\s+){0,2}@plan_word").match(line.after(reached))
    if near and not of_plan and _is_ruled_out(line, said["way"], reached, level):
        yield _relation(reached, level)


def _of_plan(line: Line, reached: Figure, plan: Figure) -> Iterator[Relation]:
    """Read "1.120 triệu, tỉnh giao 1.200 triệu, hoàn thành chỉ tiêu": the only two values of one thing before it."""
    given = compiled(_SAID_GIVEN).search(line.between(reached, plan))
    called = compiled(_CALLED).match(line.after(plan)) if given else None
    if called is None or not _is_told(reached) or not are_alike(reached, plan):
        return
    alone = [one for one in line.figures if one.unit == plan.unit and one.kind is plan.kind]
    start, who = line.before(reached), given["who"] if given else ""
    barred = _OF_PART.search(start) or ";" in start or PART_OF_TIME.search(f"{start} {who} {called['tail']}")
    # "Kế hoạch 500 triệu, đạt chỉ tiêu tỉnh giao" may be of two plans.
    of_two = "giao" in called["tail"].split() and "giao" not in who.split()
    plain = len(alone) == 2 and not (barred or of_two)
    if plain and _is_ruled_out(line, called["way"], reached, plan):
        yield _relation(reached, plan)


def _of_earlier(line: Line, reached: Figure, earlier: Figure) -> Iterator[Relation]:
    """Read "0,11%, thấp hơn năm trước (0,08%)"; a number far smaller may tell by how much."""
    said = _THAN.fullmatch(line.between(reached, earlier))
    if (
        said is None
        or not _is_told(reached)
        or not are_alike(reached, earlier)
        or not _CLOSED.match(line.after(earlier))
    ):
        return
    less, more = sorted((reached.value or Decimal(0), earlier.value or Decimal(0)))
    grown = (reached.value or 0) > (earlier.value or 0)
    if less >= more * _HALF and less != more and grown is (said["way"] in {"thấp hơn", "ít hơn"}):
        yield _relation(reached, earlier)


def _nets(window: Sequence[Line]) -> Iterator[Relation]:
    """Read "Đầu năm 3.905 hộ. Nay còn 3.318 hộ, vậy là bớt được 587 hộ": nothing else of it may be told between."""
    line = window[-1]
    near = [one for one in window if one.sentence.paragraph == line.sentence.paragraph]
    for reached, told in itertools.pairwise(line.figures):
        by = replace(told, kind=reached.kind) if told.kind is FigureKind.CHANGE else told
        said = _SO_MUCH.fullmatch(line.between(reached, by))
        if said is None or not _NOW.search(line.before(reached)) or not _is_told(reached) or not is_value(by):
            continue
        before = [(each, one) for each in near for one in each.figures if one.span.start < reached.span.start]
        like = [(each, one) for each, one in before if one.unit == reached.unit and one.kind is reached.kind]
        changed = any(one.kind is FigureKind.CHANGE and one.unit == reached.unit for _, one in before)
        if changed or len(like) != 1 or not _is_first(*like[0]) or not are_alike(reached, like[0][1]):
            continue
        base = like[0][1]
        moved = (base.value or Decimal(0)) - (reached.value or Decimal(0))
        moved = -moved if said["way"] == "tăng" else moved
        if by.unit == base.unit and are_alike(by, reached) and is_exact(base) and is_way_near(moved, by):
            used, where, outcome = (base, reached, by), where_of(reached, by), agreement(moved, by)
            yield Relation(RelationKind.CHANGE, outcome, used, where, moved, by.value, by.unit)


def _is_first(line: Line, figure: Figure) -> bool:
    """Tell whether a value is said to be of an earlier time, beside it or at the head of its sentence."""
    return is_of_earlier_time(line, figure) or bool(_AT_FIRST.search(line.before(figure)))


def _plans(line: Line) -> Iterator[Relation]:
    """Read "giao 15 chỉ tiêu, 12 đạt và vượt, 02 hụt": nothing else may be told of them."""
    for found in _PLANS.finditer(line.text):
        spans = [line.span_of(found, name) for name in ("whole", "met", "short")]
        used = tuple(one for one in line.figures if any(one.span.meets(span) for span in spans))
        whole, met, short = (Decimal(found[name]) for name in ("whole", "met", "short"))
        if len(used) == len(spans) and met + short != whole and not _MORE_PLANS.search(found["tail"]):
            yield Relation(RelationKind.SUM, Outcome.NOT, used, where_of(*used), met + short, whole)


def _is_told(figure: Figure) -> bool:
    return is_value(figure) and figure.role is FigureRole.ACTUAL


def _is_ruled_out(line: Line, way: str, reached: Figure, plan: Figure) -> bool:
    """Tell whether what was reached cannot be called so."""
    value, level = reached.value or Decimal(0), plan.value or Decimal(0)
    if way in _LESS:
        return value > level
    if LESS_IS_BETTER.search(line.text) and way not in _ABOVE:
        return False
    return value >= level if way in SHORT else value < level


def _relation(one: Figure, other: Figure) -> Relation:
    return Relation(RelationKind.CHANGE, Outcome.NOT, (one, other), where_of(one, other))
