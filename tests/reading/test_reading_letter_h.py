"""A part H goes on with a part G; a district is none."""

from nlp_reports.reading.letter_h import with_part_h
from nlp_reports.reading.lines import lines_of
from nlp_reports.reading.raw import PLAIN, RawParagraph, Stretch


def _labels(*texts: str) -> list[str]:
    lines = [
        line for at, one in enumerate(texts) for line in lines_of(RawParagraph(at, one, (Stretch(0, len(one), PLAIN),)))
    ]
    return [piece.label.name if piece.label else "" for piece in with_part_h(lines)]


def test_h_behind_g_is_a_part() -> None:
    assert _labels("E. KIỂM TRA", "G. THI ĐUA", "Số cờ", "H. HẠN CHẾ") == ["E", "G", "", "H"]


def test_a_district_is_none() -> None:
    assert _labels("E. KIỂM TRA", "H. Khe Lau") == ["E", ""]
    assert _labels("G. THI ĐUA", "H. HẠN CHẾ", "H. Khe Lau") == ["G", "H", ""]
