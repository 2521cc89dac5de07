"""What units say of themselves, and the themes that many of them share."""

from dataclasses import dataclass
from enum import StrEnum

from nlp_reports.model.frozen import quick
from nlp_reports.model.span import Span


class Role(StrEnum):
    """What a statement does in an assessment."""

    STRENGTH = "strength"
    LIMITATION = "limitation"
    CAUSE_OBJECTIVE = "cause_objective"
    CAUSE_SUBJECTIVE = "cause_subjective"
    PROPOSAL = "proposal"
    PLAN = "plan"

    @property
    def is_cause(self) -> bool:
        """Tell whether it says why something fell short, or came off.

        >>> Role.CAUSE_OBJECTIVE.is_cause, Role.LIMITATION.is_cause
        (True, False)
        """
        return self in {Role.CAUSE_OBJECTIVE, Role.CAUSE_SUBJECTIVE}


@quick
@dataclass(frozen=True, slots=True)
class Statement:
    """One assertion with its role: a sentence, or a clause of a long chain.

    Attributes:
        report: `Report.name`.
        ref: its number in the report, from 1.
        sentence: `Sentence.ref`.
        span: its characters in `Report.text`.
        text: the same characters, so that themes work without the reports.
        role: what it does.
        topics: ids of guideline topics it is about, best first; may be empty.
        addressee: whom a proposal asks, as written; empty elsewhere.
        favourable: whether a cause is one of what went well.
        leans: ids of topics that its words lean to where it has none, likeliest first; weaker than `topics`.
        accused: whether its sentence is asked about for figures that do not fit: then nobody quotes it.
    """

    report: str
    ref: int
    sentence: int
    span: Span
    text: str
    role: Role
    topics: tuple[str, ...] = ()
    addressee: str = ""
    favourable: bool = False
    leans: tuple[str, ...] = ()
    accused: bool = False

    @property
    def key(self) -> str:
        """Return `report#ref`, as the draft's sources name it."""
        return f"{self.report}#{self.ref}"


@dataclass(frozen=True, slots=True)
class Theme:
    """Statements of one role that say the same thing, most representative first.

    `id` is stable for the same input ("L01"); `label` is what a person would write over them.
    """

    id: str
    role: Role
    label: str
    statements: tuple[Statement, ...]

    @property
    def organisations(self) -> int:
        """Return how many reports have a statement here."""
        return len({statement.report for statement in self.statements})

    @property
    def favourable(self) -> bool:
        """Tell whether most of its statements are causes of what went well."""
        return sum(statement.favourable for statement in self.statements) * 2 > len(self.statements)
