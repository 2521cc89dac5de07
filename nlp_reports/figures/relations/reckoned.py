"""A total held against every way to reckon it from the only rate and the only counts near it, however they are told.

"07 Mái ấm với mức như nhau, mỗi nhà 60 triệu đồng, tổng 350 triệu đồng"; "120 suất loại 500.000đ và 60 suất loại
1.000.000đ, bằng 114 triệu đồng". All numbers near must be factors, the clause of the total may name nothing new, and a
total that any of them make up, or that is far off, is left alone.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from math import prod
from typing import Final, NamedTuple

from nlp_reports.figures.agreement import agrees, are_near, is_about, is_exact, is_rounded
from nlp_reports.figures.amounts import AMOUNTS_AND_RATES
from nlp_reports.figures.line import Line, in_order, where_in
from nlp_reports.figures.number_words import number_in_words
from nlp_reports.figures.relation import Outcome, Relation, RelationKind, settled_refs
from nlp_reports.figures.relations.each import scale_of
from nlp_reports.figures.relations.product import holds_more, is_same_thing
from nlp_reports.figures.retelling import are_persons
from nlp_reports.figures.vocabulary import words
from nlp_reports.figures.wholes import is_plain
from nlp_reports.model import Figure, FigureKind, Span
from nlp_reports.text import fold

_MAY: Final = re.compile(r"\b(?:mỗi|từng|loại|mức|giá|x)\b|[/×]")
_TOTAL: Final = re.compile(
    r"(?:\b(?:tổng|bằng|tương đương|tương ứng|cộng|hết|đủ|thành tiền|trị giá|giá trị|số tiền|kinh phí|cả thảy|vị chi"
    r"|tất cả|toàn bộ|thành)\b|=)(?P<said>[^;.,()\d]{0,40})$"
)
_EACH: Final = re.compile(r"\b(?:mỗi|từng)\s+(?P<piece>[^\W\d]+(?:\s+[^\W\d]+)?)")
_EACH_BEHIND: Final = re.compile(
    r"\s*(?:[^\W\d]+\s+){0,3}?(?:/|cho\s+mỗi\s+|mỗi\s+|một\s+)\s*(?P<piece>[^\W\d]+(?:\s+[^\W\d]+)?)"
)
_PRICED: Final = re.compile(
    r"(?:\s+[^\W\d]+){0,4}?\s*[,(]?\s*"
    r"(?:loại|trị giá|giá|mức(?:\s+(?:hỗ trợ|bình quân))?|với\s+mức)(?:\s+(?:là|từ))?\s*$"
)
_JOINED: Final = re.compile(r"\s*(?:/[^\W\d]+)?\s*(?:và|,|\+|cùng|với|;)\s*(?:và\s+)?(?:[^\W\d]+\s+){0,4}$")
_TIMES: Final = re.compile(
    r"(?<![\d./,])(?P<n>\d{1,2}|[^\W\d]+)\s+(?:tháng|tuần|buổi|ngày|lần|đợt|quý|kỳ|năm)\b(?!\s*\d)"
)
_BARS: Final = re.compile(
    r"\b(?:trong đó|riêng|gồm|thêm|kể cả|tính cả|gồm cả|ngoài ra|khác|còn lại|kế hoạch|chỉ tiêu|năm trước|ít nhất"
    r"|tối thiểu|tối đa|đến|tới|chưa kể|trở lên|từ|khoảng|giảm|tăng|dự kiến|sẽ|phấn đấu|lãi|nộp|đối ứng)\b"
)
_CLAUSE: Final = re.compile(r"[,;:()](?!\d)|\.\s")
_WORD: Final = re.compile(r"[^\W\d]+")
_SETTLING: Final = frozenset({RelationKind.PRODUCT, RelationKind.MEAN, RelationKind.SUM, RelationKind.CHANGE})
_NEAR, _NEARER = Decimal("0.62"), Decimal("0.8")
_BACK, _FEW, _CLOSE = 2, 3, 60


class _Rate(NamedTuple):
    """So much for each piece, of what noun."""

    figure: Figure
    piece: str


def reckoned(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield totals that no way to reckon them comes to; those that `found` settle are left alone."""
    settled = settled_refs(found, _SETTLING)
    for at, line in enumerate(lines):
        totals = [one for one in line.figures if one.ref not in settled and _is_total(line, one)]
        if not totals or line.planned:
            continue
        near = [one for one in lines[max(0, at - _BACK) : at + 1] if one.sentence.paragraph == line.sentence.paragraph]
        for back in range(len(near)):
            window = near[len(near) - back - 1 :]
            made = list(_of_total(window, line, totals[-1]))
            if made:
                yield from made
                break


