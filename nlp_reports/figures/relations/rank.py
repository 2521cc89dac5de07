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
from nlp_reports.figures.amounts import AMOUNTS_AND_SHARES
from nlp_reports.figures.cells import columns_of, is_total, row_label
from nlp_reports.figures.cues import Cues, cues
from nlp_reports.figures.line import Line, in_order, where_of
from nlp_reports.figures.named_runs import (
    Named,
    Run,
    are_of_one_measure,
    bare_words,
    named,
    one_named,
    run_of,
    words_of,
)
from nlp_reports.figures.number_words import number_in_words
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.in_words import words_as_figure
from nlp_reports.figures.seats import syllables
from nlp_reports.lexicon import table
from nlp_reports.model import Evidence, Figure, FigureKind, Report, SectionKind, Span
from nlp_reports.text import fold, whole_words

_DIGIT: Final = re.compile(r"\d")
_CLAUSE: Final = re.compile(r"[;.]|\b(?:song|nhưng|tuy nhiên|ngược lại|còn|trong khi)\b")
_ENDS: Final = re.compile(r"[,;.(]|\b(?:và|song|nhưng|nên|vì|do|để|tuy|còn|trong khi)\b")
# Of these one may be part of another or of another time, or less may be better.
_NO_RUN: Final = re.compile(
    r"\b(?:trong đó|gồm|bao gồm|tổng|tổng số|kế hoạch|chỉ tiêu|bình quân|bq|trung bình|cùng kỳ|mỗi|riêng|tăng|giảm"
    r"|vi phạm|tai nạn|nợ|thiệt hại|giờ|phút|giây|muộn|chậm|lỗi)\b"
)
# "Nhiều nhất là xã Bình An" names it behind the rank.
_IS: Final = re.compile(
    r"\s*(?:(?:trong|giữa|ở)\s+(?:cả\s+)?(?:số\s+)?(?:các|hai|ba|bốn|năm|sáu|\d)\s+[^\W\d]+(?:\s+(?:này|ấy|đó))?\s+)?"
    r"(?:là|thuộc về)\s"
)
# "Các hộ khai được ít hơn" ranks none of those whose values were told.
_OF_SEVERAL: Final = re.compile(r"(?:^|\b(?:tuy nhiên|song|nhưng)\W+|[,;]\s*)\s*(?:các|những)\s")
_SHARE: Final = re.compile(r"\btỷ lệ\b")
_PARTED: Final = re.compile(r"[,;.:()]|\bvà\b")
_CAME: Final = re.compile(r"\b(?:kết nạp|phát triển|giới thiệu|thành lập|thoát|mới)\b")
_THERE_ARE: Final = re.compile(r"\bcó\s+(?:số\s+)?(?:lượng\s+)?(?!số\b)[^\W\d]+")
_TIMES: Final = re.compile(
    r"(?:\s*[^\W\d]+){0,4}\s*,\s*(?:tức\s+)?(?P<said>gấp\s+(?P<word>đôi|hai|ba|bốn|năm)(?:\s+lần)?)\s+(?!năm\b|cùng\b|kế\b|so\b|mức\b)"
    r"(?P<other>(?:[^\W\d]+\s+){1,10}?)(?:\(\s*)?$"
)
_MANY: Final = {"đôi": 2, "hai": 2, "ba": 3, "bốn": 4, "năm": 5}
_AMONG: Final = re.compile(r"\s*(?:trong|giữa)\s+(?:cả\s+)?(?:số\s+)?(?P<n>[^\W\d]+|\d{1,2})\s")
_SAYS_NOTHING: Final = frozenset({"chênh", "đều", "phong", "trào", "giữa", "các", "còn", "khá", "lệch", "cao", "tốt"})
_FAR: Final = Decimal("0.08")
_MOST: Final = 0.5
_BACK = 2


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
        if not _ranks().stand_in(line):
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
            # "Chi hội 5 đóng góp nhiều nhất": the last number is a name in what is ranked.
            if own and claim.span.start - len(claim.before) == start and not _PARTED.search(claim.before):
                continue
            told = run if own or run or at == 0 else None
            known = _told_before(line, own, told) if told and own else told
            if known is None or not _is_of_what_came(near if not own else [line], start, claim):
                known = known or _above(report, line, figures, claim)
                runs = [known] if known is not None or own else _told_elsewhere(lines, line, claim, shares=shares)
                yield from (one for told in runs for one in _judged(line, told, claim))


