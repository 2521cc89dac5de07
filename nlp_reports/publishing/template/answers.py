"""What a cell of a person's own template is answered with: a value, or the words that say why there is none."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from nlp_reports.checks.organisations import matched
from nlp_reports.model import Indicator, IndicatorValue, Run, Status, Total, ValueStatus, lean
from nlp_reports.publishing.words import doubts, organisations, phrase, total_remark, word
from nlp_reports.text import fold


class Column(StrEnum):
    """What a column of totals asks for."""

    VALUE = "value"
    ESTIMATE = "estimate"
    PREVIOUS = "previous"
    TARGET = "target"


_KINDS: Final = (
    (Column.ESTIMATE, re.compile(r"(?<!\w)ước(?!\w)")),
    (Column.PREVIOUS, re.compile(r"(?<!\w)(?:cùng kỳ|năm trước)(?!\w)")),
    (Column.TARGET, re.compile(r"(?<!\w)(?:chỉ tiêu giao|kế hoạch)(?!\w)")),
    (
        Column.VALUE,
        re.compile(r"^(?:tổng cộng|tổng số|toàn (?:tỉnh|ngành|huyện)|cộng|kết quả|thực hiện)|(?<!\w)đến(?: ngày)? \d"),
    ),
)


def column_of(text: str) -> Column | None:
    """Return what a column of totals takes by its heading, None where it takes none."""
    written = fold(text)
    return next((kind for kind, pattern in _KINDS if pattern.search(written)), None)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a cell gets: a value with a note in `words`, or, without a value, the words themselves."""

    value: Decimal | None
    words: str = ""


class Answers:
    """The answers of one run, by indicator and unit."""

    def __init__(self, run: Run) -> None:
        """Look up who sent what."""
        self._names = organisations(run)
        # What is missing needs no memory: of thousands of reports that would be most of it.
        self._values = {
            (one.report.name, value.indicator): value
            for one in lean(run.analyses, "values")
            for value in one.values
            if value.status is not ValueStatus.MISSING
        }
        self._totals = {total.indicator: total for total in run.totals}
        together = [one.target for one in run.achievements if not one.target.organisation]
        self._targets = {target.indicator: target.value for target in together}
        self._sent = _sent(run)
        self.units = tuple(self._sent)

    def unit_of(self, text: str) -> str:
        """Return the unit that a heading names, empty where it names none or more than one."""
        return matched(text, self.units) if text else ""

    def of(self, indicator: Indicator, unit: str) -> Answer:
        """Return a unit's answer: its value, or why there is none."""
        reports = self._sent[unit]
        if not reports:
            return Answer(None, phrase("template.unsent"))
        if len(reports) > 1:
            return Answer(None, phrase("template.twice"))
        value = self._values.get((reports[0], indicator.id))
        if value is None or value.amount is None or value.status is not ValueStatus.TAKEN:
            return Answer(None, word(value.status if value else ValueStatus.MISSING))
        return Answer(value.amount, doubts(value.doubts))

    def total(self, indicator: Indicator, column: Column) -> Answer:
        """Return the answer of a column of totals: last year's and estimates only where every value has one."""
        total = self._totals.get(indicator.id)
        if column is Column.TARGET:
            given = self._targets.get(indicator.id)
            return Answer(given, "" if given is not None else phrase("template.no_target"))
        if total is None:
            return Answer(None, word(ValueStatus.MISSING))
        if column is Column.VALUE:
            return Answer(total.value, total_remark(total, self._names))
        beside = self._beside(total, column)
        return Answer(beside, "" if beside is not None else phrase("template.not_all"))

    def _beside(self, total: Total, column: Column) -> Decimal | None:
        values: list[IndicatorValue] = [self._values[report, total.indicator] for report in total.reports]
        told = [value.estimate if column is Column.ESTIMATE else value.previous for value in values]
        known = [one for one in told if one is not None]
        return sum(known, Decimal(0)) if known and len(known) == len(told) and not total.absent else None


def _sent(run: Run) -> Mapping[str, list[str]]:
    """Return the reports of each organisation that count, none for one that sent nothing."""
    found: dict[str, list[str]] = {}
    for receipt in run.receipts:
        if receipt.organisation and receipt.status is not Status.SUPERSEDED:
            sent = found.setdefault(receipt.organisation, [])
            if receipt.status.heard:
                sent.append(receipt.report)
    return found
