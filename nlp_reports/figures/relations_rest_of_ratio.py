"""The rest right behind a ratio: "Thực hiện 21/28 cuộc kiểm tra, còn 08 cuộc chưa thực hiện"."""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.afar import telling
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.wholes import is_plain
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_LEFT: Final = re.compile(r"\)?[^;.()\d]{0,50}[,(;]\s*(?:(?:hiện|vẫn|nên)\s+)?còn(?:\s+(?:lại|có))?\s*$")
_UNDONE: Final = re.compile(r"\s*(?:nữa\s+)?(?:là\s+)?chưa\s+(?P<what>[^;.,()\d]{2,40})(?:[;.,)]|$)")
# Words of doing, which say not what was done.
_DONE: Final = frozenset({"chức", "có", "giải", "hiện", "hoàn", "hành", "khai", "kịp", "làm"}) | {
    "nộp",
    "quyết",
    "thành",
    "thực",
    "tiến",
    "triển",
    "tổ",
    "xong",
    "được",
    "đạt",
}
_BARS: Final = re.compile(r"\b(?:trong đó|riêng|năm trước|chuyển sang|thêm|phát sinh|ngoài ra|không thuộc)\b")


def rests_of_ratios(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield rests that the ratio right before them, a percentage passed over, does not leave."""
    for line in lines:
        if "chưa" not in line.tokens or "còn" not in line.tokens or line.planned or _BARS.search(line.text):
            continue
        figures = [figure for figure in line.figures if figure.unit != "%"]
        for ratio, rest in itertools.pairwise(figures):
            if _leaves(ratio) and _is_its_rest(line, ratio, rest):
                left = (ratio.high or Decimal(0)) - (ratio.low or Decimal(0))
                outcome = Outcome.FITS if left == rest.value else Outcome.NOT
                used = (ratio, rest)
                yield Relation(RelationKind.CHANGE, outcome, used, where_of(*used), left, rest.value)


def _leaves(figure: Figure) -> bool:
    # Of plans, relations_plans_parted tells.
    plain = figure.kind is FigureKind.RATIO and not fold(figure.counted).startswith("chỉ tiêu")
    plain = plain and figure.role is FigureRole.ACTUAL and "ambiguous" not in figure.flags
    return plain and not figure.unit and bool(figure.low) and (figure.high or 0) > (figure.low or 0)


def _is_its_rest(line: Line, ratio: Figure, rest: Figure) -> bool:
    """Tell whether a count is of the ratio's things, and what they have not done of what the ratio tells."""
    noun, other = fold(ratio.counted), fold(rest.counted)
    alike = bool(noun and other) and noun.split(maxsplit=1)[0] == other.split(maxsplit=1)[0]
    last = next(one for one in reversed(line.figures) if one.span.end <= rest.span.start)
    counts = rest.kind is FigureKind.COUNT and is_plain(rest) and (rest.value or 0) <= (ratio.high or 0)
    if not (alike and counts and _LEFT.fullmatch(line.between(last, rest))):
        return False
    said = _UNDONE.match(line.after(rest).lstrip().removeprefix(other))
    return said is not None and telling(said["what"]) - _DONE <= telling(line.before(rest))
