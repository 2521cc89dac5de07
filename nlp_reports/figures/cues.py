"""Words of which a check needs one: looked up among a sentence's tokens before the sentence is searched."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from nlp_reports.figures.line import Line
from nlp_reports.figures.pattern import tokens
from nlp_reports.text import whole_words


@dataclass(frozen=True, slots=True)
class Cues:
    """Folded phrases as one pattern, and the first syllable of each: most sentences hold none of these."""

    firsts: frozenset[str]
    written: re.Pattern[str]

    def stand_in(self, line: Line) -> bool:
        """Tell whether the sentence holds one of the phrases."""
        return not self.firsts.isdisjoint(line.tokens) and self.written.search(line.text) is not None

    def are_said(self, said: str) -> bool:
        """Tell whether folded text holds one of the phrases."""
        return not self.firsts.isdisjoint(tokens(said)) and self.written.search(said) is not None


def cues(phrases: Iterable[str], *, blanks: str = " ") -> Cues:
    r"""Return folded phrases as cues; `blanks` is what may stand between their words, as in `whole_words`.

    >>> more = cues(["tăng", "cao hơn"])
    >>> more.are_said("cao hơn năm trước"), more.are_said("tăng 5%"), more.are_said("cao nhất")
    (True, True, False)
    """
    listed = tuple(phrases)
    return Cues(frozenset(phrase.split()[0] for phrase in listed), whole_words(listed, blanks=blanks))
