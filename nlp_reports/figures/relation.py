"""What one figure says of another: the pairs and groups that arithmetic can check."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from nlp_reports.model import Figure, Span

# The kind of a relation, and each figure by its reference or its place.
Key = tuple[str, tuple[tuple[int, int], ...]]


class RelationKind(StrEnum):
    """What holds, or should hold, between figures."""

    RATIO_PERCENT = "ratio-percent"
    TARGET_PERCENT = "percent-of-target"
    PRODUCT = "product"
    MEAN = "mean"
    SUM = "sum"
    TABLE_SUM = "table-sum"
    TABLE_PERCENT = "table-percent"
    CHANGE = "change"
    CONFLICT = "conflict"
    DATE = "date"


class Outcome(StrEnum):
    """What checking a relation came to."""

    FITS = "fits"
    NOT = "not"
    CANNOT = "cannot"


@dataclass(frozen=True, slots=True)
class Relation:
    """Figures that should fit together.

    Attributes:
        kind: what should hold.
        outcome: whether it does.
        figures: those involved, in text order; a wrong date stands alone.
        where: the characters of `Report.text` that a remark should show.
        computed: what the other figures give (a percentage, a sum); None where nothing was computed.
        stated: what the report says; None where nothing was computed.
        unit: of `computed` and `stated`.
    """

    kind: RelationKind
    outcome: Outcome
    figures: tuple[Figure, ...]
    where: Span
    computed: Decimal | None = None
    stated: Decimal | None = None
    unit: str = ""


def settled_refs(found: Iterable[Relation], kinds: Collection[RelationKind]) -> set[int]:
    """Return the references of the figures that relations of these kinds settle: those that fit, and those that do not.

    >>> settled_refs([], {RelationKind.SUM})
    set()
    """
    return {
        figure.ref for one in found if one.outcome is not Outcome.CANNOT and one.kind in kinds for figure in one.figures
    }


def key_of(relation: Relation) -> Key:
    """Return what kind a relation is, and its figures; words that stand for a figure have a place, but no number."""
    return relation.kind.value, tuple((one.ref, 0 if one.ref else one.span.start) for one in relation.figures)
