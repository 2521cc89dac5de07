"""The folder of results: one writer at a time, clear words when the disk does not take them."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from nlp_reports.cli import main
from nlp_reports.demo import demo_corpus
from nlp_reports.errors import OutputError
from nlp_reports.running import claimed

CORPUS = demo_corpus()
HOLD = """
import sys
from pathlib import Path
from nlp_reports.running import claimed
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

    monkeypatch.setattr("nlp_reports.publishing.atomic.os.fdopen", full)
    assert main(["run", str(reports), "--guideline", str(CORPUS.guideline), "--out", str(out)]) == 2
    assert "ổ đĩa đầy" in capsys.readouterr().err
    assert [path.name for path in out.rglob("*") if path.is_file() and not path.name.startswith(".")] == []
