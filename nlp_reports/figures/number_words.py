"""Numbers in words by a strict grammar: what it does not know for sure it refuses."""

import functools

from nlp_reports.figures.vocabulary import mapping

_SCALES = (1_000_000_000, 1_000_000, 1_000)
_TEN, _HUNDRED, _DIGITS = 10, 100, 9


def number_in_words(said: str) -> int | None:
    """Return the value of folded `said`, None where it is no well-formed number.

    >>> number_in_words("hai mươi lăm"), number_in_words("một trăm linh năm"), number_in_words("năm một")
    (25, 105, None)
    """
    parts = said.split()
    if parts[0] == "nửa":
        scale = next((scale for scale in _SCALES if parts[1:] and _values().get(parts[-1]) == (scale, "scale")), 0)
        return scale // 2 or None
    total = 0
    for scale in _SCALES:
        word = _scale_word(parts, scale)
        if word is None:
            continue
        head = _below_thousand(parts[:word])
        if head is None or head == 0:
            return None
        total += head * scale
        parts = parts[word + 1 :]
    if not parts:
        return total or None
    rest = _below_thousand(parts, after_scale=total > 0)
    return None if rest is None else total + rest


def _scale_word(parts: list[str], scale: int) -> int | None:
    values = _values()
    return next((at for at, part in enumerate(parts) if values.get(part, (0, ""))[0] == scale), None)


def _below_thousand(parts: list[str], *, after_scale: bool = False) -> int | None:
    """Return the value of "hai trăm linh năm", "ba mươi mốt", "mười lăm", "bảy"."""
    places = [_values().get(part, (0, "")) for part in parts]
    kinds = "".join(_LETTERS.get(kind, "?") for _, kind in places)
    if kinds not in _FORMS or (kinds in _AFTER_SCALE and not after_scale):
        return None
    total = 0
    for value, kind in places:
        if kind == "hundred":
            total *= _HUNDRED
        elif kind == "tens":
            total = total // _HUNDRED * _HUNDRED + total % _HUNDRED * _TEN
        else:
            total += value
    return total


_LETTERS = {"digit": "d", "unit": "u", "ten": "t", "tens": "m", "hundred": "h", "zero": "z"}
_SMALL = ("d", "t", "td", "tu", "dm", "dmd", "dmu")
_AFTER_SCALE = frozenset({"zd"})
_FORMS = frozenset({*_SMALL, "dh", "dhzd", *(f"dh{form}" for form in _SMALL if form != "d"), *_AFTER_SCALE})


@functools.cache
def _values() -> dict[str, tuple[int, str]]:
    places = mapping("number_words", "place")
    return {word: (int(value), places[word]) for word, value in mapping("number_words", "value").items()}
