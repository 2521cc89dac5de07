"""What a section is about where its heading does not say: told by its content and by its place among the others."""

import re
from collections.abc import Sequence

from nlp_reports.model import Section, SectionKind
from nlp_reports.reading.section_kinds.by_title import names_targets, title_kind, told_weakly, without_fillers
from nlp_reports.reading.section_kinds.by_words import fitting
from nlp_reports.reading.section_kinds.evidence import says_assessment
from nlp_reports.reading.section_kinds.likeliest import settle
from nlp_reports.reading.section_kinds.section_view import SectionView, view_of
from nlp_reports.reading.section_kinds.signals import signal_share, speaks_of_later

_BETWEEN = re.compile(r"\s*[,;]\s*|\s+[-–]\s+|\s+và\s+", re.IGNORECASE)
# Under one heading of its own words a report may judge, ask and plan ("Điều gửi lên trên và điều hứa tiếp").
_LAST = frozenset({SectionKind.ASSESSMENT, SectionKind.PROPOSALS, SectionKind.PLAN})


def kinds_in_order(sections: Sequence[Section], text: str, year: int | None = None) -> list[SectionKind]:
    """Return the kind of every section: those whose headings do not say are told by content and place.

    Args:
        sections: as their headings tell them.
        text: the report's.
        year: the year that the report is dated, if it is; a heading of a later one plans.
    """
    kinds = [section.kind for section in sections]
    roots = [place for place, section in enumerate(sections) if section.parent < 0]
    settle(roots, kinds, sections, text, year)
    for root in roots:
        children = [place for place, section in enumerate(sections) if section.parent == root]
        titles = [sections[place].title for place in children]
        if _mixed(kinds[root], titles) or _joins_results(kinds[root], sections[root].title):
            for place in children:
                kinds[place] = title_kind(sections[place].title) or SectionKind.OTHER
            settle(children, kinds, sections, text, year)
        elif kinds[root] in _LAST and (sections[root].kind is SectionKind.OTHER or told_weakly(sections[root].title)):
            for place in children:
                kinds[place] = _closing(view_of(place, sections, text), year) or kinds[place]
    _follow_above(kinds, sections, year)
    return _inherited(_looked_back(kinds, sections), sections)


def _follow_above(kinds: list[SectionKind], sections: Sequence[Section], year: int | None) -> None:
    """Give smaller sections that say nothing the kind above them; below a closing one, those of a later year plan.

    "Chỉ tiêu, hội viên và phần mềm" below the results tells how many were reached.
    """
    for place, section in enumerate(sections):
        told_among = section.parent >= 0 and kinds[section.parent] is SectionKind.RESULTS
        if told_among and kinds[place] is SectionKind.PLAN and names_targets(section.title):
            kinds[place] = SectionKind.PLAN if speaks_of_later(section.title, year) else SectionKind.RESULTS
            continue
        if section.parent >= 0 and kinds[place] in {SectionKind.OTHER, section.kind}:
            above, own = kinds[section.parent], title_kind(section.title)
            plans = own is None and above in _LAST and speaks_of_later(section.title, year)
            if kinds[place] is SectionKind.OTHER or plans:
                kinds[place] = SectionKind.PLAN if plans else above


def _looked_back(kinds: list[SectionKind], sections: Sequence[Section]) -> list[SectionKind]:
    """Return `kinds` where a part of the results that looks back (“Soi lại lời hứa”) tells results.

    Not where no assessment follows the results, nor where the part names what was done well or not.
    """
    apart = any(kind is SectionKind.ASSESSMENT for kind, own in zip(kinds, sections, strict=True) if own.parent < 0)
    return [
        SectionKind.RESULTS
        if apart
        and kind is SectionKind.ASSESSMENT
        and own.parent >= 0
        and kinds[own.parent] is SectionKind.RESULTS
        and not signal_share("judges", [without_fillers(own.title)], begins=True)
        else kind
        for kind, own in zip(kinds, sections, strict=True)
    ]


def _mixed(kind: SectionKind, titles: Sequence[str]) -> bool:
    """Tell whether a section of requests begins with something else: one of its parts says so, the first does not."""
    told = [title_kind(title) for title in titles]
    return kind is SectionKind.PROPOSALS and SectionKind.PROPOSALS in told and told[0] is not SectionKind.PROPOSALS


def _joins_results(kind: SectionKind, title: str) -> bool:
    """Tell whether the heading of a closing section names results first ("Phong trào và nhìn lại"): its parts differ.

    >>> _joins_results(SectionKind.ASSESSMENT, "Phong trào và nhìn lại")
    True
    >>> _joins_results(SectionKind.ASSESSMENT, "Ưu điểm, hạn chế")
    False
    """
    first, *rest = _BETWEEN.split(title)
    return kind in _LAST and bool(rest) and title_kind(first) is SectionKind.RESULTS


def _closing(view: SectionView, year: int | None) -> SectionKind | None:
    """Return what a part of a closing section is where it says so itself: requests, or a plan for a later year."""
    if speaks_of_later(view.title, year):
        return SectionKind.PLAN
    chances = fitting(view.lines)
    likeliest = max(chances, key=lambda kind: chances[kind]) if chances else None
    return likeliest if likeliest is SectionKind.PROPOSALS else None


def _inherited(kinds: list[SectionKind], sections: Sequence[Section]) -> list[SectionKind]:
    """Return `kinds` with those of smaller sections following a larger one that was told anew.

    "Đánh giá chung" below "NHÌN LẠI NĂM 2019" stays what it says it is.
    """
    for place, section in enumerate(sections):
        above = sections[section.parent].kind if section.parent >= 0 else section.kind
        if section.parent >= 0 and section.kind is above:
            says_so = section.kind is SectionKind.ASSESSMENT and says_assessment(section.title)
            kinds[place] = kinds[section.parent] if kinds[place] is section.kind and not says_so else kinds[place]
    return kinds
