"""A whole and what may be its parts: whether they count the same, and whether they make it up."""

import itertools
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from nlp_reports.figures.agreement import agreement, agrees, is_exact, step_of
from nlp_reports.figures.line import Line, in_order, where_of
from nlp_reports.figures.misprints import exchanged_in
from nlp_reports.figures.numerals import precision
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.retelling import are_persons
from nlp_reports.figures.vocabulary import nouns_of
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_HALVES = re.compile(r"[.,]\d*5(?!\d)")
# Who came newly is another than who was there: "giáo viên mới tuyển 79, nhân viên 29".
_SHARED = r"\b(?!mới\s+(?:tuyển|vào|nhận)\b)@attribute\b(?! công)"
_UNGRADED = re.compile(r"[^.,;\d]*[,;.(](?:[^.\d]*\d+\s+)?[^.\d]*?\b(?:không|chưa) (?:xếp loại|đánh giá)\b")
CUT = re.compile(r"[;]|\.\s|\btrong đó\b|\btổng\b(?!\s+(?:liên đoàn|công ty|cục))|\bcộng\b|\btrong khi\b")
_LEVEL = re.compile(r"\bcấp (?:trung ương|quốc gia|bộ|tỉnh|thành phố|huyện|thị xã|xã|phường|cơ sở|trường|ngành)\b")
_OF_EACH = re.compile(r"\b(?:bình quân|bq|trung bình)(?:\s+mỗi\s+[^\W\d]+)?\s*$")
_WITHIN = re.compile(
    r"[^.;,:]{0,40}\b(?:trong đó (?:vượt|đạt|cũng|vừa|thuộc)|cả hai|cả ba)\b"
    r"|[^.;,:)]{0,20}[,(]?\s*(?:chưa|không) (?:tính|kể|gồm|bao gồm)\b"
)
_RESULTS = re.compile(r"\b(?:lợi nhuận|lãi(?! suất)|lỗ|nguyên giá|khấu hao|giá vốn)\b")
_RANKS, _BILLION = 4, Decimal(10**9)
_ANY_BODY = frozenset({"đơn vị", "cơ sở", "tổ chức", "nơi"})
# "58 kiến nghị, xong 49 cái": what is counted goes unsaid the second time.
_ANY_THING = frozenset({"cái", "chiếc"})


def is_plain(figure: Figure) -> bool:
    """Tell whether a figure says exactly what was reached: no bound, plan, base or change, and more than nought."""
    return figure.role is FigureRole.ACTUAL and figure.comparator == "=" and bool(figure.value)


def comparable(whole: Figure, part: Figure) -> bool:
    """Tell whether two figures count the same thing: money both, or nouns of which one ends or begins the other."""
    kinds = {FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE}
    if whole.kind not in kinds or part.kind is not whole.kind or whole.unit != part.unit or part.role is not whole.role:
        return False
    if whole.unit:
        return True
    first, second = fold(whole.counted), fold(part.counted).partition(",")[0]
    return bool(first and second) and (
        first == second
        or first.startswith((second + " ", second + ", "))
        or second.startswith(first + " ")
        or first.endswith(" " + second)
    )


def alike(whole: Figure, part: Figure) -> bool:
    """Tell whether a part may be counted in the whole: one noun, or persons both."""
    if comparable(whole, part):
        return True
    if not (whole.kind is FigureKind.COUNT and part.kind is FigureKind.COUNT and whole.role is part.role):
        return False
    if fold(part.counted) in _ANY_BODY and not whole.unit:
        return fold(whole.counted) in nouns_of("organisation")
    if fold(part.counted) in _ANY_THING:
        return not (whole.unit or is_person(whole))
    return is_person(whole) and is_person(part) and "lượt" not in fold(part.counted)


def is_person(figure: Figure) -> bool:
    """Tell whether a figure counts persons ("cán bộ CĐCS", "nữ người")."""
    return are_persons(figure.counted)


def judged(whole: Figure, parts: Sequence[Figure]) -> Outcome:
    """Return whether `parts` make up `whole`, with the slack that rough writing leaves open."""
    total = total_of(parts)
    if not is_exact(whole, *parts):
        return Outcome.FITS if agrees(total, whole) else Outcome.CANNOT
    measured = bool(whole.unit) and whole.unit != "%"
    slack = sum(
        (step_of(part) for part in parts if measured and _is_rounded(part)),
        step_of(whole) if measured and (whole.unit == "đồng" or _is_rounded(whole)) else Decimal(0),
    )
    apart = abs(total - (whole.value or Decimal(0)))
    if whole.value is not None and apart < slack and not _are_finer(whole, parts, apart):
        return Outcome.FITS
    outcome = agreement(total, whole)
    return Outcome.CANNOT if outcome is Outcome.NOT and are_ranks(parts) else outcome


