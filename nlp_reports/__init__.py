"""Read the annual reports of an organisation's units: coverage, vague claims, figures, themes, a drafted assessment.

The façade for notebooks and scripts, `import nlp_reports as nr`; every name loads its room when it is first used.

>>> import nlp_reports as nr
>>> nr.demo_corpus().guideline.name
'guideline.docx'
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from nlp_reports.doors import late

if TYPE_CHECKING:
    __version__: str
    from nlp_reports.demo import demo_corpus
    from nlp_reports.errors import InputError, NlpReportsError, OutputError, UnreadableError
    from nlp_reports.notebook import evaluate, explain, load, read, read_guideline, run, save

_load = late(
    __name__,
    {
        "demo": "demo_corpus",
        "errors": "InputError NlpReportsError OutputError UnreadableError",
        "notebook": "evaluate explain load read read_guideline run save",
    },
)

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
    return _load(name)


def __dir__() -> list[str]:
    """List the façade."""
    return [*__all__, "__version__"]
