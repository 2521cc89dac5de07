"""Are the parts there that no topic stands for: the assessment, the proposals and the plan?"""

import functools
from collections.abc import Collection, Iterator, Mapping, Sequence

from nlp_reports.checks.context import Context
from nlp_reports.checks.coverage.causes import lacking_cause
from nlp_reports.checks.coverage.evidence import is_blank
from nlp_reports.checks.coverage.joint_parts import told_beside
from nlp_reports.checks.coverage.lessons import LESSONS, asks_for_them_alone, lacks_lessons
from nlp_reports.checks.coverage.tasks import left_out
from nlp_reports.guidelines.vocabulary import features
from nlp_reports.model import (
    CoverageStatus,
    Guideline,
    GuidelineSection,
    Section,
    SectionKind,
    Statement,
    TopicCoverage,
    is_below,
    is_within,
)

PARTS = frozenset({SectionKind.ASSESSMENT, SectionKind.PROPOSALS, SectionKind.PLAN})
SAME_HEADING = 0.5
HALF_TOLD = 0.5  # the score of a part of which one of two asked matters is told


def parts_of(context: Context, statements: Collection[Statement] = ()) -> Iterator[TopicCoverage]:
    """Yield the leaves of the guideline's assessment, proposals and plan: covered where the report's part has text.

    A part whose own heading is there with nothing below it is missing, and so is one whose kind the report lacks.
    The tasks of a plan are a choice that the guideline offers: any plan answers them, but not one of which each
    sentence plainly speaks of another. An assessment lacks the lesson that it is asked for and does not draw, and the
    kind of causes that none of its `statements` tells.
    """
    if context.guideline is None:
        return
    quiet = left_out(context)
    for section in _leaves(context.guideline):
        evidence = () if section.id in quiet else _evidence(context, section)
        yield _judged(section, evidence, tuple(_lacking(context, section, evidence, statements)))


@functools.lru_cache(8)
def _leaves(guideline: Guideline) -> Sequence[GuidelineSection]:
    """Return the leaves of the assessment, proposals and plan, once for all reports of a guideline."""
    sections = guideline.sections
    return [
        section
        for section in sections
        if section.kind in PARTS and not any(is_below(other.id, section.id) for other in sections)
    ]


def _lacking(
    context: Context, asked: GuidelineSection, evidence: tuple[int, ...], statements: Collection[Statement]
) -> Iterator[str]:
    """Yield what a part that has text is asked for and does not tell."""
    if evidence and lacks_lessons(context, asked):
        yield LESSONS
    if evidence and (cause := lacking_cause(context, asked, evidence, statements)):
        yield cause


def _judged(asked: GuidelineSection, evidence: tuple[int, ...], lacking: tuple[str, ...]) -> TopicCoverage:
    if not evidence or (LESSONS in lacking and asks_for_them_alone(asked.title)):
        return TopicCoverage(asked.id, asked.title, CoverageStatus.MISSING, 0.0)
    if lacking:
        return TopicCoverage(asked.id, asked.title, CoverageStatus.PARTIAL, HALF_TOLD, 0, 0, lacking, evidence)
    return TopicCoverage(asked.id, asked.title, CoverageStatus.COVERED, 1.0, evidence=evidence)


def asked_of(context: Context, coverage: Collection[TopicCoverage]) -> Iterator[TopicCoverage]:
    """Yield what to ask of the unit: `coverage`, and one plan instead of each task of a plan that is not there."""
    sections = context.guideline.sections if context.guideline else ()
    plans = {section.id: section for section in sections if section.kind is SectionKind.PLAN}
    there = {_whole(one.topic, plans) for one in coverage if one.topic in plans and one.evidence}
    asked: set[str] = set()
    for one in coverage:
        if one.topic not in plans or one.status is not CoverageStatus.MISSING:
            yield one
            continue
        whole = plans[_whole(one.topic, plans)]
        if whole.id in there:
            yield one
        elif whole.id not in asked:
            asked.add(whole.id)
            yield TopicCoverage(whole.id, whole.title, CoverageStatus.MISSING, 0.0)


def _whole(task: str, plans: Mapping[str, GuidelineSection]) -> str:
    """Return the id of the plan that a task belongs to."""
    return next(plan for plan in plans if is_within(task, plan))


def _evidence(context: Context, asked: GuidelineSection) -> tuple[int, ...]:
    """Return the sentences below the heading of the same name, else all of the same kind of section."""
    told = context.report.sections
    placed = [s for s in context.sentences if s.section >= 0]
    if not any(section.kind is asked.kind for section in told):
        # Two parts under one heading ("Kiến nghị và nhiệm vụ năm 2021") have the kind of the first.
        within = {place for place in range(len(told)) if _within(told, place, asked, context)}
        found = tuple(s.ref for s in placed if s.section in within and not is_blank(context.text_of(s)))
        return found or told_beside(context, asked.kind)
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
    whole = next(section.title for section in sections if is_within(asked.id, section.id))
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
