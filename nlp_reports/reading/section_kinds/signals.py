"""The signals of headings and lines that tell of a kind, as the lexicon has them; among them a later year."""

import functools
import re
from collections.abc import Iterable, Sequence

from nlp_reports.lexicon import table
from nlp_reports.text import fold

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# Signals that need not stand first.
_ANYWHERE = frozenset({"later"})


def speaks_of_later(title: str, year: int | None) -> bool:
    """Tell whether a heading is about a time after the year that the report is dated."""
    after = year is not None and any(int(found) > year for found in _YEAR.findall(title))
    return after or _pattern("later").search(fold(title)) is not None


def signal_share(signal: str, texts: Sequence[str], *, begins: bool) -> float:
    """Return which part of `texts` gives the signal; 0 of none."""
    pattern = _pattern(signal)
    find = pattern.match if begins else pattern.search
    return sum(1 for text in texts if find(fold(text))) / len(texts) if texts else 0.0


def gives(signal: str, text: str, cue: str) -> bool:
    """Tell whether `text` gives `signal` by `cue`; some signals may stand anywhere in it."""
    pattern = _alone(cue)
    return bool(pattern.search(fold(text)) if signal in _ANYWHERE else pattern.match(fold(text)))


@functools.cache
def _pattern(signal: str) -> re.Pattern[str]:
    return _any(row["cue"] for row in table("section_signals") if row["signal"] == signal)


@functools.cache
def _alone(cue: str) -> re.Pattern[str]:
    return _any([cue])


def _any(cues: Iterable[str]) -> re.Pattern[str]:
    longest = sorted((re.escape(fold(cue)) for cue in cues), key=lambda cue: (-len(cue), cue))
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest)})(?!\w)")
