"""Which figures are a report's own result of its period: no plan, target, estimate, change, or other year's."""

import dataclasses
import re
from decimal import Decimal
from typing import Final

from nlp_reports.indicators.places import Place
from nlp_reports.indicators.planned import is_set
from nlp_reports.indicators.portions import is_share_of
from nlp_reports.indicators.worth import ESTIMATE, with_worth
from nlp_reports.model import Evidence, Figure, FigureKind, FigureRole, Report, SectionKind, Sentence
from nlp_reports.text import fold

_DOUBTS: Final = frozenset({"ambiguous", ESTIMATE})
_OWING: Final = frozenset({SectionKind.BACKGROUND, SectionKind.RESULTS})
_TOLD: Final = frozenset({FigureKind.COUNT, FigureKind.RATIO, FigureKind.CHANGE})
_TARGETS: Final = "chỉ tiêu"
_ACCOUNT: Final = re.compile(
    r"(?<!\w)(?:đạt|vượt|hoàn thành) \d[^;.]*[;,.].*(?<!\w)(?:chưa|không) (?:đạt|hoàn thành) \d"
)
_AS_OF: Final = ("đến", "tính đến", "tới", "tính tới")
AMBIGUOUS: Final = "ambiguous"
_SHARE: Final = re.compile(r"[^\w\d]*(?:đạt|bằng|tức|chiếm|=)?[^\w\d]*(\d{1,3}(?:,\d+)?) ?%")
_UNITED: Final = re.compile(r"\s*(?:nơi|đơn vị|cơ sở|doanh nghiệp|dn|đv|cđcs|chi hội|chi đoàn|xã|phường|trường)(?!\w)")
_NEARLY: Final = Decimal("0.06")
_BARE_DAY: Final = re.compile(r"(?:ngày )?(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])")
_MONTH: Final = re.compile(r"(?:trong )?tháng \d{1,2}[/.-](20\d\d)")
_DAY: Final = re.compile(r"(?:(?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-]|năm )(20\d\d)")


def owes(report: Report, section: int) -> bool:
    """Tell whether a section tells results or the situation: figures of other sections are no results."""
    return section >= 0 and report.sections[section].kind in _OWING


def gives_account(report: Report, sentence: Sentence) -> bool:
    """Tell whether a sentence tells results: it stands among them, or says how many targets were reached and not.

    "14 chỉ tiêu: đạt, vượt 13; chưa đạt 01" may stand under a heading "Chỉ tiêu", which else sets what is planned.
    """
    if owes(report, sentence.section):
        return True
    text = fold(sentence.span.of(report.text)) if sentence.section >= 0 else ""
    return _TARGETS in text and bool(_ACCOUNT.search(text))


def tells(report: Report, section: int) -> bool:
    """Tell whether figures of a section are of this year, be it that they are only told again in an assessment."""
    return owes(report, section) or (section >= 0 and report.sections[section].kind is SectionKind.ASSESSMENT)


def mended(place: Place) -> Place:
    """Return `place` with its figure read as what it is.

    What a ratio before it comes to is a share, whatever stands beside it; targets that were reached or passed ("vượt 12
    chỉ tiêu (85,7%)") are counted, no growth and no target themselves.
    """
    figure = place.figure
    if AMBIGUOUS in figure.flags and _is_ratio(place):
        # Neither a day nor a month: it is told of what is counted ("07/07 đơn vị", "12/13 (92,3%)").
        flags = tuple(flag for flag in figure.flags if flag != AMBIGUOUS)
        return dataclasses.replace(place, figure=dataclasses.replace(figure, evidence=Evidence.YES, flags=flags))
    if is_share_of(figure, place.subject) or (figure.unit == "%" and place.subject and _is_of_targets(place.subject)):
        read = dataclasses.replace(figure, kind=FigureKind.PERCENTAGE, role=FigureRole.ACTUAL)
    elif _is_of_targets(figure):
        kind = FigureKind.RATIO if figure.low is not None else FigureKind.COUNT
        read = dataclasses.replace(figure, kind=kind, role=FigureRole.ACTUAL)
    else:
        return with_worth(place)
    return dataclasses.replace(place, figure=read)


def as_result(place: Place, year: int | None) -> Place:
    """Return the place of a cell of a dated column as that of a result, though its table stands behind the plan."""
    figure = place.figure
    if figure.role is not FigureRole.PLAN or not figure.period or not is_dated(figure, year):
        return place
    return dataclasses.replace(place, figure=dataclasses.replace(figure, role=FigureRole.ACTUAL))


def _is_ratio(place: Place) -> bool:
    """Tell whether what might be a date is a ratio: it has a noun, or its share stands right behind it."""
    figure = place.figure
    if figure.kind is not FigureKind.RATIO or not figure.high or figure.low is None:
        return False
    share = _SHARE.match(place.after)
    told = Decimal(share[1].replace(",", ".")) if share else None
    close = told is not None and abs(figure.low * 100 / figure.high - told) < _NEARLY
    return close or bool(figure.counted) or bool(_UNITED.match(place.after))


def is_own(place: Place, year: int | None = None) -> bool:
    """Tell whether the figure at `place` is the value of the period that ends in `year`.

    A share is, if what it is a share of is; a growth is, whatever it is told beside ("(năm 2023: 6,0), tăng 5%").
    """
    subject = place.subject
    lone = subject is None or place.figure.kind is FigureKind.CHANGE or _is_of_targets(subject)
    own = _is_own(place.figure, year) and (lone or (subject is not None and _is_own(subject, year)))
    return own and not is_set(place)


def _is_own(figure: Figure, year: int | None) -> bool:
    return (
        figure.evidence is Evidence.YES
        and figure.kind is not FigureKind.RANGE
        and (figure.role is FigureRole.ACTUAL or figure.kind is FigureKind.CHANGE)
        and (not figure.period or is_dated(figure, year) or is_of_month(figure, year))
        and not _DOUBTS & set(figure.flags)
        and (figure.value is not None or figure.low is not None)
    )


def is_dated(figure: Figure, year: int | None) -> bool:
    """Tell whether a period ends with the year or at a day of it; a column may leave the year out ("TH 15/11")."""
    day = figure.cell is not None and _BARE_DAY.fullmatch(fold(figure.period).strip())
    return bool(day) or is_as_of(figure.period, year)


def is_of_month(figure: Figure, year: int | None) -> bool:
    """Tell whether a sentence tells what happened in one month of the year: all of it, where nothing else is told."""
    month = _MONTH.fullmatch(fold(figure.period).strip()) if figure.period else None
    return bool(month and year and int(month[1]) == year and figure.sentence)


def _is_of_targets(figure: Figure) -> bool:
    """Tell whether a figure counts targets ("09 chỉ tiêu đạt và vượt")."""
    return not figure.unit and fold(figure.counted) == _TARGETS and figure.kind in _TOLD


def is_as_of(period: str, year: int | None = None) -> bool:
    """Tell whether a period ends at a day and begins with the year ("đến 25/11/2020"), or is `year` or a day of it."""
    day = _DAY.fullmatch(fold(period).strip())
    return fold(period).startswith(_AS_OF) or bool(day and year and int(day[1]) == year)
