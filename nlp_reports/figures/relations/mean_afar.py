"""Means whose heads and sum stand in another place, means of months told in words, and means outside their own bounds.

"Mở 07 lớp cho 364 học viên … Bình quân mỗi lớp 54 học viên"; "sáu tháng thu 299,4 triệu đồng, bình quân mỗi tháng 52,4
triệu đồng"; "cao nhất 9,2, thấp nhất 5,6, bình quân 5,4".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from nlp_reports.figures.afar import spoken_of, telling
from nlp_reports.figures.agreement import agreement, is_about, is_exact, is_rounded
from nlp_reports.figures.amounts import AMOUNTS_AND_RATES
from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import Line, in_order, where_of
from nlp_reports.figures.number_words import number_said
from nlp_reports.figures.numerals import amount
from nlp_reports.figures.relation import Outcome, Relation, RelationKind, settled_refs
from nlp_reports.figures.relations.in_words import words_as_figure
from nlp_reports.figures.relations.product import is_same_thing
from nlp_reports.figures.wholes import comparable, is_plain
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_MEAN: Final = r"(?:bình quân|bq|trung bình|tính ra|đổ đồng|chia đều)"
_MAY: Final = cues(("bình quân", "bq", "trung bình", "tính ra", "đổ đồng", "chia đều"))
_CLAUSE: Final = re.compile(r"[;.:()](?!\d)")
_ENDS: Final = re.compile(r"[;.,:()](?!\d)")
_SAID: Final = re.compile(rf"\b{_MEAN}\b[^;.()\d]{{0,60}}$")
_PIECE: Final = re.compile(r"(?:\b(?:mỗi|một|từng)\s+|/\s*)(?P<piece>[^\W\d]+(?:\s+[^\W\d]+){0,2})")
_TIME: Final = frozenset({"tháng", "quý", "tuần", "ngày", "năm", "buổi"})
_SPELL: Final = re.compile(
    r"(?<![\d./])\b(?P<n>\d{1,2}|[^\W\d]+(?:\s+hai)?)\s+(?P<unit>tháng|quý|tuần)\b(?!\s+(?:trước|sau|nữa|một|lần)|\s*\d)"
)
_BARS: Final = re.compile(
    r"\b(?:kế hoạch|chỉ tiêu|năm (?:trước|ngoái)|cùng kỳ|phấn đấu|dự kiến|riêng|trong đó|mức|tối thiểu|ít nhất)\b"
)
_NUMBER: Final = r"(?P<{0}>\d{{1,3}}(?:\.\d{{3}})*(?:,\d+)?)"
_MOST: Final = re.compile(rf"\bcao nhất\b[^;.\d]{{0,40}}{_NUMBER.format('n')}(?!\s*[/%\d])")
_LEAST: Final = re.compile(rf"\bthấp nhất\b[^;.\d]{{0,40}}{_NUMBER.format('n')}(?!\s*[/%\d])")
_OVERALL: Final = re.compile(
    rf"\b(?:{_MEAN}(?:\s+chung)?|toàn (?:khối|ngành|huyện|công ty|đơn vị|tỉnh)|chung)\b"
    rf"(?:\s+(?:chung|toàn|cả|khối|ngành|huyện|công ty|đơn vị|đạt|là|của|được|mỗi|người|lao động))*\s*:?\s*"
    rf"{_NUMBER.format('n')}(?!\s*[/%\d])"
)
_OF_THEM: Final = re.compile(
    rf"\b{_MEAN}\s+(?:chung\s+)?(?:(?:của\s+)?(?:cả\s+)?(?P<many>hai|ba)\s+(?:[^\W\d]+\s+){{1,3}})?"
    r"(?:đạt|là|được|ở mức|\s)*$"
)
_AT_LEAST: Final = re.compile(
    r"\b(?:ai cũng|đều|tất cả|không ai|nào cũng)\s+(?:(?:có|đạt|đủ|là)\s+)*(?:từ|trên|ít nhất|không dưới)\s+"
    r"(?P<n>\d{1,3})\s+(?P<unit>năm|tuổi|triệu|điểm|buổi|giờ)\b(?!\s*(?:đến|-))"
)
_MEAN_OF: Final = re.compile(
    rf"\b{_MEAN}(?:\s+[^\W\d]+){{0,4}}\s+(?P<n>\d{{1,3}}(?:,\d+)?)\s+(?P<unit>năm|tuổi|triệu|điểm|buổi|giờ)\b"
)
_ALIKE: Final = ({"lượt", "lần"}, {"học viên", "người", "lượt người"})
_WIDE: Final = Decimal("2.5")
_YEAR = 12
_OTHER_TIME: Final = re.compile(r"\b(?:năm\s+(?:20\d\d|trước|ngoái)|cùng kỳ)\b")


def means_afar(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield means that what they are of rules out; those that `found` settle are left alone."""
    settled = settled_refs(found, {RelationKind.MEAN, RelationKind.PRODUCT})
    for at, line in enumerate(lines):
        if not _MAY.stand_in(line) or line.planned or _BARS.search(line.text):
            continue
        near = lines[at - 1] if at and lines[at - 1].sentence.paragraph == line.sentence.paragraph else None
        yield from _of_bounds(line)
        if near is not None:
            yield from _of_least(near, line)
        for mean in line.figures:
            if mean.ref in settled or mean.kind not in AMOUNTS_AND_RATES or not mean.value or not is_exact(mean):
                continue
            if not _SAID.search(line.before(mean)):
                continue
            yield from _of_range(near, line, mean)
            piece = _piece_of(line, mean)
            if piece.partition(" ")[0] in _TIME:
                yield from _of_time([one for one in (near, line) if one], mean, piece.partition(" ")[0])
            elif piece:
                yield from _of_heads(lines, line, mean, piece)


