"""Why a topic was judged as it was."""

import pytest

from nlp_reports.checks import Context, Explanation, context_of, explain
from nlp_reports.checks.coverage.explaining import ALWAYS, CLAIMED, NOT_TAKEN, PROVEN
from nlp_reports.checks.coverage.signals import score_of
from nlp_reports.demo import demo_corpus
from nlp_reports.errors import InputError
from nlp_reports.guidelines import read_guideline
from nlp_reports.model import CoverageStatus
from nlp_reports.pipeline import analyse
from nlp_reports.reading import read_report

REPORT = demo_corpus().reports / "02_bau_sen.docx"


@pytest.fixture(scope="module")
def context() -> Context:
    return context_of(read_report(REPORT), read_guideline(demo_corpus().guideline))


@pytest.fixture(scope="module")
def why(context: Context) -> dict[str, Explanation]:
    assert context.guideline is not None
    return {topic.id: explain(context, topic.id) for topic in context.guideline.topics}


def test_the_verdict_explained_is_the_verdict_of_a_run(why: dict[str, Explanation]) -> None:
    analysis = analyse(REPORT, read_guideline(demo_corpus().guideline))
    assert {c.topic: c for c in analysis.coverage if c.topic in why} == {t: one.coverage for t, one in why.items()}


def test_the_signals_make_the_score(why: dict[str, Explanation]) -> None:
    for one in why.values():
        values = {signal.name: signal.value for signal in one.signals if signal.name != ALWAYS}
        assert one.coverage.score == (score_of(values) if one.signals else 0.0)
        assert (one.coverage.score > one.whole) == (one.coverage.status is CoverageStatus.COVERED)


def test_candidates_are_the_evidence_and_what_came_near(why: dict[str, Explanation]) -> None:
    for one in why.values():
        taken = [c for c in one.candidates if c.role != NOT_TAKEN]
        assert tuple(c.sentence for c in taken) == one.coverage.evidence
        assert all(one.topic.id in c.topics for c in taken)
        assert all(one.topic.id not in c.topics for c in one.candidates if c.role == NOT_TAKEN)
    roles = {c.role for one in why.values() for c in one.candidates}
    assert {PROVEN, CLAIMED, NOT_TAKEN} <= roles


def test_an_unknown_topic_is_told_with_those_that_come_near(context: Context) -> None:
    with pytest.raises(InputError, match=r"II\.2\.d"):
        explain(context, "II.2.dd")
