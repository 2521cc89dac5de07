import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.lexicon import Row, table
from nlp_reports.text import layout, rejoin
from nlp_reports.text.layout import goes_on, stands_alone

PARAGRAPHS = [
    "II. KẾT QUẢ HOẠT ĐỘNG",
    "1. Công tác tuyên truyền",
    (
        "- Phối hợp với các ngành chức năng kiểm tra việc chấp hành pháp luật lao động tại các doanh nghiệp "
        "trên địa bàn huyện; kịp thời kiến nghị xử lý các trường hợp vi phạm, bảo vệ quyền lợi của đoàn viên."
    ),
    (
        "- Tổ chức quán triệt Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng đến toàn thể đoàn "
        "viên, người lao động trong các cấp công đoàn, gắn với học tập chuyên đề năm 2020 về tư tưởng Hồ Chí "
        "Minh."
    ),
    (
        "+ Hỗ trợ 85 đoàn viên bị giảm thu nhập do dịch bệnh, với tổng số tiền 85 triệu đồng từ nguồn quỹ xã "
        "hội của công đoàn các cấp và các nhà hảo tâm trong tỉnh."
    ),
    "IV. KIẾN NGHỊ, ĐỀ XUẤT VỚI CẤP ỦY, CHÍNH QUYỀN, CÔNG ĐOÀN CẤP TRÊN VÀ CÁC NGÀNH",
    (
        "Đề nghị cấp ủy quan tâm lãnh đạo công tác phát triển tổ chức trong các doanh nghiệp ngoài nhà nước "
        "trên địa bàn."
    ),
]


@pytest.mark.parametrize("width", [60, 72, 80, 95])
@pytest.mark.parametrize("between", [[], [""]], ids=["single", "double spaced"])
def test_wrapped_text_comes_back(width: int, between: list[str]) -> None:
    lines = [part for paragraph in PARAGRAPHS for line in textwrap.wrap(paragraph, width) for part in (line, *between)]
    assert [joined.text for joined in rejoin(lines)] == PARAGRAPHS


def test_whole_paragraphs_stay() -> None:
    assert [joined.text for joined in rejoin(PARAGRAPHS)] == PARAGRAPHS


def test_letterhead_and_signature_stay() -> None:
    lines = [
        "LIÊN ĐOÀN LAO ĐỘNG",
        "TỈNH TRÀ SƠN",
        "BÁO CÁO",
        "Kết quả năm 2020",
        "Nơi nhận:",
        "- Như trên;",
        "TM. BAN THƯỜNG VỤ",
        "PHÓ CHỦ TỊCH",
    ]
    assert [joined.text for joined in rejoin(lines)] == lines


def test_a_roman_number_at_the_start_of_a_line_is_no_label() -> None:
    paragraph = PARAGRAPHS[3]
    head, tail = paragraph.split(" XIII ")
    lines = [*textwrap.wrap(PARAGRAPHS[2], 70), head, f"XIII. {tail}"]
    assert rejoin([*lines, *textwrap.wrap(PARAGRAPHS[4], 70)])[1].text.startswith(f"{head} XIII. ")


WRAPPED = textwrap.wrap(PARAGRAPHS[2], 65) + textwrap.wrap(PARAGRAPHS[4], 65)
MISREAD = {
    "money": ("- Qua tài khoản Công đoàn Việt Nam được thu là 263.470.000", "đ. Số doanh nghiệp còn lại lần lữa."),
    "the last figure": ("- Kết nạp 74 đoàn viên, lập mới 01 cơ sở, giải thể có", "0."),
    "a term": ("- Tuyên truyền về bầu cử đại biểu Hội đồng và Quốc hội khoá", "XV."),
}


@pytest.mark.parametrize(("line", "following"), MISREAD.values(), ids=MISREAD.keys())
def test_what_looks_like_a_label_may_end_a_broken_line(line: str, following: str) -> None:
    assert f"{line} {following}" in [joined.text for joined in rejoin([*WRAPPED, line, following, *WRAPPED])]


@pytest.mark.parametrize("line", ["đ) Số doanh nghiệp còn lại đã nộp.", "0. Mở đầu", "2. Thi đua"])
def test_a_label_below_a_short_or_ended_line_stays(line: str) -> None:
    for before in ("c) Thu 263.470.000", "- Qua tài khoản Công đoàn Việt Nam được thu là 263.470.000."):
        assert line in [joined.text for joined in rejoin([*WRAPPED, before, line, *WRAPPED])]


FULL = "c) Chăm lo, bảo vệ quyền, lợi ích của đoàn viên, người lao động"


def test_the_letter_of_an_item_behind_money_is_no_unit() -> None:
    lines = ["- Qua tài khoản Công đoàn Việt Nam được thu là 263.470.000", "đ) Số doanh nghiệp còn lại."]
    assert [joined.text for joined in rejoin([*WRAPPED, *lines, *WRAPPED])][2:4] == lines


