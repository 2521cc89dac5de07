"""What the words at a number say of it in an account: what there was, what came, what went, what is left."""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from typing import Final, NamedTuple

from nlp_reports.figures.carrying import in_scale, is_bare
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.numerals import amount
from nlp_reports.lexicon import table
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold, whole_words


class Part(StrEnum):
    """What a number is in an account."""

    START = "start"
    ADDED = "added"
    TAKEN = "taken"
    END = "end"
    UNKNOWN = "unknown"
    DOUBT = "doubt"


class Told(NamedTuple):
    """A number of a sentence and what it is in an account; of one of loans, `of_loans`.

    Attributes:
        noun: what stands right behind it, empty where that was said before.
        inside: it stands in brackets.
        fresh: a semicolon, or the end of a sentence, parts it from the number before.
        opened: a colon or a bracket stands right behind the number before.
        piece: words say that it is a part ("trong đó", "riêng").
        sums_up: it may be all that came or went ("tổng thu", "tăng").
        left: it is said to remain ("còn", "dư").
        so_far: it is all that came up to a time ("luỹ kế").
        reach: where the words end that tell what it is.
        apart: its clause opens with a place or body below ("xã Kim Lư kết nạp …").
    """

    figure: Figure
    value: Decimal
    part: Part
    of_loans: Part
    noun: str
    inside: bool
    fresh: bool
    opened: bool
    piece: bool
    sums_up: bool
    left: bool
    so_far: bool
    reach: int
    apart: bool


class _Cue(NamedTuple):
    """A word of the table where it stands in a text."""

    start: int
    end: int
    said: str
    role: str
    of_loans: str


_KINDS: Final = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.CHANGE, FigureKind.RATIO})
_YEAR: Final = re.compile(
    r"(?:\b(?:(?:cuối|hết)\s+)?năm\s+|(?<=\btồn\s)|(?<=\bdư\s))(?P<year>20\d\d)(?!\d)"
    r"|\b(?:đến\s+)?(?:ngày\s+)?31[/.-]12[/.-](?P<last>20\d\d)(?!\d)"
)
_EARLY: Final = re.compile(r"\b(?:ngày\s+)?0?1[/.-]0?1[/.-]20\d\d(?!\d)")
# "Đến 30/11 quỹ có …" is as good as "đến nay".
_UP_TO: Final = re.compile(
    r"\bđến\s+(?:hết\s+)?(?:ngày\s+)?(?:[12]\d|3[01])[/.-](?:[6-9]|1[012])(?:[/.-](?P<year>20\d\d))?(?!\d)"
)
_HARD: Final = re.compile(r";|\.\s")
_BRACKET: Final = re.compile(r"\([^()]*\)")
_OPENS_LIST: Final = re.compile(r"(?:\s*[^\W\d]+){0,5}\s*[:(]")
_COMPARES: Final = re.compile(r"(?:\s*[^\W\d]+){0,4}\s*\(?(?:so với|so|hơn|cùng kỳ)\b")
# "Trong kho còn 320 kg gạo từ năm trước" was there at the start.
_OF_BEFORE: Final = re.compile(
    r"(?:\s*[^\W\d]+){0,4}?\s+(?:từ|của|do)\s+(?:năm|kỳ|quý|khoá|nhiệm kỳ)\s+(?:trước|ngoái|cũ)\b"
)
# "Phát đợt một 640 bộ, đợt hai 430 bộ": what was done goes on.
_AGAIN: Final = re.compile(r"\W*(?:và\s+)?(?:đợt|lần|vòng|kỳ)\s+\w+\s*(?:là|được|thêm)?\s*")
# "Cho 92 người vay, 20 triệu đồng/người, cộng 1.840 triệu đồng".
_LENT: Final = re.compile(r"\W*cho \d+ (?:[^\W\d]+ ){1,3}vay\b[^;.]*\b(?:cộng|tổng|hết|thành)\s*")
_BEHIND: Final = re.compile(r"(?:\s*[^\W\d]+){0,4}?\s*\b(?:đã|được|bị|xin|vừa)\s+|\s*(?:ở|vào|lúc|hồi)?\s*")
_MARK: Final = re.compile(r"[,;.()]|\d")
_PLACE: Final = re.compile(
    r"\W*(?:(?:và|còn|tại|ở)\s+)?(?:xã|phường|thị trấn|thôn|bản|ấp|khối|khu vực|cụm|chi hội|chi đoàn|công ty|trường)\b"
)
# "Còn nợ 15 triệu đồng", "còn phải thu": that is not what remains of the account.
_LACKS: Final = re.compile(r"\b(?:nợ|thiếu|phải|chưa|hụt|khó|cần)\b")
_SUM: Final = re.compile(r"\btổng\b(?!\s+(?:liên đoàn|công ty|cục|phụ trách))")
_FLOWS: Final = frozenset({"added", "taken"})
_TIMES: Final = frozenset({"start", "end"})
_PARTS: Final = frozenset({Part.START, Part.ADDED, Part.TAKEN, Part.END})
_FAR, _FEW = 9, 2


