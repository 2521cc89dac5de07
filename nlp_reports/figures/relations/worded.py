"""A share or a growth in words, held against the figures that it speaks of: "hơn một nửa (15/45)", "gấp hơn hai lần".

Words are rough: only what they rule out is accused.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, are_near, is_exact
from nlp_reports.figures.amounts import AMOUNTS_AND_RATES
from nlp_reports.figures.another import TURN
from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.number_words import number_in_words
from nlp_reports.figures.periods import EARLIER_TIME
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.in_words import words_as_figure
from nlp_reports.figures.relations.percent import share as share_of
from nlp_reports.figures.relations.two_values import are_alike, is_of_earlier_time
from nlp_reports.model import Figure, FigureKind, FigureRole, Span
from nlp_reports.text import fold

_MAY: Final = cues(("nửa", "phần ba", "phần tư", "phần năm", "phần mười", "đa số", "phần lớn", "gấp"))
_SHARE: Final = re.compile(
    r"\b(?:(?P<bound>hơn|trên|quá|gần|chưa đến|chưa tới|chưa được|dưới|khoảng|xấp xỉ)\s+)?"
    r"(?:(?P<half>(?:một\s+)?nửa)|(?P<a>một|hai|ba|bốn)\s+phần\s+(?P<b>ba|tư|năm)"
    r"|(?P<most>đa số|(?<!thị )phần lớn(?! nhất)))\b"
    r"(?!\s+(?:đầu|cuối|nhiệm kỳ|năm|tháng|ngày|đời|buổi|triệu|tỷ|giá))"
)
_BEHIND: Final = re.compile(r"[^;.,()\d]{0,90}\(\s*(?:đạt|chiếm|tức|bằng|là|tỷ lệ)?\s*$")
_BEFORE: Final = re.compile(r"[^;.()\d]{0,60}[,(]\s*(?:tức\s+(?:là\s+)?|chiếm\s+|đạt\s+|bằng\s+|như vậy\s+|là\s+)+$")
_NAMED_AGAIN: Final = re.compile(r"(?:\s+[^\W\d]+){1,5},\s*(?:tức\s+|là\s+)?")
_ENDS: Final = re.compile(r"(?P<of>[^;.,()\d]{0,30})\)")
# "Hơn một nửa số doanh nghiệp tăng lương (6%)" tells by how much.
_RISEN: Final = re.compile(r"\b(?:tăng|giảm|nâng|hạ|thêm|bớt|lãi|lãi suất)\b")
# "Gấp đôi năm trước", "gấp 2 lần mức của khi mới thành lập".
_OF_TIME: Final = re.compile(
    r"\s*(?:(?:so với|hơn|của|mức|số|những)\s+)*[^\W\d,]*\s*"
    r"(?:so với|\b(?:năm|kỳ|quý|tháng|khi|lúc|hồi|lần|đợt|thời|đầu|cùng|bình quân|kế hoạch|chỉ tiêu)\b)(?:\s*20\d\d)?"
)
_OF_NOUN: Final = re.compile(r"\s+(?!(?:rồi|nữa|thì|và|nhờ|do|vì|nên|so)\b)[^\W\d]")
_TIMED: Final = re.compile(rf"\b(?:20\d\d|{EARLIER_TIME}|khoá trước|trước đây|từ)\b")
_NO_TIMES: Final = re.compile(r"\b(?:trong đó|riêng|kế hoạch|chỉ tiêu|cao nhất|thấp nhất)\b")
_YEAR: Final = re.compile(r"\b20\d\d\b")
_OF_OTHER: Final = re.compile(r"\s*(?:\d|số (?!với)|so với|của năm|mức|cùng kỳ|tốc độ|con số)")
_GROWN: Final = re.compile(
    r"\b(?P<down>giảm\s+)?(?:tăng\s+)?(?:(?:(?:nhiều|cao|đông|lớn)\s+)?(?P<ahead>hơn|trên|quá|gần)\s+)?"
    r"gấp\s+(?:(?P<bound>hơn|trên|gần|khoảng|xấp xỉ)\s+)?"
    r"(?:(?P<word>đôi|rưỡi|hai|ba|bốn|năm|sáu|mười)(?:\s+lần)?|(?P<n>\d{1,2}(?:,\d{1,2})?)\s+lần)(?:\s+(?P<more>rưỡi))?\b"
)
_AT_ONCE: Final = re.compile(
    r"(?:\s*[^\W\d]+(?:/[^\W\d]+)?){0,5}(?:\s*20\d\d)?\s*[,(–-]\s*"
    r"(?:(?:tức|là|như vậy|đã|tương đương|tương ứng|tăng)\s*)*"
)
_BASE: Final = re.compile(
    rf"\s*(?:lần\s+)?(?:so với\s+|so\s+)?(?:{EARLIER_TIME}|(?:năm\s+)?20\d\d)(?:\s+20\d\d)?\s*\(\s*(?:là|có|:)?\s*"
)
_REFERS: Final = re.compile(r"\b(?:con số|số|mức|kết quả|tỷ lệ)(?:\s+[^\W\d]+){0,2}\s+(?:này|đó|ấy|trên)\b[^,;:]*$")
_WORDS: Final = {"một": 1, "hai": 2, "đôi": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "mười": 10}
_MORE_THAN: Final = frozenset({"hơn", "trên", "quá"})
_LESS_THAN: Final = frozenset({"gần", "chưa đến", "chưa tới", "chưa được", "dưới"})
_WORD: Final = re.compile(r"[^\W\d]+")
_SLACK, _ROUGH = Decimal(1), Decimal("0.3")
_HALF, _TENTH, _PLAIN_LEAST = Decimal("0.5"), Decimal("0.1"), Decimal("0.85")
_BACK = 1
_TENTHS = re.compile(r"\b(?:(?P<bound>hơn|trên|quá|gần|chưa đến|chưa tới|dưới)\s+)?(?P<n>[^\W\d]+) phần mười\b")


def worded(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield shares and growths in words that the figures beside them rule out."""
    for at, line in enumerate(lines):
        if not _MAY.stand_in(line):
            continue
        for share in (*shares_in(line), *tenths_in(line)):
            yield from _of_share(line, share)
        for said in _GROWN.finditer(line.text) if "gấp" in line.text else ():
            window = [
                one for one in lines[max(0, at - _BACK) : at] if one.sentence.paragraph == line.sentence.paragraph
            ]
            yield from _of_growth(window, line, said)