def _are_finer(whole: Figure, parts: Sequence[Figure], apart: Decimal) -> bool:
    """Tell whether 1,26 beside 1,2 shows that this is no rounded number, and just a tenth is missing."""
    steps = [step_of(part) for part in parts if part.unit == "đồng"]
    finer = bool(steps) and step_of(whole) <= min(steps) < max(steps)
    return finer and apart > 0 and apart % max(steps) == 0


def are_ranks(parts: Sequence[Figure]) -> bool:
    """Tell whether numbers run on one by one, as places in an order do ("gồm A (2), B (3), C (4), D (5)")."""
    steps = {(later.value or 0) - (former.value or 0) for former, later in itertools.pairwise(parts)}
    return len(parts) >= _RANKS and steps == {1}


def _is_rounded(part: Figure) -> bool:
    """Tell whether the writing of a part may hide a rest; "1,5 tỷ" and "900 triệu" are round by nature.

    A hundred billions and more are told in whole billions.
    """
    rounded = precision(fold(part.text)) > 0 and not _HALVES.search(fold(part.text))
    return rounded or (part.unit == "đồng" and step_of(part) >= _BILLION and (part.value or 0) >= 100 * _BILLION)


def tells_results(said: str) -> bool:
    """Tell whether words tell of gain, loss or worth, which make up no whole together ("doanh thu …; lãi …, lỗ …").

    >>> tells_results("chi phí 4,2 tỷ đồng, lợi nhuận 1,1 tỷ đồng"), tells_results("lãi suất 6%")
    (True, False)
    """
    return bool(_RESULTS.search(said))


def names_shared(said: str) -> bool:
    """Return whether a label names a quality that several parts may share ("nữ", "người dân tộc").

    >>> names_shared("hội viên là người dân tộc"), names_shared("khối cơ quan")
    (True, False)
    """
    return bool(compiled(_SHARED).search(said))


def total_of(parts: Sequence[Figure]) -> Decimal:
    """Return what `parts` come to."""
    return sum((part.value for part in parts if part.value is not None), Decimal(0))


def is_net_of(whole: Figure, flows: Sequence[Figure]) -> bool:
    """Tell whether what came less what went, told in this order, leaves the whole ("tăng 62: 96, 14, giảm 31, 17")."""
    values = [flow.value or Decimal(0) for flow in flows]
    spans = itertools.combinations(range(1, len(values) + 1), 2)
    return any(sum(values[:turn]) - sum(values[turn:end]) == whole.value for turn, end in spans)


def leaves_ungraded(after: str) -> bool:
    """Tell whether some are said, behind the last part, to be graded not at all ("; không xếp loại đơn vị mới")."""
    return bool(_UNGRADED.match(after))


def lies_within(after: str) -> bool:
    """Tell whether what stands behind the last part says that it lies within the others, or is not all.

    >>> lies_within(" chỉ tiêu trong đó vượt cả hai mặt"), lies_within(" chỉ tiêu chưa đạt")
    (True, False)
    >>> lies_within(", chưa kể lãi chậm nộp")
    True
    """
    return bool(_WITHIN.match(after))


def lacks(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether the parts fall short of the whole, so that parts without a number may make up the rest."""
    return whole.value is not None and total_of(parts) < whole.value


def is_slip_of(parts: Sequence[Figure], value: Decimal) -> bool:
    """Tell whether one of the parts with two neighbouring digits exchanged makes up the whole of that value."""
    missing, values = value - total_of(parts), [part.value for part in parts if part.value]
    return any(other - one == missing for one in values for other in exchanged_in(one))


def relation(whole: Figure, parts: Sequence[Figure], outcome: Outcome) -> Relation:
    """Return the relation of a whole and its parts."""
    used = in_order((whole, *parts))
    return Relation(RelationKind.SUM, outcome, used, where_of(*used), total_of(parts), whole.value, whole.unit)


def run_of(line: Line, after: Sequence[Figure], whole: Figure) -> list[Figure]:
    """Return the figures from the first of `after` that count the same thing, up to where the listing ends."""
    parts: list[Figure] = []
    for figure in after:
        # What there is of each is no part: "quý I 64 người, quý III 246 người, bình quân 62 người/lớp".
        if figure.unit == "%" or figure.kind is FigureKind.RATE or _OF_EACH.search(line.before(figure)):
            continue
        of_one_kind = comparable(whole, figure) or (parts and comparable(parts[0], figure))
        if not of_one_kind or (parts and CUT.search(line.between(parts[-1], figure))):
            break
        parts.append(figure)
    return parts


def mixes_levels(labels: Iterable[str]) -> bool:
    """Tell whether some labels, folded, name a level and others do not: one may be counted in two of them.

    >>> mixes_levels(["cấp huyện", "lĩnh vực kinh tế"]), mixes_levels(["cấp huyện", "cấp xã"])
    (True, False)
    """
    levels = [bool(_LEVEL.search(label)) for label in labels]
    return any(levels) and not all(levels)
