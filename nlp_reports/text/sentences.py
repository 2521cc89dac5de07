"""Cut paragraphs into sentences, and sentences into the clauses that semicolons part."""

import functools
import re
from collections.abc import Iterator

from nlp_reports.model import ParagraphKind, Report, Sentence, Span
from nlp_reports.text.boundaries import WINDOW, Place, ends
from nlp_reports.text.guards import Guards, guards
from nlp_reports.text.labels import BULLETS

_CANDIDATE = re.compile(r"(?:\./\.|[.!?…]+)(?:[”’»)\]]|\"(?!\w))*")
_GAP = re.compile(rf"[\s\"“‘«(\[{re.escape(BULLETS)}]*")
_ITEM = re.compile(rf"\n(?=\s*[{re.escape(BULLETS)}]\s)")
_START = re.compile(rf"(?:\s|[{re.escape(BULLETS)}](?=[\s\w“\"‘«(]))*")
_CONTENT = re.compile(r"\w")
# Several rooms ask for the clauses of the same sentence.
_TEXTS_KEPT = 4096
_TEXT_KINDS = frozenset({ParagraphKind.BODY, ParagraphKind.ITEM})


def sentence_spans(text: str) -> tuple[Span, ...]:
    """Return the sentences of one paragraph, trimmed, without bullets; what holds no letter or digit is none.

    >>> text = "Họp tại TP. Trà Sơn với 1.250 người. Kết quả tốt; không có đơn thư."
    >>> [span.of(text) for span in sentence_spans(text)]
    ['Họp tại TP. Trà Sơn với 1.250 người.', 'Kết quả tốt; không có đơn thư.']
    """
    spans: list[Span] = []
    pairs = guards(text)
    begin = 0
    for end in (*_cuts(text, pairs), len(text)):
        span = _trimmed(text, begin, end)
        if _CONTENT.search(text, span.start, span.end):
            spans.append(span)
        begin = end
    return tuple(spans)


@functools.lru_cache(_TEXTS_KEPT)
def clause_spans(sentence: str) -> tuple[Span, ...]:
    """Return the clauses that semicolons outside quotations and brackets part, without the semicolons.

    >>> text = "Trao 05 suất quà; thăm 12 gia đình (xã; thôn)."
    >>> [span.of(text) for span in clause_spans(text)]
    ['Trao 05 suất quà', 'thăm 12 gia đình (xã; thôn).']
    """
    cuts = _semicolons(sentence)
    bounds = zip((0, *(place + 1 for place in cuts)), (*cuts, len(sentence)), strict=True)
    spans = [_trimmed(sentence, begin, end) for begin, end in bounds]
    return tuple(span for span in spans if _CONTENT.search(sentence, span.start, span.end))


def _semicolons(sentence: str) -> list[int]:
    """Return where the semicolons outside quotations and brackets stand; most sentences have none."""
    found = [match.start() for match in re.finditer(";", sentence)]
    if not found:
        return []
    pairs = guards(sentence)
    return [place for place in found if pairs.closing(place) < 0]


def sentences_of(report: Report) -> tuple[Sentence, ...]:
    """Return the sentences of the body of `report`, numbered from 1; headings, rows and letterhead have none."""
    found: list[Sentence] = []
    for position, paragraph in enumerate(report.paragraphs):
        if paragraph.kind not in _TEXT_KINDS:
            continue
        for span in sentence_spans(paragraph.body.of(report.text)):
            place = span.shift(paragraph.body.start)
            found.append(Sentence(len(found) + 1, place, position, paragraph.section))
    return tuple(found)


def _cuts(text: str, pairs: Guards) -> Iterator[int]:
    items = [match.end() for match in _ITEM.finditer(text)]
    begin = 0
    for match in _CANDIDATE.finditer(text):
        while items and items[0] <= match.start():
            begin = items.pop(0)
            yield begin
        following = _after(text, match.end())
        if following == len(text):
            break
        if not text[following].isalnum() or _inside(pairs, match):
            continue
        first = _first(text, begin, match.start())
        lead = text[max(first, match.start() - WINDOW) : match.start()]
        whole = match.start() - first <= WINDOW
        between, rest = text[match.end() : following], text[following : following + WINDOW]
        if ends(Place(lead, whole, match[0], between, rest)):
            begin = match.end()
            yield begin
    yield from (item for item in items if item > begin)


def _inside(pairs: Guards, match: re.Match[str]) -> bool:
    closing = pairs.closing(match.start())
    return closing >= match.end()


def _trimmed(text: str, begin: int, end: int) -> Span:
    first = _first(text, begin, end)
    return Span(first, max(first, begin + len(text[begin:end].rstrip())))


def _after(text: str, end: int) -> int:
    """Return where, after blanks, opening quotes and bullets, what follows a mark begins."""
    gap = _GAP.match(text, end)
    return gap.end() if gap else end


def _first(text: str, begin: int, end: int) -> int:
    """Return where a sentence begins after blanks and bullets."""
    start = _START.match(text, begin, end)
    return start.end() if start else begin
