"""Which tasks that the guideline sets for the coming year the report's plan says nothing of."""

import functools
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from nlp_reports.checks.context import Context
from nlp_reports.checks.coverage.evidence import is_blank
from nlp_reports.checks.vagueness.claims import excuse_of
from nlp_reports.guidelines.aligning.plan_tasks import narrower_of, tasks_of
from nlp_reports.guidelines.aligning.telling import Matters
from nlp_reports.guidelines.aligning.thresholds import SPEAKS_OF_TASK, TOUCHES_TASK
from nlp_reports.guidelines.vocabulary import features
from nlp_reports.model import SectionKind
from nlp_reports.text import clause_spans, expand, fold, whole_words

# A plan of fewer sentences tells its tasks in sum; of a task of one matter there may be other words.
LEAST_SENTENCES, SEVERAL = 3, 2
_KNOWN_BY_NAME: Final = re.compile(r"(?<!\w)(luật) \w|(?<!\w)(nghị quyết|chỉ thị|kết luận|đề án) số \d")
_CLOSING: Final = re.compile(r"(?:trên đây là|báo cáo|kính|xin (?:gửi|trình|báo cáo))|(?<!\w)báo cáo\W.*\./\.$")
_TARGETS: Final = re.compile(r"(?<!\w)(?:chỉ tiêu|mục tiêu)(?!\w)")


def left_out(context: Context) -> frozenset[str]:
    """Return the ids of the tasks that the plan says nothing of.

    Of a task that names several matters all sentences must tell others, in the guideline's order; what is known by its
    name (a law, a numbered resolution) has no other words. Where a table stands in the plan, it may tell any of them.
    """
    if context.guideline is None or not (tasks := tasks_of(context.guideline)):
        return frozenset()
    told = _told(context)
    if len(told) < LEAST_SENTENCES or _has_table(context):
        return frozenset()
    texts = [expand(text) for text in (*told, *_headings(context), *_elsewhere(context))]
    titles = {section.id: section.title for section in context.guideline.sections}
    quiet = [task for task in tasks if not _hinted(titles[task], texts)]
    unheard = [task for task in quiet if max(_touched(texts, tasks[task])) < TOUCHES_TASK]
    taken = bool(unheard) and _all_taken(texts[: len(told)], tasks, titles)
    return frozenset(
        task
        for task in unheard
        if (taken and _members(tasks[task]) >= SEVERAL) or _is_unnamed(titles[task], tasks[task], texts)
    )


def _told(context: Context) -> list[str]:
    """Return the sentences of the plan that tell something: no leads, no blanks, no closing words."""
    sections = context.report.sections
    own = (s for s in context.sentences if s.section >= 0 and sections[s.section].kind is SectionKind.PLAN)
    return [text for text in map(context.text_of, own) if not (text.endswith(":") or is_idle(text))]


def is_idle(text: str) -> bool:
    """Tell whether a sentence tells nothing: a blank form, or what closes a report."""
    return is_blank(text) or excuse_of(text) == "closing" or bool(_CLOSING.match(fold(text)))


def _headings(context: Context) -> list[str]:
    return [section.title for section in context.report.sections if section.kind is SectionKind.PLAN]


def _elsewhere(context: Context) -> list[str]:
    """Return what other sections say of the coming year."""
    assert context.guideline is not None  # noqa: S101 - asked only with a guideline
    coming = coming_year(context.guideline.year)
    return [text for text in map(context.text_of, context.sentences) if coming.search(fold(text))]


@functools.cache
def coming_year(year: int | None) -> re.Pattern[str]:
    """Return what finds the words for the year behind `year` in a folded text."""
    named = (f"năm {year + 1}",) if year else ()
    return whole_words(("năm tới", "năm sau", "sang năm", *named))


def _has_table(context: Context) -> bool:
    plans = [section.body for section in context.report.sections if section.kind is SectionKind.PLAN]
    return any(body.holds(table.span) for table in context.report.tables for body in plans)


def _touched(texts: Iterable[str], task: Matters) -> list[float]:
    members = [member for matter in task.matters for member in matter.members]
    spoken = ([features(part) for part in _parts(text)] for text in texts)
    return [max((task.touch(one, m) for one in each for m in members), default=0.0) for each in spoken]


def _parts(text: str) -> Collection[str]:
    return dict.fromkeys((text, *(span.of(text) for span in clause_spans(text))))


def _all_taken(told: Sequence[str], tasks: Mapping[str, Matters], titles: Mapping[str, str]) -> bool:
    """Tell whether each sentence clearly speaks of a task, in the guideline's order; one target may be of any work."""
    touches = [_touched(told, matters) for matters in tasks.values()]
    targets = [bool(_TARGETS.search(fold(titles[task]))) for task in tasks]
    place = -1
    for each in zip(*touches, strict=True):
        clear = (touch >= SPEAKS_OF_TASK for touch in each)
        fits = [at for at, one in enumerate(clear) if (one and at >= place) or (targets[at] and at > place)]
        if not fits:
            return False
        place = fits[0]
    return True


def _members(task: Matters) -> int:
    return sum(len(matter.members) for matter in task.matters)


def _hinted(title: str, texts: Iterable[str]) -> bool:
    """Tell whether an expanded text has a narrower word for one of the broad works of a task."""
    narrower = narrower_of(title)
    return narrower is not None and any(map(narrower.search, texts))


@functools.lru_cache(64)
def _name_of(title: str) -> str:
    """Return the word for a document that a task is known by ("luật"), empty where it names none."""
    named = _KNOWN_BY_NAME.search(expand(title))
    return next(filter(None, named.groups())) if named else ""


def _is_unnamed(title: str, task: Matters, texts: Iterable[str]) -> bool:
    """Tell whether a task is known by a document of whose kind no text speaks; beside others in a list it is not."""
    name = _name_of(title)
    if not name or _members(task) > SEVERAL:
        return False
    said = whole_words([name])
    return not any(map(said.search, texts))
