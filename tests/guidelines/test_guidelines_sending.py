"""Where to send the report, in words of many offices."""

import pytest

from nlp_reports.guidelines.letter.sending import send_to


@pytest.mark.parametrize(
    ("said", "to"),
    [
        (["Gửi về Văn phòng Tỉnh Hội trước ngày 15/11/2024."], "Văn phòng Tỉnh Hội"),
        (
            ["Gửi Văn phòng Tỉnh Hội (vp@hoi.example) trước 15/11, bản giấy và tệp."],
            "Văn phòng Tỉnh Hội (vp@hoi.example)",
        ),
        (
            ["Nơi nhận báo cáo: Ban Tổ chức - Kiểm tra, hộp thư tc@hoi.example."],
            "Ban Tổ chức - Kiểm tra (tc@hoi.example)",
        ),
        (["Báo cáo phải có mặt tại Văn phòng Hội Nông dân tỉnh trước ngày 20/11."], "Văn phòng Hội Nông dân tỉnh"),
        (
            ["Văn phòng Tỉnh đoàn nhận báo cáo đến hết ngày 20/11, qua vp@td.example."],
            "Văn phòng Tỉnh đoàn (vp@td.example)",
        ),
        (["Nộp bản giấy cho bà Mơ, Văn phòng LĐLĐ thành phố, muộn nhất ngày 18/11."], "Văn phòng LĐLĐ thành phố"),
        (["Hạn gửi: 20/11, qua hộp thư vp@hoi.example."], "hộp thư vp@hoi.example"),
        (["Danh sách khen thưởng gửi Ban Thi đua trước 20/11."], ""),
        (["Bản chính thức gửi về Văn phòng Tỉnh Hội sau hội nghị."], ""),
        (
            [
                "Bảng số liệu gửi về bang@hoi.example muộn nhất là ngày 17/11.",
                "Bản ký phải về tới Văn phòng LĐLĐ tỉnh không quá ngày 24/11.",
            ],
            "Văn phòng LĐLĐ tỉnh (bang@hoi.example)",
        ),
        (["Số liệu tính đến ngày 31/10/2024."], ""),
    ],
)
def test_the_office_and_the_mailbox_are_found(said: list[str], to: str) -> None:
    assert send_to(said) == to
