"""How one report becomes another: other places, other figures, sentences left out or said by another unit."""

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from corpora.build.nouns import Block, Item, Mark, Rep, Sentence

# Shares of what is changed: enough that no two reports are alike, little enough that each still reads as a report.
ANOTHERS, LEFT_OUT, PLACED = 0.35, 0.08, 0.6
LARGEST = 25
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")

Answers = Mapping[tuple[str, tuple[str, ...]], Sequence[Block]]


@dataclass(frozen=True, slots=True)
class Place:
    """What the new report is about: words of the old one and those in their stead, and where its deeds took place."""

    renamed: Mapping[str, str]
    corners: Sequence[str]


def answers_of(reps: Sequence[Rep]) -> Answers:
    """Return the paragraphs of all reports that answer the same topics in the same kind of paragraph."""
    found: dict[tuple[str, tuple[str, ...]], list[Block]] = {}
    for block in (block for rep in reps for block in rep.blocks if block.topics):
        found.setdefault((block.mark, block.topics), []).append(block)
    return found


def varied(rep: Rep, answers: Answers, place: Place, dice: random.Random) -> tuple[Item, ...]:
    """Return the items of `rep` told by another unit."""
    return tuple(_block(item, answers, place, dice) if isinstance(item, Block) else item for item in rep.items)


def _block(block: Block, answers: Answers, place: Place, dice: random.Random) -> Block:
    alike = answers.get((block.mark, block.topics), ())
    told = dice.choice(alike) if alike and dice.random() < ANOTHERS else block
    kept = [one for one in told.sentences if dice.random() >= LEFT_OUT] or list(told.sentences[:1])
    return replace(block, sentences=tuple(_sentence(one, place, dice) for one in kept))


def _sentence(sentence: Sentence, place: Place, dice: random.Random) -> Sentence:
    """Return the sentence with all its figures multiplied by one number, so that sums and shares still agree."""
    factor = dice.randint(1, LARGEST)
    text, done = "", 0
    for mark in sentence.marks:
        text += sentence.text[done : mark.start] + (_multiplied(mark, factor) if mark.is_figure else mark.text)
        done = mark.start + len(mark.text)
    text += sentence.text[done:]
    for old, new in place.renamed.items():
        text = text.replace(old, new)
    if dice.random() < PLACED:
        text = _placed(text, dice.choice(place.corners))
    return replace(sentence, text=text, marks=())


def _multiplied(mark: Mark, factor: int) -> str:
    """Return a figure times `factor`, written as offices do; a share in percent stays."""
    if mark.unit == "%":
        return mark.text
    return _NUMBER.sub(lambda found: _times(found[0], factor), mark.text)


def _times(written: str, factor: int) -> str:
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+|\d+", written):
        return f"{int(written.replace('.', '')) * factor:,}".replace(",", ".").rjust(2, "0")
    if re.fullmatch(r"\d+,\d+", written):
        places = len(written.partition(",")[2])
        return f"{float(written.replace(',', '.')) * factor:.{places}f}".replace(".", ",")
    return written


def _placed(text: str, corner: str) -> str:
    """Return the sentence with a place before it; what may be a name keeps its capital."""
    first, _, rest = text.partition(" ")
    named = rest[:1].isupper() or any(letter.isupper() for letter in first[1:])
    return f"Tại {corner}, {text if named else text[:1].lower() + text[1:]}"
