"""Numbers that are set and not reached though no word for it stands beside them: "Dự toán thu cả năm là 6.200 triệu".

The clause that a number ends has the plan for its subject. "Chỉ tiêu: 184 đoàn viên" heads what was reached, and
"chỉ tiêu thực hiện được là …" tells it.
"""

import re
from typing import Final

from nlp_reports.indicators.places import Place
from nlp_reports.model import FigureKind

_SET: Final = re.compile(
    r"(?:^|[;,(:]|\.\s|\bvới|\bmà|\bso với|\btheo)\s*(?:(?:các|mức|con số|về|tổng|riêng|nếu|còn)\s+){0,2}"
    r"(?:(?:dự toán|kế hoạch|chỉ tiêu|mục tiêu|định mức)\b"
    r"|số\s+(?:tiền\s+)?(?:phải|cần)\s+(?:thu|nộp|đóng|trích|chi)\b)"
    r"(?P<what>[^;.:()\d]{0,80}?(?:(?:năm|tháng)\s+\d{1,4}[^;.:()\d]{0,40})?)\blà\s*$"
)
_REACHED: Final = re.compile(
    r"\b(?:đạt|vượt|hoàn thành|thực hiện|kết quả|đã|được (?!giao|phân bổ|duyệt)|xong|còn lại|thiếu|hụt)\b"
)


def is_set(place: Place) -> bool:
    """Tell whether the clause before the figure says that it was planned, set, or is due.

    A ratio holds what was reached, and a share is of it.
    """
    if place.figure.kind in {FigureKind.RATIO, FigureKind.PERCENTAGE}:
        return False
    said = _SET.search(place.between)
    return said is not None and not _REACHED.search(said["what"])
