"""Of several readings of the same figures one is asked about."""

from pathlib import Path

import pytest

from nlp_reports.checks.context import context_of
from nlp_reports.checks.contradictions.findings import relation_findings
from nlp_reports.checks.contradictions.readings import nearest
from nlp_reports.figures import Outcome, Relation, RelationKind, extract
from nlp_reports.model import Span
from nlp_reports.reading import read_report


def said(tmp_path: Path, text: str) -> list[str]:
    file = tmp_path / "bao_cao.txt"
    file.write_text(f"II. KẾT QUẢ HOẠT ĐỘNG\n{text}\n", "utf-8")
    found = relation_findings(context_of(read_report(file, name="bao_cao", file=file.name), None))
    return [finding.message for finding in found]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Tổng kinh phí 450 triệu đồng cho 09 nhà, bình quân 55 triệu đồng/nhà.", "50 triệu đồng"),
        (
            (
                "Kết nạp 612 đoàn viên mới, gồm 388 đoàn viên trong trường học và 214 đoàn viên ở địa bàn dân cư, "
                "bằng 102% chỉ tiêu Tỉnh đoàn giao (600 đoàn viên)."
            ),
            "602",
        ),
    ],
)
def test_one_doubt_is_asked_about_once(tmp_path: Path, text: str, asked: str) -> None:
    (message,) = said(tmp_path, text)
    assert f"tính được là {asked} " in message


def test_two_doubts_of_a_sentence_are_both_asked_about(tmp_path: Path) -> None:
    text = (
        "Giúp tiền ba đợt: đợt đầu 1.260 người, đợt giữa 845 người, đợt chót 410 người, cộng lại 2.551 người, "
        "mỗi người 500.000 đồng, hết 1.257,5 triệu đồng."
    )
    assert len(said(tmp_path, text)) == 2  # the sum, and the product


def test_a_total_told_otherwise_is_no_part_greater_than_its_whole() -> None:
    told = extract("Tết trao 5.240 suất quà, bảng cộng 5.420 suất.")
    where, (whole, total) = Span(0, 20), (told[0], told[1])
    kinds = (RelationKind.SUM, RelationKind.CONFLICT)
    both = [Relation(kind, Outcome.NOT, told, where, total.value, whole.value) for kind in kinds]
    assert nearest(both) == both[1:]


def test_what_two_numbers_leave_between_them_is_called_a_gap(tmp_path: Path) -> None:
    messages = said(tmp_path, "Nợ BHXH 9,4 tỷ đồng; kiện 03 DN, đòi được 2,6 tỷ đồng, còn 7,8 tỷ đồng.")
    assert any("số chênh lệch tính được là 6,8 tỷ đồng" in message for message in messages)
