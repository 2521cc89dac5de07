"""A whole and parts that stand in other sentences: items below it, "Chia ra: …" after it, "Cộng bốn khoản …" over them.

The numbers must say that they belong together: they make up the whole, or miss it by little.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from nlp_reports.figures.amounts import AMOUNTS
from nlp_reports.figures.days_before import is_of_day_before
from nlp_reports.figures.line import Line
from nlp_reports.figures.partitions import is_whole, partition_of
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.relation import Outcome, Relation
from nlp_reports.figures.retelling import are_persons
from nlp_reports.figures.wholes import (
    comparable,
    is_plain,
    judged,
    names_shared,
    relation,
    tells_results,
    total_of,
)
from nlp_reports.model import Figure, FigureKind, ParagraphKind
from nlp_reports.text import fold

_SPLITS = re.compile(
    r"\W*(?:(?!cũng\b|còn\b)[^\W\d]+\s+){0,4}?"
    r"(?:chia ra|phân ra|chia theo|phân theo|bao gồm|gồm|cơ cấu|cụ thể|lần lượt|trong đó)\b[^.;\d]{0,40}"
    # "Nguồn: tỉnh 150 triệu đồng, …" and "Số quà ấy do Quỹ các cấp lo 1.150 suất, …".
    r"|\W*(?:(?:các|từ)\s+)?nguồn(?:\s+[^\W\d]+){0,3}?\s*:"
    r"|\W*(?:số|toàn bộ|tất cả)\s+(?:[^\W\d]+\s+){0,3}?(?:này|ấy|đó|trên)\s+(?:[^\W\d]+\s+){0,2}?(?:do|từ|của|gồm)\b"
)
# "Trong đó", "cụ thể" may tell of some of the money only; five sums and more are all.
_OF_WHICH = re.compile(r"[^.;:\d]*?\b(?:trong đó|cụ thể|lần lượt)\b")
_OF_SOME = re.compile(r"[^.;:\d]*?\btrong đó có\b|[^.;]*?\b(?:phần lớn|chủ yếu|đa số|(?:chỉ|tính) riêng|nhất là)\b")
# "Từ 93 ha xuống 13 ha" is no part; nor do a profit and what was spent make up what came in.
_MOVED = re.compile(r"\btừ\s+\d[^;]*?\b(?:xuống|lên|còn)\s+\d")
# "Hội A và hội B lần lượt có 25 và 18 chị" tells of those two.
_OF_TWO = re.compile(r"\W*[^,;:.]*\bvà\b[^,;:.]*\blần lượt\b")
_LEADS = re.compile(
    r"\b(?:gồm|(?:chia|phân|tính)(?: ra| theo)|cụ thể|như sau|chi tiết|từ (?:các|hai|ba|bốn|năm) nguồn)\b"
    r"[^:;.\d]{0,40}:\s*$"
)
_ADDS = re.compile(
    r"\W*(?:như vậy,?\s+)?(?:tổng cộng|tổng|cộng(?: chung| lại| gộp)?|tính chung|tính gộp|gộp|cả"
    r"|(?:gom|dồn|góp)(?: (?:cả|hết|chung|lại)){1,2})\b(?P<said>[^.;]{0,50})$"
)
# In "Cộng hai khoản trên 400 lượt người" two items above are meant, no bound.
_ABOVE = re.compile(r"(?:\b(?:này|đó|ấy)\s+|\b)trên\s")
_SUMS_UP = re.compile(r"\W*(?:như vậy|tổng|cộng|tính chung|tính gộp|gộp|cả|(?:gom|dồn|góp) (?:cả|hết|chung|lại))\b")
# A sentence that only compares adds nothing to the one before it.
_COMPARES = re.compile(r"\W*so(?: với)?\s")
# What there was at the start of the year is not what is parted now.
_THEN = re.compile(r"\bđầu (?:năm|kỳ|nhiệm kỳ)\b|\b(?:năm|kỳ) (?:trước|ngoái)\b|\bcùng kỳ\b")
_NOW = re.compile(r"^[^;.\d]*\b(?:đến nay|hiện nay|nay|cuối năm|cuối kỳ)\b")
_LABEL = re.compile(r"\W*[^;.,:()\d]{2,50}:\s*")
_CLOSES = re.compile(r"\s*[;.,]?\s*")
_ITEM = re.compile(r"(?:khoản|nguồn|đợt|mục|phần|hoạt động|nội dung|chương trình|việc|ý)\b")
_APART = re.compile(r"\b(?:ngoài ra|thêm|khác|năm trước|cùng kỳ|tăng|giảm|mỗi|bình quân)\b|…|\.\.\.")
_UNCOUNTED = re.compile(r"\b(?:một số|một vài|vài|nhiều|còn lại|tự)\b")
_NEAR, _NEARER = Decimal("0.1"), Decimal("0.05")
_OF_EACH = re.compile(r"\bmỗi\s+[^\W\d]+(?:\s+[^\W\d]+)?\s*$")
# "33 quyết định kỷ luật. Trong đó 29 trường hợp khiển trách …": one may be of several cases.
_CASES = frozenset({"trường hợp", "lượt", "lượt người"})
_GOES_ON = re.compile(r"(?:…|\.\.\.)\s*$")

_Parts = list[Figure]


def parts_apart(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield what sentences say of wholes whose parts stand in the sentences right before or after them."""
    for at, line in enumerate(lines):
        if line.figures and ":" in line.text and _LEADS.search(line.text):
            yield from _below(line, lines[at + 1 :])
        if at and line.figures and _SPLITS.match(line.text):
            yield from _split(lines[at - 1], line)
        elif at and len(line.figures) >= 3:
            yield from _told_next(lines[at - 1], line)
        if at and line.figures:
            yield from _added(line, lines[:at])


