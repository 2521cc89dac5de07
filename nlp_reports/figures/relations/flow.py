"""Accounts of what there was, what came, what went and what is left: "Đầu năm 52, lập mới 7, giải thể 4; cuối năm 55".

An account runs through the sentences of a paragraph, or the items of a list; what remains may be told last or first.
Pieces of what came or went belong to it, what is of another time or another thing does not. Only one that leaves no
other reading is accused.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from typing import Final

from nlp_reports.figures.accounts import FLOWS, Account, accounts_in
from nlp_reports.figures.agreement import are_near, is_exact, step_of
from nlp_reports.figures.flow_words import Part, Told
from nlp_reports.figures.line import Line, where_in
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.numerals import precision
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
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
LOANS: Final = re.compile(r"\bdư nợ\b")
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
_MORE: Final = re.compile(r"\bngoài\b|\b(?:chưa|không) (?:kể|tính|gồm)\b")
# A fund takes in what debtors pay back, which makes its loans fewer.
_COMES_BACK: Final = re.compile(r"\b(?:thu hồi|thu nợ|hoàn trả|trả lại|hoàn lại)\b[^;,.\d]*$")
_AND_MORE: Final = re.compile(r"[^;.,()\d]{0,60},\s*(?:và\s+)?(?:có\s+)?\d")
_HALF = Decimal("0.5")


def flows(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield what accounts of what there was, came and went come to."""
    for block in _blocks(lines):
        if _may_hold(block):
            for account in accounts_in(block):
                told = block[account.first : account.last + 1]
                # The lead of a list may say that all its items are of loans.
                lead = [one for one in block[: account.first][-1:] if one.text.rstrip().endswith(":")]
                loans = any(LOANS.search(line.text) for line in (*lead, *told))
                yield from _judged(account, told, loans=loans)


def _may_hold(block: Sequence[Line]) -> bool:
    """Tell whether a block has numbers and words enough for an account."""
    if sum(len(line.figures) for line in block) < 3:
        return False
    said = block[0].folded[block[0].sentence.span.start : block[-1].sentence.span.end]
    if _MAY_START.search(said):
        return bool(_MAY_END.search(said))
    return bool(_MAY_BE_LEFT.search(said)) and bool(_MAY_COME.search(said))


def without_settled(found: Iterable[Relation], accounts: Sequence[Relation]) -> list[Relation]:
    """Return the relations without the sums that do not fit and hold nothing but numbers of an account."""
    known = [{figure.ref for figure in one.figures} for one in accounts if one.outcome is not Outcome.CANNOT]
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


def _judged(account: Account, lines: Sequence[Line], *, loans: bool) -> Iterator[Relation]:
    """Hold what remains against the rest of the account; it is asked about only where nothing speaks against it."""
    end, every = account.end, account.flows
    if end is None or not every or (account.ends_first and account.start is None):
        return
    _settle(account)
    ways = {one.of_loans if loans else one.part for one in account.flows}
    if account.start is None and not (len(ways) == 2 and end.left and account.flows[0].part is Part.ADDED):
        return
    used = sorted((*filter(None, (account.start, end)), *account.flows), key=lambda one: one.figure.span.start)
    computed = _total(account, account.flows, loans=loans)
    wider = ([*account.flows, *account.maybe], every, list({(one.part, one.value): one for one in every}.values()))
    net = _without_net(account.flows) or account.flows
    readings = (computed, *(_total(account, told, loans=loans) for told in (*wider, net)))
    outcome = Outcome.CANNOT
    if any(comes_out(reading, end.figure, [one.figure for one in used]) for reading in readings):
        outcome = Outcome.FITS
    elif _may_be_turned(account, lines, computed, loans=loans) or (
        account.start is None and _goes_on_counting(account, lines)
    ):
        outcome = Outcome.CANNOT
    elif not _is_doubted(account, lines) and _is_sure(account, computed, ways | _told_as_none(lines)):
        outcome = Outcome.NOT
    elif account.start is None:
        return
    figures = tuple(one.figure for one in used)
    where = where_in(figures, end.figure.sentence)
    yield Relation(RelationKind.CHANGE, outcome, figures, where, computed, end.value, end.figure.unit)


