"""Codes, versions, levels, scales and wishes: "gói thầu G05/2024", "phần mềm bản 3.2", "thang 100 điểm"."""

from nlp_reports.figures.pattern import GLUED, Pattern
from nlp_reports.model import FigureKind

_NAME, _RULE, _RANK = FigureKind.NAME, FigureKind.THRESHOLD, FigureKind.ORDINAL
_WISHES = r"(?:mong(?:\s+(?:muốn|ước|mỏi))?|ao ước|ước mơ|ước muốn|muốn|nguyện vọng)"
_PER = r"\s?/\s?(?:m2|m²|mét vuông|tháng|căn|phòng|suất|người|cháu|trẻ|năm|ngày|bữa|giờ|kg|số)\b"
_SCHEMES = (
    r"(?:vneid|định danh(?:\s+điện tử)?|đdđt|dvc|dvctt|dịch vụ công(?:\s+trực tuyến)?|toàn trình|chuẩn(?:\s+quốc gia)?"
    r"|kiểm định(?:\s+chất lượng)?|an toàn(?:\s+thông tin)?|attt|rủi ro(?:\s+thiên tai)?|xác thực|chữ ký số|báo động"
    r"|cháy rừng|năng lực số|phổ cập(?:\s+giáo dục)?|pcgd|xoá mù(?:\s+chữ)?|chuyển đổi số|an toàn sinh học|bệnh viện"
    r"|tài khoản(?:\s+định danh)?)"
)
_CODED_THINGS = (
    r"(?:[Gg]ói thầu|[Gg]ói|[Ll]ô|[Ôô]|[Tt]hửa|[Mm]ã|[Mm]ã số|[Mm]ã hiệu|[Ss]ố hiệu|[Kk]ý hiệu|[Hh]ợp đồng|[Hh]oá đơn"
    r"|[Pp]hiếu|[Đđ]ơn hàng|[Vv]ận đơn|[Ll]ệnh sản xuất|[Cc]ăn hộ|[Kk]i ốt|[Ss]ạp|[Mm]ẻ|[Mm]áy)"
)

CODED = (
    Pattern(
        name="code of a package, lot or order",
        kind=_NAME,
        regex=rf"\b{_CODED_THINGS}(?:\s(?!tháng|quý)[^\W\dA-ZĐ]+){{0,3}}\s(?P<f>(?!T\d|Q\d|N\d|CV|KH|QĐ)[A-ZĐ]{{1,6}}"
        r"(?:\d{1,5}[A-Z]?(?:[-–/.][A-ZĐ]{0,6}\d{1,6}){1,3}|[-–.]\d{1,6}(?:[-–/.][A-ZĐ]{0,6}\d{1,6}){0,3}))"
        r"(?![\w%])(?!(?i:@follows))",
        fires=(
            "gói thầu vật tư «G05/2024» giao chậm",
            "nhà điều hành KCN Nà Vông, lô «A2-07».",
            "gói thầu «XL-03» đã mở thầu",
            "hoá đơn «HD12/2023» còn treo",
            "thuê ki ốt «B1-15», trả trước",
            "máy tiện «CNC-02» hỏng",
            "căn hộ «C12.05» cho thuê",
        ),
        spares=(
            "gói thầu 12 tỷ đồng",
            "hoàn thành 05/12 gói thầu",
            "phiếu T6/2024",
            "lô 12 xe",
            "hợp đồng DN 05/2024",
            "mã hàng A 12/15 đơn vị",
            "máy A2-07 chiếc",
            "hoá đơn Q1/2024",
            "gói KH-12/2024",
        ),
        needs=(GLUED, "- 0", "– 0", ". 0"),
        also=(
            "gói",
            "thầu",
            "lô",
            "ô",
            "thửa",
            "mã",
            "hiệu",
            "hợp",
            "hoá",
            "phiếu",
            "đơn",
            "lệnh",
            "căn",
            "ốt",
            "sạp",
            "mẻ",
            "máy",
        ),
        cased=True,
    ),
)

