"""Were the values of indicators and their totals right (corpora/README.md, "Indicator values")."""

import csv
import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from nlp_reports.evaluation.tally import Tally
from nlp_reports.guidelines import align, read_guideline
from nlp_reports.indicators import doubted, totals, values_of
from nlp_reports.model import Analysis, Guideline, IndicatorValue, Total, ValueStatus

COMPUTED, DOUBTFUL, ARITHMETIC = "computed:", "doubtful:", "arithmetic:"
GIVEN = frozenset({"value", "zero"})


@dataclass(frozen=True, slots=True)
class Label:
    """The labelled value of one indicator in one report; `amount` is None where no number is right."""

    indicator: str
    status: str
    amount: Decimal | None
    why: str

    @property
    def given(self) -> bool:
        """Tell whether the report gives a number of its own, so that saying nothing is a miss."""
        return self.status in GIVEN and not self.why.startswith(COMPUTED)

    def accepts(self, said: IndicatorValue | None) -> bool:
        """Tell whether what the program said is right; a report that was not read has nothing right."""
        if said is None:
            return False
        if said.status is ValueStatus.TAKEN:
            return self.status in GIVEN and said.amount == self.amount
        if said.status is ValueStatus.CONFLICT:
            return self.status in {"conflict", "parts"} or self.why.startswith(ARITHMETIC)
        return self.status in {"absent", "parts"} or self.why.startswith(COMPUTED)


Labels = Mapping[str, Mapping[str, Label]]


def load_labels(corpus: Path, names: Iterable[str]) -> dict[str, dict[str, Label]]:
    """Return the labels of those reports of a built corpus that have any, by report and indicator.

    Rows that begin with "doubtful:" are left out: careful readers differ there.
    """
    paths = {name: corpus / "indicators" / f"{name}.tsv" for name in sorted(names)}
    return {name: {label.indicator: label for label in _labels(path)} for name, path in paths.items() if path.is_file()}


def _labels(path: Path) -> Iterator[Label]:
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        if not row["why"].startswith(DOUBTFUL):
            yield Label(row["indicator"], row["status"], Decimal(row["value"]) if row["value"] else None, row["why"])


def labelled_values(corpus: Path, analyses: Sequence[Analysis], labels: Labels) -> tuple[Guideline, list[Analysis]]:
    """Return the labels' guideline, and the labelled reports with the values that the program takes by it.

    Values that are labelled as doubtful are left out.
    """
    guideline = read_guideline(corpus / "guideline.yaml")
    return guideline, [
        _revalued(one, guideline, labels[one.report.name]) for one in analyses if one.report.name in labels
    ]


def _revalued(analysis: Analysis, guideline: Guideline, labels: Mapping[str, Label]) -> Analysis:
    report, sentences, figures = analysis.report, analysis.sentences, analysis.figures
    values = values_of(report, sentences, figures, guideline, align(report, sentences, guideline))
    settled = doubted(values, analysis.findings, figures)
    return dataclasses.replace(analysis, values=tuple(value for value in settled if value.indicator in labels))


def values(analyses: Sequence[Analysis], labels: Labels) -> Tally:
    """Count labelled (report, indicator) pairs.

    `hit` are values taken that are right, `false` those that are wrong, `missed` the given ones that were not taken.
    `more` has: `pairs` and those `right` in any way.
    """
    said = {(one.report.name, value.indicator): value for one in analyses for value in one.values}
    tally = Tally()
    for name, rows in labels.items():
        for indicator, label in rows.items():
            ours = said.get((name, indicator))
            right = label.accepts(ours)
            taken = ours is not None and ours.status is ValueStatus.TAKEN
            tally.more["pairs"] += 1
            tally.more["right"] += right
            tally.hit += taken and right
            tally.false += taken and not right
            tally.missed += label.given and not taken and not right
    return tally


def sums(analyses: Sequence[Analysis], labels: Labels, guideline: Guideline) -> Tally:
    """Count totals that equal the sum of the labels of exactly the reports they name.

    `more` has `flagged`, those that a person is asked to look at, and `unflagged`, the wrong ones that nobody is.
    """
    tally = Tally()
    for total in totals(analyses, guideline):
        right = is_right(total, labels)
        tally.hit, tally.false = tally.hit + right, tally.false + (not right)
        tally.more["flagged"] += total.flagged
        tally.more["unflagged"] += not right and not total.flagged
    return tally


def is_right(total: Total, labels: Labels) -> bool:
    """Tell whether a total is the sum of the labels of exactly the reports it names."""
    rows = [labels[name][total.indicator] for name in total.reports]
    amounts = [row.amount for row in rows if row.status in GIVEN and row.amount is not None]
    return len(amounts) == len(rows) and sum(amounts, Decimal(0)) == total.value
