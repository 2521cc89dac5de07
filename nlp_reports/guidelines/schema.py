"""What the YAML of a guideline may hold, and what is said of what it may not."""

import datetime as dt
from difflib import get_close_matches
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from nlp_reports.guidelines.soundness import Fault, faults_between
from nlp_reports.model import Guideline, GuidelineSection, Indicator, SectionKind, Topic

Text = Annotated[str, Field(min_length=1)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class _Indicator(_Strict):
    id: Text
    name: Text
    counted: list[str] = []
    unit: str = ""
    required: bool = True
    words: str = ""


class _Topic(_Strict):
    id: Text
    title: Text
    section: str = ""
    aspects: list[Text] = []
    zero_allowed: bool = False
    indicators: list[_Indicator] = []


class _Section(_Strict):
    id: Text
    title: str
    kind: Annotated[SectionKind, Field(strict=False)]


class _Guideline(_Strict):
    title: str
    year: Annotated[int | None, Field(ge=1990, le=2100)] = None
    deadline: dt.date | None = None
    cutoff: dt.date | None = None
    forecast: dt.date | None = None
    recipients: list[Text] = []
    send_to: str = ""
    demands: list[Text] = []
    sections: list[_Section] = []
    topics: list[_Topic] = []


_SAID = {
    "missing": ("thiếu mục này", "thêm dòng có khoá này"),
    "extra_forbidden": ("khoá lạ", "xoá dòng này hoặc sửa lại tên khoá cho đúng"),
    "string_type": ("phải là chữ", "đặt trong dấu ngoặc kép nếu là số hoặc ngày"),
    "string_too_short": ("để trống", "ghi nội dung"),
    "bool_type": ("phải là true hoặc false", "ghi true hoặc false"),
    "int_type": ("phải là số nguyên", "ví dụ 2020"),
    "greater_than_equal": ("năm quá nhỏ", "ghi năm báo cáo, ví dụ 2020"),
    "less_than_equal": ("năm quá lớn", "ghi năm báo cáo, ví dụ 2020"),
    "date_type": ("phải là ngày", "ghi dạng 2020-11-25"),
    "date_from_datetime_inexact": ("phải là ngày, không kèm giờ", "ghi dạng 2020-11-25"),
    "list_type": ("phải là danh sách", "mỗi dòng bắt đầu bằng “- ”"),
    "model_type": ("phải gồm các khoá", "ghi dạng “khoá: nội dung”"),
    "enum": ("loại mục không có", "chọn background, results, assessment, proposals hoặc plan"),
}


def validated(data: dict[str, Any]) -> tuple[Guideline | None, list[Fault]]:
    """Return the guideline that `data` says, or None and each fault: key path, what is wrong, what would be right."""
    faults = list(faults_between(data))
    try:
        read = _Guideline.model_validate(data)
    except ValidationError as error:
        return None, [*(_said(one) for one in error.errors()), *faults]
    return (None if faults else _guideline(read)), faults


def misfits(data: dict[str, Any]) -> list[Fault]:
    """Return the faults of what stands in `data`, from which lines may be lost: nothing is called missing or empty."""
    try:
        _Guideline.model_validate(data)
    except ValidationError as error:
        return [_said(one) for one in error.errors() if one["type"] != "missing" and one["input"] is not None]
    return []


def _said(error: Any) -> Fault:  # noqa: ANN401 - pydantic's own type
    what, cure = _SAID.get(error["type"], ("không đúng", "xem docs/guidelines.md"))
    place = tuple(error["loc"])
    if error["type"] == "extra_forbidden":
        near = get_close_matches(str(place[-1]), _keys(place), 1, 0.6)
        cure = f"có phải “{near[0]}”? {cure}" if near else cure
    return place, what, cure


def _keys(place: tuple[str | int, ...]) -> list[str]:
    """Return the keys that may stand where the last one of `place` stands."""
    words = [part for part in place[:-1] if isinstance(part, str)]
    models: dict[str, type[BaseModel]] = {"sections": _Section, "topics": _Topic, "indicators": _Indicator}
    model = models.get(words[-1], _Guideline) if words else _Guideline
    return list(model.model_fields)


def _guideline(read: _Guideline) -> Guideline:
    sections = tuple(GuidelineSection(s.id, s.title, s.kind) for s in read.sections)
    return Guideline(
        read.title,
        read.year,
        read.deadline,
        read.cutoff,
        read.forecast,
        tuple(read.recipients),
        read.send_to,
        tuple(read.demands),
        sections,
        tuple(map(_topic, read.topics)),
    )


def _topic(read: _Topic) -> Topic:
    indicators = tuple(Indicator(i.id, i.name, tuple(i.counted), i.unit, i.required, i.words) for i in read.indicators)
    return Topic(read.id, read.title, read.section, tuple(read.aspects), read.zero_allowed, indicators)
