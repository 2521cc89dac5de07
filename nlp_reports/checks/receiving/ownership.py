"""Whose file is it: a report matched to a recipient by its letterhead and its name; what is doubtful is asked."""

import functools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from nlp_reports.checks.organisations import display, expanded, matched, without_province
from nlp_reports.lexicon import table
from nlp_reports.text import fold, strip_marks

_NOT_LETTERS: Final = re.compile(r"[\W\d_]+")
_PROVINCE: Final = re.compile(r" (tinh(?: \w+){1,3})$")
_MANY: Final = 6  # recipients from which on a word that half of them share tells nothing


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose file it is: `organisation` as far as the document says it; `doubt` and `suspects` as in `Receipt`."""

    organisation: str
    doubt: str = ""
    suspects: tuple[str, ...] = ()


def owner_of(unit: str, file: str, recipients: Sequence[str]) -> Owner:
    """Return whose file it is by the letterhead's `unit` and the path `file`; nothing is guessed.

    A letterhead that is a recipient's decides, unless the file's name is plainly another's. Without a letterhead a
    name that holds the whole name of one recipient does. Anything less is a doubt that names the suspects.

    >>> owner_of("LĐLĐ HUYỆN KHE LAU", "a.docx", ["LĐLĐ huyện Khe Lau"]).organisation
    'LĐLĐ huyện Khe Lau'
    >>> owner_of("", "khe_lau.docx", ["LĐLĐ huyện Khe Lau"]).suspects
    ('LĐLĐ huyện Khe Lau',)
    """
    written = display(unit)
    found = matched(written, recipients)
    named = named_in(file, recipients)
    if found:
        other = named[0] if len(named) == 1 and found not in named else ""
        doubt = f"Phần đầu văn bản ghi “{found}” nhưng tên tệp giống “{other}”; đề nghị xác nhận đơn vị"
        return Owner(found, doubt, (found, other)) if other else Owner(found)
    if not written:
        whole = [name for name in named if _telling(name) in _words(file)]
        if len(whole) == 1:
            return Owner(whole[0])
        return Owner("", "Chưa rõ đơn vị gửi báo cáo" + _hint(named, "tên tệp"), named)
    if not recipients:
        return Owner(written)
    suspects = named or named_in(f"{written}.", recipients)
    hint = _hint(suspects, "tên tệp" if named else "tên đơn vị")
    return Owner(written, f"Chưa xác định được “{written}” là đơn vị nào trong danh sách{hint}", suspects)


def named_in(file: str, recipients: Sequence[str]) -> tuple[str, ...]:
    """Return the recipients whose own words stand in the path of a file, without marks, glued or apart.

    >>> named_in("gửi lại/BC_KheLau 2020.docx", ["LĐLĐ huyện Khe Lau", "LĐLĐ huyện Khe"])
    ('LĐLĐ huyện Khe Lau',)
    """
    listed = tuple(recipients)
    words = _words(file)
    for province in _provinces(listed):
        words = words.replace(f" {province} ", " ")
    bare, pieces = _without_nouns(words), set(words.split())
    cores, first, glued = _cores(listed), *_by_word(listed)
    # Of thousands of recipients only those are compared that begin with one of the words.
    likely = {name for word in bare.split() for name in first.get(word, ()) if f" {cores[name]} " in bare}
    likely |= {name for piece in pieces for name in glued.get(piece, ())}
    found = [name for name in cores if name in likely] if likely else []
    # "Trà Sơn" also stands in "Trà Sơn Đông": the longer name is meant.
    return tuple(
        name
        for name in found
        if not any(cores[name] != cores[other] and cores[name] in cores[other] for other in found)
    )


def _hint(suspects: Sequence[str], whence: str) -> str:
    return f"; {whence} gợi ý “{'”, “'.join(suspects)}”, đề nghị xác nhận" if suspects else ""


def _words(file: str) -> str:
    """Return the words of a path without marks and digits, a blank on either side; "KheLau" is two words and one."""
    path = PurePosixPath(file).with_suffix("").as_posix()
    apart = re.sub(r"(?<=[a-zà-ỹ])(?=[A-ZĐÀ-Ỹ])", " ", path)
    glued = _plain(path) if apart != path else ""
    return f" {_plain(apart)} {glued} "


def _plain(text: str) -> str:
    return strip_marks(expanded(_NOT_LETTERS.sub(" ", text)))


def _without_nouns(words: str) -> str:
    for noun in _nouns():
        words = words.replace(f" {noun} ", " ")
    return words


@functools.cache
def _nouns() -> tuple[str, ...]:
    """Return the words of kind that tell no unit ("huyen", "cac"), the longest first."""
    nouns = {strip_marks(fold(row["noun"])) for row in table("organisation_nouns")}
    return tuple(sorted(nouns, key=lambda noun: (-len(noun), noun)))


@functools.cache
def _heads() -> tuple[str, ...]:
    """Return the words that begin a body's name ("lien doan lao dong"), the longest first."""
    heads = {strip_marks(expanded(row["head"])) for row in table("organisation_heads")}
    return tuple(sorted(heads, key=lambda head: (-len(head), head)))


def _whole(name: str) -> str:
    """Return a recipient's name with its kind and without its head and province ("huyen khe lau"), blanks around."""
    plain = strip_marks(without_province(expanded(name)))
    head = next((head for head in _heads() if plain.startswith(f"{head} ")), "")
    return f" {plain.removeprefix(head).strip()} "


def _telling(name: str) -> str:
    """Return what must stand in a file's name to be the whole name: kind and place; head and place without a kind."""
    whole = _whole(name)
    return whole if _without_nouns(whole) != whole else f" {strip_marks(without_province(expanded(name)))} "


@functools.lru_cache(maxsize=8)
def _provinces(recipients: tuple[str, ...]) -> tuple[str, ...]:
    """Return the provinces at the end of the recipients' names ("tinh tra son"), in the order of the list."""
    found = (_PROVINCE.search(_plain(name)) for name in recipients)
    return tuple(dict.fromkeys(match[1] for match in found if match))


@functools.lru_cache(maxsize=8)
def _by_word(recipients: tuple[str, ...]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return the recipients by the first of their own words, and by these words glued together."""
    first: dict[str, list[str]] = {}
    glued: dict[str, list[str]] = {}
    for name, core in _cores(recipients).items():
        if core:
            first.setdefault(core.split()[0], []).append(name)
            glued.setdefault(core.replace(" ", ""), []).append(name)
    return first, glued


@functools.lru_cache(maxsize=8)
def _cores(recipients: tuple[str, ...]) -> dict[str, str]:
    """Return the words of each recipient that are its own: no head, no kind, nothing that half of the list shares."""
    wholes = {name: _without_nouns(_whole(name)) for name in recipients}
    counts = Counter(word for whole in wholes.values() for word in set(whole.split()))
    shared = {word for word, count in counts.items() if len(recipients) >= _MANY and count * 2 >= len(recipients)}
    return {name: " ".join(word for word in whole.split() if word not in shared) for name, whole in wholes.items()}
