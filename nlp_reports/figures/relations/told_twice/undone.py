"""What is said not to be done yet, held against what was done of all: "22/24 chi hội xong", "còn 04 chi hội chưa xong".

More than the rest contradict the ratio whatever else it says of those who did ("đúng hạn"); fewer, only where it says
nothing else.
"""

import itertools
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from nlp_reports.figures.clauses import idle_words
from nlp_reports.figures.cues import cues
from nlp_reports.figures.deeds import deeds_in
from nlp_reports.figures.kinship import Weight
from nlp_reports.figures.ledger import Entry
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.retelling import are_persons, told_words
from nlp_reports.figures.vocabulary import nouns_of
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_MAY: Final = cues(["chưa", "không"])
_LEFT: Final = re.compile(r"\b(?:còn|vẫn còn|hiện còn)(?:\s+(?:có|tới|đến|lại))*\s*$")
# "27 doanh nghiệp có công đoàn mà chưa có thoả ước": who has not done it opens the sentence.
_OPENS: Final = re.compile(r"(?:[^;.:\d]{1,30}:)?\W*(?:(?:có|nay|hiện|mới)\s+)*$")
# What an earlier time left is no rest of this one's.
_OF_OTHER_TIME: Final = re.compile(
    r"\b(?:(?:năm|kỳ|quý|tháng|nhiệm kỳ) (?:trước|ngoái)|đầu (?:năm|kỳ)|chuyển sang|tồn)\b[^.;]*$"
)
_EARLIER: Final = re.compile(r"\b(?:năm|kỳ|quý|khoá|nhiệm kỳ) (?:trước|ngoái)\b")
_UNDONE: Final = re.compile(
    r"\s*(?:[^\W\d]+\s+){0,16}?(?:mà\s+)?(?P<no>chưa|không)\s+(?P<what>[^;.,()\d]{3,70}?)(?=[;.,()]|\s+(?:do|vì|nên|bởi)\b|$)"
)
_SAYS_NOTHING: Final = frozenset(
    [
        "xong",
        "hoàn",
        "thành",
        "tổ",
        "chức",
        "đã",
        "được",
        "có",
        "thực",
        "hiện",
        "tiến",
        "hành",
        "kịp",
        "kết",
        "quả",
        "việc",
        "đạt",
        "hết",
        "còn",
        "chưa",
        "trong",
        "làm",
        "mở",
        "chịu",
        "ra",
        "tên",
    ]
)
_SECTOR: Final = frozenset({"khối", "khu", "vực"})
_NO_PART: Final = frozenset({"chưa", "còn", "không", "chậm"})
# "Còn 02 CĐCS chưa tổ chức đại hội, 03 CĐCS mới thành lập": others of the rest are told behind.
_AND_MORE: Final = re.compile(r"[^;.()\d]{0,80},\s*(?:và\s+)?(?:có\s+)?\d")
_DEPUTIES: Final = re.compile(r"\s*(?:[^\W\d]+\s+){0,3}?(?:phó|dự khuyết)\b(?! (?:chủ|bí|ban|giám))")
# What stands behind those is what they are, not what they did.
_AMONG: Final = re.compile(r"\b(?:ở|tại|với|cho|của|trong|thăm|kiểm tra|giám sát|khảo sát|làm việc với)\s*$")
_KNOWN, _RARE = 0.7, 0.6
# All of them have done what a full ratio tells: the words must leave no doubt of what that is.
_SURELY_KNOWN, _SOME = 0.9, 2
_ANY_BODY: Final = frozenset({"đơn vị", "cơ sở", "nơi"})


def undone(lines: Sequence[Line], entries: Sequence[Entry], weight: Weight) -> Iterator[Relation]:
    """Yield what is said not to be done of a thing, with the ratio that leaves another rest."""
    telling = [line for line in lines if line.figures and _MAY.stand_in(line) and not line.planned]
    if not telling:
        return
    left = [
        (
            figure,
            what,
            _denied(line, figure),
            _AND_MORE.match(line.after(figure)),
            not _LEFT.search(line.before(figure)),
        )
        for line in telling
        for figure in line.figures
        if (what := _undone_of(line, figure))
    ]
    ratios = [entry for entry in entries if _leaves_a_rest(entry)] + list(_done_of_all(entries)) if left else []
    for figure, what, denied, more, opens in left:
        like = [one for one in ratios if _tells(one, figure, what, weight) and not _is_of_those(one, figure, what)]
        like = [one for one in like if denied is None or _is_just_denied(one, what, denied, weight)]
        # Who opens a sentence may be some of the rest, and of a count told in turn another one.
        told = [one for one in like if one.figure.text.count("/")] if opens else like
        told = [one for one in told if {word for word in what if "=" not in word} <= one.said] or told
        if told and all(_contradicts(one, figure, what, weight, more=bool(more) or opens) for one in told):
            yield _wrong_rest(told[0].figure, figure)


def _leaves_a_rest(entry: Entry) -> bool:
    figure = entry.figure
    ratio = entry.told and figure.kind is FigureKind.RATIO and figure.low is not None and figure.high is not None
    return ratio and bool(entry.noun) and (figure.high or 0) >= (figure.low or 0) >= _SOME


