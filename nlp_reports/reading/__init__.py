"""Word and text files → reports with their outline: what a person sees, and the way back to each paragraph of Word."""

from typing import TYPE_CHECKING

from nlp_reports.doors import late

if TYPE_CHECKING:
    from nlp_reports.reading.book import BOOK_SUFFIXES, Book, read_book
    from nlp_reports.reading.converting.convert import prepare
    from nlp_reports.reading.door import read_report
    from nlp_reports.reading.folder import REPORT_SUFFIXES, others_in, report_name, reports_in
    from nlp_reports.reading.original import WordFile, word_file
    from nlp_reports.reading.view import to_json
else:
    __getattr__ = late(
        __name__,
        {
            "book": "BOOK_SUFFIXES Book read_book",
            "converting.convert": "prepare",
            "door": "read_report",
            "folder": "REPORT_SUFFIXES others_in report_name reports_in",
            "original": "WordFile word_file",
            "view": "to_json",
        },
    )

__all__ = [
    "BOOK_SUFFIXES",
    "REPORT_SUFFIXES",
    "Book",
    "WordFile",
    "others_in",
    "prepare",
    "read_book",
    "read_report",
    "report_name",
    "reports_in",
    "to_json",
    "word_file",
]
