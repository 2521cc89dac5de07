"""A part told behind "trong đó", which is no greater than its whole."""

import itertools
import re
from collections.abc import Iterator

from nlp_reports.figures.agreement import is_exact
from nlp_reports.figures.for_each import is_for_each
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.vocabulary import nouns_of
from nlp_reports.figures.wholes import (
    alike,
    comparable,
    is_net_of,
    is_person,
    judged,
    lacks,
    names_shared,
    relation,
    run_of,
    tells_results,
)
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_OF_WHICH = re.compile(
    r"[,;(]?\s*trong đó\s*(?:(?:[^\W\d]++\s*){0,6}(?:,\s*(?:[^\W\d]++\s*){1,3})?(?:là|có|:)?"
    r"|(?:[^\W\d]++,?\s*){1,14}(?:cộng|gộp|tính|tổng)\s+(?:lại|chung|cộng)(?:\s+(?:là|có|được))?)\s*$"
)
# What a bracket added is no whole: "268 sáng kiến (năm 2019: 224 sáng kiến); trong đó …".
_BRACKET_ENDS = re.compile(r"[^()]*\)")
# What a count of those who came and went leaves is less than those who came; what is set for each is no whole.
_NET = re.compile(r"\b(?:thực tăng|tăng thực|tăng ròng|tăng tịnh|còn tăng|mức|giao)\b[^;.]*$")
_ASIDE = re.compile(r"[^,;.()\d]{0,60}")
_REACHED = re.compile(r"[^,;.()\d]{0,40}[,(]\s*(?:đạt|bằng|vượt)\s*")
_OF_PLAN = re.compile(
    r"(?:\s+(?:so với\s+)?(?:kế hoạch|chỉ tiêu|kh|ct)(?:\s+(?:năm|giao|được giao|đề ra))*)"
    r"\)?,?\s*trong đó\s*(?:có\s*)?"
)
_AT_ONCE = re.compile(r"[^,;.()\d]{0,40}[,;(]?\s*trong đó\b")
# Whom occasions reached, and what they came to, is no whole beside them: "42 buổi, 9.340 lượt người nghe".
_REACHED_OF_IT = re.compile(
    r"[^,;.()\d]{0,30},\s*(?:(?:đã|với|có|cho|thu hút|phục vụ|tư vấn|tư vấn cho|dạy cho|tổng)\s+){0,2}"
)
_SPENT_ON_IT = re.compile(
    r"[^,;.()\d]{0,30},\s*(?:(?:với|tổng|số tiền|kinh phí|trị giá|giá trị|là|hết|cộng|chi|tiền)\s*){0,3}:?\s*"
)
_CAME_OF_IT = re.compile(r"[^,;.()\d]{0,30},\s*(?:đã\s+)?(?:kiến nghị|góp|nhận|ghi nhận|tiếp thu|phát hiện)\s+")
_OF_MORE = re.compile(r"\b(?:phần|ngoài|thêm|khác|cả|luỹ kế|vượt|tăng|riêng|không (?:tính|kể))\b")
_ENDS = re.compile(r"[;(]|\.(?!\d)")
_FLOWS, _TENFOLD = 4, 10
_EXTREME = re.compile(r"\b(?:cao|thấp|lớn|nhỏ|nhiều|ít) nhất\b")

# "Kết nạp 19 người, trong đó từ đầu nhiệm kỳ 52 người".
_OF_MORE_TIME = re.compile(r"\b(?:nhiệm kỳ|luỹ kế|giai đoạn|từ trước)\b")
_MEAN_OF = re.compile(r"\b(?:bình quân|bq|trung bình)\b[^;]*$")


def money_of_which(line: Line) -> Iterator[Relation]:
    """Read "500 triệu đồng, trong đó hỗ trợ dịch 200 triệu đồng, lũ lụt 350 triệu đồng": no more than the whole."""
    for at, (whole, first) in enumerate(itertools.pairwise(_if_of_which(line))):
        if whole.kind is not FigureKind.MONEY or not comparable(whole, first):
            continue
        if not _OF_WHICH.search(line.between(whole, first)):
            continue
        parts = run_of(line, line.figures[at + 1 :], whole)
        # "Nợ ngắn hạn 12 tỷ đồng, suýt soát tài sản (13 tỷ đồng)": what a bracket adds is no further part.
        parts = [] if _is_extreme(line, whole, first) else parts
        aside = [part for part in parts if not line.before(part).rstrip().endswith("(")]
        parts = aside or parts
        if len(parts) < 2 or tells_results(line.folded[whole.span.end : parts[-1].span.end]):
            continue
        outcome = judged(whole, parts)
        short = outcome is Outcome.NOT and lacks(whole, parts)
        yield relation(whole, parts, Outcome.CANNOT if short else outcome)


