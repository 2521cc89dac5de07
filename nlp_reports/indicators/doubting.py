"""What the findings on a report say of the values that were taken from it."""

import dataclasses
import itertools
from collections.abc import Sequence
from typing import Final

from nlp_reports.indicators.concepts import MARK, asked, spoken
from nlp_reports.model import Doubt, Figure, FigureKind, Finding, IndicatorValue, Rule, Span, ValueStatus

_CAME_IN: Final = MARK + "tiếp nhận"
_SETTLED: Final = MARK + "giải quyết"
_OF_CELLS: Final = frozenset({Rule.CONFLICT, Rule.ARITHMETIC})
_MEDIATED: Final = MARK + "hoà giải thành"


def doubted(
    values: Sequence[IndicatorValue], findings: Sequence[Finding], figures: Sequence[Figure] = ()
) -> tuple[IndicatorValue, ...]:
    """Return `values`: contradicted ones as conflicts, those of another year as missing, miscalculated ones doubted.

    Where the whole report is of another year, every value is a conflict.
    `figures` are the report's: a finding speaks of the values whose figure it marks. A wrong total without a flag is
    the worst that this program can do; a value too few is shown as such.
    """
    told = [_settled(value, findings, figures) if value.status is ValueStatus.TAKEN else value for value in values]
    beyond = {one.indicator for pair in itertools.permutations(_counted(told), 2) if _is_beyond(*pair) for one in pair}
    return tuple(_uncertain(value) if value.indicator in beyond else value for value in told)


def _counted(values: Sequence[IndicatorValue]) -> list[IndicatorValue]:
    """Return the values of what came in or was settled."""
    return [value for value in values if value.amount is not None and spoken(value.title) & {_CAME_IN, _SETTLED}]


def _is_beyond(came: IndicatorValue, settled: IndicatorValue) -> bool:
    """Tell whether more was settled of one thing than came in: one of the two numbers is of something else."""
    if came.indicator.partition("#")[0] != settled.indicator.partition("#")[0]:
        return False
    asked_in, asked_out = asked(came.title), asked(settled.title)
    paired = _CAME_IN in asked_in - asked_out and _SETTLED in asked_out - asked_in and _MEDIATED not in asked_out
    alike = (asked_in - {_CAME_IN}) & (asked_out - {_SETTLED})
    return bool(paired and alike) and (settled.amount or 0) > (came.amount or 0)


def _uncertain(value: IndicatorValue) -> IndicatorValue:
    if value.status is not ValueStatus.TAKEN or Doubt.UNCERTAIN in value.doubts:
        return value
    return dataclasses.replace(value, doubts=(*value.doubts, Doubt.UNCERTAIN))


def _settled(value: IndicatorValue, findings: Sequence[Finding], figures: Sequence[Figure]) -> IndicatorValue:
    if any(finding.rule is Rule.STALE_YEAR and _of_the_whole(finding) for finding in findings):
        # The report is of another year: a person says whether its figures count.
        return dataclasses.replace(value, status=ValueStatus.CONFLICT)
    said = {finding.rule for finding in findings if _speaks_of(finding, value, figures)}
    if Rule.STALE_YEAR in said:
        return IndicatorValue(value.indicator, value.title, value.report, None, ValueStatus.MISSING, unit=value.unit)
    if Rule.CONFLICT in said:
        return dataclasses.replace(value, status=ValueStatus.CONFLICT)
    if Rule.ARITHMETIC in said:
        return dataclasses.replace(value, doubts=(*value.doubts, Doubt.MISCALCULATED))
    return value


def _of_the_whole(finding: Finding) -> bool:
    return finding.where is None and finding.sentence is None


def _speaks_of(finding: Finding, value: IndicatorValue, figures: Sequence[Figure]) -> bool:
    """Tell whether a finding is about a value: in its sentence and, but for another year, at its figure.

    What is said of a cell is said at its figure alone.
    """
    told = finding.about or ((finding.where,) if finding.where else ())
    in_cell = [one for one in figures if one.cell is not None and str(one.cell) == value.source]
    if in_cell:
        return finding.rule in _OF_CELLS and any(one.span.meets(span) for one in in_cell for span in told)
    if not finding.sentence or str(finding.sentence) != value.source:
        return False
    if finding.rule is Rule.STALE_YEAR or finding.where is None:
        return True
    own = [f for f in figures if str(f.sentence) == value.source and f.amount == value.amount]
    if not own and value.amount == 0:
        # What there is none of adds up to nothing.
        return False
    return not own or any(_number_of(figure).meets(span) for figure in own for span in told)


def _number_of(figure: Figure) -> Span:
    """Return the characters of the number that a figure gives as a value: of a ratio what stands before its bar."""
    slash = figure.text.find("/") if figure.kind is FigureKind.RATIO else -1
    return figure.span if slash < 0 else Span(figure.span.start, figure.span.start + slash)
