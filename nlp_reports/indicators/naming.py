"""What an indicator's name asks for: the words that tell it from its neighbours, and the nouns that count it."""

import functools
import re
from dataclasses import dataclass
from typing import Final

from nlp_reports.lexicon import table
from nlp_reports.model import Figure, FigureKind, Indicator, Topic
from nlp_reports.text import fold

_WORD: Final = re.compile(r"\w+")
PERSON: Final = "người"
_NUMBER_WORDS: Final = re.compile(r"^(?:(?:tổng số|tổng|số lượng|số) )*")
_FLOW: Final = re.compile(r"(?<!\w)(?:mới|kết nạp|thành lập|tăng thêm|giải quyết|tổ chức)(?!\w)")
_COUNTS: Final = frozenset({FigureKind.COUNT, FigureKind.RATIO, FigureKind.ZERO})


@dataclass(frozen=True, slots=True)
class Wanted:
    """An indicator made ready for looking.

    Attributes:
        indicator: what is wanted.
        telling: sets of words; one of them whole must stand by the figure.
        rest: its other words; one of them must stand in the same part of the sentence.
        rivals: words that only its neighbours of the same kind have.
        total: whether its name asks for a total.
        flow: whether it counts what the period added, not what there is.
        generic: whether its name says nothing of its matter ("tỷ lệ so với chỉ tiêu").
    """

    indicator: Indicator
    telling: tuple[frozenset[str], ...]
    rest: frozenset[str]
    rivals: frozenset[str]
    total: bool
    flow: bool
    generic: bool


def wanted_of(topic: Topic) -> tuple[Wanted, ...]:
    """Return what each indicator of `topic` asks for, in order."""
    return tuple(_wanted(indicator, topic) for indicator in topic.indicators)


def words_of(text: str) -> frozenset[str]:
    """Return the folded words of `text`."""
    return frozenset(_WORD.findall(fold(text)))


def _wanted(indicator: Indicator, topic: Topic) -> Wanted:
    mates = [other for other in topic.indicators if other is not indicator and _same_kind(other, indicator)]
    own = words_of(indicator.name) - _stopwords()
    theirs = frozenset().union(*(words_of(mate.name) - _stopwords() for mate in mates))
    parts = [words_of(part) - _stopwords() for part in indicator.name.split(",")]
    counted = frozenset().union(*(words_of(noun) for noun in indicator.counted))
    telling = [(part - theirs - counted) or (part - counted) for part in parts]
    telling = [part for part in telling if part] or [own - counted or own]
    name = fold(indicator.name)
    return Wanted(
        indicator,
        tuple(telling),
        own - counted - frozenset().union(*telling),
        theirs - own,
        name.startswith("tổng"),
        bool(_FLOW.search(name)),
        own <= _generic(),
    )


def _same_kind(one: Indicator, other: Indicator) -> bool:
    if one.unit or other.unit:
        return one.unit == other.unit
    return bool(_kin(one) & _kin(other))


def _kin(indicator: Indicator) -> frozenset[str]:
    noun = head_noun(indicator)
    return kin_of(noun) if noun else frozenset()


@functools.lru_cache(1024)
def head_noun(indicator: Indicator) -> str:
    """Return the noun that the indicator's name counts by ("lớp" in "số lớp tập huấn"), else the first of its nouns.

    A guideline may list nouns of several kinds ("lớp", "người"): those that the name does not begin with count
    something else.
    """
    name = _NUMBER_WORDS.sub("", fold(indicator.name))
    named = [noun for noun in indicator.counted if name.startswith(fold(noun) + " ") or name == fold(noun)]
    return max(named, key=len) if named else next(iter(indicator.counted), "")


def counts(figure: Figure, indicator: Indicator) -> bool:
    """Tell whether `figure` is of the kind, unit and counted noun that `indicator` asks for."""
    if figure.per or figure.kind is FigureKind.RATE:
        return _is_average(indicator) and bool(indicator.unit) and figure.unit == indicator.unit
    if indicator.unit == "%":
        return figure.kind is FigureKind.PERCENTAGE
    if indicator.unit == "đồng":
        return figure.kind is FigureKind.MONEY and not _is_average(indicator)
    if indicator.unit:
        return figure.kind is FigureKind.MEASURE and fold(figure.unit) == fold(indicator.unit)
    if figure.kind not in _COUNTS or not indicator.counted:
        return False
    noun = fold(figure.counted)
    return any(noun == kin or noun.startswith(kin + " ") for kin in _kin(indicator))


def counts_otherwise(figure: Figure, indicator: Indicator) -> bool:
    """Tell whether `figure` counts things, not people, by a noun that the guideline lists beside the name's own."""
    noun = fold(figure.counted)
    others = {fold(other) for other in indicator.counted} - _kin(indicator) - kin_of(PERSON)
    return not indicator.unit and figure.kind in _COUNTS and any(noun in kin_of(other) for other in others)


def exact(figure: Figure, indicator: Indicator) -> bool:
    """Tell whether the figure counts by the indicator's own noun, not by a kindred one."""
    return fold(figure.counted) == fold(head_noun(indicator))


def _is_average(indicator: Indicator) -> bool:
    return "bình quân" in fold(indicator.name)


@functools.cache
def kin_of(noun: str) -> frozenset[str]:
    """Return the nouns that may stand for `noun`, itself included, folded."""
    rows = {fold(row["noun"]): frozenset(fold(kin) for kin in row.values("kin")) for row in table("counted_kin")}
    people = frozenset({PERSON}) if fold(noun) in rows[PERSON] else frozenset()
    return rows.get(fold(noun), people) | {fold(noun)}


def telling_words(text: str) -> frozenset[str]:
    """Return the words of `text` that say what it is about."""
    return words_of(text) - _stopwords() - _generic()


@functools.cache
def _stopwords() -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in table("indicator_stopwords"))


@functools.cache
def _generic() -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in table("indicator_generic"))
