import datetime as dt
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from nlp_reports.errors import InputError
from nlp_reports.guidelines import guideline_of, read_guideline
from nlp_reports.guidelines.asking.asked import indicators_of
from nlp_reports.guidelines.outlines.outline import Item, identifiers
from nlp_reports.guidelines.reader import topic_of
from nlp_reports.model import Guideline, Report, Section, SectionKind, Span
from nlp_reports.reading import read_report

TEXT = """\
HỘI LIÊN HIỆP PHỤ NỮ TỈNH MINH HÀ

HƯỚNG DẪN
Báo cáo công tác Hội và phong trào phụ nữ năm 2020

Kính gửi:
- Hội LHPN các huyện, thị xã;
- Hội LHPN Công an tỉnh.

I. TÌNH HÌNH PHỤ NỮ
- Tình hình việc làm, thu nhập, nhà ở của phụ nữ; tác động của dịch Covid-19.
- Tâm tư, nguyện vọng của hội viên.
II. KẾT QUẢ HOẠT ĐỘNG NĂM 2020
1. Công tác tuyên truyền
a) Tuyên truyền nghị quyết của Đảng, nêu số buổi, số lượt người dự.
b) Các hoạt động kỷ niệm 90 năm Ngày thành lập Hội.
2. Tổ chức Hội
- Kết quả kết nạp hội viên mới và thành lập chi hội.
- Giải quyết đơn thư khiếu nại của phụ nữ (tổng số đơn thư, số đã giải quyết).
- Chất lượng sinh hoạt chi hội.
III. ĐÁNH GIÁ CHUNG
1. Ưu điểm
2. Hạn chế
IV. PHƯƠNG HƯỚNG NĂM 2021
1. Tuyên truyền Đại hội XIII của Đảng.
2. Phát triển hội viên.

Báo cáo gửi về Hội LHPN tỉnh (qua Văn phòng, vanphong@phunu.example) chậm nhất là ngày 05 tháng 12 năm 2020.
Số liệu tính đến hết ngày 30/11/2020 và ước cả năm đến ngày 31/12/2020. Không viết chung chung.
"""


def read_text(text: str) -> Report:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "huong_dan.txt"
        file.write_text(text, "utf-8")
        return read_report(file)


@pytest.fixture(scope="module")
def guideline(tmp_path_factory: pytest.TempPathFactory) -> Guideline:
    file = tmp_path_factory.mktemp("g") / "huong_dan.txt"
    file.write_text(TEXT, "utf-8")
    return read_guideline(file)


def test_bullets_are_lettered_and_typed_labels_kept(guideline: Guideline) -> None:
    ids = [topic.id for topic in guideline.topics]
    assert ids == ["I.a", "I.b", "II.1.a", "II.1.b", "II.2.a", "II.2.b", "II.2.c"]


def test_sections_keep_their_kind_and_tasks_have_ids(guideline: Guideline) -> None:
    kinds = {section.id: section.kind for section in guideline.sections}
    assert kinds["I"] is SectionKind.BACKGROUND
    assert kinds["II.1"] is SectionKind.RESULTS
    assert kinds["III.2"] is SectionKind.ASSESSMENT
    assert kinds["IV.2"] is SectionKind.PLAN


def test_dates_are_read_each_for_itself(guideline: Guideline) -> None:
    assert guideline.year == 2020
    assert guideline.deadline == dt.date(2020, 12, 5)
    assert guideline.cutoff == dt.date(2020, 11, 30)
    assert guideline.forecast == dt.date(2020, 12, 31)


def test_addressees_and_place_are_read(guideline: Guideline) -> None:
    assert guideline.recipients == ("Hội LHPN các huyện, thị xã", "Hội LHPN Công an tỉnh")
    assert guideline.send_to.startswith("Hội LHPN tỉnh")
    assert any("chung chung" in demand for demand in guideline.demands)


def test_what_semicolons_part_becomes_aspects(guideline: Guideline) -> None:
    assert guideline.topic("I.a").aspects == ("việc làm, thu nhập, nhà ở của phụ nữ", "tác động của dịch Covid-19")


