"""Two or three numbers of one sentence whose words, one after the other, leave just one meaning.

So it is in "giảm so với năm ngoái (năm nay 09 đơn, năm ngoái 06 đơn)", "34%, cao hơn mức chung của huyện (41%)", "26
cuộc/kế hoạch 24 cuộc, vượt 8 cuộc", "tăng 0,3 triệu, từ 5,4 triệu lên 6,1 triệu", "tăng gấp ba, từ 310 lượt lên 620
lượt", "mua 2.400 suất, phát 2.377 suất, còn 33 suất" and "rà soát 38 hộ, xong 24 hộ, đang làm 8 hộ, chưa làm 9 hộ". Of
"63 ý kiến. Số ý kiến trên giải quyết xong 51 ý kiến, còn 14 ý kiến" more cannot be told than there are.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, agreement, agrees, are_near, is_exact
from nlp_reports.figures.amounts import AMOUNTS_AND_RATES
from nlp_reports.figures.cues import cues
from nlp_reports.figures.grown import GROWN, is_grown_so
from nlp_reports.figures.line import CLOSES, Line, in_order, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.in_words import words_as_figure
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_MAY: Final = cues(("tăng", "giảm", "hơn", "vượt", "hụt", "gấp", "còn", "chưa", "bằng", "chiếm"))
_NOW: Final = r"(?:năm nay|kỳ này|nay)"
_THEN: Final = r"(?:năm ngoái|năm trước|cùng kỳ(?: năm (?:ngoái|trước))?)"
_IS: Final = r"\s*(?:có|là|xảy ra|:)?\s*$"
_MOVED: Final = re.compile(
    rf"(?<!không )(?<!chưa )(?<!mức )(?<!độ )\b(?P<way>tăng|giảm)(?:\s+(?:mạnh|nhẹ|rõ rệt))?\s+so với\s+{_THEN}"
    rf"\s*\(\s*(?P<time>{_NOW}|{_THEN}){_IS}"
)
_OTHER_TIME: Final = re.compile(rf"[^;.()\d]{{0,25}}[,;]\s*(?:còn\s+)?(?P<time>{_NOW}|{_THEN}){_IS}")
_CLOSED: Final = re.compile(r"(?:\s*[^\W\d]+){0,3}\s*\)")
_LEVEL: Final = re.compile(
    r"[^;.()\d]{0,15},\s*(?:đã\s+)?(?P<way>cao|thấp|nhỉnh|kém|nhiều|ít) hơn\s+(?:so với\s+)?"
    r"(?:mức|tỷ lệ|bình quân|bq|trung bình|mặt bằng)\b[^;.,()\d]{0,50}\(\s*(?:là\s+)?$"
)
_PLAN: Final = re.compile(r"(?:\s*[^\W\d]+){0,3}\s*/\s*(?:kế hoạch|chỉ tiêu|kh|ct)(?:\s+(?:giao|năm|là))*\s*$")
_BEYOND: Final = re.compile(r"(?:\s*[^\W\d]+){0,3}\s*[,(]\s*(?:đã\s+)?(?P<way>vượt|hụt|thiếu)\s*$")
_FROM: Final = re.compile(r"(?:/?\s*[^\W\d]+){0,4}\s*[,(]\s*(?:tức(?: là)?\s+)?từ\s+(?:mức\s+)?$")
_TIMES: Final = re.compile(r"[^;.()\d]{0,25}[,(]\s*từ\s+(?:mức\s+)?")
_TO: Final = re.compile(r"(?:/?\s*(?!giảm\b|tăng\b)[^\W\d]+){0,8}\s*\b(?P<to>lên|xuống|còn)\s+(?:còn\s+|mức\s+)?$")
_GOT: Final = re.compile(r"\b(?:mua|nhập|in|may|chuẩn bị|đặt|gói|nấu)\s+(?:được\s+|sẵn\s+)?$")
_GIVEN: Final = re.compile(
    r"(?:\s*[^\W\d]+){0,3}\s*,\s*(?:đã\s+)?(?:phát|tặng|trao|cấp|dùng|bán|biếu)(?:\s+(?:hết|đi))?\s*$"
)
_LEFT: Final = re.compile(r"(?:\s*[^\W\d]+){0,3}\s*,\s*(?:nên\s+)?(?:còn|dư|thừa)(?:\s+(?:lại|dư|thừa))?\s*$")
_DONE: Final = (
    re.compile(r"(?:\s*[^\W\d]+){0,4}\s*[,:;]\s*(?:đã\s+)?(?:[^\W\d]+\s+)?(?:xong|hoàn thành|bàn giao)\s*$"),
    re.compile(r"(?:\s*[^\W\d]+){0,3}\s*[,;]\s*đang(?:\s+[^\W\d]+){0,2}\s*$"),
    re.compile(r"(?:\s*[^\W\d]+){0,3}\s*[,;]\s*(?:và\s+|còn\s+|số\s+)*chưa(?:\s+[^\W\d]+){1,3}\s*$"),
)
_TURNED: Final = re.compile(r"(?:\s*(?!còn\b)[^\W\d]+){0,6}\s*[,(]\s*(?:bằng|chiếm|đạt)(?:\s+tỷ lệ)?\s*$")
_THOSE: Final = re.compile(
    r"\b(?:số|các|những|toàn bộ(?: số)?)\s+(?P<noun>[^\W\d]+(?:\s+[^\W\d]+){0,2}?)\s+"
    r"(?:nói\s+|nêu\s+)?(?:trên|này|đó|ấy)\b"
)
_ALSO: Final = re.compile(r"\b(?:lượt|thêm|cùng với|từ (?:năm|kỳ) trước|chuyển sang)\b")
_OF_PLAN: Final = re.compile(r"\s*(?:(?:so với|của)\s+)?(?:kế hoạch|chỉ tiêu)(?:\s+(?:giao|năm|đề ra))*")
_KEPT: Final = re.compile(r"\s*(?:chuyển sang(?:\s+[^\s,;.]+){1,3}|để dành|dự phòng|trong kho)")
_NOT_ALONE: Final = re.compile(
    r"\b(?:so với|kể cả|tính cả|gồm|tồn|năm (?:trước|ngoái)|cùng kỳ|bổ sung|thêm|trả lại|hỏng)\b"
)
_UP: Final = frozenset({"tăng", "cao", "nhỉnh", "nhiều", "lên"})
_HALF: Final = Decimal("0.5")


def spelled_out(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield numbers that the words between them rule out; those that `found` tells wrong are left alone."""
    wrong = {figure.ref for one in found if one.outcome is Outcome.NOT for figure in one.figures}
    for at, line in enumerate(lines):
        if len(line.figures) > 1 and not line.planned and _MAY.stand_in(line):
            # "… chưa khởi công 4 nhà. Trả lại chỉ tiêu 2 nhà": the next sentence may tell what is left.
            rest = {one.value for one in lines[at + 1].figures} if at + 1 < len(lines) else set()
            for relation in (one for read in (_two, _three, _four) for one in read(line)):
                left = relation.kind is RelationKind.SUM and _lacking(relation) in rest
                if not left and wrong.isdisjoint({each.ref for each in relation.figures}):
                    yield relation
            if at and lines[at - 1].sentence.paragraph == line.sentence.paragraph:
                yield from _of_those(lines[at - 1], line)


