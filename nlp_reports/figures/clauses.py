"""The words that stand around one figure, and those of them that make it one of a part only."""

import functools
import re
from typing import Final

from nlp_reports.figures.line import Line
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.retelling import PART, told_syllables, told_words
from nlp_reports.figures.vocabulary import nouns_of, role_words
from nlp_reports.text import fold, whole_words

_MARK: Final = re.compile(r"[;,.:()–](?!\d)")
# "Phòng, chống ma tuý" is one deed.
_CLOSES: Final = re.compile(r"[;,.:()–](?!\d| chống\b)|\s(?:với|và|cho|trong đó)\s")
# One blank: where the number stood there are more, and what stands behind it is what is counted ("cấp dưới 31 CĐCS").
_WORD: Final = re.compile(r"\s(?!\s)[^\W\d_]\w*")
_SECTOR: Final = re.compile(r"\b(?:[Kk]hối|[Kk]hu vực)$")
_SECTOR_NAME: Final = re.compile(r"(?:\s+[^\W\d]+){1,2}")
# Who is the first of a sector is no part of the unit ("đội quân trẻ đông nhất khối huyện miền núi").
_AMONG: Final = re.compile(r"\b(?:nhất|dẫn đầu|đứng đầu|tốp đầu)\s+(?:(?:trong|của|cả|toàn|các)\s+)*$")
_OF_PERSONS: Final = ("khó khăn", "nghèo")
_GIVEN: Final = frozenset({"nhà", "căn", "mái", "suất", "phần", "lượt", "quà", "xe", "sổ", "thẻ", "học bổng"})
_ONE_NO: Final = {"không": "chưa"}


def clause_around(line: Line, at: int) -> str:
    """Return the words around the figure at `at`, as written, up to a mark or another figure on either side.

    Where the clause before the number says nothing, what the sentence said before it is what is told: "Giám sát do Hội
    chủ trì còn mỏng, cả năm 03 cuộc".
    """
    figure, text = line.figures[at], line.report.text
    start = line.figures[at - 1].span.end if at else line.sentence.span.start
    end = line.figures[at + 1].span.start if at + 1 < len(line.figures) else line.sentence.span.end
    before, after = text[start : figure.span.start], text[figure.span.end : max(end, figure.span.end)]
    counted = len(figure.counted) + 1 if figure.counted and after[1:].startswith(figure.counted) else 0
    closes = _CLOSES.search(after, counted)
    behind = after[: closes.start()] if closes else after
    opens = [found.end() for found in _MARK.finditer(before)]
    own = before[opens[-1] :] if opens else before
    if not own.strip() and before.rstrip().endswith(":"):
        # What stands before a colon right before the number says what is told: "Đoàn viên kết nạp mới: 74".
        own = before[opens[-2] if len(opens) > 1 else 0 :].rstrip(": ")
    noun = told_words(figure.counted)
    clause = f"{own} {behind}"
    # Read as it is returned, since whoever asks for the clause reads its words next.
    bare = len(noun) <= 1 and frozenset(told_syllables(clause)) <= idle_words() | noun
    return f"{before} {behind}" if bare else clause


@functools.lru_cache(4096)
def parts_in(clause: str, counted: str) -> frozenset[str]:
    """Return the words that say that a part is told, a place with its name, those of the `counted` noun left out.

    Bodies below are just those that are counted ("kiểm tra cấp dưới 31 CĐCS").
    """
    folded = fold(clause)
    below = role_words()["lower_part"] if counted in nouns_of("organisation") else ()
    # Of houses and gifts it is those who were given them that are poor.
    below = (*below, *_OF_PERSONS) if counted.split(" ", maxsplit=1)[0] in _GIVEN else below
    return frozenset(
        _ONE_NO.get(found[0], found[0]) + fold(_name_at(clause, found.end()))
        for found in compiled(PART).finditer(folded)
        if found[0] not in counted and found[0] not in _loose_parts() and found[0] not in below
        if not _AMONG.search(folded, 0, found.start())
    )


def _name_at(clause: str, start: int) -> str:
    """Return the words with a capital that stand at `start`, of a sector the two that name it, as written."""
    sector = _SECTOR_NAME.match(clause, start) if _SECTOR.search(clause, 0, start) else None
    if sector:
        return sector[0]
    at = start
    while (found := _WORD.match(clause, at)) and found[0].strip()[0].isupper():
        at = found.end()
    return clause[start:at]


@functools.cache
def idle_words() -> frozenset[str]:
    """Return the syllables that tell nothing, folded."""
    return frozenset(role_words()["idle_word"])


@functools.cache
def _loose_parts() -> frozenset[str]:
    """Return the words that may stand in one account and not in the other without making it one of a part."""
    return frozenset(role_words()["loose_part"])


@functools.lru_cache(4096)
def levels_in(clause: str) -> frozenset[str]:
    """Return the levels that a clause names.

    >>> sorted(levels_in("kiểm tra cấp dưới và cùng cấp"))
    ['cùng cấp', 'cấp dưới']
    """
    return frozenset(_levels().findall(fold(clause)))


@functools.lru_cache(4096)
def seasons_in(clause: str) -> frozenset[str]:
    """Return the seasons that a clause names.

    >>> sorted(seasons_in("Tết và Tháng Công nhân"))
    ['tháng công nhân', 'tết']
    """
    return frozenset(_seasons().findall(fold(clause)))


@functools.lru_cache(4096)
def names_lack(clause: str) -> bool:
    """Tell whether a clause speaks of what is not there, or not yet ("còn thiếu", "chưa").

    >>> names_lack("Thu kinh phí còn thiếu"), names_lack("Thu kinh phí được")
    (True, False)
    """
    return bool(_lacks().search(fold(clause)))


@functools.cache
def _levels() -> re.Pattern[str]:
    return whole_words(role_words()["level_name"], blanks=r"\s+")


@functools.cache
def _seasons() -> re.Pattern[str]:
    return whole_words(role_words()["season_name"], blanks=r"\s+")


@functools.cache
def _lacks() -> re.Pattern[str]:
    return whole_words(role_words()["lack_word"], blanks=r"\s+")
