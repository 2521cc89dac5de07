"""What each section of a guideline's outline is about."""

import re
from collections.abc import Sequence

from nlp_reports.guidelines.outline_signs import sign_of
from nlp_reports.guidelines.tabular import kind_of, kind_told
from nlp_reports.model import Report, Section, SectionKind
from nlp_reports.text import fold

TOLD = frozenset({SectionKind.BACKGROUND, SectionKind.RESULTS})
KEPT = TOLD | {SectionKind.ASSESSMENT, SectionKind.PROPOSALS, SectionKind.PLAN}
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_AIM = r"(?:mục đích|ý nghĩa|mục tiêu|yêu cầu)"
_CLOSING = re.compile(
    r"(?<!\w)(?:(?:thời hạn|thời gian|hạn) (?:gửi|nộp|báo cáo)|thời hạn|gửi báo cáo|nơi nhận báo cáo|thể thức|quy cách"
    r"|cách (?:viết|làm|ghi|trình bày)(?!\w)(?! (?:hay|mới|tốt))|hình thức (?:trình bày|báo cáo)|^chế độ báo cáo"
    r"|(?:yêu cầu|quy định|hướng dẫn|lưu ý)(?: chung| thêm)? (?:về|đối với|khi|của|cách)?\s?(?:việc )?"
    r"(?:báo cáo|viết|ghi|gửi|nộp|trình bày|biểu)(?!\w))"
    r"|^(?:tổ chức thực hiện|(?:một số |những )?"
    r"(?:quy định|lưu ý|chú ý|điều cần (?:nhớ|lưu ý))(?: chung| khác| khi viết)?)$"
    # "Mục đích, yêu cầu", "Phạm vi, đối tượng báo cáo" before the outline speak of the report itself.
    rf"|^(?:(?:một số |những |các )?{_AIM}(?:\s*[,–-]\s*{_AIM}|,? và {_AIM})*)(?: chung)?"
    r"(?: (?:của|đối với|về|xây dựng|viết|lập)(?: việc)?)*(?: báo cáo)?$"
    r"|^(?:căn cứ|phạm vi|đối tượng|thời gian|nguyên tắc|vấn đề chung)"
    r"(?:,? (?:và )?(?:phạm vi|đối tượng|thời gian|nguyên tắc))*(?: chung)?"
    r"(?: (?:của|đối với|về|xây dựng|viết|lập))* báo cáo$"
)


def kinds_of(report: Report) -> list[SectionKind]:
    """Return the kind of each section as a guideline means it.

    After the results no background is told any more ("Khó khăn, vướng mắc" is an assessment); a first-level section
    without a cue between what is told and what is judged holds results.
    """
    kinds: list[SectionKind] = []
    turned, told = None, SectionKind.OTHER
    year = max(map(int, _YEAR.findall(report.letterhead.title)), default=0)
    for place, section in enumerate(report.sections):
        if section.parent < 0:
            sign = sign_of(report, place, kinds) if kind_told(section.title) is None else None
            sign = sign or _of_a_row(report, place)
            turned, told = _told(section, year) or sign or _turned(section, kinds), section.kind
        own = turned if turned and section.kind is told else section.kind
        if section.parent >= 0:
            own = _within(kinds[section.parent], own, section)
        # "Ý kiến đề nghị" below the assessment asks for proposals.
        proposes = (
            own is SectionKind.ASSESSMENT and section.parent >= 0 and kind_of(section.title) is SectionKind.PROPOSALS
        )
        kinds.append(SectionKind.PROPOSALS if proposes else own)
    return kinds


def is_on_report(heading: str) -> bool:
    """Tell whether a heading stands above what is said of the report itself: its aim, how to write and to send it.

    >>> is_on_report("MỤC ĐÍCH, YÊU CẦU"), is_on_report("THỜI HẠN GỬI"), is_on_report("CÁCH LÀM HAY")
    (True, True, False)
    """
    return bool(_CLOSING.search(fold(heading)))


def _of_a_row(report: Report, place: int) -> SectionKind | None:
    """Return results for a heading that tells no kind but opens as a later one of results does ("Lĩnh vực …")."""
    section = report.sections[place]
    if section.kind is not SectionKind.BACKGROUND or kind_told(section.title) is not None:
        return None
    later = (one for one in report.sections[place + 1 :] if one.parent < 0 and one.kind is SectionKind.RESULTS)
    alike = any(_opening(one.title) == _opening(section.title) for one in later)
    return SectionKind.RESULTS if alike else None


def _opening(title: str) -> list[str]:
    return fold(title).split()[:2]


def _within(above: SectionKind, own: SectionKind, section: Section) -> SectionKind:
    """Return what a section below another is: below the background and the plan what that one is, unless it says so."""
    if above is SectionKind.BACKGROUND:
        return above
    return above if above is SectionKind.PLAN and kind_of(section.title) is not SectionKind.PROPOSALS else own


def _told(section: Section, year: int) -> SectionKind | None:
    """Return what a first-level heading says in a guideline only: work of a later year, or how to write and to send."""
    if is_on_report(section.title):
        return SectionKind.OTHER
    later = year and any(int(named) > year for named in _YEAR.findall(section.title))
    return SectionKind.PLAN if later and section.kind is not SectionKind.PROPOSALS else None


def _turned(section: Section, before: Sequence[SectionKind]) -> SectionKind | None:
    """Return what a first-level section is, other than its heading says alone; None where the heading is right."""
    if section.kind is SectionKind.BACKGROUND and SectionKind.RESULTS in before:
        return SectionKind.ASSESSMENT
    judged = any(kind in KEPT - TOLD for kind in before)
    unknown = section.kind is SectionKind.OTHER and bool(section.label) and bool(before)
    return SectionKind.RESULTS if unknown and not judged else None
