"""Who says something in the very words of another unit."""

from collections import defaultdict
from collections.abc import Iterable

from nlp_reports.model import Statement
from nlp_reports.themes.phrases import words_of


def copied(statements: Iterable[Statement]) -> dict[str, tuple[str, ...]]:
    """Return the other reports that say the same words, by the key of each statement that has any, in order.

    >>> from nlp_reports.model import Role, Span
    >>> said = [Statement(r, 1, 1, Span(0, 1), "Nữ công mờ nhạt.", Role.LIMITATION) for r in ("a", "b")]
    >>> copied(said)
    {'a#1': ('b',), 'b#1': ('a',)}
    """
    alike: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for said in statements:
        alike[words_of(said.text)].append(said)
    found: dict[str, tuple[str, ...]] = {}
    for same in alike.values():
        reports = dict.fromkeys(said.report for said in same)
        if len(reports) > 1:
            found |= {said.key: tuple(report for report in reports if report != said.report) for said in same}
    return found
