"""What the parts of a guideline's YAML must have in common: ids used once, homes that are there, dates in order.

It looks at the plain values, so that it can speak beside the schema: a person hears every mistake at once.
"""

import datetime as dt
from collections.abc import Hashable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

Fault = tuple[tuple[str | int, ...], str, str]
Row = Mapping[str, Any]
_UNITS = {
    **dict.fromkeys(("triệu đồng", "tỷ đồng", "tỉ đồng", "nghìn đồng", "ngàn đồng", "vnđ", "vnd"), "đồng"),
    "phần trăm": "%",
}


def faults_between(data: Row) -> Iterator[Fault]:
    """Yield each fault between well-formed parts of `data`: key path, what is wrong, what would be right."""
    sections, topics = list(_rows(data.get("sections"))), list(_rows(data.get("topics")))
    yield from _repeated(("sections",), sections)
    yield from _repeated(("topics",), topics)
    known = [one for _, section in sections if isinstance(one := section.get("id"), str)]
    for place, topic in topics:
        home = topic.get("section")
        if known and isinstance(home, str) and home not in {"", topic.get("id"), *known}:
            near = get_close_matches(home, known, 1, 0.0)[0]
            yield ("topics", place, "section"), f"không có mục “{home}”", f"chọn một mã trong sections, ví dụ “{near}”"
        indicators = list(_rows(topic.get("indicators")))
        here = ("topics", place, "indicators")
        yield from _repeated(here, indicators)
        yield from _foreign(here, topic.get("id"), indicators)
        yield from _unreadable(here, indicators)
    yield from _order(data)


def _rows(value: object) -> Iterator[tuple[int, Row]]:
    if isinstance(value, list):
        yield from ((place, row) for place, row in enumerate(value) if isinstance(row, dict))


def _repeated(at: tuple[str | int, ...], rows: list[tuple[int, Row]]) -> Iterator[Fault]:
    seen: set[Hashable] = set()
    for place, row in rows:
        one = row.get("id")
        if isinstance(one, str) and one in seen:
            yield (*at, place, "id"), f"mã “{one}” đã dùng ở trên", "đặt mã khác"
        elif isinstance(one, str):
            seen.add(one)


def _foreign(at: tuple[str | int, ...], topic: object, rows: list[tuple[int, Row]]) -> Iterator[Fault]:
    for place, row in rows:
        one = row.get("id")
        if isinstance(topic, str) and isinstance(one, str) and one and not one.startswith(f"{topic}#"):
            yield (*at, place, "id"), f"mã “{one}” không thuộc nội dung “{topic}”", f"ghi “{topic}#{place + 1}”"


def _unreadable(at: tuple[str | int, ...], rows: list[tuple[int, Row]]) -> Iterator[Fault]:
    """Yield the units in which no figure is told: values are read in đồng and %, however a report writes them."""
    for place, row in rows:
        right = _UNITS.get(str(row.get("unit")).strip().lower())
        if right:
            yield (
                (*at, place, "unit"),
                f"đơn vị “{row['unit']}” không dùng được",
                f"ghi “{right}”, chương trình tự quy đổi",
            )


def _order(data: Row) -> Iterator[Fault]:
    cutoff, forecast = data.get("cutoff"), data.get("forecast")
    if isinstance(cutoff, dt.date) and isinstance(forecast, dt.date) and _day(forecast) < _day(cutoff):
        cure = "ngày ước thực hiện phải sau ngày chốt số liệu (cutoff)"
        yield ("forecast",), "ước thực hiện đến một ngày trước khi chốt số liệu", cure


def _day(value: dt.date) -> dt.date:
    return value.date() if isinstance(value, dt.datetime) else value
