"""Raised digits: marks of typed footnotes are left out, what belongs to the word before it stays."""

from collections.abc import Callable
from pathlib import Path

import pytest

from nlp_reports.figures import extract
from nlp_reports.reading import read_report

MakeWord = Callable[..., Path]
RAISED = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'


def runs(text: str) -> str:
    """Return runs of `text`, what stands between strokes raised."""
    parts = text.split("|")
    return "".join(
        f'<w:r>{RAISED if at % 2 else ""}<w:t xml:space="preserve">{part}</w:t></w:r>'
        for at, part in enumerate(parts)
        if part
    )


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("Kết nạp 215|1| đoàn viên.", "Kết nạp 215 đoàn viên."),
        ("Kết nạp 3.250|(2)| đoàn viên.", "Kết nạp 3.250 đoàn viên."),
        ("Kết nạp 215 đoàn viên|[3]|, đạt 98%|4|.", "Kết nạp 215 đoàn viên, đạt 98%."),
        ("Có 46 cơ sở|1, 2|; nữ 12 người|(3)|.", "Có 46 cơ sở; nữ 12 người."),
        ("|1| Số liệu đến 20/11.", "Số liệu đến 20/11."),
        ("Có 12 lớp|1|", "Có 12 lớp"),
        ("Trao 20 suất|10|. Có 5 nhà|11|.", "Trao 20 suất. Có 5 nhà."),
        ("Quỹ năm 2020|1| đạt 5 triệu đồng.", "Quỹ năm 2020 đạt 5 triệu đồng."),
        ("Nghị quyết 02-NQ/TW|5| có 3 nhóm việc.", "Nghị quyết 02-NQ/TW có 3 nhóm việc."),
        ("Nhà rộng 45m|2|, bể 30 m|3| nước, rừng 2 km|2|.", "Nhà rộng 45m2, bể 30 m3 nước, rừng 2 km2."),
        ("Họp lúc 7h|30| tại hội trường.", "Họp lúc 7h30 tại hội trường."),
        ("Đơn vị tính: 10|6| đồng.", "Đơn vị tính: 10⁶ đồng."),
        ("Có |1|/2 số cơ sở.", "Có 1/2 số cơ sở."),
        ("Thu 500.000|đ| mỗi suất.", "Thu 500.000đ mỗi suất."),
        ("Đạt |95|% kế hoạch.", "Đạt 95% kế hoạch."),
        ("|Kết nạp 215 đoàn viên.|", "Kết nạp 215 đoàn viên."),
        ("|2|", "2"),
    ],
)  # fmt: skip
def test_marks_of_footnotes_are_left_out_and_what_belongs_stays(make_word: MakeWord, typed: str, seen: str) -> None:
    report = read_report(make_word(f"<w:p>{runs('I. KẾT QUẢ')}</w:p><w:p>{runs(typed)}</w:p>"))
    assert report.paragraphs[1].span.of(report.text) == seen


def test_a_mark_is_no_digit_of_the_figure_before_it(make_word: MakeWord) -> None:
    report = read_report(make_word(f"<w:p>{runs('Kết nạp 3.250|1| đoàn viên, rộng 45m|2|.')}</w:p>"))
    assert [int(figure.value or 0) for figure in extract(report.text)] == [3250, 45]


def test_raised_by_a_style_is_raised(make_word: MakeWord) -> None:
    styles = (
        '<w:style w:type="character" w:styleId="M"><w:name w:val="mark"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    )
    mark = '<w:r><w:rPr><w:rStyle w:val="M"/></w:rPr><w:t>1</w:t></w:r>'
    report = read_report(make_word(f"<w:p>{runs('Có 215')}{mark}{runs(' người.')}</w:p>", styles=styles))
    assert report.text == "Có 215 người.\n"
