"""The files that go back to a unit: the commented copy of its own report, and the slip."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from nlp_reports.errors import InputError, Problem
from nlp_reports.model import Analysis, Guideline
from nlp_reports.publishing.clean import file_names
from nlp_reports.publishing.commenting.approvals import Approved, remarks_of
from nlp_reports.publishing.commenting.choice import MOST, Remark, heaviest
from nlp_reports.publishing.commenting.commented_copy import commented
from nlp_reports.publishing.commenting.opening_lines import summary
from nlp_reports.publishing.commenting.slip import to_slip
from nlp_reports.reading import word_file
from nlp_reports.text import fold

COPY, SLIP = "_gop_y.docx", "_phieu_gop_y.docx"


@dataclass(frozen=True, slots=True)
class Order:
    """How remarks are sent: `approved` None takes the `most` heaviest, else only what a person ticked.

    `organisations` are all units known; none but its own is ever named towards a unit.
    """

    guideline: Guideline | None
    approved: tuple[Approved, ...] | None = None
    most: int = MOST
    due: dt.date | None = None
    organisations: frozenset[str] = frozenset()


def unit_files(order: Order, analysis: Analysis, path: Path) -> Mapping[str, bytes]:
    """Return the commented copy and the slip of one report by file name; nothing where no row of it was ticked.

    Raises:
        InputError: an approved row no longer fits the report, or names another unit (every such row is named).
        UnreadableError: the report is no Word file, so that nothing can be written beside its words.
    """
    ticked = None if order.approved is None else [a for a in order.approved if a.report == analysis.report.name]
    if ticked == []:
        return {}
    remarks = heaviest(analysis, order.most) if ticked is None else remarks_of(analysis, ticked)
    _refuse_other_units(order, analysis, remarks)
    opening = summary(analysis, len(remarks), order.due)
    copy = commented(word_file(path), analysis.report, opening, remarks)
    stem = file_names([analysis.report.name], "")[analysis.report.name]
    return {stem + COPY: copy, stem + SLIP: to_slip(analysis, order.guideline, remarks, order.due)}


def strays(order: Order, analyses: Sequence[Analysis]) -> tuple[Problem, ...]:
    """Return the approved rows whose report is not among `analyses`: they would be lost in silence."""
    known = {analysis.report.name for analysis in analyses}
    return tuple(
        Problem(one.file, one.place, f"không có báo cáo “{one.report}” trong thư mục", "kiểm tra lại thư mục báo cáo")
        for one in order.approved or ()
        if one.report not in known
    )


def _refuse_other_units(order: Order, analysis: Analysis, remarks: Sequence[Remark]) -> None:
    """Refuse words that name a unit which the report itself does not name."""
    own = fold(analysis.report.text)
    others = [name for name in sorted(order.organisations) if name and fold(name) not in own]
    named = [name for name in others if any(fold(name) in fold(line) for remark in remarks for line in remark.lines)]
    if named:
        cure = "bỏ tên đơn vị khác khỏi cột “Ý kiến của Văn phòng”"
        raise InputError(*(Problem(analysis.report.file, "", f"ý kiến có nêu tên “{name}”", cure) for name in named))
