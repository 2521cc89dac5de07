import csv
import datetime as dt
import io
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.model import (
    Analysis,
    CoverageStatus,
    Draft,
    DraftSentence,
    Evidence,
    Figure,
    FigureKind,
    Finding,
    Guideline,
    IndicatorValue,
    Paragraph,
    ParagraphKind,
    Receipt,
    Report,
    Role,
    Rule,
    Run,
    Section,
    SectionKind,
    Sentence,
    Severity,
    Span,
    Statement,
    Status,
    Theme,
    TopicCoverage,
    Total,
    ValueStatus,
)
from nlp_reports.publishing.tables.cells import cell
from nlp_reports.publishing.tables.columns import COLUMNS
from nlp_reports.publishing.tables.files import tables, to_csv

# The contract of docs/tables.md, written out once more on purpose: changing a column must break a test.
CONTRACT = {
    "reports": "report,file,organisation,organisation_kind,number,date,title,status,received,late,problems",
    "headings": "report,order,level,label,title,path,kind,start,end",
    "sentences": "report,sentence,paragraph,section,start,end,text",
    "figures": "report,figure,sentence,table,row,column,text,start,end,kind,evidence,value,low,high,unit,counted,"
    "comparator,role,topic",
    "findings": "report,finding,sentence,rule,severity,topic,start,end,text,message,suggestion,suppressed",
    "coverage": "report,topic,title,status,score,figures_required,figures_found,missing_aspects,evidence",
    "statements": "report,statement,sentence,start,end,role,text,theme",
    "themes": "theme,role,label,organisations,statements",
    "indicators": "indicator,title,report,value,low,high,unit,as_of,source,status,doubts,estimate,target,previous",
    "totals": "indicator,title,value,unit,reports,absent,conflicting,doubts",
    "targets": "indicator,title,organisation,report,target,ceiling,value,unit,percent,reached,status",
    "draft": "order,section,text,theme,sources",
}


def tiny_run() -> Run:
    text = "I. KẾT QUẢ\nKết nạp 12 đoàn viên.\n"
    report = Report(
        "a",
        "a.docx",
        text,
        (
            Paragraph(0, ParagraphKind.HEADING, Span(0, 10), Span(10, 10), "I", section=0),
            Paragraph(1, ParagraphKind.BODY, Span(11, 32), Span(11, 32), section=0),
        ),
        (Section("I", "I", "KẾT QUẢ", 1, SectionKind.RESULTS, Span(0, 10), Span(11, 33), -1, 0),),
    )
    statement = Statement("a", 1, 1, Span(11, 32), "Kết nạp 12 đoàn viên.", Role.STRENGTH)
    analysis = Analysis(
        report,
        sentences=(Sentence(1, Span(11, 32), 1, 0),),
        figures=(
            Figure(
                Span(19, 21), "12", FigureKind.COUNT, Evidence.YES, Decimal(12), counted="đoàn viên", sentence=1, ref=1
            ),
        ),
        findings=(Finding(Rule.VAGUE_CLAIM, Severity.WARNING, "Đề nghị …", Span(11, 18), 1, "I.a", ref=1),),
        coverage=(TopicCoverage("I.a", "Đoàn viên", CoverageStatus.COVERED, 1.0, 1, 1, (), (1,)),),
        statements=(statement,),
        values=(IndicatorValue("I.a#1", "Số kết nạp", "a", Decimal(12), ValueStatus.TAKEN, source="1"),),
        topics=(("I.a",),),
    )
    return Run(
        guideline=Guideline("Hướng dẫn"),
        receipts=(
            Receipt("a", "a.docx", "LĐLĐ huyện A", Status.READ, date=dt.date(2020, 11, 25)),
            Receipt("thieu-1", "", "LĐLĐ huyện B", Status.MISSING),
        ),
        analyses=(analysis,),
        themes=(Theme("S01", Role.STRENGTH, "Phát triển đoàn viên", (statement,)),),
        totals=(Total("I.a#1", "Số kết nạp", Decimal(12), "", ("a",), ()),),
        draft=Draft(
            "III. ĐÁNH GIÁ CHUNG", (DraftSentence("1. Những ưu điểm", "Kết nạp 12 đoàn viên.", ("a#1",), "S01"),)
        ),
    )


def test_every_table_has_exactly_the_columns_of_the_contract() -> None:
    assert {name: ",".join(columns) for name, columns in COLUMNS.items()} == CONTRACT
    written = tables(tiny_run())
    assert list(written) == list(CONTRACT)
    assert all(len(row) == len(COLUMNS[name]) for name, rows in written.items() for row in rows)


def test_cells_are_written_as_the_contract_says() -> None:
    written = tables(tiny_run())
    assert written["reports"][0][5] == "2020-11-25"
    assert written["reports"][1][:4] == ("thieu-1", "", "LĐLĐ huyện B", "")
    assert written["sentences"] == [("a", "1", "1", "I", "11", "32", "Kết nạp 12 đoàn viên.")]
    assert written["figures"][0][11:15] == ("12", "", "", "")
    assert written["figures"][0][-1] == "I.a"
    assert written["coverage"][0][3:6] == ("covered", "1.000", "1")
    assert written["statements"][0][-1] == "S01"
    assert written["findings"][0][8] == "Kết nạp"
    assert written["draft"] == [("1", "1. Những ưu điểm", "Kết nạp 12 đoàn viên.", "S01", "a#1")]


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=3))
def test_a_decimal_is_plain_and_reads_back_exactly(number: Decimal) -> None:
    written = cell(number)
    assert "E" not in written.upper()
    assert Decimal(written) == number


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\0")), min_size=5, max_size=5))
def test_csv_reads_back_whatever_stands_in_a_cell(row: list[str]) -> None:
    read = list(csv.reader(io.StringIO(to_csv("draft", [tuple(row)]), newline="")))
    assert read[1] == row
