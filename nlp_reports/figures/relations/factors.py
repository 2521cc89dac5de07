"""Pieces, so much for each, and a total, of whatever kind: "25 ha, 62 tạ/ha, sản lượng 165 tấn"; "… Tổng tiền là …".

What is for each may be money, heads or a yield; a rate by the month has the months for a third factor; and the total
may open the next sentence. A total that other relations settled is left alone.
"""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from nlp_reports.figures.agreement import agreement, agrees, are_near, is_about, is_rounded
from nlp_reports.figures.amounts import AMOUNTS_AND_RATES
from nlp_reports.figures.context import per_of
from nlp_reports.figures.cues import Cues
from nlp_reports.figures.line import Line, in_order, where_of
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind, settled_refs
from nlp_reports.figures.relations.each import piece_of, scale_of
from nlp_reports.figures.relations.product import holds_more, is_same_thing
from nlp_reports.figures.relations.reckoned import is_of as is_given_for
from nlp_reports.figures.same_things import any_piece, are_one_thing
from nlp_reports.figures.vocabulary import words
from nlp_reports.figures.wholes import is_plain
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

_TOTAL = re.compile(
    r"(?:\b(?:tổng|cộng|hết|thành tiền|số tiền|trị giá|giá trị|kinh phí|sản lượng|vị chi|tất cả|quy ra|quy thành tiền"
    r"|thu được|tính chung)\b|=)[^;.,()\d]{0,40}$|\b(?:tính|cả|đủ|cộng|gộp|trọn)\b[^;.()]{0,60}\b(?:là|hết|bằng)\s*$"
    r"|,\s*thành\s*$|\b(?:trọn|cả|một) năm(?:\s+(?:thu|chi|hỗ trợ|đóng|nộp|giúp|trao|được|là))*\s*$"
    r"|\btổng(?:\s+(?:số tiền|cộng))?\s+\d{1,2}\s+tháng(?:\s+(?:là|hết))?\s*$"
)
_OPENS = re.compile(
    r"\W*(?:như vậy,?\s+)?"
    r"(?:tổng|số chi [^;.,()\d]{0,20}\b(?:này|đó|ấy)|cộng(?!\s+(?:với|thêm)\b)|giá trị|trị giá|số tiền|kinh phí"
    r"|sản lượng|toàn bộ)\b"
)
# No total is told without one of these.
_MAY_TOTAL = Cues(
    frozenset(
        {
            *("=", "tổng", "cộng", "gộp", "hết", "tiền", "trị", "kinh", "sản", "vị", "quy", "thu", "tính", "cả", "đủ"),
            *("trọn", "thành", "toàn", "số"),
        }
    ),
    re.compile(
        r"=|\b(?:tổng|cộng|gộp|hết|tiền|trị|kinh phí|sản lượng|vị chi|quy ra|thu được|tính|cả|đủ|trọn|thành|toàn bộ"
        r"|số chi)(?![^\W\d])"
    ),
)
# "Tổng kinh phí chương trình Xuân là …" in the next sentence is of more than the gifts told before it.
_WIDER = re.compile(r"\b(?:chương trình|hoạt động|phong trào|chiến dịch|công tác|các đợt|cả năm)\b[^;.,()\d]*$")
_TIMES = re.compile(r"(?:\s*[^\W\d]++){0,4}(?:\s*[x×*]|(?<=x))\s*")
_MEAN = re.compile(r"\b(?:bình quân|bq|trung bình)\b[^;.\d]*$")
_MAY = re.compile(r"[/x×*]|\b(?:mức|mỗi|một|từng|nào cũng)\b")
_EACH_OF = re.compile(r"\b(?:mỗi|từng)\b")
_BESIDE_PRICE = re.compile(r"(?:^|đồng|đ)\s*(?:\+|(?:và|cùng|kèm)\s+[^\d;,]+[;,])|\(\s*\+")
_WORTH = re.compile(r"\bgiá trị\b[^,;.]*$")
_WORD = re.compile(r"[^\W\d]+")
_BROKEN = re.compile(r";|\.\s|\btrong đó\b|\briêng\b")
_LEVEL = re.compile(r"[,(]\s*(?:với\s+)?mức(?:\s+(?:chi|hỗ trợ|trợ cấp|thăm|quà))?\s*$")
# "486 người x 10.000 đ x 12 tháng = 58,32 triệu đồng".
_TIMES_MORE = re.compile(r"\s*[x×*]\s*(?P<n>\d{1,3})\s*(?:tháng|ngày|buổi|kỳ|quý|tuần|lần|đợt|năm)\b")
_MONTHS = re.compile(r"(?P<n>\d{1,2})\s+tháng")
_WHOLE_YEAR = re.compile(r"\b(?:cả năm|trọn năm|một năm|01 năm)\b(?! học)")
_OF_TIME = frozenset({"tháng", "năm", "ngày", "quý"})
_NEAR, _NEARLY = Decimal("0.7"), Decimal("0.8")
_SHORT = 60


