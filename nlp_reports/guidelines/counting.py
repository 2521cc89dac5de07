"""What a figure of a guideline counts, and what a person calls it."""

import functools
import re

from nlp_reports.lexicon import table
from nlp_reports.text import expand, fold

NAME_SYLLABLES, NAME_HEAD, NAME_WHOLE = 4, 8, 12
Nouns = tuple[str, ...]
_COMPARISON = re.compile(r"\s+so (?:với|sánh)\s.*$")


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
    return bool(_phrases("money_words").search(fold(text)))


def begins_with_money(text: str) -> bool:
    """Tell whether `text` begins with a sum of money.

    >>> begins_with_money("vốn vay"), begins_with_money("hộ vay vốn")
    (True, False)
    """
    return bool(_phrases("money_words").match(fold(text)))


@functools.cache
def _nouns(*, few: bool) -> tuple[tuple[str, str], ...]:
    """Return folded and written nouns, the longest first: those of guidelines, or with those of reports too."""
    written = [*table("count_nouns").keys(), *(() if few else table("counted_nouns").keys())]
    nouns = {fold(noun): noun for noun in reversed(written)}
    return tuple(sorted(nouns.items(), key=lambda pair: (-len(pair[0]), pair[0])))


def noun_at_start(what: str, *, few: bool = False) -> Nouns:
    """Return the noun that `what` begins with, nothing where it begins with none.

    >>> noun_at_start("lượt người nghe"), noun_at_start("được giới thiệu")
    (('lượt người',), ())
    """
    folded = f"{fold(what)} "
    return next((_written(noun) for key, noun in _nouns(few=few) if folded.startswith(f"{key} ")), ())


def _written(noun: str) -> Nouns:
    """Return a noun, with what it stands for where it is an abbreviation."""
    whole = expand(noun)
    return (noun,) if whole == fold(noun) else (noun, whole)


def nouns_in(text: str) -> Nouns:
    """Return every noun of guidelines that `text` names, the longest at each place, in text order.

    >>> nouns_in("phát triển hội viên, thành lập chi hội")
    ('hội viên', 'chi hội')
    """
    rest = fold(text)
    found: list[tuple[int, str]] = []
    for key, noun in _nouns(few=True):
        place = re.search(rf"(?<!\w){re.escape(key)}(?!\w)", rest)
        if place:
            found.append((place.start(), noun))
            rest = rest.replace(key, "_" * len(key))
    return tuple(noun for _, noun in sorted(found))


def is_deed(what: str) -> bool:
    """Tell whether `what` is a deed, so that its number counts what was named before.

    >>> is_deed("được kết nạp"), is_deed("hộ vay")
    (True, False)
    """
    return bool(_phrases("counted_deeds").match(fold(what))) and not noun_at_start(what)


def first_word(what: str) -> Nouns:
    """Return the first syllable of a thing that no list knows.

    >>> first_word("gương điển hình")
    ('gương',)
    """
    return tuple(what.split()[:1])


def named(phrase: str, context: str, counted: Nouns = ()) -> str:
    """Return a name for people: the phrase, with the matter it counts where it is short and does not say so itself.

    >>> named("bao nhiêu cuộc", "tập huấn cán bộ, hội viên", ("cuộc",))
    'số cuộc tập huấn cán bộ'
    """
    phrase = re.sub(r"^(?:bao nhiêu|mấy)\s", "số ", _COMPARISON.sub("", phrase.strip()), flags=re.IGNORECASE)
    head = context.partition(",")[0]
    told = any(fold(noun) in fold(head) for noun in counted) or fold(head) in fold(phrase)
    told = told or fold(phrase).startswith("tỷ lệ") or len(head.split()) > NAME_HEAD
    whole = phrase if told or len(phrase.split()) > NAME_SYLLABLES else f"{phrase} {head[:1].lower()}{head[1:]}"
    return clipped(whole[:1].lower() + whole[1:] if whole[1:2].islower() else whole)


def clipped(name: str) -> str:
    """Return the first syllables of `name`, no quotation left open.

    >>> clipped("số hộ đăng ký cuộc vận động “Xây dựng gia đình 5 không, 3 sạch” năm 2020")
    'số hộ đăng ký cuộc vận động “Xây dựng gia đình 5 không, 3 sạch”'
    """
    words = name.split()
    cut = " ".join(words[:NAME_WHOLE])
    rest = " ".join(words[NAME_WHOLE:])
    if cut.count("“") > cut.count("”") and "”" in rest:
        cut = f"{cut} {rest.partition('”')[0]}”"
    return cut.strip(" .,;:…")
