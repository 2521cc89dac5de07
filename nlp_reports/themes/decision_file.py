"""The analyst's decisions as `themes.yaml`: read strictly, written so that a person can go on editing."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from nlp_reports.errors import InputError, Problem
from nlp_reports.themes.decisions import Decisions, Drop, Merge, Move, Rename

DECISIONS = "themes.yaml"
_HEAD = """\
# Quyết định của người tổng hợp về các nhóm vấn đề. Mỗi nhóm được nhận ra qua câu có trong nhóm (statements).
# merge: gộp nhóm; rename: đặt tên; drop: bỏ nhóm; move: chuyển câu (statement) sang nhóm khác (to);
# không ghi to là để câu thành nhóm riêng.
"""
_SORTS: Mapping[str, tuple[str, ...]] = {
    "move": ("statement", "to"),
    "merge": ("statements", "label"),
    "rename": ("statements", "label"),
    "drop": ("statements",),
}
_NEEDED = {"move": ("statement",), "merge": ("statements",), "rename": ("statements", "label"), "drop": ("statements",)}
_TEXTS = {"statements", "to"}


def read_decisions(text: str, file: str) -> Decisions:
    r"""Return the decisions that the YAML `text` of the file named `file` holds; an empty text holds none.

    >>> read_decisions("rename:\n- statements: [Nữ công còn yếu]\n  label: Nữ công", "themes.yaml").renames[0].label
    'Nữ công'

    Raises:
        InputError: with every mistake and its place.
    """
    import yaml  # noqa: PLC0415 - only the file needs it

    try:
        data = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = str(mark.line + 1) if mark else ""
        raise InputError(
            Problem(file, place, "không đọc được YAML", "kiểm tra thụt đầu dòng và dấu hai chấm")
        ) from error
    if data is None:
        return Decisions()
    problems = list(_faults(data, file))
    if problems:
        raise InputError(*problems)
    return Decisions(
        moves=tuple(Move(entry["statement"], tuple(entry.get("to") or ())) for entry in data.get("move") or ()),
        merges=tuple(Merge(tuple(e["statements"]), e.get("label") or "") for e in data.get("merge") or ()),
        renames=tuple(Rename(tuple(entry["statements"]), entry["label"]) for entry in data.get("rename") or ()),
        drops=tuple(Drop(tuple(entry["statements"])) for entry in data.get("drop") or ()),
    )


def decisions_in(folder: Path) -> Decisions:
    """Return what the analyst decided in `themes.yaml` in `folder`, nothing where there is no such file.

    Raises:
        InputError: with every mistake of the file and its place.
    """
    file = folder / DECISIONS
    return read_decisions(file.read_text("utf-8"), file.name) if file.is_file() else Decisions()


def write_decisions(decisions: Decisions) -> str:
    """Return `decisions` as the text of `themes.yaml`; reading it gives the same decisions.

    >>> read_decisions(write_decisions(Decisions()), "themes.yaml") == Decisions()
    True
    """
    import yaml  # noqa: PLC0415 - only the file needs it

    data = {
        "move": [{"statement": m.statement} | ({"to": list(m.to)} if m.to else {}) for m in decisions.moves],
        "merge": [
            {"statements": list(m.statements)} | ({"label": m.label} if m.label else {}) for m in decisions.merges
        ],
        "rename": [{"statements": list(r.statements), "label": r.label} for r in decisions.renames],
        "drop": [{"statements": list(d.statements)} for d in decisions.drops],
    }
    written: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=110)
    return _HEAD + written


def _faults(data: object, file: str) -> list[Problem]:
    if not isinstance(data, dict):
        return [Problem(file, "", "phải là các mục move, merge, rename, drop", "xóa tệp để bắt đầu lại")]
    found = [
        Problem(file, str(name), "không có mục này", f"các mục: {', '.join(_SORTS)}")
        for name in data
        if name not in _SORTS
    ]
    for name in _SORTS:
        entries = data.get(name) or []
        if not isinstance(entries, list):
            found.append(Problem(file, name, "phải là danh sách", "mỗi dòng bắt đầu bằng dấu gạch ngang"))
            continue
        for number, entry in enumerate(entries, start=1):
            found += [Problem(file, f"{name}[{number}]", *said) for said in _wrong(name, entry)]
    return found


def _wrong(name: str, entry: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - whatever a person typed
    """Return what is wrong with one entry, and what would be right."""
    if not isinstance(entry, dict):
        return [("phải có các khóa " + ", ".join(_SORTS[name]), "ghi “khóa: giá trị”")]
    said = [
        (f"không có khóa “{key}”", f"các khóa: {', '.join(_SORTS[name])}") for key in entry if key not in _SORTS[name]
    ]
    said += [(f"thiếu khóa “{key}”", "thêm khóa này") for key in _NEEDED[name] if not entry.get(key)]
    for key, value in entry.items():
        fits: Callable[[Any], bool] = _is_texts if key in _TEXTS else _is_text
        if value is not None and key in _SORTS[name] and not fits(value):
            said.append((f"“{key}” không đúng dạng", "là danh sách câu" if key in _TEXTS else "là một dòng chữ"))
    return said


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(part, str) for part in value)
