"""What became of a task, whatever it did."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from nlp_reports.errors import NlpReportsError, UnreadableError

Task = TypeVar("Task")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Result]):
    """The outcome of one task: a `result`, or the Vietnamese `reason` why there is none."""

    result: Result | None
    reason: str = ""


def attempt(function: Callable[[Task], Result], task: Task) -> Outcome[Result]:
    """Return the outcome of `function(task)`; an exception becomes its reason, without any text of the report."""
    try:
        return Outcome(function(task))
    except UnreadableError as error:
        return Outcome(None, "; ".join(part for part in (error.reason, error.cure) if part))
    except NlpReportsError as error:
        return Outcome(None, str(error))
    except MemoryError:
        return Outcome(None, "tệp quá lớn so với bộ nhớ của máy")
    except Exception as error:  # noqa: BLE001 - one bad file never ends a batch; its kind is named, its text is not
        return Outcome(None, f"chương trình gặp lỗi khi đọc tệp này ({type(error).__name__})")
