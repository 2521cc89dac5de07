"""Bullets below bullets: some of a section only name what those below them ask for ("- Chính sách.", "+ Quà: …")."""

import itertools
import re
from collections.abc import Iterator, Sequence

from nlp_reports.guidelines.asking.number_words import asks, asks_in
from nlp_reports.guidelines.outlines.nesting import BELOW, names_only
from nlp_reports.model import ParagraphKind, Report

_FEW = 2
_PARTED = re.compile(r"[.;:]\s")


def bullets_below(report: Report, positions: Sequence[int]) -> dict[int, str | None]:
    """Return the label of each bullet of a section where some of them head others; nothing where none does.

    `positions`: the section's paragraphs. None: the bullet goes on with the one above it.
    """
    items = [at for at in positions if report.paragraphs[at].kind is ParagraphKind.ITEM]
    depths = dict(zip(items, _depths(report, items), strict=True))
    heads = [at for at in items if depths[at] == min(depths.values())]
    labels: dict[int, str | None] = {at: "" if at in heads else None for at in items}
    for head, end in itertools.pairwise([*heads, len(report.paragraphs)]):
        lower = [at for at in items if head < at < end]
        below = [at for at in lower if depths[at] == depths[lower[0]]]
        if heads_bullets(_text(report, head), [_text(report, at) for at in below]):
            labels.update(dict.fromkeys(below, BELOW))
    return labels if BELOW in labels.values() else {}


def _text(report: Report, position: int) -> str:
    return report.paragraphs[position].body.of(report.text).strip()


def _depths(report: Report, items: Sequence[int]) -> Iterator[int]:
    """Yield the depth of each bullet: behind a paragraph that is none, where depths are counted anew, that of its mark.

    A mark that stands at two depths (those of Word's own lists) tells none.
    """
    known: dict[str, set[int]] = {}
    broken = False
    for before, at in zip([None, *items], items, strict=False):
        one = report.paragraphs[at]
        broken = broken or (before is not None and before != at - 1)
        told = known.setdefault(one.label, set())
        if not broken or not told:
            told.add(one.depth)
        yield next(iter(told)) if broken and len(told) == 1 else one.depth


def heads_bullets(text: str, below: Sequence[str]) -> bool:
    """Tell whether a bullet only names what the bullets `below` it ask for, most of which name matters of their own.

    Behind a colon they may only go on with it.

    >>> heads_bullets("Xây dựng tổ chức Hội.", ["Kết nạp: số hội viên mới.", "Xếp loại cơ sở Hội."])
    True
    >>> heads_bullets("Nhà ở:", ["Nhà đã xoá;", "Nhà đang làm."])
    False
    >>> heads_bullets("Nhà ở.", ["Số nhà đã xoá.", "Số tiền."])
    False
    """
    head = text.rstrip(" .")
    if len(below) < _FEW or not names_only(head) or _PARTED.search(head) or asks(head):
        return False
    named = [one for one in below if one[:1].isupper() and not _begins_asking(one)]
    told = [one for one in named if ":" in one] if head.endswith(":") else named
    return 2 * len(told) > len(below)


def _begins_asking(text: str) -> bool:
    ask = asks_in(text)
    return ask is not None and not ask.before
