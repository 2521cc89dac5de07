"""What is said to be more or less than an earlier value, while the own value stands in the sentence before.

"Tai nạn lao động 09 vụ. Như vậy số vụ ít hơn năm 2024 (07 vụ)"; "Công nhận 238 sáng kiến. Năm 2019 có 214 sáng kiến,
như vậy năm nay tăng 13,2%"; "Hoà giải 96 vụ. Năm 2023 hoà giải 86 vụ, như vậy tăng 12 vụ". The second sentence must
hold nothing but the earlier value and its comparison, and say no word of a part that the first one does not tell.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, agreement, are_near, is_exact, step_of
from nlp_reports.figures.clauses import idle_words
from nlp_reports.figures.line import Line, in_order, where_in
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.retelling import told_syllables
from nlp_reports.figures.vocabulary import role_words
from nlp_reports.figures.wholes import total_of
from nlp_reports.model import Figure, FigureKind, FigureRole, Span
from nlp_reports.text import fold

WAY: Final = re.compile(
    r"\b(?<!không )(?<!chưa )(?<!mức )(?P<way>tăng|nhiều hơn|cao hơn|nhỉnh hơn|giảm|bớt|ít hơn|thấp hơn|kém)\b"
    r"(?!\s+(?:nghèo|thiểu|trừ|cường|gia|ca|trưởng|giá|cân)\b)"
)
UP: Final = frozenset({"tăng", "nhiều hơn", "cao hơn", "nhỉnh hơn"})
_YEAR: Final = (
    r"(?:(?:năm|của|hồi)\s+20\d\d|năm (?:trước|ngoái)|cùng kỳ(?:\s+năm (?:trước|ngoái|20\d\d))?"
    r"|(?<!tháng )đầu (?:năm|kỳ))"
)
_BEFORE: Final = re.compile(
    rf"\b{_YEAR}\s*(?:\(|[^;.(),\d]{{0,40}}|[^;.()\d]{{0,40}}\b(?:có|là|được|đạt|thu|với|:)\s*)$"
)
# "Con số ấy" may be any of the figures before it.
_ANY_OF_THEM: Final = re.compile(r"\W*(?:con số|kết quả|tỷ lệ|mức|số lượng)\s+(?:này|đó|ấy|trên)\b")
# What stands behind a change may say that it is of something else: "tăng 5% so với dự toán", "tăng 8% về giá trị".
_ENDS: Final = re.compile(r"\s*(?:[,;.)]|$|(?:nhờ|do|vì|bởi)\b)")
_CAUSE: Final = re.compile(r"\b(?:nhờ|do|vì|bởi)\b")
# What stands in the next paragraph may speak of the same by a word that points back.
_POINTS_BACK: Final = re.compile(r"[^,;.\d]*\b(?:này|đó|ấy|nói trên)\b")
_BEHIND: Final = re.compile(rf"\s*(?:[^\W\d]+\s+){{0,3}}?(?:của\s+|hồi\s+|trong\s+)?{_YEAR}\b")
_OWN: Final = re.compile(r"\bnăm (?:20\d\d|trước|ngoái)\b|\bcùng kỳ\b|\bkế hoạch\b|\bchỉ tiêu\b|\bso với\b")
_OF_WHICH: Final = re.compile(r"\b(?:trong đó|riêng|gồm)\b")
GROSS: Final = re.compile(r"\b(?:đầu|trong) (?:năm|kỳ)\b")
_DRAWN: Final = re.compile(r"\b(?:như vậy|như thế|thế là|vậy là|vậy|tức|tính ra|nghĩa là|so với|so)\b")
_LEVEL: Final = re.compile(r"\bmức\s+(?!độ\b)[^\W\d]+")
_CLAUSE: Final = re.compile(r"[;.,()]")
_KINDS: Final = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.RATE, FigureKind.RATIO})
_SAYS_NOTHING: Final = frozenset(
    {"như", "vậy", "tính", "ra", "số", "tổng", "so", "với", "cùng", "kỳ", "năm", "trước", "ngoái", "nay", "này"}
    | {"chỉ", "thế", "đầu", "này", "ấy", "đó", "mới", "tức", "nghĩa"}
    | {"là", "có", "được", "đạt", "của", "hồi", "thì", "đã", "vẫn", "lại", "con", "mức", "kết", "quả", "cũng", "toàn"}
)
FAR: Final = Decimal(12)
# What parts two values so little may be rounding.
_ROUGH: Final = Decimal("0.0002")
_HALF: Final = Decimal("0.5")
_BACK = 3
# Each is another purse: "Thu đoàn phí 2.976 triệu đồng … Năm 2023 thu kinh phí 4.980 triệu đồng, năm nay tăng 9,0%".
_PURSE: Final = re.compile(r"\b(?:kinh|đoàn|hội|đảng) phí\b")
_LISTED: Final = re.compile(r":[^:;]*\d[^:;]*$")


def since_then(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the comparisons with an earlier value that the sentence before, or the clauses before it, gainsay.

    `found` are the relations known: a change that they settle is left alone.
    """
    settled = {
        figure.ref
        for one in found
        if one.outcome is not Outcome.CANNOT
        for figure in one.figures
        if figure.kind is FigureKind.CHANGE
    }
    for at, line in enumerate(lines):
        if line.planned or not line.figures:
            continue
        before = [first for first in reversed(lines[max(0, at - _BACK) : at]) if _follows(first, line)]
        for earlier, clause in (*_clauses(line), (before, line)):
            yield from _of_clause(earlier, clause, settled)


