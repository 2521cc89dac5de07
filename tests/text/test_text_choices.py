import re

from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.text import one_of

phrases = st.lists(st.text("ab. (", min_size=1, max_size=5), min_size=1, max_size=8)


@given(phrases, st.text("ab. (", max_size=30))
def test_the_longest_phrase_is_taken(known: list[str], text: str) -> None:
    plain = "|".join(re.escape(phrase) for phrase in sorted(set(known), key=len, reverse=True))
    assert re.findall(rf"(?:{one_of(known)})(?!b)", text) == re.findall(rf"(?:{plain})(?!b)", text)


def test_no_phrase_matches_nothing() -> None:
    assert not re.search(one_of([]), "")
