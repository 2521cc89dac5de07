from pathlib import Path

import pytest

from nlp_reports.errors import UnreadableError
from nlp_reports.reading import REPORT_SUFFIXES, read_report


def test_a_text_file_becomes_a_report_with_its_outline(tmp_path: Path) -> None:
    path = tmp_path / "bc.txt"
    path.write_text(
        "I. TÌNH HÌNH CHUNG\nToàn huyện có 74 CĐCS.\nII. KẾT QUẢ\n1. Công tác tài chính\nĐã thu đủ.\n", "utf-8"
    )
    report = read_report(path, name="x")
    assert [(s.level, s.path, s.title) for s in report.sections] == [
        (1, "I", "TÌNH HÌNH CHUNG"),
        (1, "II", "KẾT QUẢ"),
        (2, "II.1", "Công tác tài chính"),
    ]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("~$bc.docx", b"x", "tệp khóa tạm của Word"),
        ("bc.docx", b"", "tệp trống"),
        ("bc.docx", b"PK\x03\x04 and no more", "hỏng"),
        ("bc.docx", b"%PDF-1.4 ...", "không phải tệp Word"),
        ("bc.doc", b"<html><body><p> </p></body></html>", "tệp trống"),
        ("bc.docx", b"<?xml version='1.0'?><a/>", "không phải tệp Word"),
    ],
)
def test_what_cannot_be_read_has_one_reason(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableError) as error:
        read_report(path)
    assert error.value.reason == reason
    assert error.value.cure


def test_suffixes_are_those_of_word_and_text() -> None:
    assert set(REPORT_SUFFIXES) == {".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot", ".odt", ".rtf", ".txt"}
