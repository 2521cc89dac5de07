"""The ordered cascade: every pattern in the order in which it is asked, and the scan that lets each take its share."""

import functools
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from nlp_reports.figures.pattern import Pattern, compiled, tokens
from nlp_reports.figures.patterns.amounts import MEASURES, PERCENTAGES, RANGES, RATIOS
from nlp_reports.figures.patterns.bodies import BODIES
from nlp_reports.figures.patterns.called import CALLED
from nlp_reports.figures.patterns.codes import CODES
from nlp_reports.figures.patterns.conditions import CONDITIONS
from nlp_reports.figures.patterns.counts import COUNTS, WORDS, ZEROS
from nlp_reports.figures.patterns.dates import DATES
from nlp_reports.figures.patterns.days import DAYS, HOURS
from nlp_reports.figures.patterns.documents import DOCUMENTS
from nlp_reports.figures.patterns.duties import DUTIES
from nlp_reports.figures.patterns.fixed import FIXED
from nlp_reports.figures.patterns.labels import LABELS
from nlp_reports.figures.patterns.limits import INDEFINITES, THRESHOLDS
from nlp_reports.figures.patterns.makes import MAKES
from nlp_reports.figures.patterns.money import MONEY
from nlp_reports.figures.patterns.names import IN_WORDS, NAMES
from nlp_reports.figures.patterns.norms import NORMS
from nlp_reports.figures.patterns.ordinals import ANNIVERSARIES, ORDINALS
from nlp_reports.figures.patterns.places import PLACES
from nlp_reports.figures.patterns.properties import PROPERTIES
from nlp_reports.figures.patterns.rules import RULES
from nlp_reports.figures.patterns.schemes import CODED, SCHEMES
from nlp_reports.figures.patterns.spoken import SPOKEN
from nlp_reports.figures.patterns.teams import TEAMS
from nlp_reports.figures.patterns.times import CLOCK, SPANS
from nlp_reports.figures.slots import TAKEN_DATE, TAKEN_DOCUMENT, TAKEN_FIGURE, TAKEN_OTHER, phrases
from nlp_reports.model import FigureKind

# What is no evidence is taken out first; what is left is read from the most telling form to the plainest.
CASCADE: tuple[Pattern, ...] = (
    *LABELS,
    *CODES,
    *CODED,
    *DOCUMENTS,
    *HOURS,
    *FIXED,
    *NAMES,
    *BODIES,
    *PLACES,
    *TEAMS,
    *IN_WORDS,
    *CLOCK,
    *DATES,
    *DAYS,
    *ANNIVERSARIES,
    *ORDINALS,
    *RULES,
    *CONDITIONS,
    *THRESHOLDS,
    *INDEFINITES,
    *MAKES,
    *NORMS,
    *DUTIES,
    *SPANS,
    *CALLED,
    *PROPERTIES,
    *SCHEMES,
    *MONEY,
    *PERCENTAGES,
    *RATIOS,
    *RANGES,
    *MEASURES,
    *COUNTS,
    *SPOKEN,
    *WORDS,
    *ZEROS,
)

_MARKS = {
    FigureKind.DATE: TAKEN_DATE,
    FigureKind.PERIOD: TAKEN_DATE,
    FigureKind.DOCUMENT: TAKEN_DOCUMENT,
    FigureKind.COUNT: TAKEN_FIGURE,
    FigureKind.MONEY: TAKEN_FIGURE,
    FigureKind.PERCENTAGE: TAKEN_FIGURE,
    FigureKind.RATIO: TAKEN_FIGURE,
    FigureKind.RANGE: TAKEN_FIGURE,
    FigureKind.MEASURE: TAKEN_FIGURE,
}
_BOUNDED = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.PERCENTAGE, FigureKind.MEASURE, FigureKind.RATIO})
# "Cấp trên", "cấp dưới" are levels of bodies; what is granted may have a bound ("đã cấp hơn 470", "trợ cấp trên 180").
# "Mầm non 12 lớp" tells of a school, "trình độ 320 cán bộ" of what they have learnt.
_BOUND = (
    r"(?!(?<=cấp )(?<!trợ cấp )(?<!cung cấp )(?:trên|dưới)\b)"
    r"(?<!nhiều )(?<!ít )(?<!cao )(?<!thấp )(?<!đông )(?<!mầm )(?<!nước )(?<!trình )"
    r"(?<!chế )(?<!tiến )(?<!mật )(?<!tốc )(?<!nồng )\b@bound\s+$"
)
# "Giúp cỡ 30 hộ" is about so many, "bò cỡ 12 con" tells of a size.
_SIZED = re.compile(
    r"\b(?!(?:giúp|có|được|còn|là|với|cho|tặng|trao|thăm|mua|dự|gia|nhận|hút|thu|chi|khoảng|trợ|động)\s)[^\W\d]+\s+cỡ\s+$"
)
# "Non năm chục hộ" is somewhat fewer, "cây non 500 gốc", "Đội Măng non 45 em" tell of what is young.
_BEFORE_WORDS = "non"
_BOUND_LENGTH = 24
_DIGIT = re.compile(r"\d")
_TAKEN = re.compile(f"[{TAKEN_DATE}{TAKEN_FIGURE}{TAKEN_DOCUMENT}{TAKEN_OTHER}]")


