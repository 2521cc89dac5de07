"""Signs beside items: "(*)" marks those that figures are asked of, or those that "không phát sinh" may answer."""

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass

from nlp_reports.guidelines.asking.marked import are_figures
from nlp_reports.guidelines.asking.number_words import asks
from nlp_reports.lexicon import table
from nlp_reports.text import clause_spans, fold

_GLYPH = r"\(\*{1,3}\)|\[\*{1,3}\]|\*{1,3}|\([A-ZĐ#+!]{1,3}\)|\[[A-ZĐ#+!]{1,3}\]|\(0\)|\[0\]|/0(?!\d)|[★☆■◆▲✔√#]"
_TOLD = re.compile(
    rf"(?<!\w)(?:dấu|[kK][ýíi] hiệu|đánh|chữ|(?:thấy|có)(?= [“\"]?/0))"
    rf"(?: (?:dấu|sao|hoa thị|thăng|cộng|là|bằng))*\s*[“\"]?(?P<told>{_GLYPH})"
    rf"|^(?:(?:Ghi chú|Chú thích|Quy ước|Trong đó)\s*:\s*)?[“\"]?(?P<legend>{_GLYPH})[”\"]?\s*(?::|=|là(?!\w))",
    re.IGNORECASE,
)
# "Các mã có chữ KPS trong ngoặc": some letters, in brackets beside an item, may say so too.
_LETTERS = re.compile(
    r"(?<!\w)(?:[cC]hữ|[kK][ýí] hiệu|[gG]hi|[đĐ]ánh)(?: (?:là|bằng|rõ))?\s*"
    r"[“\"\[(]?(?P<letters>[A-ZĐ]{2,5})(?!\w)[”\"\])]?(?! là (?!mục|nội dung|việc|câu|ý|nơi|không))"
)
# "Dòng có chữ Ư ghi thêm số ước, dòng có chữ K nếu không phát sinh thì …": each is said of its own sign.
_OF_ITS_OWN = re.compile(
    r"[,;]\s+(?=(?:riêng |còn |và |các |những )*(?:dòng|mục|mã|câu|ô|hàng|chỗ|ý|điểm|nội dung|chỉ tiêu)(?: nào)?"
    r" (?:có|ghi|mang|đánh|kèm) [^,;]*(?<!\w)(?:nếu|thì|phải|thêm|viết|nêu|là)(?!\w))",
    re.IGNORECASE,
)
# A single letter is a sign where it is called one.
_LETTER = re.compile(r"(?<!\w)(?:có|mang|kèm|đánh|ghi) (?:chữ|ký hiệu|dấu) [“\"(\[]?(?P<letters>[A-ZĐƯ])(?![\w.])")
_ALWAYS = ("(*)", "(**)")
_STAR, _STARRED = "*", r"\(?\*{1,3}\)?"


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs of a guideline: those that demand figures, and those that "không phát sinh" may answer."""

    figures: tuple[str, ...] = ()
    nil: tuple[str, ...] = ()

    def plain(self, text: str) -> str:
        """Return `text` without its signs; a list of bare figures behind one is led in by words.

        >>> Signs((), ("KPS",)).plain("Thanh niên tình nguyện [KPS với Đoàn Khối].")
        'Thanh niên tình nguyện.'

        >>> Signs(("(*)",)).plain("Học và làm theo Bác. (*) Mở mấy hội nghị")
        'Học và làm theo Bác. Mở mấy hội nghị'
        >>> Signs(("(*)",)).plain("Kết nạp hội viên (*): hội viên mới, chi hội lập mới.")
        'Kết nạp hội viên. Số liệu: hội viên mới, chi hội lập mới.'
        """
        text = _led(self.figures).sub(_led_in, text) if self.figures else text
        known = _either((*_ALWAYS, *self.figures, *self.nil))
        return re.sub(
            rf"\s*(?<!\S)(?:{known})\s*(?=[.,;:?]|$)|(?<!\w)(?:{known})\s*|(?:{known})(?!\w)", "", text
        ).strip()

    def demands(self, text: str) -> bool:
        """Tell whether a sign of `text` demands figures.

        >>> Signs(("*",), ("**",)).demands("Mục **"), Signs(("*",), ("**",)).demands("Mục *")
        (False, True)
        """
        return any(_stands(sign, text) for sign in self.figures)

    def allows_nil(self, text: str) -> bool:
        """Tell whether a sign of `text` allows to answer that nothing happened."""
        return any(_stands(sign, text) for sign in self.nil)


def _stands(sign: str, text: str) -> bool:
    """Tell whether a sign stands in a text by itself: "**" holds no "*"."""
    return bool(re.search(rf"(?<!\*){_written(sign)}(?!\*)", text))


def _written(sign: str) -> str:
    """Return the pattern of a sign: letters stand in brackets, with or without those whom they are meant for."""
    if sign.startswith("/"):  # "người /0", and no part of a day
        return rf"(?<![\w/]){re.escape(sign)}(?![\w/])"
    return rf"[\[(]{sign}(?:\s[^\])]*)?[\])]" if sign.isalpha() else re.escape(sign)


def signs_of(sentences: Iterable[str]) -> Signs:
    """Return the signs that sentences around the outline explain.

    >>> signs_of(["Chỗ có dấu (*) phải đáp bằng số; cả năm không phát sinh thì ghi số 0."])
    Signs(figures=('(*)',), nil=())
    >>> signs_of(["TL là tỷ lệ; dấu (*) là mục được ghi “0” nếu không phát sinh."]).nil, signs_of(["Mục có (*)."]).nil
    (('(*)',), ())
    >>> signs_of(["Nội dung không phát sinh thì ghi “KPS”, chỉ với các mã có chữ KPS trong ngoặc vuông."]).nil
    ('KPS',)
    >>> signs_of(["Dòng có chữ Ư ghi thêm số ước, dòng có chữ K nếu không phát sinh thì ghi “không có”."]).nil
    ('K',)
    """
    figures, nil = list[str](), list[str]()
    for sentence in sentences:
        for clause in (part for span in clause_spans(sentence) for part in _OF_ITS_OWN.split(span.of(sentence))):
            signs = [found["told"] or found["legend"] for found in _TOLD.finditer(clause)]
            signs += [_STAR] if not signs and _meaning("named").search(fold(clause)) else []
            if _meaning("nil").search(fold(clause)):
                letters = (*_LETTERS.finditer(clause), *_LETTER.finditer(clause))
                nil += [*signs, *(found["letters"] for found in letters)]
            elif _meaning("figures").search(fold(clause)) and not _meaning("no figures").search(fold(clause)):
                figures += signs
    return Signs(tuple(dict.fromkeys(figures)), tuple(dict.fromkeys(nil)))


def _led(signs: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of a list behind a sign: at the beginning of a sentence, or behind a colon."""
    known = _either(signs)
    return re.compile(rf"(?P<before>^|\.\s+|;\s+)?\s*(?:{known})\s*(?P<colon>:)?\s*(?P<list>[^.;]*[^.;\s])")


def _led_in(found: re.Match[str]) -> str:
    listed = found["list"]
    opens = found["before"] is not None or found["colon"]
    if not opens or asks(listed) or ":" in listed or not are_figures(listed):
        return found[0]
    return f"{found['before'] or '. '}Số liệu: {listed}"


def _either(signs: Iterable[str]) -> str:
    """Return the pattern of any of these signs; a star may stand in brackets."""
    return "|".join(_STARRED if sign == _STAR else _written(sign) for sign in signs)


@functools.cache
def _meaning(kind: str) -> re.Pattern[str]:
    """Return the pattern of the words that say this of a sign."""
    return re.compile(next(row["pattern"] for row in table("sign_meanings") if row["kind"] == kind))
