"""How firmly a theme holds together: would its statements meet again if other units had reported?"""

import functools
import itertools
import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from nlp_reports.model import Statement, Theme, Topic
from nlp_reports.themes.concepts import family
from nlp_reports.themes.groups import BLOCK, agglomerated, group, unlikeness
from nlp_reports.themes.vectors import Embedder, matrix, vectors

# So often units are drawn anew; more changes nothing that a person sees.
_DRAWS = 25
# Beyond so many statements of a role every drawing would cost seconds; their themes may be judged by size.
_MOST = 1500
_SEED = 20201125


def stability(
    themes: Sequence[Theme], topics: Sequence[Topic] = (), embedder: Embedder | None = None
) -> dict[str, float | None]:
    """Return, by theme id, how often its statements of different units meet when units are drawn with replacement.

    1 means always; None where a theme has one unit only or there are too many statements to draw. The same themes give
    the same numbers.

    >>> stability(())
    {}
    """
    guidance = frozenset(topic.id for topic in topics)
    if embedder is None:
        return dict(_without_embedder(tuple(themes), guidance))
    return _stability(themes, guidance, embedder)


# The workbook, the annex and a notebook ask for the same themes one after the other.
@functools.lru_cache(maxsize=2)
def _without_embedder(themes: tuple[Theme, ...], guidance: frozenset[str]) -> dict[str, float | None]:
    return _stability(themes, guidance, None)


def _stability(themes: Sequence[Theme], guidance: frozenset[str], embedder: Embedder | None) -> dict[str, float | None]:
    found: dict[str, float | None] = {theme.id: None for theme in themes}
    kins = dict.fromkeys(family(theme.role) for theme in themes)
    for kin in kins:
        own = [theme for theme in themes if family(theme.role) == kin]
        said = sorted((one for theme in own for one in theme.statements), key=lambda one: (one.report, one.ref))
        if len(said) <= _MOST and len({one.report for one in said}) > 1:
            found |= _held(own, said, matrix(vectors(said, guidance, embedder)))
    return found


def _held(
    themes: Sequence[Theme],
    said: Sequence[Statement],
    points: Any,  # noqa: ANN401 - see vectors.matrix
) -> dict[str, float | None]:
    """Return how often the pairs of each theme met in the drawings that held both."""
    import numpy as np  # noqa: PLC0415 - heavy

    place = {one.key: number for number, one in enumerate(said)}
    pairs = {theme.id: np.array(list(_couples(theme, place)), dtype=np.int64).reshape(-1, 2) for theme in themes}
    met, seen = dict.fromkeys(pairs, 0), dict.fromkeys(pairs, 0)
    distances = unlikeness(points)
    for drawn in _drawings(said):
        home = _homes(points, distances, drawn)
        for theme, couples in pairs.items():
            first, second = home[couples[:, 0]], home[couples[:, 1]]
            both = (first >= 0) & (second >= 0)
            seen[theme] += int(both.sum())
            met[theme] += int((both & (first == second)).sum())
    return {theme: round(met[theme] / seen[theme], 2) if seen[theme] else None for theme in pairs}


def _drawings(said: Sequence[Statement]) -> list[list[int]]:
    """Return the positions of the statements of the units drawn each time."""
    units = sorted({one.report for one in said})
    source = random.Random(_SEED)  # noqa: S311 - a drawing, not a secret; the seed keeps it the same everywhere
    drawn = [set(source.choices(units, k=len(units))) for _ in range(_DRAWS)]
    return [[number for number, one in enumerate(said) if one.report in units] for units in drawn]


def _couples(theme: Theme, place: Mapping[str, int]) -> Iterator[tuple[int, int]]:
    """Go through the pairs of statements of different units, by their places."""
    for one, other in itertools.combinations(theme.statements, 2):
        if one.report != other.report:
            yield place[one.key], place[other.key]


def _homes(points: Any, distances: Any, drawn: Sequence[int]) -> Any:  # noqa: ANN401 - arrays, see vectors.matrix
    """Return the group of each statement by its place, -1 for one that was not drawn."""
    import numpy as np  # noqa: PLC0415 - heavy

    chosen = list(drawn)
    # What is held against each other was measured once for all drawings.
    groups = agglomerated(distances[np.ix_(chosen, chosen)]) if len(chosen) <= BLOCK else group(points[chosen])
    home = np.full(points.shape[0], -1)
    for number, members in enumerate(groups):
        home[[chosen[member] for member in members]] = number
    return home
