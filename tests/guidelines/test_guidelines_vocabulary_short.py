import pytest

from nlp_reports.guidelines.vocabulary import features


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Giới thiệu Đảng 14 đ/c, kết nạp 09", "phát triển đảng"),
        ("Giới thiệu với Đảng 31 chị", "phát triển đảng"),
        ("GT Đảng 05 HV", "phát triển đảng"),
        ("ĐV ưu tú: GT với Đảng 12", "phát triển đảng"),
        ("KNTC: 02 đơn", "đơn thư"),
        ("Đơn KNTC nhận 03, xong 03", "đơn thư"),
    ],
)
def test_what_clerks_write_short_has_its_field(text: str, field: str) -> None:
    assert f"f:{field}" in features(text)


@pytest.mark.parametrize(
    "text",
    [
        "Giới thiệu việc làm cho 120 lao động",
        "Giới thiệu sản phẩm ở hội chợ",
        "Giới thiệu 03 mô hình hay",
        "Giới thiệu sách 04 buổi",
        "Giới thiệu nhân sự bầu ban chấp hành",
        "Nói chuyện mừng Đảng, mừng Xuân",
        "Nghị quyết Đại hội Đảng: 26 buổi",
        "Đảng uỷ giao Hội 08 việc",
        "GT đường bê tông 1,2 tỷ đồng",
        "GT thuỷ lợi 04 km",
        "KN đoàn viên 484 đ/c",
        "TC 340 triệu đồng",
        "TC, KT: 12 cuộc",
        "Kiến nghị 02 việc với huyện",
        "Mở 06 lớp kỹ năng",
    ],
)
def test_what_looks_like_it_has_not(text: str) -> None:
    assert features(text).isdisjoint({"f:phát triển đảng", "f:đơn thư"})
