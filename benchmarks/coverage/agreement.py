"""Print how far two people agree on coverage: the labels of four test reports and a second labeller's.

python corpora/build
python benchmarks/coverage/agreement.py

`second/` holds the second labels; the plan, whose tasks a guideline only suggests, is left out.
"""

import json
from collections import Counter
from pathlib import Path

import yaml

BUILT = Path(__file__).resolve().parents[2] / "build" / "corpora"
SECOND = Path(__file__).resolve().parent / "second"
STATES = ("covered", "partial", "missing")


def main() -> None:
    """Print the share that both judge alike, and the F1 of each state."""
    pairs = Counter(pair for file in sorted(SECOND.glob("*.tsv")) for pair in judged(file))
    alike = sum(count for (first, second), count in pairs.items() if first == second)
    told = {state: f1(pairs, state) for state in STATES}
    share, macro = alike / pairs.total(), sum(told.values()) / len(told)
    print(f"{alike} of {pairs.total()} parts alike ({share:.1%}), macro-F1 {macro:.3f}")
    print(", ".join(f"{state} {value:.3f}" for state, value in told.items()))


def judged(file: Path) -> list[tuple[str, str]]:
    """Return for each part of one report what the labels say and what the second labeller says."""
    gold_file = next(BUILT.glob(f"*/gold/{file.stem}.gold.json"))
    gold = json.loads(gold_file.read_text("utf-8"))
    guideline = yaml.safe_load((gold_file.parents[1] / "guideline.gold.yaml").read_text("utf-8"))
    plans = tuple(section["id"] for section in guideline["sections"] if section["kind"] == "plan")
    lines = [line.split("\t") for line in file.read_text("utf-8").splitlines() if not line.startswith("#")]
    return [
        (next((state for state in ("missing", "partial") if topic in gold[state]), "covered"), state_said)
        for topic, state_said in lines[1:]
        if not f"{topic}.".startswith(tuple(f"{plan}." for plan in plans))
    ]


def f1(pairs: Counter[tuple[str, str]], state: str) -> float:
    """Return the F1 of one state between both."""
    hit = pairs[state, state]
    said = sum(count for pair, count in pairs.items() for one in pair if one == state)
    return 2 * hit / said


if __name__ == "__main__":
    main()
