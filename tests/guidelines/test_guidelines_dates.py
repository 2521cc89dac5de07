"""The days that guidelines set, in words of many offices."""

import datetime as dt
import re

import pytest

from nlp_reports.guidelines.dates import CUTOFF, DEADLINE, FORECAST, day_set
from nlp_reports.guidelines.frame import as_written_in_the_north

DAYS = [
    (DEADLINE, "Báo cáo gửi về Văn phòng Tỉnh hội trễ nhất vào ngày 05 tháng 12 năm 2024.", "2024-12-05"),
    (DEADLINE, "Thời hạn nhận báo cáo: 10/12/2024.", "2024-12-10"),
    (DEADLINE, "Đề nghị gửi báo cáo để tổng hợp không quá 17h ngày 02/12/2024", "2024-12-02"),
    (DEADLINE, "Hạn chót: 20/11/2024.", "2024-11-20"),
    (DEADLINE, "Báo cáo hoàn thành và gửi xong trong ngày 25/11/2024.", "2024-11-25"),
    (DEADLINE, "Các đơn vị gửi báo cáo từ ngày 20/11 đến ngày 25/11/2024.", "2024-11-25"),
    (DEADLINE, "Sau ngày 30/11/2024, đơn vị chưa gửi coi như không có báo cáo.", "2024-11-30"),
    (DEADLINE, "Ngày 15/11/2024 là hạn cuối nộp báo cáo.", "2024-11-15"),
    (DEADLINE, "Gửi báo cáo, số liệu tính đến ngày 31/10/2024.", None),
    (
        DEADLINE,
        "Văn phòng tiếp nhận báo cáo của các đơn vị (bản giấy và tệp) cho đến 16 giờ 30 ngày 12/11/2024.",
        "2024-11-12",
    ),
    (DEADLINE, "Gửi báo cáo trước 17 giờ ngày thứ Sáu, 28/11/2024.", "2024-11-28"),
    (DEADLINE, "Gửi báo cáo chậm nhất 16g30 thứ Hai (25/11/2024).", "2024-11-25"),
    (DEADLINE, "Nộp báo cáo trước 8:00 ngày 20/11/2024.", "2024-11-20"),
    (DEADLINE, "Các báo cáo gửi không muộn quá 11h30' chủ nhật, ngày 24/11.", "2024-11-24"),
    (CUTOFF, "Số liệu trong báo cáo khoá tại thời điểm 31/10/2024.", "2024-10-31"),
    (CUTOFF, "Kỳ báo cáo tính từ 01/12/2023 đến 30/11/2024.", "2024-11-30"),
    (CUTOFF, "Lấy mốc 15/11/2024 để thống kê.", "2024-11-15"),
    (CUTOFF, "Thời gian lấy số liệu: 01/11/2023 - 31/10/2024.", "2024-10-31"),
    (CUTOFF, "Số liệu tính tròn 11 tháng năm 2024.", "2024-11-30"),
    (CUTOFF, "Các số liệu có đến ngày 20/11/2024.", "2024-11-20"),
    (CUTOFF, "Mốc tính số liệu thống nhất là ngày 20/11/2024.", "2024-11-20"),
    (CUTOFF, "Báo cáo gửi trước ngày 20/11/2024.", None),
    (CUTOFF, "Chốt số 30/11.", "2024-11-30"),
    (CUTOFF, "Số liệu của các đơn vị được thống kê đến hết ngày 15 tháng 11 năm 2024.", "2024-11-15"),
    (DEADLINE, "Hạn gởi là hết giờ làm việc ngày thứ Sáu 22/11/2024, gởi tệp Word.", "2024-11-22"),
    (DEADLINE, "Báo cáo gửi về trước giờ hành chính ngày 20/11/2024.", "2024-11-20"),
    (DEADLINE, "Nộp báo cáo chậm nhất cuối buổi chiều ngày 19 tháng 11 năm 2024.", "2024-11-19"),
    (DEADLINE, "Các chị gởi trễ nhứt là ngày 25/11/2024.", "2024-11-25"),
    (DEADLINE, "Trong giờ làm việc đơn vị gọi Văn phòng.", None),
    (CUTOFF, "Bảng nào cũng lấy số từ ngày 01/12/2023 tới hết ngày 15/11/2024.", "2024-11-15"),
    (CUTOFF, "Mọi con số khoá sổ vào cuối ngày làm việc 30 tháng 11 năm 2024.", "2024-11-30"),
    (CUTOFF, "Cộng số từ đầu năm đến hết ngày 20/11/2024.", "2024-11-20"),
    (CUTOFF, "Thống kê các số liệu từ 01/12 năm trước tới 30/11/2024.", "2024-11-30"),
    (CUTOFF, "Sổ sách khoá sổ 30 tháng 11 năm 2024.", "2024-11-30"),
    (FORECAST, "Cho thêm số ước tới ngày 31/12/2024.", "2024-12-31"),
    (FORECAST, "Chỉ tiêu còn lại dự ước hết năm 2024.", "2024-12-31"),
    (FORECAST, "Kèm số ước thực hiện cả năm.", "2024-12-31"),
    (FORECAST, "Ghi thêm cột dự kiến thực hiện đến 31/12/2024.", "2024-12-31"),
]


@pytest.mark.parametrize(("forms", "told", "day"), DAYS, ids=range(len(DAYS)))
def test_a_day_is_set_in_many_ways(forms: tuple[re.Pattern[str], ...], told: str, day: str | None) -> None:
    assert day_set(forms, [as_written_in_the_north(told)], 2024) == (dt.date.fromisoformat(day) if day else None)
