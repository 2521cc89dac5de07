"""What a line of a letterhead is: the nation, its motto, a rule, an addressee, a body, the type of the document."""

import functools
import re

from nlp_reports.lexicon import table
from nlp_reports.reading.formal_lines.cues import LONGEST, cue_key
from nlp_reports.text import fold

_RULE = re.compile(r"[\W_]*")
_MOST_WORDS = 14


def is_rule(text: str) -> bool:
    """Tell whether a line is only strokes, stars or dots."""
    return _RULE.fullmatch(text) is not None


def letterhead_role(text: str) -> str:
    """Return what a letterhead line is ("nation", "motto", "draft", "to"), empty when no cue begins it.

    >>> letterhead_role("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"), letterhead_role("Kính gửi: LĐLĐ tỉnh")
    ('nation', 'to')
    """
    key = cue_key(text)
    if len(key.split()) > _MOST_WORDS and not key.startswith("kính gửi"):
        return ""
    for cue, role in _letterhead_cues():
        if key.startswith(cue):
            rest = key[len(cue) :]
            if role == "to" and rest[:1] not in {":", ""} and len(rest.split()) > _MOST_WORDS // 3:
                continue
            if role == "stamp" and rest.strip(" .:*)"):
                continue
            if role == "draft" and len(rest.split()) > _MOST_WORDS // 3:
                continue
            return role
    return ""


def find_motto(text: str) -> int:
    """Return where the nation's name or its motto begins in a letterhead line, -1 where it has none."""
    found = _mottos().search(fold(text[:LONGEST]).replace("–", "-"))
    return -1 if found is None else found.start()


@functools.cache
def _mottos() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(cue) for cue, role in _letterhead_cues() if role in {"nation", "motto"}))


def document_type(text: str) -> str:
    """Return the document type that a line is, empty when it is none."""
    return text.strip(" .:*") if cue_key(text).strip(" .:*") in _document_types() else ""


def body_role(text: str) -> str:
    """Return what a line of a letterhead is when the name of a body goes on below it, empty for any other.

    "organ" is a part that signs for the body ("BAN CHẤP HÀNH"), "prefix" the beginning of its name ("CÔNG ĐOÀN").
    """
    return _body_roles().get(cue_key(text), "")


@functools.cache
def _body_roles() -> dict[str, str]:
    return {fold(row["head"]): row["role"] for row in table("organisation_heads") if row["role"]}


@functools.cache
def _letterhead_cues() -> tuple[tuple[str, str], ...]:
    return tuple((fold(row["cue"]), row["role"]) for row in table("letterhead_lines"))


@functools.cache
def _document_types() -> frozenset[str]:
    return frozenset(fold(row["type"]) for row in table("letterhead_types"))


def starts_with_type(text: str) -> str:
    """Return the document type that a title line begins with ("BÁO CÁO kết quả …"), empty when there is none."""
    found = _type_pattern().match(fold(text[:LONGEST]))
    return text[: found.end()] if found else ""


@functools.cache
def _type_pattern() -> re.Pattern[str]:
    types = sorted((kind for kind in _document_types() if " " in kind), key=lambda kind: (-len(kind), kind))
    short = [kind for kind in types if len(kind.split()) == len(["báo", "cáo"])]
    return re.compile(rf"(?:{'|'.join(map(re.escape, short))})(?=\s)")
