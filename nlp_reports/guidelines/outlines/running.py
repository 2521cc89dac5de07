"""Sections written as running paragraphs without a label or bullet: each paragraph is a matter of its own."""

import functools
import itertools
import re
from collections.abc import Iterator, Sequence

from nlp_reports.guidelines.asking.marked import leads_in
from nlp_reports.guidelines.asking.matters import without_opener
from nlp_reports.guidelines.asking.number_words import asks
from nlp_reports.lexicon import table
from nlp_reports.model import ParagraphKind, Report, SectionKind
from nlp_reports.text import fold, sentence_spans

_FEWEST_WORDS = 8
# "Hiến máu. Được bao nhiêu đơn vị máu": a first sentence that only names the matter of its paragraph.
_TITLE = re.compile(r"(?P<title>[^.;:!?…]{3,80})\.\s+(?=\S)")
# Unlike "Nêu", these words open titles too.
_NAMING = re.compile(r"(?:tình hình|công tác|việc|các|những|hoạt động)\s")
_MOST_OF_LATER, _FULL_LINE = 5, 60
_ENDS, _FEWEST_BARE, _MOSTLY_BARE = (".", ";", ":", "?", "!", "…"), 2, 0.75
_MOST_OF_TITLE, _FEWEST_TITLED, _MOST_TITLED = 12, 3, 0.75


def matters_of(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """Return the matters of a section of paragraphs: what only says how to tell one goes on with that before it.

    Lines that mostly end without a mark are a list: each is a matter, however short.

    >>> matters_of(["Tuyên truyền, số buổi", "Vốn vay, dư nợ", "Kiểm tra, số cuộc"])
    ('Tuyên truyền, số buổi', 'Vốn vay, dư nợ', 'Kiểm tra, số cuộc')
    >>> matters_of(["Nêu việc ký kết thoả ước và số cuộc đối thoại đã mở.", "Số liệu lấy đến 15/11."])
    ('Nêu việc ký kết thoả ước và số cuộc đối thoại đã mở. Số liệu lấy đến 15/11.',)
    """
    found: list[str] = []
    bare = sum(not text.rstrip().endswith(_ENDS) for text in paragraphs)
    listed = bare >= max(_FEWEST_BARE, _MOSTLY_BARE * len(paragraphs))
    for text in paragraphs if len(paragraphs) > 1 else ():
        for part in _counted_on(text):
            own = listed and not part.endswith(_ENDS) and part[:1].isupper()
            if found and not own and (found[-1].endswith(":") or _goes_on(part)):
                found[-1] = f"{found[-1]} {part}"
            else:
                found.append(part)
    return tuple(found)


def titles_of(matters: Sequence[str]) -> tuple[str, ...]:
    """Return the title that each matter of a section begins with, "" where it has none; most of them have one, or none.

    >>> titles_of(["Vay vốn. Dư nợ, số hộ.", "Nhà ở. Xây mấy căn?", "Dạy nghề. Mở mấy lớp?"])
    ('Vay vốn', 'Nhà ở', 'Dạy nghề')
    >>> titles_of(["Vay vốn. Dư nợ, số hộ.", "Mở mấy lớp. Nghề gì?", "Nhà ở. Xây mấy căn?"])
    ('', '', '')
    """
    found = tuple(title_of(one) for one in matters)
    titled = sum(map(bool, found))
    return found if titled >= max(_FEWEST_TITLED, _MOST_TITLED * len(found)) else ("",) * len(found)


def parted_at_titles(matters: Sequence[str]) -> tuple[str, ...]:
    """Return the matters of a section whose paragraphs have titles, two apart that a full line joined.

    >>> rest = "Ai nấu, ai góp gạo, đỏ lửa vào những hôm nào trong tuần, tuần mấy buổi."
    >>> parted_at_titles(["Vay vốn. Mấy hộ.", "Quỹ. Còn bao nhiêu.", f"Nồi cháo. {rest} Nuôi bò. Mấy con."])[2:]
    ('Nồi cháo. Ai nấu, ai góp gạo, đỏ lửa vào những hôm nào trong tuần, tuần mấy buổi.', 'Nuôi bò. Mấy con.')
    """
    return tuple(part for one in matters for part in _parted(one)) if any(titles_of(matters)) else tuple(matters)


def _parted(matter: str) -> Iterator[str]:
    begin = 0
    for span in sentence_spans(matter):
        short = len(span.of(matter).split()) <= _MOST_OF_LATER
        if short and span.start - begin >= _FULL_LINE and title_of(matter[span.start :]):
            yield matter[begin : span.start].rstrip()
            begin = span.start
    yield matter[begin:]


def title_of(text: str) -> str:
    """Return the title that a matter begins with, "" where its first sentence asks for something or tells more.

    >>> title_of("Vay vốn. Dư nợ, số hộ."), title_of("Mở mấy lớp. Nghề gì?")
    ('Vay vốn', '')
    """
    found = _TITLE.match(text)
    title = found["title"].strip() if found else ""
    names = _NAMING.match(fold(title)) or without_opener(title) == title
    names = names and len(title.split()) <= _MOST_OF_TITLE and not asks(title)
    return title if names else ""


def is_running(report: Report, kinds: Sequence[SectionKind]) -> bool:
    """Tell whether the results of a guideline are asked for in running paragraphs only.

    An author who sets bullets somewhere would have set them for each matter; `kinds`: those of the sections.
    """
    results = {place for place, kind in enumerate(kinds) if kind is SectionKind.RESULTS}
    told = [one.kind for one in report.paragraphs if one.section in results]
    return ParagraphKind.BODY in told and ParagraphKind.ITEM not in told


def _counted_on(text: str) -> Iterator[str]:
    """Yield the matters of paragraphs that were joined: each begins with a sentence that counts on."""
    spans = [span.of(text) for span in sentence_spans(text)]
    starts = [0, *(at for at, one in enumerate(spans) if at and opens_next(fold(one)))]
    for begin, end in itertools.pairwise((*starts, len(spans))):
        yield " ".join(spans[begin:end])


def _goes_on(text: str) -> bool:
    """Tell whether a paragraph only says more of the one before it: short, or how to tell what that asks for.

    A question is a matter of its own, however short.
    """
    short = len(text.split()) < _FEWEST_WORDS and not text.endswith("?")
    return short or leads_in(text) or bool(_openers("more").match(fold(text).strip(" *-–(")))


def opens_next(folded: str) -> int:
    """Return how long the words are by which a sentence opens the next matter of an order, 0 where it opens none.

    >>> opens_next("tiếp đến là việc chăm lo"), opens_next("tiếp dân định kỳ")
    (8, 0)
    """
    found = _openers("next").match(folded)
    return found.end() if found else 0


@functools.cache
def _openers(does: str) -> re.Pattern[str]:
    phrases = [fold(row["phrase"]) for row in table("running_openers") if row["does"] == does]
    longest_first = sorted(phrases, key=lambda one: (-len(one), one))
    return re.compile(rf"(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
