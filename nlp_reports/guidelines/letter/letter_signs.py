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
# "(n): ghi số người", "(%): ghi tỷ lệ so với tổng số": a line of a legend, each sign with a figure of its own.
_LEGEND = re.compile(
    r"^[(\[](?P<sign>[a-zđ]|%)[)\]]\s*[:=–-]\s*(?:ghi|nêu|báo|cho biết)(?: rõ)?\s+"
    r"(?P<what>số tiền|số [^\W\d]+|tỷ lệ)(?!\w)"
)
_WORDS = {"số": "số", "số lượng": "số", "tỷ lệ": "tỷ lệ", "phần trăm": "tỷ lệ"}
_MONEY = "số tiền"
_VALUE, _LEVEL = re.compile("(?:trị giá|giá trị|kinh phí)"), re.compile("(?:thu nhập|tiền lương|lương|mức|giá)")
_BEGINS = re.compile(r"(?:^|[;:.]\s|\)\s*,)\s*(?:(?:trong đó|và|riêng)(?: có)?\s+)?")


def letters_explained(sentences: Iterable[str]) -> dict[str, str]:
    """Return the words that letters in brackets stand for, where these ask for figures.

    >>> letters_explained(["Có (SL) thì ghi số lượng, có (KP) thì ghi số tiền bằng đồng."])
    {'SL': 'số', 'KP': 'số tiền'}
    >>> letters_explained(["(n): ghi số người.", "(%): ghi tỷ lệ so với tổng số."])
    {'n': 'số người', '%': 'tỷ lệ'}
    """
    said = list(sentences)
    found = (one for sentence in said for one in _EXPLAINED.finditer(sentence))
    legend = (one for sentence in said if (one := _LEGEND.match(sentence.strip(" -–"))))
    return {one["letters"]: _WORDS.get(one["what"], _MONEY) for one in found} | {
        one["sign"]: one["what"] for one in legend
    }


def in_words(text: str, letters: Mapping[str, str]) -> str:
    """Return `text` with each phrase before such letters asked for in words.

    >>> in_words("Suất quà (SL), số tiền (KP), cách chọn", {"SL": "số", "KP": "số tiền"})
    'Số suất quà, số tiền, cách chọn'
    >>> in_words("Khám sức khoẻ (n)(%)", {"n": "số người", "%": "tỷ lệ"})
    'Khám sức khoẻ (số người, tỷ lệ)'
    """
    small = {sign: what for sign, what in letters.items() if not sign.isupper()}
    text = _listed(text, small) if small else text
    large = [sign for sign in letters if sign.isupper()]
    if not large:
        return text
    sign = re.compile(rf"\s*[(\[](?P<letters>{'|'.join(large)})[)\]]")
    done, rest = "", text
    while found := sign.search(rest):
        before = rest[: found.start()]
        done += _asked(before, letters[found["letters"]], first=not done)
        rest = rest[found.end() :]
    return done + rest


def _listed(text: str, signs: Mapping[str, str]) -> str:
    """Return `text` with the signs that stand together as one list of the figures that they stand for."""
    one = rf"[(\[](?:{'|'.join(map(re.escape, signs))})[)\]]"
    run = re.compile(rf"\s*{one}(?:\s*{one})*")
    return run.sub(lambda found: f" ({', '.join(signs[each] for each in re.findall(r'[a-zđ%]', found[0]))})", text)


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
