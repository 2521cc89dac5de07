"""What a rule of the cascade is: an inert value with its examples, and how its slots become a regular expression."""

import functools
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlp_reports.figures.slots import phrases, slots
from nlp_reports.model import FigureKind
from nlp_reports.text import finder

_SLOT = re.compile(r"@([a-z_]+)")
_TOKENS = finder(r"[^\W\d_]+|\d+|[^\w\s]")
_DIGITS = frozenset("0123456789")
# The token of a text in which a letter and a digit stand right beside each other ("11A6", "được03"): few have any.
GLUED = "⁀"
_GLUED = finder(r"[^\W\d_]\d|\d[^\W\d_]")
_NUMBER_BEHIND = " 0"
# The cascade asks for those of each sentence of a report, and the checks of its relations once more.
_TEXTS_KEPT = 2048


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way in which a numeric expression is written.

    Attributes:
        name: what it finds, in a few English words.
        kind: what such an expression is.
        regex: over the folded text, with `@slots`; group `f` is the expression where the match holds more than it;
            group `v` holds one number, `a` and `b` the ends of a range or ratio, `u` a measure. One that opens with a
            digit looks back only after it, so that the search can skip from digit to digit.
        fires: texts in which it takes what stands in «».
        spares: texts in which it must take nothing.
        needs: tokens (see `tokens`) of which the text must hold one, else the pattern is not tried; a `@slot` is the
            first token of each of its phrases, "@slot 0" the last one with a number behind it.
        also: more such tokens, of which the text must hold one as well.
        cased: read the text as written, not folded.
        wordy: it may take an expression without digits.
        flags: oddities that every such expression has.
    """

    name: str
    kind: FigureKind
    regex: str
    fires: tuple[str, ...]
    spares: tuple[str, ...]
    needs: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    cased: bool = False
    wordy: bool = False
    flags: tuple[str, ...] = ()

    @property
    def compiled(self) -> re.Pattern[str]:
        """Return the regular expression, compiled once per process."""
        return compiled(self.regex)

    def needed(self) -> frozenset[str]:
        """Return the tokens of which a text must hold one; none where nothing is needed."""
        return frozenset(_spelled(self.needs))

    def needed_also(self) -> frozenset[str]:
        """Return the tokens of which a text must hold another one; none where nothing more is needed."""
        return frozenset(_spelled(self.also))

    @property
    def group(self) -> str | int:
        """Return the group that holds the expression: `f`, else `w`, else the whole match."""
        known = self.compiled.groupindex
        return "f" if "f" in known else "w" if "w" in known else 0


def _spelled(needs: tuple[str, ...]) -> Iterator[str]:
    for need in needs:
        slot = _SLOT.match(need)
        if slot is None:
            yield need
            continue
        ahead = need.endswith(_NUMBER_BEHIND)
        for said in phrases(slot[1]):
            found = list(_TOKENS(said))
            yield _before_number(found[-1]) if ahead else found[0]


@functools.lru_cache(_TEXTS_KEPT)
def tokens(folded: str) -> frozenset[str]:
    """Return the runs of letters, the runs of digits and the marks of a folded text.

    One that a run of digits follows comes with " 0" as well; two runs of digits beside each other are "0 0". `GLUED`
    stands for any letter beside a digit.

    >>> sorted(tokens("đạt 96,5% (35 triệu đ/người)"))
    ['%', '(', '( 0', ')', ',', ', 0', '/', '35', '5', '96', 'người', 'triệu', 'đ', 'đạt', 'đạt 0']
    """
    found = list(_TOKENS(folded))
    ahead = [_before_number(one) for one, other in itertools.pairwise(found) if other[0] in _DIGITS]
    glued = (GLUED,) if any(_GLUED(folded)) else ()
    return frozenset((*found, *ahead, *glued))


def _before_number(token: str) -> str:
    return ("0" if token[0] in _DIGITS else token) + _NUMBER_BEHIND


@functools.cache
def compiled(regex: str) -> re.Pattern[str]:
    """Return `regex` with its `@slots` filled, compiled once per process."""
    return re.compile(filled(regex))


def filled(regex: str) -> str:
    """Return `regex` with every `@slot` replaced by what the slot stands for, nested slots too."""
    known = slots()
    while _SLOT.search(regex):
        regex = _SLOT.sub(lambda slot: f"(?:{known[slot[1]]})", regex)
    return regex
