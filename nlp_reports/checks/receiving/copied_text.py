"""Text that two units share."""

import dataclasses
import hashlib
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from nlp_reports.model import Analysis, Finding, Rule, Severity, changed
from nlp_reports.text import fold

_LONG_ENOUGH: Final = 8
_LONG_WITHOUT_FIGURES: Final = 14
_NOT_WORDS: Final = re.compile(r"\W+")
_BOILERPLATE: Final = re.compile(r"^(?:trên đây là|thực hiện|căn cứ|theo) |(?:báo cáo|như sau:?)$")


class Sentences:
    """The sentences of all reports as keys and places: what is needed to see which of them two units share."""

    def __init__(self) -> None:
        """Begin with none."""
        self._holders: dict[bytes, list[tuple[str, int]]] = defaultdict(list)

    def add(self, analysis: Analysis) -> None:
        """Take the sentences of one report that are long enough to be somebody's own, boilerplate left out."""
        for sentence in analysis.sentences:
            if key := _key(sentence.span.of(analysis.report.text)):
                # Ten thousand reports have a million sentences: sixteen bytes of each are kept.
                digest = hashlib.blake2b(key.encode(), digest_size=16).digest()
                self._holders[digest].append((analysis.report.name, sentence.ref))

    def copied(self, units: Mapping[str, str]) -> dict[str, tuple[int, ...]]:
        """Return for each report the sentences that another unit's report holds word for word.

        `units` gives the organisation of a report's name; two files of one unit are no copies of each other.
        """
        copied: dict[str, list[int]] = defaultdict(list)
        for places in self._holders.values():
            if len({units.get(name) or name for name, _ in places}) > 1:
                for name, ref in places:
                    copied[name].append(ref)
        return {name: tuple(sorted(refs)) for name, refs in copied.items()}


def with_copied_text(analyses: Sequence[Analysis], copied: Mapping[str, Sequence[int]]) -> Sequence[Analysis]:
    """Return the analyses with a request at each copied sentence; it never names the other unit.

    Requests of an earlier run with other reports are left behind: an analysis may come from the state of that run.
    """
    looks = frozenset({"sentences", "topics"})
    return changed(analyses, lambda one: _told(one, copied.get(one.report.name, ())), frozenset({"findings"}), looks)


def _told(analysis: Analysis, refs: Sequence[int]) -> Analysis:
    own = tuple(finding for finding in analysis.findings if finding.rule not in {Rule.COPIED_TEXT, Rule.LATE})
    found = (_finding(analysis, ref, number) for number, ref in enumerate(refs, start=len(own) + 1))
    return dataclasses.replace(analysis, findings=(*own, *found))


def _finding(analysis: Analysis, ref: int, number: int) -> Finding:
    topics = analysis.topics[ref - 1] if ref <= len(analysis.topics) else ()
    return Finding(
        Rule.COPIED_TEXT,
        Severity.HINT,
        "Đề nghị bổ sung nét riêng của đơn vị.",
        where=analysis.sentences[ref - 1].span,
        sentence=ref,
        topic=topics[0] if topics else "",
        suggestion="Nêu việc làm, địa bàn, số liệu riêng của đơn vị.",
        ref=number,
    )


def _key(text: str) -> str:
    """Return the words of a sentence that is long enough to be somebody's own, empty for the others."""
    key = " ".join(_NOT_WORDS.sub(" ", fold(text)).split())
    enough = _LONG_ENOUGH if any(letter.isdigit() for letter in key) else _LONG_WITHOUT_FIGURES
    if len(key.split()) < enough or _BOILERPLATE.search(key):
        return ""
    return key
