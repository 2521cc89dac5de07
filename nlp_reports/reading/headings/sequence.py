"""The numbers of headings in sequence: which one a heading without a number stands for, and which are amiss."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from nlp_reports.model import Note
from nlp_reports.reading.labels.list_label import LabelKind, ListLabel
from nlp_reports.reading.lines.dress import worn
from nlp_reports.reading.lines.line import Line

_SECOND = 2
_STRONG = frozenset({LabelKind.PART, LabelKind.ROMAN, LabelKind.UPPER_LETTER})


@dataclass(frozen=True, slots=True)
class Numbered:
    """A heading with its number: `parent` is the section it stands in, `index` its Word paragraph."""

    parent: int
    label: ListLabel
    index: int


def implied_labels(lines: Sequence[Line]) -> dict[int, ListLabel]:
    """Return which heading without a number stands for which one: the bold line between "1." and "3." for the second.

    Only the level is told by it; the heading keeps no label, and a number that stands nowhere is not made up.
    """
    found: dict[int, ListLabel] = {}
    opened: list[tuple[ListLabel, Line]] = []
    for at, line in enumerate(lines):
        label = _number(line)
        if label is None and not line.is_bullet and line.outline is None:
            label = _implied(opened, lines, at)
            if label is not None:
                found[at] = label
        if label is not None:
            _enter(opened, label, line)
    return found


def _enter(opened: list[tuple[ListLabel, Line]], label: ListLabel, line: Line) -> None:
    same = next((at for at, (other, _) in enumerate(opened) if _alike(other, label)), None)
    if same is not None:
        del opened[same:]
    elif label.kind in _STRONG:
        opened[:] = [one for one in opened if one[0].kind in _STRONG]
    opened.append((label, line))


def _implied(opened: list[tuple[ListLabel, Line]], lines: Sequence[Line], at: int) -> ListLabel | None:
    """Return the number that is missing here: one that "2.1." below tells, the first of a list, or one in between."""
    following = next(_numbers(lines[at + 1 :]), None)
    if following is not None and not any(_alike(following, label) for label, _ in opened[-1:]):
        if following.depth > 1 and following.values[-1] == 1 and not _is_open(opened, following.values[:-1]):
            return replace(following, values=following.values[:-1])
        if following.values[-1] == _SECOND and not _is_open(opened, _with_number(following, 1).values):
            return _with_number(following, 1)
    for label, model in reversed(opened):
        following = next((other for other in _numbers(lines[at + 1 :]) if _alike(other, label)), None)
        if following is not None and following.follows(label, 2) and worn(model.dress) == worn(lines[at].dress):
            return _with_number(following, following.values[-1] - 1)
    return None


def _is_open(opened: list[tuple[ListLabel, Line]], values: tuple[int, ...]) -> bool:
    return any(label.values == values and label.kind not in _STRONG for label, _ in opened)


def _numbers(lines: Iterable[Line]) -> Iterator[ListLabel]:
    return (label for line in lines if (label := _number(line)) is not None)


def _number(line: Line) -> ListLabel | None:
    return line.label if line.label is not None and line.label.values and not line.is_bullet else None


def _with_number(label: ListLabel, number: int) -> ListLabel:
    return replace(label, values=(*label.values[:-1], number))


def _alike(one: ListLabel, other: ListLabel) -> bool:
    return one.kind is other.kind and one.depth == other.depth and one.word == other.word


def sequence_notes(headings: Iterable[Numbered]) -> list[Note]:
    """Return a note for each number among sisters that is left out, given twice or smaller than the one before."""
    last: dict[tuple[int, LabelKind, int], ListLabel] = {}
    found: list[Note] = []
    for heading in headings:
        label = heading.label
        if not label.values or label.kind is LabelKind.BULLET:
            continue
        key = (heading.parent, label.kind, label.depth)
        before = last.get(key)
        last[key] = label
        problem = "" if before is None else _problem(label, before)
        if before is not None and problem:
            found.append(Note("numbering", f"đề mục “{label.text}” đứng sau “{before.text}”: {problem}", heading.index))
    return found


def _problem(label: ListLabel, before: ListLabel) -> str:
    step = label.values[-1] - before.values[-1]
    if label.values[:-1] != before.values[:-1] or step == 1 or label.values[-1] <= 1:
        return ""
    return "nhảy số" if step > 1 else "trùng số" if step == 0 else "lùi số"
