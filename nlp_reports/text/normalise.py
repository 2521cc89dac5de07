"""Bring characters into one form before anything gets an offset; count syllables."""

import re
import unicodedata

# Latin look-alikes that keyboards and converters leave in Vietnamese text.
LOOK_ALIKES = str.maketrans({"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ", "ƣ": "ư", "Ƣ": "Ư"})
_SPACES = dict.fromkeys(
    map(ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"), " "
)
_INVISIBLE = dict.fromkeys(
    map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"), None
)
# Digits and signs as wide as a Chinese character, from keyboards of companies of the Far East.
_WIDE = {wide: chr(wide - 0xFEE0) for wide in (*range(0xFF10, 0xFF1A), *map(ord, "％，．／："))}
_CLEAN: dict[int, str | None] = {**_SPACES, **_INVISIBLE, **_WIDE, 0x2010: "-", 0x2011: "-"}
# Most text is clean already, and looking is cheaper than cleaning.
_SUSPECT = re.compile(f"[{re.escape(''.join(map(chr, {*_CLEAN, *LOOK_ALIKES})))}]")
_PLAIN = str.maketrans({"đ": "d", "Đ": "D"})
_SYLLABLE = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")


def nfc(text: str) -> str:
    """Return `text` composed, with right Đ and ư, plain spaces and hyphens, and nothing invisible.

    Text of legacy fonts must be decoded before: in TCVN3 the soft hyphen, which is dropped here, is the letter ư.

    >>> nfc("Ða\u0323i ho\u0323\u0302i\u00a0XII\u200b")
    'Đại hội XII'
    >>> nfc("２１５／２００")
    '215/200'
    """
    if unicodedata.is_normalized("NFC", text) and not _SUSPECT.search(text):
        return text
    return unicodedata.normalize("NFC", text.translate(_CLEAN)).translate(LOOK_ALIKES)


def strip_marks(text: str) -> str:
    """Return `text` without diacritics, đ as d, for searching as people type in a hurry.

    >>> strip_marks("Đoàn viên ưu tú")
    'Doan vien uu tu'
    """
    letters = unicodedata.normalize("NFD", text.translate(LOOK_ALIKES))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", bare).translate(_PLAIN)


def syllables(text: str) -> list[str]:
    """Return the syllables and numbers of `text` in order, without marks.

    >>> syllables("Trao 1.250 suất quà, đạt 98,5%.")
    ['Trao', '1.250', 'suất', 'quà', 'đạt', '98,5']
    """
    return _SYLLABLE.findall(text)
