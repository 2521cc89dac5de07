"""Sentences that stand on figures alone: results held against targets, and totals that support no theme."""

from collections.abc import Iterator, Mapping, Sequence

from nlp_reports.drafting import figures
from nlp_reports.drafting.figures import Said, of_plan
from nlp_reports.drafting.guarding import Counts, LeftOut, Written, sound
from nlp_reports.drafting.spelling import lowered
from nlp_reports.drafting.targets import Outcome, Reach
from nlp_reports.drafting.theme_sentences import Office, finished, rewritten
from nlp_reports.drafting.wording import phrase
from nlp_reports.model import DraftSentence
from nlp_reports.text import written


def reached(reach: Reach, *, short: bool) -> Said:
    """Return what the results that units hold against their targets come to, and each unit's value as its source.

    The sums are over the units that tell both amounts; how many fell `short`, over all that compare.
    """
    title = lowered(reach.indicator.name)
    name = "short" if short else "reached"
    compared = len(reach.outcomes)
    missed = f"{len(reach.short)}/{compared}"
    if len(reach.told) < len("ab"):
        units = missed if short else f"{compared - len(reach.short)}/{compared}"
        return Said("", phrase(f"{name} unsummed", title=title, units=units), sources=_values(reach))
    said = phrase(
        name,
        title=title,
        sums=of_plan(reach.done, reach.due, reach.indicator.unit),
        share=written(reach.share),
    )
    if len(reach.told) < compared:
        units = phrase("summed told", count=str(len(reach.told)), units=missed)
    else:
        units = phrase("summed some short" if reach.short else "summed", count=str(compared), units=missed)
    return Said("", f"{said} {units}", sources=_values(reach))


def _values(reach: Reach) -> Mapping[str, str]:
    return {key: amounts(one, reach.indicator.unit) for key, one in reach.sources.items()}


def amounts(outcome: Outcome, unit: str) -> str:
    """Return a unit's result beside its target, or the share alone where it does not tell both.

    >>> from decimal import Decimal
    >>> amounts(Outcome("a", Decimal(104), Decimal(62), Decimal(60)), "")
    '62/60'
    """
    if outcome.done is not None and outcome.due:
        return of_plan(outcome.done, outcome.due, unit)
    return phrase("share told", share=written(outcome.share))


def figure_sentence(told: Said, section: str, office: Office) -> Written:
    """Return what `told` says as a sentence of its own."""
    return _guarded(DraftSentence(section, finished(told.text), tuple(told.told_by)), [told], office)


def other_figures(groups: Sequence[tuple[str, Sequence[Said]]], section: str, office: Office) -> Iterator[Written]:
    """Yield a sentence for each matter with the totals that support no theme."""
    for matter, totals in groups:
        text = phrase("other figures", matter=matter, figures=figures.listed(totals))
        yield _guarded(DraftSentence(section, text, tuple(figures.sources(totals))), totals, office, matter)


def _guarded(sentence: DraftSentence, told: Sequence[Said], office: Office, matter: str = "") -> Written:
    """Return `sentence` if the figures in it, and the guideline's words for their `matter`, bear it.

    A rewriter's wording is held to them as well.
    """
    counts = Counts(office.received, office.received)
    sources, allowed = figures.sources(told), figures.allowed(told, words=(matter,))
    if not sound(sentence, sources, counts, allowed):
        return LeftOut("; ".join(one.text for one in told))
    return rewritten(sentence, sources, counts, allowed, office.rewriter)
