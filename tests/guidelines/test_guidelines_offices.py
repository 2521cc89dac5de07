"""The page on guidelines prints what the benchmark of many offices' guidelines prints."""

import importlib.util
from pathlib import Path

ROOT = Path(__file__).parents[2]
BENCHMARK = ROOT / "benchmarks" / "guidelines" / "run.py"


def test_the_page_prints_the_measures_of_today(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("guidelines_run", BENCHMARK)
    assert spec
    assert spec.loader
    run = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(run)
    text = run.block(tmp_path)
    assert text in (ROOT / "docs" / "guidelines.md").read_text("utf-8"), (
        "run: python benchmarks/guidelines/run.py --write"
    )
