"""The signals that two figures are one, told twice, and their weights."""

from dataclasses import replace
from decimal import Decimal

from nlp_reports.figures.ledger import Entry
from nlp_reports.figures.relations.told_twice.likely import candidates
from nlp_reports.figures.relations.told_twice.likeness import ALWAYS, book_of, place_of, score_of, signals_of, weights
from nlp_reports.model import Evidence, Figure, FigureKind, Span


def entry(number: int, clause: str, *, sentence: int, judges: bool = False) -> Entry:
    text = str(number)
    figure = Figure(
        Span(0, len(text)), text, FigureKind.COUNT, Evidence.YES, Decimal(number), counted="lớp", sentence=sentence
    )
    nothing = frozenset[str]()
    noun = frozenset({"lớp"})
    told = True
    return Entry(
        figure, figure.value or Decimal(0), noun, nothing, nothing, nothing, sentence, told, judges, lambda: clause
    )


def test_every_signal_has_a_weight() -> None:
    one, other = entry(36, "mở lớp tập huấn", sentence=2, judges=True), entry(63, "mở lớp tập huấn", sentence=1)
    shown = signals_of(one, other, book_of((one, other), lambda _: 1.0))
    assert shown
    assert set(shown) < set(weights())


def test_the_assessment_is_held_against_the_results_alone() -> None:
    one, other = entry(36, "mở lớp", sentence=2, judges=True), entry(63, "mở lớp", sentence=1)
    third = entry(66, "mở lớp", sentence=3)
    pairs = [(place_of(a), place_of(b)) for a, b in candidates(book_of((other, one, third), lambda _: 1.0))]
    assert pairs == [(2, 1)]


def test_what_came_of_a_plan_is_held_against_counts_of_other_sections_alone() -> None:
    plain = entry(355, "hội viên mới", sentence=1)
    told = entry(335, "kết nạp hội viên", sentence=2)
    ratio = replace(told, figure=replace(told.figure, kind=FigureKind.RATIO, low=Decimal(335), high=Decimal(340)))
    known = [
        [(place_of(a), place_of(b)) for a, b in candidates(book_of(two, lambda _: 1.0))]
        for two in ((plain, ratio), (plain, told), (replace(plain, place=2), ratio))
    ]
    assert known == [[(2, 1)], [], []]


def test_a_value_beside_the_other_one_rules_out_a_conflict() -> None:
    one, other = entry(36, "mở lớp", sentence=2, judges=True), entry(63, "mở lớp", sentence=1)
    beside = entry(36, "dạy lớp", sentence=1)
    assert not list(candidates(book_of((other, beside, one), lambda _: 1.0)))


def test_what_speaks_against_one_thing_makes_it_less_likely() -> None:
    assert score_of({}) == weights()[ALWAYS] < 0
    assert score_of({"one deed": 1.0}) > score_of({}) > score_of({"a part of one alone": 1.0})