def test_how_to_tell_a_matter_stands_behind_it(guideline: Guideline) -> None:
    (aspect,) = guideline.topic("II.2.b").aspects
    assert aspect == "Giải quyết đơn thư khiếu nại của phụ nữ (tổng số đơn thư, số đã giải quyết)"


def test_demanded_figures_become_required_indicators(guideline: Guideline) -> None:
    topic = guideline.topic("II.1.a")
    required = [indicator for indicator in topic.indicators if indicator.required]
    assert [indicator.counted for indicator in required] == [("buổi",), ("lượt người",)]
    assert [indicator.id for indicator in required] == ["II.1.a#1", "II.1.a#2"]


def test_a_result_is_by_nature_told_in_figures(guideline: Guideline) -> None:
    assert guideline.topic("II.2.a").figures_required == 2
    assert guideline.topic("II.2.c").figures_required == 0


def test_complaints_may_be_answered_by_nothing(guideline: Guideline) -> None:
    assert guideline.topic("II.2.b").zero_allowed
    assert not guideline.topic("II.2.a").zero_allowed


def test_a_document_without_topics_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "thu.txt"
    file.write_text("Kính gửi các đơn vị.\n\nMời dự họp ngày 05/12/2020.\n", "utf-8")
    with pytest.raises(InputError, match="không thấy nội dung báo cáo"):
        read_guideline(file)


@pytest.mark.parametrize("name", ["Tổng LĐLĐ Việt Nam", "Tổng Liên đoàn", "tổng kết năm"])
def test_a_name_that_begins_with_a_sum_asks_for_none(name: str) -> None:
    asked = indicators_of("II.7.a", f"Việc triển khai Quyết định của {name} ban hành Quy định về quản lý tài chính.")
    assert [indicator for indicator in asked if indicator.required] == []


