"""Text of the fonts before Unicode (TCVN3: .VnTime, VNI: VNI-Times) becomes Unicode; what is Unicode already stays.

An old font's name proves nothing: most files that name one are Unicode. A stretch is decoded when its font belongs to
an old family and the characters of that family in the document are mostly old ones; and, where the font is lost, when
the whole document reads like one.
"""

import functools
import itertools
import re
from dataclasses import dataclass, replace
from enum import StrEnum

from nlp_reports.lexicon import table
from nlp_reports.reading.raw import RawDocument, RawNote, RawParagraph, Stretch, changed, paragraphs_in

# Letters that only Unicode has; no old code uses them.
_UNICODE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
# Signs that stand for letters in the old codes and hardly ever in text; a degree, a quotation or a dash is none.
_TCVN3_MARKS = re.compile("[µ¸¶·¹¨»¾¼½Æ©®¬¦§¥¤£¢¡\u00adª«]|[Þß×÷ø](?=\\w)|(?<=\\w)[Þß×÷øÕÖ]")
_VNI_MARKS = re.compile("[aeouyAEOUYôöÔÖ][ùøûõïÙØÛÕÏâêåäëüÂÊÅÄËÜ]|ñ[aeiouöô]|Ñ[AEIOUÖÔ]")
# Where no font says so, only signs inside words tell: quotations and degrees stand outside.
_TCVN3_IN_WORDS = re.compile("(?<=[a-zA-Z])[µ¸¶·¹¨»¾¼½Æ©®¬ª«×ÕÖÓÒÔÞßØ](?=[a-zA-Z])")
_ANY = re.compile("[\u00a1-\u00ff]")
_FEWEST_MARKS = 20
_SHARE_WITHOUT_FONT = 0.02


class Code(StrEnum):
    """An old way to write Vietnamese letters."""

    TCVN3 = "TCVN3"
    VNI = "VNI"


@dataclass(slots=True)
class _Counts:
    """How many characters of a code's fonts are marks of the old code, and how many are Unicode letters."""

    old: int = 0
    unicode: int = 0

    @property
    def is_old(self) -> bool:
        """Tell whether the fonts of this code hold old text."""
        return self.old > self.unicode


def decoded(document: RawDocument) -> RawDocument:
    """Return the document in Unicode; a note says which code was decoded. Unicode text comes back unchanged."""
    paragraphs = list(paragraphs_in(document.blocks))
    if not any(_ANY.search(paragraph.text) for paragraph in paragraphs):
        return document
    codes = {code for code, counts in _counts(paragraphs).items() if counts.is_old}
    lost = _code_without_font(paragraphs) if not codes else None
    if not codes and lost is None:
        return document
    change = functools.partial(_paragraph, codes=frozenset(codes), lost=lost)
    names = ", ".join(sorted({*codes, *([lost] if lost else [])}))
    note = RawNote("encoding", f"chữ mã {names} đã đổi sang Unicode")
    return replace(
        document,
        blocks=[changed(block, change) for block in document.blocks],
        headers=[changed(block, change) for block in document.headers],
        notes=[*document.notes, note],
    )


def to_unicode(text: str, code: Code) -> str:
    """Return text of an old code in Unicode.

    >>> to_unicode("T×nh h×nh kinh tÕ", Code.TCVN3), to_unicode("Coâng ñoaøn", Code.VNI)
    ('Tình hình kinh tế', 'Công đoàn')
    """
    if code is Code.TCVN3:
        return text.translate(_tcvn3())
    pattern, letters = _vni()
    return pattern.sub(lambda match: letters[match[0]], text)


@functools.lru_cache(256)
def code_of(font: str) -> Code | None:
    """Return the code of an old font's family, None for any other font."""
    name = font.lower()
    if name.startswith(".vn"):
        return Code.TCVN3
    return Code.VNI if name.startswith(("vni-", "vni ")) else None


@functools.cache
def _tcvn3() -> dict[int, str]:
    return {int(row["code"], 16): row["letter"] for row in table("tcvn3")}


@functools.cache
def _vni() -> tuple[re.Pattern[str], dict[str, str]]:
    letters = {row["typed"]: row["letter"] for row in table("vni")}
    # A capital often bears a small sign: "Aù" is Á.
    letters |= {typed[0].upper() + typed[1:]: letter.upper() for typed, letter in letters.items() if typed[0].islower()}
    longest_first = sorted(letters, key=lambda typed: (-len(typed), typed))
    return re.compile("|".join(map(re.escape, longest_first))), letters


def _counts(paragraphs: list[RawParagraph]) -> dict[Code, _Counts]:
    counts = {code: _Counts() for code in Code}
    for paragraph in paragraphs:
        for stretch in paragraph.stretches:
            code = code_of(stretch.face.font)
            if code is not None:
                text = paragraph.text[stretch.start : stretch.end]
                counts[code].old += len(_marks(code).findall(text))
                counts[code].unicode += len(_UNICODE.findall(text))
    return counts


def _marks(code: Code) -> re.Pattern[str]:
    return _TCVN3_MARKS if code is Code.TCVN3 else _VNI_MARKS


def _code_without_font(paragraphs: list[RawParagraph]) -> Code | None:
    """Return the code that the whole document is written in though no font says so."""
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    # As many as all its characters together could not outweigh: most documents hold them on their first pages.
    enough = -(-len(text) // _FEWEST_MARKS)
    unicode = sum(1 for _ in itertools.islice(_UNICODE.finditer(text), enough))
    if unicode == enough:
        return None
    found = {Code.TCVN3: len(_TCVN3_IN_WORDS.findall(text)), Code.VNI: len(_VNI_MARKS.findall(text))}
    code = max(Code, key=lambda one: found[one])
    if found[code] < _FEWEST_MARKS or unicode * _FEWEST_MARKS >= found[code]:
        return None
    return code if found[code] >= _SHARE_WITHOUT_FONT * sum(map(str.isalpha, text)) else None


def _paragraph(raw: RawParagraph, codes: frozenset[Code], lost: Code | None) -> RawParagraph:
    """Return the paragraph with its old stretches decoded; neighbours of one code are decoded together."""
    parts: list[str] = []
    stretches: list[Stretch] = []
    length = 0
    for stretch in raw.stretches:
        text = _stretch(raw.text[stretch.start : stretch.end], stretch.face.font, codes, lost)
        parts.append(text)
        stretches.append(Stretch(length, length + len(text), stretch.face))
        length += len(text)
    return replace(raw, text="".join(parts), stretches=tuple(stretches))


def _stretch(text: str, font: str, codes: frozenset[Code], lost: Code | None) -> str:
    code = lost or code_of(font)
    if code is None or (lost is None and code not in codes) or _UNICODE.search(text):
        return text
    changed = to_unicode(text, code)
    # The capitals of TCVN3 are a font of their own (.VnTimeH) over small letters.
    return changed.upper() if code is Code.TCVN3 and font.lower().startswith(".vn") and font.endswith("H") else changed
