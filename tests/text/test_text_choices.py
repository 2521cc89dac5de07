import re

from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.text import one_of, whole_words

WORDS = st.lists(st.sampled_from(["tổ", "tổ chức", "chức", "cơ", "cơ sở", "c.s", "(cơ", "4"]), min_size=1, max_size=5)
TEXTS = st.lists(st.sampled_from([*"tổchứcơsở .(4,", "tổ", "chức", "cơ sở"]), max_size=12).map("".join)

phrases = st.lists(st.text("ab. (", min_size=1, max_size=5), min_size=1, max_size=8)


@given(phrases, st.text("ab. (", max_size=30))
def test_the_longest_phrase_is_taken(known: list[str], text: str) -> None:
    plain = "|".join(re.escape(phrase) for phrase in sorted(set(known), key=len, reverse=True))
    assert re.findall(rf"(?:{one_of(known)})(?!b)", text) == re.findall(rf"(?:{plain})(?!b)", text)


def test_no_phrase_matches_nothing() -> None:
    assert not re.search(one_of([]), "")


@given(WORDS, TEXTS)
def test_whole_words_are_the_longest_phrases_that_no_letter_touches(phrases: list[str], text: str) -> None:
    ordered = sorted(phrases, key=len, reverse=True)
    plainly = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)")
    assert whole_words(phrases).findall(text) == plainly.findall(text)


def test_no_phrases_are_found_nowhere() -> None:
    assert whole_words([]).search("tổ chức") is None


def test_several_blanks_are_one_where_they_are_said_to_be() -> None:
    assert whole_words(["tổ chức"]).search("tổ  chức") is None
    assert whole_words(["tổ chức"], blanks=r"\s+").search("tổ  chức") is not None
