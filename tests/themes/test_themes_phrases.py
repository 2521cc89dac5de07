"""Phrases are found wherever they stand, each once and in the order of the table."""

import pytest

from nlp_reports.themes.phrases import GAP, Phrases, words_of

TABLE = ("chưa", "chưa đều", "chưa … đều", "chưa đều tay", "còn chậm", "chưa đều")


def _naively(text: str) -> list[tuple[int, int, int]]:
    """Return start, end and number of each phrase of the table without a gap, looked for word by word."""
    words = words_of(text)
    parts = [(number, words_of(phrase)) for number, phrase in enumerate(TABLE) if GAP not in phrase]
    return [
        (start, start + len(part), number)
        for start in range(len(words))
        for number, part in parts
        if words[start : start + len(part)] == part
    ]


@pytest.mark.parametrize(
    "text",
    ["Sinh hoạt chưa đều tay.", "Nơi chưa", "Chưa đều", "còn chậm, chưa", "chưa chưa đều tay chưa đều", "đều tay", ""],
)
def test_each_phrase_is_found_once_in_the_order_of_the_table(text: str) -> None:
    found = Phrases((phrase, number) for number, phrase in enumerate(TABLE))
    hits = [(hit.start, hit.end, hit.value) for hit in found.find(words_of(text))]
    assert [hit for hit in hits if GAP not in TABLE[hit[2]]] == _naively(text)


def test_a_gap_is_reached_over() -> None:
    found = Phrases([("chưa … đều", True)])
    assert [(hit.start, hit.end) for hit in found.find(words_of("họp chưa thật đều"))] == [(1, 4)]
    assert not list(found.find(words_of("họp chưa thật")))


def test_the_longest_that_opens_wins_even_at_the_end_of_the_words() -> None:
    found = Phrases((phrase, phrase) for phrase in TABLE)
    opening = found.opening(words_of("chưa đều"))
    assert opening is not None
    assert (opening.end, opening.value) == (2, "chưa đều")
    assert found.opening(()) is None
