"""Points: what units share is told first, in words that stand by themselves, the same in any order."""

import pytest

from nlp_reports.lexicon import Row, table
from nlp_reports.model import Role, Span, Statement, Theme
from nlp_reports.themes import Points, Told, claim_of
from nlp_reports.themes.labels import label
from nlp_reports.themes.phrases import words_of

TEXTS = (
    "Báo cáo của cơ sở gửi lên muộn, ít số liệu, nặng về kể lể.",
    "Báo cáo từ cơ sở gửi về chậm, số liệu không khớp, phải nhắc nhiều lần.",
    "Chế độ báo cáo của cơ sở còn muộn, số liệu không khớp giữa các biểu.",
)


def told(texts: tuple[str, ...] = TEXTS) -> list[Told]:
    return [Told(f"{name}#1", name, text) for name, text in zip("abcdef", texts, strict=False)]


def test_the_first_point_is_the_most_common_and_others_add_to_it() -> None:
    first, *others = Points(()).of(Role.LIMITATION, told(), 2)
    assert first.text.startswith("Báo cáo")
    assert len(first.reports) > 1
    assert all(other.key != first.key for other in others)


def test_the_order_of_the_statements_does_not_matter() -> None:
    there, back = (Points(()).of(Role.LIMITATION, said, 2) for said in (told(), told()[::-1]))
    assert [point.text for point in there] == [point.text for point in back]


def test_a_point_ends_where_it_says_something_by_itself() -> None:
    (point,) = Points(()).of(Role.LIMITATION, told(("Cấp uỷ, thủ trưởng ở vài đơn vị còn xem nhẹ công đoàn.",)), 1)
    assert point.text == "Cấp uỷ, thủ trưởng ở vài đơn vị còn xem nhẹ công đoàn"


def test_what_a_wording_costs_decides_between_equals() -> None:
    said = told(("Báo cáo gửi về muộn ở Bến Trà.", "Báo cáo gửi về muộn ở cơ sở."))
    (point,) = Points(()).of(Role.LIMITATION, said, 1, lambda text: 9.0 * ("Bến Trà" in text))
    assert "Bến Trà" not in point.text


@pytest.mark.parametrize(
    "row", [*table("point_ends"), *table("point_predicates"), *table("point_words")], ids=lambda row: row["word"]
)
def test_a_word_stands_in_its_example_only(row: Row) -> None:
    word = f" {' '.join(words_of(row['word']))} "
    assert word in f" {' '.join(words_of(row['fires']))} "
    assert word not in f" {' '.join(words_of(row['spares']))} "


def test_a_unit_that_speaks_of_nothing_known_is_counted_where_it_holds_a_word_of_the_matter() -> None:
    texts = ("Phát triển tổ chức còn chậm.", "Chưa lập được công đoàn ở DN.", "05 DN còn nợ.", "Tổ chức còn mỏng.")
    said = tuple(
        Statement(unit, 1, 1, Span(0, 1), text, Role.LIMITATION) for unit, text in zip("abcd", texts, strict=True)
    )
    found = claim_of(Theme("L01", Role.LIMITATION, "Phát triển tổ chức cơ sở", said))
    assert [one.report for one in found.statements] == ["a", "b"]


def test_a_field_is_called_by_the_name_that_is_most_in_the_words_of_its_units() -> None:
    texts = ("Hội viên mới 1.264 người, vượt chỉ tiêu tỉnh giao.", "Hội viên mới vượt 7,9%.")
    said = tuple(Statement(unit, 1, 1, Span(0, 1), text, Role.STRENGTH) for unit, text in zip("ab", texts, strict=True))
    assert claim_of(Theme("S01", Role.STRENGTH, "Phát triển tổ chức cơ sở", said)).matter == "Phát triển hội viên"


def test_a_cause_is_called_by_no_name_whose_subject_its_units_do_not_speak_of() -> None:
    texts = ("Đơn hàng thất thường, thợ ra vào nhiều.", "Thị trường bông sợi thất thường.")
    said = tuple(
        Statement(unit, 1, 1, Span(0, 1), text, Role.CAUSE_OBJECTIVE) for unit, text in zip("ab", texts, strict=True)
    )
    assert claim_of(Theme("C01", Role.CAUSE_OBJECTIVE, "Giá cả, thị trường", said)).matter == "Giá cả, thị trường"


@pytest.mark.parametrize(
    ("role", "texts", "name"),
    [
        (
            Role.PROPOSAL,
            (
                "Đề nghị UBND huyện bố trí 02 bể bơi lắp ghép cho các xã bãi ngang.",
                "UBND huyện: bể bơi cho cụm lòng hồ.",
            ),
            "Bố trí bể bơi lắp ghép",
        ),
        (
            Role.LIMITATION,
            ("Vẫn để 04 em bị đuối nước, có em ngay tại bãi tắm.", "Trẻ con còn đuối nước."),
            "Vẫn để em bị đuối nước",
        ),
        (
            Role.LIMITATION,
            ("Còn 02 chi hội xếp loại trung bình.", "Còn chi hội xếp loại khá."),
            "Còn chi hội xếp loại trung bình",
        ),
    ],
)
def test_a_name_without_one_units_figures_is_said_of_those_alone_that_say_it(
    role: Role, texts: tuple[str, str], name: str
) -> None:
    said = tuple(Statement(unit, 1, 1, Span(0, 1), text, role) for unit, text in zip("ab", texts, strict=True))
    assert label(said, Points(said)) == name
    assert not claim_of(Theme("T01", role, name, said)).matter
    alike = (said[0], Statement("c", 1, 1, Span(0, 1), texts[0], role))
    assert claim_of(Theme("T01", role, name, alike)).matter == name


