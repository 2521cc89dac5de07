"""Lines that cite items of the outline for figures: "Mục 4: gạch đầu dòng thứ nhất - số cuộc; mục 6: số nhà"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from nlp_reports.guidelines.outlines.item_labels import steps_of
from nlp_reports.text import fold

_SMALL = frozenset({"điểm", "tiết", "ý"})
_SIZES, _SIZE, _SMALLEST = {"chương": 0, "phần": 0}, 1, 2
_BEFORE_A = ord("a") - 1
_UNIT = r"(?:tiểu mục|nội dung|phần|chương|mục|khoản|câu|điểm|tiết|ý)"
_NTH = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_ORDINAL = rf"(?:{'|'.join(_NTH)})"
_PATH = r"(?:[ivx]{1,4}|[a-hđ]\d{1,2}|[a-hđ]|\d{1,2})(?:[.\-/]?(?:[a-zđ]|\d{1,2})(?!\w))*(?!\w)"
_LABEL = rf"(?:thứ {_ORDINAL}(?!\w)|{_PATH})"
_DASHED = r"(?:(?:dấu )?gạch(?: ngang)?(?: đầu dòng)?|đầu dòng|ý)"
# "Hai gạch đầu dòng đầu", "gạch đầu dòng thứ nhất"
_DASHES = (
    rf"(?:(?:(?P<many>hai|ba|bốn) )?{_DASHED} (?:đầu(?: tiên)?(?! dòng)(?!\w)|thứ (?P<nth>{_ORDINAL}|\d{{1,2}})(?!\w)))"
)
_LINK = r"\s*(?:,|và|;)\s*"
_PLACE = rf"(?:{_DASHES}|{_UNIT}(?: số)? {_LABEL}(?:{_LINK}(?:{_UNIT} )?{_LABEL})*)"
_ANY_PLACE = re.sub(r"\?P<\w+>", "?:", _PLACE)
_STEP = re.compile(rf"(?<!\w)(?:{_DASHES}|(?:(?P<unit>{_UNIT})(?: số)? )?(?P<label>{_LABEL}))")
_BEGIN = r"(?:^\W*(?:(?:\d{1,2}|[a-zđ])[.)/]+\s*)?|(?<=[.;:])\s+|(?<=\s[–-])\s+)"
_CITED = re.compile(
    rf"{_BEGIN}(?:(?:ở|tại|riêng|với|trong|đối với) )?"
    rf"(?P<places>{_ANY_PLACE}(?:(?:\s*,|\s+của|\s+thuộc|\s[–-])?\s+{_ANY_PLACE})*)"
    r"(?:\s*:(?=\s|$)|\s[–-](?=\s|$)|,(?= (?:mỗi|ghi|nêu|kê)(?!\w)))"
)
# "A1: số suất", "1 - số lao động": below a line that promises figures a label may stand alone.
_BARE = re.compile(rf"(?:^\W*|(?<=[.;:])\s+)(?P<places>{_PATH}(?:{_LINK}{_PATH})*)(?:\s*:|\s[–-])(?=\s|$)")
# "Số chi hội (phần thứ nhất, mục 2)": there it may also stand behind them.
_BEHIND = re.compile(
    r"\((?:(?:ở|tại|thuộc|cho|dùng cho) )?"
    rf"(?P<places>{_ANY_PLACE}(?:(?:\s*[,;]|\s+của|\s+thuộc|\s[–-])?\s+{_ANY_PLACE})*)\)[\s.;]*$"
)
_ITSELF = re.compile(
    r"(?<!\w)(?:mỗi|từng) (?:nội dung|việc|mục|ý|gạch|câu|điểm|thứ|loại)(?!\w)[^,;:]*?(?:ghi|nêu|kê|có)\s*"
)


@dataclass(frozen=True, slots=True)
class Cite:
    """The paths of the items that are cited, what is told of them, and whether each of them has all of it."""

    paths: tuple[str, ...]
    told: str
    each: bool = False


def cites_of(line: str, within: str = "", *, bare: bool = False) -> Iterator[Cite]:
    """Yield the cites of a line with what is told of each; a small label goes on below the larger one before it.

    `within`: the part of the outline that a line above named; `bare`: whether labels may stand alone.

    >>> list(cites_of("(3) Mục 4: gạch đầu dòng thứ hai - số cuộc; mục 6: số nhà"))
    [Cite(paths=('4.b',), told='số cuộc', each=False), Cite(paths=('6',), told='số nhà', each=False)]
    >>> list(cites_of("Phần thứ nhất, mục 3: thu nhập")), list(cites_of("Mục B2, B3: số em"))[0].paths
    ([Cite(paths=('I.3',), told='thu nhập', each=False)], ('B2', 'B3'))
    >>> list(cites_of("Số đơn nhận (phần I, mục 9).", bare=True))
    [Cite(paths=('I.9',), told='Số đơn nhận', each=False)]
    >>> list(cites_of("Mục 5, hai gạch đầu dòng đầu, mỗi nội dung ghi số người và số tiền."))
    [Cite(paths=('5.a', '5.b'), told='số người và số tiền', each=True)]
    """
    folded = fold(line)
    if len(folded) != len(line):
        return
    behind = _BEHIND.search(folded) if bare else None
    if behind:
        yield from _cited_behind(line, within, behind)
        return
    found = list(_CITED.finditer(folded)) or (list(_BARE.finditer(folded)) if bare else [])
    above: tuple[str, ...] = ()
    for cite, following in pairwise((*found, None)):
        if cite is None:
            continue
        large, small = _steps(line, cite)
        above = tuple(f"{within}.{path}".strip(".") for path in large) or above
        paths = tuple(f"{path}.{letter}" for path in above for letter in small) if small else above
        told = line[cite.end() : following.start() if following else len(line)].strip(" .;–-")
        own = _ITSELF.match(fold(told))
        if told and paths:
            yield Cite(paths, told[own.end() :] if own else told, each=own is not None)


def _cited_behind(line: str, within: str, cite: re.Match[str]) -> Iterator[Cite]:
    """Yield the cite that stands in brackets behind what it is cited for."""
    large, small = _steps(line, cite)
    above = tuple(f"{within}.{path}".strip(".") for path in large)
    paths = tuple(f"{path}.{letter}" for path in above for letter in small) if small else above
    told = line[: cite.start()].strip(" .;–-")
    if told and paths:
        yield Cite(paths, told)


def part_named(line: str) -> str:
    """Return the path of the part that a line only names: "Phần II:"; empty for any other line.

    >>> part_named("Phần II:"), part_named("Phần II: số đơn")
    ('II', '')
    """
    found = _CITED.fullmatch(fold(line).strip().rstrip(" .:") + ":")
    return next(iter(_steps(line.strip(), found)[0]), "") if found else ""


def _steps(line: str, cite: re.Match[str]) -> tuple[list[str], list[str]]:
    """Return the paths of the items that a cite names, and the letters of the smaller ones below them."""
    sizes: dict[int, list[str]] = {}
    small: list[str] = []
    size = _SIZE
    for step in _STEP.finditer(cite.string, *cite.span("places")):
        if step["label"] is None:
            small += _letters(step)
            continue
        size = _SIZES.get(step["unit"], _SIZE) if step["unit"] else size
        label = _plain(line[step.start("label") : step.end("label")])
        if step["unit"] in _SMALL and len(label) == 1 and label.islower():
            size = _SMALLEST
        if size == _SMALLEST:
            small.append(label)
        else:
            sizes.setdefault(size, []).append(label)
    paths = [""]
    for labels in (sizes[one] for one in sorted(sizes)):
        paths = [f"{path}.{label}".strip(".") for path in paths for label in labels]
    return [path for path in paths if path], small


def _letters(step: re.Match[str]) -> list[str]:
    """Return the letters of the dashes that a step names."""
    if step["nth"]:
        nth = step["nth"]
        return [chr(_BEFORE_A + (int(nth) if nth.isdigit() else _NTH[nth]))]
    return [chr(_BEFORE_A + at) for at in range(1, _NTH[step["many"] or "nhất"] + 1)]


def _plain(label: str) -> str:
    return steps_of(f"Phần {label}") if fold(label).startswith("thứ ") else re.sub(r"[\-/]", ".", steps_of(label))
