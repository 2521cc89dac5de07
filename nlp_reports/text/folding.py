"""Same-length forms of a text: the key that matches all spellings, and the shadow that the engine reads.

Vietnamese has two rules for where the tone stands in an open "oa", "oe", "uy" (hòa, hoà), two letters for one sound
(kỹ, kĩ), and typists misplace tones (kế họach) and horns (huớng). All forms here keep the length of their input, so an
offset into one is an offset into the other.
"""

import functools
import re
import unicodedata
from collections.abc import Callable
from typing import Final

from nlp_reports.text.alphabet import TONED
from nlp_reports.text.normalise import LOOK_ALIKES
from nlp_reports.text.pieces import Pieces

_MARKED = frozenset("ăâêôơư")
_SYLLABLE = re.compile(
    r"(?P<initial>ngh|ng|nh|ch|gh|gi(?=[aăâeêioôơuưy])|kh|ph|qu(?=[aăâeêioôơuưy])|th|tr|[bcdđghklmnpqrstvx])?"
    r"(?P<vowels>[aăâeêioôơuưy]{1,3})(?P<final>ch|ng|nh|[cmnpt])?"
)
_WORD = re.compile(r"([^\W\d_]+)")
_SPELT_I = frozenset({"h", "k", "l", "m", "s", "t", "qu"})
_ROUND = frozenset({"oa", "oe", "uy"})
_PLAIN = LOOK_ALIKES | {0x00A0: " "}
# Looking is much cheaper than translating, and nearly all text is plain.
_NOT_PLAIN = re.compile(f"[{''.join(map(chr, _PLAIN))}]")
_WORDS_KEPT = 1 << 16
# A report's words are asked for again and again while it is read, and hardly after that.
_TEXTS_KEPT = 1 << 13


@functools.lru_cache(_TEXTS_KEPT)
def fold(text: str) -> str:
    """Return the matching key of `text`: lower case, one tone placement, one of i and y, mended tones; same length.

    >>> fold("Uỷ ban"), fold("Ủy ban"), fold("Kế họach quí I; Kĩ năng")
    ('uỷ ban', 'uỷ ban', 'kế hoạch quý i; kỹ năng')
    """
    # No word reaches over a blank, and what stands between two blanks comes again and again.
    return " ".join(_PIECES.of(text))


def shadow(text: str) -> str:
    """Return `text` as the engine was trained to read it, same length: tones mended, an all-caps text in lower case.

    >>> shadow("Ủy ban nhân dân"), shadow("BAN CHẤP HÀNH")
    ('Uỷ ban nhân dân', 'ban chấp hành')
    """
    plain = _plain(text)
    return _each_word(_mended, _lower(plain) if plain.isupper() else plain)


def is_syllable(word: str) -> bool:
    """Tell whether the lower-case `word` can be one Vietnamese syllable.

    >>> is_syllable("nghiệp"), is_syllable("ubnd")
    (True, False)
    """
    return _SYLLABLE.fullmatch(_bare(word)) is not None


def _plain(text: str) -> str:
    return text.translate(_PLAIN) if _NOT_PLAIN.search(text) else text


def _lower(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    # A few foreign capitals become two characters in lower case; they stay as they are.
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def _each_word(change: Callable[[str], str], text: str) -> str:
    parts = _WORD.split(text)
    parts[1::2] = map(change, parts[1::2])
    return "".join(parts)


@functools.lru_cache(_WORDS_KEPT)
def _key(word: str) -> str:
    placed = _placed(word)
    last, tone = TONED.get(placed[-1], (placed[-1], ""))
    if last == "i" and _bare(placed)[:-1] in _SPELT_I:
        return placed[:-1] + unicodedata.normalize("NFC", "y" + tone)
    return placed


@functools.lru_cache(_WORDS_KEPT)
def _mended(word: str) -> str:
    low = _lower(word)
    placed = _placed(low)
    if placed == low:
        return word
    return "".join(letter.upper() if old.isupper() else letter for letter, old in zip(placed, word, strict=True))


_PIECES: Final = Pieces[str](lambda piece: _each_word(_key, _lower(_plain(piece))))


def _bare(word: str) -> str:
    return "".join(TONED[letter][0] if letter in TONED else letter for letter in word)


def _placed(word: str) -> str:
    """Return the lower-case `word` with its tone and horn where they belong; anything but one syllable unchanged."""
    tones = [TONED[letter][1] for letter in word if letter in TONED]
    syllable = _SYLLABLE.fullmatch(_bare(word)) if len(tones) <= 1 else None
    if syllable is None:
        return word
    initial, vowels, final = (part or "" for part in syllable.group("initial", "vowels", "final"))
    if vowels[:2] in {"uơ", "ưo"} and (final or vowels[2:]):
        vowels = "ươ" + vowels[2:]
    if tones:
        seat = _seat(vowels, final)
        vowels = vowels[:seat] + unicodedata.normalize("NFC", vowels[seat] + tones[0]) + vowels[seat + 1 :]
    return initial + vowels + final


def _seat(vowels: str, final: str) -> int:
    """Return which of `vowels` carries the tone in the new style."""
    marked = [place for place, vowel in enumerate(vowels) if vowel in _MARKED]
    if marked:
        return marked[-1]
    if len(vowels) == 1:
        return 0
    return 1 if final or len(vowels) > len("oa") or vowels in _ROUND else 0
