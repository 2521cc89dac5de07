"""Numbers of a report that may be a value, miswritten: 5.240 gifts here and 5.420 there."""

import dataclasses
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.indicators.concepts import asked
from nlp_reports.indicators.fit import Claim
from nlp_reports.indicators.nouns import kindred
from nlp_reports.indicators.periods import is_ahead
from nlp_reports.indicators.usable import is_as_of
from nlp_reports.model import Evidence, Figure, FigureKind, FigureRole, Report, SectionKind, Sentence
from nlp_reports.text import fold

# Digits; shorter numbers are like each other by chance.
_SURE: Final = 3
_ELSEWHERE: Final = frozenset({SectionKind.PLAN, SectionKind.PROPOSALS})
_ROLES: Final = frozenset({FigureRole.ACTUAL, FigureRole.CHANGE})


def miswritten(
    report: Report,
    sentences: Sequence[Sentence],
    figures: Sequence[Figure],
    taken: Mapping[str, Claim],
    claims: Mapping[str, Sequence[Claim]],
) -> Iterator[tuple[str, Claim]]:
    """Yield the values, by id, that stand elsewhere with two digits exchanged, each with the claim of that number.

    Figures of plans and of other years are no such numbers, nor are those that answer another indicator.
    """
    written: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        if _is_told(report, sentences, figure):
            written[_key(figure)].append(figure)
    answering = frozenset(claim.place.spot for claim in taken.values())
    for indicator, claim in taken.items():
        own = {one.place.spot for one in claims.get(indicator, ())}
        same = [
            claim.figure,
            *(one.figure for one in claims.get(indicator, ()) if _number(one.figure) == _number(claim.figure)),
        ]
        for figure in written.get(_key(claim.figure), ()):
            source = str(figure.cell or figure.sentence)
            spot = source, figure.span.start
            told = spot in own or any(_may_be(one, figure) for one in same)
            told = told or _is_labelled(report, sentences, figure, claim) or _is_row_of(figure, claim)
            if told and spot not in answering and _is_slip(claim.figure, figure):
                place = dataclasses.replace(claim.place, figure=figure, source=source)
                yield indicator, dataclasses.replace(claim, place=place)
                break


def _is_told(report: Report, sentences: Sequence[Sentence], figure: Figure) -> bool:
    if figure.evidence is not Evidence.YES or figure.role not in _ROLES or _number(figure) is None:
        return False
    if (figure.period and not is_as_of(figure.period)) or "estimate" in figure.flags:
        return False
    if not figure.sentence:
        return True
    sentence = sentences[figure.sentence - 1]
    planned = sentence.section >= 0 and report.sections[sentence.section].kind in _ELSEWHERE
    return not planned and not is_ahead(fold(sentence.span.of(report.text)))


def _is_labelled(report: Report, sentences: Sequence[Sentence], figure: Figure, claim: Claim) -> bool:
    """Tell whether a figure's sentence begins with the indicator's noun as its label ("Tình nguyện viên: …")."""
    if not figure.sentence or not claim.wanted.bare:
        return False
    return fold(sentences[figure.sentence - 1].span.of(report.text)).startswith(f"{claim.wanted.noun}: ")


def _is_row_of(figure: Figure, claim: Claim) -> bool:
    """Tell whether a row of a table is called by the matters of the indicator alone ("Tập huấn: 164 lượt người")."""
    if figure.cell is None or claim.figure.cell is not None or figure.unit or not figure.counted:
        return False
    said = asked(figure.counted)
    return bool(said) and len(_key(figure)[1]) >= _SURE and said <= claim.wanted.matters


def _may_be(one: Figure, other: Figure) -> bool:
    """Tell whether two long numbers count alike: of short ones many have the same digits."""
    return len(_key(other)[1]) > _SURE and (kindred(one, other) or _is_of_row(one, other))


def _is_of_row(row: Figure, figure: Figure) -> bool:
    """Tell whether a figure of the text counts by the noun that a row begins with ("Hộ đạt 8 tiêu chí", "8.124 hộ")."""
    noun = fold(figure.counted)
    return row.cell is not None and figure.cell is None and bool(noun) and fold(row.counted).startswith(f"{noun} ")


def _is_slip(one: Figure, other: Figure) -> bool:
    first, second = _number(one), _number(other)
    return first is not None and second is not None and misprint_of(first, second) is Misprint.EXCHANGED


def _key(figure: Figure) -> tuple[str, str]:
    """Return what numbers with the same digits in another order have in common: unit and sorted digits.

    The last noughts of a count are written ("2.460"), those of an amount of money are not ("6,4 tỷ").
    """
    number = _number(figure) or Decimal(0)
    if not figure.unit and number == int(number):
        return "", "".join(sorted(str(int(number))))
    return figure.unit, "".join(sorted(map(str, number.normalize().as_tuple().digits)))


def _number(figure: Figure) -> Decimal | None:
    """Return the number, the numerator of a ratio; a range has none."""
    return figure.value if figure.kind is FigureKind.RANGE else figure.amount