def _clause(line: Line, mean: Figure) -> tuple[str, str]:
    """Return the clause of a mean before it and behind it."""
    behind = _ENDS.split(line.after(mean), maxsplit=1)[0]
    return _CLAUSE.split(line.before(mean))[-1], behind


def _piece_of(line: Line, mean: Figure) -> str:
    """Return what a mean is for one of, as written behind it or before it in its clause."""
    before, behind = _clause(line, mean)
    after = _PIECE.search(behind)
    told = [*_PIECE.finditer(before)]
    return fold((told[-1] if told else after)["piece"]) if told or after else mean.per  # type: ignore[index]


def _of_heads(lines: Sequence[Line], line: Line, mean: Figure, piece: str) -> Iterator[Relation]:
    """Read "Mở 07 lớp cho 364 học viên" in one place and "bình quân mỗi lớp 54 học viên" in another."""
    ahead = (one for one in line.figures if one.kind is FigureKind.COUNT and one.span.start < mean.span.start)
    # "Sửa chữa 04 nhà (bình quân 26 triệu đồng/nhà)" tells a mean of those beside it.
    if any(_counts(one, piece) for one in ahead):
        return
    before, behind = _clause(line, mean)
    lead, _, own = before.rpartition(",")
    # "Lớp dạy nghề nấu ăn được mở đều, bình quân mỗi lớp …" is of those classes alone.
    lead = lead if piece.split(maxsplit=1)[0] in lead.split() else ""
    said = telling(f"{lead} {own} {behind}") - telling(fold(mean.counted)) - {"lần", "lượt"}
    pair = spoken_of(lines, line, said, lambda one: _heads_and_sum(one, mean, piece))
    if pair is not None:
        heads, total = pair
        computed = (total.value or Decimal(0)) / (heads.value or Decimal(1))
        yield from _judged((heads, total, mean), computed, mean)


def _heads_and_sum(line: Line, mean: Figure, piece: str) -> tuple[Figure, Figure] | None:
    """Return the only heads and the only sum that a sentence tells of what is told as a mean."""
    plain = [one for one in line.figures if is_plain(one) and not one.per and one.unit != "%"]
    heads = [one for one in plain if one.kind is FigureKind.COUNT and not one.unit and _counts(one, piece)]
    totals = [one for one in plain if one not in heads and _is_sum_of(one, mean)]
    many = len(heads) == len(totals) == 1 and (heads[0].value or 0) > 1 and (totals[0].value or 0) > (mean.value or 0)
    return (heads[0], totals[0]) if many and not _BARS.search(line.text) else None


def _counts(figure: Figure, piece: str) -> bool:
    """Tell whether a figure counts just the pieces: "lớp" those of "lớp bồi dưỡng", "nữ đoàn viên" no "đoàn viên"."""
    noun = fold(figure.counted)
    return bool(noun) and is_same_thing(piece, noun) and piece.split(maxsplit=1)[0] == noun.split(maxsplit=1)[0]


def _is_sum_of(total: Figure, mean: Figure) -> bool:
    if mean.unit or total.unit:
        return total.unit == mean.unit and total.kind in AMOUNTS_AND_RATES and mean.kind in AMOUNTS_AND_RATES
    mean = replace(mean, counted=mean.counted.partition(",")[0])
    nouns = {fold(one.counted).removeprefix("lượt ") or fold(one.counted) for one in (total, mean)}
    return total.kind is FigureKind.COUNT and (comparable(total, mean) or any(nouns <= alike for alike in _ALIKE))


