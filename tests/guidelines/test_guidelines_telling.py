"""What tells the asked matters of a topic apart."""

import pytest

from nlp_reports.guidelines.aligning.telling import campaigns_of, matters_of
from nlp_reports.guidelines.vocabulary import features
from nlp_reports.model import Guideline, GuidelineSection, SectionKind, Topic


def touched(title: str, aspects: tuple[str, ...], said: str) -> list[str]:
    guideline = Guideline(
        "Báo cáo năm 2024",
        2024,
        sections=(GuidelineSection("II.1", title, SectionKind.RESULTS),),
        topics=(Topic("II.1.a", aspects[0], "II.1", aspects),),
    )
    asked = matters_of(guideline)["II.1.a"]
    spoken = features(said)
    return [m.aspect for m in asked.matters if any(asked.touch(spoken, member) > 0 for member in m.members)]


CARE = ("chăm lo đời sống đoàn viên", "bảo vệ môi trường nông thôn")
MOOD = ("tư tưởng của nông dân", "nông dân đang mong mỏi")


@pytest.mark.parametrize(
    ("title", "aspects", "said", "told"),
    [
        ("Chăm lo đời sống, bảo vệ môi trường", CARE, "Vớt 34 tấn rác.", [CARE[1]]),
        ("Chăm lo đời sống, bảo vệ môi trường", CARE, "Trao 120 suất quà.", [CARE[0]]),
        ("Chăm lo đời sống, bảo vệ môi trường", CARE, "Kết nạp 12 người.", []),
        ("Tình hình chung", MOOD, "Bà con phấn khởi.", [*MOOD]),
        ("Tư tưởng", MOOD, "Bà con phấn khởi.", []),
    ],
)
def test_a_field_of_work_tells_a_matter_that_alone_has_it_or_has_no_other(
    title: str, aspects: tuple[str, ...], said: str, told: list[str]
) -> None:
    assert touched(title, aspects, said) == told


SCENE = ("Kinh tế - xã hội của địa phương", "mặt thuận lợi, khó khăn", "thiệt hại do bão số 3")


@pytest.mark.parametrize(
    ("kind", "aspects", "side"),
    [
        (SectionKind.BACKGROUND, SCENE, [*SCENE[:2]]),
        (SectionKind.BACKGROUND, ("chỗ thuận, chỗ khó", "số người mất việc"), ["chỗ thuận, chỗ khó"]),
        (
            SectionKind.BACKGROUND,
            ("điều giúp và điều cản trở công tác Hội", SCENE[2]),
            ["điều giúp và điều cản trở công tác Hội"],
        ),
        (SectionKind.BACKGROUND, ("khó khăn, nhất là thiệt hại do bão số 3", "tư tưởng của hội viên"), []),
        (SectionKind.BACKGROUND, ("sản xuất: bao nhiêu doanh nghiệp thiếu đơn hàng", "tư tưởng của hội viên"), []),
        (SectionKind.RESULTS, SCENE, []),
    ],
)
def test_the_situation_in_general_never_lacks_in_a_background(
    kind: SectionKind, aspects: tuple[str, ...], side: list[str]
) -> None:
    guideline = Guideline(
        "Báo cáo năm 2024",
        2024,
        sections=(GuidelineSection("I", "Tình hình", kind),),
        topics=(Topic("I.a", aspects[0], "I", aspects), Topic("I.b", "Số hội viên", "I", ("số hội viên",))),
    )
    assert [m.aspect for m in matters_of(guideline)["I.a"].matters if m.side] == side


@pytest.mark.parametrize(
    ("aspect", "parts"),
    [
        ("kỷ niệm 95 năm Ngày thành lập Công đoàn và hoạt động Tháng Công nhân", 2),
        ("kỷ niệm 35 năm Ngày thành lập Hội và 80 năm Ngày thành lập Quân đội", 2),
        ("kỷ niệm 95 năm Ngày thành lập Hội, 115 năm Ngày Quốc tế Phụ nữ, 80 năm Quốc khánh", 3),
        ("kỷ niệm 95 năm Ngày thành lập Công đoàn và hoạt động văn nghệ", 1),
        ("cho vay vốn 05 năm và 10 năm", 1),
    ],
)
def test_two_anniversaries_in_one_breath_are_two_matters(aspect: str, parts: int) -> None:
    assert len(campaigns_of(aspect)) == parts


@pytest.mark.parametrize(
    ("aspects", "said", "told"),
    [
        (("Đánh giá, xếp loại CĐCS", "sinh hoạt văn nghệ"), "46 CĐCS: xuất sắc 24, tốt 19, hoàn thành 03.", 1),
        (("nợ đọng kinh phí công đoàn", "sinh hoạt văn nghệ"), "Đoàn phí đạt 101,5%; không nợ.", 1),
        (("nợ đọng kinh phí công đoàn", "sinh hoạt văn nghệ"), "Mua 03 chiếc ghế.", 0),
    ],
)
def test_grades_and_debts_are_told_in_short(aspects: tuple[str, ...], said: str, told: int) -> None:
    assert len(touched("Tổ chức", aspects, said)) == told
