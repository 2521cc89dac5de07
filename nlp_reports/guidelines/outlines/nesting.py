"""Lists in lists: an item that only names what the letters, numbers or bullets below it ask for."""

import re
from collections.abc import Sequence

Group = tuple[str, str]
HEAD_WORDS = 12
BELOW = "+"  # the label of a bullet below another bullet that only names what it asks for
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*")


def names_only(text: str) -> bool:
    """Tell whether a line only names what stands below it: short, and no sentence.

    >>> names_only("Chính trị, tư tưởng"), names_only("Hiến máu: SL đơn vị máu."), names_only("Nhà ở:")
    (True, False, True)
    """
    return len(text.split()) <= HEAD_WORDS and text[:1].isupper() and not text.endswith((".", ";", ","))


def heads_list(groups: Sequence[Group], place: int) -> bool:
    """Tell whether the item at `place` is the head of a list below it: bullets, or labels of another sort.

    `groups`: label ("" for a bullet) and text of each item.

    >>> heads_list([("9", "Chăm lo đời sống"), ("a", "Tết: số suất."), ("b", "Nhà ở: số nhà.")], 0)
    True
    >>> heads_list([("1", "Hội viên: tổng số."), ("", "Chi hội: tổng số.")], 0)
    False
    >>> heads_list([("1", "Tuyên truyền"), ("1.1", "Học nghị quyết")], 0)
    True
    >>> heads_list([("3", "Sức khoẻ"), ("3a", "Khám bệnh")], 0), heads_list([("3", "Quỹ: số tiền."), ("3a", "Thẻ")], 0)
    (True, False)
    """
    label, text = groups[place]
    following = next(iter(groups[place + 1 : place + 2]), None)
    if following is not None and following[0] == BELOW:
        return label == ""
    if not label or label == BELOW or following is None:
        return False
    if not following[0] or following[0].startswith(f"{label}.") or following[0] == f"{label}a":
        return names_only(text)
    return following[0] == ("a" if _NUMBER.fullmatch(label) else "1")


def in_list(head: str, before: str, label: str) -> bool:
    """Tell whether an item still belongs to the list below an item labelled `head`, whose last one is `before`.

    >>> in_list("9", "a", "b"), in_list("9", "d", "10"), in_list("9", "", ""), in_list("b", "1", "c")
    (True, False, True, False)
    >>> in_list("1", "1.1", "1.2"), in_list("1", "1.2", "2"), in_list("a", "+", "")
    (True, False, False)
    """
    if BELOW in {before, label}:
        return before == label
    if before.startswith(f"{head}."):
        return label.startswith(f"{head}.")
    if not before or not label:
        return before == label
    if _NUMBER.fullmatch(head):
        return not _NUMBER.fullmatch(label)
    return label.isdigit() and before.isdigit() and int(label) == int(before) + 1
