"""Shares said behind a whole and its part, in words or as a fraction, and percentages that must make up a hundred.

"Trong số 75 mô hình, 45 mô hình có lãi, tức 4/5 tổng số"; "192 người … Như vậy gần chín phần mười số được khảo sát";
"nữ chiếm 52,6%, nam chiếm 52,6%"; "51,6% loại A, 45,2% loại B và 16,1% loại C".
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from nlp_reports.figures.afar import telling
from nlp_reports.figures.agreement import HUNDRED, are_near, is_exact, percent_of
from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import Line, in_order, where_of
from nlp_reports.figures.number_words import number_said
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.in_words import words_as_figure
from nlp_reports.figures.relations.worded import shares_in, tenths_in
from nlp_reports.figures.retelling import are_persons, told_syllables
from nlp_reports.figures.wholes import is_plain
from nlp_reports.model import Figure, FigureKind, Span
from nlp_reports.text import fold

_CHANGED: Final = re.compile(r"\b(?:tăng|giảm)(?:\s+thêm)?\s*$")
_MAY: Final = cues(("nửa", "phần", "đa số", "cứ", "tức", "chiếm", "bằng", "tất cả", "toàn bộ"))
_LEADS: Final = re.compile(
    r"[,(]\s*(?:(?:tức(?:\s+là)?|chiếm|bằng|đạt|như vậy(?:\s+là)?|tương đương|nghĩa là|là|khoảng|chỉ)\s+)+$"
)
_OPENS: Final = re.compile(r"\W*(?:(?:như vậy|như thế|tính ra|tức là|do đó|chỉ|mới|có|đã có)[\s,]+){1,3}$")
_ENDS: Final = re.compile(r"\s*(?:(?:trong\s+)?tổng\s+số\b[^;.,()\d]{0,40}|số\s+[^;.,()\d]{2,40}|)\s*(?:[,;.)]|$)")
_FRACTION: Final = re.compile(r"(?<![\d/.,])(?P<a>[1-9])/(?P<b>[2-9]|10)(?=\s+(?:tổng số|số)\b)")
_EVERY: Final = re.compile(
    r"\bcứ\s+(?P<b>[^\W\d]+|\d{1,3})\s+(?:[^\W\d]+\s+){1,3}?(?:thì\s+)?có\s+(?P<a>[^\W\d]+|\d{1,2})\b"
)
_OTHER: Final = re.compile(
    r"\b(?:năm trước|năm ngoái|cùng kỳ|đầu năm|kế hoạch|chỉ tiêu|giao|so với|bình quân|mỗi|tăng|giảm|riêng)\b"
)
_OF_WHOLE: Final = re.compile(r"\s*(?:trong\s+)?(?:tổng\s+)?số\s+(?P<what>(?:[^\W\d]+\s*){1,3})")
# Shares within each sex ("tỷ lệ nghỉ việc: nữ 12%, nam 8%") make up nothing, and "Quảng Nam" is a place.
_SEXES: Final = re.compile(
    r"(?:^|[,;:(]|\b(?:tỷ lệ|cơ cấu|giới tính|trong đó))\s*(?P<one>nữ|nam)(?:\s+giới)?\s+chiếm\s+(?:tỷ lệ\s+)?"
    r"(?P<p>\d{1,2}(?:,\d+)?)\s?%\s*[,;]?\s*(?:(?:và|còn)\s+)?"
    r"(?P<two>nữ|nam)(?:\s+giới)?\s+chiếm\s+(?:tỷ lệ\s+)?(?P<q>\d{1,2}(?:,\d+)?)\s?%(?P<rest>\s*(?:[,;.)]|$).*)"
)
_OF_EACH: Final = re.compile(r"\btỷ lệ\s+(?!nữ\b|nam\b|giới\b)")
_GRADED: Final = re.compile(
    r"(?<![\d,])(?P<p>\d{1,3}(?:,\d+)?)\s?%\s+(?P<of>(?:xếp\s+)?(?:loại|hạng|mức)\s+[^\W\d]+(?:\s+(?:sắc|bình)\b)?)"
)
_AND: Final = re.compile(r"\s*(?:,|,?\s*và)\s*")
_NOT_DONE: Final = re.compile(
    r"(?P<p>\d{1,3}(?:,\d+)?)\s?%\s*\)?\s*[,;]\s*(?:còn\s+)?(?:tỷ lệ\s+|số\s+)?(?:chưa|không)\s+"
    r"(?P<what>(?:[^\W\d]+\s+){1,4}?)"
    r"(?:là\s+|chiếm\s+|còn\s+|:\s*)*(?P<q>\d{1,3}(?:,\d+)?)\s?%"
)
_PARTS: Final = re.compile(r"\b(?:trong đó|trở lên)\b")
_ROUND: Final = Decimal("0.25")
_EXACTLY: Final = Decimal("0.07")
_NEARLY = 10


class _Said(NamedTuple):
    """A share where it is told, its percentage, and whether it is told exactly; what `rules_out` it goes by."""

    span: Span
    percent: Decimal
    bound: str
    rough: bool

    def rules_out(self, percent: Decimal) -> bool:
        """Tell whether what is so called is surely not `percent`."""
        if self.bound in {"hơn", "trên", "quá"}:
            return percent < self.percent * (1 - _EXACTLY)
        if self.bound in {"gần", "chưa đến", "chưa tới", "dưới", "chưa được"} and percent > self.percent * (
            1 + _EXACTLY
        ):
            return True
        slack = _ROUND if self.rough else _EXACTLY
        return not are_near(percent, self.percent, 1 - slack)


def shares_said(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield shares that the whole and the part told before them rule out; what `found` accuses is left alone."""
    accused = {one.where.start for one in found if one.outcome is Outcome.NOT}
    for at, line in enumerate(lines):
        if line.planned:
            continue
        yield from _hundreds(line)
        if not _MAY.stand_in(line):
            continue
        near = lines[at - 1] if at and lines[at - 1].sentence.paragraph == line.sentence.paragraph else None
        back = (
            lines[at - 2] if near and at > 1 and lines[at - 2].sentence.paragraph == line.sentence.paragraph else None
        )
        for said in _shares(line):
            pair = _pair_before(near, line, said) or _pair_apart(back, near, line, said)
            if pair is None or said.span.start in accused:
                continue
            part, whole = pair
            percent = percent_of(part, whole)
            if said.rules_out(percent):
                used = (*in_order(pair), words_as_figure(line, said.span))
                yield Relation(RelationKind.RATIO_PERCENT, Outcome.NOT, used, said.span)


