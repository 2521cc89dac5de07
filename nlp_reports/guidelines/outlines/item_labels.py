"""Labels of a guideline's parts and items without the words around them: "1" for "Mục 1", "II" for "Phần hai"."""

import functools
import re

from nlp_reports.lexicon import table
from nlp_reports.text import LabelKind, fold, roman_ordinals, roman_value, split_label

_TYPED = re.compile(
    r"(?P<label>\d{1,2}(?:\.\d{1,2})*|\d{1,2}[a-zđ]|[A-HĐ](?:\.?\d{1,2})+|[a-zđ])\s*[.)/](?!\d)\s*(?=\S)"
)
# "Câu 11 [nơi có bếp ăn]. Bữa ăn ca": who is to answer.
_FOR_WHOM = re.compile(r"^(?P<label>(?:[^\W\d]+ ){1,3}\d{1,2}) [\[(](?P<whom>[^\])]+)[\])](?P<close>[.:])(?P<rest>.*)$")
_CLOSE = " .:/)-–"
# A noun that no list knows numbers parts too ("Hướng 2").
_NOUN = re.compile(
    r"(?P<word>[^\W\d_]{2,}(?:\s[^\W\d_]+){0,3}?)\s"
    r"(?:(?:thứ|số)\s)?(?P<number>\d{1,2}|[IVX]{1,5}|[A-ZĐ](?:[.-]?\d{1,2})*|(?<=thứ\s)\w+(?:\s\w+)?)"
)
_SIGNS = re.compile(r"^[\W_]+|[\W_]+$")
_TWO_IN_ONE = re.compile(r"(?<=\d)(?=[a-zđ])")


def undressed(label: str) -> str:
    """Return a label as printed without the signs around it, "" for a bullet.

    >>> undressed("TC1 *"), undressed("[2]."), undressed("1.1/"), undressed("-")
    ('TC1', '2', '1.1', '')
    """
    return _SIGNS.sub("", label)


def plain_label(label: str) -> str:
    """Return a label without the word for its part; a code, and a number and a letter in one, stay.

    >>> plain_label("Phần thứ hai"), plain_label("Tiểu mục 3"), plain_label("A1"), plain_label("2b")
    ('II', '3', 'A1', '2b')
    """
    found = _part().fullmatch(label) or _NOUN.fullmatch(label)
    return roman_ordinals().get(fold(found["number"]), found["number"]) if found else label


def steps_of(label: str) -> str:
    """Return a label with the steps apart that are written as one: who cites "2b" may mean "b" below "2".

    >>> steps_of("Câu 2b"), steps_of("II.8a"), steps_of("B1.2")
    ('2.b', 'II.8.a', 'B1.2')
    """
    return _TWO_IN_ONE.sub(".", plain_label(label))


def label_below(label: str) -> str:
    """Return the plain label of a part or item that stands below another: a number in words is a figure there.

    Parts that hold all others keep their Roman number ("Phần thứ hai").

    >>> label_below("Nhiệm vụ thứ hai"), label_below("Nhiệm vụ II"), label_below("Phần thứ hai")
    ('2', 'II', 'II')
    """
    found = _part().fullmatch(label) or _NOUN.fullmatch(label)
    roman = roman_ordinals().get(fold(found["number"])) if found else None
    if found is None or roman is None or fold(found["word"]) in _large():
        return plain_label(label)
    return str(roman_value(roman))


def path_below(path: str, above: str, label: str) -> str:
    """Return the id of an item labelled `label` below the path `path`, whose last label is `above`.

    A label that contains its parent's replaces it.

    >>> path_below("II.1", "1", "1.2"), path_below("A", "A", "A3"), path_below("II", "II", "4")
    ('II.1.2', 'A3', 'II.4')
    >>> path_below("II.8", "8", "8a"), path_below("A", "A", "A-3")
    ('II.8a', 'A-3')
    >>> path_below("III.2-2", "2", "2.3")
    'III.2-2.3'
    """
    if above and re.match(rf"{re.escape(above)}(?:\.|(?<=[A-ZĐ])-?\d|(?<=\d)[a-zđ]$)", label):
        if re.search(rf"(?:^|\.){re.escape(above)}-\d+$", path):  # the second of that number
            return path + label.removeprefix(above)
        path = path.removesuffix(above).rstrip(".")
    return f"{path}.{label}" if path else label


def typed(text: str) -> tuple[str | None, str]:
    """Return the label that a line of text begins with and the rest, None and all of it where it has none.

    >>> typed("B2. Quỹ khuyến học"), typed("2,5 triệu đồng"), typed("Nhiệm vụ 2: Nữ công")
    (('B2', 'Quỹ khuyến học'), (None, '2,5 triệu đồng'), ('Nhiệm vụ 2', 'Nữ công'))
    >>> typed("Câu 11 [nơi có bếp ăn]. Bữa ăn ca")
    ('Câu 11', 'Bữa ăn ca (nơi có bếp ăn)')
    """
    told = _FOR_WHOM.sub(r"\g<label>\g<close>\g<rest> (\g<whom>)", text, count=1)
    part = split_label(told)
    if part is not None and part.kind is LabelKind.PART:
        return part.text.rstrip(_CLOSE), told[part.end :]
    found = _TYPED.match(text)
    return (found["label"], text[found.end() :]) if found else (None, text)


@functools.cache
def _part() -> re.Pattern[str]:
    words = sorted((row["word"] for row in table("part_words")), key=len, reverse=True)
    either = "|".join(map(re.escape, [*words, "bài"]))
    return re.compile(rf"(?P<word>{either})\s+(?:(?:thứ|số)\s+)?(?P<number>\S+(?:\s+\S+)?)", re.IGNORECASE)


@functools.cache
def _large() -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in table("part_words") if row["size"] == "large")
