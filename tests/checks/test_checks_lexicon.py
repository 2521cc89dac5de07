"""Every rule of the language tables fires where its example says, and is silent where it says."""

import itertools
import re

import pytest

from nlp_reports.checks.cues import phrase_patterns, rows_told, rule_patterns, rules_joined
from nlp_reports.checks.organisations import expanded
from nlp_reports.checks.vagueness import claims
from nlp_reports.lexicon import table
from nlp_reports.text import fold

REGULAR = {
    "area_counts": "pattern",
    "vague_exceptions": "pattern",
    "vague_acts": "pattern",
    "vague_pointers": "pattern",
    "continuation_openers": "patterns",
    "claim_frames": "pattern",
    "organisation_kinds": "pattern",
}
PHRASES = {"vague_cues": "phrases", "matters": "cues"}
KEYED = [
    *((name, key, pattern) for name, column in REGULAR.items() for key, pattern in rule_patterns(name, column).items()),
    *((name, key, found) for name, column in PHRASES.items() for key, found in phrase_patterns(name, column).items()),
]


@pytest.mark.parametrize("name", [*REGULAR, *PHRASES])
def test_no_rule_lacks_its_examples(name: str) -> None:
    assert all(row["fires"] and row["silent"] for row in table(name))


@pytest.mark.parametrize(("name", "key", "pattern"), KEYED, ids=[f"{name}-{key}" for name, key, _ in KEYED])
def test_a_rule_keeps_to_its_examples(name: str, key: str, pattern: re.Pattern[str]) -> None:
    (row,) = (row for row in table(name) if row[table(name).columns[0]] == key)
    assert pattern.search(_spelt(name, row["fires"]))
    assert not (pattern.match if name == "continuation_openers" else pattern.search)(_spelt(name, row["silent"]))


@pytest.mark.parametrize("name", PHRASES)
def test_one_look_tells_every_row_whose_own_phrases_stand_in_a_text(name: str) -> None:
    rows, patterns = table(name), phrase_patterns(name, PHRASES[name])
    texts = [fold(text) for row in rows for text in (row["fires"], row["silent"], *row.values(PHRASES[name]))]
    for text in (*texts, *map(" ".join, itertools.pairwise(texts)), *map("".join, itertools.pairwise(texts))):
        told = {key for key, pattern in patterns.items() if pattern.search(text)}
        assert rows_told(name, PHRASES[name], text) == told, text


def test_one_look_tells_whether_a_text_shows_any_excuse() -> None:
    name = "vague_exceptions"
    every = [fold(text) for row in table(name) for column in ("fires", "silent") for text in row.values(column)]
    every += [f"{text} {other}" for text, other in itertools.pairwise(every)]
    rules = rule_patterns(name)
    joined = rules_joined(name, frozenset(rules))
    for text in every:
        assert any(one.search(text) for one in joined) is any(one.search(text) for one in rules.values()), text


@pytest.mark.parametrize("reason", sorted(claims._DENYING))
def test_what_denies_nothing_shows_no_excuse_that_denies(reason: str) -> None:
    (row,) = (row for row in table("vague_exceptions") if row["exception"] == reason)
    pattern = rule_patterns("vague_exceptions")[reason]
    assert not any(pattern.search(claims._DENIAL.sub("đã", fold(row[column]))) for column in ("fires", "silent"))


def _spelt(name: str, example: str) -> str:
    if name != "organisation_kinds":
        return fold(example)
    return expanded(example)