@dataclass(frozen=True, slots=True)
class Share:
    """A share in words: where it stands in the report, the percentage it names, its bound, and if it says "most"."""

    span: Span
    named: Decimal
    bound: str
    most: bool

    def rules_out(self, percent: Decimal) -> bool:
        """Tell whether what is so called is surely not `percent`."""
        over = percent < self.named - _SLACK and (self.bound in _MORE_THAN or self.most)
        under = percent > self.named + _SLACK and self.bound in _LESS_THAN
        near = are_near(percent, self.named, 1 - _ROUGH)
        return over or under or (not self.most and not near and self.bound not in _MORE_THAN)


def shares_in(line: Line) -> Iterator[Share]:
    """Yield the halves, thirds and majorities that a sentence tells in words."""
    for said in _SHARE.finditer(line.text):
        named = HUNDRED * _HALF if said["half"] or said["most"] else _named(said)
        yield Share(line.span_of(said), named, said["bound"] or "", bool(said["most"]))


def tenths_in(line: Line) -> Iterator[Share]:
    """Yield the tenths that a sentence tells in words ("hơn bảy phần mười")."""
    for said in _TENTHS.finditer(line.text) if "phần mười" in line.text else ():
        tenths = number_in_words(said["n"])
        if tenths and tenths < 10:
            span = line.span_of(said)
            yield Share(span, HUNDRED * tenths / 10, said["bound"] or "", most=False)


