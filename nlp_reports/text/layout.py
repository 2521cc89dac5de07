"""Rejoin lines that were broken at a fixed width, as text copied from a PDF is."""

import functools
import itertools
import re
import statistics
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from nlp_reports.lexicon import table
from nlp_reports.text.codes import begins_coded, counted_letters
from nlp_reports.text.folding import fold
from nlp_reports.text.labels import Label, LabelKind, split_label
from nlp_reports.text.openings import grade_before
from nlp_reports.text.ordinals import worded_number

_ENDED = re.compile(r"(?<!\.\.)[.!?:;]+[\"”’»)\]]*$")
_OPEN_MARK = re.compile(r"[,(/&–-]$")
_BROKEN_WORD = re.compile(r"\w-$")
# A number may be cut behind its point ("3." / "250 đoàn viên"); one that numbers something ends a sentence there.
_CUT = re.compile(r"(?<=[\s(])\d{1,3}(?:\.\d{3})*[.,]$")
_THOUSANDS, _DECIMALS = re.compile(r"\d{3}(?!\d)"), re.compile(r"\d{1,2}\s?(?:%|(?:tỷ|triệu|nghìn|ha|km)\b)")
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
_MONEY = re.compile(r"\d[.,]\d{3}$")
_FIRST = frozenset({"1", "I", "A", "a"})
_Kind = tuple[LabelKind, int]


class Joined(NamedTuple):
    """A rejoined line and the positions of the source lines it was made from."""

    text: str
    lines: tuple[int, ...]


def rejoin(lines: Sequence[str], width: float = 0) -> list[Joined]:
    """Return `lines` with hard line breaks mended, blank ones dropped; lines that were not broken come back alone.

    `width` is where lines were broken, when the text that these are a part of tells; else they must tell themselves.

    >>> rejoin(["- Tình hình việc làm, tiền lương của công nhân, viên chức,", "", "lao động.", "II. Kết quả"])
    ... # doctest: +NORMALIZE_WHITESPACE
    [Joined(text='- Tình hình việc làm, tiền lương của công nhân, viên chức, lao động.', lines=(0, 2)),
     Joined(text='II. Kết quả', lines=(3,))]
    """
    written = [(position, line.strip()) for position, line in enumerate(lines) if line.strip()]
    width = width or broken_at([line for _, line in written])
    heads = _heads(written, width)
    letters = counted_letters(line for _, line in written)
    coded = {position for position, line in written if begins_coded(line, letters)}
    groups: list[list[tuple[int, str]]] = []
    for position, line in written:
        headed = bool(groups) and groups[-1][0][0] in heads
        begun = bool(groups) and position not in coded
        if begun and _continues([text for _, text in groups[-1]], line, width, headed=headed):
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
    """Return what stands between a broken line and the next one: a space, or nothing inside a word or a number.

    >>> gap("217-", "QĐ/TW"), gap("năm 2020 -", "2021"), gap("với 3.", "250 đoàn viên"), gap("tháng 3.", "250 suất")
    ('', ' ', '', ' ')
    """
    broken = _BROKEN_WORD.search(one) and following[:1].isalnum()
    return "" if broken or cuts_number(one, following) else " "


def cuts_number(one: str, following: str) -> bool:
    """Tell whether a line ends inside a number that the next one goes on with.

    >>> cuts_number("(chiếm 32,", "5 %)"), cuts_number("trong quý 3,", "5% đơn vị"), cuts_number("các năm 2021,", "5%")
    (True, False, False)
    """
    near = one[-_WINDOW:]
    cut = _CUT.search(near) if following[:1].isdigit() else None
    if cut is None or f" {fold(near[: cut.start()].rstrip())}".endswith(_numbered_things()):
        return False
    return bool((_THOUSANDS if cut[0][-1] == "." else _DECIMALS).match(following))


@functools.cache
def _numbered_things() -> tuple[str, ...]:
    return tuple(f" {fold(row['word'])}" for name in ("numbered_things", "part_words") for row in table(name))


def goes_on(line: str) -> bool:
    """Tell whether `line` ends with a mark or word that something must follow."""
    return bool(_OPEN_MARK.search(line)) or line.rpartition(" ")[2] in _words("goes_on")


def stands_alone(line: str) -> bool:
    """Tell whether `line` begins as lines do that no line before them goes on with ("Nơi nhận:", "TM. BAN …")."""
    return fold(line).startswith(_words("alone"))


@functools.cache
def _words(role: str) -> tuple[str, ...]:
    return tuple(fold(row["word"]) for row in table("wrapped_lines") if row["role"] == role)


