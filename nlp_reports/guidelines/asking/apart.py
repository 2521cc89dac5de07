"""The parts of a figure that a member of a list wants told apart: "tách riêng nữ", "chia ra thu và chi"."""

import re

from nlp_reports.guidelines.asking.bare import FEW_WORDS
from nlp_reports.guidelines.asking.counting import noun_at_start
from nlp_reports.guidelines.asking.demanded import Asked
from nlp_reports.guidelines.asking.kinds import of_part, part_apart, same_counts
from nlp_reports.guidelines.asking.listing import is_told_in_words, names_nothing
from nlp_reports.guidelines.asking.so_far import SoFar
from nlp_reports.text import fold

APART = re.compile(
    r"trong đó(?: có)? (?:nêu|ghi|kê|nói) rõ\s+(?P<named>(?!số|từng|tổng|tỷ lệ|bao nhiêu)\w+ \w+)(?=.)|"
    r"(?:(?:tách|nêu|ghi|kê|tính|đếm|thống kê|bóc) riêng|bóc tách|^(?:có )?tách|trong đó(?: có)?:?)\s+"
    r"(?!số|từng|rõ|có|nêu|tổng|tỷ lệ|bao nhiêu|làm rõ|ghi|tách|cho biết|chú ý|đánh giá|"
    r"(?:\w+ ){0,2}(?:phải|cần|đề nghị|yêu cầu|nhất thiết)(?!\w))"
)
_DIVIDED = re.compile(r"(?:chia|tách|phân) (?:ra|thành)(?: các)? ")


def told_apart(now: SoFar, member: str, separate: re.Match[str] | None) -> list[str]:
    """Return the parts of the figure before that a member wants told apart; nothing where it wants none.

    `separate`: where it says so.
    """
    divided = _DIVIDED.match(fold(member)) if now.found else None
    if divided:
        return re.split(r"\s+và\s+", member[divided.end() :])  # "chia ra thu kinh phí và thu đoàn phí"
    if separate and (now.open or now.goes_on or "riêng" in separate[0]):
        part = member[separate.end() :].strip()
        return [] if names_nothing(part) else [part]
    return [member[separate.end() :].strip() if separate else member] if _goes_on(now, member) else []


def asked_apart(now: SoFar, parts: list[str], separate: re.Match[str] | None) -> list[Asked]:
    """Return the figures of such parts, and keep how they begin."""
    now.apart = fold(parts[0]).split(" ")[0]
    counts = same_counts(now.found) if separate and "riêng" in separate[0] and len(parts) == 1 else []
    # "Số được giới thiệu, số được kết nạp, ghi riêng công nhân": of each of the two.
    asked = [of_part(one, parts[0]) for one in counts]
    return asked or [part_apart(now, part) for part in parts]


def _goes_on(now: SoFar, member: str) -> bool:
    """Tell whether a member is one more part of those told apart: it begins as the first, or with a noun."""
    if not now.apart:
        return False
    short = len(member.split()) <= FEW_WORDS and not is_told_in_words(member)
    return short or fold(member).startswith(f"{now.apart} ") or bool(noun_at_start(member, few=True))
