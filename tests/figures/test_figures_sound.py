import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from nlp_reports.figures import Outcome, figures_of, relations_of
from nlp_reports.figures.extraction import extract
from nlp_reports.figures.retelling import idle_beside
from nlp_reports.model import Letterhead, Paragraph, ParagraphKind, Report, Section, SectionKind, Span
from nlp_reports.text import sentences_of

HERE = Path(__file__).parent
KINDS = {
    "BG": SectionKind.BACKGROUND,
    "R": SectionKind.RESULTS,
    "A": SectionKind.ASSESSMENT,
    "P": SectionKind.PLAN,
}


def reports() -> Iterator[tuple[str, str, list[str]]]:
    """Yield name, date and lines of every report of the file."""
    lines = (HERE / "sound_reports.txt").read_text("utf-8").splitlines()
    starts = [at for at, line in enumerate(lines) if line.startswith("== ")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        _, name, date = lines[start].split()
        yield name, date, lines[start + 1 : end]


def report_of(lines: list[str], date: str) -> Report:
    """A report whose lines are headings ("## A III. ĐÁNH GIÁ") and paragraphs."""
    text, paragraphs, heads = "", [], []
    for number, line in enumerate(lines):
        heading = line.startswith("## ")
        said = line.split(" ", 2)[2] if heading else line
        span = Span(len(text), len(text) + len(said))
        if heading:
            heads.append((KINDS[line.split()[1]], said, span, number))
        kind = ParagraphKind.HEADING if heading else ParagraphKind.BODY
        paragraphs.append(Paragraph(number, kind, span, span, section=len(heads) - 1))
        text += said + "\n"
    ends = [span.start for _, _, span, _ in heads[1:]] + [len(text)]
    sections = tuple(
        Section(str(at), str(at), title, 1, kind, span, Span(span.start, end), -1, number)
        for at, ((kind, title, span, number), end) in enumerate(zip(heads, ends, strict=True))
    )
    letterhead = Letterhead(date=dt.date.fromisoformat(date))
    return Report("bc", "bc.docx", text, tuple(paragraphs), sections, letterhead=letterhead)


def accused(report: Report) -> list[tuple[str, ...]]:
    sentences = sentences_of(report)
    found = relations_of(report, sentences, figures_of(report, sentences))
    return [tuple(figure.text for figure in one.figures) for one in found if one.outcome is Outcome.NOT]


@pytest.mark.parametrize(("name", "date", "lines"), list(reports()), ids=[name for name, _, _ in reports()])
def test_a_report_whose_figures_agree_is_not_accused(name: str, date: str, lines: list[str]) -> None:
    assert name
    assert accused(report_of(lines, date)) == []


@pytest.mark.parametrize(
    "text",
    [line.split("\t")[2] for line in (HERE / "sound_lines.tsv").read_text("utf-8").splitlines() if line[0] != "#"],
)
def test_a_sentence_whose_figures_agree_is_not_accused(text: str) -> None:
    assert accused(report_of(["## R II. KẾT QUẢ", text], "2020-11-25")) == []


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("Đã cấp hơn 470 thẻ hội viên", ">"),
        ("Trợ cấp trên 180 người lao động", ">"),
        ("Cung cấp gần 390 suất ăn", "~"),
        ("Cấp trên 64 cơ sở", "="),
        ("Kiểm tra cấp dưới 41 cơ sở", "="),
        ("Số vụ nhiều hơn 64 vụ", "="),
    ],
)
def test_a_bound_behind_what_is_granted(text: str, comparator: str) -> None:
    assert [figure.comparator for figure in extract(text)] == [comparator]


def test_words_that_tell_nothing_beside_a_figure() -> None:
    assert {"trị", "giá"} <= idle_beside("đồng")
    assert {"công", "đoàn", "cơ", "sở"} <= idle_beside("%")
    assert not idle_beside("")


def test_what_is_left_of_another_whole_is_not_accused() -> None:
    told = "Nhận 07 đơn thư, trong đó 05 đơn thuộc thẩm quyền đã giải quyết xong 05, 02 đơn còn lại chuyển đi."
    assert accused(report_of(["## R II. KẾT QUẢ", told], "2020-11-25")) == []
    wrong = "Nhận 15 đơn, đã giải quyết 11 đơn, còn lại 05 đơn."
    assert accused(report_of(["## R II. KẾT QUẢ", wrong], "2020-11-25")) != []


def test_the_first_grade_of_a_list_is_no_whole() -> None:
    told = "Xếp loại: xuất sắc 38 (45,2%), tốt 31 (36,9%), hoàn thành 13 (15,5%), chưa hoàn thành 02 (2,4%)."
    assert accused(report_of(["## R II. KẾT QUẢ", told], "2020-11-25")) == []


@pytest.mark.parametrize(
    ("results", "judged"),
    [
        ("Quỹ nhân đạo vận động được 2.430 triệu đồng.", "Quỹ nhân đạo vận động được 2,4 tỷ đồng."),
        ("Thu kinh phí công đoàn đạt 93,5% dự toán.", "Thu kinh phí công đoàn đạt 94% dự toán."),
        ("Xây mới 08 nhà nhân đạo, sửa chữa 05 nhà.", "Có 13 nhà được xây mới, sửa chữa."),
        ("Toàn ngành có 64 CĐCS.", "Tổ chức vững mạnh, 59/64 CĐCS (92,2%) xếp loại tốt."),
    ],
)
def test_what_is_rounded_summed_or_a_share_is_no_other_value(results: str, judged: str) -> None:
    assert accused(report_of(["## R II. KẾT QUẢ", results, "## A III. ĐÁNH GIÁ", judged], "2020-11-25")) == []
