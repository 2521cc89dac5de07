"""`check` and `suppress` as a person meets them."""

import json
import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest

from nlp_reports.cli import main
from nlp_reports.demo import demo_corpus

GUIDELINE = ["--guideline", str(demo_corpus().guideline)]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report in a folder whose name needs escaping in a URI."""
    folder = tmp_path / "báo cáo #1"
    folder.mkdir()
    return Path(shutil.copy(demo_corpus().reports / "02_bau_sen.docx", folder))


def checked(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main(["check", *arguments])
    return code, capsys.readouterr().out


def test_a_few_lines_a_report_the_heaviest_first(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, shown = checked(capsys, str(report), *GUIDELINE, "--most", "3")
    lines = shown.splitlines()
    assert code == 0
    assert "LĐLĐ huyện Bàu Sen – " in lines[0]
    assert all("Đề nghị chỉnh sửa" in line for line in lines[1:4])
    assert lines[4].startswith("  … và ")
    everything = checked(capsys, str(report), *GUIDELINE, "--all")[1].splitlines()
    order = ["Đề nghị chỉnh sửa", "Đề nghị bổ sung", "Để tham khảo"]
    ranks = [next(n for n, name in enumerate(order) if f"] {name}" in line) for line in everything[1:]]
    assert ranks == sorted(ranks)


def test_fail_on_is_the_exit_code(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert checked(capsys, str(report), *GUIDELINE)[0] == 0
    assert checked(capsys, str(report), *GUIDELINE, "--fail-on", "error")[0] == 1
    report.write_bytes(b"PK\x03\x04")
    code, shown = checked(capsys, str(report), *GUIDELINE)
    assert code == 2
    assert "chưa đọc được tệp" in shown


def test_json_holds_every_finding(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = json.loads(checked(capsys, str(report), *GUIDELINE, "--format", "json")[1])
    (one,) = shown["reports"]
    assert (one["report"], one["status"], one["reason"]) == ("02_bau_sen", "read", "")
    assert {finding["severity"] for finding in one["findings"]} == {"error", "warning", "hint"}


def test_sarif_leads_to_the_words(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = report.parent / "hỏng.docx"
    broken.write_bytes(b"PK\x03\x04")
    shown = json.loads(checked(capsys, str(report), str(broken), *GUIDELINE, "--format", "sarif")[1])
    main(["read", str(report)])
    text = capsys.readouterr().out
    assert shown["version"] == "2.1.0"
    (run,) = shown["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    lines = text.split("\n")
    regions = 0
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        place = result["locations"][0]["physicalLocation"]
        uri = place["artifactLocation"]["uri"]
        assert uri.isascii()
        assert unquote(uri.removeprefix("file://")).endswith(("02_bau_sen.docx", "hỏng.docx"))
        if region := place.get("region"):
            regions += 1
            start, words = region["charOffset"], region["snippet"]["text"]
            assert text[start : start + region["charLength"]] == words
            assert lines[region["startLine"] - 1][region["startColumn"] - 1 :].startswith(words.split("\n")[0])
    assert regions
    assert [r["ruleId"] for r in run["results"] if "region" not in r["locations"][0]["physicalLocation"]][-1:] == [
        "unreadable"
    ]


def test_what_is_passed_over_stays_so_with_its_reason(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["suppress", str(report), "1", "2", *GUIDELINE, "--reason", "đã trao đổi"]) == 0
    assert "bo_qua.yaml" in capsys.readouterr().out
    shown = json.loads(checked(capsys, str(report), *GUIDELINE, "--format", "json")[1])
    passed = [f["finding"] for f in shown["reports"][0]["findings"] if f["suppressed"] == "đã trao đổi"]
    assert {1, 2} <= set(passed)
    sarif = json.loads(checked(capsys, str(report), *GUIDELINE, "--format", "sarif")[1])
    accepted = [r["suppressions"][0] for r in sarif["runs"][0]["results"] if "suppressions" in r]
    assert accepted[0] == {"kind": "external", "status": "accepted", "justification": "đã trao đổi"}
    assert f"đã xem, bỏ qua {len(passed)}" in checked(capsys, str(report), *GUIDELINE)[1]


def test_unknown_numbers_and_absent_files_are_told_at_once(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["suppress", str(report), "998", "999", *GUIDELINE, "--reason", "x"]) == 2
    said = capsys.readouterr().err
    assert all(f"không có ý kiến số {number}" in said for number in (998, 999))
    assert not (report.parent / "bo_qua.yaml").exists()
    assert main(["check", "không có 1.docx", "không có 2.docx"]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 2


def test_stale_entries_are_told(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entry = "- {report: 02_bau_sen, rule: late, sentence: 1f, reason: đã nhận bản giấy}\n"
    (report.parent / "bo_qua.yaml").write_text(entry, "utf-8")
    assert main(["check", str(report)]) == 0
    assert "bo_qua.yaml, dòng 1: ý kiến đã bỏ qua không còn" in capsys.readouterr().err


def page_of(folder: Path, said: str, *rows: tuple[str, ...]) -> Path:
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    letter = "<p>LĐLĐ HUYỆN KHE VẮNG</p><p>Số: 12/BC-LĐLĐ</p><p>Khe Vắng, ngày 25 tháng 11 năm 2024</p><p>BÁO CÁO</p>"
    body = f"<p><b>I. KẾT QUẢ</b></p><p>{said}</p><table>{cells}</table>"
    page = folder / "bao_cao.html"
    page.write_text(f"<html><meta charset='utf-8'><body>{letter}{body}</body></html>", "utf-8")
    return page


def test_a_row_of_a_table_is_quoted_with_its_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = (("Chỉ tiêu", "Giao", "TH", "%"), ("Sáng kiến", "180", "171", "97"), ("Lớp tập huấn", "6", "6", "100"))
    page = page_of(tmp_path, "Chỉ tiêu giao và thực hiện năm 2024:", *rows)
    shown = checked(capsys, str(page), *GUIDELINE, "--all")[1]
    (line,) = [line for line in shown.splitlines() if "95%" in line]
    assert line.endswith("← “Sáng kiến 180 171 97”")


def test_a_sum_told_over_its_table_is_asked_about_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = (("Dịp", "Số cháu"), ("Ngày Quốc tế Thiếu nhi 01/6", "850"), ("Tết Trung thu", "1.260"))
    page = page_of(tmp_path, "Trao quà cho 2.010 cháu vào các dịp sau, cụ thể:", *rows, ("Cộng", "2.010"))
    shown = checked(capsys, str(page), *GUIDELINE, "--all")[1]
    assert shown.count("tính được là 2.110") == 1