def _goes_on_counting(account: Account, lines: Sequence[Line]) -> bool:
    """Tell whether others are counted right behind what is left ("còn 01 đơn đang xác minh, 01 đơn đã rút")."""
    end = account.end.figure if account.end else None
    return any(
        end is not None and line.sentence.ref == end.sentence and _AND_MORE.match(line.after(end)) for line in lines
    )


def _settle(account: Account) -> None:
    """Leave out what came or went ahead of what there was and is told again behind it; doubt what may be told again."""
    start = account.start.figure.span.start if account.start else 0
    behind = {(one.part, one.value) for one in account.flows if one.figure.span.start > start}
    ahead = [one for one in account.flows if one.figure.span.start < start]
    again = [one for one in ahead if (one.part, one.value) in behind]
    account.doubted |= any(one.part in {part for part, _ in behind} for one in ahead if one not in again)
    account.flows = [one for one in account.flows if one not in again]


def _total(account: Account, told: Sequence[Told], *, loans: bool) -> Decimal:
    ways = ((one.of_loans if loans else one.part, one.value) for one in told)
    moved = sum((value if way is Part.ADDED else -value for way, value in ways), Decimal(0))
    return moved + (account.start.value if account.start else Decimal(0))


def _without_net(told: Sequence[Told]) -> list[Told]:
    """Return the flows without one that is just what the others come to ("thoát 21, phát sinh 3, giảm ròng 18")."""
    for one in told:
        others = [each for each in told if each is not one]
        moved = sum((each.value if each.part is Part.ADDED else -each.value for each in others), Decimal(0))
        if len(others) > 1 and one.value == abs(moved) and (moved > 0) is (one.part is Part.ADDED):
            return others
    return []


def _may_be_turned(account: Account, lines: Sequence[Line], computed: Decimal, *, loans: bool) -> bool:
    """Tell whether what comes back ("thu hồi nợ 112") makes up the account when it is read the other way."""
    end = account.end.figure if account.end else None
    for one in account.flows if end else ():
        line = next((line for line in lines if line.sentence.ref == one.figure.sentence), None)
        if line is None or end is None or not _COMES_BACK.search(line.before(one.figure)):
            continue
        way = one.of_loans if loans else one.part
        turned = computed + (-2 if way is Part.ADDED else 2) * one.value
        if comes_out(turned, end, [each.figure for each in account.flows]):
            return True
    return False


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
        return gap < max(2 * max(rough), step_of(end))
    return gap <= max(step_of(one) for one in used) != 1


def _is_doubted(account: Account, lines: Sequence[Line]) -> bool:
    """Tell whether anything says that the numbers told may not be all, or not of one thing."""
    told = [*account.flows, *filter(None, (account.start, account.end))]
    if account.doubted or not is_exact(*(one.figure for one in told)) or any(one.apart for one in account.flows):
        return True
    for way in FLOWS:
        of_way = [one for one in account.flows if one.part is way]
        if len(of_way) > 1 and any(one.sums_up for one in of_way):
            return True
    first, last = min(one.figure.span.start for one in told), max(one.figure.span.end for one in told)
    whole = lines[0].folded[first:last]
    said = _BRACKETS.sub(" ", whole)
    funds = {found["name"] for found in _FUND.finditer(lines[0].folded[lines[0].sentence.span.start : last])}
    apart = len({line.sentence.paragraph for line in lines}) > 1 and account.start is None
    beyond = any(_MORE.search(one) for one in _BRACKETS.findall(whole))
    return bool(_UNTOLD.search(said)) or beyond or len(funds) > 1 or apart


def _told_as_none(lines: Sequence[Line]) -> frozenset[Part]:
    """Return both ways where it is said that nothing came, or that nothing went: then the numbers told are all."""
    return FLOWS if any(_NONE.search(line.text) for line in lines) else frozenset()


def _is_sure(account: Account, computed: Decimal, ways: AbstractSet[Part]) -> bool:
    """Tell whether what remains cannot be right: what goes untold may add to it, or take from it."""
    said = account.end.value if account.end else computed
    near = computed > 0 and are_near(computed, said, _HALF)
    if account.start is None:
        slip = misprint_of(computed, said) >= Misprint.DIGIT
        return slip or (near and said < computed and account.flows[0].figure.unit != "đồng")
    so_far = account.start.so_far, account.end is not None and account.end.so_far
    if any(so_far):
        return near and all(so_far) and ways == {Part.ADDED}
    if len(ways) == 2:
        return near
    return near and (said > computed if ways == {Part.ADDED} else said < computed)
