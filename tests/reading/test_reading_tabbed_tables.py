"""Tables typed with tabs are tables; letterheads, signatures and lists with tabs are not."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from nlp_reports.figures import figures_of
from nlp_reports.reading import read_report

MakeWord = Callable[..., Path]
PLAN = (
    "TT\tNội dung\tKế hoạch\tThực hiện\tTỷ lệ",
    "1\tKết nạp đoàn viên\t200\t215\t107,5%",
    "2\tThành lập CĐCS\t3\t3\t100%",
)


def body(lines: Sequence[str]) -> str:
    return "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>".replace("\t", "</w:t><w:tab/><w:t>") for line in lines)


@pytest.mark.parametrize(
    "lines",
    [
        PLAN,
        [line.replace("\t", "\t\t") for line in PLAN],
        [line.replace("\t", " " * 8) for line in PLAN],
        [PLAN[0].replace("\t", " " * 5), PLAN[1].replace("\t", "  \t"), PLAN[2]],
        [f"\t{PLAN[0]}", *PLAN[1:]],
        ["Đơn vị\tSố lớp\tSố người", "Khe Lau\t3\t120", "Gò Mây\t4\t96"],
        ["Đơn vị\tSố lớp\tSố người", "Khe Lau\t\t120", "Gò Mây\t4\t96"],
    ],
    ids=["one tab", "two tabs", "blanks", "tabs and blanks", "one pushed in", "names", "an empty cell"],
)
def test_rows_parted_by_tabs_are_a_table(make_word: MakeWord, lines: Sequence[str]) -> None:
    report = read_report(make_word(body(["I. KẾT QUẢ", "Kết quả như sau:", *lines, "Đạt kế hoạch đề ra."])))
    columns = len(re.findall(r"[^\t ]+(?: [^\t ]+)*", lines[0]))
    assert [len(row) for row in report.tables[0].rows] == [columns] * 3
    assert report.text.splitlines()[-1] == "Đạt kế hoạch đề ra."


@pytest.mark.parametrize(
    "lines",
    [
        PLAN[:2],
        ["Nơi nhận:\t\t\tTM. BAN THƯỜNG VỤ", "- LĐLĐ tỉnh;\t\t\tCHỦ TỊCH", "- Lưu: VT.\t\t\tHà Thị Mận"],
        ["LĐLĐ TỈNH\t\tCỘNG HOÀ", "LĐLĐ HUYỆN\t\tĐộc lập", "Số: 42/BC\t\tKhe Lau, ngày 25"],
        ["Nơi nhận:          TM. BAN THƯỜNG VỤ", "- Lưu: VT.         CHỦ TỊCH", "                 Hà Thị Mận"],
        ["Năm 2022   Năm 2023   Năm 2024", "Tuyên truyền   Thi đua   Nữ công", "Tốt   Khá   Tốt"],
        ["1.\tTuyên truyền\ttrang 3", "2.\tThi đua\ttrang 5", "3.\tNữ công\ttrang 7"],
        ["-\tKết nạp đoàn viên\tđạt 215 người", "-\tThành lập\tđạt 3 cơ sở", "-\tTrao quà\tđạt 820 suất"],
        ["2021\t2022\t2023", "12\t14\t15", "310\t326\t330"],
    ],
    ids=["two rows", "signature", "letterhead", "signature by blanks", "words", "contents", "a list", "no words above"],
)
def test_other_lines_with_tabs_are_no_table(make_word: MakeWord, lines: Sequence[str]) -> None:
    assert read_report(make_word(body(["I. KẾT QUẢ", "Kết quả như sau:", *lines, "Đạt."]))).tables == ()


def test_values_between_tabs_have_their_names(make_word: MakeWord) -> None:
    figures = figures_of(read_report(make_word(body(["I. KẾT QUẢ", *PLAN]))), ())
    assert [figure.counted for figure in figures if figure.value == 215] == ["Kết nạp đoàn viên"]
