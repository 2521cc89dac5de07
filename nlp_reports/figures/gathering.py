"""How surely figures are the parts of a whole: weighed by how they stand, not by what they come to.

The forest is learned from sound text (`benchmarks/figures/gather.py`): parts that make up a whole are its parts.
"""

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from nlp_reports.figures.forest import Forest, forest_of
from nlp_reports.figures.group_words import classes_of, close_of, near_of, new_words, words_of
from nlp_reports.figures.groups import Group, Place
from nlp_reports.figures.listing import signs_of
from nlp_reports.figures.openings import (
    are_levels,
    are_named,
    has_item_without_number,
    is_closed,
    opening_of,
    stand_in_a_row,
    tell_deeds,
)
from nlp_reports.figures.trios import kin_of
from nlp_reports.model import Figure

_NUMBERS: Final = {"two": 2, "three": 3, "four": 4, "five": 5}
_FEW, _MANY = 30, 100


def signals_of(group: Group) -> dict[str, float]:
    """Return what speaks for or against the parts being those of the whole, by name; what is 0 is left out."""
    way = "behind" if group.behind else "before"
    found: dict[str, float] = {way: 1.0}
    found |= {f"{way}: {name}": value for name, value in (*_of_words(group), *_of_parts(group), *_of_place(group))}
    found |= dict((*_of_kin(group), *_of_marks(group), *_of_list(group), *signs_of(group), *_of_opening(group)))
    return {name: float(value) for name, value in found.items() if value}


def _of_words(group: Group) -> Iterator[tuple[str, float]]:
    """Yield the small words around the whole, and those before the first part, the last, and all of them."""
    whole, parts = group.whole, group.parts
    for word in classes_of(near_of(whole.lead)):
        yield f"whole: {word} near", 1.0
    for word in classes_of(whole.lead):
        yield f"whole: {word}", 1.0
    for word in classes_of(close_of(whole.tail)):
        yield f"whole: {word} after", 1.0
    for word in classes_of(parts[0].lead):
        yield f"first: {word}", 1.0
    for word in classes_of(parts[-1].lead) | classes_of(close_of(parts[-1].tail)):
        yield f"last: {word}", 1.0


def _of_parts(group: Group) -> Iterator[tuple[str, float]]:
    told: Counter[str] = Counter()
    for part in group.parts[1:]:
        told.update(classes_of(part.lead))
    for word, times in told.items():
        yield f"parts: {word}", times / (len(group.parts) - 1)
    if group.beyond is not None:
        for word in classes_of(group.beyond.lead):
            yield f"beyond: {word}", 1.0
    said = classes_of(group.whole.lead) | classes_of(group.parts[0].lead) | classes_of(close_of(group.whole.tail))
    yield "told so many", any(_NUMBERS[word] == len(group.parts) for word in said & _NUMBERS.keys())
    yield (
        "told another number",
        bool(said & _NUMBERS.keys()) and not any(_NUMBERS[word] == len(group.parts) for word in said & _NUMBERS.keys()),
    )


def _of_place(group: Group) -> Iterator[tuple[str, float]]:
    whole, first, last, beyond = group.whole, group.parts[0], group.parts[-1], group.beyond
    nearest, farthest = (first, last) if group.behind else (last, first)
    apart = abs(nearest.at - whole.at)
    yield f"{min(apart, 2)} sentences to the whole", 1.0
    yield "new words with the whole", min(len(new_words(group)), 6) / 3
    yield f"{min(abs(first.at - last.at), 3)} sentences between the parts", 1.0
    yield "another paragraph", nearest.line.sentence.paragraph != whole.line.sentence.paragraph
    yield "paragraphs apart", abs(nearest.line.sentence.paragraph - whole.line.sentence.paragraph) > 1
    yield "each in a sentence of its own", len({part.at for part in group.parts}) == len(group.parts)
    yield "all in one sentence", first.at == last.at
    yield "all in the whole's sentence", first.at == last.at == whole.at
    if beyond is None:
        yield "nothing beyond", 1.0
    else:
        gone = abs(beyond.at - farthest.at)
        paragraph = beyond.line.sentence.paragraph != farthest.line.sentence.paragraph
        yield f"beyond: {min(gone, 2)} sentences on", 1.0
        yield "beyond: another paragraph", paragraph
        yield "beyond: its noun is theirs", beyond.noun == farthest.noun
        yield "beyond: in brackets alone", beyond.bracketed and not farthest.bracketed
        yield "beyond: as theirs follow", gone == abs(group.parts[1].at - group.parts[0].at) and not paragraph
        yield "beyond: behind a semicolon", ";" in _between(*sorted((beyond, farthest), key=_start))
        yield "beyond: greater than the whole", beyond.value > whole.value


def _start(place: Place) -> int:
    return place.figure.span.start


def _between(one: Place, other: Place) -> str:
    return one.line.folded[one.figure.span.end : other.figure.span.start]


