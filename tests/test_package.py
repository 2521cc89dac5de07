"""What is true of the package as a whole: installed, light to import, with examples that run, in readable pieces."""

import ast
import doctest
import importlib
import importlib.metadata
import json
import pkgutil
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import nlp_reports
import nlp_reports.demo

MODULES = [module.name for module in pkgutil.walk_packages(nlp_reports.__path__, "nlp_reports.")]
HEAVY = {"numpy", "pandas", "docx", "lxml", "underthesea", "sklearn", "matplotlib", "openpyxl", "pydantic"}


def test_the_installed_package_is_tested_not_the_tree() -> None:
    distribution = importlib.metadata.distribution("nlp-reports")
    origin = json.loads(distribution.read_text("direct_url.json") or "{}")
    editable = origin.get("dir_info", {}).get("editable", False)
    installed = Path(str(distribution.locate_file("nlp_reports")))
    assert editable or Path(nlp_reports.__file__).parent.samefile(installed)


@pytest.mark.parametrize("name", ["nlp_reports", *MODULES])
def test_every_example_in_a_docstring_runs(name: str) -> None:
    module = importlib.import_module(name)
    assert doctest.testmod(module).failed == 0


def test_the_package_imports_nothing_heavy() -> None:
    statement = "import sys, nlp_reports; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", statement], capture_output=True, text=True, check=True)
    assert not HEAVY & set(run.stdout.split())


def test_the_package_is_imported_in_a_third_of_a_second() -> None:
    statement = "import time; begun = time.process_time(); import nlp_reports; print(time.process_time() - begun)"
    runs = [
        subprocess.run([sys.executable, "-c", statement], capture_output=True, text=True, check=True) for _ in range(3)
    ]
    assert min(float(run.stdout) for run in runs) <= 0.3


def test_help_imports_nothing_heavy() -> None:
    statement = "import sys; from nlp_reports.cli import main; main(['--help']); print(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", statement], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert not HEAVY & set(run.stdout.split())


def test_a_run_over_nothing_new_opens_no_room_that_it_does_not_ask(tmp_path: Path) -> None:
    demo = Path(str(nlp_reports.demo.__path__[0]), "tra_son")
    reports = tmp_path / "reports"
    reports.mkdir()
    shutil.copy(min((demo / "reports").iterdir()), reports)
    command = ["run", *map(str, (reports, "--guideline", demo / "guideline.docx", "--out", tmp_path / "kq"))]
    statement = f"import sys; from nlp_reports.cli import main; main({command!r}); print(*sys.modules)"
    loaded = []
    for _ in range(2):
        run = subprocess.run(
            [sys.executable, "-X", "utf8", "-c", statement],
            capture_output=True,
            text=True,
            check=True,
            encoding="utf-8",
        )
        loaded.append(set(run.stdout.splitlines()[-1].split()))
    asked = {
        "nlp_reports.figures.relations",
        "nlp_reports.checks.standard_checks",
        "nlp_reports.drafting.composing",
        "docx",
    }
    assert asked <= loaded[0]
    assert not {name for name in loaded[1] if name.startswith(("nlp_reports.figures", "nlp_reports.indicators"))}
    assert not asked & loaded[1]


def test_every_name_of_the_facade_is_there() -> None:
    assert all(getattr(nlp_reports, name) is not None for name in nlp_reports.__all__)
    with pytest.raises(AttributeError):
        _ = nlp_reports.nothing_of_the_kind


def test_modules_and_functions_keep_a_readable_size() -> None:
    files = sorted(Path(str(nlp_reports.__path__[0])).rglob("*.py"))
    lengths = []
    for file in files:
        source = file.read_text("utf-8")
        assert source.count("\n") <= 350, file.name
        nodes = ast.walk(ast.parse(source))
        lengths += [n.end_lineno - n.lineno for n in nodes if isinstance(n, ast.FunctionDef) and n.end_lineno]
    assert sum(length <= 25 for length in lengths) >= 0.95 * len(lengths)