def _of_total(window: Sequence[Line], line: Line, total: Figure) -> Iterator[Relation]:
    if any(_MAY.search(one.text) for one in window):
        made = list(_of_terms(window, line, total))
        yield from made or _of_rate(window, line, total)


def _is_total(line: Line, figure: Figure) -> bool:
    told = is_plain(figure) and figure.kind in AMOUNTS_AND_RATES and figure.unit != "%" and not figure.per
    return told and bool(_TOTAL.search(line.before(figure)))


def _told(window: Sequence[Line], total: Figure) -> list[tuple[Line, Figure]]:
    """Return the other figures near a total, each value of one noun once."""
    every = {
        (one.value, one.unit, fold(one.counted), one.kind): (line, one)
        for line in reversed(window)
        for one in reversed(line.figures)
        if one is not total and one.unit != "%" and not (one.unit and one.value == 1)
    }
    return list(every.values())[::-1]


# "Tất cả 90 chị đều là hội viên" sums nothing up.
_ALL_ARE: Final = re.compile(r"(?:\s*[^\W\d]+){1,3}\s+(?:đều|cùng|cũng)\b")


def _is_open(window: Sequence[Line], line: Line, total: Figure, last: int) -> bool:
    """Tell whether anything says that the total may hold more than is told, or is of something else."""
    said = " ".join((*(one.text for one in window[:-1]), line.before(total)))
    if line.before(total).rstrip().endswith("tất cả") and _ALL_ARE.match(line.after(total)):
        return True
    clause = _CLAUSE.split(line.before(total))[-1]
    known = {*_WORD.findall(said[: len(said) - len(clause)])}
    own = line.folded[max(last, line.sentence.span.start) : total.span.start]
    return bool(_BARS.search(said) or holds_more(own)) or not {*_WORD.findall(clause)} <= known | frozenset(
        words("sum_words")
    )


def _of_rate(window: Sequence[Line], line: Line, total: Figure) -> Iterator[Relation]:
    """Hold a total against one rate times all counts told with it, some of them, or the months besides."""
    told = _told(window, total)
    rates = [rate for each, one in told if (rate := _rate(each, one, total))]
    counts = [one for _, one in told if not rates or one is not rates[0].figure]
    plain = all(one.kind is FigureKind.COUNT and is_plain(one) and not one.unit and one.value != 1 for one in counts)
    if len(rates) != 1 or not plain or not 0 < len(counts) <= _FEW or not is_exact(rates[0].figure, total):
        return
    rate, ahead = rates[0], all(one.span.end <= total.span.start for one in (rates[0].figure, *counts))
    if not ahead or not any(is_of(rate.piece, one) for one in counts) or _is_open(window, line, total, _end(told)):
        return
    scale = scale_of(rate.figure, total)
    each = (rate.figure.value or Decimal(0)) * scale
    factors = [one.value or Decimal(1) for one in counts]
    times = _times(window, line, total, factors)
    made = {each * prod(some) for some in _some((*factors, *times))}
    computed = each * prod((*factors, *times))
    if scale and computed and not _are_mean(window, rate, counts, total):
        yield from _judged((rate.figure, *counts), total, computed, made, _NEAR)


def _end(told: Sequence[tuple[Line, Figure]]) -> int:
    return max(one.span.end for _, one in told)