def _if_of_which(line: Line) -> tuple[Figure, ...]:
    """Return the figures of a sentence that says of anything what it holds, none of most sentences."""
    return line.figures if "trong đó" in line.text else ()


def single_parts(line: Line) -> Iterator[Relation]:
    """Read "672 đoàn viên, trong đó 615 đoàn viên ở …": a part is not greater than its whole."""
    for whole, part in _pairs(line):
        between = line.between(whole, part)
        shared = alike(whole, part) and names_shared(between) and (part.value or 0) < (whole.value or 0) * 2
        if not (comparable(whole, part) or shared) or not _OF_WHICH.search(between):
            continue
        if whole.role is not FigureRole.ACTUAL or whole.value is None or part.value is None:
            continue
        barred = _BRACKET_ENDS.match(between) or _is_extreme(line, whole, part) or tells_results(between)
        if barred or is_for_each(line, whole) or _OF_MORE_TIME.search(between):
            continue
        fits = part.value <= whole.value or not is_exact(whole, part) or _is_net(line, whole, part)
        outcome = Outcome.FITS if fits else Outcome.CANNOT if _is_of_both(line, whole, part) else Outcome.NOT
        yield Relation(
            RelationKind.SUM, outcome, (whole, part), where_of(whole, part), part.value, whole.value, whole.unit
        )


def _pairs(line: Line) -> Iterator[tuple[Figure, Figure]]:
    """Yield the figures that stand beside each other, and counts of one noun with no clause of another thing between.

    A share of a plan, or what else its own clause counts, may stand between: "45 hội viên, đạt 112% kế hoạch, trong đó
    …", "09 DN nợ 412 triệu đồng, trong đó 11 DN …".
    """
    told = _if_of_which(line)
    yield from itertools.pairwise(told)
    for whole, aside, part in zip(told, told[1:], told[2:], strict=False):
        counts = whole.kind is part.kind is FigureKind.COUNT and comparable(whole, part)
        near = _AT_ONCE.match(line.between(aside, part)) and not _NET.search(line.before(whole))
        share = _REACHED.fullmatch(line.between(whole, aside)) and _OF_PLAN.fullmatch(line.between(aside, part))
        beside = _ASIDE.fullmatch(line.between(whole, aside)) or (
            _is_of_occasions(line, whole, aside) and not _OF_MORE.search(line.between(aside, part) + line.after(part))
        )
        if counts and near and (share if aside.unit == "%" else beside):
            yield whole, part


def _is_of_occasions(line: Line, whole: Figure, aside: Figure) -> bool:
    """Tell whether a figure behind a comma is of those whom so many occasions reached, or of what they cost."""
    between, noun = line.between(whole, aside), fold(whole.counted)
    if any(one.kind is FigureKind.COUNT and not is_person(one) for one in line.figures[: line.place_of(whole)]):
        return False
    if aside.kind is FigureKind.MONEY:
        return bool(_SPENT_ON_IT.fullmatch(between))
    counted = aside.kind is FigureKind.COUNT and not comparable(whole, aside) and not is_person(whole)
    reached = _REACHED_OF_IT.fullmatch(between) and (is_person(aside) or "lượt" in fold(aside.counted))
    occasions = noun in nouns_of("event") or noun.partition(" ")[0] in nouns_of("event")
    return occasions and counted and bool(reached or _CAME_OF_IT.fullmatch(between))


def _is_extreme(line: Line, whole: Figure, part: Figure) -> bool:
    """Tell whether a mean has the highest or lowest behind it, or a count far more than it is one of something else."""
    extreme = _EXTREME.search(line.between(whole, part)) or _MEAN_OF.search(line.before(whole))
    return bool(extreme) or (not whole.unit and (part.value or 0) > (whole.value or 0) * _TENFOLD)


def _is_net(line: Line, whole: Figure, part: Figure) -> bool:
    """Tell whether the next numbers bring a part back to its whole ("giảm 191, trong đó thoát 224, phát sinh 33")."""
    return is_net_of(whole, (part, *line.figures[line.place_of(part) + 1 :][:_FLOWS]))


def _is_of_both(line: Line, whole: Figure, part: Figure) -> bool:
    """Tell whether a part may be of wholes before too ("207 sáng kiến cấp cơ sở, 29 cấp ngành, trong đó 118 …")."""
    before = line.figures[: line.place_of(whole)]
    beside = [one for one in before if comparable(one, part) and not _ENDS.search(line.between(one, whole))]
    return bool(beside) and sum(one.value or 0 for one in (*beside, whole)) >= (part.value or 0)
