"""Ordinals of congresses and ranks, and anniversaries."""

from nlp_reports.figures.pattern import Pattern
from nlp_reports.model import FigureKind

ANNIVERSARIES = (
    Pattern(
        name="anniversary after its cue",
        kind=FigureKind.ANNIVERSARY,
        regex=r"\b@anniversary\s+(?:lần thứ\s+)?(?P<f>\d{1,4}\s+(?:năm|mùa xuân|tuổi))\b",
        fires=("kỷ niệm «90 năm» Ngày thành lập Đảng", "mừng Đảng tròn «90 tuổi»", "Chào mừng «90 năm» thành lập"),
        spares=("kỷ niệm năm 2020",),
        needs=("@anniversary",),
    ),
    Pattern(
        name="age of an honoured body",
        kind=FigureKind.ANNIVERSARY,
        regex=r"\b@anniversary\s+(?:đảng|bác|đoàn|hội|công đoàn|mặt trận|nước|đất nước|ngành|trường)"
        r"(?:\s+(?!thọ\b)[^\W\d]+){0,4}\s+(?P<f>\d{1,4}\s+(?:năm|mùa xuân|tuổi))\b",
        fires=("Mừng Đảng «90 tuổi»", "kỷ niệm Công đoàn Việt Nam «91 tuổi»", "Chào mừng Hội ta «90 năm» tuổi"),
        spares=("mừng thọ 12 cụ 90 tuổi", "Hội có 90 hội viên"),
        needs=("@anniversary",),
    ),
    Pattern(
        name="years of a memorable thing",
        kind=FigureKind.ANNIVERSARY,
        regex=r"(?<![\w.,/])(?P<f>\d{1,4}\s+năm)\s+@anniversary_of\b",
        fires=("«130 năm» Ngày sinh Chủ tịch Hồ Chí Minh", "tuyên truyền «91 năm» thành lập Công đoàn"),
        spares=("năm 2020",),
        needs=("năm",),
    ),
    Pattern(
        name="spring of a party",
        kind=FigureKind.ANNIVERSARY,
        regex=r"(?<![\w.,/])\d{1,3}\s+mùa\s+xuân\b",
        fires=("«90 mùa xuân» có Đảng",),
        spares=("mùa xuân 2020",),
        needs=("xuân",),
    ),
)