def _of_time(window: Sequence[Line], mean: Figure, unit: str) -> Iterator[Relation]:
    """Read "45 lượt thăm trong 9 tháng. Bình quân 06 lượt/tháng": one sum and one number of months before the mean."""
    spells = [(line, one) for line in window for one in _SPELL.finditer(line.text) if one["unit"] == unit]
    numbers = {many for _, one in spells if (many := number_said(one["n"]))}
    told = [one for line in window for one in line.figures if one.span.end <= mean.span.start and one.unit != "%"]
    starts = {line.sentence.span.start + one.start("n") for line, one in spells}
    totals = [one for one in told if one.span.start not in starts and is_plain(one) and _is_sum_of(one, mean)]
    if len(numbers) == len(totals) == 1 and not totals[0].per and not _BARS.search(window[0].text):
        many = numbers.pop()
        if 1 < many <= _YEAR:
            yield from _judged((totals[0], mean), (totals[0].value or Decimal(0)) / many, mean)


def _of_range(near: Line | None, line: Line, mean: Figure) -> Iterator[Relation]:
    """Read "giống thuần 58,2 tạ/ha, giống lai 63,7 tạ/ha. Bình quân chung 64,5 tạ/ha": outside of all values told."""
    before = line.before(mean)
    them = _OF_THEM.search(before) if mean.unit else None
    time = _OTHER_TIME.search(before)
    # "Năm 2023 lương bình quân 8,75 triệu" is no mean of what was told of this year.
    if them is None or (time and near and time[0] not in near.text):
        return
    own = [one for one in line.figures if one.span.end <= mean.span.start]
    told = own or ([*near.figures] if near else [])
    alike = [one for one in told if one.unit == mean.unit and one.role is FigureRole.ACTUAL and is_exact(one)]
    values = [one.value for one in alike if one.value]
    many = {"hai": 2, "ba": 3}.get(them["many"] or "", len(values))
    if len(values) == len(told) == many >= 2 and near and not _BARS.search(near.text):
        value = mean.value or Decimal(0)
        if not min(values) <= value <= max(values) and min(values) / _WIDE < value < max(values) * _WIDE:
            used = (*alike, mean)
            yield Relation(RelationKind.MEAN, Outcome.NOT, used, mean.span)


def _of_bounds(line: Line) -> Iterator[Relation]:
    """Read "toàn khối 5,4; cao nhất 9,2; thấp nhất 5,6": a mean above the highest or below the lowest."""
    told = [one.search(line.text) for one in (_OVERALL, _MOST, _LEAST)]
    mean, most, least = (_value(one) for one in told)
    if mean is None or most is None or least is None or not least <= most < least * 10 or not mean * 10 > least:
        return
    if not least <= mean <= most and mean < most * 10:
        spans = [line.span_of(one, "n") for one in told if one]
        figures = in_order(words_as_figure(line, one) for one in spans)
        yield Relation(RelationKind.MEAN, Outcome.NOT, figures, where_of(*figures))


def _value(found: re.Match[str] | None) -> Decimal | None:
    read = amount(found["n"]) if found else None
    return read.value if read else None


def _of_least(near: Line, line: Line) -> Iterator[Relation]:
    """Read "ai cũng từ 20 năm công tác trở lên. Cả nhóm bình quân 15 năm"."""
    least, mean = _AT_LEAST.search(near.text), _MEAN_OF.search(line.text)
    if least and mean and least["unit"] == mean["unit"] and (_value(mean) or Decimal(0)) < Decimal(least["n"]):
        span = line.span_of(mean, "n")
        yield Relation(RelationKind.MEAN, Outcome.NOT, (words_as_figure(line, span),), span)


def _judged(used: Sequence[Figure], computed: Decimal, mean: Figure) -> Iterator[Relation]:
    """Hold a mean against what was reckoned; one that is told roughly, or is far off, is not accused."""
    said = mean.value or Decimal(0)
    whole = said == said.to_integral_value()
    rough = is_about(computed, mean) or (whole and is_rounded(computed, used[0], used[-2], mean))
    if agreement(computed, mean) is Outcome.NOT and not rough and max(computed, said) <= _WIDE * min(computed, said):
        figures = in_order(used)
        yield Relation(RelationKind.MEAN, Outcome.NOT, figures, mean.span, computed, mean.value, mean.unit)
