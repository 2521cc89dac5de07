"""The topic that asks what became of the targets: its answer names the fields of work of all the others."""

import re

from nlp_reports.model import Topic
from nlp_reports.text import fold

_TARGETS = r"(?:chỉ tiêu|cam kết|giao ước|đăng ký thi đua)"
_ASKS = re.compile(
    r"(?:(?:việc|tình hình|mức độ|tiến độ|đánh giá|báo cáo|tổng hợp|rà soát|thống kê|lập|bảng|biểu|hoặc|kê|so sánh"
    r"|đối chiếu|kiểm điểm|kết quả|thực hiện|hoàn thành|nội dung|từng|với|và|các|những|số|đã|\d+)\s)*"
    rf"{_TARGETS}(?!\w)"
)


def asks_for_targets(topic: Topic) -> bool:
    """Tell whether a topic asks what became of all that was promised or given as a target.

    >>> asks_for_targets(Topic("II.1", "Đối chiếu từng chỉ tiêu đã cam kết", "II", (), zero_allowed=False))
    True
    >>> asks_for_targets(Topic("II.2", "Kết nạp hội viên so với chỉ tiêu", "II", (), zero_allowed=False))
    False
    """
    return bool(_ASKS.match(fold(topic.title)))
