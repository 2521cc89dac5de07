"""Numbers in words by a strict grammar: what it does not know for sure it refuses."""

import functools

from nlp_reports.figures.vocabulary import mapping

_SCALES = (1_000_000_000, 1_000_000, 10_000, 1_000)
_HUNDRED = 100


def number_in_words(said: str) -> int | None:
    """Return the value of folded `said`, None where it is no well-formed number.

    >>> number_in_words("hai mươi lăm"), number_in_words("một trăm linh năm"), number_in_words("năm một")
    (25, 105, None)
    >>> number_in_words("hai triệu rưỡi"), number_in_words("hai chục"), number_in_words("ba vạn")
    (2500000, 20, 30000)
    """
    parts = said.split()
    if parts[0] == "nửa":
        scale = next((scale for scale in _SCALES if parts[1:] and _values().get(parts[-1]) == (scale, "scale")), 0)
        return scale // 2 or None
    if parts[-1] == "rưỡi":
        return _and_a_half(parts[:-1])
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


def number_said(said: str) -> int | None:
    """Return the value of folded digits or words, None where they are no well-formed number.

    >>> number_said("07"), number_said("bảy"), number_said("mỗi")
    (7, 7, None)
    """
    return int(said) if said.isdigit() else number_in_words(said)


def _and_a_half(parts: list[str]) -> int | None:
    """Return the value of "hai triệu rưỡi": a half of the last scale on top, None where none ends the number."""
    value, place = _values().get(parts[-1], (0, ""))
    head = number_in_words(" ".join(parts)) if parts and place in {"hundred", "scale"} else None
    return head + value // 2 if head is not None else None


def denominator_in_words(said: str) -> int | None:
    """Return the lower part of a fraction in words: as elsewhere, and "tư" for four.

    >>> denominator_in_words("tư"), denominator_in_words("mười")
    (4, 10)
    """
    value, place = _values().get(said, (0, ""))
    return value if place == "unit" and said == "tư" else number_in_words(said)


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
    for (value, kind), (_, before) in zip(places, [(0, ""), *places], strict=False):
        if kind == "hundred":
            total *= _HUNDRED
        elif kind == "late" and before == "digit":
            total = total // _HUNDRED * _HUNDRED + total % _HUNDRED * 10 + value
        elif kind == "tens":
            total = total // _HUNDRED * _HUNDRED + total % _HUNDRED * 10
        else:
            total += value
    return total


_LETTERS = {"digit": "d", "unit": "u", "late": "l", "ten": "t", "tens": "m", "hundred": "h", "zero": "z"}
_SMALL = ("d", "t", "td", "tu", "tl", "dm", "dmd", "dmu", "dml", "dl")
_AFTER_SCALE = frozenset({"zd"})
_FORMS = frozenset({*_SMALL, "dh", "dhzd", *(f"dh{form}" for form in _SMALL if form != "d"), *_AFTER_SCALE})


@functools.cache
def _values() -> dict[str, tuple[int, str]]:
    places = mapping("number_words", "place")
    return {word: (int(value), places[word]) for word, value in mapping("number_words", "value").items()}
