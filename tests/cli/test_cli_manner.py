"""How the command line speaks: Vietnamese help with examples, completion, quiet and verbose, no colours in a pipe."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import nlp_reports
from nlp_reports.cli import main
from nlp_reports.cli.app import app
from nlp_reports.cli.messages import command_of
from nlp_reports.demo import demo_corpus

CORPUS = demo_corpus()
COMMANDS = sorted(command_of(app).commands)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_every_command_is_vietnamese_and_has_an_example(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, "--help"]) == 0
    shown = capsys.readouterr().out
    assert "Ví dụ: nlp-reports" in shown
    assert "Show this message" not in shown
    assert "Xem hướng dẫn này." in shown


def test_who_asks_for_help_can_say_which_version_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"nlp-reports {nlp_reports.__version__}\n"


def test_the_shell_is_told_the_commands() -> None:
    asked = {"_NLP_REPORTS_COMPLETE": "complete_bash", "COMP_WORDS": "nlp-reports che", "COMP_CWORD": "1"}
    script = "import sys; sys.argv = ['nlp-reports']; from nlp_reports.cli import entry; entry()"
    done = subprocess.run(
        [sys.executable, "-c", script], env={**os.environ, **asked}, capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == ["check"]


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    shutil.copy(CORPUS.reports / "11_nam_khe.docx", folder)
    return folder


@pytest.mark.parametrize(
    ("flag", "said"), [("--quiet", set()), ("", {"Đề cương:"}), ("--verbose", {"Đề cương:", "ghi nhận khi đọc"})]
)
def test_quiet_says_results_only_and_verbose_what_was_met(
    flag: str,
    said: set[str],
    reports: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    arguments = ["run", str(reports), "-g", str(CORPUS.guideline), "-o", str(tmp_path / "out"), *filter(None, [flag])]
    assert main(arguments) == 0
    shown = capsys.readouterr()
    assert "Kết quả nằm trong thư mục" in shown.out
    assert {words for words in ("Đề cương:", "ghi nhận khi đọc") if words in shown.err} == said
    assert "\x1b" not in shown.out + shown.err


def test_a_run_warns_of_a_guideline_that_may_have_been_read_wrong(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guideline = tmp_path / "huong_dan.txt"
    guideline.write_text(
        "HƯỚNG DẪN\nViết báo cáo năm 2020\nI. KẾT QUẢ\n1. Số cuộc kiểm tra.\n2. Phong trào.\n", "utf-8"
    )
    assert main(["run", str(reports), "-g", str(guideline), "-o", str(tmp_path / "out"), "-q"]) == 0
    assert "đọc chưa đúng đề cương: chỉ đọc được 2 nội dung" in capsys.readouterr().err


def test_a_mistake_is_told_even_where_quiet_was_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "không_có.docx", "-q"]) == 2
    assert "không có tệp này" in capsys.readouterr().err
