"""The word segmenter of underthesea, tamed: lazy, warmed up once, fed with shadows, answering in offsets.

Its own `fixed_words` leak into later calls, and its first call from several threads at once fails; neither is used or
possible here. It does not pickle: every process loads its own. Its model is asked directly (`word_model`) where that
answers as it does; otherwise underthesea itself is.
"""

import functools
import itertools
import logging
import re
import threading
from collections.abc import Callable

from nlp_reports.text.folding import shadow
from nlp_reports.text.quick import quick_engine

_LOCK = threading.Lock()
# The engine is quadratic in the length of a run without a blank, so such a run is a word of its own.
LONGEST_RUN = 200
_LONG_RUN = re.compile(rf"\S{{{LONGEST_RUN},}}")
_PIECE = re.compile(r"\w+|[^\w\s]")
Places = list[tuple[int, int]]


def segment(text: str) -> Places:
    """Return where the words, numbers and marks of `text` start and end."""
    found: Places = []
    begin = 0
    for run in _LONG_RUN.finditer(text):
        found += _segment(text, begin, run.start())
        found.append(run.span())
        begin = run.end()
    return found + _segment(text, begin, len(text))


def _segment(text: str, begin: int, end: int) -> Places:
    seen = shadow(text[begin:end])
    if not seen.strip():
        return []
    with _LOCK:
        cut = _engine()
    places = cut(seen)
    if places is None:
        # The engine normalises a few characters into others; there only blanks and marks part words.
        return [match.span() for match in _PIECE.finditer(text, begin, end)]
    return [(begin + start, begin + stop) for start, stop in places] if begin else places


def _found(seen: str, tokens: list[str]) -> Places | None:
    """Return where `tokens` stand one after the other in `seen`, None when one is written otherwise there."""
    places: Places = []
    done = 0
    for token in tokens:
        start = seen.find(token, done)
        if start < 0 or (start > done and not seen[done:start].isspace()):
            return None
        done = start + len(token)
        places.append((start, done))
    return None if seen[done:].strip() else places


def _counted(seen: str, tokens: list[str]) -> Places | None:
    """Return where `tokens` stand by counting letters, since the engine writes one blank for many."""
    letters = [place for place, letter in enumerate(seen) if not letter.isspace()]
    lengths = [len(token) - token.count(" ") for token in tokens]
    if sum(lengths) != len(letters):
        return None
    ends = list(itertools.accumulate(lengths))
    return [(letters[stop - length], letters[stop - 1] + 1) for stop, length in zip(ends, lengths, strict=True)]


@functools.cache
def _engine() -> Callable[[str], Places | None]:
    """Return what cuts a text into words, and says None where it reads other characters."""
    root = logging.getLogger()
    before = list(root.handlers)
    from underthesea import word_tokenize  # noqa: PLC0415 - costs a second and 100 MB, and most callers need none of it

    # The import calls logging.basicConfig, which is the application's to decide.
    root.handlers[:] = before

    def slow(seen: str) -> Places | None:
        tokens = word_tokenize(seen, use_token_normalize=False)
        return _found(seen, tokens) or _counted(seen, tokens)

    slow("khởi động")
    quick = quick_engine(slow)
    if quick is None:
        return slow

    def cut(seen: str) -> Places | None:
        return quick.places(seen) or slow(seen)

    return cut
