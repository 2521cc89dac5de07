"""Hours of the day, and spans of time."""

from nlp_reports.figures.pattern import Pattern
from nlp_reports.model import FigureKind

_DATE, _PERIOD = FigureKind.DATE, FigureKind.PERIOD

CLOCK = (
    Pattern(
        name="round the clock",
        kind=FigureKind.OTHER,
        regex=r"(?<![\w.,/])(?:24\s?/\s?(?:24|7)(?:\s?h|\s+giờ)?|7\s?/\s?7(?=\s+ngày\b))(?![\d/])(?!\s*%)(?!@counted)",
        fires=("trực «7/7» ngày trong tuần", "trực «24/24h» trong", "ứng trực «24/24 giờ»", "hoạt động «24/7»"),
        spares=("24/27 CĐCS", "đạt 24/25", "24/24 CĐCS dự thi", "24/24 đơn vị"),
        needs=("24", "7"),
    ),
    Pattern(
        name="every day, every hour",
        kind=FigureKind.OTHER,
        regex=r"(?<![\w.,/])(?:7\s+ngày\s*(?:/|trong|trên|một|mỗi)\s*tuần|24\s+(?:giờ|tiếng)\s*(?:/|trong|trên|một|mỗi)"
        r"\s*(?:24\s+giờ|ngày))\b",
        fires=("phục vụ «7 ngày/tuần»", "trực «24 giờ mỗi ngày»", "mở cửa «7 ngày trong tuần»", "trực «24 giờ/ngày»"),
        spares=("làm việc 6 ngày/tuần", "nghỉ 7 ngày", "24 giờ học"),
        needs=("24", "7"),
    ),
    Pattern(
        name="hour of the day",
        kind=_DATE,
        regex=r"(?<![\w.,/])\d{1,2}\s?h(?:\s?\d{2}(?!\d?\s?/))?(?![^\W_])'?",
        fires=("lúc «13h30'» ngày", "từ «7h»", "từ «22h» 21/7"),
        spares=("8 giờ học", "11hồ sơ"),
        needs=("h",),
    ),
    Pattern(
        name="evening hour that a clause ends with",
        kind=_DATE,
        regex=r"(?<!\d )\b(?:đến|tới)\s+(?P<f>(?:1[3-9]|2[0-3])\s+giờ)(?=\s*(?:[,;.]|$|(?:mới|vẫn|còn)\b))",
        fires=("ngồi nghe đến «21 giờ», ghi 47 ý kiến", "họp đến «22 giờ» mới xong", "mở cửa tới «20 giờ»."),
        spares=("tăng từ 15 đến 20 giờ,", "học thêm đến 21 giờ thực hành", "trực đến 120 giờ."),
        needs=("giờ",),
    ),
    Pattern(
        name="from one hour of the day to another",
        kind=_DATE,
        regex=r"(?<![\w.,/])(?:[01]?\d|2[0-4])\s+giờ(?:\s+\d\d)?\s*(?:[-–]|đến|tới)\s*(?:[01]?\d|2[0-4])\s+giờ(?:\s+\d\d)?"
        r"(?=\s*(?:[,;.)]|$|(?:mỗi|hằng|hàng|các|sáng|tối|đêm|thứ|để|mới|tại|ở|ngày)\b))",
        fires=("đổi ca sang «12 giờ đến 20 giờ» mỗi thứ Ba", "phụ cấp («22 giờ - 06 giờ») tính"),
        spares=("học thêm 8 giờ đến 10 giờ thực hành", "làm thêm 30 giờ - 40 giờ,"),
        needs=("giờ",),
    ),
    Pattern(
        name="hour after its preposition",
        kind=_DATE,
        regex=r"\b(?:lúc|hồi|vào)\s+(?P<f>\d{1,2}\s+giờ(?:\s+\d{1,2}(?:\s+phút)?)?)",
        fires=("lúc «8 giờ 30 phút»",),
        spares=("trong 8 giờ",),
        needs=("giờ",),
    ),
)

SPANS = (
    Pattern(
        name="the past year in words",
        kind=_PERIOD,
        regex=r"\b(?:một|hai|ba|bốn|năm|sáu|mười)\s+(?:năm|tháng|tuần|ngày)\s+@past\b",
        fires=("Nhìn lại «một năm qua», các cấp",),
        spares=("một đơn vị qua",),
        needs=("@past",),
        wordy=True,
    ),
    Pattern(
        name="number of years",
        kind=_PERIOD,
        regex=r"@n\s?(?:-|–|đến)?\s?(?:\d{1,2})?\s?năm(?!\w)(?!\s*@year)",
        fires=("kế hoạch «05 năm»",),
        spares=("5 người năm 2020", "12 lớp"),
        needs=("năm",),
    ),
    Pattern(
        name="from so many months to so many that something lasted",
        kind=FigureKind.RANGE,
        regex=r"\b(?!nợ\b)@lasting(?:\s+(?!nợ\b)\w+){0,3}?\s+(?P<f>(?:từ\s+)?(?P<a>@n)@to(?P<b>@n))\s+(?P<u>tháng)\b(?!\s+(?:đầu|cuối))",
        fires=("vốn về chậm «từ 02 đến 03» tháng", "phải nghỉ việc «1-4» tháng", "ngừng việc «từ 1 đến 4» tháng"),
        spares=("nghỉ từ 3 đến tháng 4", "thời gian 3-4 tháng", "nợ BHXH từ 3 đến 6 tháng"),
        needs=("tháng",),
        also=("- 0", "– 0", "đến 0", "tới 0"),
    ),
    Pattern(
        name="months that something lasted",
        kind=FigureKind.MEASURE,
        regex=r"\b@lasting(?:\s+\w+){0,3}?\s+"
        r"(?P<f>(?:(?:gần|hơn|khoảng)\s+)?(?<!trên )(?<!dưới )(?<!quá )(?P<v>@n))"
        r"\s+(?P<u>tháng)\b(?!\s+(?:đầu|cuối|qua|trở))",
        fires=("phải nghỉ việc «2» tháng", "nợ BHXH «gần 6» tháng"),
        spares=("trong 6 tháng", "nghỉ 3 tháng đầu năm", "doanh nghiệp ngừng hoạt động quá 06 tháng"),
        needs=("tháng",),
    ),
    Pattern(
        name="months of pay",
        kind=FigureKind.MEASURE,
        regex=r"(?<!\btừ )(?P<f>(?P<v>@n))\s+(?P<u>tháng\s+lương)\b(?!\s+trở)",
        fires=("thưởng Tết bq «1,3» tháng lương", "thưởng Tết «ít nhất 01» tháng lương"),
        spares=("thưởng Tết từ 01 tháng lương", "02 tháng trả lương"),
        needs=("lương",),
    ),
    Pattern(
        name="number of months",
        kind=_PERIOD,
        regex=r"@n\s?(?:(?:-|–|đến)\s?\d{1,2}\s?)?tháng(?!\w)",
        fires=("thời gian «6 tháng»", "thời hạn «12 tháng»"),
        spares=("12 lớp tháng 6",),
        needs=("tháng",),
    ),
)
