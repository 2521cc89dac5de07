"""Which of several readings of the same figures is asked about: the one that comes nearest to what is told."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures import Relation, RelationKind

# What is not reckoned is never nearer than what is.
_FAR: Final = Decimal("Infinity")


def nearest(relations: Sequence[Relation]) -> list[Relation]:
    """Return `relations` without those that read the figures of another one less likely.

    "450 triệu đồng cho 09 nhà, bình quân 55 triệu đồng" is one doubt, though the mean and the product miss; of two
    sums that are held against one number, the one that nearly makes it is meant. Two places that tell one thing
    otherwise are that, and no part that is greater than its whole.
    """
    kept: list[Relation] = []
    for relation in sorted(relations, key=lambda one: (_distance(one), one.kind is not RelationKind.CONFLICT)):
        if not any(_is_one_doubt(relation, other) for other in kept):
            kept.append(relation)
    return [relation for relation in relations if relation in kept]


def _distance(relation: Relation) -> Decimal:
    if relation.computed is None or not relation.stated:
        return _FAR
    return abs(relation.computed - relation.stated) / abs(relation.stated)


def _is_one_doubt(one: Relation, other: Relation) -> bool:
    """Tell whether two relations have the same figures, or figures in common that come to or are told as one number."""
    mine, its = ({figure.span for figure in each.figures} for each in (one, other))
    if mine == its:
        return True
    if RelationKind.CONFLICT in {one.kind, other.kind}:
        return False
    one_number = one.computed is not None and (one.computed == other.computed or one.stated == other.stated)
    return one.kind is other.kind and one.unit == other.unit and one_number and len(mine & its) > 1
