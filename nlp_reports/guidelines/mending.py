"""What can still be read of a YAML text that breaks the grammar, so that a person hears of every mistake at once."""

import re
from collections.abc import Iterator
from typing import Any

_ITEM = re.compile(r"\s*(?:- +)+")
_TOP = re.compile(r"[^\s#-]")
# PyYAML sees these mistakes only where something else begins; the line to mend is the one that was begun.
_SEEN_LATE = ("quoted scalar", "simple key", "flow")
# Each mistake costs one more reading of the whole; whoever made more hears of the rest next time.
_MOST = 50


def mended(text: str) -> tuple[str, tuple[Any, ...]]:
    r"""Return `text` with each line emptied that breaks the grammar, and PyYAML's error for each, in order of lines.

    No line moves, so that places stay right. An item keeps its dash, and a key of the first level takes its block
    along. After fifty mistakes the rest is left as it is.

    >>> left, errors = mended('title: "Báo cáo\nyear: 2020\nsend_to: a: b\n')
    >>> left, len(errors)
    ('\nyear: 2020\n\n', 2)
    """
    import yaml  # noqa: PLC0415 - only the YAML needs it

    lines = text.split("\n")
    errors: dict[int, Any] = {}
    for _ in range(_MOST):
        try:
            yaml.compose("\n".join(lines), Loader=yaml.SafeLoader)
        except yaml.YAMLError as error:
            place = _begun(error, lines)
            if place is None:
                break
            errors.setdefault(place, error)
            for number, left in tuple(_emptied(lines, place)):
                lines[number] = left
        else:
            break
    return "\n".join(lines), tuple(errors[place] for place in sorted(errors))


def mark_of(error: Any) -> Any:  # noqa: ANN401 - PyYAML's own types
    """Return PyYAML's mark of the place where a mistake of grammar was made; None where it names none."""
    begun = getattr(error, "context_mark", None)
    late = begun and any(word in (error.context or "") for word in _SEEN_LATE)
    return begun if late else getattr(error, "problem_mark", None)


def _begun(error: Any, lines: list[str]) -> int | None:  # noqa: ANN401 - PyYAML's own type
    """Return the line to empty: that of the mistake, or the next above it that still says something."""
    mark = mark_of(error)
    if mark is None:
        return None
    said = (place for place in range(min(mark.line, len(lines) - 1), -1, -1) if lines[place].strip(" -"))
    return next(said, None)


def _emptied(lines: list[str], place: int) -> Iterator[tuple[int, str]]:
    """Go through the lines that go with the one at `place`, and what is left of each."""
    item = _ITEM.match(lines[place])
    rest = lines[place][item.end() :] if item else ""
    yield place, item.group() if item and rest else ""
    if _TOP.match(lines[place]):
        for number in range(place + 1, len(lines)):
            if _TOP.match(lines[number]):
                return
            yield number, ""
