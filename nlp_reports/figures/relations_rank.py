"""What is said to be more or less than another, or the most or least of several, held against the values told of each.

So it is in "Cụm A 41 đơn vị, cụm B 47 đơn vị. Cụm A dẫn đầu". Each must be named by the words at its value, and the
words that rank them must name no other measure.
"""

import functools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from nlp_reports.figures.agreement import is_exact
from nlp_reports.figures.cells import columns_of, is_total, row_label
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.vocabulary import nouns_of
from nlp_reports.figures.wholes import is_person
from nlp_reports.lexicon import table
from nlp_reports.model import Evidence, Figure, FigureKind, FigureRole, Report, Span
from nlp_reports.text import fold, whole_words

_WORD: Final = re.compile(r"\w+")
_DIGIT: Final = re.compile(r"\d")
_CLAUSE: Final = re.compile(r"[;.]|\b(?:song|nhưng|tuy nhiên|ngược lại|còn|trong khi)\b")
_ENDS: Final = re.compile(r"[,;.(]|\b(?:và|song|nhưng|nên|vì|do|để|tuy|còn|trong khi)\b")
_LABEL: Final = re.compile(r"[,;:(.–](?!\d)|\s-\s")
_BEHIND: Final = re.compile(r"[,;.()]|\bvà\b")
# Of these one may be part of another or of another time, or less may be better.
_NO_RUN: Final = re.compile(
    r"\b(?:trong đó|gồm|bao gồm|tổng|tổng số|kế hoạch|chỉ tiêu|bình quân|trung bình|cùng kỳ|mỗi|riêng|tăng|giảm"
    r"|vi phạm|tai nạn|nợ|thiệt hại|giờ|phút|giây|muộn|chậm|lỗi)\b"
)
_SHARE: Final = re.compile(r"\btỷ lệ\b")
_TIMES: Final = re.compile(
    r"(?:\s*[^\W\d]+){0,4}\s*,\s*(?:tức\s+)?gấp\s+(?P<word>đôi|hai|ba|bốn|năm)(?:\s+lần)?\s+(?!năm\b|cùng\b|kế\b|so\b|mức\b)"
    r"(?P<other>(?:[^\W\d]+\s+){1,10}?)(?:\(\s*)?$"
)
_MANY: Final = {"đôi": 2, "hai": 2, "ba": 3, "bốn": 4, "năm": 5}
_KINDS: Final = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.PERCENTAGE})
_FAR: Final = Decimal("0.08")
_BACK, _TWO = 2, 2


class _One(NamedTuple):
    """A value and the words, folded, that name whose it is."""

    words: frozenset[str]
    figure: Figure
    value: Decimal
    head: str


class _Run(NamedTuple):
    """Values of one measure, each with its name, and all words that are told with them."""

    every: tuple[_One, ...]
    words: frozenset[str]


class _Claim(NamedTuple):
    """What is ranked: words before and behind those that rank, how, and the words that say so."""

    before: str
    behind: str
    role: str
    span: Span


def ranked(report: Report, lines: Sequence[Line], figures: Sequence[Figure]) -> Iterator[Relation]:
    """Yield the ranks that sentences give to what they or those before them, or the table above, tell the values of."""
    for at, line in enumerate(lines):
        if "gấp" in line.text:
            yield from _times(line)
        if not _ranks().search(line.text):
            continue
        own = [one for one in line.figures if _DIGIT.search(one.text)]
        start = own[-1].span.end if own else line.sentence.span.start
        claims = list(_claims(line, start))
        if not claims:
            continue
        near = [one for one in lines[max(0, at - _BACK) : at] if one.sentence.paragraph == line.sentence.paragraph]
        shares = bool(_SHARE.search(line.text))
        run = _run([line] if own else near, shares=shares)
        for claim in claims:
            told = run if own or run or at == 0 else None
            yield from _judged(line, told or _above(report, line, figures, claim), claim)


