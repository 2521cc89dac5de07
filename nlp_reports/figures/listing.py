"""Whether the words say that what may be the parts of a whole are told to the last, and nothing else with them."""

import re
from collections.abc import Iterator
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, agrees
from nlp_reports.figures.group_words import Said, classes_of, close_of, kinds_of_kin, label_of, new_words, words_of
from nlp_reports.figures.groups import Group, Place
from nlp_reports.figures.holding_more import takes_in_more
from nlp_reports.figures.openings import are_of_one_head
from nlp_reports.figures.partitions import ends_with_the_last, partition_of
from nlp_reports.figures.wholes import leaves_ungraded, names_shared
from nlp_reports.model import FigureKind
from nlp_reports.text import fold

_OTHERWISE: Final = frozenset({"earlier", "moved", "plan", "against", "more", "each"})
# Of those who are proposed some are admitted: two such deeds tell of one body of people again and again.
IN_TURN: Final = frozenset({"got", "settled", "trained", "proposed", "admitted"})
_ADDS_UP: Final = re.compile(r"\b(?:cộng|tất cả|cả thảy|tổng)\b")
_STOP: Final = re.compile(r"[.;]\s")
_NUMBERS: Final = frozenset({"two", "three", "four", "five"})
_SUMS_UP: Final = frozenset({"total", "so", "even"})
_YEAR: Final = re.compile(r"\b20\d\d\b")
# "…, chết 180 cây, còn lại trồng dặm": the rest has no number.
_NO_NUMBER: Final = re.compile(r"[^,;.]*[,;]\s*(?:[^\W\d]+\s+){0,2}còn lại\b")
_LACKS: Final = re.compile(r"(?:\s*[^\W\d]+){0,3}?\s*\b(?:chưa|không|vi phạm|thiếu|sai)\b")
# "Trong tổng nguồn đó" names the whole again, and "Tổng Liên đoàn" is a body.
_TOTAL: Final = re.compile(r"(?<!\btrong )\btổng(?! (?:liên đoàn|công ty|cục))(?: số)?\b[^;.]*$")
_WHOLE: Final = re.compile(r"\b(?:tổng|cộng|toàn|cả|trong(?! đó))\b")
_MAINLY: Final = re.compile(r"\b(?:chủ yếu|nhiều nhất|tập trung)\b")
_OF_WHICH: Final = re.compile(r"\W*(?:theo đó|trong đó|cụ thể)\b")
# Whoever was helped in one term may be helped again in the next.
_TERM: Final = re.compile(r"\b(?:học kỳ|kỳ|đợt|quý|tháng|lần|dịp|giai đoạn)\b[^,;:.]*$")
# "14 cuộc … và 22 cuộc …, kiến nghị tổng 38 nội dung": what came of the parts is no sum of them.
_CAME_OF_THEM: Final = re.compile(
    r"\b(?:kiến nghị|đề xuất|phát hiện|nhắc nhở|thu hút|giải đáp|ghi nhận|tiếp thu|chấn chỉnh)\s+"
    r"(?:được\s+)?tổng(?: số| cộng)?\s*$"
)
_UNGRADED: Final = re.compile(r"[^,;.()\d]*\b(?:chưa|không) (?:xếp(?: loại)?|đánh giá)\b")
_PARTED: Final = re.compile(
    r"\b(?:phân|chia|xét|tính|tách|thống kê)(?:\s+(?:ra|loại|tích))?\s+theo\b[^;.\d]*:[^;.\d]*$"
)
# "Xưởng gỗ 320 người. Còn vài xưởng nhỏ."
_SOME_MORE: Final = re.compile(r"[^.\d]{0,40}\.\s+(?:còn|ngoài ra)\s+(?:có\s+)?(?:vài|mấy|một số|nhiều|ít)\b")
_OR_BETTER: Final = re.compile(r"\btrở (?:lên|xuống)\b")
_SPENT: Final = re.compile(r"\b(?:tổng|đã) chi\b[^;.]*$")
_FEW, _NEAR = 4, 40


