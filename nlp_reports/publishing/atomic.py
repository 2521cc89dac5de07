"""Write files whole or not at all, and several of them together."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from nlp_reports.errors import OutputError


def write_bytes(path: Path, content: bytes) -> None:
    """Put `content` at `path`, so that a reader sees the old file or the new one and never a part."""
    write_all({path: content})


def write_text(path: Path, content: str) -> None:
    """Put `content` at `path` as UTF-8 with the line ends it has."""
    write_bytes(path, content.encode("utf-8"))


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Put every content at its path: all are written beside their places first, then take them one after the other.

    Raises:
        OutputError: a place cannot be written or is open elsewhere; nothing was put, the old files are as they were.
    """
    staged: dict[Path, Path] = {}
    try:
        for path, content in contents.items():
            staged[path] = _stage(path, content)
        for path in staged:
            _refuse_locked(path)
        for path, beside in staged.items():
            _put(beside, path)
    finally:
        for beside in staged.values():
            beside.unlink(missing_ok=True)


def _stage(path: Path, content: bytes) -> Path:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".dang-ghi-")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(beside).chmod(0o644)
    except OSError as error:
        raise OutputError(_complaint(path, error)) from error
    return Path(beside)


def _refuse_locked(path: Path) -> None:
    """Open what stands at `path` for writing and let it be: Word and Excel keep an open file from others."""
    if not path.exists():
        return
    try:
        with path.open("r+b"):
            pass
    except OSError as error:
        raise OutputError(_complaint(path, error)) from error


def _put(beside: Path, path: Path) -> None:
    try:
        beside.replace(path)
    except OSError as error:
        raise OutputError(_complaint(path, error)) from error


def _complaint(path: Path, error: OSError) -> str:
    if isinstance(error, PermissionError):
        why = "tệp đang mở trong Word/Excel hoặc thư mục không cho ghi; đóng tệp rồi chạy lại"
    elif isinstance(error, IsADirectoryError | NotADirectoryError | FileExistsError):
        why = "ở đó có một thư mục hoặc tệp khác trùng tên; chọn thư mục kết quả khác"
    else:
        why = "ổ đĩa đầy hoặc không ghi được; dọn chỗ trống hoặc chọn thư mục khác rồi chạy lại"
    return f"Không ghi được tệp {path.name}: {why}."
