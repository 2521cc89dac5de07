"""Write files whole or not at all, and several of them together."""

import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from nlp_reports.errors import OutputError

# A point before it: what is staged is no report and no result.
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

    Raises:
        OutputError: a place cannot be written or is open elsewhere; the old files are as they were.
    """
    with staging(folder) as beside:
        for name, content in contents.items():
            (beside / name).parent.mkdir(parents=True, exist_ok=True)
            (beside / name).write_bytes(content)
        put_together(folder, beside, gone)


@contextmanager
def staging(folder: Path) -> Iterator[Path]:
    """Give an empty folder inside `folder` to write into, for `put_together`; it is gone afterwards.

    Raises:
        OutputError: the disk is full or the place cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        settle(folder)
        beside = folder / Path(tempfile.mkdtemp(dir=folder, prefix=STAGED)).name
    except OSError as error:
        raise OutputError(_complaint(folder, error)) from error
    try:
        yield beside
    except OSError as error:
        raise OutputError(_complaint(Path(error.filename or folder), error)) from error
    finally:
        # Once the journal stands it is decided: what could not be put yet is put by `settle`.
        if not unfinished(folder):
            shutil.rmtree(beside, ignore_errors=True)


def put_together(folder: Path, beside: Path, gone: Iterable[str] = ()) -> None:
    """Let every file below `beside` take its place below `folder`, and take what is `gone` away, as one step.

    A journal says what takes which place, and from then on it is decided: `settle` finishes what a process that died in
    between has left. Before the journal stands, nothing has changed.

    Raises:
        OutputError: a place cannot be written or is open elsewhere; the old files are as they were.
    """
    fresh = sorted(path for path in beside.rglob("*") if path.is_file())
    places = {path: folder / path.relative_to(beside) for path in fresh}
    old = [folder / name for name in gone]
    for place in (*places.values(), *old):
        _refuse_locked(place)
    for path, place in places.items():
        _make_lasting(path, place)
    steps = [(_below(folder, path), _below(folder, place)) for path, place in places.items()]
    steps += [("", _below(folder, place)) for place in old]
    write_bytes(folder / JOURNAL, json.dumps(steps, ensure_ascii=False).encode())
    _follow(folder, steps)


def is_staged(path: Path) -> bool:
    """Tell whether a process that was killed left `path` behind before anything was decided."""
    return path.name.startswith(STAGED)


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
    _clear(list(folder.rglob(f"{STAGED}*")))


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
        if beside.is_dir():
            shutil.rmtree(beside, ignore_errors=True)
        else:
            beside.unlink(missing_ok=True)


def _make_lasting(path: Path, place: Path) -> None:
    """Make room at `place` for what stands at `path`, and sure that it is on the disk."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with path.open("r+b") as file:
            os.fsync(file.fileno())
        path.chmod(0o644)
    except OSError as error:
        raise OutputError(_complaint(place, error)) from error


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
    what = "thư mục" if path.is_dir() else "tệp"
    if isinstance(error, PermissionError):
        why = "tệp đang mở trong Word/Excel hoặc thư mục không cho ghi; đóng tệp rồi chạy lại"
    elif isinstance(error, IsADirectoryError | NotADirectoryError | FileExistsError):
        what = "tệp"
        why = "ở đó có một thư mục hoặc tệp khác trùng tên; chọn thư mục kết quả khác"
    else:
        full = "ổ đĩa đầy (ổ này hoặc ổ chứa thư mục tạm TEMP)"
        why = f"{full} hoặc không ghi được; dọn chỗ trống hoặc chọn thư mục khác rồi chạy lại"
    return f"Không ghi được {what} {path.name}: {why}."
