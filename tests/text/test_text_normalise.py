import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.text import nfc, strip_marks, syllables


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("Ðảng bộ", "Đảng bộ"),
        ("ðoàn", "đoàn"),
        ("tƣ tƣởng", "tư tưởng"),
        ("CHỦ TỊCH ƢỚC", "CHỦ TỊCH ƯỚC"),
        ("công\u200bđoàn", "côngđoàn"),
        ("320\u00a0suất\u202fquà", "320 suất quà"),
        ("QĐ\u2011TLĐ", "QĐ-TLĐ"),
        (unicodedata.normalize("NFD", "Nghị quyết Đại hội"), "Nghị quyết Đại hội"),
        ("2018 – 2019", "2018 – 2019"),
    ],
)
def test_nfc_gives_one_form(raw: str, clean: str) -> None:
    assert nfc(raw) == clean


@given(st.text())
def test_nfc_is_done_once(text: str) -> None:
    assert nfc(nfc(text)) == nfc(text)


@given(st.text())
def test_nfc_leaves_a_composed_text(text: str) -> None:
    assert unicodedata.is_normalized("NFC", nfc(text))


def test_strip_marks_keeps_letters_only() -> None:
    assert strip_marks("Ủy ban Kiểm tra; Ðảng, ƣu tú") == "Uy ban Kiem tra; Dang, uu tu"


def test_syllables_keep_numbers_whole() -> None:
    assert syllables("Thu 319.317.000 đồng (98,4%).") == ["Thu", "319.317.000", "đồng", "98,4"]
