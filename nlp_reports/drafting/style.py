"""How a draft is to be written: how much it says, and who may word its sentences better."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nlp_reports.drafting.theme_sentences import Rewriter


class Length(StrEnum):
    """How much the draft says: of which themes, and how many points of each."""

    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"

    @property
    def fewest(self) -> int:
        """Return how many units a theme needs to be in the draft; one of three units always is."""
        return {"short": 3, "medium": 2, "long": 1}[self.value]

    @property
    def points(self) -> int:
        """Return how many points a sentence may make."""
        return {"short": 1, "medium": 2, "long": 3}[self.value]

    @property
    def models(self) -> int:
        """Return how many good models may be named."""
        return {"short": 3, "medium": 6, "long": 12}[self.value]


@dataclass(frozen=True, slots=True)
class Style:
    """How a draft is written: its length, and who words its sentences better (nobody by default)."""

    length: Length = Length.MEDIUM
    rewriter: "Rewriter | None" = None
