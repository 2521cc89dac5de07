"""Money that is said to be a part of the money before it: "Chi 6.400 triệu, chăm lo 3.840 triệu (60%)"."""

import re
from typing import Final

from nlp_reports.figures.line import Line
from nlp_reports.model import Figure

_OF_IT: Final = re.compile(r"\b(?:trong đó|riêng|(?:phần\s+)?dành)\b|:")
_SPENT: Final = re.compile(r"\b(?:chi|chi tiêu)\b(?!\s+(?:hội|đoàn|nhánh|bộ|trả trước)\b)[^;.()\d]*$")
# What came in, was due, or was told of another time is no part of what was spent.
_OTHER: Final = re.compile(
    r"[;.](?!\d)|\b(?:thu|nộp|trích|giữ lại|để lại|phân phối|phân bổ|(?<!trợ )cấp|giải ngân|dự toán|kế hoạch|chỉ tiêu"
    r"|tăng|giảm|vượt|còn|tồn|dư|quyết toán|năm|cùng kỳ|tháng|quý|kỳ|ngân sách|doanh nghiệp|xã hội hoá|vận động|góp"
    r"|lợi nhuận|tài trợ|ủng hộ|đối ứng|thêm)\b"
)
_REACHED: Final = re.compile(r"\b(?:đạt|hoàn thành|thực hiện|vượt|giải ngân|so với)\b")
_PLANNED: Final = re.compile(r"[^;.,)]*\b(?:kế hoạch|dự toán|chỉ tiêu|năm|cùng kỳ)\b")


def is_part_of_sum(line: Line, whole: Figure, part: Figure, percent: Figure) -> bool:
    """Tell whether a percentage right behind a sum is that of the sum before it, of which this one was spent."""
    if whole.unit != "đồng" or part.unit != "đồng" or not whole.span.end <= part.span.start < percent.span.start:
        return False
    if (whole.amount or 0) <= (part.amount or 0) or line.place_of(part) != line.place_of(whole) + 1:
        return False
    between, behind = line.between(whole, part), line.between(part, percent)
    if _OTHER.search(between) or _REACHED.search(behind) or _OTHER.search(behind):
        return False
    if _PLANNED.match(line.after(percent)):
        return False
    return bool(_OF_IT.search(between) or _SPENT.search(line.since(whole)))
