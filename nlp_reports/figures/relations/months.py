"""What half a year, nine months or the year came to, held against the quarters and months told right before.

"Quý I 04 buổi, 420 lượt người; quý II 05 buổi, 515 lượt người. Như vậy 6 tháng đầu năm có 945 lượt người". Every
stretch of time is the months that it holds: those told must make up the whole without overlapping.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from nlp_reports.figures.agreement import agrees, are_near
from nlp_reports.figures.amounts import AMOUNTS
from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.time import QUARTERS
from nlp_reports.figures.seats import syllables
from nlp_reports.figures.vocabulary import nouns_of
from nlp_reports.figures.wholes import is_plain
from nlp_reports.model import Figure, Span
from nlp_reports.text import fold

_MAY: Final = cues(("tháng", "cả năm", "đến nay", "quý"))
# "Cuối quý II có 35 tổ" tells what there is on a day.
_DURING: Final = r"(?<!đầu )(?<!cuối )(?<!hết )(?<!đến )(?<!tới )"
_STRETCH: Final = re.compile(
    rf"{_DURING}\bquý\s+(?P<q>i{{1,3}}|iv|[1-4])(?!\w)"
    # "Quý I 28 buổi, II 41, III 39": the word is said once.
    r"|(?<=[,;] )(?P<r>ii|iii|iv)\s+(?=\d)"
    r"|\b(?P<half>(?:6|sáu)\s+tháng(?:\s+(?:đầu|cuối)\s+năm)?)(?!\w)"
    r"|\b(?P<nine>(?:9|chín)\s+tháng(?:\s+đầu(?:\s+năm)?)?)(?!\w)"
    r"|\btừ\s+(?:đầu\s+)?tháng\s+(?P<from>\d{1,2}|bảy|mười)\s+(?:đến|tới)\s+"
    r"(?:nay|hết\s+(?:tháng\s+(?P<end>\d{1,2})|năm)|cuối năm|(?:ngày\s+)?\d{1,2}/(?P<to>\d{1,2})"
    r"|tháng\s+(?P<till>\d{1,2}))"
    rf"|{_DURING}\btháng\s+(?P<m>\d{{1,2}})(?:\s*(?:,|và|[-–])\s*(?:tháng\s+)?(?P<n>\d{{1,2}}))?(?![\d/])"
    r"|\b(?P<year>(?:tính chung|gộp|cộng|tính)\s+(?:cả năm|đến nay|từ đầu năm(?:\s+đến nay)?))\b"
    r"|(?<!ước )\b(?P<all>(?:cả|trọn|toàn)\s+năm)\b(?!\s+(?:học|trước|qua|ngoái))"
)
_MONTHS: Final = {"bảy": 7, "mười": 10}
_OTHERWISE: Final = re.compile(
    r"\b(?:so với|cùng kỳ|kế hoạch|chỉ tiêu|trong đó|riêng|năm (?:trước|ngoái)|ước|luỹ kế"
    r"|bình quân|bq|trung bình|mỗi)\b"
)
# "Riêng 6 tháng đầu năm là 139 lượt" is of all that was told.
_ALONE: Final = re.compile(r"^\W*riêng\s+(?=(?:6|9|sáu|chín)\s+tháng\b)")
# Deeds that are done to one and the same only once in a year.
_ONCE: Final = re.compile(r"\b(?:kết nạp|thành lập|ra mắt|gia nhập|phát triển mới|bàn giao)\b[^;.\d]*$")
_ENDS: Final = re.compile(r"[,;.()](?!\d)")
_BARE: Final = re.compile(r"\s*(?:[,;.]|$)")
_OF_YEAR: Final = re.compile(r"\s*(?:năm\s+)?(?P<year>20\d\d)(?!\d)")
_WORD: Final = re.compile(r"[^\W\d]+")
_NEUTRAL: Final = frozenset({"có", "được", "đã", "là", "tổng", "số", "với", "vẫn", "cộng", "tất", "cả"})
_AHEAD: Final = frozenset({"phấn", "dự", "ước", "sẽ", "mục"})
_YEAR: Final = frozenset(range(1, 13))
_PASSING, _MADE = ("event", "document", "gift"), frozenset({"sáng kiến"})
_NEAR: Final = Decimal("0.7")
_BACK, _FEW, _JUNE, _NEAR_BY = 8, 6, 6, 60


class _Told(NamedTuple):
    """Months with the figures told of them, up to the next stretch of time; all of the year where `whole`.

    `verbs` are the words between the stretch and its first figure; `own` is what is held against its sentence alone.
    """

    months: frozenset[int]
    whole: bool
    figures: tuple[Figure, ...]
    line: Line
    verbs: frozenset[str]
    own: bool = False


def sums_of_months(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield what stretches of the year came to that the stretches told right before them do not."""
    for at, line in enumerate(lines):
        if not line.figures or line.planned or not _MAY.stand_in(line):
            continue
        own = list(_stretches(line))
        wide = [one for one in own if one.whole or len(one.months) >= _JUNE]
        if not wide:
            continue
        near = [one for one in lines[max(0, at - _BACK) : at] if one.sentence.section == line.sentence.section]
        told = [one for each in near if _MAY.stand_in(each) for one in _stretches(each)]
        for claim in wide:
            own_before = (one for one in own if one.figures[0].span < claim.figures[0].span)
            before = [*(told if not claim.own else ()), *own_before]
            yield from _held(claim, before)


