import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.lexicon import Row, table
from nlp_reports.text import expand, fold, terms_in

forms = st.sampled_from(
    [*table("terms").keys(), *table("abbreviations").keys(), ",", "-", "và", "(", "TƯ TƯỞNG", "1.250"]
)


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("ĐV, CNVCLĐ", "đoàn viên, công nhân viên chức lao động"),
        ("CNVC-LĐ", "công nhân viên chức lao động"),
        ("Công nhân, viên chức, lao động", "công nhân viên chức lao động"),
        ("TULDTT, TƯLĐTT", "thoả ước lao động tập thể, thoả ước lao động tập thể"),
        ("Ủy ban Kiểm tra; UBKT", "uỷ ban kiểm tra; uỷ ban kiểm tra"),
        ("trình độ CĐ", "trình độ cao đẳng"),
        ("ĐH, CĐ", "đại học, cao đẳng"),
        ("BCH CĐ các cấp", "ban chấp hành công đoàn các cấp"),
        ("KH số 12", "kế hoạch số 12"),
        ("đề tài KH", "đề tài khoa học"),
        ("10đ/c", "10đồng chí"),
        ("CBCCVC(LĐ) huyện", "cán bộ công chức viên chức lao động huyện"),
        ("CÔNG TÁC TƯ TƯỞNG", "công tác tư tưởng"),
        ("tu sửa nhà", "tu sửa nhà"),
        ("V/v báo cáo", "về việc báo cáo"),
        ("Hội viên, nông dân", "hội viên nông dân"),
    ],
)
def test_expand(text: str, long: str) -> None:
    assert expand(text) == long


def test_all_spellings_have_one_term() -> None:
    text = "uỷ ban kiểm tra, UBKT, Ủy ban Kiểm tra, ỦY BAN KIỂM TRA"
    assert {token.term for token in terms_in(text)} == {"uỷ ban kiểm tra"}


def test_the_longest_term_wins() -> None:
    assert [token.term for token in terms_in("công đoàn cơ sở thành viên")] == ["công đoàn cơ sở thành viên"]


def test_an_unsettled_abbreviation_carries_its_meanings() -> None:
    assert [token.term for token in terms_in("CĐ huyện")] == ["công đoàn | cao đẳng"]


def test_a_long_form_that_is_no_term_splits_none() -> None:
    assert [token.term for token in terms_in("nói về việc làm")] == ["việc làm"]


def test_a_term_ends_at_a_full_stop() -> None:
    assert [token.term for token in terms_in("Quy chế. Dân chủ")] == []


@given(st.one_of(st.text(), st.lists(forms).map(" ".join)))
def test_terms_lie_in_the_text_without_overlaps(text: str) -> None:
    tokens = terms_in(text)
    assert all(token.term and token.span.of(text).strip() for token in tokens)
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(tokens))


@given(st.lists(forms).map(" ".join))
def test_expand_of_folded_text_is_folded(text: str) -> None:
    assert fold(expand(text)) == expand(text)


@pytest.mark.parametrize("form", [form for row in table("terms") for form in (row["term"], *row.values("variants"))])
def test_every_form_of_a_term_is_found_whole(form: str) -> None:
    assert [token.span.of(form) for token in terms_in(form)] == [form]


@pytest.mark.parametrize("row", table("abbreviations").rows, ids=lambda row: row["abbreviation"])
def test_every_form_of_an_abbreviation_is_found_whole(row: Row) -> None:
    for form in (row["abbreviation"], *row.values("variants")):
        assert [token.span.of(form) for token in terms_in(form)] == [form], form