def _split(first: Line, second: Line) -> Iterator[Relation]:
    """Read "CNVCLĐ: 1.712. Chia ra: lái xe 742; thợ 418; gián tiếp 552"."""
    together = first.sentence.paragraph in {second.sentence.paragraph, second.sentence.paragraph - 1}
    counted = [figure for figure in second.figures if figure.unit != "%" and figure.kind is not FigureKind.RATE]
    # "mỗi buổi 4 giờ, được 260 giờ"
    parts = [figure for figure in counted if not _OF_EACH.search(second.before(figure))]
    if not together or len(parts) < 2 or not all(_is_plain(part) for part in parts):
        return
    if _tells_others(first, second, parts):
        return
    named = [
        (whole, [part for part in parts if comparable(whole, part)]) for whole in first.figures if _is_plain(whole)
    ]
    if any(2 <= len(own) < len(parts) for _, own in named):
        # "214 buổi, 11.230 lượt người. Trong đó … 46 buổi, 2.480 lượt người; … 168 buổi, 8.750 lượt người".
        told = (one for whole, own in named if len(own) >= 2 for one in _held([whole], [own], _NEARER))
        yield from (one for one in told if not (_tells_some(second, one) and _falls_short(one)))
    # Women are a quality of the whole; men and women together are all of it.
    elif is_whole(partition_of(second, parts), parts) or not compiled(r"\b@attribute\b(?! công)").search(second.text):
        held = _held(_wholes(first, parts), [parts[:length] for length in range(len(parts), 1, -1)], _NEARER)
        yield from (one for one in held if not (_tells_some(second, one) and _falls_short(one)))


def _tells_others(first: Line, second: Line, parts: Sequence[Figure]) -> bool:
    """Tell whether what a sentence parts is something else than the whole before it, or of another time."""
    nouns = {fold(part.counted) for part in parts}
    if len(nouns) == 1 and _CASES & nouns and not any(fold(one.counted) in _CASES for one in first.figures):
        return True
    # "10 người chết, trong đó xã Bình An 1, …; 5 người bị thương": some parts have parts of their own.
    if re.search(r"\d[^;]*\btrong đó\b", second.text) or (_THEN.search(first.text) and _NOW.search(second.text)):
        return True
    return bool(_MOVED.search(second.text) or _OF_TWO.match(second.text)) or tells_results(second.text)


def _tells_some(line: Line, one: Relation) -> bool:
    """Tell whether a sentence may leave out parts of the whole before it."""
    few = len(one.figures) <= 5 and one.unit == "đồng"
    return bool(_OF_SOME.match(line.text)) or (few and bool(_OF_WHICH.match(line.text) or _GOES_ON.search(line.text)))


