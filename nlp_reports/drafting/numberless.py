"""What is asked for without its numbers: "bổ sung 01 biên chế", "60 căn nhà", "02 ha đất" are one unit's own."""

import functools
import re

from nlp_reports.drafting.wording import phrase
from nlp_reports.lexicon import table
from nlp_reports.text import fold

_AREA = r"(?:ha|héc-ta|hécta|héc ta|m2|m²|mét vuông|sào|km)"
# "không quá 3 người một phòng", "3 lao động trở lên": such a number is a measure.
_RATE = r"(?!\s+(?:[^\W\d]+ ){1,3}(?:một|mỗi|trở lên|trở xuống)\b)"
_REASON = re.compile(r"[,;]\s|\s(?=vì\s|do\s|để\s|hiện\s)")


def numberless(said: str) -> str:
    """Return what is asked for without the numbers of its things and their counting words; a reason keeps its own.

    A sum that is asked for something is said as funds, but where the funds are named behind it ("10 tỷ đồng vốn"); a
    share of a payment is said as a part of it.

    >>> numberless("xây 60 căn nhà cho thợ cảng"), numberless("cấp 50 tr.đ/năm"), numberless("dành 02 ha đất ở bãi")
    ('xây nhà cho thợ cảng', 'cấp 50 tr.đ/năm', 'dành đất ở bãi')
    >>> numberless("hỗ trợ thêm 200 triệu đồng cho chương trình"), numberless("hỗ trợ 50% tiền thuê nhà")
    ('hỗ trợ thêm kinh phí cho chương trình', 'hỗ trợ một phần tiền thuê nhà')
    >>> numberless("phân bổ thêm 10 tỷ đồng vốn giải quyết việc làm")
    'phân bổ thêm vốn giải quyết việc làm'
    """
    named, funds, share = _payments()
    paid = share.sub(f"{phrase('a_part')} ", funds.sub(f"{phrase('funds')} ", named.sub("", said)))
    head = _REASON.split(paid)[0]
    land, of_area = _areas()
    bare = of_area.sub("", land.sub(f"{phrase('land')} ", head))
    return _counts().sub("", bare) + paid[len(head) :]


def is_number_first(said: str) -> bool:
    """Tell whether `said` begins with how many or how much, so that no verb asks for it."""
    return bool(re.match(r"\d", said))


@functools.cache
def _areas() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of an area that stands for land ("dành 1,2 ha cạnh khu công nghiệp"), and of one of it."""
    area = rf"{_asked()}\d+(?:[.,]\d+)?\s*{_AREA}\s+"
    behind = r"(?=(?:cạnh|ở|tại|gần|sát|ven|trong|ngoài|phía|để|cho|làm|xây)\b)"
    return re.compile(area + behind, re.IGNORECASE), re.compile(rf"{area}(?=[^\W\d])", re.IGNORECASE)


@functools.cache
def _payments() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a sum of named funds, of one asked for something, and of a share of what somebody pays."""
    scales = "|".join(re.escape(row["word"]) for row in table("magnitudes"))
    asked = rf"{_asked()}\d[\d.,]*\s*(?:{scales})\s+đồng\s+"
    named = rf"{asked}(?=(?:vốn|tiền|kinh phí|ngân sách|nguồn)\b)"
    funds = rf"{asked}(?=[^\W\d])(?!(?:một|mỗi|trở|là|lên|xuống|mức)\b)"
    share = rf"{_asked()}\d{{1,2}}(?:,\d+)?\s*%\s+(?=(?:tiền|kinh phí|chi phí|học phí|lãi suất|giá)\b)"
    return re.compile(named, re.IGNORECASE), re.compile(funds, re.IGNORECASE), re.compile(share, re.IGNORECASE)


@functools.cache
def _asked() -> str:
    """Return the pattern of where a number tells how many are asked for: at the beginning, or behind such a verb."""
    verbs = "|".join(rf"(?<=\b{word} )" for word in map(re.escape, table("draft_asking_verbs").keys()))
    return rf"(?:^|{verbs})(?<![\w/.,-])"


@functools.cache
def _counts() -> re.Pattern[str]:
    """Return the pattern of a small number before what it counts, and of the counting word between them."""
    amounts = {
        *table("draft_measures").keys(),
        *(row["word"] for row in table("magnitudes")),
        *(row["unit"] for row in table("measure_units")),
    }
    either = "|".join(sorted(map(re.escape, amounts), key=lambda word: (-len(word), word)))
    counting = "|".join(sorted(map(re.escape, table("draft_classifiers").keys())))
    orders = "".join(rf"(?<!{word} )" for word in _orders())
    return re.compile(
        rf"{_asked()}{orders}\d{{1,3}}{_RATE}\s+(?=[^\W\d])(?!(?:{either})(?![\w]))(?:(?:{counting})\s+(?=[^\W\d]))?",
        re.IGNORECASE,
    )


@functools.cache
def _orders() -> tuple[str, ...]:
    """Return what a number names rather than counts: "Đề án 939", "Nghị quyết 18", "nhà cấp 4"."""
    cues = [fold(row["cue"]) for row in table("ordinal_cues")]
    return tuple(dict.fromkeys([*cues, *(fold(row["type"]) for row in table("document_types"))]))
