"""Characters of symbol fonts as Unicode: their codes lie in the private use area and mean nothing elsewhere."""

_PRIVATE = range(0xF000, 0xF100)
_GREEK = dict(zip("abgdezhqiklmnxoprVstufcyw", "αβγδεζηθικλμνξοπρςστυφχψω", strict=True))
_SYMBOL = {
    0xA3: "≤", 0xA5: "∞", 0xA7: "♣", 0xA8: "♦", 0xA9: "♥", 0xAA: "♠", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→",
    0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡",
    0xBB: "≈", 0xBC: "…", 0xC5: "⊕", 0xC6: "∅", 0xCE: "∈", 0xD0: "∠", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD6: "√",
    0xDB: "⇔", 0xDC: "⇐", 0xDE: "⇒", 0xE0: "◊", 0xE5: "∑", 0x44: "Δ", 0x46: "Φ", 0x47: "Γ", 0x53: "Σ", 0x57: "Ω",
}  # fmt: skip
_WINGDINGS = {
    0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x46: "☞", 0x4A: "☺", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑",
    0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "◻",
    0xAB: "★", 0xB2: "✧", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_BULLET = "•"


def symbol(font: str, text: str) -> str:
    """Return the text of a symbol font as Unicode; a private character that no table knows becomes a plain bullet.

    >>> symbol("Symbol", chr(0xF0B7)), symbol("Courier New", "o"), symbol("Wingdings", chr(0xF0FC))
    ('•', 'o', '✓')
    """
    name = font.lower()
    codes = _WINGDINGS if name.startswith("wingdings") else _SYMBOL if name == "symbol" else None
    if codes is None and not any(ord(character) in _PRIVATE for character in text):
        return text
    return "".join(_character(codes, character) for character in text)


def _character(codes: dict[int, str] | None, character: str) -> str:
    private = ord(character) in _PRIVATE
    code = ord(character) - _PRIVATE.start if private else ord(character)
    if codes is None:
        return (_SYMBOL.get(code) or _WINGDINGS.get(code) or _BULLET) if private else character
    greek = _GREEK.get(chr(code)) if codes is _SYMBOL else None
    return codes.get(code) or greek or (_BULLET if private else character)
