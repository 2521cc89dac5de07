"""Which figures count what an indicator counts: kind, unit and noun."""

import functools
import re
from collections.abc import Sequence
from typing import Final

from nlp_reports.lexicon import table
from nlp_reports.model import Figure, FigureKind, FigureRole, Indicator
from nlp_reports.text import expand, fold

PERSON: Final = "người"
TURN: Final = "lượt"
TIME: Final = "lần"
WOMEN: Final = "nữ "
# All who work, by their shortest names, and the women among them.
STAFF: Final = re.compile(r"(?P<before>nữ )?(?P<all>người lao động|nlđ|lao động)(?P<behind> nữ)?|(?P<alone>nữ)")
NUMBER_WORDS: Final = re.compile(r"^(?:(?:tổng số|tổng|số lượng|số) )*")
_COUNTS: Final = frozenset({FigureKind.COUNT, FigureKind.RATIO, FigureKind.ZERO, FigureKind.CHANGE})
# A body is not its head: "chi hội trưởng" are no "chi hội".
_WORD_END: Final = re.compile(r"[ ,](?!(?:trưởng|phó)(?!\w))")
_EACH: Final = re.compile(r"(?:số )?mức (?:\w+ ){1,4}?(?:một|mỗi|/) ?\w|(?:giá trị|mức)(?: tiền)? (?:bữa|suất) ăn")
_GROWTH: Final = re.compile(r"(?<!\w)(?:tăng|giảm)(?!\w)")


@functools.lru_cache(1024)
def head_noun(indicator: Indicator) -> str:
    """Return the noun that the indicator's name counts by ("lớp" in "số lớp tập huấn"), else the first of its nouns.

    A guideline may list nouns of several kinds ("lớp", "người"): those that the name does not begin with count
    something else. All who work are people by whatever noun.
    """
    name = NUMBER_WORDS.sub("", expand(indicator.name))
    if (staff := STAFF.fullmatch(fold(name))) and staff["all"]:
        return PERSON
    named = [noun for noun in indicator.counted if name.startswith(expand(noun) + " ") or name == expand(noun)]
    return max(named, key=len) if named else next(iter(indicator.counted), "")


@functools.lru_cache(1024)
def named_noun(indicator: Indicator) -> str:
    """Return the longest kindred noun that the name begins with ("hộ nghèo" in "hộ nghèo được giúp"), else its head."""
    name, head = NUMBER_WORDS.sub("", fold(indicator.name)), head_noun(indicator)
    longer = [noun for noun in kin(indicator) if noun.startswith(fold(head) + " ") and name.startswith(noun + " ")]
    return max(longer, key=len, default=head)


def counts(figure: Figure, indicator: Indicator) -> bool:
    """Tell whether `figure` is of the kind, unit and counted noun that `indicator` asks for."""
    if figure.per or figure.kind is FigureKind.RATE:
        return asks_for_each(indicator) and bool(indicator.unit) and figure.unit == indicator.unit
    if figure.kind is FigureKind.CHANGE and not (grows(indicator) and figure.role is FigureRole.CHANGE):
        return False
    return _in_unit(figure, indicator) if indicator.unit else _by_noun(figure, indicator)


def _in_unit(figure: Figure, indicator: Indicator) -> bool:
    if indicator.unit == "%":
        return figure.unit == "%"
    if indicator.unit == "đồng":
        return figure.unit == "đồng" and not is_average(indicator)
    return figure.kind is FigureKind.MEASURE and _unit(figure.unit) == _unit(indicator.unit)


def _by_noun(figure: Figure, indicator: Indicator) -> bool:
    if figure.kind is FigureKind.MEASURE:
        return fold(figure.unit) in kin(indicator)
    return is_count(figure) and bool(indicator.counted) and names_kin(figure.counted, indicator)


def is_count(figure: Figure) -> bool:
    """Tell whether a figure counts things that have a noun, not money, shares or measures."""
    return figure.kind in _COUNTS and not figure.unit


def names_kin(noun: str, indicator: Indicator) -> bool:
    """Tell whether `noun` begins with a noun that may stand for the indicator's own."""
    if not kin(indicator).isdisjoint(openings(noun)):
        return True
    return is_turn(noun) and counts_turns(noun, indicator)


def is_turn(noun: str) -> bool:
    """Tell whether a noun counts turns ("lượt người")."""
    return noun.lower().startswith(TURN)


def counts_turns(noun: str, indicator: Indicator) -> bool:
    """Tell whether the indicator counts turns of the same kind as a noun does: "lượt xem" are no "lượt người"."""
    own = head_noun(indicator)
    return own.startswith(TURN) and (fold(noun) == TURN or group_of(noun) == group_of(own))


@functools.lru_cache(1024)
def asks_for_each(indicator: Indicator) -> bool:
    """Tell whether the indicator asks for an average, or what each one gets ("mức tiền một suất ăn ca")."""
    return is_average(indicator) or bool(_EACH.match(fold(indicator.name)))


@functools.lru_cache(8192)
def _written(noun: str) -> str:
    """Return the folded noun with its abbreviations written out ("CN": "công nhân")."""
    return fold(expand(noun))


@functools.lru_cache(1024)
def grows(indicator: Indicator) -> bool:
    """Tell whether the indicator asks how much something grew or fell."""
    return bool(_GROWTH.search(fold(indicator.name)))


@functools.lru_cache(1024)
def is_average(indicator: Indicator) -> bool:
    """Tell whether the indicator asks for an average."""
    return "bình quân" in fold(indicator.name)


