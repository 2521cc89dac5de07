"""What speaks against a share, change or mean that seems to belong to two figures: it may be of something else."""

import itertools
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import (
    HUNDRED,
    agrees,
    may_be_rounded,
    rough_step,
)
from nlp_reports.figures.another import (
    PRICE_OF_ONE,
    has_another_subject,
    is_beside_ratio,
    is_share_of_more,
    is_share_of_others,
)
from nlp_reports.figures.line import Line
from nlp_reports.figures.part_of_sum import is_part_of_sum
from nlp_reports.figures.same_things import are_one_thing, is_thing
from nlp_reports.figures.seats import has_own_subject
from nlp_reports.figures.totals_apart import came_in
from nlp_reports.figures.trios import Told, Trio, are_of_two_times, plain
from nlp_reports.model import FigureRole
from nlp_reports.text import fold

_WAYS: Final = frozenset({"rise", "fall"})
_CAME: Final = re.compile(r"\b(?:nhận|tiếp nhận|thụ lý|giới thiệu|phát hiện|khám|mời|đăng ký)(?:\s+[^\W\d]+)?\s*$")
_DONE_OF_IT: Final = re.compile(
    r"\b(?:giải quyết|xử lý|trả lời|kết nạp|điều trị|thành|dự|hoàn thành)(?:\s+(?:xong|được|thành|dứt điểm|đảng))*\s*$"
)
_PART: Final = re.compile(r"\b(?:khối|riêng|cấp|trong đó)\b")
# "9 đạt, 2 vượt và 1 hụt" counts plans by how they came out.
_PLANNED: Final = re.compile(
    r"\b(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|(?<!bàn )giao|đề ra|phải (?:thu|nộp|trích|đóng))\b[^;,]*$"
)
_FROM: Final = re.compile(r"\btừ\s*$")
_IS: Final = re.compile(r",[^;,]*\blà\s*$")
_UP_TO: Final = re.compile(r"\b(?:tăng|vượt|nâng|giảm|mất|qua)\s+(?:lên|xuống|còn|mốc)\s*$")
_OF_GROUP: Final = re.compile(r"\b(?:nhóm|loại|đợt|giai đoạn)\s+(?:một|hai|ba|i{1,3}|\d)\b[^;.]*$|\bkhởi điểm\b")
_FOR_ONE: Final = re.compile(r"\s*(?:/|(?:trên |cho |trong )?(?:một|mỗi)\s)\s*(?P<piece>[^\W\d]+(?:\s[^\W\d]+){0,2})")
_BARE: Final = re.compile(r"\s*,\s*")
_EARLIER: Final = re.compile(r";[^;]*\b(?:năm|kỳ|quý|tháng|trước|đầu|cuối|ngày|nay|cũ)\b|;\s*(?:từ|còn|là)\b")
# "Giảm 15% theo yêu cầu của tỉnh" is what was asked for.
_ASKED: Final = re.compile(r"\s*(?:như|theo|đúng)\s+(?:yêu cầu|chỉ đạo|nghị quyết|lộ trình|cam kết|quy định)\b")
_FAR: Final = 60
_NEAR_BY: Final = 25


def said_against(trio: Trio) -> Iterator[str]:
    """Yield the name of each thing that the sentence says against the told figure being of the two."""
    if _is_told_apart(trio.result.line, trio):
        yield "told apart"
    known: dict[Told, Callable[[Line, Trio], Iterator[str]]] = {
        Told.SHARE: _against_share,
        Told.CHANGE: _against_change,
        Told.MEAN: _against_mean,
    }
    yield from known[trio.told](trio.result.line, trio)


def _against_share(line: Line, trio: Trio) -> Iterator[str]:
    one, other = trio.one.figure, trio.other.figure
    of_it = is_within(trio)
    if not of_it and is_share_of_others(line, other):
        yield "of others"
    if not of_it and _is_of_untold_plan(line, trio):
        yield "of an untold plan"
    if is_beside_ratio(line, one, other):
        yield "a ratio beside"
    if _is_passed_by_fewer(trio):
        yield "passed by fewer"
    if not of_it and _is_listed(line, trio):
        yield "listed"
    if _is_vote(trio):
        yield "votes"


