"""Were the remarks right: vague claims, coverage, required figures, arithmetic and conflicts."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from nlp_reports.evaluation.gold import GoldReport
from nlp_reports.evaluation.pairing import Pairing
from nlp_reports.evaluation.tally import Tally
from nlp_reports.model import CoverageStatus, Rule

PLAN_TOPIC = re.compile(r"V(\.\d)?")


def vague(pairings: Sequence[Pairing]) -> Tally:
    """Count vague claims that have no figure before them in the paragraph.

    `more` has: `sound` and `sound_flagged` (sentences that must not be flagged), `after` and `after_hit` (claims
    whose paragraph has figures only before them; readers differ there).
    """
    tally = Tally()
    for pairing in pairings:
        flagged = pairing.flagged(Rule.VAGUE_CLAIM)
        for sentence, mates in zip(pairing.gold.sentences, pairing.mates, strict=True):
            hits = [mate for mate in mates if mate in flagged]
            if sentence.label == "V" and sentence.after_figures:
                tally.more["after"] += 1
                tally.more["after_hit"] += bool(hits)
            elif sentence.label == "V":
                tally.hit, tally.missed = tally.hit + bool(hits), tally.missed + (not hits)
            elif sentence.label == "K":
                # A flag on a joined sentence is false only where it holds no vague one.
                wrong = any(all(other.label != "V" for other in pairing.heard[mate]) for mate in hits)
                tally.more["sound"] += 1
                tally.more["sound_flagged"] += wrong
                tally.false += wrong
        elsewhere = sum(not pairing.heard.get(ref) for ref in flagged)
        tally.false += elsewhere
        tally.more["sound"] += elsewhere
        tally.more["sound_flagged"] += elsewhere
    return tally


def coverage(pairings: Sequence[Pairing]) -> dict[CoverageStatus, Tally]:
    """Count the three states of every topic that the gold speaks of."""
    tallies = {status: Tally() for status in CoverageStatus}
    for pairing in pairings:
        ours = {row.topic: row.status for row in pairing.ours.coverage}
        for topic in labelled_topics(pairing.gold):
            gold, said = labelled_state(pairing.gold, topic), ours.get(topic)
            if gold is said:
                tallies[gold].hit += 1
                continue
            tallies[gold].missed += 1
            if said is not None:
                tallies[said].false += 1
    return tallies


def said_missing(pairings: Sequence[Pairing]) -> Tally:
    """Count topics that are there (`more["there"]`) and those of them said to be missing (`false`)."""
    tally = Tally()
    for pairing in pairings:
        ours = {row.topic: row.status for row in pairing.ours.coverage}
        for topic in labelled_topics(pairing.gold):
            there = labelled_state(pairing.gold, topic) is not CoverageStatus.MISSING
            tally.more["there"] += there
            tally.false += there and ours.get(topic) is CoverageStatus.MISSING
    return tally


def missing_figures(pairings: Sequence[Pairing]) -> Tally:
    """Count topics whose required figures are absent; false where a sentence of the topic has a figure."""
    tally = Tally()
    for pairing in pairings:
        lacking = {row.topic for row in pairing.ours.coverage if row.figures_required and not row.figures_found}
        counted = {topic for s in pairing.gold.sentences if s.figures for topic in s.topics}
        for topic in labelled_topics(pairing.gold):
            if topic in pairing.gold.nofigures:
                tally.hit, tally.missed = tally.hit + (topic in lacking), tally.missed + (topic not in lacking)
            else:
                tally.false += topic in lacking and topic in counted
    return tally


def inconsistencies(pairings: Sequence[Pairing]) -> Tally:
    """Count arithmetic mistakes and conflicts; a conflict is one mistake, found by any of its sentences."""
    tally = Tally()
    for pairing in pairings:
        flagged = pairing.flagged(Rule.ARITHMETIC, Rule.CONFLICT)
        mistakes: dict[object, bool] = defaultdict(bool)
        for position, (sentence, mates) in enumerate(zip(pairing.gold.sentences, pairing.mates, strict=True)):
            if sentence.inconsistent:
                conflict = sentence.inconsistent.startswith("conflict")
                mistakes[sentence.inconsistent if conflict else position] |= bool(flagged & set(mates))
        found = Counter(mistakes.values())
        tally.hit, tally.missed = tally.hit + found[True], tally.missed + found[False]
        tally.false += sum(not any(s.inconsistent for s in pairing.heard.get(ref, ())) for ref in flagged)
    return tally


def labelled_topics(gold: GoldReport) -> list[str]:
    """Return the topics of background and results that the labels of a report speak of, in the order of their ids."""
    spoken = {topic for sentence in gold.sentences for topic in sentence.topics}
    return sorted(topic for topic in spoken | gold.missing | gold.partial if not PLAN_TOPIC.fullmatch(topic))


def labelled_state(gold: GoldReport, topic: str) -> CoverageStatus:
    """Return the labelled state of a topic; one that is neither missing nor partial is covered."""
    if topic in gold.missing:
        return CoverageStatus.MISSING
    return CoverageStatus.PARTIAL if topic in gold.partial else CoverageStatus.COVERED