def _times(window: Sequence[Line], line: Line, total: Figure, known: Sequence[Decimal]) -> list[Decimal]:
    """Return the months, times or days told with the rest that are no counts of their own."""
    said = " ".join((*(one.text for one in window[:-1]), line.text))
    words = [found["n"] for found in _TIMES.finditer(said)]
    numbers = {Decimal(int(one)) if one.isdigit() else Decimal(number_in_words(one) or 1) for one in words}
    return sorted(one for one in numbers if one > 1 and one not in known and one != total.value)


def _some(factors: Sequence[Decimal]) -> Iterator[tuple[Decimal, ...]]:
    for length in range(1, len(factors) + 1):
        yield from itertools.combinations(factors, length)


def _are_mean(window: Sequence[Line], rate: _Rate, counts: Sequence[Figure], total: Figure) -> bool:
    """Tell whether a rate said to be a mean may be what the total comes to, rounded."""
    if not any(re.search(r"\b(?:bình quân|bq|trung bình)\b", line.text) for line in window):
        return False
    each = (total.value or Decimal(0)) / (counts[0].value or Decimal(1))
    return is_about(each, rate.figure) or is_rounded(each, counts[0], total, rate.figure)


def _rate(line: Line, figure: Figure, total: Figure) -> _Rate | None:
    """Return a figure as what there is for each piece, None where it is no such thing."""
    if not is_plain(figure) or figure.kind not in AMOUNTS_AND_RATES or not scale_of(figure, total):
        return None
    if figure.per:
        return _Rate(figure, figure.per)
    before = line.before(figure)
    said = next(reversed([*_EACH.finditer(before)]), None)
    counted = line.behind_noun(figure)
    behind = _EACH_BEHIND.match(counted) if figure.kind is FigureKind.COUNT or not said else None
    if behind:
        return _Rate(figure, behind["piece"])
    close = said is not None and ";" not in before[said.end() :] and len(before) - said.end() <= _CLOSE
    return _Rate(figure, said["piece"]) if close and said and (total.value or 0) > (figure.value or 0) else None


def is_of(piece: str, count: Figure) -> bool:
    """Tell whether what is for each piece may be for each of what is counted, by whatever name."""
    head, noun = fold(piece.partition("/")[0]).strip(), fold(count.counted)
    if is_same_thing(head, noun):
        return True
    homes, bodies, gifts, both = (words("given_pieces", "group", one) for one in ("home", "body", "gift", "both"))
    helped = are_persons(noun) or noun.startswith((*homes, *bodies, *both))
    return (head.startswith(homes) and noun.startswith(homes)) or (helped and head.startswith((*gifts, *both)))


def _of_terms(window: Sequence[Line], line: Line, total: Figure) -> Iterator[Relation]:
    """Hold "120 suất loại 500.000đ và 60 suất loại 1.000.000đ, bằng 114 triệu đồng": two terms or more."""
    figures = [one for one in line.figures if one.span.end <= total.span.start]
    pairs = list(zip(figures[::2], figures[1::2], strict=True)) if len(figures) % 2 == 0 else []
    if len(window) > 1 or len(pairs) < 2 or total.kind is not FigureKind.MONEY:
        return
    for at, (count, price) in enumerate(pairs):
        priced = count.kind is FigureKind.COUNT and price.unit == "đồng" and is_plain(count) and is_plain(price)
        joined = at == 0 or _JOINED.fullmatch(line.between(pairs[at - 1][1], count))
        if not priced or not joined or not _PRICED.fullmatch(line.between(count, price)):
            return
    if _is_open(window, line, total, figures[-1].span.end):
        return
    made = [(count.value or Decimal(0)) * (price.value or Decimal(0)) for count, price in pairs]
    yield from _judged(figures, total, sum(made, Decimal(0)), {*made, sum(made, Decimal(0))}, _NEARER)


def _judged(
    told: Sequence[Figure], total: Figure, computed: Decimal, made: set[Decimal], near: Decimal
) -> Iterator[Relation]:
    said = total.value or Decimal(0)
    if any(agrees(one, total) for one in made) or not are_near(computed, said, near):
        return
    used = in_order((*told, total))
    where = where_in(used, total.sentence)
    yield Relation(RelationKind.PRODUCT, Outcome.NOT, used, Span(where.start, where.end), computed, said, total.unit)
