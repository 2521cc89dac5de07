"""The Vietnamese letters: bases, tones, and both cases as strings for character classes."""

import unicodedata

VOWELS = "aăâeêioôơuưy"
TONES = "\u0300\u0301\u0309\u0303\u0323"
TONED = {unicodedata.normalize("NFC", vowel + tone): (vowel, tone) for vowel in VOWELS for tone in TONES}
# f, j, w and z come in names and foreign words.
LOWER = "".join(sorted({*"abcdefghijklmnopqrstuvwxyzđ", *VOWELS, *TONED}))
UPPER = LOWER.upper()
