"""The layout of the Word files as a file of numbers: what it does not name is as Nghị định 30 has it."""

from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from nlp_reports.errors import InputError, Problem
from nlp_reports.publishing.word.profile import DECREE_30, Profile

_TEXTS = ("name", "font", "language")
# Paper wider than this is no paper; a column of text narrower than this holds no heading.
_LONGEST, _NARROWEST = 1000.0, 100.0


def read_profile(path: Path) -> Profile:
    """Return the layout that the YAML file at `path` describes; lengths in millimetres, sizes in points.

    Raises:
        InputError: with every mistake of the file and its place.
    """
    data = _loaded(path)
    problems = [problem for key, value in data.items() for problem in _wrong(path.name, str(key), value)]
    if problems:
        raise InputError(*problems)
    told: dict[str, Any] = {key: value if key in _TEXTS else float(value) for key, value in data.items()}
    profile = replace(DECREE_30, **told)
    if profile.text_width < _NARROWEST:
        raise InputError(
            Problem(path.name, "width", f"phần chữ chỉ còn {profile.text_width:g} mm", "giảm lề trái, phải")
        )
    return profile


def _loaded(path: Path) -> dict[Any, Any]:
    """Return the keys and values of the file.

    Raises:
        InputError: it cannot be opened, or is no YAML of such lines.
    """
    import yaml  # noqa: PLC0415 - only the file needs it

    try:
        data = yaml.safe_load(path.read_text("utf-8"))
    except OSError as error:
        raise InputError(Problem(path.name, "", "không mở được tệp thể thức", "kiểm tra lại đường dẫn")) from error
    except (yaml.YAMLError, UnicodeError) as error:
        raise InputError(
            Problem(path.name, "", "không đọc được YAML", "mỗi dòng là “khóa: giá trị”, tệp ghi bằng UTF-8")
        ) from error
    if not isinstance(data, dict):
        raise InputError(Problem(path.name, "", "phải là các dòng “khóa: giá trị”", f"các khóa: {_known()}"))
    return data


def _known() -> str:
    return ", ".join(field.name for field in fields(Profile))


def _wrong(file: str, key: str, value: Any) -> list[Problem]:  # noqa: ANN401 - whatever a person typed
    if key not in {field.name for field in fields(Profile)}:
        return [Problem(file, key, "không có khóa này", f"các khóa: {_known()}")]
    if key in _TEXTS:
        right = isinstance(value, str) and bool(value.strip())
        return [] if right else [Problem(file, key, "phải là một dòng chữ", f"ví dụ {getattr(DECREE_30, key)}")]
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if number and 0 < value <= _LONGEST:
        return []
    return [Problem(file, key, f"phải là số lớn hơn 0, không quá {_LONGEST:g}", f"ví dụ {getattr(DECREE_30, key):g}")]
