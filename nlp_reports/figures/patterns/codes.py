"""Numbers that find something: telephones, plates, ships, coordinates, milestones, houses, frequencies, versions."""

from nlp_reports.figures.pattern import Pattern
from nlp_reports.model import FigureKind

CODES = (
    Pattern(
        name="number in which a scanner took a digit for a letter",
        kind=FigureKind.OTHER,
        regex=r"(?<![\w.,])\d[\d.,]*[lIO](?:[\d.,lIO]*\d)(?!\w)"
        r"|(?<![\w.,])\d{1,3}(?:\.\d{3})*\.\d{1,2}[lIO](?!\w)",
        fires=("kết nạp «2l5» đoàn viên", "đạt «1O7,5»%", "có «3.25O» đoàn viên", "thu «1.2I5» đồng"),
        spares=("2l nước", "12l5l dầu", "khu 4 I5", "5 lít", "CO2", "1,5l nước"),
        cased=True,
    ),
    Pattern(
        name="telephone with its area in brackets",
        kind=FigureKind.OTHER,
        regex=r"\(0\d{1,3}\)\s?\d[\d. ]{5,10}\d",
        fires=("điện thoại «(0255) 3.822.111», fax",),
        spares=("(nữ 02) 3.822.111 đồng", "(05) 12 suất"),
        needs=("(",),
    ),
    Pattern(
        name="telephone in groups",
        kind=FigureKind.OTHER,
        regex=r"0(?<![\d.,/]0)\d{2,3}(?:[ .-]\d{3}){2}(?!\d)",
        fires=("gọi số «0912 345 678»", "gọi «0255.382.211»"),
        spares=("05 lớp 120 300", "thu 012.345"),
    ),
    Pattern(
        name="service number",
        kind=FigureKind.OTHER,
        regex=r"(?<![\d.,/])1[89]00[ .]\d{4,6}(?!\d)",
        fires=("gọi «1900 6789» để",),
        spares=("1900 người", "năm 1900"),
        needs=("1800", "1900"),
    ),
    Pattern(
        name="licence plate with its series apart",
        kind=FigureKind.NAME,
        regex=r"(?<!\w)\d{2}\s?[-–]\s?[A-Z]\d\s\d{3}\.?\d{2}(?!\d)",
        fires=("xe máy «29-H1 234.56» của",),
        spares=("12 - 15 250.00",),
        needs=("-", "–"),
        cased=True,
    ),
    Pattern(
        name="registration of a fishing boat",
        kind=FigureKind.NAME,
        regex=r"(?<!\w)[A-ZĐ]{1,2}[A-Za-z]{0,2}\s?[-–]?\s?\d{4,5}\s?[-–]?\s?TS(?!\w)",
        fires=("tàu cá «QNg 95678 TS»", "«BV-0123-TS»"),
        spares=("CĐCS 95 TS",),
        cased=True,
        needs=("ts",),
    ),
    Pattern(
        name="degrees and minutes of a place",
        kind=FigureKind.OTHER,
        regex=r"\d{1,3}\s?°\s?\d{1,2}(?:[.,]\d+)?\s?['’′](?:\s?\d{1,2}(?:[.,]\d+)?\s?(?:[\"”″]|''))?",
        fires=("toạ độ «15°07'12\"»N", "«108°48'»E"),
        spares=("38°C",),
        needs=("°",),
    ),
    Pattern(
        name="milestone of a road",
        kind=FigureKind.NAME,
        regex=r"\bkm\s?\d+\s?\+\s?\d+",
        fires=("tại «Km 12+300» quốc lộ",),
        spares=("dài 12 km", "12+3"),
        needs=("km",),
    ),
    Pattern(
        name="house in a street",
        kind=FigureKind.NAME,
        regex=r"(?<!tổng )\bsố\s+(?P<f>\d{1,4}[a-z]?(?:/\d{1,3})*)(?=,?\s+(?:đường|phố|ngõ|hẻm|ngách|kiệt"
        r"|đại lộ|quốc lộ)\b)",
        fires=("trụ sở ở số «45» đường", "số «12/7» phố Trần Phú"),
        spares=("tổng số 12 đường hoa", "số 12 đơn vị"),
        needs=("số",),
    ),
    Pattern(
        name="place named after a day",
        kind=FigureKind.NAME,
        regex=r"\b(?:chợ|phố|công viên|rạp|nhà văn hoá|khách sạn|cảng)\s+(?P<f>\d{1,2}\s?[-/]\s?\d{1,2})"
        r"(?![\w%])(?!\s?[.,/]\d)(?!@counted)",
        fires=("chợ «1-5» được", "phố «19/5»"),
        spares=("chợ 12 quầy", "phố có 5-7 hộ", "nữ cấp uỷ viên thành phố 12/45 đồng chí"),
        needs=("chợ", "phố", "công", "rạp", "nhà", "khách", "cảng"),
        also=("-", "/"),
    ),
    Pattern(
        name="frequency of a station",
        kind=FigureKind.OTHER,
        regex=r"@n\s?[mk]?hz\b",
        fires=("tần số «96,5 MHz»",),
        spares=("96,5%",),
        needs=("hz", "khz", "mhz"),
    ),
    Pattern(
        name="version of a thing",
        kind=FigureKind.NAME,
        regex=r"\b(?:windows|office|word|excel|android|ios|phiên bản|version)\s+(?P<f>\d{1,4}(?:\.\d+)*)@stop"
        r"(?!@counted)",
        fires=("phần mềm Windows «10», mạng", "phiên bản «2.1»"),
        spares=("báo cáo 12 trang", "Excel 12 đơn vị"),
        needs=("windows", "office", "word", "excel", "android", "ios", "phiên", "version"),
    ),
    Pattern(
        name="size of a team or field",
        kind=FigureKind.NAME,
        regex=r"\b(?:bóng đá|sân(?: cỏ)?|bóng ném)(?:\s+(?:nam|nữ|mini))*\s+(?P<f>5|7|9|11)(?=\s+người\b)"
        r"|(?<![\w.,/])\d\s?x\s?\d(?!\w)(?![.,]\d)(?!@follows)",
        fires=("giải bóng đá «7» người", "bóng chuyền «6x6», cờ"),
        spares=("giải bóng đá 120 người", "3x500.000 đồng"),
        needs=("bóng", "sân", "x"),
    ),
    Pattern(
        name="coefficient of pay",
        kind=FigureKind.OTHER,
        regex=r"\bhệ số(?:\s+lương)?\s+(?P<f>@n)@stop",
        fires=("hệ số «3,33»", "hệ số lương «2,34»"),
        spares=("hệ số 12%",),
        needs=("hệ",),
    ),
    Pattern(
        name="plant or workshop by its letters",
        kind=FigureKind.NAME,
        regex=r"\b(?P<head>NM|PX|XN|KTX)(?<!\d, \w\w)(?<!\d; \w\w)(?<!\d, \w\w\w)\s(?P<f>[1-9])(?![\w%/])(?!\s?[.,-]\d)"
        r"(?:(?=\s+(?:tổ chức\s|ngày\s\d{1,2}/))|(?!(?i:@follows)))"
        r"(?!\s*[,;]\s*(?:và\s)?(?!(?P=head)\b)[A-ZĐ]{2,5}:?\s\d)",
        fires=(
            "NM «1» 3.214 người, NM «2» 2.486 người",
            "Riêng NM «2» tổ chức 15 cuộc",
            "gá may mũi (PX «3»), năng suất",
            "bếp ăn XN «4» được chấm",
            "ngừng việc ở NM «2» ngày 18/01/2024",
        ),
        spares=("NM 2 công nhân", "15 cuộc (NM 8, PX 7)", "NM 02: xong", "KTX 5 phòng", "NM 1,5 ha"),
        needs=("nm", "px", "xn", "ktx"),
        cased=True,
    ),
    Pattern(
        name="scheme by its letters and number",
        kind=FigureKind.NAME,
        regex=r"\b(?<!\d, )(?<!\d; )(?<!\d và )(?:ĐA|CTMTQG)\s(?P<f>\d{2,4})@stop(?!(?i:@follows))"
        r"(?!\s*[,;)]\s*(?:và\s)?[A-ZĐ]{2,5}:?\s\d{1,2}\b)",
        fires=("thực hiện ĐA «939».", "ĐA «939»: gửi 14 ý tưởng", "vốn CTMTQG «1719» được"),
        spares=("ĐA 12 đề án", "tối đa 12", "ban hành KH 08, ĐA 12", "ĐA 15%"),
        needs=("đa", "ctmtqg"),
        cased=True,
    ),
    Pattern(
        name="voltage of a line",
        kind=FigureKind.OTHER,
        regex=r"@n\s?kv\b(?!\s?a\b)",
        fires=("lưới «110 kV» được nâng", "đường dây «35kV», dài 12 km"),
        spares=("12 kW", "110 kVA"),
        needs=("kv",),
    ),
    Pattern(
        name="seats that a car is called by",
        kind=FigureKind.NAME,
        regex=r"\b(?<!bãi )(?<!nhà )(?<!để )(?<!đỗ )(?<!gửi )(?<!giữ )xe"
        r"(?:\s(?:ô tô|con|ca|khách|buýt|du lịch|đưa đón))?\s+(?P<f>(?:4|5|7|9|12|16|24|29|30|34|35|45|47)\s+chỗ)\b",
        fires=("tài sản có 01 xe «16 chỗ».", "thuê 02 xe khách «45 chỗ» đưa", "xe «7 chỗ»"),
        spares=("bãi xe 45 chỗ", "nhà xe 16 chỗ", "xe 320 chỗ", "mở 16 chỗ làm"),
        needs=("chỗ",),
    ),
    Pattern(
        name="size of what is sold by the kilogram",
        kind=FigureKind.NAME,
        regex=r"\b(?:cỡ|loại|size)\s+@n(?:@to@n)?\s+con\s?/\s?kg\b",
        fires=("tôm thẻ «cỡ 60 con/kg» giảm", "giá tôm «loại 80-100 con/kg»"),
        spares=("thả 60 con/m2", "cỡ 60 con bò"),
        needs=("kg",),
        also=("cỡ", "loại", "size"),
    ),
    Pattern(
        name="one who is taught by one",
        kind=FigureKind.NAME,
        regex=r"\b(?:kèm(?:\s+cặp)?|dạy|học|tư vấn)\s+(?:kiểu\s+)?(?P<f>1\s?[-–]\s?1)@stop(?!@follows)",
        fires=("qua nhóm “Tân binh”, kèm «1-1».",),
        spares=("học 1-2 buổi", "kèm 1-1 em"),
        needs=("1",),
    ),
)
