"""The search for what opens a list is written for speed, and finds it where the whole expression does."""

from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.figures.relations import interleaved

pieces = st.sampled_from([*":(;,. 4", "gồm", " bao gồm ", "gồmx", "cụ thể", "lần lượt", "chia ra", "lớp " * 20])
texts = st.lists(pieces, max_size=12).map("".join)


@given(st.one_of(texts, st.text()))
def test_a_list_is_opened_where_the_whole_expression_is_found(text: str) -> None:
    assert bool(interleaved._OPENING.search(text)) == bool(interleaved._OPENS.search(text))
