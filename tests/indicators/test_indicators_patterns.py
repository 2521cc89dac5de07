"""Patterns that are written for speed find what plain ones find."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.checks.vagueness import claims
from nlp_reports.indicators import concepts, line

PLAIN = {
    claims._UNRECORDED: re.compile(r"(?:(?<=không )|(?<=chưa ))ghi nhận(?!\w)"),
    concepts._CUT: re.compile(r"[;:]|(?<!\w)\d[\d.,/]*(?!\w)"),
    concepts._WORD: re.compile(r"[\d_]*[^\W\d_]\w*"),
    line._BREAK: re.compile(r"[;,:()](?!\d)|\.\s|(?<!\w)(?:trong đó|riêng)(?!\w)"),
}
words = ["trong đó", "riêng", "riêng tư", "4.0", "C13", "không ", "chưa ", "ghi nhận"]
pieces = st.sampled_from([*"12.,/;:()_đ² t\n", *words])
texts = st.lists(pieces, max_size=12).map("".join)


@pytest.mark.parametrize("quick", PLAIN, ids=["unrecorded", "cut", "word", "break"])
@given(text=st.one_of(texts, st.text()))
def test_a_quick_pattern_finds_what_the_plain_one_finds(quick: re.Pattern[str], text: str) -> None:
    found = [match.span() for match in quick.finditer(text)]
    assert found == [match.span() for match in PLAIN[quick].finditer(text)]
