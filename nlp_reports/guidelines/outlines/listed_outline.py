"""An outline that is one flat list: numbered lines, bullets, a sentence that counts "(1) …; (2) …", or bare titles."""

import re
import string
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from nlp_reports.guidelines.outlines.codes import letters_of, plain
from nlp_reports.guidelines.outlines.counted_outline import counted_lines
from nlp_reports.guidelines.outlines.gapped_titles import GAP
from nlp_reports.guidelines.outlines.list_places import CIRCLES, form_of, place_of, plain_of
from nlp_reports.guidelines.outlines.listed_parts import Part, headed, kinds_of_parts
from nlp_reports.guidelines.outlines.outline_home import annexed_outline, is_on_report
from nlp_reports.guidelines.outlines.spoken_lists import (
    counted_in_words,
    spoken_parts,
    titled_paragraphs,
    told_in_order,
)
from nlp_reports.guidelines.outlines.tabular import kind_told
from nlp_reports.model import ParagraphKind, Report, SectionKind, Span
from nlp_reports.text import fold
from nlp_reports.text.alphabet import UPPER

_NUMBERED = re.compile(
    r"(?P<noun>[A-ZÀ-ỸĐ][^\W\d_]*(?:\s[^\W\d_]+){0,3}?\s(?:số\s)?)?\(?"
    r"(?P<label>\d{1,2}[a-eđ]?|[IVX]{1,4}|[A-HĐ]|[a-nđ])\s?[.:)/–-]+\s*(?=\S)"
)
_CIRCLED = re.compile(rf"(?P<label>[{CIRCLES}])[.:)]?\s*(?=\S)")
_WITH_LETTER = re.compile(r"\d{1,2}[a-zđ]")
_INSIDE = re.compile(r"(?:^|(?<=[\s:;.,]))\(?(?P<label>\d{1,2}|[a-nđ])[.)]\s+(?=[^\W\d_]|[“\"])")
_BULLET = re.compile(r"(?P<label>[-–—+*•●])\s*(?=\S)")
_LEAD = re.compile(rf"(?P<title>[^:;.!?]{{2,120}}?)(?::(?:\s+|$)|\s{{2,}}|\t|\.\s+(?=[“\"]?[{UPPER}]))")
_HEAD = re.compile(r"(?:tt|stt|nội dung)\s")
_ENDED = re.compile(r"[.;:,!?]$")
_MARKS = " .;,:"
_MOST_WORDS, _FEWEST_PARTS, _FEWEST_KINDS, _FEWEST_FIELDS = 14, 3, 2, 2
_MANY = 8  # of one list below a heading that says nothing itself
_HOLDS = frozenset({SectionKind.BACKGROUND, SectionKind.RESULTS})
# A heading that holds no item may be one of the list.
_TEXT = frozenset({ParagraphKind.BODY, ParagraphKind.ITEM, ParagraphKind.HEADING})


def with_listed_headings(report: Report) -> Report:
    """Return the guideline `report` with the items of its flat list as headings; as it is where no list is one."""
    runs = (
        *(_coded(report), *_numbered(report), *_enclosed(report)),
        *(*_bulleted(report), _titled(report), _gapped(report)),
        *(_spoken(report), _worded(report), _run_in(report)),
    )
    counted = _counted(report)
    parts = next((run for run in runs if _tells(run)), ())
    alone = len(counted) >= _MANY and is_one_list(report)
    if len(counted) > len(parts) and (_tells(counted) or (alone and not parts)):
        parts = counted
    return headed(report, parts) if parts else report


def is_one_list(report: Report) -> bool:
    """Tell whether headings were read into a flat list of numbers that has none but its own lines.

    Either the only one has no label, tells nothing itself, and stands above the list; or it is "2." of a list whose
    "1." is no heading.
    """
    roots = [place for place, one in enumerate(report.sections) if one.parent < 0 and not is_on_report(one.title)]
    if not roots or annexed_outline(report) is not None:
        return False
    first = report.sections[roots[0]]
    if first.label.isdecimal():
        before = {plain(one.label) for one in report.paragraphs if one.section < 0 and one.kind is ParagraphKind.ITEM}
        return str(int(first.label) - 1) in before
    below = [one for one in report.sections if one.parent >= 0]
    flat = all(one.parent == roots[0] and one.label.isdecimal() for one in below)
    return len(roots) == 1 and flat and not first.label and kind_told(first.title) is None


def _tells(parts: Sequence[Part]) -> bool:
    """Tell whether the items are those of a report: some tell what was done, others judge it or ask for something.

    What was done may be fields of work that tell no kind, before all that judges.
    """
    from nlp_reports.reading.formal_lines.beginnings import begins_preamble  # noqa: PLC0415 - a YAML guideline needs no Word

    kinds = kinds_of_parts(parts)
    told = {*kinds} - {None}
    if len(parts) < _FEWEST_PARTS or len(told) < _FEWEST_KINDS or begins_preamble(parts[0].title):
        return False
    fields = next((at for at, kind in enumerate(kinds) if kind is not None), 0)
    return bool(told & _HOLDS) or fields >= _FEWEST_FIELDS


def _counted(report: Report) -> Sequence[Part]:
    """Return the lines whose labels count, whatever they are dressed in."""
    return [_part(report, at, report.paragraphs[at].span, told, mark.label) for at, told, mark in counted_lines(report)]


def _spoken(report: Report) -> Sequence[Part]:
    """Return the paragraphs that open with the number of a part in running words."""
    return [Part(*one) for one in spoken_parts(list(_lines(report)))]


def _worded(report: Report) -> Sequence[Part]:
    """Return the sentences that count in words or that words put into an order, wherever they stand."""
    lines = list(_lines(report))
    ends = {at: begin + len(text) for at, begin, text in lines}
    return list(_between(report, counted_in_words(lines) or told_in_order(lines), ends))


