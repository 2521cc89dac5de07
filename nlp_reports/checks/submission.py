"""Who reported: one row a report, and one for each recipient that sent nothing."""

import dataclasses
import datetime as dt
import itertools
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from nlp_reports.checks.copied_text import with_copied_text
from nlp_reports.checks.organisations import display, kind_of, matched
from nlp_reports.checks.template import is_blank
from nlp_reports.model import Analysis, Guideline, Receipt, Rule, Status

_BLANKS: Final = 5
_SHARE: Final = 0.25
_YEAR: Final = re.compile(r"20\d\d")


def receive(
    analyses: Sequence[Analysis],
    unread: Mapping[str, tuple[str, str]],
    recipients: tuple[str, ...],
    guideline: Guideline,
) -> tuple[tuple[Receipt, ...], tuple[Analysis, ...]]:
    """Return who reported, and the analyses with what only all reports together show (copied text).

    Receipts stand in name order, then a row `thieu-n` for each recipient that sent nothing. `late` stays None: only
    a receipt log can tell it.
    """
    rows = [_row(analysis, recipients, guideline) for analysis in analyses]
    rows = _told_twice(_superseded(rows, analyses))
    rows += [Receipt(name, file, "", Status.UNREADABLE, problems=(why,)) for name, (file, why) in unread.items()]
    rows.sort(key=lambda row: row.report)
    came = {row.organisation for row in rows}
    absent = [recipient for recipient in recipients if recipient not in came]
    taken = {row.report for row in rows}
    ids = (name for n in itertools.count(1) if (name := f"thieu-{n}") not in taken)
    rows += [Receipt(next(ids), "", name, Status.MISSING, kind_of(name)) for name in absent]
    return tuple(rows), with_copied_text(analyses, {row.report: row.organisation for row in rows})


def _superseded(rows: Sequence[Receipt], analyses: Sequence[Analysis]) -> list[Receipt]:
    """Return the rows, the later ones of files that are equal byte for byte as superseded: a copy is no second unit."""
    first: dict[str, str] = {}
    for analysis in analyses:
        first.setdefault(analysis.report.digest or analysis.report.name, analysis.report.file)
    found = []
    for row, analysis in zip(rows, analyses, strict=True):
        original = first[analysis.report.digest or analysis.report.name]
        if original != row.file:
            problems = (*row.problems, f"Giống hệt tệp {original}")
            found.append(dataclasses.replace(row, status=Status.SUPERSEDED, problems=problems))
        else:
            found.append(row)
    return found


def _row(analysis: Analysis, recipients: Sequence[str], guideline: Guideline) -> Receipt:
    letterhead = analysis.report.letterhead
    written = display(letterhead.unit)
    found = matched(written, recipients)
    problems = _problems(analysis, guideline)
    if not written:
        problems.insert(0, "Chưa rõ đơn vị gửi báo cáo")
    elif recipients and not found:
        problems.insert(0, f"Chưa xác định được “{written}” là đơn vị nào trong danh sách")
    return Receipt(
        analysis.report.name,
        analysis.report.file,
        found or written,
        Status.TEMPLATE if is_template(analysis) else Status.READ,
        kind_of(found or written),
        letterhead.number,
        letterhead.date,
        letterhead.title,
        problems=tuple(problems),
    )


def is_template(analysis: Analysis) -> bool:
    """Tell whether a report is a form left half empty: many blanks, and a quarter of its sentences or more."""
    blanks = sum(is_blank(sentence.span.of(analysis.report.text)) for sentence in analysis.sentences)
    return blanks >= _BLANKS and blanks >= _SHARE * len(analysis.sentences)


def _problems(analysis: Analysis, guideline: Guideline) -> list[str]:
    found = []
    date = analysis.report.letterhead.date
    if date and guideline.deadline and date > guideline.deadline:
        found.append(f"Ngày ký sau thời hạn ({_day(date)}, hạn {_day(guideline.deadline)})")
    stale = [finding for finding in analysis.findings if finding.rule is Rule.STALE_YEAR]
    if stale:
        years = sorted({year for finding in stale for year in _YEAR.findall(finding.message)})
        found.append(f"Có đoạn ghi số liệu năm {', '.join(years)}")
    if analysis.report.letterhead.draft:
        found.append("Bản dự thảo")
    return found


def _day(date: dt.date) -> str:
    return f"{date.day:02d}/{date.month:02d}/{date.year}"


def _told_twice(rows: Sequence[Receipt]) -> list[Receipt]:
    """Return the rows, those of a unit that sent several files with a problem: a person decides which counts."""
    sent = Counter(row.organisation for row in rows if row.organisation and row.status is not Status.SUPERSEDED)
    return [
        dataclasses.replace(
            row, problems=(*row.problems, f"Đơn vị gửi {sent[row.organisation]} tệp, cần xác nhận bản dùng")
        )
        if sent[row.organisation] > 1 and row.status is not Status.SUPERSEDED
        else row
        for row in rows
    ]
