"""What tells the asked matters of one topic apart, and how much a text touches each."""

import dataclasses
import functools
import itertools
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nlp_reports.guidelines.aligning.likeness import Likeness, likeness_of, without_aside
from nlp_reports.guidelines.aligning.situation import is_situation
from nlp_reports.guidelines.aligning.thresholds import SIDE_MATTER
from nlp_reports.guidelines.asking.matters import list_parts
from nlp_reports.guidelines.vocabulary import Weights, features
from nlp_reports.lexicon import table
from nlp_reports.model import Guideline, SectionKind, Topic
from nlp_reports.text import expand, fold

_CITED = re.compile(
    r"\s+theo (?:các )?(?:quyết định|nghị quyết|chỉ thị|kế hoạch|luật|nghị định|hướng dẫn)\s.*$", re.IGNORECASE
)
_NUMBER = re.compile(r"(?:nêu rõ |có |và )?(?:tổng số|số|bao nhiêu|mấy|tỷ lệ|mức|tổng|đạt bao nhiêu|dư nợ|so với)\b")
_QUESTION = re.compile(r"(?<!\w)(?:đâu|ai|nào|ra sao|gì|bao nhiêu)(?!\w)")
_QUOTES = '“"'
_CAMPAIGN = (
    r"(?:(?:các )?hoạt động |hưởng ứng )?[“\"]?"
    r"(?:(?:Tháng|Tuần lễ) (?:[A-ZĐ]\w|hành động)|\d+ năm (?:[Nn]gày|thành lập|Quốc|Cách mạng))"
)
_NEXT_CAMPAIGN = re.compile(rf"\s*(?:,(?:\s+và)?|\svà)\s+(?={_CAMPAIGN})")
FEW_SYLLABLES = 2


@dataclass(frozen=True, slots=True)
class Member:
    """One matter of a list: the features that name it, its name or number if it has one, its syllables, its weight."""

    words: frozenset[str]
    names: frozenset[str]
    syllables: frozenset[str]
    weight: float

    def __hash__(self) -> int:
        """Return the hash of the words: what a text touches is kept by member, thousands of times a report."""
        return hash(self.words)


@dataclass(frozen=True, slots=True)
class Matter:
    """An aspect as its members.

    `listed` tells whether it is a list, `side` that a report may leave it out without lacking anything.
    """

    aspect: str
    members: tuple[Member, ...]
    listed: bool
    side: bool = False

    @property
    def weight(self) -> float:
        """Return the weight of its members together."""
        return sum(member.weight for member in self.members)


@dataclass(frozen=True, slots=True)
class Matters:
    """The matters of one topic, ready to be held against texts; `mean` is the mean weight of all its guideline's."""

    matters: tuple[Matter, ...]
    weights: Weights
    mean: float = 0.0

    @classmethod
    def of(cls, guideline: Guideline, topic: Topic, likeness: Likeness) -> "Matters":
        """Leave out what the topic's heading and all its aspects share: it tells none of them apart.

        A field of work stays that one aspect alone has, though the heading names it, or that is an aspect's only one.
        The situation in general is told by whatever a background tells: it is a side matter there.
        """
        own = [section for section in guideline.sections if section.id == topic.section]
        titles = [features(section.title) for section in own]
        scene = any(section.kind is SectionKind.BACKGROUND for section in own)
        aspects = [each for aspect in topic.aspects for each in campaigns_of(aspect)]
        parts = [[features(part) for part in parts_of(aspect)] for aspect in aspects]
        wholes = [frozenset[str]().union(*own) for own in parts]
        shared = frozenset[str].intersection(*wholes) if len(wholes) > 1 else frozenset()
        idle = _idle(shared, frozenset[str]().union(*titles), wholes)
        found = (_matter(aspect, each, idle, likeness.weights) for aspect, each in zip(aspects, parts, strict=True))
        return cls(
            tuple(dataclasses.replace(m, side=m.side or (scene and is_situation(m.aspect))) for m in found),
            likeness.weights,
        )

    def with_side(self, least: float) -> tuple[Matter, ...]:
        """Return the matters, those of less weight than `least` as side matters."""
        return tuple(dataclasses.replace(m, side=m.side or m.weight < least) for m in self.matters)

    def touch(self, spoken: frozenset[str], member: Member) -> float:
        """Return how much a text with these features touches a member, 0..1: by its words, its name, its syllables."""
        own = self.weights.shared(spoken, member.words) / member.weight if member.weight else 0.0
        if member.names & spoken:
            own = max(own, NAME_TELLS)
        shared = member.syllables & spoken
        if len(shared) < FEW_SYLLABLES:
            return own
        return max(own, SYLLABLES_TELL * self.weights.of(shared) / (self.weights.of(member.syllables) or 1.0))


