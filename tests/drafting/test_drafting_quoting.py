"""What of a statement is quoted: no telegram, no figure of one unit, no everyday speech where other words will do."""

import re

import pytest

from nlp_reports.drafting.cleaning import UnitNames, cleaned
from nlp_reports.drafting.evidence import is_downside
from nlp_reports.drafting.numberless import numberless
from nlp_reports.drafting.quoting import burden, is_rough, is_spoken, quoted, written_out
from nlp_reports.drafting.requests import request
from nlp_reports.drafting.spelling import well_spelled
from nlp_reports.lexicon import Row, table
from nlp_reports.model import Role, Span, Statement, Theme
from nlp_reports.text import fold
from nlp_reports.themes import clause_about


@pytest.mark.parametrize("row", list(table("spoken_words")), ids=lambda row: row["word"])
def test_a_spoken_word_is_heard_in_its_example_only(row: Row) -> None:
    assert is_spoken(row["fires"])
    assert not is_spoken(row["spares"])
    assert burden(row["fires"], frozenset()) > burden(row["spares"], frozenset())


@pytest.mark.parametrize("row", list(table("downside_words")), ids=lambda row: row["word"])
def test_a_total_of_what_went_wrong_is_no_strength(row: Row) -> None:
    assert is_downside(row["fires"])
    assert not is_downside(row["spares"])


@pytest.mark.parametrize("row", list(table("draft_figure_leads")), ids=lambda row: row["lead"])
def test_a_figure_is_left_out_with_what_only_leads_up_to_it(row: Row) -> None:
    kept = row["kept"] == "yes"
    text = cleaned(f"Các cấp hội {row['fires']}", (), Role.STRENGTH if kept else Role.PROPOSAL).text
    assert text
    assert not any(char.isdigit() for char in text)
    assert text.endswith(row["lead"]) is kept


@pytest.mark.parametrize("row", list(table("draft_amount_words")), ids=lambda row: row["word"])
def test_no_quotation_ends_with_a_word_that_wants_an_amount(row: Row) -> None:
    text = cleaned(f"{row['fires']}.", (), Role.STRENGTH).text
    assert not text.endswith(f" {row['word']}")
    assert not any(char.isdigit() for char in text)
    assert row["spares"].split()[0] == row["word"]


@pytest.mark.parametrize("row", list(table("draft_asked_things")), ids=lambda row: row["thing"])
def test_a_thing_is_asked_for_without_whom_it_is_asked_of(row: Row) -> None:
    assert cleaned(row["fires"], (), Role.PROPOSAL).text.startswith(row["thing"])
    asked = row["spares"].rstrip(".").split(": ")[1]
    assert cleaned(row["spares"], (), Role.PROPOSAL).text.endswith(f" {asked}")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Với LĐLĐ tỉnh, xin sớm có hướng dẫn về tổ chức.", "LĐLĐ tỉnh sớm có hướng dẫn về tổ chức"),
        ("Với Tổng Liên đoàn, nên nâng phụ cấp cho cán bộ.", "Tổng Liên đoàn nâng phụ cấp cho cán bộ"),
        ("Đề nghị với UBND tỉnh, kính mong bố trí quỹ đất.", "UBND tỉnh bố trí quỹ đất"),
        ("Cũng mong LĐLĐ tỉnh mở lớp kỹ năng.", "LĐLĐ tỉnh mở lớp kỹ năng"),
        ("Xin LĐLĐ tỉnh mỗi năm cấp thêm 50 triệu đồng.", ""),
        ("Với mức chi như hiện nay, đề nghị tăng định mức.", "với mức chi như hiện nay, đề nghị tăng định mức"),
    ],
)
def test_whom_a_request_asks_opens_it(text: str, left: str) -> None:
    assert request(cleaned(text, (), Role.PROPOSAL).text) == left


