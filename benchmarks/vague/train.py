"""Weigh the signals of continuation (`continuation_weights.tsv`) and measure them on reports that were left out.

python benchmarks/vague/train.py BUILT            leave each development report out in turn, and print the mistakes
python benchmarks/vague/train.py BUILT --write    weigh on all of them and write the table
python benchmarks/vague/train.py BUILT --signals  print, for each signal, how often it stands in either kind of pair

BUILT is what `python corpora/build --out BUILT` writes. Only development reports are read.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nlp_reports.checks.context import Context
from nlp_reports.checks.vagueness.continuation import Pair, signals_of
from nlp_reports.checks.vagueness.findings import OWING
from nlp_reports.checks.vagueness.scope import Scope
from nlp_reports.evaluation import load_gold
from nlp_reports.evaluation.pairing import Pairing
from nlp_reports.figures import figures_of
from nlp_reports.guidelines import align, read_guideline
from nlp_reports.lexicon.reader import read_table
from nlp_reports.model import Analysis, Guideline, Paragraph, ParagraphKind, Report, Span
from nlp_reports.reading import read_report
from nlp_reports.text import sentences_of

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "nlp_reports" / "lexicon" / "vi" / "continuation_weights.tsv"
WRITTEN = (ROOT / "benchmarks" / "vague" / "pairs.tsv", ROOT / "tests" / "checks" / "examples" / "vague.tsv")
RIDGE = 1.0
# Where few pairs speak, weights stay near what the genre says: such openers name another matter or announce results.
EXPECTED = {
    "result": 2.0,
    "addition": -2.0,
    "contrast": -2.5,
    "turn to another": -3.0,
    "turn to the same": 1.0,
    "named to another": -1.0,
    "other circumstance": -2.0,
    "claim tells an effect": -1.0,
    "claim points": 0.5,
    "claim announces": 2.0,
    "harm told": 1.5,
    "other occasion": -2.5,
    "worry told": -1.5,
    "matter appears": -0.5,
    "own size told": -2.0,
    "claim after figures": -0.5,
}
# A claim behind figures of its paragraph is judged differently by different readers, and counts less.
DISPUTED = 0.6
STEPS = 4000
RATE = 0.05
Vector = NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """A claim with the sentence that follows it, and whether the labels say that it is supported."""

    source: str
    pair: Pair
    supported: bool


def main(built: Path, *, write: bool, count: bool) -> None:
    """Read the examples; then weigh, count or judge."""
    examples = [*labelled(built), *written()]
    if count:
        counted(examples)
    elif write:
        TABLE.write_text(as_table(weigh(examples)), "utf-8", newline="\n")
    else:
        judge(examples)


def labelled(built: Path) -> Iterator[Example]:
    """Yield the pairs of the development reports of every corpus."""
    for corpus in sorted(path.parent for path in built.glob("*/split.json")):
        if not json.loads((corpus / "split.json").read_text("utf-8")).get("dev"):
            continue
        guideline = read_guideline(corpus / "guideline.docx")
        for gold in load_gold(corpus, "dev"):
            path = next(path for path in (corpus / "reports").iterdir() if path.stem == gold.name)
            context = context_of(path, guideline)
            pairing = Pairing(gold, Analysis(context.report, context.sentences, context.figures))
            yield from pairs_of(context, pairing)


def context_of(path: Path, guideline: Guideline) -> Context:
    """Return what the checks may look at."""
    report = read_report(path, name=path.stem, file=path.name)
    sentences = sentences_of(report)
    alignment = align(report, sentences, guideline)
    return Context(report, sentences, figures_of(report, sentences), guideline, alignment)


def pairs_of(context: Context, pairing: Pairing) -> Iterator[Example]:
    """Yield the labelled sentences without figures that a sentence with figures follows in the paragraph."""
    scope = Scope(context)
    sections = context.report.sections
    for sentence in context.sentences:
        labels = {gold.label for gold in pairing.heard[sentence.ref]}
        if sentence.section < 0 or sections[sentence.section].kind not in OWING or not labels & {"V", "K"}:
            continue
        pair = None if scope.proven(sentence) else scope.pair_of(sentence)
        if pair is not None:
            yield Example(pairing.gold.name, pair, "V" not in labels)


def written() -> Iterator[Example]:
    """Yield the pairs that people wrote."""
    for path in WRITTEN:
        for row in read_table(path):
            claim = row["claim"] if path.name == "pairs.tsv" else row["sentence"]
            pair = pair_alone(claim, row["next"])
            if pair is not None:
                yield Example(path.name, pair, row["expected"] == "sound")


def pair_alone(claim: str, following: str) -> Pair | None:
    """Return two sentences as the pair that they are in a paragraph of their own, None without a supporting figure."""
    text = f"{claim} {following}"
    span = Span(0, len(text))
    report = Report("", "", text, (Paragraph(0, ParagraphKind.BODY, span, span),))
    sentences = sentences_of(report)
    scope = Scope(Context(report, sentences, figures_of(report, sentences)))
    return None if scope.proven(sentences[0]) else scope.pair_of(sentences[0])


def weigh(examples: Sequence[Example]) -> dict[str, float]:
    """Return the weight of each signal: logistic regression with a ridge, rounded to be read."""
    seen = [signals_of(example.pair) for example in examples]
    names = sorted(set(EXPECTED).union(*seen))
    expected = np.array([EXPECTED.get(name, 0.0) for name in names])
    matrix = np.array([[name in signals for name in names] for signals in seen], dtype=float)
    truth = np.array([example.supported for example in examples], dtype=float)
    trusted = np.array([DISPUTED if e.pair.after_figures and not e.supported else 1.0 for e in examples])
    weights: Vector = expected.copy()
    for _ in range(STEPS):
        missed = trusted * (1 / (1 + np.exp(-matrix @ weights)) - truth)
        slope = matrix.T @ missed + RIDGE * (weights - expected)
        weights -= RATE * slope / np.sqrt(len(examples))
    return {name: round(float(weight), 1) for name, weight in zip(names, weights, strict=True)}


def judge(examples: Sequence[Example]) -> None:
    """Print how pairs of each report fare under the weights of the others."""
    right: Counter[str] = Counter()
    for source in sorted({example.source for example in examples}):
        weights = weigh([example for example in examples if example.source != source])
        for example in (example for example in examples if example.source == source):
            signals = signals_of(example.pair)
            score = sum(weights.get(signal, 0.0) for signal in signals)
            right[source] += (score > 0) == example.supported
            if (score > 0) != example.supported:
                told = " ".join(f"{s}={weights.get(s, 0.0)};" for s in sorted(signals))
                print(f"{source} {'K' if example.supported else 'V'} {score:.1f} {told}")
                print(f"    {example.pair.claim}\n    >> {example.pair.following}")
    whole = Counter(example.source for example in examples)
    for source, number in sorted(whole.items()):
        print(f"{source:16}{right[source]:4} of {number}")
    reports = [source for source in whole if not source.endswith(".tsv")]
    print("reports         ", sum(right[s] for s in reports), "of", sum(whole[s] for s in reports))


def counted(examples: Sequence[Example]) -> None:
    """Print in how many supported and unsupported pairs each signal stands."""
    counts: Counter[tuple[str, bool]] = Counter()
    for example in examples:
        counts.update((signal, example.supported) for signal in signals_of(example.pair))
    weights = weigh(examples)
    for name in sorted(weights, key=lambda name: -weights[name]):
        print(f"{name:26}{weights[name]:6.1f}  supported {counts[name, True]:3}  not {counts[name, False]:3}")


def as_table(weights: dict[str, float]) -> str:
    """Return the table as it is written."""
    head = (
        "# source: logistic regression over labelled and written pairs, benchmarks/vague/train.py\n"
        "# owner: checks room\n# date: 2026-11-28\nsignal\tweight\n"
    )
    ordered = sorted(weights, key=lambda name: (-weights[name], name))
    return head + "".join(f"{name}\t{weights[name]:.1f}\n" for name in ordered)


if __name__ == "__main__":
    main(Path(sys.argv[1]), write="--write" in sys.argv, count="--signals" in sys.argv)
