"""The choice of representative sentences: within its budget, the same in any order, blind to what is not shared."""

import itertools
import random
import re

from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.themes import select
from nlp_reports.themes.turns import turns

LINE = "thu kinh phí công đoàn chậm cơ sở của các đoàn viên tập huấn nữ trao quà tết"
WORDS = LINE.split()
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=0, max_size=12).map(" ".join)
REPORTS = st.lists(st.lists(SENTENCES, max_size=12), max_size=5)


def length(sentence: str) -> int:
    return len(re.findall(r"[^\W_]+", sentence))


@given(REPORTS, st.integers(0, 60))
def test_choice_is_valid_unique_in_text_order_and_within_the_budget(reports: list[list[str]], budget: int) -> None:
    chosen = select(reports, budget)
    texts = [reports[place][number] for place, number in chosen]
    assert list(chosen) == sorted(set(chosen))
    assert sum(map(length, texts)) <= budget
    assert len(texts) == len(set(texts))
    assert select(reports, budget) == chosen


@given(REPORTS, st.integers(0, 60), st.randoms(use_true_random=False))
def test_order_of_documents_does_not_matter(reports: list[list[str]], budget: int, chance: random.Random) -> None:
    other = list(reports)
    chance.shuffle(other)
    assert sorted(reports[p][n] for p, n in select(reports, budget)) == sorted(
        other[p][n] for p, n in select(other, budget)
    )


@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=8), max_size=300))
def test_turns_begin_with_the_first_sentence_and_rise(sentences: list[list[str]]) -> None:
    found = turns(sentences, ())
    assert list(found) == sorted(set(found))
    assert found[:1] == ((0,) if sentences else ())
    assert all(after - before >= 1 for before, after in itertools.pairwise(found))


def test_what_many_documents_say_is_chosen_before_what_one_says() -> None:
    shared = "Một số doanh nghiệp nợ kinh phí công đoàn kéo dài."
    alone = "Cây xanh trong sân trường bị gãy đổ sau bão."
    reports = [[alone, shared], [shared], [shared, "Trời mưa nhiều ngày ở vùng cao."]]
    assert [reports[place][number] for place, number in select(reports, length(shared))] == [shared]


def test_a_matter_is_not_told_twice() -> None:
    reports = [["Một số doanh nghiệp nợ kinh phí công đoàn kéo dài."]] * 3
    assert len(select(reports, 100)) == 1


def test_spelling_does_not_part_what_documents_share() -> None:
    reports = [["Uỷ ban kiểm tra quí này họp đều."], ["Ủy ban kiểm tra quý này họp đều."]]
    assert len(select(reports, 100)) == 1


def test_a_turn_to_another_matter_is_found() -> None:
    money = ["thu kinh phí công đoàn chậm", "kinh phí công đoàn thu thấp"] * 4
    women = ["phong trào nữ công nhân lao động", "nữ công nhân lao động thi đua"] * 4
    assert turns([said.split() for said in money + women], ()) == (0, 8)
    assert turns([said.split() for said in money], ()) == (0,)


def test_nothing_is_chosen_from_nothing() -> None:
    assert select([], 100) == ()
    assert select([[], ["Một câu đủ dài để chọn ra."]], 0) == ()
    assert select([["", "?!"]], 100) == ()
