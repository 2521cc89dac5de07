"""Each Word feature alone: the text that a person sees, the notes, and the way back to the paragraph."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from nlp_reports.model import ParagraphKind, Report
from nlp_reports.reading import read_report, to_json

MakeWord = Callable[..., Path]


def run(text: str, properties: str = "") -> str:
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(inner: str, properties: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def texts(report: Report) -> list[str]:
    return [p.span.of(report.text) for p in report.paragraphs]


def fraction(over: str, under: str) -> str:
    parts = "".join(f"<m:{tag}><m:r><m:t>{text}</m:t></m:r></m:{tag}>" for tag, text in (("num", over), ("den", under)))
    return f"<m:f>{parts}</m:f>"


def formula(inner: str) -> str:
    return f"<m:oMath>{inner}</m:oMath>"


FEATURES = {
    "insertions are read, deletions are not": (
        run("Có ")
        + f'<w:ins w:id="1" w:author="a">{run("05")}</w:ins>'
        + '<w:del w:id="2" w:author="a"><w:r><w:delText>07</w:delText></w:r></w:del>'
        + run(" lớp."),
        "Có 05 lớp.",
    ),
    "moved text is read where it went": (
        f'<w:moveFrom w:id="1" w:author="a">{run("cũ")}</w:moveFrom>'
        f'<w:moveTo w:id="2" w:author="a">{run("Mới")}</w:moveTo>' + run(" đến."),
        "Mới đến.",
    ),
    "inline content controls": (
        run("Đơn vị ") + f"<w:sdt><w:sdtPr/><w:sdtContent>{run('Khe Lau')}</w:sdtContent></w:sdt>" + run("."),
        "Đơn vị Khe Lau.",
    ),
    "smart tags and hyperlinks": (
        f'<w:smartTag w:uri="u" w:element="date">{run("Ngày 25")}</w:smartTag>'
        f'<w:hyperlink r:id="rId9">{run(" xem trang")}</w:hyperlink>' + run("."),
        "Ngày 25 xem trang.",
    ),
    "a simple field shows its result": (
        f'<w:fldSimple w:instr="DATE">{run("25/11/2020")}</w:fldSimple>' + run(" là hạn."),
        "25/11/2020 là hạn.",
    ),
    "a complex field shows its result without its code": (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>'
        + run("mã")
        + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("Bảng 1")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        + run(" cho thấy."),
        "Bảng 1 cho thấy.",
    ),
    "a field that never ends loses nothing below it": (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p><w:p>' + run("Vẫn còn."),
        "Vẫn còn.",
    ),
    "special characters": (
        run("kinh tế")
        + "<w:r><w:noBreakHyphen/><w:t>xã</w:t><w:softHyphen/><w:t>hội</w:t><w:tab/>"
        + '<w:sym w:font="Symbol" w:char="F0B3"/>'
        + "<w:t>5</w:t></w:r>",
        "kinh tế-xãhội\t≥5",
    ),
    "a soft break inside a sentence is a space": (
        run("Tổ chức học tập nghị quyết") + "<w:r><w:br/></w:r>" + run("cho đoàn viên."),
        "Tổ chức học tập nghị quyết cho đoàn viên.",
    ),
    "one branch of alternate content": (
        f"<mc:AlternateContent><mc:Choice Requires='wps'>{run('Một')}</mc:Choice>"
        f"<mc:Fallback>{run('Một')}</mc:Fallback>"
        "</mc:AlternateContent>" + run(" lần."),
        "Một lần.",
    ),
    "decomposed letters are composed": (run("Đa\u0323i ho\u0323\u0302i."), "Đại hội."),
    "a fraction of maths": (run("Có ") + formula(fraction("41", "46")) + run(" đơn vị."), "Có 41/46 đơn vị."),
    "a whole number before a fraction": (
        formula(f"<m:r><m:t>2</m:t></m:r>{fraction('1', '2')}") + run(" ngày."),
        "2 1/2 ngày.",
    ),
    "a fraction of sums": (formula(fraction("5+7", "46")) + run(" đơn vị."), "(5+7)/46 đơn vị."),
    "a power of maths": (
        run("Rộng 45 ")
        + "<m:oMath><m:sSup><m:e><m:r><m:t>m</m:t></m:r></m:e>"
        + "<m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>",
        "Rộng 45 m2",
    ),
    "maths": ("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>" + run(" lớp."), "x+1 lớp."),
}


@pytest.mark.parametrize(("body", "text"), FEATURES.values(), ids=FEATURES.keys())
def test_a_feature_reads_as_a_person_sees_it(make_word: MakeWord, body: str, text: str) -> None:
    assert texts(read_report(make_word(paragraph(body)))) == [text]


def test_a_line_separator_of_the_web_is_a_soft_break(make_word: MakeWord) -> None:
    report = read_report(make_word(paragraph(run("I. KẾT QUẢ\u2028- Có 12 lớp.\u2029- Có 5 hội thi."))))
    assert report.text == "I. KẾT QUẢ\n- Có 12 lớp.\n- Có 5 hội thi.\n"


def test_two_blanks_are_one_and_wider_gaps_stay(make_word: MakeWord) -> None:
    inner = run("Kết nạp ", "<w:b/>") + run(" 12\u00a0 đoàn  viên mới") + run(",  đạt   90%.", "<w:i/>")
    report = read_report(make_word(paragraph(run("I.  KẾT  QUẢ", "<w:b/>")) + paragraph(inner)))
    assert [section.title for section in report.sections] == ["KẾT QUẢ"]
    assert texts(report)[-1] == "Kết nạp 12 đoàn viên mới, đạt   90%."


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("Đạt 107 ,5% kế hoạch.", "Đạt 107,5% kế hoạch."),
        ("Thu 2 ,52 tỷ đồng.", "Thu 2,52 tỷ đồng."),
        ("Có 1 .640 lượt người.", "Có 1.640 lượt người."),
        ("Nữ 1.108 người (chiếm 32, 5 %).", "Nữ 1.108 người (chiếm 32,5 %)."),
        ("Đạt 8, 6 triệu đồng/tháng.", "Đạt 8,6 triệu đồng/tháng."),
        ("Trong quý 3, 5% đơn vị nộp chậm.", "Trong quý 3, 5% đơn vị nộp chậm."),
        ("Khối lớp 6, 7, 5% vắng mặt.", "Khối lớp 6, 7, 5% vắng mặt."),
        ("Năm 2022, 5% đơn vị nộp chậm.", "Năm 2022, 5% đơn vị nộp chậm."),
        ("Có 46 cơ sở, 5% nộp chậm.", "Có 46 cơ sở, 5% nộp chậm."),
        ("Tăng 10%, 5 triệu đồng được chi.", "Tăng 10%, 5 triệu đồng được chi."),
        ("Có 215, 95% là nữ.", "Có 215, 95% là nữ."),
        ("Tại thôn 4, 5 ha bị ngập.", "Tại thôn 4, 5 ha bị ngập."),
        ("Theo Điều 3 ,4 và 5.", "Theo Điều 3 ,4 và 5."),
        ("Các lớp 10 ,11 và 12.", "Các lớp 10 ,11 và 12."),
        ("Xong năm 2022 .5 lớp đã mở.", "Xong năm 2022 .5 lớp đã mở."),
        ("Mở 12 lớp , đạt 90%.", "Mở 12 lớp , đạt 90%."),
    ],
)
def test_a_blank_inside_a_number_is_none(make_word: MakeWord, typed: str, seen: str) -> None:
    assert texts(read_report(make_word(paragraph(run(typed))))) == [seen]


def test_a_bold_title_ends_where_it_ended_before_two_blanks_became_one(make_word: MakeWord) -> None:
    inner = run("Công  tác  thi  đua:", "<w:b/>") + run(
        "  đã  mở  12  lớp  tập  huấn  cho  412  lượt  cán  bộ  công  đoàn."
    )
    report = read_report(make_word(paragraph(run("I. KẾT QUẢ", "<w:b/>")) + paragraph(inner)))
    assert [section.title for section in report.sections] == ["KẾT QUẢ", "Công tác thi đua"]
    assert report.paragraphs[-1].body.of(report.text) == "đã mở 12 lớp tập huấn cho 412 lượt cán bộ công đoàn."


def test_a_deleted_paragraph_mark_joins_with_the_next(make_word: MakeWord) -> None:
    deleted = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>'
    body = paragraph(run("Kết nạp "), deleted) + paragraph(run("50 đoàn viên.")) + paragraph(run("Hết."))
    report = read_report(make_word(body))
    assert [(p.index, p.span.of(report.text)) for p in report.paragraphs] == [(0, "Kết nạp 50 đoàn viên."), (2, "Hết.")]
    assert [(n.kind, n.paragraph) for n in report.notes] == [("tracked", 0)]


def test_a_paragraph_deleted_as_a_whole_leaves_no_trace_but_a_note(make_word: MakeWord) -> None:
    deleted = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>'
    gone = '<w:del w:id="2" w:author="a"><w:r><w:delText>Bỏ.</w:delText></w:r></w:del>'
    report = read_report(make_word(paragraph(gone, deleted) + paragraph(run("Còn."))))
    assert [(p.index, p.span.of(report.text)) for p in report.paragraphs] == [(1, "Còn.")]


def test_text_that_is_struck_through_is_deleted(make_word: MakeWord) -> None:
    body = run("Kết nạp ") + run("210", "<w:strike/>") + run("215") + run(" ", "<w:dstrike/>") + run(" đoàn viên.")
    kept = run("Có 12 lớp.", '<w:strike w:val="0"/>')
    report = read_report(make_word(paragraph(body) + paragraph(run("Bỏ.", "<w:dstrike/>")) + paragraph(kept)))
    assert texts(report) == ["Kết nạp 215 đoàn viên.", "Có 12 lớp."]
    assert [(note.kind, note.paragraph) for note in report.notes] == [("struck", 0), ("struck", 1)]


def test_hidden_text_is_flagged_and_not_read(make_word: MakeWord) -> None:
    report = read_report(
        make_word(paragraph(run("Thấy.") + run("Ẩn.", "<w:vanish/>")) + paragraph(run("Kín.", "<w:vanish/>")))
    )
    assert report.text == "Thấy.\n"
    assert [(p.kind, p.hidden) for p in report.paragraphs] == [
        (ParagraphKind.BODY, "Ẩn."),
        (ParagraphKind.HIDDEN, "Kín."),
    ]
    assert {note.kind for note in report.notes} == {"hidden"}


def test_hidden_comes_from_styles_too(make_word: MakeWord) -> None:
    styles = '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>'
    body = paragraph(
        run("Thấy. ") + run("Ẩn.", '<w:rStyle w:val="An"/>') + run("Rõ.", '<w:rStyle w:val="An"/><w:vanish w:val="0"/>')
    )
    assert read_report(make_word(body, styles=styles)).text == "Thấy. Rõ.\n"


def test_a_text_box_is_read_once_with_its_own_index(make_word: MakeWord) -> None:
    inner = f"<w:txbxContent>{paragraph(run('Trong hộp.'))}</w:txbxContent>"
    box = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"{inner}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{inner}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    report = read_report(make_word(paragraph(run("Ngoài.") + box) + paragraph(run("Sau."))))
    assert [(p.index, p.span.of(report.text)) for p in report.paragraphs] == [
        (0, "Ngoài."),
        (1, "Trong hộp."),
        (3, "Sau."),
    ]


def test_footnotes_are_notes(make_word: MakeWord) -> None:
    body = paragraph(run("Có số liệu.") + '<w:r><w:footnoteReference w:id="2"/></w:r>')
    note = f'<w:footnote w:id="2">{paragraph(run("Theo báo cáo quý III."))}</w:footnote>'
    report = read_report(make_word(body, footnotes=note))
    assert report.text == "Có số liệu.\n"
    assert [(n.kind, n.text, n.paragraph) for n in report.notes] == [("footnote", "Theo báo cáo quý III.", 0)]


PAGE = (
    "<html><body><p><b>I. KẾT QUẢ</b></p><p>Có 12 lớp.</p>"
    "<table><tr><td>Số lớp</td><td>12</td></tr></table></body></html>"
)
SINGLE_FILE = (
    'MIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="=x"\n\n'
    "--=x\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + PAGE + "\n--=x--\n"
)


@pytest.mark.parametrize("chunk", [PAGE, SINGLE_FILE, "I. KẾT QUẢ\nCó 12 lớp.\n"], ids=["page", "single file", "text"])
def test_a_page_that_word_takes_in_is_read(make_word: MakeWord, chunk: str) -> None:
    path = make_word(paragraph(run("Trước.")) + '<w:altChunk r:id="rA"/>' + paragraph(run("Sau.")))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/chunk.bin", chunk)
        relation = f'<Relationship Id="rA" Type="{kind}" Target="chunk.bin"/>'
        archive.writestr(
            "word/_rels/document.xml.rels", f'<Relationships xmlns="{relations}">{relation}</Relationships>'
        )
    report = read_report(path)
    assert [section.title for section in report.sections] == ["KẾT QUẢ"]
    assert [line for line in report.text.splitlines() if "\t" not in line] == [
        "Trước.",
        "I. KẾT QUẢ",
        "Có 12 lớp.",
        "Sau.",
    ]
    assert [p.index for p in report.paragraphs if p.kind is not ParagraphKind.ROW] == [0, 0, 0, 1]
    assert report.notes == ()


def test_an_inserted_file_that_is_not_there_is_a_note(make_word: MakeWord) -> None:
    report = read_report(make_word(paragraph(run("Có.")) + '<w:altChunk r:id="rId7"/>'))
    assert [n.kind for n in report.notes] == ["altchunk"]


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(run(text))}</w:tc>"


def test_merged_cells_stand_once(make_word: MakeWord) -> None:
    rows = (
        "<w:tr>"
        + cell("Nội dung", '<w:vMerge w:val="restart"/>')
        + cell("Số liệu", '<w:gridSpan w:val="2"/>')
        + "</w:tr>"
        f"<w:tr>{cell('', '<w:vMerge/>')}{cell('2019')}{cell('2020')}</w:tr>"
        f"<w:tr>{cell('Lớp')}{cell('03')}{cell('05')}</w:tr>"
    )
    report = read_report(make_word(paragraph(run("Như sau:")) + f"<w:tbl>{rows}</w:tbl>"))
    assert report.text == "Như sau:\nNội dung\tSố liệu\n2019\t2020\nLớp\t03\t05\n"
    (table,) = report.tables
    assert [(c.text, c.row, c.column, c.width, c.height) for row in table.rows for c in row][:3] == [
        ("Nội dung", 1, 1, 1, 2),
        ("Số liệu", 1, 2, 2, 1),
        ("2019", 2, 2, 1, 1),
    ]
    assert table.header == 2
    assert all(c.span.of(report.text) == c.text for row in table.rows for c in row)
    assert [p.index for p in report.paragraphs] == [0, 1, 4, 6]


def test_nested_tables_and_row_controls(make_word: MakeWord) -> None:
    nested = f"<w:tbl><w:tr>{cell('a')}{cell('b')}</w:tr></w:tbl>"
    outer = f"<w:tc>{paragraph(run('Ngoài'))}{nested}{paragraph('')}</w:tc>"
    controlled = f"<w:sdt><w:sdtContent><w:tr>{outer}{cell('2')}</w:tr></w:sdtContent></w:sdt>"
    rows = controlled + f"<w:tr>{cell('3')}{cell('4')}</w:tr>"
    report = read_report(make_word(paragraph(run("Bảng:")) + f"<w:tbl>{rows}</w:tbl>"))
    assert to_json(report)["tables"] == [[[{"text": "Ngoài", "tables": [[["a", "b"]]]}, "2"], ["3", "4"]]]
    inner = report.tables[0].rows[0][0].tables[0]
    assert [c.span.of(report.text) for c in inner.rows[0]] == ["a", "b"]


def test_a_deleted_row_is_not_read(make_word: MakeWord) -> None:
    gone = f'<w:tr><w:trPr><w:del w:id="1" w:author="a"/></w:trPr>{cell("x")}{cell("y")}</w:tr>'
    report = read_report(
        make_word(paragraph(run("Bảng:")) + f"<w:tbl>{gone}<w:tr>{cell('1')}{cell('2')}</w:tr></w:tbl>")
    )
    assert to_json(report)["tables"] == [[["1", "2"]]]


def test_a_document_without_styles_or_with_odd_ones_is_read(make_word: MakeWord) -> None:
    circle = (
        '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )
    body = paragraph(run("Một."), '<w:pStyle w:val="A"/>') + paragraph(run("Hai."), '<w:pStyle w:val="KhongCo"/>')
    assert texts(read_report(make_word(body, styles=circle))) == ["Một.", "Hai."]


def test_strict_files_are_read(make_word: MakeWord, tmp_path: Path) -> None:
    transitional = make_word(paragraph(run("Chặt chẽ.")), name="a.docx")
    strict = tmp_path / "b.docx"
    with zipfile.ZipFile(transitional) as old, zipfile.ZipFile(strict, "w") as new:
        for name in old.namelist():
            content = old.read(name).replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            new.writestr(
                name,
                content.replace(
                    b"schemas.openxmlformats.org/officeDocument/2006/rel", b"purl.oclc.org/ooxml/officeDocument/rel"
                ),
            )
    assert texts(read_report(strict)) == ["Chặt chẽ."]


def test_a_second_body_is_read_too(make_word: MakeWord) -> None:
    report = read_report(make_word(paragraph(run("Một.")) + "</w:body><w:body>" + paragraph(run("Hai."))))
    assert [(p.index, p.span.of(report.text)) for p in report.paragraphs] == [(0, "Một."), (1, "Hai.")]
