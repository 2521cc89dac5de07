"""The quick way to underthesea's words: the same words as underthesea's own, or underthesea itself."""

import functools
import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nlp_reports.text import crfsuite, engine, quick, shadow
from nlp_reports.text.quick import Places, QuickEngine, quick_engine

ROOT = Path(__file__).parents[2]
EXAMPLES = Path(__file__).parent / "examples"
# underthesea takes a tenth of a millisecond for a word, so a part of the corpora must do; which part, chance decided.
EVERY = 12
SELDOM = 0.02
runs = st.text(alphabet="aăcđêAĐI .,:;-–/()019\n\t@'’&xD=<>v°C%\u0301ðİ", max_size=60)


@functools.cache
def slow(text: str) -> Places | None:
    return engine._found(text, asked(text)) or engine._counted(text, asked(text))


def asked(text: str) -> list[str]:
    from underthesea import word_tokenize  # noqa: PLC0415 - a second, and other tests need none of it

    return list(word_tokenize(text, use_token_normalize=False))


@pytest.fixture(scope="module")
def swift() -> QuickEngine:
    made = quick_engine(slow)
    assert made, "the installed underthesea is another than the one that the quick way knows"
    return made


def lines() -> list[str]:
    fixtures = [line for path in sorted(EXAMPLES.iterdir()) for line in path.read_text("utf-8").splitlines()]
    sources = sorted((ROOT / "corpora").glob("*/reports/*.rep"))
    reports = [line for path in sources for line in path.read_text("utf-8").splitlines()]
    return [shadow(line) for line in (*fixtures, *reports[::EVERY]) if line.strip()]


def test_the_same_words_in_fixtures_and_corpora(swift: QuickEngine) -> None:
    asked_about = lines()
    assert len(asked_about) > 800
    found = [swift.places(line) for line in asked_about]
    for line, places in zip(asked_about, found, strict=True):
        assert places is None or places == slow(line), line
    # Sources are full of marks like "{05|5|CĐCS}", which underthesea has never seen: many chains are equally bad.
    assert sum(places is None for places in found) / len(found) < SELDOM


@settings(max_examples=150, deadline=None)
@given(runs.filter(str.strip))
@example("Họp ở phòng A.")
@example("Họp ở phòng A. ")
@example("Đạo diễn :D")
@example("BOS EOS bos 99999999999999")
@example("xe 43H-0530, 3x4 m, 30°C, http://a.vn/b(c) a@b.vn. v.v...")
def test_the_same_words_in_anything(swift: QuickEngine, text: str) -> None:
    found = swift.places(text)
    assert found is None or found == slow(text)


def test_what_ties_is_left_to_underthesea(swift: QuickEngine) -> None:
    assert swift.places("K| {42/42|42/42|CĐCS} CĐCS") is None


def test_characters_that_underthesea_changes_are_left_to_it(swift: QuickEngine) -> None:
    assert swift.places("lao ðộng giỏi") is None
    assert swift.places(" ") == []


@pytest.mark.parametrize("broken", [ImportError, FileNotFoundError, ValueError, TypeError, KeyError])
def test_another_version_is_asked_itself(broken: type[Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> QuickEngine:
        raise broken

    monkeypatch.setattr(quick, "_loaded", fail)
    assert quick_engine(slow) is None


def test_another_opinion_is_asked_itself() -> None:
    assert quick_engine(lambda text: [match.span() for match in re.finditer(r"\S+", text)]) is None


def test_words_are_the_same_without_the_quick_way(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Ủy ban nhân dân huyện trao 1.250 suất quà."
    before = engine.segment(text)
    monkeypatch.setattr(engine, "quick_engine", lambda _: None)
    engine._engine.cache_clear()
    try:
        assert engine.segment(text) == before
    finally:
        engine._engine.cache_clear()


@pytest.mark.parametrize("data", [b"lCRF" + bytes(44), b"\0" * 48])
def test_a_file_of_another_kind_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="not a model of CRFsuite"):
        crfsuite.read_weights(data)
