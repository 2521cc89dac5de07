"""Conditions: from which size, distance, time or pay on somebody is given, asked or forbidden something."""

from nlp_reports.figures.pattern import Pattern
from nlp_reports.model import FigureKind

_RULE = FigureKind.THRESHOLD
_BOUND = r"(?:từ|trên|dưới|quá|hơn)"
# What follows a condition: what whoever meets it gets, must do, or is kept from.
_THEN = (
    r"(?:phải|bắt buộc|mới được|thì|được (?:xét|miễn|giảm|ưu tiên|hoãn)"
    r"|không được|sẽ|bị (?:nhắc|phạt|xử|loại|trừ|kỷ luật)|(?:không|chưa) (?:phải|xét|giải quyết))\b"
)


CONDITIONS = (
    Pattern(
        name="how far away somebody must live",
        kind=_RULE,
        regex=r"\b(?:xa|cách)\s+(?:[^\W\d]+\s+){0,5}?(?P<f>(?:từ|trên|quá)\s+@n\s*(?:km|cây số|ki-lô-mét))(?![\w²])"
        r"(?!\s*(?:đến|tới|[-–]))",
        fires=(
            "xe đạp cho các cháu nhà xa trường «từ 05 km», do",
            "Hộ cách trung tâm xã «từ 7 km» được hỗ trợ xăng xe",
            "Cụ cách trạm y tế «trên 2 km», được khám tại nhà",
        ),
        spares=(
            "xã xa nhất cách huyện 40 km",
            "cách trụ sở hơn 410 km",
            "bản cách xã từ 5 km đến 12 km",
            "làm xa 7 km",
        ),
        needs=("km", "cây", "ki"),
        also=("xa", "cách"),
    ),
    Pattern(
        name="norm that is allowed",
        kind=_RULE,
        regex=r"\b(?:mức|ngưỡng|giới hạn|tiêu chuẩn|định mức|trần)\b[^.;,()\d]{0,30}?"
        r"\b(?:cho phép|quy định|khống chế|an toàn|khuyến cáo|tối đa|cho)\s*(?:\(\s*|là\s+)"
        r"(?P<f>@n\s?(?:%|‰|mg|db|dba|ppm|độ))(?=\s*(?:[/).;,]|$))",
        fires=(
            "tỷ lệ 0,12%, còn dưới mức tỉnh cho phép («0,5%»).",
            "thấp hơn ngưỡng bụi cho phép («6 mg»/m3).",
            "tiếng ồn vượt giới hạn cho phép là «85 dB».",
        ),
        spares=(
            "mức chi theo quy định (95% kế hoạch)",
            "đạt chuẩn theo quy định là 100%.",
            "đúng mức quy định, 12 hộ",
            "mức chi theo quy định (12 suất)",
            "cho phép 12 hộ",
        ),
        needs=("phép", "định", "chế", "toàn", "cáo", "đa", "cho"),
        also=("(", "là"),
    ),
    Pattern(
        name="norm of the poor",
        kind=_RULE,
        regex=r"\b(?:theo|dưới|trên|qua)\s+(?:mức\s+)?chuẩn(?:\s+(?:nghèo|cận nghèo|mới|cũ))*\s+"
        r"(?P<f>@amount\s?@currency)",
        fires=("Hộ nghèo theo chuẩn «1,5 triệu đồng»/tháng được rà soát", "dưới chuẩn nghèo «700.000 đồng»"),
        spares=("chuẩn bị 12 triệu đồng", "đạt chuẩn 12 hộ", "theo chuẩn, hỗ trợ 5 triệu đồng"),
        needs=("chuẩn",),
    ),
    Pattern(
        name="income of those to whom a rule applies",
        kind=_RULE,
        regex=rf"\b(?:phải|mới|được xét|điều kiện|chỉ xét|quy định|nếu|diện|dành cho)\b[^.;\d]{{0,40}}?"
        rf"\b@income(?:\s+bình quân)?\s+"
        rf"(?P<f>(?:{_BOUND}|không quá)\s+@amount\s?@currency)",
        fires=(
            "Hộ được xét phải có thu nhập «dưới 1.500.000 đồng»/người/tháng",
            "nếu thu nhập «dưới 5 triệu đồng» thì",
        ),
        spares=(
            "thu nhập dưới 5 triệu đồng",
            "có 12 hộ thu nhập trên 100 triệu đồng",
            "mới có 3 hộ thu nhập trên 1 tỷ đồng",
        ),
        needs=("@income",),
        also=("phải", "mới", "xét", "kiện", "định", "nếu", "diện", "dành"),
    ),
    Pattern(
        name="size or time from which something follows",
        kind=_RULE,
        regex=rf"(?:^|,\s)(?:[^\W\d]+[\s,]+){{0,14}}?(?P<f>{_BOUND}\s+(?:@amount\s?@currency"
        r"|@n\s*(?:mét|m|cm|kg|giờ|ngày|buổi|tuần|lần|phút|độ|tấn|ha|cc|cv)))(?![\w²])(?:/[^\W\d]+)*"
        rf"(?:\s+[^\W\d]+){{0,4}}?,?\s+{_THEN}",
        fires=(
            "Công nhân làm ở độ cao «trên 10 mét» phải có dây neo",
            "Viên chức nghỉ «quá 05 ngày» không phép thì bị nhắc nhở",
            "Đơn gửi «quá 10 ngày» thì không xem xét lại",
            "Người thu nhập «dưới 11 triệu đồng»/tháng chưa phải nộp thuế",
        ),
        spares=(
            "Nước ngập trên 2 mét, 12 hộ phải sơ tán",
            "Đường dài trên 2 m được thông xe",
            "Có 12 hộ có trên 2 ha được hỗ trợ",
            "Hạn hán kéo dài trên 20 ngày, bà con phải chở nước",
        ),
        needs=("phải", "buộc", "được", "thì", "không", "sẽ", "bị"),
        also=("từ 0", "trên 0", "dưới 0", "quá 0", "hơn 0"),
    ),
    Pattern(
        name="day until which something must be handed in",
        kind=_RULE,
        regex=r"\b(?:gửi|nộp|báo|khai báo|đăng ký|đặt)\s+(?P<f>(?:trước|sau|chậm)\s+@n\s+(?:ngày|giờ|tuần))"
        r"\s+(?:thì|mới|phải|sẽ|coi như|là)\b",
        fires=("Đơn gửi «sau 10 ngày» thì không xem xét lại", "đăng ký «trước 3 ngày» mới được xếp chỗ"),
        spares=("nộp trước 10 ngày so với hạn", "gửi sau 12 cuộc thì dừng", "sau 02 ngày thì trở lại làm"),
        needs=("thì", "mới", "phải", "sẽ", "coi", "là"),
        also=("trước 0", "sau 0", "chậm 0"),
    ),
    Pattern(
        name="weight or size from which one is taken",
        kind=_RULE,
        regex=r"\b(?:nặng|cao|cân nặng|chiều cao)\s+"
        r"(?P<f>(?:từ|trên|dưới)\s+@n\s*(?:kg|cm|m|mét))(?![\w²])"
        r"(?=\s+trở\s+(?:lên|xuống)\b)",
        fires=("Người hiến máu phải nặng «từ 45 kg» trở lên",),
        spares=("lợn nặng 45 kg", "ngập sâu từ 0,5 m trở lên", "cá nặng từ 3 kg đến 5 kg"),
        needs=("trở",),
    ),
    Pattern(
        name="bound by law or by rule",
        kind=_RULE,
        regex=r"(?P<f>(?:không\s+(?:quá|vượt|vượt quá|dưới|ít hơn)|ít nhất|tối thiểu|tối đa|(?:dài|lâu|chậm) quá)\s+"
        r"@n\s*(?:@measure|giờ|ngày|tuần|tháng|phút|lần|trang|từ|chữ|%))(?:\s?/\s?[^\W\d]+)?(?:\s+[^\W\d]+){0,2}?\s+(?:theo|đúng)\s+"
        r"(?:luật|quy định|quy chế|nội quy|thể lệ|bộ luật|điều lệ|hướng dẫn)\b(?!\s+(?:số|của))",
        fires=("làm thêm «không vượt 40 giờ»/tháng theo luật", "cách nhau «ít nhất 12 tuần» theo quy định"),
        spares=("họp không quá 02 kỳ", "giải ngân ít nhất 12 tỷ đồng", "làm thêm 40 giờ theo luật"),
        needs=("luật", "định", "chế", "quy", "lệ", "dẫn"),
    ),
    Pattern(
        name="length that the terms of a contest allow",
        kind=_RULE,
        regex=r"\b(?:theo\s+)?(?:thể lệ|quy cách|yêu cầu|quy chế thi)\b[^.;\d]{0,40}?"
        r"(?P<f>(?:không\s+)?(?:quá|dưới|trên|tối đa|tối thiểu|ít nhất)\s+@n\s+(?:trang|phút|từ|chữ|ảnh|bài))(?![^\W])",
        fires=("Cuộc thi theo thể lệ: mỗi bài không dài «quá 2 trang» giấy", "yêu cầu mỗi clip «không quá 5 phút»"),
        spares=("thể lệ gửi tới 12 đơn vị", "yêu cầu 12 bài", "thể lệ: 3 vòng"),
        needs=("trang", "phút", "từ", "chữ", "ảnh", "bài"),
    ),
    Pattern(
        name="fever",
        kind=_RULE,
        regex=r"\bsốt\s+(?:cao\s+)?(?P<f>(?:(?:trên|từ|quá)\s+)?@n\s?(?:độ|°\s?c))(?!\w)",
        fires=("Người bị sốt «trên 38,5 độ» được cách ly",),
        spares=("sốt xuất huyết 38 ca", "sốt 38 người"),
        needs=("sốt",),
    ),
    Pattern(
        name="blood pressure",
        kind=_RULE,
        regex=r"\bhuyết áp\s+(?:[^\W\d]+\s+){0,3}?(?P<f>\d{2,3}\s?/\s?\d{2,3})(?:\s?mmhg)?(?![\d%])(?!@follows)",
        fires=("Người bị huyết áp trên «140/90» được khuyên đi khám",),
        spares=("đo huyết áp 140/190 cụ", "đo huyết áp cho 120/140 hội viên"),
        needs=("áp",),
    ),
    Pattern(
        name="stay that nobody needed",
        kind=_RULE,
        regex=r"\b(?:không|chưa|chẳng)\s+(?:ai\s+)?(?:phải\s+|bị\s+)?"
        r"(?:nằm viện|nghỉ việc|nghỉ|trễ|chậm|chờ|đợi|mất)\s+(?:[^\W\d]+\s+){0,2}?"
        r"(?P<f>quá\s+@n\s+(?:ngày|giờ|phút|tuần|tháng))\b",
        fires=("đứt tay ở khâu vò, không phải nằm viện «quá 05 ngày».", "hồ sơ không chậm «quá 02 ngày»"),
        spares=("không ai ở lều quá 15 ngày", "nằm viện quá 05 ngày", "kết thúc sau không quá 02 ngày"),
        needs=("quá 0",),
        also=("không", "chưa", "chẳng"),
    ),
    Pattern(
        name="breastfeeding rest before whom it is for",
        kind=_RULE,
        regex=r"\b(?:nghỉ|về sớm|bớt|giảm)\s+(?P<f>60\s+phút)(?:\s?/\s?ngày|\s+mỗi\s+ngày)?\s+(?:cho|để|vì)\s+"
        r"(?:[^\W\d]+\s+){0,3}?(?:con|bú|vắt sữa|thai)\b|(?<![\w.,/])60\s+phút\s+(?=cho con bú|vắt)",
        fires=(
            "03 DN chưa bố trí nghỉ «60 phút»/ngày cho con nhỏ, đã sửa",
            "Chế độ thai sản, nghỉ «60 phút» để vắt sữa",
        ),
        spares=("giảm 60 phút chờ", "nghỉ 60 phút cho 12 chị", "nghỉ 45 phút cho con bú"),
        needs=("phút",),
    ),
    Pattern(
        name="age past which people are told of",
        kind=_RULE,
        regex=r"(?<!quân )(?<!quân đã )\bngoài\s+(?P<f>(?:40|50|60|65|70|75|80|85|90|95|100))@stop"
        r"(?!@follows)(?=\s+(?:có|vẫn|còn|mà|nhưng|chiếm|được|tuổi|ngày|tham gia|hăng hái|là|ở|vừa)\b|\s*(?:[.;)]|$))",
        fires=(
            "Tuổi: ngoài «60» có 1.287 HV",
            "38 HV vừa thương binh vừa ngoài «80».",
            "Nông dân ngoài «70» hăng hái lên nương",
        ),
        spares=(
            "ngoài 60 suất quà",
            "ngoài 60 triệu đồng",
            "trao ngoài 60%",
            "tuổi bình quân đã ngoài 50.",
            "ngoài 65, chi hội",
        ),
        needs=("ngoài 0",),
    ),
    Pattern(
        name="sources or matters that a list unfolds",
        kind=FigureKind.OTHER,
        regex=r"\b(?:từ|nhờ|vào|theo|gồm|bằng|qua)\s+(?P<f>hai|ba|bốn|sáu)"
        r"(?=\s+(?:nguồn|nhóm|hướng|mặt|nội dung|việc|mảng|kênh)\b"
        r"[^\d,.;:]{0,25}:\s*$)",
        fires=(
            "tiền dựng nhà từ «ba» nguồn:",
            "nhờ «ba» nguồn cùng góp:",
            "Nội dung góp ý tập trung vào «ba» nhóm việc:",
        ),
        spares=("chia thành ba cụm thi đua:", "Hai chỉ tiêu chưa đạt:", "từ ba nguồn được 12 triệu đồng:"),
        needs=(":",),
        wordy=True,
    ),
    Pattern(
        name="groups by which a table is laid out",
        kind=FigureKind.OTHER,
        regex=r"\b(?:chia|phân|xếp|tính|thống kê|tổng hợp)\s+theo\s+(?P<f>hai|ba|bốn|sáu)"
        r"(?=\s+(?:khu vực|khối|nhóm|vùng|loại|cấp|đối tượng|lĩnh vực|mục đích|độ tuổi)\b[^\d,.;:]{0,25}:\s*$)",
        fires=("Đất hiến chia theo «ba» khu vực như bảng sau:", "Số liệu tổng hợp theo «hai» khối:"),
        spares=(
            "chia thành ba cụm thi đua như bảng sau:",
            "chia theo ba khu vực, mỗi khu vực 12 hộ:",
            "Có ba khu vực như sau:",
            "theo ba khu vực: 12 hộ",
        ),
        needs=("theo",),
        also=(":",),
        wordy=True,
    ),
    Pattern(
        name="one for each",
        kind=FigureKind.OTHER,
        regex=r"\bmỗi\s+(?:[^\W\d]+\s+){1,4}?(?:phải\s+)?(?:có|chọn|nhận|giữ)\s+(?P<f>một)"
        r"(?=\s+(?:cuốn|quyển|sổ|người|cán bộ|tủ|tổ|nhóm|góc)\b)",
        fires=("Mỗi chi hội có «một» cuốn sổ, việc gì cũng ghi.", "Mỗi cuộc họp phải có «một» người chép"),
        spares=("xây một nhà", "có một cuốn sổ", "mỗi chi hội có 01 sổ", "mỗi chi hội chọn một việc cụ thể"),
        needs=("mỗi",),
        also=("một",),
        wordy=True,
    ),
)
