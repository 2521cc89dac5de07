"""What changed from one version of a report to the next: states of topics, values, sentences."""

import dataclasses
import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from nlp_reports.model import (
    Analysis,
    Change,
    ChangeKind,
    IndicatorValue,
    PastRun,
    Receipt,
    Revision,
    Status,
    ValueStatus,
    by_name,
    heads,
)
from nlp_reports.text import fold, written

_REWORDED: Final = 0.6  # share of common words from which on a sentence is another's new wording
_NOT_WORDS: Final = re.compile(r"\W+")


def revisions(receipts: Sequence[Receipt], analyses: Sequence[Analysis]) -> tuple[Revision, ...]:
    """Return what changed from each superseded report to the one of its unit that counts, in the order of receipts."""
    texts = by_name(analyses)
    counting = {r.organisation: r for r in receipts if r.status.heard and r.organisation}
    found = []
    for row in receipts:
        newer = counting.get(row.organisation)
        if (
            row.status is Status.SUPERSEDED
            and newer
            and texts[row.report].report.text != texts[newer.report].report.text
        ):
            found.append(revision(row.organisation, texts[row.report], texts[newer.report]))
    return tuple(found)


def revisions_since(
    receipts: Sequence[Receipt], analyses: Sequence[Analysis], past: PastRun | None, kept: Mapping[str, Analysis]
) -> tuple[Revision, ...]:
    """Return what changed in each unit's report since the run `past`; `kept` has its analyses by their file's digest.

    A file that came again unchanged, or still lies among the reports, is no new version.
    """
    if past is None:
        return ()
    now = by_name(analyses)
    here = {head.digest for head in heads(analyses)}
    digests = dict(past.digests)
    before = {r.organisation: digests.get(r.report, "") for r in past.receipts if r.status.heard and r.organisation}
    found = []
    for receipt in receipts:
        older = kept.get(before.get(receipt.organisation, "")) if receipt.status.heard else None
        if older is None or older.report.digest in here:
            continue
        changed = revision(receipt.organisation, older, now[receipt.report])
        found.append(dataclasses.replace(changed, older=f"{changed.older} (lần chạy trước)"))
    return tuple(found)


def revision(organisation: str, older: Analysis, newer: Analysis) -> Revision:
    """Return what changed: states of topics, values of indicators, then sentences in the order of the newer text."""
    changes = (*_topics(older, newer), *_figures(older, newer), *_sentences(older, newer))
    return Revision(organisation, older.report.file, newer.report.file, changes)


def _topics(older: Analysis, newer: Analysis) -> Iterator[Change]:
    before = {c.topic: c.status for c in older.coverage}
    for c in newer.coverage:
        if c.topic in before and before[c.topic] is not c.status:
            yield Change(ChangeKind.TOPIC, f"{c.topic}. {c.title}", before[c.topic].value, c.status.value)


def _figures(older: Analysis, newer: Analysis) -> Iterator[Change]:
    before = {v.indicator: _written(v) for v in older.values}
    for v in newer.values:
        if _written(v) != before.get(v.indicator, ""):
            yield Change(ChangeKind.FIGURE, f"{v.indicator}. {v.title}", before.get(v.indicator, ""), _written(v))


def _written(value: IndicatorValue) -> str:
    """Return a taken value as a Vietnamese office writes it, empty for none."""
    if value.status is not ValueStatus.TAKEN:
        return ""
    if value.value is None:
        return f"{written(value.low)}/{written(value.high)}"
    return written(value.value, value.unit)


def _sentences(older: Analysis, newer: Analysis) -> Iterator[Change]:
    old, new = _keys(older), _keys(newer)
    moved = set(old) & set(new)
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            gone = [ref for ref in range(a + 1, b + 1) if old[ref - 1] not in moved]
            come = [ref for ref in range(c + 1, d + 1) if new[ref - 1] not in moved]
            yield from _passage(older, newer, gone, come)


def _passage(older: Analysis, newer: Analysis, gone: Sequence[int], come: Sequence[int]) -> Iterator[Change]:
    """Yield what became of the sentences `gone` and `come`: those that resemble each other as one reworded."""
    left = {ref: fold(older.sentence_text(ref)).split() for ref in gone}
    for ref in come:
        text = newer.sentence_text(ref)
        likeness, like = max(
            ((_likeness(words, fold(text).split()), -old) for old, words in left.items()), default=(0, 0)
        )
        if likeness >= _REWORDED:
            del left[-like]
            yield Change(ChangeKind.CHANGED, f"câu {ref}", older.sentence_text(-like), text)
        else:
            yield Change(ChangeKind.ADDED, f"câu {ref}", "", text)
    for ref in left:
        yield Change(ChangeKind.REMOVED, f"câu {ref} (bản trước)", older.sentence_text(ref), "")


def _likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """Return how much two lists of words agree, 0..1; what cannot reach the threshold is not compared in order."""
    most = 2 * min(len(one), len(other), sum(word in set(other) for word in one)) / max(len(one) + len(other), 1)
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio() if most >= _REWORDED else 0.0


def shared(one: Analysis, other: Analysis) -> float:
    """Return which share of the sentences of the shorter report stands in the other word for word, 0..1."""
    keys = [set(_keys(analysis)) for analysis in (one, other)]
    fewest = min(map(len, keys))
    return len(keys[0] & keys[1]) / fewest if fewest else 0.0


def _keys(analysis: Analysis) -> list[str]:
    """Return the sentences of a report as their folded words: layout and spelling variants change nothing."""
    return [_NOT_WORDS.sub(" ", fold(s.span.of(analysis.report.text))).strip() for s in analysis.sentences]
