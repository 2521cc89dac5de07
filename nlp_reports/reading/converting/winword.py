"""Word itself as a converter, on Windows: read-only, unseen, without macros and questions.

Written against Microsoft's documented object model: Application.AutomationSecurity, Documents.Open, Document.SaveAs2,
Document.Close, Application.Quit.
"""

import importlib
import importlib.util
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_NO_MACROS = 3  # msoAutomationSecurityForceDisable
_NO_ALERTS = 0  # wdAlertsNone
_DOCX = 16  # wdFormatDocumentDefault
_DISCARD = 0  # wdDoNotSaveChanges
# A wrong password is an error; without one Word would ask, and nobody sees the question.
_WRONG_PASSWORD = "\u2011"  # noqa: S105 - it opens nothing


@dataclass(frozen=True, slots=True)
class Word:
    """Word, started by `start` for each folder and ended after it."""

    start: Callable[[], Any]

    def convert(self, sources: Sequence[Path], folder: Path) -> None:
        """Write `<stem>.docx` into `folder` for every source that Word can open."""
        with suppress(*_errors()):
            application = self.start()
            try:
                application.Visible = False
                application.DisplayAlerts = _NO_ALERTS
                application.AutomationSecurity = _NO_MACROS
                for source in sources:
                    with suppress(*_errors()):
                        _save(application, source, folder / f"{source.stem}.docx")
            finally:
                application.Quit(SaveChanges=_DISCARD)


def find_word() -> Word | None:
    """Return Word where this is Windows and pywin32 (the extra `word`) is installed, None elsewhere."""
    if sys.platform != "win32" or importlib.util.find_spec("win32com") is None:
        return None
    return Word(_start)


def _start() -> Any:  # noqa: ANN401 - an object of another program
    """Return a Word of our own: one that its user has open stays untouched."""
    importlib.import_module("pythoncom").CoInitialize()
    return importlib.import_module("win32com.client").DispatchEx("Word.Application")


def _save(application: Any, source: Path, target: Path) -> None:  # noqa: ANN401 - an object of another program
    document = application.Documents.Open(
        FileName=str(source),
        ConfirmConversions=False,
        ReadOnly=True,
        AddToRecentFiles=False,
        PasswordDocument=_WRONG_PASSWORD,
        Visible=False,
    )
    try:
        document.SaveAs2(FileName=str(target), FileFormat=_DOCX, AddToRecentFiles=False)
    finally:
        document.Close(SaveChanges=_DISCARD)


def _errors() -> tuple[type[Exception], ...]:
    """Return what a call of Word may raise: it has no common base with the errors of Python."""
    try:
        return OSError, AttributeError, importlib.import_module("pywintypes").com_error
    except ImportError:
        return OSError, AttributeError
