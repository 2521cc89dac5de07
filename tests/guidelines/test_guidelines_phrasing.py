"""Names of figures read as an office says them; every phrase fires as its example says."""

import pytest

from nlp_reports.guidelines.asking.asked import indicators_of
from nlp_reports.guidelines.asking.figure_names import NAME_WHOLE, clipped, named, named_by
from nlp_reports.guidelines.asking.phrasing import completed, is_bare, phrased
from nlp_reports.lexicon import Row, table
from nlp_reports.model import Indicator

ROWS = [row for row in table("indicator_phrasings").rows if row["kind"] not in {"loose", "idle", "bare"}]
LOOSE = [row for row in table("indicator_phrasings").rows if row["kind"] == "loose"]
BARE = [row for row in table("indicator_phrasings").rows if row["kind"] == "bare"]
IDLE = [row for row in table("indicator_phrasings").rows if row["kind"] == "idle"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["phrase"])
def test_a_name_reads_as_an_office_says_it(row: Row) -> None:
    assert phrased(row["fires"]) == row["reads"]
    assert phrased(row["reads"]) == row["reads"]


@pytest.mark.parametrize("row", LOOSE, ids=lambda row: row["phrase"])
def test_a_name_that_was_cut_has_no_loose_end(row: Row) -> None:
    name = " ".join(["số", *["x"] * (NAME_WHOLE - 1 - len(row["phrase"].split())), row["phrase"]])
    assert clipped(f"{name} a b, c d e f g") == f"{name} a b"
    assert clipped(name) == name


@pytest.mark.parametrize(
    "name",
    ["số đoàn viên kết nạp mới", "số lớp tập huấn", "tỷ lệ hộ nghèo", "số hội viên kết nạp thêm", "số chị được giúp"],
)
def test_what_reads_well_is_left(name: str) -> None:
    assert phrased(name) == name


@pytest.mark.parametrize(
    "name",
    [
        "số lớp được mở",
        "số lớp được công nhận",
        "số cuộc được tổ chức",
        "số buổi được phát sóng",
        "số hội nghị được tổ chức",
        "số khoá được hoàn thành",
        "số đợt được hỗ trợ",
        "số lớp bồi dưỡng",
        "số lượt được tập huấn",
        "số lượt người được tập huấn",
        "số cán bộ được bồi dưỡng",
        "tổng số cán bộ được đào tạo",
        "số học viên được đào tạo",
        "số an toàn viên được huấn luyện",
        "tỷ lệ cán bộ được bồi dưỡng",
        "số lớp cán bộ được bồi dưỡng",
    ],
)
def test_only_a_class_is_not_taught_itself(name: str) -> None:
    assert phrased(name) == name


def test_a_class_does_not_share_what_is_done_to_its_people() -> None:
    asked = indicators_of("I.a", "Bồi dưỡng cán bộ: số lớp, số lượt cán bộ Hội được bồi dưỡng.")
    assert [one.name for one in asked][:2] == ["số lớp bồi dưỡng", "số lượt cán bộ Hội được bồi dưỡng"]


def test_a_share_of_a_target_is_none_of_the_figure_that_fell() -> None:
    asked = indicators_of("I.a", "Kết nạp đoàn viên so với chỉ tiêu giao, số đoàn viên mới, số đoàn viên giảm.")
    assert [one.name for one in asked if one.unit == "%"] == ["tỷ lệ so với chỉ tiêu"]


@pytest.mark.parametrize("row", BARE, ids=lambda row: row["phrase"])
def test_a_name_of_any_work_says_of_which(row: Row) -> None:
    assert is_bare(row["fires"])
    (named_of,) = named_by("Tết Quý Mão", [Indicator("B.1#1", row["fires"])])
    assert named_of.name == row["reads"]


@pytest.mark.parametrize(
    "title", ["Nhà ở; trợ cấp hộ nghèo", "Chăm lo Tết, thăm hỏi, tặng quà, mừng thọ và các hoạt động khác trong năm"]
)
def test_of_several_matters_none_is_named(title: str) -> None:
    (named_of,) = named_by(title, [Indicator("B.1#1", "số tiền")])
    assert named_of.name == "số tiền"


@pytest.mark.parametrize("row", table("set_phrases").rows, ids=lambda row: row["phrase"])
def test_no_name_ends_inside_a_set_phrase(row: Row) -> None:
    assert completed(row["name"], row["text"]) == row["reads"]
    assert completed(row["name"], f"{row['name']}; {row['name']}, số lớp.") == row["name"]


@pytest.mark.parametrize(
    ("name", "reads"),
    [
        ("số công nhân , viên chức", "số công nhân, viên chức"),
        ("thu nhập bình quân mỗi tháng là bao", "thu nhập bình quân mỗi tháng"),
        ("số cuộc đối thoại giữa cấp uỷ", "số cuộc đối thoại"),
        ("số cuộc đối thoại giữa chủ tịch xã và nông dân", "số cuộc đối thoại giữa chủ tịch xã và nông dân"),
        ("số Đoàn viên kết nạp mới", "số đoàn viên kết nạp mới"),
        ("số tiền Hội vận động được", "số tiền Hội vận động được"),
        ("số lượt người bồi dưỡng cán bộ Hội", "số lượt người bồi dưỡng cán bộ Hội"),
    ],
)
def test_a_name_has_no_trace_of_where_it_was_cut(name: str, reads: str) -> None:
    assert phrased(name) == reads


