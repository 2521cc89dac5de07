"""The nouns: frozen, slotted dataclasses of the standard library only; data go one way through them."""

from nlp_reports.model.analyses import (
    WHOLE,
    Finish,
    Head,
    Parts,
    Shelf,
    Tally,
    by_name,
    changed,
    head_of,
    heads,
    lean,
    only,
    tallies,
    tally_of,
)
from nlp_reports.model.analysis import Analysis
from nlp_reports.model.comparison import Comparison
from nlp_reports.model.draft import Doubt, Draft, DraftSentence, IndicatorValue, Status, Total, ValueStatus
from nlp_reports.model.figure import CellRef, Evidence, Figure, FigureKind, FigureRole
from nlp_reports.model.finding import CoverageStatus, Finding, Rule, Severity, Suppression, TopicCoverage
from nlp_reports.model.frozen import quick
from nlp_reports.model.guideline import Guideline, GuidelineSection, Indicator, Topic, above, is_below, is_within
from nlp_reports.model.history import PastRun
from nlp_reports.model.lazily import Lazily
from nlp_reports.model.report import (
    Cell,
    Letterhead,
    Note,
    Paragraph,
    ParagraphKind,
    Report,
    Section,
    SectionKind,
    Table,
)
from nlp_reports.model.run import Receipt, Run
from nlp_reports.model.sentence import Sentence, Token
from nlp_reports.model.span import Span
from nlp_reports.model.statement import Role, Statement, Theme
from nlp_reports.model.submission import Change, ChangeKind, LogEntry, Revision
from nlp_reports.model.target import Achievement, Target

__all__ = [
    "WHOLE",
    "Achievement",
    "Analysis",
    "Cell",
    "CellRef",
    "Change",
    "ChangeKind",
    "Comparison",
    "CoverageStatus",
    "Doubt",
    "Draft",
    "DraftSentence",
    "Evidence",
    "Figure",
    "FigureKind",
    "FigureRole",
    "Finding",
    "Finish",
    "Guideline",
    "GuidelineSection",
    "Head",
    "Indicator",
    "IndicatorValue",
    "Lazily",
    "Letterhead",
    "LogEntry",
    "Note",
    "Paragraph",
    "ParagraphKind",
    "Parts",
    "PastRun",
    "Receipt",
    "Report",
    "Revision",
    "Role",
    "Rule",
    "Run",
    "Section",
    "SectionKind",
    "Sentence",
    "Severity",
    "Shelf",
    "Span",
    "Statement",
    "Status",
    "Suppression",
    "Table",
    "Tally",
    "Target",
    "Theme",
    "Token",
    "Topic",
    "TopicCoverage",
    "Total",
    "ValueStatus",
    "above",
    "by_name",
    "changed",
    "head_of",
    "heads",
    "is_below",
    "is_within",
    "lean",
    "only",
    "quick",
    "tallies",
    "tally_of",
]
