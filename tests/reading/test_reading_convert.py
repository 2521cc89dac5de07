"""Old Word files: converted where LibreOffice is, refused with a cure where it is not, ended when it hangs."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from nlp_reports.errors import UnreadableError
from nlp_reports.reading import convert, read_report

MakeWord = Callable[..., Path]
RICH_TEXT = rb"{\rtf1\ansi\ansicpg1252 I. K\u7871?t qu\u7843?\par Co 74 CDCS.\par}"
needs_posix = pytest.mark.skipif(os.name != "posix", reason="a script stands for the program")


@pytest.fixture
def rich_text(tmp_path: Path) -> Path:
    path = tmp_path / "bao cao số 1.doc"
    path.write_bytes(RICH_TEXT)
    return path


def program(folder: Path, body: str) -> str:
    path = folder / "soffice"
    path.write_text(f"#!{sys.executable}\nimport pathlib, shutil, sys, time\n{body}", "utf-8")
    path.chmod(0o755)
    return str(path)


def test_without_libreoffice_the_cure_is_told(rich_text: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(convert, "find_program", lambda: None)
    with pytest.raises(UnreadableError, match="chưa có LibreOffice"):
        read_report(rich_text)


@needs_posix
def test_the_converted_file_is_read(
    rich_text: Path, tmp_path: Path, make_word: MakeWord, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make_word("<w:p><w:r><w:t>Đã chuyển.</w:t></w:r></w:p>", name="made.docx")
    body = (
        "out = pathlib.Path(sys.argv[sys.argv.index('--outdir') + 1]); out.mkdir()\n"
        "assert sys.argv[-1].endswith('report.rtf') and sys.argv[1].startswith('-env:UserInstallation=file://')\n"
        f"shutil.copyfile({str(made)!r}, out / 'report.docx')\n"
    )
    fake = program(tmp_path, body)
    monkeypatch.setattr(convert, "find_program", lambda: fake)
    report = read_report(rich_text)
    assert report.text == "Đã chuyển.\n"
    assert report.file == "bao cao số 1.doc"


@needs_posix
def test_a_program_that_hangs_is_ended(rich_text: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = program(tmp_path, "time.sleep(60)")
    monkeypatch.setattr(convert, "find_program", lambda: fake)
    monkeypatch.setattr(convert, "TIMEOUT_SECONDS", 1)
    begun = time.monotonic()
    with pytest.raises(UnreadableError, match="không chuyển sang"):
        read_report(rich_text)
    assert time.monotonic() - begun < 20


@pytest.mark.skipif(convert.find_program() is None, reason="LibreOffice is not installed here")
def test_libreoffice_reads_rich_text(rich_text: Path) -> None:
    assert read_report(rich_text).text == "I. Kết quả\nCo 74 CDCS.\n"
