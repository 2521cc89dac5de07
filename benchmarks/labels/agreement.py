"""Print how far two people agree on vague claims, contradictions and values: a second labeller beside the labels.

python corpora/build
python benchmarks/labels/agreement.py

`second/` holds what second labellers wrote of the reports of three corpora: they saw the text and the rules, neither
the labels nor the program. What either calls borderline or doubtful is left out.
"""

import csv
import json
from collections import Counter
from decimal import Decimal
from pathlib import Path

BUILT = Path(__file__).resolve().parents[2] / "build" / "corpora"
SECOND = Path(__file__).resolve().parent / "second"
CORPORA = ("thanh_giang", "ky_lam", "duc_khe")
NOT_GIVEN = frozenset({"absent", "parts"})

Row = dict[str, str]


def main() -> None:
    """Print one row a corpus."""
    print("| corpus | sentences judged alike | contradictions: both, first only, second only | values alike |")
    print("|---|---:|---:|---:|")
    for corpus in CORPORA:
        told: Counter[str] = Counter()
        for file in sorted((BUILT / corpus / "gold").glob("*.gold.json")):
            report = file.name.removesuffix(".gold.json")
            sentences = json.loads(file.read_text("utf-8"))["sentences"]
            second = SECOND / corpus / report
            told += vague(sentences, second) + contradictions(sentences, second)
            told += values(BUILT / corpus / "indicators" / f"{report}.tsv", second)
        slips = ", ".join(str(told[name]) for name in ("both", "first", "second"))
        judged = f"{told['alike']} of {told['alike'] + told['unlike']}"
        print(f"| {corpus} | {judged} | {slips} | {told['same']} of {told['same'] + told['differ']} |")


def vague(sentences: list[dict[str, str]], second: Path) -> Counter[str]:
    """Count the sentences that both call vague or sound, and those that they judge apart."""
    labels = {row["sentence"]: row["label"] for row in rows(second.with_name(f"{second.name}.vague.tsv"))}
    pairs = ((one["label"], labels.get(f"s{number:03}", "N")) for number, one in enumerate(sentences, 1))
    return Counter("alike" if first == other else "unlike" for first, other in pairs if "N" not in {first, other})


def contradictions(sentences: list[dict[str, str]], second: Path) -> Counter[str]:
    """Count the sentences that both, only the first, or only the second accuse; rows of tables have no label."""
    first = {f"s{number:03}" for number, one in enumerate(sentences, 1) if one.get("inconsistent")}
    accused = (row["sentence"] for row in rows(second.with_name(f"{second.name}.inconsistent.tsv")))
    other = {name for name in accused if name.startswith("s")}
    return Counter(both=len(first & other), first=len(first - other), second=len(other - first))


def values(file: Path, second: Path) -> Counter[str]:
    """Count the indicators of which both say the same."""
    other = {row["indicator"]: row for row in rows(second.with_name(f"{second.name}.values.tsv"))}
    pairs = ((row, other[row["indicator"]]) for row in rows(file) if not row["why"].startswith("doubtful"))
    return Counter("same" if are_same(*pair) else "differ" for pair in pairs)


def are_same(first: Row, second: Row) -> bool:
    """Tell whether two labels of a value agree.

    A number that has to be computed may be absent, one beside which a sum is wrong may be a conflict.
    """
    if first["why"].startswith("computed") and second["status"] == "absent":
        return True
    if first["why"].startswith("arithmetic") and second["status"] == "conflict":
        return True
    if first["status"] in NOT_GIVEN or second["status"] in NOT_GIVEN:
        return {first["status"], second["status"]} <= NOT_GIVEN
    marked = first["why"].startswith("arithmetic") or first["status"] == second["status"]
    return marked and Decimal(first["value"]) == Decimal(second["value"])


def rows(file: Path) -> list[Row]:
    """Return the rows of a table without its remarks."""
    lines = [line for line in file.read_text("utf-8").splitlines() if line.strip() and not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


if __name__ == "__main__":
    main()
