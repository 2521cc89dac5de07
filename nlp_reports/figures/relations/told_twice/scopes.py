"""Conflicts of two figures that their own sentences keep apart: a season, more in one, a lack, an extreme, a deed."""

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from nlp_reports.figures.clauses import idle_words
from nlp_reports.figures.deeds import deeds_in
from nlp_reports.figures.line import Line
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.retelling import told_syllables
from nlp_reports.figures.vocabulary import nouns_of, role_words
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import expand, fold, whole_words

_ENDS: Final = re.compile(r"[;.](?!\d)")
_CLOSES: Final = re.compile(r"[;.,:()–](?!\d)|\d")
_MARK: Final = re.compile(r"[,;.:()]")
_SEASON: Final = re.compile(
    r"\btết\b(?! trồng cây)|\b(?:trung thu|khai giảng|giáng sinh)\b"
    r"|\b(?:27/7|28/7|22/12|20/10|0?8/0?3|0?1/0?6|0?1/0?5|26/0?3)\b"
    r"|\btháng (?:công nhân|nhân đạo|thanh niên|hành động|an toàn)\b|\b(?:bão|lũ|dịch)\b"
    r"|\bquý (?:i{1,3}|iv|\d)\b|\b(?:đợt|vòng|học kỳ) (?:\d{1,2}|i{1,3}|một|hai|ba|đầu|cuối)\b"
)
_ALL_YEAR: Final = re.compile(r"\b(?:cả|trong|suốt|toàn) (?:năm|nhiệm kỳ)\b|\b\d{1,2} tháng\b")
# "Tết và Tháng Công nhân", "LĐLĐ huyện cùng CĐCS": the second is told beside the first.
_JOINED: Final = re.compile(r"(?:^|\s)(?:và|cùng với|cùng|cộng với|kèm theo|lẫn)\s")
# "Cao nhất trong nhiều năm" is the most of all years, not of several bodies of this one.
_MOST: Final = r"\b(?:cao|thấp|lớn|nhỏ|nhiều|ít|đông|dài|ngắn) nhất\b"
_OF_YEARS: Final = (
    r",?\s+(?:(?:trong|của|suốt|kể)\s+)?(?:từ (?:trước|khi|năm)\b|nhiệm kỳ\b"
    r"|(?:\d{1,2}|nhiều|mấy|các|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?:năm|mùa|nhiệm kỳ)\b(?:\s+(?:qua|nay)\b)?)"
)
_EXTREME: Final = re.compile(rf"{_MOST}(?!{_OF_YEARS})|\btối (?:thiểu|đa)\b")
_RECORD: Final = re.compile(f"{_MOST}{_OF_YEARS}")
# "Bảo hiểm y tế toàn huyện đạt 93,8%" is of more than "bảo hiểm y tế của hội viên đạt 98,3%".
_OF_PEOPLE: Final = re.compile(r"\btoàn (?:dân|huyện|tỉnh|xã|phường|thị xã|thành phố|thị trấn)\b|\bdân số\b")
_OF_MEMBERS: Final = re.compile(r"\b(?:hội viên|đoàn viên|thành viên)\b")
# "Thu kinh phí khu vực doanh nghiệp còn thấp, chỉ đạt 92%" is of less than all, whatever stands between.
_SECTOR: Final = r"\b(?:khối|khu vực)\s+@sector(?!\w)"
# "Thu nợ kinh phí", "thu được kinh phí nợ đọng", but not "thu kinh phí còn nợ".
_PAID: Final = re.compile(
    r"\b(?:thu|đòi|trả|nộp|xoá|xử lý|giải quyết|giảm)\s+(?:(?!(?:còn|chưa|vẫn|bị|đang|chậm)\b)[^\W\d]+\s+){0,5}?nợ\b"
    r"|\bthu hồi\b"
)
_PAYS: Final = re.compile(r"\b(?:thu|đòi|trả|nộp)(?:\s+(?:được|hồi|về|dứt điểm|thêm))*\s*$")
# "Từ đầu nhiệm kỳ trao 21 nhà", "khu vực doanh nghiệp thu 4.680 triệu đồng", "hoà giải thành 12 vụ".
_TERM: Final = re.compile(r"\bnhiệm kỳ\b|\bgiai đoạn 20\d\d|\b(?:hai|ba|bốn|năm|\d{1,2}) năm (?:qua|nay|liền)\b")
_PART_OF: Final = re.compile(r"\b(?:khu vực|khối)\s+(?!(?:này|đó)\b)[^\W\d]+\s+[^\W\d]+")
_SETTLED: Final = re.compile(r"\b(?:hoà giải|giải quyết|xử lý|can thiệp)(?:\s+(?:xong|thành|được|dứt điểm))*\s*$")
_OWED: Final = re.compile(r"\bnợ\b")
_LED = 3


