"""Accounts of what there was, what came, what went and what is left: "Đầu năm 52, lập mới 7, giải thể 4; cuối năm 55".

An account runs through the sentences of a paragraph, or the items of a list; what remains may be told last or first.
Pieces of what came or went belong to it, what is of another time or another thing does not. Only one that leaves no
other reading is accused.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import is_exact, step_of
from nlp_reports.figures.flow_words import Part, Told, told_of
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.numerals import precision
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.same_things import are_one_thing
from nlp_reports.model import Figure, ParagraphKind
from nlp_reports.text import fold, whole_words

# An account tells what remains, and what was there or, where nothing was, what came and is left of it.
_MAY_END: Final = re.compile(
    r"\b(?:còn|đang|chưa|dư|tồn|cuối|nay|hiện|(?:hết|năm|kỳ) (?:năm|sau)|sổ|tổng số|31[/.-]12)\b"
    r"|\bđến (?:hết )?(?:ngày )?\d{1,2}/"
)
_MAY_START: Final = re.compile(
    r"\b(?:đầu|mở sổ|bước (?:vào|sang)|(?:năm|kỳ|quý|tháng|khoá|tồn|dư) (?:trước|ngoái|cũ|20\d\d)"
    r"|31[/.-]12|0?1[/.-]0?1)\b"
)
_MAY_COME: Final = whole_words(("nhận", "thu", "được", "thêm", "mới", "thụ lý", "kết nạp", "nhập", "phát sinh", "mượn"))
_MAY_BE_LEFT: Final = whole_words(("còn", "dư", "tồn", "đang", "chưa"))
_LOANS: Final = re.compile(r"\bdư nợ\b")
_FUND: Final = re.compile(
    r"\bquỹ\s+(?!(?:còn|dư|năm|là|của|được|hiện|đến|chi|thu|chuyển|mang|cuối|đầu|tồn|có|hội|công|này|trên|đó|ấy|để|cho|trong|từ)\b)"
    r"(?P<name>[^\W\d]+\s+[^\W\d]+)"
)
# What came or went without a number, so that the numbers told are not all.
_UNTOLD: Final = re.compile(
    r"\b(?:một số|một vài|vài|nhiều|các|số khác|những) [^,;.()\d]{0,25}"
    r"\b(?:chuyển|rút|nghỉ|trả|xin|qua đời|từ trần|chết|mới nợ|tái nghèo|kết nạp)\b"
    r"|\b(?:lại (?:có|thêm)|thêm cả|(?:chưa|không) (?:kể|tính)|ngoài ra|còn lại chuyển)\b"
)
_NONE: Final = re.compile(
    r"\bkhông\s+(?:có\s+)?(?:[^\W\d]+\s+)?"
    r"(?:ai|nào|phát sinh|kết nạp|tăng|giảm|tái nghèo|nghèo (?:lại|mới)|chuyển|nhận|rút|mất|thất lạc|hỏng|rời)\b"
)
_BRACKETS: Final = re.compile(r"\([^()]*\)")
_FLOWS: Final = frozenset({Part.ADDED, Part.TAKEN})
_SAID: Final = frozenset({Part.START, Part.ADDED, Part.TAKEN, Part.END})
_HALF, _FAR, _TWO, _THREE, _MOST_LINES, _MOST_MATTERS = Decimal("0.5"), 2, 2, 3, 5, 6


@dataclass(slots=True)
class _Account:
    """The numbers of one account while it is read: `maybe` are those that may be pieces of others."""

    first: int
    last: int
    start: Told | None = None
    end: Told | None = None
    flows: list[Told] = field(default_factory=list)
    maybe: list[Told] = field(default_factory=list)
    ends_first: bool = False
    doubted: bool = False

    @property
    def closed(self) -> bool:
        """Tell whether what remains was told behind the rest."""
        return self.end is not None and not self.ends_first


@dataclass(slots=True)
class _Matter:
    """The numbers of one unit and noun, each with its sentence in the block and whether it may be a piece."""

    noun: str
    every: list[tuple[int, Told, bool]] = field(default_factory=list)


def flows(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield what accounts of what there was, came and went come to."""
    for block in _blocks(lines):
        if _may_hold(block):
            for matter in _matters(block):
                for account in _accounts(matter.every):
                    told = block[account.first : account.last + 1]
                    # The lead of a list may say that all its items are of loans.
                    lead = [one for one in block[: account.first][-1:] if one.text.rstrip().endswith(":")]
                    loans = any(_LOANS.search(line.text) for line in (*lead, *told))
                    yield from _judged(account, told, loans=loans)


