"""Make text from reports harmless for the formats it goes into."""

import re
from collections.abc import Iterable

# XML 1.0 has no place for these; Word and Excel call a file that holds one damaged.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# What must not stand in XML as it is; most texts have none of it.
_MARKUP = re.compile('[&<>\r"]')
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;", '"': "&quot;"}
# Letters that Windows keeps from file names, and marks that turn a name around before the reader's eyes.
_RESERVED = re.compile('[<>:"/\\\\|?*\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]')
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)")
LONGEST_NAME = 120


def for_xml(text: str) -> str:
    r"""Return the text without characters that XML forbids; a vertical tab or form feed becomes a blank.

    >>> for_xml("a\x00b\x0bc")
    'ab c'
    """
    return _ILLEGAL.sub("", text.replace("\x0b", " ").replace("\x0c", " "))


def escaped(text: str) -> str:
    r"""Return the text as it stands in XML, in an element or in an attribute.

    >>> escaped('a < "b"\x00')
    'a &lt; &quot;b&quot;'
    """
    text = for_xml(text)
    return _MARKUP.sub(lambda found: _ENTITIES[found[0]], text) if _MARKUP.search(text) else text


def file_names(names: Iterable[str], suffix: str) -> dict[str, str]:
    r"""Return a file name for each name: legal on Windows, below its folder, no two the same for a blind case.

    >>> file_names(["../x", "CON", "a."], ".txt")
    {'../x': '__x.txt', 'CON': '_CON.txt', 'a.': 'a.txt'}
    """
    taken: set[str] = set()
    files = {}
    for name in names:
        stem = unclashed = _stem(name)
        count = 1
        while unclashed.casefold() in taken:
            count += 1
            unclashed = f"{stem}-{count}"
        taken.add(unclashed.casefold())
        files[name] = unclashed + suffix
    return files


def _stem(name: str) -> str:
    stem = _RESERVED.sub("_", name)[:LONGEST_NAME].strip().rstrip(". ")
    # A leading dot would hide the file.
    stem = re.sub(r"^\.+", "_", stem)
    if not stem.strip("_ "):
        return "bao_cao"
    return f"_{stem}" if _DEVICES.match(stem) else stem
