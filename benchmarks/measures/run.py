"""Print the measures of the test halves as README.md shows them; `--write` puts them there.

python corpora/build
python benchmarks/measures/run.py [--write]
"""

import sys
from pathlib import Path

from nlp_reports.evaluation import Measure, evaluate

ROOT = Path(__file__).parents[2]
CORPORA = {
    "tra_son": "unions",
    "van_thuy": "unions, next year's guideline",
    "hoi_nong_dan": "farmers' association",
    "doan_thanh_nien": "youth union",
    "ham_giang": "unions, 2020's guideline, unseen",
    "nd_khe_vai": "farmers, own guideline, unseen",
    "ld_tram_huong": "unions, 2020's guideline, unseen",
    "kh_dong_vai": "society for learning, own guideline, unseen",
    "pn_lung_thong": "women, own guideline, unseen",
}
BEGIN = "<!-- measures: written by `python benchmarks/measures/run.py --write` -->\n"
END = "<!-- /measures -->"


def block(built: Path, split: str = "test") -> str:
    """Return the measures of every corpus as one Markdown table, each with the number of cases it was counted on."""
    measured = {name: {m.id: m for m in evaluate(built / name, split)} for name in CORPORA}
    ids = list(next(iter(measured.values())))
    head = " | ".join(CORPORA.values())
    rows = [f"| `{key}` | " + " | ".join(_cell(measured[name][key]) for name in CORPORA) + " |" for key in ids]
    return "\n".join([f"| measure | {head} |", "|---" * (1 + len(CORPORA)) + "|", *rows]) + "\n"


def _cell(measure: Measure) -> str:
    digits = 1 if measure.id.endswith("per_100") else 3
    return f"{measure.value:.{digits}f} ({measure.n})" if measure.n else "–"


def main() -> None:
    """Print the block, or write it between its marks in README.md."""
    text = block(ROOT / "build" / "corpora")
    print(text)
    if "--write" in sys.argv[1:]:
        readme = ROOT / "README.md"
        before, rest = readme.read_text("utf-8").split(BEGIN)
        after = rest.split(END)[1]
        readme.write_text(f"{before}{BEGIN}{text}{END}{after}", "utf-8", newline="\n")


if __name__ == "__main__":
    main()
