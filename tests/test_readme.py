"""Every command of the READMEs runs as it is printed."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from nlp_reports.cli import main
from nlp_reports.demo import demo_corpus

ROOT = Path(__file__).parents[1]
CORPUS = demo_corpus()
_COMMAND = re.compile(r"^ {4,}((?:nlp-reports|pip|pytest|python|jupyter)\b.*)$", re.MULTILINE)
# These prepare the machine, or start what does not end: `.ci/run` and the tests of notebooks stand for them.
_ELSEWHERE = ("pip install", "pip wheel", "pytest", "jupyter")
_LANGUAGES = {
    "README.md": {"reports": "REPORTS", "guideline": "GUIDELINE.docx", "units": "UNITS.txt", "report": "REPORT.docx"},
    "README.vi.md": {
        "reports": "bao_cao_2020",
        "guideline": "huong_dan.docx",
        "units": "don_vi.txt",
        "report": "bao_cao_2020/don_vi_a.docx",
    },
}


def commands(readme: str) -> list[str]:
    return _COMMAND.findall((ROOT / readme).read_text("utf-8"))


def own(readme: str) -> list[str]:
    """Return what the program itself is asked to do, the second half of "pip install … && nlp-reports …" too."""
    halves = [half.strip() for command in commands(readme) for half in command.split("&&")]
    return [half for half in halves if not half.startswith(_ELSEWHERE)]


@pytest.fixture
def office(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with the files that the README speaks of; two reports are enough."""
    names = _LANGUAGES[request.param]
    reports = tmp_path / names["reports"]
    reports.mkdir()
    for name in ("01_khe_lau", "02_bau_sen"):
        shutil.copy(CORPUS.reports / f"{name}.docx", reports)
    shutil.copy(CORPUS.reports / "01_khe_lau.docx", tmp_path / names["report"])
    shutil.copy(CORPUS.guideline, tmp_path / names["guideline"])
    shutil.copy(CORPUS.recipients, tmp_path / names["units"])
    shutil.copytree(ROOT / "corpora", tmp_path / "corpora", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("office", "readme"), [(name, name) for name in _LANGUAGES], indirect=["office"])
def test_every_command_runs_as_printed(office: Path, readme: str, capsys: pytest.CaptureFixture[str]) -> None:
    asked = own(readme)
    assert asked
    for command in asked:
        words = shlex.split(command.replace("\\", "/"))
        if words[0] == "python":
            subprocess.run([sys.executable, *words[1:]], check=True, capture_output=True)
            shorten(office / "build" / "corpora")
            continue
        if words[1] == "comment":
            tick(office / words[words.index("--approved") + 1])
        assert main(words[1:]) == 0, command
        capsys.readouterr()


def shorten(corpora: Path) -> None:
    """Leave one report in each half: the measures are held elsewhere, here the command has to run."""
    for file in corpora.glob("*/split.json"):
        halves = json.loads(file.read_text("utf-8"))
        file.write_text(json.dumps({half: names[:1] for half, names in halves.items()}), "utf-8")


def tick(workbook: Path) -> None:
    """Do what the README asks a person to do before remarks are sent."""
    book = load_workbook(workbook)
    sheet = book["Nội dung cần trao đổi"]
    heads = {cell.value: cell.column for cell in sheet[3]}
    sheet.cell(4, heads["Gửi đơn vị"]).value = "x"
    book.save(workbook)


@pytest.mark.parametrize("readme", sorted(_LANGUAGES))
def test_what_only_a_fresh_machine_can_show_is_run_by_ci(readme: str) -> None:
    script = (ROOT / ".ci" / "run").read_text("utf-8").replace("--quiet ", "").replace('"', "'")
    for command in commands(readme):
        # A wheelhouse is for a machine without a network: making one would fetch every dependency again.
        if command.startswith("pip install") and "--no-index" not in command:
            assert command.split("&&")[0].strip().replace('"', "'") in script, command


@pytest.mark.skipif(os.name == "nt", reason="the shell of Unix shows the joined line")
def test_the_two_commands_of_a_new_user_are_there() -> None:
    assert {"pip install . && nlp-reports demo", "pip install '.[test]' && pytest"} <= set(commands("README.md"))
    assert "&&" not in "".join(commands("README.vi.md"))
