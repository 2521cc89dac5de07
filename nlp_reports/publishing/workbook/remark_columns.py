"""The sheet of remarks, on which people write: its name, its headings, and the code of each remark."""

import hashlib
from typing import Final

from nlp_reports.model import Finding
from nlp_reports.publishing.clean import for_xml
from nlp_reports.publishing.rows import Remark

SHEET: Final = "Nội dung cần trao đổi"
LEFT: Final = "Đánh dấu không còn khớp"
TOPIC, RULE, EXCERPT, MESSAGE, SUGGESTION, TICK, SEEN, CODE, ORIGIN = (
    "Mục theo đề cương",
    "Loại ý kiến",
    "Trích nguyên văn",
    "Ý kiến của Văn phòng",
    "Gợi ý bổ sung",
    "Gửi đơn vị",
    "Đã xem (lý do)",
    "Mã",
    "Bản gốc",
)
UNIT: Final = "Đơn vị"
NEEDED: Final = frozenset({TOPIC, RULE, EXCERPT, MESSAGE, SUGGESTION, TICK, SEEN, CODE})


def code_of(remark: Remark) -> str:
    """Return the code of a remark in the workbook."""
    return f"{remark.analysis.report.name}#{remark.finding.ref}"


def origin_of(finding: Finding) -> str:
    """Return the hashes by which the program's own words and reason are told from those of a person."""
    return f"{hashed(finding.message, finding.suggestion)}.{hashed(finding.suppressed)}"


def hashed(*texts: str) -> str:
    """Return a short hash of words; blanks, and what a workbook cannot hold, make no difference."""
    said = "\x1f".join(" ".join(for_xml(text).split()) for text in texts)
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:8]
