from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.reading import read_report
from nlp_reports.reading.lines.page_marks import without_page_marks

PAGE = [f"Dòng thứ {number} của trang này nói về một việc." for number in range(8)]


@pytest.mark.parametrize("mark", ["Trang 2/5", "- 2 -", "trang 3", "– 4 –"])
def test_a_page_mark_is_left_out_wherever_it_stands(mark: str) -> None:
    assert without_page_marks(["a", f"   {mark}", "b"]) == ["a", "", "b"]


@pytest.mark.parametrize("first", [1, 2])
def test_numbers_a_page_apart_are_those_of_pages(first: int) -> None:
    lines = [*PAGE, str(first), *PAGE, f"   {first + 1}", *PAGE]
    assert without_page_marks(lines) == [*PAGE, "", *PAGE, "", *PAGE]


@pytest.mark.parametrize(
    "lines",
    [
        [*PAGE, "1", *PAGE, "3", *PAGE],
        [*PAGE, "5", *PAGE, "6", *PAGE],
        ["TT", "1", "Số lớp", "lớp", "2", "Số người", "người"],
        [*PAGE, "12", "lớp tập huấn đã mở trong năm nay ở các cơ sở."],
    ],
)
def test_other_numbers_stay(lines: list[str]) -> None:
    assert without_page_marks(lines) == lines


def test_the_only_number_is_a_page_where_it_cuts_a_sentence() -> None:
    lines = ["nêu rõ số lượng hoạt động của từng chi hội, số phụ nữ tham", "3", "gia."]
    assert without_page_marks(lines) == [lines[0], "", lines[2]]


def paragraph(text: str) -> str:
    """Return a paragraph, in the middle of its line where "=" begins it."""
    middle = '<w:pPr><w:jc w:val="center"/></w:pPr>' if text.startswith("=") else ""
    return f"<w:p>{middle}<w:r><w:t>{text.lstrip('=')}</w:t></w:r></w:p>"


HALVES = ("- Tổ chức 18 buổi tuyên truyền cho 1.640 lượt người tham gia,", "cấp phát 2.500 tờ gấp tại các công trường.")
WHOLE = " ".join(HALVES)


@pytest.mark.parametrize(
    ("lines", "seen"),
    [
        ([HALVES[0], "=2", HALVES[1], "=3", WHOLE], [WHOLE, WHOLE]),
        ([WHOLE, "=2", WHOLE], [WHOLE, WHOLE]),
        ([HALVES[0], "- 2 -", HALVES[1]], [WHOLE]),
        ([HALVES[0], "Trang 2/5", HALVES[1]], [WHOLE]),
        ([HALVES[0], "2", HALVES[1]], [WHOLE]),
        ([WHOLE, "=12", "=40", WHOLE], [WHOLE, "12", "40", WHOLE]),
        ([WHOLE, "=PHỤ LỤC", "=01", WHOLE], [WHOLE, "PHỤ LỤC", "01", WHOLE]),
        ([WHOLE, "=2024", WHOLE], [WHOLE, "2024", WHOLE]),
        ([WHOLE, "12", WHOLE], [WHOLE, "12", WHOLE]),
    ],
)
def test_typed_page_numbers_of_a_word_file_are_left_out(
    make_word: Callable[..., Path], lines: list[str], seen: list[str]
) -> None:
    report = read_report(make_word("".join(map(paragraph, ["I. KẾT QUẢ", *lines]))))
    assert [part.span.of(report.text) for part in report.paragraphs][1:] == seen


@given(st.lists(st.one_of(st.sampled_from(["1", "2", "", "- 3 -", "Trang 4"]), st.text(max_size=30))))
def test_no_other_line_is_touched(lines: list[str]) -> None:
    kept = without_page_marks(lines)
    assert len(kept) == len(lines)
    assert all(new in {"", old} for new, old in zip(kept, lines, strict=True))
    assert without_page_marks(kept) == kept or any(line.strip().isdigit() for line in kept)


def test_a_title_that_every_page_repeats_beside_its_number_is_left_out() -> None:
    lines = [*PAGE, "2", "HƯỚNG DẪN BÁO CÁO", *PAGE, "3", "", "HƯỚNG DẪN BÁO CÁO", *PAGE]
    assert without_page_marks(lines) == [*PAGE, "", "", *PAGE, "", "", "", *PAGE]