def _clauses(line: Line) -> Iterator[tuple[list[Line], Line]]:
    """Yield each clause behind a semicolon, with all that its sentence told before it."""
    start, end = line.sentence.span.start, line.sentence.span.end
    parted = ";" in line.text and WAY.search(line.text) is not None
    ends = [start + at for at, mark in enumerate(line.text) if mark == ";"] if parted else []
    for mark, close in itertools.pairwise((*ends, end)):
        yield [_part(line, start, mark)], _part(line, mark + 1, close)


def _part(line: Line, start: int, end: int) -> Line:
    inside = tuple(one for one in line.figures if start <= one.span.start < end)
    return replace(line, sentence=replace(line.sentence, span=Span(start, end)), figures=inside)


def _of_clause(before: Sequence[Line], line: Line, settled: set[int]) -> Iterator[Relation]:
    """Hold a comparison against the nearest of what was told before it that tells of the same."""
    near = bool(before) and 0 < len(line.figures) <= 2
    by = next((one for one in line.figures if one.kind is FigureKind.CHANGE and is_exact(one)), None) if near else None
    base = earlier_in(line, by) if near else None
    said = WAY.search(line.text) if base is not None else None
    if said is None or base is None or WAY.search(_CAUSE.split(line.text[said.end() :])[0]):
        return
    # "Năm 2023 hoà giải 86 vụ, tăng 12 vụ" may be told of that year: by how many needs a word that draws the sum.
    # What came in a year may be told apart from what went.
    apart = before[0].sentence.ref != line.sentence.ref
    loose = GROSS.search(line.text) or (apart and not _DRAWN.search(line.text))
    if by is not None and by.unit != "%" and loose:
        return
    if by is not None and (by.ref in settled or not (base.span.start > by.span.start or _is_last(line, by))):
        return
    for away, first in enumerate(before):
        now = _own_value(first, line, base, said, away=away)
        if now is not None:
            yield from _judged(line, now, base, by, up=said["way"] in UP)
        if now is not None or any(one.unit == base.unit and _counts_as(one, base) and away for one in first.figures):
            return


def _follows(first: Line, line: Line) -> bool:
    """Tell whether a sentence goes on with what the one before it told."""
    apart = line.sentence.paragraph - first.sentence.paragraph
    if _ANY_OF_THEM.match(line.text):
        return False
    return apart == 0 or (apart == 1 and bool(_POINTS_BACK.match(line.text)))


def earlier_in(line: Line, by: Figure | None = None) -> Figure | None:
    """Return the only value of a sentence, if it is of an earlier time; `by` tells how much it changed."""
    shares = [one for one in line.figures if one.kind is FigureKind.CHANGE and (one.unit == "%" or one is by)]
    values = [one for one in line.figures if one.unit != "%" and one is not by]
    if len(values) != 1 or len(shares) + 1 != len(line.figures) or values[0].kind not in _KINDS:
        return None
    base = values[0]
    earlier = _BEFORE.search(line.before(base)) or _BEHIND.match(line.after(base)) or base.role is FigureRole.BASE
    return base if earlier and base.value and is_exact(base) and base.role is not FigureRole.CHANGE else None


def _is_last(line: Line, by: Figure) -> bool:
    """Tell whether nothing but its noun, or a cause, stands behind a change."""
    return bool(_ENDS.match(line.behind_noun(by)))


def _own_value(first: Line, line: Line, base: Figure, said: re.Match[str], *, away: int) -> Figure | None:
    """Return what the sentence before tells first, if it counts what the earlier value does and nothing else may be."""
    like = [one for one in first.figures if one.kind in _KINDS and one.unit == base.unit and _counts_as(one, base)]
    like = [one for one in like if one.per == base.per and one.role is FigureRole.ACTUAL]
    like = [one for one in like if fold(one.counted) == fold(base.counted)] or like
    if not like or _OWN.search(first.before(like[0])) or _amount(like[0]) is None or not is_exact(like[0]):
        return None
    now, rest = like[0], like[1:]
    parts = not rest or _OF_WHICH.search(first.between(now, rest[0])) or total_of(rest) == _amount(now)
    if not parts or now.period or _is_part_told_last(first, now):
        return None
    # Over a sentence that tells of something else the same must be said again.
    return now if _says_no_more(first, now, line, base, said, again=away > 0) else None


