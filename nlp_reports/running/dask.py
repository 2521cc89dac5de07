"""Workers of a Dask cluster, through dask.distributed's own client."""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from nlp_reports.errors import InputError, MissingExtraError, Problem
from nlp_reports.running.batches import Future, in_batches
from nlp_reports.running.loky import SECONDS
from nlp_reports.running.outcome import Outcome, Result, Task

PATIENCE = 30.0


@dataclass(frozen=True, slots=True)
class Dask:
    """The cluster whose scheduler listens at `address` ("tcp://may-chu:8786"); its workers must see the same paths.

    The scheduler gives the work of a lost worker to another; a batch that no worker survives comes back to this
    machine.
    """

    address: str
    seconds: float = SECONDS

    def map(self, function: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[Outcome[Result]]:
        """Yield one outcome per task, in order.

        Raises:
            MissingExtraError: dask.distributed is not installed.
            InputError: no scheduler answers at the address.
        """
        client = _client(self.address)
        try:
            yield from in_batches(_Cluster(client), function, tasks, self.seconds)
        finally:
            client.close()


class _Cluster:
    """The workers of a cluster as one crew."""

    def __init__(self, client: Any) -> None:  # noqa: ANN401 - dask publishes no types
        self._client = client
        self.workers = max(1, sum(client.nthreads().values()))

    def submit(self, function: Callable[..., object], /, *arguments: object) -> Future:
        # Not pure: the same paths may hold other files than in an earlier run.
        return self._client.submit(function, *arguments, pure=False)

    def renew(self, lost: Future) -> bool:
        """Start the workers anew that still hang over `lost`; the scheduler keeps what else was under way."""
        with contextlib.suppress(Exception):  # a cluster that is gone has no workers to start
            busy = [worker for worker, keys in self._client.processing().items() if lost.key in keys]
            lost.cancel()
            if busy:
                # Without a limit a worker that never comes back would hold up all the rest.
                self._client.restart_workers(busy, timeout=PATIENCE, raise_for_error=False)
        return False


def _client(address: str) -> Any:  # noqa: ANN401 - dask publishes no types
    try:
        from distributed import Client  # noqa: PLC0415 - an extra
    except ImportError as error:
        what = "Chạy trên cụm Dask"
        raise MissingExtraError(what, "dask") from error
    try:
        return Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        cure = "kiểm tra lại địa chỉ và bộ điều phối (dask scheduler) của cụm"
        raise InputError(Problem(address, "", "không kết nối được cụm Dask", cure)) from error
