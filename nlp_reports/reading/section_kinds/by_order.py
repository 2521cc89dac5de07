"""What a section is about where its heading does not say: told by its content and by its place among the others."""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from nlp_reports.lexicon import table
from nlp_reports.model import Section, SectionKind
from nlp_reports.reading.section_kinds.by_title import title_kind, told_weakly, without_fillers
from nlp_reports.reading.section_kinds.by_words import KINDS, fitting
from nlp_reports.text import fold

# A report goes from its background to its results, judges them, asks, plans: what comes later is never earlier again.
_RANK = {
    SectionKind.BACKGROUND: 0,
    SectionKind.RESULTS: 1,
    SectionKind.ASSESSMENT: 2,
    SectionKind.PROPOSALS: 3,
    SectionKind.PLAN: 3,
    SectionKind.APPENDIX: 4,
}
# A heading that says its kind is believed against any content, and moved only by a whole report out of order.
_TOLD, _OUT_OF_ORDER = 20.0, -8.0
# "Nhìn lại năm công tác": a word that many headings hold outweighs one signal of the content, not two.
_TOLD_WEAKLY = 5.0
# "Những kết quả nổi bật" over half of a report judges nothing: such a heading is hardly believed.
_TOLD_DOUBTED = 2.0
# What judges the fields of work before it is not the heading above them all.
_FIELDS = 2
_BEFORE_RESULTS, _BEFORE_MOST = 8.0, 3.0
_SELDOM = -3.0
# A report judges itself under one heading; several are told by their headings.
_JUDGES_AGAIN = -4.0
# Hardly a report tells no results.
_NO_RESULTS = -10.0
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MARK = re.compile(r"^\W*(?:\(?\d{1,2}[.)/]|[a-zđ][.)])?\s*")
_MANY = 0.5
# Under one heading of its own words a report may judge, ask and plan ("Điều gửi lên trên và điều hứa tiếp").
_LAST = frozenset({SectionKind.ASSESSMENT, SectionKind.PROPOSALS, SectionKind.PLAN})
# Signals that need not stand first.
_ANYWHERE = frozenset({"later"})
_LONG = 0.35
# What the words of a section say is worth so much, and no kind is less likely than this.
_WORDS, _LEAST = 5.0, -3.0
# On the average of all sections no kind is likelier than this.
_USUAL = -1.5

# The kind told last, and whether results have been told.
_State = tuple[SectionKind | None, bool]


@dataclass(frozen=True, slots=True)
class _View:
    """A section as its signals see it: its heading, the headings and the lines below it, its share of the text."""

    title: str
    smaller: tuple[str, ...]
    lines: tuple[str, ...]
    share: float


def kinds_in_order(sections: Sequence[Section], text: str, year: int | None = None) -> list[SectionKind]:
    """Return the kind of every section: those whose headings do not say are told by content and place.

    Args:
        sections: as their headings tell them.
        text: the report's.
        year: the year that the report is dated, if it is; a heading of a later one plans.
    """
    kinds = [section.kind for section in sections]
    roots = [place for place, section in enumerate(sections) if section.parent < 0]
    _settle(roots, kinds, sections, text, year)
    for root in roots:
        children = [place for place, section in enumerate(sections) if section.parent == root]
        if _mixed(kinds[root], [sections[place].title for place in children]):
            for place in children:
                told = title_kind(sections[place].title)
                kinds[place] = SectionKind.OTHER if told is None else told
            _settle(children, kinds, sections, text, year)
        elif kinds[root] in _LAST and (sections[root].kind is SectionKind.OTHER or told_weakly(sections[root].title)):
            for place in children:
                kinds[place] = _closing(_view(place, sections, text), year) or kinds[place]
    for place, section in enumerate(sections):
        if section.parent >= 0 and kinds[place] in {SectionKind.OTHER, section.kind}:
            above, own = kinds[section.parent], title_kind(section.title)
            plans = own is None and above in _LAST and _later(section.title, year)
            if kinds[place] is SectionKind.OTHER or plans:
                kinds[place] = SectionKind.PLAN if plans else above
    return _inherited(_looked_back(kinds, sections), sections)


def _looked_back(kinds: list[SectionKind], sections: Sequence[Section]) -> list[SectionKind]:
    """Return `kinds` where a part of the results that looks back (“Soi lại lời hứa”) tells results.

    Not where no assessment follows the results, nor where the part names what was done well or not.
    """
    apart = any(kind is SectionKind.ASSESSMENT for kind, own in zip(kinds, sections, strict=True) if own.parent < 0)
    return [
        SectionKind.RESULTS
        if apart
        and kind is SectionKind.ASSESSMENT
        and own.parent >= 0
        and kinds[own.parent] is SectionKind.RESULTS
        and not _share("judges", [without_fillers(own.title)], begins=True)
        else kind
        for kind, own in zip(kinds, sections, strict=True)
    ]


