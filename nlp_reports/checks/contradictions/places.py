"""How a remark names a place of a report."""

from nlp_reports.text import fold

_PART = "phần"


def place_named(path: str) -> str:
    """Return how a person names a section by its `path` of labels: an item, or a part and an item of it.

    >>> place_named("II.3"), place_named("PHẦN III.2"), place_named("PHẦN THỨ HAI"), place_named("Phần B.1.a")
    ('mục II.3', 'phần III, mục 2', 'phần thứ hai', 'phần B, mục 1.a')
    """
    head, _, item = path.partition(".")
    word, _, number = head.partition(" ")
    if fold(word) != _PART or not number:
        return f"mục {path}"
    part = f"{_PART} {number.lower() if ' ' in number else number}"
    return f"{part}, mục {item}" if item else part
