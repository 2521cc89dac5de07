"""What each section of a guideline's outline is about."""

import itertools
import re
from collections.abc import Sequence

from nlp_reports.guidelines.outlines.frame import year_named
from nlp_reports.guidelines.outlines.listed_kinds import kinds_listed
from nlp_reports.guidelines.outlines.outline_home import is_beside, is_on_report, is_outside, outlined
from nlp_reports.guidelines.outlines.outline_signs import judges_only, kind_by_items, sign_of
from nlp_reports.guidelines.outlines.tabular import kind_of, kind_told
from nlp_reports.model import Report, Section, SectionKind
from nlp_reports.text import fold

TOLD = frozenset({SectionKind.BACKGROUND, SectionKind.RESULTS})
KEPT = TOLD | {SectionKind.ASSESSMENT, SectionKind.PROPOSALS, SectionKind.PLAN}
_PROPOSING = frozenset({SectionKind.ASSESSMENT, SectionKind.PLAN})
_MANY, _SHORT, _FEW_WORDS = 3, 3, 8
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_YEAR_AND = re.compile(r"(.*?(?<!\d)20\d\d)(?:,| và(?!\w))", re.IGNORECASE)
_TERM = re.compile(r"20\d\d\s*[–-]\s*20\d\d")  # "nhiệm kỳ 2024 - 2029" is no year to come


def kinds_of(report: Report) -> list[SectionKind]:
    """Return the kind of each section as a guideline means it.

    After the results no background is told any more ("Khó khăn, vướng mắc" is an assessment); a first-level section
    without a cue between what is told and what is judged holds results.
    """
    sections, home = outlined(report)
    kinds: list[SectionKind] = []
    turned, told = None, SectionKind.OTHER
    year = year_named(report.letterhead.title)
    for place, section in enumerate(sections):
        if section.parent < 0 or section.parent == home:
            before = kinds if home is None else kinds[home + 1 :]
            sign = sign_of(report, place, before) if kind_told(section.title) is None else None
            judged = SectionKind.ASSESSMENT if judges_only(report, place, before) else None
            sign = (
                sign
                or judged
                or kind_by_items(report, place)
                or _before_judging(sections, place, year)
                or _of_parts(sections, place)
                or _of_a_row(sections, place)
                or _of_fields(sections, place)
            )
            aside = SectionKind.OTHER if is_beside(sections, place, home) else None
            turned, told = aside or _told(section, year) or sign or _turned(section, before), section.kind
        own = turned if turned and section.kind is told else section.kind
        if section.parent >= 0 and section.parent != home:
            own = SectionKind.OTHER if is_outside(sections, place) else _within(kinds[section.parent], own, section)
        # "Ý kiến đề nghị" below the assessment asks for proposals.
        below = section.parent not in {-1, home}
        proposes = own in _PROPOSING and below and kind_of(section.title) is SectionKind.PROPOSALS
        kinds.append(SectionKind.PROPOSALS if proposes else closing_kind(section.title, own) if below else own)
    return kinds


def _before_judging(sections: Sequence[Section], place: int, year: int) -> SectionKind | None:
    """Return results for one of many fields of work between the first heading and the one that judges them.

    "Chỉ tiêu" among them tells what was reached, where the plan is told behind.
    """
    section = sections[place]
    sisters = [one for one in sections if one.parent == section.parent and not is_on_report(one.title)]
    kinds = kinds_listed([one.title for one in sisters])
    judged = next((at for at, kind in enumerate(kinds) if kind is SectionKind.ASSESSMENT), 0)
    around = sum(1 for _ in itertools.takewhile(lambda kind: kind is SectionKind.BACKGROUND, kinds))
    told = kind_told(section.title)
    later = any(SectionKind.PLAN in {one.kind, _told(one, year)} for one in sisters[judged + 1 :])
    field = told is None or (told is SectionKind.PLAN and later)
    among = section in sisters[max(1, around) : judged]
    return SectionKind.RESULTS if field and judged > _MANY and among else None


def _of_parts(sections: Sequence[Section], place: int) -> SectionKind | None:
    """Return the plan for a heading that tells no kind, where its parts are proposals and work to come."""
    parts = {one.kind for one in sections if one.parent == place}
    both = parts == {SectionKind.PROPOSALS, SectionKind.PLAN}
    return SectionKind.PLAN if both and kind_told(sections[place].title) is None else None


def _of_a_row(sections: Sequence[Section], place: int) -> SectionKind | None:
    """Return results for a heading that tells no kind but opens as a later one of results does ("Lĩnh vực …")."""
    section = sections[place]
    if not _is_untold(section):
        return None
    sisters = (one for one in sections[place + 1 :] if one.parent == section.parent)
    later = (one for one in sisters if one.kind is SectionKind.RESULTS)
    alike = any(_opening(one.title) == _opening(section.title) for one in later)
    return SectionKind.RESULTS if alike else None


