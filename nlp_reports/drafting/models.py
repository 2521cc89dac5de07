"""The good models of the units, by name: weak units stay unnamed, good ones are praised and copied."""

import dataclasses
from collections.abc import Sequence

from nlp_reports.drafting.cleaning import has_figure
from nlp_reports.drafting.good_practice import Practice
from nlp_reports.drafting.guarding import Counts, sound
from nlp_reports.drafting.wording import phrase
from nlp_reports.model import Draft, DraftSentence


def with_models(draft: Draft, found: Sequence[Practice], most: int) -> Draft:
    """Return `draft` with a sentence behind its strengths that names at most `most` models and whose they are.

    One of each unit, those told with figures before others; without a model that has a name nothing is added.
    """
    section = phrase("strengths")
    said = {one.key: text for one in _chosen(found, most) if (text := _named(one, section))}
    if not said or not draft.sentences:
        return draft
    sentence = DraftSentence(section, phrase("models", models="; ".join(said.values())), tuple(said))
    place = next((n for n, one in enumerate(draft.sentences) if one.section != section), len(draft.sentences))
    return dataclasses.replace(draft, sentences=(*draft.sentences[:place], sentence, *draft.sentences[place:]))


def _named(one: Practice, section: str) -> str:
    """Return a model with the unit whose it is, empty where the guard does not find both in its sentence."""
    text = phrase("model", called=one.name, unit=one.organisation)
    source = {one.key: f"{one.organisation}: {one.text}"}
    return text if sound(DraftSentence(section, text, (one.key,)), source, Counts(1, 1)) else ""


def _chosen(found: Sequence[Practice], most: int) -> list[Practice]:
    """Return the models to name, in the order in which they were found."""
    own: dict[str, Practice] = {}
    taken: set[str] = set()
    for one in sorted((one for one in found if one.name), key=lambda one: not has_figure(one.text)):
        if one.name not in taken and one.report not in own:
            own[one.report] = one
            taken.add(one.name)
    best = list(own.values())[:most]
    return [one for one in found if one in best]
