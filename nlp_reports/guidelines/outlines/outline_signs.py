"""What a first-level section is about whose heading does not say it: told by what it asks for."""

import functools
import re
from collections.abc import Mapping, Sequence

from nlp_reports.guidelines.asking.number_words import asks_in
from nlp_reports.guidelines.outlines.tabular import kind_told
from nlp_reports.lexicon import table
from nlp_reports.model import Paragraph, ParagraphKind, Report, SectionKind
from nlp_reports.text import fold

FEW_SIGNS = 2
JUDGING, PLANNING, AROUND, ASKING = "judging", "planning", "around", "asking"
# "(n): ghi số người" says what a sign behind the items means.
_MEANING = re.compile(r"\([^\s()]{1,2}\)\s*:")
_CLOSING = frozenset({SectionKind.ASSESSMENT, SectionKind.PROPOSALS, SectionKind.PLAN})
_JUDGED = frozenset({SectionKind.ASSESSMENT, SectionKind.PROPOSALS})


def sign_of(report: Report, place: int, before: Sequence[SectionKind]) -> SectionKind | None:
    """Return what the section at `place` is by its items: they ask for reasons and failings, or for what is to come.

    `before`: the kinds of the sections above it. None where figures are asked for, or nothing tells.
    """
    told = _told_below(report, place)
    if SectionKind.RESULTS not in before or any(ask.asks != "level" for ask in map(asks_in, told) if ask):
        return None
    if not _JUDGED.intersection(before):
        return SectionKind.ASSESSMENT if _signs(JUDGING, told) >= FEW_SIGNS else None
    planned = SectionKind.PLAN not in before and _signs(PLANNING, told) >= FEW_SIGNS
    return SectionKind.PLAN if planned else None


def judges_only(report: Report, place: int, before: Sequence[SectionKind]) -> bool:
    """Tell whether a section behind the results whose heading tells results ("TỔNG KẾT") asks for nothing but verdicts.

    `before`: the kinds of the sections above it.
    """
    told = kind_told(report.sections[place].title) is SectionKind.RESULTS and SectionKind.RESULTS in before
    items = [one for one in report.paragraphs if one.section == place and one.kind is ParagraphKind.ITEM]
    kinds = {kind_told(one.body.of(report.text)) for one in items}
    return told and len(items) >= FEW_SIGNS and kinds == {SectionKind.ASSESSMENT}


def kind_by_items(report: Report, place: int) -> SectionKind | None:
    """Return what a section is whose heading does not say it, by what most of its items name or ask for.

    Items that judge, propose and plan make a closing part; those that ask for figures one of results, whatever part of
    a report stands at its place. None where the heading says it, or neither are most of them.
    """
    section = report.sections[place]
    if kind_told(section.title) is not None or section.kind is SectionKind.BACKGROUND:
        return None
    told = [one.body.of(report.text) for one in report.paragraphs if one.section == place and _is_item(one)]
    kinds = [kind for one in told if (kind := kind_told(one.split(":")[0])) in _CLOSING]
    if 2 * len(kinds) > len(told) >= FEW_SIGNS:
        return kinds[0]
    asked = sum(asks_in(fold(one)) is not None and not _MEANING.match(one) for one in told)
    return SectionKind.RESULTS if asked >= FEW_SIGNS and 2 * asked > len(told) else None


def _is_item(paragraph: Paragraph) -> bool:
    return paragraph.kind is ParagraphKind.ITEM


def _told_below(report: Report, place: int) -> list[str]:
    later = enumerate(report.sections[place + 1 :], place + 1)
    end = next((at for at, one in later if one.level <= report.sections[place].level), len(report.sections))
    return [fold(one.span.of(report.text)) for one in report.paragraphs if place <= one.section < end]


def _signs(kind: str, told: Sequence[str]) -> int:
    return sum(kind in kinds_asked(one) for one in told)


def kinds_asked(folded: str) -> frozenset[str]:
    """Return what an item asks for: "judging" for reasons and failings, "planning" for what is to come.

    "around" is what its first words name that goes on around the office: seasons, prices, what people live on and say;
    "asking" is for what is wished of those above.

    >>> sorted(kinds_asked("việc nào còn yếu")), sorted(kinds_asked("số lớp đã mở"))
    (['judging'], [])
    """
    return frozenset(kind for kind, pattern in _patterns().items() if pattern.search(folded))


@functools.cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    found: dict[str, list[str]] = {}
    for row in table("section_asks"):
        found.setdefault(row["kind"], []).append(row["pattern"])
    return {kind: re.compile(rf"(?<!\w)(?:{'|'.join(told)})(?!\w)") for kind, told in found.items()}