@functools.lru_cache(8192)
def openings(noun: str) -> tuple[str, ...]:
    """Return the folded noun and what it begins with, word by word; a bare "lượt" is a time, "lượt người" is none."""
    written = fold(noun)
    if written == TURN:
        return (TURN, TIME)
    # "đề tài, sáng kiến" counts either; "lượt ý kiến" counts opinions, though "lượt người" are no persons.
    forms = dict.fromkeys((written, _written(noun), *written.split(", ")[1:]))
    if is_person(first := written.removeprefix(WOMEN).split(",")[0]) and written.startswith(WOMEN):
        # "nữ uỷ viên" are "uỷ viên".
        forms[first] = None
    if written.startswith(TURN + " ") and not is_person(written.removeprefix(TURN + " ").split(",")[0]):
        forms[written.removeprefix(TURN + " ")] = None
    return tuple(part for form in forms for part in (*(form[: end.start()] for end in _WORD_END.finditer(form)), form))


@functools.lru_cache(1024)
def kin(indicator: Indicator) -> frozenset[str]:
    """Return the nouns, folded, that may stand for the one the indicator counts by."""
    noun = head_noun(indicator)
    return kin_of(noun) if noun else frozenset()


@functools.lru_cache(1024)
def near_kin(indicator: Indicator) -> frozenset[str]:
    """Return the nouns, folded, that the table of kin gives for the indicator's own, itself included."""
    own = fold(head_noun(indicator))
    return _kin().get(own, frozenset[str]()) | {own} if own else frozenset()


@functools.lru_cache(4096)
def kin_of(noun: str) -> frozenset[str]:
    """Return the nouns that may stand for `noun`, itself included, folded."""
    own = fold(noun)
    rows = _kin()
    people = frozenset({PERSON}) if own in rows[PERSON] else frozenset[str]()
    persons = _persons() if own == PERSON else frozenset[str]()
    return rows.get(own, frozenset[str]()) | people | persons | {own}


def kindred(one: Figure, other: Figure) -> bool:
    """Tell whether two figures count alike: the same unit, and nouns of which one may stand for the other."""
    if one.unit or other.unit:
        return one.unit == other.unit
    return _akin(_bare(one.counted), _bare(other.counted))


def kinship(figures: Sequence[Figure]) -> Sequence[Sequence[bool]]:
    """Return for each two of some figures whether they are `kindred`."""
    told = [[kindred(one, other) for other in figures[:position]] for position, one in enumerate(figures)]
    count = range(len(figures))
    return [[one == other or told[max(one, other)][min(one, other)] for other in count] for one in count]


@functools.lru_cache(8192)
def _bare(noun: str) -> str:
    """Return a folded noun without what follows a comma, be it only of women."""
    return fold(noun).partition(",")[0].removeprefix("nữ ")


@functools.lru_cache(8192)
def _akin(left: str, right: str) -> bool:
    """Tell whether one of two nouns may stand for the other."""
    if left == right or left in kin_of(right) or right in kin_of(left):
        return True
    short, long = sorted((left, right), key=len)
    return bool(short) and long.startswith(short + " ") and short not in common_nouns()


def is_common(figure: Figure) -> bool:
    """Tell whether a figure's noun is one that many things are counted by ("người", "hộ", "đơn vị")."""
    noun = figure.counted or figure.unit
    return fold(noun) in common_nouns() or _written(noun) in common_nouns()


@functools.cache
def common_nouns() -> frozenset[str]:
    """Return the nouns, folded, that many things are counted by."""
    return frozenset(fold(row["noun"]) for row in table("indicator_common_nouns"))


@functools.cache
def _kin() -> dict[str, frozenset[str]]:
    return {fold(row["noun"]): frozenset(fold(noun) for noun in row.values("kin")) for row in table("counted_kin")}


@functools.cache
def _persons() -> frozenset[str]:
    return frozenset(fold(row["noun"]) for row in table("counted_nouns") if row["group"] == "person")


def _unit(unit: str) -> str:
    return fold(unit).replace("²", "2")


def goes_unsaid(figure: Figure) -> bool:
    """Tell whether a figure has no noun: none at all, or the grade that things got ("74 xuất sắc, 92 tốt")."""
    return not figure.counted or fold(figure.counted) in grades()


@functools.cache
def grades() -> frozenset[str]:
    """Return the grades that bodies get, folded ("xuất sắc", "yếu")."""
    return frozenset(fold(row["grade"]) for row in table("indicator_grades"))


@functools.lru_cache(4096)
def group_of(noun: str) -> str:
    """Return the group of the longest known noun that `noun` begins with, empty where none is known."""
    written = fold(noun)
    begun = openings(written.removeprefix(TURN + " ") if written != TURN else written)
    return next((_groups()[one] for one in sorted(begun, key=len, reverse=True) if one in _groups()), "")


@functools.lru_cache(4096)
def longer_nouns(noun: str) -> tuple[str, ...]:
    """Return the known nouns that begin with a folded noun and mean another thing: of another group."""
    own = _groups().get(noun, "")
    return tuple(one for one, group in _groups().items() if one.startswith(noun + " ") and group != own)


def same_people(figure: Figure, indicator: Indicator) -> bool:
    """Tell whether a figure and an indicator both count people, whatever they are called."""
    return group_of(figure.counted) == group_of(head_noun(indicator)) == "person"


def is_known(noun: str) -> bool:
    """Tell whether `noun` begins with a known one."""
    return bool(group_of(noun))


def is_person(noun: str) -> bool:
    """Tell whether a folded noun names people."""
    return _groups().get(noun) == "person"


def own_groups(nouns: frozenset[str]) -> dict[str, str]:
    """Return those of many folded nouns that are known themselves, with their groups."""
    return {noun: _groups()[noun] for noun in nouns & _groups().keys()}


@functools.cache
def _groups() -> dict[str, str]:
    return {fold(row["noun"]): row["group"] for row in table("counted_nouns")}
