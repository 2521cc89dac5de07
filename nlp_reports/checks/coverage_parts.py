"""Are the parts there that no topic stands for: the assessment, the proposals and the plan?"""

import functools
from collections.abc import Iterable, Iterator, Sequence

from nlp_reports.checks.context import Context
from nlp_reports.checks.coverage_evidence import is_blank
from nlp_reports.guidelines.vocabulary import features
from nlp_reports.model import CoverageStatus, GuidelineSection, Section, SectionKind, TopicCoverage

PARTS = frozenset({SectionKind.ASSESSMENT, SectionKind.PROPOSALS, SectionKind.PLAN})
SAME_HEADING = 0.5


def parts_of(context: Context) -> Iterator[TopicCoverage]:
    """Yield the leaves of the guideline's assessment, proposals and plan: covered where the report's part has text.

    A part whose own heading is there with nothing below it is missing, and so is one whose kind the report lacks.
    The tasks of a plan are a choice that the guideline offers: any plan answers them.
    """
    if context.guideline is None:
        return
    sections = context.guideline.sections
    for section in sections:
        if section.kind in PARTS and not any(other.id.startswith(f"{section.id}.") for other in sections):
            evidence = _evidence(context, section)
            status = CoverageStatus.COVERED if evidence else CoverageStatus.MISSING
            yield TopicCoverage(section.id, section.title, status, float(bool(evidence)), evidence=evidence)


def asked_of(context: Context, coverage: Iterable[TopicCoverage]) -> Iterator[TopicCoverage]:
    """Yield what to ask of the unit: `coverage`, and one plan instead of each task of a plan that is not there."""
    sections = context.guideline.sections if context.guideline else ()
    plans = {section.id: section for section in sections if section.kind is SectionKind.PLAN}
    asked: set[str] = set()
    for one in coverage:
        if one.topic not in plans or one.status is not CoverageStatus.MISSING:
            yield one
            continue
        whole = next(plan for plan in plans.values() if f"{one.topic}.".startswith(f"{plan.id}."))
        if whole.id not in asked:
            asked.add(whole.id)
            yield TopicCoverage(whole.id, whole.title, CoverageStatus.MISSING, 0.0)


def _evidence(context: Context, asked: GuidelineSection) -> tuple[int, ...]:
    """Return the sentences below the heading of the same name, else all of the same kind of section."""
    told = context.report.sections
    placed = [s for s in context.sentences if s.section >= 0]
    if not any(section.kind is asked.kind for section in told):
        # Two parts under one heading ("Kiến nghị và nhiệm vụ năm 2021") have the kind of the first.
        within = {place for place in range(len(told)) if _within(told, place, asked, context)}
        return tuple(s.ref for s in placed if s.section in within and not is_blank(context.text_of(s)))
    own = [s for s in placed if told[s.section].kind is asked.kind and not is_blank(context.text_of(s))]
    named = [place for place, s in enumerate(told) if s.kind is asked.kind and _same(s.title, asked.title)]
    if not named:
        return tuple(s.ref for s in own)
    best = max(named, key=lambda place: told[place].level)
    body = told[best].body
    return tuple(s.ref for s in own if body.holds(s.span))


def _within(told: Sequence[Section], place: int, asked: GuidelineSection, context: Context) -> bool:
    """Tell whether a section, or one above it, has half of what the whole of the asked part is named by."""
    sections = context.guideline.sections if context.guideline else ()
    whole = next(section.title for section in sections if f"{asked.id}.".startswith(f"{section.id}."))
    name = _of_kind(whole, "p")
    while name and place >= 0:
        if len(name & features(told[place].title)) >= SAME_HEADING * len(name):
            return True
        place = told[place].parent
    return False


def _same(title: str, other: str) -> bool:
    mine, its = _of_kind(title, "s"), _of_kind(other, "s")
    return bool(mine and its) and len(mine & its) / len(mine | its) >= SAME_HEADING


@functools.lru_cache(1024)
def _of_kind(title: str, kind: str) -> frozenset[str]:
    """Return the features of one kind; the parts of a guideline are held against the same headings in turn."""
    return frozenset(feature for feature in features(title) if feature[0] == kind)
