"""Page numbers between the lines of a text that was copied from printed pages."""

import itertools
import re
from collections import Counter
from collections.abc import Container, Sequence

_SURE = re.compile(r"(?:trang|page)\s*\d{1,3}(?:\s*/\s*\d{1,3})?|[-–—]\s*\d{1,3}\s*[-–—]", re.IGNORECASE)
_BARE = re.compile(r"\d{1,3}")
_PLAIN = re.compile(r"[1-9]\d{0,2}")
_ENDED = re.compile(r"[.!?:;…][\"”’»)\]]*$")
_FIRST = (1, 2)
_SHORTEST_PAGE = 6  # lines; the rows of a table that was copied cell by cell are shorter
_MARGIN, _LONG = 10, 40
_OFTEN = 2


def without_page_marks(lines: Sequence[str]) -> list[str]:
    """Return `lines` with those that hold a page number alone made blank; positions stay.

    A bare number is one where all bare numbers count up from the first or second page and stand a page apart, or where
    it alone stands in the middle of the line or cuts a sentence.

    >>> without_page_marks(["thu hút bao nhiêu hội viên và bao nhiêu chi hội", "- 3 -", "nghề nghiệp."])[1]
    ''
    >>> without_page_marks(["- 2 -", "BÁO CÁO NĂM", "Số lớp", "- 3 -", "BÁO CÁO NĂM", "Số buổi"])
    ['', '', 'Số lớp', '', '', 'Số buổi']
    >>> without_page_marks(["STT", "1", "Số lớp", "2", "Số người"])
    ['STT', '1', 'Số lớp', '2', 'Số người']
    """
    bare = [at for at, line in enumerate(lines) if _BARE.fullmatch(line.strip())]
    pages = set(bare) if _are_pages(lines, bare) else {at for at in bare if len(bare) == 1 and _cuts(lines, at)}
    pages |= {at for at, line in enumerate(lines) if _SURE.fullmatch(line.strip())}
    pages |= _running_titles(lines, pages)
    return ["" if at in pages else line for at, line in enumerate(lines)]


def page_numbers(lines: Sequence[str], centred: Container[int]) -> set[int]:
    """Return the positions of paragraphs of a Word file that hold a page number alone, or the pages' own title.

    A number alone in the middle of its line is one where all such numbers count up.

    >>> page_numbers(["Mở 12 lớp tập huấn.", "2", "Trao 820 suất quà.", "3", "Hết."], centred={1, 3})
    {1, 3}
    >>> page_numbers(["Số lớp", "12", "Số người", "310"], centred={1, 3})
    set()
    """
    numbers = [at for at, line in enumerate(lines) if at in centred and _PLAIN.fullmatch(line)]
    told = [int(lines[at]) for at in numbers]
    pages = set(numbers) if told and told[-1] > 1 and told == list(range(told[0], told[-1] + 1)) else set()
    kept = without_page_marks(["" if at in pages else line for at, line in enumerate(lines)])
    return {at for at, line in enumerate(kept) if not line}


def _running_titles(lines: Sequence[str], pages: Container[int]) -> set[int]:
    """Return the lines beside page numbers that say the same on every other page at least: the pages' own title."""
    written = [at for at, line in enumerate(lines) if line.strip()]
    beside = {
        at
        for one, other in itertools.pairwise(written)
        for at, page in ((one, other), (other, one))
        if page in pages and at not in pages and not _ENDED.search(lines[at].strip())
    }
    said = Counter(lines[at].strip() for at in beside)
    return {at for at in beside if said[lines[at].strip()] >= _OFTEN}


def _are_pages(lines: Sequence[str], bare: Sequence[int]) -> bool:
    """Tell whether bare numbers count pages: one by one, each a page after the one before."""
    numbers = [int(lines[at].strip()) for at in bare]
    if len(numbers) <= 1 or numbers != list(range(numbers[0], numbers[0] + len(numbers))) or numbers[0] not in _FIRST:
        return False
    return all(
        sum(bool(line.strip()) for line in lines[one + 1 : other]) >= _SHORTEST_PAGE
        for one, other in itertools.pairwise(bare)
    )


def _cuts(lines: Sequence[str], at: int) -> bool:
    """Tell whether the only bare number stands in the middle of its line, or between the halves of a sentence."""
    before = next((line.strip() for line in reversed(lines[:at]) if line.strip()), "")
    after = next((line.strip() for line in lines[at + 1 :] if line.strip()), "")
    centred = len(lines[at]) - len(lines[at].lstrip()) >= _MARGIN
    halves = len(before) >= _LONG and not _ENDED.search(before) and after[:1].islower()
    return bool(before and after) and (centred or halves)