def is_told_to_the_last(group: Group) -> bool:
    """Tell whether the words say that all parts are told, or more are told than can be."""
    said = words_of(group)
    told = said.whole | said.first | said.others
    over = group.total > group.whole.value
    apart = not told.isdisjoint(_OTHERWISE) or len(told & IN_TURN) > 1 or "within" in said.others
    apart = apart or _sums_up_its_own(group) or _are_of_others(group)
    if apart or "left" in said.beyond or _are_of_two_years(group) or _may_overlap(group, said) or _skips(group):
        return False
    if not over and (_goes_on(group) or is_left_open(group, said) or _holds_more(group, said)):
        return False
    if not group.behind:
        return len(new_words(group)) < len(group.parts) and not said.whole.isdisjoint(_SUMS_UP)
    if over and group.whole.figure.unit and len(group.parts) > 2 and ("within" in said.first or "of" in said.whole):
        return True
    if "within" in said.first | said.tail and not over:
        return False
    closed = not said.last.isdisjoint({"left", "none"}) or _is_closed(group)
    return closed or _is_opened(group, said) or (over and are_of_one_head(group))


def holds_others(group: Group) -> bool:
    """Tell whether the whole holds what is not among the parts, or one may be in several: reasons that words give."""
    said = words_of(group)
    if group.total < group.whole.value:
        last = group.parts[-1]
        untold = _SOME_MORE.match(last.line.folded, last.figure.span.end)
        return untold is not None or is_left_open(group, said) or _holds_more(group, said)
    # What was spent is no sum of what came in.
    if (
        _SPENT.search(group.whole.lead)
        and not any(_SPENT.search(part.lead) for part in group.parts)
        and not group.behind
    ):
        return True
    times = any("lượt" in fold(part.figure.counted) for part in group.parts)
    beyond = any(_OR_BETTER.search(label_of(part)) for part in group.parts)
    return beyond or (are_terms(group) and not times) or any(_has_its_share(group, part) for part in group.parts)


def signs_of(group: Group) -> Iterator[tuple[str, bool]]:
    """Yield what of this the words say, by name; none of it looks at what the parts come to."""
    said = words_of(group)
    told = said.whole | said.first | said.others
    yield "told otherwise", not told.isdisjoint(_OTHERWISE)
    yield "told in turn", len(told & IN_TURN) > 1
    yield "a part of others", "within" in said.others
    yield "the whole sums up its own", _sums_up_its_own(group)
    yield "of several wholes", _are_of_others(group)
    yield "a rest beyond", "left" in said.beyond
    yield "of two years", _are_of_two_years(group)
    yield "of several names", _share_names(group, said)
    yield "some of them turns", _are_turns_of_some(group)
    yield "told of terms", are_terms(group)
    yield "some skipped", _skips(group)
    yield "the list goes on", _goes_on(group)
    yield "left open", _is_said_open(group, said)
    yield "holds more", _holds_more(group, said)
    yield "closed", _is_closed(group)
    yield "opened", _is_opened(group, said)
    yield "nothing left out", leaves_nothing_out(group)
    yield "of one head", are_of_one_head(group)
    yield "a partition", are_a_partition(group)
    yield "mainly", bool(_MAINLY.search(group.parts[0].lead) or _MAINLY.search(group.whole.lead))


def _is_closed(group: Group) -> bool:
    """Tell whether the last part is the last that its partition knows ("…, 2 CĐCS không hoàn thành nhiệm vụ")."""
    parts = group.parts
    single = all(part.at == parts[0].at for part in parts)
    return single and ends_with_the_last(parts[0].line, [part.figure for part in parts])


def leaves_nothing_out(group: Group) -> bool:
    """Tell whether a total or a rest is told of all that stands there."""
    said, beyond = words_of(group), group.beyond
    farthest = group.parts[-1 if group.behind else 0]
    apart = beyond is None or beyond.line.sentence.paragraph != farthest.line.sentence.paragraph
    summed = "left" in said.last if group.behind else not said.whole.isdisjoint({"total", "even"}) and apart
    return summed and all(one.bracketed for one in group.passed)