def _shares(line: Line) -> Iterator[_Said]:
    start = line.sentence.span.start
    for one in (*shares_in(line), *tenths_in(line)):
        if not one.most:
            yield _Said(one.span, one.named, one.bound, rough=True)
    for found in (*_FRACTION.finditer(line.text), *_EVERY.finditer(line.text)):
        part, whole = (number_said(found[name]) for name in ("a", "b"))
        if part and whole and part < whole:
            yield _Said(Span(*found.span()).shift(start), HUNDRED * part / whole, "", rough=found.re is _EVERY)


def _counts(line: Line, until: int) -> list[Figure]:
    told = [one for one in line.figures if one.span.end <= until and one.unit != "%"]
    return [one for one in told if one.kind is FigureKind.COUNT and not one.unit and is_plain(one)] if told else []


def _pair_before(near: Line | None, line: Line, said: _Said) -> tuple[Figure, Figure] | None:
    """Return the part right before a share and the whole told first, in the sentence or the one before it."""
    told = _counts(line, said.span.start)
    if len(told) == 1 and near is not None and line.text.startswith(("trong số", "trong đó")):
        told = [*_counts(near, near.sentence.span.end), *told]
    before = line.folded[line.sentence.span.start : said.span.start]
    after = line.folded[said.span.end : line.sentence.span.end]
    ends = _ENDS.match(after)
    if len(told) != 2 or not _LEADS.search(before) or ends is None or _OTHER.search(before):
        return None
    # "… 35 người được khen, chiếm hơn một nửa số được khen" is of another whole.
    head = line.folded[told[0].span.start : told[1].span.start]
    named = telling(ends[0]) <= {"số", "tổng", *told_syllables(head)}
    return _pair(*told) if named else None


