"""What a section is about where its heading does not say: told by its content and by its place among the others."""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from nlp_reports.lexicon import table
from nlp_reports.model import Section, SectionKind
from nlp_reports.reading.kinds import title_kind, told_weakly, without_fillers
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
_TOLD, _OUT_OF_ORDER = 20.0, -12.0
# "Nhìn lại năm công tác": a word that many headings hold outweighs one signal of the content, not two.
_TOLD_WEAKLY = 5.0
# "Những kết quả nổi bật" over half of a report judges nothing: such a heading is hardly believed.
_TOLD_DOUBTED = 2.0
_BEFORE_RESULTS, _BEFORE_MOST = 8.0, 3.0
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMBER = re.compile(r"(?<![\d/.-])\d+(?:[.,]\d+)*")
_MARK = re.compile(r"^\W*(?:\(?\d{1,2}[.)/]|[a-zđ][.)])?\s*")
_MANY, _SOME = 0.5, 0.3
# Under one heading of its own words a report may judge, ask and plan ("Điều gửi lên trên và điều hứa tiếp").
_LAST = frozenset({SectionKind.ASSESSMENT, SectionKind.PROPOSALS, SectionKind.PLAN})
# Signals that need not stand first.
_ANYWHERE = frozenset({"shortfalls", "later"})
_LONG = 0.35
_RESULTS = "kết quả"
_FIGURES = 2.5  # in a hundred words


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
    for root in roots:
        if _is_the_bulk(root, roots, sections, text):
            kinds[root] = SectionKind.RESULTS
    _settle(roots, kinds, sections, text, year)
    for root in roots:
        children = [place for place, section in enumerate(sections) if section.parent == root]
        if _mixed(kinds[root], [sections[place].title for place in children]):
            for place in children:
                told = title_kind(sections[place].title)
                kinds[place] = SectionKind.OTHER if told is None else told
            _settle(children, kinds, sections, text, year)
        elif sections[root].kind is SectionKind.OTHER and kinds[root] in _LAST:
            for place in children:
                kinds[place] = _closing(_view(place, sections, text), year) or kinds[place]
    for place, section in enumerate(sections):
        if section.parent >= 0 and kinds[place] is SectionKind.OTHER:
            kinds[place] = kinds[section.parent]
    return _inherited(kinds, sections)


def _is_the_bulk(root: int, roots: Sequence[int], sections: Sequence[Section], text: str) -> bool:
    """Tell whether a section that seems to judge ("NHỮNG KẾT QUẢ NỔI BẬT") holds the results themselves.

    No other section does, and it is the longest part of the report.
    """
    told = [sections[place].kind for place in roots]
    if sections[root].kind is not SectionKind.ASSESSMENT or SectionKind.RESULTS in told:
        return False
    view = _view(root, sections, text)
    return view.share >= _LONG and _RESULTS in fold(view.title) and _share("judges", view.smaller, begins=True) < _MANY


def _mixed(kind: SectionKind, titles: Sequence[str]) -> bool:
    """Tell whether a section of requests begins with something else: one of its parts says so, the first does not."""
    told = [title_kind(title) for title in titles]
    return kind is SectionKind.PROPOSALS and SectionKind.PROPOSALS in told and told[0] is not SectionKind.PROPOSALS


def _closing(view: _View, year: int | None) -> SectionKind | None:
    """Return what a part of a closing section is where it says so itself: requests, or a plan for a later year."""
    if _later(view.title, year):
        return SectionKind.PLAN
    return SectionKind.PROPOSALS if _share("requests", view.lines, begins=True) >= _MANY else None


def _inherited(kinds: list[SectionKind], sections: Sequence[Section]) -> list[SectionKind]:
    """Return `kinds` with those of smaller sections following a larger one that was told anew."""
    for place, section in enumerate(sections):
        above = sections[section.parent].kind if section.parent >= 0 else section.kind
        if section.parent >= 0 and section.kind is above:
            kinds[place] = kinds[section.parent] if kinds[place] is section.kind else kinds[place]
    return kinds


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
    results, before = _results(told, views)
    for score in scores[:results]:
        score[SectionKind.BACKGROUND] += before
    for place, kind in zip(places, _best(scores), strict=True):
        kinds[place] = kind


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
    if told is SectionKind.ASSESSMENT and view.share >= _LONG and view.smaller and not _judged(view):
        return _TOLD_DOUBTED
    return _TOLD_WEAKLY if told_weakly(view.title) else _TOLD


def _judged(view: _View) -> float:
    """Return which part of the smaller headings names what was done well or not."""
    return _share("judges", view.smaller, begins=True)


def _best(scores: Sequence[Mapping[SectionKind, float]]) -> list[SectionKind]:
    """Return the kinds of the highest sum that never go back, found step by step."""
    paths: dict[SectionKind, tuple[float, list[SectionKind]]] = {kind: (0.0, []) for kind in _RANK}
    for number, score in enumerate(scores):
        extended = {}
        for kind, rank in _RANK.items():
            before = [
                (total + (_OUT_OF_ORDER if number and _RANK[last] > rank else 0.0), path)
                for last, (total, path) in paths.items()
            ]
            total, path = max(before, key=lambda pair: pair[0])
            extended[kind] = (total + score[kind], [*path, kind])
        paths = extended
    return max(paths.values(), key=lambda pair: pair[0])[1]


def _view(place: int, sections: Sequence[Section], text: str) -> _View:
    section = sections[place]
    inside = [other for other in sections if section.body.holds(other.heading)]
    headings = {other.title for other in inside}
    lines = [line for line in section.body.of(text).split("\n") if line.strip()]
    said = tuple(line for line in (_MARK.sub("", line).strip() for line in lines) if line not in headings)
    share = len(section.body) / max(1, len(text))
    return _View(section.title, tuple(without_fillers(other.title) for other in inside), said, share)


def _scores(told: SectionKind, sure: float, view: _View, year: int | None) -> dict[SectionKind, float]:
    """Return how well each kind fits a section: what its heading says, as far as it is believed, and its content."""
    scores = dict.fromkeys(_RANK, 0.0)
    if sure:
        scores[told] = sure
    if sure == _TOLD:
        return scores
    scores[SectionKind.APPENDIX] = -_TOLD
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
    requests, tasks = (_share(signal, view.lines, begins=True) for signal in ("requests", "tasks"))
    shortfalls = _share("shortfalls", view.lines, begins=False)
    dense = _figures(view.lines) >= _FIGURES
    if requests >= _SOME:
        yield SectionKind.PROPOSALS, 8.0 * requests
    if tasks >= _SOME:
        yield SectionKind.PLAN, 6.0 * tasks
    if shortfalls >= _MANY and not dense:
        yield SectionKind.ASSESSMENT, 3.0 * shortfalls
    if view.share >= _LONG:
        yield SectionKind.RESULTS, 4.0
    if dense:
        yield SectionKind.RESULTS, 1.0
        yield SectionKind.BACKGROUND, 0.5


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


def _figures(lines: Sequence[str]) -> float:
    """Return the numbers, years apart, in a hundred words."""
    words = sum(len(line.split()) for line in lines)
    numbers = sum(len(_NUMBER.findall(_YEAR.sub("", line))) for line in lines)
    return 100 * numbers / words if words else 0.0
