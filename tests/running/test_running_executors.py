import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from nlp_reports.demo import demo_corpus
from nlp_reports.errors import InputError, MissingExtraError, UnreadableError
from nlp_reports.guidelines import read_guideline
from nlp_reports.model import Shelf
from nlp_reports.pipeline import Options, journey, run_task
from nlp_reports.publishing.tables.files import tables
from nlp_reports.running import Dask, Executor, Loky, Sequential, executor
from nlp_reports.running.child import DIED, TOO_LONG, attempt_apart

REASON = "có mật khẩu"
PATIENT, SHORT = 120.0, 4.0


def shout(word: str) -> str:
    """Return the word in capitals; some words are unreadable, a programming mistake, or deadly to the process."""
    kind, _, place = word.partition("@")
    if kind == "khóa":
        raise UnreadableError(word, REASON, "mở khóa rồi gửi lại")
    if kind == "lỗi":
        raise ValueError(word)
    if kind == "treo":
        threading.Event().wait()
    if kind == "chết":
        os._exit(3)
    if kind == "một lần":
        first = Path(place)
        if not first.exists():
            first.touch()
            os._exit(3)
    return kind.upper()


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """The address of a real cluster of two worker processes on this machine."""
    # Half a second that other tests need not wait.
    import dask  # noqa: PLC0415
    from distributed import LocalCluster  # noqa: PLC0415

    workers = {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": None, "host": "127.0.0.1"}
    # Each death costs the start of a worker: one more try is enough to see what is innocent.
    with dask.config.set({"distributed.scheduler.allowed-failures": 1}), LocalCluster(silence_logs=50, **workers) as it:
        yield it.scheduler_address


@pytest.fixture(params=["sequential", "loky", "dask"])
def runner(request: pytest.FixtureRequest) -> Executor:
    if request.param == "dask":
        return Dask(request.getfixturevalue("cluster"), PATIENT)
    return Loky(2, PATIENT) if request.param == "loky" else Sequential()


@pytest.fixture(params=["loky", "dask"])
def parallel(request: pytest.FixtureRequest) -> type[Loky] | type[Dask]:
    return Loky if request.param == "loky" else Dask


def of_kind(kind: type[Loky] | type[Dask], request: pytest.FixtureRequest, seconds: float) -> Executor:
    return Loky(2, seconds) if kind is Loky else Dask(request.getfixturevalue("cluster"), seconds)


def test_every_task_has_one_outcome_in_order_and_an_error_ends_nothing(runner: Executor) -> None:
    outcomes = list(runner.map(shout, ["một", "khóa", "lỗi", "hai"]))
    assert [outcome.result for outcome in outcomes] == ["MỘT", None, None, "HAI"]
    assert outcomes[1].reason == "có mật khẩu; mở khóa rồi gửi lại"
    assert "ValueError" in outcomes[2].reason
    assert "lỗi" not in outcomes[2].reason.removeprefix("chương trình gặp lỗi")


def test_no_tasks_have_no_outcomes(runner: Executor) -> None:
    assert list(runner.map(shout, [])) == []


def test_a_task_that_kills_its_worker_costs_itself_only(
    parallel: type[Loky] | type[Dask], request: pytest.FixtureRequest
) -> None:
    words = [f"w{n}" for n in range(40)]
    words[17] = "chết"
    outcomes = list(of_kind(parallel, request, PATIENT).map(shout, words))
    assert [outcome.result for outcome in outcomes] == [None if w == "chết" else w.upper() for w in words]
    assert outcomes[17].reason == DIED


def test_a_worker_that_is_lost_in_mid_run_costs_nothing(
    parallel: type[Loky] | type[Dask], request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    words = [f"w{n}" for n in range(40)]
    words[20] = f"một lần@{tmp_path / 'đã chết'}"
    outcomes = list(of_kind(parallel, request, PATIENT).map(shout, words))
    assert [o.result for o in outcomes] == [*map(str.upper, words[:20]), "MỘT LẦN", *map(str.upper, words[21:])]
    assert (tmp_path / "đã chết").exists()


def test_a_task_that_never_ends_is_stopped_and_named(
    parallel: type[Loky] | type[Dask], request: pytest.FixtureRequest
) -> None:
    outcomes = list(of_kind(parallel, request, SHORT).map(shout, ["một", "treo", "hai"]))
    assert [outcome.result for outcome in outcomes] == ["MỘT", None, "HAI"]
    assert outcomes[1].reason == TOO_LONG


def test_a_child_process_that_dies_is_followed_by_another_for_the_rest() -> None:
    outcomes = list(attempt_apart(shout, ["một", "chết", "hai", "khóa"], PATIENT))
    assert [outcome.result for outcome in outcomes] == ["MỘT", None, "HAI", None]
    assert [outcome.reason for outcome in outcomes[1::2]] == [DIED, "có mật khẩu; mở khóa rồi gửi lại"]


def test_the_tables_are_the_same_wherever_the_work_runs(
    cluster: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = demo_corpus()
    for path in sorted(corpus.reports.glob("*.docx"))[:5]:
        shutil.copy(path, tmp_path)
    (tmp_path / "03_hỏng.docx").write_bytes(b"PK\x03\x04 day khong phai tep Word")
    guideline = read_guideline(corpus.guideline)
    executors = (Sequential(), Loky(2, PATIENT), Dask(cluster, PATIENT))
    in_memory = [journey(tmp_path, guideline, Options(executor=one)) for one in executors]
    monkeypatch.setattr("nlp_reports.store.shelf.IN_MEMORY", 2)
    on_shelves = [journey(tmp_path, guideline, Options(executor=one)) for one in executors]
    assert {type(run.analyses) for run in in_memory} == {tuple}
    assert {type(run.analyses) for run in on_shelves} == {Shelf}
    first = tables(in_memory[0])
    for run in (*in_memory[1:], *on_shelves):
        assert tables(run) == first
    assert run_task.__module__ == "nlp_reports.pipeline.tasks"


def test_few_reports_are_read_in_this_process_and_a_cluster_goes_before_workers() -> None:
    assert executor(workers=8, tasks=2) == Sequential()
    assert executor(workers=8, tasks=20) == Loky(8)
    assert executor(workers=8, tasks=2, cluster="tcp://may-chu:8786") == Dask("tcp://may-chu:8786")


def test_a_cluster_that_does_not_answer_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nlp_reports.running.dask.PATIENCE", 1.0)
    with pytest.raises(InputError, match="không kết nối được cụm Dask"):
        list(Dask("tcp://127.0.0.1:9").map(shout, ["một"]))


def test_without_dask_the_install_line_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(MissingExtraError, match=r"nlp-reports\[dask\]"):
        list(Dask("tcp://127.0.0.1:9").map(shout, ["một"]))


def test_a_temporary_folder_of_a_user_named_nguyen_is_no_hindrance(tmp_path: Path) -> None:
    folder = tmp_path / "Nguyễn Thị Ửng" / "Tạm"
    folder.mkdir(parents=True)
    said = "from nlp_reports.running import Loky; print(*(o.result for o in Loky(2).map(len, ['a', 'bc'] * 20)))"
    environment = os.environ | {"TMPDIR": str(folder), "TEMP": str(folder), "TMP": str(folder), "HOME": str(folder)}
    environment.pop("JOBLIB_TEMP_FOLDER", None)
    run = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=False, env=environment)
    assert (run.stdout.split(), run.stderr) == (["1", "2"] * 20, "")
