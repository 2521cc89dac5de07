"""`nlp-reports comment`: copies for the units, the originals untouched."""

import shutil
from pathlib import Path

import docx
import pytest

from nlp_reports.cli import main
from nlp_reports.demo import demo_corpus

CORPUS = demo_corpus()
GUIDELINE = ["--guideline", str(CORPUS.guideline)]


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "báo cáo"
    folder.mkdir()
    for name in ("01_khe_lau", "02_bau_sen"):
        shutil.copy(CORPUS.reports / f"{name}.docx", folder)
    return folder


def test_a_folder_gives_a_copy_and_a_slip_for_each_unit(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.read_bytes() for path in reports.iterdir()}
    (reports / "hong.docx").write_bytes(b"PK broken")
    assert main(["comment", str(reports), *GUIDELINE, "--out", str(tmp_path / "gop_y"), "--due", "30/11/2020"]) == 0
    shown = capsys.readouterr()
    assert sorted(path.name for path in (tmp_path / "gop_y").glob("*.docx")) == [
        "01_khe_lau_gop_y.docx",
        "01_khe_lau_phieu_gop_y.docx",
        "02_bau_sen_gop_y.docx",
        "02_bau_sen_phieu_gop_y.docx",
    ]
    assert "hong.docx" in shown.err
    assert "chưa gửi đơn vị" in shown.err
    assert all(path.read_bytes() == content for path, content in before.items())


def test_one_file_is_enough(reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "gop_y"
    assert main(["comment", str(reports / "01_khe_lau.docx"), *GUIDELINE, "--out", str(out)]) == 0
    assert len(list(out.glob("*.docx"))) == 2


def test_a_copy_that_a_person_went_on_writing_in_is_kept(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "gop_y"
    command = ["comment", str(reports / "01_khe_lau.docx"), *GUIDELINE, "--out", str(out)]
    assert main(command) == 0
    copy = out / "01_khe_lau_gop_y.docx"
    document = docx.Document(str(copy))
    document.add_paragraph("Ý kiến thêm của Văn phòng.")
    document.save(str(copy))
    hers = copy.read_bytes()
    capsys.readouterr()
    assert main([*command, "--most", "1"]) == 0
    assert copy.read_bytes() == hers
    assert "01_khe_lau_gop_y.docx đã có người sửa nên giữ nguyên" in capsys.readouterr().err
    assert sorted(path.name for path in out.glob("*.docx")) == [
        "01_khe_lau_gop_y.docx",
        "01_khe_lau_gop_y_ban_moi.docx",
        "01_khe_lau_phieu_gop_y.docx",
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["không_có"], "không có tệp hoặc thư mục này"),
        ([".", "--out", "."], "tệp gốc của đơn vị phải giữ nguyên"),
        ([".", "--approved", "không_có.xlsx"], "không có tệp này"),
        ([".", "--due", "2020-11-30"], "không dùng được"),
    ],
)
def test_a_mistake_is_one_vietnamese_message(
    arguments: list[str], said: str, reports: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(reports)
    assert main(["comment", *arguments, *GUIDELINE]) == 2
    shown = capsys.readouterr()
    assert said in shown.err
    assert "Traceback" not in shown.err