def told_of(line: Line) -> Iterator[Told]:
    """Yield the numbers of the sentence that may stand in an account, in text order, shares and means left out."""
    figures = _numbers(line)
    brackets = [(found.start(), found.end()) for found in _BRACKET.finditer(line.text)]
    done, money, last = line.sentence.span.start, None, None
    for at, written in enumerate(figures):
        figure = _in_scale(line, written, money)
        money = written if written.kind is FigureKind.MONEY else money
        since = line.folded[done : figure.span.start]
        until = figures[at + 1].span.start if at + 1 < len(figures) else line.sentence.span.end
        behind = line.folded[figure.span.end : until]
        done = figure.span.end
        value = figure.low if figure.kind is FigureKind.RATIO else figure.value
        if value is not None and figure.kind in _KINDS and figure.unit != "%" and not figure.per:
            told = _told(line, figure, abs(value), since, behind, brackets)
            if (
                last
                and told.part is Part.UNKNOWN
                and _AGAIN.fullmatch(since.removeprefix(last.noun and f" {last.noun}"))
            ):
                told = told._replace(part=last.part, of_loans=last.of_loans)
            if told.part is Part.UNKNOWN and _LENT.fullmatch(line.before(figure)):
                told = told._replace(part=Part.TAKEN, of_loans=Part.ADDED)
            done, last = told.reach, told
            yield told


def _told(
    line: Line, figure: Figure, value: Decimal, since: str, behind: str, brackets: Sequence[tuple[int, int]]
) -> Told:
    clause = _HARD.split(since)[-1]
    said = _dated(line, clause)
    cues = _cues(said, money=figure.unit == "đồng")
    part, of_loans, reach = _part_of(figure, cues, said, behind)
    noun = fold(figure.counted)
    start = figure.span.start - line.sentence.span.start
    return Told(
        figure,
        value,
        part,
        of_loans,
        noun=noun if noun and behind.lstrip().startswith(noun) else "",
        inside=any(first < start < last for first, last in brackets),
        fresh=clause != since,
        opened=clause == since and start > len(since) and bool(_OPENS_LIST.match(since)),
        piece=any(cue.role == "part" for cue in cues),
        sums_up=figure.kind is FigureKind.CHANGE or bool(_SUM.search(clause)),
        left=any(cue.role in {"left", "rest"} for cue in cues),
        so_far=any(cue.role == "so_far" for cue in cues),
        reach=figure.span.end + reach,
        apart=_is_of_place(line, clause, figure.span.start),
    )


def _is_of_place(line: Line, clause: str, end: int) -> bool:
    """Tell whether the last part of a clause, which ends at `end`, opens with the name of a place or body."""
    said = clause.rpartition(",")[-1]
    found = _PLACE.match(said)
    named = line.report.text[end - len(said) : end][found.end() :].lstrip() if found else ""
    return named[:1].isupper()


def _part_of(figure: Figure, cues: Sequence[_Cue], said: str, behind: str) -> tuple[Part, Part, int]:
    """Return what a number is by the words before it, else by those right behind it, and how far these reach."""
    if any(cue.role == "other_time" for cue in cues):
        return Part.DOUBT, Part.DOUBT, 0
    if any(cue.role == "so_far" for cue in cues):
        earlier = any(cue.role in {"then", "start"} for cue in cues)
        return (Part.START, Part.START, 0) if earlier else (Part.END, Part.END, 0)
    role, of_loans = _before([cue for cue in cues if cue.role not in {"none", "part"}], said)
    reach = 0
    if role in {"", *_TIMES} and (after := _after(behind, money=figure.unit == "đồng")):
        role, of_loans, reach = after.role, after.of_loans, after.end
    if role == "end" and _OF_BEFORE.match(behind):
        role = "start"
    compared = role in _FLOWS and _COMPARES.match(behind)
    aimed = figure.role in {FigureRole.TARGET, FigureRole.PLAN}
    if compared or aimed or (figure.role is FigureRole.BASE and role != "start"):
        role = of_loans = ""
    return Part(role or "unknown"), Part(of_loans or role or "unknown"), reach


def _before(cues: Sequence[_Cue], said: str) -> tuple[str, str]:
    """Return what the last word before a number says, with the times and remainders named before it."""
    if not cues:
        return "", ""
    last, rest = cues[-1], said[cues[-1].end :]
    if last.role not in _TIMES and ("," in rest or len(rest.split()) > _FAR):
        return "", ""
    if last.role in {"left", "carried", "then"}:
        return _remaining(last.role, [cue.role for cue in cues[:-1]], rest), ""
    role = {"pending": "doubt", "rest": "end", "aside": ""}.get(last.role, last.role)
    return role, last.of_loans


