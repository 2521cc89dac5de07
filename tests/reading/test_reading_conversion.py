"""Old Word files: converted where LibreOffice is, refused with a cure where it is not, ended when it hangs."""

import hashlib
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from nlp_reports.errors import UnreadableError
from nlp_reports.model import Guideline
from nlp_reports.pipeline import journey
from nlp_reports.reading import prepare, read_report
from nlp_reports.reading.converting import conversion, libreoffice
from nlp_reports.reading.converting.winword import Word, find_word

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
    monkeypatch.setattr(conversion, "find_program", lambda: None)
    with pytest.raises(UnreadableError, match="chưa có LibreOffice"):
        read_report(rich_text)


# What LibreOffice does with its arguments, told by a script; `spare` is done to each file first.
CONVERTS = """
out = pathlib.Path(sys.argv[sys.argv.index("--outdir") + 1])
sources = [pathlib.Path(one) for one in sys.argv[sys.argv.index("--outdir") + 2 :]]
with open({calls!r}, "a") as calls:
    calls.write(f"{{len(sources)}}\\n")
for source in sources:
    text = source.read_bytes()
    {spare}
    shutil.copyfile({made!r}, out / (source.stem + ".docx"))
"""


@pytest.fixture
def install(tmp_path: Path, make_word: MakeWord, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Return a function that installs a stand-in for LibreOffice and tells where it counts the files of each call."""
    made, calls = make_word("<w:p><w:r><w:t>Đã chuyển.</w:t></w:r></w:p>", name="made.docx"), tmp_path / "calls"

    def install(spare: str = "") -> Path:
        body = CONVERTS.format(calls=str(calls), made=str(made), spare=spare or "pass")
        fake = program(tmp_path, body)
        monkeypatch.setattr(conversion, "find_program", lambda: fake)
        return calls

    return install


@needs_posix
def test_the_converted_file_is_read(rich_text: Path, install: Callable[[str], Path]) -> None:
    install("assert source.name == 'report.rtf' and sys.argv[1].startswith('-env:UserInstallation=file://')")
    report = read_report(rich_text)
    assert report.text == "Đã chuyển.\n"
    assert report.file == "bao cao số 1.doc"
    assert report.digest == hashlib.sha256(RICH_TEXT).hexdigest()


@needs_posix
def test_a_folder_is_converted_in_one_call(tmp_path: Path, make_word: MakeWord, install: Callable[[str], Path]) -> None:
    calls = install("")
    old = [tmp_path / f"{number}.rtf" for number in range(5)]
    for path in old:
        path.write_bytes(RICH_TEXT)
    others = [make_word("<w:p/>"), tmp_path / "khong_co.doc", tmp_path / "~$khoa.doc"]
    others[2].write_bytes(RICH_TEXT)
    workspace = tmp_path / "work"
    workspace.mkdir()
    converted = prepare([*old, *others], workspace)
    assert calls.read_text() == "5\n"
    assert list(converted) == old
    install("raise SystemExit(1)")
    report = read_report(old[3], converted=converted[old[3]])
    assert (report.name, report.file, report.text) == ("3", "3.rtf", "Đã chuyển.\n")
    assert report.digest == hashlib.sha256(RICH_TEXT).hexdigest()


@needs_posix
@pytest.mark.parametrize("spare", ["if b'BAD' in text: time.sleep(60)", "if b'BAD' in text: sys.exit(1)"])
def test_one_bad_file_does_not_cost_the_others(
    tmp_path: Path, install: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch, spare: str
) -> None:
    calls = install(spare)
    monkeypatch.setattr(libreoffice, "SILENT_SECONDS", 1)
    old = [tmp_path / f"{number}.rtf" for number in range(4)]
    for number, path in enumerate(old):
        path.write_bytes(RICH_TEXT + (b"BAD" if number == 1 else b""))
    workspace = tmp_path / "work"
    workspace.mkdir()
    converted = prepare(old, workspace)
    assert calls.read_text() == "4\n2\n1\n"
    assert [path.stat().st_size > 0 for path in converted.values()] == [True, False, True, True]
    with pytest.raises(UnreadableError, match="không chuyển sang"):
        read_report(old[1], converted=converted[old[1]])


def test_nothing_is_prepared_without_a_converter(rich_text: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversion, "find_program", lambda: None)
    assert prepare([rich_text], rich_text.parent) == {}


@needs_posix
def test_a_program_that_hangs_is_ended_with_all_it_started(
    rich_text: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = tmp_path / "child"
    body = (
        "import subprocess\n"
        f"pathlib.Path({str(child)!r}).write_text(str(subprocess.Popen(['sleep', '60']).pid))\n"
        "time.sleep(60)"
    )
    fake = program(tmp_path, body)
    monkeypatch.setattr(conversion, "find_program", lambda: fake)
    monkeypatch.setattr(libreoffice, "SILENT_SECONDS", 1)
    begun = time.monotonic()
    with pytest.raises(UnreadableError, match="không chuyển sang"):
        read_report(rich_text)
    assert time.monotonic() - begun < 20
    assert not is_running(int(child.read_text()))


def is_running(process: int) -> bool:
    """Tell whether a process works still; one that ended and was not fetched by its parent does not."""
    listed = subprocess.run(["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True, check=False)  # noqa: S607
    return listed.stdout.strip()[:1] not in {"", "Z"}


@needs_posix
def test_the_profile_forbids_macros_and_links(rich_text: Path, tmp_path: Path, install: Callable[[str], Path]) -> None:
    kept = tmp_path / "kept.xcu"
    profile = "pathlib.Path(sys.argv[1].partition('file://')[2], 'user/registrymodifications.xcu')"
    install(f"shutil.copyfile({profile}, {str(kept)!r})")
    read_report(rich_text)
    settings = etree.parse(kept).getroot()
    name = "{http://openoffice.org/2001/registry}name"
    names = {one.get(name): one.findtext("value") for one in settings.iter("prop")}
    assert names["DisableMacrosExecution"] == names["BlockUntrustedRefererLinks"] == "true"


@pytest.mark.skipif(conversion.find_program() is None, reason="LibreOffice is not installed here")
def test_libreoffice_reads_rich_text(rich_text: Path) -> None:
    assert read_report(rich_text).text == "I. Kết quả\nCo 74 CDCS.\n"


TEXT_TYPE = "application/vnd.oasis.opendocument.text"
OPEN_TEXT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:text>'
    "<text:p>I. Kết quả</text:p><text:p>Có 74 CĐCS.</text:p></office:text></office:body></office:document-content>"
)


@pytest.fixture
def open_text(tmp_path: Path) -> Path:
    """Return a text of LibreOffice under a Word file's name."""
    path = tmp_path / "bc.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", TEXT_TYPE)
        archive.writestr("content.xml", OPEN_TEXT)
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{TEXT_TYPE}"/>'
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
            "</manifest:manifest>",
        )
    return path