def _stretches(line: Line) -> Iterator[_Told]:
    """Yield the stretches of time that a sentence names, each with the figures behind it."""
    found = list(_STRETCH.finditer(line.text))
    start = line.sentence.span.start
    for one, other in itertools.zip_longest(found, found[1:]):
        span = Span(one.end(), other.start() if other else len(line.text)).shift(start)
        figures = tuple(figure for figure in line.figures if span.start <= figure.span.start < span.end)
        months = _months(one)
        if months and figures and not _is_of_other_year(line, one):
            verbs = frozenset(_WORD.findall(line.folded[span.start : figures[0].span.start]))
            yield _Told(months, bool(one["year"]), figures, line, verbs, bool(one["all"]))


def _is_of_other_year(line: Line, said: re.Match[str]) -> bool:
    """Tell whether a year behind a stretch is not the report's ("6 tháng đầu năm 2019")."""
    year, written = _OF_YEAR.match(line.text, said.end()), line.report.letterhead.date
    return year is not None and written is not None and int(year["year"]) != written.year


def _months(said: re.Match[str]) -> frozenset[int]:
    if said["q"] or said["r"]:
        last = QUARTERS[said["q"] or said["r"]] * 3
        return frozenset(range(last - 2, last + 1))
    if said["half"]:
        return frozenset(range(7, 13) if "cuối" in said["half"] else range(1, 7))
    if said["nine"]:
        return frozenset(range(1, 10))
    if said["from"]:
        first = _MONTHS.get(said["from"]) or int(said["from"])
        last = int(said["end"] or said["to"] or said["till"] or max(_YEAR))
        return frozenset(range(first, last + 1)) & _YEAR
    if said["m"]:
        first, last = int(said["m"]), int(said["n"] or said["m"])
        return frozenset(range(first, last + 1)) & _YEAR
    return _YEAR


def _held(claim: _Told, told: Sequence[_Told]) -> Iterator[Relation]:
    verbs = frozenset[str]().union(*(one.verbs for one in told))
    if claim.own and (verbs | claim.verbs) & _AHEAD:
        return
    if verbs and not claim.verbs <= _NEUTRAL and verbs.isdisjoint(claim.verbs):
        return
    for figure in claim.figures:
        if not _is_told(claim, figure) or _adds_words(claim, figure, told):
            return
        parts = [
            (one.months, like[0])
            for one in told
            if one.months < claim.months and (like := _like(one, figure)) and not _is_of_another_deed(one, claim, told)
        ]
        covers = [one for one in _covers(claim, parts) if len(one) > 1]
        sums = [sum((part.value or Decimal(0) for part in cover), Decimal(0)) for cover in covers]
        # What was told of no part before ("mở 4 lớp cho 260 đoàn viên") opens another matter.
        if not covers:
            return
        fits = any(agrees(made, figure) for made in sums)
        value = figure.value or Decimal(0)
        used = in_order((*covers[0], figure))
        near = are_near(sums[0], value, _NEAR)
        again = value < sums[0] and _come_again(claim.line, figure, covers[0])
        outcome = Outcome.FITS if fits else Outcome.NOT if near and len(covers) == 1 and not again else Outcome.CANNOT
        yield Relation(RelationKind.SUM, outcome, used, figure.span, sums[0], figure.value, figure.unit)


