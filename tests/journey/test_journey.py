"""A folder of Word reports and a guideline go in; checked, clustered and drafted results come out."""

import csv
import os
import shutil
import socket
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from nlp_reports.cli import main
from nlp_reports.demo import demo_corpus
from nlp_reports.indicators import doubted
from nlp_reports.model import Finding, IndicatorValue, Rule, Severity, ValueStatus
from nlp_reports.publishing.tables.columns import COLUMNS

Rows = list[dict[str, str]]


def table(out: Path, name: str) -> Rows:
    with (out / "tables" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_every_table_is_written_as_the_contract_says(out: Path) -> None:
    assert sorted(path.stem for path in (out / "tables").iterdir()) == sorted(COLUMNS)
    for name, columns in COLUMNS.items():
        raw = (out / "tables" / f"{name}.csv").read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf" + ",".join(columns).encode() + b"\n"), name
        assert b"\r" not in raw


def test_every_report_has_one_row_and_the_unreadable_one_its_reason(out: Path) -> None:
    rows = {row["report"]: row for row in table(out, "reports")}
    assert rows["tep_hong"]["status"] == "unreadable"
    assert rows["tep_hong"]["problems"]
    assert rows["thieu-1"]["status"] == "missing"
    assert rows["thieu-1"]["file"] == ""
    assert rows["01_khe_lau"]["organisation"] == "LĐLĐ huyện Khe Lau"
    assert rows["01_khe_lau"]["number"] == "42/BC-LĐLĐ"
    assert rows["01_khe_lau"]["date"] == "2020-11-25"
    assert sum(row["status"] in {"read", "template"} for row in rows.values()) == 12


@pytest.mark.parametrize("name", ["sentences", "figures", "findings", "statements"])
def test_every_span_slices_back_out_of_the_text(out: Path, name: str) -> None:
    texts = {path.stem: path.read_text("utf-8") for path in (out / "texts").iterdir()}
    rows = [row for row in table(out, name) if row["start"]]
    assert rows
    wrong = [row for row in rows if texts[row["report"]][int(row["start"]) : int(row["end"])] != row["text"]]
    assert wrong == []


def test_rows_point_at_each_other(out: Path) -> None:
    sentences = {(row["report"], row["sentence"]) for row in table(out, "sentences")}
    statements = {f"{row['report']}#{row['statement']}" for row in table(out, "statements")}
    totals = {f"total:{row['indicator']}" for row in table(out, "totals")}
    values = {f"value:{row['indicator']}@{row['report']}" for row in table(out, "indicators") if row["source"]}
    models = {f"practice:{report}#{sentence}" for report, sentence in sentences}
    themes = {row["theme"] for row in table(out, "themes")}
    for name in ("figures", "findings", "statements"):
        rows = [row for row in table(out, name) if row["sentence"]]
        assert {(row["report"], row["sentence"]) for row in rows} <= sentences, name
    assert {row["theme"] for row in table(out, "statements")} <= themes
    sources = [row["sources"].split("; ") for row in table(out, "draft")]
    assert sources
    assert all(sources)
    assert {source for row in sources for source in row} <= statements | totals | values | models


def test_every_total_is_the_sum_of_the_values_it_names(out: Path) -> None:
    taken = [row for row in table(out, "indicators") if row["status"] == "taken"]
    totals = table(out, "totals")
    assert totals
    for total in totals:
        parts = [
            r for r in taken if r["indicator"] == total["indicator"] and r["report"] in total["reports"].split("; ")
        ]
        assert len(parts) == len(total["reports"].split("; "))
        # A ratio counts with its numerator.
        assert sum(Decimal(row["value"] or row["low"]) for row in parts) == Decimal(total["value"])


def test_the_word_draft_and_the_workbook_are_there(out: Path) -> None:
    for name in ("danh_gia_chung.docx", "ket_qua.xlsx"):
        assert (out / name).read_bytes().startswith(b"PK")


def test_the_same_input_gives_the_same_bytes_in_another_order_of_work(
    out: Path, arguments: list[str], tmp_path: Path
) -> None:
    assert main([*arguments[:-1], str(tmp_path / "lần hai"), "--workers", "2"]) == 0
    first = {path.relative_to(out): path.read_bytes() for path in sorted(out.rglob("*.*"))}
    for path, content in first.items():
        if path.suffix != ".sqlite":
            assert (tmp_path / "lần hai" / path).read_bytes() == content, path


def test_every_hash_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    reports, said = tmp_path / "vào", "import sys; from nlp_reports.cli import main; sys.exit(main(sys.argv[1:]))"
    reports.mkdir()
    for name in ("01_khe_lau", "02_bau_sen", "10_hon_sam"):
        shutil.copy(demo_corpus().reports / f"{name}.docx", reports)
    written = []
    for seed in ("1", "20201125"):
        command = ["run", str(reports), "-g", str(demo_corpus().guideline), "-o", str(tmp_path / seed)]
        environment = os.environ | {"PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", said, *command], check=True, capture_output=True, env=environment)
        files = [path for path in sorted((tmp_path / seed).rglob("*.*")) if path.suffix != ".sqlite"]
        written.append({path.relative_to(tmp_path / seed): path.read_bytes() for path in files})
    assert written[0].keys() == written[1].keys()
    assert [path for path, content in written[0].items() if written[1][path] != content] == []


