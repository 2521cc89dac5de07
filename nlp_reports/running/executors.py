"""Where the per-report work runs: in this process, in several, or on a cluster; one outcome per task, in order.

Tasks and results are plain, picklable values: the language engine does not pickle, so workers load it lazily.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from nlp_reports.running.dask import Dask
from nlp_reports.running.loky import Loky
from nlp_reports.running.outcome import Outcome, Result, Task, attempt

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


def executor(workers: int | None = None, tasks: int = FEW, cluster: str = "") -> Executor:
    """Return the executor for `tasks` tasks: sequential for few, else loky with `workers` (default: the cores).

    `cluster` is the address of a Dask scheduler; where it is given, its workers do the work.
    """
    if cluster:
        return Dask(cluster)
    wanted = workers or os.cpu_count() or 1
    return Sequential() if wanted <= 1 or tasks < FEW else Loky(min(wanted, tasks))
