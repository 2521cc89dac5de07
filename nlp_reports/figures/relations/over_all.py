"""More places than there are: "đối thoại tại chỗ ở 41/38 công trường". Only of a plan may more be reached than all."""

import re
from collections.abc import Iterator
from typing import Final

from nlp_reports.figures.agreement import is_exact
from nlp_reports.figures.line import Line
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.model import FigureKind, FigureRole

_AT: Final = re.compile(r"\b(?:ở|tại|khắp)\s*$")
_MAY_BE_MORE: Final = (
    r"@plan_word\b|@set_for\b|\b(?:vượt|đạt \d{3}|dự kiến|phải|cần|cam kết|đề ra|thành lập|lập mới|ra mắt|năm trước)\b"
)
_OF_PLACES: Final = re.compile(
    r"\s+(?:công trường|doanh nghiệp|dn|xã|phường|thôn|bản|ấp|tổ dân phố|trường|đơn vị|cơ sở|chi hội|chi đoàn|cđcs"
    r"|công ty|nhà máy|huyện|cụm|khu|thị trấn|buôn|làng)\b"
)


def more_than_places(line: Line) -> Iterator[Relation]:
    """Yield the ratios of places of which more are told than all."""
    for ratio in line.figures:
        if ratio.kind is not FigureKind.RATIO or ratio.role is not FigureRole.ACTUAL or not is_exact(ratio):
            continue
        low, high = ratio.low or 0, ratio.high or 0
        at = _OF_PLACES.match(line.after(ratio)) and 0 < high < low < 2 * high and _AT.search(line.before(ratio))
        if at and not compiled(_MAY_BE_MORE).search(line.text):
            yield Relation(RelationKind.RATIO_PERCENT, Outcome.NOT, (ratio,), ratio.span)
