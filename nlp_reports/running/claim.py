"""One writer at a time in one folder of results."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nlp_reports.errors import OutputError

CLAIM = ".dang-ghi"
# Writing takes seconds; who waits longer than this waits for a program that hangs.
PATIENCE = 60.0


@contextmanager
def claimed(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold `folder` while results are put there, made where it is not there; others wait `patience` seconds.

    The system lets go of it when the process dies, so that nothing has to be cleared away after a crash.

    Raises:
        OutputError: another run goes on writing there, or the folder cannot be written.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 - not needed to read one report

    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / CLAIM, timeout=patience)
        lock.acquire()
    except Timeout as error:
        msg = f"Một lần chạy khác đang ghi vào thư mục “{folder}”; chờ xong rồi chạy lại, hoặc chọn thư mục khác."
        raise OutputError(msg) from error
    except OSError as error:
        msg = f"Không ghi được vào thư mục “{folder}”: không có quyền hoặc ổ đĩa đầy; chọn thư mục khác."
        raise OutputError(msg) from error
    try:
        yield
    finally:
        lock.release()
