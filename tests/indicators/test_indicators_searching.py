"""What a search leaves out before it looks closely could never have been a claim."""

from nlp_reports.checks import context_of
from nlp_reports.demo import demo_corpus
from nlp_reports.guidelines import read_guideline
from nlp_reports.indicators.fit import STRANGE, claim_of, may_claim
from nlp_reports.indicators.searching import Search
from nlp_reports.reading import read_report


def test_what_need_not_be_asked_claims_nothing() -> None:
    corpus = demo_corpus()
    guideline = read_guideline(corpus.guideline)
    passed_over = 0
    for path in sorted(corpus.reports.glob("*.docx"))[:3]:
        context = context_of(read_report(path), guideline)
        search = Search(context.report, context.sentences, context.figures, guideline, context.alignment)
        search.claims()
        spared = [
            (wanted, place)
            for place, _ in search.places
            for wanted in search.wanted
            if not may_claim(wanted, place, STRANGE)
        ]
        passed_over += len(spared)
        assert all(claim_of(wanted, place, STRANGE) is None for wanted, place in spared)
    assert passed_over
