"""What the office asks for: read a guideline, write and read its YAML, align a report to its topics."""

from typing import TYPE_CHECKING

from nlp_reports.doors import late

if TYPE_CHECKING:
    from nlp_reports.guidelines.aligning.aligner import align
    from nlp_reports.guidelines.aligning.alignment import Alignment
    from nlp_reports.guidelines.doubts import doubts_of
    from nlp_reports.guidelines.exchange import from_yaml, to_yaml
    from nlp_reports.guidelines.folder import is_yaml
    from nlp_reports.guidelines.reader import guideline_of, read_guideline
else:
    __getattr__ = late(
        __name__,
        {
            "aligning.aligner": "align",
            "aligning.alignment": "Alignment",
            "doubts": "doubts_of",
            "exchange": "from_yaml to_yaml",
            "folder": "is_yaml",
            "reader": "guideline_of read_guideline",
        },
    )

__all__ = [
    "Alignment",
    "align",
    "doubts_of",
    "from_yaml",
    "guideline_of",
    "is_yaml",
    "read_guideline",
    "to_yaml",
]
