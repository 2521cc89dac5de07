"""Where a finding's support was looked for, so that a person can look there too."""

from collections.abc import Callable, Iterator
from itertools import groupby

from nlp_reports.checks.context import Context
from nlp_reports.checks.vagueness.scope import Scope
from nlp_reports.model import Analysis, Finding, Rule, Span
from nlp_reports.publishing.words import phrase, word

Looked = tuple[str, Span]
_OF_TOPIC = frozenset({Rule.MISSING_FIGURES, Rule.PARTIAL_TOPIC, Rule.MISSING_TOPIC})


def looked_for(analysis: Analysis) -> Callable[[Finding], tuple[Looked, ...]]:
    """Return the function from a finding of `analysis` to the places that were searched, each with its name.

    A vague claim is looked at as its check does, what a topic lacks in the sentences that speak of the topic.
    """
    scope = Scope(Context(analysis.report, analysis.sentences, analysis.figures))
    evidence = {coverage.topic: coverage.evidence for coverage in analysis.coverage}

    def places(finding: Finding) -> tuple[Looked, ...]:
        if finding.rule is Rule.VAGUE_CLAIM and finding.sentence:
            looked = scope.looked_at(analysis.sentences[finding.sentence - 1])
            return tuple(_runs((word(support), span) for support, span in looked))
        if finding.rule in _OF_TOPIC:
            spans = (analysis.sentences[ref - 1].span for ref in evidence.get(finding.topic, ()))
            return tuple((phrase("Support.evidence"), span) for span in spans)
        return ()

    return places


def _runs(places: Iterator[Looked]) -> Iterator[Looked]:
    """Yield the places, those of one kind that follow each other as one."""
    for name, run in groupby(places, key=lambda place: place[0]):
        spans = [span for _, span in run]
        yield name, Span(spans[0].start, spans[-1].end)
