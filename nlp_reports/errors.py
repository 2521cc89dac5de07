"""The few exceptions of the package: each says what is wrong, where, and what would cure it.

Messages are for office analysts, so they are Vietnamese; they never carry report text beyond quoted words.
"""

from dataclasses import dataclass


class NlpReportsError(Exception):
    """Base of every error that a user can cure; the command line turns it into exit code 2 without a traceback."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake of an input: where it stands and what would be right.

    Attributes:
        file: name of the file as the user gave it.
        place: line, key path or cell inside the file; empty when it is the file as a whole.
        message: what is wrong, in Vietnamese.
        cure: what would be right, in Vietnamese; may be empty.
    """

    file: str
    place: str
    message: str
    cure: str = ""

    def __str__(self) -> str:
        """Return `file:place: message; cure` on one line."""
        where = ":".join(part for part in (self.file, self.place) if part)
        said = "; ".join(part for part in (self.message, self.cure) if part)
        return f"{where}: {said}" if where else said


class InputError(NlpReportsError):
    """All mistakes of an input at once; `problems` holds them in file order."""

    def __init__(self, *problems: Problem) -> None:
        """Collect `problems`; the message has a line for each."""
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems

    def __reduce__(self) -> tuple[type["InputError"], tuple[Problem, ...]]:
        """Pickle by the problems, so that a worker's error arrives whole."""
        return type(self), self.problems


class UnreadableError(NlpReportsError):
    """A report that cannot be read; `reason` is one Vietnamese phrase for an office clerk ("có mật khẩu", "hỏng")."""

    def __init__(self, file: str, reason: str, cure: str = "") -> None:
        """Name the file, the reason and, where there is one, the cure."""
        super().__init__(f"{file}: {reason}" + (f"; {cure}" if cure else ""))
        self.file, self.reason, self.cure = file, reason, cure

    def __reduce__(self) -> tuple[type["UnreadableError"], tuple[str, str, str]]:
        """Pickle by its parts, so that a worker's error arrives whole."""
        return type(self), (self.file, self.reason, self.cure)


class MissingExtraError(NlpReportsError):
    """An optional part was asked for and its package is not installed; the message is the install line."""

    def __init__(self, what: str, extra: str) -> None:
        """Say what needs which extra."""
        super().__init__(f"{what} cần cài thêm gói: pip install 'nlp-reports[{extra}]'")
        self.what, self.extra = what, extra

    def __reduce__(self) -> tuple[type["MissingExtraError"], tuple[str, str]]:
        """Pickle by its parts."""
        return type(self), (self.what, self.extra)


class OutputError(NlpReportsError):
    """A result cannot be written (a foreign folder, a locked file, a full disk); nothing was left half-written."""


class UnfaithfulError(NlpReportsError):
    """A drafted sentence says something that is not in its sources; it is refused, never published."""
