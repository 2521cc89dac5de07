"""The signals of coverage and their weights."""

import dataclasses

from nlp_reports.checks.coverage.aspects import Answer, Answers
from nlp_reports.checks.coverage.evidence import TopicEvidence
from nlp_reports.checks.coverage.signals import ALWAYS, Seen, score_of, signals_of, weights
from nlp_reports.checks.coverage.unproven import Unproven
from nlp_reports.lexicon import table
from nlp_reports.model import Indicator

CLASSES = Indicator("I.a#1", "số lớp", ("lớp",), words="số lớp")


def seen(*told: float, loose: int = 0, spare: int = 0, claims: int = 0, found: tuple[Indicator, ...] = ()) -> Seen:
    answers = tuple(Answer(f"việc {n} (số lớp)", value, side=False) for n, value in enumerate(told))
    proven = frozenset(range(1, 1 + sum(value == 1 for value in told) + loose + spare))
    claimed = frozenset(range(10, 10 + claims))
    sentences = tuple(sorted(proven | claimed)) or (1,)
    evidence = TopicEvidence(sentences, (), proven, claimed)
    unproven = Unproven(sum(value < 1 for value in told), float(all(value == 1 for value in told)), float(claims > 0))
    return Seen(
        evidence,
        Answers(answers, concrete=bool(proven), touched=True, loose=loose, spare=spare, unproven=unproven),
        (CLASSES,),
        found,
    )


def remarked(one: Seen) -> Seen:
    """Return a topic of which one claim speaks of no asked matter."""
    unproven = dataclasses.replace(one.answers.unproven, claimed=0.0)
    return dataclasses.replace(one, answers=dataclasses.replace(one.answers, aloof=1, unproven=unproven))


def apart(one: Seen) -> Seen:
    """Return a topic of which one claim stands in a paragraph without proof."""
    unproven = dataclasses.replace(one.answers.unproven, apart=0.5)
    return dataclasses.replace(one, answers=dataclasses.replace(one.answers, unproven=unproven))


def led_in(one: Seen) -> Seen:
    """Return a topic proven by all that it has of its own, but a claim that leads in."""
    first = frozenset({0})
    evidence = dataclasses.replace(one.evidence, own=one.evidence.proven | first, claims=first)
    return dataclasses.replace(one, evidence=evidence)


def test_every_signal_has_a_weight_and_every_weight_a_signal() -> None:
    shown = {
        *signals_of(remarked(seen(1.0, 0.4, 0.0, claims=1))),
        *signals_of(seen(1.0, 0.0, loose=1, found=(CLASSES,))),
        *signals_of(seen(0.4, claims=1)),
        *signals_of(apart(seen(1.0, claims=1))),
        *signals_of(led_in(seen(1.0, 1.0, claims=1))),
    }
    assert shown | {ALWAYS} == set(weights()) == set(table("coverage_weights").keys())


def test_more_told_is_never_worth_less() -> None:
    assert score_of(signals_of(seen(1.0, 1.0))) > score_of(signals_of(seen(1.0, 0.4, claims=1)))
    assert score_of(signals_of(seen(1.0, 0.4, claims=1))) > score_of(signals_of(seen(0.4, 0.4, claims=2)))


def test_a_general_remark_weighs_less_than_a_claimed_matter() -> None:
    assert score_of(signals_of(remarked(seen(1.0, claims=1)))) > score_of(signals_of(seen(1.0, claims=1)))


def test_what_no_word_tells_may_be_told_in_other_words() -> None:
    alone, beside = signals_of(seen(1.0, 0.0)), signals_of(seen(1.0, 0.0, spare=1))
    assert "untold, nothing left for it" in alone
    assert "untold, nothing left for it" not in beside
    assert score_of(beside) > score_of(alone)


def test_its_figure_tells_a_matter_that_asks_for_it() -> None:
    assert "untold, nothing left for it" not in signals_of(seen(1.0, 0.0, found=(CLASSES,)))


def test_a_claim_that_stands_apart_weighs_more() -> None:
    assert score_of(signals_of(apart(seen(1.0, claims=1)))) < score_of(signals_of(seen(1.0, claims=1)))
