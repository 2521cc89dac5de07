"""Old Word files (.doc, .rtf) become .docx by LibreOffice, where it is installed."""

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from nlp_reports.reading.package import FileKind
from nlp_reports.reading.reasons import unreadable

TIMEOUT_SECONDS = 55
_PROGRAMS = ("soffice", "libreoffice")
_SUFFIXES = {FileKind.WORD_BINARY: ".doc", FileKind.RICH_TEXT: ".rtf"}
_PROXIES = ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy")
_NOWHERE = "http://127.0.0.1:9"
_USUAL_PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)


def to_docx(path: Path, kind: FileKind, file: str) -> bytes:
    """Return the file as .docx bytes; LibreOffice runs with its own profile, in its own process group, with a time-out.

    Raises:
        UnreadableError: LibreOffice is not installed, or cannot convert the file.
    """
    program = find_program()
    if program is None:
        raise unreadable(file, "converter")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        # A plain name with the right suffix: LibreOffice trusts names, and stumbles over odd ones.
        source = Path(folder, f"report{_SUFFIXES[kind]}")
        shutil.copyfile(path, source)
        _run([program, *_arguments(Path(folder)), str(source)])
        target = Path(folder, "out", "report.docx")
        if not target.is_file():
            raise unreadable(file, "conversion")
        return target.read_bytes()


def find_program() -> str | None:
    """Return the path of LibreOffice, None where it is not installed."""
    found = next((path for name in _PROGRAMS if (path := shutil.which(name))), None)
    return found or next((place for place in _USUAL_PLACES if Path(place).is_file()), None)


def _arguments(folder: Path) -> list[str]:
    profile = (folder / "profile").as_uri()
    return [
        f"-env:UserInstallation={profile}",
        "--headless",
        "--norestore",
        "--nologo",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(folder / "out"),
    ]


def _run(command: list[str]) -> None:
    """Run the command silently; when its time is over, its whole process group ends."""
    process = subprocess.Popen(  # noqa: S603 - the program was found on this machine, the file name is ours
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        # A document may name pictures on the web: whatever asks for one finds no way out.
        env={**os.environ, **dict.fromkeys(_PROXIES, _NOWHERE)},
        start_new_session=os.name == "posix",
    )
    try:
        process.wait(TIMEOUT_SECONDS)
    except subprocess.TimeoutExpired:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()
