"""Measure how well themes are gathered, with the table of known matters and with an empty one.

python benchmarks/themes/run.py BUILT [--split dev|test]

BUILT is what `python corpora/build --out BUILT` writes. A corpus without reports of the split is left out. The empty
table is what a report about matters that nobody foresaw meets: only its words, terms and letters can gather it.
"""

import sys
from pathlib import Path
from unittest.mock import patch

from nlp_reports.errors import InputError
from nlp_reports.evaluation import load_gold
from nlp_reports.evaluation.pairing import Pairing
from nlp_reports.evaluation.theme_measures import themes
from nlp_reports.guidelines import read_guideline
from nlp_reports.model import Run
from nlp_reports.pipeline import Options, journey
from nlp_reports.themes import cluster

KNOWN = "with the table of matters"
EMPTY = "with an empty table"


def main() -> None:
    """Print B-cubed F1, the mean over roles, of each corpus."""
    built = Path(sys.argv[1])
    split = sys.argv[sys.argv.index("--split") + 1] if "--split" in sys.argv else "dev"
    print(f"| {split} | statements | {KNOWN} | {EMPTY} |\n| --- | --- | --- | --- |")
    for corpus in sorted(path for path in built.iterdir() if (path / "split.json").is_file()):
        try:
            gold = load_gold(corpus, split)
        except InputError:
            continue
        run = journey(
            corpus / "reports",
            read_guideline(corpus / "guideline.docx"),
            Options(only=frozenset(report.name for report in gold)),
        )
        ours = {analysis.report.name: analysis for analysis in run.analyses}
        pairs = [Pairing(report, ours[report.name]) for report in gold]
        known, count = _mean(run, pairs)
        with patch("nlp_reports.themes.vectors.concepts", lambda *_told: {}):
            empty, _ = _mean(run, pairs)
        print(f"| {corpus.name} | {count} | {known:.3f} | {empty:.3f} |", flush=True)


def _mean(run: Run, pairs: list[Pairing]) -> tuple[float, int]:
    said = [one for theme in run.themes for one in theme.statements]
    found = cluster(said, run.guideline.topics)
    scores = themes(pairs, {one.key: theme.id for theme in found for one in theme.statements})
    told = [(score, count) for score, count in scores.values() if count]
    return sum(score for score, _ in told) / len(told), sum(count for _, count in told)


if __name__ == "__main__":
    main()