def _against_change(line: Line, trio: Trio) -> Iterator[str]:
    ends = [one.figure.span.end for one in (trio.one, trio.other)]
    if _is_one_of_parts(line):
        yield "one of parts"
    if _is_since_untold(line, trio):
        yield "since an untold time"
    if _has_own_change(line, trio):
        yield "a change of its own"
    if _is_told_behind(line, trio):
        yield "told behind"
    if _ASKED.match(line.after(trio.result.figure)):
        yield "asked for"
    if _PART.search(line.folded, max(ends), trio.result.figure.span.start):
        yield "of a part"
    if _is_first_or_afar(line, trio):
        yield "first or afar"
    last = max((trio.one.figure, trio.other.figure), key=lambda one: one.span.start)
    beside = trio.one.line is trio.other.line is line and last.span.end < trio.result.figure.span.start
    if beside and has_another_subject(line.before(last), line.between(last, trio.result.figure)):
        yield "another subject"


def _against_mean(line: Line, trio: Trio) -> Iterator[str]:
    """Yield what is said of one of the things ("3 xe trị giá 6 tỷ đồng, gồm một xe bán tải giá 2 tỷ đồng, …")."""
    before = line.before(trio.result.figure)
    if PRICE_OF_ONE.search(before):
        yield "a price"
    if _OF_GROUP.search(before):
        yield "of a group"
    if _is_for_others(line, trio):
        yield "for others"
    if _is_of_one_named(line, trio):
        yield "of one by name"
    if _came_in(line, trio):
        yield "what came in"


def is_explained(trio: Trio) -> bool:
    """Tell whether other numbers of the sentence, or rounded ones, explain what is told, however far they stand."""
    line, told = trio.result.line, trio.told
    if told is Told.MEAN:
        return _is_other_mean(line, trio)
    return _is_share_of_any(line, trio) if told is Told.SHARE else _is_rough(trio)


def is_within(trio: Trio) -> bool:
    """Tell whether a share of money is surely that of a part spent in the sum right before it."""
    line, told = trio.result.line, trio.result.figure
    beside = trio.told is Told.SHARE and trio.one.line is trio.other.line is line
    return beside and is_part_of_sum(line, trio.one.figure, trio.other.figure, told)


def _is_passed_by_fewer(trio: Trio) -> bool:
    """Tell whether a plan is passed by fewer than signed up: "đăng ký 96, công nhận 88, đạt 110% kế hoạch"."""
    first, last = trio.one, trio.other
    behind = first.line.folded[first.figure.span.end : last.figure.span.start]
    signed = "ký" in first.around.said or "đăng ký" in behind
    return trio.result.value > HUNDRED and signed and first.value > last.value


def _is_share_of_any(line: Line, trio: Trio) -> bool:
    """Tell whether any other whole of the sentence gives the share of one of the two, wherever it stands."""
    parts = (trio.one.figure, trio.other.figure)
    shares = (is_share_of_more(line, part, whole, trio.result.figure) for part, whole in (parts, parts[::-1]))
    return any(shares) or any(
        agrees(part.amount * HUNDRED / whole.amount, trio.result.figure)
        for part in parts
        for whole in line.figures
        if part.amount and whole.amount and part.unit == whole.unit and whole is not part
    )


