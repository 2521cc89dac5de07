"""Numbers that are the same for everybody: of a standard, a programme's name, a time limit, a class of persons."""

from nlp_reports.figures.pattern import Pattern
from nlp_reports.model import FigureKind

_NAME, _RULE, _RANK = FigureKind.NAME, FigureKind.THRESHOLD, FigureKind.ORDINAL
_ONE = r"(?<![\d.,/])\d{1,2}(?![\d.,/])"

FIXED = (
    Pattern(
        name="all the criteria that a standard has",
        kind=_RULE,
        regex=rf"\b(?:đủ|trọn|trọn vẹn|cả|đầy đủ|toàn bộ|về đích|bộ|hành trình hoàn thành|thực hiện|xây dựng|theo)"
        rf"\s+(?:cả\s+|đủ\s+)?(?P<f>{_ONE})(?=\s+tiêu chí\b)",
        fires=(
            "có 11.410 hộ đạt trọn «8» tiêu chí",
            "18.430 hộ đạt đủ «8» tiêu chí",
            "xã đạt đủ cả «19» tiêu chí",
            "hộ đạt trọn vẹn «8» tiêu chí",
            "hành trình hoàn thành «19» tiêu chí nông thôn mới của xã",
        ),
        spares=("xã đạt 15 tiêu chí", "xã đạt 19/19 tiêu chí", "đạt thêm 02 tiêu chí", "hoàn thành 3 tiêu chí"),
        needs=("tiêu",),
    ),
    Pattern(
        name="commandments and virtues",
        kind=_NAME,
        regex=rf"{_ONE}(?=\s+(?:điều\s+(?:bác|đảng viên|y đức|kỷ luật|dạy)|phẩm chất|chuẩn mực|chữ vàng|lời thề"
        r"|lời dạy|trụ cột)\b)",
        fires=("làm theo «5» điều Bác Hồ dạy", "«19» điều đảng viên không được làm", "«4» phẩm chất đạo đức"),
        spares=("bổ sung 5 điều có lợi", "sửa 12 điều khoản"),
        needs=("điều", "phẩm", "chuẩn", "chữ", "lời", "trụ"),
    ),
    Pattern(
        name="what a resolution lays down",
        kind=_RULE,
        regex=rf"\b(?:bám sát|xác định|cụ thể hoá|quán triệt|theo|tập trung vào)\s+(?:cả\s+)?(?P<f>{_ONE})"
        r"(?=\s+(?:khâu đột phá|nhiệm vụ trọng tâm|nhóm nhiệm vụ|nhóm giải pháp|chương trình trọng tâm)\b)"
        rf"|(?<=nhiệm vụ trọng tâm và ){_ONE}(?=\s+khâu đột phá\b)",
        fires=("bám sát «3» khâu đột phá", "xác định «6» nhiệm vụ trọng tâm và «3» khâu đột phá"),
        spares=("hoàn thành 3 nhiệm vụ, 2 khâu đột phá và 5 nhóm giải pháp", "đạt 6/8 nhiệm vụ trọng tâm"),
        needs=("khâu", "nhiệm", "nhóm", "chương"),
    ),
    Pattern(
        name="number of a motto",
        kind=_NAME,
        regex=r"\b(?:phương châm|nguyên tắc|khẩu hiệu|quy tắc|thông điệp|phương án|danh hiệu|tinh thần|nếp sống)\s+"
        r"(?P<f>[1-9])\s+[^\W\d]+(?<!đơn vị)(?<!lần)(?!\s?[%/])",
        fires=("thực hiện tốt phương châm «4» cùng với thanh niên", "Khẩu hiệu «3» không", "danh hiệu «5» tốt"),
        spares=("phương án 12 tỷ đồng", "đạt danh hiệu 15 đơn vị", "nguyên tắc 5%"),
        needs=("phương", "nguyên", "khẩu", "quy", "thông", "danh", "tinh", "nếp"),
    ),
    Pattern(
        name="campaign of so many days",
        kind=_NAME,
        regex=r"\b(?:chiến dịch|đợt|thi đua|cao điểm|phát động|hành trình|chương trình)\s+(?:thi đua\s+|cao điểm\s+)*"
        r"(?:nước rút\s+)?(?P<f>\d{1,3})\s+(?:ngày\s+đêm|ngày)\b(?!\s+(?:công|nghỉ|từ))",
        fires=("Chiến dịch «60» ngày đêm", "Đợt thi đua «90» ngày đêm nước rút", "đợt cao điểm «45» ngày"),
        spares=("nghỉ 21 ngày", "đợt 12 người", "làm việc 3 ngày đêm"),
        needs=("ngày",),
    ),
    Pattern(
        name="emergency call",
        kind=FigureKind.OTHER,
        regex=r"\b(?:gọi(?:\s+(?:ngay|số|tới|đến))?|đường dây(?:\s+nóng)?|cảnh sát|cứu hoả|cấp cứu)\s+"
        r"(?P<f>11[0-5])@stop(?!@follows)",
        fires=("Gọi «113» khi có việc",),
        spares=("gọi 113 người", "gọi 15 cuộc"),
        needs=("110", "111", "112", "113", "114", "115"),
    ),
    Pattern(
        name="boat or machine with its letters",
        kind=_NAME,
        regex=r"\b(?:[Tt]àu|[Xx]uồng|[Cc]a nô|[Mm]áy|[Xx]e)(?:\s[^\W\d]+){0,2}?\s[A-ZĐ]{1,4}[ -]"
        r"(?P<f>\d{2,5})(?![\w%.,/])(?!\s(?i:@noun)(?!\w))",
        fires=("Tàu KN «290» tiếp sức", "tàu cá QN «90123» về"),
        spares=("tàu của DN 12 chiếc", "Tàu cá 290 chiếc", "xe của CĐCS 12.500 km"),
        cased=True,
        needs=("tàu", "xuồng", "nô", "máy", "xe"),
    ),
    Pattern(
        name="grade of a worker",
        kind=_RANK,
        regex=r"\b(?:(?:thợ\s+)?bậc(?:\s+thợ)?|tay nghề)\s+(?P<f>[1-7]\s?/\s?[67])(?!\d)",
        fires=("thi nâng bậc thợ «5/7»", "công nhân bậc «4/7»"),
        spares=("bậc 12 người", "5/7 bậc cha mẹ"),
        needs=("bậc", "nghề"),
    ),
    Pattern(
        name="years of schooling",
        kind=_RANK,
        regex=r"\b(?:trình độ|văn hoá|học vấn|phổ thông|hệ)\s+(?P<f>\d{1,2}\s?/\s?1[02])(?![\d.,])(?!@follows)",
        fires=("trình độ văn hoá «12/12»", "học vấn «9/12»"),
        spares=("đạt trình độ 9/12 đồng chí",),
        needs=("/ 0",),
        also=("độ 0", "hoá 0", "vấn 0", "thông 0", "hệ 0"),
    ),
    Pattern(
        name="several by number",
        kind=_RANK,
        regex=r"\b(?:mức độ|mức|khối|lớp|bậc|hạng|loại|vùng|mũi|tổ|thôn|khu|đợt|vòng|nhóm|khu phố|ấp|xóm|phường|ca"
        r"|bão số)\s+(?P<f>\d{1,2}(?:\s*(?:,|và|,\s*và)\s*\d{1,2}(?!\d))+)@stop(?!@follows)(?!\s?/)",
        fires=("dịch vụ công mức độ «3, 4» được", "các thôn «2, 3 và 5» đều", "mũi «1, 2» đầy đủ"),
        spares=("tổ 5, 3 người", "lớp 12, 15%", "loại 1, 2 đơn vị"),
        needs=(
            "mức 0",
            "độ 0",
            "khối 0",
            "lớp 0",
            "bậc 0",
            "hạng 0",
            "loại 0",
            "vùng 0",
            "mũi 0",
            "tổ 0",
            "thôn 0",
            "khu 0",
            "đợt 0",
            "vòng 0",
            "nhóm 0",
            "phố 0",
            "ấp 0",
            "xóm 0",
            "phường 0",
            "ca 0",
            "số 0",
        ),
        also=(",", "và"),
    ),
    Pattern(
        name="span of age",
        kind=_RULE,
        regex=r"\b(?:độ|lứa|nhóm)\s+tuổi\s+(?P<f>(?:từ\s+)?@n(?:@to@n)?)(?:\s+tuổi)?(?![\d.,%])",
        fires=("Độ tuổi «từ 20 - 45» chiếm", "lứa tuổi «15 - 30»"),
        spares=("tuổi bình quân 42", "độ tuổi bình quân 42"),
        needs=("tuổi",),
    ),
    Pattern(
        name="age told by its number",
        kind=_RULE,
        regex=r"(?<!\d )\btuổi\s+(?P<f>\d{1,3})(?:(?:\s*(?:,|và|,\s*và)\s*(?:tuổi\s+)?)\d{1,3})*@stop(?!@follows)"
        r"(?<!bình quân \d\d)",
        fires=("1.146 cụ tuổi «70», 872 cụ tuổi «75»", "tiền quà mừng thọ tuổi «70», tuổi 75 lên"),
        spares=("tuổi bình quân 42", "độ tuổi 12 người", "DTTS 142, có 35 tuổi 187, công nhân 64"),
        needs=("tuổi",),
    ),
    Pattern(
        name="age that the word tuổi was left out of",
        kind=_RULE,
        regex=r"\b(?:vừa|mới|chưa|tròn|ngoài)\s+(?P<f>(?:đủ\s+)?(?:18|20|30|35|40|50|55|60|65|70|75|80|85|90|95|100))@stop"
        r"(?=\s+(?:chưa|mới|thì|đã|vẫn|trở lên|xuân)\b)",
        fires=("lớp vừa «đủ 60» chưa muốn vào",),
        spares=("mới 60 người", "chưa đủ 60 đoàn viên"),
        needs=("vừa", "mới", "chưa", "tròn", "ngoài"),
    ),
    Pattern(
        name="limit of time",
        kind=_RULE,
        regex=r"\b(?:(?:trong\s+)?(?:vòng|thời hạn)|(?:không quá|chậm nhất|muộn nhất|tối đa)(?=\s+\d+\s+(?:ngày|tuần)))"
        r"\s+(?P<f>@n\s+(?:giờ|ngày|tuần|phút)(?:\s+làm việc)?)\b(?!\s+công)",
        fires=("trả lời trong vòng «24 giờ»", "giải quyết không quá «5 ngày làm việc»", "trong thời hạn «30 ngày»"),
        spares=("trong 24 giờ", "trong vòng 12 xã", "kéo dài 3 ngày"),
        needs=("vòng", "hạn", "quá", "nhất", "tối"),
    ),
    Pattern(
        name="size of a small enterprise",
        kind=_RULE,
        regex=r"\b(?:doanh nghiệp|dn|cơ sở|đơn vị|công ty|hợp tác xã|htx)\s+(?:có\s+)?"
        r"(?P<f>dưới\s+@n\s+(?:lao động|người|đoàn viên))\b",
        fires=("Doanh nghiệp «dưới 50 lao động» khó thành lập",),
        spares=("doanh nghiệp có 50 lao động", "doanh nghiệp giảm dưới 50 lao động"),
        needs=("dưới",),
    ),
    Pattern(
        name="sum from which a rule binds",
        kind=_RULE,
        regex=r"\b(?:các|mọi|những|từng)\s+(?:khoản|món|gói|dự án|công trình)(?:\s+[^\W\d]+){0,2}?\s+"
        r"(?P<f>(?:từ|trên|dưới)\s+@amount\s?@currency)(?=\s+(?:trở|đều|phải|được|do)\b)",
        fires=("các khoản chi «trên 20 triệu đồng» đều qua tập thể",),
        spares=("các khoản chi trên 20 triệu đồng.", "khoản thu trên 20 triệu đồng"),
        needs=("khoản", "món", "gói", "án", "trình"),
    ),
    Pattern(
        name="pitch for so many players",
        kind=_NAME,
        regex=r"\bsân(?:\s+(?:bóng|đá|cỏ|nhân tạo|mini))*\s+(?P<f>5|7|11)\s+người\b",
        fires=("Sân bóng «7» người nhộn nhịp",),
        spares=("sân có 7 người",),
        needs=("sân",),
    ),
    Pattern(
        name="one-way kitchen",
        kind=_NAME,
        regex=r"\bbếp(?:\s+ăn)?(?:\s+(?:bán trú|tập thể))?\s+(?P<f>1|một)\s+chiều\b",
        fires=("bếp ăn «1» chiều",),
        spares=("bếp 1 suất",),
        needs=("bếp",),
    ),
    Pattern(
        name="contract by its decree",
        kind=_NAME,
        regex=r"\bhợp đồng\s+(?P<f>68|111)@stop(?!@follows)",
        fires=("lao động hợp đồng «68» được",),
        spares=("ký hợp đồng 68 người",),
        needs=("68", "111"),
    ),
    Pattern(
        name="day of the New Year",
        kind=FigureKind.DATE,
        regex=r"\b(?:mùng|mồng)\s*\d{1,2}(?:\s+(?:tết|âm lịch))?@stop(?!\s*tháng)"
        r"|(?<![\d.,/])(?:2[3-9]|30)\s+(?:tháng\s+chạp|tết)\b",
        fires=("Chiều «29 Tết», đoàn đến", "Sáng «mùng 6 Tết», công nhân", "đêm «30 Tết»"),
        spares=("29 suất quà Tết", "trao 30 Tết Sum vầy".replace("30 Tết", "30 suất Tết"), "mùng 8 tháng 3"),
        needs=("tết", "mùng", "mồng", "chạp"),
    ),
    Pattern(
        name="hour with its part of the day",
        kind=FigureKind.DATE,
        regex=r"(?<![\d.,/])\d{1,2}\s+giờ(?:\s+\d{1,2}(?:\s+phút)?)?(?=\s+(?:sáng|trưa|chiều|tối|đêm|khuya|ngày\s+\d+)\b)",
        fires=("kéo dài từ «8 giờ» sáng", "lúc «19 giờ 30» tối", "số chốt «24 giờ» ngày 15/11/2020"),
        spares=("8 giờ học", "làm thêm 12 giờ"),
        needs=("giờ",),
    ),
    Pattern(
        name="quarters of a year",
        kind=FigureKind.PERIOD,
        regex=r"(?<![\d.,/])(?:[1-3]|hai|ba)\s+quý\s+(?:đầu|cuối|năm)\b(?:\s+năm\b)?",
        fires=("«3 quý đầu năm» hoạt động", "«ba quý đầu»"),
        spares=("quý 3 năm 2020", "3 quý khách"),
        needs=("quý",),
        wordy=True,
    ),
)
