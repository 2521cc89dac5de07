import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.text import fold, folding, nfc, pieces, shadow
from nlp_reports.text.alphabet import LOWER, UPPER
from nlp_reports.text.folding import is_syllable

SAME = [
    ("hoà bình", "hòa bình"),
    ("Uỷ ban", "Ủy ban"),
    ("sức khoẻ", "sức khỏe"),
    ("tỉ lệ", "tỷ lệ"),
    ("lí luận", "lý luận"),
    ("kĩ năng", "kỹ năng"),
    ("qui định", "quy định"),
    ("quí I", "quý I"),
    ("bác sĩ", "bác sỹ"),
    ("kì họp", "kỳ họp"),
    ("kế họach", "kế hoạch"),
    ("công đòan", "công đoàn"),
    ("qúa trình", "quá trình"),
    ("huớng dẫn", "hướng dẫn"),
    ("nguời lao động", "người lao động"),
    ("đựơc", "được"),
    ("ÐẢNG UỶ", "Đảng ủy"),
    ("khoá XII", "khóa XII"),
    ("lan toả", "lan tỏa"),
    ("thuý", "thúy"),
]
APART = [("năm", "nam"), ("quy", "qua"), ("đơn vị", "đơn vỉ"), ("chia", "chìa"), ("của", "cua"), ("mùa", "muà quà")]
letters = st.text(st.sampled_from(LOWER + UPPER + " .,-/0123456789Ðƣ\u00a0\n“”"), max_size=80)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_word_have_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_words_have_other_keys(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    "right", ["giữ gìn", "giúp", "thuở", "quý", "nghĩa", "mía", "quyển", "xoáy", "khuỷu", "đơn vị", "thuế", "già"]
)
def test_right_spelling_stays(right: str) -> None:
    assert fold(right) == right


@given(st.one_of(st.text(), letters))
def test_fold_and_shadow_keep_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert len(shadow(text)) == len(text)


def test_fold_remembers_so_many_words_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "_PIECES_KEPT", 3)
    fold.cache_clear()
    assert fold("Đảng Ủy xã Kế Họach Quí I") == "đảng uỷ xã kế hoạch quý i"
    assert len(folding._PIECES) <= 3


@given(letters.map(nfc))
def test_fold_is_done_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(letters)
def test_fold_sees_no_case(text: str) -> None:
    assert fold(text.upper()) == fold(text.lower())


def test_shadow_keeps_the_case_of_mixed_text() -> None:
    assert shadow("Thỏa ước; Kế Họach") == "Thoả ước; Kế Hoạch"


def test_shadow_lowers_a_shouted_line() -> None:
    assert shadow("ỦY BAN NHÂN DÂN") == "uỷ ban nhân dân"


def test_syllables_are_told_from_acronyms() -> None:
    assert [is_syllable(word) for word in ("nghiệp", "quy", "ubnd", "cnvclđ", "hoạtđộng")] == [
        True,
        True,
        False,
        False,
        False,
    ]