def _mixed(kind: SectionKind, titles: Sequence[str]) -> bool:
    """Tell whether a section of requests begins with something else: one of its parts says so, the first does not."""
    told = [title_kind(title) for title in titles]
    return kind is SectionKind.PROPOSALS and SectionKind.PROPOSALS in told and told[0] is not SectionKind.PROPOSALS


def _closing(view: _View, year: int | None) -> SectionKind | None:
    """Return what a part of a closing section is where it says so itself: requests, or a plan for a later year."""
    if _later(view.title, year):
        return SectionKind.PLAN
    chances = fitting(view.lines)
    likeliest = max(chances, key=lambda kind: chances[kind]) if chances else None
    return likeliest if likeliest is SectionKind.PROPOSALS else None


def _inherited(kinds: list[SectionKind], sections: Sequence[Section]) -> list[SectionKind]:
    """Return `kinds` with those of smaller sections following a larger one that was told anew.

    "Đánh giá chung" below "NHÌN LẠI NĂM 2019" stays what it says it is.
    """
    for place, section in enumerate(sections):
        above = sections[section.parent].kind if section.parent >= 0 else section.kind
        if section.parent >= 0 and section.kind is above:
            says_so = section.kind is SectionKind.ASSESSMENT and _is_assessment(section.title)
            kinds[place] = kinds[section.parent] if kinds[place] is section.kind and not says_so else kinds[place]
    return kinds


def _is_assessment(title: str) -> bool:
    """Tell whether a heading says by itself that the assessment stands below it ("Đánh giá chung")."""
    return title_kind(title) is SectionKind.ASSESSMENT and not told_weakly(title)


def _settle(
    places: Sequence[int], kinds: list[SectionKind], sections: Sequence[Section], text: str, year: int | None
) -> None:
    """Set the kinds at `places`, neighbours on one level: the best sequence, where any of them is not told."""
    told = [kinds[place] for place in places]
    views = [_view(place, sections, text) for place in places]
    sure = [_sureness(kind, view) for kind, view in zip(told, views, strict=True)]
    if all(weight == _TOLD for weight in sure):
        return
    scores = [_scores(*each, year) for each in zip(told, sure, views, strict=True)]
    for score, weight, worded in zip(scores, sure, _worded(views), strict=True):
        if weight != _TOLD:
            score |= {kind: score[kind] + _WORDS * chance for kind, chance in worded.items()}
    results, before = _results(told, views)
    for score in scores[:results]:
        score[SectionKind.BACKGROUND] += before
    for place, kind in zip(places, _best(scores, whole=sections[places[0]].parent < 0), strict=True):
        kinds[place] = kind


def _worded(views: Sequence[_View]) -> list[dict[SectionKind, float]]:
    """Return how far the words of each section speak for each kind; less so where all sections do, as in guidelines."""
    found = [fitting(view.lines) for view in views]
    told = [chances for chances in found if chances is not None]
    means = {kind: sum(chances[kind] for chances in told) / len(told) for kind in KINDS} if told else {}
    return [
        {kind: max(chances[kind] - max(means[kind] - _USUAL, 0.0), _LEAST) for kind in KINDS} if chances else {}
        for chances in found
    ]


def _results(told: Sequence[SectionKind], views: Sequence[_View]) -> tuple[int, float]:
    """Return where the results begin, 0 where nothing shows it, and how surely what stands before is background."""
    if SectionKind.RESULTS in told:
        return told.index(SectionKind.RESULTS), _BEFORE_RESULTS
    longest = max(range(len(views)), key=lambda place: views[place].share)
    return (longest, _BEFORE_MOST) if views[longest].share >= _LONG else (0, 0.0)


def _sureness(told: SectionKind, view: _View) -> float:
    """Return how far a heading is believed: not at all where it says no kind."""
    if told is SectionKind.OTHER:
        return 0.0
    whole = told is SectionKind.ASSESSMENT and view.share >= _LONG and view.smaller
    if whole and (not _judged(view) or any(map(_is_assessment, view.smaller[_FIELDS:]))):
        return _TOLD_DOUBTED
    return _TOLD_WEAKLY if told_weakly(view.title) else _TOLD


def _judged(view: _View) -> float:
    """Return which part of the smaller headings names what was done well or not."""
    return _share("judges", view.smaller, begins=True)