@pytest.mark.parametrize(
    ("item", "asked"),
    [
        ("Dạy nghề: mấy lớp, bao nhiêu học viên", [("lớp", ""), ("học viên", "")]),
        ("Giúp chị em khởi nghiệp: số chị được vay vốn, tổ hợp tác mới", [("chị", ""), ("tổ hợp tác", "")]),
        ("Biểu dương thanh niên: số gương được tuyên dương", [("gương", "")]),
        ("Phát triển hội viên: số kết nạp mới, đạt bao nhiêu so với chỉ tiêu", [("hội viên", ""), ("chỉ tiêu", "%")]),
        ("Giới thiệu hội viên ưu tú (số giới thiệu, số được kết nạp)", [("hội viên ưu tú", "")] * 2),
        ("Thu hội phí: số thu hội phí so với kế hoạch", [("", "đồng"), ("chỉ tiêu", "%")]),
        ("Tổng nguồn vốn Quỹ (tách riêng nguồn tỉnh, nguồn huyện)", [("", "đồng")] * 3),
        ("Cho vay: số dự án, dư nợ so với đầu năm; nợ quá hạn", [("dự án", "")] + [("", "đồng")] * 3),
        ("Phòng, chống bạo lực: số vụ việc; có số liệu so với cùng kỳ năm 2019", [("vụ việc", "")] * 2),
        ("Chăm lo trẻ em: số trẻ mồ côi, trẻ khuyết tật được đỡ đầu", [("trẻ", "")]),
        ("Hội viên, tình nguyện viên: tổng số, số phát triển mới", [("hội viên", ""), ("tình nguyện viên", "")] * 2),
        ("Khen thưởng: số tập thể, cá nhân được khen", [("tập thể", ""), ("cá nhân", "")]),
        ("Hội nghị: bao nhiêu cơ quan, đơn vị đã họp, đạt tỷ lệ bao nhiêu", [("cơ quan", ""), ("cơ quan", "%")]),
        ("Số cháu là con đoàn viên, người lao động được tặng quà", [("cháu", "")]),
        ("Thu tài chính gồm kinh phí, đoàn phí, mỗi nguồn được bao nhiêu tiền", [("", "đồng")] * 2),
        ("Tổng số tiền, tách riêng phần ngân sách và phần xã hội hoá", [("", "đồng")] * 3),
        ("Xếp loại chi hội: số lượng ở từng mức tốt, khá, yếu", [("chi hội", "")] * 3),
        ("Quỹ Hội: số dư đầu năm, thu, chi", [("", "đồng")] * 3),
        ("Mấy lớp tập huấn; hội phí thu được bao nhiêu", [("lớp tập huấn", ""), ("", "đồng")]),
        ("Hiến đất làm đường: số m2 đất, số hộ hiến", [("", "m2"), ("hộ", "")]),
        ("Số bản được xếp loại A, loại B", [("bản", "")] * 2),
        ("Tổng số người, trong đó: phụ nữ, trẻ em; tổng kinh phí", [("người", "")] * 3 + [("", "đồng")]),
        ("Số đoàn viên có mặt, tăng, giảm trong kỳ", [("đoàn viên", "")] * 3),
        ("Số thẻ cấp cho hộ nghèo, trẻ em", [("thẻ", "")]),
        (
            "Giúp hộ nghèo, trẻ mồ côi: ghi từng loại số lượng và số tiền",
            [("hộ nghèo", ""), ("trẻ", "")] + [("", "đồng")] * 2,
        ),
        ("Hộ nghèo còn mấy hộ, ứng với mấy phần trăm", [("hộ", ""), ("hộ", "%")]),
        ("Kiểm tra Điều lệ mấy cuộc, kiểm tra tài chính mấy cuộc", [("cuộc", "")] * 2),
        ("Thu gom: số ki-lô-gam vỏ bao, bao nhiêu mét vuông đất hiến", [("", "kg"), ("", "m2")]),
        ("Số lượng và chất lượng đội ngũ CNVCLĐ", [("CNVCLĐ", "")]),
        ("Lượng sáng kiến được công nhận; chất lượng nâng lên; lượng hoá thiệt hại", [("sáng kiến", "")]),
        ("Số hồ sơ đã giải quyết trên tổng số hồ sơ tiếp nhận", [("hồ sơ", "")] * 2),
        ("Số đơn thư đã nhận và đã giải quyết", [("đơn thư", "")] * 2),
        ("Số hội viên đang là cấp uỷ viên, là bí thư chi bộ", [("hội viên", "")] * 2),
        ("Số vụ hoà giải thành; lượt người được tư vấn", [("vụ", ""), ("lượt người", "")]),
        ("Thu kinh phí, thu đoàn phí, mỗi khoản được bao nhiêu", [("", "đồng")] * 2),
        ("Đối chiếu với 10 chỉ tiêu được giao: mấy chỉ tiêu đạt, mấy chỉ tiêu hụt", [("chỉ tiêu", "")] * 2),
        ("Kết quả thực hiện các quy định mới về công tác kiểm tra", []),
        ("Công nhân, viên chức, lao động có bao nhiêu người, nữ bao nhiêu", [("công nhân", ""), ("công nhân", "")]),
        ("Hội viên: kết nạp mới được mấy người; giảm mấy người", [("hội viên", "")] * 2),
        ("Xếp loại chi hội: mỗi mức (tốt, khá, yếu) có bao nhiêu đơn vị", [("chi hội", "")] * 3),
        ("Tổng kinh phí, kê riêng từng nguồn (ngân sách, xã hội hoá)", [("", "đồng")] * 3),
        ("Số hộ đạt danh hiệu; trong số đạt tách từng cấp: tỉnh, huyện", [("hộ", "")] * 3),
        (
            "Cơ quan mở hội nghị, doanh nghiệp mở hội nghị, mỗi loại ghi cả số tuyệt đối lẫn tỷ lệ",
            [("cơ quan", ""), ("doanh nghiệp", ""), ("cơ quan", "%"), ("doanh nghiệp", "%")],
        ),
        ("Dư nợ qua ngân hàng A, dư nợ qua ngân hàng B, ghi riêng từng ngân hàng", [("", "đồng")] * 2),
        ("Có quy ra diện tích đất hiến, ngày công, tiền góp", [("", "m2"), ("ngày công", ""), ("", "đồng")]),
        ("Thể hiện bằng con số các buổi đã mở và lượt người dự", [("buổi", ""), ("lượt người", "")]),
        ("Vốn uỷ thác: ghi rõ dư nợ, số hộ còn vay", [("", "đồng"), ("hộ", "")]),
        ("Thu kinh phí, đoàn phí so với dự toán", [("", "đồng")] * 2 + [("chỉ tiêu", "%")]),
        ("Mạng lưới: số lượng an toàn, vệ sinh viên", [("an toàn, vệ sinh viên", "")]),
        ("Số gạo đã cấp (kg); doanh thu, so sánh cùng kỳ (%)", [("", "kg"), ("", "%")]),
        ("Chi hội, tổ hội; kết quả phân loại (số tốt, số khá)", [("chi hội", "")] * 2),
        ("Hội viên nghèo, hội viên ở nhà tạm, nhà dột nát: ghi số lượng từng loại", [("hội viên", "")] * 2),
        ("Mấy cháu được quà hoặc học bổng", [("cháu", "")]),
        ("Ghi rõ số tiền, đơn vị không có thì gạch chéo", [("", "đồng")]),
        ("Văn bản đã ban hành (số, ngày, trích yếu)", []),
        ("Bối cảnh, trong đó làm rõ tác động của dịch bệnh", []),
        ("Một số mô hình theo Kế hoạch số 12/KH; công tác chuyển đổi số", []),
    ],
)
def test_figures_are_asked_in_many_words(item: str, asked: list[tuple[str, str]]) -> None:
    required = [one for one in indicators_of("I.a", item) if one.required]
    assert [(one.counted[0] if one.counted else "", one.unit) for one in required] == asked


