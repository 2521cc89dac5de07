"""Bring gold and program together on their words, so that numbering and cutting are the program's own affair."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from difflib import SequenceMatcher

from nlp_reports.model import Figure

LABEL = re.compile(
    r"^\W*(?:(?:phần|mục|chương)\s+(?:thứ\s+)?\w+|[ivxlc]+|\d+(?:\.\d+)*|[a-zđ])\s*[.):/-]+(?!\d)\s*", re.IGNORECASE
)
SHARED = 3  # two texts belong together when they share a third of the shorter one's words


def squash(text: str) -> str:
    """Return the letters and digits of `text` alone, lower case."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFC", text).lower())


def keys(text: str) -> frozenset[str]:
    """Return the squashed text with and without its typed label: either writing is the same text."""
    return frozenset({squash(text), squash(LABEL.sub("", unicodedata.normalize("NFC", text)))} - {""})


def align(gold: Sequence[str], ours: Sequence[str]) -> list[list[int]]:
    """Return for each gold text the positions of our texts that share enough of its words, the closest first."""
    left, right = ([(word, i) for i, text in enumerate(texts) for word in _words(text)] for texts in (gold, ours))
    common: Counter[tuple[int, int]] = Counter()
    matcher = SequenceMatcher(None, [word for word, _ in left], [word for word, _ in right], autojunk=False)
    for block in matcher.get_matching_blocks():
        for k in range(block.size):
            common[left[block.a + k][1], right[block.b + k][1]] += 1
    size_left, size_right = Counter(i for _, i in left), Counter(j for _, j in right)
    mates: list[list[int]] = [[] for _ in gold]
    for (i, j), shared in common.most_common():
        if SHARED * shared >= min(size_left[i], size_right[j]):
            mates[i].append(j)
    return mates


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).lower())


def ends(value: str, figure: Figure) -> frozenset[str]:
    """Return which ends of our figure hold the gold value; a range or ratio needs both, nothing means it differs."""
    wanted = [Decimal(number) for number in re.findall(r"\d+(?:\.\d+)?", value)]
    if len(wanted) > 1:
        return frozenset({"value", "low", "high"} if [figure.low, figure.high] == wanted else ())
    if figure.value == wanted[0]:
        return frozenset({"value", "low", "high"})
    return frozenset({"low"} if figure.low == wanted[0] else {"high"} if figure.high == wanted[0] else ())


def same_span(one: str, other: str) -> bool:
    """Tell whether two texts write the same number: the same runs of digits, whatever stands around them."""
    short, long = sorted((re.findall(r"\d+", one), re.findall(r"\d+", other)), key=len)
    if not short:
        return not long and (squash(one) in squash(other) or squash(other) in squash(one))
    return any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))


def same_unit(gold: str, figure: Figure) -> bool:
    """Tell whether our unit or counted noun holds the gold one, or is held by it."""
    want, got = (re.sub(r"[^\w%]+", "", text.lower()) for text in (gold, figure.unit + figure.counted))
    return bool(got) and (want in got or got in want)
