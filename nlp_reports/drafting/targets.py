"""Results held against what was planned: which units reached it, which fell short, though nobody confesses it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from nlp_reports.lexicon import table
from nlp_reports.model import (
    Analysis,
    Doubt,
    Figure,
    FigureKind,
    FigureRole,
    Guideline,
    Indicator,
    IndicatorValue,
    ValueStatus,
)
from nlp_reports.text import expand, fold

_HUNDRED = Decimal(100)
_TENTH = Decimal("0.1")
# What the keys of a total and of a unit's value begin with: "total:II.7.b#1", "value:II.7.b#1@report".
TOTAL, VALUE = "total:", "value:"
# "58 CT (06 CT cấp Khối": what is so many times its plan is held against something else.
_MOST = 3
# So far behind a figure may stand what says that it is held against a plan.
_BEHIND = 45
_FEWEST = 2
# The parts of an analysis that `reaches` looks at.
REACHING = ("values", "figures", "sentences")


@dataclass(frozen=True, slots=True)
class Outcome:
    """One unit's result against its target: the share reached, and both amounts where they are told."""

    report: str
    share: Decimal
    done: Decimal | None = None
    due: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Reach:
    """One indicator over the units that say what was planned."""

    indicator: Indicator
    outcomes: tuple[Outcome, ...]

    @property
    def sources(self) -> dict[str, Outcome]:
        """Return each outcome by the key under which a drafted sentence names it as a source."""
        return {f"{VALUE}{self.indicator.id}@{one.report}": one for one in self.outcomes}

    @property
    def short(self) -> tuple[Outcome, ...]:
        """Return the outcomes of units that fell short."""
        return tuple(one for one in self.outcomes if one.share < _HUNDRED)

    @property
    def told(self) -> tuple[Outcome, ...]:
        """Return the outcomes of which both amounts are known."""
        return tuple(one for one in self.outcomes if one.done is not None and one.due)

    @property
    def done(self) -> Decimal:
        """Return the sum of what was done, over the units that tell both amounts."""
        return sum((one.done for one in self.told if one.done is not None), Decimal(0))

    @property
    def due(self) -> Decimal:
        """Return the sum of what was planned, over the same units."""
        return sum((one.due for one in self.told if one.due is not None), Decimal(0))

    @property
    def share(self) -> Decimal:
        """Return what part of the plan was reached in per cent, one decimal; 0 where no unit tells both amounts."""
        return (self.done * _HUNDRED / self.due).quantize(_TENTH, ROUND_HALF_UP) if self.due else Decimal(0)


def reaches(analyses: Iterable[Analysis], guideline: Guideline) -> tuple[Reach, ...]:
    """Return the indicators that at least two units hold against a plan, in the guideline's order.

    A ratio counts as result and target only where words say so, or where some unit's result is beyond it: "61/74 cơ sở"
    is a part of a whole. Doubted values are left out.
    """
    # Plans that were reached have no plan of their own: "20/22 chỉ tiêu đạt và vượt".
    wanted = {
        indicator.id: indicator
        for topic in guideline.topics
        for indicator in topic.indicators
        if _plan_words().fullmatch(fold(next(iter(indicator.counted), ""))) is None
    }
    told: dict[str, _Told] = {indicator: _Told() for indicator in wanted}
    for analysis in analyses:
        for value in analysis.values:
            if value.indicator in told and _usable(value):
                told[value.indicator].add(analysis, value)
    found = (Reach(wanted[indicator], tuple(one.outcomes())) for indicator, one in told.items())
    return tuple(reach for reach in found if len(reach.outcomes) >= _FEWEST)


class _Told:
    """What units tell of one indicator: outcomes, and ratios that may be some."""

    def __init__(self) -> None:
        self._beyond = False
        self._found: list[tuple[Outcome, bool]] = []

    def add(self, analysis: Analysis, value: IndicatorValue) -> None:
        """Take the value of one more unit."""
        self._beyond |= bool(value.low and value.high and value.low > value.high)
        if (one := _outcome(analysis, value)) is not None:
            self._found.append(one)

    def outcomes(self) -> Iterator[Outcome]:
        """Go through the outcomes, ratios among them where words say so or one of them is beyond its whole."""
        yield from (outcome for outcome, sure in self._found if sure or self._beyond)


