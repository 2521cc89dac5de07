"""Several processes on this machine, by joblib's loky."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from nlp_reports.running.batches import Future, in_batches
from nlp_reports.running.outcome import Outcome, Result, Task

SECONDS = 300.0


@dataclass(frozen=True, slots=True)
class Loky:
    """Several processes on this machine; a batch of reports may take `seconds`, a report that is run again too."""

    workers: int
    seconds: float = SECONDS

    def map(self, function: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[Outcome[Result]]:
        """Yield one outcome per task, in order."""
        crew = _Processes(self.workers)
        try:
            yield from in_batches(crew, function, tasks, self.seconds)
        except BaseException:
            crew.renew(None)
            raise


class _Processes:
    """The processes that loky keeps; they stay for the next run, until they have been idle for a while."""

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self._pool = self._processes(fresh=False)

    def submit(self, function: Callable[..., object], /, *arguments: object) -> Future:
        return self._pool.submit(function, *arguments)

    def renew(self, lost: Future) -> bool:  # noqa: ARG002 - loky ends all processes when one died
        self._pool = self._processes(fresh=True)
        return True

    def _processes(self, *, fresh: bool) -> Any:  # noqa: ANN401 - joblib publishes no types
        # Not joblib.Parallel: it cannot work in a temporary folder of a user named Nguyễn, nor let go of a task.
        from joblib.externals.loky import get_reusable_executor  # noqa: PLC0415 - not needed by a sequential run

        return get_reusable_executor(max_workers=self.workers, kill_workers=fresh, reuse=not fresh)
