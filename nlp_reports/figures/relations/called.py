"""What a clause calls passed or short of a plan, by no number of its own: "320 lao động nữ/KH 350, vượt kế hoạch".

The plan stands before the verdict, in a ratio or beside what was reached, or right behind it ("vượt mức 120 em tỉnh
giao"). Just two are told of one thing; where less may be the better, and of parts or shorter times, nothing is said.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import is_exact
from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import CLOSES, Line, where_of
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.held import LESS_IS_BETTER, SHORT, is_value
from nlp_reports.figures.relations.plan_before import PART_OF_TIME
from nlp_reports.figures.relations.told_change import is_planned
from nlp_reports.figures.relations.two_values import are_alike
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_MAY: Final = cues(("vượt", "hoàn thành", "đạt", "hụt", "hơn", "xong", "trọn", "tròn"))
_WAY: Final = (
    r"(?P<way>chưa đạt|không đạt|chưa hoàn thành|không hoàn thành|hụt|đạt và vượt|hoàn thành và vượt"
    r"|hoàn thành vượt(?: mức)?|hoàn thành|vượt(?: xa)?|đạt|xong|trọn|tròn|làm tròn)"
)
_SO: Final = r"\s*[,;(–-]\s*(?:(?:và|đã|tức|tức là|như vậy|như thế|nên|vậy là|là|qua đó|nhờ đó|do đó)\s+){0,3}"
_VERDICT: Final = (
    rf"(?:\s*(?!chưa\b|không\b)[^\W\d]++){{0,6}}\s*\)?{_SO}{_WAY}"
    r"(?:\s+(?:mức\s+)?(?:@plan_word|@set_for)\b(?P<tail>[^;.,()\d]{0,30})|(?<=vượt mức))\s*(?:[.;,)]|$)"
)
_PASSED: Final = r"[^;.()\d]{0,60}[,(]\s*(?:(?:và|đã|tức|như vậy)\s+){0,2}(?:vượt|đạt và vượt|cao hơn|nhiều hơn|hơn)"
_LEVEL: Final = (
    rf"{_PASSED}\s+(?:(?:hẳn|xa|cả|so với)\s+)?(?:(?P<named>mức|con số)|(?:mức\s+)?@plan_word"
    r"(?:\s+(?!thêm\b|được\b)[^\W\d]+){0,3}?)\s*$"
)
_GIVEN: Final = r"(?:\s+[^\W\d]+){0,6}?\s+(?:giao|đề ra|đặt ra|đăng ký|cam kết|@plan_word)\b"
_ANOTHER: Final = frozenset({"giao", "nghị", "đăng", "cam", "trung", "tỉnh", "huyện", "của", "về"})
_OF_PLAN: Final = r"/\s*(?:@plan_word)\b|(?:@plan_word)\s*$"
# "5 lớp/6 lớp KH", "52/60 hội viên theo kế hoạch".
_PLAN_BEHIND: Final = (
    r"\s*(?:(?:[^\W\d]+\s+){0,2}?theo\s+(?:@plan_word)|(?:@plan_word)|(?:đã\s+)?(?:được\s+giao|đăng ký))"
    r"(?:\s+(?:năm|giao|được giao|đề ra))*\s*,"
)
# "Vận động 45/60 hộ" may be of a whole, as "kết nạp 12/20 đối tượng"; whom admission makes members are of none.
_MADE: Final = re.compile(r"\bkết nạp(?:\s+(?:mới|được|thêm)){0,2}\s*$")
_MEMBERS: Final = re.compile(r"\s*(?:đoàn|hội|đảng) viên(?:\s+mới)?\s*,")
# What is founded or built was not there before: of so many there can only be a plan.
_FOUNDED: Final = re.compile(
    r"\b(?:thành lập(?: mới)?|ra mắt|ra đời|lập mới|lập thêm|khánh thành|(?:xây|dựng|làm) mới|xây dựng mới)"
    r"(?:\s+(?:được|thêm|xong)){0,2}\s*$"
)
_PLANS: Final = r"\b(?:@plan_word|@set_for|giao|đăng ký|cam kết)\b"
_OF_FOUNDED: Final = (
    r"(?:\s*(?!chưa\b|không\b)[^\W\d]++){0,14}"
    rf"{_SO}{_WAY}\s+(?:mức\s+)?(?:@plan_word)\b(?P<tail>[^;.,()\d]{{0,40}})\s*(?:[.;,)]|$)"
)
_FIT: Final = re.compile(r"\b(?:đủ|khảo sát|vận động|tiếp cận|đối tượng|đề nghị|nộp đơn)\b")
_SETTERS: Final = frozenset(
    {"lđlđ", "hội", "đoàn", "tỉnh", "huyện", "thành", "phố", "thị", "xã", "ngành", "cấp", "trên", "được", "đã", "giao"}
    | {"năm", "đề", "ra", "đầu", "cả", "của", "về", "đặt", "đăng", "ký", "cam", "kết", "nghị", "quyết", "mới", "nay"}
)
_OF_PART: Final = re.compile(
    r"\b(?:riêng|trong đó|nguồn|khối|đợt|nếu|phấn đấu|ước|dự kiến|sẽ)\b|(?:^|[,(:])\s*(?:nữ|nam)\b"
)
_FAR: Final = Decimal("1.4")


def called(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the values that a clause calls passed or short of a plan though it tells the plan otherwise."""
    for line in lines:
        if line.planned or not line.figures or not _MAY.stand_in(line):
            continue
        for ratio in line.figures:
            if ratio.kind is FigureKind.RATIO and ratio.role is FigureRole.ACTUAL:
                yield from _of_ratio(line, ratio)
        for one, other in itertools.pairwise(line.figures):
            if are_alike(one, other) and is_value(one) and is_value(other):
                yield from _of_level(line, one, other)
                yield from _of_two(line, one, other)