def _of_share(line: Line, share: Share) -> Iterator[Relation]:
    told = _share_beside(line, share.span)
    if told is not None and share.rules_out(told[1]):
        yield _relation(RelationKind.RATIO_PERCENT, (told[0], words_as_figure(line, share.span)))


def _named(said: re.Match[str]) -> Decimal:
    return HUNDRED * _WORDS[said["a"]] / _WORDS[said["b"]]


def _share_beside(line: Line, said: Span) -> tuple[Figure, Decimal] | None:
    """Return the ratio or percentage in brackets behind the words, or right before them, and what it comes to."""
    for figure in line.figures:
        percent = figure.value if figure.unit == "%" else share_of(figure) if figure.kind is FigureKind.RATIO else None
        if percent is None or figure.role is not FigureRole.ACTUAL or not is_exact(figure):
            continue
        behind = figure.span.start >= said.end and _BEHIND.fullmatch(line.folded[said.end : figure.span.start])
        before = figure.span.end <= said.start and _BEFORE.fullmatch(line.folded[figure.span.end : said.start])
        if _is_between_commas(line, said, figure):
            return figure, percent
        if (behind and _is_of_same(behind[0], line.after(figure), figure)) or (
            before and not _OF_OTHER.match(line.folded[said.end :])
        ):
            return figure, percent
    return None


def _is_between_commas(line: Line, said: Span, ratio: Figure) -> bool:
    """Tell whether a ratio of what the words name stands between commas ("quá nửa chi đoàn, 69/148 chi đoàn, …")."""
    if ratio.kind is not FigureKind.RATIO or not ratio.counted or ratio.span.start < said.end:
        return False
    noun = fold(ratio.counted)
    between, behind = line.folded[said.end : ratio.span.start], line.after(ratio).lstrip()
    named = _NAMED_AGAIN.fullmatch(between) and between.lstrip().removeprefix("số ").startswith(noun)
    return bool(named) and behind.startswith(noun) and behind[len(noun) :].lstrip()[:1] in {",", "."}


def _is_of_same(between: str, after: str, figure: Figure) -> bool:
    """Tell whether a number in brackets says nothing else than the words before the brackets ("(30% số đơn vị)")."""
    ends = _ENDS.match(after)
    if ends is None or figure.unit != "%":
        return ends is not None
    return not _RISEN.search(between) and set(_WORD.findall(ends["of"])) <= {*_WORD.findall(between), "số", "tổng"}


def _of_growth(window: Sequence[Line], line: Line, said: re.Match[str]) -> Iterator[Relation]:
    """Hold "gấp hơn hai lần" against the only two values before it, or in its own sentence, that count one thing."""
    start = line.sentence.span.start + said.start()
    own = [one for one in line.figures if one.span.end <= start]
    pair = _pair(own)
    if pair and not _AT_ONCE.fullmatch(line.folded[pair[1].span.end : start]):
        return
    if window and not _plain(line.figures):
        pair = _pair([one for near in window for one in near.figures])
        before = line.folded[line.sentence.span.start : start]
        pair = pair if pair and (_REFERS.search(before) or _names(before, pair[1])) else None
    held = _held_behind(line, own, Span(start, start + len(said[0]))) if pair is None and not said["n"] else None
    pair = pair or held
    if pair is None or said["down"] or _are_turned(line, pair):
        return
    if held is None and not _is_from_one_to_other((*window, line), pair, start, len(said[0])):
        return
    if _is_other_growth(said, pair):
        yield _relation(RelationKind.CHANGE, (*pair, words_as_figure(line, line.span_of(said))))


def _are_turned(line: Line, pair: tuple[Figure, Figure]) -> bool:
    """Tell whether a turn of the sentence parts the two values ("thu giảm nhưng lãi đạt 7,4 tỷ, gần gấp đôi")."""
    between = line.between(*pair)
    return pair[0].sentence == pair[1].sentence and bool(TURN.search(between) or "chiếm" in between)


