"""What speaks for and against a sentence with figures going on with the claim before it."""

import re
from collections import Counter
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.checks.vagueness import continuation
from nlp_reports.checks.vagueness.continuation import Pair, are_common, continues, signals_of
from nlp_reports.lexicon import table

CLAIM = "Công tác chăm lo Tết được quan tâm."


@pytest.mark.parametrize(
    ("following", "signal"),
    [
        ("Tuy nhiên còn 02 hộ chưa có quà.", "contrast"),
        ("Cùng với đó, mở 02 lớp tập huấn.", "addition"),
        ("Về đơn thư, Hội nhận 05 đơn.", "turn to another"),
        ("Về chăm lo Tết, trao 120 suất quà.", "turn to the same"),
        ("Kết quả trao 120 suất quà.", "result"),
        ("Có 120 suất quà.", "count"),
        ("Đến 25/11 có 120 suất quà.", "time first"),
        ("Trao 120 suất quà.", "deed"),
        ("Các cơ sở Hội trao 120 suất quà.", "actor"),
        ("Phong trào hiến máu thu 120 đơn vị máu.", "named to another"),
        ("Giá cà phê giữ ở mức 32.000 đồng/kg.", "subject to another"),
        ("Đã trao 120 suất quà.", "same matter"),
        ("Hội phí thu được 12 triệu đồng.", "head matter left"),
        ("Trên sân có 14 đội.", "no matter told"),
    ],
)
def test_a_signal_is_seen(following: str, signal: str) -> None:
    assert signal in signals_of(Pair(CLAIM, following))


def test_how_many_a_unit_has_is_of_its_size_alone() -> None:
    size, deed = "Toàn huyện hiện có 14 xã, 118 chi hội.", "Toàn huyện có 14 xã đạt chuẩn."
    assert "own size told" in signals_of(Pair("Đời sống bà con bớt chật vật.", size))
    assert "own size told" not in signals_of(Pair("Mạng lưới chi hội rộng khắp.", size))
    assert "own size told" not in signals_of(Pair("Đời sống bà con bớt chật vật.", deed))


def test_circumstances_stand_side_by_side() -> None:
    assert "other circumstance" in signals_of(Pair("Tay nghề được nâng lên.", "Tiền lương bình quân 5 triệu đồng."))


def test_what_only_frames_a_claim_is_not_its_matter() -> None:
    claim = "Phong trào vẫn giữ được nhịp dù thiên tai, dịch bệnh dồn dập."
    assert continues(Pair(claim, "Đầu năm có 3.200 hộ đăng ký, bình xét được 1.800 hộ."))


def test_the_kind_of_claim_counts() -> None:
    following = "Có 120 suất quà."
    assert "claim tells an effect" in signals_of(Pair("Nhờ vậy, đời sống được nâng lên.", following))
    assert "claim points" in signals_of(Pair("Đây là việc khó nhưng làm được.", following))
    assert "claim after figures" in signals_of(Pair(CLAIM, following, after_figures=True))


def test_one_sentence_may_tell_what_another_only_names() -> None:
    hardship = "Nhưng khó khăn cũng nhiều, nhất là dịch bệnh ập đến."
    assert "harm told" in signals_of(Pair(hardship, "Hơn 60 cửa hàng phải đóng cửa."))
    ball = "Tuần lễ Áo dài rực rỡ sắc màu."
    assert "other occasion" in signals_of(Pair(ball, "Mừng 8/3, có 34 đội với 648 người biểu diễn dân vũ."))
    assert "other occasion" not in signals_of(Pair(ball, "Đêm 8/3, 34 đội với 648 người mặc áo dài."))
    faith = "Anh chị em tin tưởng vào sự lãnh đạo của Đảng."
    assert "worry told" in signals_of(Pair(faith, "Phiếu hỏi 860 người cho thấy 58% lo mất việc."))


def test_a_matter_that_the_claim_did_not_name_speaks_against_it() -> None:
    claim = "Giờ giấc ở các tổ hợp lý hơn."
    assert "matter appears" in signals_of(Pair(claim, "Tiền thưởng Tết bình quân 4,2 triệu đồng."))
    assert not continues(Pair(claim, "Tiền thưởng Tết bình quân 4,2 triệu đồng."))


@pytest.mark.parametrize(
    ("claim", "following", "goes_on"),
    [
        ("Chức danh khuyết được lấp ngay.", "Hội mở 03 lớp tập huấn, 210 người dự.", False),
        ("Nhân sự chủ chốt ổn định.", "Có 12 đồng chí được bổ nhiệm, luân chuyển.", True),
        (
            "Quỹ được quản lý công khai, đúng mục đích.",
            "Từ chỗ bớt tiếp khách, hội họp đã dành ra 52 triệu đồng.",
            False,
        ),
        ("Các đơn vị chi tiêu dè sẻn.", "Bớt tiếp khách, in ấn được 52 triệu đồng.", True),
        ("Anh em thợ giữ được bình tĩnh.", "Không để xảy ra đình công (năm trước 01 vụ).", False),
        ("Thợ thuyền chí thú làm ăn.", "Qua phiếu hỏi, 62% lo thiếu việc sau Tết.", False),
        ("Phong trào sáng kiến nở rộ.", "Trên phần mềm có 418 sáng kiến.", True),
        ("Giữa nhiều cách hay, sáng nhất là mô hình “Bếp ấm”.", "Bà con góp 320 suất cơm cho học trò.", True),
        ("Kinh tế của huyện phục hồi nhanh.", "Trên địa bàn có 340 doanh nghiệp nhỏ.", False),
    ],
)
def test_matters_that_stand_side_by_side_are_told_apart(claim: str, following: str, goes_on: bool) -> None:  # noqa: FBT001
    assert continues(Pair(claim, following)) is goes_on


def test_what_a_report_says_everywhere_is_no_shared_word() -> None:
    everywhere = partial(are_common, texts=["hội đồng làng bàn việc."] * 20)
    pair = Pair("Hội đồng làng hăng hái.", "Ngô lai hội đồng làng trồng 20 ha.")
    assert "shared words" in signals_of(pair)
    assert "shared words" not in signals_of(Pair(pair.claim, pair.following, common=everywhere))


@given(st.lists(st.sampled_from(["hội", "hội đồng", "làng", "đồng làng", "5 làng", "hội  làng"]), max_size=60))
def test_words_are_common_as_often_as_they_are_said(texts: list[str]) -> None:
    said = Counter(word for text in texts for word in continuation._said(text))
    often = max(6, 0.06 * len(texts))
    for word in ("hội", "làng", "hội đồng", "đồng làng", "hội làng"):
        assert are_common({word}, texts) == (said[word] > often)
        assert are_common({word, "hội"}, texts) == (min(said[word], said["hội"]) > often)


def test_every_signal_has_its_weight() -> None:
    code = Path(continuation.__file__).read_text("utf-8")
    plain = set(re.findall(r'(?:yield|frozenset\(\() ?"([a-z ]+)"', code)) | set(continuation._OPENERS)
    turning = {f"{name} to {which}" for name in ("turn", "named", "subject") for which in ("the same", "another")}
    assert (plain - {"turn", "named"}) | turning == set(table("continuation_weights").keys())


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_can_be_judged(claim: str, following: str) -> None:
    assert continues(Pair(claim, following)) in {True, False}
