"""Run one task in a child process of its own: the last resort for a task that killed its worker."""

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection

from nlp_reports.running.outcome import Outcome, Result, Task, attempt

DIED = "tiến trình đọc tệp bị dừng đột ngột (tệp quá lớn hoặc bị hỏng)"
TOO_LONG = "đọc quá lâu nên đã dừng"


def attempt_in_child(function: Callable[[Task], Result], task: Task, seconds: float) -> Outcome[Result]:
    """Return the outcome of `function(task)` in a new process that is killed after `seconds`."""
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=_work, args=(sender, function, task), daemon=True)
    child.start()
    sender.close()
    try:
        if not receiver.poll(seconds):
            return Outcome(None, TOO_LONG)
        outcome: Outcome[Result] = receiver.recv()
    except EOFError:
        return Outcome(None, DIED)
    else:
        return outcome
    finally:
        child.kill()
        child.join()
        receiver.close()


def _work(sender: Connection, function: Callable[[Task], Result], task: Task) -> None:
    sender.send(attempt(function, task))
    sender.close()
