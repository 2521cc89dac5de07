"""The packaged tables that belong to the text room."""

from importlib import resources

import pytest

from nlp_reports.lexicon import table
from nlp_reports.text import fold

NAMES = sorted(
    path.name.removesuffix(".tsv")
    for path in (resources.files("nlp_reports.lexicon") / "vi").iterdir()
    if path.name.endswith(".tsv")
)
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


@pytest.mark.parametrize("name", NAMES)
def test_a_packaged_table_is_sound(name: str) -> None:
    assert table(name).columns


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
