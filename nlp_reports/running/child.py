"""Run tasks one by one in a child process of their own: the last resort for a batch that killed its worker."""

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection

from nlp_reports.running.outcome import Outcome, Result, Task, attempt

DIED = "tiến trình đọc tệp bị dừng đột ngột (tệp quá lớn hoặc bị hỏng)"
TOO_LONG = "đọc quá lâu nên đã dừng"
# A child that has not begun by then, on whatever machine, never will.
BEGINNING = 120.0


def attempt_apart(
    function: Callable[[Task], Result], tasks: Sequence[Task], seconds: float
) -> Iterator[Outcome[Result]]:
    """Yield the outcome of each task, told one by one by a child process.

    A task that ends the child or keeps it longer than `seconds` has that as its reason; a new child takes the rest.
    """
    done = 0
    while done < len(tasks):
        for outcome in _of_child(function, tasks[done:], seconds):
            done += 1
            yield outcome


def _of_child(function: Callable[[Task], Result], tasks: Sequence[Task], seconds: float) -> Iterator[Outcome[Result]]:
    """Yield what one child tells; the last outcome is the reason where it did not tell all."""
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=_work, args=(sender, function, tasks), daemon=True)
    child.start()
    sender.close()
    try:
        if receiver.poll(BEGINNING):
            receiver.recv()
        for _ in tasks:
            if not receiver.poll(seconds):
                yield Outcome(None, TOO_LONG)
                return
            yield receiver.recv()
    except EOFError:
        yield Outcome(None, DIED)
    finally:
        child.kill()
        child.join()
        receiver.close()


def _work(sender: Connection, function: Callable[[Task], Result], tasks: Sequence[Task]) -> None:
    sender.send(None)  # begun: what the program needs is loaded
    for task in tasks:
        sender.send(attempt(function, task))
    sender.close()
