"""Learn from the labelled sentences what the steps from topic to topic are worth (`guidelines/aligning/thresholds.py`).

python corpora/build
python benchmarks/coverage/steps.py

A conditional random field over the sentences of each development report: what a sentence gains by its words counts as
it is, and learned are what its heading and its place add (OWN_SECTION, OPENS, OTHER_KIND, SITUATION) and what it is
worth that it keeps the topic of the sentence before, goes on to the next, goes back or skips some. Printed are how many
sentences get a labelled topic first, a fifth of the corpora left out in turn, with the thresholds of now and with the
learned ones. The thresholds stand seven tenths of the way from the earlier ones, set by hand, to these: a paragraph of
the labelled reports has one topic by the rules of labelling, others may have several.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from corpus import Case, cases  # type: ignore[import-not-found] # found beside this script
from numpy.typing import NDArray
from scipy.optimize import minimize

from nlp_reports.guidelines.aligning import thresholds
from nlp_reports.guidelines.aligning.aligner import _Aligner
from nlp_reports.model import SectionKind
from nlp_reports.text import fold

BUILT = Path(__file__).resolve().parents[2] / "build" / "corpora"
NAMES = ("words", "OWN_SECTION", "OPENS", "OTHER_KIND", "SITUATION")
STEPS = ("STAYS", "GOES_ON", "GOES_BACK", "SKIPS")
FOLDS, PENALTY, ROUNDS, NEVER = 5, 10.0, 40, -1e4
Array = NDArray[np.float64]


@dataclass(frozen=True)
class Run:
    """The sentences of a report: what speaks for each topic, how close each follows, which topics are labelled."""

    corpus: str
    signs: Array
    close: Sequence[int]
    right: NDArray[np.bool_]
    labelled: NDArray[np.bool_]

    def relations(self) -> NDArray[np.int64]:
        """Return for each pair of topics whether the step between them stays, goes on, goes back or skips."""
        places = np.arange(self.signs.shape[1])
        step = places[None] - places[:, None]
        return np.select([step == 0, step == 1, step < 0], [0, 1, 2], 3)


def run_of(case: Case) -> Run:
    """Return one report with its labels."""
    aligner = _Aligner(case.report, case.sentences, case.guideline)
    places = {topic.id: place for place, topic in enumerate(case.guideline.topics)}
    labels = {fold(sentence.text).strip(): sentence.topics for sentence in case.gold.sentences}
    told = list(aligner.likely)
    joined = [aligner._joined(before, place) for before, place in zip([-1, *told], told, strict=False)]  # noqa: SLF001
    right = np.zeros((len(told), len(places)), dtype=bool)
    signs = np.zeros((len(told), len(places), len(NAMES)))
    for row, (place, close) in enumerate(zip(told, joined, strict=True)):
        sentence = case.sentences[place]
        pointed = [places[topic] for topic in aligner.headings[sentence.section]]
        kind = aligner._kind(sentence)  # noqa: SLF001
        signs[row, :, 0] = aligner.likely[place]
        signs[row, pointed, 1] = min(1.0, thresholds.NARROW / max(1, len(pointed)))
        signs[row, min(pointed, default=0), 2] = float(close == 0 and bool(pointed))
        signs[row, :, 3] = [-float(aligner.apart and other is not kind) for other in aligner.kinds]
        if kind is SectionKind.BACKGROUND and aligner.situation:
            signs[row, places[aligner.situation], 4] = 1.0
        text = fold(sentence.span.of(case.report.text)).strip()
        right[row, [places[topic] for topic in labels.get(text, ()) if topic in places]] = True
    labelled = np.asarray(right.any(axis=1))
    right[~labelled] = True
    return Run(case.corpus, signs, joined, right, labelled)


def split(weights: Array) -> tuple[Array, Array]:
    """Return the weights of the signs and, by closeness, those of the steps."""
    return weights[: len(NAMES)], weights[len(NAMES) :].reshape(3, len(STEPS))


def summed(values: Array, axis: int) -> Array:
    """Return the logarithm of the sum of exponentials."""
    most = values.max(axis, keepdims=True)
    found: Array = (most + np.log(np.exp(values - most).sum(axis, keepdims=True))).squeeze(axis)
    return found


def expected(run: Run, weights: Array, *, labels: bool) -> tuple[float, Array]:
    """Return the logarithm of what all paths are worth together (those of the labels alone), and its gradient."""
    signs, steps = split(weights)
    worth = run.signs @ signs
    worth = np.where(run.right, worth, NEVER) if labels else worth
    relations = run.relations()
    between = [steps[close][relations] for close in run.close]
    forward, backward = worth.copy(), np.zeros_like(worth)
    for row in range(1, len(worth)):
        forward[row] += summed(forward[row - 1][:, None] + between[row], 0)
    for row in range(len(worth) - 2, -1, -1):
        backward[row] = summed(between[row + 1] + (worth[row + 1] + backward[row + 1])[None], 1)
    whole = float(summed(forward[-1], 0))
    counts = np.zeros((3, len(STEPS)))
    for row in range(1, len(worth)):
        pairs = np.exp(forward[row - 1][:, None] + between[row] + (worth[row] + backward[row])[None] - whole)
        counts[run.close[row]] += np.bincount(relations.ravel(), pairs.ravel(), len(STEPS))
    told = np.einsum("nt,ntf->f", np.exp(forward + backward - whole), run.signs)
    return whole, np.concatenate([told, counts.ravel()])


def learn(runs: Sequence[Run]) -> Array:
    """Return the weights under which the labelled paths are likeliest."""

    def loss(weights: Array) -> tuple[float, Array]:
        total, slope = PENALTY * float(weights @ weights) / 2, PENALTY * weights
        for run in runs:
            (every, told), (right, wanted) = (expected(run, weights, labels=labels) for labels in (False, True))
            total, slope = total + every - right, slope + told - wanted
        return total, slope

    size = len(NAMES) + 3 * len(STEPS)
    found: Array = minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}).x
    return found


def path(run: Run, weights: Array) -> list[int]:
    """Return the topics that are worth the most together."""
    signs, steps = split(weights)
    worth, relations = run.signs @ signs, run.relations()
    came, best = [], worth[0]
    for row in range(1, len(worth)):
        sums = steps[run.close[row]][relations] + best[:, None]
        came.append(sums.argmax(0))
        best = sums.max(0) + worth[row]
    found = [int(best.argmax())]
    for back in reversed(came):
        found.append(int(back[found[-1]]))
    return found[::-1]


def hits(run: Run, weights: Array) -> tuple[int, int]:
    """Return how many labelled sentences get a labelled topic, and how many there are."""
    right = run.right[np.arange(len(run.close)), path(run, weights)] & run.labelled
    return int(right.sum()), int(run.labelled.sum())


def now() -> Array:
    """Return the thresholds of now as weights."""
    signs = [1.0, *(getattr(thresholds, name) for name in NAMES[1:])]
    steps = [getattr(thresholds, name)[close] for close in range(3) for name in STEPS]
    return np.array([*signs, *steps])


def lines(weights: Array) -> Iterator[str]:
    """Yield the weights in points of likeness."""
    signs, steps = split(weights / weights[0])
    yield "  ".join(f"{name} {value:.1f}" for name, value in zip(NAMES, signs, strict=True))
    for name, values in zip(STEPS, steps.T, strict=True):
        yield f"{name} " + " ".join(f"{value:.1f}" for value in values)


def main() -> None:
    """Print the shares and the weights."""
    runs = [run for run in map(run_of, cases(BUILT)) if run.close]
    corpora = sorted({run.corpus for run in runs})
    told = [hits(run, now()) for run in runs]
    left: list[tuple[int, int]] = []
    for fold_number in range(FOLDS):
        out = set(corpora[fold_number::FOLDS])
        weights = learn([run for run in runs if run.corpus not in out])
        left += [hits(run, weights) for run in runs if run.corpus in out]
    for name, pairs in (("thresholds of now", told), ("learned, left out", left)):
        print(f"{name}: {sum(hit for hit, _ in pairs) / sum(n for _, n in pairs):.3f} of {sum(n for _, n in pairs)}")
    print("\n".join(lines(learn(runs))))


if __name__ == "__main__":
    main()
