"""What an indicator's name asks for: its matters, which of them tell it from its neighbours, and what they weigh."""

import dataclasses
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from nlp_reports.indicators.commas import ONE, joined
from nlp_reports.indicators.concepts import FOLK, MARK, asked, clues_of, is_in, rivals_of, words_of
from nlp_reports.indicators.name_matters import ALL_STAFF, matters_of, with_one_noun
from nlp_reports.indicators.nouns import (
    NUMBER_WORDS,
    group_of,
    grows,
    head_noun,
    is_average,
    kin,
    near_kin,
)
from nlp_reports.model import Guideline, Indicator, Topic
from nlp_reports.text import expand, fold

# What was done or added; a body may be called a "tổ chức" ("tổ chức cơ sở Hội").
_FLOW: Final = re.compile(
    r"(?<!\w)(?:mới|kết nạp|thành lập|tăng|tăng thêm|giải quyết|tổ chức(?! (?:cơ sở|hội|đoàn|đảng|công đoàn|chính trị)"
    r"(?! (?:nghị|thao|thi|diễn|thảo)(?!\w))(?!\w)))(?!\w)"
)
_QUOTED: Final = re.compile(r"[“\"]([^“”\"]+)[”\"]")
# What parts a name into things that it adds up ("giải thể hoặc tạm ngừng").
_PARTED: Final = re.compile(r",|(?<!\w)hoặc(?!\w)")
# The own level, and those below it.
_LEVELS: Final = (frozenset({MARK + "cấp mình"}), frozenset({"cấp", "dưới"}))
_TELLING: Final = 2.0
_SIDE: Final = 1.0
# A matter of so large a share of the names, and of so many, is what the organisation is for.
_USUAL: Final = 0.2
_USUAL_LEAST: Final = 8


@dataclass(frozen=True, slots=True)
class Scale:
    """The matters of a name, or of a part of it, in order: each with its weight and whether the titles say it."""

    matters: tuple[tuple[str, float, bool], ...]
    total: float


@dataclass(frozen=True, slots=True)
class Wanted:
    """An indicator made ready for looking.

    Attributes:
        indicator: what is wanted.
        topic: the topic that asks for it.
        noun: the noun that it counts by, folded; `own` is the same with abbreviations written out.
        noun_words: the words of it.
        ways: its matters, and those of each part of a name with commas; any one of these sets is the whole.
        matters: those of all its ways.
        telling: the matters that no neighbour of the same kind has, or that make it a part of what one asks for.
        named: the matters of the names in quotation marks; one of them must be said.
        scales: what each matter of each of its ways weighs; a telling one more.
        implied: the words of its topic's and section's titles, which a sentence about the topic need not say.
        alone: whether no neighbour in its topic counts alike.
        only: whether no other indicator of the guideline counts alike.
        total: whether the name asks how many there are in all ("tổng số chi hội nghề nghiệp").
        bare: whether the noun alone is the name ("số hộ nông dân").
        flow: whether it counts what the period added, not what there is.
        planned: whether it compares with a plan ("so với chỉ tiêu").
        everybody: whether it asks only for those whom the organisation is for ("tổng số người cao tuổi").
        theirs: the matters that its neighbours of the same kind ask for and it does not.
        average: whether it asks for an average; `grows`, whether for how much something grew or fell.
        kind: the group of its noun (people, events, …).
        instead: what tells each other indicator of its topic from it.
        narrower: what those of them that ask for a part of it say besides ("ngoài nhà nước").
        rivals: those of its matters that have rivals, with these.
        clues: the matters of its name and the words that may stand for them.
        level: the matters of the only level whose doings it asks for, its own or those below it; empty where both.
        home: what its topic's title says, where the name is one that another topic's title has.
        name: its name, folded; `whole` is the same without words of counting, abbreviations written out.
        kin: the nouns, folded, that may stand for its own; `near_words` are the words of the nearest of them.
    """

    indicator: Indicator
    topic: Topic
    noun: str
    own: str
    noun_words: frozenset[str]
    ways: tuple[frozenset[str], ...]
    matters: frozenset[str]
    telling: frozenset[str]
    named: frozenset[str]
    scales: tuple[Scale, ...]
    implied: frozenset[str]
    alone: bool
    only: bool
    total: bool
    bare: bool
    flow: bool
    planned: bool
    kin: frozenset[str]
    near_words: tuple[frozenset[str], ...]
    everybody: bool = False
    theirs: frozenset[str] = frozenset()
    clues: frozenset[str] = frozenset()
    average: bool = False
    grows: bool = False
    kind: str = ""
    instead: tuple[frozenset[str], ...] = ()
    narrower: tuple[frozenset[str], ...] = ()
    rivals: tuple[tuple[str, frozenset[str]], ...] = ()
    level: frozenset[str] = frozenset()
    home: frozenset[str] = frozenset()
    name: str = ""
    whole: str = ""


def wanted_of(guideline: Guideline) -> tuple[Wanted, ...]:
    """Return what each indicator of `guideline` asks for, in order."""
    every = [indicator for topic in guideline.topics for indicator in topic.indicators]
    titles = {section.id: section.title for section in guideline.sections}
    usual = _usual(every)
    found = [
        _wanted(indicator, topic, titles.get(topic.section, ""), every, usual)
        for topic in guideline.topics
        for indicator in topic.indicators
    ]
    return tuple(_beside_others(one, found) for one in found)


def _beside_others(wanted: Wanted, every: Sequence[Wanted]) -> Wanted:
    """Return an indicator with what tells the others of its topic from it."""
    mates = [other for other in every if other.topic.id == wanted.topic.id and other is not wanted]
    instead = ((other.telling or other.matters) - wanted.matters for other in mates)
    way = wanted.ways[0]
    narrower = (
        other.ways[0] - way for other in mates if way < other.ways[0] and alike(other.indicator, wanted.indicator)
    )
    return dataclasses.replace(
        wanted,
        instead=tuple(telling for telling in instead if telling),
        narrower=tuple(narrower) if way else (),
        home=_home(wanted, every),
    )