@dataclass(frozen=True, slots=True)
class _Term:
    """So many pieces, so much for each, in how many months."""

    pieces: Figure
    each: Figure
    months: Decimal
    mean: bool

    @property
    def amount(self) -> Decimal:
        return (self.pieces.value or Decimal(0)) * (self.each.value or Decimal(0)) * self.months


def factored(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield what is said of pieces, what is for each, and their total; `found` are the relations known."""
    settled = settled_refs(found, {RelationKind.PRODUCT, RelationKind.MEAN, RelationKind.SUM})
    for at, line in enumerate(lines):
        # Far fewer sentences tell a total than what may make one up.
        totals = [total for total in _totals(line) if total.ref not in settled]
        goes_on = totals and at and _OPENS.match(line.text)
        before = lines[at - 1] if goes_on else None
        kept = list(_terms(before)) if before and before.sentence.paragraph == line.sentence.paragraph else []
        terms = list(_terms(line)) if totals else []
        for total in totals if terms or kept else ():
            yield from _held(line, terms, kept, total)


def _terms(line: Line) -> Iterator[_Term]:
    for one, other in itertools.pairwise(line.figures if _MAY.search(line.text) else ()):
        if not _is_plain(one) or not _is_plain(other) or _BROKEN.search(line.between(one, other)):
            continue
        beside = bool(_TIMES.fullmatch(line.between(one, other)))
        for pieces, each in ((one, other), (other, one)):
            if _is_for_each(line, pieces, each, beside=beside):
                yield _Term(pieces, each, _months(line, each), bool(_MEAN.search(line.before(each))))
                break


def _is_plain(figure: Figure) -> bool:
    return is_plain(figure) and not figure.period and figure.kind in AMOUNTS_AND_RATES


def _is_for_each(line: Line, pieces: Figure, each: Figure, *, beside: bool) -> bool:
    """Tell whether `each` says how much there is for one of `pieces`."""
    if pieces.kind not in {FigureKind.COUNT, FigureKind.MEASURE} or pieces.per or (pieces.value or 0) <= 1:
        return False
    if beside:
        return True
    per = each.per or each.unit.partition("/")[2]
    if not per and each.kind is FigureKind.COUNT:
        counted = len(each.counted) + 1 if line.after(each)[1:].startswith(fold(each.counted)) else 0
        found = per_of(line.folded, each.span.start, each.span.end + counted)
        per = line.folded[found[0] : found[1]] if found else ""
    # "mỗi cháu 300.000 đồng/tháng"
    per = piece_of(line, replace(each, per="")) or per if per in _OF_TIME else per or piece_of(line, each)
    named = pieces.counted or pieces.unit.split(" ")[-1]
    head = fold(per.partition("/")[0]).strip()
    if not head and each.kind is FigureKind.MONEY and _LEVEL.search(line.between(pieces, each)):
        return True
    if head in any_piece() and line.between(pieces, each).rstrip().endswith("("):
        return True
    if not head or head in _OF_TIME:
        return False
    same = is_same_thing(head, named) or is_given_for(head, pieces) or are_one_thing(head, fold(pieces.counted) or "?")
    return head == fold(pieces.unit.split(" ")[-1]) or same or _is_for_homes(head, line.between(pieces, each))


def _is_for_homes(head: str, said: str) -> bool:
    """Tell whether homes are said of those who are counted: "12 đoàn viên có nhà sập được giúp mỗi nhà 10 triệu"."""
    homes = words("given_pieces", "group", "home")
    before = _EACH_OF.split(said)[0]
    return head in homes and not {*homes}.isdisjoint(_WORD.findall(before))


def _months(line: Line, each: Figure) -> Decimal:
    """Return for how many months a rate by the month is reckoned; nought where that goes unsaid."""
    if times := _TIMES_MORE.match(line.after(each)):
        return Decimal(times["n"])
    monthly = each.per.endswith("tháng") or bool(re.match(r"\s*(?:/|một |mỗi |hằng |hàng )\s?tháng", line.after(each)))
    said = _MONTHS.search(line.after(each)) or _MONTHS.search(line.before(each)) if monthly else None
    whole = monthly and _WHOLE_YEAR.search(line.after(each))
    return Decimal(said["n"]) if said else Decimal(12 if whole else not monthly)


def _totals(line: Line) -> Iterator[Figure]:
    """Yield the figures that are said to be totals."""
    if line.figures and _MAY_TOTAL.stand_in(line):
        yield from (figure for figure in line.figures if _is_total(line, figure))


def _is_total(line: Line, figure: Figure) -> bool:
    if not _is_plain(figure) or figure.per or "/" in figure.unit:
        return False
    said = line.before(figure)
    return bool(_TOTAL.search(said) or (len(said) <= _SHORT and _OPENS.match(said) and ";" not in said))


def _held(line: Line, own: Sequence[_Term], kept: Sequence[_Term], total: Figure) -> Iterator[Relation]:
    """Hold a total against the term before it; what several terms make up, or what is far off, is not accused."""
    ahead = [
        term for term in own if term.each.span.end <= total.span.start and term.pieces.span.end <= total.span.start
    ]
    kept = [] if _WIDER.search(line.before(total)) else kept
    usable = _once(term for term in ahead or kept if term.months and scale_of(term.each, total))
    cut = bool(ahead) and _BROKEN.search(line.between(max(ahead, key=_end).each, total))
    if not usable or (cut and not _is_a_term_each(line, ahead, total)):
        return
    if len(usable) > 1:
        yield from _held_together(line, usable, total) if usable[0] in ahead else ()
        return
    term = usable[0]
    last = max((term.each, term.pieces), key=lambda figure: figure.span.end)
    if _others(line, term, total) or (ahead and holds_more(line.between(last, total))):
        return
    # A count told again must be the same: "Tổng tiền 85 phần quà này là …".
    again = [one for one in line.figures if one.counted and one.kind is FigureKind.COUNT and one is not total]
    if not ahead and any(one.value != term.pieces.value for one in again):
        return
    if _is_for_more(line, term, total):
        return
    computed = term.amount * scale_of(term.each, total)
    used = in_order((term.pieces, term.each, total))
    outcome = _outcome(term, computed, total)
    yield Relation(RelationKind.PRODUCT, outcome, used, where_of(*used), computed, total.value, total.unit)


def _outcome(term: _Term, computed: Decimal, total: Figure) -> Outcome:
    """Return whether the total is what was computed; what is far off, or was a rounded mean, cannot be told."""
    outcome = agreement(computed, total)
    if outcome is not Outcome.NOT:
        return outcome
    said = total.value or Decimal(0)
    by_one = said / scale_of(term.each, total) / term.months / (term.pieces.value or Decimal(1))
    rounded = is_rounded(by_one, term.pieces, total, term.each) or is_about(by_one, term.each)
    near = are_near(computed, said, _NEAR)
    slip = not term.mean and misprint_of(computed, said) >= Misprint.SWAPPED
    return Outcome.NOT if slip or (near and not (term.mean and rounded)) else Outcome.CANNOT


def _once(terms: Iterable[_Term]) -> list[_Term]:
    """Return the terms, the first of each price: its pieces may be told on both sides of it."""
    return list({term.each.ref: term for term in reversed([*terms])}.values())[::-1]


def _held_together(line: Line, terms: Sequence[_Term], total: Figure) -> Iterator[Relation]:
    """Hold "45 hộ (1.000.000 đồng/hộ) và 120 em (300.000 đồng/em), tổng 81.000.000 đồng": all terms, nothing else."""
    own = {figure.ref for term in terms for figure in (term.pieces, term.each)}
    before = line.figures[line.place_of(terms[0].pieces) : line.place_of(total)]
    if holds_more(line.between(max(terms, key=_end).each, total)) or _has_more(line, terms, total):
        return
    if any(one.ref not in own and one.unit != "%" for one in before) or any(term.mean for term in terms):
        return
    made = [term.amount * scale_of(term.each, total) for term in terms]
    said = total.value or Decimal(0)
    sums = [sum(made[first:], Decimal(0)) for first in range(len(made))]
    fits = any(agrees(one, total) for one in sums)
    near = are_near(sums[0], said, _NEARLY) or misprint_of(sums[0], said) is Misprint.EXCHANGED
    used = in_order((*(f for term in terms for f in (term.pieces, term.each)), total))
    outcome = Outcome.FITS if fits else Outcome.NOT if near else Outcome.CANNOT
    yield Relation(RelationKind.PRODUCT, outcome, used, where_of(*used), sums[0], total.value, total.unit)


def _has_more(line: Line, terms: Sequence[_Term], total: Figure) -> bool:
    """Tell whether anything is said to be given beside the terms, or the total to be what they are worth."""
    told = line.folded[min(terms, key=_end).each.span.end : total.span.start]
    return bool(_BESIDE_PRICE.search(told) or _WORTH.search(line.before(total)))


def _is_a_term_each(line: Line, terms: Sequence[_Term], total: Figure) -> bool:
    """Tell whether semicolons part two terms or more, nothing else, from one another and from what is a total of them.

    "Tết 320 suất x 500.000đ; hè 150 suất x 300.000đ; cộng 205 triệu đồng".
    """
    first, last = min(terms, key=_end), max(terms, key=_end)
    said = line.folded[last.each.span.end : total.span.start]
    *parts, clause = line.folded[line.sentence.span.start : total.span.start].split(";")
    starts = itertools.accumulate((len(part) + 1 for part in parts), initial=line.sentence.span.start)
    held = [
        sum(start <= term.each.span.start < start + len(part) for term in terms)
        for start, part in zip(starts, parts, strict=False)
    ]
    summed = set(_WORD.findall(clause)) <= frozenset(words("sum_words"))
    alone = not any(one.unit == total.unit for one in line.figures if one.span.end <= first.pieces.span.start)
    return ". " not in said and len(terms) > 1 and all(one == 1 for one in held) and summed and alone


def _others(line: Line, term: _Term, total: Figure) -> bool:
    """Tell whether other figures stand before the total: it may hold what they tell as well."""
    before = [one for one in line.figures if one.span.end <= total.span.start and one.unit != "%"]
    before = [one for one in before if one is term.pieces or not _is_again(one, term.pieces)]
    rates = any(one.kind is FigureKind.RATE and one is not term.each for one in before)
    ended = max(term.each.span.end, term.pieces.span.end)
    return rates or any(one.span.start >= ended and _is_plain(one) for one in before if term.each in before)


def _is_for_more(line: Line, term: _Term, total: Figure) -> bool:
    """Tell whether a count before the pieces, or those together, come to the total at that price, and these do not.

    So it is in "96 vị, gồm 18 chức sắc và 78 người có uy tín, mỗi suất 500.000 đồng, tổng trị giá 48 triệu đồng".
    """
    before = [one for one in line.figures if one.kind is FigureKind.COUNT and one.span.start < term.pieces.span.start]
    counts = [one.value or Decimal(0) for one in before]
    together = itertools.accumulate(reversed(counts), initial=term.pieces.value or Decimal(0))
    each = (term.each.value or Decimal(0)) * term.months * scale_of(term.each, total)
    fits = any(agrees(each * count, total) for count in (*counts, *itertools.islice(together, 1, None)))
    return fits and not agrees(term.amount * scale_of(term.each, total), total)


def _is_again(one: Figure, pieces: Figure) -> bool:
    """Tell whether a count is that of the pieces, told once more."""
    return one.kind is pieces.kind and one.value == pieces.value and fold(one.counted) == fold(pieces.counted)


def _end(term: _Term) -> int:
    return term.each.span.end