def _of_kin(group: Group) -> Iterator[tuple[str, float]]:
    whole, parts = group.whole, group.parts
    unit = whole.figure.unit
    if unit:
        yield "money" if unit == "đồng" else "measure", 1.0
        return
    kin = Counter(kin_of(whole, part) for part in parts)
    for name, times in kin.items():
        yield f"nouns {name}", times / len(parts)
    yield "nouns: the first is the whole's", kin_of(whole, parts[0]) == "same"
    alike = len({part.noun for part in parts})
    yield "one noun", alike == 1
    yield "one noun, not the whole's", alike == 1 and kin.get("same", 0) == 0
    yield "all nouns differ", alike == len(parts)


def _of_marks(group: Group) -> Iterator[tuple[str, float]]:
    """Yield what stands between: marks from the whole to the parts, and from part to part."""
    whole, parts = group.whole, group.parts
    lead = _between(whole, parts[0]) if group.behind else _between(parts[-1], whole)
    way = "behind" if group.behind else "before"
    for mark, name in ((":", "colon"), (";", "semicolon"), ("(", "bracket"), (")", "bracket closed"), ("…", "dots")):
        yield f"{way}: {name} to the whole", mark in lead
    yield f"{way}: far to the whole", min(len(lead), 200) / 100
    seps = [_between(one, other) for one, other in itertools.pairwise(parts)]
    kinds = {_sep(one, other, text) for one, other, text in zip(parts, parts[1:], seps, strict=False)}
    for kind in kinds:
        yield f"{kind} between parts", 1.0
    yield "one mark between parts", len(kinds) == 1
    yield "far between parts", max(min(len(text), 200) for text in seps) / 100
    yield "colon between parts", any(":" in text for text in seps)
    yield "all in brackets alone", all(part.bracketed for part in parts) and not whole.bracketed
    yield "some in brackets", 0 < sum(part.bracketed for part in parts) < len(parts)
    yield "whole in brackets alone", whole.bracketed and not any(part.bracketed for part in parts)
    percents = [any(f.unit == "%" for f in _figures_between(one, other)) for one, other in itertools.pairwise(parts)]
    yield "percentages between all", all(percents)
    yield "percentages between some", any(percents) and not all(percents)
    others = [sum(f.unit != "%" for f in _figures_between(one, other)) for one, other in itertools.pairwise(parts)]
    yield "others between all", all(others)
    yield "others between some", any(others) and not all(others)


def _sep(one: Place, other: Place, text: str) -> str:
    if one.line.sentence.paragraph != other.line.sentence.paragraph:
        return "paragraph"
    if one.at != other.at:
        return "full stop"
    if ";" in text:
        return "semicolon"
    return "comma" if "," in text else "bracket" if "(" in text or ")" in text else "no mark"


def _figures_between(one: Place, other: Place) -> Sequence[Figure]:
    return one.line.figures[one.rank + 1 : other.rank] if one.at == other.at else ()


def _of_list(group: Group) -> Iterator[tuple[str, float]]:
    whole, parts = group.whole, group.parts
    yield f"{min(len(parts), 5)} parts", 1.0
    yield f"{min(len(group.passed), 2)} passed over", 1.0
    yield "passed in brackets", any(one.bracketed for one in group.passed)
    yield "passed of their noun", any(one.noun == parts[0].noun for one in group.passed)
    yield "passed outside brackets", any(not one.bracketed for one in group.passed)
    small = not whole.figure.unit
    yield "a small whole", small and whole.value < _FEW
    yield "a middling whole", small and _FEW <= whole.value < _MANY
    yield "two parts of a small whole", small and whole.value < _FEW and len(parts) == 2
    figures = whole.line.figures
    yield "the whole is the last", all(one.unit == "%" for one in figures[whole.rank + 1 :])
    yield "the whole is the first", all(one.unit == "%" for one in figures[: whole.rank])
    yield "a period", any(bool(p.figure.period) for p in parts)
    yield "two periods", len({p.figure.period for p in (whole, *parts)}) > 1
    greatest = max(parts, key=lambda p: p.value)
    yield "the greatest first", greatest is parts[0]
    yield "the greatest last", greatest is parts[-1]


def _of_opening(group: Group) -> Iterator[tuple[str, float]]:
    """Yield how the list behind a whole is opened, and whether it ends."""
    opening = opening_of(group)
    yield f"opened by {opening.name.lower() if opening is not None else 'nothing'}", 1.0
    yield "in a row", stand_in_a_row(group)
    yield "levels", are_levels(group)
    yield "deeds", tell_deeds(group)
    if opening is not None:
        yield "ends", is_closed(group, opening)
        yield "parts named", are_named(group, words_of(group))
        yield "an item without a number", has_item_without_number(group, opening)


def score_of(group: Group, known: Forest | None = None) -> float:
    """Return how surely the parts are those of the whole, as log-odds, by the forest `known` or that of the table."""
    return (forest_of("gathering_forest") if known is None else known).score(signals_of(group))
