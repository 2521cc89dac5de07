"""One run over the demo corpus for all tests of the journey: it is read once."""

import shutil
from pathlib import Path

import pytest

from nlp_reports.cli import main
from nlp_reports.demo import demo_corpus

BROKEN = "tep_hong.docx"


@pytest.fixture(scope="session")
def arguments(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """A command line over the demo reports and one file that is no Word file at all; the results' folder is last."""
    folder = tmp_path_factory.mktemp("Báo cáo năm 2020")
    corpus = demo_corpus()
    shutil.copytree(corpus.reports, folder / "vào")
    (folder / "vào" / BROKEN).write_bytes(b"PK\x03\x04 day khong phai tep Word")
    options = ["--guideline", str(corpus.guideline), "--recipients", str(corpus.recipients)]
    return ["run", str(folder / "vào"), *options, "--out", str(folder / "ra")]


@pytest.fixture(scope="session")
def out(arguments: list[str]) -> Path:
    """The folder of results after the command ran."""
    assert main(arguments) == 0
    return Path(arguments[-1])
