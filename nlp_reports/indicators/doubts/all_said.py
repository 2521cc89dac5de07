"""Ratios of which an assessment says that all did it: "161/168 khu dân cư", then "ở 100% khu dân cư"."""

import dataclasses
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from nlp_reports.indicators.concepts import is_in, spoken
from nlp_reports.indicators.fit import Claim
from nlp_reports.indicators.parts import either
from nlp_reports.model import FigureKind, Report, SectionKind, Sentence
from nlp_reports.text import fold

_GRADES_UP: Final = "trở lên"
_NONE_BELOW: Final = re.compile(
    r"(?<!\w)không (?:có |còn )?(?:\w+ ){0,3}(?:nào|ai) (?:\w+ ){0,2}dưới (?:mức |loại )?([^,;.]+)"
)
_EVERY: Final = r"(?<!\w)(?:100 ?%|tất cả|toàn bộ|mọi)(?: các)?(?: số)? "
# Hardly any sentence says either, and each is held against every ratio.
_MAY_SAY: Final = re.compile(rf"{_EVERY}|{_NONE_BELOW.pattern}")
# What makes it no account of all, or one of what is still to come.
_NOT_ALL: Final = re.compile(r"(?<!\w)(?:chưa|không|gần|phấn đấu|hướng tới|mục tiêu|để|nếu)(?!\w)")


def all_said(report: Report, sentences: Sequence[Sentence], taken: Mapping[str, Claim]) -> Iterator[tuple[str, Claim]]:
    """Yield the ratios below their whole, by id, of which an assessment says that all did it."""
    short = {one: claim for one, claim in taken.items() if _is_short(claim)}
    if not short:
        return
    judging = [
        (str(one.ref), text)
        for one in sentences
        if one.section >= 0 and report.sections[one.section].kind is SectionKind.ASSESSMENT
        if _MAY_SAY.search(text := fold(one.span.of(report.text)))
    ]
    for indicator, claim in short.items():
        for source, text in judging:
            if _says_all(text, claim):
                yield indicator, dataclasses.replace(claim, place=dataclasses.replace(claim.place, source=source))
                break


def _is_short(claim: Claim) -> bool:
    figure = claim.figure
    if figure.kind is not FigureKind.RATIO or figure.low is None or figure.high is None or figure.unit:
        return False
    return figure.low < figure.high


def _says_all(text: str, claim: Claim) -> bool:
    """Tell whether a folded sentence says what is asked of all of its noun, or that none is below a grade."""
    wanted, matters = claim.wanted, claim.wanted.ways[0]
    nouns = either(noun for noun in (wanted.noun, claim.figure.counted) if noun)
    if _GRADES_UP in wanted.name and (below := _NONE_BELOW.search(text)):
        least = re.search(rf"(?<!\w){re.escape(below[1].strip())}(?: nhiệm vụ)? {_GRADES_UP}", wanted.name)
        return bool(least and re.search(rf"(?<!\w)(?:{nouns})(?!\w)", text))
    if not matters or _NOT_ALL.search(text) or not re.search(rf"{_EVERY}(?:{nouns})(?!\w)", text):
        return False
    return all(is_in(one, spoken(text)) for one in matters)
