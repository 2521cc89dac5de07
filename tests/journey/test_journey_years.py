"""Runs over the years: what is kept, compared, and not read again."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from nlp_reports.cli import main

GUIDELINE = """\
title: {title}
year: {year}
sections: [{{id: II, title: KẾT QUẢ, kind: results}}]
topics:
- id: II.1
  title: Bồi dưỡng, tập huấn cán bộ công đoàn
  section: II
  aspects: [tập huấn]
  indicators:
  - {{id: 'II.1#1', name: số lớp tập huấn, counted: [lớp]}}
"""
REPORT = """\
LĐLĐ TỈNH TRÀ SƠN
LĐLĐ HUYỆN KHE LAU
BÁO CÁO
{title}
II. KẾT QUẢ
1. Bồi dưỡng, tập huấn cán bộ công đoàn
{sentence}
"""


def run(folder: Path, period: str, year: int, sentence: str) -> int:
    title = f"Kết quả {period} {year}".replace("  ", " ")
    (folder / "bc").mkdir(exist_ok=True)
    (folder / "bc" / "khe_lau.txt").write_text(REPORT.format(title=title, sentence=sentence), "utf-8")
    (folder / "de_cuong.yaml").write_text(GUIDELINE.format(title=f"Báo cáo {period} {year}", year=year), "utf-8")
    options = ["-g", str(folder / "de_cuong.yaml"), "-o", str(folder / "ra"), "--store", str(folder / "kho.sqlite")]
    return main(["run", str(folder / "bc"), *options])


def sheet(folder: Path, name: str) -> list[tuple[object, ...]]:
    book = load_workbook(folder / "ra" / "ket_qua.xlsx")
    return list(book[name].iter_rows(min_row=3, values_only=True)) if name in book.sheetnames else []


def test_years_and_months_are_compared_and_a_contradicted_claim_is_told(tmp_path: Path) -> None:
    assert run(tmp_path, "năm", 2019, "Mở 14 lớp tập huấn cho cán bộ công đoàn.") == 0
    assert sheet(tmp_path, "So sánh các kỳ") == []
    assert run(tmp_path, "6 tháng đầu năm", 2020, "Mở 13 lớp tập huấn cho cán bộ công đoàn.") == 0
    assert run(tmp_path, "năm", 2020, "Mở 12 lớp tập huấn cho cán bộ công đoàn, tăng 20% so với cùng kỳ.") == 0
    rows = {row[3]: (row[4], row[5], row[6], row[9]) for row in sheet(tmp_path, "So sánh các kỳ") if row[9]}
    assert rows["năm 2019"] == (14, 12, -2, "Báo cáo ghi tăng 20%, số liệu hai kỳ lại giảm")
    assert rows["6 tháng đầu năm 2020"] == (13, 12, -1, "Số cộng dồn thấp hơn kỳ trước, đề nghị kiểm tra")
    findings = (tmp_path / "ra" / "tables" / "findings.csv").read_text("utf-8-sig")
    assert findings.count("So với số liệu đã báo cáo") == 2
    assert "fell" in (tmp_path / "ra" / "tables" / "indicators.csv").read_text("utf-8-sig")


def test_a_report_sent_again_replaces_the_older_with_the_difference(tmp_path: Path) -> None:
    assert run(tmp_path, "năm", 2020, "Mở 12 lớp tập huấn cho cán bộ công đoàn.") == 0
    assert run(tmp_path, "năm", 2020, "Mở 15 lớp tập huấn cho cán bộ công đoàn.") == 0
    changes = [row[1:] for row in sheet(tmp_path, "Thay đổi giữa các bản")]
    assert [(row[0], row[2], row[4], row[5]) for row in changes] == [
        ("khe_lau.txt (lần chạy trước)", "Số liệu theo chỉ tiêu", "12", "15"),
        (
            "khe_lau.txt (lần chạy trước)",
            "Sửa câu",
            "Mở 12 lớp tập huấn cho cán bộ công đoàn.",
            "Mở 15 lớp tập huấn cho cán bộ công đoàn.",
        ),
    ]


def test_an_unchanged_file_is_not_read_again_even_for_other_results(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(tmp_path, "năm", 2020, "Mở 12 lớp tập huấn cho cán bộ công đoàn.") == 0
    before = (tmp_path / "ra" / "tables" / "findings.csv").read_bytes()
    (tmp_path / "ra").rename(tmp_path / "cũ")
    monkeypatch.setattr("nlp_reports.pipeline.each.run_task", lambda _: pytest.fail("read again"))
    assert run(tmp_path, "năm", 2020, "Mở 12 lớp tập huấn cho cán bộ công đoàn.") == 0
    assert (tmp_path / "ra" / "tables" / "findings.csv").read_bytes() == before


def test_a_store_that_is_none_is_refused_before_the_work(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kho.sqlite").write_bytes(b"khong phai co so du lieu " * 100)
    assert run(tmp_path, "năm", 2020, "Mở 12 lớp.") == 2
    assert "kho.sqlite" in capsys.readouterr().err
    assert not (tmp_path / "ra").exists()