def test_each_demanded_figure_quotes_its_demand() -> None:
    asked = indicators_of("I.a", "Kết quả kết nạp hội viên mới; tập huấn cán bộ, nêu rõ số lớp.")
    assert [one.words for one in asked if one.required] == ["Kết quả", "nêu rõ số lớp"]


@pytest.mark.parametrize(
    ("item", "zero"),
    [
        ("Phản biện xã hội: số hội nghị, số ý kiến", True),
        ("Phòng, chống bạo lực gia đình: số vụ việc", True),
        ("Giám sát và phản biện; kiểm tra Điều lệ; tập huấn cán bộ", False),
        ("Chăm lo Tết; nhà “Mái ấm Công đoàn”", False),
        ("Dạy bơi cho trẻ: số lớp (nơi không tổ chức thì nói rõ)", True),
        ("Chỉ tiêu không có khả năng đạt thì nêu lý do", False),
        ("Cuộc thi tìm hiểu “Luật Phòng, chống bạo lực gia đình”: số bài", False),
        ("Cho vay: dư nợ, tỷ lệ nợ quá hạn", False),
        ("Cho vay: dư nợ; nợ quá hạn", True),
    ],
)
def test_rare_events_may_be_answered_by_nothing(item: str, zero: bool) -> None:  # noqa: FBT001 - an expectation
    text = f"I. KẾT QUẢ NĂM 2020\n1. Việc\n- {item}.\n- Việc khác.\n"
    report = read_text(text)
    assert guideline_of(report).topics[0].zero_allowed is zero


def test_how_to_answer_is_no_matter_of_its_own() -> None:
    text = "Vốn vay: dư nợ; đơn vị không nhận uỷ thác thì ghi không phát sinh."
    topic = topic_of(Item("II.a", "II", SectionKind.RESULTS, text), {})
    assert topic.aspects == ("Vốn vay: dư nợ",)
    assert topic.zero_allowed


