"""Word and text files → reports with their outline: what a person sees, and the way back to each paragraph of Word."""

from typing import TYPE_CHECKING

from nlp_reports.doors import late

if TYPE_CHECKING:
    from nlp_reports.reading.as_json import to_json
    from nlp_reports.reading.converting.conversion import prepare
    from nlp_reports.reading.excel_book import BOOK_SUFFIXES, Book, read_book
    from nlp_reports.reading.folder import REPORT_SUFFIXES, others_in, report_name, reports_in
    from nlp_reports.reading.original import WordFile, word_file
    from nlp_reports.reading.reader import read_report
else:
    __getattr__ = late(
        __name__,
        {
            "as_json": "to_json",
            "converting.conversion": "prepare",
            "excel_book": "BOOK_SUFFIXES Book read_book",
            "folder": "REPORT_SUFFIXES others_in report_name reports_in",
            "original": "WordFile word_file",
            "reader": "read_report",
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
