"""Which lists are lists of figures, and which of their members can be told in figures only."""

import re
from collections.abc import Sequence

from nlp_reports.guidelines.asking.counting import COUNTED_TIME, names_money, noun_at_start, nouns_in
from nlp_reports.guidelines.asking.demanded import Asked, quoted
from nlp_reports.guidelines.asking.figure_names import clipped
from nlp_reports.guidelines.asking.matters import without_opener
from nlp_reports.guidelines.asking.number_words import asks, members
from nlp_reports.guidelines.asking.units import measured_in
from nlp_reports.text import fold

_GROWN = re.compile(
    r"(?<!\w)(?:kết nạp|thành lập|lập|phát triển|thực|hiện|tăng|giảm) (?:mới|tăng|có|thêm)$"
    r"|(?<!\w)(?:tăng|giảm)(?: thêm| đi)?(?: trong (?:năm|kỳ))?(?: so (?:với|sánh) [^,;]*)?$"
)
_MEAN = re.compile(r"(?<!\w)(?:thu nhập|tiền lương|lương)(?!\w)[^,;]*?(?<!\w)bình quân")
_CONVERTED = re.compile(r"(?<!\w)(?:quy|tính|đổi) (?:ra|thành|bằng)(?: thành)? tiền(?: mặt)?$")
_WORTH = re.compile(r"(?:quy|tính|đổi) (?:(?:ra|thành|bằng)(?: thành)? )?tiền(?: mặt)?")
_STOCK = re.compile(r"(?:dư nợ|doanh thu|doanh số|lợi nhuận|nợ quá hạn|nợ xấu|số dư|(?:tổng )?nguồn vốn)(?!\w)")
_OF_DEED = re.compile(
    r"(?:người|đoàn viên|hội viên|đảng viên|quần chúng|học sinh|hộ|cháu|em|chị)(?: [^\W\d]+){0,3}? (?:được|đã|bị)(?!\w)"
)
_IN_MONEY = re.compile(r"(?<!\w)(?:bằng|ra|thành) tiền$")


def grown(listing: Sequence[str]) -> list[Asked]:
    """Return the counts of "Đoàn viên kết nạp mới, công đoàn cơ sở lập mới", which can be told in figures only.

    >>> [one.name for one in grown(["Đoàn viên kết nạp mới", "công đoàn cơ sở lập mới"])], grown(["tập huấn cán bộ"])
    (['số Đoàn viên kết nạp mới', 'số công đoàn cơ sở lập mới'], [])
    """
    if not all(_GROWN.search(fold(member)) and noun_at_start(member) for member in listing):
        return []
    return [Asked(clipped(f"số {one}"), noun_at_start(one), words=quoted(one)) for one in listing]


def compares_works(clause: str, reached: str) -> bool:
    """Tell whether a comparison without a word for a share is of two works: both are told beside their targets.

    >>> compares_works("Kết nạp đoàn viên, lập công đoàn cơ sở so với chỉ tiêu", "so với chỉ tiêu")
    True
    >>> compares_works("Thu hội phí so với kế hoạch", "so với kế hoạch")
    False
    """
    before = clause[: clause.find(reached)]
    shared = re.search(r"tỷ lệ|đạt|phần trăm|%", fold(reached))
    return not (shared or asks(before) or names_money(before)) and len(set(nouns_in(before))) > 1


def is_told_in_money(member: str) -> bool:
    """Tell whether a member asks for a mean of pay, or for a loss or a gain in money in so many words.

    >>> is_told_in_money("ước giá trị thiệt hại bằng tiền"), is_told_in_money("quà bằng tiền")
    (True, False)
    """
    if _MEAN.search(fold(member)):
        return True
    worth = _IN_MONEY.search(fold(member))
    return worth is not None and names_money(member[: worth.start()])


def is_stock(member: str) -> bool:
    """Tell whether a member is a sum that is told in a figure only: "dư nợ" of "Dư nợ, số hộ vay".

    >>> is_stock("dư nợ đến cuối kỳ"), is_stock("vốn vay")
    (True, False)
    """
    return bool(_STOCK.match(fold(member)))


def asks_for_worth(text: str, *, alone: bool = False) -> bool:
    """Tell whether `text` ends with an order to reckon things in money; `alone`: whether it is nothing else.

    >>> asks_for_worth("hàng và công quy ra tiền"), asks_for_worth("quy tiền", alone=True), asks_for_worth("quy tiền")
    (True, True, False)
    """
    return bool(_WORTH.fullmatch(fold(text)) if alone else _CONVERTED.search(fold(text)))


def told_alone(what: str) -> bool:
    """Tell whether a clause of a list that semicolons part can be told in a figure only: a measure, working days.

    >>> told_alone("ngày công"), told_alone("trọng lượng tiêu huỷ"), told_alone("hội thi thợ giỏi")
    (True, True, False)
    """
    return measured_in(what) is not None or fold(what) in COUNTED_TIME


def is_of_figures(before: str, colon: str, listed: str) -> bool:
    """Tell whether a list may be one of figures: a cue or its head says so, or a number word or a sum stands in it.

    >>> is_of_figures("Đất đai", ":", "diện tích hiến, chiều dài đường"), is_of_figures("Tuyên truyền", ":", "hội nghị")
    (True, False)
    """
    return (
        colon != ":"
        or asks(f"{before} {listed}")
        or ((names_money(listed) or _is_measured(listed)) and _begins_as_figures(listed))
        or fold(before).startswith(("kết quả", "số liệu"))
        or are_of_deeds(listed)
    )


def are_of_deeds(listed: str) -> bool:
    """Tell whether each member of a list is people to whom something was done.

    >>> are_of_deeds("người được giới thiệu, người đã vào Đảng"), are_of_deeds("người giỏi, người khá")
    (True, False)
    """
    listing = [without_opener(one) for one in members(listed)]
    return len(listing) > 1 and all(_OF_DEED.match(fold(one)) and noun_at_start(one) for one in listing)


def _is_measured(listed: str) -> bool:
    """Tell whether a list begins with two measures, or one and its plan: "diện tích gieo trồng, so với kế hoạch"."""
    first = members(listed)[:2]
    measures = [measured_in(without_opener(one)) is not None or fold(one).startswith("so với") for one in first]
    return len(first) > 1 and all(measures)


def _begins_as_figures(listed: str) -> bool:
    """Tell whether a list begins with what a figure tells: a sum or a thing, no work ("tư vấn việc làm, vốn vay")."""
    first = without_opener(next(iter(members(listed)), ""))
    measured = measured_in(first) is not None
    return measured or names_money(first) or bool(noun_at_start(first, few=True)) or asks(first)
