"""Numbers of a law, a promise, a class of size or a report's own shape: they tell nothing that the unit has done."""

from nlp_reports.figures.pattern import Pattern
from nlp_reports.model import FigureKind

_RULE = FigureKind.THRESHOLD
_HEADS = r"(?:người|lao động|công nhân|cnlđ|đoàn viên|hội viên|nữ)\b"
_BODIES = r"(?:doanh nghiệp|dn|cơ sở|đơn vị|công ty|phòng khám|hợp tác xã|htx|chi hội|cửa hàng|trường|nơi)"

RULES = (
    Pattern(
        name="all the criteria of a standard in words",
        kind=_RULE,
        regex=r"\b(?:đủ|trọn|cả|đầy đủ)\s+(?P<f>tám|mười\s+chín)(?=\s+tiêu chí\b)",
        fires=("2.946 hộ đạt đủ «tám» tiêu chí", "xã đạt đủ «mười chín» tiêu chí"),
        spares=("xã đạt tám tiêu chí", "đạt thêm tám tiêu chí"),
        needs=("tiêu",),
        wordy=True,
    ),
    Pattern(
        name="the eight criteria of a household",
        kind=_RULE,
        regex=r"\b(?:hộ|gia đình)(?:\s+(?:hội viên|nông dân|phụ nữ|gia đình))?\s+(?:đã\s+)?đạt\s+(?P<f>8|tám)"
        r"(?=\s+tiêu chí\b)",
        fires=("24.318/29.640 hộ đạt «8» tiêu chí “5 không, 3 sạch”", "thêm 250 hộ đạt «tám» tiêu chí"),
        spares=("xã đạt 8 tiêu chí", "hộ đạt 6 tiêu chí", "hộ nghèo đạt 8/8 tiêu chí"),
        needs=("tiêu",),
        wordy=True,
    ),
    Pattern(
        name="size by which bodies are told apart",
        kind=_RULE,
        regex=rf"\b(?:phần đông|phần nhiều|hầu hết|chủ yếu|đại đa số|(?:những\s+|các\s+|ở\s+)nơi|{_BODIES}\s+có)\s+"
        rf"(?:là\s+)?(?P<f>dưới\s+@n)(?=\s+{_HEADS}(?!\s+(?:được|dự|đã)\b))"
        rf"|(?<=\bở nơi )(?:trên\s+@n)(?=\s+{_HEADS})",
        fires=(
            "187 doanh nghiệp đang hoạt động, phần đông «dưới 20» lao động",
            "11/24 đơn vị có «dưới 10» hội viên",
            "xoá hết loại C ở nơi «trên 200» lao động",
        ),
        spares=(
            "doanh nghiệp có trên 500 lao động",
            "đơn vị có dưới 10 đoàn viên được khen",
            "số dự giảm còn dưới 20 người",
            "phần đông 20 lao động",
        ),
        needs=("dưới", "trên"),
    ),
    Pattern(
        name="small size in words",
        kind=_RULE,
        regex=rf"\b{_BODIES}(?:\s+(?:tư|nhỏ|có|tư nhân|ngoài nhà nước))*\s+"
        rf"(?P<f>(?:dưới|chưa đến|chưa tới)\s+@number_word(?:\s+@number_word)*)(?=\s+{_HEADS})",
        fires=("CĐCS doanh nghiệp «dưới hai mươi» lao động", "Các phòng khám tư «dưới mười» người"),
        spares=("dự họp dưới mười người", "doanh nghiệp dưới nhiều lao động"),
        needs=("dưới", "chưa"),
        wordy=True,
    ),
    Pattern(
        name="length from which boats are counted",
        kind=_RULE,
        regex=r"\b(?:tàu|thuyền|ghe)(?:\s+(?:cá|gỗ|vỏ thép|có chiều dài|dài|loại|công suất))*\s+"
        r"(?P<f>(?:từ|trên|dưới)\s+@n\s*(?:m|mét|cv))\b",
        fires=("riêng tàu «từ 15 mét» trở lên là 274 chiếc", "tàu cá «dưới 6 mét»", "tàu có chiều dài «trên 15 m»"),
        spares=("tàu kéo từ 15 m lưới", "tàu chạy trên 15 hải lý"),
        needs=("tàu", "thuyền", "ghe"),
    ),
    Pattern(
        name="size from which things are counted",
        kind=_RULE,
        regex=r"\b(?:dài|công suất|chiều dài|trọng tải|dung tích)\s+"
        r"(?P<f>từ\s+@n\s*(?:m|mét|km|cv|tấn|kg|m2|m²|m3|m³|lít))(?=\s+trở\s+(?:lên|xuống)\b)",
        fires=("287 chiếc dài «từ 15 mét» trở lên đi khơi", "xe trọng tải «từ 5 tấn» trở lên"),
        spares=("kéo dài từ 15 ngày trở lên", "ngập sâu từ 0,5m trở lên", "đường dài 15 km", "dài từ 15 m đến 20 m"),
        needs=("trở",),
    ),
    Pattern(
        name="fewer than a rule wants",
        kind=_RULE,
        regex=rf"\b(?:không|chưa)\s+(?:có\s+)?đủ\s+(?P<f>@n\s+{_HEADS})(?=\s*(?:[.,;)]|$|nên\b|để\b|theo\b))",
        fires=("chưa có ban vì nữ đoàn viên không đủ «10 người».", "còn 03 DN chưa đủ «10 lao động» nên chưa lập"),
        spares=("không đủ tiền cho 10 người", "không đủ 10 suất"),
        needs=("đủ 0",),
    ),
    Pattern(
        name="shifts in which people work",
        kind=_RULE,
        regex=r"\b(?:làm(?:\s+việc)?|chạy|đi)\s+(?:theo\s+)?(?P<f>[234]\s+ca(?:,?\s+[2-5]\s+kíp)?)"
        r"(?=\s*(?:[.,;:)]|$|liên tục\b|luân phiên\b|một ngày\b|/\s?ngày))",
        fires=("CN làm «3 ca», khó gom người", "nhà máy chạy «3 ca» liên tục", "thợ làm theo «3 ca, 4 kíp»."),
        spares=("làm 3 ca mổ", "trực 3 ca/tháng", "làm 12 ca."),
        needs=("ca",),
    ),
    Pattern(
        name="each at least so many, as an aside",
        kind=_RULE,
        regex=r"\((?:mỗi|từng)\s+[^()\d]{2,30}?\s(?P<f>(?:tối thiểu|ít nhất|tối đa|không quá)\s+@n)(?=\s*\))",
        fires=("ATVSV 138 người (mỗi trường «tối thiểu 01»)",),
        spares=("(mỗi trường 02)", "mỗi trường tối thiểu 01 lớp", "(trong đó tối thiểu 12)"),
        needs=(")",),
        also=("mỗi", "từng"),
    ),
    Pattern(
        name="so many times for some",
        kind=_RULE,
        regex=r"\(\s*(?:có|một số|vài)\s+(?:ca|nơi|người|em|hộ|chỗ|tổ|lớp|chị|anh|đơn vị)\s+(?:[^\W\d]+\s+){0,3}?"
        r"(?P<f>[2-5]\s+lần)(?=\s*\))",
        fires=("18 buổi, 2.910 lượt người (có ca học «2 lần»)", "62 lượt (có người vay «2 lần»)"),
        spares=("(có 12 ca học 2 lần)", "có nơi họp 2 lần", "(họp 2 lần)"),
        needs=("lần",),
    ),
    Pattern(
        name="time of training that a course lays down",
        kind=_RULE,
        regex=r"\b(?:thực tập|thử việc|tập sự)(?:\s+[^\W\d]+){0,4}?\s+(?P<f>(?:từ\s+)?@n(?:@to@n)?\s+(?:tuần|tháng))\b",
        fires=("sinh viên thực tập tại doanh nghiệp «từ 8 đến 16 tuần»", "thử việc «2 tháng»"),
        spares=("thực tập 12 em", "nghỉ việc 2 tuần", "thực tập tại 12 nơi trong 2 tuần"),
        needs=("tập", "việc", "sự"),
        also=("tuần", "tháng"),
    ),
    Pattern(
        name="bodies everywhere",
        kind=_RULE,
        regex=r"(?:\bđều\s+khắp|\brộng\s+khắp)\s+(?:ở\s+)?(?:cả\s+)?(?P<f>@n(?=\s+(?:kcn|xã|phường|thôn|bản|ấp|huyện|khu)\b))",
        fires=("Thi đua đều khắp «4» KCN, CN hăng hái",),
        spares=("khắp 09 huyện", "đều khắp, 4 KCN"),
        needs=("khắp",),
    ),
    Pattern(
        name="bound that nobody passed",
        kind=_RULE,
        regex=r"\b(?:không|chưa)\s+(?:có\s+)?(?:ai|(?:[^\W\d]+\s+){1,3}nào)\s+[^,;.\d]{0,40}?\bquá\s+"
        r"(?P<f>@n(?:\s?%|\s*(?:giờ|phút)\b))",
        fires=("không ai mất sức quá «10%».", "không phường nào đứt nước quá «30 phút»."),
        spares=(
            "không ai nghỉ, quá 30 phút",
            "có nơi trễ quá 30 phút",
            "không ai ở lều quá 15 ngày",
            "không nơi nào bỏ, 12 nơi quá 30 phút",
        ),
        needs=("quá",),
        also=("không", "chưa"),
    ),
    Pattern(
        name="what is laid down",
        kind=_RULE,
        regex=r"\b(?:quy định(?:\s+chung)?\s+là(?!\s+100\s?%)"
        r"|luật\s+(?:(?:quy\s+)?định|(?:bắt\s+)?buộc|yêu cầu|đòi|cho phép)(?:\s+là)?"
        r"|vượt(?:\s+quá)?\s+quy định)\s+(?:không quá\s+|tối đa\s+|ít nhất\s+)?"
        r"(?P<f>@n(?:\s?%|\s+(?:giờ|phút|ngày|tháng|người)\b)?)(?!\s?%)",
        fires=(
            "trả giấy phép trong 03 ngày, quy định là «05 ngày».",
            "không vượt quy định «90 người»/lớp",
            "luật buộc «30%».",
        ),
        spares=(
            "đúng quy định 24 cuộc",
            "quy định 12 đơn vị",
            "phổ biến luật 12 cuộc",
            "đạt chuẩn theo quy định là 100%",
            "bắt buộc 30% đơn vị",
        ),
        needs=("định", "buộc", "cầu", "đòi", "phép"),
    ),
    Pattern(
        name="base pay of the state",
        kind=_RULE,
        regex=r"\blương\s+(?:cơ sở|tối thiểu(?:\s+vùng)?)"
        r"(?:\s+(?:mới|lên|là|mức|nâng lên|tăng lên|được nâng lên)){0,2}\s+(?P<f>@amount\s?@currency)(?!\s*/\s*người)",
        fires=("hưởng lương cơ sở mới «2,34 triệu đồng» từ ngày 01/7", "lương cơ sở lên «1.800.000 đồng» nên"),
        spares=("lương cơ sở tăng từ 1.490.000 đồng lên 1.800.000 đồng", "lương bình quân là 7,8 triệu đồng"),
        needs=("lương",),
    ),
    Pattern(
        name="rest that the law gives women",
        kind=_RULE,
        regex=r"\b(?:con nhỏ|con dưới|nuôi con|hành kinh|mang thai|có thai|nuôi con nhỏ)\b[^.;]{0,60}?"
        r"\bnghỉ\s+(?:thêm\s+)?(?P<f>(?:30|60)\s+phút)\b",
        fires=("164 chị con dưới 12 tháng nghỉ «60 phút»/ngày", "lao động nữ hành kinh được nghỉ «30 phút» mỗi ngày"),
        spares=("công nhân nghỉ 30 phút ăn ca", "mang thai nghỉ 37 chị"),
        needs=("phút",),
    ),
    Pattern(
        name="time in which an answer is promised",
        kind=_RULE,
        regex=r"\b(?:trả lời|phản hồi|hồi âm)\s(?:[^;.,(]{0,30}?\s)?trong\s+(?P<f>@n\s+(?:giờ|phút))"
        r"(?=\s*(?:[,;:.)]|$|(?:làm việc|kể từ|sau)\b))",
        fires=("trả lời 100% trong «48 giờ»;", "(trả lời CN trong «60 phút»)", "phản hồi trong «24 giờ»"),
        spares=(
            "trả lời trong 12 buổi",
            "trả lời kiến nghị trong 07 ngày",
            "học trong 24 giờ",
            "trả lời trong 3 giờ giao lưu",
        ),
        needs=("giờ", "phút"),
    ),
    Pattern(
        name="parts of the report itself",
        kind=FigureKind.OTHER,
        regex=r"\b(?:báo cáo|đề cương|bố cục)\b[^;.]{0,80}?\b(?:gồm|chia\s+(?:làm|thành)|có)\s+(?P<f>@n\s+(?:phần|mục))"
        r"(?=\s*(?:[.,;:(]|$))",
        fires=("báo cáo theo HD của LĐLĐ tỉnh, gồm «05 phần».", "Báo cáo chia làm «4 phần»:"),
        spares=("báo cáo 12 phần quà", "báo cáo có 05 phần việc", "gồm 05 phần."),
        needs=("phần", "mục"),
    ),
    Pattern(
        name="grade of a school that is entered",
        kind=FigureKind.ORDINAL,
        regex=r"\b(?:đỗ|thi|vào|tuyển sinh|lên|hết)\s+(?:vào\s+)?lớp\s+(?P<f>[1-9]|1[0-2])"
        r"(?=\s+(?:công lập|chuyên|trường|thpt|thcs|trung học)\b)",
        fires=("06 trẻ thi đỗ lớp «10» công lập", "tuyển sinh vào lớp «6» trường huyện"),
        spares=("mở lớp 10 trường hợp", "vào lớp 12 học viên"),
        needs=("lớp 0",),
    ),
)
