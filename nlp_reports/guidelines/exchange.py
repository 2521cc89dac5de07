"""The YAML that a person edits: written from a Guideline, read back strictly, every mistake told at once."""

import dataclasses
import functools
from collections.abc import Hashable, Iterator, Sequence
from typing import Any, NoReturn

from nlp_reports.errors import InputError, Problem
from nlp_reports.guidelines.mending import mark_of, mended
from nlp_reports.guidelines.soundness import Fault
from nlp_reports.model import Guideline

HEADER = """\
# Đề cương báo cáo. Có thể sửa trực tiếp; xem cách sửa ở docs/guidelines.md.
# kind: background (tình hình) | results (kết quả) | assessment (đánh giá) | proposals (kiến nghị) | plan (phương hướng)
# required: true là số liệu bắt buộc, words là chữ trong đề cương đòi số liệu ấy; zero_allowed: true là có thể trả lời
# “không phát sinh”. Sửa xong, kiểm tra bằng: nlp-reports guideline TỆP.yaml --check
"""
Place = tuple[str | int, ...]
# A mark of PyYAML (none for the text as a whole), what is wrong there, what would be right.
_Told = tuple[Any, str, str]


def to_yaml(guideline: Guideline) -> str:
    """Return `guideline` as YAML; `from_yaml` gives the same guideline back.

    >>> print(to_yaml(Guideline("Báo cáo năm 2020", 2020)).splitlines()[-1])
    topics: []
    """
    import yaml  # noqa: PLC0415 - only the YAML needs it

    data = dataclasses.asdict(guideline)
    for section in data["sections"]:
        section["kind"] = str(section["kind"].value)
    ordered = {key: _plain(data[key]) for key in data}
    written: str = yaml.safe_dump(ordered, allow_unicode=True, sort_keys=False, width=110)
    return HEADER + written


def _plain(value: Any) -> Any:  # noqa: ANN401 - YAML values are of any kind
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    return value


def from_yaml(text: str, file: str) -> Guideline:
    r"""Return the guideline that the YAML `text` of `file` says.

    Raises:
        InputError: every mistake, each with "line:column", the key path, and what would be right; beside mistakes of
            grammar those of the lines that can still be read.

    >>> from_yaml("title: Báo cáo\nyear: 2020", "g.yaml").year
    2020
    """
    import yaml  # noqa: PLC0415 - only the YAML needs it

    left, slips = mended(text)
    broken = [(mark_of(slip), *_grammar(slip)) for slip in slips]
    try:
        root = yaml.compose(left, Loader=yaml.SafeLoader)
        data = yaml.load(left, Loader=_loader())  # noqa: S506 - a safe loader that keeps impossible dates as text
    except yaml.YAMLError as error:
        _refuse(file, [*broken, (mark_of(error), *_grammar(error))])
    if not isinstance(data, dict) and not broken:
        raise InputError(Problem(file, "1:1", "tệp không có nội dung đề cương", "bắt đầu bằng dòng “title: …”"))
    from nlp_reports.guidelines.schema import misfits, validated  # noqa: PLC0415 - pydantic is heavy

    if broken:
        _refuse(file, [*broken, *(_faults(root, misfits(data)) if isinstance(data, dict) else ())])
    guideline, faults = validated(data)
    told = _faults(root, faults)
    if told or guideline is None:
        _refuse(file, told)
    return guideline


def _refuse(file: str, told: Sequence[_Told]) -> NoReturn:
    """Raise all mistakes in the order of the text."""
    ordered = sorted(told, key=lambda one: (one[0].line, one[0].column) if one[0] else (0, 0))
    raise InputError(*(Problem(file, _mark(mark), what, cure) for mark, what, cure in ordered))


def _faults(root: Any, faults: Sequence[Fault]) -> list[_Told]:  # noqa: ANN401 - PyYAML's own type
    """Return each fault, and each key that stands twice, with its place in the text."""
    marks = dict(_marks(root, ()))
    return [
        (_nearest(marks, place), f"{_path(place)}: {what}", cure)
        for place, what, cure in (*_doubles(root, ()), *faults)
    ]


@functools.cache
def _loader() -> Any:  # noqa: ANN401 - PyYAML's own type
    """Return a safe loader to which an impossible date such as 2020-13-45 is text: the schema says what it must be."""
    import yaml  # noqa: PLC0415 - only the YAML needs it

    class Loader(yaml.SafeLoader):
        pass

    def date(loader: Any, node: Any) -> Any:  # noqa: ANN401 - PyYAML's own types
        try:
            return loader.construct_yaml_timestamp(node)
        except ValueError:
            return node.value

    Loader.add_constructor("tag:yaml.org,2002:timestamp", date)
    return Loader


def _mark(mark: Any) -> str:  # noqa: ANN401 - PyYAML's own type
    return f"{mark.line + 1}:{mark.column + 1}" if mark else ""


def _grammar(error: Exception) -> tuple[str, str]:
    if "\\t" in str(error):
        return "thụt dòng bằng phím Tab", "thụt dòng bằng dấu cách"
    return "không đúng cú pháp YAML", "kiểm tra dấu hai chấm, dấu ngoặc và chỗ thụt dòng quanh dòng này"


def _path(place: Place) -> str:
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in place) or "đề cương"


def _nearest(marks: dict[Place, Any], place: Place) -> Any:  # noqa: ANN401 - PyYAML's own type
    """Return the mark of `place`, or of the nearest thing that holds it."""
    while place and place not in marks:
        place = place[:-1]
    return marks.get(place)


def _marks(node: Any, place: Place) -> Iterator[tuple[Place, Any]]:  # noqa: ANN401 - PyYAML's own type
    yield place, node.start_mark
    if node.id == "mapping":
        for key, value in node.value:
            yield from _marks(value, (*place, key.value))
    elif node.id == "sequence":
        for number, value in enumerate(node.value):
            yield from _marks(value, (*place, number))


def _doubles(node: Any, place: Place) -> Iterator[tuple[Place, str, str]]:  # noqa: ANN401 - PyYAML's own type
    """Yield the keys that stand twice in one mapping; YAML itself would keep the last in silence."""
    if node.id == "mapping":
        seen: set[Hashable] = set()
        for key, value in node.value:
            here = (*place, key.value)
            if key.value in seen:
                yield here, "khoá này ghi hai lần", "giữ lại một"
            seen.add(key.value)
            yield from _doubles(value, here)
    elif node.id == "sequence":
        for number, value in enumerate(node.value):
            yield from _doubles(value, (*place, number))
