"""What the weighings of figures share: the labelled reports, and the regression over signals.

The reports are those of the development split, read, each labelled sentence with those of ours that it stands in.
"""

import itertools
import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from nlp_reports.evaluation import load_gold
from nlp_reports.evaluation.gold import GoldSentence
from nlp_reports.evaluation.matching import align
from nlp_reports.figures.forest import Forest, Fork, Leaf, Node
from nlp_reports.model import Report, Sentence
from nlp_reports.reading import read_report
from nlp_reports.text import sentences_of

BUILT = Path(__file__).resolve().parents[2] / "build" / "corpora"


@dataclass(frozen=True)
class Labelled:
    """A report of a corpus; `marks` are its labelled sentences, each with the numbers of ours that it stands in."""

    corpus: str
    report: Report
    sentences: tuple[Sentence, ...]
    marks: tuple[tuple[GoldSentence, tuple[int, ...]], ...]


def labelled() -> Iterator[Labelled]:
    """Yield the development reports of every built corpus, in its order."""
    splits = {path.parent.name: json.loads(path.read_text("utf-8")) for path in BUILT.glob("*/split.json")}
    for corpus in sorted(name for name, split in splits.items() if split["dev"]):
        for gold in load_gold(BUILT / corpus, "dev"):
            report = read_report(next((BUILT / corpus / "reports").glob(f"{gold.name}.*")), name=gold.name)
            sentences = sentences_of(report)
            mates = align([one.text for one in gold.sentences], [one.span.of(report.text) for one in sentences])
            refs = (tuple(mate + 1 for mate in each) for each in mates)
            yield Labelled(corpus, report, sentences, tuple(zip(gold.sentences, refs, strict=True)))


def weighed(rows: Sequence[tuple[Mapping[str, float], bool]], always: str, strength: float) -> dict[str, float]:
    """Return the weight of each signal for what is so, rounded to be read; `always` names what every row has."""
    names = sorted({name for signals, _ in rows for name in signals})
    at = {name: column for column, name in enumerate(names)}
    places = [(row, at[name], value) for row, (signals, _) in enumerate(rows) for name, value in signals.items()]
    lines, columns, values = zip(*places, strict=True)
    model = LogisticRegression(C=strength, max_iter=5000, tol=1e-6)
    model.fit(csr_matrix((values, (lines, columns)), shape=(len(rows), len(names))), np.array([so for _, so in rows]))
    weights = dict(zip(names, model.coef_[0], strict=True)) | {always: model.intercept_[0]}
    return {name: round(float(value), 2) for name, value in weights.items()}


@dataclass(frozen=True)
class Growth:
    """How a forest is grown: how many trees of how many leaves, how much of it each tree settles, from which seed."""

    trees: int = 160
    leaves: int = 14
    rate: float = 0.1
    seed: int = 0


def grown(
    rows: Sequence[tuple[Mapping[str, float], bool]],
    weights: Sequence[float] | None = None,
    how: Growth = Growth(),
) -> Forest:
    """Return a boosted forest that tells what is so, rounded to be read; `weights` say how much each row counts."""
    names = sorted({name for signals, _ in rows for name in signals})
    at = {name: column for column, name in enumerate(names)}
    told = np.zeros((len(rows), len(names)), dtype=np.float32)
    for row, (signals, _) in enumerate(rows):
        for name, value in signals.items():
            told[row, at[name]] = value
    model = GradientBoostingClassifier(
        n_estimators=how.trees,
        learning_rate=how.rate,
        max_leaf_nodes=how.leaves,
        max_depth=10,
        min_samples_leaf=10,
        subsample=0.7,
        max_features=0.1,
        random_state=how.seed,
    )
    model.fit(told, np.array([so for _, so in rows]), sample_weight=weights)
    so = float(np.average([so for _, so in rows], weights=weights))
    trees = tuple(_node(one.tree_, names, how.rate, 0) for (one,) in model.estimators_)
    return Forest(round(math.log(so / (1 - so)), 3), trees)


def _node(tree: Any, names: Sequence[str], rate: float, at: int) -> Node:  # noqa: ANN401 # sklearn's tree is untyped
    if tree.children_left[at] < 0:
        return Leaf(round(float(tree.value[at][0][0]) * rate, 3))
    below, above = (_node(tree, names, rate, int(side[at])) for side in (tree.children_left, tree.children_right))
    return Fork(names[tree.feature[at]], round(float(tree.threshold[at]), 3), below, above)


def rows_of(forest: Forest) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield the rows of a forest's table: fork, signal, cut, below, above."""
    yield "base", "", f"{forest.base}", "", ""
    for number, tree in enumerate(forest.trees):
        yield from _forks(tree, str(number), itertools.count())


def _forks(node: Node, tree: str, numbers: Iterator[int]) -> list[tuple[str, str, str, str, str]]:
    if isinstance(node, Leaf):
        return []
    own = next(numbers)
    below, above = _forks(node.below, tree, numbers), _forks(node.above, tree, numbers)
    row = f"{tree}.{own}", node.signal, f"{node.cut}", _told(node.below, below), _told(node.above, above)
    return [row, *below, *above]


def _told(node: Node, rows: Sequence[Sequence[str]]) -> str:
    """Return how a fork names one of its sides: a leaf by its weight, another fork by its number."""
    return f"{node.weight}" if isinstance(node, Leaf) else f"#{rows[0][0].partition('.')[2]}"


def write_forest(path: Path, forest: Forest) -> None:
    """Write the table of a forest below the head that it has."""
    head = path.read_text("utf-8").split("fork\t")[0]
    rows = "".join("\t".join(row) + "\n" for row in rows_of(forest))
    path.write_text(f"{head}fork\tsignal\tcut\tbelow\tabove\n{rows}", "utf-8", newline="\n")
