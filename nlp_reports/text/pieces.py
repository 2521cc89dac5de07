"""Texts read piece by piece: what stands between two blanks comes again and again, so each piece is read once."""

import itertools
import re
from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

V = TypeVar("V")

_PIECES_KEPT = 1 << 16


class Pieces(dict[str, V], Generic[V]):
    """What stands between two blanks, with what is read of it: a dictionary answers sooner than a cache that counts."""

    def __init__(self, read: Callable[[str], V]) -> None:
        """Take the function that reads a piece."""
        super().__init__()
        self._read = read

    def __missing__(self, piece: str) -> V:
        """Read a piece and keep what was read."""
        if len(self) >= _PIECES_KEPT:
            self.clear()
        self[piece] = read = self._read(piece)
        return read

    def of(self, text: str) -> Iterator[V]:
        """Go through what is read of each piece of `text`, in order."""
        return map(self.__getitem__, text.split(" "))


def finder(expression: str, each: Callable[[str], str] = str) -> Callable[[str], Iterator[str]]:
    r"""Return a function that goes through all matches in a text of an `expression` that never reaches over a blank.

    It may look at nothing beyond a blank either. `each` is what a match is turned into.

    >>> list(finder(r"[^\W\d_]+")("Mở 02 lớp, có 80 người dự."))
    ['Mở', 'lớp', 'có', 'người', 'dự']
    """
    find = re.compile(expression).findall
    pieces = Pieces[tuple[str, ...]](lambda piece: tuple(map(each, find(piece))))
    return lambda text: itertools.chain.from_iterable(pieces.of(text))
