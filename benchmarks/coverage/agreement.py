"""Print how far two people agree on coverage: the labels and a second labeller's, of four reports and of 14 corpora.

python corpora/build
python benchmarks/coverage/agreement.py

`second/` holds the second labels; the plan, whose tasks a guideline only suggests, is left out. In the folders of whole
corpora the second labeller also says where readers may honestly differ; what he is sure of is printed apart.
"""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import yaml

BUILT = Path(__file__).resolve().parents[2] / "build" / "corpora"
SECOND = Path(__file__).resolve().parent / "second"
STATES = ("covered", "partial", "missing")


def main() -> None:
    """Print the share that both judge alike, and the F1 of each state."""
    told("four reports", [pair for file in sorted(SECOND.glob("*.tsv")) for pair in judged(file, "*")])
    files = sorted(SECOND.glob("*/*.tsv"))
    told("whole corpora", [pair for file in files for pair in judged(file, file.parent.name)])
    told("the same, where sure", [pair for file in files for pair in judged(file, file.parent.name, sure=True)])


def told(what: str, judgements: Sequence[tuple[str, str]]) -> None:
    """Print how far two people agree in these judgements."""
    pairs = Counter(judgements)
    alike = sum(count for (first, second), count in pairs.items() if first == second)
    scores = {state: f1(pairs, state) for state in STATES}
    share, macro = alike / pairs.total(), sum(scores.values()) / len(scores)
    print(f"{what}: {alike} of {pairs.total()} parts alike ({share:.1%}), macro-F1 {macro:.3f}")
    print("  " + ", ".join(f"{state} {value:.3f}" for state, value in scores.items()))


def judged(file: Path, corpus: str, *, sure: bool = False) -> list[tuple[str, str]]:
    """Return for each part of one report what the labels say and what the second labeller says."""
    gold_file = next(BUILT.glob(f"{corpus}/gold/{file.stem}.gold.json"))
    gold = json.loads(gold_file.read_text("utf-8"))
    guideline = yaml.safe_load((gold_file.parents[1] / "guideline.gold.yaml").read_text("utf-8"))
    plans = tuple(section["id"] for section in guideline["sections"] if section["kind"] == "plan")
    lines = [line.split("\t") for line in file.read_text("utf-8").splitlines() if not line.startswith("#")]
    return [
        (next((state for state in ("missing", "partial") if topic in gold[state]), "covered"), said)
        for topic, said, *others in lines[1:]
        if not f"{topic}.".startswith(tuple(f"{plan}." for plan in plans)) and not (sure and others[-1:] == ["yes"])
    ]


def f1(pairs: Counter[tuple[str, str]], state: str) -> float:
    """Return the F1 of one state between both."""
    hit = pairs[state, state]
    said = sum(count for pair, count in pairs.items() for one in pair if one == state)
    return 2 * hit / said


if __name__ == "__main__":
    main()
