from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.figures.extraction import extract
from nlp_reports.figures.number_words import number_in_words
from nlp_reports.figures.numerals import amount, numeral, precision, scales
from nlp_reports.model import FigureKind


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("05", "5"),
        ("1.250", "1250"),
        ("1.234,5", "1234.5"),
        ("12,5", "12.5"),
        ("86.7", "86.7"),
        ("319.317.000", "319317000"),
        ("44,962.000", "44962000"),
        ("1,250,000", "1250000"),
        ("1,250.5", "1250.5"),
        ("1,692", "1.692"),
    ],
)
def test_digits_are_read_as_vietnamese(written: str, value: str) -> None:
    read = numeral(written)
    assert read is not None
    assert read.value == Decimal(value)


@pytest.mark.parametrize("written", ["1.1.2", "1.25.3", "1,2,3", ""])
def test_what_is_no_number_is_refused(written: str) -> None:
    assert numeral(written) is None


def test_a_comma_parts_thousands_of_what_has_no_halves() -> None:
    assert numeral("1,247", whole=True) == (Decimal(1247), ("comma-thousands",))
    assert numeral("0,247", whole=True) == (Decimal("0.247"), ())


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1 tỷ 250 triệu", "1250000000"),
        ("1,2 nghìn tỷ", "1200000000000"),
        ("2 tỷ 508 triệu 300 nghìn", "2508300000"),
        ("15,5 tr", "15500000"),
        ("1 triệu rưỡi", "1500000"),
        ("74 tỷ 977,5 triệu", "74977500000"),
    ],
)
def test_scales_multiply(written: str, value: str) -> None:
    read = amount(written)
    assert read is not None
    assert read.value == Decimal(value)


def test_precision_and_scale_of_writing() -> None:
    assert (precision("87,9%"), precision("1.250"), precision("đạt 5")) == (1, 0, 0)
    assert (scales("151,8 triệu"), scales("12")) == (Decimal(1000000), None)


@given(st.decimals(min_value=0, max_value=10**12, places=2))
def test_what_is_written_the_vietnamese_way_is_read_back(value: Decimal) -> None:
    written = f"{value:,.2f}".translate(str.maketrans(",.", ".,"))
    read = numeral(written)
    assert read is not None
    assert read.value == value


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("hai", 2),
        ("mười", 10),
        ("mười lăm", 15),
        ("hai mươi mốt", 21),
        ("ba mươi tư", 34),
        ("một trăm linh năm", 105),
        ("hai trăm năm mươi", 250),
        ("hai nghìn không trăm hai mươi", 2020),
        ("ba nghìn", 3000),
        ("một triệu hai trăm nghìn", 1200000),
        ("năm một", None),
        ("mười mười", None),
        ("mươi", None),
        ("tư", None),
        ("linh năm", None),
        ("hai nghìn tỷ", None),
    ],
)
def test_number_words_are_read_or_refused(said: str, value: int | None) -> None:
    assert number_in_words(said) == value


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Phát triển đoàn viên vượt kế hoạch với 281 đoàn viên mới.", [FigureKind.COUNT]),
        ("Tỉnh giao 10 chỉ tiêu, đạt và vượt 09 chỉ tiêu.", [FigureKind.COUNT, FigureKind.COUNT]),
        ("So với năm trước, số đoàn viên kết nạp vượt 09 người.", [FigureKind.CHANGE]),
    ],
)
def test_what_came_beyond_a_plan_is_told_apart_from_how_much_it_was_beyond(text: str, kinds: list[FigureKind]) -> None:
    assert [figure.kind for figure in extract(text) if figure.kind is not FigureKind.PERIOD] == kinds


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Lập 3 HTX, giải quyết việc làm cho chị em.", "HTX"),
        ("Xây 9 công trình, tập trung ở các xã vùng cao.", "công trình"),
        ("Tặng cờ cho 14 tập thể, Bằng khen cho các chi hội.", "tập thể"),
        ("Cho vay 9 hộ vay, chương trình nước sạch vẫn duy trì.", "hộ vay"),
        ("Có 1.104 KDC tổ chức Ngày hội.", "KDC"),
        ("Giúp 6 thanh thiếu nhi chậm tiến.", "thanh thiếu nhi"),
        ("Trao 450 suất, CĐCS góp thêm tiền mặt.", "suất"),
        ("Ghi nhận 71 kiến nghị, cơ quan chức năng trả lời dần.", "kiến nghị"),
        ("Mở 41 cuộc, phần lớn ở cơ sở.", "cuộc"),
        ("Khen 41 tập thể, cá nhân.", "tập thể, cá nhân"),
        ("Kiểm tra 2.454 cá nhân, tổ chức.", "cá nhân, tổ chức"),
        ("Kiểm tra 371 tổ chức, cá nhân.", "tổ chức, cá nhân"),
        ("Có 24 CĐCS, tổ chức thêm hội thao.", "CĐCS"),
        ("Lập 19 trang, nhóm mạng xã hội.", "trang, nhóm"),
        ("Tập huấn cho 4.816 lượt cán bộ, hội viên.", "lượt cán bộ, hội viên"),
        ("Bắt giữ 382 đối tượng cờ bạc.", "đối tượng"),
        ("Có 2.413 hội viên người dân tộc thiểu số.", "hội viên người dân tộc thiểu số"),
        ("Tổng số CBGV, CNV trong đơn vị: 44 Nữ: 33.", "CBGV"),
        ("Cán bộ trực tiếp đứng lớp: 36 người; đoàn viên, lao động 52.", "người"),
        ("Công nhận 131 sáng kiến, khối trường học 122", "sáng kiến"),
        ("Đối thoại 47 cuộc, bình quân mỗi nơi một cuộc", "cuộc"),
        ("Đăng 318 tin, bài", "tin, bài"),
        ("Có 2.684 công chức, viên chức", "công chức, viên chức"),
    ],
)
def test_a_noun_ends_before_what_tells_the_next_number(text: str, counted: str) -> None:
    assert next(figure for figure in extract(text) if figure.value).counted == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Cam kết 12 chỉ tiêu: Đảng uỷ 04, LĐLĐ tỉnh 08; đạt 11.", ["chỉ tiêu"] * 4),
        ("Bình xét 318 hộ, chia ra cấp tỉnh 26, cấp huyện 92, cấp xã 200.", ["hộ"] * 4),
        ("Giảm 64 đoàn viên: nghỉ việc 41, chuyển đi 23.", ["đoàn viên"] * 3),
        ("Tổng số 214 người: văn phòng 36, nữ công 12.", ["người"] * 3),
        ("Công nhận 58 sáng kiến, khối trường học 41, khối cơ quan 17.", ["sáng kiến"] * 3),
        ("Tập huấn 96 lượt người, chi hội 12.", ["lượt người", "chi hội"]),
    ],
)
def test_what_only_says_whose_a_number_is_is_not_counted_by_it(text: str, counted: list[str]) -> None:
    assert [figure.counted for figure in extract(text)] == counted
