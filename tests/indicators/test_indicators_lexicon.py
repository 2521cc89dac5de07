"""Every entry of the indicators' tables has an example that it must fire on and one that it must spare."""

import re

import pytest

from nlp_reports.indicators.concepts import MARK, spoken
from nlp_reports.lexicon import Row, table
from nlp_reports.text import fold

CUES = [
    (name, column, row)
    for name, column in (
        ("indicator_parts", "cue"),
        ("indicator_lead_cues", "cue"),
        ("indicator_joint_cues", "cue"),
        ("indicator_zero_limits", "limit"),
        ("indicator_levels", "level"),
        ("indicator_parties", "cue"),
    )
    for row in table(name)
]
CONCEPTS = table("indicator_concepts").rows


def stands(cue: str, text: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(fold(cue))}(?!\w)", fold(text)))


@pytest.mark.parametrize(("name", "column", "row"), CUES, ids=[f"{name}:{row[column]}" for name, column, row in CUES])
def test_a_cue_fires_and_spares(name: str, column: str, row: Row) -> None:
    assert stands(row[column], row["fires"]), name
    assert row["spares"]
    assert not stands(row[column], row["spares"])


@pytest.mark.parametrize("row", table("indicator_funds").rows, ids=[row["asked"] for row in table("indicator_funds")])
def test_a_fund_is_told_by_its_words(row: Row) -> None:
    assert any(stands(word, row["fires"]) for word in row.values("told"))
    assert row["spares"]
    assert not any(stands(word, row["spares"]) for word in row.values("told"))


@pytest.mark.parametrize("row", CONCEPTS, ids=[row["concept"] for row in CONCEPTS])
def test_a_concept_is_spoken_of_or_not(row: Row) -> None:
    concept = MARK + fold(row["concept"])
    assert concept in spoken(row["fires"])
    assert row["spares"]
    assert concept not in spoken(row["spares"])


def test_rivals_are_concepts() -> None:
    known = {row["concept"] for row in CONCEPTS}
    assert {rival for row in CONCEPTS for rival in row.values("rivals")} <= known