def _best(scores: Sequence[Mapping[SectionKind, float]], *, whole: bool) -> list[SectionKind]:
    """Return the kinds of the highest sum that seldom go back, found step by step; a `whole` report tells results."""
    paths: dict[_State, tuple[float, list[SectionKind]]] = {(None, not whole): (0.0, [])}
    for score in scores:
        extended: dict[_State, tuple[float, list[SectionKind]]] = {}
        for (last, seen), (total, path) in paths.items():
            for kind, rank in _RANK.items():
                back = _OUT_OF_ORDER if last is not None and _RANK[last] > rank else 0.0
                if whole and kind is last is SectionKind.ASSESSMENT:
                    back = _JUDGES_AGAIN
                state = (kind, seen or kind is SectionKind.RESULTS)
                reached = total + back + score[kind]
                if state not in extended or reached > extended[state][0]:
                    extended[state] = (reached, [*path, kind])
        paths = extended
    ends = [(total + (0.0 if seen else _NO_RESULTS), path) for (_, seen), (total, path) in paths.items()]
    return max(ends, key=lambda pair: pair[0])[1]


def _view(place: int, sections: Sequence[Section], text: str) -> _View:
    section = sections[place]
    inside = [other for other in sections if section.body.holds(other.heading)]
    share = len(section.body) / max(1, len(text))
    smaller = tuple(without_fillers(other.title) for other in inside)
    return _View(section.title, smaller, lines_of(place, sections, text), share)


def lines_of(place: int, sections: Sequence[Section], text: str) -> tuple[str, ...]:
    r"""Return the lines of the section at `place` without their marks, those of smaller headings left out.

    >>> from nlp_reports.model import Span
    >>> section = Section("I", "I", "A", 1, SectionKind.OTHER, Span(0, 1), Span(1, 15), -1, 0)
    >>> lines_of(0, [section], "A\n- Mở 02 lớp.\n")
    ('Mở 02 lớp.',)
    """
    body = sections[place].body
    headings = {other.title for other in sections if body.holds(other.heading)}
    lines = [line for line in body.of(text).split("\n") if line.strip()]
    return tuple(line for line in (_MARK.sub("", line).strip() for line in lines) if line not in headings)


def _scores(told: SectionKind, sure: float, view: _View, year: int | None) -> dict[SectionKind, float]:
    """Return how well each kind fits a section: what its heading says, as far as it is believed, and its content."""
    scores = dict.fromkeys(_RANK, 0.0)
    if sure:
        scores[told] = sure
    if sure == _TOLD:
        return scores
    scores[SectionKind.APPENDIX] = -_TOLD
    if told is SectionKind.OTHER:
        # Most sections that do not say what they are tell results.
        scores |= {SectionKind.ASSESSMENT: _SELDOM, SectionKind.PLAN: _SELDOM}
    for kind, weight in _evidence(view, year):
        scores[kind] += weight
    return scores


def _evidence(view: _View, year: int | None) -> Iterator[tuple[SectionKind, float]]:
    """Yield what the content speaks for, each signal with its weight."""
    if _later(view.title, year):
        yield SectionKind.PLAN, 6.0
    judged = _judged(view)
    if judged >= _MANY:
        # What was done well and what was not, and nothing else, is an assessment even behind the requests.
        yield SectionKind.ASSESSMENT, 14.0 if judged == 1 and len(view.smaller) > 1 else 6.0
    if _share("addresses", view.smaller, begins=True) >= _MANY:
        yield SectionKind.PROPOSALS, 3.0
    if view.share >= _LONG:
        yield SectionKind.RESULTS, 4.0


def _later(title: str, year: int | None) -> bool:
    """Tell whether a heading is about a time after the year that the report is dated."""
    after = year is not None and any(int(found) > year for found in _YEAR.findall(title))
    return after or _pattern("later").search(fold(title)) is not None


def _share(signal: str, texts: Sequence[str], *, begins: bool) -> float:
    """Return which part of `texts` gives the signal; 0 of none."""
    pattern = _pattern(signal)
    find = pattern.match if begins else pattern.search
    return sum(1 for text in texts if find(fold(text))) / len(texts) if texts else 0.0


def gives(signal: str, text: str, cue: str) -> bool:
    """Tell whether `text` gives `signal` by `cue`; some signals may stand anywhere in it."""
    pattern = _alone(cue)
    return bool(pattern.search(fold(text)) if signal in _ANYWHERE else pattern.match(fold(text)))


@functools.cache
def _pattern(signal: str) -> re.Pattern[str]:
    return _any(row["cue"] for row in table("section_signals") if row["signal"] == signal)


@functools.cache
def _alone(cue: str) -> re.Pattern[str]:
    return _any([cue])


def _any(cues: Iterable[str]) -> re.Pattern[str]:
    longest = sorted((re.escape(fold(cue)) for cue in cues), key=lambda cue: (-len(cue), cue))
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest)})(?!\w)")