def _run_in(report: Report) -> Sequence[Part]:
    """Return the paragraphs that begin with the title of their matter."""
    return [Part(at, begin, end, "", title) for at, begin, end, title in titled_paragraphs(list(_lines(report)))]


def _coded(report: Report) -> Sequence[Part]:
    """Return the lines that codes number, whatever their letters: these are parts without a title of their own."""
    return [
        _part(report, at, one.span, one.body.start, plain(one.label))
        for at, one in enumerate(report.paragraphs)
        if one.kind in _TEXT and letters_of(one.label)
    ]


def _numbered(report: Report) -> Iterator[Sequence[Part]]:
    """Yield the runs of lines with numbers from the first on, one noun before them or none."""
    runs: dict[tuple[str, str], list[Part]] = {}
    for at, begin, text in _lines(report):
        found = _CIRCLED.match(text) or _NUMBERED.match(text)
        if found is None:
            continue
        label = found["label"]
        run = runs.setdefault((found.groupdict().get("noun") or "", form_of(label)), [])
        if _is_next(report, run, label):
            run.append(_part(report, at, Span(begin, begin + len(text)), begin + found.end(), plain_of(label)))
    yield from runs.values()


def _is_next(report: Report, run: Sequence[Part], label: str) -> bool:
    """Tell whether a label goes on with a run: by the next number, or by "2a" behind a "2" that asks for something.

    Below a "2" that is only a title "2a" is one of its items.
    """
    last = run[-1] if run else None
    if last is None or not _WITH_LETTER.fullmatch(label):
        return place_of(label) == (place_of(last.label) if last else 0) + 1
    asks = last.end < report.paragraphs[last.at].span.end
    return asks and place_of(label) == place_of(last.label) and last.label[-1:] < label[-1:]


def _enclosed(report: Report) -> Iterator[Sequence[Part]]:
    """Yield the runs of numbers inside paragraphs; a line may break before one of them."""
    run: list[tuple[int, int, int, str]] = []
    ends: dict[int, int] = {}
    for at, start, text in _lines(report):
        ends[at] = start + len(text)
        for found in _INSIDE.finditer(text):
            label = found["label"]
            if place_of(label) == 1 and run:
                yield list(_between(report, run, ends))
                run = []
            if place_of(label) == len(run) + 1 and (not run or form_of(run[0][3]) == form_of(label)):
                run.append((at, start + found.start(), start + found.end(), label))
    yield list(_between(report, run, ends))


def _between(report: Report, run: Sequence[tuple[int, int, int, str]], ends: Mapping[int, int]) -> Iterator[Part]:
    """Yield the parts that marks begin: each reaches to the next one of its paragraph, or to its end."""
    for (at, begin, told, label), following in zip_longest(run, run[1:]):
        end = following[1] if following and following[0] == at else ends[at]
        yield _part(report, at, Span(begin, end), told, plain_of(label))


def _gapped(report: Report) -> Sequence[Part]:
    """Return the rows of a table that became lines, lettered: a title, a wide gap, and what its figures are."""
    lines = [line for line in _lines(report) if not _HEAD.match(fold(line[2]))]
    first = next((place for place, (_, _, text) in enumerate(lines) if GAP.search(text)), len(lines))
    rows = [line for line in lines[first:] if GAP.search(line[2]) or (_is_title(line[2]) and kind_told(line[2]))]
    return [
        _part(report, at, Span(begin, begin + len(text)), begin, label)
        for label, (at, begin, text) in zip(string.ascii_lowercase, rows, strict=False)
    ]


def _bulleted(report: Report) -> Iterator[Sequence[Part]]:
    """Yield the runs of bullets of one kind with no other text between them."""
    run: list[Part] = []
    mark = ""
    for at, begin, text in _lines(report):
        found = _BULLET.match(text)
        if found is None:
            yield run
            run, mark = [], ""
        elif not mark or found["label"] == mark:
            mark = found["label"]
            run.append(_part(report, at, Span(begin, begin + len(text)), begin + found.end(), ""))
    yield run


def _titled(report: Report) -> Sequence[Part]:
    """Return the short lines without a mark that head bullets, stand between sentences or say what their part tells."""
    lines = [(-1, -1, "."), *_lines(report), (-1, -1, "")]
    return [
        Part(at, begin, begin + len(text), "", text)
        for (_, _, before), (at, begin, text), (_, _, after) in zip(lines, lines[1:], lines[2:], strict=False)
        if _is_title(text)
        and (_BULLET.match(after) or kind_told(text) is not None or (_ENDED.search(before) and _ENDED.search(after)))
    ]


def _is_title(text: str) -> bool:
    short = text[:1].isupper() and not GAP.search(text) and len(text.split()) <= _MOST_WORDS
    return short and not _ENDED.search(text) and not is_on_report(text)


def _lines(report: Report) -> Iterator[tuple[int, int, str]]:
    """Yield the paragraphs of the body: position, where their text begins, their text."""
    for at, one in enumerate(report.paragraphs):
        text = one.span.of(report.text)
        if one.kind in _TEXT and text.strip():
            yield at, one.span.start, text


def _part(report: Report, at: int, span: Span, told: int, label: str) -> Part:
    """Return the part whose words begin at `told`: what stands before a colon or gap is its title, or all is."""
    text = report.text[told : span.end]
    lead = _LEAD.match(text)
    if lead is None or len(lead["title"].split()) > _MOST_WORDS:
        return Part(at, span.start, span.end, label, text.strip(_MARKS))
    return Part(at, span.start, told + lead.end(), label, lead["title"].strip())
