"""Cut sentences into words: the engine's, mended by patterns for numbers and documents and by the lexicon's terms."""

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from nlp_reports.model import Report, Sentence, Span, Token
from nlp_reports.text.engine import segment
from nlp_reports.text.folding import fold
from nlp_reports.text.terms import matches

_SENTENCES_KEPT = 2048
_GLUED_DIGITS = re.compile(r"\d(?:[\d.,]*\d)?")
_Piece = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class WholePattern:
    """Something that is one word whatever the engine says; `fires` are wholes, `holds` have none."""

    name: str
    pattern: str
    fires: tuple[str, ...]
    holds: tuple[str, ...]


WHOLES = (
    WholePattern(
        "e-mail or web address",
        r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)\S*[\w/]",
        fires=("vanphong@trason.gov.vn", "www.congdoan.vn"),
        holds=("gửi về LĐLĐ tỉnh",),
    ),
    WholePattern(
        "document symbol",
        r"\d{1,5}[a-zđ]?(?:/(?:19|20)\d\d)?\s?[/-]\s?[A-ZĐƯ]{1,6}[a-z]?\d{0,3}"
        r"(?:\s?[-/&]\s?[A-ZĐƯ][A-Za-zĐđÀ-ỹ]*\d{0,3})*(?![\wÀ-ỹ])",
        fires=(
            "1908/QĐ-TLĐ",
            "7b/NQ-TLĐ",
            "217-QĐ/TW",
            "76/2019/NĐ-CP",
            "10/2012/QH13",
            "38/BC-LĐLĐ",
            "04/CTr-LĐLĐ",
            "17 / BC - CĐTH",
        ),
        holds=("12/15 DN", "có 5-7 cuộc", "03 lớp/412 lượt"),
    ),
    WholePattern(
        "date",
        r"(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])(?P<mark>[/.-])(?:0?[1-9]|1[0-2])(?P=mark)(?:19|20)\d\d(?!\d)",
        fires=("25/11/2020", "05-3-2020", "25.11.2020"),
        holds=("3.368/3.129", "1.250.000"),
    ),
    WholePattern(
        "range of years",
        r"(?<!\d)(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d(?!\d)",
        fires=("2020-2025", "2018 – 2019"),
        holds=("12-15", "2020 là năm"),
    ),
    WholePattern(
        "percentage",
        r"(?<![\d.,])\d+(?:[.,]\d+)*\s?%",
        fires=("98,5%", "98,5 %", "107.63%"),
        holds=("98,5 điểm",),
    ),
    WholePattern("end of document", r"\./\.", fires=("./.",), holds=("10./", "..")),
    WholePattern(
        "ratio",
        r"(?<![\d/.,])\d+(?:\.\d{3})*\s?/\s?\d+(?:\.\d{3})*(?![\d/.,]*\d)",
        fires=("12/15", "3.368/3.129", "33/34"),
        holds=("1/2/3", "12 người"),
    ),
    WholePattern(
        "number",
        r"(?<![\d.,])\d+(?:[.,]\d+)*(?![.,]?\d)",
        fires=("1.250", "319.317.000", "44,962.000", "05"),
        holds=("năm", "…"),
    ),
)
_WHOLE = re.compile("|".join(whole.pattern for whole in WHOLES))
# Only addresses begin with a letter, and looking for one at each letter is what costs.
_NUMERIC = re.compile(rf"(?=[\d.])(?:{'|'.join(whole.pattern for whole in WHOLES[1:])})")
_SIGN_OF_AN_ADDRESS = re.compile(r"@|www\.|://")


def words(text: str) -> tuple[Token, ...]:
    """Return the words, numbers and marks of `text` in order; `term` names the lexicon's canonical form.

    >>> text = "LĐLĐ huyện trao 320 suất quà."
    >>> [token.span.of(text) for token in words(text)]
    ['LĐLĐ', 'huyện', 'trao', '320', 'suất quà', '.']
    """
    return _words(text)


def with_words(report: Report, sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Return `sentences` of `report` with their `tokens`, placed in `Report.text`."""
    return tuple(replace(sentence, tokens=_placed(report.text, sentence.span)) for sentence in sentences)


def forget() -> None:
    """Drop the remembered sentences, for measuring and to give memory back; returns nothing."""
    _words.cache_clear()


def _placed(text: str, span: Span) -> tuple[Token, ...]:
    by = span.start
    return tuple(Token(token.span.shift(by), token.term) for token in _words(span.of(text)))


@functools.lru_cache(_SENTENCES_KEPT)
def _words(text: str) -> tuple[Token, ...]:
    merged = _merge(text, _unglued(text, segment(text)), list(_wholes(text)))
    return tuple(Token(Span(start, end), term) for start, end, term in merged)


def _wholes(text: str) -> Iterator[_Piece]:
    """Go through what must be one word: patterns first, terms where no pattern stands."""
    pattern = _WHOLE if _SIGN_OF_AN_ADDRESS.search(text) else _NUMERIC
    found = [(match.start(), match.end(), "") for match in pattern.finditer(text)]
    terms = list(matches(text, fold(text)))
    position = 0
    for piece in found:
        while position < len(terms) and terms[position][1] <= piece[0]:
            yield terms[position]
            position += 1
        # A term with digits in it ("Covid-19") outweighs the number; a term that a pattern cuts is none.
        if position < len(terms) and terms[position][0] <= piece[0] and piece[1] <= terms[position][1]:
            continue
        while position < len(terms) and terms[position][0] < piece[1]:
            position += 1
        yield piece
    yield from terms[position:]


def _unglued(text: str, pieces: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Part digits from the letters that typists or the engine glued to them ("10đ/c", "1.250 CNVCLĐ")."""
    for start, end in pieces:
        if " " not in text[start:end] and text[start:end].isalpha():
            yield start, end
            continue
        number = _GLUED_DIGITS.match(text, start, end)
        rest = number.end() if number else start
        while rest < end and text[rest].isspace():
            rest += 1
        if number and rest < end and text[rest].isalpha():
            yield number.span()
            yield rest, end
        else:
            yield start, end


def _merge(text: str, pieces: Iterable[tuple[int, int]], wholes: list[_Piece]) -> Iterator[_Piece]:
    """Put `wholes` in the place of the pieces they cover; a piece that one cuts keeps what is left of it."""
    waiting = iter((*wholes, (len(text) + 1, 0, "")))
    whole = next(waiting)
    done = 0
    for start, end in pieces:
        if done <= start and end <= whole[0]:
            yield start, end, ""
            continue
        begin = max(start, done)
        while whole[0] < end:
            yield from _left(text, begin, whole[0])
            yield whole
            begin = done = max(begin, whole[1])
            whole = next(waiting)
        yield from _left(text, begin, end)


def _left(text: str, begin: int, end: int) -> Iterator[_Piece]:
    if begin < end and (word := text[begin:end].strip()):
        first = begin + text[begin:end].index(word)
        yield first, first + len(word), ""
