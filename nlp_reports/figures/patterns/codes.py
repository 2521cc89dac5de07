"""Numbers that find something: telephones, plates, ships, coordinates, milestones, houses, frequencies, versions."""

from nlp_reports.figures.pattern import Pattern
from nlp_reports.model import FigureKind

CODES = (
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
)
