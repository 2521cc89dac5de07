"""What is asked for without its numbers: "bổ sung 01 biên chế", "60 căn nhà", "02 ha đất" are one unit's own."""

import functools
import re

from nlp_reports.drafting.wording import phrase
from nlp_reports.lexicon import table
from nlp_reports.text import fold

# Behind these a number tells how much or how long, not how many: "50 tr.đ/năm", "02 năm", "1,5 lần".
_AMOUNTS = (
    *("tr", "trđ", "tr.đ", "đ", "đồng", "ngđ", "k", "lần", "lượt"),
    *("năm", "tháng", "quý", "kỳ", "giây", "ngày", "giờ"),
)
_AREA = r"(?:ha|héc-ta|hécta|héc ta|m2|m²|mét vuông|sào|km)"
_NUMBER = r"(?<![\w/.,-])\d+(?:[.,]\d+)?\s*"
# "dành 1,2 ha cạnh khu công nghiệp": without its area it is land.
_LAND = re.compile(
    rf"{_NUMBER}{_AREA}\s+(?=(?:cạnh|ở|tại|gần|sát|ven|trong|ngoài|phía|để|cho|làm|xây)\b)", re.IGNORECASE
)
_OF_AREA = re.compile(rf"{_NUMBER}{_AREA}\s+(?=[^\W\d])", re.IGNORECASE)
_REASON = re.compile(r"[,;]\s|\s(?=vì\s|do\s|để\s|hiện\s)")


def numberless(said: str) -> str:
    """Return what is asked for without the numbers of its things and their counting words; a reason keeps its own.

    >>> numberless("xây 60 căn nhà cho thợ cảng"), numberless("cấp 50 tr.đ/năm"), numberless("dành 02 ha đất ở bãi")
    ('xây nhà cho thợ cảng', 'cấp 50 tr.đ/năm', 'dành đất ở bãi')
    """
    head = _REASON.split(said)[0]
    bare = _OF_AREA.sub("", _LAND.sub(f"{phrase('land')} ", head))
    return _counts().sub("", bare) + said[len(head) :]


def is_number_first(said: str) -> bool:
    """Tell whether `said` begins with how many or how much, so that no verb asks for it."""
    return bool(re.match(r"\d", said))


@functools.cache
def _counts() -> re.Pattern[str]:
    """Return the pattern of a small number before what it counts, and of the counting word between them."""
    amounts = {
        *_AMOUNTS,
        *(row["word"] for row in table("magnitudes")),
        *(row["unit"] for row in table("measure_units")),
    }
    either = "|".join(sorted(map(re.escape, amounts), key=lambda word: (-len(word), word)))
    counting = "|".join(sorted(map(re.escape, table("draft_classifiers").keys())))
    orders = "".join(rf"(?<!{word} )" for word in _orders())
    return re.compile(
        rf"(?<![\w/.,-]){orders}\d{{1,3}}\s+(?=[^\W\d])(?!(?:{either})(?![\w]))(?:(?:{counting})\s+(?=[^\W\d]))?",
        re.IGNORECASE,
    )


@functools.cache
def _orders() -> tuple[str, ...]:
    """Return what a number names rather than counts: "Đề án 939", "Nghị quyết 18", "nhà cấp 4"."""
    cues = [fold(row["cue"]) for row in table("ordinal_cues")]
    return tuple(dict.fromkeys([*cues, *(fold(row["type"]) for row in table("document_types"))]))
