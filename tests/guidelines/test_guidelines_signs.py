"""Signs beside items, explained in words of many offices."""

from pathlib import Path

import pytest

from nlp_reports.guidelines import read_guideline
from nlp_reports.guidelines.letter.letter_signs import in_words, letters_explained
from nlp_reports.guidelines.letter.signs import Signs, signs_of
from nlp_reports.model import Guideline

ITEMS = (
    "HƯỚNG DẪN\nViết báo cáo năm 2024\nI. TÌNH HÌNH\n1. Thời tiết, mùa vụ.\nII. KẾT QUẢ CÔNG TÁC NĂM 2024\n"
    "1. Tuyên truyền về Hội. {sign} Mở mấy buổi, bao nhiêu lượt người nghe.\n"
    "2. Hoạt động văn hoá, thể thao của Hội.\n"
    "3. Thăm hỏi, tặng quà hội viên cao tuổi {sign}.\n"
    "4. Kết nạp hội viên {sign}: hội viên mới, chi hội lập mới, tổ hội lập mới.\n"
    "III. KIẾN NGHỊ\nVới Tỉnh hội.\n{rule}"
)


def read(file: Path, sign: str, rule: str) -> Guideline:
    file.write_text(ITEMS.format(sign=sign, rule=rule), "utf-8", newline="\n")
    return read_guideline(file)


@pytest.mark.parametrize(
    ("sign", "rule"),
    [
        ("(*)", "Chỗ có dấu (*) phải trả lời bằng con số."),
        ("(*)", "Mục nào đánh dấu sao thì bắt buộc có số liệu."),
        ("(S)", "Nội dung có chữ (S) phải kèm số liệu."),
        ("[#]", "Ký hiệu [#] là mục cần số liệu của đơn vị."),
    ],
)
def test_a_sign_demands_figures_of_its_item_only(tmp_path: Path, sign: str, rule: str) -> None:
    guideline = read(tmp_path / "huong_dan.txt", sign, rule)
    asked = {topic.id for topic in guideline.topics if topic.figures_required}
    assert asked == {"II.1", "II.3", "II.4"}
    assert not any(sign in f"{topic.title} {topic.aspects}" for topic in guideline.topics)
    counted = [one.counted[0] for one in guideline.topic("II.4").indicators if one.required]
    assert counted == ["hội viên", "chi hội", "tổ hội"]


def test_a_sign_may_say_where_none_may_answer(tmp_path: Path) -> None:
    guideline = read(tmp_path / "huong_dan.txt", "(*)", "Mục có dấu (*) không phát sinh thì ghi “0”.")
    assert {topic.id for topic in guideline.topics if topic.zero_allowed} == {"II.1", "II.3", "II.4"}
    assert "II.3" not in {topic.id for topic in guideline.topics if topic.figures_required}


@pytest.mark.parametrize(
    "rule",
    [
        "Mục có dấu (*) không cần số liệu.",
        "Dấu (*) chỉ đơn vị mới thành lập.",
        "Số liệu lấy đến ngày 31/10/2024 (*).",
        "Giải nhất (*) được thưởng một xe đạp.",
    ],
)
def test_other_signs_mean_nothing(rule: str) -> None:
    assert signs_of([rule]) == Signs()


@pytest.mark.parametrize(
    ("said", "letters"),
    [
        ("Các mục có chữ KPS trong ngoặc nếu không có thì ghi “không”.", ("KPS",)),
        ("Chữ “KC” sau tên mục nghĩa là không phát sinh thì ghi rõ.", ("KC",)),
        ("Đơn vị không phát sinh ghi KPS.", ("KPS",)),
        ("Báo cáo ghi LĐLĐ huyện; việc không phát sinh thì ghi “không”.", ()),
        ("Chữ CĐCS viết tắt; không có thì ghi 0.", ()),
        ("Mục nào không phát sinh thì ghi “không phát sinh”, ký hiệu CNVC là công nhân viên chức.", ()),
        ("Không phát sinh thì ghi “không”.", ()),
    ],
)
def test_letters_in_brackets_may_be_a_sign(said: str, letters: tuple[str, ...]) -> None:
    assert signs_of([said]).nil == letters


def test_letters_are_a_sign_in_brackets_only_and_may_tell_for_whom() -> None:
    signs = Signs((), ("KPS",))
    told = ("Đoàn trong doanh nghiệp [KPS].", "Kỷ luật (KPS với Đoàn Khối)", "KPS là chữ viết tắt", "Học tập [KPSX].")
    assert [signs.allows_nil(one) for one in told] == [True, True, False, False]
    assert [signs.plain(one) for one in told[:2]] == ["Đoàn trong doanh nghiệp.", "Kỷ luật"]


