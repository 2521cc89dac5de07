"""Group vectors by average likeness, in a time that grows with their number and not with its square."""

from collections.abc import Sequence
from typing import Any

# Two groups are one when their statements are this much alike on average.
LIKENESS = 0.09
# So many are compared each with each; the rest joins the groups that these have formed.
BLOCK = 1200


def group(points: Any) -> list[list[int]]:  # noqa: ANN401 - see vectors.matrix
    """Return the rows of the matrix `points` in groups, each in order, the groups by their first row.

    >>> from nlp_reports.themes.vectors import matrix
    >>> group(matrix([{"a": 1.0}, {"b": 1.0}, {"a": 1.0}]))
    [[0, 2], [1]]
    """
    waiting = list(range(points.shape[0]))
    groups: list[list[int]] = []
    while waiting:
        block, waiting = waiting[:BLOCK], waiting[BLOCK:]
        formed = _agglomerate(points, block)
        groups += formed
        waiting = _join(points, formed, waiting)
    return sorted(sorted(members) for members in groups)


def unlikeness(points: Any) -> Any:  # noqa: ANN401 - see vectors.matrix
    """Return how unlike each row of the matrix `points` is to each, between 0 and 1, as a square array."""
    return (1.0 - (points @ points.T).toarray()).clip(0.0, 1.0)


def agglomerated(distances: Any) -> list[list[int]]:  # noqa: ANN401 - a numpy array
    """Return the rows of a square array of distances in groups by average linkage, each in order.

    >>> import numpy as np
    >>> agglomerated(np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 1.0], [0.0, 1.0, 0.0]]))
    [[0, 2], [1]]
    """
    if len(distances) == 1:
        return [[0]]
    from sklearn.cluster import AgglomerativeClustering  # noqa: PLC0415 - heavy

    model = AgglomerativeClustering(
        n_clusters=None, metric="precomputed", linkage="average", distance_threshold=1.0 - LIKENESS
    )
    found: dict[int, list[int]] = {}
    for position, label in enumerate(model.fit(distances).labels_):
        found.setdefault(int(label), []).append(position)
    return list(found.values())


def _agglomerate(points: Any, block: Sequence[int]) -> list[list[int]]:  # noqa: ANN401 - see vectors.matrix
    """Return the positions of `block` in groups."""
    formed = agglomerated(unlikeness(points[list(block)]))
    return [[block[member] for member in members] for members in formed]


def _join(points: Any, formed: list[list[int]], waiting: list[int]) -> list[int]:  # noqa: ANN401 - see vectors.matrix
    """Let each of `waiting` join the group that it is most like; return those that are like none."""
    means = _means(points, formed)
    left = []
    for start in range(0, len(waiting), BLOCK):
        some = waiting[start : start + BLOCK]
        likeness = (points[some] @ means.T).toarray()
        best = likeness.argmax(axis=1)
        for place, position in enumerate(some):
            if likeness[place, best[place]] >= LIKENESS:
                formed[int(best[place])].append(position)
            else:
                left.append(position)
    return left


def _means(points: Any, groups: Sequence[Sequence[int]]) -> Any:  # noqa: ANN401 - see vectors.matrix
    """Return the mean of each group, as a sparse matrix: with so many words a full one would not fit into memory."""
    from scipy.sparse import csr_matrix  # noqa: PLC0415 - heavy

    members = [position for group in groups for position in group]
    rows = [number for number, group in enumerate(groups) for _ in group]
    shares = [1.0 / len(group) for group in groups for _ in group]
    return csr_matrix((shares, (rows, members)), (len(groups), points.shape[0])) @ points