def _is_of_untold_plan(line: Line, trio: Trio) -> bool:
    """Tell whether a measure with a subject of its own has reached a share ("450 ha, gieo ngô 420 ha, đạt 95%").

    Where one of the two is said to be planned, the share is of that one.
    """
    one, other = trio.one.figure, trio.other.figure
    measured = bool(other.unit) and trio.one.line is trio.other.line is line and one is not other
    planned = any(_PLANNED.search(line.before(each)) or each.role is FigureRole.TARGET for each in (one, other))
    # "80 giáo viên dạy lớp lá, số dạy lớp chồi là 160, chiếm 40%" counts each of its own.
    counted = trio.one.line is trio.other.line is line and one is not other and _IS.search(line.between(one, other))
    apart = (measured or counted) and not planned
    return bool(apart) and has_another_subject(line.before(one), line.between(one, other))


def _is_listed(line: Line, trio: Trio) -> bool:
    """Tell whether a share stands in a list of shares, or opens what is told of money that is not said to be of it.

    "Lần lượt là 91, 82, 78, 75,4%"; "hỗ trợ 25 triệu đồng (66% giá thành), 30 triệu đồng (79% giá thành)"; "45% cổ phần
    với 4 tỷ đồng và 11 tỷ đồng"; "chế biến 2,8 tỷ, rau quả 2,7 tỷ. Có 76% rau quả …".
    """
    one, other, result = trio.one, trio.other, trio.result.figure
    if trio.one.at == trio.other.at != trio.result.at:
        rivals = [seat for seat in trio.near if seat.at == one.at and seat.figure.unit == one.figure.unit]
        return len(rivals) > 2 and not trio.result.around.before
    if not one.line is other.line is line or one.figure is other.figure:
        return False
    if result.span.start < one.figure.span.start:
        return bool(one.figure.unit) and not _PLANNED.search(line.before(other.figure))
    # "318, gồm 96 (30,2%) và 212 (69,8%)" are shares of the first; what has its own share is no whole.
    parted = line.figures[line.place_of(one.figure) + 1].unit == "%"
    behind = line.between(other.figure, result) if other.figure.span.end <= result.span.start else ""
    bare = _BARE.fullmatch(behind) is not None and not _PLANNED.search(line.before(other.figure))
    return bare or (parted and trio.result.around.bracketed) or (trio.result.around.bracketed and len(behind) > _FAR)


def _is_told_apart(line: Line, trio: Trio) -> bool:
    """Tell whether both figures follow the told one in another clause, or say that what rose fell, or the reverse."""
    said = trio.result.figure
    if said.span.start > trio.one.figure.span.start or trio.one.line is not line:
        return False
    between = line.between(said, trio.one.figure)
    clauses = ";" in between or has_own_subject(line.before(said), between)
    ways = [seat.around.before & _WAYS for seat in (trio.result, trio.one)]
    return clauses or (all(ways) and ways[0].isdisjoint(ways[1]))


def _has_own_change(line: Line, trio: Trio) -> bool:
    """Tell whether the first value's own change parts the two ("14 vụ, giảm 3 vụ; chết 4, tăng 1")."""
    one, other, told = trio.one.figure, trio.other.figure, trio.result.figure
    if trio.one.line is not line or trio.other.line is not line or not one.span < other.span < told.span:
        return False
    between = line.figures[line.place_of(one) + 1 : line.place_of(other)]
    return any(figure.role is FigureRole.CHANGE for figure in between) and ";" in line.between(one, other)


def _is_told_behind(line: Line, trio: Trio) -> bool:
    """Tell whether the second value opens a clause of its own behind the change: "92%, tăng 4%; 87% được tập huấn"."""
    told, last = trio.result.figure, trio.other.figure
    if not trio.one.line is trio.other.line is line or last.span.start < told.span.end:
        return False
    between = line.between(told, last)
    return (";" in between or "trong đó" in between) and not _EARLIER.search(between + line.after(last)[:_NEAR_BY])


def _is_since_untold(line: Line, trio: Trio) -> bool:
    """Tell whether a rise follows what came and what was done of it: "nhận 96 vụ việc, giải quyết 87, tăng 12,5%"."""
    one, other = (seat.figure for seat in (trio.one, trio.other))
    done = (
        trio.result.is_percent and trio.one.line is trio.other.line is line and _DONE_OF_IT.search(line.before(other))
    )
    return bool(done) and _CAME.search(line.before(one)) is not None


