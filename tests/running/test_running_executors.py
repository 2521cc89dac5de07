import os
from pathlib import Path

import pytest

from nlp_reports.errors import UnreadableError
from nlp_reports.running import Loky, Sequential, executor

REASON = "có mật khẩu"


def shout(word: str) -> str:
    """Return the word in capitals; one word is unreadable, one is a programming mistake, one kills the process."""
    if word == "khóa":
        raise UnreadableError(word, REASON, "mở khóa rồi gửi lại")
    if word == "lỗi":
        raise ValueError(word)
    if word == "chết":
        os._exit(3)
    return word.upper()


@pytest.mark.parametrize("runner", [Sequential(), Loky(2)])
def test_every_task_has_one_outcome_in_order_and_an_error_ends_nothing(runner: Sequential | Loky) -> None:
    outcomes = list(runner.map(shout, ["một", "khóa", "lỗi", "hai"]))
    assert [outcome.result for outcome in outcomes] == ["MỘT", None, None, "HAI"]
    assert outcomes[1].reason == "có mật khẩu; mở khóa rồi gửi lại"
    assert "ValueError" in outcomes[2].reason
    assert "lỗi" not in outcomes[2].reason.removeprefix("chương trình gặp lỗi")


def test_a_worker_that_dies_costs_its_own_report_only() -> None:
    outcomes = list(Loky(2, seconds=60).map(shout, ["một", "chết", "hai", "ba"]))
    assert [outcome.result for outcome in outcomes] == ["MỘT", None, "HAI", "BA"]
    assert "dừng đột ngột" in outcomes[1].reason


def test_few_reports_are_read_in_this_process() -> None:
    assert executor(workers=8, tasks=2) == Sequential()


def test_a_temporary_folder_that_joblib_cannot_use_makes_the_run_sequential(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "Nguyễn"
    folder.mkdir()
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(folder))
    monkeypatch.delenv("JOBLIB_TEMP_FOLDER", raising=False)
    monkeypatch.delenv("PUBLIC", raising=False)
    assert executor(workers=4, tasks=20) == Sequential()
