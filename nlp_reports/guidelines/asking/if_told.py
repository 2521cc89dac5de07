"""Figures that a unit gives only where it can reckon them: "giá trị làm lợi (nếu tính được)"."""

import dataclasses
import re
from collections.abc import Iterator, Sequence

from nlp_reports.guidelines.asking.demanded import bare_name
from nlp_reports.model import Indicator
from nlp_reports.text import fold

_CAN = (
    r"(?:nếu|khi|nơi nào|đơn vị nào) (?:có thể )?"
    r"(?:(?:tính|thống kê|xác định|lượng ho[áa]|lượng h[óo]a|tổng hợp|quy đổi|đo|đếm|ước)(?: toán| tính| đếm)?"
    r"(?: ra)? được|có thể (?:tính|thống kê|xác định)|có điều kiện)"
)
_BEHIND = re.compile(rf"(?:\s*\({_CAN}\)|,?\s+{_CAN}(?=\s*(?:[.;,)\]}}]|$)))", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?<!\w){_CAN},?(?: thì)?(?: (?:nêu|ghi|báo cáo|cho biết|kèm|bổ sung|thêm))*(?: rõ| cả)?\s+(?=\w)", re.IGNORECASE
)
_WORDS = 3


def without_if_told(text: str) -> tuple[str, tuple[str, ...]]:
    """Return `text` without the words that leave a figure to those who can tell it, and the demands left so.

    >>> without_if_told("Sáng kiến: số sáng kiến, giá trị làm lợi (nếu tính được)")
    ('Sáng kiến: số sáng kiến, giá trị làm lợi', ('giá trị làm lợi',))
    >>> without_if_told("Số bản ký mới; nếu tính được thì nêu tỷ lệ doanh nghiệp đã ký")
    ('Số bản ký mới; tỷ lệ doanh nghiệp đã ký', ('tỷ lệ doanh nghiệp đã ký',))
    >>> without_if_told("Số lớp, số người")
    ('Số lớp, số người', ())
    """
    left = (*_before(text), *_behind(text))
    return _BEFORE.sub("", _BEHIND.sub("", text)), left


def _behind(text: str) -> Iterator[str]:
    """Yield what stands before such words, back to the list's last comma or "và"."""
    for found in _BEHIND.finditer(text):
        yield re.split(r"[.;:,(\[{]\s*|\s+và\s+", text[: found.start()])[-1].strip()


def _before(text: str) -> Iterator[str]:
    """Yield what stands behind such words, up to the end of the clause."""
    for found in _BEFORE.finditer(text):
        yield re.split(r"[.;)\]}]", text[found.end() :])[0].strip()


def left_open(indicators: Sequence[Indicator], left: Sequence[str]) -> tuple[Indicator, ...]:
    """Return the figures of an item, those among the demands `left` to who can tell them no more required."""
    return tuple(dataclasses.replace(one, required=one.required and not _is_among(one, left)) for one in indicators)


def unasked(indicators: Sequence[Indicator]) -> tuple[Indicator, ...]:
    """Return the figures of an item that is told in words, none of them required."""
    return tuple(dataclasses.replace(one, required=False) for one in indicators)


def _is_among(one: Indicator, left: Sequence[str]) -> bool:
    begin = " ".join(fold(bare_name(one.name)).split()[:_WORDS])
    return bool(begin) and any(begin in fold(demand) for demand in left)
