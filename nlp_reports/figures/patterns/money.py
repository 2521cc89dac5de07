"""Money: written in full, in scales, as ranges and as so much of so much."""

from nlp_reports.figures.pattern import Pattern
from nlp_reports.model import FigureKind

# What money is given to, or given as.
_EACH = (
    r"(?:suất(?:\s+quà)?|phần(?:\s+quà)?|người|hộ|nhà|căn|chị|anh|cháu|em|cụ|đoàn\s+viên|hội\s+viên|gia\s+đình|"
    r"trường\s+hợp)"
)
_CURRENCY = ("đồng", "đ", "vnđ", "vnd", "trđ", "trđồng", "ngđ", "ngđồng")

MONEY = (
    Pattern(
        name="money of money",
        kind=FigureKind.RATIO,
        regex=r"(?P<f>(?P<a>@amount)\s?@currency?@out_of(?P<b>@amount)\s?(?P<u>@currency))",
        fires=(
            "thu được «2 tỷ 508 triệu đồng/2 tỷ 640 triệu đồng» dự toán",
            "thu «4.809/5.250 triệu đồng», đạt",
            "thu «21,6/24 tỷ đồng» kế hoạch",
        ),
        spares=("03 lớp/412 triệu đồng", "500.000đ/suất"),
        needs=("/ 0", "tổng"),
        also=_CURRENCY,
    ),
    Pattern(
        name="range of money",
        kind=FigureKind.RANGE,
        regex=r"(?P<f>@from(?P<a>@amount)\s?@currency?@to(?P<b>@amount)\s?(?P<u>@currency))",
        fires=("giá thuê «từ 600.000 đến 900.000 đồng»/phòng", "«5 đến 7 triệu đồng»", "lãi «100 - 150 triệu đồng»"),
        spares=("từ 12 đến 15 CĐCS",),
        needs=("- 0", "– 0", "đến 0", "tới 0"),
        also=_CURRENCY,
    ),
    Pattern(
        name="money from so much upwards",
        kind=FigureKind.MONEY,
        regex=r"(?P<f>\b(?P<bound>từ)\s+(?P<v>@amount)\s?(?P<u>@currency))(?:/\w+)*\s+trở\s+lên\b",
        fires=("mỗi suất «từ 500.000 đồng» trở lên",),
        spares=("từ 500.000 đồng đến",),
        needs=("trở",),
    ),
    Pattern(
        name="money with blanks for thousands",
        kind=FigureKind.MONEY,
        regex=r"(?P<f>(?P<v>[1-9](?<![\w.,/]\d)\d{0,2}(?:\s\d{3})+)\s?(?P<u>@currency))",
        fires=("chi «12 500 000 đồng» mua",),
        spares=("12 500.000 đồng",),
        needs=("đồng", "đ", "vnđ", "vnd"),
        also=("0 0",),
        flags=("blank-thousands",),
    ),
    Pattern(
        name="money",
        kind=FigureKind.MONEY,
        regex=r"(?P<f>(?P<v>@amount)\s?(?P<u>@currency))",
        fires=(
            "thu «319.317.000 đồng»",
            "«286.813.000 đ»",
            "«1 tỷ 250 triệu đồng»",
            "«khoảng 210 triệu đồng»",
            "«500.000đ»/suất",
            "«1.234,5 triệu đồng»",
            "«44,962.000 đ»",
            "«trên 186 tỷ đồng»",
            "«128,6 triệu đồng»",
            "«15,5 trđ»",
            "«300 ngàn đồng»",
            "giá trị «68 tỷ 097 tr.đ»;",
        ),
        spares=("10đ/c", "15 đồng chí", "320 đ/c"),
        needs=_CURRENCY,
    ),
    Pattern(
        name="range of scaled money without its currency",
        kind=FigureKind.RANGE,
        regex=r"(?P<f>@from(?P<a>@amount)@to(?P<b>@n\s?(?:triệu|tỷ)(?!\w)))(?!@counted)",
        fires=("thu nhập «15-20 triệu»/năm", "«5 đến 7 triệu»"),
        spares=("15-20 triệu lượt người", "tỷ lệ 15 - 20"),
        needs=("triệu", "tỷ"),
        also=("- 0", "– 0", "đến 0", "tới 0"),
        flags=("no-currency",),
    ),
    Pattern(
        name="ratio of scaled money without its currency",
        kind=FigureKind.RATIO,
        regex=r"(?P<f>(?P<a>@amount)(?:\s?tr)?\s?/\s?(?P<b>@n\s?(?:tr|triệu|tỷ)(?!\w)(?!\s*(?:lệ|số|suất|trọng|giá)\b)))"
        r"(?!@counted)",
        fires=("thu «21,6/24 tỷ», đạt", "thu «812,5tr/850tr» = 95,6%", "thu «1.190 tr/1.268 tr», 93,8%"),
        spares=("12/15 tỷ lệ",),
        needs=("triệu", "tỷ", "tr"),
        also=("/ 0",),
        flags=("no-currency",),
    ),
    Pattern(
        name="scaled money without its currency",
        kind=FigureKind.MONEY,
        regex=r"(?P<f>(?P<v>@n(?:\s?tr|(?:\s?(?:nghìn|ngàn))?\s?(?:triệu|tỷ))(?!\w)(?!\s*(?:lệ|số|suất|trọng|giá)\b)"
        r"(?:\s@n\s?(?:triệu|nghìn|ngàn)(?!\w))*(?:\s+rưỡi)?))(?!@counted)(?!\s*(?:usd|đô la|euro?)\b)"
        r"(?!\s*(?:m[23²³]|mét|km|kg|tấn|tạ|lít|kwh?)(?!\w))",
        fires=(
            "thiệt hại «trên 156,69 tỷ», trong đó",
            "«1.200 nghìn tỷ» cho",
            "vay «50 triệu»/hộ",
            "nợ «37,5tr».",
            "lương «6,05tr»/người/tháng",
            "02 nhà, «90 tr».",
            "«1,5 tr»/hộ",
        ),
        spares=("1,2 triệu lượt người", "chiếm 12 tỷ lệ", "5 trường", "vốn đăng ký mới 310 triệu USD", "31,6 triệu m3"),
        needs=("triệu", "tỷ", "tr"),
        flags=("no-currency",),
    ),
    Pattern(
        name="half a scale of money",
        kind=FigureKind.MONEY,
        regex=r"(?<!\w)(?P<f>(?:@bound\s+)?(?P<w>nửa\s+(?:tỷ|triệu)))(?:\s+@currency|(?=\s*(?:[,;.)]|$)))",
        fires=("Đồng vốn đã «hơn nửa tỷ» đồng.", "được «nửa triệu» đồng"),
        spares=("nửa năm", "nửa tỷ lệ"),
        needs=("nửa",),
        wordy=True,
        flags=("no-currency",),
    ),
    Pattern(
        name="thousands per something",
        kind=FigureKind.MONEY,
        regex=r"(?P<f>(?P<v>@n\s?(?:nghìn|ngàn)))(?=\s?/\s?[^\W\d])",
        fires=("mức «500 nghìn»/suất",),
        spares=("2 nghìn lượt",),
        needs=("nghìn", "ngàn"),
        flags=("no-currency",),
    ),
    Pattern(
        name="thousands for each",
        kind=FigureKind.MONEY,
        regex=rf"\b(?:mỗi|một)\s+{_EACH}(?:\s+(?:được|là|trị\s+giá))?\s+(?P<f>(?:@bound\s+)?(?P<v>@n\s?(?:nghìn|ngàn)))"
        r"(?=\s*(?:[,;.)]|$))",
        fires=("450 suất, mỗi suất «500 nghìn».", "(mỗi cháu «300 ngàn»)", "mỗi người được «200 nghìn»; còn lại"),
        spares=("mỗi xã 2 nghìn lượt", "mỗi năm 5 nghìn.", "mỗi hộ 2 nghìn con"),
        needs=("nghìn", "ngàn"),
        also=("mỗi", "một"),
        flags=("no-currency",),
    ),
    Pattern(
        name="thousands to each",
        kind=FigureKind.MONEY,
        regex=rf"(?P<f>(?P<v>@n\s?(?:nghìn|ngàn)))(?=\s+(?:mỗi|một)\s+{_EACH}(?!\w))",
        fires=("mức «400 ngàn» một suất", "trao «300 nghìn» mỗi suất"),
        spares=("400 ngàn một năm", "2 nghìn lượt mỗi người"),
        needs=("nghìn", "ngàn"),
        also=("mỗi", "một"),
        flags=("no-currency",),
    ),
)
