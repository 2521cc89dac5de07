"""Codes of items that repeat the letter of their part: "A1" below "A"."""

import re

from nlp_reports.guidelines.item_labels import plain_label
from nlp_reports.model import ParagraphKind, Report

_LETTER = re.compile(r"[A-ZĐ]")
_CODE = re.compile(r"(?P<letter>[A-ZĐ])(?P<number>\d{1,2})")
_CLOSE = " .:()/-–"


def keeps_codes(report: Report) -> bool:
    """Tell whether all lettered parts of a guideline number what stands below them by codes: these are their names.

    Where another part counts in another way ("Nhóm 1", "1.1"), "A1" is the first of A as "A.1" is.
    """
    letters = {place: one.label for place, one in enumerate(report.sections) if _LETTER.fullmatch(plain(one.label))}
    below: dict[int, set[bool]] = {}
    for section in report.sections:
        if section.parent in letters and section.label:
            below.setdefault(section.parent, set()).add(_is_code(section.label))
    for one in report.paragraphs:
        if one.section in letters and one.kind is ParagraphKind.ITEM and plain(one.label).isalnum():
            below.setdefault(one.section, set()).add(_is_code(one.label))
    return all(True in kinds for kinds in below.values())


def plain(label: str) -> str:
    """Return a label as printed without its marks and the word before it.

    >>> plain("A1."), plain("Nhóm B:")
    ('A1', 'B')
    """
    return plain_label(label.strip(_CLOSE))


def without_letter(label: str, above: str) -> str:
    """Return a code below its letter as the number it is there; other labels stay.

    >>> without_letter("A1", "A"), without_letter("B1", "A"), without_letter("A1", "I")
    ('1', 'B1', 'A1')
    """
    found = _CODE.fullmatch(label)
    return found["number"] if found and found["letter"] == above else label


def numbers_of(label: str, other: str) -> tuple[str, str]:
    """Return two labels without the letter that both codes begin with; others as they are.

    >>> numbers_of("B1.3", "B1.2"), numbers_of("2.2", "2.1"), numbers_of("A1", "B1")
    (('1.3', '1.2'), ('2.2', '2.1'), ('A1', 'B1'))
    """
    coded = label[:1].isalpha() and label[:1] == other[:1] and label[1:2].isdecimal() and other[1:2].isdecimal()
    return (label[1:], other[1:]) if coded else (label, other)


def _is_code(label: str) -> bool:
    return bool(_CODE.fullmatch(plain(label)))
