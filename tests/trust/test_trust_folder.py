"""The folder of results: one writer at a time, clear words when the disk does not take them."""

import errno
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

import pytest

from nlp_reports.cli import main
from nlp_reports.demo import demo_corpus
from nlp_reports.errors import OutputError
from nlp_reports.model import Draft, Guideline, Run
from nlp_reports.publishing import publish, settle, unfinished
from nlp_reports.running import CLAIM, claimed

CORPUS = demo_corpus()
HOLD = """
import sys
from pathlib import Path
from nlp_reports.publishing import settle, unfinished
from nlp_reports.running import CLAIM, claimed
with claimed(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""


def test_a_second_writer_is_told_and_a_dead_one_holds_nothing(tmp_path: Path) -> None:
    out = tmp_path / "kết quả"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(out)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(OutputError, match="Một lần chạy khác đang ghi"), claimed(out, patience=0):
            pass
        other.kill()
    with claimed(out, patience=0):
        pass


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "11_nam_khe.docx").write_bytes((CORPUS.reports / "11_nam_khe.docx").read_bytes())
    return folder


def test_a_full_disk_is_told_and_leaves_nothing(
    reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("nlp_reports.publishing.writing.atomic.os.fdopen", full)
    assert main(["run", str(reports), "--guideline", str(CORPUS.guideline), "--out", str(out)]) == 2
    assert "ổ đĩa đầy" in capsys.readouterr().err
    assert [path.name for path in out.rglob("*") if path.is_file()] in ([], [CLAIM])


@pytest.mark.parametrize("locked", ["ket_qua.xlsx", "danh_gia_chung.docx"])
def test_a_file_that_is_open_in_word_or_excel_is_named_and_nothing_changes(
    locked: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = Run(Guideline("Hướng dẫn"), (), ())
    publish(run, tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    real = Path.open

    def kept_by_word(path: Path, mode: str = "r", *arguments: Any, **named: Any) -> IO[Any]:  # noqa: ANN401 - as Path.open
        # Windows lets others read a file that Word has open, and not write.
        if path == tmp_path / locked and "+" in mode:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return real(path, mode, *arguments, **named)

    monkeypatch.setattr(Path, "open", kept_by_word)
    with pytest.raises(OutputError, match=rf"{re.escape(locked)}: tệp đang mở trong Word/Excel"):
        publish(replace(run, draft=Draft("Khác", ())), tmp_path)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_disk_that_is_full_while_the_workbook_is_written_is_told_and_leaves_the_old_results(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = Run(Guideline("Hướng dẫn"), (), ())
    publish(run, tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("nlp_reports.publishing.writing.office_zip.shutil.copyfileobj", full)
    with pytest.raises(OutputError, match="ổ đĩa đầy"):
        publish(replace(run, draft=Draft("Khác", ())), tmp_path)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


OLD = {"a.csv": b"old a", "tables/b.csv": b"old b", "gone.txt": b"old"}
NEW = {"a.csv": b"new a", "tables/b.csv": b"new b", "state.sqlite": b"new"}
# The process dies at its n-th change of a name: 0 is the journal's own, the rest are the places.
DIES = """
import os, sys
from pathlib import Path
place, steps = Path(sys.argv[1]), int(sys.argv[2])
from nlp_reports.publishing.writing import atomic
real, count = Path.replace, 0
def replace(self, target):
    global count
    if count == steps:
        os._exit(9)
    count += 1
    return real(self, target)
Path.replace = replace
new = {"a.csv": b"new a", "tables/b.csv": b"new b", "state.sqlite": b"new"}
atomic.write_together(place, new, ["gone.txt"])
"""


@pytest.mark.parametrize("steps", range(5))
def test_a_killed_writer_leaves_the_old_results_or_the_new(steps: int, tmp_path: Path) -> None:
    for name, content in OLD.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    done = subprocess.run([sys.executable, "-c", DIES, str(tmp_path), str(steps)], check=False)
    assert done.returncode == (9 if steps < 4 else 0)
    assert unfinished(tmp_path) == (0 < steps < 4)
    settle(tmp_path)
    found = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert found == (NEW if steps else OLD)


def the_same_run(arguments: list[str], out: Path) -> list[str]:  # noqa: ARG001 - as the other command
    return arguments


def a_new_draft(arguments: list[str], out: Path) -> list[str]:  # noqa: ARG001 - as the other command
    return ["draft", str(out)]


@pytest.mark.parametrize("command", [the_same_run, a_new_draft])
def test_a_run_that_was_killed_while_it_wrote_ends_at_the_next_command(
    command: Callable[[list[str], Path], list[str]], reports: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    arguments = ["run", str(reports), "--guideline", str(CORPUS.guideline), "--out", str(out)]
    script = DIES.partition("new =")[0].replace("Path(sys.argv[1])", "None").replace("int(sys.argv[2])", "5")
    script += f"from nlp_reports.cli import main\nmain({arguments!r})"
    assert subprocess.run([sys.executable, "-c", script], check=False, capture_output=True).returncode == 9
    assert unfinished(out)
    assert main(command(arguments, out)) == 0
    assert (out / "ket_qua.xlsx").is_file()
    assert not list(out.rglob(".dang-ghi-*"))
