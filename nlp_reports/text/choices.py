"""A regular expression for one of many phrases, which shares what they begin with: each letter is looked at once."""

import re
from collections.abc import Iterable

_END = ""
_Tree = dict[str, "_Tree"]


def one_of(phrases: Iterable[str]) -> str:
    """Return a pattern that matches the longest of `phrases` that stands at a place; nothing where there are none.

    >>> re.findall(rf"(?:{one_of(['đoàn', 'đoàn viên', 'đơn'])})", "đoàn viên, đoàn phí, đơn")
    ['đoàn viên', 'đoàn', 'đơn']
    """
    tree: _Tree = {}
    for phrase in phrases:
        node = tree
        for letter in phrase:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return _written(tree) if tree else r"(?!)"


def _written(tree: _Tree) -> str:
    ways = [re.escape(letter) + _written(further) for letter, further in sorted(tree.items()) if letter]
    if not ways:
        return ""
    together = ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
    return f"(?:{together})?" if _END in tree else together
