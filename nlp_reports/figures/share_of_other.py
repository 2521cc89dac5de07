"""What a percentage beside a ratio may be of instead: a plan or a total that goes untold, a level, another time."""

import re
from decimal import Decimal

from nlp_reports.figures.agreement import HUNDRED, agrees, is_exact
from nlp_reports.figures.line import Line
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.periods import EARLIER_TIME
from nlp_reports.model import Figure

_OF_PLAN = r"\s*(?:\)|so với)?\s*(?:@plan_word\b|tổng số|số\b|so với)"
_OF_TOTAL = re.compile(r"\s*(?:của\s+)?tổng số\b")
# "31/37, đạt mức Ban Chấp hành đề ra (80%)" tells the level itself, not how much of it was reached.
_OF_LEVEL = r"\b(?:mức|chỉ tiêu|kế hoạch)\b[^;.,()\d]{0,50}\b(?:giao|đề ra|cam kết|đăng ký)\b[^;.,()\d]{0,30}\(\s*$"
# "9/11 cơ sở (81,8%), cao hơn năm 2023 (72,7%)" tells in brackets what it was then.
_OF_OTHER_TIME = re.compile(
    rf"\b(?:so|so với|(?:cao|thấp|nhiều|ít) hơn|hơn|kém|bằng)\s+(?:[^\W\d]+\s+){{0,3}}?"
    rf"(?:{EARLIER_TIME}|năm (?:học )?20\d\d|(?:nhiệm )?kỳ trước|năm học trước|khoá trước)[^;,()\d]{{0,20}}\(\s*$"
)
# "49/63 xã bảo đảm tiến độ dự toán (đạt trên 92%)" tells in brackets what each of them has reached at least.
_LEVEL_OF_EACH = re.compile(
    r"\b(?:yêu cầu|tiến độ|dự toán|kế hoạch|chỉ tiêu|tiêu chí|định mức)\b[^;.()]{0,40}\(\s*(?:đạt\s+)?$"
)
_CHANGED = re.compile(r"\b(?:tăng|giảm|vượt|hụt|cao hơn|thấp hơn|nhiều hơn|ít hơn)\b")
_WORDS_BEFORE = 40
_FAR, _NEAR = Decimal(15), Decimal(12)


def is_told_of_other(between: str) -> bool:
    """Tell whether what parts a ratio from a percentage in brackets says that this is a level, or of another time."""
    return bool(compiled(_OF_LEVEL).search(between) or _OF_OTHER_TIME.search(between))


def is_share_of_other(line: Line, percent: Figure, computed: Decimal) -> bool:
    """Tell whether a percentage that is not what its ratio makes may be told of something else."""
    return (
        _is_of_other_base(line, percent, computed)
        or _is_level_of_each(line, percent, computed)
        or _is_what_is_off(line, percent, computed)
    )


def _is_of_other_base(line: Line, percent: Figure, computed: Decimal) -> bool:
    """Tell whether the percentage may be of a plan or a total that the ratio does not hold.

    So it is in "18/74 CĐCS, đạt 100% kế hoạch", in "06/06 CĐCS theo kế hoạch, bằng 50% tổng số", and where fewer than
    all came ("408/449 đại biểu có mặt tán thành (83,1% tổng số đại biểu)").
    """
    if not compiled(_OF_PLAN).match(line.after(percent)) or percent.value is None or computed > HUNDRED:
        return False
    if percent.value < computed and _OF_TOTAL.match(line.after(percent)):
        return True
    return percent.value == HUNDRED or abs(percent.value - computed) > _FAR


def _is_level_of_each(line: Line, percent: Figure, computed: Decimal) -> bool:
    """Tell whether a bound in brackets is far from the share, and may be the level that each of them has passed."""
    far = abs((percent.value or Decimal(0)) - computed) > _NEAR
    return far and not is_exact(percent) and bool(_LEVEL_OF_EACH.search(line.before(percent)))


def _is_what_is_off(line: Line, percent: Figure, computed: Decimal) -> bool:
    """Tell whether behind a change it is told what the share is off a hundred ("ít hơn 03 vụ = 1,6% (180/183 vụ)")."""
    fits = agrees(abs(HUNDRED - computed), percent)
    return fits and bool(_CHANGED.search(line.before(percent)[-_WORDS_BEFORE:]))