def _is_other_growth(said: re.Match[str], pair: tuple[Figure, Figure]) -> bool:
    """Tell whether the greater value is surely not so many times the smaller one, rounded and within its bound."""
    small, great = sorted(one.value or Decimal(0) for one in pair)
    times = great / small
    named = Decimal("1.5") if said["word"] == "rưỡi" else _times(said)
    bound = said["bound"] or said["ahead"] or ""
    over = times < named * (1 - _TENTH / 2) and bound in _MORE_THAN
    under = times > named * (1 + _TENTH / 2) and bound in _LESS_THAN
    far = not are_near(times, named, 1 - _TENTH * 2) and bound not in _MORE_THAN
    # Who says "gấp đôi" of no bound rounds up by less than who leaves something out.
    short = times < named * _PLAIN_LEAST and not bound
    return over or under or far or short


def _held_behind(line: Line, own: Sequence[Figure], said: Span) -> tuple[Figure, Figure] | None:
    """Return the last value before "gấp ba" and the earlier one in brackets behind it ("24 nhà, gấp ba 2022 (12)")."""
    base = next((one for one in line.figures if one.span.start >= said.end), None)
    held = base is not None and _BASE.fullmatch(line.folded[said.end : base.span.start])
    if base is None or not held or not own or not are_alike(own[-1], base) or not is_exact(own[-1], base):
        return None
    grown = (own[-1].value or 0) > (base.value or 0) > 0 and own[-1].role is FigureRole.ACTUAL
    between = line.folded[own[-1].span.end : said.start].lstrip().removeprefix(fold(own[-1].counted))
    return (base, own[-1]) if grown and _AT_ONCE.fullmatch(between) else None


def _is_from_one_to_other(lines: Sequence[Line], pair: tuple[Figure, Figure], start: int, length: int) -> bool:
    """Tell whether the two values are of two times, and the growth is from one of them, not from a third value."""
    before = lines[0].folded[lines[0].sentence.span.start : start]
    if not _TIMED.search(before) or _NO_TIMES.search(before):
        return False
    base = _OF_TIME.match(lines[-1].folded[start + length :])
    if base is None:
        # "Gấp 5,5 lần vốn của hợp tác xã" is so many times something else.
        return not _OF_NOUN.match(lines[-1].folded[start + length :])
    year = _YEAR.search(base[0])
    earlier = [one for one in pair for line in lines if one in line.figures and is_of_earlier_time(line, one)]
    return year[0] in before if year else len(earlier) == 1


def _names(before: str, figure: Figure) -> bool:
    return bool(figure.counted) and bool(re.search(rf"\b{re.escape(fold(figure.counted))}\b[^,;:]*$", before))


def _times(said: re.Match[str]) -> Decimal:
    whole = Decimal(said["n"].replace(",", ".")) if said["n"] else Decimal(_WORDS[said["word"]])
    return whole + _HALF if said["more"] else whole


def _plain(figures: Sequence[Figure]) -> list[Figure]:
    return [one for one in figures if one.kind in AMOUNTS_AND_RATES and one.unit != "lần" and one.counted != "lần"]


def _pair(figures: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """Return the only two values, if they are of one thing."""
    plain = _plain(figures)
    told = [one for one in plain if is_exact(one) and one.value and one.role is not FigureRole.CHANGE]
    if len(plain) != 2 or len(told) != 2 or not are_alike(told[0], told[1]):
        return None
    named = told[0].unit or (told[0].counted and told[1].counted)
    return (told[0], told[1]) if named else None


def _relation(kind: RelationKind, figures: Sequence[Figure]) -> Relation:
    used = in_order(figures)
    where = max(figures, key=lambda figure: figure.span.start).span
    return Relation(kind, Outcome.NOT, used, where)
