from pathlib import Path

import pytest

from nlp_reports.checks.context import context_of
from nlp_reports.checks.coverage.joint_parts import is_request
from nlp_reports.checks.coverage.parts import parts_of
from nlp_reports.model import CoverageStatus, Guideline, GuidelineSection, SectionKind
from nlp_reports.reading import read_report

GUIDELINE = Guideline(
    "Báo cáo năm 2025",
    2025,
    sections=(
        GuidelineSection("B", "Kết quả hoạt động", SectionKind.RESULTS),
        GuidelineSection("C", "Đánh giá chung", SectionKind.ASSESSMENT),
        GuidelineSection("D", "Kiến nghị, đề xuất", SectionKind.PROPOSALS),
        GuidelineSection("E", "Phương hướng, nhiệm vụ trọng tâm", SectionKind.PLAN),
    ),
)
RESULTS = ("I. KẾT QUẢ HOẠT ĐỘNG NĂM 2025", "Tặng quà Tết cho 320 người, kết nạp 41 đoàn viên, mở 04 lớp.")
ASSESSMENT = ("II. ĐÁNH GIÁ CHUNG", "Hạn chế là cán bộ kiêm nhiệm, sổ sách còn thiếu.")
PLAN = ("IV. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2026", "Kết nạp 50 đoàn viên.")
REQUEST = "Đề nghị Liên đoàn Lao động tỉnh mở lớp kỹ năng."
TASK = "Kết nạp 50 đoàn viên, kiểm tra 12 nơi."


def missing(tmp_path: Path, *lines: str) -> set[str]:
    file = tmp_path / "bao_cao.txt"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    context = context_of(read_report(file, name="bao_cao", file=file.name), GUIDELINE)
    return {one.topic for one in parts_of(context) if one.status is CoverageStatus.MISSING}


@pytest.mark.parametrize(
    "heading",
    [
        "NĂM TỚI, KIẾN NGHỊ",
        "NĂM TỚI VÀ KIẾN NGHỊ",
        "KIẾN NGHỊ VÀ VIỆC NĂM 2026",
        "ĐỀ XUẤT, KẾ HOẠCH 2026",
        "KIẾN NGHỊ; NHIỆM VỤ 2026",
        "ĐỀ NGHỊ - MỘT SỐ CHỈ TIÊU",
    ],
)
def test_a_plan_stands_beside_requests_where_their_heading_names_it(tmp_path: Path, heading: str) -> None:
    assert not missing(tmp_path, *RESULTS, *ASSESSMENT, f"III. {heading}", TASK, REQUEST)


@pytest.mark.parametrize(
    ("heading", "first"),
    [
        ("KIẾN NGHỊ, ĐỀ XUẤT", TASK),
        ("KIẾN NGHỊ NĂM 2026", TASK),
        ("ĐỀ NGHỊ CHO NĂM TỚI", TASK),
        ("KIẾN NGHỊ, ĐỀ XUẤT CHO NĂM TỚI", TASK),
        ("KIẾN NGHỊ VỚI ĐẢNG VÀ CHÍNH QUYỀN", TASK),
        ("KIẾN NGHỊ NĂM 2025 VÀ NHỮNG ĐIỀU KHÁC", TASK),
        ("KIẾN NGHỊ VÀ ĐỀ XUẤT VỀ KẾ HOẠCH", TASK),
        ("ĐỀ XUẤT, KẾ HOẠCH 2026", REQUEST),
        ("NĂM TỚI, KIẾN NGHỊ", REQUEST),
    ],
)
def test_requests_alone_are_no_plan(tmp_path: Path, heading: str, first: str) -> None:
    assert missing(tmp_path, *RESULTS, *ASSESSMENT, f"III. {heading}", first, REQUEST) == {"E"}


@pytest.mark.parametrize(
    ("heading", "request_"),
    [
        ("HẠN CHẾ, NGUYÊN NHÂN, XIN AI", "Xin Sở Y tế thêm 02 bác sĩ."),
        ("TỒN TẠI, VÌ SAO, MONG GÌ", "Mong Thành uỷ nhắc các phường."),
        ("HẠN CHẾ, NGUYÊN NHÂN VÀ ĐIỀU MONG", "Với tỉnh: mong được cấp đất làm nhà trẻ."),
        ("HẠN CHẾ VÀ ĐỀ XUẤT", "Đề xuất Ban Quản lý mở thêm cổng."),
    ],
)
def test_requests_stand_at_the_end_of_an_assessment_that_names_them(
    tmp_path: Path, heading: str, request_: str
) -> None:
    opening = f"Sổ sách còn thiếu vì cán bộ kiêm nhiệm. {request_}"
    assert not missing(tmp_path, *RESULTS, f"II. {heading}", opening, *PLAN)


@pytest.mark.parametrize(
    ("heading", "last"),
    [
        ("HẠN CHẾ, NGUYÊN NHÂN", "Mong Thành uỷ nhắc các phường."),
        ("HẠN CHẾ", "Xin nghỉ việc có 12 người."),
        ("HẠN CHẾ, NGUYÊN NHÂN, XIN AI", "Người xin nghỉ việc còn nhiều."),
        ("HẠN CHẾ, NGUYÊN NHÂN, XIN AI", "Xin trân trọng cảm ơn."),
        ("HẠN CHẾ, NGUYÊN NHÂN, XIN AI", "Kiến nghị sau giám sát chưa được trả lời."),
        ("HẠN CHẾ VÀ ĐIỀU MONG", "Cán bộ còn thiếu."),
    ],
)
def test_no_requests_stand_where_none_are_named_or_made(tmp_path: Path, heading: str, last: str) -> None:
    assert missing(tmp_path, *RESULTS, f"II. {heading}", f"Sổ sách còn thiếu. {last}", *PLAN) == {"D"}


@pytest.mark.parametrize(
    "text",
    [
        "Mong muốn của hội viên là có chỗ gửi con.",
        "Đề nghị của xã đã được trả lời.",
        "Kiến nghị trên đã gửi tháng 5.",
        "Kiến nghị được giải quyết 12 việc.",
        "Đề xuất này chưa được chấp nhận.",
        "Xin hứa làm tốt hơn.",
        "Xin nhận khuyết điểm trước tỉnh.",
        "Đã đề nghị truy đóng 20 triệu đồng.",
        "Tuy nhiên, mong ngóng mãi chưa có vốn.",
        "Xinh đẹp, sạch sẽ là nếp của khu trọ.",
        "Mong manh nhất là tổ hội mới lập.",
        "Hội viên xin vay vốn 30 hộ.",
    ],
)
def test_what_only_sounds_like_a_request_is_none(text: str) -> None:
    assert not is_request(text)
