"""Rejoin lines that were broken at a fixed width, as text copied from a PDF is."""

import functools
import itertools
import re
import statistics
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from nlp_reports.lexicon import table
from nlp_reports.text.folding import fold
from nlp_reports.text.labels import Label, LabelKind, split_label
from nlp_reports.text.openings import grade_before

_ENDED = re.compile(r"(?<!\.\.)[.!?:;]+[\"”’»)\]]*$")
_OPEN_MARK = re.compile(r"[,(/&–-]$")
_BROKEN_WORD = re.compile(r"\w-$")
# Fewer certain breaks than this do not tell a width.
_FEWEST = 3
_SHORTEST = 30
_FULL = 0.8
# Where a line may well have ended by itself, it was broken only if the next word would have made it this full.
_BRIM = 1.02
# Capitals are wide, so fewer of them fill a line.
_FULL_OF_CAPITALS = 0.6
_TOO_LONG = 1.35
_WINDOW = 60


class Joined(NamedTuple):
    """A rejoined line and the positions of the source lines it was made from."""

    text: str
    lines: tuple[int, ...]


def rejoin(lines: Sequence[str]) -> list[Joined]:
    """Return `lines` with hard line breaks mended, blank ones dropped; lines that were not broken come back alone.

    >>> rejoin(["- Tình hình việc làm, tiền lương của công nhân, viên chức,", "", "lao động.", "II. Kết quả"])
    ... # doctest: +NORMALIZE_WHITESPACE
    [Joined(text='- Tình hình việc làm, tiền lương của công nhân, viên chức, lao động.', lines=(0, 2)),
     Joined(text='II. Kết quả', lines=(3,))]
    """
    written = [(position, line.strip()) for position, line in enumerate(lines) if line.strip()]
    width = _width([line for _, line in written])
    groups: list[list[tuple[int, str]]] = []
    for position, line in written:
        if groups and _continues([text for _, text in groups[-1]], line, width):
            groups[-1].append((position, line))
        else:
            groups.append([(position, line)])
    return [Joined(joined(text for _, text in group), tuple(position for position, _ in group)) for group in groups]


def joined(lines: Iterable[str]) -> str:
    """Return broken lines as one, a space between two but behind a hyphen inside a word or a number.

    >>> joined(["số ki-", "lô-mét đường theo Quyết định 217-", "QĐ/TW", "và 5 -", "6 cây cầu"])
    'số ki-lô-mét đường theo Quyết định 217-QĐ/TW và 5 - 6 cây cầu'
    """
    return functools.reduce(lambda one, following: f"{one}{gap(one, following)}{following}", lines)


def gap(one: str, following: str) -> str:
    """Return what stands between a broken line and the next one: a space, or nothing where a hyphen broke a word.

    >>> gap("217-", "QĐ/TW"), gap("năm 2020 -", "2021")
    ('', ' ')
    """
    return "" if _BROKEN_WORD.search(one) and following[:1].isalnum() else " "


def goes_on(line: str) -> bool:
    """Tell whether `line` ends with a mark or word that something must follow."""
    return bool(_OPEN_MARK.search(line)) or line.rpartition(" ")[2] in _words("goes_on")


def stands_alone(line: str) -> bool:
    """Tell whether `line` begins as lines do that no line before them goes on with ("Nơi nhận:", "TM. BAN …")."""
    return fold(line).startswith(_words("alone"))


@functools.cache
def _words(role: str) -> tuple[str, ...]:
    return tuple(fold(row["word"]) for row in table("wrapped_lines") if row["role"] == role)


def _width(lines: list[str]) -> float:
    """Return the width at which lines were broken, 0 when they were not."""
    lengths = [len(one) for one, following in itertools.pairwise(lines) if _certain(one, following)]
    return statistics.median(lengths) if len(lengths) >= _FEWEST else 0


def _certain(one: str, following: str) -> bool:
    """Tell whether `following` surely goes on with what `one` began."""
    begun = len(one) >= _SHORTEST and not _ENDED.search(one)
    return begun and following[0].islower() and split_label(following) is None


def _continues(group: list[str], line: str, width: float) -> bool:
    """Tell whether `line` goes on with the lines of `group`."""
    last = group[-1]
    label = split_label(line)
    dashed = label is not None and label.normal == "-" and line[label.end : label.end + 1].islower()
    if label is not None and label.normal == "-" and _is_open(group):
        return True
    if stands_alone(line) or (label is not None and not _misread(label, last, width, dashed=dashed)):
        return False
    if _certain(last, line):
        return True
    if not width or len(last) > _TOO_LONG * width:
        return False
    if _both_shout(group, line):
        return len(last) >= _FULL_OF_CAPITALS * width
    return len(last) >= _FULL * width and _broken(group, line, width)


def _is_open(group: list[str]) -> bool:
    """Tell whether a bracket or quotation of the last lines is not closed yet ("(14/10/1930" / "- 14/10/2023)")."""
    text = " ".join(group)[-_WINDOW * 2 :]
    return any(text.rfind(begin) > text.rfind(end) for begin, end in ("()", "“”"))


def _broken(group: list[str], line: str, width: float) -> bool:
    """Tell whether the last of `group`, a full line, was broken before `line` rather than ended."""
    last = group[-1]
    if _ENDED.search(last):
        return _ran_on(last, line, width)
    if goes_on(last):
        return True
    if last.isupper() or line.isupper():
        return False
    return not (_titled(group) and line[0].isupper()) or _brims(last, line, width)


def _ran_on(last: str, line: str, width: float) -> bool:
    """Tell whether a mark that ends something only happens to stand at a break."""
    if last.endswith((";", ":")):
        return line[0].islower() or (line[0].isdigit() and _brims(last, line, width))
    return _brims(last, line, width)


def _brims(last: str, line: str, width: float) -> bool:
    """Tell whether the first word of `line` had no room after `last`."""
    return len(last) + 1 + len(line.split(maxsplit=1)[0]) > _BRIM * width


def _titled(group: list[str]) -> bool:
    """Tell whether what was gathered so far may be a heading: one line with a number or letter before it."""
    label = split_label(group[0])
    return len(group) == 1 and label is not None and label.kind is not LabelKind.BULLET


def _misread(label: Label, last: str, width: float, *, dashed: bool) -> bool:
    """Tell whether what looks like a label is the end of a broken phrase ("… lần thứ" / "XII. Công đoàn …").

    `dashed`: whether it is a dash before a small letter, as within a name ("… sáng kiến" / "- nỗ lực vượt khó").
    """
    if width and label.kind is LabelKind.BULLET:
        return dashed and len(last) >= _FULL * width and not _OPEN_MARK.search(last) and not _ENDED.search(last)
    if not width or label.kind not in {LabelKind.ROMAN, LabelKind.DECIMAL}:
        return False
    return bool(grade_before().search(fold(last[-_WINDOW:]))) and not _ENDED.search(last)


def _both_shout(group: list[str], line: str) -> bool:
    """Tell whether `line` goes on with a heading in capitals; other lines in capitals are a letterhead's."""
    return split_label(group[0]) is not None and all(text.isupper() for text in (*group, line))
