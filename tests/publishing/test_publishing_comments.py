"""Comments in a copy of the unit's own file: on the exact words, and nothing else in it changes."""

import datetime as dt
import io
import re
import tempfile
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openpyxl import load_workbook

from nlp_reports import pipeline
from nlp_reports.demo import demo_corpus
from nlp_reports.errors import InputError, UnreadableError
from nlp_reports.guidelines import read_guideline
from nlp_reports.model import Analysis, Finding, Guideline, Report, Rule, Severity, Span
from nlp_reports.publishing.commenting import Approved, Order, read_approvals, strays, unit_files
from nlp_reports.publishing.commenting.approvals import remarks_of
from nlp_reports.publishing.commenting.choice import Remark, heaviest, lines
from nlp_reports.publishing.commenting.commented_copy import commented
from nlp_reports.publishing.commenting.places_in_word import plain
from nlp_reports.publishing.commenting.slip import to_slip
from nlp_reports.publishing.workbook.results import to_workbook
from nlp_reports.reading import WordFile, read_report, word_file

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CORPUS = demo_corpus()
DRESSES = ("01_khe_lau", "02_bau_sen", "03_tra_son", "05_dong_truc", "07_y_te", "12_cong_thuong")
Letters = list[tuple[str, bytes]]


@pytest.fixture(scope="module")
def guideline() -> Guideline:
    return read_guideline(CORPUS.guideline)


def path_of(name: str) -> Path:
    return CORPUS.reports / f"{name}.docx"


def document(content: bytes) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml"))


def dressed_letters(content: bytes) -> Letters:
    """Return every character of the document with the properties of its run; comments are left out."""
    letters: Letters = []
    for run in document(content).iter(f"{W}r"):
        found = run.find(f"{W}rPr")
        dress = b"" if found is None else etree.tostring(found)
        for child in run:
            if child.tag == f"{W}t":
                letters += [(letter, dress) for letter in child.text or ""]
            elif child.tag not in {f"{W}rPr", f"{W}commentReference"}:
                letters.append((child.tag, dress))
    return letters


def anchored(content: bytes) -> dict[str, str]:
    """Return the words between the two ends of each comment, by its number."""
    words: dict[str, str] = {}
    open_ones: set[str] = set()
    for element in document(content).iter():
        number = element.get(f"{W}id") or ""
        if element.tag == f"{W}commentRangeStart":
            open_ones.add(number)
            words[number] = ""
        elif element.tag == f"{W}commentRangeEnd":
            open_ones.discard(number)
        elif element.tag == f"{W}t":
            words |= {one: words[one] + (element.text or "") for one in open_ones}
    return words


def said(content: bytes) -> dict[str, list[str]]:
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read("word/comments.xml"))
    return {c.get(f"{W}id") or "": ["".join(p.itertext()) for p in c.iter(f"{W}p")] for c in root}


