"""Figures that may be an indicator's value, each with how closely the words around it fit."""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from nlp_reports.indicators.naming import PERSON, Wanted, counts, counts_otherwise, exact, head_noun, words_of
from nlp_reports.lexicon import table
from nlp_reports.model import Evidence, Figure, FigureRole, ParagraphKind, Report, SectionKind, Sentence
from nlp_reports.text import fold

_DOUBTS: Final = frozenset({"ambiguous", "total-row", "estimate"})
NEAR: Final = 3
FAR: Final = 2
PART: Final = 1
_OWING: Final = frozenset({SectionKind.BACKGROUND, SectionKind.RESULTS})
_BREAK: Final = re.compile(r"[;,:()](?!\d)|\.\s")
_SUM: Final = re.compile(r"(?<!\w)(?:tổng(?: \w+){0,3}|cộng|tất cả|thành tiền|hết)\W*$")
_PLANNED: Final = re.compile(r"\s*(?:đồng )?(?:dự toán|kế hoạch|chỉ tiêu giao)(?!\w)")
_OPENING: Final = re.compile(r"[,:(](?!\d)")
_LIST_LENGTH: Final = 8


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure that may be the value.

    Attributes:
        figure: the figure itself.
        closeness: how closely the words around it fit: `NEAR`, `FAR` or `PART`.
        summed: whether the text calls it a sum.
        exact: whether it counts by the very noun that is asked for.
        other: whether it counts by another noun that the guideline lists beside it.
        source: the number of its sentence.
    """

    figure: Figure
    closeness: int
    summed: bool
    exact: bool
    other: bool
    source: str

    @property
    def amount(self) -> Decimal | None:
        """Return its number: the numerator of a ratio."""
        return self.figure.value if self.figure.value is not None else self.figure.low


def owes(report: Report, section: int) -> bool:
    """Tell whether a section tells results or the situation: figures of other sections are no results."""
    return section >= 0 and report.sections[section].kind in _OWING


def usable(figure: Figure) -> bool:
    """Tell whether `figure` is this period's own value: no target, plan, base, change, doubt or other year."""
    return (
        figure.evidence is Evidence.YES
        and figure.role is FigureRole.ACTUAL
        and (not figure.period or fold(figure.period).startswith(("đến", "tính đến")))
        and not _DOUBTS & set(figure.flags)
        and (figure.value is not None or figure.low is not None)
    )


def candidates_in(report: Report, sentence: Sentence, figures: Sequence[Figure], wanted: Wanted) -> Iterator[Candidate]:
    """Yield the figures of one sentence that may be the value of `wanted`."""
    asked = wanted.indicator
    fitting = [f for f in figures if usable(f) and (counts(f, asked) or counts_otherwise(f, asked))]
    if not fitting:
        return
    text = fold(sentence.span.of(report.text))
    lead = fold(_lead_in(report, sentence))
    for figure in fitting:
        begin = sentence.span.start
        place = _Place(text, figure.span.start - begin, figure.span.end - begin, lead)
        own = exact(figure, asked)
        if not own and fold(figure.counted) == PERSON and not words_of(head_noun(asked)) <= words_of(text):
            continue
        other = not counts(figure, asked)
        # "kiểm tra 18 CĐCS" beside "02 cuộc" asked for is part of the answer, so the count alone is none.
        closeness = _beside(place, wanted) if other else _closeness(place, wanted)
        if closeness:
            summed = bool(_SUM.search(place.before))
            yield Candidate(figure, closeness, summed, own, other, str(sentence.ref))


@dataclass(frozen=True, slots=True)
class _Place:
    """A figure's surroundings, folded: between commas, between semicolons, before it, and the list's lead-in."""

    text: str
    start: int
    end: int
    lead: str

    @property
    def head(self) -> str:
        """Return what stands between the last comma and the figure."""
        begin = max((match.end() for match in _BREAK.finditer(self.text, 0, self.start)), default=0)
        return self.text[begin : self.start]

    @property
    def clause(self) -> str:
        """Return the stretch around the figure that commas, colons and brackets part."""
        stop = _BREAK.search(self.text, self.end)
        return self.head + self.text[self.start : stop.start() if stop else len(self.text)]

    @property
    def segment(self) -> str:
        """Return the stretch from the last semicolon to the end of the figure's clause."""
        stop = _BREAK.search(self.text, self.end)
        return self.text[self.text.rfind(";", 0, self.start) + 1 : stop.start() if stop else len(self.text)]

    @property
    def before(self) -> str:
        """Return all that stands before the figure in its sentence."""
        return self.text[: self.start]


