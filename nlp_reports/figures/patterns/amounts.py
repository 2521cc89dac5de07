"""Money, percentages, ranges, ratios and measures."""

from nlp_reports.figures.pattern import Pattern
from nlp_reports.model import FigureKind

_FROM = r"(?:\btừ\s+)?"
_SLASH = r"\s?/\s?"
_CURRENCY = ("đồng", "đ", "vnđ", "vnd", "trđ", "trđồng", "ngđ", "ngđồng")
_OF = r"(?:\s?/\s?|\s+trên\s+tổng\s+số\s+|\s?/\s?tổng\s+số\s+)"

# A fraction greater than one, with nothing that it counts, is a day and its month: no ratio is written so.
_DAYS_ABOVE_MONTHS = "|".join(
    rf"(?:{'|'.join(f'0?{day}' if day < 10 else str(day) for day in range(31, month, -1))})\s?/\s?0?{month}"  # noqa: PLR2004 - digits
    for month in range(12, 0, -1)
)

MONEY = (
    Pattern(
        name="money of money",
        kind=FigureKind.RATIO,
        regex=rf"(?P<f>(?P<a>@amount)\s?@currency?{_OF}(?P<b>@amount)\s?(?P<u>@currency))",
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
        regex=rf"(?P<f>{_FROM}(?P<a>@amount)\s?@currency?@to(?P<b>@amount)\s?(?P<u>@currency))",
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
        ),
        spares=("10đ/c", "15 đồng chí", "320 đ/c"),
        needs=_CURRENCY,
    ),
    Pattern(
        name="range of scaled money without its currency",
        kind=FigureKind.RANGE,
        regex=rf"(?P<f>{_FROM}(?P<a>@amount)@to(?P<b>@n\s?(?:triệu|tỷ)(?!\w)))(?!@counted)",
        fires=("thu nhập «15-20 triệu»/năm", "«5 đến 7 triệu»"),
        spares=("15-20 triệu lượt người", "tỷ lệ 15 - 20"),
        needs=("triệu", "tỷ"),
        flags=("no-currency",),
    ),
    Pattern(
        name="ratio of scaled money without its currency",
        kind=FigureKind.RATIO,
        regex=rf"(?P<f>(?P<a>@amount)(?:\s?tr)?{_SLASH}(?P<b>@n\s?(?:tr|triệu|tỷ)(?!\w)(?!\s*(?:lệ|số|suất|trọng|giá)\b)))"
        r"(?!@counted)",
        fires=("thu «21,6/24 tỷ», đạt", "thu «812,5tr/850tr» = 95,6%", "thu «1.190 tr/1.268 tr», 93,8%"),
        spares=("12/15 tỷ lệ",),
        needs=("triệu", "tỷ", "tr"),
        flags=("no-currency",),
    ),
    Pattern(
        name="scaled money without its currency",
        kind=FigureKind.MONEY,
        regex=r"(?P<f>(?P<v>@n(?:\s?tr|(?:\s?(?:nghìn|ngàn))?\s?(?:triệu|tỷ))(?!\w)(?!\s*(?:lệ|số|suất|trọng|giá)\b)"
        r"(?:\s@n\s?(?:triệu|nghìn|ngàn)(?!\w))*(?:\s+rưỡi)?))(?!@counted)",
        fires=(
            "thiệt hại «trên 156,69 tỷ», trong đó",
            "«1.200 nghìn tỷ» cho",
            "vay «50 triệu»/hộ",
            "nợ «37,5tr».",
            "lương «6,05tr»/người/tháng",
            "02 nhà, «90 tr».",
            "«1,5 tr»/hộ",
        ),
        spares=("1,2 triệu lượt người", "chiếm 12 tỷ lệ", "5 trường"),
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
)

