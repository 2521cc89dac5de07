"""Figures of a sentence that a smaller body opens by name: "Chi hội thôn Trung có 214 hội viên, kết nạp mới 12"."""

import re
from typing import Final

from nlp_reports.figures.line import Line
from nlp_reports.figures.pattern import compiled
from nlp_reports.model import Figure
from nlp_reports.text import fold

_OPENS: Final = (
    r"\W*(?:(?:tại|ở|riêng|như|là|có|điển hình|tiêu biểu|nổi bật|nhất là|trong đó)\s*:?\s+)*(?:@part_body)(?!\w)\s+"
)
# The name may follow what sort of body it is ("chi hội thôn Trung", "Trường THCS Lê Lợi", "tổ 4").
_NAME: Final = re.compile(
    r"(?:[^\W\d_A-ZĐÀ-Ỹ][^\W\d_]*\s+){0,2}(?P<name>(?:[A-ZĐÀ-Ỹ]\w*\s*)+|\d{1,2}[A-Z]?(?!\w|[.,/]\d))"
)
_ALL_OF_IT: Final = re.compile(
    r"\b(?:toàn|cả)\s+(?:huyện|tỉnh|xã|thị xã|thành phố|phường|ngành|hội|đoàn|công ty|đơn vị)\b"
)
_CLAUSE: Final = re.compile(r"[,:(–](?!\d)")


def is_of_part_opened(line: Line, figure: Figure) -> bool:
    """Tell whether a figure is of a smaller body that opens its sentence by name, not of the unit that reports.

    Where the clause of the figure names all of the unit ("…, toàn huyện kết nạp 684 hội viên"), it is of all.
    """
    opens = compiled(_OPENS).match(line.text)
    if opens is None or _ALL_OF_IT.search(_CLAUSE.split(line.before(figure))[-1]):
        return False
    said = line.sentence.span.of(line.report.text)
    name = _NAME.match(said, opens.end())
    if name is None or ";" in line.before(figure):
        return False
    return fold(name["name"]).strip() not in fold(line.report.letterhead.unit)
