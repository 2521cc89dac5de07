"""What a thing is made like or somebody is graded by: "thép phi 10", "xe máy 50cc", "cự ly 1.500 m", "mất sức 61%"."""

from nlp_reports.figures.pattern import GLUED, Pattern
from nlp_reports.model import FigureKind

_NAME, _RULE = FigureKind.NAME, FigureKind.THRESHOLD
_END = r"(?![\w%/])(?!\s?[.,-]\d)"

MAKES = (
    Pattern(
        name="parts that such a thing has",
        kind=_NAME,
        regex=r"(?<=\bvệ sinh )[23]\s+ngăn\b|(?<=\bhố xí )[23]\s+ngăn\b|(?<=\btôn )[2-5]\s+lớp\b|"
        r"(?<=\btrang )[2-5]\s+lớp\b"
        r"|(?<=\bbếp )[2-4]\s+lò\b|(?<=\bxe )[2-4]\s+bánh\b|(?<=\bcồn )\d\d\s+độ\b|(?<=\brửa tay )\d\d\s+độ\b"
        r"|(?<=\bgà )9\s+cựa\b|(?<=\bquạt )[3-6]\s+cánh\b|(?<=\bgạch )[246]\s+lỗ\b",
        fires=("Nhà vệ sinh «2 ngăn» hợp vệ sinh", "hố xí «3 ngăn»", "nước rửa tay «70 độ» ở cổng"),
        spares=("xây nhà vệ sinh 12 ngăn", "mở 3 lớp", "khẩu trang 300 cái", "mua gạch 400 lỗ"),
        needs=("ngăn", "lớp", "lò", "bánh", "độ", "cựa", "cánh", "lỗ"),
    ),
    Pattern(
        name="power or size that a machine is called by",
        kind=_NAME,
        regex=r"(?<!\d )\b(?:máy|bơm|thuyền|tàu|ghe|xe|ti vi|tivi|màn hình|đèn|bóng|bóng đèn|ắc quy|sắt|ván|tôn|thép"
        r"|động cơ|mô tơ)"
        r"(?:\s(?!công\b|suất\b|tổng\b|gồm\b|có\b|đạt\b)[^\W\d]+){0,2}?\s(?P<f>\d{1,3}(?:,\d)?\s?(?:hp|cv|cc|inch|ly"
        r"|mã lực|w|v|kw))(?!\w)(?!\s?/)",
        fires=(
            "Xe máy «50cc» hợp với học sinh",
            "Máy bơm «5 HP» chạy khoẻ",
            "sắt «6 ly» bán đúng giá",
            "bơm «1,5 kW» chạy êm",
        ),
        spares=("tàu tổng công suất 450 CV", "lắp điện mặt trời 120 kW", "2 máy đạt 12 HP", "đội tàu có 900 CV"),
        needs=("hp", "cv", "cc", "inch", "ly", "lực", "w", "v", "kw"),
    ),
    Pattern(
        name="bore, mark or size of a thing",
        kind=_NAME,
        regex=r"\b(?:(?:thép|ống|sắt|ống nước|cọc|dây)\s+(?:[^\W\d]+\s+)?phi|bê tông\s+(?:[^\W\d]+\s+)?mác|(?:giày|dép"
        r"|ủng|áo|quần|mũ)"
        rf"(?:\s[^\W\d]+){{0,2}}?\s(?:cỡ|size))\s+(?P<f>\d{{2,3}}(?:@to\d{{2,3}})?){_END}(?!@follows)",
        fires=("Thép phi «10» do hội viên góp", "Bê tông mác «250» bền chắc", "Giày bảo hộ cỡ «39 đến 43» cấp đủ"),
        spares=("thép cỡ 10 tấn", "ống nước 60 mét", "giày cỡ 30 đôi", "học phí 10 triệu đồng"),
        needs=("phi", "mác", "cỡ", "size"),
    ),
    Pattern(
        name="distance or weight of a contest",
        kind=_NAME,
        regex=r"\b(?:cự ly|cự li|giải chạy|chạy|đường chạy|việt dã|hạng cân|nội dung chạy)\s+(?:(?:nam|nữ|bộ"
        r"|việt dã)\s+)?"
        r"(?P<f>@n\s*(?:km|m|mét|kg))(?![\w²/])",
        fires=("Cự ly «1.500 m» nam", "Giải chạy «100 m» nữ gay cấn", "hạng cân «60 kg» do đội Than thắng"),
        spares=("bơi được 25 m", "xe chạy hết 12 km", "chạy tổng cộng 120 km", "cự ly 12 đội"),
        needs=("ly", "li", "chạy", "dã", "cân"),
    ),
    Pattern(
        name="degree of an invalid in percent",
        kind=FigureKind.ORDINAL,
        regex=r"\b(?:mất sức(?: lao động)?|thương tật|suy giảm khả năng lao động|tổn thương cơ thể)\s+(?:(?:là|mức"
        r"|tỷ lệ|từ|trên|tới)\s+)*"
        r"(?P<f>@n\s?%)",
        fires=("Nạn nhân da cam mất sức «61%» được giúp", "thương tật tỷ lệ «21%»"),
        spares=("hội viên là thương binh 12%, bệnh binh 5%", "thương tật giảm 12%", "khám sức khoẻ 94%"),
        needs=("%",),
        also=("sức", "tật", "lao", "thể", "động"),
    ),
    Pattern(
        name="weight at which young animals are sold",
        kind=_NAME,
        regex=r"\b(?:giống|cỡ|loại)\s+(?P<f>@n\s?(?:kg|g|gam))\s?/\s?con\b",
        fires=("Cá lồng cỡ «1,2 kg»/con xuất bán", "lợn giống «20 kg»/con bán chạy"),
        spares=("lợn đạt 120 kg/con", "giống 20 con", "cỡ 20 kg"),
        needs=("con",),
    ),
    Pattern(
        name="strength of a chemical by its formulation",
        kind=_NAME,
        regex=r"\d(?<![\w.,/]\d)\d{0,3}(?:[.,]\d+)?(?:WG|WP|EC|SC|SL|SP|OD|EW|WDG|ND)(?!\w)",
        fires=("Thuốc Regent «800WG» dùng đúng cách", "Validacin «5SL»"),
        spares=("12DN", "38 SC", "12SP2"),
        cased=True,
        needs=(GLUED,),
    ),
    Pattern(
        name="grade of goods whatever follows",
        kind=FigureKind.ORDINAL,
        regex=r"\b(?:vé|ghế|gạo|nếp|áo|hàng|gỗ|chè|than|đất|giấy|cà phê|tôm|cá|trứng|bánh|giống)(?:\s[^\W\d]+){0,2}?"
        rf"\s(?:loại|hạng)\s(?P<f>[1-4]){_END}(?!\s*(?:kg|tấn|tạ|ha|người|hộ|đồng|suất|triệu|nghìn)\b)(?!\s*[,;:])",
        fires=("Gạo nếp loại «1» gói bánh chưng", "Vé hạng «2» tàu Tết"),
        spares=("gạo loại 2 tấn", "đất loại 12", "hàng loại 3, loại 4", "xếp loại 1 đơn vị"),
        needs=("loại 0", "hạng 0"),
    ),
    Pattern(
        name="age that a child reaches",
        kind=_RULE,
        regex=r"\b(?:trẻ|cháu|bé|con|em)\s+(?:mới\s+|vừa\s+)?lên\s+(?P<f>[2-9]|1[0-5])(?![\w%/])(?!\s?[.,-]\d)"
        r"(?!@follows)",
        fires=("Trẻ lên «5» được đến lớp mẫu giáo", "cháu mới lên «3» đã mồ côi"),
        spares=("nâng số trẻ lên 50", "đưa trẻ lên 5 lớp", "trẻ tăng lên 5"),
        needs=("lên 0",),
    ),
    Pattern(
        name="last rounds of a cup",
        kind=FigureKind.ORDINAL,
        regex=r"\b(?:vòng|trận)\s+(?P<f>1\s?/\s?(?:2|4|8|16))(?![\w%/])(?!\s?[.,]\d)",
        fires=("Vòng «1/8» giải bóng đá gay cấn",),
        spares=("vòng 11/16 đội", "đạt 1/8", "vòng 1/3 đội"),
        needs=("vòng", "trận"),
    ),
    Pattern(
        name="call centre by number",
        kind=FigureKind.OTHER,
        regex=r"\b(?:tổng đài|đường dây nóng|hotline|đầu số)\s+(?:số\s+)?(?P<f>\d{3,8})(?![\w%/])(?!\s?[.,]\d)"
        r"(?!\s*(?:cuộc|lượt|người|tin|ý kiến|câu|thắc)\b)",
        fires=("Tổng đài «1022» giải đáp cho công nhân",),
        spares=("tổng đài 1022 cuộc", "đường dây nóng nhận 320", "tổng đài 120 lượt"),
        needs=("đài", "nóng", "hotline", "số"),
    ),
    Pattern(
        name="bound of noise or dust",
        kind=_RULE,
        regex=r"\b(?:tiếng ồn|độ ồn|bụi|nồng độ(?:\s[^\W\d]+){0,2}?)\s+"
        r"(?P<f>(?:trên|vượt|quá|dưới|từ)\s+@n(?:\s?(?:dba?|mg(?:/m3|/l)?|ppm|%))?)(?![\w])",
        fires=("Tiếng ồn «trên 85 dBA» phải đeo nút tai", "Bụi «vượt 2 mg/m3» bị nhắc"),
        spares=("bụi giảm 12%", "tiếng ồn 85 dB", "nồng độ bụi đo được 2 mg"),
        needs=("ồn", "bụi", "độ"),
    ),
    Pattern(
        name="length and width",
        kind=FigureKind.NAME,
        regex=r"(?<![\w.,/])\d{1,3}x\d{1,3}(?:\s?(?:cm|mm|m))?(?!\w)(?!\s?[.,/x=]\s?\d)(?!@follows)(?!\s*=)",
        fires=("Ảnh dự thi cỡ «20x30» in đẹp", "ván «40x60 cm»"),
        spares=("3x500.000 đồng", "12x30=360", "12x5 triệu đồng", "20 x 30"),
        needs=("x 0",),
    ),
)
