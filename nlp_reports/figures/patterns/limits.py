"""Indefinite quantities, and numbers of a rule rather than of the unit."""

from nlp_reports.figures.pattern import Pattern
from nlp_reports.model import FigureKind

_UP = r"trở\s+(?:lên|xuống)\b"

INDEFINITES = (
    Pattern(
        name="indefinite quantity",
        kind=FigureKind.INDEFINITE,
        regex=r"\b@indefinite(?!\w)(?!(?<=phần)\s+(?:hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)\b)(?:\s+(?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ)(?!\w))*(?:\s+đồng(?!\w))?",
        fires=("«một số» đơn vị", "«hàng trăm» lượt", "«một trong những» điểm", "«hàng chục tỷ đồng»"),
        spares=("một tập thể và 03 cá nhân", "một phần ba số chi hội"),
        needs=("@indefinite",),
        wordy=True,
    ),
)

THRESHOLDS = (
    Pattern(
        name="from so many upwards",
        kind=FigureKind.THRESHOLD,
        regex=rf"(?<!: )(?<!đạt )(?<!đấu )(?<!trao )(?<!mở )(?<!nạp )(?<!giúp )(?<!cho )"
        rf"(?P<f>\btừ\s+(?:đủ\s+)?@n\s*(?:nữ|@noun(?!\w)|năm\b"
        rf"|tháng\b|ngày\b))"
        rf"(?:\s+(?:@noun(?!\w)|\w+\s+\w+|nữ|làm))?\s+{_UP}",
        fires=("có «từ 10 nữ» đoàn viên trở lên", "DN có «từ 25 lao động» trở lên", "nợ «từ 3 tháng» trở lên"),
        spares=(
            "từ 10 CĐCS hoàn thành tốt nhiệm vụ trở lên",
            "Học bổng: từ 40 suất trở lên",
            "kết nạp từ 700 hội viên trở lên",
        ),
        needs=("trở",),
    ),
    Pattern(
        name="so many upwards",
        kind=FigureKind.THRESHOLD,
        regex=rf"(?<!từ )(?<!^có )(?<!nạp )(?<!giúp )(?<!cho )(?P<f>@n\s*@noun(?!\w))\s+{_UP}",
        fires=("đơn vị có «10 lao động» trở lên",),
        spares=(
            "1.914 người trình độ đại học trở lên",
            "đạt 85% trở lên",
            "Có 210 sáng kiến trở lên",
            "lo Tết cho 290 người trở lên",
        ),
        needs=("trở",),
    ),
    Pattern(
        name="income class",
        kind=FigureKind.THRESHOLD,
        regex=rf"(?<!vận động )(?<!nâng )(?<!đưa )\b(?:có\s+)?(?:mức\s+)?@income(?:\s+bình quân|\s+trực(?:\s+đêm)?)?\s+"
        rf"(?P<f>(?:từ|trên)\s+@amount\s?@currency)"
        rf"(?:/\w+)*\s+{_UP}",
        fires=(
            "hộ có thu nhập «từ 100 triệu đồng» trở lên",
            "lo được suất ăn «từ 20.000 đồng» trở lên",
            "12/14 nơi có suất «từ 25.000 đồng» trở lên",
            "tổ chức suất ăn trực đêm «từ 25.000 đồng» trở lên",
        ),
        spares=("thu nhập bình quân 4,6 triệu đồng",),
        needs=("trở",),
    ),
    Pattern(
        name="age limit",
        kind=FigureKind.THRESHOLD,
        regex=r"\b(?:từ|trên|dưới|đủ)\s+(?:đủ\s+)?@n(?:(?:\s+tuổi)?@to(?:dưới\s+|hết\s+)?@n)?\s+tuổi\b",
        fires=("trẻ em «dưới 16 tuổi»", "người «từ 18 tuổi»", "«từ 15 đến 35 tuổi»", "«từ đủ 16 tuổi đến 30 tuổi»"),
        spares=("bình quân 42 tuổi",),
        needs=("tuổi",),
    ),
    Pattern(
        name="age of persons",
        kind=FigureKind.THRESHOLD,
        regex=r"(?<!bình quân )(?<!trung bình )(?<!quân là )(?<!quân: )(?<!quân )"
        r"(?<!bq )(?<!bq: )(?<!bq là )(?<!b/q )(?<!tuổi tb )(?<![\d.,/])"
        r"(?P<f>(?:(?:từ|trên|dưới|đủ|hơn|gần)\s+(?:đủ\s+)?)?\d{1,3}(?:@to(?:dưới\s+|hết\s+)?\d{1,3})?\s+tuổi)\b"
        r"(?!\s+(?:đảng|nghề))",
        fires=(
            "nhiều cụ ngoài «80 tuổi»",
            "lớp mầm non «5 tuổi»",
            "«60 - 69 tuổi» 3.618 người",
            "các cụ đã «100 tuổi» hoặc hơn thế",
            "hạ tuổi hưởng trợ cấp xuống «75 tuổi»",
        ),
        spares=("bình quân 42 tuổi", "mừng thọ 12 cụ", "tuổi đời bình quân 38,5 tuổi", "BQ 41 tuổi", "tuổi TB 36 tuổi"),
        needs=("tuổi",),
    ),
    Pattern(
        name="age limit without the unit after it",
        kind=FigureKind.THRESHOLD,
        regex=r"\btuổi(?:\s+đời)?\s+(?P<f>(?:từ|trên|dưới)\s+@n)",
        fires=("đồng chí tuổi «dưới 40»",),
        spares=("tuổi bình quân 42",),
        needs=("tuổi",),
    ),
    Pattern(
        name="size of enterprises that a rule names",
        kind=FigureKind.THRESHOLD,
        regex=r"\b@threshold\s+(?P<f>dưới\s+@n\s+(?:lao động|lđ|người|nữ|đoàn viên))\b",
        fires=("DN sử dụng «dưới 10 lao động»", "171 doanh nghiệp dùng «dưới 50 lao động»"),
        spares=("sử dụng 12 lao động",),
        needs=("dưới",),
    ),
    Pattern(
        name="size of enterprises that are counted",
        kind=FigureKind.THRESHOLD,
        regex=r"\b(?:doanh nghiệp|dn|đa số|phần lớn|đều|toàn|chỉ)\s+(?:là\s+)?"
        r"(?P<f>(?:dưới|trên)\s+@n\s+(?:lao động|lđ))\b",
        fires=(
            "còn 09 doanh nghiệp «trên 25 lao động» chưa",
            "28 DN chưa có CĐCS, đa số «dưới 25 lao động»",
            "các cơ sở đều «dưới 10 lao động»",
            "38 DN chưa có CĐCS, đa số «dưới 25 LĐ»",
        ),
        spares=("doanh nghiệp có trên 500 lao động", "doanh nghiệp 25 lao động"),
        needs=("dưới", "trên"),
    ),
    Pattern(
        name="size from which enterprises are counted",
        kind=FigureKind.THRESHOLD,
        regex=r"\b(?:doanh nghiệp|dn)\s+(?:có|sử dụng)\s+"
        r"(?P<f>từ\s+@n\s+(?:lao động|đoàn viên|người))\b(?!\s+trở)",
        fires=("khảo sát 10 DN có «từ 25 lao động».", "doanh nghiệp sử dụng «từ 20 lao động»,"),
        spares=("doanh nghiệp có 25 lao động", "giúp DN từ 25 lao động lên 30"),
        needs=("từ",),
    ),
    Pattern(
        name="size at which a rule begins to bind",
        kind=FigureKind.THRESHOLD,
        regex=r"\b(?:sử dụng|có)\s+(?P<f>từ\s+@n\s*@noun(?!\w))(?=\s+(?:phải|bắt buộc|thì|được phép)\b)",
        fires=("đơn vị sử dụng «từ 10 lao động» phải có nội quy",),
        spares=("có từ 10 lao động đến 15 lao động",),
        needs=("phải", "buộc", "thì", "phép"),
    ),
    Pattern(
        name="hours and days of the law",
        kind=FigureKind.THRESHOLD,
        regex=r"\b(?:ngày làm việc|làm thêm)\s+(?P<f>(?:(?:không quá|tối đa|trên|dưới|quá|hơn)\s+)?@n\s+giờ)"
        r"|@n\s+ngày(?=\s+phép\s?/\s?năm)|@n\s+phút(?=\s+(?:nghỉ|ngày hành kinh|hành kinh|cho con bú|nuôi con))",
        fires=(
            "Ngày làm việc «8 giờ», làm thêm «không quá 40 giờ»/tháng",
            "sinh viên làm thêm «trên 20 giờ»/tuần",
            "nghỉ «12 ngày» phép/năm",
            "«60 phút» nghỉ nuôi con nhỏ, «30 phút» ngày hành kinh",
        ),
        spares=("làm thêm 12 việc", "trong 30 phút", "nghỉ 12 ngày"),
        needs=("giờ", "phép", "phút"),
    ),
    Pattern(
        name="hours within which something must be done",
        kind=FigureKind.THRESHOLD,
        regex=r"\b(?:trong|sau)\s+(?P<f>@n\s+giờ)(?=\s+(?:đầu|kể từ|làm việc)\b)",
        fires=("được điều trị ngay trong «24 giờ» đầu", "báo cáo sau «48 giờ» kể từ khi xảy ra"),
        spares=("học trong 24 giờ", "trong 8 giờ có 12 lượt"),
        needs=("giờ",),
    ),
    Pattern(
        name="rate of an insurance",
        kind=FigureKind.THRESHOLD,
        regex=r"\b(?:mức đóng|tỷ lệ đóng|mức trích)\b[^;.]{0,60}?(?<!đạt )(?<!bằng )(?<!tăng )(?<!giảm )(?P<f>"
        r"(?<![\d.,])@n\s?%)"
        r"(?!\s*(?:kế hoạch|chỉ tiêu))",
        fires=("Mức đóng BHXH «8%», BHYT «1,5%», BHTN «1%» tiền lương",),
        spares=("mức đóng đạt 95%", "mức đóng bằng 8% kế hoạch"),
        needs=("đóng", "trích"),
    ),
    Pattern(
        name="rate of the law after its fund",
        kind=FigureKind.THRESHOLD,
        regex=r"\b@law_fund\s*\(?(?P<f>[12]\s?%)",
        fires=("trích nộp kinh phí công đoàn «2%» chưa đủ", "KPCĐ («2%»)", "đoàn phí «1%»"),
        spares=("kinh phí công đoàn đạt 2%", "tăng 2%"),
        needs=("%",),
        also=("1", "2"),
    ),
    Pattern(
        name="rate of the law before its fund",
        kind=FigureKind.THRESHOLD,
        regex=r"(?<!tăng )(?<!giảm )(?<!đạt )(?<!vượt )(?<![\d.,])[12]\s?%(?=\s+@law_fund_after)",
        fires=("gồm «2%» quỹ tiền lương", "nguồn «2%» kinh phí công đoàn"),
        spares=("tăng 2% kinh phí công đoàn", "92% quỹ lương"),
        needs=("%",),
        also=("1", "2"),
    ),
)