def _may_hold(block: Sequence[Line]) -> bool:
    """Tell whether a block has numbers and words enough for an account."""
    if sum(len(line.figures) for line in block) < _THREE:
        return False
    said = block[0].folded[block[0].sentence.span.start : block[-1].sentence.span.end]
    if _MAY_START.search(said):
        return bool(_MAY_END.search(said))
    return bool(_MAY_BE_LEFT.search(said)) and bool(_MAY_COME.search(said))


def without_settled(found: Iterable[Relation], accounts: Sequence[Relation]) -> list[Relation]:
    """Return the relations without the sums that do not fit and hold nothing but numbers of an account."""
    known = [{figure.ref for figure in one.figures} for one in accounts]
    return [
        one
        for one in found
        if one.outcome is not Outcome.NOT
        or one.kind is not RelationKind.SUM
        or not any({figure.ref for figure in one.figures} <= every for every in known)
    ]


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the sentences that are told together: those of a paragraph, or of the items of a list and its lead."""
    block: list[Line] = []
    for line in lines:
        if block and not _goes_on(block[-1], line):
            yield block
            block = []
        if not line.planned:
            block.append(line)
    yield block


def _goes_on(last: Line, line: Line) -> bool:
    one, other = last.sentence.paragraph, line.sentence.paragraph
    return one == other or (other == one + 1 and line.report.paragraphs[other].kind is ParagraphKind.ITEM)


def _matters(block: Sequence[Line]) -> list[_Matter]:
    """Return the numbers of a block by what is counted; a bare one is of what was counted last, where that is sure."""
    matters: dict[str, list[_Matter]] = {}
    for at, line in enumerate(block):
        for told, maybe in _without_pieces(told_of(line)):
            alike = matters.setdefault(told.figure.unit, [])
            named = [one for one in alike[-_MOST_MATTERS:] if are_one_thing(one.noun, told.noun)]
            if not named and told.part in _SAID:
                named = [_Matter(told.noun)]
                alike += named
            sure = len(named) < _TWO
            for matter in named:
                matter.noun = matter.noun or told.noun
                matter.every.append((at, told if sure else told._replace(part=Part.DOUBT), maybe))
    return [matter for alike in matters.values() for matter in alike]


def _without_pieces(numbers: Iterable[Told]) -> Iterator[tuple[Told, bool]]:
    """Yield the numbers that an account is made of, each with whether it may be a piece of the one before it."""
    whole: Told | None = None
    listed = within = False
    for told in numbers:
        if told.inside:
            within = within or (told.part is Part.START and whole is not None and whole.part not in _FLOWS)
            if within or told.part is Part.START:
                yield (told if within else told._replace(part=Part.DOUBT)), False
            continue
        within, same = False, whole is None or told.part is whole.part
        listed = (listed and not told.fresh) or told.piece or (told.opened and same)
        if listed and (told.piece or told.part is Part.UNKNOWN):
            continue
        listed = listed and same and told.part in _FLOWS
        whole = whole if listed else told
        yield told, listed


def _accounts(every: Sequence[tuple[int, Told, bool]]) -> Iterator[_Account]:
    """Yield the accounts that numbers of one thing make up, in text order."""
    account: _Account | None = None
    for at, told, maybe in every:
        if account is None or _is_over(account, at, told.part):
            if account is not None:
                # Where more is told to remain, neither is all that does ("đang giải quyết 04 đơn, còn 03 đơn trả lại").
                account.doubted |= told.part is Part.END and at - account.last < _TWO
                yield account
            account = None if told.part not in _SAID else _Account(at, at)
        if account is not None:
            _take(account, at, told, maybe=maybe)
    if account is not None:
        yield account


def _is_over(account: _Account, at: int, part: Part) -> bool:
    if account.closed or at - account.last > _FAR or at - account.first > _MOST_LINES:
        return True
    if part is Part.START:
        return account.start is not None or (account.ends_first and bool(account.flows))
    return part is Part.END and account.end is not None


def _take(account: _Account, at: int, told: Told, *, maybe: bool) -> None:
    account.last = at
    if told.part is Part.START:
        account.start = told
    elif told.part is Part.END:
        account.ends_first = not account.flows
        account.end = told
    elif told.part in _FLOWS:
        (account.maybe if maybe else account.flows).append(told)
    else:
        account.doubted = True


def _judged(account: _Account, lines: Sequence[Line], *, loans: bool) -> Iterator[Relation]:
    """Hold what remains against the rest of the account; it is asked about only where nothing speaks against it."""
    end = account.end
    if end is None or not account.flows or (account.ends_first and account.start is None):
        return
    ways = {one.of_loans if loans else one.part for one in account.flows}
    if account.start is None and not (len(ways) == _TWO and end.left and account.flows[0].part is Part.ADDED):
        return
    used = sorted((*filter(None, (account.start, end)), *account.flows), key=lambda one: one.figure.span.start)
    computed = _total(account, account.flows, loans=loans)
    readings = (computed, _total(account, [*account.flows, *account.maybe], loans=loans))
    outcome = Outcome.CANNOT
    if any(comes_out(reading, end.figure, [one.figure for one in used]) for reading in readings):
        outcome = Outcome.FITS
    elif not _is_doubted(account, lines) and _is_sure(account, computed, ways | _told_as_none(lines)):
        outcome = Outcome.NOT
    elif account.start is None:
        return
    figures = tuple(one.figure for one in used)
    where = where_of(*(one for one in figures if one.sentence == end.figure.sentence))
    yield Relation(RelationKind.CHANGE, outcome, figures, where, computed, end.value, end.figure.unit)


def _total(account: _Account, told: Sequence[Told], *, loans: bool) -> Decimal:
    ways = ((one.of_loans if loans else one.part, one.value) for one in told)
    moved = sum((value if way is Part.ADDED else -value for way, value in ways), Decimal(0))
    return moved + (account.start.value if account.start else Decimal(0))


def comes_out(computed: Decimal, end: Figure, used: Sequence[Figure]) -> bool:
    """Tell whether an account comes to what is said to remain, sums of money as near as their writing allows.

    >>> from nlp_reports.figures.extraction import extract
    >>> used = extract("đầu năm 8,4 tỷ đồng, cho vay 2,6 tỷ đồng, thu nợ 1,9 tỷ đồng, cuối năm 9,2 tỷ đồng")
    >>> comes_out(Decimal(9_100_000_000), used[-1], used), comes_out(Decimal(9_400_000_000), used[-1], used)
    (True, False)
    """
    gap = abs(computed - (end.value or Decimal(0)))
    if end.unit != "đồng" or not gap:
        return not gap
    rough = [step_of(one) for one in used if precision(fold(one.text))]
    if rough:
        return gap < max(_TWO * max(rough), step_of(end))
    return gap <= max(step_of(one) for one in used) != 1


def _is_doubted(account: _Account, lines: Sequence[Line]) -> bool:
    """Tell whether anything says that the numbers told may not be all, or not of one thing."""
    told = [*account.flows, *filter(None, (account.start, account.end))]
    if account.doubted or not is_exact(*(one.figure for one in told)) or any(one.apart for one in account.flows):
        return True
    for way in _FLOWS:
        of_way = [one for one in account.flows if one.part is way]
        if len(of_way) > 1 and any(one.sums_up for one in of_way):
            return True
    first, last = min(one.figure.span.start for one in told), max(one.figure.span.end for one in told)
    said = _BRACKETS.sub(" ", lines[0].folded[first:last])
    funds = {found["name"] for found in _FUND.finditer(lines[0].folded[lines[0].sentence.span.start : last])}
    apart = len({line.sentence.paragraph for line in lines}) > 1 and account.start is None
    return bool(_UNTOLD.search(said)) or len(funds) > 1 or apart


def _told_as_none(lines: Sequence[Line]) -> frozenset[Part]:
    """Return both ways where it is said that nothing came, or that nothing went: then the numbers told are all."""
    return _FLOWS if any(_NONE.search(line.text) for line in lines) else frozenset()


def _is_sure(account: _Account, computed: Decimal, ways: AbstractSet[Part]) -> bool:
    """Tell whether what remains cannot be right: what goes untold may add to it, or take from it."""
    said = account.end.value if account.end else computed
    near = computed > 0 and min(computed, said) >= max(computed, said) * _HALF
    if account.start is None:
        slip = misprint_of(computed, said) >= Misprint.DIGIT
        return slip or (near and said < computed and account.flows[0].figure.unit != "đồng")
    so_far = account.start.so_far, account.end is not None and account.end.so_far
    if any(so_far):
        return near and all(so_far) and ways == {Part.ADDED}
    if len(ways) == _TWO:
        return near
    return near and (said > computed if ways == {Part.ADDED} else said < computed)
