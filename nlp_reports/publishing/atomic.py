"""Write files whole or not at all."""

import os
import tempfile
from pathlib import Path

from nlp_reports.errors import OutputError


def write_bytes(path: Path, content: bytes) -> None:
    """Put `content` at `path`, so that a reader sees the old file or the new one and never a part.

    Raises:
        OutputError: the place cannot be written; the old file is as it was.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, staged = tempfile.mkstemp(dir=path.parent, prefix=".dang-ghi-")
    except OSError as error:
        raise OutputError(_complaint(path, error)) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(staged).chmod(0o644)
        Path(staged).replace(path)
    except OSError as error:
        Path(staged).unlink(missing_ok=True)
        raise OutputError(_complaint(path, error)) from error


def write_text(path: Path, content: str, *, bom: bool = False) -> None:
    """Put `content` at `path` as UTF-8 with the line ends it has, behind a byte order mark where Excel needs one."""
    write_bytes(path, content.encode("utf-8-sig" if bom else "utf-8"))


def _complaint(path: Path, error: OSError) -> str:
    if isinstance(error, PermissionError):
        why = "tệp đang mở trong Word/Excel hoặc thư mục không cho ghi; đóng tệp rồi chạy lại"
        return f"Không ghi được tệp {path.name}: {why}."
    return f"Không ghi được tệp {path.name}: {error.strerror or 'lỗi ổ đĩa'}."
