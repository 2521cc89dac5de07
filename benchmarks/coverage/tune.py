"""Measure coverage on the dev split, ablate it, and try its thresholds at other values.

python corpora/build                          first: the reports are read from their Word files
python benchmarks/coverage/tune.py            measures per report, and ablation
python benchmarks/coverage/tune.py --grid     every threshold at other values, one at a time

Which thresholds carry over to reports not looked at is measured by train.py beside this script; what the steps from
topic to topic are worth is learned by steps.py.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

BUILT = Path(__file__).resolve().parents[2] / "build" / "corpora"

from corpus import Case, cases  # type: ignore[import-not-found]  # noqa: E402 - found beside this script

from nlp_reports.checks.context import Context  # noqa: E402
from nlp_reports.checks.coverage.verdicts import coverage_of  # noqa: E402
from nlp_reports.model import TopicCoverage  # noqa: E402

STATES = ("covered", "partial", "missing")
ABLATIONS: dict[str, dict[str, float]] = {
    "both": {},
    "content only": {"OWN_SECTION": 0.0, "NO_SECTION": 0.0, "POINTED": 0.0, "OTHER_KIND": 0.0},
    "structure only": {"TOUCH": 0.0, "OWN_SECTION": 1000.0, "ALSO": 9.0, "ALSO_POINTED": 9.0, "ALSO_BARRED": 9.0},
}
GRID = {
    "NAMED": (0.3, 0.36, 0.5),
    "OWN_SECTION": (4.0, 7.0),
    "NARROW": (4.0, 8.0),
    "OTHER_KIND": (1.0, 4.0),
    "POINTED": (3.0, 9.0),
    "SPEAKS": (0.4, 0.55, 0.6),
    "TOUCH": (4.0, 8.0),
    "SMALL_MATTER": (4.0, 8.0),
    "ALSO": (0.35, 0.45),
    "ALSO_POINTED": (0.28, 0.38),
    "OPENS": (0.0, 4.0),
    "CLAIMS": (4.0, 8.0, 99.0),
    "CLAIMS_APART": (6.0, 10.0, 99.0),
    "CLAIMS_WIDE": (0.5, 3.0, 6.0),
    "TOUCHED": (0.1, 0.2),
    "BESIDE": (0.15, 0.5),
    "LIST_SHARE": (0.15, 0.5),
    "LIST_CLAIMED": (0.5, 1.0),
    "SIDE_MATTER": (0.1, 0.3),
}


@dataclass
class Tally:
    """The three states, gold against said; and required figures: asked for, found missing, falsely so."""

    states: Counter[tuple[str, str]]
    figures: Counter[str]

    @property
    def macro(self) -> float:
        """Return the mean F1 of those states that the gold or the tool speaks of."""
        scores = []
        for state in STATES:
            said = sum(n for (_, tool), n in self.states.items() if tool == state)
            true = sum(n for (want, _), n in self.states.items() if want == state)
            if said + true:
                scores.append(2 * self.states[state, state] / (said + true))
        return sum(scores) / len(scores)

    def __str__(self) -> str:
        """Return the measures in one line."""
        unjust = sum(n for (want, tool), n in self.states.items() if tool == "missing" != want)
        right = sum(self.states[state, state] for state in STATES)
        return (
            f"macro-F1 {self.macro:.3f}  right {right}/{self.states.total()}  figures found missing"
            f" {self.figures['hit']}/{self.figures['all']}, falsely {self.figures['false']}"
            f"  said missing though there {unjust}"
        )


def rooms() -> list[ModuleType]:
    """Return the modules that may hold a threshold."""
    starts = ("nlp_reports.guidelines.", "nlp_reports.checks.coverage.verdicts")
    return [module for name, module in sorted(sys.modules.items()) if name.startswith(starts)]


def put(**values: float) -> dict[str, float]:
    """Set thresholds wherever they were imported, and return what they were."""
    before: dict[str, float] = {}
    for module in rooms():
        for name, value in values.items():
            if hasattr(module, name):
                before[name] = getattr(module, name)
                setattr(module, name, value)
        for kept in vars(module).values():
            if hasattr(kept, "cache_clear"):
                kept.cache_clear()
    return before


def contexts(dev: Iterable[Case]) -> list[tuple[Case, Context, frozenset[int]]]:
    """Return each report aligned, with its vague sentences."""
    return [(case, *case.context()) for case in dev]


def tallies(read: Iterable[tuple[Case, Context, frozenset[int]]]) -> dict[str, Tally]:
    """Return the measures of each report."""
    found: dict[str, Tally] = {}
    for case, context, vague in read:
        tally = found.setdefault(case.name, Tally(Counter(), Counter()))
        for one in coverage_of(context, vague):
            count(case, one, tally)
    return found


def count(case: Case, one: TopicCoverage, tally: Tally) -> None:
    """Add one topic of one report."""
    want = case.states().get(one.topic)
    if want is None:
        return
    tally.states[want.value, one.status.value] += 1
    lacks = bool(one.figures_required) and not one.figures_found
    without = one.topic in case.gold.nofigures
    tally.figures["all"] += without
    tally.figures["hit"] += lacks and without
    tally.figures["false"] += lacks and not without and one.topic in case.counted()


def pooled(each: Mapping[str, Tally]) -> Tally:
    """Return the measures over all reports together."""
    both = Tally(Counter(), Counter())
    for tally in each.values():
        both.states += tally.states
        both.figures += tally.figures
    return both


def main() -> None:
    """Print the measures."""
    dev = list(cases(BUILT))
    for name, tally in tallies(contexts(dev)).items():
        print(f"{name:16} {tally}")
    for name, values in ABLATIONS.items():
        before = put(**values)
        print(f"{name:15} {pooled(tallies(contexts(dev)))}")
        put(**before)
    for name, others in GRID.items() if "--grid" in sys.argv else ():
        for value in others:
            before = put(**{name: value})
            print(f"{name:20} {value:7} {pooled(tallies(contexts(dev)))}")
            put(**before)


if __name__ == "__main__":
    main()
