"""What a guideline says around its outline: dates, addressees, where to send, closing demands."""

import datetime as dt
import functools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from nlp_reports.guidelines.letter.dates import cutoff_of, deadline_of, forecast_of
from nlp_reports.guidelines.letter.sending import send_to
from nlp_reports.guidelines.letter.worded_days import in_figures
from nlp_reports.guidelines.outlines.boxes import boxed
from nlp_reports.guidelines.outlines.outline_home import annexed_outline, is_on_report
from nlp_reports.lexicon import table
from nlp_reports.model import ParagraphKind, Report, SectionKind
from nlp_reports.text import fold, sentence_spans

_YEAR = re.compile(r"năm\s+(20\d\d)")
_OF_LAW = re.compile(r"(?<!\w)(?:luật|bộ luật|pháp lệnh|nghị định|nghị quyết|quyết định)(?: [^\W\d]+){0,6} năm 20\d\d")
_ADDRESS = re.compile(r"^\s*kính gửi\s*:?\s*", re.IGNORECASE)
_SOUTHERN = {"gởi": "gửi", "tới": "đến", "nhứt": "nhất"}
_TOLD = frozenset({ParagraphKind.BODY, ParagraphKind.ITEM})
_DAY, _OF_DAYS = re.compile(r"\d{1,2}\s*[/.-]\s*\d{1,2}(?!\d)|\d{1,2} tháng \d"), 2
_CUT = re.compile(r"(?<!\w)(?:ngày|tháng|năm|ghi số|hết|đến|trước)$", re.IGNORECASE)
_EDGE = " \t-–+*•.;,"


@dataclass(frozen=True, slots=True)
class Frame:
    """The facts that stand outside the outline."""

    year: int | None
    deadline: dt.date | None
    cutoff: dt.date | None
    forecast: dt.date | None
    recipients: tuple[str, ...]
    send_to: str
    demands: tuple[str, ...]


def frame_of(report: Report) -> Frame:
    """Return what the guideline `report` says of dates, addressees and form."""
    year = _year(report)
    sentences = closing_sentences(report)
    said = [as_written_in_the_north(sentence) for sentence in (*sentences, *_everything(report))]
    return Frame(
        year,
        deadline_of(said, year),
        cutoff_of(said, year),
        forecast_of(said, year),
        _recipients(report),
        send_to(sentences),
        _demands(sentences),
    )


def as_written_in_the_north(sentence: str) -> str:
    """Return a folded sentence with the words of days in the spelling that the patterns know, numbers in figures.

    >>> as_written_in_the_north("Gởi trễ nhứt tới hết 15/11")
    'gửi trễ nhất đến hết 15/11'
    """
    folded = fold(sentence)
    return in_figures(re.sub(r"(?<!\w)(?:gởi|tới|nhứt)(?!\w)", lambda found: _SOUTHERN[found[0]], folded))


def _year(report: Report) -> int | None:
    """Return the year of the results: told by their heading, else by the title, else the one named most often.

    "Luật Hợp tác xã năm 2023" tells that of a law; a year behind that of the title ("NĂM 2026") is one to come.
    """
    title = year_named(report.letterhead.title)
    headings = [year_named(one.title) for one in report.sections if one.kind is SectionKind.RESULTS]
    for year in (*headings, title):
        if year and not year > title > 0:
            return year
    named = Counter(_YEAR.findall(fold(report.text)))
    return int(min(named, key=lambda y: (-named[y], y))) if named else None


def year_named(title: str) -> int:
    """Return the year that a title names first, 0 where it names none; that of a law is none.

    >>> year_named("Tổng kết năm 2024, chương trình năm 2025"), year_named("Thực hiện Luật Thanh niên năm 2020")
    (2024, 0)
    """
    found = _YEAR.search(_OF_LAW.sub("", fold(title)))
    return int(found[1]) if found else 0


def _body(report: Report) -> list[tuple[int, str]]:
    """Return section and text of each paragraph; a box stands in none, wherever it is drawn."""
    boxes = boxed(report)
    told = [
        (-1, one.span.of(report.text)) if at in boxes else (one.section, one.body.of(report.text))
        for at, one in enumerate(report.paragraphs)
        if one.kind in _TOLD or at in boxes
    ]
    return [*_days_whole(told), *_rows_of_days(report)]


def _days_whole(told: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Yield texts with their sections, one whose end a line cut off before a number ("… thứ Sáu, ngày") made whole."""
    before: tuple[int, str] | None = None
    for section, text in told:
        if before and before[0] == section and _CUT.search(before[1]) and text[:1].isdecimal():
            before = section, f"{before[1]} {text}"
            continue
        if before:
            yield before
        before = section, text
    if before:
        yield before


def _rows_of_days(report: Report) -> Iterator[tuple[int, str]]:
    """Yield the rows of a table that tells of two things each a day ("Gửi báo cáo | hết ngày 05/12"), as text."""
    for one in report.paragraphs:
        cells = one.span.of(report.text).split("\t") if one.kind is ParagraphKind.ROW else []
        if len(cells) == _OF_DAYS and _DAY.search(cells[-1]):
            yield -1, " ".join(cells)


def _everything(report: Report) -> list[str]:
    return [span.of(text) for _, text in _body(report) for span in sentence_spans(text)]


def closing_sentences(report: Report) -> list[str]:
    """Return the sentences around the outline: of the last section, that above the signature, and none.

    Those of sections on the report itself are among them.
    """
    body = _body(report)
    outside = {max((section for section, _ in body), default=-1), -1}
    signed = next((at for at, one in enumerate(report.paragraphs) if one.kind is ParagraphKind.SIGNATURE), 0)
    outside.update(one.section for one in report.paragraphs[signed - 1 : signed] if signed)
    outside.update(place for place, section in enumerate(report.sections) if is_on_report(section.title))
    outside.update(range(annexed_outline(report) or 0))
    return [span.of(text) for section, text in body if section in outside for span in sentence_spans(text)]


def _recipients(report: Report) -> tuple[str, ...]:
    """Return the addressees after "Kính gửi", else those that reading found."""
    lines: list[str] = []
    asked = False
    for paragraph in report.paragraphs:
        text = paragraph.span.of(report.text)
        opened = _ADDRESS.match(text)
        if asked and lines and not opened and text.strip() and not re.match(r"\s*[-–+*•]", text):
            return tuple(lines)
        asked = asked or bool(opened)
        if asked:
            names = re.split(r"[\n;]", text[opened.end() :] if opened else text)
            lines += [name.strip(_EDGE) for name in names if name.strip(_EDGE)]
    return tuple(lines) if asked else tuple(line.strip(_EDGE) for line in report.letterhead.recipients)


@functools.cache
def _cues() -> tuple[str, ...]:
    return tuple(map(fold, table("general_demands").keys()))


def _demands(sentences: list[str]) -> tuple[str, ...]:
    folded = [(sentence, fold(sentence)) for sentence in sentences if not sentence.isupper()]
    return tuple(sentence.strip(_EDGE + "/") for sentence, text in folded if any(cue in text for cue in _cues()))
