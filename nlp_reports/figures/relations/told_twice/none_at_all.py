"""What is said never to be, and what is counted of it elsewhere: "không còn CĐCS nào nợ đoàn phí", "03 CĐCS chưa nộp".

A denial may speak of events, of bodies or persons, or be the other side of "tất cả … đã …". All that it denies must be
said right behind the number; an event may be told without one ("cuộc ngừng việc của 300 công nhân hồi tháng 6").
"""

import functools
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from nlp_reports.figures.clauses import idle_words, parts_in
from nlp_reports.figures.kinship import Weight
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.periods import EARLIER_TIME
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.in_words import denial_as_figure, words_as_figure
from nlp_reports.figures.retelling import are_persons, told_syllables
from nlp_reports.figures.vocabulary import nouns_of, role_words
from nlp_reports.model import Figure, FigureKind, FigureRole, Lazily, Span
from nlp_reports.text import fold

_DENIES: Final = re.compile(
    r"\b(?<!hầu như )(?<!gần như )không\s+(?:để\s+)?(?:xảy ra|có|còn(?!\s+một\b)|phát sinh|ghi nhận)\s+(?:một\s+)?"
    r"(?P<what>[^,.;:()\d]{4,70}?)(?=\s+(?:hay|hoặc|trên địa bàn|trong năm|trong kỳ|cả năm|do|vì|nên|mà)\b|[,.;:()]|$)"
)
_ALL_OPENS: Final = ("tất cả", "toàn bộ", "100%")
_ALL: Final = re.compile(r"\b(?:tất cả|toàn bộ|100%)\s+(?:các\s+|số\s+)?(?P<what>[^,.;:()\d]{6,110}?)(?=[,.;:()]|$)")
_DONE: Final = re.compile(r"\b(?:đã|đều)\b")
_UNDONE: Final = re.compile(r"\b(?:còn|vẫn còn|hiện còn|có|vẫn có)\s*$")
_NOT: Final = re.compile(r"\bchưa\b")
_OWING: Final = re.compile(
    r"\b(?:chưa (?:nộp|đóng)(?: đủ| hết)?|còn nợ|chậm (?:nộp|đóng)|nộp (?:thiếu|chậm)|đóng (?:thiếu|chậm))\b"
)
_OTHER_SENSE: Final = re.compile(
    r"\b(?:phòng|chống|ngừa|tập huấn|tuyên truyền|liên quan|nguy cơ|khắc phục|không|đề phòng|giảm|thoát|hết|xoá|từng)\b"
)
_SPAN_OF_TIME: Final = re.compile(r"\b(?:từ|quý|tháng \d|tháng (?:đầu|cuối)|đợt|sau|giai đoạn|dịp|hiện tại|nay)\b")
_EARLIER: Final = re.compile(rf"\b(?:{EARLIER_TIME}|trước đây|dự kiến|ước)\b")
# What was not done in a part of the year may have been done by its end.
_EARLY: Final = re.compile(r"\b(?:quý|(?:\d+|sáu|chín) tháng đầu|tháng|đợt|đầu năm|lúc đầu|ban đầu)\b")
_NO_PARTS: Final = frozenset({"chưa", "không", "còn", "trên địa bàn", "nghèo", "khó khăn", "do", "thuộc"})
_CLAUSE: Final = re.compile(r"[,.;:(](?!\d)")
_DATES: Final = re.compile(r"(?:\bđến\s+)?(?:\b(?:hết|cuối)\s+)?\b(?:năm|ngày|tháng)\s+\d[\d/]*")
_TAIL: Final = re.compile(r"[^,;.:()\d]{3,110}")
_YEAR: Final = re.compile(r"\b20\d\d\b")
_HAPPENED: Final = re.compile(r"[^.;]{0,90}\b(?:hồi|xảy ra|tại công ty|ở công ty|công ty)\b")
_EVENT: Final = re.compile(r"\b(?:cuộc|vụ)\s+(?P<what>[^,.;:()\d]{4,40})")
_OF_MANY: Final = re.compile(
    r"\b(?:các|những|mọi|không|chưa|ngừa|nếu|khi|nguy cơ|một số|hạn chế|giảm)(?:\s+[^\W\d]+)?\s*$"
)
_SAYS_NOTHING: Final = frozenset(
    syllable
    for said in (
        "nào gì cả hề thuộc diện được bị có là đã đều vẫn phải đủ hết các cùng với của xảy ra tổ chức mở trong năm",
    )
    for syllable in said.split()
)
# "Không có cán bộ, người lao động mất việc" denies what is said behind the second noun.
_GOES_ON: Final = re.compile(r"\s*(?:,|(?:hay|hoặc)\b)")
# What may stand before a denial that is of the whole report.
_SCOPE: Final = frozenset(
    syllable
    for said in (
        "toàn trên địa bàn huyện tỉnh xã thị thành phố phường quận ngành khu hội đoàn công liên các cấp đơn vị cơ sở",
        "cđcs chi cả năm nay kỳ quý tháng ngày đến cuối đầu nhiệm hàng hằng hiện tại từ tính luôn tuyệt đối kết quả",
        "đánh giá nhìn chung qua tuy nhiên đặc biệt nhất vậy đó nên và để hoàn",
    )
    for syllable in said.split()
)
_OWN: Final = re.compile(
    r"\b(?:nếu|khi|do(?! đó)|vì(?! vậy)|bởi|mà|rằng|là|nói|kể|hỏi|ai|nhiều|một số|một vài|những|thậm chí|cũng|hoặc|hay"
    r"|mặc dù|dù|song|thì|rất may)\b"
)
_OF_ALL: Final = re.compile(r"\b(?:năm|kỳ|toàn|cả|quý|tháng)\b")
_RARE, _FAR, _NEAR = 0.6, 4, 1


