"""What is said to be more or less than an earlier value, while the own value stands in the sentence before.

"Tai nạn lao động 09 vụ. Như vậy số vụ ít hơn năm 2024 (07 vụ)"; "Công nhận 238 sáng kiến. Năm 2019 có 214 sáng kiến,
như vậy năm nay tăng 13,2%". The second sentence must hold nothing but the earlier value and its comparison, and say no
word of a part that the first one does not tell.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, agreement, is_exact
from nlp_reports.figures.clauses import idle_words
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.retelling import told_syllables
from nlp_reports.figures.vocabulary import role_words
from nlp_reports.figures.wholes import total_of
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

WAY: Final = re.compile(
    r"\b(?<!không )(?<!chưa )(?<!mức )(?P<way>tăng|nhiều hơn|cao hơn|nhỉnh hơn|giảm|ít hơn|thấp hơn|kém)\b"
    r"(?!\s+(?:nghèo|thiểu|trừ|cường|gia|ca|trưởng|giá|cân)\b)"
)
UP: Final = frozenset({"tăng", "nhiều hơn", "cao hơn", "nhỉnh hơn"})
_YEAR: Final = r"(?:(?:năm|của|hồi)\s+20\d\d|năm (?:trước|ngoái)|cùng kỳ(?:\s+năm (?:trước|ngoái|20\d\d))?)"
_BEFORE: Final = re.compile(rf"\b{_YEAR}\s*(?:\(|[^;.()\d]{{0,40}}\b(?:có|là|được|đạt|thu|với|:)\s*)$")
_BEHIND: Final = re.compile(rf"\s*(?:[^\W\d]+\s+){{0,3}}?(?:của\s+|hồi\s+|trong\s+)?{_YEAR}\b")
_OWN: Final = re.compile(r"\bnăm (?:20\d\d|trước|ngoái)\b|\bcùng kỳ\b|\bkế hoạch\b|\bchỉ tiêu\b|\bso với\b")
_OF_WHICH: Final = re.compile(r"\b(?:trong đó|riêng|gồm)\b")
_CLAUSE: Final = re.compile(r"[;.,()]")
_KINDS: Final = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.RATE, FigureKind.RATIO})
_SAYS_NOTHING: Final = frozenset(
    {"như", "vậy", "tính", "ra", "số", "tổng", "so", "với", "cùng", "kỳ", "năm", "trước", "ngoái", "nay", "này"}
    | {"là", "có", "được", "đạt", "của", "hồi", "thì", "đã", "vẫn", "lại", "con", "mức", "kết", "quả", "cũng", "toàn"}
)
FAR: Final = Decimal(12)
# What parts two values so little may be rounding.
_ROUGH: Final = Decimal("0.0002")
_TWO: Final = 2


def since_then(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the comparisons with an earlier value that the sentence before gainsays."""
    for at, line in enumerate(lines):
        said = WAY.search(line.text) if at and 0 < len(line.figures) <= _TWO else None
        if said is None or lines[at - 1].sentence.paragraph != line.sentence.paragraph or line.planned:
            continue
        base = earlier_in(line)
        if base is None or WAY.search(line.text, said.end()):
            continue
        now = _own_value(lines[at - 1], line, base, said)
        if now is not None:
            yield from _judged(line, now, base, said["way"] in UP)


def earlier_in(line: Line, by: Figure | None = None) -> Figure | None:
    """Return the only value of a sentence, if it is of an earlier time; `by` tells how much it changed."""
    shares = [one for one in line.figures if one.kind is FigureKind.CHANGE and (one.unit == "%" or one is by)]
    values = [one for one in line.figures if one.unit != "%" and one is not by]
    if len(values) != 1 or len(shares) + 1 != len(line.figures) or values[0].kind not in _KINDS:
        return None
    base = values[0]
    earlier = _BEFORE.search(line.before(base)) or _BEHIND.match(line.after(base)) or base.role is FigureRole.BASE
    return base if earlier and base.value and is_exact(base) and base.role is not FigureRole.CHANGE else None


def _own_value(first: Line, line: Line, base: Figure, said: re.Match[str]) -> Figure | None:
    """Return what the sentence before tells first, if it counts what the earlier value does and nothing else may be."""
    like = [one for one in first.figures if one.kind in _KINDS and one.unit == base.unit and _counts_as(one, base)]
    if not like or _OWN.search(first.before(like[0])) or _amount(like[0]) is None or not is_exact(like[0]):
        return None
    now, rest = like[0], like[1:]
    parts = not rest or _OF_WHICH.search(first.between(now, rest[0])) or total_of(rest) == _amount(now)
    if not parts or now.role is not FigureRole.ACTUAL or now.per != base.per or now.period:
        return None
    return now if _says_no_more(first, now, line, base, said) else None


def _amount(figure: Figure) -> Decimal | None:
    return figure.low if figure.kind is FigureKind.RATIO else figure.value


def _counts_as(one: Figure, base: Figure) -> bool:
    """Tell whether two figures count one thing; the earlier value may leave it unsaid of money alone."""
    if base.unit:
        return True
    return bool(base.counted) and fold(one.counted) == fold(base.counted)


def _says_no_more(first: Line, now: Figure, line: Line, base: Figure, said: re.Match[str]) -> bool:
    """Tell whether all that is said to have changed is what the sentence before tells of."""
    start = line.sentence.span.start
    head = line.text[: said.start()].replace(line.folded[base.span.start : base.span.end], " ")
    tail = _CLAUSE.split(line.folded[start + said.end() :])[0]
    tail = tail[: max(0, base.span.start - start - said.end())] if base.span.start > start + said.end() else tail
    own = telling_in(head) - frozenset(role_words()["worth_word"])
    cut = _CLAUSE.search(first.text, now.span.end - first.sentence.span.start)
    told = frozenset(told_syllables(first.text[: cut.start()] if cut else first.text))
    more = frozenset(told_syllables(tail)) & frozenset(role_words()["event_noun"])
    return own <= told and more <= told


def telling_in(said: str) -> frozenset[str]:
    """Return the syllables that say what is compared, those of times and comparisons left out.

    >>> sorted(telling_in("So với năm trước, số thu đoàn phí"))
    ['thu', 'đoàn_phí']
    """
    return frozenset(told_syllables(said)) - idle_words() - _SAYS_NOTHING


def _judged(line: Line, now: Figure, base: Figure, up: bool) -> Iterator[Relation]:  # noqa: FBT001
    """Hold a comparison against its two values: the way that it went, and by how many hundredths."""
    value, then = _amount(now) or Decimal(0), base.value or Decimal(1)
    share = next((one for one in line.figures if one.unit == "%"), None)
    used = tuple(sorted((now, base, *filter(None, (share,))), key=lambda one: one.span.start))
    where = where_of(*(one for one in used if one.sentence == line.sentence.ref))
    if value == then or (value > then) is not up:
        close = abs(value - then) <= then * _ROUGH
        outcome = Outcome.CANNOT if close else Outcome.NOT
        yield Relation(RelationKind.CHANGE, outcome, used, where)
    elif share is not None:
        computed = abs(value - then) * HUNDRED / then
        outcome = agreement(computed, share)
        far = abs(computed - (share.value or Decimal(0))) > FAR
        outcome = Outcome.CANNOT if outcome is Outcome.NOT and far else outcome
        yield Relation(RelationKind.CHANGE, outcome, used, where, computed, share.value, "%")
