"""The measures in README.md are what the program prints on the test halves today."""

import importlib.util
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_measures_in_the_readme_are_the_programs_own(tmp_path: Path) -> None:
    subprocess.run([sys.executable, ROOT / "corpora" / "build", "--out", tmp_path], check=True, capture_output=True)
    spec = importlib.util.spec_from_file_location("measures_run", ROOT / "benchmarks" / "measures" / "run.py")
    assert spec
    assert spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    written = (ROOT / "README.md").read_text("utf-8").split(script.BEGIN)[1].split(script.END)[0]
    cure = "run: python corpora/build && python benchmarks/measures/run.py --write"
    assert written == script.block(tmp_path), cure
