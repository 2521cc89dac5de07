"""What a figure tells, said so that the same thing told in other words can be known again."""

import functools
import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Final

from nlp_reports.figures.days_before import is_of_day_before
from nlp_reports.figures.deeds import is_of_party
from nlp_reports.figures.headlines import is_told
from nlp_reports.figures.line import Line
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.vocabulary import mapping, nouns_of, role_words, words
from nlp_reports.model import Figure, FigureKind, Lazily, Span, quick
from nlp_reports.text import expand, finder, fold, whole_words

_KINDS: Final = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.RATIO, FigureKind.PERCENTAGE})
_TIMES: Final = frozenset({"giờ", "phút", "ngày", "tuần", "tuổi", "lần"})
_WHOLE_CLAUSE: Final = re.compile(r"[;.](?!\d)")
_OPENS: Final = re.compile(r"[;,.(–](?!\d)")
_CLOSES: Final = re.compile(r"[;,.()–](?!\d| chống\b)|\d|\s(?:với|và|cho|trong đó)\s")
_JOINS: Final = re.compile(r"\b(?:cho|với|và|có|gồm|cùng)\s")
_GOES_ON: Final = re.compile(r"\s*[^\W\d]")
_NUMBER: Final = re.compile(r"\d[\d.,/%]*")
_OTHER_TIME: Final = (
    r"\b(?<!nghiệp )(?<!nhiệm )(?<!dịch )(?<!phục )(?<!chức )(?<!các )(?<!hai )(?<!ba )(?<!nhiều )"
    r"(?!quý\s+(?:mão|tỵ|sửu|hợi|dậu|mùi|vị|báu|khách)\b)@other_time\b"
)
_OCCASION: Final = r"\b(?<!các )(?<!hai )(?<!ba )(?<!nhiều )@occasion\b"
# "xã hội", "nông thôn", "tiếp sức đến trường", "nghỉ không lương", "trường hợp", "môi trường" name no part.
PART: Final = (
    r"\b(?<!tổng )(?<!toàn )"
    r"(?!(?:(?<=đoàn )|(?<=công )|(?<=môi )|(?<=thị )|(?<=hiện )|(?<=đến )|(?<=tới ))trường\b|(?<=nhà )ở\b"
    r"|(?<=nông )thôn\b|(?:(?<=hợp tác )|(?<=thị ))xã\b|(?<=việt )nam\b|(?<=vì người )nghèo\b|(?<=hội phụ )nữ\b"
    r"|xã (?:hội|viên)\b|trường hợp\b|nữ công\b|riêng (?:trong )?năm\b|ngoài ra\b"
    r"|không (?:lương|hưởng|gian|khí|may|ngừng|những)\b)@told_part\b"
)
_WHOLE: Final = re.compile(
    r"\b(?:toàn \w+|tổng số|hiện|quản lý)(?:\s+(?:hiện|đang|nay|hiện nay))*\s+(?:có|là|quản lý)?\s*$"
)
_SYLLABLES: Final = finder(r"[^\W\d]+")
_BEYOND: Final = 2
_LONG: Final = 4


@quick
@dataclass(frozen=True, slots=True)
class Clause:
    """What stands around one figure.

    Attributes:
        before, after: its clause before and after the number, as written.
        said: its clause, folded, with what stands before it in the sentence where no other figure does.
        timely, sure: whether it is of the report's own time, and not of one occasion only.
        party: whether its sentence speaks of who is taken into the Party.
    """

    before: str
    after: str
    said: str
    timely: bool = True
    sure: bool = True
    party: bool = False