SCHEMES = (
    Pattern(
        name="digits behind the comma",
        kind=_RULE,
        regex=r"(?P<f>@n)(?=\s+(?:chữ\s+số|số|con\s+số)\s+(?:thập\s+phân|lẻ(?!\s+tẻ)|(?:đằng\s+)?sau\s+dấu\s+"
        r"(?:phẩy|phảy|chấm)"
        r"|ở\s+phần\s+thập\s+phân)\b)",
        fires=(
            "tỷ lệ lấy đến «01» chữ số thập phân.",
            "làm tròn đến «2» chữ số sau dấu phẩy",
            "phần trăm lấy «02» số lẻ",
            "ghi «1» số thập phân",
        ),
        spares=("12 số lẻ tẻ", "phát hành 12 số báo", "02 số liệu", "nhập sai 3 chữ số"),
        needs=("số",),
        also=("thập", "lẻ", "dấu"),
    ),
    Pattern(
        name="how exactly figures are told",
        kind=_RULE,
        regex=r"\blàm\s+tròn\s+(?:số\s+)?(?:đến|tới)\s+(?P<f>(?:0[.,]\d{1,3}(?:\s?%)?|1(?:\.000)?"
        r"(?:\s?@scale)?\s?@currency))(?![\w%])"
        r"|\bsai\s+số\s+(?:(?:là|cho phép|không quá|tối đa|dưới|trong khoảng|khoảng|cộng trừ)\s+|[±]\s?){0,3}"
        r"(?:@n\s?%)",
        fires=(
            "số liệu làm tròn đến «0,1%».",
            "làm tròn số đến «1.000 đồng»",
            "làm tròn tới «1 triệu đồng»;",
        ),
        spares=(
            "làm tròn là 1.250 người",
            "làm tròn đến 1.250 đoàn viên",
            "phát hiện sai số 12 hồ sơ",
            "tính tròn 0,1%",
            "giảm 0,1%",
        ),
        needs=("tròn", "số"),
        also=("làm", "sai"),
    ),
    Pattern(
        name="scale on which is marked",
        kind=_RULE,
        regex=r"(?<!cầu )(?<!bậc )(?<!xe )\bthang\s+(?:điểm\s+|đo\s+)?(?P<f>@n\s+(?:điểm|mức(?:\s+độ)?))(?![\w%])",
        fires=(
            "Xếp loại CĐCS theo thang «100 điểm» của Hướng dẫn",
            "chấm trên thang «10 điểm», trung bình 8,2",
            "thang đo «5 mức»",
        ),
        spares=("đạt 100 điểm", "cầu thang 10 điểm trường", "lắp thang 12 bậc", "xe thang 2 điểm cháy", "tăng 10 điểm"),
        needs=("thang",),
        also=("điểm", "mức"),
    ),
    Pattern(
        name="price that is wished for",
        kind=_RULE,
        regex=rf"\b{_WISHES}\b[^.;\d]{{0,80}}?\b(?P<f>(?:dưới|không quá|tối đa|tầm|khoảng|cỡ|từ)\s+@amount"
        rf"(?:@to@amount)?"
        rf"(?:\s?@currency)?{_PER})",
        fires=(
            "NLĐ mong: nhà trẻ, nhà ở XH «dưới 15 triệu/m2».",
            "công nhân muốn thuê phòng «không quá 1,2 triệu đồng/tháng»",
            "ai cũng mong có căn hộ «tầm 400 triệu/căn»",
        ),
        spares=(
            "thu nhập dưới 5 triệu đồng/tháng",
            "mong muốn tăng ca: 320 người dưới 5 triệu/tháng",
            "ước đạt khoảng 9 triệu đồng/tháng",
            "mong được vay. Lương khoảng 9 triệu đồng/tháng",
            "đã nâng suất ăn từ 25.000 đồng/suất",
        ),
        needs=("mong", "ao", "ước", "muốn", "nguyện"),
        also=("/",),
    ),
    Pattern(
        name="price that may be asked",
        kind=_RULE,
        regex=r"\bgiá\s+(?:trần|sàn|tối đa|tối thiểu|khởi điểm)\s+(?:(?:nhà ở xã hội|thuê nhà|thuê|bán|nhà ở)\s+)?"
        r"(?:là\s+|không quá\s+|chỉ\s+)?(?P<f>@amount(?:\s?@currency)?"
        rf"{_PER})",
        fires=(
            "giá trần «15 triệu đồng/m2» do tỉnh định",
            "thuê theo giá sàn «35.000 đồng/m2»",
            "giá trần nhà ở xã hội «15 triệu/m2»",
        ),
        spares=("giá bán 15 triệu đồng/m2", "thu giá trần 12 hộ", "giá trị 15 triệu đồng/người"),
        needs=("giá",),
        also=("trần", "sàn", "đa", "thiểu", "điểm"),
    ),
    Pattern(
        name="version of a program",
        kind=_NAME,
        regex=r"\b(?:(?:phần mềm|ứng dụng|app|hệ thống|hệ điều hành|chương trình|bộ công cụ)"
        r"(?:\s+[^\W\d]+){0,5}?\s+(?:bản|ver"
        r"|version|đời)|bản (?:cập nhật|nâng cấp|vá lỗi|vá|dùng thử))\s+(?:số\s+|mới\s+)?(?P<f>\d{1,4}"
        r"(?:\.\d{1,3}){0,3})"
        r"@stop(?!@follows)(?!\s+(?:trang|chữ|màu|in)\b)",
        fires=(
            "dạy ghi sổ, dùng phần mềm bản «3.2»; lớp cuối",
            "phần mềm quản lý đoàn viên bản «2.0» chạy chậm",
            "cài bản cập nhật «4.1» cho máy trạm",
            "ứng dụng Sổ tay đảng viên ver «5.1.2»",
        ),
        spares=(
            "phần mềm, in 3.200 bản",
            "hệ thống văn bản 12 đơn vị",
            "chương trình phát bản tin 12 số",
            "phần mềm bản quyền 12 máy",
            "hệ thống gửi văn bản 12 trang",
        ),
        needs=("bản", "ver", "version", "đời"),
    ),
    Pattern(
        name="system of marks",
        kind=_RULE,
        regex=r"\b(?:chấm|chấm điểm|tính điểm|quy|quy đổi|thang điểm)\s+(?:theo\s+)?hệ\s+(?P<f>4|10|100)@stop"
        r"(?!@follows)",
        fires=("bài thi chấm điểm hệ «10», ai trên 8", "quy đổi theo hệ «4»"),
        spares=("quan hệ 10 đơn vị", "chấm hệ 10 bài", "liên hệ 4 nơi", "hệ 100 suất"),
        needs=("hệ 0",),
    ),
    Pattern(
        name="marks that are the most",
        kind=_RULE,
        regex=r"\b(?:tổng\s+)?điểm\s+(?:tối đa|cao nhất có thể|chuẩn)\s+(?:là\s+|cho\s+mỗi\s+bài\s+)?"
        r"(?P<f>@n\s+điểm)(?![\w%])",
        fires=("điểm tối đa «100 điểm», tự chấm 97", "tổng điểm tối đa là «20 điểm»"),
        spares=("điểm cao nhất 98 điểm", "đạt tối đa 100 điểm trường", "điểm tối đa 12 đơn vị"),
        needs=("điểm",),
        also=("tối", "chuẩn", "cao"),
    ),
    Pattern(
        name="version that one goes over to",
        kind=_NAME,
        regex=r"\b(?:lên|sang|cài|dùng|sử dụng|chạy)\s+bản\s+(?:mới\s+)?(?P<f>\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)@stop"
        r"(?!@follows)",
        fires=("nâng cấp lên bản «2.5» của phần mềm", "chuyển sang bản mới «4.1.2» từ tháng 5"),
        spares=("in lên bản 2.500 tờ", "dùng bản 12", "tăng lên 2.5%", "lên bản 5 km"),
        needs=("bản",),
        also=("lên", "sang", "cài", "dùng", "chạy"),
    ),
    Pattern(
        name="level of a scheme",
        kind=_RANK,
        regex=rf"\b{_SCHEMES}(?:\s+[^\W\d]+){{0,1}}?\s+mức\s+(?P<f>[1-7])(?![\w%/])(?!\s?(?:[.,-]|và)\s?\d)"
        r"(?!@follows)(?!\s*(?:sao|lần)\b)",
        fires=(
            "Hướng dẫn VNeID mức «2», chống lừa đảo mạng",
            "dịch vụ công mức «4» tăng",
        ),
        spares=(
            "tài khoản mức 2 triệu đồng",
            "đạt chuẩn mức 95%",
            "cấp VNeID 2 người",
            "chuẩn hạng 2 đơn vị",
            "VNeID mức 12",
            "mức 2,5 triệu",
        ),
        needs=("mức 0",),
    ),
    Pattern(
        name="project of a programme by its letters",
        kind=_NAME,
        regex=r"(?:^\s*(?:[-–+*•]\s*)?(?:DA|TDA|HP)\s(?P<f>\d{1,2})(?=\s?:)"
        r"|\b(?:[Vv]ốn|[Nn]guồn|của|theo|thuộc|[Tt]hực hiện|từ|trong|hưởng|[Tt]riển khai|Tiểu)\s(?:DA|TDA|HP)\s"
        r"(?:\d{1,2})"
        r"(?![\w%/])(?!\s?[.,]\d)(?!(?i:@follows))(?!\s*[,;]\s*(?:và\s)?[A-ZĐ]{2,5}:?\s\d))",
        fires=(
            "– DA «8»: không thuộc địa bàn, không có tổ.",
            "TDA «2»: 3 lớp nghề",
        ),
        spares=(
            "có 8 DA: xong",
            "triển khai DA 8 tỷ đồng",
            "phê duyệt 3 HP; DA 8: xong",
            "thực hiện DA 5, ĐA 3",
            "DA 12 hộ",
        ),
        needs=("da", "tda", "hp"),
        cased=True,
    ),
    Pattern(
        name="number of a house at the end of names",
        kind=_NAME,
        regex=r"(?:\(|:\s|\b(?:gồm|là)\s)(?:[^().;:\d]{3,120}(?:,|\svà)\s)(?:Phòng khám|Bệnh viện|Công ty|Trường"
        r"|Siêu thị|Nhà máy"
        r"|Khách sạn|Cửa hàng|Trung tâm|Chợ|Thuỷ điện|Thủy điện|Nhiệt điện|Mỏ|Xí nghiệp|Cty|HTX|Nhà thuốc|Trạm|KCN|CCN)"
        r"(?:\s(?:@capital\w*|[a-zà-ỹ]{2,6})){0,4}?(?:\s@capital\w*){1,4}\s(?P<f>[1-9])(?=\s*[).;])(?!\.\d)",
        fires=("02 bản (Bệnh viện tư nhân Ngàn Hoa, Phòng khám Sao Đồi «2»), trong đó",),
        spares=(
            "(Công ty Hưng Thịnh 3, Công ty Sao Mai 2)",
            "(Công ty Sao Mai 2)",
            "(Công ty A 02, Nhà máy Sao Mai 12)",
            "là Công ty Hưng Thịnh và Nhà máy Sao Mai 3 người.",
        ),
        needs=tuple("123456789"),
        also=(
            "khám",
            "viện",
            "ty",
            "trường",
            "thị",
            "máy",
            "sạn",
            "hàng",
            "tâm",
            "chợ",
            "điện",
            "mỏ",
            "nghiệp",
            "cty",
            "htx",
            "thuốc",
            "trạm",
            "kcn",
            "ccn",
        ),
        cased=True,
    ),
)
