"""Which sentence may tell a topic that nothing else speaks of, though its place gives it to another one."""

import re
from collections.abc import Collection

from nlp_reports.guidelines.aligning.thresholds import CLAIMS, CLAIMS_APART, CLAIMS_WIDE, NARROW, OTHER_KIND
from nlp_reports.text import fold

_DIGIT = re.compile(r"\d")
_PART = re.compile(r"trong (?:số )?đó(?!\w)")


def may_tell(text: str) -> bool:
    """Tell whether a sentence may tell a topic by itself: by a figure or as the lead of a list, as no part of a whole.

    >>> may_tell("Ban nữ công có ở 31/33 đơn vị."), may_tell("Tháng Công nhân:"), may_tell("Trong đó nữ 12 người.")
    (True, True, False)
    """
    return bool(_DIGIT.search(text) or text.endswith(":")) and not _PART.match(fold(text))


def least_gain(topic: str, pointed: Collection[str], *, strange: bool) -> float:
    """Return by how much more a sentence must speak of `topic` than of its own, where its heading points to `pointed`.

    A heading that points to many topics does not tell them apart, words do; a topic that it does not point to, and a
    `strange` one of the background among results or the other way round, needs clearer words.

    >>> least_gain("a", ("a", "b"), strange=False) < least_gain("a", ("b",), strange=False)
    True
    """
    here = CLAIMS if len(pointed) <= NARROW else CLAIMS_WIDE
    return (here if topic in pointed else CLAIMS_APART) + (OTHER_KIND if strange else 0.0)
