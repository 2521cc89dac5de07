"""Percentages, ratios, ranges and measures."""

from nlp_reports.figures.pattern import Pattern
from nlp_reports.model import FigureKind

_SLASH = r"\s?/\s?"

# A fraction greater than one, with nothing that it counts, is a day and its month: no ratio is written so.
_DAYS_ABOVE_MONTHS = "|".join(
    rf"(?:{'|'.join(f'0?{day}' if day < 10 else str(day) for day in range(31, month, -1))})\s?/\s?0?{month}"
    for month in range(12, 0, -1)
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
        regex=r"(?P<f>@from(?<!/)(?P<a>@n)\s?%?@to(?P<b>@n)(?P<u>@percent))",
        fires=("tăng «3-5%»", "«từ 70% đến 80%» đơn vị", "«5 – 7 %»"),
        spares=("33/34 - 100%", "giảm từ 1,15% xuống còn 0,79%"),
        needs=("%", "trăm"),
        also=("- 0", "– 0", "đến 0", "tới 0"),
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
        name="percentage reached at least",
        kind=FigureKind.PERCENTAGE,
        regex=r"\b(?:đạt|chiếm)\s+(?:tỷ\s+lệ\s+)?(?P<f>(?P<bound>từ)\s+(?P<v>@n)(?P<u>@percent))"
        r"(?![^;.]{0,40}\b(?:lên|xuống|đến|tới|còn)\b)(?!\s*[-–])",
        fires=("tỷ lệ tập hợp thanh niên đạt «từ 75%».", "hộ khá chiếm «từ 60%»;"),
        spares=("đạt từ 75% lên 80%", "tăng từ 75%", "đạt từ 70% - 75%"),
        needs=("từ",),
        also=("%", "trăm"),
    ),
    Pattern(
        name="share reached of the share aimed at",
        kind=FigureKind.RATIO,
        regex=r"(?P<f>(?P<a>@n)\s?/\s?(?P<b>@n)(?P<u>\s?%))",
        fires=("nhập dữ liệu («92,5/95%»)", "thẻ BHYT đạt «88/90%» chỉ tiêu"),
        spares=("22/24 (91,7%)", "33/34 - 100%", "Quyết định 12/2020/QĐ"),
        needs=("%",),
        also=("/ 0",),
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
        regex=r"(?P<f>(?P<a>@n)@out_of(?P<b>@n))(?![/%])"
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
        name="so many things of so many things",
        kind=FigureKind.RATIO,
        regex=r"(?P<f>(?P<a>@n)\s+(?P<thing>[^\W\d]+(?:\s+[^\W\d]+)?)\s+trên\s+(?P<b>@n))(?=\s+(?P=thing)\b)",
        fires=("vận động được «04 đơn vị trên 05» đơn vị tỉnh giao", "trao «7 nhà trên 9» nhà"),
        spares=("12 cuộc trên 15 xã", "trao 60 suất quà trị giá trên 60 triệu đồng"),
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
        also=("@result_verb", "=", ":"),
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
        regex=r"(?P<f>@from(?P<a>@n)@to(?P<b>@n))(?:\s*(?P<u>@measure)(?!\w)|(?=\s*(?:@noun|triệu|nghìn)(?!\w)))",
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
            "sản lượng «31,6 triệu» m3",
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
