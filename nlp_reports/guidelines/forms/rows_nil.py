"""Rows of a form that a guideline lets none answer: "Dòng b4 và các dòng từ b22 đến b24 nếu không phát sinh"."""

import re
from collections.abc import Iterable, Iterator

from nlp_reports.text import fold

_LABEL = r"[a-zđ]{0,2}\.?\d{1,3}(?:\.\d{1,2})?[a-zđ]?(?![\w/])"
_LINK = r"\s*(?:,|;|và|cùng|đến|tới|-|–)\s*(?:(?:các |cả |từ |(?:dòng|hàng)(?: số)? )*)"
_CITED = re.compile(rf"(?<!\w)(?:dòng|hàng)(?: số)?(?: từ)? (?P<rows>{_LABEL}(?:{_LINK}{_LABEL})*)")
_PIECE = re.compile(rf"(?P<label>{_LABEL})(?P<range>\s*(?:đến|tới|-|–)\s)?")
_NUMBER = re.compile(r"(?P<letters>\D*)(?P<number>\d+)")
_NONE = re.compile(
    r"(?<!\w)không (?:phát sinh|xảy ra|có)(?!\w)(?! (?:số|con số|đủ)(?!\w))"
    r"[^.;]*?(?<!\w)(?<!chưa )(?:ghi|viết|điền|gạch|để|báo|trả lời)(?!\w)"
)
_EXCEPT = re.compile(r"(?:trừ|ngoại trừ|không kể|ngoài)(?: các| những)?\s*$")
# Another subject may rule otherwise: "dòng 3 phải có số, dòng 5 không phát sinh thì ghi 0".
_OBLIGED = re.compile(r"(?<!\w)(?:phải|bắt buộc|không được|nhất thiết|chỉ)(?!\w)")


def rows_let_nil(sentences: Iterable[str]) -> frozenset[str]:
    """Return the labels of the rows that sentences let be answered by none.

    >>> sorted(rows_let_nil(["Dòng b4 và các dòng từ b22 đến b23 nếu không phát sinh thì ghi số 0."]))
    ['b22', 'b23', 'b4']
    >>> rows_let_nil(["Dòng 3 không có số thì coi như chưa trả lời.", "Trừ dòng 5, không phát sinh thì ghi “0”."])
    frozenset()
    """
    return frozenset(label for one in sentences for label in _in_sentence(fold(one)))


def _in_sentence(folded: str) -> Iterator[str]:
    none = _NONE.search(folded)
    ruled = folded[: none.start()] if none else ""
    for cited in _CITED.finditer(ruled):
        if not _EXCEPT.search(ruled[: cited.start()]) and not _OBLIGED.search(ruled[cited.end() :]):
            yield from _labels(cited["rows"])


def _labels(cited: str) -> Iterator[str]:
    """Yield each label of a list, with all those of a range."""
    begin = ""
    for piece in _PIECE.finditer(cited):
        yield from _between(begin, piece["label"]) if begin else ()
        yield piece["label"]
        begin = piece["label"] if piece["range"] else ""


def _between(first: str, last: str) -> Iterator[str]:
    begin, end = _NUMBER.fullmatch(first), _NUMBER.fullmatch(last)
    if begin and end and end["letters"] in {begin["letters"], ""}:
        yield from (f"{begin['letters']}{number}" for number in range(int(begin["number"]) + 1, int(end["number"]) + 1))
