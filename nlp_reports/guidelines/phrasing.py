"""The name of a figure as people say it, for the workbook and behind a number ("37 cuộc đào tạo")."""

import functools
import re
from typing import Final

from nlp_reports.lexicon import table
from nlp_reports.text import fold

_MORE: Final = 6


def phrased(name: str) -> str:
    """Return a name that was put together from a guideline's words as an office would say it.

    >>> phrased("số cuộc mở lớp đào tạo"), phrased("số lượt người đào tạo"), phrased("số đoàn viên kết nạp mới")
    ('số cuộc đào tạo', 'số lượt người được đào tạo', 'số đoàn viên kết nạp mới')
    """
    for row in table("indicator_phrasings"):
        if row["kind"] == "opening" and name.startswith(row["phrase"] + " "):
            name = row["becomes"] + name.removeprefix(row["phrase"])
    told = _passive().match(name)
    name = f"{told[1]} được {name[told.end(1) + 1 :]}" if told else name
    ended = _closing().fullmatch(name)
    return f"{ended[1]} {_closings()[ended[2]]}" if ended else name


def is_idle(about: str) -> bool:
    """Tell whether what an item is about tells nothing more of the things that it counts.

    >>> is_idle("tổ chức và lực lượng của Hội"), is_idle("tổ chức thi đua")
    (True, False)
    """
    return bool(_idle().match(fold(about)))


def whole_end(words: list[str], end: int) -> int:
    """Return where a name of `words` that is cut at `end` should end so that no word at its end wants another.

    It goes on to the next mark, at most some words; what still wants more is left off.
    """
    if end >= len(words) or not _is_loose(words[:end]):
        return end
    rest = words[end : end + _MORE]
    marked = next((place for place, word in enumerate(rest, start=1) if word[-1] in ".,;:)"), len(rest))
    end += marked
    while _is_loose(words[:end]):
        end -= 1
    return end


def _is_loose(words: list[str]) -> bool:
    return any(fold(" ".join(words[-count:])) in _loose() for count in (1, 2))


@functools.cache
def _loose() -> frozenset[str]:
    return frozenset(fold(row["phrase"]) for row in table("indicator_phrasings") if row["kind"] == "loose")


@functools.cache
def _passive() -> re.Pattern[str]:
    """Return the pattern of people that stand right before what is done to them."""
    deeds = [row["phrase"] for row in table("indicator_phrasings") if row["kind"] == "passive"]
    return re.compile(rf"({_people()}) (?:{'|'.join(map(re.escape, deeds))})(?!\w)")


@functools.cache
def _closing() -> re.Pattern[str]:
    """Return the pattern of people counted by a deed alone, told before them: "số phụ nữ khởi nghiệp giúp"."""
    return re.compile(
        rf"({_people()}(?: \w+){{0,2}}(?<!lập)(?<!nạp)(?<!tăng)(?<!giảm)(?<!được)) ({'|'.join(_closings())})"
    )


@functools.cache
def _closings() -> dict[str, str]:
    return {row["phrase"]: row["becomes"] for row in table("indicator_phrasings") if row["kind"] == "closing"}


def _people() -> str:
    people = sorted((row["noun"] for row in table("counted_nouns") if row["group"] == "person"), key=len, reverse=True)
    return rf"(?:tổng )?số (?:lượt )?(?:{'|'.join(map(re.escape, people))})"


@functools.cache
def _idle() -> re.Pattern[str]:
    heads = sorted((row["phrase"] for row in table("indicator_phrasings") if row["kind"] == "idle"), key=len)
    return re.compile(rf"(?:{'|'.join(re.escape(fold(head)) for head in reversed(heads))})(?= (?:của|ở|tại|trong) |$)")
