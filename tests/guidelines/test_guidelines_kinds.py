"""What a section of a guideline is about, also where its heading is of the office's own making."""

from pathlib import Path

import pytest

from nlp_reports.guidelines import read_guideline
from nlp_reports.model import Guideline

OUTLINE = """LIÊN MINH HỢP TÁC XÃ TỈNH HẢI LÂM
Số: 12/HD-LMHTX
HƯỚNG DẪN
Viết báo cáo năm 2024

I. BỐI CẢNH
1. Kinh tế tập thể trong năm: số hợp tác xã, số thành viên.
2. Tâm tư của thành viên.
II. VIỆC ĐÃ LÀM NĂM 2024
1. Tuyên truyền Luật Hợp tác xã: số buổi, số người nghe.
2. Tư vấn, hỗ trợ vốn: số hợp tác xã vay, dư nợ.
III. {judged}
1. Việc nào làm tốt, vì sao làm được.
2. Việc nào còn yếu, nguyên nhân do đâu.
IV. {planned}
1. Nhiệm vụ chính của năm 2025.
2. Cách làm để đạt chỉ tiêu.
V. KIẾN NGHỊ
1. Với Liên minh Hợp tác xã Việt Nam.
2. Với Uỷ ban nhân dân tỉnh.
"""
JUDGED = [
    *("GƯƠNG SOI CUỐI NĂM", "CÂN ĐONG", "ĐIỂM SÁNG, ĐIỂM MỜ", "NÓI THẬT VỚI NHAU", "ĐƯỢC MẤT MỘT NĂM"),
    *("CHUYỆN NGHỀ, CHUYỆN MÌNH", "NHÌN TỪ BÊN TRONG", "VUI VÀ BUỒN", "NHỮNG ĐIỀU CÒN DANG DỞ", "TỰ SOI, TỰ CHẤM"),
]
PLANNED = ["NĂM TỚI LÀM GÌ", "BƯỚC SANG NĂM 2025", "CHẶNG ĐƯỜNG PHÍA TRƯỚC", "CÔNG VIỆC SẮP TỚI", "ĐƯỜNG ĐI NƯỚC BƯỚC"]

CLOSING = [
    *("YÊU CẦU VỀ BÁO CÁO", "TỔ CHỨC THỰC HIỆN", "QUY CÁCH, THỜI GIAN NỘP", "HÌNH THỨC TRÌNH BÀY", "MỘT SỐ QUY ĐỊNH"),
    *("NHỮNG ĐIỀU CẦN NHỚ KHI VIẾT", "CHẾ ĐỘ BÁO CÁO", "THỜI GIAN BÁO CÁO", "HƯỚNG DẪN GHI BIỂU"),
]


def _read(text: str, folder: Path) -> Guideline:
    file = folder / "de_cuong.txt"
    file.write_text(text, "utf-8", newline="\n")
    return read_guideline(file)


@pytest.mark.parametrize(("judged", "planned"), [*zip(JUDGED, PLANNED * 2, strict=True)])
def test_items_tell_what_a_heading_of_its_own_making_does_not(judged: str, planned: str, tmp_path: Path) -> None:
    guideline = _read(OUTLINE.format(judged=judged, planned=planned), tmp_path)
    kinds = {section.id: section.kind.value for section in guideline.sections}
    assert [kinds[one] for one in ("I", "II", "III", "IV", "V")] == [
        *("background", "results", "assessment", "plan", "proposals")
    ]


FORMS = """HỘI LUẬT GIA TỈNH HẢI LÂM
HƯỚNG DẪN
Viết báo cáo năm 2024

I. TÌNH HÌNH
1. Quy mô hội viên (điền Biểu mẫu 01).
2. Tâm tư hội viên.
II. KẾT QUẢ
1. Kết nạp, quản lý hội viên (điền Biểu mẫu 01).
2. Kết quả trợ giúp pháp lý (điền Biểu mẫu 02).
3. Kết quả góp ý văn bản (điền Biểu mẫu 02).

BIỂU MẪU 01. TỔ CHỨC
STT  Nội dung  Đơn vị tính  Kết quả
1  Tổng số hội viên  hội viên
2  Hội viên mới  hội viên

BIỂU MẪU 02. HOẠT ĐỘNG
STT  Nội dung  Đơn vị tính  Kết quả
I  Trợ giúp pháp lý (mục II.2)
1  Lượt người được tư vấn  lượt người
II  Góp ý (mục II.3)
2  Ý kiến đóng góp cho “Luật số 5”  ý kiến
"""


def test_the_rows_of_a_form_go_to_the_items_that_send_to_it(tmp_path: Path) -> None:
    guideline = _read(FORMS, tmp_path)
    asked = {one.id: [i.name for i in one.indicators if i.required] for one in guideline.topics}
    assert asked == {
        "I.1": ["số hội viên"],
        "I.2": [],
        "II.1": ["số hội viên mới"],
        "II.2": ["số lượt người được tư vấn"],
        "II.3": ["số ý kiến đóng góp cho “Luật số 5”"],
    }


@pytest.mark.parametrize("heading", CLOSING)
def test_what_says_how_to_write_and_to_send_is_no_section_of_the_report(heading: str, tmp_path: Path) -> None:
    text = OUTLINE.format(judged="ĐÁNH GIÁ", planned="PHƯƠNG HƯỚNG")
    guideline = _read(f"{text}VI. {heading}\n1. Viết ngắn.\n2. Gửi trước ngày 20/11/2024.\n", tmp_path)
    assert [section.id for section in guideline.sections if section.id.startswith("V")] == ["V", "V.1", "V.2"]


