"""The days that guidelines set, in words of many offices."""

import datetime as dt
import re
from pathlib import Path

import pytest
from docx import Document

from nlp_reports.guidelines import read_guideline
from nlp_reports.guidelines.letter.dates import CUTOFF, DEADLINE, FORECAST, cutoff_of, day_set, deadline_of, forecast_of
from nlp_reports.guidelines.outlines.frame import as_written_in_the_north
from nlp_reports.text import sentence_spans

DAYS_OF_LETTERS = (Path(__file__).parent / "examples" / "days.tsv").read_text("utf-8").splitlines()
DAYS = [
    (CUTOFF, "Con số chốt ở ngày cuối cùng của tháng 10 năm 2024, không ước cả năm.", "2024-10-31"),
    (CUTOFF, "Số liệu tính đến ngày cuối tháng 11.", "2024-11-30"),
    (CUTOFF, "Mọi con số lấy hết tháng 10/2024.", "2024-10-31"),
    (CUTOFF, "Sổ sách khoá vào ngày cuối cùng của tháng Mười; số nào còn chạy thì ước thêm.", "2024-10-31"),
    (CUTOFF, "Khoá số 30/11/2024, không ước.", "2024-11-30"),
    (FORECAST, "Từ hôm ấy đến hết năm thì xin ước, nhưng ghi riêng ra.", "2024-12-31"),
    (FORECAST, "Từ ngày 16/11 tới cuối năm 2024 lấy số ước.", "2024-12-31"),
    (FORECAST, "Việc làm đến hết năm thì kể, ước mong của hội viên thì nêu.", None),
    (FORECAST, "Chương trình kéo đến hết năm, không ước.", None),
    (DEADLINE, "Gửi bản trả lời hết ngày 05/12/2024", "2024-12-05"),
    (DEADLINE, "Nộp về Văn phòng Hội: hết 30/11/2024", "2024-11-30"),
    (DEADLINE, "Báo cáo nộp Văn phòng Tỉnh Hội đúng ngày 22 tháng 11, kèm tệp.", "2024-11-22"),
    (DEADLINE, "Các đơn vị gửi bản ký về Thường trực Hội đúng 20/11/2024.", "2024-11-20"),
    (DEADLINE, "Nộp báo cáo tại Văn phòng đúng vào thứ Sáu, ngày 15/11/2024.", "2024-11-15"),
    (DEADLINE, "Hạn sau ngày chốt số liệu đúng 5 ngày, tức ngày 05/12/2024.", "2024-12-05"),
    (DEADLINE, "Hạn cho mọi đơn vị là 7 ngày kể từ ngày khoá sổ, tức là hết ngày 27/11/2024.", "2024-11-27"),
    (DEADLINE, "Báo cáo nộp 10 ngày sau đại hội, tức 25/11/2024.", "2024-11-25"),
    (DEADLINE, "Nội dung phải đúng Nghị quyết ngày 20/11/2024.", None),
    (CUTOFF, "Các số tính tại ngày 30/11/2024, số về thu, chi kèm số ước đến 31/12/2024.", "2024-11-30"),
    (CUTOFF, "Mọi con số lấy vào ngày 15/11/2024.", "2024-11-15"),
    (CUTOFF, "Số liệu được chốt ở thời điểm 31/10/2024.", "2024-10-31"),
    (CUTOFF, "Một số hội nghị được tính vào ngày 15/11/2024.", None),
    (FORECAST, "Lấy số liệu đến ngày 30/11/2024, trong đó số liệu tháng 11 là số ước.", "2024-11-30"),
    (FORECAST, "Riêng tháng 12 ghi số ước thực hiện.", "2024-12-31"),
    (FORECAST, "Số liệu của tháng 11/2024 lấy theo ước tính.", "2024-11-30"),
    (FORECAST, "Số liệu tháng 11 là số thực, không ước.", None),
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
    (DEADLINE, "Báo cáo phải có mặt tại Văn phòng Hội trước ngày 20/11/2024.", "2024-11-20"),
    (DEADLINE, "Thời gian gửi báo cáo: chậm nhất ngày 25 tháng 11 năm 2024.", "2024-11-25"),
    (DEADLINE, "Thời gian gửi: 25/11/2024.", "2024-11-25"),
    (DEADLINE, "Ngày gửi báo cáo cuối cùng là 25/11/2024.", "2024-11-25"),
    (DEADLINE, "Ngày cuối cùng nhận báo cáo là ngày 22/11/2024.", "2024-11-22"),
    (DEADLINE, "Bữa chót nộp báo cáo là ngày 20/11/2024.", "2024-11-20"),
    (DEADLINE, "Nộp báo cáo nội trong ngày 18/11/2024.", "2024-11-18"),
    (DEADLINE, "Báo cáo về tới Văn phòng muộn nhất là chiều thứ Sáu 29/11/2024.", "2024-11-29"),
    (DEADLINE, "Hạn: 30/11/2024.", "2024-11-30"),
    (DEADLINE, "Hạn gởi báo cáo chót hết là 30/11/2024.", "2024-11-30"),
    (DEADLINE, "Chậm nhất đến ngày 25/11/2024 các đơn vị gửi báo cáo.", "2024-11-25"),
    (DEADLINE, "Chậm nhứt tới 17 giờ chiều 25-11-2024 phải có báo cáo.", "2024-11-25"),
    (DEADLINE, "Văn phòng khoá sổ nhận báo cáo lúc 16 giờ ngày 26/11/2024.", "2024-11-26"),
    (DEADLINE, "Quá ngày 30/11/2024 mà chưa gửi thì trừ điểm thi đua.", "2024-11-30"),
    (DEADLINE, "Báo cáo gửi đến hết tháng 11 năm 2024.", "2024-11-30"),
    (DEADLINE, "Báo cáo gửi trước cuối tháng 11/2024.", "2024-11-30"),
    (DEADLINE, "Từ nay đến 28/11/2024 các cơ sở nộp báo cáo.", "2024-11-28"),
    (DEADLINE, "Báo cáo gửi về Ban Thường vụ (qua Văn phòng) trước 25.11.2024", "2024-11-25"),
    (DEADLINE, "Đúng ngày 25/11/2024, báo cáo phải về đến huyện.", "2024-11-25"),
    (CUTOFF, "Số liệu lấy tròn từ 01/12/2023 đến 30/11/2024.", "2024-11-30"),
    (CUTOFF, "Con số nào cũng tính tới bữa 15/11/2024.", "2024-11-15"),
    (CUTOFF, "Ngày chốt số liệu: 15/11/2024.", "2024-11-15"),
    (CUTOFF, "Thời điểm chốt số liệu là 24 giờ ngày 31/10/2024.", "2024-10-31"),
    (CUTOFF, "Số liệu được lấy tại thời điểm ngày 15 tháng 11 năm 2024.", "2024-11-15"),
    (CUTOFF, "Các con số đều dừng ở ngày 10/11/2024.", "2024-11-10"),
    (CUTOFF, "Số liệu tính hết ngày 31/10/2024.", "2024-10-31"),
    (CUTOFF, "Số liệu 11 tháng, tính đến 20 tháng 11.", "2024-11-20"),
    (CUTOFF, "Mốc số liệu: 0 giờ ngày 01/11/2024.", "2024-11-01"),
    (CUTOFF, "Số liệu theo niên độ từ 16/11/2023 đến 15/11/2024.", "2024-11-15"),
    (CUTOFF, "Đếm tới hết 30/11/2024.", "2024-11-30"),
    (CUTOFF, "Số liệu kết thúc vào ngày 20/11/2024.", "2024-11-20"),
    (FORECAST, "Ước thực hiện đến 31/12/2024.", "2024-12-31"),
    (FORECAST, "Số liệu khoá sổ ngày 25/11/2024, không cần ước cả năm.", None),
    (FORECAST, "Không ước đến 31/12/2024.", None),
    (FORECAST, "Số liệu đến 10/11/2024; ước 31/12/2024 với hội viên mới.", "2024-12-31"),
    (FORECAST, "Không ước 31/12/2024.", None),
    (FORECAST, "Ước 12 tháng.", None),
    (FORECAST, "Các đơn vị không phải ước thực hiện cả năm.", None),
    (FORECAST, "Số liệu năm là số thực hiện 10 tháng và số ước của 2 tháng cuối năm 2024.", "2024-12-31"),
    (FORECAST, "Đồng thời dự báo kết quả đến hết năm 2024.", "2024-12-31"),
    (FORECAST, "Ước tính tới cuối năm 2024.", "2024-12-31"),
    (FORECAST, "Hai tháng còn lại lấy số ước, tính đến ngày 31 tháng 12.", "2024-12-31"),
    (FORECAST, "Phần chưa xong thì ước thêm cho tròn năm.", "2024-12-31"),
    (FORECAST, "Nêu ước mong của hội viên cả năm.", None),
    (FORECAST, "Con số ước chừng thì không ghi.", None),
    (DEADLINE, "Hội nghị tổng kết dự kiến họp ngày 08/12/2024.", None),
    (DEADLINE, "Số liệu tính đến hết ngày 31/10/2024.", None),
    (DEADLINE, "Trước ngày 30/4/1975 là vùng giải phóng.", None),
    (CUTOFF, "Các cơ sở gửi báo cáo đến ngày 20/11/2024.", None),
    (FORECAST, "Thoả ước lao động tập thể có hạn đến 31/12/2024.", None),
    (FORECAST, "Đừng ước đến cuối năm.", None),
    (DEADLINE, "Thời gian gửi quà Tết từ ngày 20/11/2024.", None),
    (DEADLINE, "Ngày hội cuối năm tổ chức 20/11/2024.", None),
    (CUTOFF, "Văn phòng khoá sổ nhận báo cáo lúc 16 giờ ngày 26/11/2024.", None),
    (CUTOFF, "Giải bóng đá kết thúc ngày 20/11/2024.", None),
]