def _usable(value: IndicatorValue) -> bool:
    """Tell whether a value may be used; one far from others' is one still: its unit may be large."""
    allowed = {Doubt.APPROXIMATE, Doubt.OUTLIER, Doubt.SHARED}
    return value.status is ValueStatus.TAKEN and set(value.doubts) <= allowed and value.unit != "%"


def _outcome(analysis: Analysis, value: IndicatorValue) -> tuple[Outcome, bool] | None:
    """Return what a value says of its target, and whether it surely does; None where it says nothing."""
    if not value.source.isdigit():
        return None
    ref = int(value.source)
    figures = [figure for figure in analysis.figures if figure.sentence == ref and figure.kind is not FigureKind.DATE]
    place = next((n for n, figure in enumerate(figures) if _is(figure, value)), None)
    if place is None:
        return None
    behind = figures[place + 1 : place + 3]
    name = analysis.report.name
    if value.low is not None and value.high:
        outcome = Outcome(name, value.low * _HUNDRED / value.high, value.low, value.high)
        return outcome, _plans(analysis, figures[place], behind[:1])
    share = next((one for one in behind[:1] if one.kind is FigureKind.PERCENTAGE and one.value), None)
    target = _target(figures[place], behind)
    if target is not None and value.value is not None and value.value <= _MOST * target:
        return Outcome(name, value.value * _HUNDRED / target, value.value, target), True
    if share is not None and share.value is not None and _plans(analysis, figures[place], [share]):
        return Outcome(name, share.value), True
    return None


def _target(done: Figure, behind: Sequence[Figure]) -> Decimal | None:
    """Return the plan right behind what was done, its percentage or its change; what else is counted has its own."""
    nearest = next((one for one in behind if not _tells_how_far(one)), None)
    if nearest is None or nearest.role is not FigureRole.TARGET or nearest.kind is not done.kind:
        return None
    return nearest.value or None


def _tells_how_far(figure: Figure) -> bool:
    return figure.kind is FigureKind.PERCENTAGE or figure.role is FigureRole.CHANGE


def _is(figure: Figure, value: IndicatorValue) -> bool:
    if value.value is not None:
        return figure.value == value.value
    return figure.low == value.low and figure.high == value.high and figure.low is not None


def _plans(analysis: Analysis, figure: Figure, behind: Sequence[Figure]) -> bool:
    """Tell whether words of a plan follow the figure, or the percentage behind it, before anything else is counted."""
    text = analysis.report.text
    last = behind[0] if behind and behind[0].kind is FigureKind.PERCENTAGE else figure
    end = analysis.sentences[(figure.sentence or 1) - 1].span.end
    following = [
        f.span.start for f in analysis.figures if f.sentence == figure.sentence and f.span.start > last.span.end
    ]
    words = text[figure.span.end : min([end, last.span.end + _BEHIND, *following])]
    return bool(_plan_words().search(expand(words.split(";")[0])))


@cache
def _plan_words() -> re.Pattern[str]:
    cues = sorted({fold(expand(row["cue"])) for row in table("target_cues")}, key=lambda cue: (-len(cue), cue))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, cues))})(?!\w)")


def indicator_of(source: str) -> str:
    """Return the indicator that the key of a total or of a unit's value names; empty for any other source.

    >>> indicator_of("total:II.7#1"), indicator_of("value:II.7#1@a"), indicator_of("a#3")
    ('II.7#1', 'II.7#1', '')
    """
    figured = source.startswith((TOTAL, VALUE))
    return source.partition(":")[2].partition("@")[0] if figured else ""


def by_topic(found: Sequence[Reach]) -> dict[str, list[Reach]]:
    """Return the reaches under the topic that asks for them."""
    topics: dict[str, list[Reach]] = defaultdict(list)
    for reach in found:
        topics[reach.indicator.id.split("#")[0]].append(reach)
    return dict(topics)
