"""A whole held against parts that cannot overlap, what is left over, and a total said after what it sums up."""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

from nlp_reports.figures.deeds import deeds_in, removals
from nlp_reports.figures.first_of_list import is_first_of_list
from nlp_reports.figures.line import Line
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.partitions import ends_with_the_last, is_named, is_named_behind, is_of, is_whole, partition_of
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.relation import Outcome, Relation
from nlp_reports.figures.vocabulary import nouns_of
from nlp_reports.figures.wholes import alike, is_slip_of, judged, relation, total_of
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_ASIDE = re.compile(r"[^;.()\d]{0,40}\([^()]*\)")
_OPENED = re.compile(r"[^;.()]*?(?:[:(]|\b(?:trong đó|gồm|kết quả)\b)[^();]*")
_STOP = re.compile(r";|\.\s|\btổng\b(?!\s+(?:liên đoàn|công ty|cục))|\bcộng\b")
_LEFT_BEFORE = re.compile(r"\bcòn\s+lại(?:\s+(?:là|có|chưa|đang|thuộc)|\s+[^\W\d]+){0,3}\s*:?\s*$")
_LEFT_AFTER = re.compile(r"\s*(?:(?!và\b)[^\W\d]+\s+){0,3}?còn lại\b")
# "…, các chương trình còn lại 25,1 tỷ đồng" is the last of a list, and no rest of what it begins with.
_OTHERS_LEFT = re.compile(r"\b(?:các|những|mấy)\s+(?P<noun>[^\W\d]+(?:\s+[^\W\d]+){0,3}?)\s+còn\s+lại\b[^;.()]*$")
_TOTALLED = re.compile(
    r"[^;.\d()]{0,40}[,;:–-]\s*(?:như vậy,?\s*)?"
    r"(?P<sure>tổng cộng|cộng(?: chung| đủ| lại| dồn)?|cả thảy|gộp lại|tính chung)?"
    r"(?:tổng số|tổng)?"
    r"(?:\s+(?:có|là|được|đã))*\s*:?\s*$"
)
_ENDED = re.compile(r"\s*(?:[,;.)]|$)")
_SUMS_UP = re.compile(r"\b(?:tổng|cộng|cả thảy|gộp lại|tính chung)\b")
_MAY_SUM_UP = re.compile("tổng|cộng|cả thảy|gộp lại|tính chung")
_WAITS = re.compile(r",\s*còn\s*$")
_PENDING = re.compile(
    r"\s*(?:[^\W\d]+\s+){1,8}?(?:đang|chưa|chờ|chuyển sang|khất|xin (?:lùi|hoãn)|gia hạn|hẹn|lùi (?:lại|sang|đến))\b"
    r"|\s*chưa\b"
)
_REMAINS = re.compile(r"[,;]\s*(?:(?:nay|hiện|hiện nay|đến nay|cuối năm|cuối kỳ|nên)\s+)?(?:chỉ\s+)?còn\s*$")
_ADDED = re.compile(r"(?<!không )(?<!không có )(?<!không ai )\b(?:phát sinh|tăng thêm|tái nghèo|nghèo lại|bổ sung)\b")
_NONE_LEFT = re.compile(
    r"\b(?:không có|không còn)\b[^;.]{0,30}\b(?:yếu|kém|trung bình|không hoàn thành|chưa hoàn thành)\b"
)
_OPEN = re.compile(r"[^;.\d]*?(?:\b(?:khác|còn lại|một số)\b|…|\.\.\.|\bv\.v)")
_LISTED = re.compile(r"[:(]|\btrong đó\b|\bgồm\b|\bvới\b")
_BESIDE = re.compile(r"[^;.:()\d]{0,40},[^;.:(),\d]{0,30}")
_LABELLED = re.compile(r"\s*[,:]?(?:\s*[^\W\d]++){1,3}\s*")
# "Đơn nhận 09, xong 07, còn 02".
_DONE = re.compile(r"[,;:]\s*(?:đã\s+)?(?:[^\W\d]+\s+)?xong\s*$")
# More came than is told in the sentence's first number.
_MORE_CAME = re.compile(r"\b(?:(?:năm|kỳ|quý|tháng) (?:trước|ngoái|cũ)|tồn từ|ngoài|(?:chưa|không) (?:kể|tính))\b")
# "Có 26 đơn, trả lời 22 đơn, còn 05 đơn": what is settled and what is left are together no more than all.
_SETTLED = re.compile(
    r"[,;:]\s*(?:[^\W\d]+\s+){0,4}?(?:giải quyết|xử lý|trả lời|hoà giải|khắc phục|tháo gỡ|tiếp thu|làm theo|sửa)"
    r"(?:\s+(?:được|xong|dứt điểm|hết))*\s*$"
)
# "Trong đó: cứu trợ 1.263, Tết 1.175, các việc còn lại 1.201": what follows is itself a part.
_OF_WHICH = re.compile(r"\b(?:trong đó|bao gồm|gồm)\b[^;.\d]*$")
_OPENS = re.compile(r":|\((?![^()]*\))|\b(?:trong đó|trong số (?:đó|này|ấy)|bao gồm|gồm)\b")
_NEAR, _NEARER = Decimal("0.2"), Decimal("0.1")
# No list goes on for so many characters; looking further takes the square of their number.
_FAR = 1000
_OPENING = re.compile(r"(?:các loại|các cấp|trong|gồm|của|từ|ở|tại|về|đã|được|thì|cho)\b")