def _is_part_told_last(first: Line, now: Figure) -> bool:
    """Tell whether a number is not the first of a list: "97 cái: tổ I 31, tổ II 28, phòng 38"."""
    return _LISTED.search(first.before(now)) is not None


def _amount(figure: Figure) -> Decimal | None:
    return figure.low if figure.kind is FigureKind.RATIO else figure.value


def _counts_as(one: Figure, base: Figure) -> bool:
    """Tell whether two figures count one thing; the earlier value may leave it unsaid of money, or say its head."""
    if base.unit:
        return True
    told, known = fold(one.counted), fold(base.counted)
    return bool(known) and (told == known or told.startswith(known + " "))


def _says_no_more(first: Line, now: Figure, line: Line, base: Figure, said: re.Match[str], *, again: bool) -> bool:
    """Tell whether all that is said to have changed is what the sentence before tells of."""
    start = line.sentence.span.start
    # "Trợ cấp cho 56 người; so với năm 2023 mức trợ cấp tăng 10%" tells how much each got.
    if _LEVEL.search(line.text[: said.start()]) and not _LEVEL.search(first.text):
        return False
    head = line.text[: said.start()].replace(line.folded[base.span.start : base.span.end], " ")
    tail = _CLAUSE.split(line.folded[start + said.end() :])[0]
    tail = tail[: max(0, base.span.start - start - said.end())] if base.span.start > start + said.end() else tail
    named = telling_in(head)
    own = named - frozenset(role_words()["worth_word"] if base.unit else ())
    if ";" in first.folded[first.sentence.span.end :][:1]:
        # In one sentence what stands right before the change is its subject: "…; cùng kỳ 390 triệu, kinh phí tăng 5%".
        own |= telling_in(line.folded[base.span.end : max(base.span.end, start + said.start())])
    cut = _CLAUSE.search(first.text, now.span.end - first.sentence.span.start)
    told = frozenset(told_syllables(first.text[: cut.start()] if cut else first.text))
    purses, own_purses = (frozenset(_PURSE.findall(each)) for each in (first.text, head))
    if purses and own_purses and purses.isdisjoint(own_purses):
        return False
    more = frozenset(told_syllables(tail)) & frozenset(role_words()["event_noun"])
    return own <= told and more <= told and (not again or len(named & told) >= 2)


def telling_in(said: str) -> frozenset[str]:
    """Return the syllables that say what is compared, those of times and comparisons left out.

    >>> sorted(telling_in("So với năm trước, số thu đoàn phí"))
    ['thu', 'đoàn_phí']
    """
    return frozenset(told_syllables(said)) - idle_words() - _SAYS_NOTHING


def _judged(line: Line, now: Figure, base: Figure, by: Figure | None, *, up: bool) -> Iterator[Relation]:
    """Hold a comparison against its two values: the way that it went, and by how many or how many hundredths."""
    value, then = _amount(now) or Decimal(0), base.value or Decimal(1)
    used = in_order((now, base, *filter(None, (by,))))
    where = where_in(used, line.sentence.ref)
    if value == then or (value > then) is not up:
        close = abs(value - then) <= then * _ROUGH
        # By how many of what is told must come near what lies between the two, whichever way.
        moved = by is not None and by.unit != "%" and not _is_near(abs(value - then), abs(by.value or Decimal(0)))
        outcome = Outcome.CANNOT if close or moved else Outcome.NOT
        yield Relation(RelationKind.CHANGE, outcome, used, where)
    elif by is not None and by.value:
        computed = abs(value - then) * (HUNDRED / then if by.unit == "%" else 1)
        outcome, stated = agreement(computed, by), abs(by.value)
        rough = (
            sum(map(step_of, (now, base, by))) if by.unit == "đồng" or now.kind is FigureKind.MEASURE else Decimal(0)
        )
        # "Dư nợ 96,64 tỷ, năm 2023 84,1 tỷ, tăng 12,6 tỷ": each may have been rounded.
        if rough and abs(computed - stated) <= rough / 2:
            outcome = Outcome.FITS
        far = abs(computed - stated) > FAR if by.unit == "%" else not _is_near(computed, stated)
        known = by.unit in {"%", base.unit} and (by.unit == "%" or _counts_as(by, base))
        outcome = Outcome.CANNOT if not known or (outcome is Outcome.NOT and far) else outcome
        yield Relation(RelationKind.CHANGE, outcome, used, where, computed, stated, by.unit)


def _is_near(one: Decimal, other: Decimal) -> bool:
    return are_near(one, other, _HALF)
