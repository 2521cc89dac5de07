"""Appendices in files of their own are read with the report of their unit, and nothing else of a folder is guessed."""

import dataclasses
import shutil
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook

from nlp_reports.demo import demo_corpus
from nlp_reports.guidelines import read_guideline
from nlp_reports.guidelines.recipients import read_recipients
from nlp_reports.model import Guideline, Indicator, IndicatorValue, Run, Topic, ValueStatus
from nlp_reports.pipeline import Options, journey, recipe_of

CORPUS = demo_corpus()
HEADS = ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch 2020", "Đến 25/11", "Ước cả năm", "Năm 2019"]
NEW = Indicator("II.5.a#1", "đoàn viên kết nạp mới", ("đoàn viên",))
GOODS = Indicator("II.5.a#2", "áo mưa đã cấp", ("áo mưa",))
RATE = Indicator("II.7.b#2", "tỷ lệ thu kinh phí so với kế hoạch", ("kế hoạch",), "%")


def appendix(path: Path, unit: str, members: int, title: str = "PHỤ LỤC SỐ LIỆU NĂM 2020") -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Biểu 1"
    rows = [
        [unit], [title], HEADS,
        [1, "Đoàn viên kết nạp mới", "người", 60, members, 70, 55],
        [2, "Áo mưa đã cấp", "áo mưa", None, 140],
        [3, "Tỷ lệ thu kinh phí so với kế hoạch", "%", None, 0.891],
    ]  # fmt: skip
    for row in rows:
        sheet.append(row)
    sheet["E6"].number_format = "0.0%"
    book.save(path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("01_khe_lau", "02_bau_sen"):
        shutil.copy(CORPUS.reports / f"{name}.docx", tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def guideline() -> Guideline:
    read = read_guideline(CORPUS.guideline)
    asked = {"II.5.a": (NEW, GOODS), "II.7.b": (RATE,)}
    topics = tuple(dataclasses.replace(one, indicators=asked.get(one.id, ())) for one in read.topics)
    return dataclasses.replace(read, topics=topics or (Topic("II.5.a", ""),))


def made(folder: Path, guideline: Guideline) -> Run:
    return journey(folder, guideline, Options(read_recipients(CORPUS.recipients)))


def values(run: Run, report: str) -> dict[str, IndicatorValue]:
    (analysis,) = [one for one in run.analyses if one.report.name == report]
    return {value.indicator: value for value in analysis.values}


def test_an_excel_appendix_of_the_same_unit_is_read_with_its_report(folder: Path, guideline: Guideline) -> None:
    own = values(made(folder, guideline), "01_khe_lau")[NEW.id]
    assert own.amount is not None
    appendix(folder / "phu luc.xlsx", "LĐLĐ HUYỆN KHE LAU", int(own.amount))
    run = made(folder, guideline)
    found = values(run, "01_khe_lau")
    assert (found[NEW.id].amount, found[NEW.id].source) == (own.amount, own.source)
    assert (found[NEW.id].target, found[NEW.id].estimate, found[NEW.id].previous) == (60, 70, 55)
    alone = found[GOODS.id]
    assert (alone.status, alone.value, alone.source) == (ValueStatus.TAKEN, 140, "phu luc.xlsx!Biểu 1!E5")
    assert (alone.as_of, alone.report) == ("25/11", "01_khe_lau")
    assert "Đọc cùng phụ lục: phu luc.xlsx" in run.receipts[0].problems
    assert values(run, "02_bau_sen")[GOODS.id].status is ValueStatus.MISSING


def test_another_number_than_the_reports_is_a_conflict_and_gone_with_the_file(
    folder: Path, guideline: Guideline
) -> None:
    appendix(folder / "phu luc LDLD huyen Khe Lau.xlsx", "", 9999)
    run = made(folder, guideline)
    value = values(run, "01_khe_lau")[NEW.id]
    assert value.status is ValueStatus.CONFLICT
    assert value.source.endswith("; phu luc LDLD huyen Khe Lau.xlsx!Biểu 1!E4")
    known = {one.report.digest: one for one in run.analyses}
    (folder / "phu luc LDLD huyen Khe Lau.xlsx").unlink()
    again = journey(folder, guideline, Options(read_recipients(CORPUS.recipients), known=known))
    assert values(again, "01_khe_lau")[NEW.id].status is ValueStatus.TAKEN


def test_a_word_appendix_is_no_report(folder: Path, guideline: Guideline) -> None:
    document = Document()
    for line in ("LĐLĐ HUYỆN BÀU SEN", "PHỤ LỤC", "Số liệu hoạt động công đoàn năm 2020"):
        document.add_paragraph(line)
    table = document.add_table(rows=2, cols=4)
    for row, texts in zip(table.rows, (HEADS[:3] + HEADS[4:5], ["2", "Áo mưa đã cấp", "áo mưa", "75"]), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.save(str(folder / "phu luc bau sen.docx"))
    run = made(folder, guideline)
    assert [one.report.name for one in run.analyses] == ["01_khe_lau", "02_bau_sen"]
    assert sum(receipt.status.heard for receipt in run.receipts) == 2
    assert values(run, "02_bau_sen")[GOODS.id].source == "phu luc bau sen.docx!t1r2c4"


def test_what_is_doubtful_alone_or_something_else_is_told_and_the_offices_own_is_left_alone(
    folder: Path, guideline: Guideline
) -> None:
    appendix(folder / "phu luc.xlsx", "", 62)
    appendix(folder / "cua lan.xlsx", "LĐLĐ THỊ XÃ CỬA LÂN", 62)
    appendix(folder / "so_nhan_bao_cao.xlsx", "", 62)
    appendix(folder / "Giao chỉ tiêu.xlsx", "", 62)
    appendix(folder / "số liệu.xlsx", "", 62, "Số liệu gửi kèm")
    (folder / "anh.pdf").write_bytes(b"%PDF")
    (folder / "hỏng.xlsx").write_bytes(b"x")
    run = made(folder, guideline)
    told = "\n".join(run.remarks)
    for said in (
        "Phụ lục “phu luc.xlsx”: chưa rõ của đơn vị nào; chưa được đọc",
        "Phụ lục “cua lan.xlsx”: chưa có báo cáo của LĐLĐ thị xã Cửa Lân",
        "Tệp “anh.pdf”: không phải báo cáo Word hay phụ lục, chưa được đọc",
        "Tệp “số liệu.xlsx”",
        "hỏng.xlsx",
    ):
        assert said in told
    assert "so_nhan" not in told
    assert "Giao" not in told
    assert not any(value.source.count("!") for one in run.analyses for value in one.values)
    missing = [receipt.organisation for receipt in run.receipts if receipt.report.startswith("thieu-")]
    assert "LĐLĐ thị xã Cửa Lân" in missing


def test_an_appendix_is_part_of_the_recipe(folder: Path, guideline: Guideline) -> None:
    before = recipe_of(folder, guideline, Options())
    appendix(folder / "phu luc.xlsx", "", 62)
    assert recipe_of(folder, guideline, Options()) != before
