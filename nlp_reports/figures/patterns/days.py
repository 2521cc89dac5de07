"""Days and hours that only their surroundings tell from ratios, ranges and lengths of time."""

from nlp_reports.figures.pattern import Pattern
from nlp_reports.model import FigureKind

_DATE = FigureKind.DATE
# No range runs downwards: "7-5", "10-3" are the day and the month that a place or a feast is called by.
_DOWNWARDS = "|".join(
    rf"(?:{'|'.join(f'0?{day}' if day < 10 else str(day) for day in range(31, month, -1))})-0?{month}"
    for month in range(12, 0, -1)
)
_PART_OF_DAY = r"(?:sáng|trưa|chiều|tối|đêm|khuya)"

DAYS = (
    Pattern(
        name="day and month joined by a dash",
        kind=_DATE,
        regex=rf"(?<![\w.,/-])(?<!: )(?<!số )(?<!thắng )(?<!thua )(?<!hoà )(?:{_DOWNWARDS})(?![\w%/-])"
        r"(?!\s?[.,]\d)(?!@follows)",
        fires=("Công ty May «10-3» trả lương", "mở tại sân vận động «7-5».", "Đêm giao lưu «8-5» trên bãi biển"),
        spares=("5-7 cuộc", "thắng 3-1", "10-3 người", "7 - 5", "1-6", "15-7%", "30-12 triệu đồng"),
        needs=("- 0",),
    ),
    Pattern(
        name="day in brackets behind the name that it has",
        kind=_DATE,
        regex=r"\bngày\s+(?:truyền thống|thành lập|quốc tế|thế giới|sinh|giải phóng|chiến thắng|toàn dân|hội toàn dân"
        r"|gia đình|môi trường|sách|thương binh|thầy thuốc|nhà giáo|phụ nữ|doanh nhân|pháp luật|chuyển đổi số)"
        r"(?:\s+[^\W\d]+){0,8}\s*\(\s*(?P<f>@day_month)(?=\s*[),;])",
        fires=("Ngày truyền thống Bộ đội Biên phòng («03/3»), tặng", "Ngày Sách và Văn hoá đọc («4/4»)"),
        spares=("ngày hội ở các xã (8/10)", "Ngày truyền thống có 8 xã (8/10) tổ chức", "ngày phụ nữ (03/03 đơn vị)"),
        needs=("( 0",),
        also=("/", "-"),
    ),
    Pattern(
        name="day that was the most or first of its kind",
        kind=_DATE,
        regex=r"(?<!số )(?<!mỗi )\bngày(?:\s+[^\W\d]+){1,4}?\s+(?:nhất|đầu tiên|cuối cùng|cao điểm|khai mạc|bế mạc)"
        r"(?:\s+là|:)?\s+(?:ngày\s+)?(?P<f>@day_month)(?!@follows)(?!\s*\()",
        fires=("Ngày đông nhất là «06/8», khoa Khám bệnh tiếp", "ngày nóng nhất: «05/6», mất điện"),
        spares=("số ngày dài nhất là 5/7", "ngày hội đông nhất là 8/10 xã", "ngày đông nhất là 5/7 (71%)"),
        needs=("ngày",),
        also=("/", "-"),
    ),
    Pattern(
        name="second day of the moon or of every month",
        kind=_DATE,
        regex=r"@date\s*(?:,|và|hoặc)\s*(?:ngày\s+)?(?P<f>@day)(?=\s+(?:âm\s+lịch|(?:hằng|hàng|mỗi)\s+tháng)\b)",
        fires=("Ngày 1 và «15» âm lịch chị em dọn đình", "trực ngày 5, «20» hằng tháng"),
        spares=("ngày 1 và 15 người", "ngày 15 âm lịch", "ngày 5, 20 hộ hằng tháng"),
        needs=("âm", "tháng"),
    ),
    Pattern(
        name="night before the day that it runs into",
        kind=_DATE,
        regex=r"\b(?:đêm|tối|khuya)\s+(?P<f>@day)(?=\s+rạng\s+(?:sáng\s+)?(?:ngày\s+)?\d)",
        fires=("Đêm «19» rạng 20/5 bão vào",),
        spares=("đêm 19/5 rạng 20/5", "đêm 12 hộ", "trong đêm 40 rạng 3"),
        needs=("rạng",),
    ),
    Pattern(
        name="day before another of its month",
        kind=_DATE,
        regex=r"\b(?:dịp|mừng|ngày|sáng|chiều|tối|đêm)\s+(?P<f>[1-9]|[12]\d|3[01])(?=\s*(?:,|và|[-–])\s*@date)",
        fires=("Dịp «7» và 8/3, chị em giao lưu",),
        spares=("dịp lễ 12 và 8/3", "trong ngày 12 người, 8/3", "dịp 7 và 8/10 xã"),
        needs=("/ 0",),
        also=("dịp 0", "mừng 0", "ngày 0", "sáng 0", "chiều 0", "tối 0", "đêm 0"),
    ),
    Pattern(
        name="children's day beside what children were given",
        kind=_DATE,
        regex=r"\b(?:cháu|trẻ em|thiếu nhi|thiếu niên|con em|con)\b(?:[^.;]|\.\S){0,60}?"
        r"(?:[:,(]|\b(?:gồm|dịp|và|cả|lo|tết))\s*"
        r"(?P<f>0?1/0?6)(?=\s+(?:có|và|với|tặng|trao)\b|\s*[,:]\s*(?:trung thu|tết|khai giảng|rằm)\b)",
        fires=("Con em công nhân: «1/6» có 1.240 cháu", "412 cháu x 200.000đ = 82,4 tr.đ, gồm «1/6» và học giỏi"),
        spares=("trẻ bỏ học giảm còn 1/6 và", "cháu: 1/6 trẻ được", "con em nghèo chiếm 1/6, Trung thu"),
        needs=("/ 0",),
        also=("cháu", "trẻ", "thiếu", "con"),
    ),
)