def runs_of_parts(line: Line) -> list[list[Figure]]:
    """Return for each figure of the sentence those right after it that may count parts of it."""
    return [run_of_parts(line, whole, line.figures[at + 1 :]) for at, whole in enumerate(line.figures)]


def partitioned(line: Line, runs: Sequence[list[Figure]]) -> Iterator[Relation]:
    """Yield what the sentence says of wholes and of parts that exclude one another, `runs_of_parts` being known."""
    for at, (whole, run) in enumerate(zip(line.figures, runs, strict=True)):
        parts = _parted(line, run)
        if not parts and "(" in line.text:
            parts = _parted(line, run_of_parts(line, whole, _behind_aside(line, at)))
        if parts and whole.kind is not FigureKind.PERCENTAGE and not is_of(line, partition_of(line, parts), whole):
            yield _of_partition(line, whole, parts)
        yield from _left_over(line, whole, run)
        yield from _totalled(line, line.figures[:at], whole)


def _behind_aside(line: Line, at: int) -> Sequence[Figure]:
    """Return the figures behind a bracket that follows the one at `at` ("90 CĐCS (02 chưa xét): xuất sắc 37 …")."""
    text, start = line.text, line.figures[at].span.end - line.sentence.span.start
    bracket = _ASIDE.match(text, start)
    end = line.sentence.span.start + bracket.end() if bracket else 0
    return [figure for figure in line.figures[at + 1 :] if bracket and figure.span.start >= end]


def run_of_parts(line: Line, whole: Figure, after: Sequence[Figure], start: Figure | None = None) -> list[Figure]:
    """Return the figures right after `whole`, or after `start`, that may count parts of it, percentages passed over."""
    run: list[Figure] = []
    last = start or whole
    for figure in after:
        # "9,75 tỷ đồng, đạt 95,6% KH 10,2 tỷ đồng; FDI 6,42 tỷ đồng, trong nước 3,33 tỷ đồng".
        planned = not run and figure.role is FigureRole.TARGET and figure.unit == "đồng"
        if figure.unit == "%" or planned:
            continue
        between = line.between(last, figure).replace("; trong đó", "")
        # The parts may begin behind a semicolon ("34 cuộc; định kỳ 29, đột xuất 05").
        between = between.replace(";", ",", 1) if last is whole else between
        if not (alike(whole, figure) or _is_labelled(line, whole, figure) or _is_carried(run, figure)) or _STOP.search(
            between
        ):
            break
        run.append(figure)
        last = figure
    return run


def _is_carried(run: Sequence[Figure], figure: Figure) -> bool:
    """Tell whether a bare count has only taken over the noun of the part before it ("nghỉ việc 71, hưu 35")."""
    bare = figure.kind is FigureKind.COUNT and not figure.unit and figure.role is FigureRole.ACTUAL
    return bare and bool(run) and run[-1].counted == figure.counted


def _is_labelled(line: Line, whole: Figure, figure: Figure) -> bool:
    """Tell whether a bare number has its label right before it ("HCSN 07, DN 12"): that label is not what it counts."""
    bare = figure.kind is FigureKind.COUNT and not figure.unit and figure.role is FigureRole.ACTUAL
    if not bare:
        return False
    label = fold(figure.counted)
    if line.before(figure).rstrip(" :").endswith(label):
        return True
    # A label behind its number may be what is counted there ("25 doanh nghiệp"), and a list must have been opened.
    behind = label not in nouns_of("organisation") and is_named_behind(line, figure)
    between = line.between(whole, figure) if behind else ""
    return behind and len(between) < _FAR and bool(_OPENED.fullmatch(between))


