"""What a report claims of the years, held against the values that were kept of them."""

import dataclasses
import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from nlp_reports.indicators.comparing import BELOW
from nlp_reports.lexicon import table
from nlp_reports.model import (
    Analysis,
    Comparison,
    Doubt,
    Evidence,
    Figure,
    FigureKind,
    FigureRole,
    Finding,
    IndicatorValue,
    Rule,
    Severity,
    by_name,
    changed,
)
from nlp_reports.text import fold, whole_words, written

# Every message begins so: findings of an earlier run are known by it and left behind.
_OPENING: Final = "So với số liệu đã báo cáo"
_CLAUSE: Final = re.compile(r"[;.](?=\s|$)")
_LEAST: Final = Decimal("0.6")  # points of percent by which a stated percentage may be rounded
_SHARE: Final = Decimal("0.05")  # and the share of it
_APART: Final = re.compile(r",\s|\)|kế hoạch|chỉ tiêu")  # what parts a direction from words for last year
_VALUES: Final = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.RATIO})


@dataclass(frozen=True, slots=True)
class Claim:
    """What a clause says of a value against last year's: its direction, and the percentage where it gives one."""

    rises: bool
    percent: Decimal | None = None

    def __str__(self) -> str:
        """Return the claim in Vietnamese ("tăng 12%")."""
        stated = f" {written(self.percent, '%')}" if self.percent is not None else ""
        return f"{_direction(rises=self.rises)}{stated}"


def remarked(analyses: Sequence[Analysis], found: Sequence[Comparison], year: int | None) -> tuple[Comparison, ...]:
    """Return the comparisons; those with last year that the report's own words contradict with a remark."""
    known = by_name(analyses)
    last_year = f"năm {year - 1}" if year is not None else ""
    return tuple(
        _held(known[one.report], one, year) if one.report in known and one.since.endswith(last_year or "?") else one
        for one in found
    )


def with_past_findings(analyses: Sequence[Analysis], found: Sequence[Comparison]) -> Sequence[Analysis]:
    """Return the analyses with a request at each value that an earlier one speaks against, and the value doubted.

    Requests and doubts of an earlier run are left behind.
    """
    by_report: dict[str, list[Comparison]] = {}
    for one in found:
        if one.report and one.remark:
            by_report.setdefault(one.report, []).append(one)
    both = frozenset({"findings", "values"})
    looks = both | {"sentences", "topics"} if by_report else both
    return changed(analyses, lambda one: _told(one, by_report.get(one.report.name, ())), both, looks)


def claim_in(analysis: Analysis, value: IndicatorValue, year: int) -> Claim | None:
    """Return what the report says of a value against last year's, in its own clause and behind it; None if unclear."""
    if not value.source.isdecimal():
        return None
    sentence = analysis.sentences[int(value.source) - 1]
    figures = [f for f in analysis.figures if f.sentence == sentence.ref]
    own = [f for f in figures if f.role is FigureRole.ACTUAL and f.amount == value.amount]
    if len(own) != 1:
        return None
    start = own[0].span.end
    text = fold(analysis.report.text)[start : sentence.span.end]
    clause = _CLAUSE.split(text, maxsplit=1)[0]
    found = list(_claims(clause, year))
    if len({rises for rises, _ in found}) != 1:
        return None
    rises, place = found[0]
    between = [f for f in figures if start <= f.span.start < start + place and _counts(f)]
    stated = [
        f
        for f in figures
        if start + place <= f.span.start < start + len(clause) and f.unit == "%" and f.comparator == "="
    ]
    return None if between else Claim(rises, abs(stated[0].value) if len(stated) == 1 and stated[0].value else None)


def _claims(clause: str, year: int) -> Iterator[tuple[bool, int]]:
    """Yield each direction that stands before words for last year, with its place in the clause."""
    for last in _last_year(year).finditer(clause):
        cues = [cue for cue in _directions().finditer(clause, 0, last.end()) if cue.start() < last.start()]
        if cues and not _APART.search(clause, cues[-1].start(), last.start()):
            yield cues[-1][0] in _rising(), cues[-1].start()


def _held(analysis: Analysis, one: Comparison, year: int | None) -> Comparison:
    value = next((v for v in analysis.values if v.indicator == one.indicator), None)
    claim = claim_in(analysis, value, year) if value is not None and year is not None else None
    if claim is None or one.remark:
        return one
    if one.change and claim.rises != (one.change > 0):
        now = _direction(rises=one.change > 0)
        return dataclasses.replace(one, remark=f"Báo cáo ghi {claim}, số liệu hai kỳ lại {now}")
    if claim.percent is None or one.percent is None:
        return one
    computed = abs(one.percent)
    if abs(computed - claim.percent) <= max(_LEAST, _SHARE * claim.percent):
        return one
    said = written(round(computed, 1), "%")
    return dataclasses.replace(one, remark=f"Báo cáo ghi {claim}, tính từ số liệu hai kỳ là {said}")


def _told(analysis: Analysis, found: Sequence[Comparison]) -> Analysis:
    own = [finding for finding in analysis.findings if not finding.message.startswith(_OPENING)]
    last = max((finding.ref for finding in own), default=0)
    values = {value.indicator: value for value in analysis.values}
    new = tuple(_finding(analysis, values[one.indicator], one, last + n) for n, one in enumerate(found, start=1))
    fallen = {one.indicator for one in found if one.remark == BELOW}
    return dataclasses.replace(
        analysis,
        findings=(*own, *new),
        values=tuple(_doubted(value, fell=value.indicator in fallen) for value in analysis.values),
    )


def _doubted(value: IndicatorValue, *, fell: bool) -> IndicatorValue:
    others = tuple(doubt for doubt in value.doubts if doubt is not Doubt.FELL)
    doubts = (*others, Doubt.FELL) if fell else others
    return value if doubts == value.doubts else dataclasses.replace(value, doubts=doubts)


def _finding(analysis: Analysis, value: IndicatorValue, one: Comparison, ref: int) -> Finding:
    sentence = int(value.source) if value.source.isdecimal() else None
    before, now = written(one.before, one.unit), written(one.now, one.unit)
    said = f"{one.remark[:1].lower()}{one.remark[1:]}" if one.remark != BELOW else "số cộng dồn không thể thấp hơn"
    return Finding(
        Rule.CONFLICT,
        Severity.WARNING,
        f"{_OPENING} {one.since} về {one.title} ({before}), nay là {now}: {said}; đề nghị rà soát.",
        where=analysis.sentences[sentence - 1].span if sentence else None,
        sentence=sentence,
        topic=one.indicator.split("#")[0],
        suggestion="Đối chiếu số liệu hai kỳ và xác nhận số đúng.",
        ref=ref,
    )


def _counts(figure: Figure) -> bool:
    return figure.evidence is not Evidence.NO and figure.role is FigureRole.ACTUAL and figure.kind in _VALUES


def _direction(*, rises: bool) -> str:
    return "tăng" if rises else "giảm"


@functools.cache
def _rising() -> frozenset[str]:
    return frozenset(fold(row["cue"]) for row in table("change_cues") if row["sign"] == "+")


@functools.cache
def _directions() -> re.Pattern[str]:
    return whole_words(fold(row["cue"]) for row in table("change_cues"))


@functools.lru_cache(maxsize=8)
def _last_year(year: int) -> re.Pattern[str]:
    return whole_words(fold(row["phrase"].replace("{year}", str(year - 1))) for row in table("year_comparisons"))
