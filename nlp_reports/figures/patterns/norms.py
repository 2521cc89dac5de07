"""Norms, scores and hours: fees by a fixed rate, hours of the law, grades of work, the hour of a bell or broadcast."""

from nlp_reports.figures.pattern import Pattern
from nlp_reports.model import FigureKind

_RULE, _RANK = FigureKind.THRESHOLD, FigureKind.ORDINAL
_FEES = (
    r"(?:hội phí|đoàn phí|đảng phí|học phí|lệ phí|viện phí|giá (?:vé|điện|nước|thuê|phòng|trông xe)|phụ cấp|thù lao"
    r"|phí)"
)
_HOURS = r"@n\s+(?:giờ|tiếng)\s?(?:/\s?|mỗi\s+|một\s+)(?:ngày|tuần|tháng|năm|ca)\b"

NORMS = (
    Pattern(
        name="fee by its rate",
        kind=_RULE,
        regex=rf"\b{_FEES}\b[^.;\d]{{0,40}}?\b(?:theo|với|đúng)\s+(?:đúng\s+)?(?:mức|định mức|đơn giá|khung)\s+"
        r"(?:quy định\s+|chung\s+|cũ\s+)?(?:là\s+)?(?P<f>@amount\s?@currency|(?:0[.,]\d+|@n\s?%))(?!\s*@noun(?!\w))",
        fires=(
            "Hội phí theo mức «3.000 đồng»/hội viên/tháng được nộp đầy đủ",
            "Đoàn phí đóng theo mức «1%» lương",
            "Giá vé xe theo mức «5.000 đồng»/lượt",
        ),
        spares=(
            "hỗ trợ 12 hộ theo mức 5 triệu đồng/hộ",
            "thu hội phí đạt mức 12 triệu đồng",
            "hội phí giữ ở mức 413 triệu đồng",
            "xây 14 nhà với mức 60 triệu đồng/nhà",
            "thăm ốm 360 suất với mức 300.000 đồng",
        ),
        needs=("mức", "giá", "khung"),
        also=("phí", "giá", "cấp", "lao"),
    ),
    Pattern(
        name="rate that a fee has",
        kind=_RULE,
        regex=r"\bmức\s+(?:đóng|thu|nộp)\s+(?:hội phí|đoàn phí|đảng phí|bảo hiểm|bhxh|bhyt|quỹ)"
        r"(?:\s+[^\W\d]+){0,4}?\s+(?:là\s+)?"
        r"(?P<f>@amount\s?@currency)(?=\s?/|\s+(?:mỗi|một)\s)",
        fires=("Mức đóng hội phí «12.000 đồng»/năm", "mức thu hội phí là «2.000 đồng» một tháng"),
        spares=("mức thu hội phí đạt 12 triệu đồng", "nộp hội phí 12.000 đồng/người", "mức quà 500.000 đồng/suất"),
        needs=("mức",),
        also=("phí", "hiểm", "bhxh", "bhyt", "quỹ"),
    ),
    Pattern(
        name="hours that a rule lays down",
        kind=_RULE,
        regex=rf"\b(?:(?:thời giờ|khung giờ|khung thời gian|chế độ|quy định|quy chế|luật|tuần|nguyên tắc|lịch)"
        rf"(?:\s+(?:làm việc|làm thêm|nghỉ ngơi|lao động|về|tối đa)){{0,3}}|ngày làm)\s+(?P<f>{_HOURS}(?:\s*(?:,|và"
        rf"|-)\s*{_HOURS})*)"
        rf"|(?<=làm việc )(?:{_HOURS})(?=\s+(?:theo|đúng)\s+(?:luật|quy định|nội quy)\b)",
        fires=(
            "Khung thời giờ làm việc «8 giờ/ngày, 48 giờ/tuần» được tuân thủ",
            "Chế độ làm việc «8 giờ/ngày» được giữ đúng",
        ),
        spares=(
            "làm thêm bình quân 1,5 giờ/ngày",
            "thư viện mở cửa thêm 10 giờ/tuần",
            "cho tổ trưởng 02 giờ/tuần làm việc công đoàn",
            "chế độ: 8 giờ học",
            "ca làm 8 giờ",
        ),
        needs=("giờ", "tiếng"),
        also=("việc", "thêm", "độ", "định", "chế", "luật", "tuần", "lịch", "giờ", "gian", "làm"),
    ),
    Pattern(
        name="week of so many hours",
        kind=_RULE,
        regex=r"\btuần\s+làm\s+việc\s+(?P<f>(?:40|44|48)\s+giờ)\b",
        fires=("Tuần làm việc «40 giờ» áp dụng cho khối văn phòng",),
        spares=("tuần làm việc 12 buổi", "tuần làm 40 giờ"),
        needs=("40", "44", "48"),
    ),
    Pattern(
        name="leave for birth by the law",
        kind=_RULE,
        regex=r"\b(?:nghỉ|chế độ)\s+(?:thai sản|sinh con|sinh)\s+(?:đủ\s+|trọn\s+)?(?P<f>0?6\s+tháng)\b(?!\s+(?:lương"
        r"|đầu|cuối|năm))",
        fires=("Nghỉ thai sản «6 tháng» đúng chế độ", "nghỉ thai sản đủ «06 tháng» theo luật"),
        spares=("nghỉ thai sản được thêm 01 tháng lương", "nghỉ thai sản 6 tháng đầu năm", "19 chị nghỉ thai sản"),
        needs=("sản", "sinh", "con"),
        also=("6", "06"),
    ),
    Pattern(
        name="score of a match",
        kind=FigureKind.OTHER,
        regex=r"\b(?:thắng|thua|hoà(?!\s+(?:giải|nhập|bình|mạng))|tỷ số|tỉ số|luân lưu|đánh bại|gỡ hoà|dẫn trước"
        r"|trận [^\W\d]+(?: [^\W\d]+)? kết thúc)\b(?:\s+[^\W\d]+){0,7}?"
        r"\s+\(?(?P<f>\d{1,2}(?:,5)?\s?[-–]\s?\d{1,2}(?:,5)?)(?![\w%])(?!\s?[./,-]\d)(?!@follows)",
        fires=(
            "đội Gạch thắng «2-0» ở trận cuối",
            "thắng đội chủ nhà «3 - 1» trong trận chung kết",
            "hoà «1-1» rồi gỡ lại",
        ),
        spares=("thắng 2-3 trận", "hoà giải thành 5-7 vụ", "thắng được 3-5%", "thắng 12 trận", "hoà nhập 3-5 em"),
        needs=("- 0", "– 0"),
        also=("thắng", "thua", "hoà", "số", "lưu", "bại", "trước", "trận"),
    ),
    Pattern(
        name="grade of work whatever trade follows",
        kind=_RANK,
        regex=r"\b(?:tay nghề|thợ(?:\s+[^\W\d]+){0,2}|công nhân|lên|lương|đạt|giữ)\s+bậc\s+(?P<f>[2-7])(?![\w%/])"
        r"(?!\s?[.,-]\d)"
        r"(?!\s*(?:người|thợ|công nhân|hộ|đơn vị|cơ sở|đồng chí|lao động)\b)",
        fires=("Hội thi tay nghề bậc «4» ngành may có 46 thợ", "nâng lên bậc «5» ngành hàn"),
        spares=("nâng bậc 33 thợ", "xếp bậc 05, khác 02", "thợ bậc 4 người", "thi nâng bậc 73"),
        needs=("bậc 0",),
    ),
    Pattern(
        name="time by number of a draft or a letter",
        kind=_RANK,
        regex=r"\b(?:dự thảo|bản thảo|văn kiện|góp ý|lấy ý kiến|sửa đổi|gửi|nhắc|tái bản|chỉnh sửa|bản in|tiêm"
        r"|kiểm tra)\s+lần\s+"
        r"(?P<f>[1-9])(?![\w%/])(?!\s?[.,-]\d)(?!\s*(?:người|lượt|hộ|đơn vị|cơ sở|ý kiến|lần|em|cháu)\b)",
        fires=("Việc lấy ý kiến vào dự thảo lần «3» Điều lệ Hội", "Bản thảo lần «2» Quy chế phối hợp"),
        spares=("mỗi lần 3 người", "góp ý lần 12 đơn vị", "kiểm tra lần 2 đơn vị", "tăng 3 lần 2"),
        needs=("lần 0",),
    ),
    Pattern(
        name="hour by which a bell, broadcast or journey is called",
        kind=FigureKind.DATE,
        regex=r"\b(?:tiếng\s+)?(?:kẻng|trống|còi|chuông|bản tin|thời sự|phát thanh|loa|khung giờ|cữ|chuyến(?:\s+(?:xe"
        r"|tàu|phà))?)\s+"
        r"(?P<f>(?:lúc\s+)?(?:[1-9]|[01]\d|2[0-4])\s+giờ(?:\s+\d\d)?)\b(?!\s*(?:học|/|mỗi|một|công|làm thêm|giảng))",
        fires=(
            "Tiếng kẻng «20 giờ» nhắc con em học bài",
            "Bản tin «17 giờ» trên loa phường",
            "hồi còi «6 giờ» gọi thợ",
        ),
        spares=("phát thanh 20 giờ mỗi tháng", "loa 12 cụm", "tập trống 8 giờ học", "chuyến xe 12 giờ/ngày"),
        needs=("giờ",),
    ),
    Pattern(
        name="age of the old without its word",
        kind=_RULE,
        regex=r"\b(?:các cụ|cụ|các ông bà|các bậc cao niên|những người|người già|các bác|các bà)\s+(?:đã\s+)?"
        r"(?P<f>(?:trên|ngoài|dưới|ngót|gần)\s+(?:60|65|70|75|80|85|90|95|100))(?![\w%/])(?!\s?[.,-]\d)(?!@follows)",
        fires=("Các cụ «trên 80» được thăm chu đáo", "những người «dưới 60» được mời"),
        spares=("tặng các cụ trên 80 suất quà", "các cụ trên 80%", "trao các cụ gần 70 triệu đồng"),
        needs=("cụ", "bà", "niên", "người", "già", "bác"),
    ),
    Pattern(
        name="poor communes by their programme",
        kind=FigureKind.NAME,
        regex=r"\b(?:xã|thôn|bản|vùng|diện)\s+(?P<f>135|30a)(?![\w%/])(?!\s?[.,-]\d)(?!@follows)",
        fires=("Xã «135» vươn lên nhờ trồng quế",),
        spares=("xã 135 hộ", "toàn xã 135 triệu đồng", "diện 135%"),
        needs=("135", "30"),
    ),
    Pattern(
        name="level of schooling or of a thing by number",
        kind=_RANK,
        regex=r"\b(?:học|trường|hết|học sinh|đề tài|chuyên khoa|cháy rừng|sáng kiến|thầy cô|giáo viên|điểm)\s+cấp\s+"
        r"(?P<f>[1-5])"
        r"(?![\w%/])(?!\s?[.,-]\d)(?!\s*[,;]\s*(?:cấp|xã|huyện|tỉnh)\b)(?!@follows)",
        fires=("học sinh cấp «2» đi xe đạp", "bác sĩ chuyên khoa cấp «1» về xã"),
        spares=("sáng kiến cấp 3, cấp tỉnh 2", "học cấp 2 trường", "đề tài cấp 12"),
        needs=("cấp 0",),
    ),
    Pattern(
        name="pay of the law for special work",
        kind=_RULE,
        regex=r"\b(?:thử việc|thất nghiệp|ốm đau|thai sản|làm đêm|làm thêm|ngày lễ|ngày nghỉ|ca đêm)\s+(?:được\s+"
        r"|đều\s+)?"
        r"(?:bằng|hưởng|trả|trả thêm|tính|tính thêm|hưởng thêm)\s+(?:ít nhất\s+)?(?P<f>@n\s?%)(?=\s+(?:tiền\s+"
        r"|mức\s+)?lương\b)",
        fires=("Làm đêm được trả thêm «30%» tiền lương", "Lương thử việc bằng «85%» lương chính thức"),
        spares=(
            "nghỉ luân phiên hưởng 70% lương",
            "được trả 70% lương",
            "làm thêm tăng 30% lương",
            "giãn việc hưởng 70% lương",
        ),
        needs=("lương",),
        also=("%",),
    ),
    Pattern(
        name="rate of insurance that one pays",
        kind=_RULE,
        regex=r"\b(?:đóng|trích|trích nộp)\s+(?P<f>(?:1|1[.,]5|3|4[.,]5|8|10[.,]5|17[.,]5|21[.,]5|22|32)\s?%)"
        r"(?=\s+(?:vào\s+)?(?:bảo hiểm|bhxh|bhyt|bhtn|quỹ (?:tiền )?lương|tiền lương)\b)",
        fires=("Người lao động đóng «10,5%» bảo hiểm theo quy định", "chủ đóng «21,5%» quỹ lương"),
        spares=("đóng 95% bảo hiểm", "đóng đạt 8% kế hoạch", "trích 12% quỹ lương"),
        needs=("%",),
        also=("đóng", "trích", "nộp"),
    ),
    Pattern(
        name="time limit of an answer or a delivery",
        kind=_RULE,
        regex=r"\bthời hạn\s+(?:giải quyết|trả lời|xử lý|giao hàng|trả kết quả|phản hồi|nộp|bảo hành|thử việc"
        r"|báo trước|khiếu nại)\s+"
        r"(?:[^\W\d]+\s+){0,2}?(?P<f>@n\s+(?:ngày|giờ|tuần)(?:\s+làm việc)?)\b",
        fires=("Thời hạn giải quyết «07 ngày làm việc» được giữ nghiêm", "thời hạn báo trước là «30 ngày»"),
        spares=("trước thời hạn của tỉnh 20 ngày", "xong trước thời hạn 3 ngày", "thời hạn giải quyết 12 đơn"),
        needs=("hạn",),
    ),
    Pattern(
        name="break within a shift",
        kind=_RULE,
        regex=r"\bnghỉ\s+(?:giữa ca|giữa giờ|giải lao)\s+(?:đủ\s+|ít nhất\s+)?(?P<f>@n\s+phút)\b(?!\s+so)",
        fires=("Nghỉ giữa ca «30 phút» đúng luật", "được nghỉ giữa ca ít nhất «45 phút»"),
        spares=("nghỉ trưa thêm 15 phút", "nghỉ 30 phút ăn ca", "tập 15 phút giữa giờ"),
        needs=("phút",),
    ),
    Pattern(
        name="income by which the poor are known",
        kind=_RULE,
        regex=r"\bchuẩn\s+(?:hộ\s+)?(?:cận\s+)?nghèo(?:\s+(?:là|mới|cũ|thành thị|nông thôn|khu vực))*\s+"
        r"(?P<f>@amount\s?@currency)",
        fires=("Chuẩn nghèo «2.000.000 đồng»/người/tháng được phổ biến", "chuẩn nghèo nông thôn là «1,5 triệu đồng»"),
        spares=("hộ nghèo 12 triệu đồng", "chuẩn bị 12 triệu đồng", "thoát chuẩn nghèo, vay 50 triệu đồng"),
        needs=("chuẩn",),
    ),
)
