"""Lists that no label numbers: sentences that count in words, and paragraphs that begin with their titles."""

import functools
import re
from collections.abc import Iterator, Sequence

from nlp_reports.guidelines.outlines.running import opens_next, title_of
from nlp_reports.text import fold, roman, roman_ordinals, roman_value, worded_number
from nlp_reports.text.alphabet import UPPER

# Position of a paragraph, where its text begins, its text.
Lines = Sequence[tuple[int, int, str]]
_FIRST = re.compile(r"(?:trước (?:hết|tiên)|đầu tiên)(?!\w)")
_LINK = re.compile(r"(?:\s+là(?!\w)|\s*,)?\s*")
_FEWEST_ORDERED = 4
_SENTENCE = re.compile(r"(?:^|(?<=[.;:])\s+)(?=\S)")
_FEWEST_TITLED, _MOST_TITLED, _FEWEST_COUNTED = 5, 0.75, 2


def counted_in_words(lines: Lines) -> list[tuple[int, int, int, str]]:
    """Return the sentences that count in words: paragraph, where each begins, where its words do, its number.

    >>> text = "Thứ nhất, nêu tình hình. Thứ hai, báo cáo việc chăm lo."
    >>> [(text[begin:told], number) for _, begin, told, number in counted_in_words([(0, 0, text)])]
    [('Thứ nhất, ', '1'), ('Thứ hai, ', '2')]
    """
    run: list[tuple[int, int, int, str]] = []
    for at, start, text in lines:
        for found in _SENTENCE.finditer(text):
            number = worded_number(text[found.end() :])
            if number is not None and number[0] == len(run) + 1:
                run.append((at, start + found.end(), start + len(text) - len(number[1]), str(number[0])))
    return run


def told_in_order(lines: Lines) -> list[tuple[int, int, int, str]]:
    """Return the sentences that words put into an order, as `counted_in_words` does: "Trước hết …", "Tiếp đến …".

    No number is theirs; nothing where fewer than four are told so.

    >>> text = "Trước hết nêu mùa vụ. Tiếp theo là vốn vay. Sau đó nêu việc dạy nghề. Sau cùng là kiến nghị."
    >>> [text[told:][:7] for _, _, told, _ in told_in_order([(0, 0, text)])]
    ['nêu mùa', 'vốn vay', 'nêu việ', 'kiến ng']
    """
    run: list[tuple[int, int, int, str]] = []
    for at, start, text in lines:
        for found in _SENTENCE.finditer(text):
            rest = fold(text[found.end() :])
            first = None if run else _FIRST.match(rest)
            opened = opens_next(rest) if run else first.end() if first else 0
            if opened:
                link = _LINK.match(text, found.end() + opened)
                run.append((at, start + found.end(), start + (link.end() if link else 0), ""))
    return run if len(run) >= _FEWEST_ORDERED else []


def parted_in_words(text: str) -> tuple[tuple[int, str], ...]:
    """Return the parts of a paragraph whose sentences count in words, with their numbers; 0 before the first of them.

    Nothing for a paragraph that does not count to two.

    >>> parted_in_words("Phần này kể việc làm. Thứ nhất, Tết: mấy suất. Thứ hai, hiến máu.")
    ((0, 'Phần này kể việc làm.'), (1, 'Tết: mấy suất.'), (2, 'Hiến máu.'))
    """
    found = counted_in_words([(0, 0, text)])
    if len(found) < _FEWEST_COUNTED:
        return ()
    ends = [*(begin for _, begin, _, _ in found[1:]), len(text)]
    parts = [(int(number), text[told:end].strip()) for (_, _, told, number), end in zip(found, ends, strict=True)]
    return ((0, text[: found[0][1]].strip()), *((number, f"{one[:1].upper()}{one[1:]}") for number, one in parts))


def spoken_parts(lines: Lines) -> list[tuple[int, int, int, str, str]]:
    """Return the paragraphs that open with the number of a part in running words: place, begin, end, label, title.

    >>> text = "Sang Phần I, xin kể về hoàn cảnh của xã. Thứ nhất, mùa màng."
    >>> spoken_parts([(4, 0, text)])
    [(4, 0, 41, 'I', 'Hoàn cảnh của xã')]
    """
    run: list[tuple[int, int, int, str, str]] = []
    for at, start, text in lines:
        found = _spoken().match(text)
        if found is None or _value(found["number"]) != len(run) + 1:
            continue
        title = found["title"].strip()
        run.append((at, start, start + found.end(), roman(len(run) + 1), f"{title[:1].upper()}{title[1:]}"))
    return run


def _value(number: str) -> int:
    return int(number) if number.isdecimal() else roman_value(roman_ordinals().get(fold(number), number))


@functools.cache
def _spoken() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, roman_ordinals()), key=lambda word: (-len(word), word)))
    return re.compile(
        rf"(?:[^\W\d_]+ )?(?i:phần) (?:thứ )?(?P<number>[IVX]{{1,5}}|\d{{1,2}}|(?i:{words}))(?=[,\s])(?!\s[{UPPER}])"
        r"(?:,? (?:cũng )?là phần [^,.]*,)?,?\s*(?:xin\s)?(?:các đồng chí\s|đơn vị\s)?"
        r"(?:(?:kể|nói|viết|nêu|trình bày|dành|là)\s(?:(?:về|lại|cho|riêng)\s)*)?(?P<title>[^.]{3,160}?)(?:\.\s+|\.?$)"
    )


def titled_paragraphs(lines: Lines) -> list[tuple[int, int, int, str]]:
    """Return the paragraphs that begin with the title of their matter: paragraph, begin and end of it, title.

    Nothing where these are few, or where many paragraphs among them have none.

    >>> text = "Vay vốn. Dư nợ, số hộ."
    >>> [title for *_, title in titled_paragraphs([(at, 0, text) for at in range(5)])]
    ['Vay vốn', 'Vay vốn', 'Vay vốn', 'Vay vốn', 'Vay vốn']
    """
    titles = [title_of(text) for _, _, text in lines]
    places = [place for place, title in enumerate(titles) if title]
    if len(places) < max(_FEWEST_TITLED, _MOST_TITLED * (places[-1] - places[0] + 1 if places else 0)):
        return []
    return list(_heads(lines, titles, places))


def _heads(lines: Lines, titles: Sequence[str], places: Sequence[int]) -> Iterator[tuple[int, int, int, str]]:
    for place in places:
        at, start, text = lines[place]
        rest = text[len(titles[place]) :].lstrip(" .")
        yield at, start, start + len(text) - len(rest), titles[place]
