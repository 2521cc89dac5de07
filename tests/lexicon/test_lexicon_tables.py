"""The packaged tables: all of them sound and explained, and what those of the text room must hold."""

import re
from pathlib import Path

import pytest

from nlp_reports.lexicon import names, table
from nlp_reports.text import fold

NAMES = sorted(names())
MEANT = [
    ("CNVCLĐ", "công nhân viên chức lao động"),
    ("TƯLĐTT", "thoả ước lao động tập thể"),
    ("UBKT", "uỷ ban kiểm tra"),
    ("KPCĐ", "kinh phí công đoàn"),
    ("CBGVNV", "cán bộ giáo viên nhân viên"),
    ("DNNQD", "doanh nghiệp ngoài quốc doanh"),
    ("LHPN", "liên hiệp phụ nữ"),
    ("ĐVTN", "đoàn viên thanh niên"),
    ("HU", "huyện uỷ"),
    ("CK", "cùng kỳ"),
]


PAGE = (Path(__file__).parents[2] / "docs" / "lexicon.md").read_text("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_a_packaged_table_is_sound_and_explained(name: str) -> None:
    found = table(name)
    assert found.columns
    assert found.rows
    lines = [line for line in PAGE.splitlines() if line.startswith(f"| `{name}` |")]
    assert len(lines) == 1, f"docs/lexicon.md needs one line about {name}"


def test_no_table_is_explained_that_is_not_there() -> None:
    assert sorted(re.findall(r"(?m)^\| `(\w+)` \|", PAGE)) == NAMES


@pytest.mark.parametrize(
    "name",
    [
        *("abbreviations", "terms", "measure_units", "counted_nouns", "organisation_kinds", "organisation_heads"),
        *("section_kinds", "role_cues", "cause_cues", "vague_cues", "indefinites", "estimate_cues", "quantifiers"),
    ],
)
def test_the_kinds_of_tables_that_the_project_lives_on(name: str) -> None:
    assert len(table(name).rows) >= 4


@pytest.mark.parametrize(("abbreviation", "expansion"), MEANT)
def test_abbreviation(abbreviation: str, expansion: str) -> None:
    assert {row["abbreviation"]: row["expansion"] for row in table("abbreviations")}[abbreviation] == expansion


@pytest.mark.parametrize("abbreviation", ["CĐ", "KH"])
def test_an_ambiguous_abbreviation_has_its_meanings(abbreviation: str) -> None:
    assert (
        len(next(row for row in table("abbreviations") if row["abbreviation"] == abbreviation).values("expansion")) > 1
    )


def test_no_form_has_two_terms() -> None:
    forms = [fold(form) for row in table("terms") for form in (row["term"], *row.values("variants"))]
    assert len(set(forms)) == len(forms)


def test_no_form_has_two_abbreviations() -> None:
    forms = [form for row in table("abbreviations") for form in (row["abbreviation"], *row.values("variants"))]
    assert len(set(forms)) == len(forms)


def test_every_abbreviation_says_something() -> None:
    assert all(row.values("expansion") for row in table("abbreviations"))


def test_enough_terms_of_every_organisation() -> None:
    fields = [row["field"] for row in table("terms")]
    assert len(fields) >= 250
    assert {"tổ chức", "nông dân", "phụ nữ", "thanh niên"} <= set(fields)


def test_kinds_of_abbreviations_with_a_dot() -> None:
    assert {row["kind"] for row in table("no_break")} == {"name", "place", "person", "number", "open"}