def test_a_second_run_into_the_same_folder_changes_nothing(out: Path, arguments: list[str]) -> None:
    before = {path: path.read_bytes() for path in sorted((out / "tables").iterdir())}
    assert main(arguments) == 0
    assert {path: path.read_bytes() for path in sorted((out / "tables").iterdir())} == before


def test_the_draft_is_written_again_without_the_reports(
    out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(out, tmp_path / "kết quả")
    before = (out / "danh_gia_chung.docx").read_bytes()
    assert main(["draft", str(tmp_path / "kết quả")]) == 0
    assert "danh_gia_chung.docx" in capsys.readouterr().out
    assert (tmp_path / "kết quả" / "danh_gia_chung.docx").read_bytes() == before


def test_nothing_opens_a_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        msg = "the journey is offline"
        raise AssertionError(msg)

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    one = tmp_path / "vào"
    one.mkdir()
    shutil.copy(demo_corpus().reports / "01_khe_lau.docx", one)
    assert main(["run", str(one), "-g", str(demo_corpus().guideline), "-o", str(tmp_path / "ra")]) == 0


def test_what_did_not_come_or_cannot_be_read_is_a_finding(out: Path) -> None:
    rows = [(row["report"], row["rule"]) for row in table(out, "findings")]
    assert ("tep_hong", "unreadable") in rows
    assert ("thieu-1", "missing-report") in rows


def test_results_among_the_reports_are_not_read_as_reports(tmp_path: Path) -> None:
    shutil.copy(demo_corpus().reports / "10_hon_sam.docx", tmp_path)
    arguments = ["run", str(tmp_path), "-g", str(demo_corpus().guideline), "-o", str(tmp_path / "ra")]
    for _ in range(2):
        assert main(arguments) == 0
        assert [row["report"] for row in table(tmp_path / "ra", "reports")] == ["10_hon_sam"]


def test_a_value_that_the_report_contradicts_enters_no_total() -> None:
    taken = IndicatorValue("II.5.a#1", "Số đoàn viên", "a", Decimal(12), ValueStatus.TAKEN, source="3")
    conflict = Finding(Rule.CONFLICT, Severity.ERROR, "…", None, 3)
    stale = Finding(Rule.STALE_YEAR, Severity.WARNING, "…", None, 3)
    assert doubted([taken], []) == (taken,)
    assert [(v.status, v.value) for v in doubted([taken], [conflict])] == [(ValueStatus.CONFLICT, Decimal(12))]
    assert [(v.status, v.value) for v in doubted([taken], [stale])] == [(ValueStatus.MISSING, None)]


def test_the_receipt_log_that_the_run_begins_comes_back_and_decides_who_is_late(tmp_path: Path) -> None:
    (tmp_path / "vào").mkdir()
    shutil.copy(demo_corpus().reports / "10_hon_sam.docx", tmp_path / "vào")
    out, log = tmp_path / "ra", tmp_path / "ra" / "so_nhan_bao_cao.xlsx"
    arguments = ["run", str(tmp_path / "vào"), "-g", str(demo_corpus().guideline), "-o", str(out)]
    arguments += ["--recipients", str(demo_corpus().recipients)]
    assert main(arguments) == 0
    assert table(out, "reports")[0]["late"] == ""
    book = load_workbook(log)
    book.worksheets[0]["C4"] = "28/11/2020"
    book.save(log)
    assert main([*arguments, "--received", str(log)]) == 0
    row = table(out, "reports")[0]
    assert (row["received"], row["late"]) == ("2020-11-28", "true")
    assert "late" in [row["rule"] for row in table(out, "findings")]
    assert load_workbook(log).worksheets[0]["C4"].value == "28/11/2020"


def test_every_mistake_of_the_receipt_log_ends_the_run_before_it_begins(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "vào").mkdir()
    shutil.copy(demo_corpus().reports / "10_hon_sam.docx", tmp_path / "vào")
    book = Workbook()
    book.worksheets[0].append(("Đơn vị", "Tệp", "Ngày nhận"))
    book.worksheets[0].append(("Đơn vị lạ", "khác.docx", "hôm qua"))
    book.save(tmp_path / "so.xlsx")
    arguments = ["run", str(tmp_path / "vào"), "-g", str(demo_corpus().guideline), "-o", str(tmp_path / "ra")]
    arguments += ["--recipients", str(demo_corpus().recipients), "--received", str(tmp_path / "so.xlsx")]
    assert main(arguments) == 2
    said = capsys.readouterr().err
    assert all(f"so.xlsx:ô {place}:" in said for place in ("A2", "B2", "C2"))
    assert not (tmp_path / "ra").exists()


def test_what_a_person_passed_over_stays_in_the_tables_as_such(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "vào").mkdir()
    report = shutil.copy(demo_corpus().reports / "10_hon_sam.docx", tmp_path / "vào")
    guideline = ["-g", str(demo_corpus().guideline)]
    assert main(["suppress", str(report), "1", *guideline, "--reason", "đã trao đổi"]) == 0
    stale = "- {report: đã rút, rule: late, sentence: 1f, reason: x}\n"
    with (tmp_path / "vào" / "bo_qua.yaml").open("a", encoding="utf-8") as file:
        file.write(stale)
    for _ in range(2):  # the second run takes its analyses from the first
        assert main(["run", str(tmp_path / "vào"), *guideline, "-o", str(tmp_path / "ra")]) == 0
        rows = table(tmp_path / "ra", "findings")
        assert rows[0]["suppressed"] == "true"
        assert {row["suppressed"] for row in rows} == {"true", "false"}
        assert "đã rút" in capsys.readouterr().out


def test_reasons_written_into_the_workbook_are_passed_over_in_the_next_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "vào").mkdir()
    shutil.copy(demo_corpus().reports / "10_hon_sam.docx", tmp_path / "vào")
    out, reports = tmp_path / "ra", str(tmp_path / "vào")
    arguments = ["run", reports, "-g", str(demo_corpus().guideline), "-o", str(out)]
    assert main(arguments) == 0
    assert main(["suppress", reports, "--seen", str(out / "ket_qua.xlsx")]) == 0
    assert not (tmp_path / "vào" / "bo_qua.yaml").exists()
    book = load_workbook(out / "ket_qua.xlsx")
    page = book["Nội dung cần trao đổi"]
    header = next(row for row in page.iter_rows(max_row=5) if any(cell.value == "Mã" for cell in row))
    columns = {cell.value: cell.column for cell in header}
    first = header[0].row + 1
    page.cell(first, columns["Đã xem (lý do)"]).value = "đã trao đổi"
    code = str(page.cell(first, columns["Mã"]).value)
    book.save(out / "ket_qua.xlsx")
    assert main(["suppress", reports, "--seen", str(out / "ket_qua.xlsx")]) == 0
    assert main(arguments) == 0
    rows = {f"{row['report']}#{row['finding']}": row["suppressed"] for row in table(out, "findings")}
    assert rows[code] == "true"
    capsys.readouterr()
    page.cell(first, columns["Mã"]).value = "10_hon_sam#999"
    book.save(out / "ket_qua.xlsx")
    assert main(["suppress", reports, "--seen", str(out / "ket_qua.xlsx")]) == 2
    assert f"dòng {first}" in capsys.readouterr().err