def _lacking(relation: Relation) -> Decimal:
    return abs((relation.computed or Decimal(0)) - (relation.stated or Decimal(0)))


def _of_those(before: Line, line: Line) -> Iterator[Relation]:
    """Read "… với 63 ý kiến. Số ý kiến trên đã giải quyết xong 51 ý kiến, còn 14 ý kiến đang chờ"."""
    said = _THOSE.search(line.text)
    wholes = [one for one in before.figures if said and fold(one.counted) == said["noun"] and _alike(one, one)]
    if said is None or len(wholes) != 1 or len(line.figures) != 2 or _ALSO.search(line.text):
        return
    done, rest = line.figures
    if all(fold(one.counted) == said["noun"] for one in (done, rest)) and _LEFT.fullmatch(line.between(done, rest)):
        made = (done.value or Decimal(0)) + (rest.value or Decimal(0))
        if is_exact(*wholes, done, rest) and (wholes[0].value or 0) < made:
            used = (*wholes, done, rest)
            yield Relation(RelationKind.SUM, Outcome.NOT, used, where_of(done, rest), made, wholes[0].value)


def _two(line: Line) -> Iterator[Relation]:
    for one, other in itertools.pairwise(line.figures):
        if not _alike(one, other) or one.value == other.value:
            continue
        between, more = line.between(one, other), (one.value or 0) > (other.value or 0)
        near = are_near(one.amount or Decimal(0), other.amount or Decimal(0), _HALF)
        moved, second = _MOVED.search(line.before(one)), _OTHER_TIME.fullmatch(between)
        times = [bool(re.match(_NOW, said["time"])) for said in (moved, second) if said]
        level = _LEVEL.fullmatch(between) if near and _CLOSED.match(line.after(other)) else None
        if moved and second and times[0] is not times[1] and _CLOSED.match(line.after(other)):
            risen = more is times[0]
            if risen is not (moved["way"] in _UP):
                yield _relation(RelationKind.CHANGE, (one, other))
        elif level and more is not (level["way"] in _UP):
            yield _relation(RelationKind.CHANGE, (one, other))
        yield from _times(line, one, other)


def _times(line: Line, base: Figure, reached: Figure) -> Iterator[Relation]:
    """Read "tăng gấp ba, từ 310 lượt năm trước lên 620 lượt năm nay"; told roughly, it may be a little off."""
    before, between = line.before(base), line.between(base, reached)
    told = [one for one in GROWN.finditer(before) if _TIMES.fullmatch(before, one.end())]
    to = _TO.fullmatch(between) if told else None
    if to and to["to"] == "lên" and base.value and not is_grown_so(told[-1], base.value, reached.value or Decimal(0)):
        word = line.span_of(told[-1], "word")
        yield _relation(RelationKind.CHANGE, (base, reached, words_as_figure(line, word)))


