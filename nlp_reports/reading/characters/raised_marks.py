"""Raised digits: marks of typed footnotes, which no figure may take in, and those that belong to what they follow."""

import re
from collections.abc import Iterator

from nlp_reports.reading.raw import Face

_MARK = re.compile(r"\s*(?P<open>[(\[]?)\s*(?P<number>\d{1,2}(?:\s*,\s*\d{1,2})*)\s*[)\]]?[*.]?\s*")
_SQUARED = re.compile(r"(?<![^\W\d_])[kcdm]?m\Z", re.IGNORECASE)  # "45 m" before 2 or 3
_HOUR = re.compile(r"\d\s?[hg]\Z", re.IGNORECASE)  # "7h" before 30
_TEN = re.compile(r"(?<!\d)10\Z")
_POWERS = frozenset({"2", "3"})
_LARGE_POWERS = frozenset({"3", "6", "9", "12"})
_FAR = 12  # characters that tell what a mark stands behind
_HIGH = str.maketrans("0123456789+-()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ")


def settle_raised(pieces: list[str], faces: list[Face], start: int) -> None:
    """Take the marks of footnotes out of the pieces of a paragraph from `start` on: "250¹" is not 2501.

    >>> pieces = ["đạt 250", "1", " người, 45 m", "2"]
    >>> low, high = Face(), Face(raised=True)
    >>> settle_raised(pieces, faces := [low, high, low, high], 0)
    >>> pieces, len(faces)
    (['đạt 250', ' người, 45 m', '2'], 3)
    """
    if not any(face.raised for face in faces[start:]):
        return
    for first, last in reversed(list(_runs(faces, start))):
        raised = "".join(pieces[first:last])
        before, after = "".join(pieces[max(start, first - _FAR) : first])[-_FAR:], "".join(pieces[last : last + 1])[:1]
        kept = _kept(raised, before, after, alone=last - first == len(pieces) - start)
        if kept != raised:
            pieces[first:last] = [kept] if kept else []
            faces[first:last] = faces[first : first + 1] if kept else []


def power(base: str, exponent: str) -> str:
    """Return a power as it is printed; squares and cubes of lengths as they are typed.

    >>> power("45 m", "2"), power("10", "6"), power("x", "n+1")
    ('45 m2', '10⁶', 'xⁿ⁺¹')
    """
    typed = exponent in _POWERS and _SQUARED.search(base)
    return base + (exponent if typed else exponent.translate(_HIGH))


def _runs(faces: list[Face], start: int) -> Iterator[tuple[int, int]]:
    """Go through the stretches of raised pieces, as first and behind the last."""
    first = start
    for at in range(start, len(faces) + 1):
        if at < len(faces) and faces[at].raised:
            continue
        if at > first:
            yield first, at
        first = at + 1


def _kept(raised: str, before: str, after: str, *, alone: bool) -> str:
    """Return what stays of raised characters: all but the mark of a footnote."""
    mark = _MARK.fullmatch(raised)
    if mark is None or alone or after == "/":
        return raised
    number, bracketed = mark["number"], bool(mark["open"])
    if number in _LARGE_POWERS and _TEN.search(before):
        return raised.translate(_HIGH)
    belongs = number in _POWERS and _SQUARED.search(before)
    # A number that merely sits too high stands apart from the word before it, and goes on.
    apart = before[-1:].isspace() and not bracketed and (after == "%" or after.isalnum())
    if belongs or _HOUR.search(before) or apart:
        return raised
    return raised[len(raised.rstrip()) :]