@needs_posix
def test_a_text_of_libreoffice_is_converted_with_the_old_files(
    open_text: Path, rich_text: Path, make_word: MakeWord, tmp_path: Path, install: Callable[[str], Path]
) -> None:
    calls = install("")
    workspace = tmp_path / "work"
    workspace.mkdir()
    assert list(prepare([open_text, rich_text, make_word("<w:p/>", "khac.docx")], workspace)) == [open_text, rich_text]
    assert calls.read_text() == "2\n"


@pytest.mark.skipif(conversion.find_program() is None, reason="LibreOffice is not installed here")
def test_libreoffice_reads_its_own_text(open_text: Path) -> None:
    assert read_report(open_text).text == "I. Kết quả\nCó 74 CĐCS.\n"


class FakeDocument:
    def __init__(self, word: "FakeWord", source: str) -> None:
        self.word, self.source = word, source

    def SaveAs2(self, **options: object) -> None:  # noqa: N802 - Word's own name
        self.word.said.append(("SaveAs2", options["FileFormat"]))
        Path(str(options["FileName"])).write_bytes(self.word.made)

    def Close(self, **options: object) -> None:  # noqa: N802
        self.word.said.append(("Close", options["SaveChanges"]))


class FakeWord:
    """Word's documented interface as far as the room uses it; it cannot open what holds BAD."""

    def __init__(self, made: bytes) -> None:
        self.made = made
        self.said: list[tuple[str, object]] = []
        self.Documents = self
        self.Visible, self.DisplayAlerts, self.AutomationSecurity = True, 1, 1

    def Open(self, **options: object) -> FakeDocument:  # noqa: N802
        assert (self.Visible, self.DisplayAlerts, self.AutomationSecurity) == (False, 0, 3)
        assert options["ReadOnly"]
        assert options["PasswordDocument"]
        assert not options["ConfirmConversions"]
        if b"BAD" in Path(str(options["FileName"])).read_bytes():
            msg = "com_error"
            raise OSError(msg)
        return FakeDocument(self, str(options["FileName"]))

    def Quit(self, **options: object) -> None:  # noqa: N802
        self.said.append(("Quit", options["SaveChanges"]))


def test_word_converts_a_folder_where_it_is_there(
    tmp_path: Path, make_word: MakeWord, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make_word("<w:p><w:r><w:t>Word đã chuyển.</w:t></w:r></w:p>", name="made.docx").read_bytes()
    words = [FakeWord(made)]
    monkeypatch.setattr(conversion, "find_word", lambda: Word(lambda: words[-1]))
    monkeypatch.setattr(conversion, "find_program", lambda: None)
    old = [tmp_path / "a.rtf", tmp_path / "b.rtf"]
    for path in old:
        path.write_bytes(RICH_TEXT)
    workspace = tmp_path / "work"
    workspace.mkdir()
    converted = prepare(old, workspace)
    assert words[0].said == [("SaveAs2", 16), ("Close", 0)] * 2 + [("Quit", 0)]
    assert [read_report(path, converted=converted[path]).text for path in old] == ["Word đã chuyển.\n"] * 2
    words.append(FakeWord(made))
    old[0].write_bytes(RICH_TEXT + b"BAD")
    with pytest.raises(UnreadableError, match="không chuyển sang"):
        read_report(old[0])
    assert words[1].said == [("Quit", 0)]


def test_word_that_does_not_start_leaves_the_file_to_others(rich_text: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def start() -> object:
        msg = "no licence"
        raise OSError(msg)

    monkeypatch.setattr(conversion, "find_word", lambda: Word(start))
    monkeypatch.setattr(conversion, "find_program", lambda: None)
    with pytest.raises(UnreadableError, match="không chuyển sang"):
        read_report(rich_text)


@pytest.mark.skipif(sys.platform == "win32", reason="Word may be there")
def test_word_is_looked_for_on_windows_only() -> None:
    assert find_word() is None


@needs_posix
def test_the_journey_converts_its_old_files_once(tmp_path: Path, install: Callable[[str], Path]) -> None:
    calls = install("")
    reports = tmp_path / "bao_cao"
    reports.mkdir()
    for number in range(3):
        (reports / f"{number}.rtf").write_bytes(RICH_TEXT)
    run = journey(reports, Guideline("Hướng dẫn"))
    assert calls.read_text() == "3\n"
    assert [(one.report.file, one.report.text) for one in run.analyses] == [
        (f"{number}.rtf", "Đã chuyển.\n") for number in range(3)
    ]
