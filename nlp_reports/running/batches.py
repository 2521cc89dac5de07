"""Send tasks away in batches and take the outcomes back in order, whatever becomes of those who work on them."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol

from nlp_reports.running.child import attempt_apart
from nlp_reports.running.outcome import Outcome, Result, Task, attempt

LARGEST = 8
# So many batches wait for each worker: it is never idle, and what is under way stays small.
AHEAD = 2
Future = Any


class Crew(Protocol):
    """Those who work: processes on this machine, or a cluster."""

    @property
    def workers(self) -> int:
        """Return how many batches are worked on at once."""
        ...

    def submit(self, function: Callable[..., object], /, *arguments: object) -> Future:
        """Return the future of `function(*arguments)`, with a `result(timeout)`."""
        ...

    def renew(self, lost: Future) -> bool:
        """Replace the worker that did not bring `lost` back; tell whether all that was under way is lost too."""
        ...


def in_batches(
    crew: Crew, function: Callable[[Task], Result], tasks: Sequence[Task], seconds: float
) -> Iterator[Outcome[Result]]:
    """Yield one outcome per task, in order.

    A batch that does not come back, or not within `seconds`, is run again task by task in child processes of this
    machine; what else was lost with its worker is sent again.
    """
    size = max(1, min(LARGEST, len(tasks) // (crew.workers * AHEAD)))
    waiting = deque(tasks[start : start + size] for start in range(0, len(tasks), size))
    under_way: deque[tuple[Sequence[Task], Future]] = deque()
    while waiting or under_way:
        while waiting and len(under_way) < crew.workers * AHEAD:
            batch = waiting.popleft()
            under_way.append((batch, _sent(crew, function, batch)))
        batch, future = under_way.popleft()
        outcomes: list[Outcome[Result]] | None = _back(future, seconds)
        if outcomes is not None:
            yield from outcomes
            continue
        if crew.renew(future):
            waiting.extendleft(lost for lost, _ in reversed(under_way))
            under_way.clear()
        yield from attempt_apart(function, batch, seconds)


def attempt_all(function: Callable[[Task], Result], batch: Sequence[Task]) -> list[Outcome[Result]]:
    """Return the outcome of each task of a batch; what a worker does."""
    return [attempt(function, task) for task in batch]


def _sent(crew: Crew, function: Callable[[Task], Result], batch: Sequence[Task]) -> Future:
    """Return the future of a batch, None where nobody takes it."""
    try:
        return crew.submit(attempt_all, function, batch)
    except Exception:  # noqa: BLE001 - each crew has errors of its own; the batch is run on this machine
        return None


def _back(future: Future, seconds: float) -> Any:  # noqa: ANN401 - futures of crews have no common type
    """Return what a batch brought, None when it died, was lost or outlasted its time."""
    try:
        return future.result(timeout=seconds) if future is not None else None
    except Exception:  # noqa: BLE001 - a task's own errors are outcomes: whatever is raised here befell the worker
        return None
