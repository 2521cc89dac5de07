"""Letters in brackets behind a phrase that a guideline explains: "(SL)" asks how many, "(TL)" what share."""

import re
from collections.abc import Iterable, Mapping

from nlp_reports.guidelines.asking.counting import begins_with_money, noun_at_start
from nlp_reports.guidelines.asking.number_words import asks_in
from nlp_reports.text import fold

_EXPLAINED = re.compile(
    r"[(\[](?P<letters>[A-ZĐ]{1,3})[)\]][”\"]?\s*(?:(?:thì|là|nghĩa là|chỉ)\s+|[:=–-]\s*)*"
    r"(?:(?:ghi|nêu|báo|cho biết)(?: rõ)?\s+)?"
    r"(?P<what>số tiền|số lượng|số|tỷ lệ|phần trăm|kinh phí|trị giá|giá trị)(?!\w)"
)
_WORDS = {"số": "số", "số lượng": "số", "tỷ lệ": "tỷ lệ", "phần trăm": "tỷ lệ"}
_MONEY = "số tiền"
_VALUE, _LEVEL = re.compile("(?:trị giá|giá trị|kinh phí)"), re.compile("(?:thu nhập|tiền lương|lương|mức|giá)")
_BEGINS = re.compile(r"(?:^|[;:.]\s|\)\s*,)\s*(?:(?:trong đó|và|riêng)(?: có)?\s+)?")


def letters_explained(sentences: Iterable[str]) -> dict[str, str]:
    """Return the words that letters in brackets stand for, where these ask for figures.

    >>> letters_explained(["Có (SL) thì ghi số lượng, có (KP) thì ghi số tiền bằng đồng."])
    {'SL': 'số', 'KP': 'số tiền'}
    """
    found = (one for sentence in sentences for one in _EXPLAINED.finditer(sentence))
    return {one["letters"]: _WORDS.get(one["what"], _MONEY) for one in found}


def in_words(text: str, letters: Mapping[str, str]) -> str:
    """Return `text` with each phrase before such letters asked for in words.

    >>> in_words("Suất quà (SL), số tiền (KP), cách chọn", {"SL": "số", "KP": "số tiền"})
    'Số suất quà, số tiền, cách chọn'
    """
    if not letters:
        return text
    sign = re.compile(rf"\s*[(\[](?P<letters>{'|'.join(letters)})[)\]]")
    done, rest = "", text
    while found := sign.search(rest):
        before = rest[: found.start()]
        done += _asked(before, letters[found["letters"]], first=not done)
        rest = rest[found.end() :]
    return done + rest


def _asked(before: str, words: str, *, first: bool) -> str:
    """Return what stands before a sign with its last phrase asked for in these words, if it does not ask itself."""
    lead = "" if first else ")"  # the sign before it ends a phrase
    begin = max((one.end() for one in _BEGINS.finditer(lead + before)), default=0) - len(lead)
    phrase = before[begin:]
    if "," in phrase and not noun_at_start(phrase[:1].lower() + phrase[1:]):
        begin += phrase.rindex(",") + 1
        begin += len(before[begin:]) - len(before[begin:].lstrip())
        phrase = before[begin:]
    ask = asks_in(phrase)
    if ask is not None and not ask.before:
        return before
    if words == _MONEY and begins_with_money(phrase):
        words = "tổng" if _VALUE.match(fold(phrase)) else "" if _LEVEL.match(fold(phrase)) else "số"
    words = f"{words} " if words else ""
    words = words.capitalize() if begin == 0 and phrase[:1].isupper() else words
    small = phrase[:1].lower() + phrase[1:] if fold(phrase[1:2]) == phrase[1:2] else phrase
    return f"{before[:begin]}{words}{small if words else phrase}"
