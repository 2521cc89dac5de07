"""Which statements are asked about for figures that do not fit."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from nlp_reports.model import Finding, Rule, Statement

_OF_FIGURES = frozenset({Rule.ARITHMETIC, Rule.CONFLICT})


def with_accusations(statements: Sequence[Statement], findings: Iterable[Finding]) -> tuple[Statement, ...]:
    """Return `statements`, those whose sentence a finding accuses of a wrong or contradictory figure marked so.

    >>> from nlp_reports.model import Role, Severity, Span
    >>> told = Statement("a", 1, 7, Span(0, 30), "Thu kinh phí vượt mức tỉnh giao", Role.STRENGTH)
    >>> [said.accused for said in with_accusations([told], [Finding(Rule.ARITHMETIC, Severity.ERROR, "…", sentence=7)])]
    [True]
    """
    accused = {finding.sentence for finding in findings if finding.rule in _OF_FIGURES}
    return tuple(replace(said, accused=True) if said.sentence in accused else said for said in statements)