def _sums_up_its_own(group: Group) -> bool:
    """Tell whether the whole sums up what stands before it in its sentence, and the parts stand in others."""
    whole, first = group.whole, group.parts[0]
    before = any(one.unit == whole.figure.unit for one in whole.line.figures[: whole.rank])
    apart = first.at > whole.at or bool(
        _STOP.search(whole.line.folded[whole.figure.span.end : first.figure.span.start])
    )
    return before and group.behind and apart and bool(_ADDS_UP.search(whole.lead))


def _are_of_others(group: Group) -> bool:
    """Tell whether parts are no parts of one whole: what several lack at once, totals of their own, or named in turn.

    "7 đơn vị chưa lập quỹ; 11 đơn vị chưa có quy chế. Cả 19 đơn vị …" may tell of one twice; "tổng số nợ 27 tỷ đồng. …
    Tổng số nợ của 66 đơn vị là 53 tỷ đồng" has a total for each; "hội A và hội B lần lượt có 25 và 18 chị".
    """
    lacking = sum(bool(_LACKS.match(part.tail.removeprefix(" " + part.figure.counted))) for part in group.parts)
    totals = sum(bool(_TOTAL.search(part.lead)) for part in group.parts)
    whole, first = group.whole, group.parts[0]
    apart = first.at != whole.at
    start = first.line.sentence.span.start if apart or not group.behind else whole.figure.span.end
    lead = first.line.folded[start : first.figure.span.start]
    in_turn = "lần lượt" in lead and " và " in lead
    last = group.parts[-1]
    rest = not apart and "còn lại" in f"{last.lead} {last.tail[:_NEAR]}" and ":" not in first.lead
    rest = rest and bool(whole.figure.unit) and not _WHOLE.search(whole.lead)
    some = apart and group.behind and group.total < whole.value and len(group.parts) <= _FEW
    some = some and bool(_OF_WHICH.match(first.line.text))
    mainly = group.behind and not apart and bool(_MAINLY.search(first.lead))
    return lacking > 1 or totals > 0 or in_turn or some or mainly or rest


def _skips(group: Group) -> bool:
    """Tell whether parts of two clauses are picked, and what else the first clause lists is left out."""
    parts = group.parts
    return any(
        one.at == parts[0].at == parts[-1].at
        and one.noun == parts[0].noun
        and not one.bracketed
        and "within" not in classes_of(one.lead)
        and parts[0].figure.span.start < one.figure.span.start < parts[-1].figure.span.start
        and ";" not in one.line.folded[parts[0].figure.span.end : one.figure.span.start]
        for one in group.passed
    )


def _goes_on(group: Group) -> bool:
    """Tell whether the like follows the parts in their list, goes before them there, or is passed over in it."""
    nouns = {group.whole.noun, *(part.noun for part in group.parts)}
    if any(one.noun in nouns and not one.bracketed and "within" not in classes_of(one.lead) for one in group.passed):
        return True
    last, beyond = group.parts[-1 if group.behind else 0], group.beyond
    if beyond is None or beyond.at != last.at or (beyond.bracketed and not last.bracketed):
        return False
    first, second = sorted((last.figure.span.start, beyond.figure.span.start))
    return ";" not in last.line.folded[first:second]


def is_left_open(group: Group, said: Said) -> bool:
    """Tell whether others follow without a number, one was read as a name, or a part is told as a share already."""
    if _is_said_open(group, said):
        return True
    return not _has_rest(group, said) and any(_has_its_share(group, part) for part in group.parts)


def _is_said_open(group: Group, said: Said) -> bool:
    """Tell whether words say that others follow, or one of the list was read as a name."""
    last = group.parts[-1]
    if "open" in said.after or ("left" in said.after and not _has_rest(group, said)) or "…" in last.tail:
        return True
    if _NO_NUMBER.match(last.tail) or leaves_ungraded(last.tail):
        return True
    return any(map(_is_beside_a_name, group.parts)) or _is_one_a_name(group)


def _has_rest(group: Group, said: Said) -> bool:
    last = group.parts[-1]
    return "left" in said.last & (classes_of(last.lead) | classes_of(close_of(last.tail)))


def _is_beside_a_name(part: Place) -> bool:
    """Tell whether a name that ends in a number stands right before a part ("Công ty May 10, huyện 120 suất")."""
    names = (one for one in part.line.others if one.kind is FigureKind.NAME and any(map(str.isdigit, one.text)))
    return any(0 <= part.figure.span.start - one.span.end < _NEAR for one in names)