@quick
@dataclass(frozen=True)
class Account:
    """What one figure tells; its clause is read when it is first asked for: most figures have no like elsewhere.

    Attributes:
        figure: the figure.
        number: its value; of a ratio, the numerator.
        noun: the syllables of what is counted; empty for money.
        place: the position of its section; below nought for a table.
        read: gives its clause.
    """

    figure: Figure
    number: Decimal
    noun: frozenset[str]
    place: int
    read: Callable[[], Clause]

    @Lazily
    def clause(self) -> Clause:
        """Return what stands around it."""
        return self.read()

    @Lazily
    def told(self) -> bool:
        """Tell whether it is of the report's own time, and tells of what."""
        return self.clause.timely and bool(self.noun or self.deed)

    @Lazily
    def deed(self) -> frozenset[str]:
        """Return the other syllables that tell something, "toàn" for a whole of the unit."""
        before, after = self.clause.before, self.clause.after
        deed = told_words(f"{before} {after}") - self.noun
        alone = not _GOES_ON.match(after[len(self.figure.counted) + 1 :])
        return deed or (frozenset({"toàn"}) if _WHOLE.search(fold(before)) and alone else deed)

    @Lazily
    def parts(self) -> frozenset[str]:
        """Return the words that say it is of a part only."""
        counted = fold(self.figure.counted)
        plain = _without(self.figure.counted, self.clause.said)
        return frozenset(part for part in compiled(PART).findall(plain) if part not in counted)

    @Lazily
    def full(self) -> bool:
        """Tell whether its words alone suffice to know it again."""
        enough = len(self.deed) >= _BEYOND or "toàn" in self.deed or len(self.noun | self.deed) >= _LONG
        return self.clause.sure and self.figure.kind in _KINDS and enough


@functools.lru_cache(4096)
def are_persons(counted: str) -> bool:
    """Tell whether what is counted are persons ("lượt đoàn viên", "nữ người")."""
    said = fold(counted).split(",")[0].removeprefix("lượt ").removeprefix("nam ").removeprefix("nữ ").split()
    persons = nouns_of("person")
    return any(" ".join(said[:length]) in persons for length in range(1, len(said) + 1))


def accounts_of(line: Line) -> Iterator[Account]:
    """Yield what the figures of a sentence may tell of the report's own time."""
    for figure in line.figures:
        measured = figure.kind is FigureKind.MEASURE and figure.unit not in _TIMES
        if is_told(figure) and not (figure.period or figure.per) and (figure.kind in _KINDS or measured):
            yield from _account(figure, line.sentence.section, partial(_clause_of, line, figure))


def _account(figure: Figure, place: int, read: Callable[[], Clause]) -> Iterator[Account]:
    """Yield the account of a figure, none where nothing says what it is of."""
    noun, number = told_words(figure.counted), figure.amount
    if number is not None and (noun or figure.unit):
        yield Account(figure, number, noun, place, read)


def _clause_of(line: Line, figure: Figure) -> Clause:
    """Return what the sentence says around a figure."""
    span = _span_of_clause(line, figure)
    ahead, *clause = _told_in(line, line.folded, figure, span)
    _, before, after = _told_in(line, line.report.text, figure, span)
    head = _OPENS.split(_WHOLE_CLAUSE.split(ahead)[-1], maxsplit=1)[0]
    said = " ".join((head, *clause))
    late = names(line.text, "other_time") and compiled(_OTHER_TIME).search(_without(figure.counted, said))
    # "Tặng 1.240 suất quà trị giá 620 triệu đồng dịp Tết": the occasion is that of both.
    behind = _OPENS.split(line.after(figure), maxsplit=1)[0]
    once = names(line.text, "occasion") and compiled(_OCCASION).search(f"{said} {behind}")
    own = " ".join(clause) if _NUMBER.search(head) else said
    party = is_of_party(line.before(figure), line.after(figure))
    return Clause(before, after, own, timely=not (late or is_of_day_before(line, figure)), sure=not once, party=party)


@functools.lru_cache(1024)
def names(sentence: str, slot: str) -> bool:
    """Tell whether a folded sentence names anything of a word list, which is asked once for all its figures."""
    return bool(compiled(rf"\b@{slot}\b").search(sentence))


