"""Everything people hold in their hands: tables, the workbook, the Word draft, views for notebooks."""

from typing import TYPE_CHECKING

from nlp_reports.doors import late

if TYPE_CHECKING:
    from nlp_reports.publishing.all_files import LOG, check_template, keep_log, publish, publish_template, standing
    from nlp_reports.publishing.summary import summary_lines
    from nlp_reports.publishing.word.profile_file import read_profile
    from nlp_reports.publishing.writing.atomic import is_staged, settle, unfinished
    from nlp_reports.publishing.writing.handwork import kept_by_hand
else:
    __getattr__ = late(
        __name__,
        {
            "all_files": "LOG check_template keep_log publish publish_template standing",
            "writing.atomic": "is_staged settle unfinished",
            "writing.handwork": "kept_by_hand",
            "word.profile_file": "read_profile",
            "summary": "summary_lines",
        },
    )

__all__ = [
    "LOG",
    "check_template",
    "is_staged",
    "keep_log",
    "kept_by_hand",
    "publish",
    "publish_template",
    "read_profile",
    "settle",
    "standing",
    "summary_lines",
    "unfinished",
]