HOURS = (
    Pattern(
        name="second hour of a day",
        kind=_DATE,
        regex=rf"(?<![\d.,/])\d{{1,2}}\s+giờ(?:\s+\d\d)?\s+{_PART_OF_DAY}\b[^.;\d]{{0,60}}?"
        r"\b(?:trước|đến|tới|cỡ|tầm|khoảng|chừng)\s+"
        r"(?P<f>\d{1,2}\s+giờ)(?=\s*(?:[,.;)]|$|(?:mới|là|thì|đã|nên)\b))",
        fires=(
            "Cạo lúc 02 giờ sáng, trút mủ xong cỡ «10 giờ», nên họp tổ phải dời",
            "Chợ họp từ 3 giờ sáng, tan trước «8 giờ».",
        ),
        spares=(
            "mất điện từ 3 giờ sáng, kéo dài khoảng 8 giờ học",
            "làm từ 3 giờ sáng, 12 người đến 8 giờ",
            "cỡ 10 giờ,",
        ),
        needs=("giờ",),
        also=("sáng", "trưa", "chiều", "tối", "đêm", "khuya"),
    ),
    Pattern(
        name="hour at which people come or go",
        kind=_DATE,
        regex=r"\b(?:tan|tan chợ|tan ca|có mặt|mở cửa|đóng cửa|về đến nhà|lên nương|ra đồng|vào ca|xuất phát"
        r"|khai mạc|thức dậy|tắt đèn)\s+(?:trước|sau|từ|lúc|khoảng|tầm|cỡ)\s+"
        r"(?P<f>(?:[1-9]|0\d|1\d|2[0-4])\s+giờ(?:\s+\d\d)?)"
        r"(?=\s*(?:[,.;)]|$|(?:để|hằng|hàng|mỗi|mới|thì|là)\b))",
        fires=("Chợ nổi tan trước «8 giờ».", "có mặt từ «5 giờ» để chuẩn bị", "thợ vào ca lúc «6 giờ»,"),
        spares=("đóng cửa từ 8 giờ học", "mở cửa 8 giờ mỗi ngày", "tan sau 12 buổi", "đóng cửa sau 48 giờ."),
        needs=("giờ",),
    ),
    Pattern(
        name="hour until which something is open each day",
        kind=_DATE,
        regex=r"\b(?:đến|tới)\s+(?P<f>(?:[1-9]|0\d|1\d|2[0-4])\s+giờ)"
        r"(?=\s+(?:mỗi|hằng|hàng)\s+(?:tối|đêm|sáng|ngày|hôm)\b)",
        fires=("Hội chợ kéo dài tới «22 giờ» mỗi tối",),
        spares=("làm thêm tới 48 giờ mỗi tháng", "tăng từ 6 đến 8 giờ học mỗi ngày"),
        needs=("giờ",),
    ),
    Pattern(
        name="late hour before or after which something is done",
        kind=_DATE,
        regex=r"\b(?:trước|sau|quá|đúng|tầm|cỡ)\s+(?P<f>(?:1[6-9]|2[0-3])\s+giờ(?:\s+\d\d)?)\b"
        r"(?!\s*(?:/|làm|học|công|thực|giảng|dạy|bay|mỗi|kể|liên))",
        fires=("Thợ đổi ca sau «22 giờ», đường vắng", "tan ca quá «21 giờ» có xe đón", "xong trước «17 giờ» để"),
        spares=("sau 24 giờ", "học sau 20 giờ thực hành", "quá 16 giờ làm thêm", "trước 12 giờ", "sau 20 giờ kể từ"),
        needs=("giờ",),
        also=("16", "17", "18", "19", "20", "21", "22", "23"),
    ),
    Pattern(
        name="hour that something happens at",
        kind=_DATE,
        regex=r"\b(?:lúc|hồi|vào)\s+(?:đúng|khoảng|gần|tầm|hơn)\s+(?P<f>(?:[1-9]|[01]\d|2[0-4])\s+giờ(?:\s+\d\d)?)\b"
        r"(?!\s*(?:học|/|công))",
        fires=("Loa báo lúc đúng «6 giờ».", "vào khoảng «19 giờ 30» có mưa"),
        spares=("vào khoảng 6 giờ học", "hơn 6 giờ", "lúc gần 30 giờ"),
        needs=("giờ",),
        also=("lúc", "hồi", "vào"),
    ),
    Pattern(
        name="hour and minutes of a clock",
        kind=_DATE,
        # "5 giờ 30" leaves the word for minutes out only where a clock is read.
        regex=r"(?<![\d.,/])(?<!lúc )(?P<f>(?:[1-9]|[01]\d|2[0-4])\s+giờ\s+[0-5][05])(?=\s*(?:[,.;:)–-]|$"
        r"|(?:sáng|trưa|chiều|tối|đêm|đến|tới|hằng|hàng|mỗi|để|là|thì|mới|đã)\b))",
        fires=("phát 410 suất xôi cho công nhân vào ca «5 giờ 30»;", "đón cháu từ «6 giờ 15» đến chiều muộn"),
        spares=("học 8 giờ 30 buổi", "mỗi ca 8 giờ 45 người", "dạy 12 giờ 30 phút", "làm 40 giờ 50"),
        needs=("giờ",),
    ),
    Pattern(
        name="hour and minutes before or from which something is done",
        kind=_DATE,
        regex=r"\b(?:trước|sau|từ|đến|tới)\s+(?P<f>(?:[1-9]|[01]\d|2[0-4])\s+giờ\s+[0-5]\d\s+phút)\b"
        r"(?!\s*(?:/|làm|học|mỗi|một|liên|thực|kể))",
        fires=("nhà trẻ mở cửa trước «6 giờ 30 phút».", "xe đón từ «21 giờ 15 phút», ai cũng yên tâm"),
        spares=("làm thêm 2 giờ 30 phút", "giảm từ 2 giờ 30 phút mỗi chuyến", "sau 3 giờ 20 phút làm việc"),
        needs=("giờ",),
        also=("phút",),
    ),
)