def _without(counted: str, said: str) -> str:
    return said.replace(fold(counted), " ", 1) if counted else said


def accounts_of_row(label: str, figure: Figure, place: int) -> Iterator[Account]:
    """Yield what a table cell may tell whose row is labelled so."""
    if not is_told(figure) or figure.kind not in _KINDS or "total-row" in figure.flags:
        return
    yield from _account(figure, place, partial(_clause_of_row, label, figure))


def _clause_of_row(label: str, figure: Figure) -> Clause:
    said = fold(label)
    timely = not compiled(_OTHER_TIME).search(said)
    return Clause(label, f" {figure.counted}", said, timely=timely, party=is_of_party(said, ""))


@functools.lru_cache(4096)
def told_words(said: str) -> frozenset[str]:
    """Return the syllables of `said` that tell what is counted.

    >>> told_words("Trong năm đã phát triển mới đoàn viên công đoàn") == told_words("kết nạp được đoàn viên mới")
    True
    """
    return frozenset(told_syllables(said))


@functools.lru_cache(4096)
def told_syllables(said: str) -> tuple[str, ...]:
    """Return the syllables of `said` that tell what is counted, in their order."""
    plain = _NUMBER.sub(" ", expand(said))
    for _ in range(_BEYOND):
        plain, times = _phrases().subn(lambda found: f" {_names()[' '.join(found[0].split())]} ", plain)
        if not times:
            break
    return tuple(_SYLLABLES(plain))


def _span_of_clause(line: Line, figure: Figure) -> Span:
    """Return where in the report the clause of `figure` stands."""
    after = line.after(figure)
    closes = _CLOSES.search(after, min(len(figure.counted) + 1, len(after)) if figure.counted else 0)
    start = line.sentence.span.start + _start_of(line, figure, line.before(figure))
    return Span(start, figure.span.end + (closes.start() if closes else len(after)))


def _told_in(line: Line, text: str, figure: Figure, clause: Span) -> list[str]:
    """Return the sentence before a clause, and the clause before and after its number, out of `text`.

    That is the report's, as written or folded.
    """
    cuts = (line.sentence.span.start, clause.start), (clause.start, figure.span.start), (figure.span.end, clause.end)
    return [_undated(line, text[start:end]) for start, end in cuts]


def _start_of(line: Line, figure: Figure, before: str) -> int:
    """Return where the clause begins: after a mark, or after what joins it to the figure before it."""
    if figure.unit == "%":
        return max((found.end() for found in _WHOLE_CLAUSE.finditer(before)), default=0)
    behind = [f.span.end for f in line.figures if f.span.end <= figure.span.start]
    other = max(behind) - line.sentence.span.start if behind else 0
    start = max((found.end() for found in _OPENS.finditer(before, other)), default=other)
    if behind and start == other:
        return max((start + found.end() for found in _JOINS.finditer(before[start:])), default=start)
    return start


def _undated(line: Line, said: str) -> str:
    """Return what is said without the year that the report is about."""
    written = line.report.letterhead.date
    dated = written is not None and str(written.year) in said
    return re.sub(rf"\b[Nn]ăm\s+{written.year}\b", " ", said) if written and dated else said


@functools.cache
def _phrases() -> re.Pattern[str]:
    return whole_words(words("retelling_words"), blanks=r"\s+")


@functools.cache
def _names() -> dict[str, str]:
    return mapping("retelling_words", "as")


@functools.cache
def idle_beside(unit: str) -> frozenset[str]:
    """Return the syllables that tell nothing beside a figure of `unit`: of worth, or of who has a share."""
    if unit == "%":
        bodies = nouns_of("organisation") | nouns_of("person")
        return frozenset(itertools.chain.from_iterable(told_syllables(noun) for noun in bodies))
    return frozenset(role_words()["worth_word"]) if unit else frozenset()
