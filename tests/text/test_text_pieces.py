import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.text import Pieces, finder, pieces

EXPRESSIONS = [r"[^\W\d_]+|\d+|[^\w\s]", r"\d[\w/.\-]*\w|\w+", r"[^\W\d_]\d|\d[^\W\d_]"]


@pytest.mark.parametrize("expression", EXPRESSIONS)
@given(st.text("aăđ12_-/.,; \t\n\u00a0"))
def test_what_reaches_over_no_blank_is_found_as_in_the_whole_text(expression: str, text: str) -> None:
    assert list(finder(expression)(text)) == re.findall(expression, text)


def test_a_piece_is_read_once() -> None:
    read: list[str] = []
    seen = Pieces[str](lambda piece: read.append(piece) or piece.upper())

    assert list(seen.of("lớp học lớp")) == ["LỚP", "HỌC", "LỚP"]
    assert read == ["lớp", "học"]


def test_no_more_pieces_are_kept_than_memory_should_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "_PIECES_KEPT", 2)
    seen = Pieces[int](len)

    assert list(seen.of("một hai ba bốn")) == [3, 3, 2, 3]
    assert len(seen) <= 2


def test_each_match_may_be_turned_into_something() -> None:
    assert list(finder(r"\w+", str.upper)("lớp học")) == ["LỚP", "HỌC"]
