"""Group vectors by average likeness, in a time that grows with their number and not with its square."""

from collections.abc import Sequence
from typing import Any

from nlp_reports.themes.vectors import Vector, matrix

# Two groups are one when their statements are this much alike on average.
LIKENESS = 0.06
# So many are compared each with each; the rest joins the groups that these have formed.
BLOCK = 1200


def group(rows: Sequence[Vector]) -> list[list[int]]:
    """Return the positions of `rows` in groups, each in order, the groups by their first position.

    >>> group([{"a": 1.0}, {"b": 1.0}, {"a": 1.0}])
    [[0, 2], [1]]
    """
    if not rows:
        return []
    points = matrix(rows)
    waiting = list(range(len(rows)))
    groups: list[list[int]] = []
    while waiting:
        block, waiting = waiting[:BLOCK], waiting[BLOCK:]
        formed = _agglomerate(points, block)
        groups += formed
        waiting = _join(points, formed, waiting)
    return sorted(sorted(members) for members in groups)


def _agglomerate(points: Any, block: Sequence[int]) -> list[list[int]]:  # noqa: ANN401 - see vectors.matrix
    """Return the positions of `block` in groups by average linkage."""
    if len(block) == 1:
        return [list(block)]
    from sklearn.cluster import AgglomerativeClustering  # noqa: PLC0415 - heavy

    chosen = points[list(block)]
    distances = (1.0 - (chosen @ chosen.T).toarray()).clip(0.0, 1.0)
    model = AgglomerativeClustering(
        n_clusters=None, metric="precomputed", linkage="average", distance_threshold=1.0 - LIKENESS
    )
    found: dict[int, list[int]] = {}
    for position, label in zip(block, model.fit(distances).labels_, strict=True):
        found.setdefault(int(label), []).append(position)
    return list(found.values())


def _join(points: Any, formed: list[list[int]], waiting: list[int]) -> list[int]:  # noqa: ANN401 - see vectors.matrix
    """Let each of `waiting` join the group that it is most like; return those that are like none."""
    if not waiting:
        return []
    import numpy as np  # noqa: PLC0415 - heavy

    means = np.vstack([np.asarray(points[members].mean(axis=0)) for members in formed])
    likeness = np.asarray(points[waiting] @ means.T)
    best = likeness.argmax(axis=1)
    left = []
    for place, position in enumerate(waiting):
        if likeness[place, best[place]] >= LIKENESS:
            formed[int(best[place])].append(position)
        else:
            left.append(position)
    return left