def _three(line: Line) -> Iterator[Relation]:
    for one, two, three in zip(line.figures, line.figures[1:], line.figures[2:], strict=False):
        first, second = line.between(one, two), line.between(two, three)
        values = one.value, two.value, three.value
        if None in values or not is_exact(one, two, three):
            continue
        if three.unit == "%":
            yield from _turned(line, one, two, three)
        elif _alike(one, two) and _alike(two, three):
            beyond = _BEYOND.fullmatch(second) if _PLAN.fullmatch(first) else None
            gap = (one.value or Decimal(0)) - (two.value or Decimal(0))
            if beyond and gap and (gap > 0) is (beyond["way"] == "vượt") and _ends_at(line, one, three, _OF_PLAN):
                yield from _held(abs(gap), three, (one, two, three))
            elif _GOT.search(line.before(one)) and _GIVEN.fullmatch(first) and _LEFT.fullmatch(second) and gap > 0:
                if _goes_on(line, three) or not _ends_at(line, one, three, _KEPT):
                    continue
                yield from _held(gap, three, (one, two, three), kind=RelationKind.SUM)
        by = one if one.kind is FigureKind.CHANGE else None
        to = _TO.fullmatch(second) if by and _FROM.fullmatch(first) and two.unit == three.unit == one.unit else None
        if to and two.unit and (three.value != two.value):
            yield from _held(abs((three.value or Decimal(0)) - (two.value or Decimal(0))), one, (one, two, three))


def _turned(line: Line, whole: Figure, part: Figure, percent: Figure) -> Iterator[Relation]:
    """Read "40 bài, chọn 15 bài, bằng 62,5%": the percentage is that of the rest."""
    plain = all(one.kind is FigureKind.COUNT and one.role is FigureRole.ACTUAL for one in (whole, part))
    if not plain or not _alike(whole, part) or not whole.value or (part.value or 0) >= whole.value:
        return
    computed = (part.value or Decimal(0)) * HUNDRED / whole.value
    told = _TURNED.fullmatch(line.between(part, percent)) and CLOSES.match(line.after(percent))
    if told and agreement(computed, percent) is Outcome.NOT and agrees(HUNDRED - computed, percent):
        used = (whole, part, percent)
        yield Relation(RelationKind.RATIO_PERCENT, Outcome.NOT, used, where_of(*used), computed, percent.value, "%")


def _four(line: Line) -> Iterator[Relation]:
    for at in range(len(line.figures) - 4 + 1):
        four = line.figures[at : at + 4]
        between = [line.between(one, other) for one, other in itertools.pairwise(four)]
        if all(_alike(four[0], one) for one in four[1:]) and all(
            form.fullmatch(said) for form, said in zip(_DONE, between, strict=True)
        ):
            made = sum((one.value or Decimal(0) for one in four[1:]), Decimal(0))
            if (
                made >= (four[0].value or 0) * _HALF
                and not _goes_on(line, four[-1])
                and _ends_at(line, four[0], four[-1])
            ):
                yield from _held(made, four[0], four, kind=RelationKind.SUM)


def _goes_on(line: Line, last: Figure) -> bool:
    """Tell whether another number of the like follows the last one, which may be of the rest."""
    behind = line.figures[line.place_of(last) + 1 :][:1]
    return any(_alike(last, one) for one in behind)


def _ends_at(line: Line, first: Figure, last: Figure, more: re.Pattern[str] = re.compile("")) -> bool:
    """Tell whether a clause ends behind the noun that `last` has of `first`, or behind `more`, and nothing is added."""
    noun = fold(last.counted)
    behind = line.after(last).lstrip().removeprefix(noun)
    told = more.match(behind)
    rest = behind[told.end() :] if told else behind
    return fold(first.counted).startswith(noun) and bool(CLOSES.match(rest)) and not _NOT_ALONE.search(rest)


def _alike(one: Figure, other: Figure) -> bool:
    """Tell whether two exact values are of one unit, and of one noun where both name one."""
    two = (one, other)
    known = all(each.value and (each.kind in AMOUNTS_AND_RATES or each.unit == "%" or _is_change(each)) for each in two)
    first, second = fold(one.counted), fold(other.counted)
    same = not first or not second or first.startswith(second) or second.startswith(first)
    return known and is_exact(one, other) and one.unit == other.unit and same


def _is_change(figure: Figure) -> bool:
    return figure.role is FigureRole.CHANGE


def _held(
    computed: Decimal, told: Figure, used: Sequence[Figure], kind: RelationKind = RelationKind.CHANGE
) -> Iterator[Relation]:
    outcome = agreement(computed, told)
    yield Relation(kind, outcome, tuple(used), where_of(*used), computed, told.value, told.unit)


def _relation(kind: RelationKind, figures: Sequence[Figure]) -> Relation:
    used = in_order(figures)
    return Relation(kind, Outcome.NOT, used, where_of(*used))
