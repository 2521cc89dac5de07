"""Days, months, quarters and years."""

from nlp_reports.figures.pattern import Pattern
from nlp_reports.model import FigureKind

_DATE, _PERIOD = FigureKind.DATE, FigureKind.PERIOD
_SEP = r"\s?[/.-]\s?"
# "Nuôi con dưới 12 tháng 48 người": a number of months ends with its "tháng", and what follows it is counted.
_OF_MONTHS = (
    r"(?!(?:(?<=\d )tháng\s*(?!@month(?!\d))|(?:(?<=(?:dưới|trên) \d )|(?<=(?:dưới|trên) \d\d ))tháng\s*)"
    r"\d{1,2}@follows)"
)

DATES = (
    Pattern(
        name="months of a year",
        kind=_PERIOD,
        regex=r"(?<![\w.,/])(?:\d{1,2}|một|hai|ba|sáu|chín)\s+tháng\s+"
        r"(?:đầu\b|cuối\b|qua\b|vừa qua\b|năm\b|của\s+năm\b)(?:\s+năm\b)?(?:\s+@year)?",
        fires=("«6 tháng đầu năm 2020»", "trong «9 tháng năm 2020»", "«sáu tháng đầu năm»"),
        spares=("nghỉ 2 tháng",),
        needs=("tháng",),
        wordy=True,
    ),
    Pattern(
        name="from one day to another, months shared",
        kind=_DATE,
        regex=rf"\b(?:từ\s+)?ngày\s*\d{{1,2}}(?:{_SEP}\d{{1,2}})?@to(?:hết\s+)?(?:ngày\s*)?"
        rf"\d{{1,2}}{_SEP}\d{{1,2}}(?:{_SEP}\d{{4}})?@stop",
        fires=("mưa lũ «từ ngày 08 đến ngày 19/10/2020» gây", "kéo dài «từ ngày 06/10 đến ngày 30/10/2020» gây"),
        spares=("từ 8 đến 19 CĐCS",),
        needs=("ngày",),
        also=("-", "–", "đến", "tới"),
    ),
    Pattern(
        name="full date after ngày",
        kind=_DATE,
        regex=r"\bngày\s*@full_date(?!@to\d)",
        fires=(
            "ban hành «ngày 27/5/ 2009»",
            "«ngày 25/11/2020»",
        ),
        spares=("ngày 27 người",),
        needs=("ngày",),
    ),
    Pattern(
        name="days of one month",
        kind=_DATE,
        regex=r"(?:(?<![\w.,/])\d{1,2}\s+)?\bngày\s+\d{1,2}(?:\s*(?:,|và|-|–|đến)\s*\d{1,2})*"
        r"(?:\s?[/.-]\s?\d{1,2}(?:[/.-]\d{4})?)(?:\s*(?:,|và)\s*@day\s?/\s?@month(?:/@year)?(?!@follows)(?!\s*\())*@stop",
        fires=("«ngày 08/3»", "«ngày 14 và 15/10/2020»", "Đến «ngày 25/11» có 8/10", "các «ngày 3, 4/10»"),
        spares=("mỗi ngày 15 người",),
        needs=("ngày",),
    ),
    Pattern(
        name="full date to full date",
        kind=_DATE,
        regex=rf"(?<![\w.,/])\d{{1,2}}(?:{_SEP}\d{{1,2}})?@to@full_date",
        fires=("trong hai ngày, «14-15/10/2020»", "từ «01/10 đến 30/10/2020»"),
        spares=("14-15 cuộc",),
        needs=("- 0", "– 0", "đến 0", "tới 0"),
    ),
    Pattern(
        name="days of a month, from and to",
        kind=_DATE,
        regex=r"(?<![\w.,/])@day\s?[-–]\s?@day\s?/\s?@month(?![\d/%])(?!\s?[.,/]\d)(?!@follows)",
        fires=("từ «15-20/9»;", "đợt «15-30/10»"),
        spares=("5-7/12 đơn vị", "12 - 15/20"),
        needs=("/ 0",),
        also=("- 0", "– 0"),
    ),
    Pattern(
        name="full date",
        kind=_DATE,
        regex=r"@full_date",
        fires=("ký «21/01/2016»", "sinh «19-5-1890»", "«27-4-2007»", "«27.4.2007»", "«19/09/2029»"),
        spares=("1.250.000 đồng", "3.368/3.129 đoàn viên"),
        needs=("/ 0", ". 0", "- 0"),
    ),
    Pattern(
        name="date in words",
        kind=_DATE,
        regex=r"\b(?:ngày|mùng|mồng)\s*\d{1,2}\s*tháng\s*\d{1,2}(?:\s*năm\s*\d{3,4})?@stop",
        fires=("«ngày 06 tháng 11 năm 2020»", "«mùng 10 tháng 3» âm lịch"),
        spares=("ngày 6 lớp",),
        needs=("tháng",),
    ),
    Pattern(
        name="day alone",
        kind=_DATE,
        regex=r"(?<!mỗi )(?<!một )(?<!\d )(?<!/)\bngày\s*@day@stop(?!@follows)",
        fires=("trước «ngày 25» hằng tháng", "«ngày 05» tháng tới"),
        spares=("mỗi ngày 15 người", "trong ngày 12 đơn vị", "ngày 20%"),
        needs=("ngày",),
    ),
    Pattern(
        name="month, or several",
        kind=_PERIOD,
        regex=rf"(?<!mỗi )(?<!một )(?<!hằng )(?<!hàng )(?<!/)\b{_OF_MONTHS}(?:tháng\s*|t)\d{{1,2}}"
        r"(?:(?!(?<=\D\d),\s*0\d\s+[^\W\d])\s*(?:,|và|-|–|đến)\s*(?:tháng\s*)?@month(?![\w%])(?!\s?[.,/]\d)(?!@follows))*"
        r"(?:\s?[/-]\s?\d{3,4}|[.,]@year(?!@counted)|\s*năm\s*\d{4})?(?![\w%])(?![.,/]\d)",
        fires=(
            "trong «tháng 4 và tháng 5».",
            "giữa «tháng 11.2019», toàn tỉnh",
            "CPI «tháng 11,2019» tăng",
            "từ «tháng 3»",
            "xong trước «tháng 4», 02 nơi làm điểm",
            "trong «tháng 01, 02» toàn huyện",
            "«tháng 4/2020» có 62 DN",
            "các «tháng 4, 5 và 6» phải",
            "«T10/2020»",
            "«tháng 9/226»",
        ),
        spares=(
            "mỗi tháng 2 lần",
            "triệu đồng/người/tháng 5",
            "nuôi con dưới 12 tháng 48 người",
            "nghỉ dưới 06 tháng 10 người",
            "từ 1 tháng 34 người",
            "tháng 4.250 người",
        ),
        needs=("tháng", "t"),
    ),
    Pattern(
        name="quarter",
        kind=_PERIOD,
        regex=r"(?<!mỗi )(?<!hằng )(?<!hàng )(?<!một )\bqu[ýí]\s*(?:iv|i{1,3}|[1-4])\b"
        r"(?:\s*(?:,|và|-)\s*(?:quý\s+)?(?:iv|i{1,3}|[1-4])\b)*(?:\s?[/-]\s?\d{4}(?!\d)|\s*năm\s*\d{4})?",
        fires=("trong «quý II» có 48", "«quý I/2020»", "«quý 3 năm 2020»", "«quý 1-2019» có ba", "«quí 3-2018»"),
        spares=("quý vị", "mỗi quý 1 lần"),
        needs=("quý", "quí", "quýi", "quýii", "quýiii", "quýiv"),
        wordy=True,
    ),
    Pattern(
        name="number of years with the years",
        kind=_PERIOD,
        regex=r"(?<![\w.,/])\d{1,2}\s+năm\s*\(?@year(?:@to|\s*(?:,|và)\s*)@year",
        fires=("trong «3 năm 2018-2020»", "liên tục «2 năm 2013, 2014» đạt"),
        spares=("12 năm 2020",),
        needs=("năm",),
    ),
    Pattern(
        name="term, stage or school year",
        kind=_PERIOD,
        regex=r"(?:\b@stage\s*(?:từ\s+)?)?(?:năm\s*)?"
        r"(?<![\w.,/])@year@to(?:năm\s*)?@year",
        fires=("«nhiệm kỳ 2020-2025»", "«năm học 2018 – 2019»", "«giai đoạn 2016-2020»", "từ «2018 đến 2020»"),
        spares=("2.016-2.020 suất",),
        needs=("-", "–", "đến", "tới"),
        also=("- 0", "– 0", "đến 0", "tới 0", "năm 0"),
    ),
    Pattern(
        name="year",
        kind=_PERIOD,
        regex=r"\bnăm\s*@year(?:\s*(?:,|và|-|–|/)\s*(?:năm\s*)?@year(?!@counted))*",
        fires=("kết quả «năm 2020»; nhiệm vụ «năm 2021»", "các «năm 2018, 2019 và 2020»", "«năm2020»"),
        spares=("2.020 người",),
        needs=("năm",),
    ),
    Pattern(
        name="month and year",
        kind=_PERIOD,
        regex=r"(?<![\w.,/])@month\s?[/-]\s?@year(?!@counted)(?![/%])",
        fires=("từ «10/2020» đến nay", "nhập ngũ «02/2020»"),
        spares=("12/2020 đoàn viên", "6/2.371 đoàn viên"),
        needs=("/ 0", "- 0"),
    ),
    Pattern(
        name="from one day and month to another",
        kind=_DATE,
        regex=r"@day_month@to(?:hết\s+)?(?:ngày\s+)?@day_month(?!@follows)(?!\s*\(\s?\d)",
        fires=("Cao điểm «15/4-15/5», các tổ", "Tháng hành động («15/11 - 15/12»)", "bình đẳng giới «15/11 đến 15/12»"),
        spares=("tăng từ 5/7 lên 6/7", "8/10 đến 9/10 xã"),
        needs=("/ 0",),
        also=("-", "–", "đến", "tới"),
    ),
    Pattern(
        name="day and month after a word for a day",
        kind=_DATE,
        regex=r"\b@holiday_cue\s+(?P<f>(?!(?P<all>\d{1,2})\s?/\s?(?P=all)@counted)@day_month)",
        fires=("Dịp «8/3», 20/10, hầu hết", "chào mừng «28/7»", "kỷ niệm «02/9»", "mừng «08-3»"),
        spares=("được 8/10 chỉ tiêu", "đạt 8/10 (80%)", "đo kiểm môi trường 07/07 đơn vị"),
        needs=("@holiday_cue 0",),
        also=("/", "-"),
    ),
    Pattern(
        name="round of a year",
        kind=_PERIOD,
        regex=r"\b(?:đợt|kỳ)\s+(?P<f>(?:\d{1,2}|i{1,3}|iv)\s?/\s?@year)",
        fires=("tạm ứng đợt «1/2018» bằng tiền", "đợt «II/2020», tỷ lệ"),
        spares=("đợt 12/15 xã", "đợt 1 có 2020 suất"),
        needs=("đợt", "kỳ"),
        also=("/",),
    ),
    Pattern(
        name="day of today or yesterday",
        kind=_DATE,
        regex=r"\b(?:hôm|sáng|trưa|chiều|tối|đêm)\s+(?:nay|qua)\s*[,(]?\s*(?P<f>@day_month)(?!@counted)",
        fires=("Sáng nay «23-11», Hội", "bắt đầu từ hôm nay («1-5») tại 5 đơn vị", "hôm qua, «26/4», ông"),
        spares=("sáng nay 8/10 xã", "hôm nay có 8/10 xã"),
        needs=("nay", "qua"),
        also=("/", "-"),
    ),
    Pattern(
        name="day that has a name",
        kind=_DATE,
        regex=r"\bngày(?!\s+công\s+(?:lao|đạt))(?:\s+(?!có\b|được\b|đạt\b|là\b|càng\b|một\b)[^\W\d]+){1,6}\s+"
        r"(?P<f>@day_month(?!@follows)|(?:1[3-9]|2\d|3[01])\s?/\s?0?[1-9](?![\d/%]))(?!\s*\(\s?\d)",
        fires=(
            "Ngày Gia đình Việt Nam «28/6» chị em gặp mặt",
            "Kỷ niệm Ngày truyền thống NCT «06/6»: trang trọng",
            "Ngày Công tác xã hội Việt Nam «25/3» được",
        ),
        spares=("ngày càng nhiều, có 5/7 đơn vị", "ngày hội có 8/10 xã", "ngày hội 8/10 xã"),
        needs=("ngày",),
    ),
    Pattern(
        name="day and month parted by a dot",
        kind=_DATE,
        regex=r"\b(?:ngày|sáng|chiều|tối)\s+(?P<f>@day\.@month)(?![\w%])(?!\s?[.,/]\d)(?!@follows)",
        fires=("Sáng «18.10», Công đoàn",),
        spares=("sáng 18.100 người", "đạt 18.10%"),
        needs=("ngày", "sáng", "chiều", "tối"),
    ),
    Pattern(
        name="day and month after another date",
        kind=_DATE,
        regex=r"@date\s*(?:,|;|và|[-–]|,\s*và|hoặc|đến)\s*(?:ngày\s+|dịp\s+)?"
        r"(?P<f>@holiday(?![\d/%])|@day_month(?!@follows))(?!\s*\()",
        fires=("Dịp 08/3, «20/10», các hội thi", "nhân 08/3 và «20/10» được", "Ngày 08/3, «20/10» chị em gặp mặt"),
        spares=("đến 25/11, 8/10 chỉ tiêu", "đến 25/11, 20/22 xã"),
        needs=("/ 0", "- 0"),
    ),
    Pattern(
        name="day and month after a preposition",
        kind=_DATE,
        regex=r"\b@date_cue\s+(?P<f>@day_month)(?!@follows)(?!\s*\(\s?\d)(?!\s*chỉ tiêu)",
        fires=("Đến «25/11» có 8/10 chỉ tiêu", "tính đến «30/9», thu"),
        spares=("từ 07/09 đơn thư", "đến 8/10 (80%)"),
        needs=("@date_cue",),
        also=("/", "-"),
    ),
    Pattern(
        name="day by which a share was reached",
        kind=_DATE,
        regex=r"\b(?:trước|sau|hết)\s+(?P<f>(?:1[3-9]|2\d|3[01])\s?/\s?(?:0?[1-9]|1[0-2]))(?!\d)(?=\s*\(\s?\d)",
        fires=("40 đơn vị xong trước «31/3» (87%)", "hết «30/6» (48,2%)"),
        spares=("đến 31/36 (86,1%)", "sau 5/6 (83%)"),
        needs=("trước", "sau", "hết"),
        also=("/",),
    ),
    Pattern(
        name="memorial day",
        kind=_DATE,
        regex=r"(?<![\w.,/])@holiday(?![\d/%])(?!\s?[.,/]\d)(?!@follows)(?!\s*\(\s?\d)(?!\s*,?\s*(?:@reached\s+|=\s*|[-–]\s*)@n\s?%)",
        fires=("các ngày lễ, như «30/4», «20/11»", "toạ đàm «26/3»", "Quốc tế phụ nữ «08/3»."),
        spares=("20/11 người", "30/4 (750%)", "1/5 kiến nghị", "Công trình: 03/02, đạt 150%"),
        needs=("/ 0",),
    ),
    Pattern(
        name="memorial day before its number",
        kind=_DATE,
        regex=r"(?<![\w.,/])(?:@holiday|@early_holiday)(?=\s+\d[\d.,]*+(?!\s?[%/]))",
        fires=("Chăm lo con đoàn viên: «01/6» 620 cháu", "297,2 triệu đồng: «01/6» 620, Trung thu 686"),
        spares=("đạt 1/6 83%", "xong 01/6, 12 nhà", "đợt 05/7 12 nhà"),
        needs=("0 0",),
        also=("/ 0",),
    ),
    Pattern(
        name="day of a flood or fire",
        kind=_DATE,
        regex=r"\b(?:lũ quét|lũ ống|mưa lũ|trận lũ|cơn lũ|đợt lũ|bão|mưa đá|lốc|dông lốc|sạt lở|hoả hoạn|vụ cháy"
        r"|cháy(?:\s+[^\W\d]+){1,3})\s+(?P<f>0[1-9]\s?/\s?(?:0?[1-9]|1[0-2]))(?=\s*(?:[,;:.)]|$|làm\b|gây\b|khiến\b))",
        fires=("Lũ quét «02/8»: bị thương 03 người", "cháy chợ Vượng «02/3», mất 27 sạp"),
        spares=("hỗ trợ bão 05/11 xã", "khắc phục bão lũ 5/7, khen 3", "cháy 02/3 nhà", "thiệt hại sau bão: 02/3"),
        needs=("/ 0",),
        also=("quét 0", "ống 0", "lũ 0", "bão 0", "đá 0", "lốc 0", "lở 0", "hoạn 0", "cháy"),
    ),
    Pattern(
        name="day by which somebody had done something",
        kind=_DATE,
        regex=r"\b(?:đến|tới|hết|trước)\s+(?P<f>(?:1[3-9]|2\d|3[01])\s?/\s?(?:0?[1-9]|1[0-2]))(?![\d/%])"
        r"(?=\s+(?:huyện|tỉnh|xã|phường|thị xã|thành phố|ngành|đơn vị|quận)\s+(?:đã|mới|còn|vẫn|chưa|thu|có)\b)",
        fires=("Nếu đến «30/6» huyện mới thu được", "đến «25/11» huyện đã có 12 xã"),
        spares=("đến 8/10 xã đã xong", "đến 15/20 xã đã", "đến 25/11 xã nộp"),
        needs=("/ 0",),
        also=("đến 0", "tới 0", "hết 0", "trước 0"),
    ),
    Pattern(
        name="bare years",
        kind=_PERIOD,
        regex=r"@year(?<![\w.,/-]\d{4})(?![\w%])(?!\s?/)(?!@follows)",
        fires=("so với «2019», tăng", "Xuân «2021»", "đầu «2020»"),
        spares=("2020 suất quà", "2020 triệu", "1.950 người", "2000 m2"),
    ),
)
