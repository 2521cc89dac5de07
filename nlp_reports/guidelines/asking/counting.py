"""What a figure of a guideline counts, and what a person calls it."""

import functools
import re

from nlp_reports.lexicon import table
from nlp_reports.text import expand, fold

_NEXT = 4
Nouns = tuple[str, ...]
COUNTED_TIME = frozenset({"ngày", "giờ", "phút", "tuần", "tuổi", "ngày công", "công lao động"})  # counted like things
_FREE = re.compile(r"(?<!\w)(?:miễn (?:học )?phí|quỹ tín dụng(?: nhân dân)?)(?!\w)")
_ROUGHLY = re.compile(r"ước (?:tính |khoảng |tổng )?(?=giá trị|trị giá|tiền|số tiền|kinh phí)")
_FLOWS = re.compile(r"^(?:thu|nộp|trích nộp|chi)(?:, (?:thu|nộp|chi))* ")
_LEAD = re.compile(r"[^\W_]+")


@functools.cache
def _phrases(name: str) -> re.Pattern[str]:
    """Return a pattern of the whole phrases of a table for folded text, the longest first."""
    written = sorted(map(fold, table(name).keys()), key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, written))})(?!\w)")


def names_money(text: str) -> bool:
    """Tell whether `text` names a sum of money anywhere.

    >>> names_money("tổng dư nợ"), names_money("số lớp")
    (True, False)
    """
    return bool(_phrases("money_words").search(_FREE.sub("_", fold(text))))


def ends_with_money(text: str) -> bool:
    """Tell whether `text` ends with a sum of money.

    >>> ends_with_money("mỗi căn trị giá"), ends_with_money("trị giá mỗi căn")
    (True, False)
    """
    folded = _FREE.sub("_", fold(text))
    return any(not folded[found.end() :].strip() for found in _phrases("money_words").finditer(folded))


def begins_with_money(text: str) -> bool:
    """Tell whether `text` begins with a sum of money.

    >>> begins_with_money("vốn vay"), begins_with_money("hộ vay vốn"), begins_with_money("KPCĐ")
    (True, False, True)
    """
    first = _LEAD.match(text)
    short = first is not None and first[0].isupper()
    folded = expand(text) if short else _ROUGHLY.sub("", fold(text))
    return _phrases("money_words").match(folded) is not None and not _FREE.match(folded)


def without_flow(text: str) -> str:
    """Return folded `text` without the verb before a sum of money.

    >>> without_flow("Thu, nộp hội phí"), without_flow("thu KPCĐ")
    ('hội phí', 'kinh phí công đoàn')
    """
    flow = _FLOWS.match(fold(text))
    rest = text[flow.end() :] if flow else text
    return expand(rest) if rest[:1].isupper() else fold(rest)


@functools.cache
def _nouns(*, few: bool) -> tuple[tuple[str, str], ...]:
    """Return folded and written nouns, the longest first: those of guidelines, or with those of reports too."""
    written = [*table("count_nouns").keys(), *(() if few else table("counted_nouns").keys())]
    nouns = {fold(noun): noun for noun in reversed(written)}
    return tuple(sorted(nouns.items(), key=lambda pair: (-len(pair[0]), pair[0])))


