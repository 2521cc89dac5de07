"""A shelf is the same sequence as a tuple, whatever is done to it on the way out."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path

import pytest

from nlp_reports import store
from nlp_reports.errors import OutputError
from nlp_reports.model import (
    WHOLE,
    Analysis,
    Finding,
    Guideline,
    Letterhead,
    Note,
    Report,
    Rule,
    Run,
    Sentence,
    Severity,
    Shelf,
    Span,
    by_name,
    changed,
    heads,
    lean,
    only,
)
from nlp_reports.store.shelf import opened

NAMES = ("a", "b", "c", "d")


def analysis(name: str) -> Analysis:
    return Analysis(Report(name, f"{name}.docx", f"{name}\n", (), letterhead=Letterhead(name.upper()), digest=name * 3))


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch) -> Sequence[Analysis]:
    monkeypatch.setattr("nlp_reports.store.shelf.IN_MEMORY", 2)
    shelving = store.Shelving()
    for name in NAMES:
        shelving.add(analysis(name))
    return shelving.analyses()


def doubled(one: Analysis) -> Analysis:
    return dataclasses.replace(one, report=dataclasses.replace(one.report, text=one.report.text * 2))


def test_few_are_a_tuple_and_many_a_shelf_that_gives_the_same(shelf: Sequence[Analysis]) -> None:
    few = store.Shelving()
    few.add(analysis("a"))
    assert few.analyses() == (analysis("a"),)
    assert isinstance(shelf, Shelf)
    assert tuple(shelf) == tuple(analysis(name) for name in NAMES)
    assert (len(shelf), shelf[1], shelf[-1]) == (4, analysis("b"), analysis("d"))
    assert tuple(shelf[1:3]) == (analysis("b"), analysis("c"))
    with pytest.raises(IndexError):
        shelf[4]


def test_everything_asked_of_a_tuple_is_answered_alike_by_a_shelf(shelf: Sequence[Analysis]) -> None:
    whole = tuple(shelf)
    assert heads(shelf) == heads(whole)
    assert tuple(changed(shelf, doubled)) == changed(whole, doubled)
    assert tuple(only(changed(shelf, doubled), {"b", "d", "x"})) == only(changed(whole, doubled), {"b", "d", "x"})
    assert dict(by_name(shelf)) == dict(by_name(whole))
    assert tuple(changed(only(shelf, {"d"}), doubled)[:1]) == (doubled(analysis("d")),)


def test_a_lean_shelf_reads_what_is_asked_for_and_refuses_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nlp_reports.store.shelf.IN_MEMORY", 0)
    report = dataclasses.replace(analysis("a").report, notes=(Note("hidden", "ẩn"),))
    whole = Analysis(report, (Sentence(1, Span(0, 1), 0),), topics=(("I",),))
    shelving = store.Shelving()
    shelving.add(whole)
    (few,) = lean(shelving.analyses(), "sentences")
    assert (few.report.text, few.sentences) == ("a\n", whole.sentences)
    for look in (lambda: few.report.notes[0], lambda: len(few.figures), lambda: list(few.topics)):
        with pytest.raises(LookupError, match="not asked for"):
            look()
    assert tuple(lean((whole,), "sentences")) == (whole,)


def test_what_is_done_on_the_way_out_is_done_where_a_part_that_it_makes_is_asked_for(
    shelf: Sequence[Analysis],
) -> None:
    done: list[str] = []

    def remarked(one: Analysis) -> Analysis:
        done.append(one.report.name)
        said = Finding(Rule.LATE, Severity.HINT, f"{len(one.sentences)} câu")
        return dataclasses.replace(one, findings=(*one.findings, said))

    told = changed(shelf, remarked, frozenset({"findings"}), frozenset({"findings", "sentences"}))
    assert [one.coverage for one in lean(told, "coverage")] == [()] * len(NAMES)
    assert done == []
    assert [len(one.findings) for one in lean(told, "findings")] == [1] * len(NAMES)
    # What a later step looks at is made by the earlier ones.
    again = changed(told, lambda one: dataclasses.replace(one, values=(one.findings,)), frozenset({"values"}), WHOLE)
    assert [one.values[0][0].message for one in lean(again, "values")] == ["0 câu"] * len(NAMES)


def test_a_full_temporary_disk_is_told(shelf: Sequence[Analysis], monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    shelving = store.Shelving()
    monkeypatch.setattr("nlp_reports.store.shelf.tempfile.mkdtemp", full)
    for one in shelf[:2]:
        shelving.add(one)
    with pytest.raises(OutputError, match="thư mục tạm"):
        shelving.add(shelf[2])


def test_a_damaged_row_of_a_shelf_is_told_and_of_the_cache_as_good_as_absent(
    shelf: Sequence[Analysis], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "state.sqlite"
    store.write_state(path, Run(Guideline("Hướng dẫn"), (), shelf), "v1")
    with opened(path) as connection:
        connection.execute("update analysis set value = x'7b7d' where name = 'c'")
    run = store.load_run(path)
    assert run is not None
    with pytest.raises(OutputError, match="hỏng"):
        list(run.analyses)
    known = store.load_analyses(path, "v1")
    assert (known.get("aaa"), known.get("ccc")) == (analysis("a"), None)
    monkeypatch.setattr("nlp_reports.store.shelf.IN_MEMORY", 300)
    assert store.load_run(path) is None
