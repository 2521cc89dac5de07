"""What a letterhead does not say itself: told by the page header, the closing block, and the spelling of the body."""

from collections.abc import Iterator
from dataclasses import replace

from nlp_reports.model import Letterhead
from nlp_reports.reading.body.pieces import Piece
from nlp_reports.reading.letterhead.closing_block import ClosingBlock
from nlp_reports.reading.letterhead.head import read_head


def completed(letterhead: Letterhead, headers: list[Piece]) -> Letterhead:
    """Return the letterhead with what only the page header says: some offices have their letterhead there."""
    if letterhead.unit or letterhead.number:
        return letterhead
    other = read_head(headers).letterhead
    return replace(
        letterhead,
        unit=other.unit,
        parent=other.parent,
        number=other.number,
        date=letterhead.date or other.date,
        place=letterhead.place or other.place,
    )


def with_signature(letterhead: Letterhead, closings: list[ClosingBlock], text: str) -> Letterhead:
    """Return the letterhead with what the first closing block adds, names in the spelling that the body uses."""
    closing = closings[0] if closings else ClosingBlock(0, 0)
    return replace(
        letterhead,
        unit=_as_in_body(letterhead.unit, text),
        parent=_as_in_body(letterhead.parent, text),
        date=letterhead.date or closing.date,
        place=letterhead.place or closing.place,
        recipients=letterhead.recipients or closing.recipients,
        signer=closing.signer,
    )


def _as_in_body(name: str, text: str) -> str:
    """Return a name in capitals as the body writes it in small letters, the name itself where it does not."""
    if not name.isupper():
        return name
    small = name.lower()
    # Looking for small letters in small letters is far cheaper than a search that heeds no case.
    found = (text[at : at + len(name)] for at in _places_of(small, text.lower()))
    return next((written for written in found if not written.isupper() and written.lower() == small), name)


def _places_of(part: str, text: str) -> Iterator[int]:
    """Yield where `part` begins in `text`, each behind the end of the one before."""
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + len(part))