@pytest.mark.parametrize("row", IDLE, ids=lambda row: row["phrase"])
def test_a_name_does_not_go_on_with_all_things(row: Row) -> None:
    assert named("mấy chi hội", row["fires"], ("chi hội",)) == row["reads"]
    assert named("mấy lớp", row["fires"], ("lớp",)) == f"số lớp {row['fires']}"


@pytest.mark.parametrize(
    ("item", "names"),
    [
        ("Quỹ Hội: quỹ ở chi hội đang có bao nhiêu tiền, chia ra mỗi hội viên được mấy đồng?",
         ["số tiền quỹ ở chi hội", "số tiền bình quân mỗi hội viên"]),
        ("Làm nhà cho hộ khó khăn. Mấy nhà được làm mới, hết bao nhiêu tiền?",
         ["số nhà được làm mới", "số tiền làm nhà cho hộ khó khăn"]),
        ("Người đứng đầu cấp uỷ, chính quyền đối thoại với nông dân: mấy cuộc?", ["số cuộc đối thoại với nông dân"]),
        ("Học tập nghị quyết. Mở mấy hội nghị học tập, lượt người dự là bao nhiêu.",
         ["số hội nghị học tập", "số lượt người dự học tập nghị quyết"]),
        ("Phong trào. Đầu năm bao nhiêu hộ ghi tên, nhờ Hội giúp mà mấy hộ thoát nghèo?",
         ["số hộ ghi tên phong trào", "số hộ thoát nghèo nhờ Hội giúp"]),
        ("Bồi dưỡng cán bộ, ghi cả số lớp lẫn số lượt người học.",
         ["số lớp bồi dưỡng cán bộ", "số lượt người học bồi dưỡng cán bộ"]),
        ("Kiểm tra của Hội; đơn thư của hội viên. Số cuộc kiểm tra, số đơn nhận được.",
         ["số cuộc kiểm tra", "số đơn nhận được"]),
        ("Kiểm tra, giám sát; đếm theo cuộc.", ["số cuộc kiểm tra"]),
        ("Tư vấn pháp luật; đếm theo lượt người được tư vấn.", ["số lượt người được tư vấn"]),
        ("Công trình mừng đại hội Đảng; kê số lượng và nêu tên những cái đáng kể.", ["số công trình"]),
        ("Chấm điểm chi hội cuối năm; đếm số đạt từ mức tốt trở lên và tính ra phần trăm.",
         ["số chi hội đạt từ mức tốt trở lên", "tỷ lệ chi hội đạt từ mức tốt trở lên"]),
        ("Học nghề, nâng bậc. Riêng “Bình dân học vụ số” cho con số công nhân đã học.", ["số công nhân đã học"]),
        ("Nâng bậc và phong trào “Bình dân học vụ số”.", []),
        ("Đồng vốn (quỹ trợ vốn, quỹ quay vòng): người vay, dư nợ.", ["số người vay đồng vốn", "dư nợ đồng vốn"]),
        ("Việc làm. Ba con số cần biết là thu nhập bình quân một người một tháng, số người mất việc hoặc thiếu việc.",
         ["thu nhập bình quân một người một tháng", "số người mất việc hoặc thiếu việc"]),
        ("Nếu có ngừng việc tập thể thì ghi số cuộc.", ["số cuộc ngừng việc tập thể"]),
        ("Tai nạn lao động (mấy vụ), bệnh nghề nghiệp (mấy người mắc).",
         ["số vụ tai nạn lao động", "số người mắc bệnh nghề nghiệp"]),
        ("Chăm lo Tết (tổng suất quà, quy thành tiền).", ["tổng suất quà chăm lo Tết", "trị giá suất quà chăm lo Tết"]),
        ("Sắp xếp lại chi hội; lập được mấy nơi.", ["số chi hội lập"]),
        ("Đỡ đầu trẻ mồ côi. Đỡ đầu được mấy cháu?", ["số cháu đỡ đầu"]),
        ("Hội viên. Thêm được bao nhiêu hội viên?", ["số hội viên tăng thêm"]),
        ("Phụ nữ làm chủ. Giúp bao nhiêu phụ nữ lập nghiệp?", ["số phụ nữ lập nghiệp được giúp"]),
        ("Giám sát. Hội chủ trì mấy cuộc?", ["số cuộc Hội chủ trì"]),
        ("Đơn thư, hoà giải; xử lý đơn của hội viên. Số cuộc kiểm tra mấy cuộc, nhận mấy đơn?",
         ["số cuộc kiểm tra", "số đơn nhận"]),
        ("Vốn cho đoàn viên vay. Số người vay, số hộ đang vay.", ["số người vay", "số hộ đang vay"]),
        ("Đừng nói chung chung: giao ban mấy cuộc, mở mấy lớp.", ["số cuộc giao ban", "số lớp"]),
        ("Thanh, thiếu niên trong trường học: số đội.", ["số đội thanh, thiếu niên trong trường học"]),
        ("Tổ hợp tác. Từ đầu năm đã lập thêm mấy tổ hợp tác?", ["số tổ hợp tác đã lập thêm"]),
        ("Phòng, chống ma tuý: số buổi.", ["số buổi phòng, chống ma tuý"]),
        ("Sáng kiến: số sáng kiến đăng lên Cổng bên cạnh chỉ tiêu được giao.", ["số sáng kiến đăng lên Cổng"]),
        ("Giúp Đảng: người ưu tú được giới thiệu, người đã vào Đảng.",
         ["số người ưu tú được giới thiệu", "số người đã vào Đảng"]),
    ],
)  # fmt: skip
def test_questions_give_names(item: str, names: list[str]) -> None:
    assert [one.name for one in indicators_of("I.a", item) if one.required] == names
