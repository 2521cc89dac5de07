"""The list of mistakes counts what the measures count, and opens development reports only."""

import importlib.util
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from nlp_reports.evaluation import evaluate

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("corpora")
    build = [sys.executable, ROOT / "corpora" / "build", "--out", out, "--corpus", "pn_ban_vuong"]
    subprocess.run([*build, "--corpus", "ham_giang"], check=True, capture_output=True)
    return out


def counts(built: Path, corpus: str) -> Counter[tuple[str, str]]:
    spec = importlib.util.spec_from_file_location("mistakes", ROOT / "benchmarks" / "measures" / "mistakes.py")
    assert spec
    assert spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return Counter((one.question, one.kind) for one in script.mistakes(built / corpus, script.ALL))


def test_what_is_listed_is_what_is_measured(built: Path) -> None:
    counted = counts(built, "pn_ban_vuong")
    measured = {measure.id: measure for measure in evaluate(built / "pn_ban_vuong", "dev")}
    found = {"arithmetic": "inconsistency.recall", "vague": "vague.recall", "roles": "roles.right"}
    for question, measure in found.items():
        right = counted[question, "found"] + counted[question, "right"]
        lost = counted[question, "not found"] + counted[question, "wrong"]
        assert (right + lost, round(right / (right + lost), 3)) == (measured[measure].n, measured[measure].value)
    shares = {"coverage": "coverage.accuracy", "values": "indicators.right"}
    for question, measure in shares.items():
        all_of_it = sum(count for (asked, _), count in counted.items() if asked == question)
        assert round(counted[question, "right"] / all_of_it, 3) == measured[measure].value
    assert counted["figures", "not found"] == round(
        (1 - measured["figures.recall"].value) * measured["figures.recall"].n
    )


def test_reports_that_nobody_may_read_stay_closed(built: Path) -> None:
    assert not counts(built, "ham_giang")
