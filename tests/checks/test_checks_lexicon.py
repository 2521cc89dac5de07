"""Every rule of the language tables fires where its example says, and is silent where it says."""

import pytest

from nlp_reports.checks.cues import phrase_patterns, rule_patterns
from nlp_reports.lexicon import table
from nlp_reports.text import fold

REGULAR = {
    "vague_exceptions": "pattern",
    "vague_acts": "pattern",
    "vague_pointers": "pattern",
    "continuation_openers": "patterns",
    "organisation_kinds": "pattern",
}
PHRASES = {"vague_cues": "phrases", "matters": "cues"}
KEYED = [
    *((name, key, rule_patterns(name, column)[key]) for name, column in REGULAR.items() for key in table(name).keys()),
    *(
        (name, key, phrase_patterns(name, column)[key])
        for name, column in PHRASES.items()
        for key in table(name).keys()
    ),
]


@pytest.mark.parametrize("name", [*REGULAR, *PHRASES])
def test_no_rule_lacks_its_examples(name: str) -> None:
    assert all(row["fires"] and row["silent"] for row in table(name))


@pytest.mark.parametrize(("name", "key", "pattern"), KEYED, ids=[f"{name}-{key}" for name, key, _ in KEYED])
def test_a_rule_keeps_to_its_examples(name, key, pattern) -> None:
    (row,) = (row for row in table(name) if row[table(name).columns[0]] == key)
    assert pattern.search(_spelt(name, row["fires"]))
    assert not (pattern.match if name == "continuation_openers" else pattern.search)(_spelt(name, row["silent"]))


def _spelt(name: str, example: str) -> str:
    if name != "organisation_kinds":
        return fold(example)
    from nlp_reports.checks.organisations import expanded

    return expanded(example)
