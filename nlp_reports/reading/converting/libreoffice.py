"""LibreOffice as a converter: many old files in one call, with its own profile, no network, little trust and an end."""

import contextlib
import functools
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

# It ends when it makes no further file for so long.
SILENT_SECONDS = 45.0
_LARGEST_MEMORY = 2 * 2**30
_LOOK_AGAIN = 0.1
_PROBE_SECONDS = 10
_PROGRAMS = ("soffice", "libreoffice")
_USUAL_PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
_OPTIONS = ("--headless", "--norestore", "--nologo", "--nodefault", "--convert-to", "docx:MS Word 2007 XML")
_PROXIES = ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
_NOWHERE = "http://127.0.0.1:9"
_SETTING = '<item oor:path="{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>'
_SECURITY = "/org.openoffice.Office.Common/Security/Scripting"
# No macro runs, nothing is loaded from outside the file, no link is brought up to date.
_SETTINGS = (
    (_SECURITY, "DisableMacrosExecution", "true"),
    (_SECURITY, "MacroSecurityLevel", "3"),
    (_SECURITY, "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
)


@dataclass(frozen=True, slots=True)
class LibreOffice:
    """The program at the path `program`."""

    program: str

    def convert(self, sources: Sequence[Path], folder: Path) -> None:
        """Write `<stem>.docx` into `folder` for every source that can be converted, all in one call."""
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
            _write_settings(Path(profile))
            command = [*_cut_off(), self.program, f"-env:UserInstallation={Path(profile).as_uri()}", *_OPTIONS]
            process = _start([*command, "--outdir", str(folder), *map(str, sources)])
            try:
                _wait(process, folder)
            finally:
                _end(process)


def find_program() -> str | None:
    """Return the path of LibreOffice, None where it is not installed."""
    found = next((path for name in _PROGRAMS if (path := shutil.which(name))), None)
    return found or next((place for place in _USUAL_PLACES if Path(place).is_file()), None)


def _write_settings(profile: Path) -> None:
    folder = profile / "user"
    folder.mkdir()
    items = "".join(_SETTING.format(*setting) for setting in _SETTINGS)
    root = 'oor:items xmlns:oor="http://openoffice.org/2001/registry"'
    (folder / "registrymodifications.xcu").write_text(f"<{root}>{items}</oor:items>", "utf-8")


@functools.cache
def _cut_off() -> tuple[str, ...]:
    """Return the command that starts another one without any network, empty where the system has none."""
    program = shutil.which("unshare") if sys.platform == "linux" else None
    if program is None:
        return ()
    command = (program, "--map-root-user", "--net")
    with contextlib.suppress(OSError, subprocess.TimeoutExpired):
        probe = subprocess.run([*command, "true"], capture_output=True, check=False, timeout=_PROBE_SECONDS)  # noqa: S603 - fixed words
        return command if probe.returncode == 0 else ()
    return ()


def _start(command: list[str]) -> subprocess.Popen[bytes]:
    """Start the command silently, as the head of its own process group."""
    process = subprocess.Popen(  # noqa: S603 - the program was found on this machine, the file names are ours
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        # Where the network cannot be cut off, whoever asks for a picture on the web is sent nowhere.
        env={**os.environ, **dict.fromkeys(_PROXIES, _NOWHERE)},
        start_new_session=os.name == "posix",
    )
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 - not on every system

        with contextlib.suppress(OSError, ValueError):
            resource.prlimit(process.pid, resource.RLIMIT_DATA, (_LARGEST_MEMORY, _LARGEST_MEMORY))
    return process


def _wait(process: subprocess.Popen[bytes], folder: Path) -> None:
    """Wait until the process ends, or makes no further file for too long."""
    made, since = 0, time.monotonic()
    while process.poll() is None and time.monotonic() - since < SILENT_SECONDS:
        time.sleep(_LOOK_AGAIN)
        now = len(list(folder.glob("*.docx")))
        if now != made:
            made, since = now, time.monotonic()


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the process and all that it started."""
    if os.name == "posix":
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        command = [shutil.which("taskkill") or "taskkill", "/T", "/F", "/PID", str(process.pid)]
        with contextlib.suppress(OSError):
            subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - a number is all that varies
        process.kill()
    process.wait()
