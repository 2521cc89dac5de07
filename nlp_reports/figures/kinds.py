"""Whether two figures of one noun are of two kinds of it, or of two bodies: "cây keo", "cây ăn quả"."""

import functools
import itertools
import re
from collections.abc import Sequence
from typing import Final

from nlp_reports.figures.clauses import idle_words
from nlp_reports.figures.deeds import before_deeds
from nlp_reports.figures.retelling import told_syllables
from nlp_reports.figures.seats import syllables
from nlp_reports.text import fold

# Where the number stood, two or three blanks are left.
_NUMBER: Final = re.compile(r"\s{2,}")
_NAMED_BY, _SHORT = 2, 3
# Whom an event drew and that it is this one name no kind of it ("phiên chợ phục vụ 640 lượt người").
_DRAWS: Final = re.compile(r"\b(?:phục vụ|thu hút|đón|lần này|đợt này|quy tụ)\b")
_NEAR_POOR: Final = "cận nghèo"
# What was done to those who are counted is no kind of them ("lượt đoàn viên được hưởng").
_PASSIVE: Final = re.compile(r"\b(?:được|đã)\b.*")
# Whatever is counted in "cuộc" and "vụ" has many names ("ngừng việc", "đình công").
_LOOSE: Final = frozenset({"cuộc", "vụ", "việc", "người", "lượt"})
_SEX: Final = re.compile(r"\b(?:(?<!phụ )nữ(?! công\b)|(?<!việt )nam)\b")
_BODY: Final = re.compile(
    r"\W*(?:các|ban|bch|btv|hội|đoàn|công đoàn|liên đoàn|lđlđ|uỷ ban|ubkt|mttq|mặt trận|xã|phường|huyện|ngành|khối"
    r"|trường|công ty|chi hội|chi đoàn|cđcs|cấp)\b"
)
_ALL_LEVELS: Final = re.compile(r"\bcác cấp\b")
_CHECKERS: Final = re.compile(r"\buỷ ban kiểm tra\b")
_DONE: Final = re.compile(
    r"\b(?:có|đã|được|tổ chức|quản lý|trao|tặng|hỗ trợ|giúp|mở|làm|xây|thu|chi|huy động|phối hợp)\b.*"
)
# What every board and every association of the people is called says nothing of which it is.
_CALLED: Final = frozenset(
    syllable
    for said in (
        "ban thường vụ chấp hành trực bch btv hội đoàn công liên lao động nông dân phụ nữ lhpn hnd cựu chiến binh ccb",
        "thanh niên mặt trận mttq tổ quốc việt nam uỷ toàn lđlđ trong thời gian qua năm đã và cả",
    )
    for syllable in said.split()
)


def are_of_two_kinds(one: str, other: str, reach_of_one: frozenset[str], reach_of_other: frozenset[str]) -> bool:
    """Tell whether what is counted goes on, behind the words of both clauses, in words that the other has not.

    In the clauses two blanks stand for the number, and the reach of each are the syllables around it.

    >>> said = "Trồng   cây keo", "Trồng   cây ăn quả"
    >>> are_of_two_kinds(*said, *(frozenset(told_syllables(clause)) for clause in said))
    True
    """
    poor = [(_NEAR_POOR in said, "nghèo" in said) for said in map(fold, (one, other))]
    if poor[0][0] is not poor[1][0] and poor[0][1] and poor[1][1]:
        return True
    sexes = [frozenset(_SEX.findall(fold(said))) for said in (one, other)]
    if all(sexes) and sexes[0].isdisjoint(sexes[1]):
        return True
    if _are_parted_ahead(one, other, reach_of_one, reach_of_other):
        return True
    first, second = _behind(one), _behind(other)
    ahead = _alike(first, second)
    behind = _alike(first[ahead:][::-1], second[ahead:][::-1])
    kinds = [frozenset(said[ahead : len(said) - behind][:_NAMED_BY]) for said in (first, second)]
    if not all(kinds) or not {*first[:ahead]} - _LOOSE:
        return False
    return kinds[0].isdisjoint(reach_of_other) and kinds[1].isdisjoint(reach_of_one)


def _are_parted_ahead(one: str, other: str, reach_of_one: frozenset[str], reach_of_other: frozenset[str]) -> bool:
    """Tell whether two clauses open alike and go on, before the number, in words that the other has not.

    So it is in "kiểm tra tài chính 17 đơn vị" and "kiểm tra điều lệ 18 đơn vị".
    """
    first, second = _ahead(one), _ahead(other)
    alike = _alike(first, second)
    last = _alike(first[alike:][::-1], second[alike:][::-1])
    parted = [frozenset(said[alike : len(said) - last]) for said in (first, second)]
    if alike < _NAMED_BY or not all(1 <= len(said) <= _SHORT for said in parted):
        return False
    # "Chiến dịch Mùa hè xanh" and "chiến dịch hè" have a word in common where they part.
    apart = parted[0].isdisjoint(parted[1])
    return apart and not parted[0] <= reach_of_other and not parted[1] <= reach_of_one


def are_of_two_bodies(one: str, other: str) -> bool:
    """Tell whether both clauses open with a body, each named by words that the other has not.

    >>> are_of_two_bodies("Công đoàn ngành Giáo dục vận động   ", "Công đoàn các khu công nghiệp vận động   ")
    True
    """
    first, second = (_body_of(said) for said in (one, other))
    return bool(first - {*syllables(fold(other))}) and bool(second - {*syllables(fold(one))})


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many syllables both open with."""
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


@functools.lru_cache(4096)
def _ahead(clause: str) -> tuple[str, ...]:
    """Return the telling syllables before the number, in their order; none where other words may stand there."""
    before, *behind = _NUMBER.split(clause.strip(), maxsplit=1)
    told = told_syllables(_DRAWS.sub(" ", fold(before))) if behind else ()
    return tuple(word for word in told if word not in idle_words())


@functools.lru_cache(4096)
def _behind(clause: str) -> tuple[str, ...]:
    """Return the telling syllables behind the number, in their order."""
    _, *behind = _NUMBER.split(clause, maxsplit=1)
    told = told_syllables(_PASSIVE.sub("", behind[0])) if behind else ()
    return tuple(word for word in told if word not in idle_words())


@functools.lru_cache(4096)
def _body_of(clause: str) -> frozenset[str]:
    """Return the syllables that name the body with which a clause opens, before what it did."""
    said = _ALL_LEVELS.sub(" ", _CHECKERS.sub("ubkt", _NUMBER.split(fold(clause), maxsplit=1)[0]))
    return frozenset(syllables(_DONE.sub("", before_deeds(said)))) - _CALLED if _BODY.match(said) else frozenset()
