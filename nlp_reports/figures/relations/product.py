"""Numbers of pieces and their price held against the total beside them."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from nlp_reports.figures.agreement import agreement, agrees, are_near, is_about, is_exact, is_rounded
from nlp_reports.figures.another import PRICE_OF_ONE
from nlp_reports.figures.line import Line, in_order, where_of
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.vocabulary import nouns_of, role_words
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

_TOTAL = r"(?:\btổng(?:\s+[^\W\d]+){0,4}|\b@sum_cue|=)\s*(?:là|:|được)?\s*$"
_FOR = r"\s*(?:@giving(?:\s+cho)?|,?\s*gồm)\s*$"
_PRICED = re.compile(r"\s*\(\s*(?:mức\s+|mỗi\s+[^\W\d]+\s+)?$")
_BROKEN = re.compile(r"[;]|\.\s|\bgồm\b[^,(]*\bvà\b|\bvà\b[^,(]*\btrị giá\b")
_MEAN = re.compile(r"\b(?:bình quân|bq|trung bình|từ)\b")
_EACH = r"[^;.()]{0,40}?[,(]?\s*\b(?:mỗi|một)\s+(?P<piece>@noun)(?:\s+(?!bình quân|bq|trung bình)[^\W\d]+){0,2}\s*$"
_HEADS = (
    r"[^;.()]{0,40},\s*(?:với\s+)?(?:tổng(?:\s+(?:số|cộng))?|cả thảy|cộng lại|vị chi)"
    r"(?:\s+(?:có|là|được))*\s*:?\s*$"
)
_LEVEL = re.compile(r"\b(?:với\s+)?mức\b")
# A third factor ("26 cháu × 500.000đ × 12 tháng") need not be a figure of its own.
_TIMES = re.compile(r"[x×*]\s*\d")
_MORE = re.compile(
    r"\b(?:và|cùng|kèm|kèm theo|ngoài ra|thêm)\s+"
    r"(?!(?:tổng|với|trị giá|kinh phí|số tiền|thành tiền|hết|cộng|tương|đã|được|có|chi|là|giá trị|tất cả|toàn bộ)\b)"
    r"[^\W\d]+"
)
# "…, 10 tháng hết tổng số tiền …", "… của cả chương trình": another factor, or more than these pieces.
_ANOTHER = re.compile(
    r"\b(?:trong đó|chương trình|cả năm|cả đợt|các cấp|(?:\d{1,2}|[^\W\d]+) (?:tháng|kỳ|lần|đợt|ngày|buổi))\b"
)
# "Mỗi xã được giao 100 suất, mỗi suất 3 triệu đồng, tổng trị giá 3 tỷ đồng": of all of them.
_FOR_EACH = re.compile(r"\bmỗi\s+[^\W\d]+(?:\s+[^\W\d]+){0,4}\s*$")
_NEARLY = Decimal("0.7")
_Terms = list[tuple[Figure, Figure]]
_AND = re.compile(r"[^,;.()\d]{0,40}\b(?:và|cùng|với)\s*")


def products(line: Line) -> Iterator[Relation]:
    """Yield what is said of pieces, price and total that stand side by side."""
    figures = [figure for figure in line.figures if figure.unit != "%"]
    for at, total in enumerate(figures):
        if total.kind is not FigureKind.MONEY:
            continue
        terms = (
            _terms_before(line, figures[:at], total)
            or _terms_after(line, total, figures[at + 1 :])
            or _terms_around(line, figures[:at], total, figures[at + 1 :])
        )
        if terms:
            yield _judged(line, terms, total)
    yield from _head_counts(line)


def _head_counts(line: Line) -> Iterator[Relation]:
    """Read "8 lớp tập huấn, mỗi lớp 45 người, tổng số 360 lượt người"."""
    for groups, each, heads in zip(line.figures, line.figures[1:], line.figures[2:], strict=False):
        used = (groups, each, heads)
        if any(figure.kind is not FigureKind.COUNT or figure.unit or figure.value is None for figure in used):
            continue
        said = compiled(_EACH).fullmatch(line.between(groups, each))
        if said is None or not is_same_thing(said["piece"], groups.counted):
            continue
        if not compiled(_HEADS).fullmatch(line.between(each, heads)) or not _one_noun(each, heads):
            continue
        computed = (groups.value or Decimal(0)) * (each.value or Decimal(0))
        outcome = agreement(computed, heads, exact=is_exact(*used))
        if outcome is Outcome.NOT and _MEAN.search(line.between(groups, each)):
            outcome = Outcome.CANNOT
        yield Relation(RelationKind.PRODUCT, outcome, used, where_of(*used), computed, heads.value)


def _one_noun(each: Figure, heads: Figure) -> bool:
    one, other = fold(each.counted), fold(heads.counted).removeprefix("lượt ")
    return bool(one) and (other.startswith(one) or one.startswith(other))


def _judged(line: Line, terms: _Terms, total: Figure) -> Relation:
    """Hold all terms against the total, or the last ones alone where these fit it."""
    for first in range(len(terms)):
        if agrees(_sum(terms[first:]), total):
            terms = terms[first:]
            break
    if len(terms) == 1:
        terms = _told_before(line, *terms[0], total)
    used = in_order((*(figure for term in terms for figure in term), total))
    outcome = agreement(_sum(terms), total, exact=is_exact(*used))
    mean = any(_MEAN.search(line.between(count, price)) for count, price in terms)
    if any(PRICE_OF_ONE.search(line.before(price)) or _FOR_EACH.search(line.before(count)) for count, price in terms):
        outcome = Outcome.FITS if outcome is Outcome.FITS else Outcome.CANNOT
    if outcome is Outcome.NOT and mean:
        outcome = Outcome.NOT if len(terms) == 1 and _misses(terms[0], total) else Outcome.CANNOT
    more = (total.value or 0) > _sum(terms) and _are_beside_others(line, terms[0][0])
    if outcome is Outcome.NOT and (more or is_of_another_factor(line, terms[-1][1], total)):
        outcome = Outcome.CANNOT
    return Relation(RelationKind.PRODUCT, outcome, used, where_of(*used), _sum(terms), total.value, "đồng")


def is_of_another_factor(line: Line, price: Figure, total: Figure) -> bool:
    """Tell whether what is told between a price and a total far from it is another factor, or more than the pieces."""
    between = line.between(price, total) if price.span.end < total.span.start else ""
    said = _ANOTHER.search(between)
    return bool(said)


def _told_before(line: Line, count: Figure, price: Figure, total: Figure) -> _Terms:
    """Return what the price and the total go by: the count, a whole told before its parts, or all of a list.

    So it is in "1.860 suất quà, gồm của tỉnh 440, của huyện 1.420, mỗi suất 400.000 đồng, tổng trị giá 744 triệu đồng"
    and in "ốm đau 17 lượt, hiếu 6, hỷ 4, tổng số tiền 13,5 triệu đồng (500 nghìn đồng/lượt)".
    """
    if agrees(_sum([(count, price)]), total):
        return [(count, price)]
    earlier = [one for one in line.figures[: line.place_of(count)] if one.kind is FigureKind.COUNT and one.value]
    listed = [[(one, price) for one in (*earlier[at:], count)] for at in reversed(range(len(earlier)))]
    ways = [*([(one, price)] for one in earlier), *listed]
    return next((terms for terms in ways if agrees(_sum(terms), total)), [(count, price)])


def _are_beside_others(line: Line, count: Figure) -> bool:
    """Tell whether a total may be of other pieces too, told without a price ("40 xe đạp và 60 suất, mỗi suất …")."""
    at = line.place_of(count)
    other = line.figures[at - 1] if at else None
    counted = other is not None and other.kind is FigureKind.COUNT and other.counted != count.counted
    return bool(other and counted and _AND.fullmatch(line.between(other, count)))


def _misses(term: tuple[Figure, Figure], total: Figure) -> bool:
    """Tell whether a mean is not what the total comes to by head, rounded as it is written, but not far from it."""
    count, price = term
    if not count.value or not total.value or not price.value or price.comparator != "=":
        return False
    by_head = total.value / count.value
    near = are_near(by_head, price.value, _NEARLY)
    rough = is_rounded(by_head, count, total, price) or is_about(by_head, price)
    return near and not rough and agreement(by_head, price) is Outcome.NOT


def _sum(terms: _Terms) -> Decimal:
    return sum((count.value * price.value for count, price in terms if count.value and price.value), Decimal(0))


def _terms_before(line: Line, figures: Sequence[Figure], total: Figure) -> _Terms:
    """Return the (count, price) pairs that end right before a total, none where other figures stand among them."""
    if not figures or not compiled(_TOTAL).search(line.between(figures[-1], total)):
        return []
    terms: _Terms = []
    rest = list(figures)
    while len(rest) >= 2 and _is_term(line, rest[-2], rest[-1], first=not terms):
        terms.insert(0, (rest[-2], rest[-1]))
        rest = rest[:-2]
    if (
        not terms
        or _BROKEN.search(line.between(terms[0][0], total))
        or holds_more(line.between(terms[-1][1], total))
        or _TIMES.search(line.between(terms[-1][1], total))
        # What stands before a semicolon may be reckoned in: "8 buổi x 1,2 triệu đồng; 50 bộ x 45.000 đồng, cộng …".
        or _TIMES.search(line.before(terms[0][0]))
    ):
        return []
    if rest and not _sums_up(rest[-1], terms) and _reaches(line, rest[-1], terms[0][0]):
        return []
    return terms


def holds_more(said: str) -> bool:
    """Tell whether a total holds what has no number of its own, told before it ("… và tiền mặt, tổng trị giá …").

    >>> holds_more(") và tiền mặt, tổng trị giá "), holds_more(" và tổng trị giá ")
    (True, False)
    """
    return bool(_MORE.search(said))


def _reaches(line: Line, figure: Figure, first: Figure) -> bool:
    """Tell whether `figure` may belong to the same reckoning as `first`: no semicolon or full stop parts them."""
    return not re.search(r"[;]|\.\s", line.between(figure, first)) and figure.unit == "đồng"


def _sums_up(figure: Figure, terms: _Terms) -> bool:
    return figure.value == sum((count.value for count, _ in terms if count.value), Decimal(0))


def _terms_after(line: Line, total: Figure, figures: Sequence[Figure]) -> _Terms:
    """Read "842 triệu đồng cho 842 người, mức 1.000.000đ/người"."""
    if len(figures) < 2 or not compiled(_FOR).fullmatch(line.between(total, figures[0])):
        return []
    count, price = figures[0], figures[1]
    # "120 triệu đồng cho 6 xã: vùng III 30 triệu đồng/xã (2 xã), còn lại 15 triệu đồng/xã (4 xã)": at several prices.
    several = price.per and any(one.per == price.per and one.unit == price.unit for one in figures[2:])
    return [(count, price)] if not several and _is_term(line, count, price, first=True) else []


def _terms_around(line: Line, before: Sequence[Figure], total: Figure, after: Sequence[Figure]) -> _Terms:
    """Read "Hỗ trợ 276 người mất việc 207 triệu đồng (750.000 đồng/người)"."""
    if not before or not after or after[0].kind is not FigureKind.RATE:
        return []
    count, price = before[-1], after[0]
    beside = _PRICED.fullmatch(line.between(total, price)) and re.fullmatch(r"[^;.()\d]*", line.between(count, total))
    known = count.kind is FigureKind.COUNT and count.value is not None and price.value is not None
    told = beside and known and "/" not in price.per
    return [(count, price)] if told and is_same_thing(price.per, count.counted) else []


def _is_term(line: Line, count: Figure, price: Figure, *, first: bool) -> bool:
    if count.kind is not FigureKind.COUNT or count.value is None or price.value is None:
        return False
    between = line.between(count, price)
    if _BROKEN.search(between) or (not first and re.search(r"[;]|\.\s", line.after(price)[:2])):
        return False
    if price.kind is FigureKind.RATE:
        # A rate by the month as well has the months for a third factor.
        if "/" in price.per:
            return False
        level = first and _LEVEL.search(between) and "," not in between
        piece = fold(price.per.partition("/")[0]).strip() in role_words()["piece"] and between.strip().endswith("(")
        quoted = not count.counted and fold(price.per.partition("/")[0]).strip() in between.split("“")[-1]
        return is_same_thing(price.per, count.counted) or bool(
            level or quoted or piece or re.search(r"\b[x×*]\s*$", between)
        )
    # A single piece has its price beside it without saying "per piece" ("sửa chữa 01 nhà (25 triệu đồng)").
    alone = count.value == 1 and re.search(r"\(\s*$", between)
    return price.kind is FigureKind.MONEY and bool(alone or re.search(r"\s[x×*]\s*$", between))


def is_same_thing(per: str, counted: str) -> bool:
    """Tell whether a price per `per` is the price of the counted thing ("suất", "suất quà"; "người", "đoàn viên")."""
    piece = fold(per.partition("/")[0]).strip()
    things = [part.strip().removeprefix("lượt ") for part in fold(counted).split(",")]
    if not piece or not things[0]:
        return False
    if piece == "lượt" and fold(counted).startswith("lượt"):
        return True
    persons = nouns_of("person")
    for thing in things:
        heads = {" ".join(thing.split()[:length]) for length in range(1, len(thing.split()) + 1)}
        if (
            piece in heads
            or thing.split(maxsplit=1)[0] == piece.split(maxsplit=1)[0]
            or (piece in persons and heads & persons)
        ):
            return True
    return False
