"""A share of one thing told twice: "69/85 CĐCS tốt trở lên (81,2%)", then "tỷ lệ CĐCS tốt trở lên đạt 84,7%".

What the share is of must be said in the same words in both places, hardly any of its own on either side; then the two
may differ by more than a slip of the pen. The assessment may tell it as a percentage, as so many, or as all of them.
"""

import functools
import itertools
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Final, NamedTuple

from nlp_reports.figures.agreement import HUNDRED, is_exact, step_of
from nlp_reports.figures.clauses import idle_words
from nlp_reports.figures.distinct import are_distinct
from nlp_reports.figures.kinship import Weight
from nlp_reports.figures.ledger import Entry, entries_of
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.in_words import words_as_figure
from nlp_reports.figures.relations.percent import share as share_of
from nlp_reports.figures.relations.told_twice.unsourced import are_of_one_part
from nlp_reports.figures.retelling import told_words
from nlp_reports.figures.vocabulary import nouns_of, role_words
from nlp_reports.model import Evidence, Figure, FigureKind, SectionKind, Span
from nlp_reports.text import fold

# Between what a share is reckoned from and the share.
_BESIDE: Final = re.compile(
    r"(?:\s*[^\W\d]+){0,6}?\s*(?:[,(=–-]\s*|\s)(?:(?:mới|chỉ|tức|là|đạt|bằng|chiếm|tỷ lệ|tương đương|tương ứng)\s*)*$"
)
_STARTS: Final = re.compile(r"[;.](?!\d)")
_MARK: Final = re.compile(r"[,:()–](?!\d)")
_TO_NUMBER: Final = re.compile(r"[^;,.()\d]*\s(?:trên|từ|hơn|dưới|đến|tiêu chí|loại|lần)\s+\d")
_CLOSES: Final = re.compile(r"[;,.()–](?!\d)|\s(?:và|trong đó|riêng)\s")
_ALL: Final = re.compile(
    r"\b(?:tất cả|toàn bộ|mọi|cả(?! nước| tỉnh| huyện| xã| năm| ngành))\s+(?:số\s+|các\s+)?"
    r"(?:\d+\s+)?(?P<what>[^;.,()\d]{2,60}?)\s+(?:đã|đều)\s+(?P<deed>[^;.,()\d]{4,90})"
)
_NONE_BELOW: Final = re.compile(
    r"\bkhông\s+(?:(?:có|còn)\s+)?(?P<what>[^;.,()\d]{2,30}?)\s+nào\s+(?:(?:bị|xếp|loại|ở)\s+)*dưới\s+"
    r"(?:(?:mức|loại)\s+)?(?P<grade>[^;.,()\d]{3,30})"
)
# "Công tác nữ công: 97% CĐCS xếp loại tốt trở lên" is of that work alone, "Ở các xã vùng thấp, 100% …" of those.
_FIELD: Final = re.compile(r"(?:^|[;.]\s)\W*(?:công tác|về|phong trào|lĩnh vực|mảng)\s+(?P<scope>[^;.:,()\d]{2,50}):")
_OPENS: Final = re.compile(
    r"(?:^|[;.,:]\s)\W*(?P<scope>(?:ở|tại|đối với|với|riêng|trong số|trong các|nhiều năm|từ năm|trên địa bàn)\s"
    r"[^;.:,()]{2,60}),"
)
# Whom a grade could not be given, or who need not have done it, leaves "100%" of the rest.
_EXEMPT: Final = re.compile(
    r"\b(?:chưa đủ|mới thành lập|mới lập|không (?:xếp|thuộc|đủ)|chưa (?:đến|tới) (?:kỳ|hạn)|giải thể|sáp nhập"
    r"|(?:tạm )?(?:dừng|ngừng) hoạt động|miễn)\b"
)
_ASIDE: Final = re.compile(
    r"\b(?:chỉ tiêu|phấn đấu|năm (?:trước|ngoái|20\d\d)|cùng kỳ|so với|tăng|giảm|vượt|hụt|thiếu|khối|riêng|trong đó"
    r"|ước|dự kiến|quý|tháng|học kỳ|số còn lại|khu vực|nhiệm kỳ|giai đoạn|cao hơn|thấp hơn|cấp trên|không|chưa"
    r"|đúng hạn|toàn)\b"
)
_OVERDUE: Final = frozenset({"quá", "hạn"})
_OWED: Final = frozenset({"nợ", "=nợ", "dư", "vốn", "uỷ", "thác", "=vay", "vay"})
_BACK: Final = 3
_NEAR: Final = 0.7
_HALF, _MOST = 0.5, 0.8
_FAR: Final = Decimal(25)


class _Share(NamedTuple):
    """A share of something: its sentence, what it tells, what it comes to (None of so many), and its figures."""

    line: Line
    entry: Entry
    percent: Decimal | None
    figures: tuple[Figure, ...]


