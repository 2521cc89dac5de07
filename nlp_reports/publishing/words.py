"""The Vietnamese words of every surface: what a state, a rule or a role is called in front of people."""

import datetime as dt
import functools
from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum

from nlp_reports.lexicon import table
from nlp_reports.model import Achievement, Analysis, Doubt, Guideline, Receipt, Rule, Run, Status, Total
from nlp_reports.text import written

# Whose a target is that no unit was given alone.
EVERYBODY = "Tất cả các đơn vị"
_REACHED, _NOT_REACHED = "Đạt", "Chưa đạt"


def word(member: StrEnum) -> str:
    """Return what people call a state, rule, role or kind.

    >>> from nlp_reports.model import CoverageStatus
    >>> word(CoverageStatus.PARTIAL)
    'Cần bổ sung thêm'
    """
    return _words()[f"{type(member).__name__}.{member.value}"]


def late_reports(run: Run) -> frozenset[str]:
    """Return the reports that came late; a later version of one that came in time is not among them."""
    intime = {r.organisation for r in run.receipts if r.organisation and r.late is False}
    return frozenset(r.report for r in run.receipts if r.late and r.organisation not in intime)


def receipt_state(receipt: Receipt, late: frozenset[str]) -> str:
    """Return what people call the state of a receipt: a report that came `late` is said to be so."""
    return word(Rule.LATE) if receipt.report in late and receipt.status is Status.READ else word(receipt.status)


def verdict(achievement: Achievement) -> str:
    """Return "Đạt", "Chưa đạt", or what hinders saying so."""
    if achievement.reached is None:
        return word(achievement.status)
    return _REACHED if achievement.reached else _NOT_REACHED


def phrase(key: str) -> str:
    """Return the words under a key of the surface table, empty when it has none."""
    return _words().get(key, "")


@functools.cache
def _words() -> dict[str, str]:
    return {row["key"]: row["words"] for row in table("surface_words")}


def pair(low: Decimal | None, high: Decimal | None, sign: str) -> str:
    """Return two numbers with a sign between them ("62/60"), empty where one is missing."""
    return f"{written(low)}{sign}{written(high)}" if low is not None and high is not None else ""


def doubts(found: Iterable[Doubt]) -> str:
    """Return why a value should be looked at, empty when nothing speaks against it."""
    return "; ".join(word(doubt) for doubt in found)


def total_remark(total: Total, names: Mapping[str, str]) -> str:
    """Return who is not in a sum and what speaks against it; empty where all units gave it and nothing does."""
    whose = defaultdict(list)
    for report, doubt in total.doubts:
        whose[doubt].append(names.get(report, report))
    parts = [
        ("Chưa có số liệu", [names.get(report, report) for report in total.absent]),
        ("Chưa cộng vì cần đối chiếu", [names.get(report, report) for report in total.conflicting]),
        *((word(doubt), who) for doubt, who in whose.items()),
    ]
    return "; ".join(f"{what}: {', '.join(who)}" for what, who in parts if who)


def total_counts(total: Total) -> str:
    """Return what `total_remark` says in numbers of units only: the names of thousands are of no use to a reader."""
    doubted = len({report for report, _ in total.doubts})
    parts = (("Chưa có số liệu", len(total.absent)), ("Chưa cộng vì cần đối chiếu", len(total.conflicting)))
    said = [f"{what}: {written(count)} đơn vị" for what, count in (*parts, ("Cần xem lại", doubted)) if count]
    return "; ".join(said)


def date(value: dt.date | None) -> str:
    """Return a date as dd/mm/yyyy, empty for None."""
    return f"{value:%d/%m/%Y}" if value else ""


def organisations(run: Run) -> dict[str, str]:
    """Return what to call each report's organisation, by report name, in the order of the receipts."""
    return run.organisations


def organisation(analysis: Analysis) -> str:
    """Return what to call the organisation of one report."""
    return analysis.report.letterhead.unit or analysis.report.name


def topic_title(guideline: Guideline | None, topic: str) -> str:
    """Return "II.2.c. Title" for a topic id, the bare id when the guideline does not know it."""
    titles = {t.id: t.title for t in guideline.topics} if guideline else {}
    return f"{topic}. {titles[topic]}" if topic in titles else topic