class Taken(NamedTuple):
    """What a pattern took: the span, the pattern, its groups by name, folded, and where what is counted may begin."""

    start: int
    end: int
    pattern: Pattern
    groups: dict[str, str]
    after: int


def scan(text: str, folded: str) -> list[Taken]:
    """Return what the cascade takes from `text`, in text order; `folded` is the same text folded."""
    taken: list[Taken] = []
    folded = _paired(folded)
    digits = bool(_DIGIT.search(folded))
    for pattern, regex, group in _asked(folded, wordy=not digits):
        if not (digits or pattern.wordy):
            continue
        at = 0
        while (found := regex.search(text if pattern.cased else folded, at)) is not None:
            start, end = found.span(group) if found[group] else found.span()
            at = found.start()
            if start == end or _TAKEN.search(folded, start, end):
                at += 1
                continue
            groups = {name: said or "" for name, said in found.groupdict().items()}
            bounded = pattern.kind in _BOUNDED and (not pattern.wordy or "w" in groups)
            start = _bound_before(folded, start) if bounded else start
            after = max(end, found.end("u")) if groups.get("u") else end
            taken.append(Taken(start, end, pattern, groups, after))
            mark = _MARKS.get(pattern.kind, TAKEN_OTHER) * (end - start)
            text, folded = text[:start] + mark + text[end:], folded[:start] + mark + folded[end:]
            digits = bool(_DIGIT.search(folded))
    return sorted(taken, key=lambda one: one.start)


class _Step(NamedTuple):
    """A pattern made ready: its regular expression and the group that it takes."""

    pattern: Pattern
    regex: re.Pattern[str]
    group: str | int


def _asked(folded: str, *, wordy: bool) -> Sequence[_Step]:
    """Return the patterns whose needs the text meets, in their order: looking words up is cheap, searching is not.

    A text without digits is `wordy`: only the patterns that need none are asked.
    """
    needing, also, steps = _needing(wordy=wordy), _also(), _steps()
    said = tokens(folded)
    found = needing[""].union(*map(needing.__getitem__, said & needing.keys()))
    barred = [at for at in found & also.keys() if also[at].isdisjoint(said)]
    return [*map(steps.__getitem__, sorted(found.difference(barred)))]


@functools.cache
def _steps() -> Sequence[_Step]:
    return tuple(_Step(pattern, pattern.compiled, pattern.group) for pattern in CASCADE)


@functools.cache
def _needing(*, wordy: bool) -> Mapping[str, frozenset[int]]:
    """Return the positions of the patterns by each token that they need, under an empty one those that need none."""
    found: dict[str, list[int]] = {"": []}
    for position, pattern in enumerate(CASCADE):
        for token in (pattern.needed() or ("",)) if pattern.wordy or not wordy else ():
            found.setdefault(token, []).append(position)
    return {token: frozenset(positions) for token, positions in found.items()}


@functools.cache
def _also() -> Mapping[int, frozenset[str]]:
    """Return the positions of the patterns that need two tokens, each with those of which one must come as well."""
    return {position: pattern.needed_also() for position, pattern in enumerate(CASCADE) if pattern.also}


def _bound_before(folded: str, start: int) -> int:
    """Return where the figure begins with its bound word ("trên 500"), `start` where it has none.

    In "nhiều hơn 64" two values are held against each other, and 64 is no bound; in "cấp trên 64" there is a level.
    """
    left = max(0, start - _BOUND_LENGTH)
    before = folded[left:start]
    found = compiled(_BOUND).search(before) if before.rstrip().endswith(_ends_of_bounds()) else None
    young = found is not None and found[0].strip() == _BEFORE_WORDS and folded[start].isdigit()
    return left + found.start() if found and not young and not _SIZED.search(before) else start


@functools.cache
def _ends_of_bounds() -> tuple[str, ...]:
    """Return the last words of all bounds: hardly any figure follows one."""
    return tuple(sorted({bound.rpartition(" ")[2] for bound in phrases("bound")}))


def _paired(folded: str) -> str:
    """Turn straight quotation marks into curly ones where they come in pairs; the length stays."""
    count = folded.count('"')
    if not count or count % 2:
        return folded
    pieces = folded.split('"')
    return "".join(piece + ("" if at == len(pieces) - 1 else "“”"[at % 2]) for at, piece in enumerate(pieces))
