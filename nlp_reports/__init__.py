"""Read the annual reports of an organisation's units: coverage, vague claims, figures, themes, a drafted assessment.

The façade for notebooks and scripts, `import nlp_reports as nr`; every name loads its room when it is first used.

>>> import nlp_reports as nr
>>> nr.demo_corpus().guideline.name
'guideline.docx'
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    __version__: str
    from nlp_reports.demo import demo_corpus
    from nlp_reports.errors import InputError, NlpReportsError, OutputError, UnreadableError
    from nlp_reports.notebook import evaluate, explain, load, read, read_guideline, run, save

_HOMES = {
    "demo_corpus": "demo",
    "evaluate": "notebook",
    "explain": "notebook",
    "load": "notebook",
    "read": "notebook",
    "read_guideline": "notebook",
    "run": "notebook",
    "save": "notebook",
    "InputError": "errors",
    "NlpReportsError": "errors",
    "OutputError": "errors",
    "UnreadableError": "errors",
}

__all__ = [
    "InputError",
    "NlpReportsError",
    "OutputError",
    "UnreadableError",
    "demo_corpus",
    "evaluate",
    "explain",
    "load",
    "read",
    "read_guideline",
    "run",
    "save",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    """Load a name of the façade on first use."""
    if name == "__version__":
        return import_module("importlib.metadata").version("nlp-reports")
    if name not in _HOMES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(f"nlp_reports.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    """List the façade."""
    return [*__all__, "__version__"]
