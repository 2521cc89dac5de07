"""Where the figures of tables stand: the row and the column say what is counted."""

import dataclasses
import functools
import re
from collections.abc import Iterator, Sequence
from typing import Final

from nlp_reports.figures.cells import is_total
from nlp_reports.indicators.accounts import is_of_account
from nlp_reports.indicators.brackets import is_by_other_noun
from nlp_reports.indicators.concepts import MARK, asked, is_in, spoken, words_of
from nlp_reports.indicators.excluding import is_ungraded
from nlp_reports.indicators.fit import RATE, STAFF, TOTAL_ROW, Claim
from nlp_reports.indicators.leads import titles_of
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.nouns import PERSON, counts, is_average, near_kin
from nlp_reports.indicators.places import Place, Words
from nlp_reports.model import Cell, CellRef, Figure, FigureKind, ParagraphKind, Report, Table
from nlp_reports.text import fold

_NEW: Final = re.compile(r"(?<!nông thôn )(?<!\w)mới(?!\w)")
# A column of rates, what each one gets, beside one of sums.
_RATE: Final = re.compile(r"\W*(?:mức|đơn giá|định mức)(?!\w)")
_PLAN: Final = re.compile(r"(?<!\w)(?:kế hoạch|kh|chỉ tiêu|giao|dự toán|cam kết)(?!\w)")
_RATES: Final = re.compile(r"[^\w]*(?:(?:tỷ lệ|đạt|hoàn thành|so|với|kh|kế hoạch|chỉ tiêu|ct|giao|dự toán)[^\w]*)*")
_OTHER_YEAR: Final = re.compile(r"(?<!\w)(?:ước|cùng kỳ|năm trước|đầu năm)(?!\w)")
_UP_TO: Final = re.compile(r"(?:tính )?(?:đến|tới)(?: hết)?(?: ngày)? (\d{1,2})[/.-](\d{1,2})(?:[/.-](20\d\d))?")
_YEAR: Final = re.compile(r"(?<!\d)20\d\d(?!\d)")
_ABOVE: Final = 3
_MEMBERS: Final = frozenset({"đoàn viên", "hội viên", "đảng viên", "nữ"})


def places_of_cells(report: Report, figures: Sequence[Figure]) -> Iterator[Place]:
    """Yield the place of each figure of a table: its row and column are near, the other column heads less so."""
    for figure in figures:
        if figure.cell is not None:
            yield _place(report, figure, report.tables[figure.cell.table - 1], figure.cell)


def counts_in_row(place: Place, wanted: Wanted) -> bool:
    """Tell whether the row and column of a figure name what `wanted` counts."""
    indicator, figure = wanted.indicator, place.figure
    if (RATE in figure.flags and not wanted.planned) or is_by_other_noun(place, wanted) or is_of_account(place, wanted):
        return False
    if figure.unit == "đồng" and _RATE.match(place.own.removeprefix(place.label)) and not is_average(indicator):
        return False
    if indicator.unit or figure.kind is not FigureKind.COUNT or counts(figure, indicator):
        return counts(figure, indicator)
    named = words_of(place.stretch)
    if any(words_of(noun) <= named for noun in near_kin(indicator)):
        return True
    # A row that is headed by what tells an indicator from its neighbours may leave its noun to the table's title.
    rowed = fold(figure.counted) == place.label
    return rowed and bool(wanted.telling) and all(is_in(matter, spoken(place.label)) for matter in wanted.telling)


def is_row_of(place: Place, wanted: Wanted) -> bool:
    """Tell whether the row of a figure is about `wanted`: its label names it, or it is the total of such a column."""
    if not wanted.flow and _NEW.search(place.label) and not _NEW.search(fold(wanted.indicator.name)):
        return False
    matters = wanted.matters
    if TOTAL_ROW in place.figure.flags:
        if is_ungraded(place, wanted):
            return False
        return bool(place.local & matters) or (counts(place.figure, wanted.indicator) and _is_anybody(place, wanted))
    return bool(spoken(place.label) & matters) and not _is_of_another(place.label, wanted)


@functools.lru_cache(4096)
def _is_of_another(label: str, wanted: Wanted) -> bool:
    """Tell whether most of what a row's label asks for is in no name or title of an indicator."""
    own = [one for one in asked(label) if one[0] == MARK]
    named = spoken(f"{wanted.indicator.name} ; {wanted.topic.title}")
    return bool(own) and not any(is_in(one, named) for one in own)