@pytest.mark.parametrize(
    ("role", "text", "cut"),
    [
        (Role.CAUSE_SUBJECTIVE, "Cán bộ chưa được hướng dẫn đến nơi đến chốn.", "Cán bộ chưa được hướng"),
        (Role.STRENGTH, "Phong trào đã làm nên nhiều đổi thay ở cơ sở.", "Phong trào đã làm"),
        (Role.STRENGTH, "Đoàn viên đã góp quỹ vì người nghèo ở xã.", "Đoàn viên đã góp quỹ"),
        (Role.LIMITATION, "Vẫn còn những điều khiến chúng ta phải lo.", "Vẫn còn những điều"),
        (Role.LIMITATION, "Thu quỹ chưa đủ; vựa, bến đò còn chậm.", "Thu quỹ chưa đủ; vựa"),
        (Role.LIMITATION, "Kết quả đã khá hơn, nơi xa, nơi khó còn ít.", "Kết quả đã khá hơn, nơi xa"),
        (Role.LIMITATION, "Còn công đoàn doanh nghiệp, hợp tác xã chưa có thoả ước.", "Còn công đoàn doanh nghiệp"),
    ],
)
def test_no_wording_ends_inside_a_phrase(role: Role, text: str, cut: str) -> None:
    others = [Told("b#1", "b", f"{cut} lắm thay."), Told("c#1", "c", f"{cut} mãi thôi.")]
    points = Points(()).of(role, [*told((text,)), *others], 3)
    assert points
    assert all(point.text != cut for point in points)


@pytest.mark.parametrize(
    ("role", "text", "left"),
    [
        (Role.CAUSE_SUBJECTIVE, "Cán bộ cơ sở còn ít dẫn đến chậm việc.", "Cán bộ cơ sở còn ít"),
        (Role.LIMITATION, "Công tác thu chưa đạt vì dịch kéo dài, hàng ế.", "Công tác thu chưa đạt"),
        (Role.CAUSE_OBJECTIVE, "Dịch bệnh kéo dài khiến nhiều lớp phải hoãn.", "Dịch bệnh kéo dài"),
    ],
)
def test_a_wording_ends_before_its_reason_or_outcome(role: Role, text: str, left: str) -> None:
    (point, *_) = Points(()).of(role, told((text, f"{left}.")), 1)
    assert point.text == left


@pytest.mark.parametrize(
    ("role", "whole", "other"),
    [
        (Role.PROPOSAL, "Mở lớp sơ cứu ngay tại huyện.", "Mở lớp sơ cứu cho trường học."),
        (Role.PROPOSAL, "Nâng phụ cấp cho chi hội trưởng vùng cao.", "Nâng phụ cấp cho chi hội trưởng."),
        (Role.STRENGTH, "Bám sát nghị quyết cấp uỷ, chỉ đạo của Sở.", "Bám sát nghị quyết cấp uỷ."),
        (Role.LIMITATION, "Còn chi hội xếp loại khá.", "Còn chi hội xếp loại trung bình."),
        (Role.LIMITATION, "Doanh nghiệp nhỏ còn nợ bảo hiểm.", "Doanh nghiệp còn nợ bảo hiểm."),
    ],
)
def test_who_says_less_does_not_say_it(role: Role, whole: str, other: str) -> None:
    points = Points(()).of(role, told((whole, other)), 2)
    assert points
    for point in points:
        assert len(point.reports) == 1 or point.text in other


def test_whom_a_wording_asks_is_asked_by_all_that_are_counted() -> None:
    texts = ("Đề nghị Tổng Liên đoàn sửa lỗi phần mềm.", "LĐLĐ tỉnh sửa lỗi phần mềm.")
    asked = ("Tổng Liên đoàn", "Liên đoàn Lao động tỉnh")
    said = [Told(f"{n}#1", n, text, text, asks) for n, text, asks in zip("ab", texts, asked, strict=True)]
    points = Points(()).of(Role.PROPOSAL, said, 2)
    assert points
    assert all(len(point.reports) == 1 for point in points)


def test_asking_the_same_body_is_not_asking_for_the_same() -> None:
    texts = (
        "LĐLĐ tỉnh sớm có hướng dẫn về tổ chức công đoàn ở những cơ quan hợp nhất.",
        "LĐLĐ tỉnh sớm có hướng dẫn thống nhất về xử lý doanh nghiệp chây ì kinh phí công đoàn.",
    )
    first, *_ = Points(()).of(Role.PROPOSAL, told(texts), 2)
    assert len(first.reports) == 1
