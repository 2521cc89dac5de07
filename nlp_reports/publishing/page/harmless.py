"""Make whatever comes from reports harmless inside the page: visible, escaped, counted as browsers count."""

import json
import re
from collections.abc import Callable
from itertools import accumulate

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

# Controls, lone surrogates and marks that turn a line around before the reader's eyes.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_BLANKS = str.maketrans({"\x0b": " ", "\x0c": " ", "\x85": " ", "\u2028": " ", "\u2029": " "})
# Looking is much cheaper than translating, and nearly no text has one.
_IS_BLANK = re.compile(f"[{''.join(map(chr, _BLANKS))}]")
_ASTRAL = 0xFFFF


def visible(text: str) -> str:
    r"""Return the text, as long as it was, with a sign in place of each character that deceives or cannot be shown.

    >>> visible("a\u202eb\x00\u2028c")
    'a�b� c'
    """
    seen = _UNSEEN.sub("�", text)
    return seen.translate(_BLANKS) if _IS_BLANK.search(seen) else seen


def data_block(value: object) -> Markup:
    r"""Return plain values as JSON that cannot end the `<script>` it stands in; every text in it is `visible`.

    >>> data_block(["</script>", "<!--", "Đ"])
    Markup('["\\u003c/script\\u003e","\\u003c!--","Đ"]')
    """
    return htmlsafe_json_dumps(_shown(value), dumps=_dumps)


def counted_in_utf16(text: str) -> Callable[[int], int]:
    r"""Return the function from a position in `text` to the same position as JavaScript counts it.

    >>> counted_in_utf16("a\U0001f600b")(2)
    3
    """
    if not text or ord(max(text)) <= _ASTRAL:
        return lambda position: position
    places = [0, *accumulate(2 if ord(letter) > _ASTRAL else 1 for letter in text)]
    return places.__getitem__


def _dumps(value: object, **_: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _shown(value: object) -> object:
    if isinstance(value, str):
        return visible(value)
    if isinstance(value, dict):
        return {key: _shown(inner) for key, inner in value.items()}
    return [_shown(inner) for inner in value] if isinstance(value, list | tuple) else value
