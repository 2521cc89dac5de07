"""`nlp-reports guideline`: the tree, the YAML, the check."""

from pathlib import Path

import pytest

from nlp_reports.cli import main
from nlp_reports.demo import demo_corpus
from nlp_reports.guidelines import read_guideline

DOCUMENT = demo_corpus().guideline


def test_the_tree_shows_what_is_asked_and_in_which_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["guideline", str(DOCUMENT)]) == 0
    shown = capsys.readouterr().out
    assert "Hạn gửi: 25/11/2020" in shown
    assert "[tình hình]" in shown
    assert "II.5.c" in shown
    assert "← “ghi rõ bao nhiêu cuộc”" in shown
    assert "(có thể trả lời “không phát sinh”)" in shown
    assert "28 nội dung" in shown


def test_a_guideline_that_was_hardly_read_is_said_to_be_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, out = tmp_path / "de_cuong.txt", tmp_path / "g.yaml"
    lines = ["HƯỚNG DẪN", "Báo cáo năm 2024", "I. TÌNH HÌNH", "- Số đoàn viên.", "II. KẾT QUẢ", "- Số cuộc kiểm tra."]
    file.write_text("\n".join(lines), "utf-8")
    assert main(["guideline", str(file), "--out", str(out)]) == 0
    shown = capsys.readouterr().out
    assert "chỉ đọc được 2 nội dung phải báo cáo" in shown
    assert "không thấy phần đánh giá, kiến nghị hay phương hướng" in shown
    assert "nlp-reports guideline de_cuong.txt --out de_cuong.yaml" in shown
    assert main(["guideline", str(out), "--check"]) == 0
    shown = capsys.readouterr().out
    assert "không có chỗ nào sai" in shown
    assert "sửa thẳng trong tệp này" in shown


def test_a_guideline_that_was_read_well_raises_no_doubt(capsys: pytest.CaptureFixture[str]) -> None:
    main(["guideline", str(DOCUMENT)])
    assert "Cần xem lại" not in capsys.readouterr().out


def test_the_yaml_is_written_whole_and_never_over_another(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "de_cuong.yaml"
    assert main(["guideline", str(DOCUMENT), "--out", str(out)]) == 0
    assert read_guideline(out) == read_guideline(DOCUMENT)
    out.write_text("title: đã sửa\n", "utf-8")
    assert main(["guideline", str(DOCUMENT), "--out", str(out)]) == 2
    assert "chọn tên khác" in capsys.readouterr().err
    assert out.read_text("utf-8") == "title: đã sửa\n"


def test_a_sound_yaml_is_said_to_be_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "de_cuong.yaml"
    main(["guideline", str(DOCUMENT), "--out", str(out)])
    capsys.readouterr()
    assert main(["guideline", str(out), "--check"]) == 0
    assert "không có chỗ nào sai" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("g.yaml", "title: A\nyeer: 2020\ntopics:\n- {id: I.a, title: ''}\n", ["g.yaml:2:7: yeer", "topics.1.title"]),
        ("g.docx", "", ["--check chỉ kiểm tra tệp .yaml"]),
    ],
)
def test_mistakes_are_told_with_exit_code_two(
    name: str, text: str, said: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / name
    file.write_text(text, "utf-8")
    assert main(["guideline", str(file), "--check"]) == 2
    shown = capsys.readouterr()
    assert all(words in shown.err for words in said)
    assert shown.out == ""


def test_the_yaml_must_be_named_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["guideline", str(DOCUMENT), "--out", str(tmp_path / "g.docx")]) == 2
    assert "đuôi .yaml" in capsys.readouterr().err