def _remaining(role: str, earlier: Sequence[str], rest: str) -> str:
    """Return whether a remainder is said to be of the start or of the end ("năm trước chuyển sang", "hiện còn")."""
    if role != "left":
        return "start" if {"then", "start", "left", "carried"}.intersection(earlier) else ""
    times = [one for one in earlier if one in {"start", "then", "end"}]
    if _LACKS.search(rest):
        return ""
    return "start" if times and times[-1] != "end" else "end"


def _after(behind: str, *, money: bool) -> _Cue | None:
    """Return what the words right behind a number and its noun say ("64 người nghỉ việc", "28 đơn đã giải quyết")."""
    said = behind[: mark.start()] if (mark := _MARK.search(behind)) else behind
    cue = next(iter(_cues(said, money=money)), None)
    if cue is None or cue.role not in {*_FLOWS, *_TIMES, "carried"}:
        return None
    words = len(said[: cue.start].split())
    if cue.role == "carried":
        return cue._replace(role="taken") if words <= _FEW and not money else None
    near = words <= (_FAR if cue.role in _TIMES else _FEW)
    return cue if near or _BEHIND.fullmatch(said[: cue.start]) else None


def _dated(line: Line, said: str) -> str:
    """Return words with the years in them told as this one or an earlier one, of one length."""
    written = line.report.letterhead.date
    if written is not None and "/" in said:
        own = str(written.year)
        said = _UP_TO.sub(lambda one: "đến nay".ljust(len(one[0])) if one["year"] in {None, own} else one[0], said)
    if written is None or "20" not in said:
        return said
    found = _EARLY.sub(lambda one: "đầu năm".ljust(len(one[0])), said)
    return _YEAR.sub(lambda one: _named(one, written.year).ljust(len(one[0])), found)


def _named(found: re.Match[str], own: int) -> str:
    year = int(found["year"] or found["last"])
    if not (found["last"] or found[0].startswith(("cuối", "hết"))):
        return "năm trước" if year < own else "năm này"
    return "cuối năm" if year >= own else "đầu năm" if year == own - 1 else "năm trước"


def _numbers(line: Line) -> list[Figure]:
    """Return the numbers of the sentence in text order, those read as names among them ("trưởng thành Đoàn 112")."""
    names = [one for one in line.others if one.kind is FigureKind.NAME and one.text.replace(".", "").isdigit()]
    return [*in_order((*line.figures, *map(_as_count, names)))] if names else [*line.figures]


def _as_count(figure: Figure) -> Figure:
    read = amount(figure.text)
    return replace(figure, kind=FigureKind.COUNT, value=read.value if read else None)


def _in_scale(line: Line, figure: Figure, money: Figure | None) -> Figure:
    """Return a bare number behind a sum of money as one in its scale ("thu 86,4 triệu đồng, chi 72,1")."""
    if money is None or not is_bare(line, figure) or figure.role is not FigureRole.ACTUAL:
        return figure
    return in_scale(figure, money) or figure


def _cues(said: str, *, money: bool | None) -> list[_Cue]:
    """Return the words of the table in a text, those of money or of counts only; with None, those of both."""
    words, other = _words(), "" if money is None else "count" if money else "money"
    told = [(found, words[" ".join(found[0].split())]) for found in _any_word().finditer(said)]
    return [
        _Cue(found.start(), found.end(), found[0], role, of_loans)
        for found, (role, of_loans, of) in told
        if not of or of != other
    ]


def part_named(name: str, *, loans: bool) -> Part | None:
    """Return what a folded heading of a column or row names, None where that is no part of an account.

    >>> part_named("tồn đầu kỳ", loans=False), part_named("thu nợ trong năm", loans=True)
    (<Part.START: 'start'>, <Part.TAKEN: 'taken'>)
    >>> part_named("chỉ tiêu cuối năm", loans=False), part_named("địa bàn", loans=False)
    (None, None)
    """
    cues = [cue for cue in _cues(name, money=None) if cue.role != "none"]
    if any(cue.role in {"aside", "other_time", "part", "pending"} for cue in cues):
        return None
    role, of_loans = _before(cues, name)
    part = Part((loans and of_loans) or role or "unknown")
    return part if part in _PARTS else None


@functools.cache
def _words() -> dict[str, tuple[str, str, str]]:
    return {fold(row["phrase"]): (row["role"], row["of_loans"], row["of"]) for row in table("flow_words")}


@functools.cache
def _any_word() -> re.Pattern[str]:
    return whole_words(_words(), blanks=r"\s+")
