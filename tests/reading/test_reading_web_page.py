"""Word files in other clothes: a web page or one piece of XML under the name of a Word file."""

import base64
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from nlp_reports.errors import UnreadableError
from nlp_reports.reading import read_report, to_json
from nlp_reports.reading.converting import conversion
from nlp_reports.reading.opening.file_kinds import FileKind, sniff

MakeWord = Callable[..., Path]
PAGE = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta http-equiv=Content-Type content="text/html; charset={charset}"><title>Không đọc</title>
<style>p.MsoNormal {{margin:0cm}}</style></head><body lang=VI><div class=WordSection1>
<p class=MsoNormal align=center style='text-align:center'><b>BÁO CÁO</b></p>
<p class=MsoNormal align=center><b>Kết quả hoạt động
công đoàn năm 2020</b></p>
<p class=MsoNormal><b><span style='font-size:14.0pt'>I. TÌNH HÌNH CHUNG<o:p></o:p></span></b></p>
<p class=MsoNormal>Toàn huyện có 74 CĐCS với <b>2.371</b> đoàn
viên.<span style='display:none'>Ẩn.</span></p>
<p class=MsoNormal><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><b>Công tác tuyên truyền</b></p>
<ul><li>Mở 05 lớp.</li><li>Phát 300 tờ rơi.</li></ul><ol start=3 type=a><li>Một việc.<li>Hai việc.</ol>
<table border=1><tr><td rowspan=2><p>Nội dung</p></td><td colspan=2><p>Số liệu</p></td></tr>
<tr><td>2019</td><td>2020</td></tr><tr><td>Lớp<br>học</td><td>03</td><td>05</td></tr></table>
<script>document.write("x")</script></div></body></html>"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "bao_cao.doc"
    path.write_bytes(PAGE.format(charset="utf-8").encode())
    return path


def test_a_page_is_read_with_its_paragraphs_headings_and_tables(page: Path) -> None:
    report = read_report(page)
    assert report.text.splitlines() == [
        "BÁO CÁO",
        "Kết quả hoạt động công đoàn năm 2020",
        "I. TÌNH HÌNH CHUNG",
        "Toàn huyện có 74 CĐCS với 2.371 đoàn viên.",
        "1.   Công tác tuyên truyền",
        "Mở 05 lớp.",
        "Phát 300 tờ rơi.",
        "Một việc.",
        "Hai việc.",
        "Nội dung\tSố liệu",
        "2019\t2020",
        "Lớp học\t03\t05",
    ]
    assert [(s.label, s.title) for s in report.sections] == [("I", "TÌNH HÌNH CHUNG"), ("1", "Công tác tuyên truyền")]
    assert report.letterhead.title == "Kết quả hoạt động công đoàn năm 2020"
    assert [p.label for p in report.paragraphs][5:9] == ["•", "•", "c.", "d."]
    assert [p.hidden for p in report.paragraphs if p.hidden] == ["Ẩn."]
    assert [(c.row, c.column, c.width, c.height) for row in report.tables[0].rows for c in row][:4] == [
        (1, 1, 1, 2),
        (1, 2, 2, 1),
        (2, 2, 1, 1),
        (2, 3, 1, 1),
    ]


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "windows-1258"])
def test_the_charset_of_a_page_is_followed(tmp_path: Path, charset: str) -> None:
    path = tmp_path / "bao_cao.doc"
    text = "Kêt qua năm 2020: đat 100% kê hoach" if charset == "windows-1258" else "Kết quả năm 2020"
    path.write_bytes(f"<html><meta charset={charset}><p>{text}</p></html>".encode(charset))
    assert read_report(path).text == f"{text}\n"


def test_a_page_in_one_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "bao_cao.doc"
    body = base64.encodebytes("<html><body><p>Đã mở 05 lớp.</p></body></html>".encode()).decode()
    head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
    part = "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
    path.write_text(f"{head}{part}{body}\n--b--\n", "utf-8")
    assert read_report(path).text == "Đã mở 05 lớp.\n"