@pytest.mark.parametrize(
    ("said", "letters"),
    [
        ("Sau cụm từ nào có (SL) thì ghi số lượng, có (TL) thì ghi tỷ lệ phần trăm.", {"SL": "số", "TL": "tỷ lệ"}),
        (
            "Ký hiệu: (S) là số lượng; (T): tỷ lệ; (KP) - kinh phí thực hiện.",
            {"S": "số", "T": "tỷ lệ", "KP": "số tiền"},
        ),
        ("Chỗ có [SL] cho biết số người, chỗ có [ST] nêu rõ số tiền.", {"SL": "số", "ST": "số tiền"}),
        ("Công đoàn cơ sở (CĐCS) là nơi gửi báo cáo.", {}),
        ("Kinh phí công đoàn (KPCĐ) thu đúng số phải nộp.", {}),
        ("Mục có dấu (*) thì ghi số lượng.", {}),
    ],
)
def test_letters_behind_a_phrase_may_ask_for_its_figures(said: str, letters: dict[str, str]) -> None:
    assert letters_explained([said]) == letters


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Cán bộ, viên chức (SL), trong đó nữ (SL); dư luận.", "Số cán bộ, viên chức, trong đó số nữ; dư luận."),
        ("Ngày họp; người dự so với tổng số (TL)", "Ngày họp; tỷ lệ người dự so với tổng số"),
        ("Thi đua: sáng kiến (SL), trị giá làm lợi (KP)", "Thi đua: số sáng kiến, tổng trị giá làm lợi"),
        ("Thu nhập bình quân (KP); hội phí thu được (KP)", "Thu nhập bình quân; số hội phí thu được"),
        ("Phối hợp với xã, suất quà (SL)", "Phối hợp với xã, số suất quà"),
        ("Tổng số hội viên (SL)", "Tổng số hội viên"),
    ],
)
def test_a_phrase_before_such_letters_is_asked_for_in_words(text: str, plain: str) -> None:
    assert in_words(text, {"SL": "số", "TL": "tỷ lệ", "KP": "số tiền"}) == plain


@pytest.mark.parametrize(
    "legend",
    [
        "Cách đọc đề cương. Sau cụm từ nào có (SL) thì ghi số lượng, có (KP) thì ghi số tiền.",
        "Quy ước: (SL) là số lượng, (KP) là kinh phí.",
        "Trong đề cương, (SL) nghĩa là số lượng; (KP) nghĩa là số tiền bằng đồng.",
    ],
)
def test_letters_that_a_guideline_explains_ask_for_figures(legend: str, tmp_path: Path) -> None:
    file = tmp_path / "huong_dan.txt"
    items = "I. TÌNH HÌNH\n1. Hội viên (SL), tâm tư.\nII. KẾT QUẢ CÔNG TÁC\n1. Quà Tết: suất quà (SL), trị giá (KP).\n"
    file.write_text(f"HƯỚNG DẪN\nViết báo cáo năm 2024\n{legend}\n{items}", "utf-8", newline="\n")
    asked = {one.id: [i.name for i in one.indicators if i.required] for one in read_guideline(file).topics}
    assert {one: len(names) for one, names in asked.items()} == {"I.1": 1, "II.1": 2}


def test_what_signs_mean_is_no_part_of_the_outline(tmp_path: Path) -> None:
    meanings = "Giải thích dấu.\n- (n): ghi số người.\n- (c): ghi số cuộc.\n- (đ): ghi số tiền, tròn nghìn đồng.\n"
    file = tmp_path / "huong_dan.txt"
    parts = ("1) Đội ngũ\na. Đoàn viên (n).\nb. Nhà giáo bị kỷ luật (n).\n", "2) Việc chung\na. Đối thoại (c).\n")
    closing = f"3) Nhận xét\na. Điểm sáng.\nb. Điểm mờ.\n4) Thỉnh cầu\nNói với ai, xin điều gì.\n{meanings}"
    file.write_text(f"HƯỚNG DẪN\nViết báo cáo năm học 2024\n{''.join(parts)}{closing}", "utf-8", newline="\n")
    assert [topic.id for topic in read_guideline(file).topics] == ["1.a", "1.b", "2.a"]
