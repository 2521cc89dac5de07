"""Lists that no label numbers: sentences that count in words, and paragraphs that begin with their titles."""

import re
from collections.abc import Iterator, Sequence

from nlp_reports.guidelines.outlines.running import title_of
from nlp_reports.text import worded_number

# Position of a paragraph, where its text begins, its text.
Lines = Sequence[tuple[int, int, str]]
_SENTENCE = re.compile(r"(?:^|(?<=[.;:])\s+)(?=\S)")
_FEWEST_TITLED, _MOST_TITLED = 5, 0.75


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