@dataclass(frozen=True, slots=True)
class _Scope:
    """What a sentence says of one figure: `before` it in its clause, right `behind` it, and in `every` word of it."""

    figure: Figure
    before: str
    behind: str
    every: frozenset[str]

    @property
    def number(self) -> Decimal:
        return self.figure.amount or Decimal(0)


def without_two_scopes(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the relations; two figures that their own words keep apart cannot be held against one another."""
    by_sentence = {line.sentence.ref: line for line in lines}
    for one in found:
        yield replace(one, outcome=Outcome.CANNOT) if _are_apart(one, by_sentence) else one


def _are_apart(one: Relation, lines: Mapping[int, Line]) -> bool:
    if one.kind is not RelationKind.CONFLICT or one.outcome is not Outcome.NOT or len(one.figures) != 2:
        return False
    told = [(lines.get(figure.sentence or 0), figure) for figure in one.figures if figure.ref and figure.amount]
    scopes = [_scope_of(line, figure) for line, figure in told if line is not None]
    if len(scopes) != 2:
        return False
    small, great = sorted(scopes, key=lambda scope: scope.number)
    apart = _is_extreme(small) is not _is_extreme(great) or _lacks_alone(small, great) or _lacks_alone(great, small)
    apart = apart or _are_of_two_sectors(small, great) or _is_paid(small) is not _is_paid(great)
    apart = apart or _is_of_longer(great, small) or _is_of_less(small, great)
    return apart or _is_of_more(great, small) or _are_two_deeds(small, great) or _are_of_two_bases(small, great)


def _is_of_longer(great: _Scope, small: _Scope) -> bool:
    """Tell whether the greater number is of a term of office or of years, and nothing says so of the other."""
    return bool(_TERM.search(_RECORD.sub(" ", fold(great.before)))) and not _words("nhiệm kỳ giai đoạn") & small.every


def _is_of_less(small: _Scope, great: _Scope) -> bool:
    """Tell whether the smaller number is of a part that the other's sentence does not name, or settled of so many."""
    said = fold(f"{_MARK.split(small.before)[-1]} {small.behind}")
    parts = _PART_OF.findall(said)
    if small.figure.kind is great.figure.kind is FigureKind.COUNT:
        parts += _SETTLED.findall(fold(small.before))
    return not _words(" ".join(parts)) <= great.every


def _are_of_two_bases(one: _Scope, other: _Scope) -> bool:
    """Tell whether one percentage is of all who live there, and the other of the members."""
    said = [fold(f"{scope.before} {scope.behind}") for scope in (one, other)]
    of_all, of_some = ([bool(words.search(clause)) for clause in said] for words in (_OF_PEOPLE, _OF_MEMBERS))
    ends = [of_all[at] and not of_some[at] and of_some[1 - at] and not of_all[1 - at] for at in range(2)]
    return one.figure.unit == "%" and any(ends)


def _are_of_two_sectors(one: _Scope, other: _Scope) -> bool:
    """Tell whether the clauses before one percentage name a sector of which the other's sentence says nothing."""
    if one.figure.unit != "%":
        return False
    return any(
        not _words(" ".join(compiled(_SECTOR).findall(fold(mine.before)))) <= its.every
        for mine, its in ((one, other), (other, one))
    )


def _scope_of(line: Line, figure: Figure) -> _Scope:
    text, span, section = line.report.text, line.sentence.span, line.section
    before, after = text[span.start : figure.span.start], text[figure.span.end : span.end]
    closes = _CLOSES.search(after)
    behind = after[: closes.start()] if closes else after
    return _Scope(
        figure, _ENDS.split(before)[-1], behind, _words(f"{section.title if section else ''} {span.of(text)}")
    )


def _words(said: str) -> frozenset[str]:
    """Return the telling syllables of a text, and what it says to be done."""
    return (frozenset(told_syllables(said)) - idle_words()) | {f"={deed}" for deed in deeds_in(fold(said))}


def _is_of_more(great: _Scope, small: _Scope) -> bool:
    """Tell whether the greater figure is said to be of another season, or of more than the other's sentence tells."""
    said = [fold(f"{scope.before} {scope.behind}") for scope in (great, small)]
    wide, narrow = ({*_SEASON.findall(each)} for each in said)
    # "Đợt một 486, đợt hai 539, cả năm là 1.025" tells of all of it too.
    narrowed = narrow and not _ALL_YEAR.search(fold(_MARK.split(small.before)[-1]))
    if narrowed and (not wide <= narrow or (not wide and _ALL_YEAR.search(fold(great.before)))):
        return True
    return any(
        # Abbreviations are known by their capitals.
        _is_joined(part[: at.start()], part[at.end() :], small.every)
        for part in (great.before, great.behind)
        for at in _JOINED.finditer(fold(part))
    )


def _is_joined(first: str, second: str, known: frozenset[str]) -> bool:
    """Tell whether what stands before an "và" is known, or the unit itself, and what stands behind it is not."""
    before = _MARK.split(first)[-1]
    left = told_syllables(before)[-2:]
    right = [word for word in told_syllables(_MARK.split(second)[0])[:_LED] if word not in idle_words()][:2]
    return bool(before.strip() and right) and known.issuperset(left) and not known.issuperset(right)


def _lacks_alone(one: _Scope, other: _Scope) -> bool:
    """Tell whether one figure counts those that fall short ("02 đơn vị chậm nộp"), and of the other nothing says so.

    What is owed may be told anywhere in its sentence: "Nợ kinh phí: 02 đơn vị, 312 triệu đồng".
    """
    words = _shortfalls_of(one)
    paid = _PAID.search(fold(other.before))
    owed = one.figure.unit in {"đồng", "%"} and not paid and _words(" ".join(words)) <= other.every
    return bool(words) and not _shortfalls_of(other) and not owed


def _is_paid(scope: _Scope) -> bool:
    """Tell whether money is what was paid of a debt ("thu nợ kinh phí được 215 triệu đồng"), and not what is owed."""
    own = fold(_MARK.split(scope.before)[-1])
    said = own if _OWED.search(own) else fold(scope.before)
    paid = _PAID.search(said) or (_PAYS.search(own) and _OWED.search(fold(scope.behind)))
    return scope.figure.unit == "đồng" and bool(paid)


def _shortfalls_of(scope: _Scope) -> list[str]:
    own = _MARK.split(scope.before)[-1]
    # Written out, as the words are that the other sentence is asked for.
    return _shortcomings().findall(expand(f"{own} {scope.behind}"))


def _is_extreme(scope: _Scope) -> bool:
    """Tell whether a figure is said to be the least or the most of several ("thấp nhất 30.000 đồng")."""
    return bool(_EXTREME.search(fold(_MARK.split(scope.before)[-1])))


@functools.cache
def _shortcomings() -> re.Pattern[str]:
    return whole_words(role_words()["shortcoming"], blanks=r"\s+")


def _are_two_deeds(one: _Scope, other: _Scope) -> bool:
    """Tell whether two sentences say of the same bodies or persons what the other does not say at all.

    `one` is the smaller number. Digits that were exchanged are too rare to be a chance.
    """
    exchanged = misprint_of(one.number, other.number) is Misprint.EXCHANGED
    if exchanged or not all(map(_is_of_those_who_are_there, (one, other))):
        return False
    first, second = told_syllables(one.behind), told_syllables(other.behind)
    same = 0
    while same < min(len(first), len(second)) and first[same] == second[same]:
        same += 1
    named = _words(" ".join(first[:same]))
    own = [_words(f"{scope.before} {scope.behind}") - named for scope in (one, other)]
    apart = own[0].isdisjoint(other.every) and own[1].isdisjoint(one.every)
    # Some of a whole of which nothing is said ("có 13 bệnh viện") may have done it.
    told = bool(own[0]) and bool(same) and not any(word.startswith("=") for word in named)
    return told and apart


def _is_of_those_who_are_there(scope: _Scope) -> bool:
    """Tell whether bodies or persons are counted: other things are made by what is done."""
    words = fold(scope.figure.counted).split(",")[0].split()
    heads = {" ".join(words[:end]) for end in range(1, len(words) + 1)}
    counted = scope.figure.kind is FigureKind.COUNT or scope.figure.low == scope.figure.high
    return counted and not heads.isdisjoint(nouns_of("person") | nouns_of("organisation"))
