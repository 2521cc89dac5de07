"""Codes of items that repeat the letter of their part: "A1" below "A"."""

import re
from collections.abc import Mapping

from nlp_reports.guidelines.outlines.item_labels import plain_label, undressed
from nlp_reports.model import ParagraphKind, Report

# Two letters and more that make no Roman number are those of a code that the office made up ("TC").
_LETTERS = r"[A-ZĐ]|(?!X{0,3}(?:IX|IV|V?I{0,3})(?![A-ZĐ]))[A-ZĐ]{2,4}"
_PART = re.compile(_LETTERS)
_CODE = re.compile(rf"(?P<letters>{_LETTERS})(?P<number>[.-]?\d{{1,2}})")
_BELOW = re.compile(rf"(?P<letters>{_LETTERS})(?=[.-]?\d)")


def keeps_codes(report: Report) -> bool:
    """Tell whether all lettered parts of a guideline number what stands below them by codes: these are their names.

    Where another part counts in another way ("Nhóm 1", "1.1"), "A1" is the first of A as "A.1" is.
    """
    letters = {place: one.label for place, one in enumerate(report.sections) if _PART.fullmatch(plain(one.label))}
    below: dict[int, set[bool]] = {}
    for section in report.sections:
        if section.parent in letters and section.label:
            below.setdefault(section.parent, set()).add(_is_code(section.label))
    for one in report.paragraphs:
        if one.section in letters and one.kind is ParagraphKind.ITEM and _is_one(one.label):
            below.setdefault(one.section, set()).add(_is_code(one.label))
    return all(True in kinds for kinds in below.values())


def plain(label: str) -> str:
    """Return a label as printed without its marks and the word before it.

    >>> plain("A1."), plain("Nhóm B:")
    ('A1', 'B')
    """
    return plain_label(undressed(label))


def without_letter(label: str, above: str) -> str:
    """Return a code below its letter as the number it is there; other labels stay.

    >>> without_letter("A1", "A"), without_letter("B1", "A"), without_letter("A1", "I")
    ('1', 'B1', 'A1')
    """
    found = _CODE.fullmatch(label)
    return found["number"].strip(".-") if found and found["letters"] == above else label


def letters_of(label: str) -> str:
    """Return the letters that a code as printed begins with, "" for another label.

    >>> letters_of("B2."), letters_of("TC.1:"), letters_of("B."), letters_of("2.")
    ('B', 'TC', '', '')
    """
    found = _BELOW.match(plain(label))
    return found["letters"] if found else ""


def places_of(report: Report) -> Mapping[str, int]:
    """Return where each label, without its marks, first stands in the text."""
    places: dict[str, int] = {}
    for at, one in enumerate(report.paragraphs):
        places.setdefault(plain(one.label), at)
    return places


def numbers_of(label: str, other: str) -> tuple[str, str]:
    """Return two labels without the letter that both codes begin with; others as they are.

    >>> numbers_of("B1.3", "B1.2"), numbers_of("2.2", "2.1"), numbers_of("A1", "B1")
    (('1.3', '1.2'), ('2.2', '2.1'), ('A1', 'B1'))
    >>> numbers_of("TC.2", "TC.1"), numbers_of("TC2", "KT1")
    (('2', '1'), ('TC2', 'KT1'))
    """
    one, two = _BELOW.match(label), _BELOW.match(other)
    if one is None or two is None or one["letters"] != two["letters"]:
        return label, other
    return label[one.end() :].lstrip(".-"), other[two.end() :].lstrip(".-")


def _is_one(label: str) -> bool:
    """Tell whether a label is a single number, letter or code, no "1.2"."""
    return plain(label).isalnum() or _is_code(label)


def _is_code(label: str) -> bool:
    return bool(_CODE.fullmatch(plain(label)))
