"""Targets: read from an Excel file with every mistake at once, held against results; no value is never 0."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from nlp_reports.checks import achievements, read_targets
from nlp_reports.errors import InputError
from nlp_reports.model import (
    Achievement,
    Analysis,
    Doubt,
    Guideline,
    Indicator,
    IndicatorValue,
    Receipt,
    Report,
    Status,
    Target,
    Topic,
    Total,
    ValueStatus,
)

MEMBERS, DUES, SHARE, LETTERS = "II.a#1", "II.a#2", "II.a#3", "II.a#4"
GUIDELINE = Guideline(
    "Hướng dẫn",
    2020,
    topics=(
        Topic(
            "II.a",
            "Đoàn viên",
            indicators=(
                Indicator(MEMBERS, "số đoàn viên kết nạp mới", ("đoàn viên",)),
                Indicator(DUES, "số thu kinh phí công đoàn", (), "đồng"),
                Indicator(SHARE, "tỷ lệ CĐCS xếp loại tốt", ("CĐCS",), "%"),
                Indicator(LETTERS, "số đơn thư tồn đọng", ("đơn thư",)),
            ),
        ),
    ),
)
UNITS = ("LĐLĐ huyện Khe Lau", "LĐLĐ huyện Bãi Sen", "Công đoàn ngành Y tế")


def book_of(folder: Path, *rows: Sequence[object], percent: str = "") -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    if percent:
        sheet[percent].number_format = "0%"
    path = folder / "Giao chỉ tiêu.xlsx"
    book.save(path)
    return path


def test_targets_are_read_by_name_id_and_unit(tmp_path: Path) -> None:
    path = book_of(
        tmp_path,
        ("GIAO CHỈ TIÊU NĂM 2020",),
        (
            "TT",
            "Đơn vị",
            "Kết nạp đoàn viên mới",
            "II.a#2 (triệu đồng)",
            "Tỷ lệ CĐCS xếp loại tốt",
            "Số đơn thư tồn đọng",
        ),
        (1, "Liên đoàn Lao động huyện Khe Lau", 60, 3500, 0.8, "không quá 2"),
        (2, "LĐLĐ huyện Bãi Sen", "1.250", None, "≥ 85%", ""),
        (None, "Cộng", 1310, "4.200,5", None, None),
        percent="E3",
    )
    assert read_targets(path, UNITS, GUIDELINE) == (
        Target(MEMBERS, UNITS[0], Decimal(60)),
        Target(DUES, UNITS[0], Decimal(3_500_000_000)),
        Target(SHARE, UNITS[0], Decimal(80)),
        Target(LETTERS, UNITS[0], Decimal(2), ceiling=True),
        Target(MEMBERS, UNITS[1], Decimal(1250)),
        Target(SHARE, UNITS[1], Decimal(85)),
        Target(MEMBERS, "", Decimal(1310)),
        Target(DUES, "", Decimal(4_200_500_000)),
    )


def test_every_mistake_is_told_at_once_with_its_cell(tmp_path: Path) -> None:
    path = book_of(
        tmp_path,
        ("Đơn vị", "Đoàn viên kết nạp mới", "Số thu kinh phí công đoàn", "Số bài hát", "Số đoàn viên kết nạp mới"),
        ("LĐLĐ huyện Khe Lau", "nhiều", 3500),
        ("LĐLĐ huyện Khe Lâu", -5, None),
        ("LĐLĐ huyện Khe Lau", 60, None),
        (None, 7, None),
    )
    with pytest.raises(InputError) as caught:
        read_targets(path, UNITS, GUIDELINE)
    said = {problem.place: problem.message for problem in caught.value.problems}
    assert sorted(said) == ["ô A3", "ô A4", "ô A5", "ô B2", "ô B3", "ô C2", "ô D1", "ô E1"]
    assert "đồng hay triệu đồng" in said["ô C2"]
    assert "trùng chỉ tiêu với ô B1" in said["ô E1"]
    assert any("có phải “LĐLĐ huyện Khe Lau”?" in problem.cure for problem in caught.value.problems)


@pytest.mark.parametrize("rows", [(("a", "b"), (1, 2)), (("Đơn vị", "Ghi chú"), ("LĐLĐ huyện Khe Lau", "x"))])
def test_a_file_without_targets_is_refused(tmp_path: Path, rows: Sequence[Sequence[object]]) -> None:
    with pytest.raises(InputError):
        read_targets(book_of(tmp_path, *rows), UNITS, GUIDELINE)


def test_a_file_that_is_none_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "x.xlsx"
    broken.write_bytes(b"no zip")
    for path in (broken, tmp_path / "none.xlsx"):
        with pytest.raises(InputError):
            read_targets(path, UNITS, GUIDELINE)


def test_a_name_that_two_indicators_have_asks_for_the_id(tmp_path: Path) -> None:
    twins = tuple(Indicator(f"II.b#{n}", "số thu kinh phí", (), "đồng") for n in (1, 2))
    guideline = Guideline("Hướng dẫn", 2020, topics=(Topic("II.b", "Tài chính", indicators=twins),))
    path = book_of(tmp_path, ("Đơn vị", "Số thu kinh phí (triệu đồng)"), (UNITS[0], 5))
    with pytest.raises(InputError, match=r"ghi mã II\.b#1 hoặc II\.b#2"):
        read_targets(path, UNITS, guideline)
    path = book_of(tmp_path, ("Đơn vị", "II.b#2 Số thu kinh phí (triệu đồng)"), (UNITS[0], 5))
    assert read_targets(path, UNITS, guideline) == (Target("II.b#2", UNITS[0], Decimal(5_000_000)),)


def told(report: str, amount: int | None, status: ValueStatus = ValueStatus.TAKEN, *doubts: Doubt) -> Analysis:
    value = None if amount is None else Decimal(amount)
    return Analysis(
        Report(report, f"{report}.docx", "", ()),
        values=(IndicatorValue(MEMBERS, "", report, value, status, doubts=doubts),),
    )


def reached(targets: Sequence[Target], analyses: Sequence[Analysis], totals: Sequence[Total] = ()) -> list[Achievement]:
    receipts = [
        Receipt("a", "a.docx", UNITS[0], Status.READ),
        Receipt("b", "b.docx", UNITS[1], Status.READ),
        Receipt("thieu-1", "", UNITS[2], Status.MISSING),
    ]
    return list(achievements(targets, GUIDELINE, receipts, analyses, totals))


def test_results_are_held_against_targets() -> None:
    targets = [Target(MEMBERS, unit, Decimal(60)) for unit in UNITS]
    found = reached(targets, [told("a", 62), told("b", 59, ValueStatus.TAKEN, Doubt.ELSEWHERE)])
    assert [(one.report, one.percent, one.reached, one.doubtful) for one in found] == [
        ("a", Decimal("103.3"), True, False),
        ("b", Decimal("98.3"), False, True),
        ("", None, None, False),
    ]


def test_a_contradiction_is_not_judged_and_a_ceiling_is_kept() -> None:
    (found,) = reached([Target(MEMBERS, UNITS[0], Decimal(60))], [told("a", 62, ValueStatus.CONFLICT)])
    assert (found.value, found.reached, found.status) == (None, None, ValueStatus.CONFLICT)
    (found,) = reached([Target(MEMBERS, UNITS[0], Decimal(60), ceiling=True)], [told("a", 62)])
    assert found.reached is False


def test_all_units_are_judged_by_the_total() -> None:
    total = Total(MEMBERS, "", Decimal(121), "", ("a", "b"), ("thieu-1",))
    (found,) = reached([Target(MEMBERS, "", Decimal(120))], [], [total])
    assert (found.value, found.percent, found.reached, found.doubtful) == (Decimal(121), Decimal("100.8"), True, True)
    (found,) = reached([Target(MEMBERS, "", Decimal(0))], [])
    assert (found.percent, found.reached, found.status) == (None, None, ValueStatus.MISSING)
