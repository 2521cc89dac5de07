"""What a person may say of a journey."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from nlp_reports.drafting import Style
from nlp_reports.model import Analysis, PastRun
from nlp_reports.running import Executor, Sequential

if TYPE_CHECKING:
    from nlp_reports.themes import Embedder

Progress = Callable[[int, int, str], None]


def unheard(done: int, total: int, file: str) -> None:
    """Tell nobody: the default progress."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a journey is made: who should report, what may be reused, where the work runs, who is told of progress.

    `only` keeps the reports of these names and leaves the others out; None keeps all. `received` is the receipt log
    that a person completed, `targets` the Excel file of what units should reach. `aside` are files and folders among
    the reports that are none: the guideline, the list of units, the program. `known` are analyses by the digest of
    their file. `past` are kept runs of other periods, and of this one, `earlier` the analyses of the latter by digest.
    `embedder` has a say in what is gathered into themes; `style` is how the draft is written.
    """

    recipients: tuple[str, ...] = ()
    received: Path | None = None
    targets: Path | None = None
    only: frozenset[str] | None = None
    aside: frozenset[Path] = frozenset()
    known: Mapping[str, Analysis] = field(default_factory=dict)
    executor: Executor = field(default_factory=Sequential)
    progress: Progress = unheard
    past: tuple[PastRun, ...] = ()
    earlier: Mapping[str, Analysis] = field(default_factory=dict)
    embedder: "Embedder | None" = None
    style: Style = field(default_factory=Style)
