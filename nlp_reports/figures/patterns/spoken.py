"""Numbers in words: fractions, percentages, money, and how long something lasted."""

from nlp_reports.figures.pattern import Pattern
from nlp_reports.model import FigureKind

_LAST = r"(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)"
# Two number words that follow each other without a place are a guess ("năm bảy", "hai ba"), and so refused.
_ALONE = (
    r"(?<!thứ )(?<!lần )(?<!cả )(?<!tháng )(?<!hàng )(?<!mấy )(?<!vài )(?<!một )(?<!hai )(?<!ba )(?<!bốn )(?<!năm )"
    r"(?<!sáu )(?<!bảy )(?<!tám )(?<!đôi )(?<!mỗi )(?<!từng )"
)
_BOUND = r"(?:(?:hơn|trên|gần|khoảng|chừng|ngót|quá)\s+)"
_TIME = r"(?:giờ|tiếng|ngày|tuần|tháng)"

SPOKEN = (
    Pattern(
        name="fraction in words",
        kind=FigureKind.RATIO,
        regex=rf"\b{_ALONE}(?P<f>(?P<a>{_LAST})\s+phần\s+(?P<b>hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười))\b"
        r"(?!\s+(?:trăm|quà|việc|cơm|thưởng|đường))",
        fires=("đến nay «bảy phần mười» đã quay lại", "«Ba phần tư» số công nhân", "«một phần ba» số chi hội"),
        spares=("hai phần quà", "một phần việc", "mười phân vẹn mười", "hai phần trăm"),
        needs=("phần",),
        wordy=True,
        flags=("in-words",),
    ),
    Pattern(
        name="percentage in words",
        kind=FigureKind.PERCENTAGE,
        regex=rf"\b(?=(?:{_BOUND})?@number_word\b){_ALONE}(?P<f>(?:{_BOUND})?(?P<w>@number_word(?:\s+@number_word)*?)\s+(?P<u>phần\s+trăm))\b",
        fires=("mới có «bốn mươi phần trăm» cơ sở", "giảm «hai phần trăm» so với"),
        spares=("trăm phần trăm hội viên", "hai phần quà"),
        needs=("trăm",),
        wordy=True,
    ),
    Pattern(
        name="money in words",
        kind=FigureKind.MONEY,
        regex=rf"\b(?=(?:{_BOUND})?@number_word\b){_ALONE}(?P<f>(?:{_BOUND})?(?P<w>@number_word(?:\s+@number_word)*?\s+(?:trăm|nghìn|ngàn|triệu|tỷ|vạn|mươi)"
        r"(?:\s+@number_word)*(?:\s+rưỡi)?)\s+(?P<u>đồng))\b"
        r"(?!\s+(?:chí|bào|đội|nghiệp|hương|ruộng))",
        fires=("thu được «một tỷ hai trăm triệu đồng»", "«hai triệu rưỡi đồng»", "mỗi suất «năm trăm nghìn đồng»"),
        spares=("hai mươi đồng chí", "hai ba đồng", "hàng trăm triệu đồng"),
        needs=("đồng",),
        wordy=True,
    ),
    Pattern(
        name="time and a half in words",
        kind=FigureKind.MEASURE,
        regex=rf"\b{_ALONE}(?P<f>(?P<w>{_LAST})\s+(?P<u>{_TIME})\s+rưỡi)\b",
        fires=("lụt trong «một ngày rưỡi»", "họp «hai giờ rưỡi»"),
        spares=("một ngày mới", "hai triệu rưỡi"),
        needs=("rưỡi",),
        wordy=True,
        flags=("half",),
    ),
    Pattern(
        name="about so long in words",
        kind=FigureKind.MEASURE,
        regex=rf"\b(?P<f>{_BOUND}(?P<w>{_LAST}|mười\s+{_LAST}))\s+(?P<u>{_TIME})\b"
        r"(?!\s+(?:qua|nay|đầu|cuối|tới|trước|lương))",
        fires=("có cuộc kéo «hơn bốn» giờ", "nghỉ việc «gần hai» tháng,"),
        spares=("hơn hai tháng qua", "hơn một năm", "gần ba giờ đầu"),
        needs=("giờ", "tiếng", "ngày", "tuần", "tháng"),
        also=("hơn", "trên", "gần", "khoảng", "chừng", "ngót", "quá"),
        wordy=True,
    ),
    Pattern(
        name="so long in words",
        kind=FigureKind.MEASURE,
        regex=rf"\b(?:@lasting|mất)(?:\s+(?:mất|suốt|trong|liền|đúng))*\s+(?P<f>(?P<w>(?!năm){_LAST}))\s+(?P<u>{_TIME})\b"
        r"(?!\s+(?:qua|nay|đầu|cuối|tới|lương|thứ))",
        fires=("Nghỉ «ba» tuần vì dịch", "đóng cửa «một» tuần", "kéo dài «hai» tháng"),
        spares=("nghỉ một tháng lương", "trong ba tháng", "nghỉ năm ngày"),
        needs=("giờ", "tiếng", "ngày", "tuần", "tháng"),
        also=("@lasting", "mất"),
        wordy=True,
    ),
)
