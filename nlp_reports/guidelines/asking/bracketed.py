"""The units that stand in brackets behind what is to be told in them: "khối lượng (kg)", "tổng thu (triệu đồng)"."""

import dataclasses
import functools
import operator
import re
from collections.abc import Sequence

from nlp_reports.guidelines.asking.counting import COUNTED_TIME, Nouns, noun_at_start
from nlp_reports.guidelines.asking.demanded import Asked
from nlp_reports.guidelines.asking.figure_names import clipped
from nlp_reports.guidelines.asking.matters import without_opener
from nlp_reports.guidelines.asking.number_words import asks
from nlp_reports.guidelines.asking.units import unit_at_start
from nlp_reports.lexicon import table
from nlp_reports.text import fold

_OPEN, _CLOSE = "⟦", "⟧"
_PERSONS = frozenset({"người", "em", "cháu"})
_UNIT = r"[^\W\d]+(?: [^\W\d]+)?"
_NOUNS = re.compile(rf"(?<![^\s])(?P<before>[^:;.,()]+?)\s*\((?P<units>{_UNIT}(?:[,;] {_UNIT})?)\)")
_COMPARED = re.compile(r"so (?:với|sánh)(?: với)? (?:\w+ )?(?:cùng kỳ|năm trước|đầu năm)|tăng|giảm")
_MARKED = re.compile(rf"\s*{_OPEN}([^{_CLOSE}]*){_CLOSE}")


def with_units_marked(text: str) -> str:
    """Return `text` with its units marked, so that other brackets may be cut off without them.

    >>> with_units_marked("rác thu gom (ĐVT: kg), doanh thu, tính bằng triệu đồng (nếu có)")
    'rác thu gom ⟦kg⟧, doanh thu ⟦triệu đồng⟧ (nếu có)'
    """
    text = _NOUNS.sub(_marked_if_counted, text)
    return _written().sub(lambda found: f" {_OPEN}{found['behind'] or found['unit']}{_CLOSE}", text)


def _marked_if_counted(found: re.Match[str]) -> str:
    """Return brackets with nothing but what is counted as marks: each thing of a pair as a figure of its own.

    "Ý tưởng được áp dụng (ý tưởng)", "sửa chữa (sân)" of "Sân chơi", "vi phạm (vụ, người)".
    """
    units = [fold(unit) for unit in re.split(r"[,;]\s*", found["units"])]
    before = fold(found.string[: found.start("units")])
    named = [_is_noun(unit) and re.search(rf"(?<!\w){re.escape(unit)}(?!\w)", before) is not None for unit in units]
    counts = [_reads().get(unit) in {"noun", "%"} or unit_at_start(unit) != "" for unit in units]
    joint = " ".join(units) in before and len(units) > 1  # "tin bài (tin, bài)" is one
    if joint or not all(map(operator.or_, named, counts)) or (len(units) == 1 and counts[0]):
        return found[0]
    first, *more = units
    rest = "".join(f", số {unit} {found['before'].strip().lower()}" for unit in more)
    return f"{found['before']} {_OPEN}{first}{_CLOSE}{rest}"


def _is_noun(unit: str) -> bool:
    return [*map(fold, noun_at_start(unit))] == [unit]


def unmarked(text: str) -> str:
    """Return `text` as it was written, its units in brackets again.

    >>> unmarked("rác thu gom ⟦kg⟧")
    'rác thu gom (kg)'
    """
    return text.replace(_OPEN, "(").replace(_CLOSE, ")")


def unit_marked(member: str) -> tuple[str, str]:
    """Return a member of a list without its unit, and the unit; empty where it has none.

    >>> unit_marked("rác thu gom ⟦kg⟧"), unit_marked("rác thu gom")
    (('rác thu gom', 'kg'), ('rác thu gom', ''))
    """
    found = _MARKED.search(member)
    return (_MARKED.sub("", member), found[1]) if found else (member, "")


def told_in(unit: str) -> tuple[Nouns, str]:
    """Return what a unit in brackets counts, or the unit in which figures are read.

    >>> told_in("lượt người"), told_in("tỷ đồng"), told_in("tấn")
    ((('lượt người',), ''), ((), 'đồng'), ((), 'tấn'))
    """
    reads = _reads().get(fold(unit), "")
    measured = (reads and reads != "noun") or unit_at_start(unit)
    counted = not measured or fold(unit) in COUNTED_TIME
    return ((fold(unit),), "") if counted else ((), reads or unit_at_start(unit))


def in_unit(asked: Sequence[Asked], member: str, unit: str) -> list[Asked]:
    """Return what a member asks for, the last in the unit behind it; the unit alone asks for a figure too.

    >>> [(one.name, one.unit) for one in in_unit([], "rác thu gom", "kg")]
    [('rác thu gom', 'kg')]
    """
    counted, read = told_in(unit)
    if read == "%" and _COMPARED.search(fold(member)) and not any(one.unit == "%" for one in asked):
        return [*asked, Asked("tỷ lệ so với cùng kỳ", (), "%")]
    if not asked:
        name = clipped(without_opener(member))
        own = noun_at_start(name.lower()) if counted and counted[0] in _PERSONS else ()
        return [Asked(name, tuple(dict.fromkeys((*own, *counted))), read)] if name else []
    last = asked[-1]
    if unit == "%" and last.unit == "đồng" and len(asked) == 1 and not asks(member):
        return [dataclasses.replace(last, name=clipped(f"tỷ lệ {without_opener(member)}"), unit="%")]
    if counted:
        known = () if counted[0] in COUNTED_TIME else last.counted
        last = dataclasses.replace(last, counted=tuple(dict.fromkeys((*known, *counted))))
    elif read not in {"", "%"} and last.unit not in {"%", "đồng"}:
        last = dataclasses.replace(last, counted=(), unit=read)
    return [*asked[:-1], last]


def each_in_unit(before: str, listing: Sequence[str]) -> list[str]:
    """Return the members of a list, each in the unit that stands behind the head of the list.

    >>> each_in_unit("Tổng thu ⟦đồng⟧", ["hội phí", "quỹ"])
    ['hội phí ⟦đồng⟧', 'quỹ ⟦đồng⟧']
    """
    unit = unit_marked(before)[1]
    return [f"{one} {_OPEN}{unit}{_CLOSE}" if unit and _OPEN not in one else one for one in listing]


@functools.cache
def _reads() -> dict[str, str]:
    return {fold(row["unit"]): row["reads"] for row in table("bracket_units")}


@functools.cache
def _written() -> re.Pattern[str]:
    """Return the pattern of a unit that stands alone in brackets, or behind "tính bằng"."""
    words = {*_reads(), *(fold(row["unit"]) for row in table("measure_units"))}
    either = "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
    lead = r"(?:(?:đvt|đơn vị(?: tính)?)\s*:?\s*|tính (?:bằng|theo) |: ?)?"
    return re.compile(
        rf"\s*\({lead}(?P<unit>{either})\)|,?\s+(?:tính|đơn vị tính) (?:bằng|theo|là) (?P<behind>{either})(?![\w%])",
        re.IGNORECASE,
    )
