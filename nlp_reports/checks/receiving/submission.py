"""Who reported: one row a report, and one for each recipient that sent nothing."""

import itertools
import re
from collections.abc import Mapping, Sequence
from typing import Final

from nlp_reports.checks.organisations import day, kind_of
from nlp_reports.checks.receiving.copied_text import Sentences, with_copied_text
from nlp_reports.checks.receiving.lateness import with_late_findings, with_lateness
from nlp_reports.checks.receiving.ownership import Owner, owner_of
from nlp_reports.checks.receiving.versions import settled
from nlp_reports.checks.stale_year import wrong_year, wrong_year_message
from nlp_reports.checks.template_blanks import is_blank
from nlp_reports.model import Analysis, Guideline, LogEntry, Receipt, Rule, Status, lean

_BLANKS: Final = 5
_SHARE: Final = 0.25
_YEAR: Final = re.compile(r"20\d\d")


def receive(
    analyses: Sequence[Analysis],
    unread: Mapping[str, tuple[str, str]],
    recipients: tuple[str, ...],
    guideline: Guideline,
    log: Sequence[LogEntry] = (),
) -> tuple[tuple[Receipt, ...], Sequence[Analysis]]:
    """Return who reported, and the analyses with what only all reports together show (copied text, lateness).

    Receipts stand in name order, then a row `thieu-n` for each recipient that sent nothing. The receipt log decides
    whose file is whose and who is late; without it the letterhead and the file's name tell the unit, what is doubtful
    is asked for, and `late` is None.
    """
    entries = {entry.file: entry for entry in log if entry.file}
    rows, sentences = [], Sentences()
    for analysis in lean(analyses, "sentences", "findings"):
        rows.append(_row(analysis, recipients, guideline, entries.get(analysis.report.file)))
        sentences.add(analysis)
    rows = settled(rows, analyses)
    rows += [_unread(name, file, why, recipients, entries.get(file)) for name, (file, why) in unread.items()]
    rows.sort(key=lambda row: row.report)
    rows += _missing(rows, recipients, [entry for entry in log if not entry.file and entry.received])
    timed = tuple(with_lateness(rows, guideline.deadline))
    copied = sentences.copied({row.report: row.organisation for row in timed})
    reviewed = with_copied_text(analyses, copied)
    return timed, with_late_findings(reviewed, timed, guideline.deadline)


def _row(analysis: Analysis, recipients: Sequence[str], guideline: Guideline, entry: LogEntry | None) -> Receipt:
    letterhead = analysis.report.letterhead
    owner = _owner(letterhead.unit, analysis.report.file, recipients, entry)
    draft = letterhead.draft if entry is None or entry.official is None else not entry.official
    received = entry.received if entry else None
    problems = problems_of(analysis, guideline, dated=received is None)
    if owner.doubt:
        problems.insert(0, owner.doubt)
    if draft:
        problems.append("Bản dự thảo")
    return Receipt(
        analysis.report.name,
        analysis.report.file,
        owner.organisation,
        Status.TEMPLATE if is_template(analysis) else Status.READ,
        kind_of(owner.organisation),
        letterhead.number,
        letterhead.date,
        letterhead.title,
        received,
        problems=tuple(problems),
        doubt=owner.doubt,
        suspects=owner.suspects,
        draft=draft,
    )


def _owner(unit: str, file: str, recipients: Sequence[str], entry: LogEntry | None) -> Owner:
    """Return whose file it is: what a person wrote into the log decides."""
    return Owner(entry.organisation) if entry and entry.organisation else owner_of(unit, file, recipients)


def _unread(name: str, file: str, why: str, recipients: Sequence[str], entry: LogEntry | None) -> Receipt:
    owner = _owner("", file, recipients, entry)
    doubt = owner.doubt if owner.suspects else ""
    problems = (why, doubt) if doubt else (why,)
    received = entry.received if entry else None
    return Receipt(
        name,
        file,
        owner.organisation,
        Status.UNREADABLE,
        kind_of(owner.organisation),
        received=received,
        problems=problems,
        doubt=doubt,
        suspects=owner.suspects,
    )


def _missing(rows: Sequence[Receipt], recipients: Sequence[str], fileless: Sequence[LogEntry]) -> list[Receipt]:
    """Return a row for each recipient without a file, with the day on which the log says that something came."""
    came = {row.organisation for row in rows}
    taken = {row.report for row in rows}
    ids = (f"thieu-{n}" for n in itertools.count(1) if f"thieu-{n}" not in taken)
    logged = {entry.organisation: entry.received for entry in fileless}
    found = []
    for name in recipients:
        if name not in came:
            received = logged.get(name)
            said = f"Sổ nhận ghi đã nhận ngày {day(received)} nhưng chưa có tệp trong thư mục" if received else ""
            problems = (said,) if said else ()
            found.append(
                Receipt(next(ids), "", name, Status.MISSING, kind_of(name), received=received, problems=problems)
            )
    return found


def is_template(analysis: Analysis) -> bool:
    """Tell whether a report is a form left half empty: many blanks, and a quarter of its sentences or more."""
    blanks = sum(is_blank(sentence.span.of(analysis.report.text)) for sentence in analysis.sentences)
    return blanks >= _BLANKS and blanks >= _SHARE * len(analysis.sentences)


def problems_of(analysis: Analysis, guideline: Guideline, *, dated: bool) -> list[str]:
    """Return what the office should know of a report beside its findings, as Vietnamese phrases.

    `dated` tells whether the printed date is all that is known of when it came.
    """
    found = []
    date = analysis.report.letterhead.date
    if dated and date and guideline.deadline and date > guideline.deadline:
        found.append(f"Ngày ký sau thời hạn ({day(date)}, hạn {day(guideline.deadline)})")
    wrong = wrong_year(analysis.report, guideline.year)
    told = wrong_year_message(wrong, guideline.year) if wrong and guideline.year else ""
    passages = [f.message for f in analysis.findings if f.rule is Rule.STALE_YEAR and f.message != told]
    if told:
        found.append(told.rstrip("."))
    if passages:
        years = sorted({year for message in passages for year in _YEAR.findall(message)})
        found.append(f"Có đoạn ghi số liệu năm {', '.join(years)}")
    return found
