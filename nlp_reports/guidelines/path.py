"""The most likely run of topics through a report."""

from collections.abc import Sequence

from nlp_reports.guidelines.thresholds import GOES_BACK, GOES_ON, STAYS, STAYS_IN_PARAGRAPH

IN_PARAGRAPH = 2


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
        came = [_best_before(worth, topic, close) for topic in range(len(row))]
        worth = [
            score + worth[before] + _step(before, topic, close)
            for topic, (score, before) in enumerate(zip(row, came, strict=True))
        ]
        steps.append(came)
    path = [_first_best(worth)]
    for came in reversed(steps):
        path.append(came[path[-1]])
    return path[::-1]


def _best_before(worth: Sequence[float], topic: int, close: int) -> int:
    return _first_best([sofar + _step(before, topic, close) for before, sofar in enumerate(worth)])


def _first_best(values: Sequence[float]) -> int:
    return max(range(len(values)), key=lambda place: (values[place], -place))


def _step(before: int, after: int, close: int) -> float:
    if before == after:
        return STAYS_IN_PARAGRAPH if close == IN_PARAGRAPH else STAYS if close else 0.0
    if close == 0:
        return 0.0
    if after == before + 1:
        return GOES_ON if close < IN_PARAGRAPH else 0.0
    return GOES_BACK if after < before else 0.0