@pytest.mark.parametrize("row", list(table("draft_classifiers")), ids=lambda row: row["word"])
def test_a_counting_word_goes_with_its_number(row: Row) -> None:
    assert row["word"] not in numberless(row["fires"]).split()
    assert numberless(row["spares"]) == row["spares"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("LĐLĐ tỉnh: thêm kinh phí 50 tr.đ/năm.", ""),
        ("UBND tỉnh: thêm kinh phí hoạt động cho Hội 45 trđ/năm.", "UBND tỉnh thêm kinh phí hoạt động cho Hội"),
        ("Nâng phụ cấp chi hội trưởng thêm 300 ngàn đồng/tháng.", "nâng phụ cấp chi hội trưởng"),
        ("Nâng định mức chi hội phí tại chỗ thêm 10%.", "nâng định mức chi hội phí tại chỗ"),
        ("UBND thị xã: đất cho 40 căn nhà ở thợ mỏ.", "đất cho nhà ở thợ mỏ"),
        ("Sở Xây dựng: 03 ha đất làm nhà trẻ cho công nhân.", "đất làm nhà trẻ cho công nhân"),
        ("UBND huyện: hỗ trợ thêm cho từng chi hội 5 triệu đồng/năm.", ""),
        ("Nâng phụ cấp trực, hiện mức ca 90.000 đồng.", ""),
        ("Sở Y tế nâng phụ cấp trực đêm, hiện 90.000 đồng/ca.", "Sở Y tế nâng phụ cấp trực đêm"),
        ("Đề xuất sớm cấp thẻ mới cho hội viên.", "sớm cấp thẻ mới cho hội viên"),
        ("Hỗ trợ 120 bộ máy tính cho chi hội vùng cao.", "hỗ trợ máy tính cho chi hội vùng cao"),
        ("Tiếp tục Đề án 939 hỗ trợ phụ nữ khởi nghiệp.", ""),
        ("Mở 02 lớp kỹ năng thương lượng cho cán bộ.", "mở lớp kỹ năng thương lượng cho cán bộ"),
        ("Đối với ngân hàng, xin giãn nợ cho hộ bị lũ.", "ngân hàng giãn nợ cho hộ bị lũ"),
        ("Với mức chi này, xin giãn nợ cho hộ bị lũ.", "với mức chi này, xin giãn nợ cho hộ bị lũ"),
    ],
)
def test_no_figure_leaves_a_torso(text: str, left: str) -> None:
    assert request(cleaned(text, (), Role.PROPOSAL).text) == left


@pytest.mark.parametrize(
    ("role", "text", "left"),
    [
        (Role.LIMITATION, "Báo cáo cơ sở: chậm, thiếu biểu.", "báo cáo cơ sở chậm, thiếu biểu"),
        (Role.LIMITATION, "Giám sát, hoà giải: chậm, hay nể nang.", "giám sát, hoà giải còn chậm, hay nể nang"),
        (Role.LIMITATION, "Sổ sách, biểu mẫu: thiếu chữ ký ở xã.", "sổ sách, biểu mẫu còn thiếu chữ ký ở xã"),
        (Role.LIMITATION, "Họp chưa đều, ghi chép: thiếu, sai ngày.", "họp chưa đều, ghi chép: thiếu, sai ngày"),
        (Role.LIMITATION, "Tổ chức Hội: kết nạp 12 hội viên.", ""),
        (
            Role.LIMITATION,
            "Về đời sống: thiếu nhà trẻ, giá thuê trọ leo thang.",
            "thiếu nhà trẻ, giá thuê trọ leo thang",
        ),
        (Role.LIMITATION, "Còn 05 doanh nghiệp nợ BHXH 1,48 tỷ đồng.", "còn doanh nghiệp nợ BHXH"),
        (Role.CAUSE_OBJECTIVE, "Lẽ thứ nhất là dịch bệnh khiến xe nằm bãi.", "dịch bệnh khiến xe nằm bãi"),
        (Role.CAUSE_OBJECTIVE, "Khách quan là hai đợt mưa lớn kéo dài.", "hai đợt mưa lớn kéo dài"),
        (Role.CAUSE_OBJECTIVE, "Do bên ngoài: mưa lớn dồn vào cuối vụ.", "mưa lớn dồn vào cuối vụ"),
        (Role.CAUSE_SUBJECTIVE, "Tại mình, cán bộ cơ sở toàn kiêm việc.", "cán bộ cơ sở toàn kiêm việc"),
        (Role.STRENGTH, "Là đơn vị thành lập sau, theo kịp các nơi.", "là đơn vị thành lập sau, theo kịp các nơi"),
        (
            Role.CAUSE_SUBJECTIVE,
            "Song cũng có phần do ta: cán bộ cơ sở kiêm việc, ngại va chạm.",
            "cán bộ cơ sở kiêm việc, ngại va chạm",
        ),
        (Role.CAUSE_SUBJECTIVE, "Chúng tôi cũng có lúc nể nang, giục chưa tới.", "có lúc nể nang, giục chưa tới"),
        (Role.STRENGTH, "Trong dịch bệnh và lũ lụt, công đoàn đã đến với 1.056 đoàn viên.", ""),
        (Role.STRENGTH, "Tổ chức Hội được mở rộng với 347 hội viên mới.", "tổ chức Hội được mở rộng"),
        (Role.PROPOSAL, "Dành 0,8ha đất ở bãi sông làm nhà trọ.", "dành đất ở bãi sông làm nhà trọ"),
        (
            Role.PROPOSAL,
            "Xin UBND tỉnh dành 1,2 ha cạnh bến làm nhà trẻ.",
            "xin UBND tỉnh dành đất cạnh bến làm nhà trẻ",
        ),
        (Role.CAUSE_SUBJECTIVE, "Ban Thường vụ Tỉnh uỷ chưa chỉ đạo kịp.", "Ban Thường vụ Tỉnh uỷ chưa chỉ đạo kịp"),
    ],
)
def test_what_is_left_of_a_statement_is_a_clause(role: Role, text: str, left: str) -> None:
    assert cleaned(text, (), role).text == left


