"""The first comment on a report, and what the slip says at its head: how it answers the guideline."""

import datetime as dt
from collections.abc import Sequence

from nlp_reports.model import Analysis, CoverageStatus, TopicCoverage
from nlp_reports.publishing.words import date

_NAMED, _TITLE = 8, 60


def summary(analysis: Analysis, remarks: int, due: dt.date | None = None) -> tuple[str, ...]:
    """Return the lines that open the comments on a report; topics not found are named, at most eight of them."""
    counts = {status: _of(analysis.coverage, status) for status in CoverageStatus}
    said = []
    if analysis.coverage:
        said.append(
            f"Văn phòng đã đọc báo cáo: {len(counts[CoverageStatus.COVERED])}/{len(analysis.coverage)} nội dung theo"
            f" đề cương đã báo cáo đủ; {len(counts[CoverageStatus.PARTIAL])} nội dung cần bổ sung thêm;"
            f" {len(counts[CoverageStatus.MISSING])} nội dung chưa thấy."
        )
    missing = counts[CoverageStatus.MISSING]
    if missing:
        more = f"; và {len(missing) - _NAMED} nội dung khác" if len(missing) > _NAMED else ""
        named = "; ".join(f"{shortened(topic.title, _TITLE)} ({topic.topic})" for topic in missing[:_NAMED])
        said.append(f"Chưa thấy: {named}{more}. Nếu không phát sinh, đề nghị ghi rõ.")
    by = f" trước ngày {date(due)}" if due else ""
    said.append(
        f"Đề nghị đơn vị xem {remarks:02} ý kiến ghi bên lề, bổ sung và gửi lại báo cáo{by}."
        if remarks
        else "Văn phòng không có ý kiến gì thêm."
    )
    return tuple(said)


def shortened(text: str, most: int) -> str:
    """Return `text` on one line, cut between words where it is longer than `most`.

    >>> shortened("Phối hợp kiểm tra, giám sát", 20)
    'Phối hợp kiểm tra …'
    """
    words = " ".join(text.split())
    return words if len(words) <= most else f"{words[:most].rsplit(' ', 1)[0].rstrip(' ,;:')} …"


def _of(coverage: Sequence[TopicCoverage], status: CoverageStatus) -> list[TopicCoverage]:
    return [topic for topic in coverage if topic.status is status]