@pytest.mark.parametrize(("forms", "told", "day"), DAYS, ids=range(len(DAYS)))
def test_a_day_is_set_in_many_ways(forms: tuple[re.Pattern[str], ...], told: str, day: str | None) -> None:
    assert day_set(forms, [as_written_in_the_north(told)], 2024) == (dt.date.fromisoformat(day) if day else None)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Bản mềm gửi chậm nhất ngày 08/11/2024; bản ký có mặt trước 17 giờ ngày 15/11/2024.", "2024-11-15"),
        ("Dự thảo gửi trước ngày 10/11/2024. Báo cáo có chữ ký nộp trước ngày 20/11/2024.", "2024-11-20"),
        ("Báo cáo có chữ ký, con dấu nộp trước ngày 20/11/2024; tệp Word gửi trước ngày 12/11/2024.", "2024-11-20"),
        ("Gửi bản nháp trước ngày 10/11/2024 và bản giấy trước ngày 20/11/2024.", "2024-11-20"),
        ("Gửi bản mềm trước ngày 10/11/2024.", "2024-11-10"),
        ("Bản giấy và bản mềm gửi trước ngày 10/11/2024; bảng chấm điểm gửi trước ngày 20/11/2024.", "2024-11-10"),
    ],
)
def test_the_day_of_the_signed_copy_counts(said: str, day: str) -> None:
    sentences = [as_written_in_the_north(one) for one in re.split(r"(?<=\.)\s", said)]
    assert str(deadline_of(sentences, 2024)) == day


