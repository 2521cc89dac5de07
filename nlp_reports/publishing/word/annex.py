"""The annex of the internal draft: who says what, what the totals stand on, what only one unit says."""

from collections.abc import Mapping, Sequence

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.shared import Mm

from nlp_reports.drafting import practices
from nlp_reports.model import Role, Run, Theme, Total
from nlp_reports.publishing.rows import is_many
from nlp_reports.publishing.word.paragraphs import say, tight
from nlp_reports.publishing.word.profile import Profile
from nlp_reports.publishing.word.table import grid
from nlp_reports.publishing.words import organisations, total_counts, total_remark, word
from nlp_reports.text import written
from nlp_reports.themes import stability

TICK = "x"
# Smaller than the annex's own print, so that so many units stand beside each other; Word ends at 63 columns.
SMALL = 8
BESIDE = 20
LABEL = 62.0


def annex(document: Document, run: Run, profile: Profile) -> None:
    """Add themes × units on a landscape page, then totals and statements of single units upright.

    Of very many units only the totals: the rest would be thousands of pages, and the workbook has it.
    """
    names = {r.report: organisations(run)[r.report] for r in run.receipts if r.status.heard}
    # Plans are no part of the assessment.
    themes = [theme for theme in run.themes if theme.role is not Role.PLAN]
    shared = [theme for theme in themes if theme.organisations > 1]
    lonely = [theme for theme in themes if theme.organisations == 1]
    few = not is_many(run)
    if shared and names and few:
        _turned(document, profile, landscape=True)
        _matrix(document, shared, stability(run.themes, run.guideline.topics), names, profile)
        _turned(document, profile, landscape=False)
    if run.totals:
        _totals(document, run, len(names), profile)
    if lonely and few:
        _lonely(document, lonely, names, profile)
    if few:
        _practices(document, run, profile)


def _turned(document: Document, profile: Profile, *, landscape: bool) -> None:
    """Begin a new section; its page lies on the long side when `landscape`."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    long, short = max(profile.width, profile.height), min(profile.width, profile.height)
    section.page_width, section.page_height = Mm(long if landscape else short), Mm(short if landscape else long)
    section.different_first_page_header_footer = False


def _heading(document: Document, text: str, profile: Profile) -> None:
    paragraph = tight(document.add_paragraph(), before=12, after=6)
    paragraph.paragraph_format.keep_with_next = True
    say(paragraph, text, profile.annex, bold=True)


def _matrix(
    document: Document,
    themes: Sequence[Theme],
    firm: Mapping[str, float | None],
    names: dict[str, str],
    profile: Profile,
) -> None:
    """Write a row for each theme and a column for each unit, `BESIDE` units a table, with a key to their numbers.

    `firm` tells by theme id how often its statements would meet again if other units had reported.
    """
    _heading(document, "Nhóm vấn đề theo đơn vị", profile)
    numbered = list(enumerate(names, start=1))
    for first in range(0, len(numbered), BESIDE):
        units = numbered[first : first + BESIDE]
        key = "; ".join(f"{place}: {names[report]}" for place, report in units)
        say(tight(document.add_paragraph(), centred=False, before=6, after=6), key, SMALL, italic=True)
        _block(document, themes, firm, units, profile)


def _block(
    document: Document,
    themes: Sequence[Theme],
    firm: Mapping[str, float | None],
    units: Sequence[tuple[int, str]],
    profile: Profile,
) -> None:
    header = ("Mã", "Loại", "Nhóm vấn đề", *(str(place) for place, _ in units), "Cộng", "Ổn định")
    rows = []
    for theme in themes:
        who = {said.report for said in theme.statements}
        ticks = [TICK if report in who else "" for _, report in units]
        held = "" if firm[theme.id] is None else f"{firm[theme.id]:.2f}".replace(".", ",")
        rows.append((theme.id, word(theme.role), theme.label, *ticks, str(ticks.count(TICK)), held))
    room = max(profile.width, profile.height) - profile.left - profile.right
    each = (room - LABEL - 12 - 28) / (len(units) + 2)
    grid(document, header, rows, (12, 28, LABEL, *(each for _ in range(len(units) + 2))), SMALL)


def _totals(document: Document, run: Run, heard: int, profile: Profile) -> None:
    """Write each total, of how many of the units `heard` it is, and who is not in it, units that sent nothing too."""
    names = organisations(run)
    _heading(document, "Tổng hợp chỉ tiêu và đơn vị chưa có số liệu", profile)
    header = ("Chỉ tiêu", "Số cộng", "Số đơn vị", "Đơn vị chưa có số liệu, nội dung cần xem lại")
    rows = []
    for total in run.totals:
        units = f"{len(total.reports)}/{heard}"
        rows.append(
            (f"{total.indicator} {total.title}", written(total.value, total.unit), units, _remark(total, names, run))
        )
    grid(document, header, rows, (50, 28, 15, profile.text_width - 93), SMALL)


def _remark(total: Total, names: dict[str, str], run: Run) -> str:
    return total_counts(total) if is_many(run) else total_remark(total, names)


def _lonely(document: Document, themes: Sequence[Theme], names: dict[str, str], profile: Profile) -> None:
    _heading(document, "Ý kiến của riêng một đơn vị", profile)
    rows = []
    for theme in themes:
        for said in theme.statements:
            where = f"{names.get(said.report, said.report)}, câu {said.sentence}"
            rows.append((word(said.role), where, said.text))
    grid(document, ("Loại", "Đơn vị", "Trích nguyên văn"), rows, (26, 40, profile.text_width - 66), SMALL)


def _practices(document: Document, run: Run, profile: Profile) -> None:
    """Write the good practice of each unit, by name: it is praised and copied."""
    rows = [(f"{one.organisation}, câu {one.sentence}", one.text) for one in practices(run)]
    if not rows:
        return
    _heading(document, "Cách làm hay, mô hình của các đơn vị", profile)
    grid(document, ("Đơn vị", "Trích nguyên văn"), rows, (50, profile.text_width - 50), SMALL)
