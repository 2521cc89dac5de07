"""Was the guideline read right: its topics, the figures that it asks for, its dates, its sections."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nlp_reports.evaluation.tally import Tally
from nlp_reports.model import Guideline, Indicator, SectionKind, above

DATES = ("year", "deadline", "cutoff", "forecast")
SHARED = 3  # a name is told when a third of its words stand in ours
_DIMENSIONS = {
    "area": ("m2", "m²", "ha", "km2", "mét vuông", "héc-ta"),
    "length": ("m", "mét", "km", "ki-lô-mét"),
    "weight": ("kg", "ki-lô-gam", "tạ", "tấn"),
    "money": ("đồng", "nghìn đồng", "triệu đồng", "tỷ đồng"),
}
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class GuidelineTallies:
    """What was read right, of what an independent reader took from the same document.

    `topics`: topics with the right id and their matter in title or aspects. `asked`: topics that figures are asked of,
    in so many words or by nature. `figures`: figures that are asked in so many words; ours is false where the reader
    knows no such figure of the topic at all. `dates`: year, deadline, cut-off and forecast. `zeros`: topics that
    "không phát sinh" answers. `kinds`: sections with the right id and kind, leaves of assessment, proposals, plan too.
    """

    topics: Tally
    asked: Tally
    figures: Tally
    dates: Tally
    zeros: Tally
    kinds: Tally


def load_guideline(corpus: Path) -> Json | None:
    """Return the labels of a built corpus' guideline as they are written, None where it has none."""
    import yaml  # noqa: PLC0415 - only the labels of a guideline need it

    file = corpus / "guideline.gold.yaml"
    return yaml.safe_load(file.read_text("utf-8")) if file.is_file() else None


def guideline_tallies(ours: Guideline, gold: Json) -> GuidelineTallies:
    """Return what of `gold` stands in `ours`, and what more stands there."""
    kinds = {section["id"]: section["kind"] for section in gold["sections"]}
    told = [t for t in gold["topics"] if _kind(t["id"], kinds) in {"background", "results"}]
    mine = {topic.id: topic for topic in ours.topics}
    named = {t["id"] for t in told if t["id"] in mine and _tells(mine[t["id"]].title, mine[t["id"]].aspects, t)}
    asked = {topic.id for topic in ours.topics if topic.figures_required}
    leaves = [(t["id"], _kind(t["id"], kinds)) for t in gold["topics"] if t not in told]
    return GuidelineTallies(
        _sets(named | {f"{one}!" for one in mine.keys() - named}, {t["id"] for t in told}),
        _sets(asked, {t["id"] for t in told if t["figures_required"]}),
        _figures(ours, told),
        _sets(_dates({key: getattr(ours, key) for key in DATES}), _dates(gold)),
        _sets({t.id for t in ours.topics if t.zero_allowed}, {t["id"] for t in told if t["zero_allowed"]}),
        _kinds_told(ours, kinds, {t["id"] for t in told}, leaves),
    )


def _kinds_told(ours: Guideline, kinds: dict[str, str], topics: set[str], leaves: list[tuple[str, str]]) -> Tally:
    """Return which sections have the right kind.

    A heading without items is a section to one reader and only a topic to another: its kind is asked for either way.
    Sections that say how to write and to send hold nothing to report and are left out.
    """
    own = {section.id: section.kind.value for section in ours.sections}
    mine = {**{t.id: _kind(t.section, own) for t in ours.topics if t.id in kinds}, **own}
    theirs = {**{one: _kind(one, kinds) for one in topics & own.keys()}, **kinds}
    other = SectionKind.OTHER.value
    said, true = ({(one, kind) for one, kind in both.items() if kind != other} for both in (mine, theirs))
    return _sets(said, {*true, *leaves})


def _kind(topic: str, kinds: dict[str, str]) -> str:
    while topic and topic not in kinds:
        topic = above(topic)
    return kinds.get(topic, "")


def _sets(ours: Iterable[object], gold: Iterable[object]) -> Tally:
    said, true = set(ours), set(gold)
    return Tally(len(said & true), len(said - true), len(true - said))


def _dates(values: Json) -> set[tuple[str, str]]:
    return {(key, str(values[key])) for key in DATES if values.get(key)}


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def _tells(title: str, aspects: tuple[str, ...], gold: Json) -> bool:
    want = _words(gold["title"])
    return SHARED * len(want & _words(" ".join((title, *aspects)))) >= len(want)


def _figures(ours: Guideline, told: list[Json]) -> Tally:
    tally = Tally()
    known = {topic["id"]: topic["indicators"] for topic in told}
    for topic in ours.topics:
        mine = [one for one in topic.indicators if one.required]
        wanted = sorted(known.pop(topic.id, ()), key=lambda one: not one["required"])
        paired = _pairs(mine, wanted)
        tally.hit += sum(wanted[place]["required"] for place in paired)
        tally.missed += sum(want["required"] for place, want in enumerate(wanted) if place not in paired)
        tally.false += len(mine) - len(paired)
    tally.missed += sum(one["required"] for rest in known.values() for one in rest)
    return tally


def _pairs(mine: list[Indicator], wanted: list[Json]) -> dict[int, int]:
    """Return which of `mine` is which of `wanted`: as many as can be, those named alike first."""
    found: dict[int, int] = {}

    def place(want: int, tried: set[int]) -> bool:
        alike = [i for i, one in enumerate(mine) if _same(one, wanted[want]) and i not in tried]
        for i in sorted(alike, key=lambda i: -_near(mine[i], wanted[want])):
            tried.add(i)
            holder = next((other for other, own in found.items() if own == i), None)
            if holder is None or place(holder, tried):
                found[want] = i
                return True
        return False

    for want in range(len(wanted)):
        place(want, set())
    return found


def _same(one: Indicator, want: Json) -> bool:
    """Tell whether both count the same thing in the same unit, or say so in their names."""
    if _dimension(one.unit) != _dimension(_unit(want)):
        return False
    return bool(one.unit) or _counts(one, want) or 2 * _near(one, want) >= 1


def _counts(one: Indicator, want: Json) -> bool:
    """Tell whether both name the same noun."""
    nouns = _words(want["counted"])
    return any(_words(noun) & nouns for noun in one.counted)


def _unit(want: Json) -> str:
    """Return the unit of a labelled figure; some labels write a measure ("kg") where others write the thing."""
    return str(want["unit"] or (want["counted"] if _dimension(want["counted"]) != want["counted"] else ""))


def _dimension(unit: str) -> str:
    """Return what a unit measures, a unit of none as it is: a length in metres or in kilometres is one demand."""
    return next((name for name, units in _DIMENSIONS.items() if unit in units), unit)


def _near(one: Indicator, want: Json) -> float:
    mine, its = _words(one.name), _words(want["name"])
    return len(mine & its) / max(1, len(its))
