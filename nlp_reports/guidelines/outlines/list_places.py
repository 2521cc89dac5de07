"""What a label of a flat list is made of, and its place there."""

from nlp_reports.text import roman_value

_LETTERS = "abcdđeghiklmn"
CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def form_of(label: str) -> str:
    """Return what a label is made of."""
    return "1" if label[:1].isdecimal() else "①" if label and label in CIRCLES else "I" if label.isupper() else "a"


def place_of(label: str) -> int:
    """Return the place of a label in its list, 0 for none."""
    if label[:1].isdecimal():
        return int(label.rstrip(_LETTERS))
    if label in CIRCLES:
        return CIRCLES.index(label) + 1
    return roman_value(label) or _LETTERS.find(label.lower()) + 1


def plain_of(label: str) -> str:
    """Return a label as an id has it: the number that a circle holds."""
    return str(place_of(label)) if label and label in CIRCLES else label
