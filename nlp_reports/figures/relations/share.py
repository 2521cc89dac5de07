"""A share held against its part and its whole where the sentence itself says which is which."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from nlp_reports.figures.agreement import HUNDRED, agreement, agrees, is_exact
from nlp_reports.figures.another import is_share_of_more
from nlp_reports.figures.bases import Bases
from nlp_reports.figures.line import CLOSES, Line, in_order, where_of
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.part import PRONOUNS
from nlp_reports.figures.vocabulary import nouns_of
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_SAID = r"(?:,\s*@reached(?:\s+(?:tỷ lệ|là|đạt|được|chiếm))*\s*:?\s*|\((?:\s*@reached)*\s*)$"
_AMONG = re.compile(r"(?:^|[;:,.]\s*)(?:có\s+|đã\s+)?trong(?:\s+tổng)?(?:\s+số)?\s*$")
_REGISTERED = re.compile(r"[^;.,()]*\bđăng ký\b[^;.()]{0,40}")
_INTRODUCED = re.compile(r"\bgiới thiệu(?:\s+(?:được|cho|đảng|với|tổng số))*\s*$")
_ADMITTED = re.compile(r"[^;.()]{0,60}\b(?:kết nạp|đứng vào hàng ngũ)\b[^;.(),]*")
_OVER_TOTAL = re.compile(r"[^;.,()]*\b(?:trên|trong)\s+tổng\s+số\s*$")
_HELD_AGAINST = re.compile(r"\s*(?:so với|trên|trong)\s*(?:tổng\s+số\s*)?$")
_BOUND = re.compile(r",\s*(?:chiếm|bằng)\s*$")
_GATHERED = re.compile(
    r"[^;.()]{0,60},\s*(?:tỷ lệ\s+)?(?:tập hợp|thu hút)(?:\s+(?:hội viên|đoàn viên|vào|tổ chức|hội))*"
    r"(?:\s+(?:đạt|là|chiếm|bằng))*\s*$"
)
_MEMBERS = ("hội viên", "đoàn viên")
_OF_MEMBERS = re.compile(r",\s*(?:trong đó\s+)?(?:có\s+)?(?:hội viên|đoàn viên)\s*(?:là|có|:)?\s*$")
_REACH = 120
_SLIP = Decimal(20)

_Triple = tuple[Figure, Figure, Figure]


def shares(line: Line, bases: Bases) -> Iterator[Relation]:
    """Yield what is said of a part, the whole it is told to lie in, and its percentage.

    `bases` are the counts of the report: where the whole is only likely, a percentage of any of them is no mistake.
    """
    for one, two, three in zip(line.figures, line.figures[1:], line.figures[2:], strict=False):
        told = _of_named_whole(line, one, two, three)
        sure = told is not None
        told = told or _of_registered(line, one, two, three)
        told = told or _of_introduced(line, one, two, three)
        told = told or _of_gathered(line, one, two, three)
        if told is not None:
            relation = _judged(told, Bases() if sure else bases)
            several = relation.outcome is Outcome.NOT and is_share_of_more(line, told[1], told[0], told[2])
            yield replace(relation, outcome=Outcome.CANNOT) if several else relation


def _of_named_whole(line: Line, one: Figure, two: Figure, three: Figure) -> _Triple | None:
    """Read the three ways to name the whole of a share, as whole, part, percentage."""
    if _is_share(three) and _one_kind(one, two):
        if _AMONG.search(line.before(one)) and _same_noun(one, two) and _is_said(line, two, three, commas=False):
            between = line.between(one, two)
            return (one, two, three) if re.fullmatch(r"[^;.()]{0,60}?(?:có|đã|được|,)\s*", between) else None
        if _OVER_TOTAL.fullmatch(line.between(one, two)) and _is_said(line, two, three, commas=True):
            return (two, one, three)
    if _is_share(two) and _one_kind(one, three) and _HELD_AGAINST.fullmatch(line.between(two, three)):
        said = line.between(one, two)
        return (three, one, two) if _BOUND.search(said) and not re.search(r"[;.()]", said) else None
    return None


def _of_registered(line: Line, one: Figure, two: Figure, three: Figure) -> _Triple | None:
    """Read "Đầu năm 21.940 hộ đăng ký, cuối năm bình xét 18.430 hộ đạt danh hiệu, bằng 84%"."""
    alike = _is_share(three) and _one_kind(one, two) and _same_noun(one, two)
    registered = alike and _REGISTERED.fullmatch(line.between(one, two))
    return (one, two, three) if registered and _is_said(line, two, three, commas=False) else None


def _of_introduced(line: Line, one: Figure, two: Figure, three: Figure) -> _Triple | None:
    """Read "Giới thiệu 124 hội viên ưu tú, 87 chị được kết nạp Đảng (70,2%)"."""
    if not _is_share(three) or not _one_kind(one, two) or not _INTRODUCED.search(line.before(one)):
        return None
    beside = re.fullmatch(r"[^;.()]{0,80}", line.between(one, two))
    between = line.between(two, three)
    bracket = re.fullmatch(r"[^;.(),]{0,60}\(\s*(?:đạt|chiếm|bằng)?\s*", between)
    admitted = _ADMITTED.search(line.between(one, two)) or _ADMITTED.search(between)
    return (one, two, three) if beside and bracket and admitted and CLOSES.match(line.after(three)) else None


def _of_gathered(line: Line, one: Figure, two: Figure, three: Figure) -> _Triple | None:
    """Read "34.620 phụ nữ, 24.857 hội viên, tỷ lệ tập hợp 71,8%"."""
    named = fold(two.counted).startswith(_MEMBERS) or _OF_MEMBERS.search(line.between(one, two))
    members = named and not fold(one.counted).startswith(_MEMBERS)
    if not members or not _is_share(three) or not _one_kind(one, two):
        return None
    beside = re.fullmatch(r"[^;.()]{0,60},\s*(?:trong đó\s+)?(?:có\s+)?", line.between(one, two))
    beside = beside or _OF_MEMBERS.search(line.between(one, two))
    return (one, two, three) if beside and _GATHERED.fullmatch(line.between(two, three)) else None


def _is_share(figure: Figure) -> bool:
    return figure.kind is FigureKind.PERCENTAGE and figure.role is FigureRole.ACTUAL


def _one_kind(one: Figure, two: Figure) -> bool:
    """Tell whether two figures are both counts, or both sums of money, that were reached."""
    kinds = {FigureKind.COUNT, FigureKind.MONEY}
    alike = one.kind in kinds and one.kind is two.kind and one.unit == two.unit
    return alike and one.role is FigureRole.ACTUAL and two.role is FigureRole.ACTUAL


def _same_noun(one: Figure, two: Figure) -> bool:
    first, second = fold(one.counted), fold(two.counted)
    if not first or not second:
        return False
    persons = nouns_of("person")
    stands_for = second in PRONOUNS and first in persons
    return stands_for or first == second or first.startswith(second + " ") or second.startswith(first + " ")


def _is_said(line: Line, last: Figure, percent: Figure, *, commas: bool) -> bool:
    """Tell whether the percentage speaks of what ends at `last`, and of no plan or other whole behind it."""
    between = line.between(last, percent)
    found = compiled(_SAID).search(between)
    if found is None or len(between) > _REACH or not CLOSES.match(line.after(percent)):
        return False
    head = between[: found.start()]
    return not compiled(r"[;.()]|\b@apart\b").search(head) and (commas or "," not in head)


def _judged(told: _Triple, bases: Bases) -> Relation:
    whole, part, percent = told
    used = in_order(told)
    computed = part.value * HUNDRED / whole.value if part.value is not None and whole.value else None
    outcome = Outcome.CANNOT if computed is None else agreement(computed, percent, exact=is_exact(whole, part))
    if outcome is Outcome.NOT and not (_is_slip(computed, percent) and not _fits_other(part, percent, bases)):
        outcome = Outcome.CANNOT
    return Relation(RelationKind.RATIO_PERCENT, outcome, used, where_of(*used), computed, percent.value, "%")


def _is_slip(computed: Decimal | None, percent: Figure) -> bool:
    """Tell whether the share is so near that it can only be miscounted; farther off it may be of something else."""
    return computed is not None and percent.value is not None and abs(computed - percent.value) <= _SLIP


def _fits_other(part: Figure, percent: Figure, bases: Bases) -> bool:
    value = part.value
    return value is not None and any(agrees(value * HUNDRED / base, percent) for base in bases.of(part))