def _times(line: Line) -> Iterator[Relation]:
    """Read "Xã A góp 92 triệu đồng, gấp đôi xã B là xã góp 51 triệu đồng"."""
    for one, other in zip(line.figures, line.figures[1:], strict=False):
        said = _TIMES.fullmatch(line.between(one, other))
        alike = one.unit == other.unit and one.kind is other.kind and one.kind in _KINDS
        if said is None or not alike or not one.value or not other.value or not is_exact(one, other):
            continue
        if one.unit or one.counted == other.counted:
            many = Decimal(_MANY[said["word"]])
            if abs(one.value / other.value - many) > many * _FAR:
                yield Relation(RelationKind.CHANGE, Outcome.NOT, (one, other), where_of(one, other))


def _claims(line: Line, start: int) -> Iterator[_Claim]:
    """Yield what is ranked behind `start`, where no other measure is named with it."""
    said, done = line.folded[start : line.sentence.span.end], 0
    for cue in _ranks().finditer(said):
        opens = [found.end() for found in _CLAUSE.finditer(said, done, cue.start())]
        ends = _ENDS.search(said, cue.end())
        before = said[opens[-1] if opens else done : cue.start()]
        behind = said[cue.end() : ends.start() if ends else len(said)]
        done = ends.end() if ends else len(said)
        if not _others().search(before) and not _others().search(behind):
            yield _Claim(before, behind, _roles()[" ".join(cue[0].split())], Span(cue.start(), cue.end()).shift(start))


def _run(near: Sequence[Line], *, shares: bool) -> _Run | None:
    """Return the values of sentences with their names, None where they are not of one measure."""
    told = [(line, one) for line in near for one in line.figures if _DIGIT.search(one.text)]
    kept = [(line, one) for line, one in told if (one.unit == "%") is shares]
    mixed = not shares and len(kept) < len(told)
    if len(kept) < _TWO or mixed or any(_NO_RUN.search(line.text) for line in near):
        return None
    if not _are_alike([one for _, one in kept]):
        return None
    words = frozenset(_WORD.findall(" ".join(line.text for line in near)))
    names = [_name_before(line, one, [each for _, each in kept]) for line, one in kept]
    if not all(map(_names, names)):
        # "340 nam và 310 nữ" names each behind its number; whatever persons they are said to be, they are these.
        names = [_name_behind(line, one) for line, one in kept]
        words |= _persons() if all(is_person(one) for _, one in kept) else frozenset()
    every = tuple(_one(name, figure) for name, (_, figure) in zip(names, kept, strict=True))
    return _Run(every, words) if all(one.words for one in every) else None


def _are_alike(figures: Sequence[Figure]) -> bool:
    kinds = {(one.kind, one.unit) for one in figures}
    plain = all(one.value is not None and one.role in {FigureRole.ACTUAL, FigureRole.BASE} for one in figures)
    return len(kinds) == 1 and next(iter(kinds))[0] in _KINDS and plain and is_exact(*figures)


def _name_before(line: Line, figure: Figure, kept: Sequence[Figure]) -> str:
    """Return the words before a value that name it, from the value before it on."""
    last = next((one for one in reversed(kept) if one.span.end <= figure.span.start), None)
    inside = last is not None and last.sentence == figure.sentence
    since = line.between(last, figure) if last and inside else line.before(figure)
    noun = fold(last.counted) if last and inside else ""
    pieces = _LABEL.split(since.lstrip().removeprefix(noun) if noun else since)
    return next((piece for piece in reversed(pieces) if _names(piece)), "")


def _name_behind(line: Line, figure: Figure) -> str:
    at = line.place_of(figure)
    until = line.figures[at + 1].span.start if at + 1 < len(line.figures) else line.sentence.span.end
    return _BEHIND.split(line.folded[figure.span.end : until])[0]


def _names(said: str) -> frozenset[str]:
    """Return the words of a name, those left out that any may have."""
    return frozenset(word for word in _WORD.findall(said) if word not in _bare())


def _one(name: str, figure: Figure) -> _One:
    words = _WORD.findall(name)
    return _One(frozenset(words), figure, figure.value or Decimal(0), words[0] if words else "")


