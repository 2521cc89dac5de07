"""Appendices in files of their own: found beside the reports, given to the report of the same unit, read with it."""

import dataclasses
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from nlp_reports.checks import context_of, is_appendix, owner_of_appendix
from nlp_reports.errors import UnreadableError
from nlp_reports.indicators import as_appendix, doubted, is_from_appendix, values_of, with_appendix
from nlp_reports.model import Analysis, CellRef, Guideline, IndicatorValue, Receipt, Report, changed
from nlp_reports.reading import BOOK_SUFFIXES, Book, read_book

Appendix = tuple[Report, Book | None]
_CELL: Final = re.compile(r"t(\d+)r(\d+)c(\d+)")


def books_in(files: Sequence[tuple[Path, str]]) -> tuple[list[Appendix], list[str]]:
    """Return the Excel files that are appendices, and what is to be said of the other files, for people."""
    found: list[Appendix] = []
    remarks = []
    for path, shown in files:
        said = "không phải báo cáo Word hay phụ lục, chưa được đọc"
        if path.suffix.lower() in BOOK_SUFFIXES:
            try:
                book = read_book(path, file=shown)
            except UnreadableError as error:
                said = str(error)
            else:
                if is_appendix(book.report):
                    found.append((book.report, book))
                    continue
        remarks.append(f"Tệp “{shown}”: {said}")
    return found, remarks


def attached(
    analyses: Sequence[Analysis],
    receipts: Sequence[Receipt],
    appendices: Sequence[Appendix],
    recipients: Sequence[str],
    guideline: Guideline,
) -> tuple[Sequence[Analysis], tuple[Receipt, ...], list[str]]:
    """Return analyses and receipts with the appendices that are surely of one unit's report, and what is to be asked.

    Values of an earlier run that an appendix had a say in are none of these (`without_appendices`).
    """
    whose = {receipt.organisation: receipt for receipt in receipts if receipt.status.heard and receipt.organisation}
    told: dict[str, list[tuple[IndicatorValue, ...]]] = {}
    files: dict[str, list[str]] = {}
    remarks = []
    for report, book in appendices:
        owner = owner_of_appendix(report, tuple(dict.fromkeys((*recipients, *whose))))
        receipt = whose.get(owner.organisation)
        if owner.doubt or receipt is None:
            remarks.append(f"Phụ lục “{report.file}”: {_open(owner.doubt, owner.organisation)}")
            continue
        told.setdefault(receipt.report, []).append(_values(report, book, guideline))
        files.setdefault(receipt.report, []).append(report.file)
    rows = tuple(_with_files(receipt, files.get(receipt.report, ())) for receipt in receipts)
    values = frozenset({"values"})
    return changed(analyses, lambda one: _held(one, told.get(one.report.name, ())), values, values), rows, remarks


def _open(doubt: str, organisation: str) -> str:
    if doubt:
        return doubt.replace("Chưa rõ đơn vị gửi báo cáo", "chưa rõ của đơn vị nào") + "; chưa được đọc"
    return f"chưa có báo cáo của {organisation or 'đơn vị này'}, phụ lục không thay cho báo cáo"


def _with_files(receipt: Receipt, files: Sequence[str]) -> Receipt:
    said = tuple(f"Đọc cùng phụ lục: {file}" for file in files)
    return dataclasses.replace(receipt, problems=(*receipt.problems, *said)) if said else receipt


def _values(report: Report, book: Book | None, guideline: Guideline) -> tuple[IndicatorValue, ...]:
    """Return what an appendix says of each indicator; every source names the file, and the sheet and cell of Excel."""
    context = context_of(as_appendix(report), guideline)
    found = values_of(context.report, (), context.figures, guideline, context.alignment)
    return tuple(dataclasses.replace(value, source=_placed(report, book, value.source)) for value in found)


def _placed(report: Report, book: Book | None, sources: str) -> str:
    """Return sources with the file before each, and the sheet and cell of Excel where it is such a file."""
    cells = ((source, _CELL.fullmatch(source)) for source in sources.split("; ") if source)
    places = (book.place(CellRef(*map(int, cell.groups()))) if book and cell else source for source, cell in cells)
    return "; ".join(f"{report.file}!{place}" for place in places)


def without_appendices(analysis: Analysis, guideline: Guideline | None) -> Analysis:
    """Return the analysis of an earlier run with the values that its own report gives, where an appendix had a say."""
    if guideline is None or not any(map(is_from_appendix, analysis.values)):
        return analysis
    context = context_of(analysis.report, guideline)
    own = values_of(analysis.report, context.sentences, context.figures, guideline, context.alignment)
    return dataclasses.replace(analysis, values=doubted(own, analysis.findings, analysis.figures))


def _held(analysis: Analysis, told: Sequence[tuple[IndicatorValue, ...]]) -> Analysis:
    """Return the analysis of a report with what its appendices say; one that has none is left as it is."""
    values = analysis.values
    for other in told:
        values = with_appendix(values, other)
    return dataclasses.replace(analysis, values=values) if told else analysis