def _parted(line: Line, run: Sequence[Figure]) -> list[Figure]:
    """Return the longest beginning of `run` whose labels exclude one another."""
    named = list(itertools.takewhile(partial(is_named, line), run)) if len(run) >= 2 else []
    for length in range(len(named), 1, -1):
        if partition_of(line, named[:length]):
            return named[:length]
    return []


def _of_partition(line: Line, whole: Figure, parts: Sequence[Figure]) -> Relation:
    outcome = judged(whole, parts)
    if outcome is Outcome.NOT and not _is_sure(line, whole, parts):
        outcome = Outcome.CANNOT
    return relation(whole, parts, outcome)


def _is_sure(line: Line, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether parts that do not make up the whole are a mistake: near it, and too much or nothing left out."""
    value, total = whole.value or Decimal(0), total_of(parts)
    closed = (_NONE_LEFT.search(line.after(parts[-1])) and len(parts) > 2) or ends_with_the_last(line, parts)
    if (total < value and _OPEN.match(line.after(parts[-1]))) or is_first_of_list(line, whole, parts[0]):
        return False
    if misprint_of(total, value) is Misprint.EXCHANGED or is_slip_of(parts, value):
        return True
    near = abs(total - value) <= value * _NEAR and all(part.value is not None and part.value <= value for part in parts)
    listed = _LISTED.search(line.between(whole, parts[0])) or is_named_behind(line, parts[-1])
    if not listed and not closed:
        if near and total > value and (len(parts) > 2 or _is_bare(line, whole, parts)):
            return _are_apart(line, whole, parts)
        return is_whole(partition_of(line, parts), parts) and abs(total - value) <= max(value * _NEARER, Decimal(1))
    return near and bool(total > value or closed or is_whole(partition_of(line, parts), parts))


def _is_bare(line: Line, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether labels alone stand between a whole and its parts ("14 cuộc, cấp huyện 03 cuộc, cấp xã 12 cuộc")."""
    told = [whole, *parts]
    between = (line.between(one, other) for one, other in itertools.pairwise(told))
    return all(_LABELLED.fullmatch(said.lstrip().removeprefix(fold(whole.counted))) for said in between)


def _are_apart(line: Line, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether parts follow their whole at once, and none of them counts in others ("từ tốt trở lên 26")."""
    said = line.folded[whole.span.end : parts[-1].span.end] + line.after(parts[-1])
    return bool(_BESIDE.fullmatch(line.between(whole, parts[0]))) and not re.search(r"\btrở lên\b", said)


def _left_over(line: Line, whole: Figure, run: Sequence[Figure]) -> Iterator[Relation]:
    """Read "Nhận 15 đơn, đã giải quyết 11 đơn, còn lại 4 đơn" and "07 đơn, 05 đơn đã giải quyết, 02 đơn còn lại"."""
    value = whole.value or Decimal(0)
    for at, rest in enumerate(run):
        if not at or whole.role is not FigureRole.ACTUAL:
            continue
        parts = run[: at + 1]
        apart = total_of(parts) - value
        near = at == 1 and (abs(apart) <= value * _NEAR or apart == 1)
        between = line.between(run[at - 1], rest)
        left = _LEFT_BEFORE.search(between) or _LEFT_AFTER.match(line.after(rest))
        waits = near and _WAITS.search(between) and _PENDING.match(line.after(rest))
        taken = near and _REMAINS.search(between) and _is_taken(line, whole, run[0], rest)
        if left or waits or taken:
            outcome = judged(whole, parts)
            small = all((part.value or Decimal(0)) <= value for part in parts) and total_of(parts) <= value * 2
            sure = small and not _is_left_of_others(line, rest) and not _OF_WHICH.search(line.before(whole))
            sure = sure and not _are_of_later(line, parts) and not _is_one_of_list(line, whole, run, at)
            yield relation(whole, parts, outcome if sure or outcome is Outcome.FITS else Outcome.CANNOT)
            return


def _is_one_of_list(line: Line, whole: Figure, run: Sequence[Figure], at: int) -> bool:
    """Tell whether the first number is told of as a part itself, or the rest is told in parts.

    "79 người đồng ý, 3 người đến tuổi hưu và 26 người còn lại …"; "còn lại là 348 triệu đồng phải thu, 754 triệu đồng".
    """
    noun = fold(whole.counted)
    said = line.between(whole, run[0]).strip().removeprefix(noun).strip()
    own = re.match(r"(?:\w+\s+){0,2}\w+", said) if said[:1].isalpha() else None
    told = own is not None and bool(re.search(r"[,;]", said)) and not _OPENING.match(said)
    others = _OTHERS_LEFT.search(line.before(run[at]))
    told = told or (others is not None and others["noun"] != noun)
    return told or len(run) > at + 1 or is_first_of_list(line, whole, run[0])


def _is_left_of_others(line: Line, rest: Figure) -> bool:
    """Tell whether two other counts before `rest` leave it ("nhận 7 đơn, thuộc thẩm quyền 5, giải quyết 5, còn 2")."""
    before = [figure.value for figure in line.figures[: line.place_of(rest)] if alike(figure, rest)]
    return any(
        whole is not None and taken is not None and whole - taken == rest.value
        for whole, taken in itertools.combinations(before, 2)
    )


def _are_of_later(line: Line, parts: Sequence[Figure]) -> bool:
    """Tell whether one of the parts has parts of its own told behind it ("giới thiệu 84, kết nạp 61, gồm 29, …")."""
    return any(_OPENS.search(line.between(one, other)) for one, other in itertools.pairwise(parts))


def _is_taken(line: Line, whole: Figure, loss: Figure, rest: Figure) -> bool:
    """Tell whether a part is said to be gone and none to have come ("84 hộ nghèo, thoát được 31 hộ, còn 53 hộ")."""
    said = line.between(whole, loss)
    over = (loss.value or 0) + (rest.value or 0) > (whole.value or 0)
    settled = _DONE.search(said) or (over and _SETTLED.search(said))
    gone = (settled and not _MORE_CAME.search(line.text)) or deeds_in(said) & removals()
    return bool(gone) and not _ADDED.search(line.between(loss, rest))


def _totalled(line: Line, before: Sequence[Figure], whole: Figure) -> Iterator[Relation]:
    """Read "06 hội thi cấp huyện và 22 hội thi cấp cơ sở, tổng cộng 28 hội thi"."""
    if not before or not _MAY_SUM_UP.search(line.text):
        return
    said = _TOTALLED.fullmatch(line.between(before[-1], whole))
    if said is None or not _SUMS_UP.search(said[0]):
        return
    parts: list[Figure] = []
    for figure in reversed(before):
        last = parts[0] if parts else None
        if not _may_be_part(whole, figure) or (
            last and compiled(r"[;]|\.\s|\btrong đó\b").search(line.between(figure, last))
        ):
            break
        parts.insert(0, figure)
    if len(parts) < 2:
        return
    outcome = judged(whole, parts)
    near = abs(total_of(parts) - (whole.value or Decimal(0))) <= (whole.value or Decimal(0)) * _NEAR
    alone = len(parts) == len(before) or _are_numbered(line, before, parts, whole)
    listed = alone and (said["sure"] or len(parts) > 2)
    sure = near and (partition_of(line, parts) is not None or listed)
    yield relation(whole, parts, Outcome.CANNOT if outcome is Outcome.NOT and not sure else outcome)


def _are_numbered(line: Line, before: Sequence[Figure], parts: Sequence[Figure], whole: Figure) -> bool:
    """Tell whether just the number of parts stands before them: "3 đợt: đợt 1 120 suất, …; tổng cộng 310 suất".

    "Tổng cộng 45 đội đăng ký" may be of more than came.
    """
    number, nouns = before[0], {fold(one.counted) for one in (*parts, whole)}
    told = number.kind is FigureKind.COUNT and not number.unit and number.value == len(parts) > 2
    ended = _ENDED.match(line.behind_noun(whole))
    return told and len(before) == len(parts) + 1 and len(nouns) == 1 and ended is not None


def _may_be_part(whole: Figure, figure: Figure) -> bool:
    unnamed = figure.kind is FigureKind.COUNT and not figure.unit and not figure.counted
    return figure.role is whole.role and (alike(whole, figure) or (unnamed and whole.kind is FigureKind.COUNT))
