"""The likeliest kinds of sections on one level: each fits its section, and the sequence seldom goes back."""

from collections.abc import Mapping, Sequence

from nlp_reports.model import Section, SectionKind
from nlp_reports.reading.section_kinds.by_words import KINDS, fitting
from nlp_reports.reading.section_kinds.evidence import LARGE_SHARE, RANK, TOLD, scores_of, sureness
from nlp_reports.reading.section_kinds.section_view import SectionView, view_of

_OUT_OF_ORDER = -8.0
_BEFORE_RESULTS, _BEFORE_MOST = 8.0, 3.0
# A report judges itself under one heading; several are told by their headings.
_JUDGES_AGAIN = -4.0
# Hardly a report tells no results.
_NO_RESULTS = -10.0
# What the words of a section say is worth so much, and no kind is less likely than this.
_WORDS, _LEAST = 5.0, -3.0
# On the average of all sections no kind is likelier than this.
_USUAL = -1.5
# The kind told last, and whether results have been told.
_State = tuple[SectionKind | None, bool]


def settle(
    places: Sequence[int], kinds: list[SectionKind], sections: Sequence[Section], text: str, year: int | None
) -> None:
    """Set the kinds at `places`, neighbours on one level: the best sequence, where any of them is not told."""
    told = [kinds[place] for place in places]
    views = [view_of(place, sections, text) for place in places]
    sure = [sureness(kind, view) for kind, view in zip(told, views, strict=True)]
    if all(weight == TOLD for weight in sure):
        return
    scores = [scores_of(*each, year) for each in zip(told, sure, views, strict=True)]
    for score, weight, worded in zip(scores, sure, _worded(views), strict=True):
        if weight != TOLD:
            score |= {kind: score[kind] + _WORDS * chance for kind, chance in worded.items()}
    results, before = _results(told, views)
    for score in scores[:results]:
        score[SectionKind.BACKGROUND] += before
    for place, kind in zip(places, _best(scores, whole=sections[places[0]].parent < 0), strict=True):
        kinds[place] = kind


def _worded(views: Sequence[SectionView]) -> list[dict[SectionKind, float]]:
    """Return how far the words of each section speak for each kind; less so where all sections do, as in guidelines."""
    found = [fitting(view.lines) for view in views]
    told = [chances for chances in found if chances is not None]
    means = {kind: sum(chances[kind] for chances in told) / len(told) for kind in KINDS} if told else {}
    return [
        {kind: max(chances[kind] - max(means[kind] - _USUAL, 0.0), _LEAST) for kind in KINDS} if chances else {}
        for chances in found
    ]


def _results(told: Sequence[SectionKind], views: Sequence[SectionView]) -> tuple[int, float]:
    """Return where the results begin, 0 where nothing shows it, and how surely what stands before is background."""
    if SectionKind.RESULTS in told:
        return told.index(SectionKind.RESULTS), _BEFORE_RESULTS
    longest = max(range(len(views)), key=lambda place: views[place].share)
    return (longest, _BEFORE_MOST) if views[longest].share >= LARGE_SHARE else (0, 0.0)


def _best(scores: Sequence[Mapping[SectionKind, float]], *, whole: bool) -> list[SectionKind]:
    """Return the kinds of the highest sum that seldom go back, found step by step; a `whole` report tells results."""
    paths: dict[_State, tuple[float, list[SectionKind]]] = {(None, not whole): (0.0, [])}
    for score in scores:
        extended: dict[_State, tuple[float, list[SectionKind]]] = {}
        for (last, seen), (total, path) in paths.items():
            for kind, rank in RANK.items():
                back = _OUT_OF_ORDER if last is not None and RANK[last] > rank else 0.0
                if whole and kind is last is SectionKind.ASSESSMENT:
                    back = _JUDGES_AGAIN
                state = (kind, seen or kind is SectionKind.RESULTS)
                reached = total + back + score[kind]
                if state not in extended or reached > extended[state][0]:
                    extended[state] = (reached, [*path, kind])
        paths = extended
    ends = [(total + (0.0 if seen else _NO_RESULTS), path) for (_, seen), (total, path) in paths.items()]
    return max(ends, key=lambda pair: pair[0])[1]