@functools.cache
def _nouns_by_lead(*, few: bool) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the nouns by their first syllable, so that few of them are looked at."""
    found: dict[str, list[tuple[str, str]]] = {}
    for key, noun in _nouns(few=few):
        found.setdefault(_LEAD.findall(key)[0], []).append((key, noun))
    return {lead: tuple(nouns) for lead, nouns in found.items()}


def deeds_of(event: str) -> Nouns:
    """Return the deeds that the known nouns of an event name behind it, for folded text.

    >>> "đối thoại" in deeds_of("cuộc"), deeds_of("chi hội")
    (True, ())
    """
    later = (key.partition(" ")[2] for key, _ in _nouns_by_lead(few=False).get(fold(event), ()))
    return tuple(filter(None, later))


def noun_at_start(what: str, *, few: bool = False) -> Nouns:
    """Return the noun that `what` begins with, nothing where it begins with none.

    >>> noun_at_start("lượt người nghe"), noun_at_start("được giới thiệu"), noun_at_start("giải quyết xong")
    (('lượt người',), (), ())
    """
    folded = fold(what)
    lead = _LEAD.match(folded)
    likely = _nouns_by_lead(few=few).get(lead[0], ()) if lead else ()
    found = next(((key, noun) for key, noun in likely if begins(folded, key)), None)
    return _written(found[1]) if found and len(found[0]) >= _other_than_noun(folded) else ()


def _other_than_noun(folded: str) -> int:
    """Return how long the deed, sum or manner is that a text begins with: "giải quyết" is no "giải"."""
    heads = (_phrases(name).match(folded) for name in ("counted_deeds", "uncounted_phrases"))
    return max((found.end() for found in heads if found), default=0)


def begins(folded: str, key: str) -> bool:
    """Tell whether folded text begins with the whole phrase `key`.

    >>> begins("lớp học", "lớp"), begins("lớp học", "lớ")
    (True, False)
    """
    rest = folded[len(key) : len(key) + _NEXT]
    # "Người dân tộc Thái" are no "người dân".
    return folded.startswith(key) and not rest[:1].isalnum() and not (key.endswith("dân") and rest.startswith(" tộc"))


@functools.cache
def any_noun() -> str:
    """Return a pattern of all nouns that guidelines count, for folded text, the longest first.

    >>> bool(re.match(any_noun(), "lượt người nghe")), bool(re.match(any_noun(), "giác"))
    (True, False)
    """
    return rf"(?:{'|'.join(re.escape(key) for key, _ in _nouns(few=True))}|chị|em)(?!\w)"


def begins_with_noun(text: str) -> bool:
    """Tell whether folded `text` begins with a noun that guidelines count.

    >>> begins_with_noun("cá nhân được khen"), begins_with_noun("sử dụng quỹ")
    (True, False)
    """
    return any(begins(text, key) for key, _ in _nouns(few=True))


@functools.cache
def _groups() -> dict[str, str]:
    return {fold(row["noun"]): row["group"] for row in table("joint_nouns")}


def are_joint(one: str, other: str) -> bool:
    """Tell whether two nouns side by side are one thing to count.

    >>> are_joint("đoàn viên", "người lao động"), are_joint("tập thể", "cá nhân")
    (True, False)
    """
    return _groups().get(fold(one), one) == _groups().get(fold(other), other)


def also_counted(noun: str) -> Nouns:
    """Return the common noun in which reports count a noun too: people of whatever post, animals of whatever kind.

    >>> also_counted("đoàn viên"), also_counted("gia cầm"), also_counted("doanh nghiệp")
    (('người',), ('con',), ())
    """
    return {"people": ("người",), "animals": ("con",)}.get(_groups().get(fold(noun), ""), ())


def is_event(what: str) -> bool:
    """Tell whether `what` begins with an event that is held: a class, a meeting, a case.

    >>> is_event("lớp"), is_event("người học")
    (True, False)
    """
    noun = noun_at_start(what)
    return bool(noun) and _kinds_of_noun().get(fold(noun[0])) == "event"


@functools.cache
def _people() -> tuple[str, ...]:
    return tuple(f"{fold(row['noun'])} " for row in table("counted_nouns") if row["group"] == "person")


def person_at_start(what: str) -> Nouns:
    """Return the noun of people that `what` begins with, other than "người" alone, and what else they are counted by.

    Nothing where there is none.

    >>> person_at_start("đoàn viên ưu tú giới thiệu cho Đảng"), person_at_start("người học"), person_at_start("lớp")
    (('đoàn viên ưu tú', 'người'), (), ())
    """
    noun = noun_at_start(what)
    return noun if noun and noun[0] != "người" and f"{fold(noun[0])} ".startswith(_people()) else ()


@functools.cache
def _abbreviated() -> dict[str, str]:
    """Return the abbreviation of each noun of guidelines that has one."""
    nouns = table("count_nouns").keys()
    return {expand(noun): noun for noun in nouns if expand(noun) != fold(noun)}


@functools.cache
def _kinds_of_noun() -> dict[str, str]:
    return {fold(row["noun"]): row["group"] for row in table("counted_nouns")}


def are_alike(one: str, other: str) -> bool:
    """Tell whether two nouns are of one kind: people, bodies, events, things; so that a list may say one thing of both.

    >>> are_alike("chi hội", "tổ hội"), are_alike("lớp", "người")
    (True, False)
    """
    kinds = _kinds_of_noun()
    return kinds.get(fold(one), one) == kinds.get(fold(other), other)


_ALSO = {"chị": ("phụ nữ", "người"), "chị em": ("phụ nữ", "người"), "nữ": ("người",), "nam": ("người",)}


def _written(noun: str) -> Nouns:
    """Return a noun, with what it stands for where it is an abbreviation, or with its abbreviation.

    Reports count women as "phụ nữ" or "người" where a guideline says "chị".
    """
    whole = expand(noun)
    short = _abbreviated().get(whole, noun)
    also = _ALSO.get(noun, ("người",) if _kinds_of_noun().get(fold(noun)) == "person" else ())
    return tuple(dict.fromkeys((noun, whole if whole != fold(noun) else noun, short, *also)))


def nouns_in(text: str) -> Nouns:
    """Return every noun of guidelines that `text` names, the longest at each place, in text order.

    >>> nouns_in("phát triển hội viên, thành lập chi hội"), nouns_in("chất lượng đội ngũ")
    (('hội viên', 'chi hội'), ())
    """
    rest = _phrases("uncounted_phrases").sub(lambda found: "_" * len(found[0]), fold(text))
    found: list[tuple[int, str]] = []
    for key, noun in _nouns(few=True):
        place = re.search(rf"(?<!\w){re.escape(key)}(?!\w)", rest) if key in rest else None
        if place:
            found.append((place.start(), noun))
            rest = rest.replace(key, "_" * len(key))
    return tuple(noun for _, noun in sorted(found))


def is_deed(what: str) -> bool:
    """Tell whether `what` is a deed, so that its number counts what was named before.

    >>> is_deed("được kết nạp"), is_deed("hộ vay")
    (True, False)
    """
    return _phrases("counted_deeds").match(fold(what)) is not None and not noun_at_start(what)


def goes_on_bare(what: str) -> bool:
    """Tell whether `what` is a deed that asks on in a list without a word of its own.

    >>> goes_on_bare("đã giải quyết"), goes_on_bare("nghỉ việc")
    (True, False)
    """
    deed = _phrases("counted_deeds").match(fold(what))
    return is_deed(what) and deed is not None and deed[0] in _bare_deeds()


@functools.cache
def _bare_deeds() -> frozenset[str]:
    return frozenset(fold(row["phrase"]) for row in table("counted_deeds") if row["bare"] == "yes")


def first_word(what: str) -> Nouns:
    """Return the first syllable of a thing that no list knows.

    >>> first_word("gương điển hình")
    ('gương',)
    """
    return tuple(what.split()[:1])
