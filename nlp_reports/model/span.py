"""Where something stands in a text."""

from dataclasses import dataclass
from typing import Self

from nlp_reports.model.frozen import quick


@quick
@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, usually of `Report.text`.

    >>> Span(2, 5).of("công đoàn")
    'ng '
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a range that runs backwards."""
        if not 0 <= self.start <= self.end:
            msg = f"not a span: {self.start}..{self.end}"
            raise ValueError(msg)

    def __len__(self) -> int:
        """Return the number of code points."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the slice of `text` that this span covers."""
        return text[self.start : self.end]

    def shift(self, by: int) -> Self:
        """Return the span moved by `by` code points."""
        return type(self)(self.start + by, self.end + by)

    def holds(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end