def totals_first(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Leave out claims to a sum of rows by what no word of it tells, where all there are are asked for too.

    Below "Đoàn viên" the sum of all rows is of all members, not of the new ones, whatever stands above the table.
    """
    summing = any(is_sum_of(claim.place, claim.wanted) for claim in claims)
    if not (summing or any(claim.wanted.total for claim in claims)):
        return claims
    return [
        claim
        for claim in claims
        if claim.wanted.total
        or is_sum_of(claim.place, claim.wanted)
        or any(is_in(one, _near(claim.place, summing=summing)) for one in claim.wanted.matters)
    ]


def _near(place: Place, *, summing: bool) -> frozenset[str]:
    return place.local if summing else place.local | place.above


def is_sum_of(place: Place, wanted: Wanted) -> bool:
    """Tell whether a figure sums up a column that is called by the noun alone, where just that is asked for."""
    counted = fold(place.figure.counted)
    named = counted == wanted.noun or place.said.written == wanted.own
    staff = wanted.total and wanted.noun == PERSON and counted in STAFF
    return TOTAL_ROW in place.figure.flags and ((wanted.bare and named) or staff)


def _is_anybody(place: Place, wanted: Wanted) -> bool:
    """Tell whether a column counts no members where all who work are asked for ("Đoàn viên" for "tổng số CNVCLĐ")."""
    return wanted.noun != PERSON or not wanted.total or fold(place.figure.counted) not in _MEMBERS


def is_share_of_plan(place: Place) -> bool:
    """Tell whether the column of a percentage is headed as the share of a plan that was reached ("% kế hoạch")."""
    head = place.own.removeprefix(place.label)
    return place.figure.unit == "%" and bool(_PLAN.search(head)) and not _OTHER_YEAR.search(head)


def with_rates(places: Sequence[Place]) -> Sequence[Place]:
    """Return the places of one table, those marked that tell by how much a plan was reached beside a share of the row.

    "Hội viên có thẻ (%) | Kế hoạch 96 | Thực hiện 97 | Tỷ lệ 101,0": only 97 is the share.
    """
    rates = [place for place in places if place.figure.unit == "%" and _is_rate(place)]
    if not rates:
        return places
    told = {place.label for place in places if place.figure.unit == "%" and place not in rates}
    return [_marked(place) if place in rates and place.label in told else place for place in places]


def _marked(place: Place) -> Place:
    figure = place.figure
    return dataclasses.replace(place, figure=dataclasses.replace(figure, flags=(*figure.flags, RATE)))


def _is_rate(place: Place) -> bool:
    """Tell whether the column of a percentage is headed as a share of the plan that stands beside it."""
    head = place.own.removeprefix(place.label)
    return bool(_RATES.fullmatch(head)) and bool(_PLAN.search(fold(place.words.segment)))


def dated_tables(figures: Sequence[Figure], year: int | None = None) -> frozenset[int]:
    """Return the numbers of the tables that tell periods of `year` or estimates apart.

    A target beside a result dates nothing, nor does the column of an earlier year.
    """
    return frozenset(
        figure.cell.table
        for figure in figures
        if figure.cell and ("estimate" in figure.flags or (figure.period and not is_before(figure.period, year)))
    )


def is_before(period: str, year: int | None) -> bool:
    """Tell whether a period names years before `year` only, or the same time of the year before."""
    named = [int(found) for found in _YEAR.findall(period)]
    return bool(year and named and max(named) < year) or "cùng kỳ" in fold(period)


def superseded(figures: Sequence[Figure]) -> frozenset[tuple[int, int]]:
    """Return the columns, by table and number, that end at a day before that of another column of their table.

    Of "Đến 30/6 | Đến 15/11" only the last tells the result; an estimate is none.
    """
    days: dict[tuple[int, int], tuple[int, ...]] = {}
    for figure in figures:
        if figure.cell and "estimate" not in figure.flags and (day := _day_of(figure.period)):
            days[figure.cell.table, figure.cell.column] = day
    return frozenset(
        one
        for one, day in days.items()
        if any(other[0] == one[0] and len(then) == len(day) and then > day for other, then in days.items())
    )


def _day_of(period: str) -> tuple[int, ...]:
    """Return year, month and day that a period ends at, the year only where it is told; nothing for other periods."""
    found = _UP_TO.fullmatch(fold(period).strip()) if period else None
    return tuple(int(part) for part in reversed(found.groups()) if part) if found else ()


def _place(report: Report, figure: Figure, table: Table, cell: CellRef) -> Place:
    label = " ".join(each.text for each in _row(table, cell.row) if each.column < cell.column and not _is_number(each))
    heads = [each for row in table.rows[: table.header] for each in row]
    own = " ".join(each.text for each in heads if each.column <= cell.column < each.column + each.width)
    corner = heads[0].text if heads and TOTAL_ROW in figure.flags else ""
    text = f"{label} {corner} {own}"
    return Place(
        figure,
        Words(
            (text,),
            above=_above(report, table),
            titles=titles_of(report, table.section),
            segment=" ; ".join(each.text for each in heads),
        ),
        stretch=fold(f"{label} {own}"),
        own=fold(f"{label} {own}"),
        label=fold(label),
        added=_is_addend(table, cell),
        source=str(cell),
    )


def _is_addend(table: Table, cell: CellRef) -> bool:
    """Tell whether a column further to the right is headed as the sum of this one and others."""
    heads = [each for row in table.rows[: table.header] for each in row]
    return any(each.column > cell.column and is_total(each.text) for each in heads)


def _row(table: Table, number: int) -> tuple[Cell, ...]:
    return tuple(each for row in table.rows for each in row if each.row == number)


def _is_number(cell: Cell) -> bool:
    return not any(letter.isalpha() for letter in cell.text)


def _above(report: Report, table: Table) -> str:
    """Return the paragraph right above a table."""
    for position in range(table.paragraph - 1, max(-1, table.paragraph - 1 - _ABOVE), -1):
        paragraph = report.paragraphs[position]
        if paragraph.kind in {ParagraphKind.BODY, ParagraphKind.ITEM}:
            return paragraph.body.of(report.text)
    return ""