def test_a_hostile_page_ends_in_an_answer(tmp_path: Path) -> None:
    path = tmp_path / "bao_cao.doc"
    path.write_text("<html>" + "<table><tr><td>" * 3000 + "Sâu." + "<p>" * 3000, "utf-8")
    with pytest.raises(UnreadableError, match="hỏng"):
        read_report(path)
    path.write_text("<html>" + "<div>" * 200 + "Sâu.", "utf-8")
    assert read_report(path).text == "Sâu.\n"
    path.write_text("<html><table><tr><td colspan=999999999 rowspan=999999999>Rộng.</td></tr></table>", "utf-8")
    assert read_report(path).text == "Rộng.\n"


def test_typed_text_about_a_page_is_text() -> None:
    assert sniff("Dùng thẻ <html> khi viết trang web.".encode()) is FileKind.TEXT


def flat(path: Path) -> bytes:
    """Return a Word file in one piece of XML."""
    parts = []
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            xml = archive.read(name).decode().partition("?>")
            inner = xml[2] or xml[0]
            parts.append(f'<pkg:part pkg:name="/{name}"><pkg:xmlData>{inner}</pkg:xmlData></pkg:part>')
    parts.append('<pkg:part pkg:name="/a.bin"><pkg:binaryData>AAEC</pkg:binaryData></pkg:part>')
    space = "http://schemas.microsoft.com/office/2006/xmlPackage"
    head = '<?xml version="1.0"?><?mso-application progid="Word.Document"?>'
    return f'{head}<pkg:package xmlns:pkg="{space}">{"".join(parts)}</pkg:package>'.encode()


def test_a_word_file_in_one_piece_of_xml_is_read(make_word: MakeWord, tmp_path: Path) -> None:
    path = tmp_path / "bao_cao.doc"
    path.write_bytes(flat(make_word("<w:p><w:r><w:t>Đã mở 05 lớp.</w:t></w:r></w:p>")))
    assert read_report(path).text == "Đã mở 05 lớp.\n"
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(UnreadableError, match="hỏng"):
        read_report(path)


def test_the_xml_of_word_2003_is_converted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "bao_cao.doc"
    space = "http://schemas.microsoft.com/office/word/2003/wordml"
    body = "<w:body><w:p><w:r><w:t>Cũ.</w:t></w:r></w:p></w:body>"
    path.write_text(f'<?xml version="1.0"?><w:wordDocument xmlns:w="{space}">{body}</w:wordDocument>', "utf-8")
    assert sniff(path.read_bytes()) is FileKind.WORD_XML
    monkeypatch.setattr(conversion, "converters", list)
    with pytest.raises(UnreadableError, match="chưa có LibreOffice"):
        read_report(path)


def test_numbers_and_footnotes_alone_are_something_to_see(make_word: MakeWord) -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    item = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
    report = read_report(make_word(item, numbering=numbering))
    assert [(p.label, p.index) for p in report.paragraphs] == [("1.", 0)]
    row = f"<w:tr><w:tc>{item}</w:tc><w:tc>{item}{item}</w:tc></w:tr>"
    report = read_report(make_word(f"<w:tbl>{row}</w:tbl>", numbering=numbering))
    cells = [{"label": "1.", "text": "", "tables": []}, {"label": "2. 3.", "text": "", "tables": []}]
    assert to_json(report)["tables"] == [[cells]]
    footnote = '<w:footnote w:id="2"><w:p><w:r><w:t>Theo quý III.</w:t></w:r></w:p></w:footnote>'
    report = read_report(make_word('<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>', footnotes=footnote))
    assert [(note.kind, note.text) for note in report.notes] == [("footnote", "Theo quý III.")]


def test_raised_marks_and_struck_text_of_a_page_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "bc.doc"
    path.write_text(
        "<html><meta charset=utf-8><body><p>Có 3.250<sup>1</sup> đoàn viên, rộng 45m<sup>2</sup>.</p>"
        "<p>Kết nạp <s>210</s> 215<span style='vertical-align: super'>(2)</span>, mở "
        "<span style='text-decoration: line-through'>16</span><del>17</del>18 lớp.</p></body></html>",
        "utf-8",
    )
    assert read_report(path).text == "Có 3.250 đoàn viên, rộng 45m2.\nKết nạp 215, mở 18 lớp.\n"
