"""What a thing is like, and nobody counted: "kho lạnh (-18 độ C)", "bia lon 330 ml", "xe nâng 2,5 tấn"."""

from nlp_reports.figures.pattern import Pattern
from nlp_reports.model import FigureKind

_NAME, _OTHER = FigureKind.NAME, FigureKind.OTHER
_LIFTING = (
    r"(?:xe nâng|xe tải|xe ben|xe cẩu|xe kéo|xe đầu kéo|cẩu|cần cẩu|cần trục|cầu trục|cổng trục|pa lăng|palăng|tời|kích"
    r"|nồi hơi|lò hơi|máy ép|máy dập|máy đột|búa máy|xà lan|lu|xe lu|máy xúc|máy đào|xe bồn|xe chở rác|xe ép rác"
    r"|xe cuốn ép|xe tưới)"
)
_ENDS = r"(?=\s*(?:[.;:)”\"]|,(?!\d)|$|(?:không|chưa|vẫn|@function|@deed|@homograph)\b))"
_STORES = (
    r"(?:(?:kho|hầm|buồng|phòng|tủ)\s+(?:lạnh|mát|đông|trữ|cấp đông|bảo quản)|bảo quản|trữ lạnh|cấp đông|lò nung|lò sấy"
    r"|lò luyện|lò hơi|lò nấu|nồi hấp|bể nhuộm|nước sôi|nước nóng|thanh trùng|tiệt trùng)"
)

