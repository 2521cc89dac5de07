"""A list of the required figures behind the outline, below a line that promises it, is no part of the outline."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp_reports.guidelines.asking.marked import are_figures
from nlp_reports.guidelines.asking.number_words import asks
from nlp_reports.guidelines.outlines.citing import Cite, cites_of, part_named
from nlp_reports.guidelines.outlines.item_labels import plain_label, undressed
from nlp_reports.guidelines.outlines.tabular import kind_told
from nlp_reports.model import Paragraph, ParagraphKind, Report
from nlp_reports.text import fold

_TEXT = frozenset({ParagraphKind.ITEM, ParagraphKind.BODY, ParagraphKind.HEADING})
_PROMISE = re.compile(
    r"(?<!\w)(?:con số|số liệu|chỉ tiêu|chỉ số|(?:các|những) số|danh mục số|bảng số|biểu số|phần số)(?!\w)"
)
_LEAD_WORDS = 30
_FEWEST, _NEAR = 2, 3


def promises_figures(line: str) -> bool:
    """Tell whether a line only leads in a list of figures: a heading, or a sentence that a colon ends.

    >>> promises_figures("DANH MỤC SỐ LIỆU BẮT BUỘC"), promises_figures("Số liệu lấy đến ngày 15/11.")
    (True, False)
    """
    text = line.strip()
    ends = text.endswith(":") or not text.endswith((".", ";", ",", "?"))
    return ends and len(text.split()) <= _LEAD_WORDS and bool(_PROMISE.search(fold(text)))


def listed_cites(lines: Sequence[str]) -> Iterator[tuple[int, Cite]]:
    """Yield the cites of items for figures, each with its line; a part named alone holds those on the lines below it.

    >>> [(at, cite.paths) for at, cite in listed_cites(["SỐ LIỆU", "Phần II:", "- Mục 3: số lớp", "B1: số em"])]
    [(2, ('II.3',)), (3, ('II.B1',))]
    """
    within, led = "", False
    for at, line in enumerate(lines):
        part = part_named(line)
        if part:
            within = part
        elif promises_figures(line):
            within, led = "", True
        promised = led or _is_promised(line)
        for cite in cites_of(line, within, bare=promised):
            if asks(cite.told) or (promised and are_figures(cite.told)):
                yield at, cite


def _is_promised(line: str) -> bool:
    """Tell whether a line promises before its first colon the figures that it lists behind it."""
    return bool(_PROMISE.search(fold(line[: line.find(":") + 1])))


def with_closing_list(report: Report) -> Report:
    """Return the guideline `report`, such a list of figures in no section any more."""
    begin, end = _list_of(report)
    if begin == end:
        return report
    gone = {place for place, one in enumerate(report.sections) if begin <= one.paragraph < end}
    kept = [place for place in range(len(report.sections)) if place not in gone]
    moved = {old: new for new, old in enumerate(kept)} | {-1: -1}
    sections = tuple(replace(one, parent=moved.get(one.parent, -1)) for one in map(report.sections.__getitem__, kept))
    paragraphs = tuple(
        _plain(one) if begin <= at < end else replace(one, section=moved.get(one.section, -1))
        for at, one in enumerate(report.paragraphs)
    )
    tables = tuple(replace(one, section=moved.get(one.section, -1)) for one in report.tables)
    return replace(report, sections=sections, paragraphs=paragraphs, tables=tables)


def _plain(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph of the list as plain text of no section."""
    if paragraph.kind not in _TEXT:
        return replace(paragraph, section=-1)
    return replace(paragraph, section=-1, kind=ParagraphKind.BODY, body=paragraph.span)


def _list_of(report: Report) -> tuple[int, int]:
    """Return the first paragraph of the list and the first behind it; the same twice where there is none.

    What follows it to the end of the document goes with it, unless another part of the outline begins there.
    """
    parts = {one.paragraph for one in report.sections if one.label and kind_told(one.title) is not None}
    lines = [
        one.span.of(report.text) if one.kind in _TEXT and at not in parts else ""
        for at, one in enumerate(report.paragraphs)
    ]
    cited = [(at, cite) for at, cite in listed_cites(lines) if _repeats(report, at, cite)]
    for run in reversed(list(_runs(cited))):
        begin = _lead_above(lines, run[0][0])
        promised = begin < run[0][0] or _is_promised(lines[begin])
        if promised and len({path for _, cite in run for path in cite.paths}) >= _FEWEST:
            last = run[-1][0] + 1
            open_end = all(one.paragraph < last for one in report.sections)
            return begin, len(lines) if open_end else last
    return 0, 0


def _runs(cited: Sequence[tuple[int, Cite]]) -> Iterator[list[tuple[int, Cite]]]:
    """Yield the cites that stand close together."""
    run: list[tuple[int, Cite]] = []
    for at, cite in cited:
        if run and at - run[-1][0] > _NEAR:
            yield run
            run = []
        run.append((at, cite))
    if run:
        yield run


def _lead_above(lines: Sequence[str], first: int) -> int:
    """Return the line that promises the list which begins at `first`, else `first` itself."""
    for at in range(first - 1, max(first - 1 - _NEAR, -1), -1):
        if promises_figures(lines[at]):
            return _lead_above(lines, at)
    return first


def _repeats(report: Report, at: int, cite: Cite) -> bool:
    """Tell whether the items that are cited stand before their cite."""
    above = [one.label for one in report.sections if one.paragraph < at]
    labels = {_last(label) for label in (*above, *(one.label for one in report.paragraphs[:at]))}
    return any(_last(path) in labels or path.split(".")[0] in labels for path in cite.paths)


def _last(label: str) -> str:
    """Return the number or the letter at the end of a label, in which a cite and its item agree."""
    plain = plain_label(undressed(label))
    return re.split(r"\.|(?<=[A-HĐ])(?=\d)", plain)[-1]