def shares_retold(lines: Sequence[Line], entries: Sequence[Entry], weight: Weight) -> Iterator[Relation]:
    """Yield the shares of the assessment that those of the results, told of the same, contradict."""
    known = {entry.figure.ref: entry for entry in entries}
    shares = [one for at, line in enumerate(lines) if not line.planned for one in _shares(lines, at, known)]
    told = [one for one in shares if not one.entry.judges]
    claims = [one for one in shares if one.entry.judges]
    claims += [one for line in lines if _judges(line) for one in (*_counts(line, known), *_all_in(line))]
    for one in claims:
        like = [other for other in told if _are_one(one, other, weight) and _are_of_one_scope(one, other)]
        like.sort(key=lambda other: -_near(one, other, weight))
        if like and all(_differ(one, other) for other in like) and not _is_borne_out(one, entries, weight):
            first, second = in_order((one.figures[0], like[0].entry.figure))
            yield Relation(RelationKind.CONFLICT, Outcome.NOT, (first, second), first.span)


@functools.cache
def _idle() -> frozenset[str]:
    """Return the syllables that say nothing of what a share is of."""
    return idle_words() | frozenset(role_words()["share_idle"])


def _shares(lines: Sequence[Line], at: int, known: Mapping[int, Entry]) -> Iterator[_Share]:
    """Yield the shares that a sentence tells, each with the clause around it and what it is reckoned from."""
    line = lines[at]
    done, text = line.sentence.span.start, line.report.text
    for figures in _runs(line):
        head, last = figures[0], figures[-1]
        share = next((one for one in figures if one.kind is FigureKind.RATIO), last)
        percent = share_of(share) if share.kind is FigureKind.RATIO else share.value
        before, behind = text[done : head.span.start], text[last.span.end : _end(line, last)]
        between = " ".join(text[one.span.end : two.span.start] for one, two in itertools.pairwise(figures))
        done = last.span.end
        entry = known.get(share.ref)
        if entry is None or percent is None or not is_exact(share) or not entry.told or _is_of_some(line, last):
            continue
        around = entry.around if entry.judges else entry.around | _ahead(lines, at)
        read = partial(_clause, before, f"{between}   {behind}")
        yield _Share(line, replace(entry, read=read, around=around), percent, (share,))


def _runs(line: Line) -> Iterator[tuple[Figure, ...]]:
    """Yield each share with what it is reckoned from, right before it."""
    run: list[Figure] = []
    for at, figure in enumerate(line.figures):
        if run and not _BESIDE.fullmatch(line.between(run[-1], figure)):
            run = []
        run.append(figure)
        after = line.figures[at + 1] if at + 1 < len(line.figures) else None
        percent = after is not None and after.kind is FigureKind.PERCENTAGE
        of_it = percent and after is not None and _BESIDE.fullmatch(line.between(figure, after))
        if figure.kind is FigureKind.PERCENTAGE or (figure.kind is FigureKind.RATIO and not of_it):
            yield tuple(run)
            run = []


def _end(line: Line, last: Figure) -> int:
    """Return where the clause behind a share ends; what closes a bracket right behind it does not end it."""
    behind = line.figures[line.place_of(last) + 1 :]
    end = behind[0].span.start if behind else line.sentence.span.end
    start = last.span.end + line.report.text.startswith(")", last.span.end)
    closes = _CLOSES.search(line.report.text, start, end)
    return closes.start() if closes else end


def _is_of_some(line: Line, last: Figure) -> bool:
    """Tell whether a number behind says which of them are meant ("chi hội có quỹ trên 10 triệu đồng")."""
    return _TO_NUMBER.match(line.after(last)) is not None


def _clause(before: str, behind: str) -> str:
    """Return what is said around a share: in the last part of its sentence, or in more where that tells nothing."""
    own = _STARTS.split(before)[-1]
    clause = f"{_MARK.split(own)[-1]}   {behind}"
    return clause if told_words(clause) - _idle() else f"{own}   {behind}"


def _ahead(lines: Sequence[Line], at: int) -> frozenset[str]:
    """Return the words of the sentences before, which may say what those of the next one are."""
    line = lines[at]
    before = (one for one in lines[max(0, at - _BACK) : at] if one.sentence.section == line.sentence.section)
    return frozenset().union(*(told_words(one.sentence.span.of(line.report.text)) for one in before))


def _judges(line: Line) -> bool:
    section = line.section
    return not line.planned and section is not None and section.kind is SectionKind.ASSESSMENT


def _counts(line: Line, known: Mapping[int, Entry]) -> Iterator[_Share]:
    """Yield the counts of the assessment, which may be those of whom the results tell a ratio."""
    for figure in line.figures:
        entry = known.get(figure.ref)
        plain = figure.kind is FigureKind.COUNT and not (figure.unit or figure.period or figure.per)
        plain = plain and not _is_of_some(line, figure)
        if entry is not None and plain and entry.told and entry.noun:
            yield _Share(line, entry, None, (figure,))