def test_a_title_that_fills_its_line_is_told_by_the_titles_beside_it() -> None:
    text = "Đại dịch càng làm sáng lên nghĩa tình công đoàn, những phần việc"
    lines = [*WRAPPED, "a) Tuyên truyền, giáo dục", *WRAPPED, "b) Hoạt động nữ công", *WRAPPED, FULL, text, "đã làm."]
    assert [joined.text for joined in rejoin(lines)][-2:] == [FULL, f"{text} đã làm."]


def test_a_task_that_fills_its_line_goes_on_with_a_name() -> None:
    first, name = (
        "2. Tổ chức cho phụ nữ học tập nghị quyết và tham gia bầu đại biểu",
        "Quốc hội, Hội đồng nhân dân các cấp đúng luật, đúng quy định của",
    )
    lines = [*WRAPPED, "1. Học tập nghị quyết.", first, name, "tỉnh.", "3. Phát triển hội viên.", *WRAPPED]
    assert f"{first} {name} tỉnh." in [joined.text for joined in rejoin(lines)]


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("- Các hoạt động kỷ niệm 93 năm Ngày thành lập Hội Nông dân Việt Nam (14/10/1930", "- 14/10/2023); văn nghệ."),
        ("- Tết Nguyên đán và Chương trình “Tết Sum vầy", "- Xuân bình an”, tổng số suất quà."),
    ],
)
def test_a_dash_within_brackets_or_quotations_begins_no_item(line: str, following: str) -> None:
    assert [joined.lines for joined in rejoin([line, following])] == [(0, 1)]


@given(st.lists(st.one_of(st.sampled_from(PARAGRAPHS), st.text(max_size=40))))
def test_every_written_line_has_one_place(lines: list[str]) -> None:
    joined = rejoin(lines)
    assert [position for one in joined for position in one.lines] == [p for p, line in enumerate(lines) if line.strip()]
    assert "".join("".join(one.text for one in joined).split()) == "".join("".join(lines).split())


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["46 công đoàn cơ sở với 3.", "250 đoàn viên."], "46 công đoàn cơ sở với 3.250 đoàn viên."),
        (["hỗ trợ nạn nhân 25.500.", "000 đồng."], "hỗ trợ nạn nhân 25.500.000 đồng."),
        (["hỗ trợ nạn nhân 25.", "500.000 đồng."], "hỗ trợ nạn nhân 25.500.000 đồng."),
        (["đạt tỷ lệ 89,", "1%."], "đạt tỷ lệ 89,1%."),
        (["thu được 2,", "52 tỷ đồng."], "thu được 2,52 tỷ đồng."),
        (["(1.", "640 lượt người)"], "(1.640 lượt người)"),
        (["tổ chức trong tháng 3.", "250 suất quà"], "tổ chức trong tháng 3. 250 suất quà"),
        (["các hộ ở thôn 7.", "250 suất quà"], "các hộ ở thôn 7. 250 suất quà"),
        (["như đã nêu ở mục 3.", "250 suất quà"], "như đã nêu ở mục 3. 250 suất quà"),
        (["tổng kết năm 2023.", "250 suất quà"], "tổng kết năm 2023. 250 suất quà"),
        (["đã tổ chức 12.", "1250 người dự"], "đã tổ chức 12. 1250 người dự"),
        (["đã tổ chức 12.", "25 người dự"], "đã tổ chức 12. 25 người dự"),
        (["các khối 3,", "4, 5"], "các khối 3, 4, 5"),
        (["các năm 2021,", "2022"], "các năm 2021, 2022"),
        (["ngày 5,", "6 và 7/9"], "ngày 5, 6 và 7/9"),
        (["1.", "250 suất quà"], "1. 250 suất quà"),
        (["Đạt 12,5.", "250 suất quà"], "Đạt 12,5. 250 suất quà"),
    ],
)  # fmt: skip
def test_a_number_cut_behind_its_point_is_whole_again(lines: list[str], whole: str) -> None:
    assert layout.joined(lines) == whole


def test_a_line_that_ends_inside_a_number_goes_on() -> None:
    lines = [*WRAPPED, "Đơn vị có 46 cơ sở với 3.", "250 đoàn viên, đạt 89,", "1% kế hoạch.", *WRAPPED]
    assert "Đơn vị có 46 cơ sở với 3.250 đoàn viên, đạt 89,1% kế hoạch." in [joined.text for joined in rejoin(lines)]


@pytest.mark.parametrize("row", table("wrapped_lines").rows, ids=lambda row: row["word"])
def test_word_at_the_edge_of_a_line(row: Row) -> None:
    asked = {"goes_on": goes_on, "alone": stands_alone}[row["role"]]
    assert asked(row["fires"])
    assert not asked(row["spares"])
