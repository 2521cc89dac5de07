"""Weigh the signals that tell whether a figure that is left answers (`indicator_weights.tsv`), and measure them.

python corpora/build                                  first: the reports are read from their Word files
python benchmarks/indicators/train.py                 leave each corpus out in turn
python benchmarks/indicators/train.py --write         weigh on all of them and write the table
python benchmarks/indicators/train.py --without NAME  the same without a signal

Only development reports are read.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from nlp_reports.evaluation.indicator_measures import Label, load_labels
from nlp_reports.figures import figures_of
from nlp_reports.guidelines import align, read_guideline
from nlp_reports.indicators.completing.weighing import Weighed, pairs_of
from nlp_reports.indicators.places import Spot
from nlp_reports.indicators.searching import Search
from nlp_reports.indicators.signals import ALWAYS, score_of
from nlp_reports.indicators.values import chosen_by_rules, missing_of, spots_of, taken_of
from nlp_reports.model import Guideline
from nlp_reports.reading import read_report
from nlp_reports.text import sentences_of

ROOT = Path(__file__).resolve().parents[2]
BUILT = ROOT / "build" / "corpora"
TABLE = ROOT / "nlp_reports" / "lexicon" / "vi" / "indicator_weights.tsv"
STRENGTH = 0.3
Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """A pair of one report: its signals, whether the label has that number, and what the label is."""

    corpus: str
    key: tuple[str, str, Spot]
    signals: dict[str, float]
    right: bool


@dataclass(frozen=True)
class Silent:
    """An indicator of one report of which the rules say nothing, with its label."""

    corpus: str
    key: tuple[str, str]
    label: Label


def corpora() -> Iterator[tuple[Path, Sequence[str]]]:
    """Yield every built corpus with the names of its development reports."""
    for path in sorted(BUILT.glob("*/split.json")):
        if names := json.loads(path.read_text("utf-8")).get("dev"):
            yield path.parent, names


def examples() -> tuple[list[Example], list[Silent]]:
    """Return the pairs of all development reports, and the indicators that they are for."""
    pairs: list[Example] = []
    silent: list[Silent] = []
    for corpus, names in corpora():
        guideline, labels = read_guideline(corpus / "guideline.yaml"), load_labels(corpus, names)
        for path in sorted((corpus / "reports").iterdir()):
            if path.stem in labels:
                found, left = of_report(corpus.name, path, guideline, dict(labels[path.stem]))
                pairs += found
                silent += left
    return pairs, silent


def of_report(
    corpus: str, path: Path, guideline: Guideline, labels: dict[str, Label]
) -> tuple[list[Example], list[Silent]]:
    """Return the pairs of one report and the indicators that they are for; those that are not labelled are left out."""
    report = read_report(path, name=path.stem, file=path.name)
    sentences = sentences_of(report)
    search = Search(report, sentences, figures_of(report, sentences), guideline, align(report, sentences, guideline))
    claims = search.claims()
    chosen = chosen_by_rules(search, claims, report, sentences)
    missing = [one for one in missing_of(search, chosen) if one.indicator.id in labels]
    pairs = pairs_of(search.places, spots_of(chosen), taken_of(chosen), missing, search.wanted)
    left = [Silent(corpus, (path.stem, one.indicator.id), labels[one.indicator.id]) for one in missing]
    return [_example(corpus, path.stem, one, labels) for one in pairs], left


def _example(corpus: str, report: str, pair: Weighed, labels: dict[str, Label]) -> Example:
    identity, spot = pair.key
    label = labels[identity]
    right = label.status == "value" and label.amount == pair.pair.amount
    return Example(corpus, (report, identity, spot), dict(pair.signals), right)


def weigh(pairs: Sequence[Example], names: Sequence[str]) -> dict[str, float]:
    """Return the weight of each signal, rounded to be read."""
    model = LogisticRegression(C=STRENGTH, max_iter=5000, tol=1e-8)
    model.fit(matrix(pairs, names), [one.right for one in pairs])
    values = dict(zip(names, model.coef_[0], strict=True)) | {ALWAYS: model.intercept_[0]}
    return {name: round(float(value), 2) for name, value in values.items()}


def matrix(pairs: Sequence[Example], names: Sequence[str]) -> Matrix:
    """Return pairs × signals."""
    return np.array([[one.signals.get(name, 0.0) for name in names] for one in pairs])


def chosen_above(pairs: Sequence[tuple[float, Example]], least: float) -> dict[tuple[str, str], Example]:
    """Return the pairs that win, by report and indicator: the best first, each figure and each indicator once."""
    found: dict[tuple[str, str], Example] = {}
    gone: set[tuple[str, Spot]] = set()
    for score, one in sorted(pairs, key=lambda both: (-both[0], both[1].key)):
        report, identity, spot = one.key
        if score >= least and (report, identity) not in found and (report, spot) not in gone:
            found[report, identity] = one
            gone.add((report, spot))
    return found


def judge(pairs: Sequence[Example], silent: Sequence[Silent], names: Sequence[str]) -> None:
    """Print, for several thresholds, what is taken with each corpus judged by the weights of the others."""
    scored: list[tuple[float, Example]] = []
    for corpus in sorted({one.corpus for one in pairs}):
        weights = weigh([one for one in pairs if one.corpus != corpus], names)
        scored += [(score_of(one.signals, weights), one) for one in pairs if one.corpus == corpus]
    for least in (0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7):
        won = chosen_above(scored, least)
        right = sum(one.right for one in won.values())
        said = sum(_is_right(one, won.get(one.key)) for one in silent)
        share = right / len(won) if won else 1.0
        print(
            f"  from {least:.2f}: {len(won):3} taken, {right:3} right ({share:.1%}); {said}/{len(silent)} right in all"
        )


def _is_right(one: Silent, won: Example | None) -> bool:
    return won.right if won else one.label.status in {"absent", "parts"} or one.label.why.startswith("computed:")


def as_table(weights: dict[str, float]) -> str:
    """Return the table as it is written."""
    head = TABLE.read_text("utf-8").split("signal\t")[0]
    ordered = sorted(weights, key=lambda name: (-weights[name], name))
    return f"{head}signal\tweight\n" + "".join(f"{name}\t{weights[name]:.2f}\n" for name in ordered)


def main(arguments: Sequence[str]) -> None:
    """Print the measures, or write the table."""
    pairs, silent = examples()
    left = arguments[arguments.index("--without") + 1] if "--without" in arguments else ""
    names = sorted({name for one in pairs for name in one.signals} - {left})
    if "--write" in arguments:
        TABLE.write_text(as_table(weigh(pairs, names)), "utf-8", newline="\n")
        return
    print(f"{len(pairs)} pairs, {sum(one.right for one in pairs)} right; each corpus left out")
    judge(pairs, silent, names)


if __name__ == "__main__":
    main(sys.argv[1:])
