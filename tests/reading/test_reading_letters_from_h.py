"""A part H goes on with a part G, a part I with H; a district is none, a Roman number neither."""

from nlp_reports.reading.body.letters_from_h import with_letters_from_h
from nlp_reports.reading.lines.line import Line, lines_of
from nlp_reports.reading.raw import PLAIN, RawParagraph, Stretch


def _lines(*texts: str) -> list[Line]:
    return [
        line for at, one in enumerate(texts) for line in lines_of(RawParagraph(at, one, (Stretch(0, len(one), PLAIN),)))
    ]


def _labels(*texts: str) -> list[str]:
    return [
        one.label.name if isinstance(one, Line) and one.label else "" for one in with_letters_from_h(_lines(*texts))
    ]


def _kinds(*texts: str) -> list[str]:
    return [
        one.label.kind.value if isinstance(one, Line) and one.label else ""
        for one in with_letters_from_h(_lines(*texts))
    ]


def test_h_behind_g_is_a_part() -> None:
    assert _labels("E. KIỂM TRA", "G. THI ĐUA", "Số cờ", "H. HẠN CHẾ") == ["E", "G", "", "H"]


def test_a_district_is_none() -> None:
    assert _labels("E. KIỂM TRA", "H. Khe Lau") == ["E", ""]
    assert _labels("G. THI ĐUA", "H. HẠN CHẾ", "H. Khe Lau") == ["G", "H", ""]


def test_i_behind_h_is_a_part_and_so_is_k_behind_i() -> None:
    assert _kinds("G. THI ĐUA", "H. HẠN CHẾ", "I. KIẾN NGHỊ", "K. PHƯƠNG HƯỚNG", "L. BIỂU") == ["upper-letter"] * 5


def test_i_below_h_begins_a_list_where_it_counts_on() -> None:
    assert _kinds("G. THI ĐUA", "H. KẾT QUẢ", "I. Chăm lo", "Số suất quà.", "II. Nữ công") == [
        *("upper-letter", "upper-letter", "roman", "", "roman")
    ]


def test_i_without_h_is_roman() -> None:
    assert _kinds("G. THI ĐUA", "I. Chăm lo", "K. Sor Phen dự họp") == ["upper-letter", "roman", ""]
    assert _kinds("I. TÌNH HÌNH", "II. KẾT QUẢ") == ["roman", "roman"]
