"""Numbers that run on below headings without any: "Câu 6" below the second of them is "6", not the sixth of a part."""

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from nlp_reports.guidelines.outlines.item_labels import plain_label, undressed
from nlp_reports.guidelines.outlines.outline import Item
from nlp_reports.guidelines.outlines.outline_home import is_on_report
from nlp_reports.guidelines.outlines.outline_ids import unlike
from nlp_reports.model import GuidelineSection, Report

_FEWEST = 2


def numbers_run_on(report: Report) -> bool:
    """Tell whether no first-level heading has a label, and the numbers below each go on with those of the one before.

    One that holds nothing numbered is passed over; a single one, or one that begins anew, numbers nothing on.
    """
    roots = [at for at, one in enumerate(report.sections) if one.parent < 0 and not is_on_report(one.title)]
    if any(report.sections[at].label for at in roots):
        return False
    below = [numbers for numbers in (_numbers_below(report, at) for at in roots) if numbers]
    told = [number for numbers in below for number in numbers]
    return len(below) >= _FEWEST and told[0] == 1 and all(one < after for one, after in itertools.pairwise(told))


def _numbers_below(report: Report, root: int) -> list[int]:
    """Return the whole numbers of what stands right below a heading, or below its parts, in text order."""
    ends = [at for at, one in enumerate(report.sections) if one.parent < 0 and at > root]
    inside = range(root, ends[0] if ends else len(report.sections))
    labels = (plain_label(undressed(one.label)) for one in report.paragraphs if one.section in inside)
    return [int(label) for label in labels if label.isdecimal()]


def without_roots(
    sections: Sequence[GuidelineSection], items: Sequence[Item]
) -> tuple[tuple[GuidelineSection, ...], tuple[Item, ...]]:
    """Return an outline with the numbers that run on for ids: its items are sections of their own."""
    headings = [one for one in sections if "." in one.id or any(item.id == one.id for item in items)]
    ids = _own_ids([*(one.id for one in headings), *(one.id for one in items)])
    told = tuple(
        replace(one, id=ids[one.id], section=ids[one.section if "." in one.section else one.id]) for one in items
    )
    inner = [replace(one, id=ids[one.id]) for one in headings]
    known = {one.id for one in inner}
    alone = (GuidelineSection(one.id, one.title or one.text, one.kind) for one in told if one.section == one.id)
    found = (*inner, *(one for one in alone if one.id not in known))
    return tuple(sorted(found, key=lambda one: int(re.sub(r"\D.*", "", one.id) or 0))), told


def own_id(path: str) -> str:
    """Return an id without the root that was counted for it; a root that is an item itself keeps its own.

    >>> own_id("II.6"), own_id("II.6.a"), own_id("III")
    ('6', '6.a', 'III')
    """
    return path.partition(".")[2] or path


def _own_ids(paths: Iterable[str]) -> dict[str, str]:
    """Return the own id of each path, no two alike: bullets of two parts are both "a"."""
    found = dict[str, str]()
    for path in dict.fromkeys(paths):
        found[path] = unlike(own_id(path), set(found.values()))
    return found
