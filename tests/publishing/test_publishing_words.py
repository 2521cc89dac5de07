from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.drafting.good_practice import names_practice
from nlp_reports.lexicon import table
from nlp_reports.model import CoverageStatus, FigureKind, FigureRole, Role, Rule, Severity, Status, ValueStatus
from nlp_reports.publishing.clean import file_names, for_xml
from nlp_reports.publishing.words import word

STATES: tuple[type[StrEnum], ...] = (
    CoverageStatus,
    FigureKind,
    FigureRole,
    Role,
    Rule,
    Severity,
    Status,
    ValueStatus,
)


@pytest.mark.parametrize("member", [member for states in STATES for member in states])
def test_every_state_has_a_name_for_people(member: StrEnum) -> None:
    assert word(member)
    assert "lỗi" not in word(member).lower()


@pytest.mark.parametrize("row", list(table("practice_cues")), ids=lambda row: row["cue"])
def test_a_cue_of_good_practice_fires_and_is_silent_where_it_should(row: dict[str, str]) -> None:
    assert row["cue"] in row["fires"].lower()
    assert names_practice(row["fires"])
    assert not names_practice(row["silent"])


@given(st.lists(st.text(max_size=30), unique=True))
def test_file_names_are_legal_and_apart_whatever_reports_are_called(names: list[str]) -> None:
    files = file_names(names, ".txt")
    assert len({file.casefold() for file in files.values()}) == len(names)
    for file in files.values():
        assert not set(file) & set('<>:"/\\|?*\x00\n\u202e')
        assert not file.startswith(".")
        stem = file.removesuffix(".txt")
        assert stem == stem.rstrip(". ")
        assert stem.partition(".")[0].upper() not in {"CON", "PRN", "AUX", "NUL", "COM1", "LPT1"}


def test_ordinary_names_stay_as_they_are() -> None:
    assert file_names(["01_khe_lau", "Quý IV__BC năm 2020"], ".txt") == {
        "01_khe_lau": "01_khe_lau.txt",
        "Quý IV__BC năm 2020": "Quý IV__BC năm 2020.txt",
    }


@given(st.text(st.characters(exclude_categories=[])))
def test_cleaned_text_is_fit_for_xml(text: str) -> None:
    allowed = for_xml(text)
    assert all(c in "\t\n\r" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff" for c in allowed)
