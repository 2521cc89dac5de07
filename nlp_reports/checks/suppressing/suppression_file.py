"""The file `bo_qua.yaml` beside the reports: read strictly, added to without touching what a person wrote."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from nlp_reports.errors import InputError, Problem
from nlp_reports.model import Rule, Suppression
from nlp_reports.text import nfc

SUPPRESSIONS: Final = "bo_qua.yaml"
_KEYS: Final = ("report", "rule", "sentence", "text", "reason")
_NEEDED: Final = ("report", "rule", "sentence", "reason")
_HEAD: Final = """\
# Ý kiến đã xem và bỏ qua. Mỗi mục: report (tên báo cáo trong bảng), rule (loại ý kiến), sentence (mã của câu),
# text (trích câu, để nhận ra câu sau khi sửa nhỏ), reason (lý do). Thêm bằng lệnh: nlp-reports suppress
"""


def read_suppressions(path: Path) -> tuple[Suppression, ...]:
    """Return the entries of the file at `path`, in order; none where there is no file.

    Raises:
        InputError: with every mistake, its line and what would be right.
    """
    if not path.is_file():
        return ()
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(Problem(path.name, "", "tệp không phải UTF-8", "lưu lại với mã UTF-8")) from error
    return parsed(text, path.name)


def parsed(text: str, file: str) -> tuple[Suppression, ...]:
    """Return the entries that the YAML `text` of `file` holds; an empty text holds none.

    Raises:
        InputError: with every mistake, its line and what would be right.

    >>> parsed("- {report: a, rule: late, sentence: 1f, reason: đã trao đổi}", "bo_qua.yaml")[0].reason
    'đã trao đổi'
    """
    import yaml  # noqa: PLC0415 - only the file needs it

    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        # The base loader keeps a hash such as 1234e5678 the text that it is.
        data = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes plain texts, lists and mappings only
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        cure = "kiểm tra thụt đầu dòng, dấu hai chấm và dấu ngoặc kép quanh dòng này"
        raise InputError(Problem(file, f"dòng {mark.line + 1}" if mark else "", "không đọc được YAML", cure)) from error
    if root is None:
        return ()
    if not isinstance(data, list):
        raise InputError(Problem(file, "dòng 1", "phải là danh sách", "mỗi mục bắt đầu bằng “- report: …”"))
    lines = [f"dòng {node.start_mark.line + 1}" for node in root.value]
    problems = [Problem(file, line, *said) for line, entry in zip(lines, data, strict=True) for said in _wrong(entry)]
    if problems:
        raise InputError(*problems)
    return tuple(_entry(line, entry) for line, entry in zip(lines, data, strict=True))


def added(text: str, entries: Sequence[Suppression]) -> str:
    """Return the file's `text` with `entries` at its end; those that it has already are not written again.

    >>> added("", ()).startswith("# Ý kiến đã xem")
    True
    """
    import yaml  # noqa: PLC0415

    known = {(entry.report, entry.rule, entry.mark) for entry in parsed(text, SUPPRESSIONS)}
    fresh = [_plain(entry) for entry in entries if (entry.report, entry.rule, entry.mark) not in known]
    body = text if text.strip() else _HEAD
    if body and not body.endswith("\n"):
        body += "\n"
    if not fresh:
        return body
    longer = body + str(yaml.safe_dump(fresh, allow_unicode=True, sort_keys=False, width=110))
    try:
        parsed(longer, SUPPRESSIONS)
    except InputError:
        # A list that is indented or in brackets cannot be added to line by line.
        everything = [*(_plain(entry) for entry in parsed(text, SUPPRESSIONS)), *fresh]
        return _HEAD + str(yaml.safe_dump(everything, allow_unicode=True, sort_keys=False, width=110))
    return longer


def _plain(entry: Suppression) -> dict[str, str]:
    return {
        "report": entry.report,
        "rule": entry.rule.value,
        "sentence": entry.mark,
        "text": entry.text,
        "reason": entry.reason,
    }


def _entry(line: str, entry: dict[str, str]) -> Suppression:
    said = {key: nfc(value).strip() for key, value in entry.items()}
    return Suppression(
        said["report"], Rule(said["rule"]), said["sentence"].lower(), said["reason"], said.get("text", ""), line
    )


def _wrong(entry: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - whatever a person typed
    """Yield what is wrong with one entry, and what would be right."""
    keys = ", ".join(_KEYS)
    if not isinstance(entry, dict):
        yield "phải gồm các khóa", f"ghi dạng “khóa: giá trị” với các khóa {keys}"
        return
    for key, value in entry.items():
        if key not in _KEYS:
            yield f"không có khóa “{key}”", f"các khóa: {keys}"
        elif not isinstance(value, str):
            yield f"“{key}” phải là một dòng chữ", "ghi “khóa: giá trị”"
    for key in _NEEDED:
        if not str(entry.get(key) or "").strip():
            yield f"thiếu “{key}”", "ghi lý do đã xem và bỏ qua" if key == "reason" else f"thêm dòng “{key}: …”"
    rule = entry.get("rule")
    if isinstance(rule, str) and rule.strip() and rule.strip() not in {one.value for one in Rule}:
        yield f"không có loại ý kiến “{rule}”", f"một trong: {', '.join(one.value for one in Rule)}"


def said_of(stale: Sequence[Suppression]) -> tuple[str, ...]:
    """Return a Vietnamese line for each suppression that fits no finding any more."""
    return tuple(
        f"{SUPPRESSIONS}, {entry.place}: ý kiến đã bỏ qua không còn trong báo cáo “{entry.report}”"
        f" ({entry.rule.value}); xóa mục này nếu không cần nữa"
        for entry in stale
    )