@pytest.mark.parametrize("row", list(table("draft_asking_verbs")), ids=lambda row: row["word"])
def test_only_behind_a_word_of_asking_a_number_goes(row: Row) -> None:
    assert f"{row['word']} 12 " in row["fires"]
    assert not any(char.isdigit() for char in numberless(row["fires"]))
    assert numberless(row["spares"]) == row["spares"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("hỗ trợ thêm 200 triệu đồng cho chương trình nhà ở", "hỗ trợ thêm kinh phí cho chương trình nhà ở"),
        ("bố trí 2 tỷ đồng xây nhà công vụ", "bố trí kinh phí xây nhà công vụ"),
        ("cấp 1,5 tỷ đồng để sửa nhà văn hoá", "cấp kinh phí để sửa nhà văn hoá"),
        ("hỗ trợ 50% tiền bảo hiểm thuyền viên", "hỗ trợ một phần tiền bảo hiểm thuyền viên"),
        ("hỗ trợ 30% học phí cho con đoàn viên", "hỗ trợ một phần học phí cho con đoàn viên"),
        ("hỗ trợ 2 triệu đồng mỗi hộ", "hỗ trợ 2 triệu đồng mỗi hộ"),
        ("hỗ trợ 1,5 triệu đồng/suất", "hỗ trợ 1,5 triệu đồng/suất"),
        ("nâng lên 50% mức lương cơ sở", "nâng lên 50% mức lương cơ sở"),
        ("hỗ trợ 100% tiền thuê nhà", "hỗ trợ 100% tiền thuê nhà"),
    ],
)
def test_a_sum_that_is_asked_for_something_is_funds(text: str, left: str) -> None:
    assert numberless(text) == left


@pytest.mark.parametrize("row", list(table("draft_measures")), ids=lambda row: row["word"])
def test_how_much_or_how_long_stays(row: Row) -> None:
    text = f"hỗ trợ 12 {row['word']} cho cơ sở"
    assert numberless(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "hỗ trợ xây nhà cho doanh nghiệp trên 500 lao động",
        "giữ cán bộ chuyên trách ở doanh nghiệp dưới 250 đoàn viên",
        "tăng từ 02 lên 03 biên chế",
        "bố trí không quá 3 người một phòng",
        "chuyển ngày nộp sang ngày 15 hằng tháng",
        "Khu công nghiệp số 3 xây nhà trẻ",
        "hỗ trợ hộ dưới 2 ha đất lúa",
        "cho vay với hộ có 3 lao động trở lên",
        "rút còn 2 mẫu biểu",
    ],
)
def test_a_number_that_limits_or_names_stays(text: str) -> None:
    assert numberless(text) == text
    assert cleaned(text, (), Role.PROPOSAL).text in text


