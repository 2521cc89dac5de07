import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from nlp_reports.figures import extract
from nlp_reports.model import Evidence, Figure, FigureKind

EXAMPLES = Path(__file__).parent / "examples"
HELD_OUT = Path(__file__).parent / "held_out"
PHRASES = Path(__file__).parent / "held_out_phrases.tsv"
CLERKS = Path(__file__).parent / "held_out_clerks.tsv"
CLERKS_AGAIN = Path(__file__).parent / "held_out_clerks_again.tsv"
CLERKS_THIRD = Path(__file__).parent / "held_out_clerks_third.tsv"
CLERKS_FOURTH = Path(__file__).parent / "held_out_clerks_fourth.tsv"
CLERKS_FIFTH = Path(__file__).parent / "held_out_clerks_fifth.tsv"
MARK = re.compile(r"\{(?P<text>[^{}|]*)\|(?P<value>[^{}|]*)\|(?P<unit>[^{}|]*)\}|<(?P<other>[^<>]*)>")
COMPARED = re.compile(r"(?P<comparator>[<>]=?|~)?(?P<number>.+)")
ENOUGH = 250
PROMISED = 0.985
TAKEN = {
    PHRASES: 0.015,
    CLERKS: 0.015,
    CLERKS_AGAIN: 0.08,
    CLERKS_THIRD: 0.14,
    CLERKS_FOURTH: 0.015,
    CLERKS_FIFTH: 0.125,
}
# The fifth list is unread: what is left of it is told by its number alone.
MISSED = {CLERKS_FOURTH: 1, CLERKS_FIFTH: 3}


class Case(NamedTuple):
    text: str
    figures: tuple[tuple[str, str, str], ...]
    others: tuple[str, ...]


def cases(folder: Path = EXAMPLES) -> list[Case]:
    return [one for path in sorted(folder.glob("*.tsv")) for one in read(path)]


def read(path: Path) -> list[Case]:
    lines = path.read_text("utf-8").splitlines()
    return [case(line.partition("\t")[0]) for line in lines if line and not line.startswith("#")]


def case(marked: str) -> Case:
    found = list(MARK.finditer(marked))
    text = MARK.sub(lambda mark: mark["text"] or mark["other"] or "", marked)
    figures = tuple((mark["text"], mark["value"], mark["unit"]) for mark in found if mark["text"])
    return Case(text, figures, tuple(mark["other"] for mark in found if mark["other"]))


def test_there_are_enough_cases() -> None:
    assert len(cases()) >= ENOUGH


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.text)
def test_sentence_is_read_as_marked(case: Case) -> None:
    seen = [f for f in extract(case.text) if f.evidence is not Evidence.NO and f.kind is not FigureKind.ZERO]
    zeros = [f for f in extract(case.text) if f.kind is FigureKind.ZERO]
    wanted = Counter(value for _, value, _ in case.figures)
    got = Counter(said for figure in seen for said in _values(figure, wanted))
    assert wanted - got <= Counter(said for figure in zeros for said in _values(figure, wanted))
    assert not got - wanted


@pytest.mark.parametrize("path", [*HELD_OUT.glob("*.tsv"), PHRASES, CLERKS], ids=lambda path: path.stem)
def test_sentences_held_out_are_read_as_well_as_promised(path: Path) -> None:
    right = false = missing = 0
    for case in read(path):
        wanted = Counter(value for _, value, _ in case.figures)
        seen = [f for f in extract(case.text) if f.evidence is not Evidence.NO and f.kind is not FigureKind.ZERO]
        got = Counter(said for figure in seen for said in _values(figure, wanted))
        right += (wanted & got).total()
        false += (got - wanted).total()
        missing += (wanted - got).total()
    assert 2 * right / (2 * right + false + missing) >= PROMISED


@pytest.mark.parametrize("path", TAKEN, ids=lambda path: path.stem)
def test_numbers_of_held_out_phrases_are_seldom_taken_for_evidence(path: Path) -> None:
    others = taken = 0
    for case in read(path):
        wanted = Counter(value for _, value, _ in case.figures)
        seen = [f for f in extract(case.text) if f.evidence is not Evidence.NO and f.kind is not FigureKind.ZERO]
        others += sum(any(letter.isdigit() for letter in other) for other in case.others)
        taken += (Counter(said for figure in seen for said in _values(figure, wanted)) - wanted).total()
    assert taken <= TAKEN[path] * others


@pytest.mark.parametrize("path", MISSED, ids=lambda path: path.stem)
def test_values_of_held_out_phrases_are_seldom_missed(path: Path) -> None:
    missing = 0
    for case in read(path):
        wanted = Counter(value for _, value, _ in case.figures)
        seen = [f for f in extract(case.text) if f.evidence is not Evidence.NO or f.kind is FigureKind.ZERO]
        missing += (wanted - Counter(said for figure in seen for said in _values(figure, wanted))).total()
    assert missing <= MISSED[path]


@pytest.mark.parametrize("case", [case for case in cases() if case.figures], ids=lambda case: case.text)
def test_counted_things_are_named(case: Case) -> None:
    named = _squash("".join(figure.unit + figure.per + figure.counted for figure in extract(case.text)))
    for text, _, unit in case.figures:
        assert unit == "-" or any(_squash(part) in named for part in unit.split(",")), text


@pytest.mark.parametrize("case", [case for case in cases() if case.others], ids=lambda case: case.text)
def test_what_is_no_evidence_is_kept_with_its_kind(case: Case) -> None:
    kept = "".join(figure.text for figure in extract(case.text) if figure.evidence is Evidence.NO)
    for other in case.others:
        assert all(digits in kept for digits in re.findall(r"\d+", other)), other


def _values(figure: Figure, wanted: Counter[str]) -> list[str]:
    """Return how the value would be marked; one ratio of money may be marked as two numbers."""
    if figure.value is not None:
        return [f"{'' if figure.comparator == '=' else figure.comparator}{figure.value:f}"]
    low, high = f"{figure.low:f}", f"{figure.high:f}"
    if figure.kind is FigureKind.RANGE:
        return [f"{low}..{high}"]
    said = f"{'' if figure.comparator == '=' else figure.comparator}{low}/{high}"
    return [said] if wanted[said] else [low, high]


def _squash(text: str) -> str:
    return re.sub(r"[^\w%]+", "", text.lower())