def _is_of_another_deed(part: _Told, claim: _Told, told: Sequence[_Told]) -> bool:
    """Tell whether a deed is told of a part that is not the one told of the whole and of another part.

    "9 tháng kết nạp 312 đoàn viên; quý IV thành lập 4 CĐCS với 103 đoàn viên; cả năm kết nạp 451 đoàn viên".
    """
    deed, own = claim.verbs - _NEUTRAL, part.verbs - _NEUTRAL
    return bool(own) and own.isdisjoint(deed) and any(not deed.isdisjoint(one.verbs) for one in told)


def _is_told(claim: _Told, figure: Figure) -> bool:
    plain = figure.kind in AMOUNTS and is_plain(figure) and not figure.per and bool(figure.unit or figure.counted)
    return plain and not _OTHERWISE.search(_ALONE.sub("", claim.line.before(figure)))


def _come_again(line: Line, figure: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether those of one quarter may be those of another, as people and bodies may, but for a deed done once."""
    if any(one.value == figure.value for one in parts):
        return True
    noun, folded = fold(figure.counted), line.folded
    if not noun or noun.startswith("lượt") or noun in _MADE or any(noun in nouns_of(group) for group in _PASSING):
        return False
    return not any(_ONCE.search(folded[max(0, one.span.start - _NEAR_BY) : one.span.start]) for one in (figure, *parts))


def _adds_words(claim: _Told, figure: Figure, told: Sequence[_Told]) -> bool:
    """Tell whether what stands behind a figure speaks of something that the parts do not ("… tham gia hiến máu")."""
    ends = [(one.line, min(one.line.sentence.span.end, figure.span.start)) for one in told]
    before = " ".join(line.folded[line.sentence.span.start : end] for line, end in ends)
    known = {*syllables(before), *syllables(fold(figure.counted))}
    return len({*syllables(_ENDS.split(claim.line.after(figure), maxsplit=1)[0])} - known) > 1


def _like(told: _Told, figure: Figure) -> list[Figure]:
    """Return the only figure of a stretch that counts the like, none where there are more."""
    like = [
        one
        for one in told.figures
        if one.kind is figure.kind
        and one.unit == figure.unit
        and (bool(figure.unit) or fold(one.counted) == fold(figure.counted) or _is_bare(told.line, one))
        and is_plain(one)
        and not one.per
        and not _OTHERWISE.search(told.line.between(told.figures[0], one) if one is not told.figures[0] else "")
    ]
    return like if len(like) == 1 else []


def _is_bare(line: Line, one: Figure) -> bool:
    """Tell whether no noun stands behind a number ("quý I 71, quý II 58")."""
    return bool(_BARE.match(line.after(one)))


def _covers(claim: _Told, parts: Sequence[tuple[frozenset[int], Figure]]) -> Iterator[list[Figure]]:
    """Yield the figures of stretches that do not overlap and make up the claim's months; a year may end in autumn."""
    known = parts[-_FEW:]
    for size in range(2, len(known) + 1):
        for some in itertools.combinations(known, size):
            months = frozenset[int]().union(*(one for one, _ in some))
            if len(months) != sum(len(one) for one, _ in some):
                continue
            year = claim.whole and months == frozenset(range(1, max(months) + 1)) and max(months) >= 10
            if months == claim.months or year:
                yield [figure for _, figure in some]
