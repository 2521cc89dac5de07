"""Targets that units did not reach stand among the limitations; units without a value are in no count."""

from decimal import Decimal

from nlp_reports.drafting import with_shortfalls
from nlp_reports.model import Achievement, Draft, DraftSentence, Target, ValueStatus

PROPOSAL = DraftSentence("3. Kiến nghị, đề xuất", "Đề nghị …", ("a#1",))
LIMITATION = DraftSentence("2.1. Tồn tại, hạn chế", "Một số đơn vị …", ("a#2",))


def reached(unit: str, value: int | None, *, doubtful: bool = False) -> Achievement:
    status = ValueStatus.MISSING if value is None else ValueStatus.TAKEN
    amount = None if value is None else Decimal(value)
    return Achievement(Target("II.a#1", unit, Decimal(60)), "số đoàn viên", "", unit, amount, status, doubtful=doubtful)


def test_units_below_their_target_are_counted_among_those_that_can_be_judged() -> None:
    found = [reached("A", 59), reached("B", 60), reached("C", None), reached("D", 1, doubtful=True), reached("", 3)]
    draft = with_shortfalls(Draft("", (LIMITATION, PROPOSAL)), found)
    said = draft.sentences[1]
    assert (said.section, said.sources) == (LIMITATION.section, ("target:II.a#1",))
    assert said.text == "Chưa đạt chỉ tiêu giao về số đoàn viên: 1/2 đơn vị."
    assert (draft.sentences[0], draft.sentences[2]) == (LIMITATION, PROPOSAL)


def test_where_all_reached_it_nothing_is_said() -> None:
    draft = Draft("", (LIMITATION,))
    assert with_shortfalls(draft, [reached("A", 60), reached("B", 99)]) == draft
