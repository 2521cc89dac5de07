import dataclasses
import io
import zipfile

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_COLOR_INDEX

from nlp_reports.model import Run
from nlp_reports.publishing.word.draft import to_draft


@pytest.fixture(scope="module")
def internal(run: Run) -> Document:
    return docx.Document(io.BytesIO(to_draft(run)))


def test_the_assessment_has_its_headings_and_marked_sentences(internal: Document) -> None:
    said = [p.text for p in internal.paragraphs if p.text.strip()]
    start = said.index("III. ĐÁNH GIÁ CHUNG (2/3 đơn vị; số liệu đến 25/11/2020)")
    assert said[:2] == ["BÁO CÁO", "Năm 2020"]
    assert said[start + 1 : start + 8] == [
        "[CẦN BỔ SUNG: 01 đơn vị chưa gửi báo cáo]",
        "1. Những ưu điểm",
        "- Tất cả đơn vị (2/2) kết nạp đoàn viên.",
        "- Toàn tỉnh kết nạp 1.257 đoàn viên.",
        "2. Tồn tại, hạn chế và nguyên nhân",
        "2.1. Tồn tại, hạn chế",
        "- =HYPERLINK() <b>",
    ]


@pytest.mark.parametrize(
    ("title", "abstract"),
    [
        ("Nội dung báo cáo hoạt động năm 2020 của các đơn vị trực thuộc", "Hoạt động năm 2020"),
        ("Hướng dẫn báo cáo công tác Hội năm 2020", "Công tác Hội năm 2020"),
        ("Nội dung hoạt động năm 2020", "Nội dung hoạt động năm 2020"),
        ("Hoạt động của các đơn vị trực thuộc năm 2020", "Hoạt động của các đơn vị trực thuộc năm 2020"),
    ],
)
def test_the_abstract_is_what_the_guideline_asks_a_report_on(run: Run, title: str, abstract: str) -> None:
    asked = dataclasses.replace(run, guideline=dataclasses.replace(run.guideline, title=title))
    document = docx.Document(io.BytesIO(to_draft(asked)))
    assert [p.text for p in document.paragraphs if p.text.strip()][:2] == ["BÁO CÁO", abstract]


def test_remarks_are_highlighted(internal: Document) -> None:
    runs = [r for p in internal.paragraphs for r in p.runs if r.font.highlight_color == WD_COLOR_INDEX.YELLOW]
    assert [r.text for r in runs] == ["[CẦN BỔ SUNG: 01 đơn vị chưa gửi báo cáo]"]


def test_the_annex_leads_every_sentence_back(internal: Document) -> None:
    rows = [[cell.text for cell in row.cells] for row in internal.tables[2].rows]
    assert rows[1] == ["[1]", "LĐLĐ huyện Khe Lau, câu 1", "Kết nạp 1.250 đoàn viên."] in rows
    assert rows[2][0] == ""
    assert rows[3][:2] == ["[2]", "Tổng hợp chỉ tiêu I.a#1"]


def test_the_annex_shows_who_says_what_and_who_gave_no_figures(internal: Document) -> None:
    matrix, sums = ([[cell.text for cell in row.cells] for row in t.rows] for t in internal.tables[3:5])
    assert matrix[0] == ["Mã", "Loại", "Nhóm vấn đề", "1", "2", "Cộng", "Ổn định"]
    assert matrix[1][0] == "S01"
    assert matrix[1][3:] == ["x", "x", "2", "1,00"]
    assert sums[1] == ["I.a#1 Số đoàn viên kết nạp", "1.257", "2/2", ""]


def test_the_annex_names_units_that_sent_nothing(run: Run) -> None:
    total = dataclasses.replace(run.totals[0], absent=("thieu-1",))
    document = docx.Document(io.BytesIO(to_draft(dataclasses.replace(run, totals=(total,)))))
    rows = [[cell.text for cell in table.rows[1].cells] for table in document.tables if len(table.rows) > 1]
    remark = "Chưa có số liệu: Công đoàn ngành Y tế"
    assert ["I.a#1 Số đoàn viên kết nạp", "1.257", "2/2", remark] in rows


def test_what_one_unit_says_stands_in_the_annex_with_its_name(run: Run) -> None:
    alone = dataclasses.replace(run.themes[0], statements=run.themes[0].statements[:1])
    document = docx.Document(io.BytesIO(to_draft(dataclasses.replace(run, themes=(alone,)))))
    rows = [[cell.text for cell in table.rows[1].cells] for table in document.tables if len(table.rows) > 1]
    assert ["Ưu điểm", "LĐLĐ huyện Khe Lau, câu 1", "Kết nạp 1.250 đoàn viên."] in rows


def test_footnotes_are_real_and_name_the_sources(run: Run, internal: Document) -> None:
    with zipfile.ZipFile(io.BytesIO(to_draft(run))) as package:
        notes = package.read("word/footnotes.xml").decode()
        body = package.read("word/document.xml").decode()
    assert body.count("<w:footnoteReference ") == len(run.draft.sentences)
    assert "LĐLĐ huyện Khe Lau, câu 1" in notes
    assert any("Cách làm hay" in paragraph.text for paragraph in internal.paragraphs)


def test_the_submitted_copy_has_no_remarks_marks_and_annex(run: Run) -> None:
    content = to_draft(run, internal=False)
    document = docx.Document(io.BytesIO(content))
    assert b"footnotes.xml" not in content
    said = "\n".join(p.text for p in document.paragraphs)
    assert "CẦN BỔ SUNG" not in said
    assert "[1]" not in said
    assert len(document.tables) == 2
    assert not document.core_properties.author


def test_the_page_is_an_administrative_document(internal: Document) -> None:
    section = internal.sections[0]
    assert section.page_width is not None
    assert [round(section.page_width.mm), round(section.left_margin.mm)] == [210, 30]  # type: ignore[union-attr]
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml
    letterhead = [cell.text for cell in internal.tables[0].rows[0].cells]
    assert "LIÊN ĐOÀN LAO ĐỘNG\nTỈNH TRÀ SƠN" in letterhead[0]
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in letterhead[1]


def test_language_and_fonts_are_set_for_every_script(internal: Document) -> None:
    xml = internal.styles.element.xml
    assert 'w:val="vi-VN"' in xml
    assert xml.count('w:eastAsia="Times New Roman"') >= 2
    assert "en-US" not in xml


def test_equal_runs_give_equal_bytes_without_times(run: Run) -> None:
    first = to_draft(run)
    assert first == to_draft(run)
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert b"2000-01-01" in archive.read("docProps/core.xml")