@pytest.mark.parametrize(
    "said",
    [
        "Số liệu tính từ ngày 01/01 đến hết ngày 31/10/2024; riêng vốn vay ngân hàng lấy đến ngày 30/9/2024.",
        "Dư nợ uỷ thác lấy số liệu đến ngày 30/9/2024; các số liệu khác tính đến ngày 31/10/2024.",
        "Số liệu tính đến ngày 31/10/2024.",
    ],
)
def test_the_day_of_one_figure_is_not_that_of_all(said: str) -> None:
    assert str(cutoff_of([as_written_in_the_north(said)], 2024)) == "2024-10-31"


@pytest.mark.parametrize("said", ["Ước cả năm: không yêu cầu.", "Số ước cả năm thì không cần."])
def test_a_forecast_that_is_not_wanted_has_no_day(said: str) -> None:
    assert forecast_of([as_written_in_the_north(said)], 2024) is None


@pytest.mark.parametrize("row", DAYS_OF_LETTERS)
def test_a_letter_sets_the_days_of_sending_counting_and_estimating(row: str) -> None:
    told, *days = row.split("\t")
    sentences = [as_written_in_the_north(span.of(told)) for span in sentence_spans(told)]
    found = [day(sentences, 2024) for day in (deadline_of, cutoff_of, forecast_of)]
    assert [str(day or "-") for day in found] == days


def test_a_table_of_days_sets_them(tmp_path: Path) -> None:
    document = Document()
    for line in (
        "HƯỚNG DẪN",
        "Báo cáo công tác Hội năm 2024",
        "I. TÌNH HÌNH",
        "1. Đời sống.",
        "II. KẾT QUẢ",
        "1. Quỹ Hội.",
    ):
        document.add_paragraph(line)
    table = document.add_table(0, 2)
    for row in (("Việc", "Ngày"), ("Tính số liệu", "từ 01/12/2023 đến 15/11/2024"), ("Nộp báo cáo", "hết 20/11/2024")):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    file = tmp_path / "huong_dan.docx"
    document.save(str(file))
    guideline = read_guideline(file)
    assert (guideline.cutoff, guideline.deadline) == (dt.date(2024, 11, 15), dt.date(2024, 11, 20))


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Hội tỉnh tự ước tính cả năm, cơ sở không phải ước.", False),
        ("Khoá số 30/11/2024, không ước.", False),
        ("Số liệu ước cả năm 2024.", True),
        ("Số nào còn chạy thì ước đến hết năm, không ước chừng.", True),
    ],
)
def test_a_guideline_may_want_no_forecast(sentence: str, wanted: bool) -> None:  # noqa: FBT001 - a case
    assert (forecast_of([as_written_in_the_north(sentence)], 2024) is not None) is wanted