def _above(report: Report, line: Line, figures: Sequence[Figure], claim: _Claim) -> _Run | None:
    """Return the column of the table right above the sentence that its words name, or the only one of numbers."""
    start = line.sentence.span.start
    found = next(
        ((at, one) for at, one in enumerate(report.tables, start=1) if _is_right_above(report, one.span.end, start)),
        None,
    )
    if found is None:
        return None
    number, above = found
    columns = columns_of(above)
    labels = {row[0].row: row_label(row, columns) for row in above.rows if row}
    told: dict[int, list[Figure]] = {}
    for figure in figures:
        inside = figure.cell and figure.cell.table == number and figure.evidence is not Evidence.NO
        if inside and figure.cell and not is_total(labels[figure.cell.row]):
            told.setdefault(figure.cell.column, []).append(figure)
    said = set(_WORD.findall(f"{claim.before} {claim.behind}"))
    titles = {at: set(_WORD.findall(fold(columns[at].title))) - _bare() for at in told if at in columns}
    named = [at for at, title in titles.items() if title & said] if len(told) > 1 else list(titles)
    if len(named) != 1 or not _are_alike(told[named[0]]):
        return None
    every = tuple(_one(fold(labels[one.cell.row]), one) for one in told[named[0]] if one.cell)
    words = frozenset(_WORD.findall(fold(" ".join(column.title for column in columns.values()))))
    return _Run(every, words)


def _is_right_above(report: Report, end: int, start: int) -> bool:
    return end <= start and not report.text[end:start].strip()


def _judged(line: Line, run: _Run | None, claim: _Claim) -> Iterator[Relation]:
    """Yield a rank that the values of the run rule out."""
    if run is None or _foreign(run, f"{claim.before} {claim.behind}"):
        return
    one = _named(run, claim.before)
    if one is None:
        return
    up = claim.role in {"most", "more"}
    if claim.role in {"more", "less"}:
        other = _named(run, claim.behind)
        rivals = [other] if other and other is not one else []
    else:
        rivals = [other for other in run.every if _may_rival(run, one, other)]
    wrong = [other for other in rivals if (other.value >= one.value if up else other.value <= one.value)]
    if claim.role in {"most", "least"}:
        wrong = [other for other in wrong if other.value != one.value]
    if wrong:
        worst = max(wrong, key=lambda other: abs(other.value - one.value))
        word = Figure(
            claim.span, claim.span.of(line.report.text), FigureKind.INDEFINITE, Evidence.NO, sentence=line.sentence.ref
        )
        used = tuple(sorted((one.figure, worst.figure, word), key=lambda figure: figure.span.start))
        yield Relation(RelationKind.CHANGE, Outcome.NOT, used, claim.span)


def _may_rival(run: _Run, one: _One, other: _One) -> bool:
    """Tell whether another value is of one of the same kind, not what several come to."""
    if other is one:
        return False
    rest = sum((each.value for each in run.every if each is not other), Decimal(0))
    return other.head == one.head or (len(run.every) > _TWO and other.value < rest)


def _named(run: _Run, said: str) -> _One | None:
    """Return the value that words name: the one whose whole name they hold, or the only one that they point at."""
    words = frozenset(_WORD.findall(said))
    whole = [one for one in run.every if one.words - _bare() and one.words - _bare() <= words]
    most = max((len(one.words - _bare()) for one in whole), default=0)
    longest = [one for one in whole if len(one.words - _bare()) == most]
    if longest:
        return longest[0] if len(longest) == 1 else None
    pointing = [word for word in words if 0 < sum(word in one.words for one in run.every) < len(run.every)]
    pointed = [one for one in run.every if pointing and all(word in one.words for word in pointing)]
    return pointed[0] if len(pointed) == 1 else None


def _foreign(run: _Run, said: str) -> bool:
    """Tell whether words name anything that was not told with the values."""
    known = run.words.union(*(one.words for one in run.every))
    return not set(_WORD.findall(said)) - _bare() <= known


@functools.cache
def _roles() -> dict[str, str]:
    return {fold(row["word"]): row["role"] for row in table("rank_words")}


@functools.cache
def _ranks() -> re.Pattern[str]:
    return whole_words([word for word, role in _roles().items() if role not in {"other", "idle"}], blanks=r"\s+")


@functools.cache
def _others() -> re.Pattern[str]:
    return whole_words([word for word, role in _roles().items() if role == "other"], blanks=r"\s+")


@functools.cache
def _persons() -> frozenset[str]:
    return frozenset(" ".join(nouns_of("person")).split())


@functools.cache
def _bare() -> frozenset[str]:
    """Return the syllables of words that say nothing of whose a value is."""
    return frozenset(" ".join(word for word, role in _roles().items() if role == "idle").split())
