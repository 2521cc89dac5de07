"""The same labelled reports in every dress that the benchmark knows: headings and levels are found in each."""

import importlib.util
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "reading" / "dresses.py"
# Where numbers are forgotten and the dress does not tell either, a person can only guess the level.
GUESSED = {
    "every sixth without its label": 0.95,
    "every fifth without its label, capitals, bold, bold italic": 0.95,
}
ENOUGH = 0.985


def benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dresses", BENCHMARK)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["dresses"] = module
    spec.loader.exec_module(module)
    return module


DRESSES = benchmark()
# All of them: what one heading weighs in a few reports would decide.
REPORTS = list(DRESSES.development())


@pytest.mark.parametrize("name", DRESSES.DRESSES)
def test_headings_in_every_dress(name: str, tmp_path: Path) -> None:
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    for rep in REPORTS:
        counts += DRESSES.measure(rep, DRESSES.DRESSES[name], tmp_path, wrong)
    found = counts["found"]
    assert 2 * found / (2 * found + counts["missed"] + counts["invented"]) >= ENOUGH, wrong
    assert counts["levels"] / found >= GUESSED.get(name, ENOUGH), wrong
