"""The most likely run of topics through a report."""

import math
from collections.abc import Sequence

from nlp_reports.guidelines.aligning.thresholds import GOES_BACK, GOES_ON, SKIPS, STAYS


def best_path(rows: Sequence[Sequence[float]], joined: Sequence[int]) -> list[int]:
    """Return one topic for each row of scores, so that scores and steps between neighbours are worth the most.

    `joined` says how closely each row follows the one before: 2 in one paragraph, 1 under one heading, else 0.

    >>> best_path([[3.0, 0.0], [0.5, 0.6], [0.0, 3.0]], [0, 2, 1])
    [0, 0, 1]
    """
    if not rows:
        return []
    worth = list(rows[0])
    steps: list[list[int]] = []
    for row, close in zip(rows[1:], joined[1:], strict=True):
        came = _came(worth, close)
        stays, goes_on, goes_back, skips = (step(*ends, close) for ends in ((1, 1), (1, 2), (1, 0), (1, 3)))
        worth = [
            score
            + worth[before]
            + (stays if before == at else goes_on if before == at - 1 else goes_back if before > at else skips)
            for at, (score, before) in enumerate(zip(row, came, strict=True))
        ]
        steps.append(came)
    path = [_first_best(worth)]
    for came in reversed(steps):
        path.append(came[path[-1]])
    return path[::-1]


def _came(worth: Sequence[float], close: int) -> list[int]:
    """Return for each topic the best one to come from, the first of equals.

    Only few can be best: the topic itself, the one before it, and the best of all that precede or follow these.
    """
    stays, goes_on, goes_back, skips = STAYS[close], GOES_ON[close], GOES_BACK[close], SKIPS[close]
    behind = _best_behind(worth)
    ahead, most_ahead, before = 0, -math.inf, -math.inf
    found: list[int] = []
    for topic, own in enumerate(worth):
        best, most = topic, own + stays
        if before + goes_on >= most:
            best, most = topic - 1, before + goes_on
        if most_ahead + skips >= most:
            best, most = ahead, most_ahead + skips
        if behind[topic] >= 0 and worth[behind[topic]] + goes_back > most:
            best = behind[topic]
        found.append(best)
        if before > most_ahead:
            ahead, most_ahead = topic - 1, before
        before = own
    return found


def _best_behind(values: Sequence[float]) -> list[int]:
    """Return for each place the first of the best that follow it, -1 for the last."""
    found, best, most = [-1] * len(values), -1, -math.inf
    for place in range(len(values) - 1, 0, -1):
        if values[place] >= most:
            best, most = place, values[place]
        found[place - 1] = best
    return found


def _first_best(values: Sequence[float]) -> int:
    return max(range(len(values)), key=lambda place: (values[place], -place))


def step(before: int, after: int, close: int) -> float:
    """Return what it is worth that a row takes the topic `after` where the one before it took `before`."""
    if before == after:
        return STAYS[close]
    if after == before + 1:
        return GOES_ON[close]
    return GOES_BACK[close] if after < before else SKIPS[close]
