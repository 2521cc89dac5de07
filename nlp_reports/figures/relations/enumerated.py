"""A whole held against the figures enumerated right behind it, whatever names them: "(công ty 65, công đoàn 40)".

A colon, a bracket, a dash, "gồm" or "theo nguồn" opens the enumeration. Bare numbers behind a sum of money are told in
its scale ("2.440 triệu đồng: bảo hiểm 1.183; nghỉ mát 1.127; khác 120"). The numbers themselves must say that they make
up the whole: they come so near that only a slip can keep them apart.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from nlp_reports.figures.amounts import AMOUNTS
from nlp_reports.figures.carrying import in_scale, is_bare
from nlp_reports.figures.line import Line
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.open_lists import POWER
from nlp_reports.figures.relation import Outcome, Relation
from nlp_reports.figures.wholes import (
    alike,
    comparable,
    is_person,
    is_plain,
    is_slip_of,
    judged,
    mixes_levels,
    names_shared,
    relation,
    total_of,
)
from nlp_reports.model import Figure

_PLAIN = r"[^;.()\d]{0,60}?"
# A dash behind a comma stands inside a name ("tổ Xã hội 22, tổ Tiếng Anh - Năng khiếu 14") and opens nothing.
_OPENS = re.compile(
    rf"(?:{_PLAIN}(?:\(|:|,?\s*\b(?:bao gồm|gồm|tính ra|cụ thể|lần lượt|chia ra|phân ra)\b)"
    r"|[^;,.()\d]{0,60}?\s[-–]\s)[^;.()\d]{0,60}"
)
_BY_SOURCE = re.compile(
    r"[^.]{0,120}?[;,]\s*(?:(?:chia|phân|tính|xét)\s+(?:ra|theo)|theo)(?:\s+[^\W\d]+){0,3}\s*:[^;.()\d]{0,40}"
)
_OF_WHICH = re.compile(rf"{_PLAIN}[,;(]\s*trong đó\b[^;.()\d]{{0,60}}")
# "520 suất quà, mỗi suất 500.000 đồng, trong đó tỉnh 210 suất, …" and "…; phần của huyện 380 suất, phần của cơ sở …".
_OF_WHICH_LATER = re.compile(r"[^.]{0,120}?[;,]\s*(?P<said>trong đó|phần(?: của)?)\b[^;.()\d]{0,60}")
_OPENS_LATER = frozenset({"theo", "ra", "trong", "phần"})
_NEXT = re.compile(r"[^.()\d]{0,70}?(?:[,;]|\bvà\b)[^.()\d]{0,60}")
_ASIDE = re.compile(r"\([^()]*\)|\d+(?:[.,]\d+)*(?:\s?%)?")
_MAY_OPEN = re.compile(r"[(:]|gồm|tính ra|cụ thể|lần lượt|trong đó|theo|phần|;|\b(?:do|từ)\b|\s[-–]\s")
_CUT = re.compile(r"\b(?:tổng|cộng|trong đó|riêng|trừ)\b(?!\s+(?:liên đoàn|công ty|cục))")
_OPEN = re.compile(r"[^;.\d]*?(?:\b(?:khác|còn lại|một số)\b|…|\.\.\.|\bv\.v)")
_ENDED = re.compile(r"[^;.()\d]{0,80}(?:[;.)]|$)")
_GRADE = re.compile(
    r"\b(?:xuất sắc|tốt|khá|trung bình|yếu|kém|tiến sỹ|thạc sỹ|sau đại học|đại học|cao đẳng|trung cấp)\b"
)
# "Gồm nữ ngư dân 213 chị, nữ công nhân 148 chị, …": what all parts are parts none.
_OF_WOMEN = re.compile(r"\bnữ\b")
_PERCENT = re.compile(r"\d+(?:[.,]\d+)*\s?%")
_BY_GIVERS = re.compile(rf"{_PLAIN}\b(?:do|từ)\b[^;.()\d]{{0,60}}")
# "412,5 triệu đồng; CĐ 210 triệu đồng, DN 150 triệu đồng, tỉnh 62,5 triệu đồng".
_GIVERS_NEXT = re.compile(
    r"[^;.()\d]{0,20};\s*(?:nguồn\s*:?\s*)?(?:lđlđ|cđ|cđcs|tct|tlđ|dn|hội|doanh nghiệp|công đoàn|ngân sách|trung ương"
    r"|tỉnh|huyện|ngành|cơ sở|quỹ|vận động|địa phương)(?:\s+[^\W\d]+){0,2}\s*"
)
_OPENER = re.compile(r"[:(]|\b(?:gồm|trong đó|cụ thể)\b")
_MAINLY = re.compile(r"\b(?:chủ yếu|nhiều nhất|tập trung|nhất là)\b")
_LISTED = re.compile(r"[^;.:()\d]{1,40},\s*(?:và\s+)?")
_LISTED_NEXT = re.compile(r"[^;:.()\d]{0,40}")
_JOINED = re.compile(r"[^;:.,()\d]{0,30}")
_UNGRADED = re.compile(r"[^,;.()\d]*\b(?:chưa|không) (?:xếp loại|đánh giá)\b")
_NEAR, _NEARER, _OVER = Decimal("0.1"), Decimal("0.05"), Decimal("1.25")
# What a whole is parted by is told near it; looking further takes the square of a sentence's length.
_FAR = 600


def enumerated(line: Line) -> Iterator[Relation]:
    """Yield what the sentence says of wholes and of the figures that it enumerates behind them."""
    if len(line.figures) <= 2 or not _MAY_OPEN.search(line.text):
        return
    for at, whole in enumerate(line.figures[:-2]):
        if not _is_plain(whole) or whole.kind not in AMOUNTS:
            continue
        parts, chosen = _parts(line, whole, line.figures[at + 1 :])
        if len(parts) >= 2 and all((part.value or 0) < (whole.value or 0) for part in parts):
            yield from _held(line, whole, parts, chosen=chosen)


def _is_plain(figure: Figure) -> bool:
    return is_plain(figure) and not (figure.per or figure.period)


def _parts(line: Line, whole: Figure, after: Sequence[Figure]) -> tuple[list[Figure], bool]:
    """Return the figures enumerated behind `whole`, and whether they are only said to be among it ("trong đó")."""
    plain = [figure for figure in after if figure.unit != "%"]
    first, chosen = _first(line, whole, plain)
    run: list[Figure] = []
    for figure in plain[first:]:
        # "268 vụ việc, gồm 121 vụ đất đai, …, 26 vụ lao động": the last is of the kind of the first.
        part = _as_part(line, whole, figure) or (_as_part(line, run[0], figure) if run else None)
        between = _ASIDE.sub(" ", line.between(run[-1], figure)) if run else ""
        if part is None or (run and (not _NEXT.fullmatch(between) or _CUT.search(between))):
            break
        run.append(part)
    return run, chosen


def _first(line: Line, whole: Figure, after: Sequence[Figure]) -> tuple[int, bool]:
    """Return where the enumeration begins among the figures behind `whole`; behind the last where nothing opens one."""
    between = _PERCENT.sub("", POWER.sub("", line.between(whole, after[0]))) if after else ""
    if after and (_OPENS.fullmatch(between) or (_BY_SOURCE.fullmatch(between) and alike(whole, after[0]))):
        return 0, "trong đó" in between
    by_givers = _BY_GIVERS.fullmatch(between) or (whole.unit == "đồng" and _GIVERS_NEXT.fullmatch(between))
    if after and (_OF_WHICH.fullmatch(between) or by_givers):
        return 0, True
    if len(after) > 2 and (_is_passed_over(line, whole, after) or _is_first_of_two(line, whole, after)):
        return 1, False
    for at, figure in enumerate(after[1:] if _opens_later(line) else (), start=1):
        if figure.span.start - whole.span.end > _FAR:
            break
        between = _ASIDE.sub(" ", line.between(whole, figure))
        # Of the same thing only: "920 suất quà, …, trị giá 460 triệu đồng; theo nguồn: tỉnh 150 suất, …".
        if _BY_SOURCE.fullmatch(between) and alike(whole, figure):
            return at, False
        later = _OF_WHICH_LATER.fullmatch(between)
        if later and comparable(whole, figure) and not whole.unit and not _counts_before(whole, after[:at]):
            return at, later["said"] == "trong đó"
    return len(after), False


def _is_passed_over(line: Line, whole: Figure, after: Sequence[Figure]) -> bool:
    """Tell whether another count stands between "324 chị ở 11 lớp: may 140, chăn nuôi 98, nấu ăn 76" and its parts."""
    other, first = after[0], after[1]
    opened = _JOINED.fullmatch(line.between(whole, other)) and _OPENS.fullmatch(line.between(other, first))
    bare = all(is_bare(line, part) for part in after[1:])
    return bool(opened) and bare and other.kind is whole.kind and (other.value or 0) * 2 < (whole.value or 0)


def _is_first_of_two(line: Line, whole: Figure, after: Sequence[Figure]) -> bool:
    """Tell whether "46 lớp, 1.932 lượt: rau 18, hoa 14, cá 15" parts the first number, which the second far exceeds."""
    other, parts = after[0], after[1:]
    listed = _LISTED_NEXT.fullmatch(line.between(whole, other)) and ":" in line.between(other, parts[0])
    bare = listed and len(parts) >= 3 and all(is_bare(line, part) for part in parts)
    if not bare or other.kind is not whole.kind or other.unit or not is_plain(other) or alike(whole, other):
        return False
    total, value = total_of(parts), whole.value or Decimal(0)
    return abs(total - value) <= value * _NEARER and total * 2 < (other.value or 0)


def _opens_later(line: Line) -> bool:
    """Tell whether the sentence has words that may open an enumeration farther behind the whole."""
    return not _OPENS_LATER.isdisjoint(line.tokens)


def _is_last_of_list(line: Line, whole: Figure) -> bool:
    """Tell whether parts may be of all kinds before the last ("58 trường, 57 trung tâm, 40 trạm (trong đó …)")."""
    before = line.figures[: line.place_of(whole)][-2:]
    listed = [one for one in before if one.kind is whole.kind and one.unit == whole.unit]
    joined = all(_LISTED.fullmatch(line.between(one, line.figures[line.place_of(one) + 1])) for one in listed)
    return len(listed) == 2 and joined


def _counts_before(whole: Figure, between: Sequence[Figure]) -> bool:
    return any(comparable(whole, one) for one in between)


def _as_part(line: Line, whole: Figure, figure: Figure) -> Figure | None:
    """Return the figure as a part of `whole`, in its scale where it is a bare number; None where it counts another."""
    if not _is_plain(figure):
        return None
    if figure.kind is whole.kind and (alike(whole, figure) or (not whole.unit and is_bare(line, figure))):
        return figure
    carried = whole.unit == "đồng" and not whole.counted and is_bare(line, figure)
    return in_scale(figure, whole) if carried else None


def _held(line: Line, whole: Figure, parts: Sequence[Figure], *, chosen: bool) -> Iterator[Relation]:
    for length in range(len(parts), 1, -1):
        if judged(whole, parts[:length]) is Outcome.FITS:
            yield relation(whole, parts[:length], Outcome.FITS)
            return
    if _is_sure(line, whole, parts, chosen=chosen):
        yield relation(whole, parts, judged(whole, parts))


def _holds_a_part(value: Decimal, parts: Sequence[Figure]) -> bool:
    """Tell whether all make up the whole but one that the part before it holds ("86 đơn, đã giải quyết 84 đơn, …")."""
    rest = total_of(parts) - value
    return any(later.value == rest <= (former.value or 0) for former, later in itertools.pairwise(parts))


def _are_of_levels_and_kinds(line: Line, parts: Sequence[Figure]) -> bool:
    """Tell whether a level is listed beside fields: "trong đó cấp huyện 12, lĩnh vực kinh tế 11, văn hoá xã hội 9"."""
    return mixes_levels(map(line.since, parts))


def _is_sure(line: Line, whole: Figure, parts: Sequence[Figure], *, chosen: bool) -> bool:
    """Tell whether parts that miss their whole can only be miscounted."""
    value, total = whole.value or Decimal(0), total_of(parts)
    apart = abs(total - value)
    # What stands before the opener is told of the whole ("324 lao động nữ ở 11 lớp: may 140, …").
    opened = _OPENER.split(line.between(whole, parts[0]))[-1]
    behind = POWER.sub("", line.after(parts[-1]))
    said = opened + line.folded[parts[0].span.start : parts[-1].span.end] + behind[:40]
    near = apart <= value * _NEAR or misprint_of(total, value) is Misprint.EXCHANGED
    # More than the whole by a good deal is miscounted too where nothing else is listed and the sentence ends there.
    ended, many = bool(_ENDED.match(behind)), len(parts) >= 3
    over = many and ended and value < total <= value * _OVER and not (chosen and is_person(whole))
    # "51 tỷ đồng, gồm trả trực tiếp 28 tỷ đồng, trả gốc 20 tỷ đồng, trả lãi 8 tỷ đồng": one is made up of the others.
    nested = many and any(part.value == total - (part.value or 0) for part in parts)
    nested = nested or _holds_a_part(value, parts)
    if nested or _MAINLY.search(line.between(whole, parts[0])) or (chosen and _is_last_of_list(line, whole)):
        return False
    graded = len(set(_GRADE.findall(said))) >= 2
    said = _OF_WOMEN.sub(" ", said) if len(_OF_WOMEN.findall(said)) == len(parts) else said
    if not (near or over) or names_shared(_GRADE.sub(" ", said) if graded else said) or _OPEN.match(behind):
        return False
    if graded or not chosen:
        # A grade that no body has may go unsaid.
        all_told = _UNGRADED.match(behind) or is_slip_of(parts, value)
        return total > value or not graded or bool(all_told)
    if whole.unit == "đồng" and total > value and ended and misprint_of(total, value) is Misprint.EXCHANGED:
        return True
    # Two of a kind may overlap; three that fall short by so little are all where the clause ends with them.
    return many and (
        (total > value and not _are_of_levels_and_kinds(line, parts)) or (ended and apart <= value * _NEARER)
    )
