"""What the checks say."""

from dataclasses import dataclass
from enum import StrEnum

from nlp_reports.model.frozen import quick
from nlp_reports.model.span import Span


class Rule(StrEnum):
    """The questions that are asked of a report."""

    VAGUE_CLAIM = "vague-claim"
    MISSING_TOPIC = "missing-topic"
    PARTIAL_TOPIC = "partial-topic"
    MISSING_FIGURES = "missing-figures"
    ARITHMETIC = "arithmetic"
    CONFLICT = "conflict"
    LATE = "late"
    MISSING_REPORT = "missing-report"
    TEMPLATE_BLANK = "template-blank"
    STALE_YEAR = "stale-year"
    COPIED_TEXT = "copied-text"
    UNREADABLE = "unreadable"


class Severity(StrEnum):
    """How much a finding weighs: an error is wrong or demanded, a warning unsupported, a hint worth a look."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@quick
@dataclass(frozen=True, slots=True)
class Finding:
    """One remark on a report, a request in Vietnamese and never an accusation.

    Attributes:
        rule, severity: what was asked, how much it weighs.
        message: one sentence for the unit.
        where: characters of `Report.text`; None when it is about the report as a whole.
        sentence: `Sentence.ref`, None for a table, a heading or the whole report.
        topic: guideline topic id, empty when it belongs to none.
        suggestion: what to add.
        ref: its number in the report, from 1; 0 while it stands alone.
        suppressed: the analyst's reason for passing it over; empty while it stands.
        about: the characters of the figures that it puts in doubt; empty where that may be any in `where`.
    """

    rule: Rule
    severity: Severity
    message: str
    where: Span | None = None
    sentence: int | None = None
    topic: str = ""
    suggestion: str = ""
    ref: int = 0
    suppressed: str = ""
    about: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Suppression:
    """A person's word that a finding has been seen and is passed over.

    `mark` is the hash of the folded sentence (or of what the finding is about where it has none), `text` the words
    themselves, so that the finding is known again after a small edit; `place` is the line of the file it stands in.
    """

    report: str
    rule: Rule
    mark: str
    reason: str
    text: str = ""
    place: str = ""


class CoverageStatus(StrEnum):
    """The three states of a topic in a report."""

    COVERED = "covered"
    PARTIAL = "partial"
    MISSING = "missing"


@quick
@dataclass(frozen=True, slots=True)
class TopicCoverage:
    """How a report answers one topic of the guideline.

    `score` lies in 0..1 (three decimals when written); `evidence` are `Sentence.ref`s in order; `figures_required`
    and `figures_found` count required indicators and those of them that have a figure.
    """

    topic: str
    title: str
    status: CoverageStatus
    score: float = 0.0
    figures_required: int = 0
    figures_found: int = 0
    missing_aspects: tuple[str, ...] = ()
    evidence: tuple[int, ...] = ()
