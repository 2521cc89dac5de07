"""Measure figures alone: `python benchmarks/figures/run.py GOLD_DIR…` prints quality and speed, peers beside ours.

GOLD_DIR holds `*.gold.json` of a built corpus (corpora/build). Only sentences are read, so that reading and cutting
cost nothing here. A peer that is not installed is left out (`pip install quantulum3`).
"""

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from nlp_reports.evaluation.matching import ends, same_span, same_unit
from nlp_reports.figures import extract
from nlp_reports.model import Evidence, Figure, FigureKind, Span

Extractor = Callable[[str], Sequence[Figure]]
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_ROUNDS = 3


def naive(text: str) -> tuple[Figure, ...]:
    """Return every number as evidence, dots as thousands and commas as decimals: what a first script does."""
    return tuple(
        Figure(Span(*found.span()), found[0], FigureKind.COUNT, Evidence.YES, value=Decimal(plain))
        for found in _NUMBER.finditer(text)
        if (plain := found[0].replace(".", "").replace(",", ".")).count(".") <= 1
    )


def peers() -> Iterator[tuple[str, Extractor]]:
    """Yield ours, a naive script, and quantulum3 where it is installed."""
    yield "nlp_reports", extract
    yield "every number", naive
    try:
        from quantulum3 import classifier, parser  # type: ignore[import-not-found]  # noqa: PLC0415 - a peer that few have
    except ImportError:
        return
    # Its classifier of ambiguous units was pickled with an old scikit-learn, and does not load with a new one.
    classifier.USE_CLF = False
    yield "quantulum3", lambda text: tuple(_foreign(quantity) for quantity in parser.parse(text))


def _foreign(quantity: Any) -> Figure:  # noqa: ANN401 - the peer publishes no types
    span = Span(*quantity.span)
    return Figure(span, quantity.surface, FigureKind.COUNT, Evidence.YES, value=Decimal(str(quantity.value)))


def measure(sentences: Sequence[dict[str, Any]], find: Extractor) -> Counter[str]:
    """Count right, false and missing figures, right units, and number-like texts taken for evidence."""
    tally: Counter[str] = Counter()
    for sentence in sentences:
        ours = [f for f in find(sentence["text"]) if f.evidence is not Evidence.NO]
        used: dict[int, frozenset[str]] = {}
        for gold in sentence["figures"]:
            fitting = [
                at
                for at, figure in enumerate(ours)
                if same_span(gold["text"], figure.text)
                and ends(gold["value"], figure)
                and not ends(gold["value"], figure) & used.get(at, frozenset())
            ]
            tally["right" if fitting else "missing"] += 1
            if fitting:
                used[fitting[0]] = used.get(fitting[0], frozenset()) | ends(gold["value"], ours[fitting[0]])
                tally["units"] += same_unit(gold["unit"], ours[fitting[0]])
        free = [figure for at, figure in enumerate(ours) if at not in used]
        tally["false"] += sum(figure.kind is not FigureKind.ZERO for figure in free)
        for other in sentence["not_figures"]:
            if any(letter.isdigit() for letter in other["text"]):
                tally["others"] += 1
                tally["others taken"] += any(same_span(other["text"], figure.text) for figure in free)
    return tally


def speed(texts: Sequence[str], find: Extractor) -> float:
    """Return sentences per second of CPU time in a warm process, the best of three rounds."""
    rounds = []
    for _ in range(_ROUNDS):
        start = time.process_time()
        for text in texts:
            find(text)
        rounds.append(time.process_time() - start)
    return len(texts) / min(rounds)


def report(name: str, tally: Counter[str], rate: float) -> str:
    """Return one line of results."""
    right, false, missing = tally["right"], tally["false"], tally["missing"]
    precision, recall = right / max(1, right + false), right / max(1, right + missing)
    return (
        f"{name:14} P {precision:.3f} R {recall:.3f} F1 {2 * right / max(1, 2 * right + false + missing):.3f} "
        f"n {right + missing}  units {tally['units'] / max(1, right):.3f}  "
        f"non-evidence taken {tally['others taken'] / max(1, tally['others']):.3f} of {tally['others']}  "
        f"{rate:,.0f} sentences/s"
    )


def main() -> None:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path, metavar="GOLD_DIR")
    paths = [path for folder in parser.parse_args().gold for path in sorted(folder.glob("*.gold.json"))]
    sentences = [one for path in paths for one in json.loads(path.read_text("utf-8"))["sentences"]]
    for name, find in peers():
        print(report(name, measure(sentences, find), speed([one["text"] for one in sentences], find)))


if __name__ == "__main__":
    main()