PROPERTIES = (
    Pattern(
        name="measure of a bottle or can",
        kind=_NAME,
        regex=r"(?<!\d )(?<!mỗi )(?<!một )(?<!hai )\b(?:(?:lon|chai|hộp|lọ|bịch|keg|bom)\s+(?P<f>@n\s?(?:ml|cl|lít|l))"
        r"|(?:đóng|loại|quy cách)\s+(?:bao|túi|gói|thùng|can|bình|hũ)\s+(?:@n\s?(?:kg|g|gam|gr|lít|l|ml))"
        r")(?!\w)(?!\s?/)",
        fires=(
            "nhất là bia lon «330 ml».",
            "dây chuyền chai «500ml» chạy hai ca",
            "sữa hộp «180 ml» bán chạy",
            "nước mắm chai «1 lít»",
        ),
        spares=(
            "330 ml nước mỗi suất",
            "mỗi hộp 180 ml",
            "gom vỏ lon 12 kg",
            "tặng 20 chai 500 ml",
            "đóng bao 50 tấn",
            "thùng 20 kg",
            "hiến máu 350 ml",
        ),
        needs=("ml", "cl", "lít", "l", "kg", "g", "gam", "gr"),
        also=("lon", "chai", "hộp", "lọ", "bịch", "keg", "bom", "đóng", "loại", "quy"),
    ),
    Pattern(
        name="measure that a household machine is called by",
        kind=_NAME,
        regex=r"\b(?:tủ (?:lạnh|đông|mát)|nồi cơm(?:\s+điện)?|nồi áp suất|bình nóng lạnh|ấm siêu tốc|thùng rác"
        r"|lò vi sóng"
        r"|bình chữa cháy|bình ga|máy giặt)\s+(?:(?:loại|cỡ|dung tích)\s+)?(?P<f>@n\s?(?:lít|l|kg))(?!\w)(?!\s?/)"
        r"(?<!thùng rác \dkg)(?!\s+(?:rác|rau|thịt|gạo|hàng|đồ|quần|vải|cơm|nước)\b)",
        fires=(
            "trúng thưởng tủ lạnh «180 lít»",
            "máy giặt «9 kg» cho khu trọ",
            "đặt thùng rác «120 lít» ở cổng",
            "bình chữa cháy loại «8 kg»",
        ),
        spares=("trữ tủ đông 20 kg thịt", "tủ lạnh 12 cái", "tiết kiệm 120 lít", "bỏ vào thùng rác 12 kg rác"),
        needs=("lít", "l", "kg"),
        also=("tủ", "nồi", "bình", "ấm", "thùng", "lò", "máy"),
    ),
    Pattern(
        name="load of the machine that one drives",
        kind=_NAME,
        regex=rf"\b(?:lái|điều khiển|vận hành|đứng|trông|sửa|thợ)\s+{_LIFTING}\s+(?P<f>@n\s?(?:tấn|t|m3|m³))(?![\w²³])"
        rf"(?:\s?/\s?(?:giờ|h)\b)?(?!\s+(?:hàng|gạo|rác|than|đá|cát)\b)",
        fires=(
            "Chị em đứng máy, lái xe nâng «2,5 tấn» không kém anh em.",
            "tổ vận hành nồi hơi «10 tấn»/giờ",
            "thợ cần trục «50 tấn» được tuyên dương",
            "lái xe ép rác «7 m3» ca đêm",
        ),
        spares=("giảm 2,5 tấn rác", "xe tải chở 5 tấn gạo", "lái xe tải 5 tấn gạo", "lái xe nâng 12 người"),
        needs=("tấn", "t", "m"),
        also=("lái", "điều", "vận", "đứng", "trông", "sửa", "thợ"),
    ),
    Pattern(
        name="load that a lorry or a crane is called by",
        kind=_NAME,
        regex=rf"(?<!\d )(?<!mỗi )(?<!một )(?<!chuyến )\b{_LIFTING}\s+(?:loại\s+)?(?P<f>@n\s?(?:tấn|m3|m³))(?:"
        rf"(?=\s?/\s?(?:giờ|h)\b)|{_ENDS})",
        fires=(
            "đường hẹp, xe tải «5 tấn» không vào được",
            "kiểm định cần trục «50 tấn», nồi hơi 10 tấn.",
            "cấm xe ben loại «15 tấn».",
            "nồi hơi «6 tấn»/giờ được kiểm định",
        ),
        spares=(
            "ủng hộ 01 xe tải 5 tấn.",
            "mỗi xe tải 5 tấn,",
            "xe tải 5 tấn gạo",
            "xe chở 5 tấn.",
            "máy xúc 12 m3 đất",
        ),
        needs=("tấn", "m"),
    ),
    Pattern(
        name="heat or cold of a store or a kiln",
        kind=_OTHER,
        regex=rf"\b{_STORES}(?:\s+(?:lạnh|sâu|mẫu|thực phẩm|vắc xin|vaccine|ở|nhiệt độ|mức|khoảng|gas|gốm|gạch"
        rf"|thép)){{0,3}}"
        r"(?:\s*\(\s*|\s+)(?P<f>(?:(?:âm|trừ|dưới|trên|từ|tới)\s+){0,2}[-–−]?@n(?:\s?(?:[-–]|đến|tới)\s?[-–−]?@n)?"
        r"\s?(?:độ(?:\s?c)?|°\s?c|º\s?c))(?!\w)",
        fires=(
            "thợ kho lạnh («-18 độ C») từ 31 lượt xuống 12 lượt",
            "làm trong hầm đông «âm 25 độ C»",
            "bảo quản ở nhiệt độ «2-8 độ C»",
            "tủ mát «4°C»",
            "công nhân lò nung «1.200 độ»",
        ),
        spares=(
            "nhiệt độ xưởng giảm từ 38 xuống 34 độ C",
            "phòng lạnh giảm 3 độ",
            "lắp quạt, mát hơn 4 độ C",
            "kho lạnh 12 công nhân",
            "mở kho lạnh 500 m2",
        ),
        needs=("độ", "°", "º", "ºc"),
    ),
    Pattern(
        name="measure that is only told of what a thing is like",
        kind=_NAME,
        regex=r"(?P<f>@n\s?(?:gsm|btu|mah|mbps|gbps|megapixel|phân khối|inch|mm2|mm²|ampe))(?![\w²])",
        fires=(
            "giấy A4 «70 gsm»",
            "điều hoà «12.000 BTU» hỏng",
            "đường truyền «100 Mbps» ổn định",
            "xe máy «110 phân khối»",
            "dây điện «2,5 mm2»",
        ),
        spares=("mưa 120 mm", "12 xe phân khối lớn", "đạt 12 MP", "120 m2"),
        needs=("gsm", "btu", "mah", "mbps", "gbps", "megapixel", "khối", "inch", "mm", "ampe", "mm²"),
    ),
    Pattern(
        name="strength of a drink",
        kind=_NAME,
        regex=r"\b(?:rượu|cồn|nước mắm|mắm)(?:\s[^\W\d]+){0,2}?\s+(?P<f>@n\s+độ(?:\s+đạm)?)(?!\s?c\b)(?!\w)",
        fires=("rượu ngô «30 độ» làm quà", "nước mắm «40 độ đạm» bán chạy"),
        spares=("rượu 30 lít", "cồn 12 chai", "nấu rượu 80 độ C", "hạ 3 độ"),
        needs=("độ",),
        also=("rượu", "cồn", "mắm"),
    ),
)
