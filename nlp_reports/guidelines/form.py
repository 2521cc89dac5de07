"""The form of figures that a guideline adds: "TT | Chỉ tiêu | Đơn vị tính | Kết quả"; each row demands one figure."""

import dataclasses
import re
from collections.abc import Iterable, Iterator, Sequence

from nlp_reports.guidelines.counting import clipped, noun_at_start, unit_at_start
from nlp_reports.guidelines.demanded import Asked, bare_name
from nlp_reports.guidelines.form_lines import MONEY, rows_in_lines
from nlp_reports.guidelines.likeness import Likeness
from nlp_reports.guidelines.vocabulary import features
from nlp_reports.model import Cell, Indicator, Report, Table, Topic
from nlp_reports.text import fold

_UNIT_HEAD = re.compile(r"(?:đvt|đơn vị(?: tính)?)\W*")
_NAME_HEAD = re.compile(r"chỉ tiêu|nội dung|số liệu|danh mục|tên")
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


def with_form(topics: Sequence[Topic], report: Report) -> tuple[Topic, ...]:
    """Return `topics` with the figures that the forms of `report` demand, each at the topic that speaks most of it."""
    rows = [row for one in report.tables if is_form(one) for row in _rows(one)]
    rows += [_asked(name, unit) for name, unit in rows_in_lines(report)]
    if not rows or not topics:
        return tuple(topics)
    likeness = Likeness.of(topics)
    found: dict[str, list[Asked]] = {}
    for row in rows:
        scores = likeness.scores(features(row.name))
        best = max(range(len(topics)), key=lambda place: (scores[place], -place))
        if scores[best] > 0:
            found.setdefault(topics[best].id, []).append(row)
    return tuple(_with(topic, found.get(topic.id, ())) for topic in topics)


def _rows(one: Table) -> Iterator[Asked]:
    """Yield the figure of each row that has a unit."""
    columns = _columns(one)
    if columns is None:
        return
    for cells in one.rows[1:]:
        name, unit = (_text(cells, place) for place in columns)
        if name and unit:
            yield _asked(name, unit)


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
        same = next((i for i, one in enumerate(indicators) if _same(one, row)), None)
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
