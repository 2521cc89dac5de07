"""Plans that the next sentence calls missed: "Cam kết 11 chỉ tiêu; đạt và vượt 10. Hai chỉ tiêu chưa đạt là …".

The sentence that tells how many were set and reached names no missed ones itself, and no plan is left unjudged.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.line import Line, in_order, where_of
from nlp_reports.figures.number_words import number_in_words
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.model import Figure, FigureKind

_MISSED: Final = re.compile(
    r"\W*(?:(?:còn|tuy nhiên)[\s,]+){0,2}(?P<n>\d{1,2}|[^\W\d]+)\s+chỉ tiêu\s+(?:còn lại\s+)?"
    r"(?:(?:còn\s+)?(?:chưa|không|hổng)\s+(?:đạt|hoàn thành|xong|tới|với tới|về đích)"
    r"|(?:bị\s+)?hụt|còn thiếu|còn hụt)\b"
    r"(?:\s+(?:được|kế hoạch))?\s*(?:(?:là|gồm|do|vì)\b|[:,.(]|$)"
)
_REACHED: Final = re.compile(
    r"\b(?<!chưa )(?<!không )(?:đạt|hoàn thành|làm tới nơi|xong)"
    r"(?:(?:\s+và|,|/)\s*(?:hoàn thành\s+)?vượt(?: mức)?)?\s*:?\s*$"
)
_SET: Final = "chỉ tiêu"
# What was not judged is neither reached nor missed, and of others a sentence tells beside.
_OPEN: Final = re.compile(
    r"\b(?:chưa|không|hụt|chờ|đang|tạm|gác|thôi|bỏ|bổ sung|điều chỉnh|phấn đấu|dự kiến|năm trước|năm ngoái|cùng kỳ"
    r"|riêng|trong đó|ước|mỗi|từng|bình quân|bq|trung bình)\b"
)
_NEAR: Final = 2


def plans_missed(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the plans set and reached that leave another number than the next sentence calls missed."""
    for line, behind in itertools.pairwise(lines):
        if "tiêu" not in behind.tokens or line.planned or line.sentence.section != behind.sentence.section:
            continue
        said = _MISSED.match(behind.text)
        number = _number(said["n"]) if said else None
        told = _set_and_reached(line) if number is not None and not _OPEN.search(line.text) else None
        if told is None or number is None:
            continue
        (whole, reached), used = told
        left = whole - reached
        if left and abs(left - number) <= _NEAR:
            outcome = Outcome.FITS if left == number else Outcome.NOT
            yield Relation(RelationKind.CHANGE, outcome, used, where_of(*used), left, number)


def _number(said: str) -> Decimal | None:
    value = int(said) if said.isdigit() else number_in_words(said)
    return None if value is None else Decimal(value)


def _set_and_reached(line: Line) -> tuple[tuple[Decimal, Decimal], tuple[Figure, ...]] | None:
    """Return how many plans were set and reached, with their figures; None where more than one number may be either."""
    plans = [one for one in line.figures if one.unit != "%" and one.counted.lower() == _SET]
    ratios = [one for one in plans if one.kind is FigureKind.RATIO]
    if ratios:
        (ratio, *more) = ratios
        return None if more or ratio.low is None or ratio.high is None else ((ratio.high, ratio.low), (ratio,))
    reached = [one for one in plans if one.value and _REACHED.search(line.before(one))]
    wholes = [one for one in plans if one.value and line.after(one).lstrip().startswith(_SET)]
    if len(reached) != 1 or len(wholes) != 1 or wholes[0] is reached[0]:
        return None
    whole, done = wholes[0], reached[0]
    return ((whole.value or Decimal(0), done.value or Decimal(0)), in_order((whole, done)))
