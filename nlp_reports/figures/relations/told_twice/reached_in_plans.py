"""What a plan says was reached this year, held against the results: "vượt mức 421 triệu đồng đã vận động được".

The plan speaks of it to pass it. All words of its clause must stand with a value of the results that a slip of the pen
parts from the plan's: with the only one, which says nothing else, unless digits are exchanged.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.clauses import idle_words, levels_in, seasons_in
from nlp_reports.figures.ledger import Entry
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.relation import Relation
from nlp_reports.figures.relations.told_twice.conflict import judged
from nlp_reports.figures.retelling import told_syllables, told_words
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

_TO_PASS: Final = re.compile(
    r"\b(?:vượt|cao hơn|nhiều hơn|lớn hơn|hơn|so với|bằng|giữ vững|duy trì|(?:không|chẳng) (?:thấp|ít|kém) hơn|từ)"
    r"(?:\s+(?:mức|con số|số))?\s*$"
)
_THIS_YEAR: Final = r"(?:năm nay|năm vừa qua|năm qua|vừa qua|năm (?P<{}>20\d\d))"
_REACHED: Final = re.compile(
    rf"[^;.,:()\d]{{0,40}}?\s(?:đã\s[^;.,:()\d]{{2,40}}?{_THIS_YEAR.format('year')}"
    rf"|(?:của|trong)\s+{_THIS_YEAR.format('other')})\b"
)
_NO_DIGIT: Final = re.compile(r"\d.*")
_MARK: Final = re.compile(r"[;.,:()](?!\d)")
_OF_MORE: Final = re.compile(r"\b(?:chỉ tiêu|kế hoạch|cả năm|nhiệm kỳ|giai đoạn|bình quân|mỗi|riêng|tổng)\b")
_OF_A_TIME: Final = re.compile(r"\b(?:đợt|lần|quý|tháng|học kỳ)\b", re.IGNORECASE)
# "Cao hơn 181 vụ việc đã hoà giải thành trong năm" reads like a change.
_KINDS: Final = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.CHANGE})
# What a plan says of itself.
_PLANS: Final = frozenset(
    ["phải", "tới", "phấn", "đấu", "đưa", "vượt", "cao", "nhiều", "lớn", "hơn", "mức", "con", "số", "thấp", "kém", "ít"]
) | {"nhất", "giữ", "vững", "duy", "trì", "bằng", "từ", "so", "với", "qua", "vừa", "mới", "là", "không", "chẳng"}


def reached_in_plans(lines: Sequence[Line], entries: Sequence[Entry]) -> Iterator[Relation]:
    """Yield what plans say of this year's results where the only value told of it is parted from theirs by a slip."""
    for line in lines:
        for figure in line.figures if line.planned else ():
            if figure.kind in _KINDS and figure.value and _says_reached(line, figure):
                yield from _held(_words_at(line, figure), _scope_of(line.text), figure, entries)


def _says_reached(line: Line, figure: Figure) -> bool:
    """Tell whether a plan names a value to be passed, and says that it was reached in the report's own year."""
    said = _REACHED.match(line.after(figure)) if _TO_PASS.search(_ahead_of(line, figure)) else None
    if said is None or _OF_MORE.search(said[0]):
        return False
    written, year = line.report.letterhead.date, said["year"] or said["other"]
    return year is None or (written is not None and str(written.year) == year)


def _ahead_of(line: Line, figure: Figure) -> str:
    """Return the sentence up to a value's digits: "hơn" may be taken for its bound."""
    return line.before(figure) + _NO_DIGIT.sub("", fold(figure.text))


def _words_at(line: Line, figure: Figure) -> frozenset[str]:
    """Return the telling words of a value's clause, what the plan says of itself left out."""
    said = f"{_MARK.split(line.before(figure))[-1]} {_MARK.split(line.after(figure), maxsplit=1)[0]}"
    return frozenset(told_syllables(said)) - idle_words() - _PLANS


def _scope_of(said: str) -> frozenset[str]:
    """Return the seasons and levels that a text names."""
    return seasons_in(said) | levels_in(said)


def _held(words: frozenset[str], scope: frozenset[str], figure: Figure, entries: Sequence[Entry]) -> Iterator[Relation]:
    noun = told_words(figure.counted)
    if len(words) < 2:
        return
    number = figure.value or Decimal(0)
    every = [one for one in entries if one.figure.unit == figure.unit and one.figure.ref != figure.ref]
    if any(number in one.written for one in every):
        return
    like = [one for one in every if one.told and words <= one.said | noun and not _is_of_less(one, scope)]
    slips = [one for one in like if misprint_of(number, one.number) >= Misprint.SHUFFLED]
    if not slips and len({one.number for one in like}) == 1:
        slips = [one for one in like if misprint_of(number, one.number) >= Misprint.DIGIT and one.own <= words | _PLANS]
    if len({one.number for one in slips}) == 1:
        yield judged(in_order((figure, slips[0].figure)))


def _is_of_less(entry: Entry, scope: frozenset[str]) -> bool:
    """Tell whether a result is of a part, of a span of time, or of a season or level that a plan does not name."""
    return bool(entry.parts or _OF_A_TIME.search(entry.clause)) or not _scope_of(entry.clause) <= scope
