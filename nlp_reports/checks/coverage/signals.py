"""What tells whether all that a topic asks is told: a few readable numbers in 0..1, and their weights."""

import functools
import math
from collections.abc import Mapping
from dataclasses import dataclass

from nlp_reports.checks.coverage.aspects import Answers
from nlp_reports.checks.coverage.demands import asks_for
from nlp_reports.checks.coverage.evidence import TopicEvidence
from nlp_reports.guidelines.aligning.thresholds import CLAIMED
from nlp_reports.lexicon import table
from nlp_reports.model import Indicator

ALWAYS = "always"
WHOLE = 0.65  # a topic is told whole above this score: in doubt the office asks
CROWD, MANY, TWICE = 3, 4, 2


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known of one topic when its signals are read; `found` are those of its `required` figures that stand."""

    evidence: TopicEvidence
    answers: Answers
    required: tuple[Indicator, ...]
    found: tuple[Indicator, ...]

    @property
    def unnamed(self) -> tuple[str, ...]:
        """Return the names of the required figures that lack beside others, without those that a lacking aspect names.

        Where all lack, a finding of its own asks for them.
        """
        lacking = [one for one in self.required if one not in self.found] if self.found else []
        named = self.answers.lacking
        return tuple(one.name for one in lacking if not any(asks_for(aspect, one) for aspect in named))


def signals_of(seen: Seen) -> dict[str, float]:
    """Return the signals of a topic of which something speaks, by name; those that are 0 are left out."""
    evidence, answers = seen.evidence, seen.answers
    asked = [answer for answer in answers.answers if not answer.side]
    matters = max(1, len(asked))
    untold = [answer for answer in asked if not answer.told]
    counted = sum(_counted(answer.aspect, seen.found) for answer in untold)
    unproven, bare = answers.unproven, not (evidence.proven or evidence.tables or evidence.rows)
    found = {
        "nothing proven": float(bool(evidence.claims) and bare),
        "any untold": float(bool(untold)),
        # What no word tells may be told by a figure, or by a sentence that speaks of no other matter.
        "untold, nothing left for it": max(0, len(untold) - answers.spare - counted) / matters,
        "matters claimed": sum(0 < answer.told <= CLAIMED for answer in asked) / matters,
        "matters unproven": min(1.0, unproven.members / MANY),
        "matter proven least": unproven.least,
        "asked in a claim alone": min(1.0, unproven.claimed),
        "such a claim apart": min(1.0, unproven.apart),
        # A general remark beside what is told claims none of the asked matters.
        "claims of no matter": float(bool(answers.aloof)),
        "proven twice": float(len(evidence.own & evidence.proven) >= TWICE),
        "claim leads in": float(_leads_in(evidence)),
        "loose proof": min(1.0, answers.loose / CROWD),
        "a figure lacks": float(len(seen.found) < len(seen.required)),
    }
    return {name: round(value, 3) for name, value in found.items() if round(value, 3)}


def _leads_in(evidence: TopicEvidence) -> bool:
    """Tell whether a topic's own sentences open with a claim and go on to prove something."""
    claims, proven = evidence.own & evidence.claims, evidence.own & evidence.proven
    return bool(claims and proven) and min(claims) < min(proven)


def _counted(aspect: str, found: tuple[Indicator, ...]) -> bool:
    """Tell whether a figure is there that the words of this aspect ask for."""
    return any(asks_for(aspect, one) for one in found)


@functools.cache
def weights() -> Mapping[str, float]:
    """Return the weight of each signal: above 0 it speaks for a topic that is told whole."""
    return {row["signal"]: float(row["weight"]) for row in table("coverage_weights")}


def score_of(signals: Mapping[str, float], known: Mapping[str, float] | None = None) -> float:
    """Return how sure it is that a topic with these signals is told whole, 0..1, by `known` weights or the table's.

    >>> score_of({"proven twice": 1.0}) > score_of({"nothing proven": 1.0, "matters claimed": 1.0})
    True
    """
    known = weights() if known is None else known
    total = known[ALWAYS] + sum(known.get(name, 0.0) * signals[name] for name in sorted(signals))
    return round(1 / (1 + math.exp(-total)), 3)