PERCENTAGES = (
    Pattern(
        name="points of percentage",
        kind=FigureKind.MEASURE,
        regex=r"(?P<f>(?P<v>@n))\s*(?P<u>điểm\s+(?:phần\s+trăm\b|%))",
        fires=("tăng «4,1» điểm phần trăm", "vượt «3,5» điểm %"),
        spares=("12 điểm trường", "15%"),
        needs=("điểm",),
    ),
    Pattern(
        name="range of percentages",
        kind=FigureKind.RANGE,
        regex=rf"(?P<f>{_FROM}(?<!/)(?P<a>@n)\s?%?@to(?P<b>@n)(?P<u>@percent))",
        fires=("tăng «3-5%»", "«từ 70% đến 80%» đơn vị", "«5 – 7 %»"),
        spares=("33/34 - 100%", "giảm từ 1,15% xuống còn 0,79%"),
        needs=("%", "trăm"),
    ),
    Pattern(
        name="percentage upwards",
        kind=FigureKind.PERCENTAGE,
        regex=r"(?P<f>\b(?P<bound>từ)\s+(?P<v>@n)(?P<u>@percent))(?=(?:\s+[^\W\d]+){0,8}?\s+trở\s+lên\b)",
        fires=("phấn đấu «từ 85%» CĐCS trở lên", "đạt «từ 90%» trở lên"),
        spares=("từ 85% lên 90%",),
        needs=("trở",),
    ),
    Pattern(
        name="percentage",
        kind=FigureKind.PERCENTAGE,
        regex=r"(?P<f>(?P<v>@n)(?P<u>@percent))",
        fires=(
            "đạt «98,4%»",
            "(«86.7%»)",
            "«107,63%»",
            "chiếm tỷ lệ «66,6%»",
            "«trên 62%» dân số",
            "«12,5 %»",
            "«hơn 80 phần trăm»",
        ),
        spares=("03 điểm phần trăm",),
        needs=("%", "trăm"),
    ),
)

RATIOS = (
    Pattern(
        name="ratio before what it counts",
        kind=FigureKind.RATIO,
        regex=rf"(?P<f>(?P<a>@n){_OF}(?P<b>@n))(?![/%])"
        r"(?!\s*@not_counted\b)(?=\s*(?:@noun(?!\w)|\(|số\s+@noun|tổng\s+số|@measure(?!\w)|=|[-–]\s*@n\s?%|,?\s*@reached\b))",
        fires=(
            "«07/09 đơn thư» là".replace(" đơn thư»", "» đơn thư"),
            "có «9/14» xã, thị trấn",
            "«10/15» đ/c (66.7%)",
            "«23/28» = 82,14%",
            "«3.368/3.129» đoàn viên, đạt tỷ lệ 107,63%",
            "«05/14» doanh nghiệp",
            "«2/3» số đơn vị",
            "«01/02» CĐCS",
            "có «62 trên tổng số 74» CĐCS",
        ),
        spares=("ngày 08/3 (chủ nhật)",),
        needs=("/ 0", "tổng"),
    ),
    Pattern(
        name="so many of so many",
        kind=FigureKind.RATIO,
        regex=r"(?P<f>(?P<a>@n)\s+trên\s+(?P<b>@n))(?=@counted)(?![/%])",
        fires=("hoà giải thành «31 trên 38» vụ", "có «12 trên 15» doanh nghiệp"),
        spares=("12 cuộc trên 15 xã", "5 trên 100%"),
        needs=("trên",),
    ),
    Pattern(
        name="so many among so many",
        kind=FigureKind.RATIO,
        regex=r"(?P<f>(?P<a>@n)\s+trong\s+(?:(?:tổng\s+)?số\s+)?(?P<b>@n))(?=@counted)(?![/%])",
        fires=("Có «36 trong 45» đơn vị nộp đúng hạn", "đã có «17 trong tổng số 23» doanh nghiệp ký kết"),
        spares=("12 cuộc trong 15 xã", "trong 45 đơn vị có 36", "đạt 15% trong 45 đơn vị"),
        needs=("trong",),
    ),
    Pattern(
        name="ratio that no date looks like",
        kind=FigureKind.RATIO,
        regex=rf"(?P<f>(?P<a>@n){_SLASH}(?P<b>(?:1[3-9]|[2-9]\d|\d{{3,}}|\d++(?:[.,]\d++)+)(?!\d)))(?![/%])(?!\s?[.,/]\d)",
        fires=("«33/34» - 100%", "tổ chức («82/82»)", "kiểm tra «18/74», trong đó", "«118/131» được trả lời"),
        spares=("ngày 25/11/2020", "07/09"),
        needs=("/ 0",),
    ),
    Pattern(
        name="ratio whose first part is no day",
        kind=FigureKind.RATIO,
        regex=rf"(?P<f>(?P<a>(?<![\w.,/])(?:3[2-9]|[4-9]\d|\d{{3,}})){_SLASH}(?P<b>\d{{1,2}}))(?![\d/%])(?!\s?[.,]\d)",
        fires=("kết nạp «62/10»;",),
        spares=("25/11",),
        needs=("/ 0",),
    ),
    Pattern(
        name="ratio after a word of result",
        kind=FigureKind.RATIO,
        regex=rf"(?:\b@result_verb|[=:])\s+(?:@bound\s+)?(?P<f>(?P<a>@n){_SLASH}(?P<b>\d{{1,2}}))(?![\d/%])(?!\s?[.,]\d)",
        fires=("đã giải quyết xong «05/05», 02 đơn còn lại", "hoàn thành «8/10».", "kiểm tra: «4/5»"),
        spares=("đến 05/10 có", "ngày 5/5"),
        needs=("/ 0",),
    ),
    Pattern(
        name="memorial day that a ratio may look like",
        kind=FigureKind.DATE,
        regex=r"(?<![\w.,/])@early_holiday(?![\d/%])(?!\s?[.,/]\d)",
        fires=("Quốc tế Lao động «1/5».", "Quốc tế Thiếu nhi «01/6»"),
        spares=("giải quyết 1/5 kiến nghị", "đạt 2/9."),
        needs=("/ 0",),
        flags=("ambiguous",),
    ),
    Pattern(
        name="day and month of which no part is a whole",
        kind=FigureKind.DATE,
        regex=rf"(?=\d\d?\s?/)(?<![\w.,/])(?:{_DAYS_ABOVE_MONTHS})(?![\d/%])(?!\s?[.,]\d)",
        fires=("Hội thao «12/3» rất đông vui", "vì nạn nhân da cam «10/8» được"),
        spares=("nhóm đơn 05/07 theo", "kết nạp 62/10;", "hoàn thành 12/10.", "12/3 người"),
        needs=("/ 0",),
        flags=("ambiguous",),
    ),
    Pattern(
        name="fraction that may be a date",
        kind=FigureKind.RATIO,
        regex=rf"(?P<f>(?P<a>(?<![\w.,/])\d{{1,2}}){_SLASH}(?P<b>\d{{1,2}}))(?![\d/%])(?!\s?[.,]\d)",
        fires=("nhóm đơn «05/07» theo quy định",),
        spares=("20/11", "ngày 5/7"),
        needs=("/ 0",),
        flags=("ambiguous",),
    ),
)

