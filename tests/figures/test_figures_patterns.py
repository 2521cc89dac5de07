import re
from pathlib import Path

import pytest

import nlp_reports.figures as room
from nlp_reports.figures import cascade
from nlp_reports.figures.cascade import CASCADE, Taken, scan
from nlp_reports.figures.extraction import extract
from nlp_reports.figures.pattern import Pattern, tokens
from nlp_reports.figures.vocabulary import role_words
from nlp_reports.text import fold


def test_names_are_unique() -> None:
    names = [pattern.name for pattern in CASCADE]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("pattern", CASCADE, ids=lambda pattern: pattern.name)
def test_every_pattern_has_examples_and_counterexamples(pattern: Pattern) -> None:
    assert pattern.fires
    assert pattern.spares
    assert all("«" in text and "»" in text for text in pattern.fires)


@pytest.mark.parametrize(("pattern", "marked"), [(p, text) for p in CASCADE for text in p.fires])
def test_pattern_takes_what_is_marked(pattern: Pattern, marked: str) -> None:
    text = re.sub("[«»]", "", marked)
    taken = {(one.start, one.end) for one in _scan(text) if one.pattern is pattern}
    assert set(_marks(marked)) <= taken


@pytest.mark.parametrize(("pattern", "text"), [(p, text) for p in CASCADE for text in p.spares])
def test_pattern_leaves_its_counterexamples(pattern: Pattern, text: str) -> None:
    assert all(one.pattern is not pattern for one in _scan(text))


@pytest.mark.parametrize("pattern", CASCADE, ids=lambda pattern: pattern.name)
def test_what_a_pattern_needs_are_tokens(pattern: Pattern) -> None:
    needs = pattern.needed() | pattern.needed_also()
    assert all(tokens(need) == ({need, need[:-2], "0"} if need.endswith(" 0") else {need}) for need in needs)


def test_needs_only_spare_searches(monkeypatch: pytest.MonkeyPatch) -> None:
    marked = [text for pattern in CASCADE for text in (*pattern.fires, *pattern.spares)]
    texts = [re.sub("[«»]", "", text) for text in marked]
    texts += [text.replace(" ", "", 1) for text in texts]
    sparing = [extract(text) for text in texts]
    steps = cascade._steps()
    monkeypatch.setattr(cascade, "_asked", lambda _, *, wordy: [one for one in steps if one.pattern.wordy or not wordy])
    assert sparing == [extract(text) for text in texts]


def test_every_role_of_the_word_table_is_used() -> None:
    said = "\n".join(path.read_text("utf-8") for path in Path(room.__file__).parent.rglob("*.py"))
    families = ("sector", "sex", "kind", "time")
    for role in role_words():
        named = f"@{role}" in said or f'role_words()["{role}"]' in said
        assert named or role.rpartition("_")[0] in families, role


def test_patterns_are_written_in_folded_letters() -> None:
    for pattern in CASCADE:
        words = re.findall(r"[^\W\d_]{3,}", re.sub(r"@\w+|\(\?P<\w+>|\\[a-zA-Z]", " ", pattern.regex))
        assert pattern.cased or all(fold(word) == word for word in words), pattern.name


def _scan(text: str) -> list[Taken]:
    return scan(text, fold(text))


def _marks(marked: str) -> list[tuple[int, int]]:
    places = [found.start() - at for at, found in enumerate(re.finditer("[«»]", marked))]
    return list(zip(places[::2], places[1::2], strict=True))


@pytest.mark.parametrize("pattern", CASCADE, ids=lambda pattern: pattern.name)
def test_no_group_is_possessive(pattern: Pattern) -> None:
    # Python 3.11.2 keeps what the last, failing turn of such a group took: "33, " became "33,".
    assert not re.search(r"\)(?:[*+?]|\{[\d,]+\})\+", pattern.compiled.pattern)