def _home(wanted: Wanted, every: Sequence[Wanted]) -> frozenset[str]:
    """Return what a topic's title says of which the name says nothing, where another topic asks for the like by title.

    "CNVCLĐ được bồi dưỡng" below "Giới thiệu đoàn viên cho Đảng", beside a topic "Bồi dưỡng, tập huấn cán bộ".
    """
    whole, own = wanted.ways[0], asked(wanted.topic.title)
    if not whole - FOLK or wanted.indicator.unit or not whole.isdisjoint(own):
        return frozenset()
    titles = [
        asked(one.topic.title)
        for one in every
        if one.topic.id != wanted.topic.id and whole <= one.matters and alike(one.indicator, wanted.indicator)
    ]
    namesakes = [title for title in titles if whole <= title]
    return own.difference(*namesakes) if namesakes else frozenset()


def _usual(every: Sequence[Indicator]) -> frozenset[str]:
    """Return the matters that very many names have ("cao tuổi" for those of the elderly): they tell nothing apart."""
    found = Counter(matter for indicator in every for matter in matters_of(indicator, indicator.name))
    return frozenset(matter for matter, times in found.items() if times >= max(_USUAL_LEAST, _USUAL * len(every)))


@dataclass(frozen=True, slots=True)
class _Name:
    """The ways to say a name, which of their matters tell it from its neighbours, and what these ask for besides."""

    ways: tuple[frozenset[str], ...]
    telling: frozenset[str]
    theirs: frozenset[str]


def _name_of(indicator: Indicator, mates: Sequence[Indicator], usual: frozenset[str]) -> _Name:
    """Return how a name is said beside those of its `mates`, the indicators of its topic that count alike."""
    named = with_one_noun(indicator)
    whole = _without(usual, matters_of(indicator, named))
    parts = [_without(usual, matters_of(indicator, part)) for part in _PARTED.split(joined(named, ONE))]
    neighbours = [_without(usual, matters_of(mate, mate.name)) for mate in mates]
    theirs = frozenset[str]().union(*neighbours)
    lesser = [own for own in neighbours if own < whole]
    telling = (whole - theirs).union(*(whole - own for own in lesser)) if mates else frozenset()
    # "kiến nghị, khiếu nại tiếp nhận": what tells it from its neighbours is said of the first part as well.
    shared = telling if any(telling < part for part in parts) else frozenset[str]()
    ways = tuple(dict.fromkeys((whole, *(part or shared for part in parts))))
    return _Name(ways, telling, theirs - whole)


def _wanted(
    indicator: Indicator, topic: Topic, section: str, every: Sequence[Indicator], usual: frozenset[str]
) -> Wanted:
    mates = [other for other in topic.indicators if other is not indicator and alike(other, indicator)]
    said = _name_of(indicator, mates, usual)
    whole, matters = said.ways[0], frozenset[str]().union(*said.ways)
    name, noun, nouns = fold(indicator.name), head_noun(indicator), kin(indicator)
    implied = asked(topic.title) | asked(section)
    return Wanted(
        indicator=indicator,
        topic=topic,
        noun=fold(noun),
        own=expand(noun),
        noun_words=words_of(noun),
        ways=said.ways,
        matters=matters,
        telling=said.telling,
        named=whole & asked(" ".join(_QUOTED.findall(indicator.name))),
        scales=tuple(_scale(way, said.telling, implied) for way in said.ways),
        implied=implied,
        alone=not mates,
        only=sum(alike(other, indicator) for other in every) == 1,
        total=name.startswith("tổng ") or whole == ALL_STAFF,
        bare=not all(said.ways),
        flow=bool(_FLOW.search(name)),
        planned="so với" in name and MARK + "chỉ tiêu" in whole,
        kin=nouns.union(*map(_joined, nouns)),
        near_words=tuple(words_of(one) for one in sorted(near_kin(indicator))),
        everybody=bool(whole) and whole <= usual,
        theirs=said.theirs,
        clues=frozenset[str]().union(*map(clues_of, matters)),
        average=is_average(indicator),
        grows=grows(indicator),
        kind=group_of(noun),
        rivals=tuple((matter, found) for matter in sorted(matters) if (found := rivals_of(matter))),
        level=_level(matters),
        name=name,
        whole=expand(NUMBER_WORDS.sub("", name)),
    )


def _level(matters: frozenset[str]) -> frozenset[str]:
    found = [level for level in _LEVELS if level <= matters]
    return found[0] if len(found) == 1 else frozenset()


def _joined(noun: str) -> frozenset[str]:
    """Return a noun as it stands in a text whose idle commas were left out ("công trình  phần việc")."""
    return frozenset({noun.replace(",", " ")} if "," in noun else ())


def _scale(way: frozenset[str], telling: frozenset[str], implied: frozenset[str]) -> Scale:
    weights = [_TELLING if matter in telling else _SIDE for matter in sorted(way)]
    said = [is_in(matter, implied) for matter in sorted(way)]
    return Scale(tuple(zip(sorted(way), weights, said, strict=True)), sum(weights))


def _without(usual: frozenset[str], matters: frozenset[str]) -> frozenset[str]:
    return matters - usual or matters


def alike(one: Indicator, other: Indicator) -> bool:
    """Tell whether a figure could answer either of two indicators, were it not for their names."""
    if one.unit or other.unit:
        return one.unit == other.unit and is_average(one) == is_average(other)
    return bool(kin(one) & kin(other))
