"""What is owed of one thing, told twice with two sums that a slip of the pen parts: "nợ BHXH 9,8 tỷ", "nợ BHXH 8,9 tỷ".

A report tells of its debtors once in the results and again where it judges. Both sums must be all that is owed: none
of a part, another time or what was paid; the debtors as many, or counted in one place only.
"""

import functools
import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from nlp_reports.figures.clauses import idle_words
from nlp_reports.figures.distinct import places_in
from nlp_reports.figures.headlines import is_told
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.misprints import Misprint, differing_digits, misprint_of
from nlp_reports.figures.relation import Relation
from nlp_reports.figures.relations.told_twice.conflict import judged
from nlp_reports.figures.retelling import told_syllables
from nlp_reports.model import Figure, FigureKind, SectionKind

_OWED: Final = re.compile(
    r"\b(?<!dư )(?<!thu )(?<!hết )nợ\s+(?:đọng\s+)?(?:tiền\s+)?"
    r"(?:(?P<insurance>bhxh|bảo hiểm xã hội|bảo hiểm)|(?P<fee>kinh phí(?: công đoàn)?|kpcđ)|(?P<pay>lương(?! thực)))\b"
)
_ASIDE: Final = re.compile(
    r"\b(?:năm (?:trước|ngoái)|cùng kỳ|đầu (?:năm|kỳ|nhiệm kỳ)|quý|tháng|kỳ|riêng|trong đó|khối|khu vực|nguồn|lãi|gốc"
    r"|xấu|khó đòi|kéo dài|giải thể|phá sản|giảm|tăng|thu hồi|(?:thu|đòi) được|đã (?:đóng|thu|đòi)|trả|nộp"
    r"|năm 20\d\d|ước|dự kiến|bình quân|mỗi|nhiều nhất|lớn nhất|cao nhất|quá hạn|còn lại|fdi|nhà nước|tư nhân|xây dựng"
    r"|(?:đến|tới) nay|\d{1,2}/\d{1,2}|cuối (?:năm|kỳ))\b"
)
# Who owes, in words that leave nobody out.
_ANYBODY: Final = "các những số doanh nghiệp đơn vị công ty cđcs tình trạng hiện vẫn còn dn"
_CLAUSE, _ENDS = re.compile(r"[;.](?!\d)"), re.compile(r"[,;.()](?!\d)")
_LEAST, _TWO = 3, 2


class _Debt(NamedTuple):
    """A sum that is owed, what of, and how many owe it; whether they are anybody who owes."""

    line: Line
    figure: Figure
    what: str
    debtors: frozenset[Decimal]
    anybody: bool


@functools.cache
def _anybody() -> frozenset[str]:
    """Return the syllables that tell of no debtor in particular."""
    return frozenset(told_syllables(_ANYBODY))


def debts_told(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the only two sums that are owed of one thing, where a slip parts them."""
    told = [debt for line in lines if "nợ" in line.text and _may_tell(line) for debt in _debts(line)]
    for one, other in itertools.combinations(told, 2):
        alone = len({debt.figure.value for debt in told if debt.what == one.what}) == _TWO
        if one.what == other.what and one.line is not other.line and alone and _are_one(one, other):
            yield judged(in_order((one.figure, other.figure)))


def _may_tell(line: Line) -> bool:
    """Tell whether a sentence is of what there is; one that asks others for help tells again what is owed."""
    return not line.planned or (line.section is not None and line.section.kind is SectionKind.PROPOSALS)


def _debts(line: Line) -> Iterator[_Debt]:
    """Yield the only sum of a sentence, where its clause says that so much is owed, of all and now."""
    sums = [figure for figure in line.figures if figure.unit in {"đồng", "%"}]
    if len(sums) != 1 or sums[0].kind is not FigureKind.MONEY or not is_told(sums[0]) or sums[0].per:
        return
    said = _CLAUSE.split(line.before(sums[0]))[-1]
    owed = _OWED.search(said)
    named = places_in(line.sentence.span.of(line.report.text))
    behind = _ENDS.split(line.after(sums[0]))[0]
    if owed is None or named or _ASIDE.search(line.text) or frozenset(told_syllables(behind)) - idle_words():
        return
    counts = frozenset(one.value for one in line.figures if one.kind is FigureKind.COUNT and one.value)
    anybody = frozenset(told_syllables(said[: owed.start()])) <= _anybody() | idle_words()
    yield _Debt(line, sums[0], owed.lastgroup or "", counts, anybody)


def owed_in(said: str) -> str:
    """Return what of folded words say that it is owed, by the last of their clauses; empty where nothing is.

    >>> owed_in("còn 11 dn nợ bhxh "), owed_in("nợ kinh phí công đoàn: 11 dn, "), owed_in("dư nợ ")
    ('insurance', 'fee', '')
    """
    owed = [*_OWED.finditer(_CLAUSE.split(said)[-1])]
    return owed[-1].lastgroup or "" if owed else ""


def _are_one(one: _Debt, other: _Debt) -> bool:
    """Tell whether a slip parts two debts, and as many owe them, or anybody does where nothing says how many."""
    first, second = one.figure.value or Decimal(0), other.figure.value or Decimal(0)
    length, apart = differing_digits(first, second)
    slip = misprint_of(first, second)
    exchanged = slip in {Misprint.SWAPPED, Misprint.EXCHANGED}
    if not exchanged and not (length >= _LEAST and apart == 1 and slip is not Misprint.NONE):
        return False
    if (one.debtors and other.debtors) or one.line.planned or other.line.planned:
        return bool(one.debtors) and one.debtors == other.debtors
    return all(debt.anybody or debt.debtors for debt in (one, other))
