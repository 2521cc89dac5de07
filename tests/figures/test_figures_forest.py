"""Forests read from tables: each fork is asked, and the written table gives the score that was learned."""

from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.figures.forest import Forest, Fork, Leaf

TREE = Fork("a colon", 0.5, Fork("a bracket", 0.5, Leaf(-1.0), Leaf(0.25)), Leaf(2.5))


def test_a_tree_asks_until_it_ends() -> None:
    forest = Forest(-0.5, (TREE, Leaf(0.125)))
    assert forest.score({}) == -1.375
    assert forest.score({"a bracket": 1.0}) == -0.125
    assert forest.score({"a bracket": 1.0, "a colon": 1.0}) == 2.125
    assert forest.signals == {"a colon", "a bracket"}


@given(st.dictionaries(st.sampled_from(("a colon", "a bracket", "nobody asks")), st.floats(0, 3)))
def test_what_no_tree_asks_for_changes_nothing(signals: dict[str, float]) -> None:
    asked = {name: value for name, value in signals.items() if name != "nobody asks"}
    forest = Forest(0.0, (TREE,))
    assert forest.score(signals) == forest.score(asked)
