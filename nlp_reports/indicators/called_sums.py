"""Figures that the text calls a sum, and amounts of money that each one got."""

import re
from collections.abc import Iterable
from typing import Final

from nlp_reports.indicators.places import Place, judged_once
from nlp_reports.text import fold

_SUM: Final = re.compile(
    r"(?<!\w)(?:(?<!trong )(?<!trên )tổng(?! liên đoàn| công ty| cục)(?: \w+){0,3}"
    r"|(?:cộng|gộp|tính)(?: lại| chung| gộp| cả(?: (?:hai|ba|bốn|các) \w+)?)?|(?:gom|dồn) lại|vị chi|(?:cả|hết) thảy"
    r"|tất cả|thành tiền|hết|cả (?:hai|ba|bốn) (?:dịp|đợt|kỳ|lần|khoản|nguồn|vòng|cấp|khối|nơi))"
    r"(?: được| là| đạt| có)?\W*$|=\s*$"
)
# "Tính ra 80 lượt một buổi" is a mean.
_COMES_TO: Final = re.compile(r"(?<!\w)tính ra(?: được| là)?\W*$")
_MEAN: Final = re.compile(r"[^;,.\d]*(?:/|(?<!\w)(?:một|mỗi)(?!\w))")
# "Tổng số suất quà cả năm là": all there are, however long it takes to name them.
_ALL_NAMED: Final = re.compile(r"(?<!\w)(?<!trong )(?<!trên )tổng số(?: \w+){1,7} là\W*$")
_SUMMING: Final = re.compile(r"\s*(?:tổng )?cộng(?: lại| chung)?(?!\w)")
_EACH: Final = re.compile(
    r"\s*(?:cho )?(?:một|mỗi) (?:người|suất|phần|nhà|căn|hộ|gia đình|cháu|em|chị|cụ|đoàn viên|hội viên|con)(?!\w)"
)
# "suất quà nào cũng là 500.000 đồng".
_EVERY: Final = re.compile(r"(?<!\w)nào cũng(?: \w+){0,2}\s*$")


def is_for_each(place: Place) -> bool:
    """Tell whether an amount of money is what each one got ("1,5 triệu đồng một người", "suất nào cũng 500.000")."""
    return place.figure.unit == "đồng" and bool(_EACH.match(place.after) or _EVERY.search(place.head))


@judged_once
def is_summed(place: Place) -> bool:
    """Tell whether the text calls the figure a sum, or its segment opens as one ("cộng 29 tập thể, 64 cá nhân")."""
    if place.figure.unit != "đồng" and _ALL_NAMED.search(place.between):
        return True
    if place.figure.unit != "%" and _COMES_TO.search(place.between):
        return not _MEAN.match(place.after)
    return bool(_SUM.search(place.between)) or (
        bool(_SUMMING.match(place.before)) and place.siblings != () and "trong đó" not in place.before
    )


def is_summed_up(place: Place, others: Iterable[Place]) -> bool:
    """Tell whether an amount of money stands in the clause of a greater one that the text calls a sum of it.

    "348 người được trợ cấp 800.000 đồng, cộng lại 278,4 triệu đồng": 800.000 is no answer.
    """
    if place.figure.unit != "đồng" or is_summed(place):
        return False
    clause = place.after.partition(";")[0]
    return any(
        one.source == place.source
        and one.figure.unit == "đồng"
        and (one.figure.value or 0) > (place.figure.value or 0)
        and fold(one.figure.text) in clause
        and is_summed(one)
        for one in others
    )
