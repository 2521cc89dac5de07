"""Codes of letters that an office made up for its outline: "TC. TỔ CHỨC", "TC1. …", "TC.2 …", "TC2.1. …"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from nlp_reports.text.alphabet import UPPER

# Any sign may stand between a code and its title; one that opens a bracket or goes on with a list is of the words.
_SIGN = r"[^\w\s“”\"'‘’(\[{<,;%&+]"
_CLOSE = rf"(?:\s?[.:/)\]}}>*|]|\s{_SIGN}(?=\s))+"
_TITLE = rf"\s+(?=[“\"]?[{UPPER}][^\W\d_])"
# "VV" is no number, "IV" is one.
_ROMAN = r"X{0,3}(?:IX|IV|V?I{0,3})"
_CODE = re.compile(
    rf"(?!{_ROMAN}[.\d-])(?P<letters>[A-ZĐ]{{1,4}})(?P<numbers>[.-]?\d{{1,2}}(?:\.\d{{1,2}})?){_CLOSE}{_TITLE}"
)
_HEAD = re.compile(rf"(?:(?i:phần|nhóm|mảng|khối)\s+)?(?P<letters>[A-ZĐ]{{1,4}}){_CLOSE}{_TITLE}")
_BARE_HEAD = re.compile(rf"(?P<letters>[A-ZĐ]{{2,4}}){_TITLE}")
_KNOWN = frozenset("ABCDEFGHĐ")  # lists of these letters need no other sign: "A1" below "A"
_FEWEST, _FEWEST_OF_ONE = 4, 5


@dataclass(frozen=True, slots=True)
class Code:
    """A code at the start of a line.

    Attributes:
        text: as printed, its closing marks included ("TC1.2.").
        name: without them ("TC1.2"); of a head its letters ("TC").
        letters: those that it begins with.
        values: its numbers, (1, 2) for "TC1.2"; empty for the head of a part.
        end: where the text after it begins in the line.
    """

    text: str
    name: str
    letters: str
    values: tuple[int, ...]
    end: int


def code_of(line: str) -> Code | None:
    """Return the code that `line` begins with, None when it has none.

    >>> code_of("TC1.2. Kết nạp đoàn viên").values, code_of("KT.3: Vay vốn").name, code_of("TC1 đạt 5 %")
    ((1, 2), 'KT.3', None)
    """
    found = _CODE.match(line)
    if found is None:
        return None
    text, numbers = found[0].strip(), found["numbers"].strip(".-").split(".")
    return Code(text, f"{found['letters']}{found['numbers']}", found["letters"], tuple(map(int, numbers)), found.end())


def code_head_of(line: str) -> Code | None:
    """Return the letters that head a part in `line`, None when there are none.

    A title in capitals may follow them without a sign.

    >>> code_head_of("Nhóm TC: Tổ chức").name, code_head_of("TC * TỔ CHỨC").name, code_head_of("TP Hồ Chí Minh")
    ('TC', 'TC', None)
    """
    found = _HEAD.match(line) or (_BARE_HEAD.match(line) if line.isupper() else None)
    return Code(found[0].strip(), found["letters"], found["letters"], (), found.end()) if found else None


def counted_letters(lines: Iterable[str]) -> frozenset[str]:
    """Return the letters of the codes that number what `lines` begin with, none where no list of codes is there.

    They count up from 1. One pair of letters alone must count further than two: "TP1. Khe Lau" is a place.

    >>> sorted(counted_letters(["TC1. Hội viên", "TC2. Chi hội", "KT1. Vay vốn", "KT2. Dạy nghề", "QL5. Đường"]))
    ['KT', 'TC']
    """
    runs: dict[str, list[tuple[int, ...]]] = {}
    for code in filter(None, map(code_of, lines)):
        runs.setdefault(code.letters, []).append(code.values)
    counted = {one: run for one, run in runs.items() if _counts(run)}
    told = sum(map(len, counted.values()))
    enough = told >= (_FEWEST if len(counted) > 1 else _FEWEST_OF_ONE)
    return frozenset(counted) if enough and not counted.keys() <= _KNOWN else frozenset()


def heads_alone(code: Code, letters: frozenset[str]) -> bool:
    """Tell whether letters head a part that holds no code ("KN. KIẾN NGHỊ") beside those in `letters` that do."""
    return (
        bool(letters)
        and code.text != code.letters  # "TW HỘI" is a name: a sign parts letters that no code repeats
        and code.letters not in letters
        and len(code.letters) > 1
        and not re.fullmatch(_ROMAN, code.letters)
    )


def begins_coded(line: str, letters: frozenset[str]) -> bool:
    """Tell whether a code of a list with `letters` begins `line`, or the title of a part of it does.

    >>> begins_coded("KN. KIẾN NGHỊ", frozenset({"TC"})), begins_coded("KN. Kiến nghị", frozenset({"TC"}))
    (True, False)
    """
    code = code_of(line) if letters else None
    if code is not None:
        return code.letters in letters
    head = code_head_of(line) if letters else None
    return head is not None and (head.letters in letters or (heads_alone(head, letters) and line.isupper()))


def _counts(values: list[tuple[int, ...]]) -> bool:
    """Tell whether numbers count up from 1; one may be left out."""
    return values[0][0] == 1 and values == sorted(set(values))
