"""Find quotations and brackets: a full stop or semicolon inside one seldom ends anything outside."""

import re
from bisect import bisect_right
from dataclasses import dataclass

_MARKS = re.compile(r"[()\[\]“”«»\"]")
_CLOSES = {")": "(", "]": "[", "”": "“", "»": "«"}
_QUOTES = frozenset('“"')
# A pair farther apart than this is two mistakes rather than one quotation.
_FARTHEST = 300


@dataclass(frozen=True, slots=True)
class Guards:
    """Outermost pairs of a text, in order: `starts` are their opening marks, `ends` their closing ones."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def closing(self, place: int) -> int:
        """Return where the pair around `place` closes, -1 when `place` stands free."""
        pair = bisect_right(self.starts, place) - 1
        return self.ends[pair] if pair >= 0 and place <= self.ends[pair] else -1


def guards(text: str) -> Guards:
    """Return the quotations and brackets of `text`; marks without a partner are passed over."""
    opened: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for match in _MARKS.finditer(text):
        mark, place = match[0], match.start()
        partner = _partner(opened, mark, text, place)
        if partner >= 0:
            pairs.append((opened[partner][1], place))
            del opened[partner:]
        elif mark not in _CLOSES:
            opened.append((mark, place))
    outer = _outermost(sorted(pair for pair in pairs if pair[1] - pair[0] <= _FARTHEST))
    return Guards(tuple(start for start, _ in outer), tuple(end for _, end in outer))


def _partner(opened: list[tuple[str, int]], mark: str, text: str, place: int) -> int:
    """Return the position in `opened` of the mark that `mark` closes, -1 when it opens or closes nothing."""
    if mark == '"' and _opens(text, place):
        return -1
    wanted = _QUOTES if mark in '"”' else frozenset(_CLOSES.get(mark, ""))
    for position in range(len(opened) - 1, max(-1, len(opened) - 9), -1):
        if opened[position][0] in wanted:
            return position
    return -1


def _opens(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return (not before or before.isspace() or before in "([“-–/:") and bool(after) and not after.isspace()


def _outermost(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    outer: list[tuple[int, int]] = []
    for start, end in pairs:
        if not outer or start > outer[-1][1]:
            outer.append((start, end))
        elif end > outer[-1][1]:
            outer[-1] = (outer[-1][0], end)
    return outer
