"""A regular expression for one of many phrases, which shares what they begin with: each letter is looked at once."""

import re
from collections.abc import Iterable

_END = ""
_Tree = dict[str, "_Tree"]


def one_of(phrases: Iterable[str], *, blanks: str = " ") -> str:
    r"""Return a pattern that matches the longest of `phrases` that stands at a place; nothing where there are none.

    `blanks` is the expression that stands for a blank: `\s+` where a text may have several.

    >>> re.findall(rf"(?:{one_of(['đoàn', 'đoàn viên', 'đơn'])})", "đoàn viên, đoàn phí, đơn")
    ['đoàn viên', 'đoàn', 'đơn']
    """
    tree = _tree(phrases)
    return _written(tree, blanks) if tree else r"(?!)"


def whole_words(phrases: Iterable[str], *, blanks: str = " ") -> re.Pattern[str]:
    """Return the pattern of `one_of` where neither a letter nor a digit stands right before or behind it.

    What may stand before is looked at behind the first letter: so the search can go from one such letter to the next.

    >>> whole_words(["viên", "đoàn viên"]).findall("đoàn viên, giáo viênn, viên")
    ['đoàn viên', 'viên']
    """
    ways = [
        rf"{(first := re.escape(letter))}(?<!\w{first}){_written(further, blanks)}"
        for letter, further in sorted(_tree(phrases).items())
        if letter
    ]
    return re.compile(rf"(?:{'|'.join(ways) or '(?!)'})(?!\w)")


def _tree(phrases: Iterable[str]) -> _Tree:
    tree: _Tree = {}
    for phrase in phrases:
        node = tree
        for letter in phrase:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return tree


def _written(tree: _Tree, blanks: str) -> str:
    ways = [
        (blanks if letter == " " else re.escape(letter)) + _written(further, blanks)
        for letter, further in sorted(tree.items())
        if letter
    ]
    if not ways:
        return ""
    # An empty last way finds what "?" behind the group finds, and the engine is through with it sooner.
    end = ("",) if _END in tree else ()
    return "|".join(ways) if len(ways) + len(end) == 1 else f"(?:{'|'.join((*ways, *end))})"
