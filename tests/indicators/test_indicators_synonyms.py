"""Words by which clerks tell the same matter or count the same thing, and look-alikes about other matters."""

from pathlib import Path

import pytest

from nlp_reports.indicators.concepts import MARK, spoken
from nlp_reports.indicators.nouns import names_kin
from nlp_reports.model import Indicator
from nlp_reports.text import fold

LINES = (Path(__file__).parent / "synonyms.tsv").read_text("utf-8").splitlines()
CASES = [line.split("\t") for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("kind", "concept", "sentence"), CASES)
def test_a_matter_is_told_in_other_words_or_is_another(kind: str, concept: str, sentence: str) -> None:
    assert (MARK + fold(concept) in spoken(sentence)) == (kind == "told")


@pytest.mark.parametrize(
    ("noun", "counted"),
    [
        ("suất", "giỏ quà"),
        ("suất quà", "phần quà"),
        ("nhà", "mái nhà"),
        ("vụ", "lần ngừng việc"),
        ("cán bộ", "đồng chí"),
        ("uỷ viên", "đồng chí"),
        ("đại biểu", "đồng chí"),
        ("nữ", "chị"),
        ("thoả thuận", "bản"),
        ("văn bản", "dự thảo"),
        ("dự án", "mô hình"),
        ("cháu", "em"),
        ("em", "cháu"),
        ("học sinh", "cháu"),
        ("điển hình", "gương"),
        ("tuyến", "đoạn đường"),
        ("đội", "nhóm"),
    ],
)
def test_a_noun_stands_for_another(noun: str, counted: str) -> None:
    assert names_kin(counted, Indicator("t#1", f"số {noun}", (noun,)))


@pytest.mark.parametrize(
    ("noun", "counted"),
    [
        ("suất", "cuộc"),
        ("suất quà", "suất ăn"),
        ("nhà", "hộ"),
        ("vụ", "lớp"),
        ("cán bộ", "buổi"),
        ("uỷ viên", "hội viên"),
        ("đại biểu", "hội viên"),
        ("nữ", "nam"),
        ("thoả thuận", "cuộc"),
        ("văn bản", "buổi"),
        ("dự án", "công trình"),
        ("cháu", "con bò"),
        ("em", "suất"),
        ("học sinh", "giáo viên"),
        ("điển hình", "mô hình"),
        ("tuyến", "km"),
        ("đội", "đội trưởng"),
        ("hội viên", "cựu chiến binh"),
        ("chi hội", "cơ sở"),
    ],
)
def test_a_noun_does_not_stand_for_what_is_another_thing(noun: str, counted: str) -> None:
    assert not names_kin(counted, Indicator("t#1", f"số {noun}", (noun,)))
