"""Which figures speak of the unit as a whole, and of what: those that a report tells more than once."""

import functools
import re
from dataclasses import dataclass

from nlp_reports.figures.amounts import COUNT_OR_MONEY
from nlp_reports.figures.days_before import is_of_day_before
from nlp_reports.figures.deeds import is_of_party
from nlp_reports.figures.line import Line
from nlp_reports.figures.part_opened import is_of_part_opened
from nlp_reports.figures.pattern import compiled, filled
from nlp_reports.lexicon import table
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold, whole_words

_PART = r"(?<!toàn )\b@part_word\b"
_PART_AFTER = r"[^;,.(]{0,60}?\b(?:@part_after|(?:ở|trong|tại)\s+(?:các\s+)?@part_place)\b"
_CLAUSE = re.compile(r"[;,.:(–](?!\d)")
# Those who are introduced to the Party are admitted to it ("giới thiệu 1.286 hội viên ưu tú, kết nạp 842").
_INTRODUCED = re.compile(r"\b(?:bồi dưỡng|giới thiệu)\b.*\b(?:đảng|ưu tú)\b")
_ADMITTED = re.compile(r"\bkết nạp\b(?![^;.]*\bđảng\b)")
_BRACKETED = re.compile(r"\([^()]*\)")
_EXPECTED = r"\b@estimate\b(?:[^;.]|\.(?=\d))*$"
# What is not there yet is no result ("thu kinh phí công đoàn còn thiếu 154 triệu đồng").
_LACKING = re.compile(
    r"\b(?:thiếu|hụt|thất thu|tồn đọng|nợ|chưa (?:thu|nộp|kết nạp|đạt|có))(?:\s+(?:được|mất|là|đến))*\s*$"
)
# What stands under a plan is no result ("Chỉ tiêu cả nhiệm kỳ 2023 - 2028 phát triển 270 đoàn viên").
_PLANNED = re.compile(
    r"(?:^|[.;]\s)\W*(?:nghị quyết|chỉ tiêu|kế hoạch|mục tiêu)\b"
    r"(?:(?!\b(?:đã|được|đạt|kết quả)\b)[^;.,:()\d]|20\d\d){0,90}$"
)
# Nor is what a body was given to do ("tỉnh giao phát triển 90 hội viên").
_GIVEN = re.compile(r"\bgiao\s+(?:cho\s+)?(?:(?!đã\b|được\b|và\b)[^\W\d]+\s+){0,6}$")
# Nor is what a congress resolved, or what came over a whole term ("đề ra cả nhiệm kỳ phát triển 800 đoàn viên").
_RESOLVED = re.compile(r"\b(?:đề ra|đặt ra|chỉ tiêu|phấn đấu)\b(?!\s+là\b)(?:(?!\bđạt\b|\bđã\b|\bđược\b)[^;.,\d])*$")
_OF_TERM = re.compile(r"\b(?:nhiệm kỳ|giai đoạn)\b[^;.]{0,90}$|\bsau (?:hai|ba|bốn|2|3|4) năm\b[^;.\d]{0,60}$")
_MEMBERS = whole_words(("đv", "hv"))
_NEW = frozenset({"đoàn viên mới", "hội viên mới"})
_KINDS = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.RATIO, FigureKind.PERCENTAGE})


@dataclass(frozen=True, slots=True)
class Headline:
    """One way to tell a figure of the whole unit; the expressions are over folded text."""

    form: str
    concept: str
    before: re.Pattern[str]
    nouns: frozenset[str]
    after: re.Pattern[str]
    guarded: bool
    label: re.Pattern[str] | None = None


@functools.cache
def headlines() -> tuple[Headline, ...]:
    """Return the known ways, in the order of the table."""
    return tuple(
        Headline(
            form=row["form"],
            concept=row["concept"],
            before=re.compile(filled(row["before"])),
            nouns=frozenset(fold(noun) for noun in row.values("noun")),
            after=re.compile(filled(row["after"])),
            guarded=row["guarded"] == "yes",
            label=re.compile(row["label"]) if row["label"] else None,
        )
        for row in table("headline_figures")
    )


def concept_of_row(label: str, figure: Figure) -> str:
    """Return what whole of the unit a cell tells whose row is labelled so, empty where it tells none."""
    if not is_told(figure) or "total-row" in figure.flags or figure.kind not in COUNT_OR_MONEY:
        return ""
    said = _BRACKETED.sub("", fold(label)).strip(" :.")
    known = (headline.concept for headline in headlines() if headline.label and headline.label.fullmatch(said))
    return next(known, "")


def is_told(figure: Figure) -> bool:
    """Tell whether a figure says what was reached, without doubt or bound."""
    doubtful = "estimate" in figure.flags or "ambiguous" in figure.flags
    return figure.role is FigureRole.ACTUAL and figure.comparator == "=" and not doubtful


def concept_of(line: Line, figure: Figure) -> str:
    """Return what whole of the unit `figure` tells, empty where it tells none or only a part of it."""
    if not is_told(figure) or figure.period or figure.kind not in _KINDS:
        return ""
    known = _headlines_of(figure.unit, figure.counted)
    if not known:
        return ""
    before, after = _in_full(line.before(figure)), _in_full(line.after(figure))
    told = next((one for one in known if one.after.match(after) and one.before.search(before)), None)
    if told is None:
        return ""
    expected = compiled(_EXPECTED).search(before) or _GIVEN.search(before) or _PLANNED.search(before)
    if expected or _LACKING.search(before):
        return ""
    if _RESOLVED.search(before) or _OF_TERM.search(before):
        return ""
    other = (told.guarded and _is_part(before, after)) or _is_of_party(told, before, after)
    other = other or is_of_day_before(line, figure) or (told.guarded and is_of_part_opened(line, figure))
    return "" if other else told.concept


def _is_of_party(headline: Headline, before: str, after: str) -> bool:
    """Tell whether those told as new members were taken into the Party ("giới thiệu cho Đảng 104 …; kết nạp 71")."""
    return headline.concept in _NEW and is_of_party(before, after)


@functools.lru_cache(1024)
def _headlines_of(unit: str, counted: str) -> tuple[Headline, ...]:
    """Return the ways in which a figure with this unit or noun may tell a whole of the unit."""
    said = _openings(_in_full(fold(counted))) | {unit}
    return tuple(
        headline for headline in headlines() if (not headline.nouns.isdisjoint(said) if headline.nouns else not unit)
    )


def _in_full(said: str) -> str:
    """Return what is said with members written out ("ĐV mới 96")."""
    return _MEMBERS.sub(lambda found: {"đ": "đoàn viên", "h": "hội viên"}[found[0][0]], said)


def _openings(noun: str) -> frozenset[str]:
    """Return a noun and what it begins with, word by word."""
    parts = noun.split(" ")
    return frozenset(" ".join(parts[:length]) for length in range(1, len(parts) + 1))


def _is_part(before: str, after: str) -> bool:
    """Tell whether the clause speaks of a part of the unit only."""
    ends = [found.end() for found in _CLAUSE.finditer(before)]
    own = before[ends[-1] if ends else 0 :]
    return bool(
        compiled(_PART).search(own)
        or compiled(_PART_AFTER).match(after)
        or (_ADMITTED.search(own) and _INTRODUCED.search(before))
    )
