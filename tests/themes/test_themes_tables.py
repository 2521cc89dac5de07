"""Every rule of the role and concept tables fires on its examples and leaves the others alone."""

import re

import pytest

from nlp_reports.lexicon import Row, table
from nlp_reports.model import Role
from nlp_reports.themes.announcing import announced
from nlp_reports.themes.concepts import chief
from nlp_reports.themes.cues import senses
from nlp_reports.themes.phrases import Phrases, words_of

PHRASE_TABLES = {
    "role_headings": "phrase",
    "role_openers": "opener",
    "role_bare_headings": "phrase",
    "role_cues": "phrase",
    "cause_cues": "phrase",
    "success_causes": "phrase",
    "setback_cues": "phrase",
    "not_statements": "phrase",
    "label_ends": "word",
}
OPENING = {"role_openers"}
WHOLE = {"role_bare_headings"}
SENSES = {"role_cues"}


def _hits(name: str, phrase: str, text: str) -> bool:
    found = Phrases([(phrase, True)])
    words = words_of(text)
    if name in WHOLE:
        hit = found.opening(words[1:] if words[0].isdigit() else words)
        return hit is not None and hit.end == len(words) - words[0].isdigit()
    return bool(found.opening(words) if name in OPENING else next(found.find(words), None))


def _rows() -> list[tuple[str, Row]]:
    return [(name, row) for name in PHRASE_TABLES for row in table(name)]


@pytest.mark.parametrize(("name", "row"), _rows(), ids=lambda value: getattr(value, "line", value))
def test_a_phrase_fires_on_its_example_and_spares_the_other(name: str, row: Row) -> None:
    phrase = row[PHRASE_TABLES[name]]
    assert row.values("fires"), "a rule needs an example that fires"
    assert row.values("spares"), "a rule needs an example that it spares"
    assert all(_hits(name, phrase, text) for text in row.values("fires"))
    if name not in SENSES:
        assert not any(_hits(name, phrase, text) for text in row.values("spares"))


@pytest.mark.parametrize("row", list(table("role_cues")), ids=lambda row: row["phrase"])
def test_a_sense_is_told_of_its_example_only(row: Row) -> None:
    place = {"negative": 0, "blunt": 0, "positive": 1, "spare": 0}[row["sense"]]
    for text in row.values("fires"):
        assert (senses(words_of(text))[place] > 0) is (row["sense"] != "spare"), text
    for text in row.values("spares"):
        assert (senses(words_of(text))[place] > 0) is (row["sense"] == "spare" and senses(words_of(text)) != (0, 0)), (
            text
        )


@pytest.mark.parametrize("row", list(table("concepts")), ids=lambda row: row["concept"])
def test_a_concept_is_the_chief_one_of_its_example_only(row: Row) -> None:
    role = next(role for role in Role if role.value.split("_")[0] == row["roles"].split()[0])
    assert row["label"]
    assert [chief(words_of(text), role) for text in row.values("fires")] == [row["concept"]]
    assert row["concept"] not in [chief(words_of(text), role) for text in row.values("spares")]


def test_no_final_word_stands_twice_in_the_role_tables() -> None:
    keys = [row["opener"] for row in table("role_openers")]
    assert all(re.fullmatch(r"[\w ,…]+", key) for key in keys)


@pytest.mark.parametrize("row", list(table("addressees")), ids=lambda row: row["addressee"])
def test_an_addressee_is_named_in_its_example(row: Row) -> None:
    found = Phrases((name, row["addressee"]) for name in row.values("variants"))
    assert next(found.find(words_of(row["fires"])), None)
    assert not next(found.find(words_of(row["spares"])), None)


@pytest.mark.parametrize("row", list(table("role_heading_heads")), ids=lambda row: row["head"])
def test_a_heading_is_judged_behind_its_first_noun(row: Row) -> None:
    assert all(announced(words_of(text)) for text in row.values("fires"))
    assert not any(announced(words_of(text)) for text in row.values("spares"))
    assert row.values("fires")
    assert row.values("spares")