def test_labels_that_say_their_part_again_and_labels_in_parentheses_make_ids(tmp_path: Path) -> None:
    file = tmp_path / "huong_dan.txt"
    file.write_text(
        """HƯỚNG DẪN
Báo cáo tổng kết năm 2024

A. ĐẶC ĐIỂM TÌNH HÌNH
(1) Tình hình hội viên.
(2) Tình hình sản xuất.

B. KẾT QUẢ CÔNG TÁC NĂM 2024
B.1. Công tác tuyên truyền
a) Tuyên truyền nghị quyết.
b) Tuyên truyền pháp luật.
B.2. Công tác tổ chức
a) Phát triển hội viên.
b) Bồi dưỡng cán bộ.
""",
        "utf-8",
    )
    ids = [topic.id for topic in read_guideline(file).topics]
    assert ids == ["A.1", "A.2", "B.1.a", "B.1.b", "B.2.a", "B.2.b"]


def test_sections_without_a_label_are_lettered_under_theirs() -> None:
    at, kind = Span(0, 0), SectionKind.RESULTS
    sections = (
        Section("B", "B", "KẾT QUẢ", 1, kind, at, at, -1, 0),
        Section("B", "", "Tuyên truyền", 2, kind, at, at, 0, 1),
        Section("B", "", "Tổ chức", 2, kind, at, at, 0, 2),
    )
    assert identifiers(replace(read_text(TEXT), sections=sections)) == ("B", "B.a", "B.b")


@pytest.mark.parametrize(
    ("told", "cutoff"),
    [
        ("Số liệu trong báo cáo khoá ngày 15/11/2020.", dt.date(2020, 11, 15)),
        ("Số liệu lấy tới hết ngày 20/11/2020.", dt.date(2020, 11, 20)),
        ("Thời điểm tính số liệu là ngày 10/11/2020.", dt.date(2020, 11, 10)),
        ("Đại hội khoá XVI bế mạc ngày 10/12/2020.", None),
    ],
)
def test_the_day_of_the_figures_is_told_in_many_ways(told: str, cutoff: dt.date | None) -> None:
    text = TEXT.replace("Số liệu tính đến hết ngày 30/11/2020 và ước cả năm đến ngày 31/12/2020.", told)
    assert guideline_of(read_text(text)).cutoff == cutoff


def test_a_rare_matter_may_be_nil_where_the_guideline_rules_how_to_say_so() -> None:
    matter = "- Sáp nhập, giải thể chi hội: mấy chi hội."
    text = TEXT.replace("- Chất lượng sinh hoạt chi hội.", matter)
    ruled = text + "Việc không xảy ra thì viết “không phát sinh”, không bỏ trống.\n"
    assert not guideline_of(read_text(text)).topic("II.2.c").zero_allowed
    assert guideline_of(read_text(ruled)).topic("II.2.c").zero_allowed
    assert not guideline_of(read_text(ruled)).topic("II.2.a").zero_allowed


@pytest.mark.parametrize(
    "order",
    [
        "không có vụ nào cũng phải ghi",
        "không có thiệt hại vẫn phải báo cáo",
        "nơi không có dự án bỏ qua mục này",
        "đơn vị không nợ ghi rõ là không nợ",
        "nơi không bị ảnh hưởng ghi một câu là không có",
        "nơi bão không qua thì chỉ cần nói là không bị thiệt hại",
        "đơn vị bình yên cả năm thì trả lời một câu là không có sự cố",
        "huyện không có địa bàn thì ghi không",
    ],
)
def test_how_to_answer_none_is_no_aspect_and_in_no_title(order: str) -> None:
    topic = topic_of(Item("II.1", "II", SectionKind.RESULTS, f"Phòng ngừa tai nạn: số vụ, số người; {order}."), {})
    assert (topic.title, len(topic.aspects)) == ("Phòng ngừa tai nạn", 1)


@pytest.mark.parametrize("clause", ["những nơi chưa tổ chức và vì sao", "việc không hoàn thành, nêu tên"])
def test_what_was_not_done_is_an_aspect(clause: str) -> None:
    topic = topic_of(Item("II.1", "II", SectionKind.RESULTS, f"Đại hội cơ sở; {clause}."), {})
    assert len(topic.aspects) == 2