class _Denial(NamedTuple):
    """What a sentence says not to be: its words, the parts it names, its years, where it stands."""

    line: Line
    words: frozenset[str]
    head: str
    parts: frozenset[str]
    span: tuple[int, int]
    undone: bool = False

    @property
    def of_meetings(self) -> bool:
        """Tell whether strikes and the like are denied, which persons may be idle without."""
        return "cuộc" in self.line.text[slice(*self.span)].split()


class _Count(NamedTuple):
    """A count of what was reached, with its clause before it and the words right behind it."""

    figure: Figure
    before: str
    tail: str


@dataclass(frozen=True)
class _Telling:
    """What a sentence tells that a denial may be held against: read when first asked for, which few ever are."""

    line: Line

    @Lazily
    def years(self) -> frozenset[str]:
        """Return the years that it names."""
        return frozenset(_YEAR.findall(self.line.text))

    @Lazily
    def counts(self) -> tuple[_Count, ...]:
        """Return what it counts of what was reached."""
        return tuple(_counts_in(self.line))

    @Lazily
    def events(self) -> tuple[re.Match[str], ...]:
        """Return the events that it names."""
        return tuple(_EVENT.finditer(self.line.text))


def none_at_all(lines: Sequence[Line], weight: Weight) -> Iterator[Relation]:
    """Yield the denials that a count of another sentence, or an event told there, contradicts."""
    told = [_Telling(line) for line in lines if not line.planned]
    denials = [one for telling in told for one in _denials(telling.line, weight)]
    for denial in denials:
        for telling in told:
            if telling.line is denial.line or not _may_contradict(denial, telling):
                continue
            figure = _counted(denial, telling.counts) or _event(denial, telling)
            if figure is not None:
                yield _relation(denial, figure)
                break


def _denials(line: Line, weight: Weight) -> Iterator[_Denial]:
    if "không" in line.text:
        for found in _DENIES.finditer(line.text):
            yield from _denial(line, found, weight, undone=False)
    if any(word in line.text for word in _ALL_OPENS):
        for found in _ALL.finditer(line.text):
            if _DONE.search(found["what"]) and not _NOT.search(found["what"]):
                yield from _denial(line, found, weight, undone=True)


def _denial(line: Line, found: re.Match[str], weight: Weight, *, undone: bool) -> Iterator[_Denial]:
    before = _CLAUSE.split(line.text[: found.start()])[-1]
    if _names_only_bodies(found["what"]) and _GOES_ON.match(line.text, found.end("what")):
        return
    if not undone and _is_of_those_counted(line, found):
        return
    start = line.sentence.span.start + found.start() - len(before)
    # "CĐ ngành Y tế không có CĐCS nào yếu" speaks of that body alone.
    if any(word[0].isupper() for word in line.report.text[start : start + len(before)].split()[1:]):
        return
    # "Nhiều quầy vé không có nhân viên", "nếu không có quỹ", "anh nói không có vốn": not said of all that is told.
    if _OWN.search(before) or (not undone and _telling(before) - _SCOPE):
        return
    # Said of no whole and no time, it may be of anything: "không có hợp đồng", "hiện không phát sinh ca mới".
    if not (undone or _OF_ALL.search(before) or _names_a_body(found["what"])):
        return
    words = _telling(found["what"])
    head = next((word for word in told_syllables(_plain(found["what"])) if word in words), "")
    timed = _SPAN_OF_TIME.search(before) or _EARLIER.search(before)
    if len(words) >= 2 and not timed and math.fsum(map(weight, words)) >= _RARE:
        parts = parts_in(line.report.text[start : line.sentence.span.start + found.end()], "") - _NO_PARTS - words
        yield _Denial(line, words, head, frozenset(parts), found.span(), undone)


def _names_a_body(said: str) -> bool:
    """Tell whether a body is denied to do something ("chi hội nào chậm nộp hội phí")."""
    noun, _, rest = said.strip().partition(" nào")
    return bool(rest) and noun in nouns_of("organisation")


