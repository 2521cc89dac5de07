"""Sentences and words, as spans into a report's text."""

from dataclasses import dataclass

from nlp_reports.model.frozen import quick
from nlp_reports.model.span import Span


@dataclass(frozen=True, slots=True)
class Token:
    """A word (one or more syllables), number or mark; `term` is its canonical lexicon form, empty when it has none."""

    span: Span
    term: str = ""


@quick
@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the body.

    Attributes:
        ref: its number in the report, from 1 in text order.
        span: its characters in `Report.text`, without bullet, label or surrounding blanks.
        paragraph: position in `Report.paragraphs`.
        section: position in `Report.sections`, -1 before the first heading.
        tokens: its words in order; they lie inside `span` and do not overlap.
    """

    ref: int
    span: Span
    paragraph: int
    section: int = -1
    tokens: tuple[Token, ...] = ()
