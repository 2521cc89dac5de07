"""Two syllables that a converter glued at the end of a line are two again; words cut into runs stay whole."""

from collections.abc import Callable
from pathlib import Path

import pytest

from nlp_reports.reading import read_report

MakeWord = Callable[..., Path]


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("trị giá 300 triệu|đồng.", "trị giá 300 triệu đồng."),
        ("thành lập 03 công|đoàn cơ sở", "thành lập 03 công đoàn cơ sở"),
        ("Đơn vị|tính", "Đơn vị tính"),
        ("trao nhà|cho đoàn viên", "trao nhà cho đoàn viên"),
        ("hoạt động công đoàn|năm 2023", "hoạt động công đoàn năm 2023"),
        ("KẾT QUẢ CÔNG|ĐOÀN", "KẾT QUẢ CÔNG ĐOÀN"),
        ("đo|àn viên", "đoàn viên"),
        ("thư|ờng xuyên", "thường xuyên"),
        ("ngh|iệp vụ", "nghiệp vụ"),
        ("quy|ết định", "quyết định"),
        ("kh|uyến học", "khuyến học"),
        ("h|oàn thành", "hoàn thành"),
        ("đư|ợ|c khen", "được khen"),
        ("nhóm Za|lo, Face|book", "nhóm Zalo, Facebook"),
        ("Công ty Việt|Tech", "Công ty ViệtTech"),
        ("CNVC|LĐ toàn ngành", "CNVCLĐ toàn ngành"),
        ("LĐ|LĐ tỉnh", "LĐLĐ tỉnh"),
    ],
)
def test_runs_that_one_word_cannot_hold_are_parted(make_word: MakeWord, typed: str, seen: str) -> None:
    runs = "".join(f'<w:r><w:t xml:space="preserve">{part}</w:t></w:r>' for part in typed.split("|"))
    assert read_report(make_word(f"<w:p>{runs}</w:p>")).text == f"{seen}\n"
