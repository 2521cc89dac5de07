"""The one-page "phiếu góp ý" for a unit: what is missing, what to add, by when."""

import datetime as dt
import re
from collections.abc import Sequence

from docx.document import Document

from nlp_reports.checks.organisations import display
from nlp_reports.model import Analysis, Guideline, Report, Span
from nlp_reports.publishing.commenting.choice import Remark
from nlp_reports.publishing.commenting.opening_lines import shortened, summary
from nlp_reports.publishing.word.document import blank, finished
from nlp_reports.publishing.word.letterhead import MOTTO, MOTTO_LENGTH, STATE, spelt_lines
from nlp_reports.publishing.word.paragraphs import body, rule, say, tight
from nlp_reports.publishing.word.profile import DECREE_30, Profile
from nlp_reports.publishing.word.side_by_side import pair
from nlp_reports.publishing.word.table import grid
from nlp_reports.publishing.words import date, topic_title

TITLE = "PHIẾU GÓP Ý BÁO CÁO"
# So many rows, and characters of a title, a quotation and a remark, fit on one page.
_ROWS = 8
_TITLE, _QUOTATION, _REMARK = 48, 64, 230
# "526" alone tells no reader where to look: so few words are quoted with so many before and behind.
_FEW, _BEFORE, _BEHIND = 4, 6, 2
_WORD = re.compile(r"\S+")
_LIST_MARK = re.compile(r"^[-–—*+•]\s*")
_COLUMNS = ("TT", "Mục theo đề cương", "Đoạn trong báo cáo", "Ý kiến của Văn phòng")
_WIDTHS = (9, 34, 38)


def to_slip(
    analysis: Analysis,
    guideline: Guideline | None,
    remarks: Sequence[Remark],
    due: dt.date | None = None,
) -> bytes:
    """Return the slip for one unit as .docx; equal input gives equal bytes.

    Remarks beyond what a page holds are left to the comments in the unit's file, and the slip says so. Without `due`
    the day is left to a person.
    """
    profile = DECREE_30
    document = blank(profile)
    _head(document, analysis, profile)
    for line in summary(analysis, 0)[:-1]:
        say(body(document, profile), line, profile.annex + 1)
    _table(document, analysis, guideline, remarks, profile)
    by = f"trước ngày {date(due)}" if due else "trước ngày [ngày, tháng, năm]"
    say(body(document, profile), f"Đề nghị đơn vị rà soát, bổ sung và gửi lại báo cáo {by}.", profile.annex + 1)
    left, right = pair(document, (profile.left_column, profile.text_width - profile.left_column))
    del left
    say(tight(right.paragraphs[0], before=6), "VĂN PHÒNG", profile.body, bold=True)
    return finished(document, TITLE, profile)


def _head(document: Document, analysis: Analysis, profile: Profile) -> None:
    letterhead = analysis.report.letterhead
    left, right = pair(document, (profile.left_column, profile.text_width - profile.left_column))
    lines = spelt_lines(letterhead.parent) or ("[TÊN CƠ QUAN CẤP TRÊN]",)
    say(tight(left.paragraphs[0]), lines[0], profile.body_name)
    for line in lines[1:]:
        say(tight(left.add_paragraph()), line, profile.body_name)
    say(tight(left.add_paragraph()), "VĂN PHÒNG", profile.body_name, bold=True)
    say(tight(right.paragraphs[0]), STATE, profile.state_name, bold=True)
    say(tight(right.add_paragraph()), MOTTO, profile.motto, bold=True)
    rule(right.add_paragraph(), profile.text_width - profile.left_column, MOTTO_LENGTH)
    say(tight(document.add_paragraph(), before=12), TITLE, profile.doctype, bold=True)
    number = f"số {letterhead.number}" if letterhead.number else ""
    signed = f"ngày {date(letterhead.date)}" if letterhead.date else ""
    of = " ".join(part for part in (number, signed) if part)
    named = f"Báo cáo {of} của {display(letterhead.unit)}" if letterhead.unit else f"Báo cáo {of}"
    say(tight(document.add_paragraph(), after=6), " ".join(named.split()), profile.annex + 1, italic=True)


def _table(
    document: Document, analysis: Analysis, guideline: Guideline | None, remarks: Sequence[Remark], profile: Profile
) -> None:
    if not remarks:
        return
    rows = [
        (f"{number}", _titled(analysis.report, guideline, remark), _quoted(analysis.report, remark), _said(remark))
        for number, remark in enumerate(remarks[:_ROWS], start=1)
    ]
    grid(document, _COLUMNS, rows, (*_WIDTHS, profile.text_width - sum(_WIDTHS)), profile.annex - 1)
    tight(document.add_paragraph())
    if len(remarks) > _ROWS:
        more = f"Còn {len(remarks) - _ROWS:02} ý kiến khác ghi bên lề trong bản góp ý kèm theo."
        say(body(document, profile), more, profile.annex + 1, italic=True)


def _titled(report: Report, guideline: Guideline | None, remark: Remark) -> str:
    """Return the guideline's item that a remark is about, or the heading of the report that it stands below."""
    above = (one.title for one in reversed(report.sections) if one.body.start <= remark.where.start < one.body.end)
    return shortened(topic_title(guideline, remark.topic) or next(above, ""), _TITLE)


def _quoted(report: Report, remark: Remark) -> str:
    """Return the words that a remark is about: a few numbers with what stands around them, cells behind their row."""
    said = remark.where.of(report.text)
    start = report.text.rfind("\n", 0, remark.where.start) + 1
    end = report.text.find("\n", remark.where.end)
    line = report.text[start : end if end >= 0 else None]
    if "\t" in line:
        named = next((cell for cell in line.split("\t") if any(map(str.isalpha, cell))), "")
        said = said if named in said else f"{named}: {said}"
    elif len(said.split()) < _FEW:
        said = _around(line, Span(remark.where.start - start, remark.where.end - start))
    return shortened(_LIST_MARK.sub("", said).rstrip(" ,;:"), _QUOTATION)


def _around(line: str, where: Span) -> str:
    """Return the words of `line` at `where` with those just before and behind."""
    words = [Span(*found.span()) for found in _WORD.finditer(line)]
    first = next((place for place, word in enumerate(words) if word.end > where.start), 0)
    last = next((place for place, word in enumerate(words) if word.end >= where.end), len(words) - 1)
    shown = words[max(0, first - _BEFORE) : last + 1 + _BEHIND]
    cut = "… " if first > _BEFORE else ""
    return f"{cut}{line[shown[0].start : shown[-1].end]}" if shown else where.of(line)


def _said(remark: Remark) -> str:
    """Return the remark up to the line that a row still holds; the comments in the unit's file have all of it."""
    said = remark.lines[0]
    for line in remark.lines[1:]:
        if len(said) + len(line) > _REMARK:
            break
        said = f"{said} {line}"
    return shortened(said, 2 * _REMARK)
