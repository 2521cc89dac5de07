"""Limitations that figures show and nobody confesses: targets that units did not reach."""

import dataclasses
from collections import defaultdict
from collections.abc import Iterator, Sequence

from nlp_reports.drafting.guarding import Counts, LeftOut, Written, refused, sound, told
from nlp_reports.drafting.wording import phrase
from nlp_reports.model import Achievement, Draft, DraftSentence


def with_shortfalls(draft: Draft, achievements: Sequence[Achievement]) -> Draft:
    """Return `draft` with a sentence behind its limitations for each indicator in which units stayed below target.

    Units without a value, or with one that should be looked at first, are neither among those that did nor among those
    that did not; the source `target:<indicator>` leads to all of them.
    """
    section = phrase("limitations")
    later = {phrase(name) for name in ("causes", "proposals")}
    place = next((n for n, one in enumerate(draft.sentences) if one.section in later), len(draft.sentences))
    written = tuple(_shortfalls(achievements, section))
    sentences = (*draft.sentences[:place], *told(written), *draft.sentences[place:])
    return dataclasses.replace(draft, sentences=sentences, remarks=(*draft.remarks, *refused(written)))


def _shortfalls(achievements: Sequence[Achievement], section: str) -> Iterator[Written]:
    """Yield the sentences in the guideline's order."""
    judged: dict[str, list[Achievement]] = defaultdict(list)
    for one in achievements:
        if one.target.organisation and one.reached is not None and not one.doubtful:
            judged[one.target.indicator].append(one)
    for indicator, found in judged.items():
        missed = sum(not one.reached for one in found)
        if missed:
            counts = Counts(missed, len(found))
            text = phrase("shortfall", title=found[0].title, units=str(counts))
            sentence = DraftSentence(section, text, (f"target:{indicator}",))
            source = {f"target:{indicator}": _said(found)}
            yield sentence if sound(sentence, source, counts) else LeftOut(found[0].title)


def _said(achievements: Sequence[Achievement]) -> str:
    """Return what the targets of one indicator show, as the source of a sentence says it."""
    judged = [one for one in achievements if one.target.organisation and one.reached is not None and not one.doubtful]
    missed = sum(not one.reached for one in judged)
    return phrase("shortfall source", title=achievements[0].title, units=f"{missed}/{len(judged)}")
