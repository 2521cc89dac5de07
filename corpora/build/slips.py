"""What is wrong in a source file: collected, so that an author sees every slip at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Slip:
    """One place that breaks the format, and what would be right."""

    path: Path
    line: int
    message: str
    doubt: bool = False

    def __str__(self) -> str:
        """Print as editors expect it, so that a click leads to the line."""
        return f"{self.path}:{self.line}: {'doubt: ' if self.doubt else ''}{self.message}"


class SlipsError(Exception):
    """A source cannot be built; it carries all the slips, not the first one."""

    def __init__(self, slips: Iterable[Slip]) -> None:
        """Keep the slips in the order of the file."""
        self.slips = tuple(sorted(slips))
        super().__init__("\n".join(map(str, self.slips)))