@pytest.mark.parametrize("row", list(table("draft_written_out")), ids=lambda row: row["abbreviation"])
def test_a_listed_abbreviation_is_written_out(row: Row) -> None:
    left = row["fires"].replace(row["abbreviation"], row["said"])
    assert written_out(row["fires"], frozenset()) == left != row["fires"]
    assert written_out(row["fires"], frozenset({row["abbreviation"]})) == row["fires"]


@pytest.mark.parametrize(
    "text",
    [
        "tổ KT chưa đều",
        "CĐ KT chậm",
        "cán bộ TC nghỉ nhiều",
        "lớp KN cho HV mới ít người",
        "ban GS họp thưa",
        "học sinh CĐN khó tập hợp",
        "tổ TN-HTX chưa hoạt động",
    ],
)
def test_what_may_mean_another_thing_is_left_as_it_is(text: str) -> None:
    assert written_out(text, frozenset()) == text


def test_what_is_asked_about_for_its_figures_is_not_quoted() -> None:
    text = "Thu kinh phí công đoàn vượt mức tỉnh giao."
    told = [Statement(name, 1, 1, Span(0, len(text)), text, Role.STRENGTH, accused=name == "b") for name in "ab"]
    found = quoted(Theme("S01", Role.STRENGTH, "thu kinh phí", tuple(told)), UnitNames())
    assert [found[said.key].text for said in told] == ["thu kinh phí công đoàn vượt mức tỉnh giao", ""]


def test_of_two_clauses_the_one_that_belongs_to_the_matter_is_quoted() -> None:
    text = "Nữ công ở cơ sở còn mờ nhạt; báo cáo quý của cơ sở gửi rất chậm."
    said = (Statement("a", 1, 1, Span(0, len(text)), text, Role.LIMITATION),)
    theme = Theme("L01", Role.LIMITATION, "Chế độ thông tin, báo cáo", said)
    assert clause_about("8/9 việc xong; riêng báo cáo chưa đều", Role.STRENGTH, "Chế độ thông tin, báo cáo")[0] == "8"
    (about,) = quoted(theme, UnitNames(), matter="Chế độ thông tin, báo cáo").values()
    (whole,) = quoted(theme, UnitNames(), matter="Đơn thư").values()
    assert (about.text, whole.text) == (text[29].lower() + text[30:-1], text[0].lower() + text[1:-1])


@pytest.mark.parametrize(
    ("text", "rough"),
    [
        ("TN đi làm xa nên họp thưa", True),
        ("sổ theo dõi: lập rồi để đó", True),
        ("phong trào thì lèo tèo", True),
        ("BHXH ở một số nơi nộp chậm", False),
        ("mô hình được gọi là: “Bếp ấm”", False),
    ],
)
def test_a_note_is_not_quoted_where_something_else_will_do(text: str, rough: bool) -> None:  # noqa: FBT001
    assert is_rough(text, frozenset()) is rough


@pytest.mark.parametrize("row", list(table("draft_lead_ins")), ids=lambda row: row["fires"])
def test_what_leads_up_to_the_matter_is_not_quoted(row: Row) -> None:
    lead = re.compile(rf"(?:{fold(row['pattern'])})(?!\w)")
    assert lead.match(fold(row["fires"]))
    assert not lead.match(fold(row["spares"]))
    assert row["fires"].rstrip(".").endswith(cleaned(row["fires"], (), Role.LIMITATION).text)


@pytest.mark.parametrize("row", list(table("draft_spellings")), ids=lambda row: row["written"])
def test_a_word_is_said_as_it_is_spelled(row: Row) -> None:
    assert row["spelled"] in well_spelled(row["fires"])
    assert row["written"] not in well_spelled(row["fires"]).split("  ")[0]
    assert well_spelled(row["spares"]) == row["spares"]


@pytest.mark.parametrize(
    "text",
    [
        "Hơn chín phần mười đoàn viên, lao động được khám sức khoẻ.",
        "Quá nửa số đoàn viên được giới thiệu đã vào Đảng.",
        "Gần ba phần tư doanh nghiệp có công đoàn có thoả ước tốt.",
    ],
)
def test_a_share_in_words_is_the_figure_of_one_unit(text: str) -> None:
    assert cleaned(text, (), Role.STRENGTH).text == ""