def _told_next(first: Line, second: Line) -> Iterator[Relation]:
    """Read "Quà 27/7: 315 suất. Huyện trao 120 suất, các xã 165 suất, doanh nghiệp 40 suất": all of one noun."""
    parts = [figure for figure in second.figures if figure.unit != "%"]
    wholes = [figure for figure in first.figures if figure.unit != "%"]
    together = first.sentence.paragraph == second.sentence.paragraph
    if not together or len(parts) < 3 or len(wholes) != 1 or not _is_plain(wholes[0]):
        return
    # One man or household may have several of what is told.
    single = not are_persons(wholes[0].counted) and not fold(wholes[0].counted).startswith(("hộ", "gia đình"))
    alike = single and all(_is_plain(part) and comparable(wholes[0], part) for part in parts)
    open_to_more = _APART.search(second.text) or _UNCOUNTED.search(second.text)
    if alike and not names_shared(second.text) and not open_to_more:
        yield from _held(wholes, [parts], _NEARER)


def _falls_short(one: Relation) -> bool:
    """Tell whether parts make less than their whole."""
    return one.outcome is Outcome.NOT and (one.computed or 0) < (one.stated or 0)


def _below(lead: Line, following: Sequence[Line]) -> Iterator[Relation]:
    """Read "Tổng kinh phí 727 triệu đồng, cụ thể:" with an item for each part."""
    paragraphs = lead.report.paragraphs
    depth = paragraphs[lead.sentence.paragraph].depth
    items: list[list[Line]] = []
    for position, group in itertools.groupby(following, key=lambda line: line.sentence.paragraph):
        item = list(group)
        listed = paragraphs[position].kind is ParagraphKind.ITEM and item[0].sentence.section == lead.sentence.section
        nested = not items or paragraphs[position].depth == paragraphs[items[0][0].sentence.paragraph].depth
        own = paragraphs[lead.sentence.paragraph].kind is not ParagraphKind.ITEM or paragraphs[position].depth > depth
        if not (listed and nested and own) or position != lead.sentence.paragraph + len(items) + 1:
            break
        items.append(item)
    for whole in (figure for figure in lead.figures if _is_plain(figure)):
        parts = [part for item in items if (part := _part_in(item, whole) or _bare_part(item, whole)) is not None]
        shared = not whole.unit and any(
            compiled(r"\b@shared_part\b").search(one.text) for item in items for one in item
        )
        if len(parts) == len(items) >= 3 and not shared:
            yield from _held([whole], [parts], _NEARER)


def _added(line: Line, before: Sequence[Line]) -> Iterator[Relation]:
    """Read "Cộng bốn khoản được 727,8 triệu đồng" over the sentences or items that tell the four."""
    if not _SUMS_UP.match(line.text):
        return
    for at, whole in enumerate(_summed_up(line)):
        said = _ADDS.fullmatch(line.before(whole))
        counted = line.figures[0] if at else None
        number = counted or whole
        of_items = _ITEM.match(number.counted.lower()) or _is_repeated(number, before[-1])
        if said is None or not _is_plain(whole) or bool(of_items) is not bool(at):
            continue
        many = int(counted.value) if counted is not None and counted.value else 0
        wholes = [whole, *(one for one in line.figures[at + 1 :] if many and one.unit != whole.unit)]
        for one in wholes:
            yield from _held_against(line, before, one, many)
        return


def _is_repeated(number: Figure, told: Line) -> bool:
    """Tell whether just so many of what a number counts are named one by one ("xã Bắc …, xã Nam …. Cả 2 xã …")."""
    noun = fold(number.counted)
    return bool(noun) and len(re.findall(rf"\b{re.escape(noun)}\b", told.text)) == number.value


def _summed_up(line: Line) -> Iterator[Figure]:
    """Yield the figures that may sum up what stands before, "trên" behind the items left out of the second."""
    yield from line.figures[:1]
    for figure in line.figures[1:2]:
        above = _ABOVE.match(fold(figure.text)) and _ITEM.match(line.figures[0].counted.lower())
        yield replace(figure, comparator="=") if above else figure