def _is_one_a_name(group: Group) -> bool:
    """Tell whether what was read as a name stands among the parts like one of them ("bến 180, chợ 214, bãi 96")."""
    first, last = group.parts[0], group.parts[-1]
    names = [one for one in first.line.others if one.kind is FigureKind.NAME and any(map(str.isdigit, one.text))]
    start, end, folded = first.figure.span.end, last.figure.span.start, first.line.folded
    return any(start < one.span.start < end and folded.startswith((",", ";"), one.span.end) for one in names)


def _has_its_share(group: Group, part: Place) -> bool:
    """Tell whether the percentage right behind a part is what it is of the whole."""
    behind = part.line.figures[part.rank + 1 : part.rank + 2]
    return any(one.unit == "%" and agrees(part.value * HUNDRED / group.whole.value, one) for one in behind)


def _holds_more(group: Group, said: Said) -> bool:
    """Tell whether a whole is said to hold what has no number: "tính cả phần hỗ trợ", "98 người cả trưởng đoàn".

    "Tính cả bốn khối" says how many parts are told.
    """
    more = "even" in said.around or "all" in said.tail or takes_in_more(group.whole.lead)
    return more and said.around.isdisjoint(_NUMBERS)


def _are_of_two_years(group: Group) -> bool:
    told = [_YEAR.search(one.figure.period) for one in (group.whole, *group.parts)]
    return len({year and year[0] for year in told}) > 1


def _may_overlap(group: Group, said: Said) -> bool:
    """Tell whether one may be counted in two of the parts, or parts are not of what the whole counts."""
    if group.whole.figure.unit:
        return False
    if _are_turns_of_some(group):
        return True
    times = any("lượt" in fold(part.figure.counted) for part in group.parts)
    if group.whole.person and not times and are_terms(group) and group.total > group.whole.value:
        return True
    return _share_names(group, said)


def _are_turns_of_some(group: Group) -> bool:
    """Tell whether parts count how often someone came, and not all of them or not the whole."""
    times = ["lượt" in fold(one.figure.counted) for one in (group.whole, *group.parts)]
    return any(times[1:]) and not all(times)


def _share_names(group: Group, said: Said) -> bool:
    """Tell whether parts are named by what one may be at once, or are not of what the whole counts."""
    shared = sum(names_shared(label_of(part)) for part in group.parts)
    if "both" in said.behind or (shared > 1 and not are_a_partition(group)):
        return True
    apart = "apart" in kinds_of_kin(group)
    came = bool(_CAME_OF_THEM.search(fold(group.whole.lead)))
    return apart and (group.behind or came or said.whole.isdisjoint({"total", "even"}))


def are_terms(group: Group) -> bool:
    """Tell whether each part is told of another time, so that one person may be in several."""
    return all(_TERM.search(part.lead) for part in group.parts)


def are_a_partition(group: Group) -> bool:
    """Tell whether known words part the whole, be it with a rest that is told last ("chưa xếp loại", "còn lại")."""
    if any(part.at != group.parts[0].at for part in group.parts):
        return False
    line, figures, last = group.parts[0].line, [part.figure for part in group.parts], group.parts[-1]
    rest = "left" in classes_of(last.lead) or _UNGRADED.match(last.tail)
    return bool(partition_of(line, figures) or (rest and len(figures) > 2 and partition_of(line, figures[:-1])))


def _is_opened(group: Group, said: Said) -> bool:
    """Tell whether a list of the parts is opened, or each stands in a sentence of its own below a total."""
    first, whole = group.parts[0], group.whole
    end = first.figure.span.start if first.at == whole.at else whole.line.sentence.span.end
    between = whole.line.folded[whole.figure.span.end : end]
    single = first.at > whole.at and len({part.at for part in group.parts}) == len(group.parts)
    colon = ":" in between and ";" not in between
    parted = first.at == whole.at + 1 and bool(_PARTED.search(first.lead))
    parted = parted and not any(names_shared(label_of(part)) for part in group.parts)
    return colon or parted or "lists" in said.first | said.tail or (single and "total" in said.whole)
