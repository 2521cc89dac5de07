"""What is known of a whole run."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from nlp_reports.model.analyses import heads
from nlp_reports.model.analysis import Analysis
from nlp_reports.model.comparison import Comparison
from nlp_reports.model.draft import Draft, Status, Total
from nlp_reports.model.guideline import Guideline
from nlp_reports.model.statement import Theme
from nlp_reports.model.submission import Revision
from nlp_reports.model.target import Achievement


@dataclass(frozen=True, slots=True)
class Receipt:
    """One row of who reported: a report that came, or a recipient that sent nothing (`file` empty).

    `late` is None without a receipt log; `problems` are Vietnamese phrases. `doubt` is what a person must confirm
    before the file is taken for a recipient's, empty where nothing is open; `suspects` are the recipients it may be of.
    `draft` tells a draft from an official copy.
    """

    report: str
    file: str
    organisation: str
    status: Status
    organisation_kind: str = ""
    number: str = ""
    date: dt.date | None = None
    title: str = ""
    received: dt.date | None = None
    late: bool | None = None
    problems: tuple[str, ...] = ()
    doubt: str = ""
    suspects: tuple[str, ...] = ()
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """The result of a whole journey: who reported, what each says, and what all of them say together.

    `analyses` are in the order of the files, a tuple or, where there are very many, a shelf that makes them anew.
    `revisions` tell what changed where a unit sent a later version of its report; `remarks` what a person should know
    of the files beside the reports, in Vietnamese; `comparisons` hold today's values against those of earlier runs,
    `achievements` the targets beside the results, where any were given.
    """

    guideline: Guideline
    receipts: tuple[Receipt, ...]
    analyses: Sequence[Analysis]
    themes: tuple[Theme, ...] = ()
    totals: tuple[Total, ...] = ()
    draft: Draft = field(default_factory=lambda: Draft(title="", sentences=()))
    revisions: tuple[Revision, ...] = ()
    remarks: tuple[str, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    achievements: tuple[Achievement, ...] = ()

    @property
    def organisations(self) -> dict[str, str]:
        """Return what to call each report's organisation, by report name, in the order of the receipts."""
        units = {head.name: head.letterhead.unit for head in heads(self.analyses)}
        names = {r.report: r.organisation or units.get(r.report, "") or r.report for r in self.receipts}
        return names | {name: unit or name for name, unit in units.items() if name not in names}