def broken_at(lines: Sequence[str]) -> float:
    """Return the width at which written lines were broken, 0 when they were not.

    >>> broken_at(["Trong năm qua, các cấp công đoàn đã", "mở mười hai lớp tập huấn cho cán bộ", "công đoàn."])
    0
    """
    lengths = [len(one) for one, following in itertools.pairwise(lines) if _certain(one, following)]
    return statistics.median(lengths) if len(lengths) >= _FEWEST else 0


def _certain(one: str, following: str) -> bool:
    """Tell whether `following` surely goes on with what `one` began."""
    begun = len(one) >= _SHORTEST and not _ENDED.search(one)
    return begun and following[0].islower() and split_label(following) is None


def _continues(group: list[str], line: str, width: float, *, headed: bool) -> bool:
    """Tell whether `line` goes on with the lines of `group`."""
    last = group[-1]
    label = split_label(line)
    if label is not None and label.normal == "-" and _is_open(group):
        return True
    if stands_alone(line) or (label is not None and not _misread(label, line, last, width)):
        return False
    if _certain(last, line) or cuts_number(last, line) or (label is not None and label.end >= len(line)):
        return True
    if not width or len(last) > _TOO_LONG * width or (label is None and len(line) > _TOO_LONG * width):
        return False
    if _both_shout(group, line):
        return len(last) >= _FULL_OF_CAPITALS * width
    return len(last) >= _FULL * width and _broken(group, line, width, headed=headed)


def _is_open(group: list[str]) -> bool:
    """Tell whether a bracket or quotation of the last lines is not closed yet ("(14/10/1930" / "- 14/10/2023)")."""
    text = " ".join(group)[-_WINDOW * 2 :]
    return any(text.rfind(begin) > text.rfind(end) for begin, end in ("()", "“”"))


def _broken(group: list[str], line: str, width: float, *, headed: bool) -> bool:
    """Tell whether the last of `group`, a full line, was broken before `line` rather than ended."""
    last = group[-1]
    if _ENDED.search(last):
        return worded_number(line) is None and _ran_on(last, line, width)
    if goes_on(last):
        return True
    if last.isupper() or line.isupper():
        return False
    if not (_titled(group) and line[0].isupper()):
        return True
    return _brims(last, line, width) and not (headed and _begins_text(line, width))


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


def _heads(written: list[tuple[int, str]], width: float) -> frozenset[int]:
    """Return the positions of full lines with a number that are titles, since the next or last of their list is one.

    A title that is too short to be broken tells; where one of the two neighbours ends as a sentence does, none is.
    """
    lists: dict[_Kind, list[tuple[int, str, bool | None]]] = {}
    for (position, line), (_, following) in itertools.pairwise(written if width else ()):
        label = split_label(line)
        if label is None or label.kind is LabelKind.BULLET:
            continue
        short = len(line) < _FULL * width
        is_title = not _ENDED.search(line) and not following[0].islower() if short else None
        lists.setdefault((label.kind, label.normal.count(".")), []).append((position, label.normal, is_title))
    return frozenset(
        position
        for items in lists.values()
        for at, (position, number, is_title) in enumerate(items)
        if is_title is None and _is_told(items[at - 1 : at] if not _is_first(number) else [], items[at + 1 : at + 2])
    )


def _is_told(before: list[tuple[int, str, bool | None]], after: list[tuple[int, str, bool | None]]) -> bool:
    said = [is_title for _, _, is_title in before]
    said += [is_title for _, number, is_title in after if not _is_first(number)]
    return True in said and False not in said


def _is_first(number: str) -> bool:
    return number.rpartition(".")[2] in _FIRST


def _begins_text(line: str, width: float) -> bool:
    """Tell whether a line is the first of a paragraph rather than the rest of a title."""
    return len(line) >= _FULL * width or bool(_ENDED.search(line))


def _misread(label: Label, line: str, last: str, width: float) -> bool:
    """Tell whether what looks like a label is the end of a broken phrase.

    As "… lần thứ" / "XII. Công đoàn …", "… sáng kiến" / "- nỗ lực …", "… 263.470.000" / "đ. Còn lại …", "… có" / "0."
    """
    if not width or _ENDED.search(last):
        return False
    full = len(last) >= _FULL * width
    if label.kind is LabelKind.BULLET:
        dashed = label.normal == "-" and line[label.end : label.end + 1].islower()
        return dashed and full and not _OPEN_MARK.search(last)
    if label.text == "đ.":
        return full and bool(_MONEY.search(last))
    if label.kind not in {LabelKind.ROMAN, LabelKind.DECIMAL}:
        return False
    return (full and label.end >= len(line)) or bool(grade_before().search(fold(last[-_WINDOW:])))


def _both_shout(group: list[str], line: str) -> bool:
    """Tell whether `line` goes on with a heading in capitals; other lines in capitals are a letterhead's."""
    return split_label(group[0]) is not None and all(text.isupper() for text in (*group, line))