RANGES = (
    Pattern(
        name="range before what it counts",
        kind=FigureKind.RANGE,
        regex=rf"(?P<f>{_FROM}(?P<a>@n)@to(?P<b>@n))(?:\s*(?P<u>@measure)(?!\w)|(?=\s*(?:@noun|triệu|nghìn)(?!\w)))",
        fires=("«5-7» đoàn viên", "«từ 18 đến 20» CĐCS", "«từ 01 đến 02» CĐCS", "«3 – 5» ha rau"),
        spares=("từ 71 lên 74 CĐCS",),
        needs=("- 0", "– 0", "đến 0", "tới 0"),
    ),
    Pattern(
        name="range alone after its label",
        kind=FigureKind.RANGE,
        regex=r":\s*(?P<f>(?P<a>(?<![\w.,/])\d{1,3})\s?[-–]\s?(?P<b>\d{1,3}))(?=\s*(?:[;,)]|\.(?!\d)|$))",
        fires=("CĐCS mới: «01-02»; dữ liệu",),
        spares=("tỷ số: 2-1 nghiêng", "lịch: 15-20/9", "1. 12-15"),
        needs=("- 0", "– 0"),
    ),
    Pattern(
        name="range from … to",
        kind=FigureKind.RANGE,
        regex=r"(?P<f>\btừ\s+(?P<a>@n)@to(?P<b>@n))(?![/%])",
        fires=("phấn đấu «từ 15 đến 18»,",),
        spares=("từ 15 lên 18",),
        needs=("- 0", "– 0", "đến 0", "tới 0"),
    ),
)

MEASURES = (
    Pattern(
        name="measure",
        kind=FigureKind.MEASURE,
        regex=r"(?P<f>(?P<v>@amount))\s?(?P<u>@measure)(?![\w²³])(?!\s?[-–]\s?\d{1,2}\s?%)",
        fires=(
            "hư hại «hơn 1.200» héc-ta hoa màu",
            "dài «1.600» mét",
            "«hơn 2» tấn gạo",
            "«1.500» m2 đường",
            "nghỉ «gần 10» ngày",
        ),
        spares=("12 mái ấm", "15 tạp chí", "20 kg".replace("20 kg", "Kg 20")),
        needs=("@measure",),
    ),
    Pattern(
        name="so many times",
        kind=FigureKind.MEASURE,
        regex=r"\bgấp\s+(?:@bound\s+)?(?P<f>(?P<v>@n))\s+(?P<u>lần)\b",
        fires=("tăng gấp «2» lần so với",),
        spares=("kiểm tra 02 lần",),
        needs=("gấp",),
    ),
)
