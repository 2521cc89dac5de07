"""Numbers that belong to a name, a slogan or a fixed phrase."""

from nlp_reports.figures.pattern import Pattern
from nlp_reports.model import FigureKind

NAMES = (
    Pattern(
        name="disease",
        kind=FigureKind.NAME,
        regex=r"\b(?:cov[iy][dt]|sars\s?[-–]?\s?cov|ncov)\s?[-–]?\s?\d+|\bh\d+n\d+\b",
        fires=("dịch «Covid-19» làm", "đại dịch «COVID 19»", "«Covid - 19»"),
        spares=("19 người",),
        needs=("co", "h"),
    ),
    Pattern(
        name="capital letters and digits",
        kind=FigureKind.NAME,
        regex=r"(?<![\w/-])(?!T\d)[A-ZĐ]{1,5}-?\d{1,4}[A-Za-z]?(?!\w)",
        fires=("quốc lộ «QL1A»", "ca «F0»", "thuốc bảo vệ «K15»"),
        spares=("T10/2020", "A 12", "CĐCS 05"),
        cased=True,
    ),
    Pattern(
        name="digits and one capital letter",
        kind=FigureKind.NAME,
        regex=r"(?<![\w.,/-])\d{1,3}[A-ZĐ](?![\w/])",
        fires=("thực hiện «5S»", "thông điệp «5K»", "Quốc lộ «1A»"),
        spares=("10đ/c", "12DN", "7b/NQ"),
        cased=True,
    ),
    Pattern(
        name="industry 4.0",
        kind=FigureKind.NAME,
        regex=r"(?:(?:công nghiệp|kỷ nguyên|thời đại|thời kỳ|nông nghiệp|cmcn|chính phủ|lần thứ tư)\s*\(?(?P<f>\d\.\d))@stop",
        fires=("cách mạng công nghiệp «4.0»", "thời đại «4.0»"),
        spares=("nông nghiệp 4,0%",),
        needs=(".",),
    ),
    Pattern(
        name="0 đồng as a name",
        kind=FigureKind.NAME,
        regex=r"(?<!nợ )(?<!thu )(?<!là )(?<!: )(?<![\d.,])0\s?(?:đồng|đ)(?!\w)",
        fires=("“Siêu thị «0 đồng» lưu động”", "gian hàng «0 đồng»", "chuyến xe «0đ»"),
        spares=("500.000 đồng", "10 đồng", "nợ 0 đồng"),
        needs=("0",),
    ),
    Pattern(
        name="number in quotation marks",
        kind=FigureKind.NAME,
        regex=r"[“«](?:[^“”«»]{0,80}?[\s“«(/-])?(?P<f>@n(?:\s?[/-]\s?@n)*)[^“”«»]*[”»]",
        fires=("phong trào “«1» triệu sáng kiến”", "cuộc vận động “5 không, «3» sạch”", '"Mỗi tổ «1» việc tốt" được'),
        spares=("“Tết Sum vầy” cho 320 suất, “Mái ấm” 2 nhà", "“Bếp ấm vùng lũ”: 11 bếp"),
        needs=("“", "«"),
    ),
    Pattern(
        name="number word in quotation marks",
        kind=FigureKind.NAME,
        regex=r"[“«][^“”«»]{0,80}?\b(?P<f>(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?:@noun)(?!\w))[^“”«»]*[”»]",
        fires=('Mô hình "Mỗi CĐCS «một việc làm» vì đoàn viên"',),
        spares=("“Tết” cho một đơn vị, “Xuân”",),
        needs=("“", "«"),
        wordy=True,
    ),
    Pattern(
        name="slogan of two numbers",
        kind=FigureKind.NAME,
        regex=r"(?<![\d.,/])[1-9]\s(?:không|sạch|nhất|giảm|biết|tại\s+chỗ|đúng|rõ|phải|tăng|chung|đảm)\b"
        r"(?:\s*,?\s*(?:và\s+)?[1-9]\s(?:không|sạch|nhất|giảm|biết|tại\s+chỗ|đúng|rõ|phải|tăng|cùng|có|đảm)\b)+",
        fires=("vận động «5 không, 3 sạch»", "kỹ thuật «3 giảm 3 tăng»", "«1 phải, 5 giảm»"),
        spares=("tăng 3 không", "5 giảm"),
    ),
    Pattern(
        name="slogan of one number",
        kind=FigureKind.NAME,
        regex=r"(?<![\d.,/])[1-9]\s(?:không|sạch|tại\s+chỗ|biết)\b",
        fires=("phương châm «4 tại chỗ»",),
        spares=("40 tại chỗ", "14 không"),
    ),
    Pattern(
        name="company or school with a number",
        kind=FigureKind.NAME,
        regex=r"(?:Công ty|Cty|Tổng công ty|Xí nghiệp|Nhà máy|Bệnh viện|Trường|HTX|Hợp tác xã|Mỏ|Đoàn)"
        r"(?:\s(?:[Cc]ổ phần|CP|TNHH|MTV|xây dựng|sản xuất|thương mại|dịch vụ|và|may|kinh tế|[A-ZĐÀ-Ỹ][\w&-]*)){0,8}\s"
        r"(?P<f>\d{1,4}[A-Z]?)(?![\w%])(?!\s?[./,]\d)(?!\s+[^\W\d_A-ZĐ])",
        fires=("Công ty Cổ phần May «10».", "Nhà máy «19», tỉnh"),
        spares=("Công ty May Trà Sơn 320 suất", "Trường 12/14 đơn vị"),
        cased=True,
    ),
    Pattern(
        name="variety of plant or animal",
        kind=FigureKind.NAME,
        regex=r"\b[Gg]iống(?:\s[^\W\d]+){0,4}\s(?P<f>[A-ZĐ]{2,}\s?\d+)(?!\w)",
        fires=("Giống lúa «TBR 225» đạt",),
        spares=("giống lúa 225 kg",),
        cased=True,
    ),
    Pattern(
        name="three numbers joined by dashes",
        kind=FigureKind.NAME,
        regex=r"(?<![\w.,/])\d{1,3}\s?[-–:]\s?\d{1,3}\s?[-–:]\s?\d{1,3}(?![\w])(?!\s?[.,/]\d)",
        fires=("Phân NPK «16-16-8» bón",),
        spares=("5-7 cuộc", "27-4-2007"),
        needs=("-", "–", ":"),
    ),
    Pattern(
        name="place, team or unit with a number",
        kind=FigureKind.NAME,
        regex=r"\b@named\s+(?P<f>\d{1,3}[a-z]?)@stop(?!@follows)(?!\s?/)",
        fires=("tại thôn «3», xã", "Binh đoàn «15»", "xóm «5»", "khu phố «2»"),
        spares=("thành lập tổ 5 người", "thôn 3 hộ", "cụm 12 đơn vị"),
    ),
    Pattern(
        name="wholly owned",
        kind=FigureKind.NAME,
        regex=r"100\s?%\s+vốn\b",
        fires=("DN «100% vốn» nước ngoài",),
        spares=("đạt 100% kế hoạch",),
        needs=("vốn",),
    ),
    Pattern(
        name="sum in words",
        kind=FigureKind.OTHER,
        regex=r"\(?\bbằng chữ\s*:[^)]*\)?",
        fires=("1.250.000 đồng «(Bằng chữ: Một triệu hai trăm năm mươi nghìn đồng)»",),
        spares=("bằng 95% kế hoạch",),
        needs=("bằng chữ",),
        wordy=True,
    ),
)
