"""The form of figures that a guideline adds: "TT | Chỉ tiêu | Đơn vị tính | Kết quả"; each row demands one figure."""

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from nlp_reports.guidelines.counting import clipped, noun_at_start, unit_at_start
from nlp_reports.guidelines.demanded import Asked, bare_name
from nlp_reports.guidelines.form_lines import MONEY, rows_in_lines
from nlp_reports.guidelines.likeness import Likeness
from nlp_reports.guidelines.vocabulary import features
from nlp_reports.model import Cell, Indicator, Report, Table, Topic
from nlp_reports.text import fold

_UNIT_HEAD = re.compile(r"(?:đvt|đơn vị(?: tính)?)\W*")
_NAME_HEAD = re.compile(r"chỉ tiêu|nội dung|số liệu|danh mục|tên")
_CITED = re.compile(
    r"(?<!\w)(?:dòng|hàng|chỉ tiêu số|số thứ tự|stt)(?: số)? "
    r"(\d{1,3}(?:(?:,| và|,? ?[-–] ?| đến)(?: dòng| hàng)? ?\d{1,3})*)(?![\d/])"
)
_RANGE = re.compile(r"(\d+)(?:(?: ?[-–] ?| đến )(?:dòng |hàng )?(\d+))?")
SAME_WORDS = 0.5


def is_form(one: Table) -> bool:
    """Tell whether a table is to be filled in: a column of units, and at least half of its cells beside it blank."""
    columns = _columns(one)
    if columns is None:
        return False
    cells = [cell for row in one.rows[1:] for place, cell in enumerate(row) if place > max(columns)]
    return bool(cells) and 2 * sum(not cell.text.strip(" .…") for cell in cells) >= len(cells)


def _columns(one: Table) -> tuple[int, int] | None:
    """Return the columns of names and of units; None where the head names no such two."""
    heads = [fold(" ".join(cell.text.split())) for cell in one.rows[0]] if one.rows else []
    unit = next((place for place, head in enumerate(heads) if _UNIT_HEAD.fullmatch(head)), None)
    name = next((place for place, head in enumerate(heads) if _NAME_HEAD.search(head) and place != unit), None)
    return None if unit is None or name is None else (name, unit)


def with_form(topics: Sequence[Topic], report: Report, said: Mapping[str, str]) -> tuple[Topic, ...]:
    """Return `topics` with the figures that the forms of `report` demand, each at the topic that cites or tells it.

    `said`: the whole text of each topic's item. Where items cite rows of the form ("Biểu, dòng 3 - 6"), a row belongs
    to the first that cites it, one that none cites is only filled in; else a row goes where most is said of it.
    """
    rows = [row for one in report.tables if is_form(one) for row in _rows(one)]
    # The rows of a table are lines of the text too.
    told = {row.words for _, row in rows}
    rows += [(number, _asked(name, unit)) for number, name, unit in rows_in_lines(report) if name not in told]
    if not rows or not topics:
        return tuple(topics)
    cited = _cited(rows, said)
    found = cited or _alike([row for _, row in rows], topics)
    return tuple(_with(topic, found.get(topic.id, ())) for topic in topics)


def rows_cited(text: str) -> frozenset[int]:
    """Return the numbers of the rows of a form that an item cites.

    >>> sorted(rows_cited("Phòng, chống dịch (Biểu, dòng 3 - 5, 8)")), sorted(rows_cited("dưới 3 dòng"))
    ([3, 4, 5, 8], [])
    """
    found: set[int] = set()
    for cited in _CITED.finditer(fold(text)):
        for first, last in _RANGE.findall(cited[1]):
            found.update(range(int(first), int(last or first) + 1))
    return frozenset(found)


def _cited(rows: Iterable[tuple[str, Asked]], said: Mapping[str, str]) -> dict[str, list[Asked]]:
    """Return the rows that each topic cites; nothing where none cites a row that is there."""
    cites = {topic: rows_cited(text) for topic, text in said.items()}
    found: dict[str, list[Asked]] = {}
    for number, row in rows:
        topic = next((topic for topic, cited in cites.items() if number.isdigit() and int(number) in cited), None)
        if topic is not None:
            found.setdefault(topic, []).append(row)
    return found


def _alike(rows: Iterable[Asked], topics: Sequence[Topic]) -> dict[str, list[Asked]]:
    """Return the rows that are most like each topic."""
    likeness = Likeness.of(topics)
    found: dict[str, list[Asked]] = {}
    for row in rows:
        scores = likeness.scores(features(row.name))
        best = max(range(len(topics)), key=lambda place: (scores[place], -place))
        if scores[best] > 0:
            found.setdefault(topics[best].id, []).append(row)
    return found


def _rows(one: Table) -> Iterator[tuple[str, Asked]]:
    """Yield number and figure of each row that has a unit."""
    columns = _columns(one)
    if columns is None:
        return
    for cells in one.rows[1:]:
        name, unit = (_text(cells, place) for place in columns)
        if name and unit:
            yield _text(cells, 0).strip(" .)"), _asked(name, unit)


def _text(cells: Sequence[Cell], place: int) -> str:
    return " ".join(cells[place].text.split()) if place < len(cells) else ""


def _asked(name: str, unit: str) -> Asked:
    said = fold(unit)
    plain = bare_name(name[:1].lower() + name[1:] if name[1:2].islower() else name)
    if MONEY.fullmatch(said) or said == "%" or unit_at_start(unit):
        return Asked(clipped(plain), (), "đồng" if MONEY.fullmatch(said) else unit_at_start(unit) or unit, words=name)
    counted = noun_at_start(said) or (said,)
    return Asked(clipped(plain if fold(plain).startswith(said) else f"số {said} {plain}"), counted, words=name)


def _with(topic: Topic, rows: Iterable[Asked]) -> Topic:
    """Return the topic with these figures demanded: one that it knows becomes required, another is added."""
    indicators = list(topic.indicators)
    for row in rows:
        # Two rows of a form are two figures, however alike: only what the item itself asks for is looked at.
        same = next((i for i, one in enumerate(topic.indicators) if _same(one, row)), None)
        if same is None:
            new = f"{topic.id}#{len(indicators) + 1}"
            indicators.append(Indicator(new, row.name, row.counted, row.unit, required=True, words=row.words))
        elif not indicators[same].required:
            indicators[same] = dataclasses.replace(indicators[same], required=True, words=row.words)
    return dataclasses.replace(topic, indicators=tuple(indicators))


def _same(one: Indicator, row: Asked) -> bool:
    """Tell whether a row asks for a figure that the topic knows already: the same unit or thing, and half the words."""
    if one.unit != row.unit or (row.counted and not set(row.counted) & set(one.counted)):
        return False
    mine, its = set(fold(one.name).split()), set(fold(row.name).split())
    return len(mine & its) >= SAME_WORDS * min(len(mine), len(its))
