"""Sentences that stand on figures alone: results held against targets, and totals that support no theme."""

from collections.abc import Iterator, Sequence

from nlp_reports.drafting import figures
from nlp_reports.drafting.figures import Said, of_plan, plain
from nlp_reports.drafting.guarding import Counts, guard
from nlp_reports.drafting.targets import Reach
from nlp_reports.drafting.theme_sentences import Office, rewritten
from nlp_reports.drafting.wording import phrase
from nlp_reports.model import DraftSentence


def reach_sentence(reach: Reach, section: str, office: Office, *, short: bool) -> DraftSentence:
    """Return how many of the units that tell a target reached it, or fell `short` of it, and their sums."""
    units = len(reach.short) if short else len(reach.outcomes) - len(reach.short)
    title = _titled(reach.indicator.name)
    text = phrase("short" if short else "reached", title=title, units=f"{units}/{len(reach.outcomes)}", sum=_sum(reach))
    key = f"total:{reach.indicator.id}"
    # The words are the program's own, made of nothing but the figures; a rewriter is held to them.
    sources = {key: text}
    counts = Counts(len(reach.outcomes), office.received)
    sentence = DraftSentence(section, text, (key,))
    guard(sentence, sources, counts)
    return rewritten(sentence, sources, counts, (), office.rewriter)


def _titled(name: str) -> str:
    return name[:1].upper() + name[1:]


def _sum(reach: Reach) -> str:
    """Return the sums of results and targets, over the units that tell both; empty where fewer than two do."""
    if len(reach.told) < len("ab"):
        return ""
    said = {"sums": of_plan(reach.done, reach.due, reach.indicator.unit), "share": plain(reach.share)}
    if len(reach.told) == len(reach.outcomes):
        return phrase("sum of all", **said)
    return phrase("sum of some", count=str(len(reach.told)), **said)


def other_figures(totals: Sequence[Said], section: str, office: Office) -> Iterator[DraftSentence]:
    """Yield one sentence with the totals that support no theme, none when there are none."""
    if not totals:
        return
    text = phrase("other figures", figures=figures.listed(totals))
    sources = figures.sources(totals)
    inner = [Counts(*map(int, total.units.split("/"))) for total in totals if total.units]
    counts = Counts(office.received, office.received)
    sentence = DraftSentence(section, text, tuple(sources))
    guard(sentence, sources, counts, inner)
    yield rewritten(sentence, sources, counts, inner, office.rewriter)
