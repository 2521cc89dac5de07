"""Map a function over tasks, in this process or in several, with one outcome per task in the order of the tasks.

Tasks and results are plain, picklable values: the language engine does not pickle, so workers load it lazily.
"""

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from nlp_reports.running.child import attempt_in_child
from nlp_reports.running.outcome import Outcome, Result, Task, attempt

SECONDS = 300.0
FEW = 4  # below this many reports, starting workers costs more than it saves


class Executor(Protocol):
    """The seam: one method. `Sequential` is the default, and the fake of tests."""

    def map(self, function: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[Outcome[Result]]:
        """Yield one outcome per task, in order; an exception in a task is its outcome and ends nothing."""
        ...


@dataclass(frozen=True, slots=True)
class Sequential:
    """One task after the other, in this process.

    >>> [outcome.result for outcome in Sequential().map(len, ["a", "bc"])]
    [1, 2]
    """

    def map(self, function: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[Outcome[Result]]:
        """Yield one outcome per task, in order."""
        return (attempt(function, task) for task in tasks)


@dataclass(frozen=True, slots=True)
class Loky:
    """Several processes on this machine, by joblib's loky.

    When a worker dies, what has not come back is run again task by task in child processes; a task that dies a
    second time, or outlasts `seconds`, has that as its reason.
    """

    workers: int
    seconds: float = SECONDS

    def map(self, function: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[Outcome[Result]]:
        """Yield one outcome per task, in order."""
        from joblib import Parallel, delayed  # noqa: PLC0415 - not needed by a sequential run
        from joblib.externals.loky.process_executor import TerminatedWorkerError  # noqa: PLC0415

        done = 0
        parallel = Parallel(n_jobs=self.workers, return_as="generator", batch_size=1)
        try:
            for outcome in parallel(delayed(attempt)(function, task) for task in tasks):
                done += 1
                yield outcome
        except TerminatedWorkerError:
            for task in tasks[done:]:
                yield attempt_in_child(function, task, self.seconds)


def executor(workers: int | None = None, tasks: int = FEW) -> Executor:
    """Return the executor for `tasks` tasks: sequential for few, else loky with `workers` (default: the cores).

    joblib cannot work in a temporary folder whose path is not ASCII (a user named Nguyễn): then another is looked
    for, and where there is none the run is sequential.
    """
    wanted = workers or os.cpu_count() or 1
    if wanted <= 1 or tasks < FEW or not _ascii_temporary_folder():
        return Sequential()
    return Loky(min(wanted, tasks))


def _ascii_temporary_folder() -> bool:
    for folder in (os.environ.get("JOBLIB_TEMP_FOLDER", ""), tempfile.gettempdir(), os.environ.get("PUBLIC", "")):
        if folder and folder.isascii() and os.access(folder, os.W_OK):
            os.environ["JOBLIB_TEMP_FOLDER"] = str(Path(folder))
            return True
    return False
