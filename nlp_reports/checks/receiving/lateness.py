"""Who is late: the receipt log alone tells it; a date printed on a report is a hint to look it up."""

import dataclasses
import datetime as dt
from collections.abc import Iterator, Sequence

from nlp_reports.checks.organisations import day
from nlp_reports.model import Analysis, Finding, Receipt, Rule, Severity, Status, changed


def with_lateness(rows: Sequence[Receipt], deadline: dt.date | None) -> Iterator[Receipt]:
    """Yield the rows, those whose day of receipt is known with `late`; a date signed after the receipt is a problem."""
    first = _first_days(rows)
    for row in rows:
        late = None if row.received is None or deadline is None else row.received > deadline
        problems = row.problems
        if row.received and row.date and row.date > row.received:
            problems = (*problems, f"Ngày ký ({day(row.date)}) sau ngày nhận ({day(row.received)})")
        before = first.get(row.organisation)
        if late and before and deadline and before <= deadline:
            problems = (*problems, f"Bản đầu nhận ngày {day(before)}, trong thời hạn")
        yield dataclasses.replace(row, late=late, problems=problems)


def _first_days(rows: Sequence[Receipt]) -> dict[str, dt.date]:
    """Return the day on which the first file of each organisation came."""
    days: dict[str, dt.date] = {}
    for row in rows:
        if row.organisation and row.received:
            days[row.organisation] = min(row.received, days.get(row.organisation, row.received))
    return days


def with_late_findings(
    analyses: Sequence[Analysis], rows: Sequence[Receipt], deadline: dt.date | None
) -> Sequence[Analysis]:
    """Return the analyses, each with at most one remark on lateness, about the report as a whole.

    A unit one of whose files came in time is not late with the version that it sent after it. Remarks of an earlier
    run are left behind.
    """
    intime = {row.organisation for row in rows if row.organisation and row.late is False}
    by_name = {row.report: row for row in rows}
    findings = frozenset({"findings"})
    return changed(analyses, lambda one: _told(one, by_name[one.report.name], intime, deadline), findings, findings)


def _told(analysis: Analysis, row: Receipt, intime: set[str], deadline: dt.date | None) -> Analysis:
    own = tuple(finding for finding in analysis.findings if finding.rule is not Rule.LATE)
    found = None if row.status is Status.SUPERSEDED or row.organisation in intime else _finding(row, deadline)
    if found is None:
        return dataclasses.replace(analysis, findings=own)
    ref = max((finding.ref for finding in own), default=0) + 1
    return dataclasses.replace(analysis, findings=(*own, dataclasses.replace(found, ref=ref)))


def _finding(row: Receipt, deadline: dt.date | None) -> Finding | None:
    if deadline is None:
        return None
    if row.late and row.received:
        message = f"Báo cáo nhận ngày {day(row.received)}, sau thời hạn {day(deadline)}."
        return Finding(Rule.LATE, Severity.WARNING, message, suggestion="Đề nghị gửi báo cáo đúng thời hạn.")
    if row.late is None and row.date and row.date > deadline:
        message = f"Ngày ký {day(row.date)} sau thời hạn {day(deadline)}; đề nghị đối chiếu sổ nhận báo cáo."
        return Finding(Rule.LATE, Severity.HINT, message)
    return None
