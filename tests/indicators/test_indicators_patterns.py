"""Patterns that are written for speed find what plain ones find."""

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.checks.vagueness import claims
from nlp_reports.indicators import concepts, line, said
from nlp_reports.text import expand, fold

PLAIN = {
    claims._UNRECORDED: re.compile(r"(?:(?<=không )|(?<=chưa ))ghi nhận(?!\w)"),
    concepts._CUT: re.compile(r"[;:]|(?<!\w)\d[\d.,/]*(?!\w)"),
    line._BREAK: re.compile(r"[;,:()](?!\d)|\.\s|(?<!\w)(?:trong đó|riêng)(?!\w)"),
}
words = ["trong đó", "riêng", "riêng tư", "4.0", "C13", "không ", "chưa ", "ghi nhận"]
pieces = st.sampled_from([*"12.,/;:()_đ² t\n", *words])
texts = st.lists(pieces, max_size=12).map("".join)


@pytest.mark.parametrize("quick", PLAIN, ids=["unrecorded", "cut", "break"])
@given(text=st.one_of(texts, st.text()))
def test_a_quick_pattern_finds_what_the_plain_one_finds(quick: re.Pattern[str], text: str) -> None:
    found = [match.span() for match in quick.finditer(text)]
    assert found == [match.span() for match in PLAIN[quick].finditer(text)]


@given(text=st.one_of(texts, st.text()))
def test_words_are_found_as_a_plain_pattern_finds_them(text: str) -> None:
    assert list(concepts._WORDS(text)) == re.findall(r"[\d_]*[^\W\d_]\w*", text)


numbered = st.sampled_from(
    ["Nghị quyết", "kế họach", "KH", "NQ", "số", "12", "30", "-", "đến", "từ", "đủ", "tuổi", "trở lên"]
)
joints = st.sampled_from([" ", "  ", "", ", ", "."])


@given(parts=st.lists(st.tuples(numbered, joints), max_size=10))
def test_documents_and_ages_are_spoken_of_wherever_the_text_is_cut(parts: list[tuple[str, str]]) -> None:
    text = "".join(itertools.chain.from_iterable(parts))
    told = concepts._documents(fold(text))
    if concepts._ABBREVIATED.search(text):
        told |= concepts._documents(expand(text))
    assert told <= concepts.spoken(text)


leads = st.sampled_from(
    [*["là", "có", "gồm", "đạt", "hiện", "nay", "được", "chỉ", "đến", "toàn", "cả", "huyện", "hội"], "viên:", ":", "x"]
)


@given(words=st.lists(leads, max_size=8))
def test_leads_are_left_out_as_if_each_head_were_searched(words: list[str]) -> None:
    head = " ".join(words)
    assert said._without_leads(head) == said._LEADS.sub("", head.strip())