def _held_against(line: Line, before: Sequence[Line], whole: Figure, many: int) -> Iterator[Relation]:
    """Hold a whole against the last so many sentences, items, or clauses of one sentence."""
    groups = _groups_before(line, before)
    if len(groups) < many:
        last = groups[-1] if groups else []
        groups = _clauses_of(last)
        run = [one for near in last for one in near.figures if _is_plain(one) and comparable(whole, one)]
        if len(groups) < many == len(run):
            yield from _held([whole], [run], _NEAR)
            return
    groups = groups[-many:] if many else groups
    parts = [part for group in groups if (part := _part_in(group, whole)) is not None]
    if len(parts) == len(groups) >= (2 if many else 3) and len(groups) >= many:
        yield from _held([whole], [parts], _NEAR)


def _clauses_of(group: Sequence[Line]) -> list[list[Line]]:
    """Return the clauses that semicolons part, each as a line of its own figures."""
    clauses: list[list[Line]] = []
    for line in group:
        runs: list[list[Figure]] = []
        for figure in line.figures:
            if not runs or ";" in line.between(runs[-1][-1], figure):
                runs.append([])
            runs[-1].append(figure)
        clauses += [[replace(line, figures=tuple(run))] for run in runs]
    return clauses


def _groups_before(line: Line, before: Sequence[Line]) -> list[list[Line]]:
    """Return the sentences before in the paragraph, each alone; where there are none, the items right above."""
    own = [
        [one] for one in before if one.sentence.paragraph == line.sentence.paragraph and not _COMPARES.match(one.text)
    ]
    if own:
        return own
    paragraphs = line.report.paragraphs
    groups: list[list[Line]] = []
    position = line.sentence.paragraph - 1
    for place, group in itertools.groupby(reversed(before), key=lambda one: one.sentence.paragraph):
        item = list(group)[::-1]
        listed = paragraphs[place].kind is ParagraphKind.ITEM and item[0].sentence.section == line.sentence.section
        if place != position or not listed:
            break
        groups.insert(0, item)
        position -= 1
    return groups


def _part_in(lines: Sequence[Line], whole: Figure) -> Figure | None:
    """Return what an item adds: of money its greatest sum, else the first figure that counts what the whole does."""
    told = [
        figure
        for line in lines
        for figure in line.figures
        if _is_plain(figure) and figure.kind is whole.kind and not is_of_day_before(line, figure)
    ]
    told = [figure for figure in told if "estimate" not in figure.flags]
    if whole.unit:
        sums = [figure for figure in told if figure.unit == whole.unit]
        return max(sums, key=lambda figure: figure.value or Decimal(0), default=None)
    return next((figure for figure in told if comparable(whole, figure)), None)


def _bare_part(lines: Sequence[Line], whole: Figure) -> Figure | None:
    """Return the only number of a short item that its label alone names ("Nghiệp đoàn: 04")."""
    told = [(line, figure) for line in lines for figure in line.figures]
    if whole.unit or len(told) != 1 or not _is_plain(told[0][1]) or told[0][1].kind is not FigureKind.COUNT:
        return None
    line, figure = told[0]
    return figure if _LABEL.fullmatch(line.before(figure)) and _CLOSES.fullmatch(line.after(figure)) else None


def _is_plain(figure: Figure) -> bool:
    return is_plain(figure) and not figure.period and figure.kind in AMOUNTS


def _wholes(line: Line, parts: _Parts) -> _Parts:
    like = [figure for figure in line.figures if _is_plain(figure) and figure.unit == parts[0].unit]
    return [figure for figure in like if all((part.value or 0) < (figure.value or 0) for part in parts)]


def _held(wholes: _Parts, runs: Sequence[_Parts], near: Decimal) -> Iterator[Relation]:
    """Hold wholes against runs of parts: one that fits, else the only whole that the longest run nearly makes.

    Two wholes that are nearly made leave open which is meant.
    """
    for whole, parts in itertools.product(wholes, runs):
        if judged(whole, parts) is Outcome.FITS:
            yield relation(whole, parts, Outcome.FITS)
            return
    parts = runs[0]
    close = [one for one in wholes if abs(total_of(parts) - (one.value or Decimal(0))) <= (one.value or 0) * near]
    if len(close) == 1 and all((part.value or 0) < (close[0].value or 0) for part in parts):
        yield relation(close[0], parts, judged(close[0], parts))
