"""Known ways to part a whole so that nothing is counted in two parts ("nam | nữ", "đạt | chưa đạt")."""

import functools
import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nlp_reports.figures.line import Line
from nlp_reports.lexicon import table
from nlp_reports.model import Figure
from nlp_reports.text import fold, whole_words

_AFTER = re.compile(r"[^,;:.()\d]*")
_BEFORE = re.compile(r"(?:\b6\s(?=tháng\b))?[^,;:.()\d]*$")


@dataclass(frozen=True, slots=True)
class Partition:
    """One way to part a whole.

    Attributes:
        family: its name.
        parts: for each part, the words that name it, as an expression over folded text.
        complete: how many parts make up the whole; 0 where there may always be more.
    """

    family: str
    parts: tuple[re.Pattern[str], ...]
    complete: int


@functools.cache
def partitions() -> tuple[Partition, ...]:
    """Return the known partitions in the order of their table."""
    return tuple(
        Partition(row["family"], _parts(row.values("parts")), int(row["complete"])) for row in table("partitions")
    )


def _parts(listed: Sequence[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(whole_words(map(fold, part.split(" / ")), blanks=r"\s+") for part in listed)


def partition_of(line: Line, parts: Sequence[Figure]) -> Partition | None:
    """Return the way in which `parts` part their whole, None where their labels belong to no known one.

    Each part is named before its number ("nam 612") or after it ("11 đơn khiếu nại").
    """
    if len(parts) > _most_parts():
        return None
    if not all(is_named(line, part) for part in parts):
        return None
    places = [line.place_of(part) for part in parts]
    before = [_parts_named(_label_before(line, at)) for at in places]
    after = [_parts_named(_label_after(line, at)) for at in places]
    for partition in partitions():
        first, last = ([named.get(partition.family) for named in labels] for labels in (before, after))
        mixed = [at if at is not None else other for at, other in zip(last, first, strict=True)]
        if any(None not in named and len(set(named)) == len(named) for named in (first, last, mixed)):
            return partition
    return None


@functools.cache
def _most_parts() -> int:
    """Return how many parts any known partition has at most: no longer run is one, and asking takes its time."""
    return max(len(partition.parts) for partition in partitions())


def is_named_behind(line: Line, figure: Figure) -> bool:
    """Tell whether the label of a part stands after its number, where it is what is said of the part."""
    return names_a_part(_label_after(line, line.place_of(figure)))


def is_named(line: Line, figure: Figure) -> bool:
    """Tell whether the label of a part stands before a figure or after its number."""
    at = line.place_of(figure)
    return names_a_part(_label_before(line, at)) or names_a_part(_label_after(line, at))


def ends_with_the_last(line: Line, parts: Sequence[Figure]) -> bool:
    """Tell whether three parts or more are told down to the last that their partition knows ("… yếu 02")."""
    known, last = partition_of(line, parts), line.place_of(parts[-1])
    if known is None or len(parts) <= 2:
        return False
    return len(known.parts) - 1 in {_part_named(known, label(line, last)) for label in (_label_before, _label_after)}


def is_of(line: Line, partition: Partition | None, figure: Figure) -> bool:
    """Tell whether a figure is itself named as one of the parts, right behind its number or right before it."""
    at = line.place_of(figure)
    labels = (_label_after(line, at), _label_before(line, at))
    return partition is not None and any(_part_named(partition, label) is not None for label in labels)


def is_whole(partition: Partition | None, parts: Sequence[Figure]) -> bool:
    """Tell whether so many parts of that partition leave nothing out."""
    return partition is not None and bool(partition.complete) and len(parts) >= partition.complete


@functools.lru_cache(4096)
def names_a_part(label: str) -> bool:
    """Tell whether a label names a part of anything: most name none.

    >>> names_a_part(" hoàn thành tốt"), names_a_part(" đoàn viên")
    (True, False)
    """
    return bool(_any_part().search(label))


@functools.cache
def _any_part() -> re.Pattern[str]:
    listed = (part.split(" / ") for row in table("partitions") for part in row.values("parts"))
    return whole_words(map(fold, itertools.chain.from_iterable(listed)), blanks=r"\s+")


def _label_before(line: Line, at: int) -> str:
    start = line.figures[at - 1].span.end if at else line.sentence.span.start
    found = _BEFORE.search(line.folded, start, line.figures[at].span.start)
    return found[0] if found else ""


def _label_after(line: Line, at: int) -> str:
    found = _AFTER.match(line.folded, line.figures[at].span.end, line.sentence.span.end)
    return found[0] if found else ""


def _part_named(partition: Partition, label: str) -> int | None:
    """Return which part of a partition a label names, None where it names none."""
    return _parts_named(label).get(partition.family)


@functools.lru_cache(4096)
def _parts_named(label: str) -> Mapping[str, int]:
    """Return by family which part a label names, the longest name deciding ("ngoài nhà nước" before "nhà nước").

    Whole sentences ask for the same label: for each run of figures, and for each family in turn.
    """
    found = {
        partition.family: max(
            ((len(match[0]), at) for at, words in enumerate(partition.parts) for match in words.finditer(label)),
            default=None,
        )
        for partition in (partitions() if names_a_part(label) else ())
    }
    return {family: longest[1] for family, longest in found.items() if longest is not None}


def parts_named(line: Line, figures: Sequence[Figure], family: str, *, behind: bool) -> dict[int, int]:
    """Return, by the numbers of those figures that are named as parts of a family, which part each is.

    The names stand `behind` the numbers or before them.
    """
    known = next(partition for partition in partitions() if partition.family == family)
    label = _label_after if behind else _label_before
    named = {figure.ref: _part_named(known, label(line, line.place_of(figure))) for figure in figures}
    return {ref: rank for ref, rank in named.items() if rank is not None}


def rank_of(family: str, label: str) -> int | None:
    """Return which part of a family a label names."""
    return _part_named(next(partition for partition in partitions() if partition.family == family), label)