def _times(line: Line) -> Iterator[Relation]:
    """Read "Xã A góp 92 triệu đồng, gấp đôi xã B là xã góp 51 triệu đồng"."""
    for one, other in zip(line.figures, line.figures[1:], strict=False):
        said = _TIMES.fullmatch(line.between(one, other))
        alike = one.unit == other.unit and one.kind is other.kind and one.kind in AMOUNTS_AND_SHARES
        if said is None or not alike or not one.value or not other.value or not is_exact(one, other):
            continue
        if one.unit or one.counted == other.counted:
            many = Decimal(_MANY[said["word"]])
            if abs(one.value / other.value - many) > many * _FAR:
                span = Span(said.start("said"), said.end("said")).shift(one.span.end)
                yield Relation(
                    RelationKind.CHANGE, Outcome.NOT, (one, words_as_figure(line, span), other), where_of(one, other)
                )


def _claims(line: Line, start: int) -> Iterator[_Claim]:
    """Yield what is ranked behind `start`, where no other measure is named with it."""
    said, done = line.folded[start : line.sentence.span.end], 0
    for cue in _ranks().written.finditer(said):
        opens = [found.end() for found in _CLAUSE.finditer(said, done, cue.start())]
        ends = _ENDS.search(said, cue.end())
        before = said[opens[-1] if opens else done : cue.start()]
        behind = said[cue.end() : ends.start() if ends else len(said)]
        done = ends.end() if ends else len(said)
        if not _others().search(before) and not _others().search(behind):
            yield _Claim(before, behind, _roles()[" ".join(cue[0].split())], Span(cue.start(), cue.end()).shift(start))


def _told_before(line: Line, own: Sequence[Figure], run: Run) -> Run:
    """Return the values with the words up to the end of the last one's clause, not those that rank them."""
    start, end = line.sentence.span.start, own[-1].span.end
    behind = _ENDS.split(line.after(own[-1]))[0]
    told = words_of(f"{line.folded[start:end]} {behind}")
    return run._replace(words=told | (run.words - words_of(line.text)))


def _is_of_what_came(told: Sequence[Line], start: int, claim: _Claim) -> bool:
    """Tell whether values are of what came, and what is ranked is how many there are ("có số hội viên đông nhất")."""
    said = " ".join(line.folded[line.sentence.span.start : min(start, line.sentence.span.end)] for line in told)
    return bool(_CAME.search(said) and _THERE_ARE.search(claim.before) and not _CAME.search(claim.before))


def _run(near: Sequence[Line], *, shares: bool) -> Run | None:
    """Return the values of sentences with their names, None where they are not of one measure."""
    told = [(line, one) for line in near for one in line.figures if _DIGIT.search(one.text)]
    kept = [(line, one) for line, one in told if (one.unit == "%") is shares]
    mixed = not shares and len(kept) < len(told)
    return None if mixed or any(_NO_RUN.search(line.text) for line in near) else run_of(kept)


def _above(report: Report, line: Line, figures: Sequence[Figure], claim: _Claim) -> Run | None:
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
    said = words_of(f"{claim.before} {claim.behind}")
    titles = {at: words_of(fold(columns[at].title)) - bare_words() for at in told if at in columns}
    meant = [at for at, title in titles.items() if title & said] if len(told) > 1 else list(titles)
    if len(meant) != 1 or not are_of_one_measure(told[meant[0]]):
        return None
    every = tuple(named(fold(labels[one.cell.row]), one) for one in told[meant[0]] if one.cell)
    words = words_of(fold(" ".join(column.title for column in columns.values())))
    return Run(every, words)