def _beside(place: _Place, wanted: Wanted) -> int:
    segment = words_of(place.segment)
    return PART if any(part <= segment for part in wanted.telling) else 0


def _closeness(place: _Place, wanted: Wanted) -> int:
    """Judge one figure: its own stretch between commas tells most, then the opening of its sentence or list."""
    leads = _lead_cues()
    planned = _PLANNED.match(place.text, place.end) or leads["other"].search(place.head)
    if planned or (wanted.flow and leads["level"].search(place.head)):
        return 0
    if wanted.rest and not wanted.rest & (words_of(place.lead) | words_of(place.segment)):
        return 0
    clause = words_of(place.clause)
    if any(part <= clause for part in wanted.telling):
        return PART if is_part(_label(place.text) + place.head, place.clause, wanted) else NEAR
    return _from_afar(place, clause, wanted)


def _from_afar(place: _Place, clause: frozenset[str], wanted: Wanted) -> int:
    """Judge a figure that its item's opening speaks of: no other matter may come between."""
    opening = words_of(place.lead) | words_of(_OPENING.split(place.before)[0])
    told = any(part <= opening | clause and part & opening for part in wanted.telling)
    between = words_of(place.head) - _neutral() - words_of(" ".join(wanted.indicator.counted))
    rivals = wanted.rivals & (words_of(place.lead) | words_of(place.before))
    if not told or ";" in place.before or between or rivals:
        return 0
    return PART if is_part(place.before, place.clause, wanted) else FAR


def _label(text: str) -> str:
    """Return what a sentence says before its first colon ("Khu vực HCSN: …")."""
    label, colon, _ = text.partition(":")
    return label + " " if colon else ""


def is_part(before: str, clause: str, wanted: Wanted) -> bool:
    """Tell whether the words around a figure make it a part of what the indicator asks for."""
    named = fold(wanted.indicator.name)
    patterns = _parts()
    found = [*patterns["before"].findall(before), *patterns["around"].findall(before + clause)]
    return any(cue not in named for cue in found)


def _lead_in(report: Report, sentence: Sentence) -> str:
    """Return the lead-in that the sentence's list item stands under, empty where there is none."""
    own = report.paragraphs[sentence.paragraph]
    for position in range(sentence.paragraph - 1, max(-1, sentence.paragraph - 1 - _LIST_LENGTH), -1):
        above = report.paragraphs[position]
        if above.section != own.section or above.kind not in {ParagraphKind.BODY, ParagraphKind.ITEM}:
            return ""
        text = above.body.of(report.text).rstrip()
        if text.endswith(":"):
            return text
        if above.kind is not ParagraphKind.ITEM:
            return ""
    return ""


@functools.cache
def _lead_cues() -> dict[str, re.Pattern[str]]:
    """Return patterns for what turns a figure after it into a level ("nâng tổng số lên") or another's ("so với")."""
    rows = table("indicator_lead_cues")
    return {
        kind: re.compile(
            rf"(?<!\w)(?:{_either([row['cue'] for row in rows if row['kind'] == kind])})(?: \w+){{0,3}}\s*$"
        )
        for kind in ("level", "other")
    }


@functools.cache
def _parts() -> dict[str, re.Pattern[str]]:
    """Return patterns for words that make a figure a part of a whole, before it ("khối") or around it ("cấp xã")."""
    rows = table("indicator_parts")
    return {
        where: re.compile(rf"(?<!\w)(?:{_either([row['cue'] for row in rows if row['where'] == where])})(?!\w)")
        for where in ("before", "around")
    }


@functools.cache
def _neutral() -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in table("indicator_neutral"))


def _either(cues: Sequence[str]) -> str:
    return "|".join(re.escape(fold(cue)) for cue in sorted(cues, key=lambda cue: (-len(cue), cue)))
