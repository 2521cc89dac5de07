"""What a report leaves, and a run of many, holds no cycles: it is not searched for them at every turn."""

import gc
from collections.abc import Iterator

import pytest

from nlp_reports.demo import demo_corpus
from nlp_reports.guidelines import read_guideline
from nlp_reports.pipeline import cycles, tasks

GUIDELINE = read_guideline(demo_corpus().guideline)


def analyse() -> None:
    tasks.analyse(demo_corpus().reports / "01_khe_lau.docx", GUIDELINE)


@pytest.fixture
def searches() -> Iterator[list[str]]:
    """The searches for cycles from here on."""
    found: list[str] = []

    def told(phase: str, _: dict[str, int]) -> None:
        found.append(phase)

    analyse()
    gc.collect()
    gc.callbacks.append(told)
    yield found
    gc.callbacks.remove(told)


@pytest.fixture
def frozen() -> Iterator[None]:
    """A program that has frozen values of its own."""
    gc.freeze()
    yield
    gc.unfreeze()


def test_a_report_leaves_no_cycles() -> None:
    analyse()
    gc.collect()
    gc.disable()
    analyse()
    found = gc.collect()
    gc.enable()
    assert found == 0


def test_nothing_is_searched_while_a_report_is_analysed_nor_right_after(searches: list[str]) -> None:
    analyse()
    assert (searches, gc.isenabled()) == ([], True)


def test_every_so_often_everything_is_searched(searches: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cycles, "_SEARCHED_EACH", 1)
    analyse()
    assert searches == ["start", "stop"]


def test_who_searches_for_no_cycles_has_none_searched_for_him(
    searches: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cycles, "_SEARCHED_EACH", 1)
    gc.disable()
    analyse()
    was = gc.isenabled()
    gc.enable()
    assert (searches, was) == ([], False)


@pytest.mark.usefixtures("frozen")
def test_what_a_program_froze_itself_stays_so() -> None:
    analyse()
    assert gc.get_freeze_count() > 0


def test_what_stands_is_set_apart_and_comes_back() -> None:
    kept = [[number] for number in range(10)]
    with cycles.set_apart():
        assert gc.get_freeze_count() > len(kept)
    assert gc.get_freeze_count() == 0


@pytest.mark.usefixtures("frozen")
def test_what_a_program_froze_itself_is_not_thawed_with_the_rest() -> None:
    with cycles.set_apart():
        pass
    assert gc.get_freeze_count() > 0
