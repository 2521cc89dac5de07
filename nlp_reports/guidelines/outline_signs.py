"""What a first-level section is about whose heading does not say it: told by what it asks for."""

import re
from collections.abc import Sequence

from nlp_reports.guidelines.number_words import asks_in
from nlp_reports.model import Report, SectionKind
from nlp_reports.text import fold

FEW_SIGNS = 2
_JUDGING = re.compile(
    r"(?<!\w)(?:lý do|nguyên nhân|vì sao|tại sao|tại đâu|do đâu|(?:việc|chỗ|điều|mặt|cái) (?:\w+ ){0,2}(?:được|yếu|hụt)"
    r"|chưa (?:được|làm|đạt|tốt)|không đạt|hạn chế|tồn tại|khuyết điểm|ưu điểm|còn (?:yếu|nợ|thiếu sót)|bài học"
    r"|rút ra|tâm đắc|hài lòng|tự (?:xếp loại|chấm|nhận))(?!\w)"
)
_PLANNING = re.compile(
    r"(?<!\w)(?:nhiệm vụ|giải pháp|phương hướng|chỉ tiêu|mục tiêu|dự kiến|sắp tới|năm (?:tới|sau)|kế hoạch)(?!\w)"
)
_JUDGED = frozenset({SectionKind.ASSESSMENT, SectionKind.PROPOSALS})


def sign_of(report: Report, place: int, before: Sequence[SectionKind]) -> SectionKind | None:
    """Return what the section at `place` is by its items: they ask for reasons and failings, or for what is to come.

    `before`: the kinds of the sections above it. None where figures are asked for, or nothing tells.
    """
    told = _told_below(report, place)
    if SectionKind.RESULTS not in before or any(ask.asks != "level" for ask in map(asks_in, told) if ask):
        return None
    if not _JUDGED.intersection(before):
        return SectionKind.ASSESSMENT if _signs(_JUDGING, told) >= FEW_SIGNS else None
    planned = SectionKind.PLAN not in before and _signs(_PLANNING, told) >= FEW_SIGNS
    return SectionKind.PLAN if planned else None


def _told_below(report: Report, place: int) -> list[str]:
    end = next((at for at, one in enumerate(report.sections) if at > place and one.parent < 0), len(report.sections))
    return [fold(one.span.of(report.text)) for one in report.paragraphs if place <= one.section < end]


def _signs(pattern: re.Pattern[str], told: Sequence[str]) -> int:
    return sum(bool(pattern.search(one)) for one in told)
