"""What holds of every document: spans slice back, and indexes lead to the paragraph that holds the text."""

import html
import unicodedata
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nlp_reports.errors import UnreadableError
from nlp_reports.model import ParagraphKind, Report
from nlp_reports.reading import read_report, to_json
from nlp_reports.reading.assembling.assembly import Source, assemble
from nlp_reports.reading.opening.file_kinds import sniff
from nlp_reports.reading.raw import PLAIN, Face, RawBlock, RawCell, RawDocument, RawParagraph, RawTable, Stretch

WORDS = [
    *("I. ", "II/ ", "1. ", "1.1. ", "a) ", "- ", "+ ", "* ", "PHẦN THỨ HAI: ", "BÁO CÁO", "Nơi nhận:", "PHỤ LỤC"),
    *("TM. BAN THƯỜNG VỤ", "Kính gửi: ", "Số: 42/BC-LĐLĐ", "ngày 5 tháng 6 năm 2020", "Công tác tài chính: "),
    *("cộng hòa xã hội chủ nghĩa việt nam", "ĐÁNH GIÁ", "đã thu đủ.", "98,5%", "x" * 160, "e\u0302\u0301", "ƣ"),
    *("\n", "\t", "   ", "\u00a0", "…", "“", ".", ":"),
]
TEXTS = st.lists(st.sampled_from(WORDS) | st.text(max_size=8), max_size=6).map("".join)
FACES = st.sampled_from([PLAIN, Face(bold=True), Face(italic=True), Face(caps=True), Face(font=".VnTime")])


@st.composite
def paragraphs(draw: st.DrawFn) -> RawParagraph:
    text, face = draw(TEXTS), draw(FACES)
    middle = draw(st.integers(0, len(text)))
    stretches = tuple(s for s in (Stretch(0, middle, face), Stretch(middle, len(text), PLAIN)) if s.start < s.end)
    label = draw(st.sampled_from(["", "", "1.", "I.", "a)", "•"]))
    return RawParagraph(
        0,
        text,
        stretches,
        hidden=draw(st.sampled_from(["", "ẩn"])),
        style=draw(st.sampled_from(["normal", "heading 1", "toc 1"])),
        alignment=draw(st.sampled_from(["", "center"])),
        label=label,
        bullet=label == "•",
    )


def numbered(blocks: list[RawParagraph | list[list[RawParagraph]]]) -> list[RawBlock]:
    """Give the paragraphs their indexes and the cells their places."""
    count = 0
    found: list[RawBlock] = []

    def with_index(paragraph: RawParagraph) -> RawParagraph:
        nonlocal count
        count += 1
        return RawParagraph(
            count - 1,
            paragraph.text,
            paragraph.stretches,
            paragraph.hidden,
            paragraph.style,
            None,
            paragraph.alignment,
            paragraph.label,
            paragraph.bullet,
        )

    for block in blocks:
        if isinstance(block, RawParagraph):
            found.append(with_index(block))
        else:
            rows = tuple(
                tuple(RawCell(r, c, 1, 1, (with_index(one),)) for c, one in enumerate(row, start=1))
                for r, row in enumerate(block, start=1)
            )
            found.append(RawTable(rows))
    return found


BLOCKS = st.lists(
    paragraphs() | st.lists(st.lists(paragraphs(), min_size=1, max_size=3), min_size=1, max_size=3), max_size=12
)


def check(report: Report) -> None:
    text = report.text
    assert unicodedata.is_normalized("NFC", text)
    written = [p for p in report.paragraphs if p.span or p.kind is ParagraphKind.ROW]
    assert "".join(p.span.of(text) + "\n" for p in written) == text
    for paragraph in report.paragraphs:
        assert paragraph.span.holds(paragraph.body)
        assert -1 <= paragraph.section < len(report.sections)
        assert paragraph.kind is not ParagraphKind.HEADING or not paragraph.body
    for section in report.sections:
        assert section.heading.end <= section.body.start <= section.body.end <= len(text)
        assert section.level >= 1
        assert section.title in " ".join(section.heading.of(text).split("\n"))
        if section.parent >= 0:
            assert report.sections[section.parent].level < section.level
    for table in report.tables:
        assert all(cell.span.of(text) == cell.text for row in table.rows for cell in row)
    to_json(report)


@settings(max_examples=150, deadline=None)
@given(BLOCKS)
def test_spans_slice_back(blocks: list[RawParagraph | list[list[RawParagraph]]]) -> None:
    document = RawDocument(blocks=numbered(blocks))
    check(assemble(document, Source("x", "x.docx", "")))


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, max_size=10))
def test_text_files_keep_every_word(lines: list[str]) -> None:
    content = "\n".join(line.replace("\x00", "").replace("\r", "") for line in lines)
    with TemporaryDirectory() as folder:
        path = Path(folder, "bc.txt")
        path.write_text("Mở đầu báo cáo.\n" + content, "utf-8", errors="replace", newline="")
        try:
            check(read_report(path))
        except UnreadableError as error:
            assert error.cure  # noqa: PT017 - any text may begin like another kind of file


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=3000))
def test_any_bytes_have_a_kind(content: bytes) -> None:
    assert sniff(content)


def test_indexes_lead_to_the_paragraph_that_holds_the_text(tmp_path: Path) -> None:
    texts = ["BÁO CÁO", "Kết quả năm 2020", "", "I. TÌNH HÌNH", "Có 74 CĐCS.", "- Thu đủ;", "1. Nữ công", "Đã họp."]
    body = "".join(f"<w:p><w:r><w:t>{html.escape(text)}</w:t></w:r></w:p>" for text in texts)
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    path = tmp_path / "bc.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>')
    report = read_report(path)
    assert [texts[p.index] for p in report.paragraphs] == [p.span.of(report.text) for p in report.paragraphs]