AIMED = """LIÊN ĐOÀN LAO ĐỘNG TỈNH SÔNG LAM
HƯỚNG DẪN
Xây dựng báo cáo năm 2025

I. {opening}
- Nhìn lại đầy đủ những việc công đoàn các đơn vị đã làm trong năm.
- Báo cáo phải phản ánh đúng thực tế, có so sánh với năm 2024.
II. NỘI DUNG BÁO CÁO
1. Đặc điểm tình hình
- Số đoàn viên, số lao động.
2. Kết quả hoạt động
- Thăm hỏi, tặng quà Tết: số suất, số tiền.
III. PHƯƠNG HƯỚNG NĂM 2026
"""


@pytest.mark.parametrize(
    ("opening", "topics"),
    [
        *(
            (heading, ["II.1.a", "II.2.a"])
            for heading in (
                *(
                    "MỤC ĐÍCH, YÊU CẦU",
                    "YÊU CẦU CHUNG",
                    "MỤC ĐÍCH - YÊU CẦU",
                    "Ý NGHĨA, MỤC ĐÍCH",
                    "NHỮNG YÊU CẦU CHUNG",
                ),
                *("NGUYÊN TẮC XÂY DỰNG BÁO CÁO", "PHẠM VI, ĐỐI TƯỢNG BÁO CÁO", "CĂN CỨ XÂY DỰNG BÁO CÁO"),
            )
        ),
        *((heading, ["I.a", "I.b", "II.1.a", "II.2.a"]) for heading in ("TÌNH HÌNH CHUNG", "ĐỐI TƯỢNG CHÍNH SÁCH")),
    ],
)
def test_what_a_report_is_for_is_no_matter_of_it(opening: str, topics: list[str], tmp_path: Path) -> None:
    assert [topic.id for topic in _read(AIMED.format(opening=opening), tmp_path).topics] == topics


def test_what_a_guideline_demands_before_its_outline_is_heard(tmp_path: Path) -> None:
    rule = "- Việc không xảy ra thì ghi “không phát sinh”; phần trong ngoặc là số liệu phải có.\nII. NỘI DUNG BÁO CÁO"
    item = "- Khắc phục hậu quả bão: số hộ được giúp.\n- Thư viện công nhân (tủ sách, đầu sách).\nIII. PHƯƠNG HƯỚNG"
    text = (
        AIMED.format(opening="MỤC ĐÍCH, YÊU CẦU")
        .replace("II. NỘI DUNG BÁO CÁO", rule)
        .replace("III. PHƯƠNG HƯỚNG", item)
    )
    topics = {topic.id: topic for topic in _read(text, tmp_path).topics}
    assert topics["II.2.b"].zero_allowed
    assert [one.counted[0] for one in topics["II.2.c"].indicators if one.required] == ["tủ sách", "đầu sách"]


FIELDS = """HỘI CỰU CHIẾN BINH TỈNH HẢI LÂM
HƯỚNG DẪN
Báo cáo tổng kết công tác Hội năm 2024; chương trình công tác năm 2025

I. TÌNH HÌNH CHUNG
1. Tổng số hội viên.
{fields}
VII. THI ĐUA, KHEN THƯỞNG; THỰC HIỆN CHỈ TIÊU
1. Khen thưởng: số tập thể, cá nhân.
VIII. ĐÁNH GIÁ CHUNG
1. Hạn chế.
IX. KIẾN NGHỊ
1. Với cấp trên.
X. {last}
1. Chỉ tiêu, nhiệm vụ.
"""


def _kinds(fields: str, last: str, folder: Path) -> dict[str, str]:
    read = _read(FIELDS.format(fields=fields, last=last), folder)
    return {section.id: section.kind.value for section in read.sections}


def test_headings_that_only_name_fields_of_work_below_the_background_are_results(tmp_path: Path) -> None:
    fields = "II. XÂY DỰNG HỘI\n1. Kết nạp: số hội viên mới.\nIII. NGHĨA TÌNH ĐỒNG ĐỘI\n1. Thăm hỏi: số suất quà."
    kinds = _kinds(fields, "VIỆC NĂM 2025", tmp_path)
    assert [kinds[one] for one in ("I", "II", "III", "VII", "VIII")] == [
        *("background", "results", "results", "results", "assessment")
    ]


def test_a_single_one_before_the_results_may_be_background(tmp_path: Path) -> None:
    kinds = _kinds("II. ĐỊA BÀN, ĐỘI NGŨ\n1. Số xã, số chi hội.", "VIỆC NĂM 2025", tmp_path)
    assert kinds["II"] == "background"


@pytest.mark.parametrize("last", ["CHƯƠNG TRÌNH PHỐI HỢP NĂM 2025", "CHUNG SỨC NĂM 2025", "HÀNH ĐỘNG NĂM 2025"])
def test_a_heading_of_the_year_after_the_report_s_plans(last: str, tmp_path: Path) -> None:
    assert _kinds("", last, tmp_path)["X"] == "plan"


def test_a_term_that_goes_on_is_no_year_to_come(tmp_path: Path) -> None:
    text = FIELDS.replace(
        "THI ĐUA, KHEN THƯỞNG; THỰC HIỆN CHỈ TIÊU", "KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT NHIỆM KỲ 2022 - 2027"
    )
    read = _read(text.format(fields="", last="VIỆC NĂM 2025"), tmp_path)
    assert {section.id: section.kind.value for section in read.sections}["VII"] == "results"