NAME_TELLS, SYLLABLES_TELL = 0.7, 0.4


@functools.lru_cache(8)
def matters_of(guideline: Guideline) -> Mapping[str, Matters]:
    """Return the matters of each topic of `guideline` by its id, kept for its next report."""
    likeness = likeness_of(guideline)
    found = {topic.id: Matters.of(guideline, topic, likeness) for topic in guideline.topics}
    sizes = [matter.weight for own in found.values() for matter in own.matters]
    mean = sum(sizes) / len(sizes) if sizes else 0.0
    return {
        topic: dataclasses.replace(own, matters=own.with_side(SIDE_MATTER * mean), mean=mean)
        for topic, own in found.items()
    }


def campaigns_of(aspect: str) -> tuple[str, ...]:
    """Return an aspect cut before each campaign but the first that it names: each has its own time and its own deeds.

    >>> campaigns_of("hưởng ứng “Tháng Công nhân”, “Tháng hành động về ATVSLĐ” trong năm")
    ('hưởng ứng “Tháng Công nhân”', '“Tháng hành động về ATVSLĐ” trong năm')
    """
    cuts = [joint for joint in _NEXT_CAMPAIGN.finditer(aspect) if re.search(_CAMPAIGN, aspect[: joint.start()])]
    begins, ends = [0, *(joint.end() for joint in cuts)], [*(joint.start() for joint in cuts), len(aspect)]
    return tuple(aspect[begin:end] for begin, end in zip(begins, ends, strict=True))


def parts_of(aspect: str) -> tuple[str, ...]:
    """Return the matters that an aspect lists, those behind a colon with it; how to tell them is none.

    A document cited behind a list belongs to no single matter of it.

    >>> parts_of("giám sát và phản biện xã hội theo Quyết định 217-QĐ/TW")
    ('giám sát', 'phản biện xã hội')
    >>> parts_of("Dạy nghề: số lớp, cách mở lớp")
    ('Dạy nghề', 'cách mở lớp')
    """
    head, _, behind = without_aside(aspect).partition(":")
    cited = _named_together(list_parts(_CITED.sub("", head)))
    listed = cited if len(cited) > 1 else _named_together(list_parts(head))
    return (*listed, *(part for part in map(str.strip, behind.split(",")) if part and not _on_form(fold(part))))


def _on_form(part: str) -> bool:
    """Tell whether a part asks for a number or says in which way to tell the matter before the colon."""
    return bool(_NUMBER.match(part) or _QUESTION.search(part))


def _named_together(parts: Sequence[str]) -> tuple[str, ...]:
    """Join names in quotation marks to the part before them: they share its work ("hưởng ứng “A”, “B”")."""
    found: list[str] = []
    for part in parts:
        if found and part[0] in _QUOTES:
            found[-1] = f"{found[-1]}, {part}"
        else:
            found.append(part)
    return tuple(found)


@functools.cache
def _side() -> re.Pattern[str]:
    phrases = sorted(map(expand, table("side_matters").keys()), key=lambda phrase: (-len(phrase), phrase))
    return re.compile(r"(?:" + "|".join(phrase.replace(" ", r",?\s+") for phrase in phrases) + r")(?!\w)")


def is_side(aspect: str) -> bool:
    """Tell whether an aspect asks for what a report may leave to the rest that it tells.

    >>> is_side("quản lý, sử dụng quỹ"), is_side("gây quỹ")
    (True, False)
    """
    return bool(_side().match(expand(aspect)))


def _idle(shared: frozenset[str], titles: frozenset[str], aspects: Sequence[frozenset[str]]) -> frozenset[str]:
    """Return the features that tell none of a topic's `aspects` apart."""
    fields = [frozenset(feature for feature in aspect if feature[0] == "f") for aspect in aspects]
    holders = Counter(itertools.chain.from_iterable(fields))
    alone = frozenset(one for one, held in holders.items() if held == 1 and len(aspects) > 1)
    named = titles - alone
    needed = frozenset[str]().union(*(own for own in fields if own <= shared))
    return (shared - (needed - named)) | named


def _matter(aspect: str, parts: list[frozenset[str]], idle: frozenset[str], weights: Weights) -> Matter:
    telling = [part - idle for part in parts]
    members = tuple(one for one in (_member(part, weights) for part in telling) if one.weight)
    return Matter(aspect, members, len(parts) > 1, is_side(aspect))


def _member(part: frozenset[str], weights: Weights) -> Member:
    words = frozenset(feature for feature in part if feature[0] in "pfn")
    names = frozenset(feature for feature in words if feature[0] == "n")
    syllables = frozenset(feature for feature in part if feature[0] == "s")
    return Member(words, names, syllables, weights.of(words))
