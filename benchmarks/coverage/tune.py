"""Measure coverage on the dev split, ablate it, and try other thresholds one at a time.

python benchmarks/coverage/tune.py            measures and ablation
python benchmarks/coverage/tune.py --grid     and every threshold at other values
"""

import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from corpus import (  # type: ignore[import-not-found]  # noqa: E402 - found beside this script
    Gold,
    read_gold,
)

from nlp_reports.checks.context import Context  # noqa: E402
from nlp_reports.checks.coverage import coverage_of  # noqa: E402
from nlp_reports.checks.vague import vague_sentences  # noqa: E402
from nlp_reports.figures import figures_of  # noqa: E402
from nlp_reports.guidelines import align, guideline_of  # noqa: E402
from nlp_reports.model import Guideline, TopicCoverage  # noqa: E402

DEV = {
    "tra_son": ("01_khe_lau", "02_bau_sen", "03_tra_son", "05_dong_truc", "07_y_te", "11_nam_khe"),
    "hoi_nong_dan": ("nd01_bau_sen",),
}
STATES = ("covered", "partial", "missing")
ABLATIONS: dict[str, dict[str, float]] = {
    "both": {},
    "content only": {"OWN_SECTION": 0.0, "NO_SECTION": 0.0, "POINTED": 0.0, "OTHER_KIND": 0.0},
    "structure only": {"TOUCH": 0.0, "OWN_SECTION": 1000.0, "ALSO": 9.0, "ALSO_POINTED": 9.0, "ALSO_BARRED": 9.0},
}
GRID = {
    "NAMED": (0.3, 0.36, 0.5),
    "OWN_SECTION": (4.0, 8.0),
    "NARROW": (4.0, 8.0),
    "OTHER_KIND": (2.0, 6.0),
    "POINTED": (3.0, 9.0),
    "SPEAKS": (0.4, 0.55, 0.6),
    "TOUCH": (4.0, 8.0),
    "SMALL_MATTER": (4.0, 8.0),
    "ALSO": (0.35, 0.45),
    "ALSO_POINTED": (0.28, 0.38),
    "STAYS": (0.6, 1.8),
    "STAYS_IN_PARAGRAPH": (1.4, 3.0),
    "GOES_ON": (0.4, 1.4),
    "GOES_BACK": (-0.5, -2.5),
    "UNTOUCHED": (0.08, 0.15, 0.18),
    "SIDE_MATTER": (4.0, 8.0),
    "LACKING": (0.25, 0.4),
    "SHARED_SYLLABLES": (0.34, 0.5, 1.0),
}


def rooms() -> list[ModuleType]:
    """Return the modules that may hold a threshold."""
    starts = ("nlp_reports.guidelines.", "nlp_reports.checks.coverage")
    return [module for name, module in sorted(sys.modules.items()) if name.startswith(starts)]


def put(**values: float) -> dict[str, float]:
    """Set thresholds wherever they were imported, and return what they were."""
    before: dict[str, float] = {}
    for module in rooms():
        for name, value in values.items():
            if hasattr(module, name):
                before[name] = getattr(module, name)
                setattr(module, name, value)
    return before


def measure(guidelines: dict[str, Guideline], golds: list[tuple[str, Gold]]) -> str:
    """Return macro-F1 of the three states, missing figures, and topics said missing though they are there."""
    states: Counter[tuple[str, str]] = Counter()
    lacking: Counter[str] = Counter()
    for corpus, gold in golds:
        guideline = guidelines[corpus]
        figures = figures_of(gold.report, gold.sentences)
        alignment = align(gold.report, gold.sentences, guideline)
        context = Context(gold.report, gold.sentences, figures, guideline, alignment)
        for one in coverage_of(context, vague_sentences(context)):
            count(gold, one, states, lacking)
    scores = []
    for state in STATES:
        said = sum(n for (_, tool), n in states.items() if tool == state)
        true = sum(n for (want, _), n in states.items() if want == state)
        scores.append(2 * states[state, state] / (said + true))
    unjust = sum(n for (want, tool), n in states.items() if tool == "missing" != want)
    return (
        f"macro-F1 {sum(scores) / len(scores):.3f}  figures found missing {lacking['hit']}/{lacking['all']},"
        f" falsely {lacking['false']}  said missing though there {unjust}/{states.total()}"
    )


def count(gold: Gold, one: TopicCoverage, states: Counter[tuple[str, str]], lacking: Counter[str]) -> None:
    """Add one topic of one report to the counts."""
    if one.topic not in {topic for topics in gold.topics for topic in topics} | gold.missing:
        return
    want = "missing" if one.topic in gold.missing else "partial" if one.topic in gold.partial else "covered"
    states[want, one.status.value] += 1
    lacks = bool(one.figures_required) and not one.figures_found
    lacking["all"] += one.topic in gold.nofigures
    lacking["hit"] += lacks and one.topic in gold.nofigures
    lacking["false"] += lacks and one.topic not in gold.nofigures and one.topic in gold.counted


def main() -> None:
    """Print the measures."""
    sources = ROOT / "corpora"
    guidelines = {corpus: guideline_of(read_gold(sources / corpus / "guideline.rep").report) for corpus in DEV}
    golds = [
        (corpus, read_gold(sources / corpus / "reports" / f"{name}.rep"))
        for corpus, names in DEV.items()
        for name in names
    ]
    for name, values in ABLATIONS.items():
        before = put(**values)
        print(f"{name:15} {measure(guidelines, golds)}")
        put(**before)
    for name, others in GRID.items() if "--grid" in sys.argv else ():
        for value in others:
            before = put(**{name: value})
            print(f"{name:20} {value:7} {measure(guidelines, golds)}")
            put(**before)


if __name__ == "__main__":
    main()