def _all_in(line: Line) -> Iterator[_Share]:
    """Yield what the assessment says of all, or of none below a grade."""
    for said in (*_ALL.finditer(line.text), *_NONE_BELOW.finditer(line.text)):
        span = line.span_of(said)
        words = words_as_figure(line, Span(span.start, line.span_of(said, "what").end))
        # Read as "100%" is: the entry says of what.
        told = replace(words, kind=FigureKind.PERCENTAGE, evidence=Evidence.YES, value=HUNDRED, unit="%")
        written = line.report.text
        what, behind = (line.span_of(said, name).of(written) for name in said.groupdict())
        clause = f"{what} {behind}{' trở lên' if 'grade' in said.groupdict() else ''}"
        for entry in entries_of((replace(line, figures=(told,)),), ()):
            yield _Share(line, replace(entry, read=partial(str, clause)), HUNDRED, (words,))


def _are_of_one_scope(one: _Share, other: _Share) -> bool:
    """Tell whether neither sentence opens with a work, a place or a time that the other one does not name."""
    first, second = one.entry, other.entry
    known = _scope_of(one, _FIELD) | _scope_of(one, _OPENS) <= second.reach and _scope_of(other, _OPENS) <= first.reach
    return known and not (one.percent == HUNDRED and _EXEMPT.search(other.line.text))


def _scope_of(one: _Share, opens: re.Pattern[str]) -> frozenset[str]:
    said = opens.search(one.line.before(one.figures[0]))
    return told_words(said["scope"]) - _idle() if said else frozenset()


def _are_one(one: _Share, other: _Share, weight: Weight) -> bool:
    """Tell whether two shares are said to be of the same, and neither says more of it than the other."""
    first, second = one.entry, other.entry
    if one.percent is None and not _may_be_of(first, second):
        return False
    if first.figure.sentence == second.figure.sentence or _near(one, other, weight) < _NEAR:
        return False
    idle = _idle() | (_OWED if first.said & second.said >= _OVERDUE else frozenset())
    aside = [frozenset(_ASIDE.findall(fold(each.clause))) for each in (first, second)]
    if not (first.said - idle <= second.reach and second.said - idle <= first.reach) or aside[0] != aside[1]:
        return False
    first, second = _counting(first, second), _counting(second, first)
    return are_of_one_part(first, second) and not are_distinct(first, second)


def _may_be_of(count: Entry, ratio: Entry) -> bool:
    """Tell whether a count may be of those whom a ratio tells."""
    figure = ratio.figure
    return figure.kind is FigureKind.RATIO and count.counts_like(ratio) and count.number <= (figure.high or 0)


def _counting(entry: Entry, other: Entry) -> Entry:
    """Return an entry that counts what the other does, where its clause names that: it makes none of a part."""
    named = bool(other.noun) and not entry.noun and other.noun <= entry.said
    return replace(entry, figure=replace(entry.figure, counted=other.figure.counted)) if named else entry


def _near(one: _Share, other: _Share, weight: Weight) -> float:
    """Return how much the clauses of two shares have in common beside what they count."""
    first, second = one.entry, other.entry
    counted = first.noun | second.noun | _noun_behind(first) | _noun_behind(second)
    return math.fsum(map(weight, (first.said & second.said) - _idle() - counted))


def _noun_behind(entry: Entry) -> frozenset[str]:
    """Return the words of the body or person that stands behind a percentage ("100% cơ quan")."""
    said = fold(entry.clause).rpartition("   ")[2].split()
    known = nouns_of("organisation") | nouns_of("person")
    heads = [" ".join(said[:length]) for length in range(1, 5)]
    return told_words(max((head for head in heads if head in known), key=len, default=""))


def _differ(one: _Share, other: _Share) -> bool:
    """Tell whether two shares are surely two, though not so far apart that they must be of two things."""
    if one.percent is None or other.percent is None:
        figure, number = other.entry.figure, one.entry.number
        return number != figure.low and abs(number - (figure.low or 0)) * HUNDRED <= _FAR * (figure.high or 0)
    steps = [step_of(share.entry.figure) for share in (one, other) if share.entry.figure.kind is FigureKind.PERCENTAGE]
    return max((*steps, Decimal("0.01"))) < abs(one.percent - other.percent) <= _FAR


def _is_borne_out(one: _Share, entries: Sequence[Entry], weight: Weight) -> bool:
    """Tell whether a figure of the results or of a table tells the share, in half of its words at least."""
    said = one.entry.said - _idle()
    whole = math.fsum(map(weight, said))
    percent = one.entry.number if one.percent is None else one.percent
    unit = "" if one.percent is None else "%"
    shown = one.figures[0].unit == "%"
    step = step_of(one.figures[0]) if shown else Decimal("0.05")
    return any(
        not entry.judges
        and entry.figure.unit == unit
        and any(abs((number or 0) - percent) < step for number in entry.written)
        and math.fsum(map(weight, said & entry.reach)) >= whole * (_HALF if unit else _MOST)
        for entry in entries
    )