def _names_only_bodies(said: str) -> bool:
    """Tell whether what is denied is a body or person of whom nothing more is said."""
    noun = said.strip().removesuffix(" nào")
    return noun in nouns_of("person") or noun in nouns_of("organisation")


def _is_of_those_counted(line: Line, found: re.Match[str]) -> bool:
    """Tell whether those denied are counted before in the sentence: then it is denied of these alone.

    So it is in "đường sắt xảy ra 04 vụ, làm chết 01 người, không có người bị thương".
    """
    start = line.sentence.span.start + found.start()
    counted = {fold(one.counted) for one in line.figures if one.span.end <= start and one.counted}
    return any(found["what"].startswith(noun + " ") for noun in counted)


def _plain(said: str) -> str:
    return _OWING.sub("nợ", said)


@functools.lru_cache(1024)
def _telling(said: str) -> frozenset[str]:
    """Return the telling syllables of what is denied or counted, debts by one name."""
    idle = idle_words() | _SAYS_NOTHING | frozenset(role_words()["event_noun"])
    return frozenset(told_syllables(_plain(said))) - idle


def _counts_in(line: Line) -> Iterator[_Count]:
    for figure in line.figures:
        plain = figure.kind is FigureKind.COUNT and figure.role is FigureRole.ACTUAL and (figure.value or 0) >= 1
        tail = _TAIL.match(_DATES.sub("", line.after(figure))) if plain and not figure.period else None
        before = _CLAUSE.split(line.before(figure))[-1] if tail else ""
        if tail and not any(cue.search(said) for cue in (_OTHER_SENSE, _EARLIER) for said in (before, tail[0])):
            yield _Count(figure, before, tail[0])


def _may_contradict(denial: _Denial, telling: _Telling) -> bool:
    """Tell whether a sentence speaks of the same time and part, and holds the first word of what is denied."""
    text = telling.line.text
    if denial.head not in text and "nợ" not in denial.words:
        return False
    if not all(part.removeprefix("khối ").removeprefix("khu vực ") in text for part in denial.parts):
        return False
    years = set(_YEAR.findall(denial.line.text)) if telling.years else set[str]()
    return not years or not years.isdisjoint(telling.years)


def _counted(denial: _Denial, counts: Sequence[_Count]) -> Figure | None:
    """Return the count of what is denied, if its words stand right behind the number."""
    for figure, before, tail in counts:
        if denial.undone:
            undone = _UNDONE.search(before) and _NOT.search(tail) and not _may_be_made_good(before, tail)
            if undone and _is_undone(denial, tail):
                return figure
        elif _NOT.search(tail) and _may_be_made_good(before, tail):
            continue
        elif denial.words <= _telling(tail) and _is_just_denied(denial, figure, told_syllables(_plain(tail))):
            return figure
    return None


def _may_be_made_good(before: str, tail: str) -> bool:
    """Tell whether what was not done is told of a part of the year only."""
    return any(_EARLY.search(said) for said in (before, tail))


def _is_just_denied(denial: _Denial, figure: Figure, tail: Sequence[str]) -> bool:
    """Tell whether the tail opens with what is denied, and only both or none tell of what is not ("chưa có …")."""
    if denial.of_meetings and are_persons(figure.counted):
        return False
    denied = told_syllables(_plain(denial.line.text[slice(*denial.span)]))
    near = _FAR if "nợ" in denial.words else _NEAR
    return denial.head in tail[: near + 1] and ("chưa" in tail) is ("chưa" in denied)


def _is_undone(denial: _Denial, tail: str) -> bool:
    """Tell whether all that so many are said not to have done is said to be done by all of them."""
    noun, _, what = tail.partition("chưa")
    done, missing = denial.words, _telling(noun) | _telling(what)
    return bool(_telling(what)) and len(missing) > 2 and missing - {"chưa"} <= done


def _event(denial: _Denial, telling: _Telling) -> Figure | None:
    """Return the one event that is told to have happened ("Cuộc ngừng việc của gần 300 công nhân Công ty … hồi …")."""
    if denial.undone:
        return None
    line = telling.line
    for found in telling.events:
        said = told_syllables(found["what"])
        known = [word for word in said[:_FAR] if word in denial.words]
        told = len(known) >= 2 and said[0] == denial.head and _HAPPENED.match(line.text, found.end("what") - 1)
        if told and not _OF_MANY.search(line.text[: found.start()]):
            return words_as_figure(line, line.span_of(found))
    return None


def _relation(denial: _Denial, figure: Figure) -> Relation:
    span = Span(*denial.span).shift(denial.line.sentence.span.start)
    said = denial_as_figure(denial.line, span)
    used = in_order((said, figure))
    return Relation(RelationKind.CONFLICT, Outcome.NOT, used, used[0].span)
