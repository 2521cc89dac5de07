"""What the weighings of figures share: the labelled reports, and the regression over signals.

The reports are those of the development split, read, each labelled sentence with those of ours that it stands in.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from nlp_reports.evaluation import load_gold
from nlp_reports.evaluation.gold import GoldSentence
from nlp_reports.evaluation.matching import align
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
