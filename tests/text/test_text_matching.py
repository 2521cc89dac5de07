"""What people write in many ways meets, and what only looks alike does not."""

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.figures import figures_of
from nlp_reports.lexicon import table
from nlp_reports.model import Evidence, Paragraph, ParagraphKind, Report, Span
from nlp_reports.text import expand, fold, nfc, sentences_of, terms_in

terms = st.sampled_from(table("terms").keys())


@pytest.mark.parametrize(
    "forms",
    [
        ("uỷ ban kiểm tra", "UBKT", "Ủy ban Kiểm tra", "ỦY BAN KIỂM TRA", "Uỷ Ban kiểm tra"),
        ("thoả ước lao động tập thể", "TƯLĐTT", "TULĐTT", "TULDTT", "Thỏa ước lao động tập thể"),
        ("công nhân viên chức lao động", "CNVCLĐ", "CNVC-LĐ", "CNVC,LĐ", "công nhân, viên chức, lao động"),
        ("kỹ năng", "kĩ năng", "Kỹ Năng", "KĨ NĂNG"),
        ("kế hoạch", "kế họach", "KẾ HOẠCH", "KH"),
    ],
)
def test_all_forms_meet(forms: tuple[str, ...]) -> None:
    assert len({expand(form) for form in forms}) == 1


@pytest.mark.parametrize(
    "pair", [("năm", "nằm"), ("TU", "tu"), ("hội viên", "hội viện"), ("cán bộ", "cân bộ"), ("tỷ lệ", "tỷ lê")]
)
def test_what_only_looks_alike_does_not_meet(pair: tuple[str, str]) -> None:
    assert expand(pair[0]) != expand(pair[1])


@given(terms, st.sampled_from([str.upper, str.title, str.capitalize, lambda term: unicodedata.normalize("NFD", term)]))
def test_a_term_meets_itself_in_any_case_and_normal_form(term: str, change: object) -> None:
    assert callable(change)
    changed = nfc(change(term))
    assert fold(changed) == fold(term)
    assert [token.term for token in terms_in(changed)] == [token.term for token in terms_in(term)]


@pytest.mark.parametrize(
    ("text", "fives"),
    [
        ("Tặng năm suất quà trong năm 2020.", 1),
        ("Cả năm thành lập năm tổ hợp tác.", 1),
        ("Có năm đồng chí được khen thưởng.", 1),
        ("Trong năm năm qua đã giúp nhiều hộ.", 0),
        ("Trong năm đơn vị đã tổ chức hội thi.", 0),
        ("Đầu năm đồng chí Chủ tịch đã nghỉ hưu.", 0),
        ("Hằng năm công đoàn tổ chức thăm hỏi.", 0),
        ("Năm nay đơn vị đã tổ chức hội thi.", 0),
    ],
)
def test_the_year_does_not_meet_five(text: str, fives: int) -> None:
    span = Span(0, len(text))
    report = Report("r", "r.docx", f"{text}\n", (Paragraph(0, ParagraphKind.BODY, span, span),))
    found = [figure for figure in figures_of(report, sentences_of(report)) if figure.value == 5]
    assert len([figure for figure in found if figure.evidence is Evidence.YES]) == fives


@pytest.mark.parametrize(
    ("text", "expanded"),
    [
        ("KT 21 cuộc", "kiểm tra 21 cuộc"),
        ("Sau KT, sổ sách gọn", "sau kiểm tra, sổ sách gọn"),
        ("phát triển KT", "phát triển kinh tế"),
        ("chuyển giao KT", "chuyển giao kỹ thuật"),
        ("KT-XH", "kinh tế xã hội"),
        ("SK 733", "sáng kiến 733"),
        ("Khám SK", "khám sức khoẻ"),
        ("thu ĐP, nợ KP", "thu đoàn phí công đoàn, nợ kinh phí"),
    ],
)
def test_shorthand_is_read_by_what_stands_beside_it(text: str, expanded: str) -> None:
    assert expand(text) == expanded


def test_ambiguous_abbreviations_keep_their_meanings_apart() -> None:
    settled = ["trình độ CĐ", "BCH CĐ", "đề tài KH", "KH số 12"]
    assert [expand(one).rpartition(" ")[2] for one in settled[:2]] == ["đẳng", "đoàn"]
    assert [expand(one) for one in settled[2:]] == ["đề tài khoa học", "kế hoạch số 12"]
    assert all(" | " in terms_in(one)[0].term for one, _ in itertools.product(["CĐ", "KH"], range(1)))