def _of_fields(sections: Sequence[Section], place: int) -> SectionKind | None:
    """Return results for one of several headings that tell no kind, below one that tells the background itself.

    They name the fields of work ("XÂY DỰNG HỘI"); a single one before the results may go on with the background.
    """
    section = sections[place]
    sisters = [one for one in sections if one.parent == section.parent]
    at = sisters.index(section)
    before = next((one for one in sisters[:at] if kind_told(one.title) is SectionKind.BACKGROUND), None)
    untold = [one for one in sisters if _is_untold(one) and before is not None and one.paragraph > before.paragraph]
    results = any(kind_told(one.title) is SectionKind.RESULTS for one in sisters[at + 1 :])
    return SectionKind.RESULTS if section in untold and (len(untold) > 1 or not results) else None


def _is_untold(section: Section) -> bool:
    return section.kind is SectionKind.BACKGROUND and kind_told(section.title) is None


def _opening(title: str) -> list[str]:
    return fold(title).split()[:2]


def _within(above: SectionKind, own: SectionKind, section: Section) -> SectionKind:
    """Return what a section below another is: below the background and the plan what that one is, unless it says so."""
    # "Chỉ tiêu và khen thưởng" among the results tells how targets were met.
    if above is SectionKind.BACKGROUND or (above is SectionKind.RESULTS and own is SectionKind.PLAN):
        return above
    if above is SectionKind.PLAN:
        return own if kind_of(section.title) is SectionKind.PROPOSALS else above
    # "Đối thoại: kiến nghị của công nhân được nhận đến đâu" tells of a dialogue.
    asked_there = above is SectionKind.RESULTS and own is SectionKind.PROPOSALS and ":" in section.title
    return above if asked_there and kind_told(section.title.partition(":")[0]) is not own else own


def kinds_of_rows(report: Report, titles: Sequence[str]) -> list[SectionKind]:
    """Return the kinds of the parts of an outline that stands whole in a table, by their titles.

    Where no word tells it, a later year is one of plans, and what stands behind the plan proposes.
    """
    year, kinds = year_named(report.letterhead.title), list[SectionKind]()
    for title in titles:
        untold = SectionKind.PROPOSALS if SectionKind.PLAN in kinds else SectionKind.RESULTS
        beside = SectionKind.OTHER if is_on_report(title) else None
        kinds.append(beside or kind_told(title) or (SectionKind.PLAN if year_named(title) > year > 0 else untold))
    return kinds


def closing_kind(item: str, around: SectionKind) -> SectionKind:
    """Return what an item of a closing section is: of an assessment it may ask for proposals, or for what is to come.

    >>> closing_kind("Kiến nghị với cấp trên", SectionKind.ASSESSMENT).value
    'proposals'
    """
    own = kind_told(item.partition(":")[0]) if len(item.split()) <= _FEW_WORDS else None
    turns = around is SectionKind.ASSESSMENT and own in {SectionKind.PROPOSALS, SectionKind.PLAN}
    return own if own and turns else around


def _told(section: Section, year: int) -> SectionKind | None:
    """Return what a first-level heading says in a guideline only: work of a later year, or how to write and to send."""
    if is_on_report(section.title):
        return SectionKind.OTHER
    named = [*map(int, _YEAR.findall(_TERM.sub("", section.title)))]
    later = year and year not in named and any(one > year for one in named)
    return SectionKind.PLAN if later and not _only_proposes(section.title) else None


def _only_proposes(title: str) -> bool:
    """Tell whether a heading asks for proposals, and not for the work of another year first ("Năm 2025 và đề nghị")."""
    first = _YEAR_AND.match(title)
    return kind_told(first[1] if first else title) is SectionKind.PROPOSALS


def _turned(section: Section, before: Sequence[SectionKind]) -> SectionKind | None:
    """Return what a first-level section is, other than its heading says alone; None where the heading is right."""
    # Figures listed below "ĐÁNH GIÁ" make no results of it.
    judges = section.kind is SectionKind.BACKGROUND or (
        section.kind is SectionKind.RESULTS and kind_told(section.title) is SectionKind.ASSESSMENT
    )
    if judges and SectionKind.RESULTS in before:
        return SectionKind.ASSESSMENT
    judged = any(kind in KEPT - TOLD for kind in before)
    unknown = section.kind is SectionKind.OTHER and bool(section.label) and bool(before)
    return SectionKind.RESULTS if unknown and not judged else None