def _told_elsewhere(lines: Sequence[Line], line: Line, claim: _Claim, *, shares: bool) -> list[Run]:
    """Return the only list of the results that tells of all that an assessment ranks."""
    section = line.section
    if section is None or section.kind is not SectionKind.ASSESSMENT or claim.role not in {"most", "least"}:
        return []
    lists = [one for one in lines if len(one.figures) > 2 and one is not line and not one.planned]
    runs = [run for one in lists if (run := _run([one], shares=shares)) is not None]
    known = [run for run in runs if len(run.every) > 2 and one_named(run, claim.behind) is not None]
    return [run for run in known if _is_spoken_of(run, line, claim)] if len(known) == 1 else []


def _is_spoken_of(run: Run, line: Line, claim: _Claim) -> bool:
    """Tell whether most of what the sentence says before the rank is told with the values, or it counts just these."""
    names = frozenset[str]().union(*(one.words for one in run.every)) | bare_words() | _SAYS_NOTHING
    head = {*syllables(line.folded[line.sentence.span.start : claim.span.start])} - names
    among = _AMONG.match(claim.behind)
    if not head and among:
        return number_in_words(among["n"]) == len(run.every) or among["n"] == str(len(run.every))
    return bool(head) and len(head & run.words) > len(head) * _MOST


def _is_right_above(report: Report, end: int, start: int) -> bool:
    return end <= start and not report.text[end:start].strip()


def _judged(line: Line, run: Run | None, claim: _Claim) -> Iterator[Relation]:
    """Yield a rank that the values of the run rule out."""
    prices = run is not None and any(one.figure.kind is FigureKind.RATE for one in run.every)
    inverted = _IS.match(claim.behind) if claim.role in {"most", "least"} else None
    before = claim.before.rpartition(",")[2] if inverted else claim.before
    behind = claim.behind[inverted.end() :] if inverted else claim.behind
    if run is None or prices or _foreign(run, f"{before} {behind}"):
        return
    one = one_named(run, claim.behind if inverted else claim.before)
    if one is None or (claim.role in {"more", "less"} and _OF_SEVERAL.search(claim.before)):
        return
    up = claim.role in {"most", "more"}
    if claim.role in {"more", "less"}:
        other = one_named(run, claim.behind)
        rivals = [other] if other and other is not one else []
    else:
        rivals = [other for other in run.every if _may_rival(run, one, other)]
    wrong = [other for other in rivals if (other.value >= one.value if up else other.value <= one.value)]
    if claim.role in {"most", "least"}:
        wrong = [other for other in wrong if other.value != one.value]
    if wrong:
        worst = max(wrong, key=lambda other: abs(other.value - one.value))
        three = (one.figure, worst.figure, words_as_figure(line, claim.span))
        used = in_order(three)
        yield Relation(RelationKind.CHANGE, Outcome.NOT, used, claim.span)


def _may_rival(run: Run, one: Named, other: Named) -> bool:
    """Tell whether another value is of one of the same kind, not what several come to."""
    if other is one:
        return False
    rest = sum((each.value for each in run.every if each is not other), Decimal(0))
    return other.head == one.head or (len(run.every) > 2 and other.value < rest)


def _foreign(run: Run, said: str) -> bool:
    """Tell whether words name anything that was not told with the values."""
    known = run.words.union(*(one.words for one in run.every))
    return not words_of(said) - bare_words() <= known


@functools.cache
def _roles() -> dict[str, str]:
    return {fold(row["word"]): row["role"] for row in table("rank_words")}


@functools.cache
def _ranks() -> Cues:
    return cues([word for word, role in _roles().items() if role not in {"other", "idle"}], blanks=r"\s+")


@functools.cache
def _others() -> re.Pattern[str]:
    return whole_words([word for word, role in _roles().items() if role == "other"], blanks=r"\s+")
