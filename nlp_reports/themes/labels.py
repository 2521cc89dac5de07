"""Name a theme as a person would: the field of work, and what about it."""

import functools
import re
from collections import Counter
from collections.abc import Sequence

from nlp_reports.lexicon import table
from nlp_reports.model import Statement
from nlp_reports.text import fold
from nlp_reports.themes.concepts import chief, label_of
from nlp_reports.themes.phrases import Phrases, words_of

_LONGEST = 9
_SHORTEST = 2


def label(statements: Sequence[Statement]) -> str:
    """Return a label for `statements` of one theme, most representative first.

    >>> from nlp_reports.model import Role, Span
    >>> label([Statement("a", 1, 1, Span(0, 1), "Hoạt động nữ công còn mờ nhạt", Role.LIMITATION)])
    'Công tác nữ công, phong trào nữ còn mờ nhạt'
    """
    counts = Counter(chief(words_of(said.text), said.role) for said in statements)
    concept = max(counts, key=lambda name: (name != "", counts[name]), default="")
    if concept and 2 * counts[concept] >= len(statements):
        field, manner = label_of(concept), _manner(statements)
        # "Nợ bảo hiểm xã hội còn nợ đọng" says one thing twice.
        twice = set(words_of(field)) & set(words_of(manner))
        return field if twice or not manner else f"{field} {manner}"
    return _matter(statements[0].text)


@functools.cache
def _manners(role: str) -> Phrases[str]:
    rows = [row for row in table("label_manners") if row["role"] == role]
    return Phrases((cue, row["manner"]) for row in rows for cue in row.values("cues"))


@functools.cache
def _openings() -> re.Pattern[str]:
    openers = table("draft_openers").keys()
    longest = sorted((re.escape(fold(key)) for key in openers), key=lambda key: (-len(key), key))
    return re.compile(rf"(?:(?:{'|'.join(longest)})(?!\w)\s*[,:]?\s*)+")


def _manner(statements: Sequence[Statement]) -> str:
    """Return what most units say of the field of work, the first in the table among equals; empty when nothing fits."""
    tellers: dict[str, set[str]] = {}
    for said in statements:
        for hit in _manners(said.role.value).find(words_of(said.text)):
            tellers.setdefault(hit.value, set()).add(said.report)
    known = {row["manner"]: place for place, row in enumerate(table("label_manners"))}
    units = len({said.report for said in statements})
    told = {manner: len(reports) for manner, reports in tellers.items() if 2 * len(reports) > units}
    return min(told, key=lambda manner: (-told[manner], known[manner]), default="")


def _matter(text: str) -> str:
    """Return what a statement is about: its words up to where it begins to judge, without connectives."""
    opening = _openings().match(fold(text))
    said = re.split(r"[,;:(]", text[opening.end() if opening else 0 :])[0].rstrip(" .").split()
    ends = [place for place, word in enumerate(said) if fold(word) in _ends() and place >= _SHORTEST]
    kept = " ".join(said[: min([_LONGEST, *ends])])
    return kept[:1].upper() + kept[1:]


@functools.cache
def _ends() -> frozenset[str]:
    return frozenset(table("label_ends").keys())