def _is_one_of_parts(line: Line) -> bool:
    """Tell whether the counts of a sentence make up its greatest ("18 chỉ tiêu: vượt 9, đạt 6, 3 cuối năm tính")."""
    counts = [one.value for one in line.figures if one.unit != "%" and one.value]
    return len(counts) > 3 and sum(counts) == 2 * max(counts)


def _is_first_or_afar(line: Line, trio: Trio) -> bool:
    """Tell whether a change is what others rose from ("từ 3.500 lên 6.400"), or of one of two in another sentence."""
    result = trio.result
    if _FROM.search(line.before(result.figure)) or _UP_TO.search(line.before(result.figure)):
        return True
    times = are_of_two_times(trio.one, trio.other)
    return trio.one.at == trio.other.at != result.at and result.is_percent and not times


def _is_rough(trio: Trio) -> bool:
    """Tell whether the two are round, and only what they leave untold parts them from the change."""
    result = trio.result
    if result.is_percent:
        return may_be_rounded(trio.one.figure, trio.other.figure, result.figure)
    rough = sum(rough_step(seat.figure) for seat in (trio.one, trio.other)) / 2
    return result.figure.unit == "đồng" and min(abs(exact - result.value) for exact in plain(trio)) <= rough


def _is_vote(trio: Trio) -> bool:
    """Tell whether votes are held against those who voted: their share is of the valid votes."""
    votes = [fold(seat.figure.counted).startswith("phiếu") for seat in (trio.one, trio.other)]
    return trio.told is Told.SHARE and any(votes) and not all(votes)


def _is_other_mean(line: Line, trio: Trio) -> bool:
    mean = trio.result.figure
    values = [one.amount for one in line.figures if one is not mean and one.amount]
    values += _counted_together(line)
    return any(agrees(whole / heads, mean) for whole in values for heads in values if heads != whole)


def _came_in(line: Line, trio: Trio) -> bool:
    """Tell whether the sum is what came in, and the pieces what was given of it."""
    total, heads = trio.one.figure, trio.other.figure
    return trio.one.line is trio.other.line is line and came_in(line, total, heads)


def _is_of_one_named(line: Line, trio: Trio) -> bool:
    """Tell whether the sum is what one by name got ("xã An Hoà 40 triệu đồng, 2 xã còn lại mỗi xã 30 triệu đồng")."""
    total, heads = trio.one.figure, trio.other.figure
    noun = " ".join(fold(heads.counted).split()[:2])
    if not total.unit or heads.unit or not noun or trio.one.line is not line:
        return False
    label = re.split(r"[,;:.()]", line.before(total))[-1]
    return bool(re.search(rf"(?<!các )(?<!những )(?<!toàn )\b{re.escape(noun)}\s+[^\W\d]", label))


def _counted_together(line: Line) -> list[Decimal]:
    """Return what neighbouring counts of one thing come to: "1 hội thi cấp huyện, 14 hội thi cấp cơ sở" are 15."""
    pairs = itertools.pairwise(one for one in line.figures if one.amount and not one.unit and one.counted)
    return [
        one.amount + other.amount
        for one, other in pairs
        if one.amount and other.amount and are_one_thing(fold(one.counted), fold(other.counted))
    ]


def _is_for_others(line: Line, trio: Trio) -> bool:
    """Tell whether a mean is for each of what neither counts ("26 bình … 138 người, 03 người một CĐCS")."""
    mean = trio.result.figure
    said = _FOR_ONE.match(line.behind_noun(mean))
    piece = said["piece"].strip() if said else ""
    nouns = [fold(seat.figure.counted) for seat in (trio.one, trio.other)]
    return is_thing(piece) and all(nouns) and not any(are_one_thing(piece, noun) for noun in nouns)
