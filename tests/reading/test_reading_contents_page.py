"""A typed table of contents has no headings; forms filled in behind dots stay text."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from nlp_reports.model import ParagraphKind
from nlp_reports.reading import read_report

MakeWord = Callable[..., Path]
OUTLINE = ("I. TÌNH HÌNH", "II. KẾT QUẢ", "1. Tuyên truyền", "2. Thi đua", "III. PHƯƠNG HƯỚNG")
TEXT = "Trong năm đã mở 12 lớp tập huấn cho 412 lượt cán bộ công đoàn cơ sở, đạt 103% kế hoạch đề ra từ đầu năm."


def body(lines: Sequence[str]) -> str:
    return "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>".replace("\t", "</w:t><w:tab/><w:t>") for line in lines)


def report_of(make_word: MakeWord, above: Sequence[str]) -> Path:
    told = [line for heading in OUTLINE for line in (heading, TEXT)]
    return make_word(body(["BÁO CÁO", "Kết quả hoạt động năm 2023", *above, *told]))


@pytest.mark.parametrize("leader", ["........", " . . . . . . ", "………", "______", " ....... "])
@pytest.mark.parametrize("title", [["MỤC LỤC"], ["Mục lục:"], []], ids=["title", "colon", "none"])
def test_typed_contents_have_no_headings(make_word: MakeWord, title: list[str], leader: str) -> None:
    entries = [f"{heading}{leader}{page}" for page, heading in enumerate(OUTLINE, start=1)]
    report = read_report(report_of(make_word, [*title, *entries]))
    assert [f"{section.label}. {section.title}" for section in report.sections] == list(OUTLINE)
    assert {p.kind for p in report.paragraphs if leader.strip() in p.span.of(report.text)} == {ParagraphKind.LETTERHEAD}
    assert report.letterhead.title == "Kết quả hoạt động năm 2023"


def test_contents_below_their_title_may_have_no_pages(make_word: MakeWord) -> None:
    report = read_report(report_of(make_word, ["MỤC LỤC", *OUTLINE]))
    assert [f"{section.label}. {section.title}" for section in report.sections] == list(OUTLINE)
    assert len(report.paragraphs) == 2 + 1 + 3 * len(OUTLINE)


def test_headings_below_one_another_are_no_contents(make_word: MakeWord) -> None:
    lines = ["I. KẾT QUẢ", "1. Thi đua", "a) Trường học", TEXT, "II. KẾT QUẢ", "1. Thi đua", "a) Trường học", TEXT]
    assert len(read_report(make_word(body(lines))).sections) == len(lines) - 2


def test_contents_parted_by_tabs_need_their_title(make_word: MakeWord) -> None:
    entries = [f"{heading}\t{page}" for page, heading in enumerate(OUTLINE, start=1)]
    assert len(read_report(report_of(make_word, ["MỤC LỤC", *entries])).sections) == len(OUTLINE)


@pytest.mark.parametrize(
    "lines",
    [
        ["Số lớp tập huấn: ........ 12", "Số buổi toạ đàm: ........ 15", "Số người dự: ........ 310"],
        ["1. Số lớp.....12", "2. Số buổi.....15", "3. Số người.....310"],
        ["I. TÌNH HÌNH.....1", "II. KẾT QUẢ.....2"],
    ],
    ids=["values", "numbered values", "two lines"],
)
def test_other_lines_with_dots_are_text(make_word: MakeWord, lines: list[str]) -> None:
    report = read_report(make_word(body([*OUTLINE[:1], TEXT, *lines, TEXT])))
    kinds = {p.kind for p in report.paragraphs if p.span.of(report.text) in lines}
    assert ParagraphKind.LETTERHEAD not in kinds