def _done_of_all(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Yield "giải quyết 51 đơn" right behind "Tiếp nhận 57 đơn thư" as 51 of 57."""
    for whole, done in itertools.pairwise(entries):
        beside = whole.figure.sentence == done.figure.sentence is not None and whole.number > done.number > 1
        counts = whole.figure.kind is done.figure.kind is FigureKind.COUNT and whole.told and done.told
        if beside and counts and done.noun and _are_of(done, whole) and not done.figure.unit:
            figure = replace(done.figure, kind=FigureKind.RATIO, low=done.number, high=whole.number)
            yield replace(done, figure=figure, around=frozenset())


def _are_of(done: Entry, whole: Entry) -> bool:
    """Tell whether so many may be of so many: the same, any body, or persons both ("52 quần chúng, 38 người")."""
    persons = are_persons(done.figure.counted) and are_persons(whole.figure.counted)
    return done.noun <= whole.noun or fold(done.figure.counted) in _ANY_BODY or persons


def _undone_of(line: Line, figure: Figure) -> frozenset[str]:
    """Return the words of what was not done by so many, none where that is not said."""
    plain = figure.kind is FigureKind.COUNT and figure.role is FigureRole.ACTUAL and figure.comparator == "="
    before = line.before(figure)
    told = _LEFT.search(before) or _OPENS.fullmatch(before)
    if not plain or not figure.counted or not told or figure.period:
        return frozenset()
    # Deputies and substitutes are no rest of those whom they stand behind.
    others = _OF_OTHER_TIME.search(before) or _DEPUTIES.match(line.after(figure))
    said = None if others else _UNDONE.match(line.after(figure))
    if said is None or _EARLIER.search(said[0]):
        return frozenset()
    # As written, for short forms are known by their capitals.
    start = figure.span.end + said.start("what")
    what = line.report.text[start : start + len(said["what"])]
    if not told_words(what) - _SAYS_NOTHING - idle_words():
        # "Hội nghị người lao động còn 06 DN chưa mở": what it is stands before.
        what = f"{line.report.text[line.sentence.span.start : figure.span.start]} {what}"
    deeds = (f"={deed}" for deed in deeds_in(fold(what)))
    return told_words(what) - _SAYS_NOTHING - idle_words() | frozenset(deeds)


def _denied(line: Line, figure: Figure) -> frozenset[str] | None:
    """Return what is said of those who do not do a thing ("05 tổ hội ở bản xa không …"), None of those yet to do it."""
    said = _UNDONE.match(line.after(figure))
    if said is None or said["no"] != "không":
        return None
    return told_words(f"{figure.counted} {said[0][: said.start('no')]}") - idle_words()


def _is_just_denied(entry: Entry, what: frozenset[str], denied: frozenset[str], weight: Weight) -> bool:
    """Tell whether those who do not are told of just what the ratio is, and none of them of more."""
    besides = entry.own - what - denied - entry.noun - _SAYS_NOTHING - idle_words()
    return denied <= entry.reach and math.fsum(map(weight, besides)) < _RARE


def _tells(entry: Entry, figure: Figure, what: frozenset[str], weight: Weight) -> bool:
    """Tell whether a ratio of another sentence is of the same things and of what they had to do."""
    noun = told_words(figure.counted)
    persons = are_persons(figure.counted) and are_persons(entry.figure.counted)
    alike = noun <= entry.said or entry.noun <= noun or persons or _are_bodies(entry.figure, figure)
    # "Khối doanh nghiệp có 23/29 đơn vị" is of all that "08 doanh nghiệp" are some of.
    parts = (part for part in entry.parts - _NO_PART if not told_words(part) & noun)
    if entry.figure.sentence == figure.sentence or not alike or any(parts):
        return False
    known = math.fsum(map(weight, what & entry.reach))
    least = _KNOWN if entry.figure.high != entry.figure.low else _SURELY_KNOWN
    return known >= _RARE and known >= least * math.fsum(map(weight, what))


def _are_bodies(one: Figure, other: Figure) -> bool:
    """Tell whether one noun stands for any body ("46/46 đơn vị", "02 trường")."""
    nouns = {fold(one.counted), fold(other.counted)}
    return not nouns.isdisjoint(_ANY_BODY) and bool((nouns - _ANY_BODY) & nouns_of("organisation"))


def _is_of_those(entry: Entry, figure: Figure, what: frozenset[str]) -> bool:
    """Tell whether it only says which ones did something else: "Ký thoả ước ở 41/52 doanh nghiệp có công đoàn"."""
    # Two blanks stand for the number.
    ahead, _, behind = entry.clause.partition("  ")
    named = told_words(behind.strip().removeprefix(entry.figure.counted)) - _SAYS_NOTHING
    told = told_words(ahead) - _SAYS_NOTHING - idle_words() - told_words(figure.counted) - _SECTOR
    return {one for one in what if "=" not in one} <= named and bool(told or _AMONG.search(fold(ahead)))


def _contradicts(entry: Entry, figure: Figure, what: frozenset[str], weight: Weight, *, more: bool) -> bool:
    """Tell whether so many are not what a ratio leaves; where `more` are told behind them, fewer are no mistake."""
    rest = (entry.figure.high or 0) - (entry.figure.low or 0)
    besides = math.fsum(map(weight, entry.own - what - entry.noun - _SAYS_NOTHING - idle_words()))
    number = figure.value or 0
    # So many more than the rest are rather left by another number.
    far = number > 2 * rest > 0
    return (number > rest and not far) or (number < rest and besides < _RARE and not more)


def _wrong_rest(ratio: Figure, rest: Figure) -> Relation:
    """Return the rest as what is in doubt: it was reckoned from the ratio."""
    used = in_order((ratio, rest))
    left = (ratio.high or 0) - (ratio.low or 0)
    return Relation(RelationKind.CHANGE, Outcome.NOT, used, rest.span, Decimal(left), rest.value)
