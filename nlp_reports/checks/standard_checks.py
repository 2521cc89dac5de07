"""The checks that every report goes through, and the review that runs them."""

import dataclasses
from collections.abc import Callable, Collection
from dataclasses import dataclass

from nlp_reports.checks.context import Context
from nlp_reports.checks.contradictions.findings import relation_findings
from nlp_reports.checks.coverage.verdicts import coverage_findings, coverage_of
from nlp_reports.checks.stale_year import stale_findings
from nlp_reports.checks.template_blanks import template_findings
from nlp_reports.checks.vagueness.findings import vague_findings, vague_sentences
from nlp_reports.model import Finding, Rule, Statement, TopicCoverage

Findings = tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """One question: the rules that it may answer with, and the function that asks it."""

    rules: tuple[Rule, ...]
    ask: Callable[[Context], Findings]


def standard() -> tuple[Check, ...]:
    """Return the checks that ask one report alone, in the order of the rules; coverage is asked by `review`.

    >>> [rule.value for check in standard() for rule in check.rules]
    ['vague-claim', 'arithmetic', 'conflict', 'template-blank', 'stale-year']
    """
    return (
        Check((Rule.VAGUE_CLAIM,), vague_findings),
        Check((Rule.ARITHMETIC, Rule.CONFLICT), relation_findings),
        Check((Rule.TEMPLATE_BLANK,), template_findings),
        Check((Rule.STALE_YEAR,), stale_findings),
    )


def review(context: Context, statements: Collection[Statement] = ()) -> tuple[tuple[TopicCoverage, ...], Findings]:
    """Return how the report covers the guideline, and everything the checks say, numbered from 1 in text order.

    Findings about the report as a whole come last. The `statements` of its assessment tell which causes it gives.
    """
    vague = vague_sentences(context)
    coverage = coverage_of(context, vague, statements)
    found = [finding for check in standard() for finding in check.ask(context)]
    found += coverage_findings(context, coverage)
    end = len(context.report.text)
    found.sort(key=lambda finding: finding.where.start if finding.where else end)
    return coverage, tuple(dataclasses.replace(finding, ref=ref) for ref, finding in enumerate(found, start=1))
