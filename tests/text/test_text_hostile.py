"""Text that no one should have typed: every token slices back, nothing is lost, and work grows with length only.

Work is counted, not timed: what the engine is given bounds what it can cost.
"""

import itertools
import re
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nlp_reports.text import (
    clause_spans,
    dates_in,
    engine,
    expand,
    fold,
    nfc,
    rejoin,
    sentence_spans,
    shadow,
    split_label,
    terms_in,
    tokens,
    words,
)
from nlp_reports.text.engine import LONGEST_RUN

LINE = 100_000
words_and_numbers = [
    "Ủy ban nhân dân",
    "công đoàn",
    "UBKT",
    "1.250",
    "98,5 %",
    "7b/NQ-TLĐ",
    "TP.",
    "v.v.",
    "a.a.a",
    "@",
]
decomposed = [unicodedata.normalize("NFD", "Thỏa ước lao động tập thể"), "\u0301", "\u0323", "\ud7a3"]
unseen = ["\u200b", "\u00a0", "\u0000", "\u0007", "\u001f", "\u0085", "\u2028", "\ufeff", "\n", "\t", "\r"]
pictures = ["👩\u200d👩\u200d👧", "🇻🇳", "😀", "\U0001d54f"]
letters_that_grow = ["İ", "ﬁ", "ß", "Ǆ"]
marks = ["./.", "…", ". ", "“", '"', "("]
pieces = st.sampled_from([*words_and_numbers, *decomposed, *unseen, *pictures, *letters_that_grow, *marks])
hostile = st.one_of(st.text(), st.lists(pieces, max_size=25).map("".join), st.lists(pieces, max_size=15).map(" ".join))
huge = [
    pytest.param("công đoàn cơ sở " * (LINE // 16), id="words"),
    pytest.param("a." * (LINE // 2), id="a.a.a"),
    pytest.param("a" * LINE, id="one letter"),
    pytest.param("1." * (LINE // 2), id="1.1.1"),
    pytest.param("(" * LINE, id="brackets"),
    pytest.param('"' * LINE, id="quotes"),
    pytest.param("1 / BC - " * (LINE // 9), id="half a document number"),
    pytest.param("a@" * (LINE // 2), id="half an address"),
    pytest.param("TP. " * (LINE // 4), id="abbreviations"),
    pytest.param("; " * (LINE // 2), id="semicolons"),
    pytest.param("👩\u200d👧 " * (LINE // 4), id="emoji"),
    pytest.param("- \n" * (LINE // 3), id="empty items"),
]


@settings(max_examples=150, deadline=None)
@given(hostile)
@example("I\u0307 Ủy ban")
@example("x\u0000y 12/15")
def test_every_span_slices_back(text: str) -> None:
    dates = [span for span, _ in dates_in(text)]
    cut = [[token.span for token in tokens_of(text)] for tokens_of in (words, terms_in)]
    for found in (sentence_spans(text), clause_spans(text), dates, *cut):
        assert all(0 <= span.start < span.end <= len(text) for span in found)
        assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    whole = "".join(token.span.of(text) for token in words(text))
    assert "".join(whole.split()) == "".join(text.split())


@given(hostile)
def test_forms_of_the_same_length(text: str) -> None:
    assert len(fold(text)) == len(shadow(text)) == len(text)


@given(hostile)
def test_normal_form_is_stable(text: str) -> None:
    assert nfc(nfc(text)) == nfc(text)
    assert nfc(unicodedata.normalize("NFD", nfc(text))) == nfc(text)


@given(st.lists(hostile, max_size=8))
def test_rejoining_loses_and_invents_nothing(lines: list[str]) -> None:
    joined = rejoin(lines)
    assert "".join("".join(line.text for line in joined).split()) == "".join("".join(lines).split())
    assert [place for line in joined for place in line.lines] == [i for i, line in enumerate(lines) if line.strip()]


@given(hostile)
def test_a_label_ends_inside_its_line(line: str) -> None:
    label = split_label(line)
    assert label is None or (0 < label.end <= len(line) and label.text)


@pytest.mark.parametrize("line", huge)
def test_a_line_of_a_hundred_thousand_characters(line: str) -> None:
    sentences = sentence_spans(line)
    assert all(span.of(line).strip() for span in sentences)
    assert len(fold(line)) == len(shadow(line)) == len(line)
    assert all(token.span.of(line) for token in terms_in(line))
    assert clause_spans(line) is not None
    assert expand(line) is not None
    assert dates_in(line) == ()
    assert split_label(line) is None or split_label(line)


@pytest.mark.parametrize("line", huge)
def test_the_engine_gets_no_run_on_which_it_is_quadratic(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    given_to_it: list[str] = []

    def listen(text: str) -> list[tuple[int, int]]:
        given_to_it.append(text)
        return [run.span() for run in re.finditer(r"\S+", text)]

    monkeypatch.setattr(engine, "_engine", lambda: listen)
    tokens.forget()
    try:
        assert all(token.span.of(line) for token in words(line))
    finally:
        tokens.forget()
    assert all(len(run) < LONGEST_RUN for text in given_to_it for run in text.split())
    assert sum(map(len, given_to_it)) <= len(line)
