"""Write files whole or not at all, and several of them together."""

import json
import os
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from nlp_reports.errors import OutputError

STAGED = ".dang-ghi-"
JOURNAL = ".dang-ghi.json"


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
    staged = _stage_all(contents)
    try:
        for path, beside in staged.items():
            _put(beside, path)
    finally:
        _clear(staged.values())


def write_together(folder: Path, contents: Mapping[str, bytes], gone: Iterable[str] = ()) -> None:
    """Put every content below `folder` and take what is `gone` away, as one step that a killed process cannot halve.

    All is written beside its place; then a journal says what takes which place, and from then on it is decided:
    `settle` finishes what a process that died in between has left. Before the journal stands, nothing has changed.

    Raises:
        OutputError: a place cannot be written or is open elsewhere; the old files are as they were.
    """
    settle(folder)
    places = {folder / name: content for name, content in contents.items()}
    old = [folder / name for name in gone]
    for path in old:
        _refuse_locked(path)
    staged = _stage_all(places)
    steps = [(_below(folder, beside), _below(folder, path)) for path, beside in staged.items()]
    steps += [("", _below(folder, path)) for path in old]
    try:
        write_bytes(folder / JOURNAL, json.dumps(steps, ensure_ascii=False).encode())
    except OutputError:
        _clear(staged.values())
        raise
    _follow(folder, steps)


def unfinished(folder: Path) -> bool:
    """Tell whether a process died below `folder` between deciding and writing; `settle` ends that."""
    return (folder / JOURNAL).is_file()


def settle(folder: Path) -> None:
    """Finish what a process that died while it wrote below `folder` had decided, and clear away what it had not.

    Raises:
        OutputError: a file is open elsewhere; the next call goes on from there.
    """
    if unfinished(folder):
        _follow(folder, json.loads((folder / JOURNAL).read_bytes()))
    _clear(folder.rglob(f"{STAGED}*"))


def _follow(folder: Path, steps: Iterable[Sequence[str]]) -> None:
    """Take each step that has not been taken yet, and the journal away."""
    for beside, name in steps:
        if not beside:
            _take_away(folder / name)
        elif (folder / beside).exists():
            _put(folder / beside, folder / name)
    (folder / JOURNAL).unlink(missing_ok=True)


def _below(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix()


def _stage_all(contents: Mapping[Path, bytes]) -> dict[Path, Path]:
    """Return where every content was written beside its place; nothing is left where one of them cannot be."""
    staged: dict[Path, Path] = {}
    try:
        for path, content in contents.items():
            staged[path] = _stage(path, content)
        for path in staged:
            _refuse_locked(path)
    except OutputError:
        _clear(staged.values())
        raise
    return staged


def _clear(left: Iterable[Path]) -> None:
    for beside in left:
        beside.unlink(missing_ok=True)


def _stage(path: Path, content: bytes) -> Path:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=STAGED)
    except OSError as error:
        raise OutputError(_complaint(path, error)) from error
    # mkstemp answers with an absolute path, whatever the place was given as.
    beside = path.with_name(Path(name).name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(0o644)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise OutputError(_complaint(path, error)) from error
    return beside


def _refuse_locked(path: Path) -> None:
    """Open what stands at `path` for writing and let it be: Word and Excel keep an open file from others."""
    if not path.exists():
        return
    try:
        with path.open("r+b"):
            pass
    except OSError as error:
        raise OutputError(_complaint(path, error)) from error


def _take_away(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
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