ORDINALS = (
    Pattern(
        name="ordinal in digits",
        kind=FigureKind.ORDINAL,
        regex=r"\b(?:lần\s+thứ|thứ|khoá|lần)\s+(?P<f>\d{1,3})@stop(?!@counted)",
        fires=("Tháng Công nhân lần thứ «12», các", "khoá «12»", "lần thứ «18»"),
        spares=("mỗi lần 20 người", "khoá 12 học viên"),
        needs=("thứ", "khoá", "lần"),
    ),
    Pattern(
        name="ordinal with its noun after it",
        kind=FigureKind.ORDINAL,
        regex=r"\b(?:lần\s+thứ|thứ)\s+(?P<f>\d{1,3}(?:\s?/\s?\d{1,3})?)@stop",
        fires=("xếp thứ «3/12» huyện", "đơn vị thứ «12» người"),
        spares=("12 thứ",),
        needs=("thứ",),
    ),
    Pattern(
        name="Roman ordinal",
        kind=FigureKind.ORDINAL,
        regex=r"\b@congress\s+(?P<f>@roman)",
        fires=("Đại hội lần thứ «XIII» của Đảng", "Điều lệ Công đoàn khóa «XII»", "Đại hội «XIII»"),
        spares=("vi phạm", "quý II"),
        needs=("@congress",),
        wordy=True,
    ),
    Pattern(
        name="highest level at the head of a list of levels",
        kind=FigureKind.COUNT,
        regex=r"\b(?:trung ương|tw)\s*:?\s*(?P<f>(?P<v>@n))(?=\s*[,;]\s*(?:và\s+)?(?:cấp\s+)?@level\s*:?\s*\d)",
        fires=("trung ương «15», tỉnh 268", "TW «1»; cấp tỉnh: 4"),
        spares=("Nghị quyết Trung ương về tỉnh",),
        needs=("ương", "tw"),
    ),
    Pattern(
        name="highest level behind a lower one",
        kind=FigureKind.COUNT,
        regex=r"\b@level\s*:?\s*\d[\d.]*\s*[,;]\s*(?:và\s+)?(?:cấp\s+)?(?:trung ương|tw)\s*:?\s*(?P<f>(?P<v>@n))"
        r"(?!\s*khoá)",
        fires=("cấp tỉnh 4, trung ương «1»",),
        spares=("các cấp tỉnh, trung ương",),
        needs=("ương", "tw"),
    ),
    Pattern(
        name="plenum by number",
        kind=FigureKind.ORDINAL,
        regex=r"\b(?:trung ương|tw)\s+(?P<f>[1-9]\d?)@stop(?!@follows(?<!khoá))",
        fires=("Nghị quyết Trung ương «4» khoá XII", "Nghị quyết TW «7»"),
        spares=("Trung ương 12%", "cấp Trung ương 12 hộ"),
        needs=("ương", "tw"),
    ),
    Pattern(
        name="stars of a product",
        kind=FigureKind.ORDINAL,
        regex=r"@n(?:\s?[-–]\s?\d)?\s?sao(?!\w)",
        fires=("công nhận «3 sao» OCOP", "sản phẩm đạt «3-4 sao»"),
        spares=("3 sáng kiến",),
        needs=("sao",),
    ),
    Pattern(
        name="grade of an invalid",
        kind=FigureKind.ORDINAL,
        regex=r"\b(?:thương|bệnh)\s+binh\s+(?:hạng\s+|loại\s+)?(?P<f>\d\s?/\s?\d)(?!\d)",
        fires=("thương binh «1/4»", "thương binh hạng «2/4»"),
        spares=("thương binh 12/14",),
        needs=("binh",),
    ),
    Pattern(
        name="prize by number",
        kind=FigureKind.ORDINAL,
        regex=r"(?<![\d] )\bgiải\s+(?P<f>[1-3])(?![\w%/.,-])(?!@counted)",
        fires=("đạt giải «3» toàn đoàn",),
        spares=("02 giải 3 đội", "giải 12"),
        needs=("giải",),
    ),
    Pattern(
        name="congress or session by number",
        kind=FigureKind.ORDINAL,
        regex=r"\b@ordinal\s+(?P<f>(?:(?<!trung ương )(?<!lớp )(?<!bậc )|(?!0))\d{1,2})@stop(?!@counted)(?!@percent)"
        r"(?!\s?@scale(?![^\W\d]))(?!\s?[-–/]\s?\d)",
        fires=("học sinh lớp «12»", "dịch vụ công mức độ «4»", "Đại hội «13»"),
        spares=(
            "Đại hội 13 đoàn viên",
            "nguồn Trung ương 2 tỷ đồng",
            "Lớp 02, 58 lượt",
            "07 đơn (xếp bậc 05, khác 02)",
        ),
        needs=("@ordinal 0",),
    ),
    Pattern(
        name="shift by number",
        kind=FigureKind.ORDINAL,
        regex=r"(?<!tăng )\bca\s+(?P<f>[1-3])@stop(?!@follows)(?!\s?[-–/]\s?\d)",
        fires=("phụ cấp ca «3» tính chưa thống nhất",),
        spares=("tăng ca 3 buổi", "mỗi ca 2 người", "ca 12"),
        needs=("ca 0",),
    ),
    Pattern(
        name="rank within a group",
        kind=FigureKind.ORDINAL,
        regex=r"\b(?:hạng|vị trí|xếp thứ)\s+(?P<f>[1-9]\d?)(?=\s+(?:cụm|khối|toàn|trong|cấp)\b)",
        fires=("hạng «3» cụm thi đua",),
        spares=("xếp hạng 3 sản phẩm", "hạng 12%"),
        needs=("hạng", "trí", "thứ"),
    ),
    Pattern(
        name="round of something",
        kind=FigureKind.ORDINAL,
        regex=r"\b(?:đợt|(?<!định )kỳ|vòng|giai đoạn)\s+(?P<f>\d{1,2})@stop(?!@follows)(?!\s?[-–/]\s?\d)",
        fires=("hỗ trợ đợt «1», đợt «2»", "vòng «2» của hội thi"),
        spares=("đợt 12 người", "02 đợt", "định kỳ 3 tháng"),
        needs=("đợt", "kỳ", "vòng", "đoạn"),
    ),
    Pattern(
        name="week, stage or works by number before what it came to",
        kind=FigureKind.ORDINAL,
        regex=r"\b(?<!mỗi )(?<!một )(?<!\d )(?:tuần|chặng|mùa|tốp|dãy|kíp|phum|sóc|nhà máy|xưởng|chi nhánh)\s+"
        r"(?P<f>[1-9]\d?)(?=\s*:|\s+(?:có|được|đạt|thu|thu hút|vận động)\s+(?:được\s+)?\d)",
        fires=("tuần «1» có 1.210 lượt thi", "chặng «2»: 64 vận động viên", "nhà máy «2» đạt 8,8 triệu đồng"),
        spares=("mỗi tuần 2 có", "tuần 3 buổi", "1 tuần 2: 3", "mùa 12 tấn"),
        needs=("tuần", "chặng", "mùa", "tốp", "dãy", "kíp", "phum", "sóc", "máy", "xưởng", "nhánh"),
    ),
)