@pytest.mark.parametrize("name", DRESSES)
def test_comments_stand_on_the_exact_words_and_nothing_else_changes(name: str, guideline: Guideline) -> None:
    analysis = pipeline.analyse(path_of(name), guideline)
    remarks = heaviest(analysis)
    original = word_file(path_of(name))
    content = commented(original, analysis.report, ("Mở đầu",), remarks)
    assert dressed_letters(content) == dressed_letters(original.content)
    words = anchored(content)
    places = [where for remark in remarks for where in remark.places]
    assert [plain(words[str(n)]) for n in range(1, len(places) + 1)] == [
        plain(where.of(analysis.report.text)) for where in places
    ]
    with zipfile.ZipFile(io.BytesIO(original.content)) as old, zipfile.ZipFile(io.BytesIO(content)) as new:
        same = set(old.namelist()) - {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
        assert all(old.read(part) == new.read(part) for part in same)


@pytest.mark.parametrize("name", DRESSES)
def test_the_copy_is_read_as_the_original_and_opens_in_a_word_library(
    name: str, guideline: Guideline, tmp_path: Path
) -> None:
    analysis = pipeline.analyse(path_of(name), guideline)
    remarks = heaviest(analysis)
    content = commented(word_file(path_of(name)), analysis.report, ("Mở đầu",), remarks)
    copy = tmp_path / f"{name}.docx"
    copy.write_bytes(content)
    assert read_report(copy).text == analysis.report.text
    comments = list(docx.Document(str(copy)).comments)
    assert {comment.author for comment in comments} == {"Văn phòng"}
    assert len(remarks) == 8
    assert len(comments) == 1 + sum(len(remark.places) for remark in remarks)


def small_file(runs: list[list[str]]) -> bytes:
    made = docx.Document()
    for pieces in runs:
        paragraph = made.add_paragraph()
        for number, piece in enumerate(pieces):
            paragraph.add_run(piece).bold = bool(number % 2)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def read_back(content: bytes, folder: Path) -> Report:
    path = folder / "bao_cao.docx"
    path.write_bytes(content)
    return read_report(path)


WORDS = st.lists(st.sampled_from(["Công đoàn", "ủy", " ", "được quan tâm", "05", ", ", "\t", "đ/c", "a"]), min_size=1)


@settings(max_examples=40, deadline=None)
@given(runs=st.lists(WORDS, min_size=1, max_size=3), data=st.data())
def test_any_words_over_any_runs_keep_text_and_dress(
    runs: list[list[str]], data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    content = small_file([["Phần mở đầu của văn bản"], *runs])
    report = read_back(content, tmp_path_factory.mktemp("any"))
    ends = st.integers(0, len(report.text))
    spans = [tuple(sorted(data.draw(st.tuples(ends, ends)))) for _ in range(3)]
    remarks = [Remark(Span(*span), (f"Ý kiến {number}",)) for number, span in enumerate(spans)]
    after = commented(WordFile(content, "word/document.xml"), report, ("Mở đầu",), remarks)
    assert dressed_letters(after) == dressed_letters(content)
    starts, stops = (
        [e.get(f"{W}id") for e in document(after).iter(f"{W}commentRange{end}")] for end in ("Start", "End")
    )
    assert sorted(starts) == sorted(stops) == sorted(said(after))


def test_comments_that_touch_and_share_their_first_word_are_all_there() -> None:
    report, content = _one_paragraph("Đời sống đoàn viên được quan tâm, chăm lo.")
    first, second = Span(0, 8), Span(0, 32)
    third = Span(32, len(report.text) - 1)
    after = commented(content, report, (), [Remark(where, ("x",)) for where in (first, second, third)])
    words = anchored(after)
    assert [plain(words[str(n)]) for n in range(3)] == [
        plain(where.of(report.text)) for where in (first, second, third)
    ]


def _one_paragraph(text: str) -> tuple[Report, WordFile]:
    content = small_file([[text]])
    with tempfile.TemporaryDirectory() as folder:
        return read_back(content, Path(folder)), WordFile(content, "word/document.xml")


def test_comments_that_the_unit_has_stay() -> None:
    made = docx.Document()
    run = made.add_paragraph().add_run("Đời sống được quan tâm.")
    made.add_comment(run, "Của đơn vị", author="Cơ sở")
    out = io.BytesIO()
    made.save(out)
    report, _ = _one_paragraph("Đời sống được quan tâm.")
    after = commented(WordFile(out.getvalue(), "word/document.xml"), report, ("Mở đầu",), [])
    assert sorted(lines[0] for lines in said(after).values()) == ["Của đơn vị", "Mở đầu"]


def test_words_that_are_not_in_the_file_leave_the_comment_on_their_paragraph() -> None:
    report, _ = _one_paragraph("Đời sống được quan tâm.")
    other = WordFile(small_file([["Chữ khác hẳn"]]), "word/document.xml")
    after = commented(other, report, (), [Remark(Span(0, 8), ("x",))])
    assert list(anchored(after).values()) == ["Chữ khác hẳn"]


def test_absent_figures_are_asked_for_at_the_heading_of_their_topic(guideline: Guideline) -> None:
    analysis = pipeline.analyse(path_of("02_bau_sen"), guideline)
    remarks = heaviest(analysis, 50)
    headings = {section.heading for section in analysis.report.sections}
    asked = [remark for remark in remarks if any("Đề cương yêu cầu nêu" in line for line in remark.lines)]
    assert asked
    assert all(remark.where in headings for remark in asked)


def test_a_text_file_has_no_place_for_comments(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("I. KẾT QUẢ\nĐời sống được quan tâm.\n", encoding="utf-8")
    with pytest.raises(UnreadableError, match="không phải tệp Word"):
        word_file(path)


def test_the_heaviest_come_first_and_no_more_than_asked(guideline: Guideline) -> None:
    analysis = pipeline.analyse(path_of("02_bau_sen"), guideline)
    remarks = heaviest(analysis, 3)
    assert len(remarks) == 3
    weights = {f.where: f.severity for f in analysis.findings if f.rule is Rule.CONFLICT}
    assert all(any(where in r.places for r in remarks) for where, s in weights.items() if s is Severity.ERROR)


def test_a_figure_told_in_two_places_is_one_remark_at_both(guideline: Guideline) -> None:
    analysis = pipeline.analyse(path_of("02_bau_sen"), guideline)
    said = [f.message for f in analysis.findings if f.rule is Rule.CONFLICT]
    twice = next(message for message in said if said.count(message) > 1)
    (remark,) = (one for one in heaviest(analysis, 50) if twice in one.lines)
    assert len(remark.places) == said.count(twice)


@pytest.fixture(scope="module")
def ticked(guideline: Guideline, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[Analysis, ...]]:
    """Return a workbook of a run with two ticks, one of them reworded, and the analyses behind it."""
    run = pipeline.journey(CORPUS.reports, guideline, pipeline.Options(only=frozenset({"01_khe_lau", "02_bau_sen"})))
    path = tmp_path_factory.mktemp("ticked") / "ket_qua.xlsx"
    path.write_bytes(to_workbook(run))
    book = load_workbook(path)
    sheet = book["Nội dung cần trao đổi"]
    heads = {cell.value: cell.column for cell in sheet[3]}
    for row in (4, 5):
        sheet.cell(row, heads["Gửi đơn vị"]).value = "x"
    sheet.cell(5, heads["Ý kiến của Văn phòng"]).value = "Đề nghị ghi rõ hơn đoạn này."
    book.save(path)
    return path, run.analyses


def test_only_ticked_rows_are_sent_in_the_words_of_the_person(
    ticked: tuple[Path, tuple[Analysis, ...]], guideline: Guideline
) -> None:
    path, analyses = ticked
    order = Order(guideline, read_approvals(path), due=dt.date(2020, 11, 30))
    files = unit_files(order, analyses[0], path_of("01_khe_lau"))
    comments = said(files["01_khe_lau_gop_y.docx"])
    assert len(comments) <= 3
    assert any("Đề nghị ghi rõ hơn đoạn này." in lines for lines in comments.values())
    assert "trước ngày 30/11/2020" in "".join(comments["0"])
    assert unit_files(order, analyses[1], path_of("02_bau_sen")) == {}


def test_a_ticked_row_that_fits_no_report_is_told(
    guideline: Guideline, ticked: tuple[Path, tuple[Analysis, ...]]
) -> None:
    lost = Approved("ket_qua.xlsx", "dòng 9", "khong_co", 1, "x", ("y",))
    assert "không có báo cáo" in str(strays(Order(guideline, (lost,)), ticked[1])[0])
    changed = Approved("ket_qua.xlsx", "dòng 9", "01_khe_lau", 1, "câu này không có trong báo cáo", ("y",))
    with pytest.raises(InputError, match="dòng 9"):
        remarks_of(ticked[1][0], [changed])


def test_no_other_unit_is_ever_named(ticked: tuple[Path, tuple[Analysis, ...]], guideline: Guideline) -> None:
    analysis = ticked[1][0]
    row = Approved("k.xlsx", "dòng 4", "01_khe_lau", 0, analysis.sentence_text(1), ("Xem LĐLĐ huyện Bàu Sen.",))
    order = Order(guideline, (row,), organisations=frozenset({"LĐLĐ huyện Bàu Sen", "LĐLĐ huyện Khe Lau"}))
    with pytest.raises(InputError, match="LĐLĐ huyện Bàu Sen"):
        unit_files(order, analysis, path_of("01_khe_lau"))


def test_a_workbook_with_wrong_ticks_names_every_row(ticked: tuple[Path, tuple[Analysis, ...]], tmp_path: Path) -> None:
    book = load_workbook(ticked[0])
    sheet = book["Nội dung cần trao đổi"]
    heads = {cell.value: cell.column for cell in sheet[3]}
    sheet.cell(4, heads["Gửi đơn vị"]).value = "gửi sau"
    sheet.cell(5, heads["Mã"]).value = "hỏng"
    path = tmp_path / "ket_qua.xlsx"
    book.save(path)
    with pytest.raises(InputError) as caught:
        read_approvals(path)
    assert [problem.place for problem in caught.value.problems] == ["dòng 4", "dòng 5"]


@pytest.mark.parametrize("content", [b"", b"PK not a workbook"])
def test_a_file_that_is_no_workbook_is_told(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "ket_qua.xlsx"
    path.write_bytes(content)
    with pytest.raises(InputError, match="không mở được tệp Excel"):
        read_approvals(path)


def test_the_same_input_gives_the_same_bytes(guideline: Guideline) -> None:
    analysis = pipeline.analyse(path_of("01_khe_lau"), guideline)
    order = Order(guideline)
    assert unit_files(order, analysis, path_of("01_khe_lau")) == unit_files(order, analysis, path_of("01_khe_lau"))


def rows_of(analysis: Analysis, guideline: Guideline, *remarks: Remark) -> list[list[str]]:
    slip = docx.Document(io.BytesIO(to_slip(analysis, guideline, remarks)))
    (table,) = (one for one in slip.tables if one.rows[0].cells[0].text == "TT")
    return [[cell.text for cell in row.cells] for row in table.rows[1:]]


def test_a_slip_quotes_what_stands_around_a_number_and_the_row_of_a_cell(guideline: Guideline) -> None:
    analysis = pipeline.analyse(path_of("03_tra_son"), guideline)
    text = analysis.report.text
    sentence = next(s.span for s in analysis.sentences if len(s.span.of(text).split()) > 15)
    word = list(re.finditer(r"\S+", sentence.of(text)))[9]
    inside = Span(sentence.start + word.start(), sentence.start + word.end())
    table = analysis.report.tables[0]
    line = next(row for row in table.span.of(text).split("\n")[1:] if row.count("\t") > 1)
    name, cell = next(c for c in line.split("\t") if any(map(str.isalpha, c))), line.rsplit("\t", 1)[1]
    start = text.index(line, table.span.start) + len(line) - len(cell)
    (_, _, around, _), (_, heading, beside, _) = rows_of(
        analysis, guideline, Remark(inside, ("x",)), Remark(Span(start, start + len(cell)), ("x",))
    )
    assert word[0].strip(" ,;:.") in around
    assert len(around.split()) > 5
    assert beside == f"{name}: {cell}"[: len(beside)]
    assert heading, "a remark on no item stands below a heading of the report"


def test_what_is_asked_is_not_asked_again() -> None:
    asked = "Ngày tháng chưa hợp lý; đề nghị rà soát."
    finding = Finding(Rule.ARITHMETIC, Severity.ERROR, asked, suggestion="Rà soát lại các số liệu trong câu.")
    assert lines([finding]) == (asked,)


def test_figures_that_are_asked_for_are_not_named_again() -> None:
    asked = "Đề cương yêu cầu nêu số cuộc, số người dự; đề nghị bổ sung."
    added = "Nêu rõ: số cuộc, số người dự (số liệu đến ngày 25/11/2020); nếu không phát sinh, đề nghị ghi rõ."
    finding = Finding(Rule.MISSING_FIGURES, Severity.ERROR, asked, suggestion=added)
    assert lines([finding]) == (asked, "Số liệu đến ngày 25/11/2020; nếu không phát sinh, đề nghị ghi rõ.")


def test_the_row_of_a_table_is_found_again_by_its_cells_between_bars(guideline: Guideline) -> None:
    analysis = pipeline.analyse(path_of("03_tra_son"), guideline)
    row = analysis.report.tables[0].span.of(analysis.report.text).split("\n")[1]
    assert "\t" in row
    ticked = Approved("ket_qua.xlsx", "dòng 4", "03_tra_son", 0, row.replace("\t", " | "), ("x",))
    (remark,) = remarks_of(analysis, [ticked])
    assert remark.where.of(analysis.report.text) == row
