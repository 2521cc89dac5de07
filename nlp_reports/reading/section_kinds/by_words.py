"""Tell what a section is about by its words, weighed on sections whose headings say so."""

import functools
import math
import re
from collections.abc import Iterator, Mapping, Sequence

from nlp_reports.lexicon import table
from nlp_reports.model import SectionKind
from nlp_reports.text import finder, fold

# The row of the table that every sentence has.
ALWAYS = "*"
FIGURE = "#"
KINDS = (
    SectionKind.BACKGROUND,
    SectionKind.RESULTS,
    SectionKind.ASSESSMENT,
    SectionKind.PROPOSALS,
    SectionKind.PLAN,
)
_SENTENCE = re.compile(r"(?<=[.;])\s+")
_WORDS = finder(r"[^\W\d_]+")
_FEWEST_WORDS = 3


def sentences_in(lines: Sequence[str]) -> Iterator[str]:
    r"""Go through the sentences of `lines`; rows of tables and lines of a word or two are none.

    >>> list(sentences_in(["Đã mở 02 lớp. Có 80 người dự.", "Tổng\t12"]))
    ['Đã mở 02 lớp.', 'Có 80 người dự.']
    """
    for line in lines:
        if "\t" not in line:
            yield from (said for said in _SENTENCE.split(line) if len(said.split()) >= _FEWEST_WORDS)


def signs(sentence: str) -> set[str]:
    """Return what tells of a sentence: how it begins, its words, and whether it holds a figure.

    >>> sorted(signs("Mở 02 lớp."))
    ['#', '^mở', '^mở lớp', 'lớp', 'mở']
    """
    words = list(_WORDS(fold(sentence)))
    begins = {f"^{' '.join(words[:length])}" for length in (1, len("ab")) if len(words) >= length}
    return {*words, *begins, *([FIGURE] if any(map(str.isdigit, sentence)) else [])}


def fitting(
    lines: Sequence[str], weights: Mapping[str, Sequence[float]] | None = None
) -> Mapping[SectionKind, float] | None:
    """Return how likely each kind is by the words of a section, as the mean logarithm over its sentences; None of none.

    >>> found = fitting(["Đề nghị UBND tỉnh bố trí quỹ đất.", "Mong tỉnh sớm ban hành hướng dẫn."])
    >>> max(found, key=found.get)
    <SectionKind.PROPOSALS: 'proposals'>
    """
    weights = _weights() if weights is None else weights
    told = [_chances(sentence, weights) for sentence in sentences_in(lines)]
    if not told:
        return None
    return {kind: math.fsum(row[place] for row in told) / len(told) for place, kind in enumerate(KINDS)}


def _chances(sentence: str, weights: Mapping[str, Sequence[float]]) -> list[float]:
    """Return the logarithm of the chance of each kind."""
    # An exact sum is the same in whatever order a set gives its signs.
    rows = [weights[sign] for sign in signs(sentence) if sign in weights]
    sums = [math.fsum(column) for column in zip(weights[ALWAYS], *rows, strict=True)]
    most = max(sums)
    whole = most + math.log(math.fsum(math.exp(value - most) for value in sums))
    return [value - whole for value in sums]


@functools.cache
def _weights() -> Mapping[str, Sequence[float]]:
    return {row["sign"]: [float(row[kind.value]) for kind in KINDS] for row in table("section_weights")}