def _pair_apart(back: Line | None, near: Line | None, line: Line, said: _Said) -> tuple[Figure, Figure] | None:
    """Return the whole and the part of the sentences before one that opens with a share and says only what they say."""
    before = line.folded[line.sentence.span.start : said.span.start]
    tail = line.folded[said.span.end : line.sentence.span.end]
    opens = not before.strip() or _OPENS.fullmatch(before)
    if near is None or not opens or any(one.span.start < said.span.end for one in line.figures):
        return None
    told, text = _counts(near, near.sentence.span.end), near.text
    if len(told) == 1 and back is not None:
        told, text = [*_counts(back, back.sentence.span.end), *told], f"{back.text} {near.text}"
    clause = re.split(r"[,;.](?!\d)", tail)[0]
    if len(told) != 2 or _OTHER.search(text) or _OTHER.search(clause):
        return None
    known = telling(clause) - {"số"} <= frozenset(told_syllables(text))
    # "Quá nửa số trồng quế" is of the part, "một phần ba số tiền" of neither.
    whole = _OF_WHOLE.match(tail)
    head = near.folded[(back or near).sentence.span.start : told[1].span.start]
    named = whole is None or telling(whole["what"]) <= frozenset(told_syllables(head))
    return _pair(*told) if known and named and telling(clause) and not tail.lstrip().startswith("số tiền") else None


def _pair(first: Figure, second: Figure) -> tuple[Figure, Figure] | None:
    """Return the part and the whole, the whole told first, of one noun or of persons both."""
    nouns = [fold(one.counted).split(" ")[0] for one in (first, second)]
    persons = are_persons(first.counted) and are_persons(second.counted)
    alike = (nouns[0] == nouns[1] != "") or persons
    less = is_exact(first, second) and (second.value or 0) < (first.value or 0)
    return (second, first) if alike and less else None


def _hundreds(line: Line) -> Iterator[Relation]:
    """Yield percentages of two sexes, of what is done and not done, or of grades, that cannot make up a hundred."""
    if "%" not in line.text:
        return
    for found in _SEXES.finditer(line.text):
        if _are_sexes_apart(line, found):
            yield _wrong(line, found)
    for found in _NOT_DONE.finditer(line.text):
        before = line.text[: found.start("p")].rpartition(";")[2][-80:]
        # "Tạm đạt 66%, tăng 13%; không đạt 17%": what rose is no share.
        if _CHANGED.search(before):
            continue
        said = found["what"].strip()
        # "Hài lòng 85%, bình thường 12%, chưa hài lòng 3%": of three, no two need make up all.
        if "%" in before:
            continue
        total = _percent(found["p"]) + _percent(found["q"])
        if said in before and not re.search(rf"\b(?:chưa|không)\s+{re.escape(said)}", before) and not _is_whole(total):
            yield _wrong(line, found)
    graded = [*_GRADED.finditer(line.text)]
    joined = all(_AND.fullmatch(line.text[one.end() : two.start()]) for one, two in itertools.pairwise(graded))
    several = joined and len({one["of"] for one in graded}) == len(graded) >= 3 and not _PARTS.search(line.text)
    total = sum((_percent(one["p"]) for one in graded), Decimal(0))
    if several and total > HUNDRED + 1 and total < 2 * HUNDRED:
        spans = [line.span_of(one, "p") for one in graded]
        used = tuple(words_as_figure(line, one) for one in spans)
        yield Relation(RelationKind.SUM, Outcome.NOT, used, where_of(*used), total, HUNDRED, "%")


def _are_sexes_apart(line: Line, found: re.Match[str]) -> bool:
    """Tell whether shares of women and of men in one whole nearly make up a hundred, but not quite."""
    total = _percent(found["p"]) + _percent(found["q"])
    # 52,6% and 47,4% cut off make 99.
    near = 1 < abs(total - HUNDRED) <= _NEARLY
    third = total < HUNDRED and "%" in found["rest"]
    return found["one"] != found["two"] and near and not third and not _OF_EACH.search(line.text[: found.end("two")])


def _percent(said: str) -> Decimal:
    return Decimal(said.replace(",", "."))


def _is_whole(total: Decimal) -> bool:
    return abs(total - HUNDRED) <= _ROUND


def _wrong(line: Line, found: re.Match[str]) -> Relation:
    spans = [line.span_of(found, name) for name in ("p", "q")]
    used = tuple(words_as_figure(line, one) for one in spans)
    total = sum((_percent(found[name]) for name in ("p", "q")), Decimal(0))
    return Relation(RelationKind.RATIO_PERCENT, Outcome.NOT, used, where_of(*used), total, HUNDRED, "%")
