"""The command line as a person meets it: Vietnamese messages, exit codes, no traceback for a user's mistake."""

import json
from pathlib import Path

import pytest

from nlp_reports.cli import main
from nlp_reports.demo import demo_corpus

REPORT = demo_corpus().reports / "01_khe_lau.docx"


def test_help_is_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert "Soát báo cáo Word" in shown
    assert "Lệnh" in shown
    assert "Tùy chọn" in shown


def test_read_shows_the_text_as_a_person_sees_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(REPORT)]) == 0
    shown = capsys.readouterr().out
    assert "I. TÌNH HÌNH CÔNG NHÂN, VIÊN CHỨC, LAO ĐỘNG" in shown


def test_read_as_json_has_what_the_contract_names(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(REPORT), "--format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert {"text", "paragraphs", "tables", "letterhead", "notes"} <= set(shown)
    assert {"index", "label", "text", "kind", "hidden"} <= set(shown["paragraphs"][0])
    assert shown["letterhead"]["number"] == "42/BC-LĐLĐ"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["read", "không_có.docx"], "không có tệp này"),
        (["read"], "Thiếu tham số"),
        (["rea"], "không có lệnh này"),
        (["run", "x", "--guidelin", "y"], "Không có tùy chọn"),
        (["run", "x"], "Thiếu tùy chọn"),
        (["read", str(REPORT), "--format", "pdf"], "không dùng được"),
        (["draft", "."], "chưa có kết quả"),
        (["evaluate", "."], "*.gold.json"),
    ],
)
def test_a_mistake_is_one_vietnamese_message_and_exit_code_two(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    shown = capsys.readouterr()
    assert said in shown.err
    assert shown.out == ""
    assert "Traceback" not in shown.err


def test_an_unreadable_file_names_its_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "trống.docx"
    empty.touch()
    assert main(["read", str(empty)]) == 2
    message = capsys.readouterr().err
    assert "trống.docx" in message
    assert len(message.strip().splitlines()) == 1


def test_a_foreign_folder_is_refused_and_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "của tôi.txt").write_text("đừng động vào", "utf-8")
    assert main(["demo", "--out", str(tmp_path)]) == 2
    assert "không phải kết quả của chương trình" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["của tôi.txt"]


def test_a_folder_without_reports_is_said_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "ra"
    assert main(["run", str(tmp_path), "-g", str(demo_corpus().guideline), "-o", str(out)]) == 2
    assert "không có báo cáo nào" in capsys.readouterr().err
    assert not out.exists()


def test_fail_on_makes_findings_the_exit_code(tmp_path: Path) -> None:
    folder = tmp_path / "vào"
    folder.mkdir()
    (folder / "02_bau_sen.docx").write_bytes((demo_corpus().reports / "02_bau_sen.docx").read_bytes())
    arguments = ["run", str(folder), "-g", str(demo_corpus().guideline), "-o", str(tmp_path / "ra")]
    assert main([*arguments, "--fail-on", "warning"]) == 1
    assert main(arguments) == 0


def test_when_no_report_can_be_read_the_run_says_so_and_keeps_the_reasons(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "vào"
    folder.mkdir()
    (folder / "hỏng.docx").write_bytes(b"PK\x03\x04")
    assert main(["run", str(folder), "-g", str(demo_corpus().guideline), "-o", str(tmp_path / "ra")]) == 2
    assert "Không đọc được báo cáo nào" in capsys.readouterr().err
    assert "unreadable" in (tmp_path / "ra" / "tables" / "reports.csv").read_text("utf-8-sig")
