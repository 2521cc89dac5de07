"""How lines begin that open something: the first sentence, the name of a body, a caption, an annexed outline."""

import functools
import re

from nlp_reports.lexicon import table
from nlp_reports.reading.formal_lines.cues import LONGEST
from nlp_reports.text import fold

_OUTLINE = re.compile(
    r"(?:(?:(?:KHUNG|MẪU|GỢI Ý) )?(?:ĐỀ CƯƠNG|DÀN Ý|NỘI DUNG BÁO CÁO)|(?:Đề cương|Dàn ý) (?:báo cáo|gợi ý))(?!\w)"
)


def begins_preamble(text: str) -> bool:
    """Tell whether a line begins as the first sentence below a title does."""
    return _preambles().match(fold(text[:LONGEST])) is not None


def begins_organisation(text: str) -> bool:
    """Tell whether a line begins with a word that begins the names of bodies."""
    return _organisations().match(fold(text[:LONGEST])) is not None


def begins_annexed_outline(text: str) -> bool:
    """Tell whether a line behind a signature is the title of an outline that goes with the letter.

    >>> begins_annexed_outline("ĐỀ CƯƠNG BÁO CÁO"), begins_annexed_outline("- Đề cương báo cáo: lưu VT")
    (True, False)
    """
    return _OUTLINE.match(text) is not None


@functools.cache
def _organisations() -> re.Pattern[str]:
    heads = sorted((fold(row["head"]) for row in table("organisation_heads")), key=lambda head: (-len(head), head))
    return re.compile(rf"(?:{'|'.join(map(re.escape, heads))})(?!\w)")


@functools.cache
def _preambles() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(re.escape(fold(row['opener'])) for row in table('preamble_openers'))})(?!\w)")


def begins_caption(text: str) -> bool:
    """Tell whether a line begins as the caption or the unit line of a table does.

    >>> begins_caption("Bảng 1. Kết quả"), begins_caption("Biểu dương các tập thể")
    (True, False)
    """
    return _captions().match(fold(text[:LONGEST])) is not None


@functools.cache
def _captions() -> re.Pattern[str]:
    words = sorted((fold(row["word"]) for row in table("caption_words")), key=lambda word: (-len(word), word))
    after = r"(?=\s*(?:số\s*)?[\dIVX]|\s*:|\s+tổng hợp|\s+số liệu|\s+thống kê|\s*$)"
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})(?!\w){after}", re.IGNORECASE)