def _of_ratio(line: Line, ratio: Figure) -> Iterator[Relation]:
    """Read "320 lao động nữ/KH 350, vượt KH" and "48/45 nhà, chưa đạt kế hoạch"; of a whole nothing is said."""
    said = _verdict(line, ratio) or _of_founded(line, ratio)
    low, high = ratio.low or Decimal(0), ratio.high or Decimal(0)
    if said is None or not is_exact(ratio) or low == high:
        return
    admitted = _MADE.search(line.before(ratio)) and _MEMBERS.match(line.after(ratio))
    made = (
        (admitted or _FOUNDED.search(line.before(ratio))) and high < low * _FAR and _is_of_that_plan(line, ratio, said)
    )
    behind = compiled(_PLAN_BEHIND).match(line.behind_noun(ratio)) and _is_of_that_plan(line, ratio, said)
    planned = compiled(_OF_PLAN).search(ratio.text.lower()) or ratio.unit == "đồng" or made or behind
    short = said["way"] in SHORT
    if low > high if short else low < high and planned:
        yield Relation(RelationKind.TARGET_PERCENT, Outcome.NOT, (ratio,), ratio.span)


def _is_of_that_plan(line: Line, ratio: Figure, said: re.Match[str]) -> bool:
    """Tell whether the verdict names no plan of another deed, and the ratio is not of those fit for it."""
    deed = frozenset(f"{line.before(ratio)} {fold(ratio.counted)}".split()) | _SETTERS
    return not _FIT.search(line.after(ratio)[: said.start("way")]) and frozenset((said["tail"] or "").split()) <= deed


def _of_founded(line: Line, ratio: Figure) -> re.Match[str] | None:
    """Return the verdict on what was founded, far behind it and of whomever's plan: no other plan may be named."""
    before, after = line.before(ratio), line.after(ratio)
    if not (_FOUNDED.search(before) or (_MADE.search(before) and _MEMBERS.match(after))):
        return None
    said = compiled(_OF_FOUNDED).match(after)
    if said is None or _OF_PART.search(before) or PART_OF_TIME.search(line.text):
        return None
    plans = compiled(_PLANS).search(before + after[: said.start("way")])
    return None if plans else said


def _verdict(line: Line, last: Figure) -> re.Match[str] | None:
    """Return the verdict right behind a figure, None where it speaks of a part, a shorter time or another plan."""
    said = compiled(_VERDICT).match(line.after(last))
    if said is None:
        return None
    start, tail = line.before(last).rpartition(";")[2], (said["tail"] or "").replace("được giao", "")
    barred = _OF_PART.search(start) or LESS_IS_BETTER.search(line.text) or PART_OF_TIME.search(f"{start} {tail}")
    other = _ANOTHER & set(tail.split()) - set(line.before(last).split())
    return None if barred or other else said


def _of_two(line: Line, one: Figure, other: Figure) -> Iterator[Relation]:
    """Read "Chỉ tiêu 350 lao động, thực hiện 320, vượt kế hoạch" and "57 (chỉ tiêu 55), chưa đạt chỉ tiêu"."""
    plans = [figure for figure in (one, other) if is_planned(line, figure)]
    said = _verdict(line, other) if len(plans) == 1 else None
    if said is None:
        return
    plan = plans[0]
    reached = other if plan is one else one
    before = line.figures[: line.place_of(other) + 1]
    alone = sum(figure.unit == plan.unit and figure.kind is plan.kind for figure in before) == 2
    value, level = reached.value or Decimal(0), plan.value or Decimal(0)
    wrong = value >= level if said["way"] in SHORT else value < level
    if alone and wrong and reached.role is FigureRole.ACTUAL:
        yield Relation(RelationKind.CHANGE, Outcome.NOT, (one, other), where_of(one, other))


def _of_level(line: Line, reached: Figure, level: Figure) -> Iterator[Relation]:
    """Read "118 em, vượt mức 120 em mà tỉnh giao" and "446 hội viên, vượt chỉ tiêu 450": so many more are none."""
    said = compiled(_LEVEL).fullmatch(line.between(reached, level))
    value, plan = reached.value or Decimal(0), level.value or Decimal(0)
    if said is None or not value < plan <= value * _FAR or reached.role is not FigureRole.ACTUAL:
        return
    behind = line.behind_noun(level)
    given = compiled(_GIVEN).match(line.after(level)) or (not said["named"] and CLOSES.match(behind))
    start = line.before(reached).rpartition(";")[2]
    barred = _OF_PART.search(start) or LESS_IS_BETTER.search(line.text) or PART_OF_TIME.search(line.text)
    if given and not barred:
        yield Relation(RelationKind.CHANGE, Outcome.NOT, (reached, level), where_of(reached, level))
