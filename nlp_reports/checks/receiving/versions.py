"""Two versions of one report: which one counts."""

import dataclasses
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from nlp_reports.checks.organisations import day
from nlp_reports.checks.receiving.changes import shared
from nlp_reports.model import Analysis, Receipt, Status, by_name, heads

_ALIKE: Final = 0.3  # share of common sentences from which on two files without a log are one report sent twice


def settled(rows: Sequence[Receipt], analyses: Sequence[Analysis]) -> list[Receipt]:
    """Return the rows, of each unit's files the one that counts as it was and the others as superseded.

    The official copy counts before the draft, the filled form before the blank one, then the later received; without
    a log the later signed, if the two are plainly one report. Where that does not tell, every file keeps its state
    and a person is asked.
    """
    texts = by_name(analyses)
    digests = {head.name: head.digest for head in heads(analyses)}
    found = {row.report: row for row in _without_copies(rows, digests)}
    sent: dict[str, list[Receipt]] = defaultdict(list)
    for row in found.values():
        if row.organisation and row.status is not Status.SUPERSEDED:
            sent[row.organisation].append(row)
    for files in sent.values():
        if len(files) > 1:
            found |= {row.report: row for row in _chosen(files, texts)}
    return [found[row.report] for row in rows]


def _without_copies(rows: Sequence[Receipt], digests: Mapping[str, str]) -> Iterator[Receipt]:
    """Yield the rows, the later ones of files that are equal byte for byte as superseded: a copy is no second unit."""
    first: dict[tuple[str, str], str] = {}
    for row in rows:
        key = (digests[row.report] or row.report, row.organisation)
        original = first.setdefault(key, row.file)
        if original == row.file:
            yield row
        else:
            problems = (*row.problems, f"Giống hệt tệp {original}")
            yield dataclasses.replace(row, status=Status.SUPERSEDED, problems=problems)


def _chosen(files: Sequence[Receipt], texts: Mapping[str, Analysis]) -> list[Receipt]:
    best = next(
        (one for one in files if all(_replaces(one, other, texts) for other in files if other is not one)), None
    )
    if best is None:
        asked = f"Đơn vị gửi {len(files)} tệp, cần xác nhận bản dùng"
        return [dataclasses.replace(row, problems=(*row.problems, asked)) for row in files]
    others = [row for row in files if row is not best]
    said = f"Dùng bản này thay {', '.join(row.file + _day(row) for row in others)}"
    return [
        dataclasses.replace(best, problems=(*best.problems, said, *_draft_last(best, others))),
        *(
            dataclasses.replace(
                row, status=Status.SUPERSEDED, problems=(*row.problems, f"Đã có bản thay thế: {best.file}")
            )
            for row in others
        ),
    ]


def _replaces(one: Receipt, other: Receipt, texts: Mapping[str, Analysis]) -> bool:
    """Tell whether `one` counts and `other` does not; False also where nothing tells."""
    if one.status is not other.status:
        return one.status is Status.READ
    if one.received and other.received and one.draft == other.draft and one.received != other.received:
        return one.received > other.received
    logged = one.received is not None and other.received is not None
    if not logged and shared(texts[one.report], texts[other.report]) < _ALIKE:
        return False
    if one.draft != other.draft:
        return other.draft
    return bool(one.date and other.date and one.date > other.date)


def _draft_last(best: Receipt, others: Sequence[Receipt]) -> tuple[str, ...]:
    later = [r.file for r in others if r.draft and r.received and best.received and r.received > best.received]
    return (f"Bản dự thảo {', '.join(later)} nhận sau bản chính thức, đề nghị kiểm tra",) if later else ()


def _day(row: Receipt) -> str:
    return f" (nhận {day(row.received)})" if row.received else ""
